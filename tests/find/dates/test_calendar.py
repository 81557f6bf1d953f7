"""What must hold in the calendar, and what a researcher is told where it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.read.codebook.calendar import Calendar, check_calendar
from helpers.read.codebook.loader import CodebookError, load_file
from tests.find.dates.marked import CALENDAR, CODEBOOK

WORDS = "first: 2021-12-01\nwords:\n  a: [Biden]\n  b: [bezoek]\n"
EVENT = "  - {id: one, name: one, days: [[2023-02-20]], all: [a, b]}\n"


def load(text: str, folder: Path) -> Calendar:
    path = folder / "calendar.yml"
    path.write_text(text, encoding="utf-8")
    calendar = load_file(path, Calendar)
    check_calendar(calendar, path)
    return calendar


def test_the_projects_calendar_holds():
    check_calendar(CALENDAR, CODEBOOK / "calendar.yml")
    assert len(CALENDAR.events) >= 100


def test_a_name_as_it_is_written_is_a_group_of_its_own(tmp_path):
    event = "  - {id: one, name: one, days: [[2023-02-20]], all: [Macron, +Parijs, a, b]}\n"
    groups = load(WORDS + "events:\n" + event, tmp_path).groups
    assert groups == {"Macron": ("Macron",), "+Parijs": ("+Parijs",), "a": ("Biden",), "b": ("bezoek",)}


def test_a_small_one_holds(tmp_path):
    assert load(WORDS + "events:\n" + EVENT, tmp_path).events[0].occurrences[0].days == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (WORDS + "events:\n" + EVENT + EVENT, "event one is there twice"),
        (WORDS + "events:\n  - {id: One, name: one, days: [[2023-02-20]], all: [a, b]}\n", "use lower-case words"),
        (WORDS + "events:\n  - {id: one, name: one, days: [[2023-02-20]], all: [a, c]}\n", "no group 'c'"),
        (WORDS + "events:\n  - {id: one, name: one, days: [[2023-02-20]], all: [a]}\n", "no event uses these groups"),
        (WORDS + "events:\n  - {id: one, name: one, days: [], all: [a, b]}\n", "give each occurrence as"),
        (WORDS + "events:\n  - {id: one, name: one, days: [[2023-02-20, 2023-02-19]], all: [a, b]}\n", "give each"),
        (
            WORDS + "events:\n  - {id: one, name: one, days: [[2023-02-20], [2023-02-20]], all: [a, b]}\n",
            "must be in order and apart",
        ),
        (WORDS + "events:\n  - {id: one, name: one, days: [[24 feb]], all: [a, b]}\n", "line 6"),
        (
            WORDS + "events:\n  - {id: one, name: one, days: [[2023-02-20]], all: [a, b], said: true}\n",
            "needs `foreseen: false`",
        ),
        (
            WORDS + "events:\n  - {id: one, name: one, days: [[2023-02-20]], all: [Macron], context: [a, b]}\n",
            "add its names there",
        ),
        ("unrelated: [biden]\n" + WORDS + "events:\n" + EVENT, "keep one of the two"),
        (WORDS + "events:\n  - {id: one, name: one, day: [[2023-02-20]], all: [a, b]}\n", "day"),
        (
            WORDS + "events:\n" + EVENT + "offices:\n  - {phrases: [premier X], first: 2023-02-02, last: 2023-02-01}\n",
            "a last day after the first",
        ),
    ],
)
def test_what_does_not_hold_is_told(text, message, tmp_path):
    with pytest.raises(CodebookError, match=message):
        load(text, tmp_path)
