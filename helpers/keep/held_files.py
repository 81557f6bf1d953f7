"""Tables that are in Parquet files: read by row groups, of which the last are remembered, and looked up by DuckDB."""

from __future__ import annotations

from collections import OrderedDict, namedtuple
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from helpers.keep.held import Held
from helpers.keep.tables import as_frame

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_BYTES = 384 << 20


class Memory:
    """Row groups that were read, the last of them, up to a number of bytes."""

    def __init__(self, most: int = _BYTES) -> None:
        self._most, self._size = most, 0
        self._groups: OrderedDict[tuple[str, int], pa.Table] = OrderedDict()

    def get(self, name: str, number: int) -> pa.Table | None:
        """A row group of a table, or None where it is not remembered."""
        if (name, number) in self._groups:
            self._groups.move_to_end((name, number))
        return self._groups.get((name, number))

    def put(self, name: str, number: int, group: pa.Table) -> None:
        """Remember a row group, and forget those that were asked for longest ago where it becomes too much."""
        self._groups[name, number] = group
        self._size += group.nbytes
        while self._size > self._most and len(self._groups) > 1:
            self._size -= self._groups.popitem(last=False)[1].nbytes


class RowGroups:
    """The rows of a table in files, by their places."""

    def __init__(self, name: str, path: Path, memory: Memory) -> None:
        """`path` is a file, or a folder of files."""
        self._name, self._memory = name, memory
        self.paths = sorted(path.glob("*.parquet")) if path.is_dir() else [path]

    @cached_property
    def _groups(self) -> list[tuple[pq.ParquetFile, int]]:
        files = map(pq.ParquetFile, self.paths)
        return [(file, number) for file in files for number in range(file.metadata.num_row_groups)]

    @cached_property
    def _ends(self) -> np.ndarray:
        return np.cumsum([file.metadata.row_group(number).num_rows for file, number in self._groups], dtype=np.int64)

    def __len__(self) -> int:
        return int(self._ends[-1]) if len(self._ends) else 0

    def column(self, name: str) -> pa.ChunkedArray:
        """A whole column; raises `KeyError` where there is none of this name."""
        if not self.paths or name not in pq.read_schema(self.paths[0]).names:
            raise KeyError(name)
        return pa.concat_tables(pq.read_table(path, columns=[name]) for path in self.paths).column(0)

    def take(self, places: np.ndarray, columns: Sequence[str] | None = None) -> pa.Table:
        """The rows at these places, in the order given; with all columns, or some."""
        groups = np.searchsorted(self._ends, places, side="right")
        order = np.argsort(groups, kind="stable")
        found = []
        for number in np.unique(groups):
            group = self._group(int(number))
            group = group.select(columns) if columns else group
            here = places[order[groups[order] == number]]
            found.append(group.take(pa.array(here - (self._ends[number] - group.num_rows))))
        if not found:
            return pq.read_schema(self.paths[0]).empty_table()
        back = np.empty(len(order), dtype=np.int64)
        back[order] = np.arange(len(order))
        return pa.concat_tables(found).take(pa.array(back))

    def _group(self, number: int) -> pa.Table:
        known = self._memory.get(self._name, number)
        if known is None:
            file, own = self._groups[number]
            known = file.read_row_group(own)
            self._memory.put(self._name, number, known)
        return known


class InFiles(Held):
    """A table in files. Opening it reads nothing; what it was asked for last stays in a memory of bounded size."""

    def __init__(self, name: str, path: Path, con: DuckDBPyConnection, memory: Memory, size: int) -> None:
        """`con` knows the table as a view of its name; `size` is how many rows it has."""
        super().__init__(name)
        self._con, self._rows, self._size = con, RowGroups(name, path, memory), size
        self._index: dict[str, tuple[np.ndarray, np.ndarray]] = {}

    def __len__(self) -> int:
        return self._size

    def column(self, name: str) -> pa.ChunkedArray:
        return self._rows.column(name)

    def at(self, places: Sequence[int] | np.ndarray) -> pd.DataFrame:
        wanted = np.asarray(places, dtype=np.int64)
        frame = as_frame(self.columns, self._rows.take(wanted))
        frame.index = pd.Index(wanted)
        return frame

    def rows(self, places: Sequence[int] | np.ndarray) -> Iterator[Any]:
        wanted = np.asarray(places, dtype=np.int64)
        table = self._rows.take(wanted)
        made = [wanted.tolist()]
        for column, holds in self.columns.items():
            values = table[column].to_pylist()
            made.append(map(tuple, values) if holds in ("list", "numbers") else values)
        return map(self._row._make, zip(*made, strict=True))

    @cached_property
    def _row(self) -> type:
        return namedtuple(self.name, ("Index", *self.columns))

    def where(self, column: str, values: Iterable[str]) -> np.ndarray:
        wanted = list(dict.fromkeys(values))
        hashes, order = self._hashes(column)
        told = self._con.execute("SELECT hash(value) AS hash FROM (SELECT unnest(?::VARCHAR[]) AS value)", [wanted])
        sought = np.unique(told.fetchnumpy()["hash"])
        firsts, lasts = (np.searchsorted(hashes, sought, side=side) for side in ("left", "right"))
        found = [order[first:last] for first, last in zip(firsts, lasts, strict=True)]
        places = np.sort(np.concatenate(found)) if found else np.zeros(0, dtype=np.int64)
        told = self._rows.take(places, [column])[column]  # two values can have one hash
        return places[pc.is_in(told, value_set=pa.array(wanted, told.type)).to_numpy()]

    def _hashes(self, column: str) -> tuple[np.ndarray, np.ndarray]:
        """The hashes of a column's values, sorted, and the places that they are of; worked out once."""
        if column not in self._index:
            hashes = self._con.execute(f'SELECT hash("{column}") AS hash FROM {self.name}').fetchnumpy()["hash"]
            order = np.argsort(hashes, kind="stable")
            self._index[column] = hashes[order], order.astype(np.int32 if len(order) < 1 << 31 else np.int64)
        return self._index[column]


def open_tables(folder: Path, con: DuckDBPyConnection, sizes: Mapping[str, int]) -> dict[str, InFiles]:
    """The tables of a result, by name; `sizes` tells how many rows each has."""
    memory = Memory()
    return {name: InFiles(name, folder / f"{name}.parquet", con, memory, size) for name, size in sizes.items()}
