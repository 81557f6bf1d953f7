"""Looking for many phrases at once."""

from __future__ import annotations

import pytest

from helpers.find.document import Document
from helpers.find.phrases import PhraseIndex
from helpers.records import Article, Block

INDEX = PhraseIndex(
    [
        ("op de hoogte", 1),
        ("op", 2),
        ("de top", 3),
        ("aan de top van", 4),
        ("top", 5),
        ("van", 6),
        ("van nu af", 7),
    ]
)

FOUND = [
    ("Hij is op de hoogte.", [("op de hoogte", 1)]),
    ("De hoogte telt, op zee.", [("op", 2)]),
    ("Aan de top van de lijst.", [("Aan de top van", 4)]),
    ("Aan de top.", [("de top", 3)]),
    ("Een top van nu.", [("top", 5), ("van", 6)]),
    ("hoogte de op", [("op", 2)]),
    ("top", [("top", 5)]),
    ("Het is van nu", [("van", 6)]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_the_longest_phrases_from_left_to_right(text: str, expected: list[tuple[str, int]]) -> None:
    doc = Document(Article("text", text, (Block(0, len(text), "paragraph"),), ""))
    found = [(text[doc.starts[first] : doc.ends[last - 1]], values[0]) for first, last, values in INDEX.find_in(doc)]
    assert found == expected


@pytest.mark.parametrize("text", [text for text, _ in FOUND])
def test_the_same_in_a_range_of_words(text: str) -> None:
    doc = Document(Article("text", text, (Block(0, len(text), "paragraph"),), ""))
    assert list(INDEX.find(doc.lower)) == list(INDEX.find_in(doc))
