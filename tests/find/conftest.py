"""What the tests of the extractors share: everything that is found in a text of their own."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

import pytest

from helpers.find.analyser import Analyser
from helpers.read.blocks import find_blocks
from helpers.read.codebook import load_codebook
from helpers.records import Article, Findings


@pytest.fixture(scope="session")
def findings_of() -> Callable[..., Findings]:
    """`findings_of(text, header_date="")`: the findings of a text, read as an article."""
    analyser = Analyser(load_codebook())

    def find(text: str, header_date: str = "") -> Findings:
        digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        article = Article("text", text, find_blocks(text), digest, header_date=header_date)
        (found,) = analyser.analyse([article])
        return found

    return find
