"""Tables as text: CSV, TSV and their kin, whatever the separator.

One broken row never takes its neighbours along: a quotation mark that does not close spoils its own line and no other.
"""

from __future__ import annotations

import csv
import io
import re
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import BinaryIO

from helpers.read import limits
from helpers.read.decoding import check_text, decode, encoding_of, note_of
from helpers.read.formats.found import Found
from helpers.read.formats.lines import Line, lines, plain, plain_head
from helpers.read.formats.rows import Rows, number, together
from helpers.read.opening import opened, peek
from helpers.read.sources import Part
from helpers.read.told import LeftOut, Note, Unreadable

_TOLD = re.compile(rb"(?i)sep=(.)[ \t]*\r?\n")
_SEPARATORS = ",;\t|"
_ESCAPED = re.compile(rb'\\"(?![,;\t|\r\n]|\Z)')  # where a cell ends, the backslash is its last character
_BYTES = "latin-1"  # a character for every byte, so that each cell can be decoded by itself
_UNCLOSED = Unreadable("broken: a quotation mark that does not close, or stands alone", "Write it twice, or close it.")
_TOO_LARGE = Unreadable(f"too large: over {limits.RECORD // limits.MIB} MiB", "Cut it into articles.")
_LOOSE = "its quotation marks are not written twice, as they should be in a quoted cell: the text may lack some"

csv.field_size_limit(2 * limits.RECORD)


@dataclass(frozen=True, slots=True)
class _Table:
    """How a file is written: its encoding and its kind of CSV, its columns, and where its second row is (in bytes and rows)."""

    encoding: str
    form: Mapping[str, str | bool | None]
    names: tuple[str, ...]
    start: int
    row: int


@dataclass(frozen=True, slots=True)
class _Record:
    """A row: its number, its place in bytes, and its cells (a character a byte) or what is wrong with it.

    `loose` is true where quotation marks stand in it as the rules forbid.
    """

    row: int
    start: int
    end: int
    cells: list[str] | Unreadable
    loose: bool = False


def read(part: Part, columns: Mapping[str, str]) -> Iterator[Found | LeftOut | Note]:
    """The articles in the rows of a table, or of a stretch of it. Raises `Unreadable` where no column holds the text."""
    head = peek(part)
    table, sample = _table(head)
    rows = Rows(table.names, columns, sample)
    if not part.start:
        yield from (Note(part.name, note) for note in note_of(table.encoding))
        yield from rows.notes(part.name)
    with opened(part) as stream:
        told = _found(_records(plain(stream, head), table, part.start, part.end, part.first), table, rows)
        yield from together(part.name, "row", told)


def cut(part: Part) -> Iterator[tuple[int, int, int, int]]:
    """Stretches of whole rows, each of about `PART` bytes: the first byte, the end, the number of the first row, the bytes."""
    head = peek(part)
    table, _ = _table(head)
    with opened(part) as stream:
        start, row, end = table.start, table.row, table.start
        for record in _records(plain(stream, head), table):
            if record.start - start >= limits.PART:
                yield start, record.start, row, record.start - start
                start, row = record.start, record.row
            end = record.end
        yield start, end, row, end - start


def _found(records: Iterator[_Record], table: _Table, rows: Rows) -> Iterator[Found | tuple[int, Unreadable]]:
    for record in records:
        try:
            cells = _checked(record, len(table.names))
            if not cells:
                continue
            decoded = [_decoded(cell, table.encoding) for cell in cells]
        except Unreadable as unreadable:
            yield record.row, unreadable
            continue
        encoding = next((encoding for _, encoding in decoded if encoding != "utf-8"), "utf-8")
        notes = (*(note_of(encoding) if encoding != table.encoding else ()), *[_LOOSE] * record.loose)
        yield rows.found([text for text, _ in decoded], f"row={record.row}", number(record.row), encoding, notes)


def _checked(record: _Record, width: int) -> list[str]:
    """The cells of a row, none where it is blank; raises `Unreadable` where they do not fit the columns."""
    if isinstance(record.cells, Unreadable):
        raise record.cells
    cells = record.cells if any(record.cells) else []
    if any(cells[width:]) or 0 < len(cells) < width:
        if record.loose:
            raise _UNCLOSED
        raise Unreadable(f"broken: {len(cells)} cells where the first row has {width}", "Put its text between quotation marks.")
    return cells[:width]


