"""Days as sources write them."""

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.read.days import order_of, read_day


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("2023-02-19", "2023-02-19"),
        ("2023-02-19 14:05:00", "2023-02-19"),
        ("2023-02-19T23:30:00-05:00", "2023-02-19"),
        ("2023-02-20T00:30:00+02:00", "2023-02-20"),
        ("2023/2/9", "2023-02-09"),
        ("2023-02", "2023-02"),
        ("20230219", "2023-02-19"),
        ("20230219T143000Z", "2023-02-19"),
        ("20230219143000", "2023-02-19"),
        ("19 februari 2023", "2023-02-19"),
        ("zondag 19 februari 2023 14:05 uur", "2023-02-19"),
        ("19 februari 2023 zondag", "2023-02-19"),
        ("February 19, 2023 Sunday 10:00 AM GMT", "2023-02-19"),
        ("Sun, 19 Feb 2023 23:30:00 +0100", "2023-02-19"),
        ("19th of February 2023", "2023-02-19"),
        ("1 mrt. 2023", "2023-03-01"),
        ("19-feb-2023", "2023-02-19"),
        ("maart 2023", "2023-03"),
        ("March, 2023", "2023-03"),
        ("19-2-2023", "2023-02-19"),
        ("2/19/2023", "2023-02-19"),
        ("3.4.2023", "2023-04-03"),
        ("03/03/2023", "2023-03-03"),
        (date(2023, 2, 19), "2023-02-19"),
        (datetime(2023, 2, 19, 23, 30, tzinfo=timezone(timedelta(hours=-5))), "2023-02-19"),
    ],
)
def test_understood(told, day):
    assert read_day(told) == (day, "")


@pytest.mark.parametrize("told", ["", None, " ", "NaN", "None"])
def test_nothing_told(told):
    assert read_day(told) == ("", "")


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ("30 februari 2023", "no such day"),
        ("2023-13-01", "no such day"),
        ("2023-02-30", "no such day"),
        ("31/31/2023", "no such day"),
        ("gisteren", "not understood"),
        ("1676800000", "not understood"),
        ("19-02-23", "not understood"),
        ("2023", "not understood"),
        ("12 mei 3023", "not understood"),
        ("=1+1", "not understood"),
    ],
)
def test_not_guessed(told, why):
    day, note = read_day(told)
    assert day == "" and why in note


def test_what_can_be_two_days_is_an_interval():
    assert read_day("03/04/2023") == (
        "2023-03-04/2023-04-03",
        "03/04/2023 can be 2023-03-04 or 2023-04-03: dated between the two",
    )


def test_its_neighbours_tell_which():
    assert order_of(["03/04/2023", "19/02/2023", None, 5]) == "day"
    assert order_of(["03/04/2023", "02/19/2023"]) == "month"
    assert order_of(["19/02/2023", "02/19/2023"]) == order_of(["03/04/2023"]) == ""
    assert read_day("03/04/2023", "day") == ("2023-04-03", "")
    assert read_day("03/04/2023", "month") == ("2023-03-04", "")


@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(["%Y-%m-%d", "%Y%m%d", "%d %B %Y", "%B %d, %Y", "%d.%m.%Y"])
)
def test_every_day_comes_back(day, form):
    assert read_day(day.strftime(form)) == (day.isoformat(), "")


@given(st.text())
def test_no_text_is_too_strange(text):
    day, _note = read_day(text)
    assert day == "" or all(date.fromisoformat(f"{part}-01" if len(part) == 7 else part) for part in day.split("/"))
