"""The words by which page furniture is known, from `data/codebook/furniture.yml`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from helpers.read.codebook.loader import Entry, load_file

FILE = Path(__file__).resolve().parents[2] / "data" / "codebook" / "furniture.yml"


class FurnitureFile(Entry, frozen=True):
    """`furniture.yml` as it is written."""

    outlets: tuple[tuple[str, ...], ...]
    agencies: tuple[str, ...]
    teasers: tuple[str, ...]
    labels: tuple[str, ...]
    credits: tuple[str, ...]
    bylines: tuple[str, ...]
    about: tuple[str, ...]
    buttons: tuple[str, ...]
    outlet_words: tuple[str, ...]
    date_words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Furniture:
    """The same, ready for matching: sets of lower-case words, and patterns that each match within a line."""

    outlets: dict[str, str]
    buttons: frozenset[str]
    outlet_words: frozenset[str]
    date_words: frozenset[str]
    teaser: re.Pattern[str]
    teaser_tail: re.Pattern[str]
    byline: re.Pattern[str]
    about: re.Pattern[str]
    source_tail: re.Pattern[str]
    credit_line: re.Pattern[str]
    credit_tail: re.Pattern[str]
    agency_line: re.Pattern[str]
    dateline_agency: re.Pattern[str]
    dateline_outlet: re.Pattern[str]


def load_furniture(path: Path = FILE) -> Furniture:
    """Read and compile a furniture file; raises `CodebookError` where it does not say what it should."""
    file = load_file(path, FurnitureFile)
    agency = _any((*file.agencies, *(name for names in file.outlets for name in names)))
    agencies = rf"{agency}(?:\s?[/,&+-]\s?{agency}){{0,5}}"
    outlet = _any(name for names in file.outlets for name in names)
    opening, label, credit = _any(file.teasers), _any(file.labels), _any(file.credits)
    pointer = rf"(?i:(?:{opening})(?!\w)|(?:{label})\s?[.:|])"
    credited = rf"(?i:{credit})(?!\w)(?:\s?[:©Ⓒ/|]\s?|\s(?={agency}|[^\W\d_a-z]))"
    return Furniture(
        outlets={name.lower(): names[0] for names in file.outlets for name in names},
        buttons=frozenset(file.buttons),
        outlet_words=frozenset(file.outlet_words),
        date_words=frozenset(file.date_words),
        teaser=re.compile(rf"[\s•▶►>»|*\-]{{0,4}}{pointer}|(?:>>|»|→|▶|►)\s?"),
        teaser_tail=re.compile(rf"(?<=[.!?…”\"’')\]])\s+(?:>>\s?)?(?i:{opening})(?!\w)[^.!?]*[.!?]?\s*\Z"),
        about=re.compile(rf"(?i:{_any(file.about)})(?!\w)"),
        byline=re.compile(rf"(?i:{_any(file.bylines)})(?!\w)"),
        source_tail=re.compile(rf"\((?i:(?:bron:?\s)?{agencies})\)\s*\Z"),
        credit_line=re.compile(rf"[(\[]?(?:[©Ⓒ]|\([cC]\)\s|{credited})"),
        credit_tail=re.compile(
            rf"(?:[©Ⓒ]\s?[^.!?©Ⓒ]{{2,60}}|[(|]\s?{credited}[^()]{{2,60}}\)?\.?|[.!?)”]\s{credited}[^.!?]{{2,50}})\Z"
        ),
        agency_line=re.compile(rf"[(\[]?(?i:{agencies})[)\]]?\Z"),
        dateline_agency=re.compile(rf"\((?i:eigen berichtgeving|red\.?|{agencies})\)(?P<dash>\s?[-–—:|]{{1,2}})?\s*"),
        dateline_outlet=re.compile(rf"\b{outlet}\s?[-–—]{{1,2}}\s+"),
    )


@cache
def project_furniture() -> Furniture:
    """The project's own, read once."""
    return load_furniture()


def _any(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first, with any white space between their parts."""
    escaped = (r"\s".join(map(re.escape, word.split())) for word in sorted(words, key=lambda w: (-len(w), w)))
    return f"(?:{'|'.join(escaped)})"
