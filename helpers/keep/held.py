"""A table of a corpus, wherever it is held: a column, some rows, the places of a value, without reading the rest."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from helpers.keep.tables import COLUMNS, FURTHER, schema

if TYPE_CHECKING:
    import pyarrow as pa


class Held(ABC):
    """A table; its rows have the numbers (places) from 0 on. `columns` tells what its columns hold, as in `COLUMNS`."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.columns: Mapping[str, str] = {**COLUMNS, **FURTHER}[name]

    @abstractmethod
    def __len__(self) -> int: ...

    @abstractmethod
    def column(self, name: str) -> pa.ChunkedArray:
        """A whole column; raises `KeyError` for one that the table does not have."""

    @abstractmethod
    def at(self, places: Sequence[int] | np.ndarray) -> pd.DataFrame:
        """The rows at these places, in the order given, with the places as index."""

    @abstractmethod
    def where(self, column: str, values: Iterable[str]) -> np.ndarray:
        """The places of the rows that have one of some values in a column of text, in order."""

    def rows(self, places: Sequence[int] | np.ndarray) -> Iterable[Any]:
        """As `at`, the rows as named tuples whose `Index` is the place."""
        return self.at(places).itertuples()

    def matches(self, column: str, other: Held, key: str) -> np.ndarray:
        """For each row the place of the row of another table that has the same value in the column `key`, or -1."""
        import pyarrow as pa
        import pyarrow.compute as pc

        own, wanted = self.column(column), other.column(key)
        found = pc.index_in(own, value_set=wanted.cast(own.type).combine_chunks())
        return pc.fill_null(found, pa.scalar(-1, pa.int32())).to_numpy()


class InMemory(Held):
    """A table that is a DataFrame, whose index is that of its places."""

    def __init__(self, name: str, frame: pd.DataFrame) -> None:
        super().__init__(name)
        self._frame = frame
        self._places: dict[str, tuple[pd.Index, np.ndarray, np.ndarray]] = {}

    def __len__(self) -> int:
        return len(self._frame)

    def column(self, name: str) -> pa.ChunkedArray:
        import pyarrow as pa

        field = schema(self.columns).field(name)
        return pa.chunked_array([pa.array(self._frame[name], field.type, from_pandas=True)], field.type)

    def at(self, places: Sequence[int] | np.ndarray) -> pd.DataFrame:
        return self._frame.iloc[places]

    def where(self, column: str, values: Iterable[str]) -> np.ndarray:
        if column not in self._places:
            codes, uniques = pd.factorize(self._frame[column])
            order = np.argsort(codes, kind="stable")
            self._places[column] = pd.Index(uniques), order, np.searchsorted(codes[order], np.arange(len(uniques) + 1))
        known, order, starts = self._places[column]
        codes = known.get_indexer(pd.Index(list(dict.fromkeys(values)), dtype=known.dtype))
        found = [order[starts[code] : starts[code + 1]] for code in codes[codes >= 0]]
        return np.sort(np.concatenate(found)) if found else np.zeros(0, dtype=int)


class Selection:
    """Rows of a table by their places, of which those are read that are asked for."""

    def __init__(self, held: Held, places: np.ndarray) -> None:
        self.held, self.places = held, places

    @classmethod
    def of_mask(cls, held: Held, mask: np.ndarray) -> Selection:
        """The rows for which a mask over the table is true."""
        made = cls(held, np.flatnonzero(mask))
        made.__dict__["mask"] = mask
        return made

    def __len__(self) -> int:
        return len(self.places)

    @cached_property
    def mask(self) -> np.ndarray:
        """Which rows of the table these are."""
        mask = np.zeros(len(self.held), dtype=bool)
        mask[self.places] = True
        return mask

    def page(self, first: int, last: int) -> pd.DataFrame:
        """The rows from a first one up to a last, exclusive."""
        return self.held.at(self.places[first:last])

    @cached_property
    def frame(self) -> pd.DataFrame:
        """All of the rows, to be asked for where there are few."""
        return self.held.at(self.places)


AnyRows = pd.DataFrame | Selection
"""Rows of a table: as a DataFrame that is taken from it, with its index, or as a selection."""


def selected(held: Held, rows: AnyRows | None) -> Selection:
    """Rows as a selection; all that there are, if None."""
    if rows is None:
        return Selection(held, np.arange(len(held)))
    if isinstance(rows, Selection):
        return rows
    made = Selection(held, rows.index.to_numpy())
    made.__dict__["frame"] = rows
    return made
