"""Acts told in other words: what a text leaves out, two judgements in one sentence, what is done beside the proposal."""

from __future__ import annotations

import pytest

DAY = "2023-02-25"
PLAN = "China heeft vrijdag een vredesplan voor Oekraïne gepresenteerd. "

LEFT_OUT = [
    ('"Rusland wordt nergens als aanvaller genoemd", zei de Belgische minister Hadja Lahbib.', "hadja-lahbib doubts 2"),
    ('"Nergens staat dat Rusland de oorlog begonnen is", zei minister Hadja Lahbib.', "hadja-lahbib doubts 2"),
    ("Scholz vindt dat het plan één ding vergeet: de aftocht van de Russen.", "olaf-scholz doubts 2"),
    ("Volgens bondskanselier Scholz slaat het document het belangrijkste over.", "olaf-scholz doubts 2"),
    (
        "Volgens bondskanselier Scholz blijft de kern van de zaak, de Russische agressie, buiten schot.",
        "olaf-scholz doubts 2",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), LEFT_OUT)
def test_what_somebody_says_the_text_leaves_out(acts_told, sentence, expected):
    assert acts_told(PLAN + sentence, DAY) == f"china publishes 1; {expected}"


READ = [
    "Minister Wopke Hoekstra nam met argwaan kennis van het Chinese vredesplan voor Oekraïne.",
    "Minister Wopke Hoekstra las het Chinese vredesplan voor Oekraïne met stijgende verbazing.",
    "Met de nodige scepsis heeft minister Wopke Hoekstra het Chinese vredesplan voor Oekraïne gelezen.",
]


@pytest.mark.parametrize("sentence", READ)
def test_with_what_feelings_it_is_read(acts_told, sentence):
    assert acts_told(sentence, DAY) == "wopke-hoekstra doubts 1"


JOINED = [
    "Kaja Kallas noemde het vaag en de Letse minister Edgars Rinkevics vond het eenzijdig.",
    "Kaja Kallas noemde het vaag en Edgars Rinkevics had er geen goed woord voor over.",
    "Kaja Kallas noemde het vaag en ook de Letse minister Edgars Rinkevics had er geen goed woord voor over.",
]


@pytest.mark.parametrize("sentence", JOINED)
def test_two_who_judge_it_in_one_sentence(acts_told, sentence):
    told = acts_told(PLAN + sentence, DAY).split("; ")
    assert sorted(told) == ["china publishes 1", "edgars-rinkevics doubts 2", "kaja-kallas doubts 2"]


PARTS = [
    ("Vooral de oproep om geen kernwapens te gebruiken vindt Stéphane Dujarric belangrijk.", "stephane-dujarric welcomes 2"),
    ("Met name de passage over krijgsgevangenen noemde minister Ignazio Cassis nuttig.", "ignazio-cassis welcomes 2"),
    (
        "Duurzame vrede begint er volgens minister Hoekstra mee dat Rusland Oekraïne verlaat.",
        "wopke-hoekstra sets_condition 2",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), PARTS)
def test_what_is_said_of_a_part_of_it(acts_told, sentence, expected):
    assert acts_told(PLAN + sentence, DAY) == f"china publishes 1; {expected}"


LONG_AFTER = [
    ("Het Chinese document van februari is in Oekraïne nooit met gejuich begroet.", "ukraine doubts 1"),
    ("Het Chinese vredesplan werd in Kiev niet met open armen ontvangen.", "ukraine doubts 1"),
    ("De Chinese gezant Li Hui lichtte in alle hoofdsteden het twaalfpuntenplan voor Oekraïne toe.", "li-hui discusses 1"),
    (
        "De gezant Li Hui heeft bij landen in het Midden-Oosten steun gezocht voor het Chinese vredesplan voor Oekraïne.",
        "li-hui discusses 1",
    ),
    ("China en Brazilië hebben een groep landen gelanceerd rond hun zespuntenplan voor Oekraïne.", ""),
    ("In een verklaring van twaalf punten ijvert Peking voor hervatting van de gesprekken over Oekraïne.", "china publishes 1"),
]


@pytest.mark.parametrize(("sentence", "expected"), LONG_AFTER)
def test_what_is_done_with_it_later(acts_told, sentence, expected):
    assert acts_told(sentence, "2024-06-02") == expected


def test_who_is_to_sit_at_a_table_discusses_nothing(acts_told):
    text = (
        "China en Brazilië hebben donderdag een gezamenlijk document over de oorlog in Oekraïne ondertekend. Het telt zes "
        "punten en bepleit een vredesconferentie waaraan zowel Moskou als Kiev deelneemt."
    )
    assert "discusses" not in acts_told(text, "2024-05-24")