def _decoded(cell: str, encoding: str) -> tuple[str, str]:
    """The text of a cell and its encoding: UTF-8, else that of the table, else what this cell alone seems to be in."""
    if cell.isascii():
        return cell, "utf-8"
    data = cell.encode(_BYTES)
    for trial in ("utf-8", encoding):
        try:
            return data.decode(trial), trial
        except UnicodeDecodeError:
            continue
    return decode(data)


# How a file is written


def _table(head: bytes) -> tuple[_Table, list[list[str]]]:
    """How a file that opens with `head` is written, and its first rows."""
    head = plain_head(head)
    if len(head) >= limits.MIB:
        head = head[: head.rfind(b"\n") + 1] or head
    encoding = encoding_of(head)
    start = 3 if head.startswith(b"\xef\xbb\xbf") else 0
    row = 1
    separators = _SEPARATORS
    if told := _TOLD.match(head, start):  # so Excel is told which it is
        separators = chr(told[1][0])
        start, row = told.end(), 2
    escaped = b'""' not in head and _ESCAPED.search(head) is not None
    tables = []
    for separator in separators:
        form = {"delimiter": separator, "escapechar": "\\" if escaped else None, "doublequote": not escaped}
        table = _Table(encoding, form, (), start, row)
        records = _records(io.BytesIO(head), table)
        first = next((one for one in records if isinstance(one.cells, list) and any(one.cells)), None)
        if first:
            names = tuple(_decoded(cell, encoding)[0].strip() for cell in first.cells)
            tables.append(replace(table, names=names, start=first.end, row=first.row + 1))
    if not tables:
        raise Unreadable("empty", "Fill it or remove it.")
    table = max(tables, key=lambda one: len(one.names))
    check_text("".join(table.names))
    records = _records(io.BytesIO(head), table)
    sample = [one.cells for one in islice(records, limits.SAMPLE) if isinstance(one.cells, list)]
    return table, [cells for cells in sample if len(cells) >= len(table.names)]


# Rows


class _Lines:
    """Lines with a way back."""

    def __init__(self, source: Iterator[Line]) -> None:
        self._source = source
        self._back: deque[Line] = deque()

    def next(self) -> Line | None:
        return self._back.popleft() if self._back else next(self._source, None)

    def put_back(self, taken: list[Line]) -> None:
        self._back.extendleft(reversed(taken))

    def record(self, first: Line, taken: list[Line]) -> Iterator[str]:
        """A line and those after it, as far as one row can reach; each that was asked for is added to `taken`."""
        size, line = 0, first
        while line and line.data is not None and size + len(line.data) <= limits.RECORD:
            size += len(line.data)
            taken.append(line)
            yield line.data.decode(_BYTES)
            line = self.next()
        if line:
            self.put_back([line])


def _records(stream: BinaryIO, table: _Table, start: int = 0, end: int = 0, row: int = 0) -> Iterator[_Record]:
    """The rows from `start` (of the table, if 0) to `end` (of the file, if 0), the first of which has number `row`."""
    if start:
        stream.seek(start)
    else:
        start, row = table.start, table.row
        stream.read(start)
    source = _Lines(lines(stream, start))
    while (line := source.next()) and (not end or line.start < end):
        taken: list[Line] = []
        loose = False
        if line.data is None:
            taken, cells = [line], _TOO_LARGE
        else:
            try:
                cells = next(csv.reader(source.record(line, taken), strict=True, **table.form), [])
            except csv.Error:
                source.put_back(taken[1:])
                del taken[1:]
                cells = _loosely(line.data.decode(_BYTES), table)
                loose = True
        yield _Record(row, line.start, taken[-1].start + taken[-1].size, cells, loose)
        row += 1


def _loosely(line: str, table: _Table) -> list[str] | Unreadable:
    """The cells of a line that breaks the rules of quoting, unless its last cell goes on."""
    try:
        next(csv.reader([line], strict=True, **table.form))
    except csv.Error as error:
        if "end of data" in str(error):
            return _UNCLOSED
    try:
        return next(csv.reader([line], **table.form), [])
    except csv.Error:
        return _UNCLOSED
