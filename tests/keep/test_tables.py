"""Tables: exactly the columns of the codebook, every finding once, all evidence where it stands."""

from datetime import date

import pandas as pd
import pytest

from helpers.keep import ids
from helpers.keep.tables import COLUMNS
from helpers.keep.together import make_tables
from helpers.records import Evidence, Interval, PlanAct, Stance

TEXT = "Blinken zei dat China wapens wil leveren. Peking ontkent. Het plan komt vrijdag."


@pytest.fixture
def tables(make_finding, make_meeting, make_statement):
    statements = (
        make_statement(TEXT, "China wapens wil leveren", kind="indirect"),
        make_statement(TEXT, "China", speaker_id="china", addressee_id=("russia", "wang-yi"), parent=0),
    )
    meeting = make_meeting("wang-yi antony-blinken", evidence=[Evidence(0, 7, "met")], duration_minutes=60)
    stance = Stance("lethal-aid", "china", "denies", (Evidence(42, 57, "denial"),), ("weapons",))
    act = PlanAct(
        "china", "announces", (Evidence(58, 80, "plan"),), (1, 3),
        announced_for=Interval(date(2023, 2, 24), date(2023, 2, 24)),
        reported=Interval(date(2023, 2, 20), date(2023, 2, 21)),
    )  # fmt: skip
    published = (date(2023, 2, 20), date(2023, 2, 21))
    first = make_finding("b", TEXT, published, statements=statements, meetings=(meeting,), stances=(stance,), plan=(act,))
    return make_tables([first, make_finding("a", "Er was nieuws.")])


def row(table: pd.DataFrame) -> dict:
    assert len(table) == 1
    return table.iloc[0].to_dict()


def test_columns_and_their_types(tables):
    assert {name: list(table.columns) for name, table in tables.items()} == {
        name: list(columns) for name, columns in COLUMNS.items()
    }
    kinds = {
        "text": "str",
        "truth": "bool",
        "number": "int64",
        "maybe": "Int64",
        "list": "object",
        "numbers": "object",
    }
    for name, table in tables.items():
        assert {c: str(t) for c, t in table.dtypes.items()} == {c: kinds[k] for c, k in COLUMNS[name].items()}


def test_the_same_columns_when_nothing_was_found(make_finding, tables):
    empty = make_tables([make_finding()])
    for name, table in tables.items():
        assert list(empty[name].columns) == list(table.columns)
        assert list(empty[name].dtypes) == list(table.dtypes)
    assert len(make_tables([])["articles"]) == 0


def test_articles(tables):
    assert list(tables["articles"]["article_id"]) == ["b", "a"]  # as they were read
    told = tables["articles"].set_index("article_id")
    assert told.loc["b", ["published_earliest", "published_latest", "dating_basis"]].to_list() == [
        "2023-02-20",
        "2023-02-21",
        "month",
    ]
    assert told.loc["a", ["published_earliest", "dating_basis"]].to_list() == ["", "none"]
    assert told["words"].to_dict() == {"a": 3, "b": 13}


def test_statements(tables):
    first, second = tables["statements"].to_dict("records")
    assert (first["start"], first["end"]) == (16, 21)
    assert first["addressee_id"] == ("russia", "wang-yi")
    assert first["parent_id"] == second["finding_id"]
    assert second["parent_id"] == ""
    assert TEXT[second["start"] : second["end"]] == "China wapens wil leveren"


def test_a_statement_without_a_twin_has_an_utterance_of_its_own(tables):
    ids = list(tables["statements"]["utterance_id"])
    assert len(set(ids)) == 2
    assert all(identity.startswith("utterance-") for identity in ids)


def test_twins_share_an_utterance(make_finding, make_statement):
    one = "“We zien dat zij overwegen om dodelijke wapens te leveren aan het leger”, zei hij."
    other = "“Wij zien dat ze overwegen dodelijke wapens aan het leger te geven”, aldus hij."
    findings = [
        make_finding(name, text, statements=(make_statement(text, text[1 : text.index("”")]),))
        for name, text in (("a", one), ("b", other))
    ]
    statements = make_tables(findings)["statements"]
    assert statements["utterance_id"].nunique() == 1
    assert statements["finding_id"].nunique() == 2


