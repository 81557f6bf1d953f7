"""How far readers agree who judged the same findings, and where they do not."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

import krippendorff
import numpy as np
import pandas as pd

from helpers.keep.columns import TOLD
from helpers.keep.corrections.desk import Judged
from helpers.keep.corrections.findings import Finding
from helpers.keep.corrections.tables import FindingRows
from helpers.read.codebook.closed import CLOSED

if TYPE_CHECKING:
    from helpers.keep.corpus import Corpus

FEWEST = 10
"""Findings that two readers must have judged before a coefficient is told."""

_NOMINAL = {*CLOSED, "target_id", "holder_id", "actor_id", "speaker_id", "reportative"}
_STANDS = {True: "no finding", False: "a finding"}
_MEASURES = "table column readers findings agreed alpha note"
_CONFLICTS = "article_id table finding_id column reader says other_reader other_says wins sentence"
Value = str | bool | None


@dataclass(frozen=True)
class Agreement:
    """`measures` has a row for each thing that readers can agree in, `conflicts` one for each difference of two readers.

    `measures`: `column` is `finding` for whether it is one at all, else a column with one answer of a closed kind; `findings`
    were judged by two readers at least, and `agreed` by all of these alike; `alpha` is Krippendorff's (nominal), missing where
    `note` says why. `conflicts`: `wins` names the reader whose answer is applied, where that is one of the two.
    """

    measures: pd.DataFrame
    conflicts: pd.DataFrame


def agreement(corpus: Corpus, readers: Collection[str] = (), fewest: int = FEWEST) -> Agreement:
    """Compare the corrections of readers, of all where none are named.

    Columns are compared in findings that two readers let stand. What only one reader judged, or added, is not compared: the
    other may not have seen it.
    """
    judged = [one for one in corpus.applied.judged if len(_of(one, readers)) > 1]
    names = list(dict.fromkeys(name for one in judged for name in _of(one, readers)))
    measures = [_measure("all", "finding", judged, names, _stands, fewest)]
    for table, kind in TOLD.items():
        here = [one for one in judged if one.origin.table == table]
        if not here:
            continue
        measures.append(_measure(table, "finding", here, names, _stands, fewest))
        for column in kind.__struct_fields__:
            if column in _NOMINAL:
                measures.append(_measure(table, column, here, names, _value(column), fewest))
    rows = FindingRows(corpus.tables, {one.article_id for one in judged})
    conflicts = [
        row for one in judged for pair in combinations(_of(one, readers), 2) for row in _conflicts(corpus, rows, one, *pair)
    ]
    return Agreement(
        pd.DataFrame(measures, columns=_MEASURES.split()).astype({"alpha": "Float64"}),
        pd.DataFrame(conflicts, columns=_CONFLICTS.split(), dtype="str"),
    )


def _of(judged: Judged, readers: Collection[str]) -> list[str]:
    return [name for name in judged.readers if not readers or name in readers]


def _stands(finding: Finding | None) -> Value:
    return _STANDS[finding is None]


def _value(column: str) -> Callable[[Finding | None], Value]:
    return lambda finding: None if finding is None else getattr(finding.columns, column)


def _measure(
    table: str,
    column: str,
    judged: Sequence[Judged],
    names: Sequence[str],
    answer: Callable[[Finding | None], Value],
    fewest: int,
) -> tuple[object, ...]:
    """A row of `measures`: the units are findings, the coders readers."""
    answers = [[answer(one.readers[name]) if name in one.readers else None for name in names] for one in judged]
    units = [row for row in answers if sum(value is not None for value in row) > 1]
    agreed = sum(len({value for value in row if value is not None}) == 1 for row in units)
    values = sorted({value for row in units for value in row if value is not None}, key=str)
    readers = sum(any(row[number] is not None for row in units) for number in range(len(names)))
    alpha, note = pd.NA, ""
    if len(units) < fewest:
        note = f"too few findings to tell: a coefficient needs {fewest}"
    elif len(values) < 2:
        note = "all answers are the same, so that agreement cannot be told from chance"
    else:
        code = {value: number for number, value in enumerate(values)}
        data = np.array([[np.nan if value is None else code[value] for value in row] for row in units]).T
        alpha = round(float(krippendorff.alpha(reliability_data=data, level_of_measurement="nominal")), 3)
    return table, column, readers, len(units), agreed, alpha, note


def _conflicts(corpus: Corpus, rows: FindingRows, judged: Judged, reader: str, other: str) -> Iterator[tuple[str, ...]]:
    one, another = judged.readers[reader], judged.readers[other]
    finding_id = rows.finding_id(judged.article_id, judged.now) if judged.now else ""
    text = corpus.texts[judged.article_id]
    around = dict.fromkeys(corpus.around(judged.article_id, *span) for span in judged.origin.spans)
    sentence = " … ".join(text[start:end] for start, end in around)
    for column, says, other_says, now in _differences(text, one, another, judged.now):
        wins = reader if now == says else other if now == other_says else ""
        yield judged.article_id, judged.origin.table, finding_id, column, reader, says, other, other_says, wins, sentence


def _differences(
    text: str, one: Finding | None, other: Finding | None, now: Finding | None
) -> Iterator[tuple[str, str, str, str]]:
    """Each thing in which two readers have a finding otherwise: its name, what either says, and what is applied."""
    if one is None or other is None:
        if one is not other:
            yield "finding", _stands(one), _stands(other), _stands(now)
        return
    for column, (says, other_says) in one.differences(other).items():
        yield column, _told(says), _told(other_says), _told(getattr(now.columns, column)) if now else ""
    if set(one.spans) != set(other.spans):
        yield "evidence", *(" … ".join(text[start:end] for start, end in f.spans) if f else "" for f in (one, other, now))


def _told(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else "" if value is None else str(value)
