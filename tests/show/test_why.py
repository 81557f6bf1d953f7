"""Why, and why not: what fires in a passage, what comes close, and where it stops."""

import pytest

from helpers.show import widgets
from helpers.show.markup import plain
from helpers.show.why import render, why


def close_to(passage):
    return [tuple(row) for row in why(passage).close.frame.itertuples(index=False)]


def test_what_is_found_comes_with_its_words_and_its_rule():
    (row,) = why("Antony Blinken zei dat de brug dicht blijft.").found.frame.itertuples(index=False)
    assert (row.table, row.rule) == ("statements", "dat-clause")
    assert row[2] == "Antony Blinken zei dat de brug dicht blijft"


@pytest.mark.parametrize(
    ("passage", "words", "step"),
    [
        ("Antony Blinken zei niet dat de brug dicht blijft.", "zei", "denied"),
        ("Gisteren zei dat weinig.", "zei", "no subject"),
        ("De minister wilde niet zeggen of de brug dicht blijft.", "zeggen", "no finite verb"),
        ("De waarschuwing kwam te laat.", "waarschuwing", "dat"),
        ("Alles verloopt volgens plan.", "volgens", "no source"),
        ("Dit is een ‘ramp’ van een brug.", "‘ramp’", "no cue or earlier speaker"),
    ],
)
def test_what_comes_close_tells_at_which_step_it_stopped(passage, words, step):
    stopped = [row for row in close_to(passage) if row[:2] == ("statement", words)]
    assert stopped and step in stopped[0][2]


@pytest.mark.parametrize(
    ("passage", "finding", "words"),
    [
        ("Blinken noemde het gesprek kort.", "meeting", "gesprek"),
        ("China en Rusland zijn buren. De wapens in het museum zijn oud.", "stance", "wapens"),
        ("Het boek over het Chinese vredesplan voor Oekraïne is dik.", "act", "vredesplan"),
    ],
)
def test_the_other_rules_tell_where_they_stopped_too(passage, finding, words):
    assert [row for row in close_to(passage) if row[0] == finding and words in row[1]]


def test_a_word_that_starts_no_rule_is_in_neither_table():
    explained = why("De zon schijnt.")
    assert not explained.found.rows and not explained.close.rows


def test_roles_hang_on_the_day():
    passage = "De Chinese minister van Buitenlandse Zaken zei dat de brug dicht blijft."
    told = {day: why(passage, day).found.rows[0][1].partition(":")[0] for day in ("2022-06-01", "2023-03-01")}
    assert told == {"2022-06-01": "Wang Yi", "2023-03-01": "Qin Gang"}


@pytest.mark.parametrize("day", ["maandag", "2023-13", "2023-02-30"])
def test_a_day_that_is_none_is_told(day):
    with pytest.raises(ValueError, match="neither a day nor a month"):
        why("De zon schijnt.", day)
    assert "neither a day nor a month" in plain(render("De zon schijnt.", day))


def test_too_much_text_is_told():
    assert "paste 5,000 or fewer" in plain(render("a" * 5001, ""))


@pytest.mark.parametrize("passage", ["", " ", "\n\n", "<b>zei</b>", "“", "\x00", "zei " * 500])
def test_whatever_is_pasted_is_shown_as_text(passage):
    assert "<b>" not in render(passage, "")


def test_the_widget_explains_what_is_typed():
    widget = widgets.why()
    widget.passage.value = "Volgens Olaf Scholz blijft de brug dicht."
    assert "volgens-first" in widget.shown.value
    widget.day.value = "gisteren"
    assert "neither a day" in widget.shown.value