def test_meetings_and_accounts(tables):
    meeting, account = row(tables["meetings"]), row(tables["accounts"])
    assert meeting["participants"] == ("antony-blinken", "wang-yi")
    assert (meeting["date_earliest"], meeting["duration_minutes"]) == ("", 60)
    assert account == {"finding_id": meeting["finding_id"], "article_id": "b"} | meeting


def test_stances(tables):
    stance = row(tables["stances"])
    assert (stance["holder_id"], stance["country"], stance["term"]) == ("china", "CHN", ("weapons",))


def test_plan(tables):
    act = row(tables["plan"])
    assert act["points"] == (1, 3)
    assert (act["date_earliest"], act["reported_earliest"], act["reported_latest"]) == (
        "",
        "2023-02-20",
        "2023-02-21",
    )
    assert act["announced_for"] == "2023-02-24"


def test_an_announcement_for_several_days(make_finding):
    days = Interval(date(2023, 2, 20), date(2023, 2, 24))
    act = PlanAct("china", "announces", (Evidence(0, 2, "plan"),), announced_for=days)
    assert row(make_tables([make_finding(plan=(act,))])["plan"])["announced_for"] == "2023-02-20/2023-02-24"


def test_evidence_belongs_to_findings(tables):
    ids = {i for name in ("statements", "meetings", "stances", "plan") for i in tables[name]["finding_id"]}
    assert set(tables["evidence"]["finding_id"]) == ids
    assert tables["evidence"]["start"].is_monotonic_increasing


def test_actors_once_each(tables):
    assert tables["actors"]["actor_id"].is_unique
    assert tables["actors"].set_index("actor_id").loc["wang-yi"].to_list() == ["Wang Yi", "person", "CHN"]


def test_ids_do_not_depend_on_other_articles(make_finding, make_meeting):
    told = make_finding("b", TEXT, meetings=(make_meeting("wang-yi joe-biden", evidence=[Evidence(0, 7, "met")]),))
    alone, among = make_tables([told]), make_tables([make_finding("a", "Er was nieuws."), told])
    assert list(alone["meetings"]["finding_id"]) == list(among["meetings"]["finding_id"])


def test_the_same_text_in_two_files_gives_ids_of_their_own(make_finding, make_statement):
    statement = make_statement(TEXT, "China wapens wil leveren")
    statements = make_tables([make_finding(name, TEXT, statements=(statement,)) for name in ("a", "b")])["statements"]
    assert statements["finding_id"].is_unique


def test_ids_that_are_equal_by_chance_are_told_apart(make_finding, make_meeting, make_statement, monkeypatch):
    """With three digits nearly every id is another's too."""
    monkeypatch.setattr(ids, "_LENGTH", 1)
    findings = []
    for number in range(40):
        text = f"Nummer {number}: {TEXT}"
        said = make_statement(text, "China wapens wil leveren", kind="indirect")
        inner = make_statement(text, "China", speaker_id="china", parent=0)
        day = date(2020, 1, 1 + number % 28)
        met = make_meeting(
            "wang-yi antony-blinken", evidence=[Evidence(0, 7, "met")], dates=(day, day), mode="phone", place=f"Oord{number}"
        )
        act = PlanAct("china", "announces", (Evidence(58, 80, "plan"),))
        findings.append(make_finding(f"{number:02d}", text, statements=(said, inner), meetings=(met,), plan=(act,)))
    tables = make_tables(findings)
    for name in ("statements", "meetings", "plan"):
        assert tables[name]["finding_id"].is_unique
        assert set(tables[name]["finding_id"]) <= set(tables["evidence"]["finding_id"])
    statements = tables["statements"]
    inner = statements[statements["parent_id"] != ""]
    parents = statements.set_index("finding_id").loc[inner["parent_id"], "article_id"]
    assert list(parents) == list(inner["article_id"])
    assert statements["utterance_id"].is_unique
    assert len(tables["evidence"]) == 40 * 4
