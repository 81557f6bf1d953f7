"""Days: read, shown, compared."""

from datetime import date

import pytest

from helpers.check.days import same_days, show_days
from helpers.keep.days import read_days, read_interval


def test_untold_days_are_none():
    assert read_days("", "") is None
    assert read_interval("") is None


@pytest.mark.parametrize("text", ["2023-02-24", "2023-02-20/2023-02-24"])
def test_what_is_read_is_shown_alike(text):
    assert show_days(read_interval(text)) == text


@pytest.mark.parametrize(
    ("earliest", "latest", "shown"),
    [("2023-02-20", "", "2023-02-20/.."), ("", "2023-02-20", "../2023-02-20")],
)
def test_an_end_that_is_not_told_is_open(earliest, latest, shown):
    assert show_days(read_days(earliest, latest)) == shown


@pytest.mark.parametrize(
    ("earliest", "latest", "told"),
    [
        ("2023-02-24", "2023-02-20", "put the earliest day first"),
        ("24-02-2023", "24-02-2023", "write it as"),
        ("20230224", "20230224", "write it as"),
        ("2023-02-30", "2023-02-30", "write it as"),
        ("2023-W08-5", "2023-W08-5", "write it as"),
    ],
)
def test_what_is_no_day_is_refused(earliest, latest, told):
    with pytest.raises(ValueError, match=told):
        read_days(earliest, latest)


@pytest.mark.parametrize(
    ("says", "should_say", "same"),
    [
        ("", "", True),
        ("2023-02-20", "", False),
        ("", "2023-02-20", False),
        ("2023-02-20", "2023-02-20", True),
        ("2023-02-20", "2023-02-21", False),
        ("2023-02-20/2023-02-22", "2023-02-20", True),  # one day in three
        ("2023-02-20/2023-02-23", "2023-02-20", False),  # one in four is absurdly wide
        ("2023-02-20", "2023-02-20/2023-02-23", False),
        ("2023-02-01/2023-02-28", "2023-02-15/2023-03-14", True),
    ],
)
def test_days_agree_when_they_overlap_and_are_not_absurdly_wide(says, should_say, same):
    assert same_days(read_interval(says), read_interval(should_say)) is same


def test_any_shared_day_will_do_where_an_end_is_open(days):
    open_end = read_days("2023-02-20", "")
    assert open_end.latest == date.max
    assert same_days(days("2023-05-01"), open_end)
    assert not same_days(days("2023-02-19"), open_end)
