"""Days and intervals as people read them."""

from datetime import date

import pytest

from helpers.records import Interval
from helpers.show import when


@pytest.mark.parametrize(
    ("earliest", "latest", "words", "short"),
    [
        ("2023-02-21", "2023-02-21", "21 Feb 2023", "21 Feb"),
        ("2023-02-17", "2023-02-19", "17–19 Feb 2023", "17–19 Feb"),
        ("2023-01-30", "2023-02-02", "30 Jan – 2 Feb 2023", "30 Jan – 2 Feb"),
        ("2022-12-30", "2023-01-02", "30 Dec 2022 – 2 Jan 2023", "30 Dec 2022 – 2 Jan 2023"),
        ("2021-10-01", "2021-10-31", "Oct 2021", "Oct"),
        ("2024-02-01", "2024-02-29", "Feb 2024", "Feb"),
        ("2023-02-01", "2023-02-27", "1–27 Feb 2023", "1–27 Feb"),
        ("2023-01-01", "2023-03-31", "Jan – Mar 2023", "Jan – Mar"),
        ("2023-01-01", "2023-12-31", "2023", "2023"),
        ("2022-01-01", "2023-12-31", "2022–2023", "2022–2023"),
        ("2022-12-01", "2023-01-31", "Dec 2022 – Jan 2023", "Dec 2022 – Jan 2023"),
    ],
)
def test_an_interval_in_words(earliest, latest, words, short):
    span = when.interval(earliest, latest)
    assert when.words(span) == words
    assert when.short(span) == short


def test_what_is_not_told_stays_so():
    assert when.interval("", "") is None
    assert when.words(None) == when.short(None) == "not told"


def test_a_day_announced_or_a_stretch_of_days():
    day = date(2023, 2, 24)
    assert when.announced("2023-02-24") == Interval(day, day)
    assert when.announced("2023-02-20/2023-02-24") == Interval(date(2023, 2, 20), day)
    assert when.announced("") is None


def test_a_string_that_is_no_day_is_an_error():
    with pytest.raises(ValueError, match="24 februari"):
        when.interval("24 februari", "24 februari")
