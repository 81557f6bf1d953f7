"""Sentences with their mentions marked: `[De president|xi-jinping]`, `[De leiders|a+b]`, `[Hij|]`."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from helpers.find.actors import ActorFinder, ActorReading
from helpers.find.document import Document
from helpers.read.codebook import FOLDER
from helpers.read.codebook.actors import load_actors
from helpers.read.codebook.places import load_places
from helpers.records import Article, Block, Interval

_MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]]*)\]")


@cache
def finder() -> ActorFinder:
    """The finder, built once."""
    places = load_places(FOLDER)
    return ActorFinder(load_actors(FOLDER, places), places)


def read(text: str, published: str = "2023-03-15") -> ActorReading:
    """The reading of a text, every line a paragraph; `published` is a day, two with a slash, or empty."""
    blocks = tuple(Block(m.start(), m.end(), "paragraph") for m in re.finditer(r"[^\n]+", text))
    first, _, last = published.partition("/")
    interval = Interval(date.fromisoformat(first), date.fromisoformat(last or first)) if first else None
    return finder().find([Document(Article("text", text, blocks, ""))], [interval])[0]


def plain(marked: str) -> str:
    """The sentence without its marks."""
    return _MARK.sub(r"\1", marked)


def expected(marked: str) -> list[tuple[str, str]]:
    """The marked phrases with whom they stand for."""
    return _MARK.findall(marked)


def found(marked: str, published: str = "2023-03-15") -> list[tuple[str, str]]:
    """The phrases that are found in the sentence, with whom they stand for; places are left out."""
    text = plain(marked)
    return [
        (text[m.start : m.end], m.actor_id or "+".join(m.members)) for m in read(text, published).mentions if m.form != "place"
    ]
