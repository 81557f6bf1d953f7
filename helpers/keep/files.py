"""Tables as files, written a piece at a time: the same rows give the same bytes, however they came."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from helpers.keep.cells import write_rows
from helpers.keep.tables import COLUMNS, as_frame, schema

if TYPE_CHECKING:
    import pyarrow as pa

FORMATS = ("csv", "parquet")
_GROUP = 100_000  # rows of a row group
_PART = 10  # such row groups of a file
_SMALL = {"findings": 100}  # rows of a row group of what is long, and read one by one


def table_file(name: str, folder: Path, file_format: str, columns: Mapping[str, str] | None = None) -> CsvFile | ParquetFile:
    """A file for a table: `<name>.csv` or `<name>.parquet`; `columns` are those of `COLUMNS` unless told."""
    return {"csv": CsvFile, "parquet": ParquetFile}[file_format](name, folder, columns or COLUMNS[name])


class CsvFile:
    """A table as CSV: UTF-8, lists joined by `;`, cells made safe by `helpers.keep.cells`."""

    def __init__(self, name: str, folder: Path, columns: Mapping[str, str]) -> None:
        self.path = folder / f"{name}.csv"
        self._columns, self._begun = columns, False
        self._file = self.path.open("w", encoding="utf-8", newline="")

    def write(self, rows: pa.Table) -> None:
        """Add rows."""
        frame = as_frame(self._columns, rows)
        plain = frame.astype(object)
        for column, holds in self._columns.items():
            if holds in ("list", "numbers"):
                plain[column] = [";".join(map(str, items)) for items in frame[column]]
        head = [] if self._begun else [plain.columns]
        write_rows([*head, *plain.where(plain.notna(), None).itertuples(index=False)], self._file)
        self._begun = True

    def close(self) -> None:
        """Finish the file; without rows it holds the names of the columns."""
        if not self._begun:
            self.write(schema(self._columns).empty_table())
        self._file.close()


class ParquetFile:
    """A table as Parquet, lists as lists: one file, or a folder of that name with several of a million rows each."""

    def __init__(self, name: str, folder: Path, columns: Mapping[str, str]) -> None:
        self.path = folder / f"{name}.parquet"
        self._schema = schema(columns)
        self._group = min(_SMALL.get(name, _GROUP), _GROUP)
        self._most = _PART * _GROUP // self._group  # row groups of a file
        self._waiting: list[pa.Table] = []
        self._rows = self._groups = self._parts = 0
        self._writer = None

    def write(self, rows: pa.Table) -> None:
        """Add rows."""
        self._waiting.append(rows)
        self._rows += rows.num_rows
        while self._rows >= self._group:
            self._put(self._group)

    def close(self) -> None:
        """Finish the file or files; without rows it holds the columns."""
        if self._rows or not self._parts:
            self._put(self._rows)
        self._writer.close()

    def _put(self, count: int) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        rows = pa.concat_tables([self._schema.empty_table(), *(table.cast(self._schema) for table in self._waiting)])
        if self._writer is not None and self._groups == self._most:
            self._writer.close()
            if self._parts == 1:
                self._divide()
            self._writer = None
        if self._writer is None:
            self._writer = pq.ParquetWriter(self._file_of(self._parts), self._schema, compression="zstd")
            self._groups, self._parts = 0, self._parts + 1
        self._writer.write_table(rows.slice(0, count), row_group_size=self._group)
        self._groups += 1
        self._waiting, self._rows = [rows.slice(count)], rows.num_rows - count

    def _file_of(self, part: int) -> Path:
        return self.path / f"part-{part:05d}.parquet" if self._parts else self.path

    def _divide(self) -> None:
        """Make the file a folder that holds it."""
        alone = self.path.rename(self.path.with_name(f"{self.path.name}-0"))
        self.path.mkdir()
        alone.rename(self._file_of(0))
