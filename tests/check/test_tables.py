"""Tables of any tool: what is read from files, what may lack, what is refused."""

import pandas as pd
import pytest

from helpers.check.tables import TableError, known_actors, read_tables, to_found
from helpers.keep.store import write_tables


@pytest.mark.parametrize("file_format", ["csv", "parquet"])
def test_what_analyse_writes_is_read_as_it_was(corpus, tmp_path, file_format):
    write_tables(corpus.tables, tmp_path / "out", file_format)
    assert to_found(read_tables(tmp_path / "out")) == to_found(corpus.tables)
    assert known_actors(read_tables(tmp_path / "out")) == known_actors(corpus.tables)


def test_statements_are_told_by_their_spans_and_carry_their_rules(corpus):
    found = to_found(corpus.tables)
    assert len(found.statements) == len(corpus.statements)
    row = corpus.statements.iloc[0]
    (same,) = (one for one in found.statements if one.id == row["finding_id"])
    assert same.spans == ((row["start"], row["end"]),)
    assert same.rules


def test_each_article_has_its_own_account_of_a_meeting(corpus):
    found = to_found(corpus.tables)
    assert len(found.meetings) == len(corpus.accounts)
    assert all(row.spans for row in found.meetings)


def test_without_accounts_a_meeting_is_in_every_article_with_evidence_of_it(corpus):
    tables = {name: table for name, table in corpus.tables.items() if name != "accounts"}
    with_accounts, without = to_found(corpus.tables), to_found(tables)
    assert {(row.id, row.article_id) for row in without.meetings} == {
        (row.id, row.article_id) for row in with_accounts.meetings
    }


def test_a_few_columns_will_do(tmp_path):
    (tmp_path / "statements.csv").write_text("article_id,start,end,other\na,1,5,x\n", encoding="utf-8")
    found = to_found(read_tables(tmp_path))
    assert [row.spans for row in found.statements] == [((1, 5),)]
    assert found.columns == {"statements": frozenset({"article_id", "start", "end"})}
    assert not found.meetings


def test_ids_and_names_that_look_like_nothing_stay_text(tmp_path):
    told = "article_id,start,end,speaker_text,cue\n001,1,5,NA,\n"
    (tmp_path / "statements.csv").write_text(told, encoding="utf-8")
    (row,) = to_found(read_tables(tmp_path)).statements
    assert (row.article_id, row.speaker_text, row.cue) == ("001", "NA", "")


def test_missing_values_are_untold():
    meetings = pd.DataFrame(
        {
            "finding_id": ["m"],
            "participants": [["a", "b"]],
            "place": [None],
            "duration_minutes": [float("nan")],
        }
    )
    evidence = pd.DataFrame({"finding_id": ["m"], "article_id": ["x"], "start": [0.0], "end": [9.0]})
    (row,) = to_found({"meetings": meetings, "evidence": evidence}).meetings
    assert (row.place, row.duration_minutes, row.spans) == ("", None, ((0, 9),))


@pytest.mark.parametrize(
    ("table", "values", "told"),
    [
        ("statements", {"article_id": "a", "start": "1"}, "statements: the column end lacks; add it"),
        ("statements", {"article_id": "a", "start": "1", "end": "x"}, "statements, row 1: 'x' is no whole"),
        ("statements", {"article_id": "a", "start": "1", "end": ""}, "statements, row 1: '' is no whole"),
        ("statements", {"article_id": "a", "start": "9", "end": "5"}, "statements, row 1: 9 to 5 runs backwards"),
        (
            "statements",
            {"article_id": "a", "start": "1", "end": "5", "reportative": "maybe"},
            "statements, row 1: 'maybe' is neither True nor False",
        ),
        (
            "plan",
            {"article_id": "a", "actor_id": "china", "act": "publishes", "announced_for": "vrijdag"},
            "plan, row 1: 'vrijdag' is no day",
        ),
        (
            "articles",
            {"article_id": "a", "published_earliest": "2023-03-01", "published_latest": "2023-02-01"},
            "articles, row 1: .*put the earliest day first",
        ),
    ],
)
def test_what_cannot_be_compared_is_named(table, values, told):
    with pytest.raises(TableError, match=f"mine, {told}"):
        to_found({table: pd.DataFrame([values])}, "mine")


def test_folders_that_cannot_be_used(tmp_path):
    with pytest.raises(TableError, match="holds none of the tables"):
        read_tables(tmp_path)
    (tmp_path / "plan.csv").write_text("", encoding="utf-8")
    with pytest.raises(TableError, match=r"plan\.csv: cannot be read as a table"):
        read_tables(tmp_path)
    (tmp_path / "plan.parquet").write_bytes(b"")
    with pytest.raises(TableError, match="holds plan as CSV and as Parquet"):
        read_tables(tmp_path)
