"""Acts in words of a class, where no set phrase tells them, and what keeps an article at the proposal over its sentences.

Each case has the day of its article; what is expected is written as in test_acts.py.
"""

from __future__ import annotations

import pytest

TOLD = "China publiceerde vrijdag een vredesplan voor Oekraïne. "
DONE = "china publishes 1; "
DAY = "2023-02-25"
TOLD_OF = "China publiceerde in februari 2023 een vredesplan voor Oekraïne. "

CLASSES = [
    # praise
    ("Het Kremlin ziet er wel wat in.", "russia welcomes 2"),
    ("Orbán liet zich waarderend uit over het document.", "viktor-orban welcomes 2"),
    ("Loekasjenko is opgetogen over het voorstel.", "alexander-lukashenko welcomes 2"),
    ("Peskov zei dat de twaalf punten aansluiten bij wat Moskou al langer wil.", "dmitry-peskov welcomes 2"),
    ("„Er staan bruikbare elementen in het plan”, zei Macron.", "emmanuel-macron welcomes 2"),
    ("Lula da Silva beschouwt het plan als een gunstig signaal.", "luiz-inacio-lula-da-silva welcomes 2"),
    ("Orbán sprak van een historische stap.", "viktor-orban welcomes 2"),
    # doubt
    ("Het voorstel viel slecht in Vilnius.", "lithuania doubts 2"),
    ("Scholz maakt zich over het plan geen illusies.", "olaf-scholz doubts 2"),
    ("Duda trok het document in twijfel.", "andrzej-duda doubts 2"),
    ("Blinken vindt het document te algemeen.", "antony-blinken doubts 2"),
    ("Kallas noemde de tekst wollig.", "kaja-kallas doubts 2"),
    ("„Het plan speelt Moskou in de kaart”, zei Kallas.", "kaja-kallas doubts 2"),
    ("Volgens Blinken moet niemand zich door het plan laten misleiden.", "antony-blinken doubts 2"),
    ("Kirby noemde China bepaald geen onpartijdige bemiddelaar.", "john-kirby doubts 2"),
    ("De Duitse regering mist wezenlijke zaken in het document.", "germany doubts 2"),
    ("Peskov zei over het plan dat de tijd er niet rijp voor is.", "dmitry-peskov doubts 2"),
    # refusal
    ("Kyiv gaat niet akkoord met het voorstel.", "ukraine rejects 2"),
    ("Podoljak zette een streep door het plan.", "mykhailo-podolyak rejects 2"),
    # conditions
    ("Koeleba benadrukte dat aan de territoriale integriteit niet te tornen valt.", "dmytro-kuleba sets_condition 2"),
    (
        "„Zonder dat de Russen ons land verlaten, heeft geen enkel plan zin”, zei Zelensky.",
        "volodymyr-zelensky sets_condition 2",
    ),
    ("Voor Kyiv staat één ding voorop: het Russische leger moet eerst naar huis.", "ukraine sets_condition 2"),
    ("Macron noemde geen vrede denkbaar zolang Oekraïne bezet is.", "emmanuel-macron sets_condition 2"),
    ("Podoljak voelt weinig voor het voorstel.", "mykhailo-podolyak doubts 2"),
    ("Volgens Blinken had het document na de eerste regel kunnen ophouden.", "antony-blinken doubts 2"),
    ("Rutte noemde de tekst wollig.", "mark-rutte doubts 2"),
    ("Stoltenberg had geen hoge verwachtingen van het document.", "jens-stoltenberg doubts 2"),
    (
        "Poetin was eerst lauw, maar zei dat veel punten stroken met de Russische visie.",
        "vladimir-putin doubts 2; vladimir-putin welcomes 2",
    ),
    ("Peskov sloot bemiddeling door China uit.", "dmitry-peskov rejects 2"),
    ("Blinken zei dat China moeilijk met een vredesplan kan komen.", ""),
    # a union that speaks through a body of its own is one
    ("De Europese Unie zal het document lezen, aldus een woordvoerster van de Commissie.", "european-commission discusses 2"),
    # somebody who reacts is no other subject
    (
        "Zuid-Afrika prees het plan, Iran juichte het toe en de Turkse minister Çavuşoğlu noemde het een goed begin.",
        "iran welcomes 2; mevlut-cavusoglu welcomes 2; south-africa welcomes 2",
    ),
    # study
    ("In Kyiv ging Koeleba uitvoerig in op het plan.", "dmytro-kuleba discusses 2"),
]


@pytest.mark.parametrize(("text", "expected"), CLASSES)
def test_a_reaction_in_a_word_of_its_class(acts_told, text, expected):
    assert acts_told(TOLD + text, DAY) == (DONE + expected).rstrip("; ")


