"""Findings made up for the tests of `check`: as rows, as tables and as gold files."""

import json
from datetime import date

import pandas as pd
import pytest

from helpers.check.actors import load_sides
from helpers.check.days import show_days
from helpers.check.gold import Gold
from helpers.check.rows import DatingRow, Found, MeetingRow, PlanRow, StanceRow, StatementRow
from helpers.keep.tables import COLUMNS
from helpers.read.blocks import find_blocks
from helpers.records import Article, Interval

TEXT = "Blinken sprak dinsdag met Wang in Rome. “Wij zien dat China wapens wil leveren”, zei hij na afloop."


def span_of(text, piece):
    start = text.index(piece)
    return start, start + len(piece)


@pytest.fixture(scope="session")
def sides():
    """What the codebook knows of actors, read once."""
    return load_sides()


@pytest.fixture(scope="session")
def days():
    """Makes an interval: `days("2023-02-20", "2023-02-24")`, or of one day."""

    def make(earliest, latest=None):
        return Interval(date.fromisoformat(earliest), date.fromisoformat(latest or earliest))

    return make


@pytest.fixture(scope="session")
def statement():
    """Makes a statement from 10 to 90: `statement(10, 90, speaker_id="china")`."""

    def make(start=10, end=90, id="s1", article_id="a", **told):
        told = {
            "speaker_id": "antony-blinken",
            "cue": "zei",
            "kind": "direct",
            "sourcing": "on_record",
        } | told
        return StatementRow(id=id, article_id=article_id, spans=((start, end),), **told)

    return make


@pytest.fixture(scope="session")
def meeting():
    """Makes a meeting: `meeting("antony-blinken wang-yi", (0, 39), status="planned")`."""

    def make(participants="antony-blinken wang-yi", *spans, id="m1", article_id="a", **told):
        told = {"status": "held", "mode": "in_person"} | told
        return MeetingRow(id=id, article_id=article_id, participants=tuple(participants.split()), spans=spans, **told)

    return make


@pytest.fixture(scope="session")
def stance():
    """Makes a stance: `stance("antony-blinken", "alleges")`."""

    def make(holder_id, position, *spans, id="t1", article_id="a", target_id="lethal-aid", **told):
        return StanceRow(
            id=id,
            article_id=article_id,
            target_id=target_id,
            holder_id=holder_id,
            position=position,
            spans=spans,
            **told,
        )

    return make


@pytest.fixture(scope="session")
def act():
    """Makes an act on the plan: `act("china", "publishes")`."""

    def make(actor_id, name, *spans, id="p1", article_id="a", **told):
        return PlanRow(id=id, article_id=article_id, actor_id=actor_id, act=name, spans=spans, **told)

    return make


@pytest.fixture(scope="session")
def found():
    """Makes what a reader found: `found(statements=(…,))`; each article in it is dated 20 February 2023."""

    def make(**rows):
        tables = ("statements", "meetings", "stances", "plan")
        ids = sorted({row.article_id for table in tables for row in rows.get(table, ())} | {"a"})
        day = Interval(date(2023, 2, 20), date(2023, 2, 20))
        rows.setdefault("articles", tuple(DatingRow(article_id=id, interval=day, basis="day") for id in ids))
        columns = {table: frozenset(names) for table, names in COLUMNS.items()}
        return Found(columns=columns, sha256={row.article_id: "sha" for row in rows["articles"]}, **rows)

    return make


@pytest.fixture(scope="session")
def as_gold():
    """Takes findings for gold."""
    return Gold


@pytest.fixture(scope="session")
def as_tables():
    """Puts findings in tables, as a tool that finds just these would."""
    return tables_of


