"""English glosses: what sentences of the seeds say, written by this project for readers who read no Dutch.

A gloss is no evidence, and nothing is found in it. It is shown only where the Dutch words are to the letter those that it
translates.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

import msgspec

from helpers.records import Article

FOLDER = Path(__file__).resolve().parents[2] / "data" / "glosses"


class Gloss(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the Dutch words from `start` to `end` of an article say in English; `sha256` is that of the Dutch words."""

    article_id: str
    start: int
    end: int
    sha256: str
    english: str


@cache
def load_glosses(folder: Path = FOLDER) -> dict[str, tuple[Gloss, ...]]:
    """The glosses of the files in a folder (`*.jsonl`), by article, in the order of the text.

    Raises `msgspec.ValidationError` for a line that is no gloss.
    """
    decode = msgspec.json.Decoder(Gloss).decode_lines
    read = [gloss for file in sorted(folder.glob("*.jsonl")) for gloss in decode(file.read_bytes())]
    found: dict[str, list[Gloss]] = {}
    for gloss in sorted(read, key=lambda gloss: (gloss.article_id, gloss.start)):
        found.setdefault(gloss.article_id, []).append(gloss)
    return {article_id: tuple(glosses) for article_id, glosses in found.items()}


def glosses_of(article: Article) -> tuple[Gloss, ...]:
    """The glosses that fit an article's text."""
    return tuple(gloss for gloss in load_glosses().get(article.article_id, ()) if fits(gloss, article.text))


def fits(gloss: Gloss, text: str) -> bool:
    """Whether a gloss translates what stands at its place in a text."""
    return sha256(text[gloss.start : gloss.end].encode("utf-8", "replace")).hexdigest() == gloss.sha256
