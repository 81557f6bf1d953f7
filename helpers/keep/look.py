"""A first look at a source, before it is analysed: what its files were taken for, their days, languages and copies."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import pandas as pd

from helpers.find.dates.dating import header_interval
from helpers.keep.corpus import located
from helpers.keep.stories import stories
from helpers.read.articles import iter_articles
from helpers.read.duplicates import find_duplicates
from helpers.read.sources import form_of
from helpers.read.told import LeftOut, Note
from helpers.records import Article

_READ_WITH = "read with "
_LANGUAGE = "another language "
_PLACE = re.compile(r"#(?:row|line|item|record|article|sheet)=.*\Z", re.S)


@dataclass(frozen=True)
class Look:
    """What was understood of a source.

    `files` has a row a file: `file`, `form` (what it was read as), `articles`, `first_day`, `last_day` and `undated` (by what
    the source says, not by the text), `copies` (of another article), `left_out`, `columns` (as `--columns` takes them; empty
    where it is no table). `languages` counts articles by language, those left out for theirs too, `outlets` by outlet (an empty
    name where none is told). `stories` has those that several of the articles brought, as `helpers.keep.stories` tells them.
    `left_out` and `notes` are as in a `Corpus`. `columns_seen` has the names of the columns of every file that is a table, also
    where none is known to hold the text. `is_whole` is false where only the beginning was looked at.
    """

    files: pd.DataFrame
    languages: pd.Series
    outlets: pd.Series
    stories: pd.DataFrame
    left_out: pd.DataFrame
    notes: pd.DataFrame
    columns_seen: Mapping[str, tuple[str, ...]]
    is_whole: bool


def look(source: str | Path | Sequence[str | Path], columns: Mapping[str, str] | None = None, most: int = 1000) -> Look:
    """Read the first `most` articles of a source, and tell what was understood of them; its arguments as in `open_corpus`.

    Raises `CorpusError` where there is no such path, `ColumnsError` as `open_corpus` does.
    """
    paths = [located(one) for one in ([source] if isinstance(source, (str, Path)) else source)]
    told = list(islice(iter_articles(paths, columns), most + 1))
    seen = told[:most]
    articles = [one for one in seen if isinstance(one, Article)]
    left_out = [one for one in seen if isinstance(one, LeftOut)]
    notes = [one for one in seen if isinstance(one, Note)]
    repeats = find_duplicates([article.text for article in articles])
    copies = Counter(_file(articles[copy].source) for copy in repeats)
    missing = Counter(_file(one.source) for one in left_out)
    read_with = {_file(one.source): one.note.removeprefix(_READ_WITH) for one in notes if one.note.startswith(_READ_WITH)}
    rows = []
    for file in dict.fromkeys(_file(one.source) for one in seen):
        days = [one.header_date for one in articles if _file(one.source) == file]
        known = [span for span in map(header_interval, days) if span]
        ends = (f"{min(s.earliest for s in known)}", f"{max(s.latest for s in known)}") if known else ("", "")
        rows.append(
            (file, form_of(file), len(days), *ends, days.count(""), copies[file], missing[file], read_with.get(file, ""))
        )
    foreign = (one.reason.removeprefix(_LANGUAGE).strip("()") for one in left_out if one.reason.startswith(_LANGUAGE))
    names = ["file", "form", "articles", "first_day", "last_day", "undated", "copies", "left_out", "columns"]
    return Look(
        files=pd.DataFrame(rows, columns=names),
        languages=pd.Series(Counter([*(article.language for article in articles), *foreign]), dtype="int64", name="articles"),
        outlets=pd.Series(Counter(article.outlet for article in articles), dtype="int64", name="articles"),
        stories=stories(_told(articles, repeats)),
        left_out=pd.DataFrame(
            [(one.source, one.reason, one.advice) for one in left_out], columns=["source", "reason", "advice"]
        ),
        notes=pd.DataFrame([(one.source, one.note) for one in notes], columns=["source", "note"]),
        columns_seen={_file(one.source): one.columns for one in (*left_out, *notes) if one.columns},
        is_whole=len(told) <= most,
    )


def _told(articles: Sequence[Article], repeats: Mapping[int, int]) -> pd.DataFrame:
    """The columns of the table of articles that tell which repeats which."""
    rows = [
        (one.article_id, one.title, one.outlet, articles[repeats[number]].article_id if number in repeats else "")
        for number, one in enumerate(articles)
    ]
    return pd.DataFrame(rows, columns=["article_id", "title", "outlet", "duplicate_of"], dtype="str")


def _file(source: str) -> str:
    """The file of a row or record."""
    return _PLACE.sub("", source)
