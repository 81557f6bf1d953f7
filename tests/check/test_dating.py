"""Dating: the verdict on an interval, and its width."""

import pytest

from helpers.check.dating import compare_dating
from helpers.check.rows import DatingRow
from helpers.keep.days import read_day, read_interval


@pytest.fixture
def dated(found):
    def make(says, should_say, true_day=""):
        told = DatingRow(article_id="a", interval=read_interval(says), basis="inferred")
        gold = DatingRow(
            article_id="a",
            interval=read_interval(should_say),
            basis="inferred" if should_say else "none",
            true_day=read_day(true_day) if true_day else None,
        )
        return compare_dating(found(articles=(told,)), found(articles=(gold,)))

    return make


@pytest.mark.parametrize(
    ("says", "should_say", "true_day", "verdict"),
    [
        ("2023-02-20/2023-02-24", "2023-02-20/2023-02-24", "", "sound"),
        ("2023-02-01/2023-02-28", "2023-02-20/2023-02-24", "", "sound"),
        ("2023-02-20/2023-02-22", "2023-02-20/2023-02-24", "", "narrower"),
        ("2023-02-24/2023-02-28", "2023-02-20/2023-02-24", "", "narrower"),
        ("2023-02-25/2023-02-28", "2023-02-20/2023-02-24", "", "wrong"),
        ("", "2023-02-20/2023-02-24", "", "undated"),
        ("", "", "", "undated"),
        ("2023-02-20", "", "", "unproven"),
        ("2023-02-20", "", "2023-02-20", "sound"),
        ("2023-02-20", "", "2023-02-21", "wrong"),
        ("2023-02-20/2023-02-22", "2023-02-20/2023-02-24", "2023-02-21", "sound"),
        ("2023-02-20/2023-02-22", "2023-02-20/2023-02-24", "2023-02-23", "wrong"),
        ("2023-02-20/2023-02-22", "2023-02-21", "", "sound"),
    ],
)
def test_verdicts(dated, says, should_say, true_day, verdict):
    frame, counts = dated(says, should_say, true_day)
    assert frame["verdict"].tolist() == [verdict]
    right = {count.measure: count.right for count in counts}
    assert right["sound"] == (verdict in ("sound", "undated"))
    assert right["not wrong"] == (verdict != "wrong")


def test_widths_in_days(dated):
    frame, _ = dated("2023-02-20/2023-02-24", "2023-02-20")
    assert frame[["days", "gold_days"]].to_numpy().tolist() == [[5, 1]]
    frame, _ = dated("", "2023-02-20")
    assert frame["days"].isna().all()


def test_an_article_that_was_not_analysed_has_no_row(found):
    frame, counts = compare_dating(found(articles=()), found(articles=(DatingRow(article_id="a", interval=None),)))
    assert frame.empty
    assert not counts
