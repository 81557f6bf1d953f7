"""Ids that spell a name in another way."""

from __future__ import annotations

from helpers.check.rows import Found, MeetingRow, PlanRow, StanceRow, StatementRow
from helpers.check.spellings import load_spellings, with_one_spelling


def test_every_spelling_of_a_name_has_the_id_of_its_person():
    spellings = load_spellings()
    assert spellings["sergei-lavrov"] == spellings["sergej-lavrov"] == "sergey-lavrov"
    assert spellings["dmytro-koeleba"] == "dmytro-kuleba"
    assert spellings.keys().isdisjoint(spellings.values())


def test_ids_are_put_right_in_every_table():
    found = Found(
        {},
        statements=(StatementRow(id="s", article_id="1", speaker_id="a-b", addressee_id=("a-b", "c")),),
        meetings=(MeetingRow(id="m", article_id="1", participants=("c", "a-b")),),
        stances=(StanceRow(id="t", article_id="1", target_id="x", holder_id="a-b", position="denies"),),
        plan=(PlanRow(id="p", article_id="1", actor_id="a-b", act="supports"),),
    )
    one = with_one_spelling(found, {"a-b": "ab"})
    assert (one.statements[0].speaker_id, one.statements[0].addressee_id) == ("ab", ("ab", "c"))
    assert one.meetings[0].participants == ("c", "ab")
    assert (one.stances[0].holder_id, one.plan[0].actor_id) == ("ab", "ab")
