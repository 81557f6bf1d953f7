"""The whole: what holds of every score, and what a score tells besides."""

import random
from datetime import date, timedelta

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import check
from helpers.check.rows import MeetingRow, PlanRow, StanceRow, StatementRow
from helpers.check.tables import TableError
from helpers.records import Interval

ACTORS = ("antony-blinken", "wang-yi", "china", "united-states", "anonymous-ukraine", "henk-de-vries")
SCORES = ["precision", "recall", "f1"]
FOUND = [
    ("statements", "overlap ≥ 0.3"),
    ("statements", "overlap ≥ 0.8"),
    ("meetings", "found"),
    ("stances", "found"),
    ("plan", "found"),
]


@st.composite
def intervals(draw):
    if draw(st.booleans()):
        return None
    first = date(2023, 1, 1) + timedelta(draw(st.integers(0, 60)))
    return Interval(first, first + timedelta(draw(st.integers(0, 10))))


@st.composite
def rows(draw):
    """What one reader may find in two articles, with nothing twice that pairs are made by."""
    articles = st.sampled_from("ab")
    actor = st.sampled_from((*ACTORS, ""))
    start = st.integers(0, 300)
    told = draw(st.lists(st.tuples(articles, start, st.integers(0, 80), actor), max_size=12, unique=True))
    statements = [
        StatementRow(
            id=f"s{number}",
            article_id=article,
            spans=((first, first + length),),
            speaker_id=speaker,
            cue=draw(st.sampled_from(("zei", "meldde"))),
            kind=draw(st.sampled_from(("direct", "indirect", "mixed"))),
            utterance_id=draw(st.sampled_from(("", "u1"))),
        )
        for number, (article, first, length, speaker) in enumerate(told)
    ]
    meetings = [
        MeetingRow(
            id=f"m{number}",
            article_id=article,
            spans=((number * 20, number * 20 + 15),),
            participants=tuple(sorted(people)),
            dates=draw(intervals()),
            status=draw(st.sampled_from(("held", "planned"))),
            place=draw(st.sampled_from(("", "Rome"))),
        )
        for number, (article, people) in enumerate(
            draw(st.lists(st.tuples(articles, st.sets(st.sampled_from(ACTORS), min_size=2)), max_size=6))
        )
    ]
    stances = [
        StanceRow(
            id=f"t{number}",
            article_id=article,
            spans=((number * 20, number * 20 + 15),),
            target_id="lethal-aid",
            holder_id=holder,
            position=position,
            term=draw(st.sampled_from(((), ("lethal",), ("lethal", "support")))),
        )
        for number, (article, holder, position) in enumerate(
            draw(
                st.lists(
                    st.tuples(articles, actor, st.sampled_from(("alleges", "denies"))),
                    max_size=8,
                    unique=True,
                )
            )
        )
    ]
    plan = [
        PlanRow(
            id=f"p{number}",
            article_id=article,
            spans=((number * 20, number * 20 + 15),),
            actor_id=who,
            act=act,
            points=draw(st.sampled_from(((), (1,), (3, 4)))),
            dates=draw(intervals()),
            announced_for=draw(intervals()),
        )
        for number, (article, who, act) in enumerate(
            draw(
                st.lists(
                    st.tuples(articles, actor, st.sampled_from(("publishes", "doubts"))),
                    max_size=8,
                    unique=True,
                )
            )
        )
    ]
    return {
        "statements": tuple(statements),
        "meetings": tuple(meetings),
        "stances": tuple(stances),
        "plan": tuple(plan),
    }


@settings(deadline=None, max_examples=40)
@given(rows=rows())
def test_the_gold_itself_scores_one_in_everything(found, as_gold, as_tables, sides, rows):
    gold = found(**rows)
    score = check.score_tables(as_tables(gold), as_gold(gold), sides=sides)
    assert (score.summary[SCORES].dropna() == 1).all(axis=None)
    assert score.errors.empty
    assert (score.rules["share"] == 1).all()


