"""Positions told in other words, in the sentence behind the one that tells of the target."""

from __future__ import annotations

import pytest

TOLD = "Volgens de Amerikanen overweegt China om wapens aan Rusland te leveren. "

ANSWERS = [
    ("China verwijt de Amerikanen met modder te gooien.", "china deflects 2"),
    ("Peking wil volgens Mao Ning niet dat Washington de aandacht van zijn eigen wapens afleidt.", "mao-ning deflects 2"),
    ("Borrell zei dat er niets op wijst dat het al zover is.", "josep-borrell no_evidence 2"),
    ("Er wijst volgens minister Koeleba vooralsnog niets op.", "dmytro-kuleba no_evidence 2"),
    ("Ursula von der Leyen sprak van een grens die niet overschreden mag worden.", "ursula-von-der-leyen warns 2"),
    ("Senator Lindsey Graham noemde het het domste wat China kan doen.", "lindsey-graham warns 2"),
    ("Minister Yellen zei dat banken die meewerken zich aan sancties blootstellen.", "janet-yellen warns 2"),
    ("De EU overweegt Chinese bedrijven op de zwarte lijst te zetten.", "eu warns 2"),
    ("Minister Lahbib spoorde China aan zich afzijdig te houden.", "hadja-lahbib urges_against 2"),
    ("Poetin hoopt dat Xi hem wapens wil leveren.", "vladimir-putin requests 2"),
]


@pytest.mark.parametrize(("sentence", "expected"), ANSWERS)
def test_what_somebody_makes_of_it(stances_told, sentence, expected):
    assert stances_told(TOLD + sentence) == f"united-states alleges 1; {expected}"


NONE = [
    "Yellen waarschuwde voor overcapaciteit in de Chinese auto-industrie.",
    "De EU overweegt een onderzoek naar Chinese auto's.",
]


@pytest.mark.parametrize("sentence", NONE)
def test_what_is_said_of_other_goods(stances_told, sentence):
    assert stances_told(TOLD + sentence) == "united-states alleges 1"
