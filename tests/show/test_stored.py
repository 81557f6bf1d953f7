"""Explorers over a result in files: they show what they show over the same findings in memory."""

from __future__ import annotations

import pytest

from benchmarks.explorers import KINDS
from benchmarks.made_findings import make_corpus, write_result
from helpers import open_corpus, widgets
from helpers.keep.held_files import Memory
from helpers.keep.run import Options, analyse
from helpers.keep.target_draft import Draft
from helpers.show import taking
from helpers.show.application import Application
from helpers.show.frame import Frame
from helpers.show.kinds import State
from helpers.show.markup import Html, plain
from helpers.show.question import Question
from helpers.show.reader import ALL_LAYERS

ROWS = 1500
DRAFT = Draft(name="Weapons", terms="wapens", by={"supports": "[leveren]"})
NAMED = pytest.mark.parametrize("make", KINDS, ids=lambda make: make.__module__.rpartition("_")[2])


@pytest.fixture(scope="module")
def seeds_stored(tmp_path_factory, seeds):
    out = tmp_path_factory.mktemp("stored") / "out"
    analyse(Options(sources=(str(seeds),)), out)
    return open_corpus(out)


@pytest.fixture(scope="module")
def many():
    return make_corpus(ROWS)


@pytest.fixture(scope="module")
def many_stored(tmp_path_factory):
    folder = tmp_path_factory.mktemp("many") / "out"
    write_result(folder, ROWS)
    return open_corpus(folder)


def states(kind) -> list[State]:
    """Every view with all rows, and with those that a value of each filter leaves."""
    filters = [{}, *({one.name: one.values[len(one.values) // 2]} for one in kind.filters if one.values)]
    words = {one.name: "wapens" for one in kind.options if one.name == "words"}
    return [
        State(told, view.name, words if "words" in view.options else {}, layers=kind.layers)
        for view in kind.views
        for told in filters
    ]


def assert_same(make, corpus, stored) -> None:
    one, other = (Frame(either, make(either)) for either in (corpus, stored))
    assert [(f.name, f.options) for f in one.kind.filters] == [(f.name, f.options) for f in other.kind.filters]
    shown = 0
    for state in states(one.kind):
        page = one.render(state)
        assert page == other.render(state), state
        keys = [key for _, key in page.choices[:2]] + sorted({item.key for item in one.drawn(state)[0].items if item.key})[:2]
        for key in keys if page.left else ():
            chosen = State(state.filters, state.view, chosen=key, layers=ALL_LAYERS)
            evidence = one.evidence(chosen)
            assert evidence == other.evidence(chosen), key
            shown += "data-article" in evidence
    assert shown > 10


@NAMED
def test_the_seeds_look_the_same_from_files(make, corpus, seeds_stored) -> None:
    assert_same(make, corpus, seeds_stored)


@NAMED
def test_many_findings_look_the_same_from_files(make, many, many_stored) -> None:
    assert_same(make, many, many_stored)


def test_whoever_is_talked_about_is_found_in_the_same_places(corpus, seeds_stored) -> None:
    pages = [Frame(one, KINDS[2](one)).evidence(State(chosen="mention=ukraine")) for one in (corpus, seeds_stored)]
    assert pages[0] == pages[1]
    assert "data-found" in pages[0]


def test_what_can_not_be_corrected_says_so(seeds_stored) -> None:
    explorer = widgets.stances(seeds_stored)
    finding_id = explorer.controls["chosen"].options[1][1]
    explorer.choose(finding_id)
    article_id = seeds_stored.held("articles").at([0])["article_id"].iloc[0]
    explorer.choose(article_id)
    explorer.select(article_id, 0, 10)
    assert "is not corrected here" in plain(Html(explorer.panel.children[0].value))


@pytest.mark.parametrize("form", taking.FORMS)
def test_what_is_taken_along_is_the_same(form, many, many_stored) -> None:
    links = []
    for corpus in (many, many_stored):
        explorer = widgets.meetings(corpus, status="held")
        explorer.controls["take"].value = form
        explorer.controls["make"].click()
        links.append(explorer._taking.link.value)
    if not form.endswith("Excel"):  # which holds the time at which it was made
        assert links[0] == links[1]
    assert all("save meetings-" in link for link in links)


def test_a_file_holds_so_many_rows_and_says_so(many_stored, monkeypatch) -> None:
    monkeypatch.setattr(taking, "MOST_TAKEN", 10)
    explorer = widgets.plan(many_stored)
    explorer.controls["take"].value = "data as CSV"
    explorer.controls["make"].click()
    assert f"It holds the first 10 of {ROWS:,}" in explorer._taking.link.value
    explorer.controls["take"].value = "figure as SVG"
    explorer.controls["make"].click()
    assert "It holds" not in explorer._taking.link.value


def test_the_application_is_opened_over_a_result(seeds_stored, corpus) -> None:
    application = Application(seeds_stored)
    assert "5 articles" in application.children[0].value
    for number in range(len(application.tabs.children)):
        application.tabs.selected_index = number
    assert f"{len(corpus.stances)} stances" in application.opened["Lethal aid"].message.value


def test_a_question_is_tried_on_a_result(seeds_stored, corpus) -> None:
    assert Question(seeds_stored).show(DRAFT).html == Question(corpus).show(DRAFT).html


def test_row_groups_are_forgotten_where_they_become_too_much() -> None:
    class Counted:
        def __init__(self, nbytes):
            self.nbytes = nbytes

    memory = Memory(most=100)
    for number in range(4):
        memory.put("plan", number, Counted(40))
    assert [memory.get("plan", number) is not None for number in range(4)] == [False, False, True, True]
    memory.put("plan", 9, Counted(1000))
    assert memory.get("plan", 9) is not None
    assert memory.get("plan", 3) is None
