"""Sentences with their date expressions marked: `Wang arriveerde [weekday|dinsdag] in Moskou.`"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from helpers.find.clauses import ClauseFinder
from helpers.find.dates import DateExpression, DateFinder
from helpers.find.document import Document
from helpers.read.codebook.calendar import Calendar
from helpers.read.codebook.loader import load_file
from helpers.read.codebook.words import VerbList
from helpers.records import Article, Block, Dating, Interval

CODEBOOK = Path(__file__).parents[3] / "data" / "codebook"
CALENDAR = load_file(CODEBOOK / "calendar.yml", Calendar)
FINDER = DateFinder(CALENDAR)
CLAUSES = ClauseFinder(
    load_file(CODEBOOK / "verbs.yml", VerbList),
    "aan|komen arriveren bellen bezoeken neer|schieten ontmoeten ontvangen op|schorten praten publiceren".split(),
)
_MARK = re.compile(r"\[(\w+)\|([^\]]+)\]")


def document(text: str, header_date: str = "") -> Document:
    """A text as one article of running prose: every paragraph is a block."""
    blocks = tuple(Block(m.start(), m.end(), "paragraph") for m in re.finditer(r"[^\n]+", text))
    return Document(Article("text", text, blocks, "", header_date=header_date))


def expressions(text: str) -> list[DateExpression]:
    """The date expressions of a text."""
    return FINDER.expressions(document(text))


def told(marked: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The expressions found in a marked text, and those marked in it, as `(rule, text)`."""
    text = _MARK.sub(lambda match: match[2], marked)
    found = [(e.rule, text[e.start : e.end]) for e in expressions(text)]
    return found, _MARK.findall(marked)


def dated(text: str, header_date: str = "") -> Dating:
    """When an article of this text appeared."""
    doc = document(text, header_date)
    return FINDER.date_article(doc, FINDER.expressions(doc), CLAUSES.read(doc), header_date)


def days(text: str) -> Interval:
    """`2023-02-20` or `2023-02-20/2023-02-24` as an interval."""
    first, _, last = text.partition("/")
    return Interval(date.fromisoformat(first), date.fromisoformat(last or first))