@settings(deadline=None, max_examples=40)
@given(rows=rows(), data=st.data())
def test_a_row_that_is_left_out_lowers_recall_alone(found, as_gold, as_tables, sides, rows, data):
    gold = found(**rows)
    tables = as_tables(gold)
    filled = [table for table in ("statements", "meetings", "stances", "plan") if len(tables[table])]
    if not filled:
        return
    table = data.draw(st.sampled_from(filled))
    number = data.draw(st.integers(0, len(tables[table]) - 1))
    tables[table] = tables[table].drop(index=number)
    summary = check.score_tables(tables, as_gold(gold), sides=sides).summary
    for measure in FOUND:
        if measure in summary.index:
            of_it = summary.loc[measure]
            assert of_it["precision"] == 1 or of_it["predicted"] == 0
            lowered = measure[0] == table
            assert of_it["right"] == of_it["expected"] - lowered
    missed = check.score_tables(tables, as_gold(gold), sides=sides).errors
    assert missed["error"].isin(["miss", "wrong"]).all()  # wrong: the parent or the pair that is gone


@settings(deadline=None, max_examples=30)
@given(told=rows(), wanted=rows(), seed=st.integers(0, 9))
def test_order_does_not_matter(found, as_gold, as_tables, sides, told, wanted, seed):
    both = {"a", "b"}
    tables, gold = as_tables(found(**told)), found(**wanted)
    assert set(gold.sha256) <= both
    shuffled = {name: table.sample(frac=1, random_state=seed) for name, table in tables.items()}
    mixed = {name: tuple(random.Random(seed).sample(rows, len(rows))) for name, rows in wanted.items()}
    one = check.score_tables(tables, as_gold(gold), sides=sides)
    other = check.score_tables(shuffled, as_gold(found(**mixed)), sides=sides)
    order = one.summary.index.sort_values()
    pd.testing.assert_frame_equal(one.summary.loc[order], other.summary.loc[order])
    pd.testing.assert_frame_equal(one.errors, other.errors)


@settings(deadline=None, max_examples=30)
@given(told=rows(), wanted=rows())
def test_scores_lie_between_nothing_and_everything(found, as_gold, as_tables, sides, told, wanted):
    score = check.score_tables(as_tables(found(**told)), as_gold(found(**wanted)), sides=sides)
    summary = score.summary
    assert summary[SCORES].dropna().isin([0, 1]).to_numpy().any() or len(summary)
    assert ((summary[SCORES].dropna() >= 0) & (summary[SCORES].dropna() <= 1)).all(axis=None)
    assert (summary["right"] <= summary[["predicted", "expected"]].min(axis=1)).all()
    strict, lenient = ("statements", "overlap ≥ 0.8"), ("statements", "overlap ≥ 0.3")
    if strict in summary.index:
        assert summary.loc[strict, "right"] <= summary.loc[lenient, "right"]


def test_a_false_alarm_lowers_precision_alone(found, as_gold, as_tables, statement):
    gold = found(statements=(statement(),))
    told = found(statements=(statement(), statement(500, 560, id="s2")))
    row = check.score_tables(as_tables(told), as_gold(gold)).summary.loc[FOUND[0]]
    assert (row["precision"], row["recall"]) == (0.5, 1)


def test_tables_that_lack_are_not_scored(found, as_gold, as_tables, statement, stance):
    gold = found(statements=(statement(),), stances=(stance("china", "denies"),))
    tables = {"statements": as_tables(gold)["statements"]}
    score = check.score_tables(tables, as_gold(gold), name="other")
    assert set(score.summary.index.get_level_values("table")) == {"statements"}
    assert score.notes == ("other: there is no table of articles, so dating is not scored.",)


