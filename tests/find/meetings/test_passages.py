"""Passages of Dutch news prose with the meetings they tell of, written out in `passages.txt`, read as an article would be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.records import Meeting

_DAY = "2023-02-22"
_FILE = Path(__file__).with_name("passages.txt")


def passages() -> Iterator[object]:
    """Each passage with its construction and what must be found; known failures are marked."""
    construction = ""
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            construction = line.removeprefix("# ")
        elif line and not line.startswith("//"):
            told, _, reason = line.partition(" !! ")
            text, _, expected = told.partition(" =>")
            marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
            yield pytest.param(
                text, sorted(filter(None, map(str.strip, expected.split(" ;")))), id=f"{construction}: {text}", marks=marks
            )


def shown(meeting: Meeting) -> str:
    """A meeting as `passages.txt` writes it."""
    days = meeting.dates
    told = "/".join(dict.fromkeys((str(days.earliest), str(days.latest)))) if days else "-"
    return f"{'+'.join(meeting.participants)} {meeting.status} {told} {meeting.mode} {meeting.place or '-'}"


@pytest.mark.parametrize(("text", "expected"), list(passages()))
def test_passage(findings_of, text: str, expected: list[str]) -> None:
    assert sorted(map(shown, findings_of(text, _DAY).meetings)) == expected
