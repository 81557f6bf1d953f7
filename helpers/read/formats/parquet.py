"""Parquet files, by row groups."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

import pyarrow as pa
import pyarrow.parquet as pq

from helpers.read import limits
from helpers.read.columns import recognise
from helpers.read.formats.found import Found
from helpers.read.formats.rows import Rows, number
from helpers.read.opening import read_whole
from helpers.read.sources import Part
from helpers.read.told import LeftOut, Note, Unreadable

_ROWS = 64
_COLUMN = 1024 * limits.MIB


def read(part: Part, columns: Mapping[str, str]) -> Iterator[Found | LeftOut | Note]:
    """The articles in the rows of a file, or of some of its row groups. Fields of a struct are called `article.body`.

    Raises `Unreadable` where no column holds the text, or the one that should holds something else.
    """
    with _open(part) as file:
        fields = _fields(file.schema_arrow)
        names = [name for name, _ in fields]
        seen = recognise(names, columns)
        for place in seen.text:
            if not _is_text(fields[place][1]):
                told = f"the column {names[place]} holds {fields[place][1]}, not text"
                raise Unreadable(told, "Say which column holds the text: text=…")
        places = sorted({*seen.text, *(place for place in (seen.date, seen.title, seen.outlet) if place is not None)})
        every = range(file.num_row_groups)
        rows = Rows(names, columns, (row for row in islice(_rows(file, every, names, places), limits.SAMPLE)))
        if not part.start:
            yield from rows.notes(part.name)
        groups = range(part.start, part.end) if part.end else every
        for row, cells in enumerate(_rows(file, groups, names, places), start=part.first or 1):
            yield rows.found(cells, f"row={row}", number(row))


def cut(part: Part) -> Iterator[tuple[int, int, int, int]]:
    """Row groups that follow each other, of about `PART` bytes: the first, the one after the last, the first row, the bytes."""
    with _open(part) as file:
        start, row, first, size = 0, 1, 1, 0
        for group in range(file.num_row_groups):
            told = file.metadata.row_group(group)
            size += sum(told.column(column).total_compressed_size for column in range(told.num_columns))
            row += told.num_rows
            if size >= limits.PART or group == file.num_row_groups - 1:
                yield start, group + 1, first, size
                start, first, size = group + 1, row, 0


def _open(part: Part) -> pq.ParquetFile:
    source = part.path if part.member < 0 else io.BytesIO(read_whole(part, limits.FILE))
    try:
        return pq.ParquetFile(source)
    except pa.ArrowInvalid as error:
        raise Unreadable(f"broken: no Parquet file ({error})"[:200], "Copy or download it again.") from None


def _fields(schema: pa.Schema) -> list[tuple[str, pa.DataType]]:
    """The columns with their types, those within a struct by its name and theirs, in order."""
    found: list[tuple[str, pa.DataType]] = []
    waiting = [(field.name, field.type) for field in reversed(schema)]
    while waiting:
        name, kind = waiting.pop()
        if pa.types.is_struct(kind):
            waiting.extend((f"{name}.{inner.name}", inner.type) for inner in reversed(kind.fields))
        else:
            found.append((name, kind))
    return found


def _is_text(kind: pa.DataType) -> bool:
    kind = kind.value_type if pa.types.is_dictionary(kind) else kind
    return pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind) or pa.types.is_null(kind)


def _rows(file: pq.ParquetFile, groups: range, names: Sequence[str], places: Sequence[int]) -> Iterator[list[object]]:
    """The rows of some groups, as wide as the table and filled in some places."""
    wanted = [names[place] for place in places]
    for group in groups:
        told = file.metadata.row_group(group)
        largest = max((told.column(column).total_uncompressed_size for column in range(told.num_columns)), default=0)
        if largest > _COLUMN:
            raise Unreadable(
                f"too large: a column of {largest // limits.MIB} MiB in one row group", "Write smaller row groups."
            )
        for batch in file.iter_batches(_ROWS, row_groups=[group], columns=wanted, use_threads=False):
            table = pa.Table.from_batches([batch])
            while any(pa.types.is_struct(column.type) for column in table.columns):
                table = table.flatten()
            cells = [table.column(table.column_names.index(name)).to_pylist() for name in wanted]
            for values in zip(*cells, strict=True):
                row: list[object] = [None] * len(names)
                for place, value in zip(places, values, strict=True):
                    row[place] = value
                yield row
