"""Annotated articles: read from their JSON files and checked, against the articles where these are given."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import msgspec

from helpers.check.gold_form import GoldArticle, GoldEntry, GoldFile
from helpers.check.rows import DatingRow, Found, MeetingRow, PlanRow, StanceRow, StatementRow
from helpers.keep.columns import days_problems
from helpers.keep.days import read_day, read_days, read_interval
from helpers.keep.tables import COLUMNS
from helpers.read.codebook.closed import CLOSED
from helpers.records import Article

_OTHERWISE = {"start", "end", "text", "evidence", "same_as", "announced_for"} | {
    f"{what}_{which}" for what in ("date", "reported") for which in ("earliest", "latest")
}
_AT = re.compile(r"\$\.(?P<table>\w+)(?:\[(?P<number>\d+)\])?(?:\.(?P<rest>.*))?")


class GoldError(ValueError):
    """The gold is not what it should be; each line of the message names file and entry and what to do."""


@dataclass(frozen=True, slots=True)
class Gold:
    """What was annotated. `unchecked` are the articles whose text was not there to check the offsets by."""

    found: Found
    unchecked: tuple[str, ...] = ()


def read_gold(folder: Path | str, articles: Iterable[Article] = ()) -> Gold:
    """Read every `.json` file in a folder; its form is that of `data/gold/README.md`.

    `true_day` may stand beside `published_latest`, where the day is known from elsewhere than the text. Where
    an article is given, its `sha256` must be the file's and `text[start:end]` each entry's `text`.

    Raises `GoldError`, with every problem found. Does not check `topics`, `term` and `target_id`, whose lists
    are a researcher's to change.
    """
    folder = Path(folder)
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise GoldError(f"{folder}: holds no .json file; name a folder of annotated articles, such as data/gold.")
    texts = {article.article_id: article for article in articles}
    problems: list[str] = []
    files: list[GoldFile] = []
    for path in paths:
        try:
            file = _read(path)
        except GoldError as error:
            problems.append(str(error))
            continue
        files.append(file)
        article = texts.get(file.article_id)
        problems += [f"{path}: {problem}." for problem in _problems(path, file, article)]
    if problems:
        raise GoldError("\n".join(problems))
    unchecked = tuple(file.article_id for file in files if file.article_id not in texts)
    return Gold(_rows(files), unchecked)


def _read(path: Path) -> GoldFile:
    data = path.read_bytes()
    try:
        return msgspec.json.decode(data, type=GoldFile)
    except msgspec.ValidationError as error:
        message, _, where = str(error).partition(" - at `")
        raise GoldError(f"{path}: {_place(data, where.rstrip('`'))}{message}{_choice(where)}.") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise GoldError(f"{path}: not valid JSON in UTF-8: {error}; correct it there.") from None


def _place(data: bytes, where: str) -> str:
    """An msgspec path such as `$.statements[3].kind` in an annotator's words: `statements, s4, kind: `."""
    at = _AT.fullmatch(where)
    if not at:
        return ""
    steps = [at["table"]]
    if at["number"]:
        entry = msgspec.json.decode(data)[at["table"]][int(at["number"])]
        named = entry.get("id") if isinstance(entry, dict) else ""
        steps.append(str(named) if named else f"number {int(at['number']) + 1}")
    return ", ".join([*steps, at["rest"]] if at["rest"] else steps) + ": "


def _choice(where: str) -> str:
    closed = CLOSED.get(where.rstrip("`").rpartition(".")[2])
    return f"; choose one of {', '.join(get_args(closed))}" if closed else ""


