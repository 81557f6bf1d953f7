"""What had happened by a day, against what could be known."""

from __future__ import annotations

import pyarrow as pa
import pytest

from helpers.show import figures_days, style
from helpers.show.facets import Facet
from helpers.show.figures_days import NO, PERHAPS, STATES, YES, by_then, days_of, plan_by_day, states
from helpers.show.tables_plan import by_day


def days(*told: str) -> Facet:
    return Facet.of(pa.array(told, pa.string()))


@pytest.mark.parametrize(
    ("earliest", "latest", "expected"),
    [("2023-02-20", "2023-02-21", YES), ("2023-02-21", "2023-02-25", PERHAPS), ("2023-02-23", "2023-02-23", NO), ("", "", "")],
)
def test_an_interval_against_a_day(earliest: str, latest: str, expected: str) -> None:
    assert [STATES[state] for state in by_then(days(earliest), days(latest), "2023-02-22")] == [expected]


def test_what_has_no_day_had_happened_when_it_was_told(corpus) -> None:
    untold = (corpus.plan["date_earliest"] == "").to_numpy()
    for day in days_of(corpus):
        happened, known = states(corpus, day)
        assert [STATES[state] for state in known[untold]].count("") == 0
        expected = ["" if STATES[state] == NO else STATES[state] for state in known[untold]]
        assert [STATES[state] for state in happened[untold]] == expected
    assert untold.any()


def test_on_the_last_day_all_is_known_and_before_the_first_nothing(corpus) -> None:
    assert all(row[3] == YES for row in by_day(corpus, days_of(corpus)[-1]).rows)
    assert all(row[3] == NO for row in by_day(corpus, "2020-01-01").rows)


def test_time_only_adds(corpus) -> None:
    rank = {NO: 0, "not told": 0, PERHAPS: 1, YES: 2}
    before = [0] * len(corpus.plan)
    for day in days_of(corpus):
        now = [rank[row[3]] for row in by_day(corpus, day).rows]
        assert all(later >= earlier for earlier, later in zip(before, now, strict=True))
        before = now


def test_the_figure_says_in_words_what_it_shows(corpus) -> None:
    plot = plan_by_day(corpus, "2023-02-22")
    assert "22 Feb 2023" in plot.headline
    assert plot.alt.count("known") >= len(corpus.plan)


def test_very_many_days_are_thinned(corpus) -> None:
    assert len(days_of(corpus, most=4)) == 4
    assert days_of(corpus, most=4)[-1] == days_of(corpus)[-1]


def test_what_is_not_sure_is_no_more_than_perhaps(corpus) -> None:
    assert (
        plan_by_day(corpus, "2022-03-13").headline
        == "By the end of 13 Mar 2022: 1 perhaps had happened; 1 perhaps could be known"
    )


@pytest.mark.parametrize(("day", "black"), [("2023-02-22", 0), ("2023-03-05", 1)])
def test_only_what_surely_had_happened_untold_is_black(corpus, monkeypatch: pytest.MonkeyPatch, day: str, black: int) -> None:
    colours = []
    monkeypatch.setattr(figures_days, "draw_mark", lambda *told: colours.append(told[5]))
    published = corpus.plan[corpus.plan["act"] == "publishes"]  # told in March, and done in February
    plan_by_day(corpus, day, published)
    assert colours.count(style.INK) == black
