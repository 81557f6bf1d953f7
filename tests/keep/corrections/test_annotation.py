"""Annotations: the Web Annotation model, what is checked of one, and JSON there and back."""

import json
from datetime import UTC, datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.keep.columns import TOLD
from helpers.keep.corrections import judge
from helpers.keep.corrections.annotation import (
    MOTIVATION,
    make_annotation,
    make_target,
    read_annotation,
    write_annotation,
)
from helpers.keep.corrections.quotation import Quotation

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
FOUND = {
    "statements": {
        "speaker_id": "china",
        "speaker_text": "Peking",
        "cue": "zei",
        "kind": "indirect",
        "addressee_id": (),
        "sourcing": "on_record",
        "reportative": False,
        "via": "",
    },
    "meetings": {
        "participants": ("china", "russia"),
        "date_earliest": "2023-02-01",
        "date_latest": "2023-02-02",
        "place": "",
        "setting": "",
        "status": "held",
        "mode": "unknown",
        "topics": (),
        "duration_minutes": None,
    },
    "stances": {
        "target_id": "lethal-aid",
        "holder_id": "china",
        "position": "denies",
        "term": ("lethal",),
        "sourcing": "on_record",
        "reportative": False,
    },
    "plan": {
        "actor_id": "china",
        "act": "announces",
        "points": (1, 4),
        "date_earliest": "",
        "date_latest": "",
        "reported_earliest": "2023-02-01",
        "reported_latest": "2023-02-01",
        "announced_for": "2023-02-24/2023-02-25",
    },
}


@st.composite
def targets(draw):
    start, words = draw(st.integers(0, 10**9)), draw(TEXT)
    return make_target(draw(TEXT), "sha", Quotation(start, start + len(words), words, draw(TEXT), draw(TEXT)))


def made(table="stances", verdict="change", number=1, **body):
    passages = tuple(make_target("a", "sha", Quotation(n, n + 4, "Xi z", "", "")) for n in range(number))
    body = {"found": FOUND[table], "corrected": {}, **body}
    return make_annotation(verdict, "Ann", passages, table=table, **body)


@given(st.sampled_from(list(MOTIVATION)), TEXT.filter(str.strip), st.lists(targets(), min_size=1, max_size=3))
def test_what_is_written_is_read(verdict, name, passages):
    name = "".join(letter for letter in name if letter.isprintable()).strip() or "Ann"
    passages = [msgspec.structs.replace(one, source=passages[0].source) for one in passages]
    body = {}
    target = tuple(passages)
    if verdict == "withdraw":
        target = "urn:uuid:00000000-0000-0000-0000-000000000000"
    elif verdict != "complete":
        body = {"table": "stances", "corrected": {"position": "denies"}, "alone": True, "parent": None}
        body |= {"corrected": FOUND["stances"]} if verdict == "add" else {"found": FOUND["stances"]}
    annotation = make_annotation(verdict, name, target, **body)
    line = write_annotation(annotation)
    assert b"\n" not in line
    assert write_annotation(read_annotation(line)) == line
    assert read_annotation(line).target == annotation.target


def test_it_follows_the_web_annotation_model():
    told = json.loads(write_annotation(made(corrected={"position": "deflects"})))
    assert told["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert (told["type"], told["motivation"]) == ("Annotation", "editing")
    assert told["creator"] == {"type": "Person", "name": "Ann"}
    assert datetime.fromisoformat(told["created"]).tzinfo == UTC and told["created"].endswith("Z")
    (target,) = told["target"]
    assert target["type"] == "SpecificResource"
    assert target["source"] == {"id": "urn:sidelines:article:a", "type": "Text", "article_id": "a", "sha256": "sha"}
    assert target["selector"] == [
        {"type": "TextPositionSelector", "start": 0, "end": 4},
        {"type": "TextQuoteSelector", "exact": "Xi z", "prefix": "", "suffix": ""},
    ]


@pytest.mark.parametrize("table", TOLD)
def test_every_column_of_every_table_can_be_kept(table):
    annotation = read_annotation(write_annotation(made(table, "accept", number=2)))
    assert annotation.values == TOLD[table](**FOUND[table])


@pytest.mark.parametrize(
    ("table", "corrected", "told"),
    [
        ("stances", {"position": "agrees"}, "position: .*choose one of alleges"),
        ("stances", {"holder_id": "Wang Yi"}, "'Wang Yi' is no actor_id"),
        ("stances", {"standpunt": "denies"}, "standpunt"),
        ("stances", {"term": "lethal"}, "term: Expected `array`"),
        ("meetings", {"participants": ("china",)}, "at least two participants"),
        ("meetings", {"date_latest": "2 februari"}, "date: .*write it as 2023-02-24"),
        ("meetings", {"date_latest": "2023-01-01"}, "put the earliest day first"),
        ("meetings", {"date_latest": ""}, "date_earliest: give both days"),
        ("meetings", {"duration_minutes": "lang"}, "duration_minutes: Expected `int"),
        ("plan", {"points": (13,)}, "points: Expected `int` <= 12"),
        ("plan", {"announced_for": "vrijdag"}, "announced_for: .*write it as"),
        ("statements", {"kind": "citaat"}, "kind: .*choose one of direct"),
    ],
)
def test_a_value_that_does_not_fit_is_named(table, corrected, told):
    with pytest.raises(ValueError, match=told):
        made(table, number=2 if table == "statements" else 1, corrected=corrected)


def test_a_problem_of_the_rules_own_does_not_stop_a_correction_of_something_else():
    found = FOUND["stances"] | {"holder_id": "José"}
    assert made(found=found, corrected={"position": "deflects"}).values.position == "deflects"


def test_what_a_judgement_needs():
    with pytest.raises(ValueError, match="two passages"):
        made("statements", number=1)
    with pytest.raises(ValueError, match="which finding is meant"):
        made(number=0)
    with pytest.raises(ValueError, match="`found` says what the rules found"):
        made(found={})
    with pytest.raises(ValueError, match="`found` says what the rules found"):
        made(verdict="add", corrected=FOUND["stances"])
    other = make_target("b", "sha", Quotation(0, 2, "Xi", "", ""))
    with pytest.raises(ValueError, match="all are in one article"):
        made(evidence=(other,))


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "x" * 101, "a\u2028b"])
def test_a_name_is_one_line(name):
    with pytest.raises(ValueError, match="name"):
        make_annotation("complete", name, (make_target("a", "sha"),))


def test_positions_and_words_are_as_long(desk):
    line = write_annotation(judge.reject(desk, desk.plan["finding_id"].iloc[0], "Ann")[0])
    told = json.loads(line)
    told["target"][0]["selector"][0]["end"] += 1
    with pytest.raises(ValueError, match="the position is not as long as the words"):
        read_annotation(json.dumps(told).encode())
