"""The sieve: what it passes over could hold nothing."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers.find.actors.vocabulary import names_of
from helpers.find.analyser import Analyser
from helpers.find.sieve import MEETINGS, PLAN, STANCES, Sieve
from helpers.read.blocks import find_blocks
from helpers.read.codebook import load_codebook
from helpers.records import Article

CODEBOOK = load_codebook()
ANALYSER, SIEVE = Analyser(CODEBOOK), Sieve(CODEBOOK)
NAMES = sorted({name for name, _ in names_of(CODEBOOK.actors, CODEBOOK.places)})
OFFICES = sorted({word for office in CODEBOOK.actors.terms.offices for word in (*office.one, *office.many)})
ACTORS = (
    "{name}", "de {name}", "minister {name}", "president {name}", "de {name} minister", "de {name} president", "{name}s",
    "{name}’s premier", "de {name}-woordvoerder", "de {name}kenner", "regering-{name}", "oud-president {name}",
    "de minister van {name}", "({name})", "“{name}”", "de {office} van {name}", "de {name} {office}", "de {office}",
    "{office} {name}",
)  # fmt: skip
ACTS = (
    "{one} had dinsdag in {name} een ontmoeting met {other}.",
    "{one} en {other} spraken elkaar woensdag aan de telefoon.",
    "{one} zal morgen {other} ontvangen.",
    "{one} sprak vrijdag met {other} over wapens voor {third}.",
    "{one} overweegt om dodelijke steun te verlenen aan {other}, zegt {third}.",
    "{one} ontkent dat het wapens levert aan {other}.",
    "{one} waarschuwde {other} geen wapens te sturen naar {third}.",
    "{one} publiceerde een vredesplan van twaalf punten voor {other}.",
    "{one} noemde het vredesplan van {other} ongeloofwaardig.",
    "{one} biedt aan te bemiddelen tussen {other} en {third}.",
)


def held(text: str) -> int:
    """What is found in a text."""
    found = ANALYSER.find(Article("text", text, find_blocks(text), ""))
    return MEETINGS * bool(found.meetings) | STANCES * bool(found.stances) | PLAN * bool(found.plan)


@st.composite
def news(draw: st.DrawFn) -> str:
    """Sentences of meetings, stances and acts with any names of the codebook in any shape."""
    name = st.sampled_from(NAMES)

    def actor() -> str:
        made = draw(st.sampled_from(ACTORS)).format(name=draw(name), office=draw(st.sampled_from(OFFICES)))
        return draw(st.sampled_from((str, str, str.upper, str.lower)))(made)

    sentences = []
    for _ in range(draw(st.integers(1, 4))):
        told = draw(st.sampled_from(ACTS)).format(one=actor(), other=actor(), third=actor(), name=draw(name))
        sentences.append(told[0].upper() + told[1:])
    return draw(st.sampled_from((" ", "\n", "\n\n", "\u00a0 "))).join(sentences)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(news())
def test_it_loses_nothing_of_texts_with_names_of_the_codebook(text):
    found = held(text)
    assert found & SIEVE.kinds(text) == found


@settings(max_examples=100, deadline=None)
@given(st.lists(news() | st.text(max_size=200), max_size=6))
def test_many_texts_at_once_are_as_each_by_itself(texts):
    assert SIEVE.kinds_of(texts) == [SIEVE.kinds(text) for text in texts]


@pytest.mark.parametrize("name", NAMES[:: max(1, len(NAMES) // 500)])
def test_a_country_that_a_name_tells_is_seen(name):
    """Whatever makes an actor of China or Russia, on every name of the codebook in turn."""
    text = f"Volgens {name} wil China geen wapens leveren, zei {name}. Poetin sprak met {name}."
    assert held(text) & SIEVE.kinds(text) == held(text)


def test_the_seeds_hold_everything(seeds):
    for seed in seeds.glob("*.txt"):
        text = seed.read_text("utf-8")
        assert held(text) & SIEVE.kinds(text) == held(text)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Het regende de hele dag in de tuin.", 0),
        ("De voetbalclub won met grote cijfers, en de trainer was tevreden.", 0),
        ("De burgemeester opende de brug; bewoners spraken van een feest.", 0),
        ("Macron bezocht Berlijn.", MEETINGS),
        ("Peking levert wapens aan Moskou.", MEETINGS | STANCES),
        ("China publiceerde een vredesplan.", MEETINGS | PLAN),
        ("Een Chinakenner en een Ruslanddeskundige", MEETINGS | STANCES),
        ("De Chinese en de Oekraïense ambassadeur", MEETINGS | PLAN),
        ("", 0),
    ],
)
def test_what_texts_can_hold(text, kinds):
    assert SIEVE.kinds(text) == kinds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("China heeft herhaaldelijk gezegd dat het geen partij is in het conflict en geen wapens levert.", STANCES),
        ("China mag de agressor geen wapens geven, vindt Litouwen: “Wie een agressor wapens geeft, moet boeten.”", STANCES),
        ("Wang zei zaterdag in München dat Peking zijn standpunt over een politieke regeling van de crisis geeft.", PLAN),
    ],
)
@pytest.mark.parametrize("day", ["2022-03-14", "2023-02-21", "2023-02-25"])
def test_it_loses_nothing_that_other_words_than_names_tell(text, kind, day):
    found = ANALYSER.find(Article("a", text, find_blocks(text), "", header_date=day))
    assert not (found.stances if kind == STANCES else found.plan) or SIEVE.kinds(text) & kind


def test_most_of_what_is_about_other_things_is_passed_over(made_news):
    texts = [made_news.article(number)["text"] for number in range(1000)]
    kinds = SIEVE.kinds_of(texts)
    assert sum(bool(one) for one in kinds) < 250
    assert sum(bool(one & (STANCES | PLAN)) for one in kinds) < 200
