"""What the rows of a table have in common, worked out once for a corpus: filters and counts without a look at each row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from helpers.keep.held import Selection
from helpers.keep.target_draft import STANDING
from helpers.show.once import once

if TYPE_CHECKING:
    import pyarrow as pa

NONE = "none"
"""Stands for what is not told, where that can be chosen."""


@dataclass(frozen=True, eq=False)
class Facet:
    """The values of each row of a table: row `rows[i]` has the value `values[codes[i]]`.

    A row may have several values or none; `several` is false where each has just one. `size` is the number of rows in the
    table. Codes of values that sort before others are smaller.
    """

    size: int
    codes: np.ndarray
    values: tuple[str, ...]
    several: np.ndarray | None = None

    @classmethod
    def of(cls, column: pa.Array | pa.ChunkedArray) -> Facet:
        """A value for each row, of which an empty one is `none`; or, of a column of lists, any number of values for each."""
        import pyarrow as pa
        import pyarrow.compute as pc

        size, rows = len(column), None
        if pa.types.is_list(column.type):
            lengths = pc.list_value_length(column).to_numpy()
            rows, column = np.repeat(np.arange(size, dtype=np.int32), lengths), pc.list_flatten(column)
        coded = pa.chunked_array([column]) if isinstance(column, pa.Array) else column
        coded = coded.dictionary_encode().combine_chunks()
        coded = coded.chunk(0) if isinstance(coded, pa.ChunkedArray) else coded
        order = pc.array_sort_indices(coded.dictionary).to_numpy()
        rank = np.empty(len(order), dtype=np.int32)
        rank[order] = np.arange(len(order), dtype=np.int32)
        values = tuple(str(value) for value in coded.dictionary.take(pa.array(order)).to_pylist())
        if rows is None:
            values = tuple(value or NONE for value in values)
        return cls(size, rank[coded.indices.to_numpy()], values, rows)

    def by(self, named: Callable[[str], str]) -> Facet:
        """The rows by something that their values have in common."""
        names = [named(value) for value in self.values]
        values = sorted(set(names))
        place = {name: number for number, name in enumerate(values)}
        code = np.array([place[name] for name in names], dtype=np.int32)
        return Facet(self.size, code[self.codes] if len(code) else self.codes, tuple(values), self.several)

    @cached_property
    def rows(self) -> np.ndarray:
        """The row that each code is of, in order."""
        return np.arange(self.size, dtype=np.int32) if self.several is None else self.several

    @cached_property
    def code(self) -> Mapping[str, int]:
        """The code of each value."""
        return {value: number for number, value in enumerate(self.values)}

    def mask(self, value: str) -> np.ndarray:
        """Which rows have a value; none for a value that no row has."""
        if value not in self.code:
            return np.zeros(self.size, dtype=bool)
        has = self.codes == self.code[value]
        if self.several is None:
            return has
        mask = np.zeros(self.size, dtype=bool)
        mask[self.several[has]] = True
        return mask

    def within(self, mask: np.ndarray) -> np.ndarray:
        """Which of the codes are of rows in a mask."""
        return mask if self.several is None else mask[self.several]

    def count(self, mask: np.ndarray) -> np.ndarray:
        """How many of the rows in `mask` have each value, in the order of `values`."""
        return np.bincount(self.codes[self.within(mask)], minlength=len(self.values))

    def first(self, mask: np.ndarray, most: int) -> list[int]:
        """The first codes of the rows in `mask`, each once, in the order of the rows."""
        places, found = np.flatnonzero(self.within(mask)), {}
        start, some = 0, 256
        while start < len(places) and len(found) < most:
            found |= dict.fromkeys(self.codes[places[start : start + some]].tolist())
            start, some = start + some, 4 * some
        return list(found)[:most]

    def commonest(self, mask: np.ndarray, most: int) -> list[int]:
        """The codes that most rows in `mask` have, those with more rows first."""
        return most_of(self.count(mask), most)


def comparable(*facets: Facet) -> list[Facet]:
    """Facets with the values of all, so that equal values have equal codes; what is not told comes first."""
    values = sorted({value for facet in facets for value in facet.values}, key=lambda value: (value != NONE, value))
    place = {value: number for number, value in enumerate(values)}
    codes = [np.array([place[value] for value in facet.values], dtype=np.int32) for facet in facets]
    return [
        Facet(facet.size, code[facet.codes] if len(code) else facet.codes, tuple(values), facet.several)
        for facet, code in zip(facets, codes, strict=True)
    ]


def most_of(counts: np.ndarray, most: int) -> list[int]:
    """The places of the largest counts, the larger first, without those that are none."""
    return [int(code) for code in np.argsort(-counts, kind="stable")[:most] if counts[code]]


def counted_together(one: Facet, other: Facet, mask: np.ndarray) -> np.ndarray:
    """How many rows in a mask have each value of a facet and each of another, which has one value for each row."""
    kept = one.within(mask)
    pairs = one.codes[kept].astype(np.int64) * len(other.values) + other.codes[one.rows[kept]]
    return np.bincount(pairs, minlength=len(one.values) * len(other.values)).reshape(len(one.values), len(other.values))


@dataclass(frozen=True, eq=False)
class Months:
    """The months (`2023-02`) in which each row begins and ends; empty where it has no day."""

    first: Facet
    last: Facet

    @classmethod
    def of(cls, earliest: Facet, latest: Facet) -> Months:
        """The months of facets of ISO days."""
        return cls(earliest.by(_month), latest.by(_month))

    def of_rows(self, places: np.ndarray) -> Months:
        """The months of other rows, each of which has those of the row at a place; -1 is no row."""
        return Months(_taken(self.first, places), _taken(self.last, places))

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


def _month(day: str) -> str:
    return NONE if day == NONE else day[:7]


def _taken(facet: Facet, places: np.ndarray) -> Facet:
    """A facet of the rows at these places, with the values that they have; those at -1 have none."""
    values = (*facet.values, NONE)
    codes = np.append(facet.codes, values.index(NONE)).astype(np.int32)[places]
    used = np.flatnonzero(np.bincount(codes, minlength=len(values)))
    fresh = np.zeros(len(values), dtype=np.int32)
    fresh[used] = np.arange(len(used), dtype=np.int32)
    return Facet(len(places), fresh[codes], tuple(values[code] for code in used))


def facet_of(corpus, table: str, column: str) -> Facet:
    """The values of a column of a table of a corpus, which are not remembered."""
    return Facet.of(corpus.held(table).column(column))


def _months(corpus, table: str, what: str) -> Months:
    return Months.of(*(facet_of(corpus, table, f"{what}_{end}") for end in ("earliest", "latest")))


@once
def meetings(corpus) -> tuple[Mapping[str, Facet], Months]:
    """The facets of a corpus's meetings by name, and their months."""
    named = {"actor": "participants", "status": "status", "mode": "mode"}
    return {name: facet_of(corpus, "meetings", column) for name, column in named.items()}, _months(corpus, "meetings", "date")


