"""What was reached on the seeds, and must not be lost: each floor lies just below what was measured, and only rises."""

import pytest

from helpers import check

FLOORS = {
    ("articles", "sound"): 1.0,
    ("articles", "basis"): 1.0,
    ("statements", "overlap ≥ 0.3"): 0.97,
    ("statements", "overlap ≥ 0.8"): 0.95,
    ("statements", "speaker"): 0.98,
    ("statements", "kind"): 0.99,
    ("statements", "sourcing"): 0.98,
    ("statements", "reportative"): 0.99,
    ("statements", "cue"): 0.96,
    ("statements", "addressee"): 0.82,
    ("statements", "via"): 0.92,
    ("statements", "parent"): 0.74,
    ("statements", "same utterance"): 0.99,
    ("meetings", "found"): 0.99,
    ("meetings", "found, days and status right"): 0.99,
    ("meetings", "mode"): 0.99,
    ("meetings", "place"): 0.66,
    ("meetings", "topics"): 0.75,
    ("meetings", "same event"): 0.99,
    ("stances", "found"): 0.99,
    ("stances", "term"): 0.96,
    ("stances", "sourcing"): 0.99,
    ("plan", "found"): 0.96,
    ("plan", "points"): 0.99,
    ("plan", "announced_for"): 0.99,
    ("plan", "dates"): 0.74,
    ("plan", "reported"): 0.99,
}
WIDEST_MEDIAN = 3  # days


@pytest.fixture(scope="module")
def score(corpus):
    return check.score(corpus)


@pytest.mark.parametrize(("measure", "floor"), FLOORS.items())
def test_the_seeds_score_no_less_than_before(score, measure, floor):
    assert score.summary.loc[measure, "f1"] >= floor


def test_all_seeds_are_dated_soundly_and_narrowly(score):
    assert set(score.dating["verdict"]) == {"sound"}
    assert score.dating["days"].median() <= WIDEST_MEDIAN
