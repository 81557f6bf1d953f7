"""Acts that a sentence tells only with those around it, or with the day: who is meant, who was told, what `het plan` is.

Each case has the day of its article; what is expected is written as in test_acts.py.
"""

from __future__ import annotations

import pytest

TOLD = "China publiceerde vrijdag een vredesplan voor Oekraïne. "
DONE = "china publishes 1; "

CASES = [
    # in its weeks the proposal needs no introduction
    (
        "2023-02-25",
        "De Turkse minister Çavuşoğlu was positief over het Chinese document. Ankara zal het bespreken.",
        "mevlut-cavusoglu welcomes 1; turkey discusses 2",
    ),
    ("2023-02-24", "In het document vraagt China om een staakt-het-vuren.", "china publishes 1"),
    # what the owner does, told as a clause
    (
        "2023-02-25",
        TOLD + "Dat Peking zich voor vrede inspant, is volgens Macron een goede zaak.",
        DONE + "emmanuel-macron welcomes 2",
    ),
    ("2023-02-25", TOLD + "Stoltenberg ziet niets in Chinese bemiddeling.", DONE + "jens-stoltenberg doubts 2"),
    # who was told of it was consulted
    (
        "2023-02-21",
        "Koeleba heeft te horen gekregen wat er in het Chinese vredesplan voor Oekraïne staat.",
        "china consults 1",
    ),
    (
        "2023-02-20",
        "Wang Yi kondigde een Chinees vredesplan voor Oekraïne aan. Ook in Parijs en Berlijn is het voorstel besproken.",
        "wang-yi announces 1; china consults 2",
    ),
    (
        "2023-08-06",
        "China publiceerde in februari een vredesplan voor Oekraïne. In Jeddah verwees de Chinese delegatie naar dat plan.",
        "china publishes 1; china discusses 2",
    ),
    (
        "2024-12-03",
        "China publiceerde met Brazilië een plan in zes punten voor Oekraïne. China en Brazilië blijven zich inzetten voor hun "
        "zespuntenplan.",
        "brazil publishes 1; china publishes 1; brazil discusses 2; china discusses 2",
    ),
    # a text put forward with others, in the days of its renewal
    (
        "2024-05-24",
        "China en Brazilië roepen op tot vredesoverleg over Oekraïne. Dat staat in een gezamenlijke verklaring. De landen "
        "verwerpen kernwapens. In Kiev werd lauw gereageerd: daar telt alleen de eigen vredesformule.",
        "brazil publishes 1,2,3; china publishes 1,2,3; ukraine doubts 4",
    ),
    (
        "2024-05-24",
        "China en Brazilië willen vredesoverleg over Oekraïne. Dat staat in een gezamenlijke verklaring die is ondertekend "
        "door Wang Yi en Celso Amorim.",
        "brazil publishes 2; china publishes 2",
    ),
    (
        "2023-03-22",
        "China en Rusland willen overleg over Oekraïne. Dat staat in een gezamenlijke verklaring van Xi en Poetin.",
        "",
    ),
    (
        "",
        "Wang Yi zei dat China zijn ideeën over Oekraïne zal publiceren. In de tekst komt te staan dat kernwapens taboe zijn.",
        "wang-yi announces 1; china previews 2",
    ),
    # nobody is told to do it: it is his who is told elsewhere to do it
    (
        "2023-02-20",
        "Het Chinese vredesplan voor Oekraïne wordt vrijdag gepubliceerd. Wang Yi kondigde het plan in München aan.",
        "wang-yi announces 1,2",
    ),
    # felt where it is heard, and done by who is named
    (
        "2023-02-25",
        TOLD + "In Kiev is er argwaan. Podoljak noemde het plan onrealistisch.",
        DONE + "mykhailo-podolyak doubts 2,3",
    ),
    (
        "2023-02-25",
        TOLD + "De NAVO reageerde terughoudend. Peking is niet geloofwaardig, zei Stoltenberg.",
        DONE + "nato doubts 2; jens-stoltenberg doubts 3",
    ),
    # behind a colon, and going on
    (
        "2023-02-25",
        TOLD + "Podoljak is duidelijk: een plan zonder vertrek van de Russische soldaten helpt niemand.",
        DONE + "mykhailo-podolyak sets_condition 2",
    ),
    (
        "2023-02-25",
        TOLD
        + "Het is goed dat China meedenkt, zei Macron. Maar vrede is in zijn ogen alleen denkbaar als Rusland zijn soldaten "
        "terughaalt.",
        DONE + "emmanuel-macron welcomes 2; emmanuel-macron sets_condition 3",
    ),
    # conditions
    (
        "2023-02-25",
        TOLD + "„Vrede kan niet betekenen dat Rusland houdt wat het gestolen heeft”, zei Hoekstra.",
        DONE + "wopke-hoekstra sets_condition 2",
    ),
    # a call for talks before there is a plan
    (
        "2023-02-23",
        "De oorlog in Oekraïne duurt al een jaar. Beide landen moeten snel om de tafel, zei de Chinese ambassadeur Dai Bing.",
        "dai-bing offers_mediation 2",
    ),
    # who agrees makes the same of it
    (
        "2023-02-24",
        TOLD
        + "Zelensky noemt het in zekere zin positief dat Peking over Oekraïne praat. Minister Hoekstra sloot zich erbij aan.",
        DONE + "volodymyr-zelensky welcomes 2; wopke-hoekstra welcomes 3",
    ),
    # what is missed in it is no praise
    (
        "2023-02-24",
        TOLD
        + "De Duitse regering vindt dat in het plan het belangrijkste ontbreekt: de terugtrekking van de Russische troepen.",
        DONE + "germany doubts 2",
    ),
    # what does not stand in it
    (
        "2023-02-25",
        TOLD + "Dat is volgens hoogleraar Karel Dijkhuis voor Afrika bedoeld. “Voor Europa staat er niets in.”",
        DONE + "karel-dijkhuis doubts 3",
    ),
    # somebody else's praise in a question
    (
        "2023-02-25",
        "Biden ziet niets in het Chinese vredesplan. “Als Poetin het toejuicht, hoe kan het dan iets goeds zijn?” zei hij.",
        "joe-biden doubts 1,2",
    ),
]

