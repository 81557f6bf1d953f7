"""Workbooks: every sheet that has a column of texts."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice

from openpyxl import load_workbook

from helpers.read import limits
from helpers.read.formats.found import Found
from helpers.read.formats.rows import Rows, number
from helpers.read.opening import read_whole
from helpers.read.sources import Part
from helpers.read.told import LeftOut, Note, Unreadable
from helpers.read.zips import check_package

_Row = tuple[int, Sequence[object]]


def read(part: Part, columns: Mapping[str, str]) -> Iterator[Found | LeftOut | Note]:
    """The articles in the rows of a workbook's sheets; of a formula, the value that was saved with it.

    Raises `Unreadable` for a workbook that is broken, or a trap.
    """
    data = read_whole(part, limits.FILE)
    check_package(data)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and the like, which are not read
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        try:
            for place, sheet in enumerate(book.worksheets, start=1):
                name = part.name if len(book.worksheets) == 1 else f"{part.name}#sheet={sheet.title}"
                sheet.reset_dimensions()
                filled = ((row, cells) for row, cells in enumerate(sheet.iter_rows(values_only=True), start=1) if any(cells))
                try:
                    yield from _sheet(filled, name, "" if place == 1 else f"{place}-", columns)
                except Unreadable as unreadable:
                    yield unreadable.left_out(name)
        finally:
            book.close()


def _sheet(filled: Iterator[_Row], name: str, prefix: str, columns: Mapping[str, str]) -> Iterator[Found | Note]:
    """The articles of a sheet, whose first row that is not empty names its columns."""
    first = next(filled, None)
    if first is None:
        raise Unreadable("empty", "Fill it or remove it.")
    names = ["" if cell is None else str(cell).strip() for cell in first[1]]
    sample = [(row, _padded(cells, len(names))) for row, cells in islice(filled, limits.SAMPLE)]
    rows = Rows(names, columns, (cells for _, cells in sample))
    yield from rows.notes(name)
    sheet = name.partition("#")[2]
    for row, cells in chain(sample, filled):
        place = f"{sheet}&row={row}" if sheet else f"row={row}"
        yield rows.found(_padded(cells, len(names)), place, prefix + number(row))


def _padded(cells: Sequence[object], width: int) -> list[object]:
    return [*cells[:width], *[None] * (width - len(cells))]
