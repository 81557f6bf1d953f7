"""The codebook's words for meetings are complete, and a mistake in them is named."""

from __future__ import annotations

import pytest

from helpers.read.codebook.loader import CodebookError, load_file
from helpers.read.codebook.meetings import MeetingCues
from tests.find.meetings.marked import CODEBOOK, CUES

TOPICS = """ukraine-war lethal-aid peace-plan taiwan balloon sanctions trade human-rights bilateral-relations nuclear-weapons
energy security other""".split()


def test_the_topics_are_a_closed_list():
    assert list(CUES.topics) == TOPICS


def test_an_unknown_frame_is_named_with_its_line(tmp_path):
    text = (CODEBOOK / "meetings.yml").read_text(encoding="utf-8")
    wrong = tmp_path / "meetings.yml"
    wrong.write_text(text.replace("frames: [object, mutual]", "frames: [subject]", 1), encoding="utf-8")
    line = text.split("frames: [object, mutual]")[0].count("\n") + 1
    with pytest.raises(CodebookError, match=rf"meetings\.yml, line {line}: Invalid enum value 'subject'"):
        load_file(wrong, MeetingCues)


def test_a_compound_of_nothing_is_named(tmp_path):
    text = (CODEBOOK / "meetings.yml").read_text(encoding="utf-8")
    wrong = tmp_path / "meetings.yml"
    wrong.write_text(text.replace("compounds: ", "compounds: toespraak "), encoding="utf-8")
    with pytest.raises(CodebookError, match="toespraak"):
        load_file(wrong, MeetingCues)
