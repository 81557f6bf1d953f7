"""Counts to scores and their intervals."""

import numpy as np
import pytest

from helpers.check.agreement import Count
from helpers.check.summary import bootstrap, summarise


def test_precision_recall_and_f1():
    counts = [Count("stances", "found", "a", 1, 1, 1)] * 3 + [
        Count("stances", "found", "a", 0, 0, 1),
        Count("stances", "found", "b", 0, 1, 0),
        Count("stances", "found", "b", 0, 1, 0),
    ]
    row = summarise(counts, ["a", "b"]).loc["stances", "found"]
    assert row[["right", "predicted", "expected"]].tolist() == [3, 5, 4]
    assert row[["precision", "recall", "f1"]].tolist() == pytest.approx([3 / 5, 3 / 4, 2 / 3])
    assert row["low"] <= row["f1"] <= row["high"]


def test_nothing_to_count_is_no_score():
    row = summarise([Count("stances", "term", "a", 0, 0, 0)], ["a"]).loc["stances", "term"]
    assert row[["precision", "recall", "f1", "low", "high"]].isna().all()


def test_no_counts_at_all():
    assert summarise([], ["a"]).empty


def test_an_interval_holds_the_score_and_is_the_same_each_time():
    counts = np.array([[8, 10, 9], [1, 4, 6], [5, 5, 5], [0, 0, 0], [3, 6, 4]])
    low, high = bootstrap(counts)
    assert low < 2 * 17 / (25 + 24) < high
    assert bootstrap(counts) == (low, high)


def test_equal_articles_leave_no_doubt():
    assert bootstrap(np.array([[1, 2, 2]] * 5)) == (0.5, 0.5)


def test_nothing_counted_has_no_interval():
    assert np.isnan(bootstrap(np.zeros((3, 3), dtype=int))).all()
    assert np.isnan(bootstrap(np.zeros((0, 3), dtype=int))).all()


def test_few_articles_with_findings_still_give_an_interval():
    low, high = bootstrap(np.array([[1, 1, 1]] + [[0, 0, 0]] * 9))
    assert (low, high) == (1, 1)
