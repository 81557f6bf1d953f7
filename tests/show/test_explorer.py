"""The explorers: a filter, a choice and the page that follows, without a browser."""

from __future__ import annotations

import ast

import ipywidgets
import pytest

from helpers import open_corpus, widgets
from helpers.show import reader
from helpers.show.explorer import Explorer
from helpers.show.kinds import ALL

KINDS = ("articles", "meetings", "stances", "plan")


@pytest.fixture(params=KINDS)
def explorer(request: pytest.FixtureRequest, corpus) -> Explorer:
    return getattr(widgets, request.param)(corpus)


def filters(explorer: Explorer) -> list[str]:
    return list(explorer.state.filters)


def views(explorer: Explorer) -> tuple[str, ...]:
    return explorer.controls["view"].options


def test_every_control_is_described(explorer: Explorer) -> None:
    assert all(control.description for control in explorer.controls.values())


def test_no_two_controls_have_the_same_description(explorer: Explorer) -> None:
    described = [control.description for control in explorer.controls.values()]
    assert len(set(described)) == len(described)


def test_every_value_of_every_filter_keeps_some_rows_in_every_view(explorer: Explorer) -> None:
    for view in views(explorer):
        explorer.controls["view"].value = view
        for name in filters(explorer):
            for _, value in explorer.controls[name].options:
                explorer.controls[name].value = value
                assert "<svg" in explorer.figure.value, (view, name, value)
                assert "<desc>" in explorer.figure.value
                assert "<table" in explorer.table.value
                assert "No " not in explorer.message.value
            explorer.reset()


def test_every_row_and_every_mark_shows_its_sentences(explorer: Explorer) -> None:
    for view in views(explorer):
        explorer.controls["view"].value = view
        frame, state = explorer._frame, explorer.state
        drawn = {item.key for item in frame.drawn(state)[0].items} - {""}
        for key in {*drawn, *(value for _, value in explorer.controls["chosen"].options[1:])}:
            explorer.choose(key)
            assert explorer.controls["chosen"].value == key
            assert "<mark" in explorer.evidence.value, (view, key)


def test_filters_that_leave_nothing_say_so_and_offer_to_reset(corpus) -> None:
    explorer = widgets.meetings(corpus)
    explorer.controls["actor"].value = "jake-sullivan"
    explorer.controls["status"].value = "cancelled"
    assert "No meeting fits these filters" in explorer.message.value
    assert explorer.figure.value == explorer.table.value == ""
    again = explorer._again
    assert again.layout.display != "none"
    again.click()
    assert f"{len(corpus.meetings)} meetings" in explorer.message.value
    assert again.layout.display == "none"


def test_a_row_that_is_filtered_out_is_not_shown(corpus) -> None:
    explorer = widgets.stances(corpus)
    denial = corpus.stances.loc[corpus.stances["position"] == "denies", "finding_id"].iloc[0]
    explorer.choose(denial)
    explorer.controls["position"].value = "alleges"
    assert explorer.controls["chosen"].value == ALL
    assert "<mark" not in explorer.evidence.value


def test_a_lane_shows_the_sentences_of_all_that_is_on_it(corpus) -> None:
    explorer = widgets.meetings(corpus, status="held")
    explorer.choose("actor=wang-yi")
    held = corpus.meetings[corpus.meetings["status"] == "held"]
    for row in held.itertuples():
        told = explorer._frame.label(row.finding_id) in reader.Html(explorer.evidence.value).__repr__()
        assert told is ("wang-yi" in row.participants)


@pytest.mark.parametrize("key", ["", "nobody", "actor=", "no_such=filter", "point=x", "../../etc@1-2", "meeting-000000000000"])
def test_a_key_that_stands_for_nothing_is_left_alone(explorer: Explorer, key: str) -> None:
    explorer.choose(key)
    assert explorer.controls["chosen"].value == ALL


def test_layers_switch(corpus) -> None:
    explorer = widgets.articles(corpus, chosen=corpus.articles["article_id"].iloc[0])
    for layer in reader.ALL_LAYERS:
        explorer.controls[layer].value = False
    assert "<mark" not in explorer.evidence.value
    explorer.controls["plan"].value = True
    assert "act on the plan" in explorer.evidence.value


def test_english_stands_beside_the_dutch_and_can_be_switched_off(corpus) -> None:
    explorer = widgets.articles(corpus, chosen="003_79c815f5f65dac68")
    assert 'lang="en"' in explorer.evidence.value
    assert "no evidence" in explorer.evidence.value
    explorer.controls["english"].value = False
    assert 'lang="en"' not in explorer.evidence.value


def test_the_line_of_code_makes_the_same_view(explorer: Explorer, corpus) -> None:
    for name in filters(explorer):
        explorer.controls[name].value = explorer.controls[name].options[-1][1]
        break
    explorer.controls["view"].value = views(explorer)[-1]
    explorer.choose(explorer.controls["chosen"].options[-1][1])
    explorer.controls["dates"].value = True
    explorer.controls["english"].value = False
    line = repr(explorer).partition("  #")[0]
    ast.parse(line, mode="eval")
    made = eval(line, {"widgets": widgets, "corpus": corpus})
    assert made.state == explorer.state
    assert (made.figure.value, made.table.value, made.evidence.value) == (
        explorer.figure.value,
        explorer.table.value,
        explorer.evidence.value,
    )
    assert repr(made) == repr(explorer)


def test_the_line_of_a_fresh_explorer_is_short(explorer: Explorer) -> None:
    assert repr(explorer).partition("  #")[0] == f"widgets.{explorer._frame.kind.call}(corpus)"


