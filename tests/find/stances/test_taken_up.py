"""Charges swept aside, others who say the same, penalties that do not come: what is made of what was told just before.

What is expected is written as `holder position sentences`, as in test_positions.py.
"""

from __future__ import annotations

import pytest

TOLD = "De VS beschuldigen China ervan wapens te leveren aan Rusland. "
ALLEGED = "united-states alleges 1"
THREAT = "China zal een prijs betalen als het Rusland wapens levert, zei Blinken. "
WARNED = "antony-blinken warns 1; "

SWEPT_ASIDE = [
    ("Woordvoerster Mao Ning veegde die aantijging van tafel.", "mao-ning denies 2"),
    ("Peking sabelde de beschuldigingen neer.", "china denies 2"),
    ("Het zijn de Amerikanen die ‘onophoudelijk wapens naar het front pompen’, kaatste Mao Ning terug.", "mao-ning deflects 2"),
    ("De VS pompen miljarden in de oorlog en doen alsof handel het probleem is, zei Mao Ning.", "mao-ning deflects 2"),
    ("De beschuldiging werd door Peking verworpen.", "china denies 2"),
    ("De NAVO is bezorgd over die berichten.", "nato alleges 2"),
    ("Stoltenberg heeft aanwijzingen dat Rusland daarom gevraagd heeft.", "jens-stoltenberg alleges 2; russia requests 2"),
    (
        "Hij beschikt niet over informatie die het Amerikaanse verhaal bevestigt, zei De Croo.",
        "alexander-de-croo no_evidence 2",
    ),
    ("Macron kreeg een toezegging: Peking zal geen wapens verkopen aan Moskou.", "china denies 2"),
    ("Wel zei CIA-baas Burns ‘ervan overtuigd’ te zijn.", "william-burns alleges 2"),
    ("Sancties zijn niet uitgesloten, zei Josep Borrell.", "josep-borrell warns 2"),
    ("“Zonder China kan Rusland deze oorlog niet volhouden”, zei Stoltenberg.", "jens-stoltenberg alleges 2"),
]

SAME = [
    ("Ook de Finse premier Marin sloot zich daarbij aan.", "sanna-marin warns 2"),
    ("De Duitse minister Baerbock viel hem bij.", "annalena-baerbock warns 2"),
    ("Stoltenberg liet zich in gelijke bewoordingen uit.", "jens-stoltenberg warns 2"),
    ("Rutte onderschreef die waarschuwing.", "mark-rutte warns 2"),
]

NOTHING = [
    "Sancties tegen Chinese banken liggen vooralsnog niet klaar, zei een Amerikaanse functionaris.",
    "De onderhandelingen over de prijs en de omvang zijn nog gaande, zei een Amerikaanse functionaris.",
    "Een ontvangst van Wang Yi door Poetin is volgens het Kremlin niet uitgesloten.",
    "De Amerikanen hopen dat Berlijn Peking daarop aanspreekt.",
    "Mao Ning noemde het verwijt van Zelensky over de vredestop ongegrond.",
]


@pytest.mark.parametrize(("text", "expected"), SWEPT_ASIDE)
def test_what_is_made_of_a_charge(stances_told, text, expected):
    assert stances_told(TOLD + text) == f"{ALLEGED}; {expected}"


@pytest.mark.parametrize(("text", "expected"), SAME)
def test_who_says_the_same(stances_told, text, expected):
    assert stances_told(THREAT + text) == WARNED + expected


def test_who_does_not_join_in_says_nothing(stances_told):
    assert stances_told(THREAT + "Orbán sloot zich daar niet bij aan.") == WARNED.removesuffix("; ")


@pytest.mark.parametrize("text", NOTHING)
def test_what_tells_no_position(stances_told, text):
    assert stances_told(TOLD + text) == ALLEGED


def test_somebody_else_is_accused(stances_told):
    text = "De VS beschuldigen Iran ervan Rusland drones te hebben geleverd. China is een bondgenoot van Rusland."
    assert stances_told(text) == ""


