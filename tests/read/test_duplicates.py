"""The same story in several outlets: whole, cut short, lightly edited; and what is another story."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.read.duplicates import band_keys, candidates, find_duplicates, originals, same_story

SENTENCES = [
    "De Chinese topdiplomaat Wang Yi sprak woensdag in Moskou met president Poetin over de oorlog in Oekraïne.",
    "Volgens het Kremlin duurde het gesprek ruim een uur en kwam ook de handel tussen beide landen ter sprake.",
    "Wang zei na afloop dat China en Rusland hun betrekkingen willen verdiepen, zonder dat dit tegen derden is gericht.",
    "Amerikaanse functionarissen waarschuwden eerder deze week dat Peking overweegt dodelijke steun te leveren.",
    "Het ministerie van Buitenlandse Zaken in Peking noemde die bewering maandag vals en ongegrond.",
    "Later dit jaar reist de Chinese president Xi Jinping mogelijk zelf naar de Russische hoofdstad.",
    "De Europese buitenlandchef Borrell zei dat wapenleveranties door China voor de EU een rode lijn zouden zijn.",
    "Oekraïne hoopt dat China zijn invloed op Moskou gebruikt om het tot terugtrekking van de troepen te bewegen.",
]
STORY = " ".join(SENTENCES)
OTHER = (
    "De gemeenteraad van Utrecht stemde donderdag in met de bouw van drieduizend woningen langs het kanaal. Omwonenden maken "
    "zich zorgen over het verkeer, maar de wethouder verwacht dat de meeste nieuwe bewoners met de fiets of de tram gaan. "
    "De eerste huizen worden volgend voorjaar opgeleverd, de laatste vermoedelijk over acht jaar."
)


@pytest.mark.parametrize(
    "copy",
    [
        STORY,
        STORY.upper(),
        STORY.replace(". ", ".\n\n").replace("woensdag", "gisteren"),
        f"Van onze redactie\n\n{STORY}\n\nBron: ANP",
        " ".join(SENTENCES[:6]),
        " ".join([*SENTENCES[:7], "De redactie van deze krant kon dat niet nagaan."]),
    ],
)
def test_the_same_story(copy):
    assert same_story(STORY, copy)
    assert find_duplicates([OTHER, STORY, copy]) == {2: 1}


@pytest.mark.parametrize(
    "text",
    [
        OTHER,
        " ".join([*SENTENCES[:2], OTHER]),
        " ".join(random.Random(1).sample(STORY.split(), len(STORY.split()))),
        "Kort bericht over Moskou.",
        "",
    ],
)
def test_another_story(text):
    assert find_duplicates([STORY, text]) == {}


def test_short_texts_are_never_told_to_be_the_same():
    assert find_duplicates(["Lees verder op onze site."] * 2) == {}


def test_copies_of_copies_are_of_the_first():
    copies = [STORY, f"{STORY} ANP", f"ANP {STORY}", STORY.replace("Wang", "De heer Wang")]
    assert find_duplicates(copies) == {1: 0, 2: 0, 3: 0}


def test_a_story_is_not_handed_on_until_it_is_another():
    chain = [" ".join(SENTENCES[start : start + 4]) for start in range(5)]
    found = find_duplicates(chain)
    assert all(same_story(chain[earlier], chain[later]) for later, earlier in found.items())


def test_keys_are_the_same_on_every_machine():
    assert band_keys(STORY)[:3] == (368356498718362135, -3326466596020876831, 3557284645223067311)
    assert all(-(2**63) <= key < 2**63 for key in band_keys(STORY))


def test_the_rows_may_come_from_anywhere_as_long_as_they_are_sorted():
    rows = sorted((key, rank) for rank in (0, 7, 10**9) for key in band_keys(STORY))
    pairs = sorted(candidates(iter(rows)), key=lambda pair: pair[::-1])
    assert originals(iter(pairs), lambda earlier, later: True) == {7: 0, 10**9: 0}


def test_a_bucket_of_ten_thousand_gives_three_pairs_a_text():
    assert len(list(candidates((1, rank) for rank in range(10_000)))) < 30_000


@given(st.lists(st.sampled_from([STORY, OTHER, " ".join(SENTENCES[:6]), *SENTENCES]), max_size=8))
def test_what_is_found_is_an_earlier_text_that_repeats_none(texts):
    found = find_duplicates(texts)
    for later, earlier in found.items():
        assert earlier < later and earlier not in found and same_story(texts[earlier], texts[later])


@given(st.text(), st.text())
def test_any_text_can_be_compared(one, other):
    assert same_story(one, other) == same_story(other, one)
    assert len(band_keys(one)) in (0, 32)
