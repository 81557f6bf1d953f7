"""Corrections as tables: what became of each, which passages are nowhere any more, which lines are broken."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import pandas as pd
from msgspec import UNSET

from helpers.keep.columns import TOLD
from helpers.keep.corrections.apply import Applied, Outcome
from helpers.keep.corrections.findings import Finding
from helpers.keep.corrections.log import Log
from helpers.keep.corrections.quotation import Span
from helpers.keep.frames import make_frame

COLUMNS = {
    "corrections": "correction_id creator created verdict table finding_id article_id changes state found_again disagrees_with"
    " file line",
    "orphans": "correction_id creator created verdict table words reason article_id nearest_start nearest_end nearest_words"
    " likeness",
    "broken_corrections": "file line problem advice",
}
"""The tables and their columns in order. `nearest_start`, `nearest_end` and `likeness` are missing where nothing comes near."""

_PLACE = ("finding_id", "article_id", "start", "end")
_DTYPES = {
    "line": "int64",
    "nearest_start": "Int64",
    "nearest_end": "Int64",
    "likeness": "Float64",
    "disagrees_with": "object",
}


def correction_tables(applied: Applied, log: Log, tables: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The tables of `COLUMNS`; `tables` are those of the corrected findings, whose ids are named.

    `corrections` has a row a correction, in the order of time. `state` is `applied`; `superseded` where a later correction of
    the same finding says otherwise; `withdrawn`; `moot` where the rules no longer find what was rejected, or an article that
    was called complete has another text now; `orphan` where the passages are nowhere. `disagrees_with` names the other readers
    who have the finding otherwise, of whom the last to say so wins. `found_again` is how the passages were found: `exact`,
    `moved` or `edited`.
    """
    rows = FindingRows(tables, {one.article_id for one in applied.outcomes})
    texts = {finding.article.article_id: finding.article.text for finding in applied.findings} if applied.orphans else {}
    orphans = []
    for one in applied.orphans:
        annotation, near = one.entry.annotation, one.nearest
        told = (annotation.id, annotation.creator.name, annotation.created, annotation.body.verdict, annotation.body.table)
        place = (pd.NA, pd.NA, "", pd.NA)
        if near:
            place = near.start, near.end, texts[one.article_id][near.start : near.end], near.likeness
        orphans.append((*told, one.words, one.reason, one.article_id, *place))
    return {
        "corrections": _frame("corrections", [_row(one, rows) for one in applied.outcomes]),
        "orphans": _frame("orphans", orphans),
        "broken_corrections": _frame(
            "broken_corrections", [(one.file, one.line, one.problem, one.advice) for one in log.broken]
        ),
    }


class FindingRows:
    """The rows of the tables as findings in an article, so that a finding is found by its id and its id by the finding."""

    def __init__(self, tables: Mapping[str, pd.DataFrame], article_ids: Iterable[str]) -> None:
        wanted = set(article_ids)
        spans: dict[tuple[str, str], list[Span]] = defaultdict(list)
        for finding_id, article_id, start, end in _in(tables["evidence"], wanted, _PLACE):
            spans[finding_id, article_id].append((start, end))
        self._rows: dict[tuple[str, str], Finding] = {}
        self._there: dict[tuple[str, str, frozenset[Span]], list[str]] = defaultdict(list)
        for table, kind in TOLD.items():
            place = _PLACE if table == "statements" else _PLACE[:2]
            names = (*place, *kind.__struct_fields__)
            for row in _in(tables["accounts" if table == "meetings" else table], wanted, names):
                at, values = (row[0], row[1]), row[len(place) :]
                words = [row[2:4]] if table == "statements" else []
                finding = Finding(table, (*words, *spans[at]), kind(*(None if value is pd.NA else value for value in values)))
                self._rows[at] = finding
                self._there[table, row[1], frozenset(finding.spans)].append(row[0])

    def finding(self, finding_id: str, article_id: str) -> Finding:
        """A finding as an article tells it; raises `KeyError` where it tells no such finding."""
        return self._rows[finding_id, article_id]

    def finding_id(self, article_id: str, finding: Finding) -> str:
        """The id of a finding in an article, empty where it is in no table."""
        ids = self._there.get((finding.table, article_id, frozenset(finding.spans)), ())
        return min(ids, key=lambda one: len(finding.differences(self._rows[one, article_id])), default="")


def _in(table: pd.DataFrame, article_ids: set[str], columns: Sequence[str]) -> Iterator[tuple]:
    """The values of columns in the rows of some articles."""
    rows = table.loc[table["article_id"].isin(article_ids), list(columns)]
    return zip(*(rows[column].tolist() for column in columns), strict=True)


def _row(one: Outcome, rows: FindingRows) -> tuple:
    annotation, body = one.entry.annotation, one.entry.annotation.body
    now = one.judged.now if one.judged else None
    return (
        annotation.id,
        annotation.creator.name,
        annotation.created,
        body.verdict,
        body.table or "",
        rows.finding_id(one.article_id, now) if now else "",
        one.article_id,
        _changes(one),
        one.state,
        one.found_again,
        one.judged.disagree_with(annotation.creator.name) if one.judged else (),
        one.entry.file,
        one.entry.line,
    )


def _changes(one: Outcome) -> str:
    """What a correction says, in the codebook's words: `status: planned → held`, or the keys of the finding."""
    annotation, body = one.entry.annotation, one.entry.annotation.body
    if body.verdict == "withdraw":
        return f"withdraws {annotation.target}"
    if body.verdict == "complete":
        return "every finding in the article is there"
    values = annotation.values
    if body.verdict != "change":
        return "; ".join(f"{name}: {_plain(getattr(values, name))}" for name in values.KEYS)
    told = [f"{name}: {_plain(body.found.get(name))} → {_plain(getattr(values, name))}" for name in body.corrected]
    told += ["evidence: " + " … ".join(target.quotation.exact for target in body.evidence)] if body.evidence else []
    if body.parent is None:
        told.append("parent_id: none")
    elif body.parent is not UNSET:
        told.append(f"parent_id: “{body.parent.quotation.exact}”")
    return "; ".join(told)


def _plain(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value)) or "none"
    return "none" if value in ("", None) else str(value)


def _frame(name: str, rows: list[tuple]) -> pd.DataFrame:
    return make_frame({column: _DTYPES.get(column, "str") for column in COLUMNS[name].split()}, rows)
