"""What the rows of a table have in common, worked out once for a corpus: filters and counts without a look at each row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

import numpy as np
import pandas as pd

from helpers.show.once import once

NONE = "none"
"""Stands for what is not told, where that can be chosen."""


@dataclass(frozen=True, eq=False)
class Facet:
    """The values of each row of a table: row `rows[i]` has the value `values[codes[i]]`.

    A row may have several values or none. `size` is the number of rows in the table.
    """

    size: int
    rows: np.ndarray
    codes: np.ndarray
    values: tuple[str, ...]

    @classmethod
    def of(cls, column: Sequence[str] | pd.Series) -> Facet:
        """A value for each row; an empty one is `none`."""
        codes, values = pd.factorize(pd.Series(column, dtype="object"), sort=True)
        told = tuple(str(value) or NONE for value in values)
        return cls(len(codes), np.arange(len(codes)), codes, told)

    @classmethod
    def of_lists(cls, column: Iterable[Iterable[object]]) -> Facet:
        """Any number of values for each row."""
        lists = [tuple(values) for values in column]
        rows = np.repeat(np.arange(len(lists)), [len(values) for values in lists])
        codes, values = pd.factorize(pd.Series(list(chain.from_iterable(lists)), dtype="object"), sort=True)
        return cls(len(lists), rows, codes, tuple(str(value) for value in values))

    @cached_property
    def code(self) -> Mapping[str, int]:
        """The code of each value."""
        return {value: number for number, value in enumerate(self.values)}

    def mask(self, value: str) -> np.ndarray:
        """Which rows have a value; none for a value that no row has."""
        has = np.zeros(self.size, dtype=bool)
        if value in self.code:
            has[self.rows[self.codes == self.code[value]]] = True
        return has

    def count(self, mask: np.ndarray) -> np.ndarray:
        """How many of the rows in `mask` have each value, in the order of `values`."""
        return np.bincount(self.codes[mask[self.rows]], minlength=len(self.values))

    def first(self, mask: np.ndarray, most: int) -> list[int]:
        """The first codes of the rows in `mask`, each once, in the order of the rows."""
        _, places = np.unique(self.codes[mask[self.rows]], return_index=True)
        found = self.codes[mask[self.rows]][np.sort(places)]
        return [int(code) for code in found[:most]]

    def commonest(self, mask: np.ndarray, most: int) -> list[int]:
        """The codes that most rows in `mask` have, those with more rows first."""
        counts = self.count(mask)
        order = np.lexsort((np.arange(len(counts)), -counts))[:most]
        return [int(code) for code in order if counts[code]]


@dataclass(frozen=True, eq=False)
class Months:
    """The months (`2023-02`) in which each row begins and ends; empty where it has no day."""

    first: Facet
    last: Facet

    @classmethod
    def of(cls, earliest: pd.Series, latest: pd.Series) -> Months:
        return cls(Facet.of(earliest.str[:7]), Facet.of(latest.str[:7]))

    @property
    def values(self) -> tuple[str, ...]:
        """Every month in which something begins or ends, in order."""
        return tuple(sorted({*self.first.values, *self.last.values} - {NONE}))

    def since(self, month: str) -> np.ndarray:
        """Which rows can lie in a month or after it."""
        return self._fits(self.last, lambda value: value >= month)

    def until(self, month: str) -> np.ndarray:
        """Which rows can lie in a month or before it."""
        return self._fits(self.first, lambda value: value <= month)

    def begins(self, period: str) -> np.ndarray:
        """Which rows begin in a month or a year, or, for `none`, have no day."""
        return self._fits(self.first, lambda value: value.startswith(period), undated=period == NONE)

    @staticmethod
    def _fits(facet: Facet, fits: Callable[[str], bool], undated: bool = False) -> np.ndarray:
        wanted = np.array([undated if value == NONE else fits(value) for value in facet.values], dtype=bool)
        return wanted[facet.codes] if len(wanted) else np.zeros(facet.size, dtype=bool)


@once
def meetings(corpus) -> tuple[Mapping[str, Facet], Months]:
    """The facets of `corpus.meetings` by name, and its months."""
    rows = corpus.meetings
    return {
        "actor": Facet.of_lists(rows["participants"]),
        "status": Facet.of(rows["status"]),
        "mode": Facet.of(rows["mode"]),
    }, Months.of(rows["date_earliest"], rows["date_latest"])


@once
def stances(corpus) -> tuple[Mapping[str, Facet], Months]:
    """The facets of `corpus.stances` by name, and the months in which their articles appeared."""
    rows = corpus.stances
    named = {"target": "target_id", "holder": "holder_id"} | {name: name for name in ("country", "position", "sourcing")}
    found = {name: Facet.of(rows[column]) for name, column in named.items()}
    return found | {"term": Facet.of_lists(rows["term"])}, _published(corpus, rows["article_id"])


@once
def plan(corpus) -> tuple[Mapping[str, Facet], Months]:
    """The facets of `corpus.plan` by name, and the months in which its acts were reported."""
    rows = corpus.plan
    return {
        "act": Facet.of(rows["act"]),
        "point": Facet.of_lists(rows["points"]),
        "actor": Facet.of(rows["actor_id"]),
    }, Months.of(rows["reported_earliest"], rows["reported_latest"])


@once
def articles(corpus) -> tuple[Mapping[str, Facet], Months]:
    """The facets of `corpus.articles` by name, and the months in which they appeared."""
    rows = corpus.articles
    named = {f.article.article_id: {m.actor_id for m in f.mentions if m.actor_id} for f in corpus.findings}
    return {
        "actor": Facet.of_lists(sorted(named.get(article_id, ())) for article_id in rows["article_id"]),
        "basis": Facet.of(rows["dating_basis"]),
        "outlet": Facet.of(rows["outlet"]),
    }, Months.of(rows["published_earliest"], rows["published_latest"])


def _published(corpus, article_ids: pd.Series) -> Months:
    days = corpus.articles.set_index("article_id")[["published_earliest", "published_latest"]].reindex(article_ids)
    return Months.of(days["published_earliest"].fillna(""), days["published_latest"].fillna(""))


def marked(corpus_rows: pd.DataFrame, rows: pd.DataFrame) -> np.ndarray:
    """Which rows of a corpus's table `rows` are, which has to be taken from it (with its index)."""
    mask = np.zeros(len(corpus_rows), dtype=bool)
    mask[rows.index.to_numpy()] = True
    return mask
