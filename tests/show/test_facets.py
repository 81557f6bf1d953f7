"""Facets: the same rows and counts as a look at each row would give."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.show import facets
from helpers.show.facets import NONE, Facet, Months

lists = st.lists(st.lists(st.sampled_from("abcde"), unique=True, max_size=3), max_size=12)


@given(lists, st.data())
def test_masks_and_counts_are_those_of_a_loop(column: list[list[str]], data: st.DataObject) -> None:
    facet = Facet.of_lists(column)
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
    facet = Facet.of(pd.Series(["x", "", "y"]))
    assert set(facet.values) == {"x", "y", NONE}
    assert facet.mask(NONE).tolist() == [False, True, False]


def test_no_rows_have_no_values() -> None:
    assert Facet.of(pd.Series([], dtype=str)).values == ()
    assert Facet.of_lists([]).mask("x").tolist() == []


@pytest.fixture
def months() -> Months:
    return Months.of(
        pd.Series(["2022-12-30", "2023-02-01", "", "2023-02-10"]), pd.Series(["2023-01-02", "2023-02-01", "", "2024-05-01"])
    )


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
