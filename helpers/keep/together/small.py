"""A corpus that fits into memory: its findings dated by one another, and its tables. The same steps as in a large run."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pandas as pd
import pyarrow as pa

from helpers.find.dates.shared import redated
from helpers.keep.places import PlaceMatcher
from helpers.keep.rows import Rows
from helpers.keep.tables import COLUMNS, as_frame
from helpers.keep.together.base import STEPS, Together
from helpers.records import Article, Dating, Findings

Read = Callable[[Article, Dating], Findings]


def date_together(findings: Sequence[Findings], kinds: Sequence[int], read: Read) -> tuple[Findings, ...]:
    """The findings of articles, of which those are read again that quote words which another one dates.

    `kinds` tells of each article what it can hold (see `helpers.find.sieve`), `read` reads one with a dating.
    """
    dated = list(findings)
    together = Together(_rows(findings, kinds))
    for step in together.day_steps():
        together.make(step)
    for number, told, _ in together.revisions():
        dating = redated(findings[number].dating, told)
        if dating is not findings[number].dating:
            dated[number] = read(findings[number].article, dating)
    together.close()
    return tuple(dated)


def make_tables(findings: Sequence[Findings], same_place: PlaceMatcher | None = None) -> dict[str, pd.DataFrame]:
    """The tables of `COLUMNS`, filled from everything found, the articles in the order given.

    A statement without a twin has an `utterance_id` of its own. `meetings` has a row an event and
    `accounts` one for each article that tells of it, with the same `finding_id`; `evidence` tells which
    piece is in which article. `same_place` says whether two places can be one; without it their words are compared.
    """
    together = Together(_rows(findings, [0] * len(findings)))
    copies = Rows()
    revised = [(number, copy) for number, _, copy in together.revisions()]
    for number, copy in revised:
        copies.add(number, findings[number], copy=copy)
    if revised:
        together.revise(copies.take())
    for step in STEPS:
        together.make(step, same_place)
    tables = {name: as_frame(COLUMNS[name], together.table(name).read_all()) for name in COLUMNS}
    together.close()
    return tables


def _rows(findings: Sequence[Findings], kinds: Sequence[int]) -> dict[str, pa.Table]:
    rows = Rows()
    for number, (finding, held) in enumerate(zip(findings, kinds, strict=True)):
        rows.add(number, finding, held)
    texts = pa.table({"n": range(len(findings)), "text": [finding.article.text for finding in findings]})
    return {**rows.take(), "texts": texts}
