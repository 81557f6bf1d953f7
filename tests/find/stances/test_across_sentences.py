"""Positions that a sentence tells only with those around it: the headline, who accused, what is supposed, who is meant.

What is expected is written as `holder position sentences`, as in test_positions.py.
"""

from __future__ import annotations

import pytest

TOLD = "Volgens Blinken wil China wapens leveren aan Rusland. "
ALLEGED = "antony-blinken alleges 1; "

CASES = [
    # the headline names a side
    (
        "Geen wapens naar Moskou, waarschuwt Brussel\n\n"
        "De Europese Unie heeft nog geen bewijs dat China wapens levert. Dat zei Ursula von der Leyen vrijdag.",
        "ursula-von-der-leyen no_evidence 1",
    ),
    # what follows if it happens
    (TOLD + "“Als dat gebeurt, is alles anders”, zei Pistorius.", ALLEGED + "boris-pistorius warns 2"),
    (TOLD + "Mocht dat toch gebeuren, dan zullen de VS reageren, zei Biden.", ALLEGED + "joe-biden warns 2"),
    (TOLD + "Mocht het waar zijn, dan wacht Europa een andere wereld, zegt Pistorius.", ALLEGED + "boris-pistorius warns 2"),
    # who is named by where it is felt
    (
        "In Washington groeit het vermoeden dat Peking Moskou granaten gaat sturen.",
        "united-states alleges 1",
    ),
    # the accused turns to who accused
    (
        TOLD + "Peking aanvaardt van de VS geen bevelen, antwoordde woordvoerder Wang Wenbin.",
        ALLEGED + "wang-wenbin deflects 2",
    ),
    (TOLD + "Volgens Mao Ning moeten de Amerikanen hun toon matigen.", ALLEGED + "mao-ning deflects 2"),
    # others blamed, and then denied: still about the target
    (
        TOLD + "“Het zijn de VS die wapens naar het slagveld sturen”, zei Wang Wenbin. Hij noemde de uitlatingen onwaar.",
        ALLEGED + "wang-wenbin deflects 2; wang-wenbin denies 3",
    ),
    # not done, and not yet seen
    (
        TOLD + "Peking heeft die stap niet gezet, zei Jake Sullivan.",
        ALLEGED + "jake-sullivan no_evidence 2",
    ),
    (
        TOLD + "De NAVO heeft geen leveringen gezien, maar wel tekenen dat Peking erover nadenkt.",
        ALLEGED + "nato alleges 2; nato no_evidence 2",
    ),
    # what the giver has in mind is told by who reports it
    (
        "De Chinese leiders denken erover om Rusland drones te sturen. Dat zei Michael McCaul bij ABC.",
        "michael-mccaul alleges 1",
    ),
    # a company taken up
    (
        "Een Chinees bedrijf onderhandelt met Moskou. Der Spiegel schrijft dat het bedrijf drones aan Rusland wil leveren.",
        "der-spiegel alleges 2",
    ),
    (
        "Chinese bedrijven hebben geweren naar Rusland gestuurd. De nieuwssite Politico baseert zich op douanecijfers.",
        "politico alleges 1",
    ),
    # a relative clause tells who gives
    (
        TOLD + "Tot nu toe ging het om helmen en chips, die Chinese firma’s aan Rusland zouden hebben verstrekt.",
        "antony-blinken alleges 1; (the article) alleges 2",
    ),
    # an infinitive that is only named
    (
        "“Wapens sturen aan Rusland is een grens waar China niet over mag”, zei Hoekstra.",
        "wopke-hoekstra warns 1",
    ),
    # answers in few words
    (TOLD + "Peking zegt van niet.", ALLEGED + "china denies 2"),
    (
        TOLD + "Woordvoerster Mao Ning kreeg de vraag voorgelegd. Een ontkenning kwam er niet.",
        ALLEGED + "mao-ning does_not_deny 3",
    ),
    (TOLD + "Doema-afgevaardigde Viktor Soroka is er openlijk voor.", ALLEGED + "viktor-soroka supports 2"),
]

NEAR_MISSES = [
    "Voor het geval dat China Rusland wapens levert, polst Washington zijn bondgenoten.",
    "China levert Rusland gas. Sancties tegen Rusland zijn volgens Biden een wapen.",
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_positions_with_the_sentences_around_them(stances_told, text, expected):
    assert stances_told(text) == expected


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_what_is_only_supposed_is_no_position(stances_told, text):
    assert "alleges" not in stances_told(text)


def test_an_outlet_does_not_warn(stances_told):
    assert "bloomberg" not in stances_told(TOLD + "Nieuwe sancties worden al voorbereid, meldde Bloomberg.")


def test_who_has_nothing_to_answer_for_is_not_silent(stances_told):
    assert "silent" not in stances_told(TOLD + "In Berlijn wilde de Duitse regering niet op het bericht reageren.")


def test_a_threat_denied_is_none(stances_told):
    assert "warns" not in stances_told(TOLD + "Sullivan wil niet openlijk met strafmaatregelen dreigen.")


def test_what_is_asked_besides_is_not_kept_silent(stances_told):
    assert "silent" not in stances_told(TOLD + "Hij ging niet in op de vraag om welke wapens het gaat.")
