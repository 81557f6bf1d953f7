"""Articles that quote the same words are dated by each other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from hashlib import sha256

import pytest

from helpers.find.analyser import Analyser
from helpers.find.sieve import Sieve
from helpers.keep.together import date_together
from helpers.read.blocks import find_blocks
from helpers.read.codebook import load_codebook
from helpers.records import Article, Findings, Interval

DATED = "“We hebben duidelijk gemaakt dat dit een ernstig probleem zou zijn voor onze relatie”, zei Blinken zondag tegen CBS."
QUOTING = (
    "Blinken zei: “We hebben duidelijk gemaakt dat dit een ernstig probleem kan zijn voor onze relatie.” "
    "De oorlog gaat voort en blijft een zorg."
)
OTHER = "Blinken zei: “We gaan volgende maand met alle bondgenoten over nieuwe sancties praten.” De oorlog gaat voort."


@pytest.fixture(scope="module")
def read() -> Callable[..., tuple[Findings, ...]]:
    """Reads articles together: `read(article, article)`."""
    codebook = load_codebook()
    analyser, sieve = Analyser(codebook), Sieve(codebook)

    def together(*articles: Article) -> tuple[Findings, ...]:
        kinds = sieve.kinds_of(article.text for article in articles)
        return date_together(analyser.analyse(articles), kinds, analyser.find)

    return together


def article(name: str, text: str, header_date: str) -> Article:
    return Article(name, text, find_blocks(text), sha256(text.encode()).hexdigest(), header_date=header_date)


def test_an_article_is_not_older_than_the_words_that_another_dates(read: Callable[..., tuple[Findings, ...]]) -> None:
    dated, quoting = read(article("a", DATED, "2023-02-21"), article("b", QUOTING, "2023-02"))
    assert dated.dating.basis == "day"
    assert quoting.dating.interval == Interval(date(2023, 2, 18), date(2023, 2, 28))
    assert quoting.dating.basis == "inferred"
    cue = quoting.dating.cues[-1]
    assert cue.evidence.rule == "shared-utterance"
    assert QUOTING[cue.evidence.start : cue.evidence.end].startswith("We hebben duidelijk")
    assert "2023-02-18" in cue.ruled_out


def test_other_words_tell_nothing(read: Callable[..., tuple[Findings, ...]]) -> None:
    _, quoting = read(article("a", DATED, "2023-02-21"), article("b", OTHER, "2023-02"))
    assert quoting.dating.basis == "month"


def test_words_that_are_not_quoted_tell_nothing(read: Callable[..., tuple[Findings, ...]]) -> None:
    said = "Blinken zei {}dat China overweegt om dodelijke wapens te leveren aan Rusland."
    texts = said.format("dinsdag "), said.format("")
    _, other = read(article("a", texts[0], "2023-02-21"), article("b", texts[1], "2023-02"))
    assert all(cue.evidence.rule != "shared-utterance" for cue in other.dating.cues)


def test_an_undated_article_stays_undated(read: Callable[..., tuple[Findings, ...]]) -> None:
    _, quoting = read(article("a", DATED, "2023-02-21"), article("b", QUOTING, ""))
    assert quoting.dating.interval is None


def test_words_that_contradict_the_header_are_left_out(read: Callable[..., tuple[Findings, ...]]) -> None:
    _, quoting = read(article("a", DATED, "2023-02-21"), article("b", QUOTING, "2023-01"))
    assert quoting.dating.basis == "month"
