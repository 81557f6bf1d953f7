"""Explorers of more findings than can be drawn: counted figures, pages of rows, and no list that is sent whole."""

from __future__ import annotations

import pytest

from benchmarks.explorers import KINDS
from benchmarks.made_findings import make_corpus
from helpers import widgets
from helpers.show import kinds
from helpers.show.figures import sourcing_bars
from helpers.show.figures_density import MANY
from helpers.show.frame import PAGE, Frame
from helpers.show.kinds import State

ROWS = 3000


@pytest.fixture(scope="module")
def many():
    return make_corpus(ROWS)


@pytest.mark.parametrize("make", KINDS, ids=lambda make: make.__module__.rpartition("_")[2])
def test_every_view_is_drawn_from_counts_and_says_so(make, many) -> None:
    kind = make(many)
    frame = Frame(many, kind)
    for view in kind.views:
        state = State(view=view.name, layers=kind.layers)
        page = frame.render(state)
        plot, _ = frame.drawn(state)
        assert len(plot.items) < 2500, view.name
        assert len(page.figure) < 400_000
        assert len(page.choices) <= PAGE
        for key in {item.key for item in plot.items} - {""}:
            assert frame.knows(key), (view.name, key)


def test_just_too_many_stances_to_draw_each_are_bars_of_counts() -> None:
    corpus = make_corpus(MANY + 50)
    plot = sourcing_bars(corpus)
    assert plot.svg
    assert all("sourcing=" in item.key for item in plot.items if item.key)


def test_a_count_is_the_number_of_rows_that_it_chooses(many) -> None:
    for make in KINDS:
        frame = Frame(many, make(many))
        plot, _ = frame.drawn(State())
        for item in plot.items:
            if "begins=" in item.key:
                number = int("".join(filter(str.isdigit, plot.names[item.key].rpartition(":")[2])))
                assert len(frame.chosen_rows(State(chosen=item.key))) == number, item.key


def test_pages_hold_every_row_once(many) -> None:
    explorer = widgets.meetings(many)
    page = explorer.controls["page"]
    assert page.max == -(-ROWS // PAGE)
    seen = []
    for number in range(1, page.max + 1):
        page.value = number
        seen += [key for _, key in explorer.controls["chosen"].options[1:]]
    assert seen == many.meetings["finding_id"].tolist()


def test_another_filter_begins_at_the_first_page(many) -> None:
    explorer = widgets.meetings(many, page=3)
    assert explorer.controls["page"].value == 3
    explorer.controls["status"].value = "held"
    assert explorer.controls["page"].value == 1


def test_of_very_many_values_one_is_typed(many, monkeypatch) -> None:
    monkeypatch.setattr(kinds, "MOST_OPTIONS", 20)
    explorer = widgets.meetings(many)
    control = explorer.controls["actor"]
    assert len(control.options) == 20
    control.value = "actor-7"
    number = explorer.message.value
    control.value = "ACTOR 7"
    assert explorer.message.value == number
    control.value = "nobody of that name"
    assert "No meeting fits" in explorer.message.value
