"""What is made of the proposal, in words and constructions of a class: a case or two for each, not a list of them all.

Each is told the day after the proposal came out, unless a day is given; what is expected is written as in test_acts.py.
"""

from __future__ import annotations

import pytest

DAY = "2023-02-25"
WAR = "De oorlog in Oekraïne duurt voort. "

MOODS = [  # words for how something is received: adverbs, nouns with `met`, nouns of a reception
    ("Warschau reageerde smalend op het Chinese vredesplan.", "poland doubts 2"),
    ("Op het Chinese vredesplan werd in Wenen met ontgoocheling gereageerd.", "austria doubts 2"),
    ("Het Chinese vredesplan kreeg een kille ontvangst in Londen.", "united-kingdom doubts 2"),
    ("De Noorse regering toonde zich opgetogen over het Chinese vredesplan.", "norway welcomes 2"),
    ("Minsk begroette het Chinese vredesplan met gejuich.", "belarus welcomes 2"),
]
FROM_WHOM = [  # praise and blame that somebody gets: who gives it stands behind van, uit, in, bij
    ("Lof voor het Chinese vredesplan kwam er van premier Orbán.", "viktor-orban welcomes 2"),
    ("Het Chinese initiatief kreeg bijval uit Belgrado.", "serbia welcomes 2"),
    ("Het Chinese vredesplan is eenzijdig, luidt het verwijt uit Washington.", "united-states doubts 2"),
    ("Voor het Chinese vredesplan had het Kremlin niets dan lof.", "russia welcomes 2"),
]
IDIOMS = [
    ("Orbán draagt het Chinese vredesplan een warm hart toe.", "viktor-orban welcomes 2"),
    ("Poetin gaf hoog op van het Chinese vredesplan.", "vladimir-putin welcomes 2"),
    ("Het Chinese vredesplan rammelt aan alle kanten, vindt Borrell.", "josep-borrell doubts 2"),
    ("Londen maakte korte metten met het Chinese vredesplan.", "united-kingdom rejects 2"),
    ("Oekraïne steekt een stokje voor het Chinese vredesplan.", "ukraine rejects 2"),
    ("Xi en Poetin bogen zich in Moskou over het Chinese vredesplan.", "vladimir-putin discusses 2; xi-jinping discusses 2"),
]
AFTERWARDS = [  # the sentence after tells what the words were about
    ("Kallas: “Dit is geen vredesplan.” Zo reageerde ze op het document uit Peking.", "kaja-kallas doubts 2"),
]
LEANING = [  # words of praise and blame that no cue of an act holds
    ("Servië omhelst het Chinese vredesplan.", "serbia welcomes 2"),
    ("Volodin noemde het Chinese vredesplan een zegening.", "vyacheslav-volodin welcomes 2"),
    ("Amerikaanse senatoren vinden het Chinese vredesplan te gek voor woorden.", "anonymous-united-states doubts 2"),
    ("Het Chinese vredesplan is een wanvertoning, zei Michel.", "charles-michel doubts 2"),
    ("Het Chinese vredesplan overtuigt Warschau niet.", "poland doubts 2"),
]
NOT_HIS = [  # what the proposal itself does, and what follows another plan
    ("Borrell noemde het een opsteker dat het Chinese vredesplan kernwapens afwijst.", "josep-borrell welcomes 2"),
    ("China bracht een plan voor zijn economie uit. Economen reageerden sceptisch.", ""),
    ("Macron verwees naar het Chinese vredesplan.", "emmanuel-macron discusses 2"),
    ("De Croo verwees het Chinese vredesplan naar de prullenmand.", "alexander-de-croo rejects 2"),
    ("Volgens Orbán saboteert Kiev het Chinese vredesplan.", ""),
]


@pytest.mark.parametrize(("text", "expected"), [*MOODS, *FROM_WHOM, *IDIOMS, *AFTERWARDS, *LEANING, *NOT_HIS])
def test_what_is_made_of_it(acts_told, text, expected):
    assert acts_told(WAR + text, DAY) == expected


def test_what_it_is_meant_for_is_a_doubt(acts_told):
    text = (
        "China bracht vrijdag zijn vredesplan voor Oekraïne naar buiten. Volgens sinoloog Frans-Paul van der "
        "Putten is het vooral bedoeld voor landen in Afrika en Azië. Concreet wordt het nergens, zegt hij."
    )
    assert acts_told(text, "2023-02-24") == "china publishes 1; frans-paul-van-der-putten doubts 2,3"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tajani gunt het Chinese vredesplan het voordeel van de twijfel.", "antonio-tajani welcomes 2"),
        ("In diplomatieke kringen wordt lacherig gedaan over het Chinese vredesplan.", "anonymous doubts 2"),
    ],
)
@pytest.mark.xfail(strict=True, reason="a doubt within an idiom of praise; people told only by their circle")
def test_not_yet(acts_told, text, expected):
    assert acts_told(WAR + text, DAY) == expected


PASSED_ON = [
    ("Voor Kiev is het Chinese plan onbespreekbaar.", "ukraine rejects 2"),
    ("Washington ziet weinig in het Chinese plan. Brussel ziet daar ook weinig in.", "united-states doubts 2; eu doubts 3"),
    ("Het Chinese plan is volgens Borrell meer een standpunt dan een plan.", "josep-borrell doubts 2"),
    ("Het Chinese plan is volgens Borrell te vaag om als basis te dienen.", "josep-borrell doubts 2"),
]


@pytest.mark.parametrize(("text", "expected"), PASSED_ON)
def test_whose_words_and_what_of(acts_told, text, expected):
    assert acts_told(WAR + text, DAY) == expected


def test_what_is_made_of_a_call_of_the_owner(acts_told):
    text = (
        "China publiceerde vrijdag zijn vredesplan voor Oekraïne. John Kirby zei dat de Verenigde Staten een Chinese oproep "
        "tot een staakt-het-vuren op dit moment niet zouden steunen."
    )
    assert acts_told(text, "2023-02-27") == "china publishes 1; john-kirby rejects 2"


ASIDE = [
    "„De soevereiniteit van alle landen moet worden geëerbiedigd”, staat in de nota.",
    "Minister Hadja Lahbib was blij met de Chinese aanwezigheid in Jeddah.",
    "Minister Wopke Hoekstra noemde het winst dat Peking aan tafel zat.",
    "Zelensky gaf toen aan dat hij met Xi over het document wilde praten.",
    "Vrijdag brengt Brazilië in New York landen samen om over het Chinese plan te praten.",
]


@pytest.mark.parametrize("sentence", ASIDE)
def test_what_is_no_reaction(acts_told, sentence):
    told = acts_told("China publiceerde op 24 februari zijn vredesplan voor Oekraïne. " + sentence, "2023-08-08")
    assert all(act.split()[1] == "publishes" for act in told.split("; "))