def test_columns_that_lack_are_not_compared(found, as_gold, as_tables, statement):
    gold = found(statements=(statement(),))
    tables = {"statements": as_tables(gold)["statements"][["article_id", "start", "end", "kind"]]}
    measures = check.score_tables(tables, as_gold(gold)).summary.loc["statements"].index
    assert list(measures) == ["overlap ≥ 0.3", "span ≥ 0.8", "kind", "overlap ≥ 0.8"]


def test_articles_without_gold_are_left_out_and_unread_ones_missed(found, as_gold, as_tables, statement):
    gold = found(statements=(statement(), statement(article_id="b")))
    told = found(statements=(statement(), statement(article_id="c")))
    score = check.score_tables(as_tables(told), as_gold(gold), name="mine")
    row = score.summary.loc[FOUND[0]]
    assert (row["right"], row["predicted"], row["expected"]) == (1, 1, 2)
    assert score.notes == (
        "mine: b not analysed; everything in it counts as missed.",
        "mine: 1 without gold left out.",
    )


def test_another_version_of_an_article_is_refused(found, as_gold, as_tables, statement):
    gold = found(statements=(statement(),))
    tables = as_tables(gold)
    tables["articles"]["sha256"] = "another"
    with pytest.raises(TableError, match="a is another version of the article than the gold's"):
        check.score_tables(tables, as_gold(gold))


def test_gold_from_files_against_itself_with_every_error_in_its_sentence(gold_file, article, as_tables):
    gold = check.read_gold(gold_file(), [article])
    tables = as_tables(gold.found)
    assert (check.score_tables(tables, gold, [article]).summary["f1"].dropna() == 1).all()
    tables["meetings"].loc[0, "status"] = "planned"
    tables["statements"] = tables["statements"].assign(start=0, end=10)
    errors = check.score_tables(tables, gold, [article]).errors
    assert errors[["table", "error", "wrong"]].to_numpy().tolist() == [
        ["statements", "false alarm", ""],
        ["statements", "miss", ""],
        ["meetings", "wrong", "status: planned, not held"],
    ]
    assert errors["text"].tolist() == [
        "Blinken sp",
        "Wij zien dat China wapens wil leveren",
        "Blinken sprak dinsdag met Wang in Rome.",
    ]
    assert errors["sentence"].tolist() == [
        "Blinken sprak dinsdag met Wang in Rome.",
        "“Wij zien dat China wapens wil leveren”, zei hij na afloop.",
        "Blinken sprak dinsdag met Wang in Rome.",
    ]


def test_without_the_articles_a_miss_is_shown_as_the_gold_has_it(gold_file, as_tables, found):
    gold = check.read_gold(gold_file())
    score = check.score_tables({"statements": as_tables(found())["statements"]}, gold)
    assert score.errors["sentence"].tolist() == ["Wij zien dat China wapens wil leveren"]
    assert "no text at hand of a" in score.notes[-1]


def test_a_corpus_is_scored_as_its_files_are(corpus, project, tmp_path):
    from helpers.keep.store import write_tables

    write_tables(corpus.tables, tmp_path / "out")
    articles = [finding.article for finding in corpus.findings]
    gold = check.read_gold(project / "data" / "gold", articles)
    in_memory, as_files = check.score(corpus), check.score_folder(tmp_path / "out", gold, articles)
    pd.testing.assert_frame_equal(in_memory.summary, as_files.summary)
    pd.testing.assert_frame_equal(in_memory.errors, as_files.errors)
    pd.testing.assert_frame_equal(in_memory.rules, as_files.rules)
    pd.testing.assert_frame_equal(in_memory.dating, as_files.dating)
    assert not in_memory.notes


def test_every_error_of_the_corpus_shows_its_sentence(corpus):
    errors = check.score(corpus).errors
    assert (errors["sentence"].str.len() > 0).all()
    for row in errors.itertuples():
        assert corpus.texts[row.article_id][row.start : row.end] == row.text
        assert row.sentence in corpus.texts[row.article_id]
