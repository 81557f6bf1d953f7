"""Positions by classes of words, and by the build of a sentence where no word tells: a case or two for each.

What is expected is written as in test_positions.py.
"""

from __future__ import annotations

import pytest

WORDS = [
    ("De Amerikanen slaan alarm over Chinese wapens voor Rusland.", "united-states alleges 1"),
    ("De NAVO bestempelde China als aanjager van de Russische oorlog: het levert chips aan Rusland.", "nato alleges 1"),
    ("Moskou leurt in Peking om munitie uit China.", "russia requests 1"),
    ("Peking vecht het verwijt aan dat het Rusland van wapens voorziet.", "china denies 1"),
    ("China zei geen weet te hebben van wapens voor Rusland.", "china does_not_deny 1"),
    ("Mao Ning wilde niet uitsluiten dat China Rusland wapens verkoopt.", "mao-ning does_not_deny 1"),
    ("China laat zich niet uit over wapens voor Rusland.", "china silent 1"),
    ("Er is geen flintertje bewijs dat China wapens aan Rusland levert, zei Kirby.", "john-kirby no_evidence 1"),
    ("De Europese Raad verlangt dat China ophoudt met wapens aan Rusland te leveren.", "european-council urges_against 1"),
]
SIDES = [  # who gives and who receives
    ("Kurt Campbell zei dat Rusland van China drones krijgt voor de oorlog.", "kurt-campbell alleges 1"),
    ("Reuters berichtte dat Rusland in China een aanvalsdrone ontwikkelt.", "reuters alleges 1"),
    ("De NAVO ziet China als leverancier van drones aan Rusland.", "nato alleges 1"),
    ("Reuters schreef dat Rusland in China een geheim droneprogramma had opgezet.", "reuters alleges 1"),
    ("Volgens de NAVO is China goed voor de meeste Russische invoer van chips.", "nato alleges 1"),
    ("William Burns zei dat China de levering van granaten aan Rusland bestudeert.", "william-burns alleges 1"),
    (
        "Veldkamp uitte zijn zorgen over de rol van Chinese bedrijven in de Russische wapenindustrie.",
        "caspar-veldkamp alleges 1",
    ),
]
BUILD = [
    ("De Amerikanen kregen er lucht van dat Peking Moskou wil bijstaan met granaten.", "united-states alleges 1"),
    ("Wang Wenbin maakte gehakt van het verwijt dat China Rusland wapens geeft.", "wang-wenbin denies 1"),
    ("Het Chinese ministerie weersprak het bericht over wapens voor Rusland niet.", "china-foreign-ministry does_not_deny 1"),
    ("Rutte zei dat Nederland de handel tegen het licht houdt als China wapens aan Rusland levert.", "mark-rutte warns 1"),
    ("Voor Scholz zou Chinese wapensteun aan Rusland een splijtzwam zijn.", "olaf-scholz warns 1"),
]
SUPPOSED = [
    ("Zou China Rusland wapens geven, dan heeft dat gevolgen voor de handel, zei Baerbock.", "annalena-baerbock warns 1"),
    ("Zelenski hoopt dat China zich verre houdt van wapensteun aan Moskou.", "volodymyr-zelensky urges_against 1"),
]
NOTHING = [  # no fact to whoever is the subject; no answer to a charge; no noun that dat belongs to
    "Kirby sprak over de mogelijkheid dat China Rusland van wapens voorziet.",
    "De EU wil voorkomen dat China Rusland wapens levert.",
    "De VS hebben sancties opgelegd aan een Chinees bedrijf dat satellietbeelden leverde aan de Wagnergroep.",
]


@pytest.mark.parametrize(("text", "expected"), [*WORDS, *SIDES, *BUILD, *SUPPOSED])
def test_positions(stances_told, text, expected):
    assert stances_told(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_presumed(stances_told, text):
    assert stances_told(text) == ""
