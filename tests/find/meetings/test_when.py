"""The days of a meeting in an article that appeared on one of several days: those that are likely."""

from __future__ import annotations

from datetime import date

from helpers.find.dates.freshness import Publication
from helpers.find.dates.meanings import Weekday
from helpers.find.dates.scan import DateExpression
from helpers.find.meetings.when import likely_days, soon
from helpers.records import Interval


def days(first: int, last: int) -> Interval:
    """Days of February 2023; the 20th is a Monday."""
    return Interval(date(2023, 2, first), date(2023, 2, last))


SATURDAY = DateExpression(0, 8, 0, 1, "weekday", Weekday(5))


def test_one_day_where_nearly_all_days_of_publication_point_to_it():
    assert likely_days(SATURDAY, days(19, 26), "past") == days(18, 18)


def test_both_where_the_first_days_of_publication_point_apart():
    assert likely_days(SATURDAY, days(17, 23), "past") == days(11, 18)


def test_all_that_are_possible_where_publication_is_not_known_closely():
    assert likely_days(SATURDAY, days(1, 20), "past") == Interval(date(2023, 1, 28), date(2023, 2, 18))


def test_an_article_is_likely_to_appear_soon_after_what_it_tells():
    assert soon(days(20, 27)) == days(20, 22)
    assert soon(days(20, 21)) == days(20, 21)
    assert soon(days(1, 28)) == days(1, 28)


def test_days_that_are_weighed():
    published = Publication(date(2023, 2, 16), date(2023, 2, 20), (0.1, 0.0, 0.0, 0.1, 0.8))
    assert likely_days(SATURDAY, published, "past") == days(18, 18)
    assert soon(published) == days(20, 20)
