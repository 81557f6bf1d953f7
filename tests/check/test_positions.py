"""Stances and acts on the plan: who takes which position in which article."""

import pytest

from helpers.check.positions import compare_plan, compare_stances
from helpers.check.summary import summarise
from helpers.keep.days import read_interval


@pytest.fixture
def stances(found, sides):
    def make(predicted, gold):
        compared = compare_stances(found(stances=tuple(predicted)), found(stances=tuple(gold)), sides)
        return summarise(compared.counts, ["a", "b"]).loc["stances"]["f1"]

    return make


@pytest.fixture
def plan(found, sides):
    def make(predicted, gold):
        compared = compare_plan(found(plan=tuple(predicted)), found(plan=tuple(gold)), sides)
        return summarise(compared.counts, ["a", "b"]).loc["plan"]["f1"]

    return make


@pytest.mark.parametrize(
    ("holder", "position", "more", "f1"),
    [
        ("antony-blinken", "alleges", {}, 1),
        ("united-states", "alleges", {}, 1),
        ("anonymous-united-states", "alleges", {}, 1),
        ("joe-biden", "alleges", {}, 0),
        ("antony-blinken", "warns", {}, 0),
        ("antony-blinken", "alleges", {"target_id": "sanctions"}, 0),
        ("antony-blinken", "alleges", {"article_id": "b"}, 0),
    ],
)
def test_a_stance_is_found_by_target_holder_and_position(stance, stances, holder, position, more, f1):
    assert stances([stance(holder, position, **more)], [stance("antony-blinken", "alleges")])["found"] == f1


def test_one_prediction_is_one_stance(stance, stances):
    gold = [stance("antony-blinken", "alleges"), stance("joe-biden", "alleges", id="t2")]
    assert stances([stance("united-states", "alleges")], gold)["found"] == pytest.approx(2 / 3)


def test_the_very_holder_goes_first(stance, stances):
    gold = [stance("antony-blinken", "alleges"), stance("united-states", "alleges", id="t2")]
    assert stances([stance("united-states", "alleges")], gold)["very holder"] == 1


def test_terms_are_counted_one_by_one(stance, stances):
    predicted = stance("china", "denies", term=("lethal", "support"))
    assert stances([predicted], [stance("china", "denies", term=("lethal",))])["term"] == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("actor", "name", "f1"),
    [
        ("china", "publishes", 1),
        ("wang-yi", "publishes", 1),
        ("russia", "publishes", 0),
        ("china", "announces", 0),
    ],
)
def test_an_act_is_found_by_actor_and_act(act, plan, actor, name, f1):
    assert plan([act(actor, name)], [act("china", "publishes")])["found"] == f1


def test_points_are_counted_one_by_one_and_only_of_acts_that_were_found(act, plan):
    predicted = [act("china", "publishes", points=(1, 3)), act("russia", "welcomes", points=(9,), id="p2")]
    gold = [act("china", "publishes", points=(1, 4, 8)), act("nato", "doubts", points=(2,), id="p2")]
    assert plan(predicted, gold)["points"] == pytest.approx(2 / 5)


@pytest.mark.parametrize(
    ("says", "should_say", "f1"),
    [("2023-02-24", "2023-02-24", 1), ("2023-02-20/2023-02-24", "2023-02-24", 0), ("", "2023-02-24", 0)],
)
def test_the_day_that_was_announced(act, plan, says, should_say, f1):
    predicted = act("china", "announces", announced_for=read_interval(says))
    gold = act("china", "announces", announced_for=read_interval(should_say))
    assert plan([predicted], [gold])["announced_for"] == f1
