"""The folded time axis: order, intervals and gaps are kept."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.records import Interval
from helpers.show.timescale import TimeScale


def span(first, last=None):
    first, last = date.fromisoformat(first), date.fromisoformat(last or first)
    return Interval(first, last)


spans = st.builds(
    lambda first, days: Interval(first, first + timedelta(days=days)),
    st.dates(date(2021, 1, 1), date(2024, 12, 31)),
    st.integers(0, 400),
)


@given(st.lists(spans, min_size=1, max_size=12))
def test_later_days_never_lie_left(drawn):
    scale = TimeScale(drawn)
    days = sorted({day for one in drawn for day in (one.earliest, one.latest)})
    places = [scale.x(day) for day in days]
    assert places == sorted(places)
    assert all(0 <= x <= scale.width for x in places)


@given(st.lists(spans.filter(lambda one: one.days <= 31), min_size=1, max_size=12))
def test_a_short_span_is_drawn_through_its_last_day(drawn):
    scale = TimeScale(drawn)
    for one in drawn:
        left, right = scale.extent(one)
        assert left == scale.x(one.earliest)
        assert right == scale.x(one.latest + timedelta(days=1))
        assert right > left


def test_months_without_anything_are_folded_and_counted():
    scale = TimeScale([span("2022-03-14"), span("2023-02-21")])
    assert [f"{month:%Y-%m}" for month in scale.months] == ["2022-03", "2023-02"]
    assert [months for _, months in scale.folds] == [10]


def test_neighbouring_months_are_not_folded():
    assert TimeScale([span("2023-02-21"), span("2023-03-20")]).folds == []


def test_the_end_of_a_long_span_gives_no_month_of_its_own():
    long = span("2023-02-21", "2023-12-31")
    scale = TimeScale([span("2023-02-21"), long])
    assert len(scale.months) == 1
    assert scale.leaves(long)
    assert scale.extent(long)[1] == scale.dated


def test_what_has_no_day_has_a_column_of_its_own():
    scale = TimeScale([span("2023-02-21"), None])
    left, right = scale.extent(None)
    assert scale.dated < left < right == scale.width


def test_without_that_column_there_is_no_place_for_it():
    with pytest.raises(ValueError, match="without an undated span"):
        TimeScale([span("2023-02-21")]).extent(None)


def test_even_days_are_equally_wide():
    scale = TimeScale([span("2023-02-03"), span("2023-02-20")], even=True)
    widths = {round(scale.x(date(2023, 2, d + 1)) - scale.x(date(2023, 2, d)), 9) for d in range(1, 28)}
    assert len(widths) == 1


def test_marks_on_the_same_days_stand_apart_within_them():
    same = [span("2023-02-13", "2023-02-19")] * 3
    scale = TimeScale(same)
    spots = sorted(scale.spots(same, apart=0.5))
    left, right = scale.extent(same[0])
    assert left < spots[0] and spots[-1] < right
    assert min(b - a for a, b in itertools.pairwise(spots)) >= 0.49


def test_nothing_to_draw_is_no_error():
    assert TimeScale([]).width == 0
