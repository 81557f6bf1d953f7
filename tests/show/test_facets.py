"""Facets: the same rows and counts as a look at each row would give."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.show import facets
from helpers.show.facets import NONE, Facet, Months

lists = st.lists(st.lists(st.sampled_from("abcde"), unique=True, max_size=3), max_size=12)


@given(lists, st.data())
def test_masks_and_counts_are_those_of_a_loop(column: list[list[str]], data: st.DataObject) -> None:
    facet = Facet.of(pa.array(column, pa.list_(pa.string())))
    mask = np.array(data.draw(st.lists(st.booleans(), min_size=len(column), max_size=len(column))), dtype=bool)
    for value in "abcdex":
        assert facet.mask(value).tolist() == [value in row for row in column]
    counts = [sum(kept and value in row for row, kept in zip(column, mask, strict=True)) for value in facet.values]
    assert facet.count(mask).tolist() == counts
    assert [facet.values[code] for code in facet.commonest(mask, 9)] == [
        value for _, value in sorted((-number, value) for value, number in zip(facet.values, counts, strict=True) if number)
    ]
    first = [value for row, kept in zip(column, mask, strict=True) if kept for value in row]
    assert [facet.values[code] for code in facet.first(mask, 9)] == list(dict.fromkeys(first))


def test_what_is_not_told_can_be_chosen() -> None:
    facet = Facet.of(pa.array(["x", "", "y"]))
    assert set(facet.values) == {"x", "y", NONE}
    assert facet.mask(NONE).tolist() == [False, True, False]


def test_no_rows_have_no_values() -> None:
    assert Facet.of(pa.array([], pa.string())).values == ()
    assert Facet.of(pa.array([], pa.list_(pa.string()))).mask("x").tolist() == []


@pytest.fixture
def months() -> Months:
    days = (["2022-12-30", "2023-02-01", "", "2023-02-10"], ["2023-01-02", "2023-02-01", "", "2024-05-01"])
    return Months.of(*(Facet.of(pa.array(column)) for column in days))


def test_a_period_keeps_what_can_lie_in_it(months: Months) -> None:
    assert months.values == ("2022-12", "2023-01", "2023-02", "2024-05")
    assert (months.since("2023-02") & months.until("2023-02")).tolist() == [False, True, False, True]
    assert months.since("2024-01").tolist() == [False, False, False, True]
    assert months.until("2022-12").tolist() == [True, False, False, False]


def test_where_something_begins(months: Months) -> None:
    assert months.begins("2023").tolist() == [False, True, False, True]
    assert months.begins("2023-02").tolist() == [False, True, False, True]
    assert months.begins(NONE).tolist() == [False, False, True, False]


def test_facets_are_worked_out_once_for_a_corpus(corpus) -> None:
    assert facets.meetings(corpus) is facets.meetings(corpus)


def test_numbers_are_in_their_own_order() -> None:
    assert Facet.of(pa.array([[2, 11], [], [1]], pa.list_(pa.int64()))).values == ("1", "2", "11")


def test_rows_by_what_their_values_have_in_common() -> None:
    facet = Facet.of(pa.array(["b2", "a1", "b1", ""])).by(lambda value: value[0])
    assert facet.values == ("a", "b", "n")
    assert facet.mask("b").tolist() == [True, False, True, False]


def test_months_of_other_rows(months: Months) -> None:
    taken = months.of_rows(np.array([1, -1, 1]))
    assert taken.values == ("2023-02",)
    assert taken.begins("2023").tolist() == [True, False, True]
    assert taken.begins(NONE).tolist() == [False, True, False]


def test_values_that_can_be_compared() -> None:
    one, other = facets.comparable(Facet.of(pa.array(["b", "a"])), Facet.of(pa.array(["", "b", "c"])))
    assert one.values == other.values == (NONE, "a", "b", "c")
    assert (one.codes.tolist(), other.codes.tolist()) == ([2, 1], [0, 2, 3])


@given(lists, st.data())
def test_two_facets_are_counted_together(column: list[list[str]], data: st.DataObject) -> None:
    size = len(column)
    other = data.draw(st.lists(st.sampled_from("xy"), min_size=size, max_size=size))
    mask = np.array(data.draw(st.lists(st.booleans(), min_size=size, max_size=size)), dtype=bool)
    one, two = Facet.of(pa.array(column, pa.list_(pa.string()))), Facet.of(pa.array(other, pa.string()))
    rows = list(zip(column, other, mask, strict=True))
    assert facets.counted_together(one, two, mask).tolist() == [
        [sum(kept and value in row and second == own for row, own, kept in rows) for second in two.values]
        for value in one.values
    ]