def test_what_stands_in_an_alliances_text(stances_told):
    text = (
        "De NAVO noemt China een facilitator van de Russische oorlog. "
        "“China kan dit niet blijven doen zonder dat dit gevolgen heeft”, staat in de slottekst."
    )
    assert stances_told(text) == "nato alleges 1; nato warns 2"


def test_a_ministry_of_finance_is_no_kind_of_support(stances_told):
    text = (
        TOLD + "Minister van Financiën Yellen waarschuwde voor gevolgen voor Chinese bedrijven die de Russische oorlog steunen."
    )
    assert stances_told(text) == f"{ALLEGED}; janet-yellen warns 2"


def test_arms_in_an_article_that_has_named_the_receiver(stances_told):
    text = (
        "Ze zit in de oorlog aan de kant van Poetin. Dat weet men. Zo gaat het. Het is bekend. "
        "De Amerikaanse regering beweert dat China overweegt wapens te sturen."
    )
    assert stances_told(text) == "united-states alleges 5"


def test_names_in_a_row_with_the_givers(stances_told):
    text = TOLD + "Mark Rutte zegt dat China, Noord-Korea en Iran de Russische oorlog in stand houden."
    assert stances_told(text) == f"{ALLEGED}; mark-rutte alleges 2"


def test_who_decided_on_the_penalties(stances_told):
    text = (
        "De EU nam een pakket sancties tegen Rusland aan. Voor het eerst worden Chinese bedrijven bestraft omdat ze "
        "drone-onderdelen leveren aan het Russische leger."
    )
    assert stances_told(text) == "eu alleges 2"


def test_a_word_of_another_theme_told_by_the_way(stances_told):
    text = TOLD + "Borrell, die met corona thuiszit, waarschuwde dat de relatie met Europa dan ernstig beschadigd raakt."
    assert stances_told(text) == f"{ALLEGED}; josep-borrell warns 2"


def test_what_the_giver_says_that_others_do(stances_told):
    text = TOLD + "Mao Ning verweet de Amerikanen hypocrisie: zij sturen zelf wapens en beschuldigen vervolgens anderen."
    assert stances_told(text) == f"{ALLEGED}; mao-ning deflects 2"


def test_a_story_of_an_outlet_goes_on(stances_told):
    text = "De site Politico kwam met een opmerkelijk verhaal. Chinese bedrijven stuurden geweren naar Rusland."
    assert stances_told(text) == "politico alleges 2"


SET_APART = [  # from the target, from who is blamed, from who gives
    ("Xi liet zich tegenover zijn gast niet over Oekraïne uit.", ""),
    ("Peking zweeg over een vredestop.", ""),
    ("Mao Ning liet zich niet uit over die beschuldiging.", "mao-ning silent 2"),
    ("„Wij zijn deze oorlog niet begonnen”, zei Mao Ning.", "mao-ning does_not_deny 2"),
    ("„De VS hebben deze oorlog veroorzaakt”, zei Mao Ning.", "mao-ning deflects 2"),
    ("Rutte is bang voor tegenmaatregelen uit Peking.", ""),
    ("Biden verwacht niet dat het zover komt.", ""),
    ("Munitie heeft Blinken naar eigen zeggen nog niet de grens over zien gaan.", "antony-blinken no_evidence 2"),
    ("De EU heeft daar sluitende bewijzen van.", "eu alleges 2"),
    ("Mao Ning zegt niets van de zaak te weten.", "mao-ning does_not_deny 2"),
    ("Mao Ning weet niets van zulke plannen.", "mao-ning does_not_deny 2"),
    ("China riep in twaalf punten op tot overleg. Ook moet er een einde komen aan eenzijdige sancties, zei Mao Ning.", ""),
]


@pytest.mark.parametrize(("sentence", "expected"), SET_APART)
def test_what_is_set_apart(stances_told, sentence, expected):
    assert stances_told(TOLD + sentence) == "; ".join(filter(None, (ALLEGED, expected)))
