"""The explorers: a filter, a choice and the page that follows, without a browser."""

from __future__ import annotations

import pytest

from helpers import widgets
from helpers.show.explorer import ALL, Explorer

KINDS = {"articles": "article_id", "meetings": "finding_id", "stances": "finding_id", "plan": "finding_id"}


@pytest.fixture(params=KINDS)
def explorer(request: pytest.FixtureRequest, corpus) -> Explorer:
    return getattr(widgets, request.param)(corpus)


def filters(explorer: Explorer) -> list[str]:
    return list(explorer.state.filters)


def test_every_control_is_described(explorer: Explorer) -> None:
    assert all(control.description for control in explorer.controls.values())


def test_every_value_of_every_filter_keeps_some_rows(explorer: Explorer) -> None:
    for name in filters(explorer):
        for _, value in explorer.controls[name].options:
            explorer.controls[name].value = value
            assert len(explorer.controls["chosen"].options) > 1, (name, value)
            assert "<img" in explorer.figure.value
            assert 'alt="' in explorer.figure.value
            assert "<table" in explorer.table.value
        explorer.reset()


def test_every_choice_shows_its_sentences(explorer: Explorer) -> None:
    for _, value in explorer.controls["chosen"].options[1:]:
        explorer.controls["chosen"].value = value
        assert "<mark" in explorer.evidence.value


def test_filters_that_leave_nothing_say_so(corpus) -> None:
    explorer = widgets.meetings(corpus)
    explorer.controls["actor"].value = "jake-sullivan"
    explorer.controls["status"].value = "cancelled"
    assert "No meeting fits these filters" in explorer.message.value
    assert explorer.figure.value == explorer.table.value == explorer.evidence.value == ""
    explorer.reset()
    assert f"{len(corpus.meetings)} meetings" in explorer.message.value


def test_a_row_that_is_filtered_out_is_not_shown(corpus) -> None:
    explorer = widgets.stances(corpus)
    denial = corpus.stances.loc[corpus.stances["position"] == "denies", "finding_id"].iloc[0]
    explorer.controls["chosen"].value = denial
    explorer.controls["position"].value = "alleges"
    assert explorer.controls["chosen"].value == ALL
    assert explorer.evidence.value == ""


def test_layers_switch(corpus) -> None:
    explorer = widgets.articles(corpus)
    explorer.controls["chosen"].value = corpus.articles["article_id"].iloc[0]
    for layer in ("dates", "actors", "statements", "meetings", "stances", "plan"):
        explorer.controls[layer].value = False
    assert "<mark" not in explorer.evidence.value
    explorer.controls["plan"].value = True
    assert "act on the plan" in explorer.evidence.value


def test_the_same_state_shows_the_same_page(corpus) -> None:
    one, other = widgets.plan(corpus), widgets.plan(corpus)
    one.controls["act"].value = other.controls["act"].value = "doubts"
    assert (one.figure.value, one.table.value) == (other.figure.value, other.table.value)


def test_it_says_in_text_what_it_is(explorer: Explorer) -> None:
    assert "run this notebook to use it" in repr(explorer)
