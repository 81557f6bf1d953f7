"""Tables that are in Parquet files: read by row groups, of which the last are remembered, and looked up by DuckDB."""

from __future__ import annotations

from collections import OrderedDict, namedtuple
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby
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
        """`path` is a file, or a folder of files; none stays open."""
        self._name, self._memory = name, memory
        self._paths = sorted(path.glob("*.parquet")) if path.is_dir() else [path]

    @cached_property
    def _footers(self) -> list[pq.FileMetaData]:
        return [pq.read_metadata(path) for path in self._paths]

    @cached_property
    def _groups(self) -> list[tuple[int, int]]:
        """Each row group: the number of its file, and its own in that file."""
        return [(file, own) for file, footer in enumerate(self._footers) for own in range(footer.num_row_groups)]

    @cached_property
    def _ends(self) -> np.ndarray:
        return np.cumsum([self._footers[file].row_group(own).num_rows for file, own in self._groups], dtype=np.int64)

    def column(self, name: str) -> pa.ChunkedArray:
        """A whole column; raises `KeyError` where there is none of this name."""
        if name not in pq.read_schema(self._paths[0]).names:
            raise KeyError(name)
        return pa.concat_tables(pq.read_table(path, columns=[name]) for path in self._paths).column(0)

    def take(self, places: np.ndarray, columns: Sequence[str] | None = None) -> pa.Table:
        """The rows at these places, in the order given; with all columns, or some."""
        number_of = np.searchsorted(self._ends, places, side="right")
        order = np.argsort(number_of, kind="stable")
        found = []
        for number, group in self._read(np.unique(number_of).tolist()):
            group = group.select(columns) if columns else group
            here = places[order[number_of[order] == number]]
            found.append(group.take(pa.array(here - (self._ends[number] - group.num_rows))))
        if not found:
            return pq.read_schema(self._paths[0]).empty_table()
        back = np.empty(len(order), dtype=np.int64)
        back[order] = np.arange(len(order))
        return pa.concat_tables(found).take(pa.array(back))

    def _read(self, numbers: Sequence[int]) -> Iterator[tuple[int, pa.Table]]:
        """Row groups with their numbers, in order."""
        for file, some in groupby(numbers, key=lambda number: self._groups[number][0]):
            opened = None
            try:
                for number in some:
                    group = self._memory.get(self._name, number)
                    if group is None:
                        opened = opened or pq.ParquetFile(self._paths[file], metadata=self._footers[file])
                        group = opened.read_row_group(self._groups[number][1])
                        self._memory.put(self._name, number, group)
                    yield number, group
            finally:
                if opened:
                    opened.close()


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
