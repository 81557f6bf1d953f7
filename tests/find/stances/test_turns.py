"""Turns of phrase: conditions and what follows, what is left open, what is not said, and what tells nothing."""

from __future__ import annotations

import pytest

_TOLD = "De VS zeggen dat China wapens wil leveren aan Rusland. "

CASES = [
    ("Blinken is er zeker van dat China bekijkt of het Rusland wapens zal leveren.", "antony-blinken alleges 1"),
    ("De EU doet een beroep op China om geen wapens aan Rusland te leveren.", "eu urges_against 1"),
    ("De NAVO roept China op Rusland militair noch financieel de hand te reiken.", "nato urges_against 1"),
    (_TOLD + "Rutte zei niet te weten of het waar is.", "united-states alleges 1; mark-rutte no_evidence 2"),
    (_TOLD + "Li Qiang sprak het ook niet tegen.", "united-states alleges 1; li-qiang does_not_deny 2"),
    (_TOLD + "Als China levert, moet het gestraft worden, zei Macron.", "united-states alleges 1; emmanuel-macron warns 2"),
    (_TOLD + "Als dit zo doorgaat, sluiten wij de markt, zei Macron.", "united-states alleges 1; emmanuel-macron warns 2"),
    (_TOLD + "“Het is juist Engeland dat de oorlog voedt”, zei Mao Ning.", "united-states alleges 1; mao-ning deflects 2"),
    (_TOLD + "Peking wilde er niets aan toevoegen.", "united-states alleges 1; china silent 2"),
    ("Orbán vindt dat de Chinezen gelijk hebben als ze Moskou wapens geven.", "viktor-orban supports 1"),
]
NOTHING = [
    "China krijgt sancties van Taiwan\n\nTaiwan verkoopt geen chips meer aan China. Mao Ning noemde dat onzin.",
    "DJI stopt met de verkoop van drones aan Rusland en Oekraïne.",
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_turns(stances_told, text, expected):
    assert stances_told(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_tells_nothing(stances_told, text):
    assert stances_told(text) == ""


def test_nobody_is_asked_who_only_ought_to_stop(stances_told):
    text = _TOLD + "De NAVO moet ophouden met stoken, aldus Mao Ning."
    assert "nato" not in stances_told(text)


def test_a_promise_not_got_denies_nothing(stances_told):
    assert "denies" not in stances_told(_TOLD + "Een toezegging had Xi niet gegeven, zei Rutte.")
