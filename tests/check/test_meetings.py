"""Meetings: which account is which, and what is right about it."""

import pytest

from helpers.check.meetings import compare_meetings
from helpers.check.summary import summarise
from helpers.keep.days import read_interval


@pytest.fixture
def scores(found, sides):
    def make(predicted, gold, articles=("a",)):
        compared = compare_meetings(found(meetings=tuple(predicted)), found(meetings=tuple(gold)), sides)
        return summarise(compared.counts, list(articles)).loc["meetings"]["f1"]

    return make


@pytest.mark.parametrize(
    ("says", "should_say", "f1"),
    [
        ("antony-blinken wang-yi", "antony-blinken wang-yi", 1),
        ("united-states china", "antony-blinken wang-yi", 1),
        ("antony-blinken qin-gang", "antony-blinken wang-yi", 0),
        ("antony-blinken wang-yi jake-sullivan", "antony-blinken wang-yi", 0),
    ],
)
def test_participants_must_be_the_same(meeting, scores, says, should_say, f1):
    assert scores([meeting(says, (0, 50))], [meeting(should_say, (0, 50))])["found"] == f1


@pytest.mark.parametrize(
    ("span", "day", "f1"),
    [((40, 90), "", 1), ((60, 90), "2023-02-20", 1), ((60, 90), "2023-02-21", 0), ((60, 90), "", 0)],
)
def test_evidence_or_days_must_overlap(meeting, scores, span, day, f1):
    predicted = meeting("antony-blinken wang-yi", span, dates=read_interval(day))
    gold = meeting("antony-blinken wang-yi", (0, 50), dates=read_interval("2023-02-20"))
    assert scores([predicted], [gold])["found"] == f1


@pytest.mark.parametrize(
    ("day", "status", "dates_right", "all_right"),
    [
        ("2023-02-20", "held", 1, 1),
        ("2023-02-20", "planned", 1, 0),
        ("2023-02-21", "held", 0, 0),
        ("2023-02-01/2023-02-28", "held", 0, 0),
        ("", "held", 0, 0),
    ],
)
def test_days_and_status_right(meeting, scores, day, status, dates_right, all_right):
    predicted = meeting("antony-blinken wang-yi", (0, 50), dates=read_interval(day), status=status)
    gold = meeting("antony-blinken wang-yi", (0, 50), dates=read_interval("2023-02-20"))
    told = scores([predicted], [gold])
    assert told["found"] == 1
    assert told["dates"] == dates_right
    assert told["status"] == (status == "held")
    assert told["found, days and status right"] == all_right


def test_no_day_is_right_where_none_is_told(meeting, scores):
    rows = [meeting("antony-blinken wang-yi", (0, 50))]
    assert scores(rows, rows)["found, days and status right"] == 1


def test_two_meetings_of_the_same_people_are_told_apart_by_their_days(meeting, scores):
    def at(day, id):
        return meeting("xi-jinping vladimir-putin", (0, 50), dates=read_interval(day), id=id)

    predicted = [at("2023-03-21", "p1"), at("2023-03-20", "p2")]
    gold = [at("2023-03-20", "g1"), at("2023-03-21", "g2")]
    assert scores(predicted, gold)["found, days and status right"] == 1


@pytest.mark.parametrize(
    ("measure", "says", "should_say", "f1"),
    [
        ("mode", {"mode": "phone"}, {}, 0),
        ("place", {"place": "Bali"}, {"place": "het eiland Bali"}, 1),
        ("place", {}, {"place": "Rome"}, 0),
        ("setting", {"setting": "G20"}, {"setting": "de G20"}, 1),
        ("topics", {"topics": ("taiwan",)}, {"topics": ("taiwan", "trade")}, 2 / 3),
        ("duration", {"duration_minutes": 60}, {"duration_minutes": 60}, 1),
        ("duration", {"duration_minutes": 60}, {}, 0),
    ],
)
def test_what_pairs_are_compared_in(meeting, scores, measure, says, should_say, f1):
    people = "antony-blinken wang-yi"
    told = scores([meeting(people, (0, 50), **says)], [meeting(people, (0, 50), **should_say)])
    assert told[measure] == pytest.approx(f1)


@pytest.mark.parametrize(("events", "f1"), [("xx", 1), ("xy", 0)])
def test_one_event_in_two_articles(meeting, scores, events, f1):
    people = "antony-blinken wang-yi"
    predicted = [meeting(people, (0, 50), article_id=a, event=e) for a, e in zip("ab", events, strict=True)]
    gold = [meeting(people, (0, 50), article_id=a, event="munich") for a in "ab"]
    assert scores(predicted, gold, "ab")["same event"] == f1