@pytest.mark.parametrize(
    ("state", "message"),
    [
        ({"actor": "nobody"}, "no meeting has 'nobody'"),
        ({"planet": "mars"}, "planet: there is nothing of this name"),
        ({"view": "cake"}, "view: there is no 'cake'"),
        ({"layers": ("cake",)}, "layers: there is no 'cake'"),
    ],
)
def test_a_state_that_there_is_not_is_named(corpus, state: dict, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        widgets.meetings(corpus, **state)


def test_the_day_can_be_played(corpus) -> None:
    explorer = widgets.plan(corpus, view="known on a day")
    (play,) = [widget for widget in explorer._rooms["day"].children if isinstance(widget, ipywidgets.Play)]
    first = explorer.figure.value
    play.value = play.max
    assert explorer.state.options["day"] == explorer.controls["day"].options[-1][1]
    assert explorer.figure.value != first


def test_a_bad_pattern_is_told_in_the_form(corpus) -> None:
    explorer = widgets.articles(corpus, view="words in context", words="/(wapens/")
    assert "This is no pattern" in explorer.figure.value
    explorer.controls["words"].value = "wapens"
    assert "This is no pattern" not in explorer.figure.value
    assert "wapens" in explorer.table.value


def test_a_place_where_words_occur_is_shown_in_its_article(corpus) -> None:
    explorer = widgets.articles(corpus, view="words in context", words="olie op het vuur")
    _, key = explorer.controls["chosen"].options[1]
    explorer.choose(key)
    assert "data-found" in explorer.evidence.value
    assert "olie op het vuur" in explorer.evidence.value


def test_a_mention_is_shown_in_its_article(corpus) -> None:
    explorer = widgets.stances(corpus, view="talked about, not heard")
    explorer.choose("mention=ukraine")
    assert "actor: Ukraine" in explorer.evidence.value


def test_a_selected_passage_goes_to_the_form_for_corrections(corpus) -> None:
    explorer = widgets.meetings(corpus)
    article_id = corpus.articles["article_id"].iloc[0]
    explorer.touch.receive({"kind": "passage", "article": article_id, "start": 30, "end": 60})
    assert explorer.panel.form.article_id == article_id


@pytest.mark.parametrize(
    "message",
    [
        None,
        "choose",
        {"kind": "choose"},
        {"kind": "choose", "key": 7},
        {"kind": "choose", "key": "nothing"},
        {"kind": "passage", "article": "nothing", "start": 0, "end": 1},
        {"kind": "passage", "article": "003_79c815f5f65dac68", "start": 0, "end": 10**9},
        {"kind": "passage", "article": "003_79c815f5f65dac68", "start": "0", "end": None},
    ],
)
def test_a_message_that_makes_no_sense_changes_nothing(corpus, message: object) -> None:
    explorer = widgets.meetings(corpus)
    before = explorer.state
    explorer.touch.receive(message)
    assert explorer.state == before


def test_another_corpus_is_shown_with_the_same_filters(corpus) -> None:
    explorer = widgets.meetings(corpus, status="held")
    explorer.show(corpus.with_corrections(), "actor=wang-yi")
    assert explorer.state.filters["status"] == "held"
    assert explorer.state.chosen == "actor=wang-yi"
    assert explorer.panel.corpus is explorer.corpus


def test_what_is_corrected_shows_at_once_and_the_form_says_that_it_is_saved(seeds, tmp_path) -> None:
    corpus = open_corpus(seeds, corrections=tmp_path)
    explorer = widgets.stances(corpus, position="silent")
    (finding_id,) = explorer._frame.rows(explorer.state).frame["finding_id"]
    explorer.choose(finding_id)
    explorer.panel.controls["creator"].value = "Ann"
    explorer.panel.controls["verdict"].value = "reject"
    explorer.panel.controls["save"].click()
    assert "Saved in" in explorer.panel.message.value
    assert len(explorer.corpus.stances) == len(corpus.stances) - 1
    assert "silent" not in dict(explorer.controls["position"].options)
    explorer.panel.controls["undo"].click()
    assert len(explorer.corpus.stances) == len(corpus.stances)
    assert explorer.state.chosen == finding_id


def test_words_are_looked_for_where_the_filters_leave_something(corpus) -> None:
    explorer = widgets.articles(corpus, view="words in context", words="wapens")
    everywhere = {key.partition("@")[0] for _, key in explorer.controls["chosen"].options} - {""}
    explorer.controls["until"].value = "2022-07"
    some = {key.partition("@")[0] for _, key in explorer.controls["chosen"].options} - {""}
    assert 0 < len(some) < len(everywhere)


def test_the_same_state_shows_the_same_page(corpus) -> None:
    one, other = widgets.plan(corpus), widgets.plan(corpus)
    one.controls["act"].value = other.controls["act"].value = "doubts"
    assert (one.figure.value, one.table.value) == (other.figure.value, other.table.value)


def test_it_says_in_text_what_it_is(explorer: Explorer) -> None:
    assert "run this notebook to use it" in repr(explorer)


def test_the_script_asks_for_nothing_from_the_network() -> None:
    from helpers.show.touch import Touch

    script = str(Touch._esm)
    assert "import " not in script
    assert "http" not in script.replace("http://www.w3.org", "")


def test_a_bad_pattern_is_what_the_figure_says(corpus) -> None:
    explorer = widgets.articles(corpus, view="words in context", words="/[/")
    assert 'aria-label="This is no pattern: unterminated' in explorer.figure.value