@once
def stances(corpus) -> tuple[Mapping[str, Facet], Months]:
    """The facets of a corpus's stances by name, and the months in which their articles appeared."""
    same = ("country", "position", "sourcing", "term")
    named = {"target": "target_id", "holder": "holder_id"} | dict(zip(same, same, strict=True))
    found = {name: facet_of(corpus, "stances", column) for name, column in named.items()}
    return found, articles(corpus)[1].of_rows(article_places(corpus, "stances"))


@once
def plan(corpus) -> tuple[Mapping[str, Facet], Months]:
    """The facets of a corpus's acts on the plan by name, and the months in which they were reported."""
    named = {"act": "act", "point": "points", "actor": "actor_id"}
    return {name: facet_of(corpus, "plan", column) for name, column in named.items()}, _months(corpus, "plan", "reported")


@once
def plan_days(corpus) -> Mapping[str, Facet]:
    """The days on which acts on the plan were done and reported, by column; their codes can be compared with each other."""
    columns = [f"{what}_{end}" for what in ("date", "reported") for end in ("earliest", "latest")]
    return dict(zip(columns, comparable(*(facet_of(corpus, "plan", column) for column in columns)), strict=True))


@once
def articles(corpus) -> tuple[Mapping[str, Facet], Months]:
    """The facets of a corpus's articles by name, and the months in which they appeared."""
    named = facet_of(corpus, "mentions", "actor_id")
    actor = Facet(len(corpus.held("articles")), named.codes, named.values, article_places(corpus, "mentions"))
    basis, outlet = (facet_of(corpus, "articles", column) for column in ("dating_basis", "outlet"))
    return {"actor": actor, "basis": basis, "outlet": outlet}, _months(corpus, "articles", "published")


def lethal_aid(corpus) -> Selection:
    """The stances on the target that the suite began with: a corpus may hold those on a reader's own targets too."""
    return Selection.of_mask(corpus.held("stances"), stances(corpus)[0]["target"].mask(STANDING))


def article_places(corpus, table: str) -> np.ndarray:
    """The place among the articles of that which each row of a table is of; worked out once."""
    known = _article_places(corpus)
    if table not in known:
        known[table] = corpus.held(table).matches("article_id", corpus.held("articles"), "article_id")
    return known[table]


@once
def _article_places(corpus) -> dict[str, np.ndarray]:
    return {}
