"""The small tables and the answers: what they say is what the corpus holds."""

import pandas as pd
import pytest

from helpers import open_corpus
from helpers.show import answers, facets, tables
from helpers.show.figures import meeting_accounts
from helpers.show.tables_meetings import alone

TABLES = {
    "articles": "articles",
    "meetings": "meetings",
    "stances": "stances",
    "plan": "plan",
}


@pytest.mark.parametrize("name", TABLES)
def test_one_row_for_each_row(name, corpus):
    assert len(getattr(tables, name)(corpus)) == len(getattr(corpus, TABLES[name]))


@pytest.mark.parametrize("name", TABLES)
def test_only_the_rows_asked_for(name, corpus):
    rows = getattr(corpus, TABLES[name])[:1]
    assert len(getattr(tables, name)(corpus, rows)) == 1


@pytest.mark.parametrize(
    "name", [*TABLES, "clues", "pairs", "terms", "chains", "points", "reactions", "positions", "acts", "sourcing"]
)
def test_a_table_shows_itself_as_html_and_as_text(name, corpus):
    table = getattr(tables, name)(corpus)
    assert table._repr_html_().startswith("<table")
    assert repr(table).count("\n") >= len(table)
    assert isinstance(table.frame, pd.DataFrame)
    assert "<" not in "".join(map(str, table.columns))


@pytest.mark.parametrize("name", ["meetings", "stances", "plan"])
def test_every_piece_of_evidence_can_be_reached(name, corpus):
    found = getattr(corpus, name)["finding_id"]
    pieces = corpus.evidence["finding_id"].isin(found).sum()
    table = tables.sentences(corpus, found)
    assert len(table) == pieces
    assert "<details" in table.folded("The sentences")


def test_an_unknown_finding_is_an_error(corpus):
    with pytest.raises(KeyError, match="no-such-id"):
        tables.sentences(corpus, ["no-such-id"])
    with pytest.raises(KeyError, match="no meeting"):
        tables.accounts(corpus, "no-such-id")


def test_two_accounts_side_by_side(corpus):
    counts = corpus.accounts["finding_id"].value_counts()
    twice = counts[counts > 1].index[0]
    table = tables.accounts(corpus, twice)
    assert len(table.columns) == 2 + counts[twice]
    rows = {row[0]: row for row in table.rows}
    assert rows["minutes"][1:] == ("60", "not told", "article 000: 60")
    assert rows["topics"][-1].startswith("article 000: balloon")
    assert rows["status"][-1] == rows["mode"][-1] == rows["sentences"][-1] == ""


def test_what_only_one_of_several_accounts_tells():
    values = [["a", "b"], ["b"], []]
    assert [alone(values, number) for number in range(3)] == [["a"], [], []]
    assert alone([["a"], ["c"]], 0) == ["a"]


def test_the_figure_of_two_accounts_tells_what_each_tells(corpus):
    counts = corpus.accounts["finding_id"].value_counts()
    plot = meeting_accounts(corpus, counts[counts > 1].index[0])
    assert "minutes, article 000: 60 (only here)." in plot.alt
    assert "status, article 000: held." in plot.alt


def test_coverage_is_a_share(corpus):
    assert all(0 < tables.coverage(corpus, article) <= 1 for article in corpus.articles["article_id"])


def test_the_answers_are_counted_from_the_tables(corpus):
    assert f" {len(corpus.meetings)} meetings" in answers.who_met_whom(corpus)
    assert f"{len(corpus.stances)} stances" in answers.who_says_what(corpus)
    assert "24 Feb 2023" in answers.how_the_plan_fared(corpus)


def test_the_answer_on_lethal_aid_leaves_other_targets_out(corpus, seeds):
    every = open_corpus(seeds, targets="all", corrections=None)
    assert len(every.stances) > len(corpus.stances)
    assert answers.who_says_what(every) == answers.who_says_what(corpus)
    assert tables.positions(every, facets.lethal_aid(every)).rows == tables.positions(corpus).rows


def test_an_answer_shows_itself_as_text(corpus):
    answer = answers.who_met_whom(corpus)
    assert repr(answer) == str(answer)
    assert answer._repr_html_().startswith("<p")