def tables_of(found):
    rows = {name: [] for name in COLUMNS if name != "accounts"}
    for one in found.articles:
        first, last = _ends(one.interval)
        rows["articles"].append(
            {
                "article_id": one.article_id,
                "published_earliest": first,
                "published_latest": last,
                "dating_basis": one.basis,
                "sha256": found.sha256[one.article_id],
            }
        )
    events = set()
    for table in ("statements", "meetings", "stances", "plan"):
        for one in getattr(found, table):
            values = {column: getattr(one, column, None) for column in COLUMNS[table]}
            values["finding_id"] = getattr(one, "event", "") or f"{one.article_id} {one.id}"
            if table == "statements":
                values["parent_id"] = one.parent_id and f"{one.article_id} {one.parent_id}"
            else:
                rows["evidence"] += [
                    {
                        "finding_id": values["finding_id"],
                        "article_id": one.article_id,
                        "start": start,
                        "end": end,
                        "rule": "rule",
                    }
                    for start, end in one.spans
                ]
            if table in ("meetings", "plan"):
                values["date_earliest"], values["date_latest"] = _ends(one.dates)
            if table == "plan":
                values["reported_earliest"], values["reported_latest"] = _ends(one.reported)
                values["announced_for"] = show_days(one.announced_for)
            if table != "meetings" or values["finding_id"] not in events:
                rows[table].append(values)
            events.add(values["finding_id"])
    return {table: pd.DataFrame(values, columns=list(COLUMNS[table]), dtype=object) for table, values in rows.items()}


def _ends(interval):
    return (interval.earliest.isoformat(), interval.latest.isoformat()) if interval else ("", "")


@pytest.fixture
def article():
    """The article that `gold_file` annotates."""
    return Article("a", TEXT, find_blocks(TEXT), sha256="sha-of-a", source="a.txt")


@pytest.fixture
def gold_file(tmp_path):
    """Writes a gold file with one of each, changed by a function, and returns its folder."""

    def write(change=lambda gold: None, name="a.json"):
        gold = gold_of_text()
        change(gold)
        folder = tmp_path / "gold"
        folder.mkdir(exist_ok=True)
        (folder / name).write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")
        return folder

    return write


def gold_of_text():
    quoted = "Wij zien dat China wapens wil leveren"
    start, end = span_of(TEXT, quoted)
    told = span_of(TEXT, "Blinken sprak dinsdag met Wang in Rome.")
    meeting = [{"start": told[0], "end": told[1], "text": TEXT[slice(*told)]}]
    piece = [{"start": start, "end": end, "text": quoted}]
    return {
        "article_id": "a",
        "sha256": "sha-of-a",
        "annotator": "somebody",
        "article": {
            "published_earliest": "2023-02-20",
            "published_latest": "2023-02-24",
            "dating_basis": "inferred",
        },
        "statements": [
            {
                "id": "s1",
                "start": start,
                "end": end,
                "text": quoted,
                "speaker_id": "antony-blinken",
                "speaker_text": "hij",
                "cue": "zei",
                "kind": "direct",
                "addressee_id": [],
                "sourcing": "on_record",
                "reportative": False,
                "via": "",
                "parent_id": "",
                "utterance_id": "",
            }
        ],
        "meetings": [
            {
                "id": "m1",
                "participants": ["antony-blinken", "wang-yi"],
                "date_earliest": "2023-02-21",
                "date_latest": "2023-02-21",
                "place": "Rome",
                "setting": "",
                "status": "held",
                "mode": "in_person",
                "topics": [],
                "duration_minutes": None,
                "same_as": "",
                "evidence": meeting,
            }
        ],
        "stances": [
            {
                "id": "t1",
                "target_id": "lethal-aid",
                "holder_id": "antony-blinken",
                "position": "alleges",
                "term": ["weapons"],
                "sourcing": "on_record",
                "reportative": False,
                "evidence": piece,
            }
        ],
        "plan": [
            {
                "id": "p1",
                "actor_id": "china",
                "act": "announces",
                "points": [1, 4],
                "date_earliest": "",
                "date_latest": "",
                "reported_earliest": "2023-02-20",
                "reported_latest": "2023-02-24",
                "announced_for": "2023-02-24",
                "evidence": piece,
            }
        ],
    }
