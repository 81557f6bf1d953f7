"""Dutch verb forms from infinitives, and what a clause's verbs tell."""

from __future__ import annotations

import pytest

from helpers.find.clauses import ClauseFinder, Clauses
from helpers.find.document import Document
from helpers.find.verbs import Conjugator
from helpers.read.codebook import load_codebook
from helpers.records import Article, Block


@pytest.fixture(scope="module")
def conjugator() -> Conjugator:
    return Conjugator(load_codebook().verbs)


@pytest.mark.parametrize(
    ("infinitive", "expected"),
    [
        ("melden", "meld meldt melden meldde meldden gemeld"),
        ("waarschuwen", "waarschuw waarschuwt waarschuwen waarschuwde waarschuwden gewaarschuwd"),
        ("vrezen", "vrees vreest vrezen vreesde vreesden gevreesd"),
        ("geloven", "geloof gelooft geloven geloofde geloofden geloofd"),
        ("leveren", "lever levert leveren leverde leverden geleverd"),
        ("reageren", "reageer reageert reageren reageerde reageerden gereageerd"),
        ("bellen", "bel belt bellen belde belden gebeld"),
        ("ontmoeten", "ontmoet ontmoeten ontmoette ontmoetten"),
        ("praten", "praat praten praatte praatten gepraat"),
        ("eisen", "eis eist eisen eiste eisten geëist"),
        ("onderhandelen", "onderhandel onderhandelt onderhandelen onderhandelde onderhandelden onderhandeld"),
        ("zeggen", "zeg zegt zeggen zei zeiden zegde zegden gezegd"),
        ("schrijven", "schrijf schrijft schrijven schreef schreven geschreven"),
        ("bespreken", "bespreek bespreekt bespreken besprak bespraken besproken"),
        ("komen", "kom komt komen kwam kwamen gekomen"),
        ("gaan", "ga gaat gaan ging gingen gegaan"),
        ("zien", "zie ziet zien zag zagen gezien"),
        ("omhelzen", "omhels omhelst omhelzen omhelsde omhelsden omhelsd"),
        ("voltooien", "voltooi voltooit voltooien voltooide voltooiden voltooid"),
        ("groeien", "groei groeit groeien groeide groeiden gegroeid"),
        ("sterven", "sterf sterft sterven stierf stierven gestorven"),
    ],
)
def test_forms(conjugator: Conjugator, infinitive: str, expected: str) -> None:
    assert list(conjugator.forms(infinitive)) == expected.split()


def test_a_separable_verb_stands_together_and_apart(conjugator: Conjugator) -> None:
    forms = conjugator.forms("op|roepen")
    assert [form.apart for form in forms["riep"]] == [True]
    assert [form.apart for form in forms["opriep"]] == [False]
    assert forms["opgeroepen"][0].form == "participle"
    assert forms["riep"][0].particle == "op"


@pytest.fixture(scope="module")
def finder() -> ClauseFinder:
    return ClauseFinder(load_codebook().verbs, ["op|roepen", "waarschuwen", "aan|kondigen"])


def read(finder: ClauseFinder, text: str) -> tuple[Document, Clauses]:
    doc = Document(Article("text", text, (Block(0, len(text), "paragraph"),), ""))
    return doc, finder.read(doc)


@pytest.mark.parametrize(
    ("text", "day", "direction"),
    [
        ("Wang had dinsdag een ontmoeting met Lavrov.", "dinsdag", "past"),
        ("Wang heeft dinsdag met Lavrov gesproken.", "dinsdag", "past"),
        ("Wang sprak dinsdag met Lavrov.", "dinsdag", "past"),
        ("Wang zal woensdag Lavrov ontmoeten.", "woensdag", "future"),
        ("Wang gaat woensdag met Lavrov praten.", "woensdag", "future"),
        ("Wang ontmoet woensdag Lavrov.", "woensdag", "present"),
        ("Wang zou dinsdag met Lavrov hebben gesproken.", "dinsdag", "past"),
        ("Wang zou woensdag met Lavrov spreken.", "woensdag", "future"),
        ("China riep dinsdag op tot vrede, maar Rusland waarschuwt woensdag.", "dinsdag", "past"),
        ("China riep dinsdag op tot vrede, maar Rusland waarschuwt woensdag.", "woensdag", "present"),
    ],
)
def test_direction(finder: ClauseFinder, text: str, day: str, direction: str) -> None:
    doc, clauses = read(finder, text)
    assert clauses.direction(doc.lower.index(day)) == direction


@pytest.mark.parametrize(
    ("text", "verb", "auxiliary"),
    [
        ("Blinken heeft dat gezegd.", "gezegd", "heeft"),
        ("Blinken zou China hebben gewaarschuwd.", "gewaarschuwd", "zou"),
        ("China heeft Moskou vrijdag, een jaar na de inval, opgeroepen te praten.", "opgeroepen", "heeft"),
        ("Tijdens het gesprek zou Blinken zijn collega gewaarschuwd hebben.", "gewaarschuwd", "zou"),
    ],
)
def test_auxiliary(finder: ClauseFinder, text: str, verb: str, auxiliary: str) -> None:
    doc, clauses = read(finder, text)
    found = clauses.auxiliary(doc.lower.index(verb))
    assert found is not None
    assert doc.lower[found] == auxiliary


@pytest.mark.parametrize(
    ("text", "is_verb"),
    [
        ("Hij sprak over zijn reis.", False),
        ("De ministers zijn het eens.", True),
        ("Hij zegt onpartijdig te zijn in de oorlog.", True),
        ("Zijn collega had zijn twijfels.", False),
    ],
)
def test_zijn_is_a_verb_or_a_possessive(finder: ClauseFinder, text: str, is_verb: bool) -> None:
    doc, clauses = read(finder, text)
    last = max(token for token, word in enumerate(doc.lower) if word == "zijn")
    assert (last in clauses.verbs) is is_verb
