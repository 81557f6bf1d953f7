"""Sets of days: cutting, joining, and what most of them agree on."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.find.dates import daysets
from tests.find.dates.marked import days

FEBRUARY = daysets.of([days("2023-02-01/2023-02-28")])


def test_both():
    assert daysets.both(FEBRUARY, daysets.since(date(2023, 2, 20))) == daysets.of([days("2023-02-20/2023-02-28")])
    assert daysets.both(FEBRUARY, daysets.since(date(2023, 3, 1))) == ()


def test_touching_days_are_one_run():
    assert daysets.of([days("2023-02-01"), days("2023-02-02/2023-02-03")]) == daysets.of([days("2023-02-01/2023-02-03")])


def test_without():
    left = daysets.without(FEBRUARY, daysets.of([days("2023-02-10/2023-02-20")]))
    assert daysets.describe(left) == "2023-02-01 to 2023-02-09 and 2023-02-21 to 2023-02-28"


def test_the_most_agree_on_what_the_most_hold():
    sets = [daysets.of([days(text)]) for text in ("2023-02-01/2023-02-10", "2023-02-05/2023-02-12", "2023-02-20")]
    assert daysets.most_agreed(sets) == daysets.of([days("2023-02-05/2023-02-10")])


def test_two_that_contradict_each_other_leave_both():
    sets = [daysets.of([days("2023-02-01")]), daysets.of([days("2023-02-20")])]
    assert daysets.hull(daysets.most_agreed(sets)) == days("2023-02-01/2023-02-20")


def test_no_set_leaves_nothing():
    assert daysets.most_agreed([]) == ()
    assert daysets.hull(()) is None


def test_what_has_no_end_has_no_hull():
    assert daysets.hull(daysets.since(date(2023, 2, 20))) is None


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (daysets.since(date(2023, 2, 20)), "all days after 2023-02-19"),
        (daysets.until(date(2023, 2, 20)), "all days before 2023-02-21"),
        (daysets.ALL, "all days"),
        (daysets.of([days("2023-02-20")]), "2023-02-20"),
        ((), "no day"),
    ],
)
def test_in_words(found, words):
    assert daysets.describe(found) == words