def _problems(path: Path, file: GoldFile, article: Article | None) -> Iterator[str]:
    if file.article_id != path.stem:
        yield f"article_id is {file.article_id}; name the file {file.article_id}.json, or correct it"
    if article and article.sha256 != file.sha256:
        yield f"sha256 is not that of {article.source}; put back that version, or annotate this one"
        return
    yield from _article_problems(file.article)
    seen: set[str] = set()
    for entry in file.entries:
        if not entry.id or entry.id in seen:
            yield f"{entry.id or 'an entry without id'}: each entry needs an id of its own; number them on"
        seen.add(entry.id)
        problems = (*_entry_problems(entry), *_span_problems(entry, article.text if article else None))
        yield from (f"{entry.id}: {problem}" for problem in problems)
    yield from _parent_problems({statement.id: statement.parent_id for statement in file.statements})


def _article_problems(article: GoldArticle) -> Iterator[str]:
    yield from days_problems("published", article.published_earliest, article.published_latest)
    told = bool(article.published_earliest and article.published_latest)
    if told == (article.dating_basis == "none"):
        yield f"article: dating_basis {article.dating_basis} needs {'no' if told else 'both'} published days"
    yield from days_problems("true_day", article.true_day, article.true_day)


def _entry_problems(entry: GoldEntry) -> Iterator[str]:
    yield from entry.problems()
    if not entry.evidence:
        yield "no evidence; add the sentence that tells it"


def _span_problems(entry: GoldEntry, text: str | None) -> Iterator[str]:
    for span in entry.evidence:
        if not 0 <= span.start <= span.end:
            yield f"{span.start} to {span.end} runs backwards; start comes first"
        elif text is None and len(span.text) != span.end - span.start:
            yield f"{span.start} to {span.end} is not as long as {span.text!r}; correct one of them"
        elif text is not None and text[span.start : span.end] != span.text:
            there, first = text[span.start : span.end], text.find(span.text)
            advice = f"; {span.text!r} starts at {first}" if first >= 0 else "; copy the text anew"
            yield f"at {span.start} to {span.end} the article has {there!r}{advice}"


def _parent_problems(parents: Mapping[str, str]) -> Iterator[str]:
    for child, parent in parents.items():
        if parent and parent not in parents:
            yield f"{child}: parent_id {parent} is no statement of this article; correct or empty it"
            continue
        seen = {child}
        while parent and parent not in seen:
            seen.add(parent)
            parent = parents.get(parent, "")
        if parent == child:
            yield f"{child}: is reported inside itself, by its parent_id; correct or empty it"


def _rows(files: list[GoldFile]) -> Found:
    """The entries in the form in which they are compared."""

    def common(file: GoldFile, entry: GoldEntry) -> dict[str, object]:
        fields = {name: getattr(entry, name) for name in entry.__struct_fields__ if name not in _OTHERWISE}
        spans = tuple((span.start, span.end) for span in entry.evidence)
        return {**fields, "article_id": file.article_id, "spans": spans, "text": entry.evidence[0].text}

    return Found(
        columns={table: frozenset(columns) for table, columns in COLUMNS.items()},
        articles=tuple(_dating_row(file) for file in files),
        statements=tuple(StatementRow(**common(file, one)) for file in files for one in file.statements),
        meetings=tuple(
            MeetingRow(**common(file, one), dates=read_days(one.date_earliest, one.date_latest), event=one.same_as)
            for file in files
            for one in file.meetings
        ),
        stances=tuple(StanceRow(**common(file, one)) for file in files for one in file.stances),
        plan=tuple(
            PlanRow(
                **common(file, one),
                dates=read_days(one.date_earliest, one.date_latest),
                reported=read_days(one.reported_earliest, one.reported_latest),
                announced_for=read_interval(one.announced_for),
            )
            for file in files
            for one in file.plan
        ),
        sha256={file.article_id: file.sha256 for file in files},
    )


def _dating_row(file: GoldFile) -> DatingRow:
    article = file.article
    return DatingRow(
        article_id=file.article_id,
        interval=read_days(article.published_earliest, article.published_latest),
        basis=article.dating_basis,
        true_day=read_day(article.true_day) if article.true_day else None,
    )
