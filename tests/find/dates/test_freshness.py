"""On which of the days of publication an article is likely to have appeared, by the weekdays that it tells."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.find.dates.expressions import find_expressions
from helpers.find.dates.freshness import Publication, publication
from helpers.records import Interval
from tests.find.dates.marked import CLAUSES, document


def likeliest(text: str, first: int, last: int) -> int | None:
    """The day of February 2023 on which an article dated from the first to the last is likeliest to have appeared."""
    doc = document(text)
    found = publication(Interval(date(2023, 2, first), date(2023, 2, last)), doc, CLAUSES.read(doc), find_expressions(doc))
    if not isinstance(found, Publication):
        return None
    return first + max(range(len(found.weights)), key=found.weights.__getitem__)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # the 16th is a Thursday, the 20th a Monday
        ("De president bracht maandag een bezoek aan de hoofdstad. Dinsdag zal hij de premier ontmoeten.", 20),
        ("De minister sprak zaterdag met zijn collega.", 18),
        ("De minister sprak donderdag met zijn collega. Vrijdag zal hij de premier ontmoeten.", 16),
    ],
)
def test_the_nearest_day_behind_which_all_weekdays_lie(text, day):
    assert likeliest(text, 16, 22) == day


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("De minister sprak met zijn collega.", 16, 22),  # no weekday
        ("De minister sprak gisteren met zijn collega, na een bezoek maandag.", 16, 22),  # weekdays lie further off
        ("De minister sprak zaterdag met zijn collega.", 1, 28),  # only the month is known
        ("De minister sprak zaterdag met zijn collega.", 18, 18),
        ("De minister sprak vorige week zaterdag met zijn collega.", 16, 22),
        ("Sinds zaterdag wacht de minister op zijn collega.", 16, 22),
    ],
)
def test_what_tells_nothing_of_the_day(text, first, last):
    assert likeliest(text, first, last) is None
