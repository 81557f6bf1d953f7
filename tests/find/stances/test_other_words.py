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
    ("Blinken zou zijn ambtgenoot gewaarschuwd hebben voor Chinese inmenging in de oorlog.", "antony-blinken warns 2"),
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


LATER = "Volgens Antony Blinken levert China onderdelen aan de Russische wapenindustrie. "
LATER_ANSWERS = [
    ("Het ministerie in Peking had de Amerikaanse verwijten al van tafel geveegd.", "china-foreign-ministry denies 2"),
    ("Peking houdt vol dat het om gewone handel gaat.", "china denies 2"),
    (
        "Wang Wenbin noemde het hypocriet dat een land dat zelf wapentuig naar het front stuurt, handel verdacht maakt.",
        "wang-wenbin deflects 2",
    ),
    ("‘Granaten heeft nog niemand gezien’, zei Josep Borrell.", "josep-borrell no_evidence 2"),
    ("‘We hebben China gezegd dat het dit niet moet doen’, zei John Kirby.", "john-kirby urges_against 2"),
    ("Over wapens zweeg premier Li Qiang.", "li-qiang silent 2"),
    ("De bewijzen daarvoor zijn overtuigend, zei Josep Borrell.", "josep-borrell alleges 2"),
    ("Over die goederen bleef bondskanselier Scholz in Peking vaag.", ""),
    ("Josep Borrell vindt dat niemand dat nog kan betwisten.", ""),
    ("Premier Li Qiang weerlegde de beschuldigingen over overcapaciteit.", ""),
    ("Zelensky zei dat Xi hem vorig jaar had beloofd geen wapens aan Rusland te verkopen.", "xi-jinping denies 2"),
]


@pytest.mark.parametrize(("sentence", "expected"), LATER_ANSWERS)
def test_answers_to_who_says_that_parts_are_given(stances_told, sentence, expected):
    assert stances_told(LATER + sentence) == "; ".join(filter(None, ("antony-blinken alleges 1", expected)))


def test_arms_of_the_givers_make_that_strike_have_been_given(stances_told):
    text = "‘Drones uit Chinese fabrieken raken aan onze kernbelangen’, zei Annalena Baerbock over de Russische aanvallen."
    assert stances_told(text) == "annalena-baerbock alleges 1"


def test_what_somebodys_services_say_is_said_once(stances_told):
    text = "Zelensky zei dat er volgens zijn inlichtingendiensten delen van Russisch wapentuig uit China komen."
    assert stances_told(text) == "volodymyr-zelensky alleges 1"


def test_drones_for_an_army_are_weapons(findings_of):
    text = "Volgens Der Spiegel onderhandelt het Russische leger met een Chinees bedrijf over honderd drones."
    (stance,) = findings_of(text).stances
    assert stance.term == ("weapons",)


@pytest.mark.parametrize(
    "text",
    [
        "Reuters schreef, op gezag van twee Europese inlichtingenbronnen, dat China drones aan Rusland levert.",
        "China levert drones aan Rusland, meldt Reuters op gezag van Europese inlichtingenbronnen.",
    ],
)
def test_on_whose_authority_an_outlet_tells_it(stances_told, text):
    assert stances_told(text) == "anonymous-eu alleges 1"


def test_who_asks_why_others_may_blames_them(stances_told):
    text = "Qin Gang vroeg waarom Amerika China vraagt geen wapens te leveren terwijl het zelf wapens aan Taiwan verkoopt."
    assert stances_told(TOLD + text) == "united-states alleges 1; qin-gang deflects 2"


def test_air_defence_is_arms(stances_told):
    assert stances_told(TOLD + "Moskou had Peking al om luchtafweersystemen gevraagd.").endswith("russia requests 2")
