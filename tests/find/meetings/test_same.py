"""When two accounts are of one event, and what they tell together."""

from __future__ import annotations

from datetime import date

from helpers.find.meetings.same import combine, contradict, participants, same_sides, sides_of
from helpers.records import Actor, Evidence, Interval, Meeting

ACTORS = {
    "antony-blinken": Actor("antony-blinken", "Antony Blinken", "person", "USA"),
    "united-states": Actor("united-states", "Verenigde Staten", "country", "USA"),
    "wang-yi": Actor("wang-yi", "Wang Yi", "person", "CHN"),
    "china-foreign-ministry": Actor("china-foreign-ministry", "ministerie", "institution", "CHN"),
    "china": Actor("china", "China", "country", "CHN"),
}


def meeting(*ids: str, status: str = "held", **told) -> Meeting:
    return Meeting(ids, status, told.pop("mode", "unknown"), told.pop("evidence", ()), **told)


def days(first: int, last: int) -> Interval:
    return Interval(date(2023, 2, first), date(2023, 2, last))


def test_people_come_before_bodies_and_countries():
    assert participants(["china", "wang-yi", "united-states"], ACTORS) == ("united-states", "wang-yi")
    assert participants(["china", "china-foreign-ministry", "united-states"], ACTORS) == (
        "china-foreign-ministry",
        "united-states",
    )


def test_a_country_can_be_anybody_of_it():
    one = sides_of(["antony-blinken", "wang-yi"], ACTORS)
    assert same_sides(one, sides_of(["united-states", "china"], ACTORS))
    assert not same_sides(one, sides_of(["antony-blinken"], ACTORS))


def test_what_contradicts():
    one = meeting("antony-blinken", "wang-yi", place="München", dates=days(17, 19), mode="in_person")
    assert not contradict(one, meeting("united-states", "china"))
    assert contradict(one, meeting("united-states", "china", place="Rome"))
    assert contradict(one, meeting("united-states", "china", dates=days(20, 20)))
    assert contradict(one, meeting("united-states", "china", status="cancelled"))
    assert contradict(one, meeting("united-states", "china", mode="phone"))


def test_told_together():
    one = meeting("united-states", "china", status="planned", dates=days(17, 19), topics=("taiwan",))
    other = meeting("antony-blinken", "wang-yi", dates=days(18, 20), place="München", evidence=(Evidence(0, 9, "mutual"),))
    both = combine((one, other), ACTORS)
    assert both.participants == ("antony-blinken", "wang-yi")
    assert (both.status, both.dates, both.place, both.topics) == ("held", days(18, 19), "München", ("taiwan",))
    assert both.evidence == (Evidence(0, 9, "mutual"),)


def test_days_that_do_not_meet():
    both = combine((meeting("china", dates=days(1, 9)), meeting("china", dates=days(20, 20))), ACTORS)
    assert both.dates == days(20, 20)
