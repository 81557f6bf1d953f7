"""Text as cells that no spreadsheet runs, in CSV and in Excel, and back again.

What comes from an article, a file's name or a reader may begin with `=`, `+`, `-` or `@` (or their wide forms), which a
spreadsheet takes for a formula; an apostrophe goes in front of the sign. So it does after a semicolon, a tab and a line break,
where a spreadsheet that is set otherwise begins another cell (with Dutch settings Excel parts cells at semicolons). A cell that
begins with a tab or a line break gets one in front of all. Numbers are no text, and keep their sign.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from typing import TextIO

_SIGNS = "=+-@＝＋－＠"
# where a cell may begin, what a spreadsheet may drop there, and the sign
_BEGINNING = re.compile(rf"(?:\A|[;\t\r\n])[\s'\"]*+[{re.escape(_SIGNS)}]?")
_BROKEN = re.compile(r"['\" ]*[\t\r\n]")


def safe(text: str) -> str:
    """A text as a cell that shows as the text that it is, in whatever program it is opened."""
    cell = _BEGINNING.sub(_put_in, text)
    return f"'{cell}" if _BROKEN.match(cell) else cell


def restored(cell: str) -> str:
    """The text that a cell was made of by `safe`. Any other cell stays as it is, unless `safe` could have made it too."""
    text = cell[1:] if cell.startswith("'") and _BROKEN.match(cell) else cell
    return _BEGINNING.sub(_take_out, text)


def write_rows(rows: Iterable[Iterable[object]], file: TextIO) -> None:
    """Write rows as CSV, their text as safe cells and None as an empty one; lines end in a line feed on every machine."""
    # before Python 3.13 a carriage return alone is not quoted, and a reader would take it for the end of the row
    plain, quoted = (csv.writer(file, lineterminator="\n", quoting=how) for how in (csv.QUOTE_MINIMAL, csv.QUOTE_ALL))
    for row in rows:
        cells = [safe(value) if isinstance(value, str) else value for value in row]
        broken = any(isinstance(cell, str) and "\r" in cell for cell in cells)
        (quoted if broken else plain).writerow(cells)


def _put_in(beginning: re.Match[str]) -> str:
    words = beginning[0]
    return f"{words[:-1]}'{words[-1]}" if words.endswith(tuple(_SIGNS)) else words


def _take_out(beginning: re.Match[str]) -> str:
    words = beginning[0]
    return words[:-2] + words[-1] if words[-2:-1] == "'" and words.endswith(tuple(_SIGNS)) else words
