"""Whose an act is, and what one who judges the proposal makes of it in the end."""

from __future__ import annotations

import pytest

LONG_AGO = "China publiceerde in februari een vredesplan voor Oekraïne. "

LATER = [
    (
        "Westerse landen reageerden daar sceptisch op, omdat nergens staat dat Rusland zijn troepen moet terugtrekken.",
        "west doubts 2",
    ),
    (
        "Xi reisde vorige maand naar Moskou, waar hij met president Poetin over het Chinese voorstel sprak.",
        "vladimir-putin discusses 2; xi-jinping discusses 2",
    ),
    ("Zelensky zei dat hij Xi wilde ontmoeten, maar daar is het nooit van gekomen.", ""),
    ("Jermak wil op zijn beurt niet weten van rivaliserende voorstellen.", "andriy-yermak rejects 2"),
    ("Het plan verdient volgens Peskov meer aandacht.", "dmitry-peskov welcomes 2"),
    (
        "Een plan dat Rusland laat zitten waar het zit, is volgens Mychajlo Podoljak een plan voor een Russische overwinning.",
        "mykhailo-podolyak sets_condition 2",
    ),
    ("Lavrov zei dat vrede onmogelijk is zolang de ‘grondoorzaken’ niet worden weggenomen.", "sergey-lavrov sets_condition 2"),
    (
        "‘Een proces dat de soevereiniteit van Oekraïne overslaat, brengt geen vrede’, zei Baerbock.",
        "annalena-baerbock sets_condition 2",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), LATER)
def test_long_after_it_was_news(acts_told, sentence, expected):
    told = acts_told(LONG_AGO + sentence, "2023-04-26").split("; ")
    assert "; ".join(act for act in told if act != "china publishes 1") == expected


FELT = [
    "In Kiev is de toon opvallend milder. President Zelensky zei dat hij Xi wil ontmoeten. Een datum noemde hij niet.",
    "In Moskou klonk hoon. Onderminister Sergej Rjabkov was op reis.",
]


@pytest.mark.parametrize("text", FELT)
def test_what_is_felt_where_somebody_is_named_next_is_no_countrys(acts_told, text):
    assert acts_told("China publiceerde vrijdag een vredesplan voor Oekraïne. " + text, "2023-02-25") == "china publishes 1"


VERDICTS = [
    ("Zelensky wees het af. Het is volgens hem een vaag document.", "volodymyr-zelensky rejects 2"),
    ("Orban prees het. Hij is het niet met alle punten eens.", "viktor-orban welcomes 2"),
    ("Borrell noemde het vaag. Dat klinkt redelijk, zei hij over het eerste punt.", "josep-borrell doubts 2"),
    ("Le Monde buigt zich over het plan. De krant noemt het vaag.", "le-monde doubts 3"),
]


@pytest.mark.parametrize(("text", "expected"), VERDICTS)
def test_one_verdict_of_each(acts_told, text, expected):
    told = acts_told("China publiceerde vrijdag een vredesplan voor Oekraïne. " + text, "2023-02-25")
    assert told == f"china publishes 1; {expected}"


TOGETHER = [
    (
        "Het zijn zes punten die Wang Yi, de Chinese minister, en Celso Amorim, de adviseur van Lula, op 23 mei presenteerden.",
        "celso-amorim publishes 2; wang-yi publishes 2",
    ),
    (
        "Wang Yi leidde vrijdag met Celso Amorim, de adviseur van Lula, het overleg daarover.",
        "celso-amorim discusses 2; wang-yi discusses 2",
    ),
    ("China schuift zelf de zes punten naar voren die het met Brazilië opstelde.", "china publishes 2"),
]


@pytest.mark.parametrize(("sentence", "expected"), TOGETHER)
def test_who_does_it_together(acts_told, sentence, expected):
    text = "China en Brazilië zoeken steun voor hun zespuntenplan voor Oekraïne. " + sentence
    assert acts_told(text, "2024-09-29").endswith(expected)
