"""Word documents: exports of Nexis Uni, with any number of articles, or one article a document."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table

from helpers.read import limits
from helpers.read.days import read_day
from helpers.read.formats.found import Found
from helpers.read.formats.rows import number
from helpers.read.opening import read_whole
from helpers.read.sources import Part
from helpers.read.told import LeftOut, Unreadable
from helpers.read.zips import check_package

# what Nexis Uni puts around an article, in English and in Dutch
_END = re.compile(r"(?:end|einde)(?: of| van)?(?: the| het)? document\W*", re.I)
_BODY = re.compile(r"(?:body|tekst|hoofdtekst|volledige tekst|artikeltekst|inhoud)\s*:?", re.I)
_AFTER = re.compile(
    r"(?:(?:load-date|laad-?datum|datum van laden)\s*:.*|(?:graphic|afbeelding|illustratie|classification|classificatie)\s*:?)",
    re.I,
)
_LABEL = re.compile(
    r"(?:section|length|byline|dateline|highlight|headline|sectie|rubriek|lengte|auteur|naamregel|samenvatting|kop)\s*:", re.I
)
_DAY_LINE = 80


def read(part: Part, columns: Mapping[str, str]) -> Iterator[Found | LeftOut]:
    """The articles of a document; `columns` mean nothing here. Raises `Unreadable` for one that is broken, or a trap."""
    data = read_whole(part, limits.FILE)
    check_package(data)
    try:
        lines = list(_lines(io.BytesIO(data)))
    except (KeyError, PackageNotFoundError, ValueError):
        raise Unreadable("broken: no Word document", "Save it anew from the program that made it.") from None
    ends = [place for place, line in enumerate(lines) if _END.fullmatch(line)]
    if not ends:
        yield Found("\n\n".join(lines))
        return
    start = 0
    for count, end in enumerate([*ends, len(lines)], start=1):
        chunk, start = lines[start:end], end + 1
        place = f"article={count}"
        if end == len(lines):
            if any(_BODY.fullmatch(line) for line in chunk):
                yield LeftOut(f"{part.name}#{place}", "broken: its end is missing", "Export it again.")
            return
        try:
            yield _article(chunk, place, number(count))
        except Unreadable as unreadable:
            yield unreadable.left_out(f"{part.name}#{place}")


def _lines(stream: io.BytesIO) -> Iterator[str]:
    """The paragraphs that are not empty, those of tables too."""
    for block in Document(stream).iter_inner_content():
        if isinstance(block, Table):
            yield from filter(None, (cell.text.strip() for row in block.rows for cell in row.cells))
        elif text := block.text.strip():
            yield text


def _article(lines: Sequence[str], place: str, ending: str) -> Found:
    """An article of an export: its title, outlet and day stand above the labels, its text below `Body`."""
    body = next((at for at, line in enumerate(lines) if _BODY.fullmatch(line)), None)
    if body is None:
        raise Unreadable("broken: an article without the line Body", "Export it again, as a full document.")
    text = "\n\n".join(takewhile(lambda line: not _AFTER.fullmatch(line), lines[body + 1 :]))
    above = [line for line in lines[:body] if not _LABEL.match(line)]
    at = next((at for at in reversed(range(len(above))) if _is_day_line(above[at])), None)
    if at is None:
        return Found(text, place, ending, notes=("no line with its day was found above it",))
    day, note = read_day(above[at])
    return Found(
        text=text,
        place=place,
        number=ending,
        title=" ".join(above[at - 2].split()) if at > 1 else "",
        outlet=" ".join(above[at - 1].split()) if at else "",
        day=day,
        notes=(note,) if note else (),
    )


def _is_day_line(line: str) -> bool:
    day, _ = read_day(line) if len(line) <= _DAY_LINE else ("", "")
    return bool(day) and not line.lower().startswith("copyright")