PRAISE_OF_ANY = [
    "Hongarije steunt elk vredesinitiatief, zei Szijjártó.",
    "Volgens Steinmeier is iedere constructieve bijdrage welkom.",
]


@pytest.mark.parametrize(("day", "text", "expected"), CASES)
def test_acts_with_the_sentences_around_them(acts_told, day, text, expected):
    assert acts_told(text, day) == expected


@pytest.mark.parametrize("text", PRAISE_OF_ANY)
def test_praise_of_whatever_is_proposed_is_none_of_the_proposal(acts_told, text):
    assert "welcomes" not in acts_told(TOLD + text, "2023-02-25")


def test_what_the_owner_is_to_do_is_no_offer(acts_told):
    text = "Macron sprak Wang Yi over Oekraïne. De twee vonden dat China moet helpen een einde aan de oorlog te maken."
    assert acts_told(text, "2023-02-16") == ""


def test_a_heading_begins_other_news(acts_told):
    text = (
        "China publiceert vredesplan voor Oekraïne\n\n14.00 uur Chinees vredesplan\n\n" + TOLD + "\n\n"
        "13.00 uur Erdogan belt met Poetin\n\nErdogan zei dat er een goede stap is gezet met het graanakkoord.\n\n"
    )
    assert "erdogan" not in acts_told(text, "2023-02-24")


def test_a_paragraph_that_turned_stays_with_its_subject(acts_told):
    text = TOLD + "Rutte sprak ook over tanks voor Oekraïne. Minister Ollongren noemde dat een belangrijke stap."
    assert acts_told(text, "2023-02-24") == "china publishes 1"


def test_a_ceasefire_is_no_weapon(acts_told):
    """`wapenstilstand` does not turn a sentence to arms."""
    text = TOLD + "Een wapenstilstand zou nu alleen de veroveringen bestendigen, zei John Kirby."
    assert acts_told(text, "2023-02-25") == DONE + "john-kirby rejects 2"


def test_who_is_of_a_mind_to_do_something_has_no_plan(acts_told):
    assert (
        acts_told("Stoltenberg ziet dat China van plan is wapens te leveren. Dat mag niet gebeuren, zei hij.", "2023-02-22")
        == ""
    )