OVER_SENTENCES = [
    # somebody else's view is no other plan
    (
        "2023-03-22",
        "Poetin las het Chinese vredesplan voor Oekraïne. Veel ervan past volgens hem bij het Russische standpunt. "
        "Blinken noemde het een afleidingsmanoeuvre.",
        "vladimir-putin discusses 1; vladimir-putin welcomes 2; antony-blinken doubts 3",
    ),
    # how the owner goes about it
    (
        DAY,
        TOLD + "Lavrov bedankte zijn gast voor de uitgebalanceerde opstelling van China.",
        DONE + "sergey-lavrov welcomes 2",
    ),
    # a visit of the owner's is not the proposal
    (DAY, TOLD + "Blinken haalde uit naar Xi's bezoek aan Moskou.", "china publishes 1"),
    # what a clause on what is still to come names is announced
    (
        "2023-02-19",
        "Wang Yi maakte in München bekend dat zijn land zijn gedachten over het beëindigen van de oorlog in Oekraïne op "
        "papier zal zetten.",
        "wang-yi announces 1",
    ),
    # whoever is called by what he is, is who was just named
    (
        "2023-02-19",
        "Wang Yi sprak zaterdag in München. De hoogste buitenlandadviseur van president Xi kondigde een vredesplan voor "
        "Oekraïne aan.",
        "wang-yi announces 2",
    ),
    # a promise
    (
        "2023-02-19",
        "Den Haag wil weten wat het Chinese vredesvoorstel voor Oekraïne inhoudt, dat Wang Yi in het vooruitzicht stelde.",
        "wang-yi announces 1",
    ),
    # a plan of several owners
    (
        "2024-10-24",
        "Xi en Lula spraken in China. Poetin toonde zich ingenomen met de Chinees-Braziliaanse bemoeienis met Oekraïne.",
        "vladimir-putin welcomes 2",
    ),
    # what a ministry puts online its country publishes
    (
        "2023-02-24",
        "China heeft een vredesplan voor Oekraïne gepubliceerd. Het ministerie van Buitenlandse Zaken in Peking zette de "
        "tekst vannacht online.",
        "china publishes 1,2",
    ),
    # what it holds, told right after a look back at its publication
    (
        "2023-06-20",
        "China publiceerde in februari een vredesplan voor Oekraïne. Daarin staat dat kerncentrales moeten worden ontzien. "
        "Over de bezetting zwijgt het plan.",
        "china publishes 1,2",
    ),
    # the two who were named
    (
        "2023-03-21",
        "Xi Jinping praatte in Moskou met Vladimir Poetin. De twee bespraken uitvoerig het Chinese vredesplan voor Oekraïne.",
        "vladimir-putin discusses 2; xi-jinping discusses 2",
    ),
    # a condition on peace before the proposal is named
    (
        "2024-07-25",
        "Koeleba wil met China over vrede praten. Hij herhaalde dat Oekraïne over zijn territoriale integriteit niet "
        "marchandeert. Daarna kwam het Chinese vredesplan voor Oekraïne ter tafel.",
        "dmytro-kuleba sets_condition 2",
    ),
    # what stands in it is nobody's condition
    (
        "2023-02-23",
        "China komt vrijdag met een vredesplan voor Oekraïne. Een EU-diplomaat kent de tekst. Er staat volgens hem in dat "
        "soevereiniteit heilig is.",
        "china announces 1; china previews 3",
    ),
    # two owners
    (
        "2024-05-24",
        "China en Brazilië gaven donderdag een zespuntenplan voor Oekraïne vrij. Zij pleiten voor de ruil van gevangenen.",
        "brazil publishes 1,2; china publishes 1,2",
    ),
    # whose plan it is tells its relative clause, whoever speaks of it
    (
        "2023-06-03",
        "Gezant Li Hui sprak vrijdag in China over Oekraïne. De twaalf punten die Peking in februari opstelde, hebben "
        "volgens hem brede erkenning gekregen.",
        "li-hui discusses 2; china publishes 2",
    ),
    # a question as a heading tells whose it is
    (
        "2023-04-10",
        "Vier vragen over Oekraïne\n\nWie bemiddelt er?\n\nLula wil het proberen. Hij praat met China. "
        "Hij belde ook met Rusland. Dat leverde niets op. Zo gaat het vaak.\n\nWat legde China op tafel?\n\n"
        "Een nota van twaalf punten. Rutte noemde het document leeg.",
        "mark-rutte doubts 7",
    ),
    # a talk that was good is not the proposal
    (
        "2023-04-27",
        TOLD_OF + "Xi belde met Zelensky. Het Witte Huis vindt het een goede zaak dat de twee elkaar hebben gesproken.",
        "china publishes 1",
    ),
    # who keeps a war going does not propose peace
    ("2024-05-17", TOLD_OF + "De VS verwijten China dat het Ruslands oorlogsindustrie op de been houdt.", "china publishes 1"),
    # what a person says on another occasion does not stand in it
    (
        "2023-03-01",
        "Loekasjenko steunt het Chinese vredesplan voor Oekraïne. Xi zei bij het diner dat landen de toeleveringsketens moeten "
        "ontzien.",
        "alexander-lukashenko welcomes 1",
    ),
]


@pytest.mark.parametrize(("day", "text", "expected"), OVER_SENTENCES)
def test_an_article_stays_at_the_proposal(acts_told, day, text, expected):
    assert acts_told(text, day) == expected


POINTS = [
    ("De wapens moeten worden neergelegd.", (3,)),
    ("Beide landen moeten in gesprek gaan.", (4,)),
    ("Het stuk vraagt om hulp voor burgers.", (5,)),
    ("Wapens van massavernietiging zijn volgens het stuk uit den boze.", (8,)),
    ("Ook moet er een eind komen aan de sancties.", (10,)),
]


@pytest.mark.parametrize(("text", "points"), POINTS)
def test_points_in_words_of_their_class(findings_of, text, points):
    (act,) = findings_of(TOLD + text, "2023-02-24").plan
    assert act.points == points


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("Dat China over Oekraïne begint te praten, vindt Zelensky niet slecht.", ()),
        ("Macron vindt het goed dat Peking met Kiev onderhandelt.", ()),
        ("Dat Peking over de afloop van de oorlog zou onderhandelen, noemde Biden onlogisch.", ()),
        ("Macron vindt het goed dat China de partijen vraagt om te onderhandelen.", (4,)),
        ("Lavrov waardeert de Chinese ideeën voor een politieke oplossing.", ()),
    ],
)
def test_that_the_owner_talks_is_no_call_for_talks(findings_of, text, points):
    (act,) = [act for act in findings_of(TOLD + text, "2023-02-24").plan if act.act != "publishes"]
    assert act.points == points
