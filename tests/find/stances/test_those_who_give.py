"""Costs for those who give, allegations in a relative clause, assurances that somebody got, and who is spoken to.

What is expected is written as in test_positions.py.
"""

from __future__ import annotations

import pytest

TOLD = "Blinken verweet China dat het de Russische oorlog steunt. "

CASES = [
    (
        "Dat blijkt uit onderzoek van de NOS. De chips worden via Chinese handelsbedrijven aan Rusland geleverd.",
        "nos alleges 2",
    ),
    (
        "Jermak gaf hem documenten te zien waaruit blijkt dat er in Russische raketten Chinese onderdelen zitten.",
        "andriy-yermak alleges 1",
    ),
    (
        "De EU treft bedrijven op het Chinese vasteland. Drie firma's leverden elektronica aan het Russische leger.",
        "(the article) alleges 2",
    ),
    (
        "De EU treft bedrijven uit China met sancties. Die hebben volgens Brussel chips aan het Russische leger verkocht.",
        "eu alleges 2",
    ),
    (
        "De EU kondigt sancties aan tegen Chinese bedrijven die onderdelen aan de Russische wapenindustrie leveren.",
        "eu warns 1",
    ),
    (
        "Zelensky bereidt boetes voor tegen Chinese fabrikanten vanwege de levering van drones aan Rusland.",
        "(the article) alleges 1; volodymyr-zelensky warns 1",
    ),
    (
        "Yellen stelde Peking zware gevolgen in het vooruitzicht voor banken die de Russische oorlogsindustrie bevoorraden.",
        "janet-yellen warns 1",
    ),
    ("Japan wil Chinese firma's straffen die chips aan Rusland verkopen.", "japan warns 1"),
    (
        "De EU plaatst drie Chinese ondernemingen op een lijst die volgens Brussel chips aan het Russische leger leverden.",
        "eu alleges 1",
    ),
    (
        "De VS straften twee Chinese fabrikanten die volgens Washington motoren aan Rusland verkochten.",
        "united-states alleges 1",
    ),
    (TOLD + "Munitie stuurt Peking nog niet, erkende de minister.", "antony-blinken alleges 1; antony-blinken no_evidence 2"),
    ("Koeleba liet zich door Wang Yi verzekeren dat er geen wapens naar Rusland gaan.", "wang-yi denies 1"),
    ("Rutte kreeg van Xi de verzekering dat China Rusland geen wapens levert.", "xi-jinping denies 1"),
    (
        'Borrell vreest dat Peking Rusland wapens levert. "U verwijt het ons, terwijl u zelf Oekraïne bewapent", zei Wang Yi.',
        "josep-borrell alleges 1; wang-yi deflects 2",
    ),
    (
        "De Commissie heeft voorgesteld sancties op te leggen aan Chinese bedrijven die Rusland van chips voorzien. Dat melden "
        "diplomaten.",
        "european-commission warns 1",
    ),
    (
        "De Verenigde Staten plaatsten vijf Chinese bedrijven op de zwarte lijst, omdat ze het Russische leger zouden "
        "bevoorraden.",
        "united-states alleges 1",
    ),
    # who punishes firms for what they gave says that they gave it (codebook, section 5: `alleges`)
    ("De EU legde sancties op aan Chinese bedrijven die onderdelen aan de Russische wapenindustrie leverden.", "eu alleges 1"),
    (
        "Washington heeft sancties ingesteld tegen twee Chinese firma's die drones voor Rusland maken.",
        "united-states alleges 1",
    ),
    (
        "De EU maakt zich zorgen over Chinese bedrijven die sanctiegoederen doorverkopen aan Rusland.",
        "eu alleges 1",
    ),
    (
        "China levert volgens Kiev chips aan Rusland. Scholz uitte in Peking zijn zorgen over firma's die onderdelen aan de "
        "Russische wapenindustrie leveren.",
        "ukraine alleges 1; olaf-scholz alleges 2",
    ),
    (
        "Baerbock sprak Wang Yi aan op de Chinese fabrikanten die dronemotoren aan Rusland verkopen.",
        "annalena-baerbock alleges 1",
    ),
    (
        "Ursula von der Leyen wil dat China optreedt tegen bedrijven die chips aan Rusland doorverkopen.",
        "ursula-von-der-leyen urges_against 1",
    ),
    (
        "De EU dringt er bij China op aan iets te doen aan bedrijven die sanctiegoederen aan Rusland leveren.",
        "eu urges_against 1",
    ),
]

NEAR_MISSES = [
    "De EU kondigt sancties aan tegen Iraanse bedrijven die onderdelen aan de Russische wapenindustrie leveren.",
    "De EU kondigde sancties aan tegen Chinese bedrijven die Oeigoeren laten werken.",
    "China kondigde sancties aan tegen Amerikaanse bedrijven die wapens aan Taiwan leveren.",
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_positions_with_holder_and_evidence(stances_told, text, expected):
    assert stances_told(text) == expected


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_near_misses_tell_nothing(findings_of, text):
    assert [s for s in findings_of(text).stances if s.target_id == "lethal-aid"] == []
