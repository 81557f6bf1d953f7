"""The sentences of `constructions.md`, grouped by construction, with what should be found in them marked in the line itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from helpers.records import Findings
from tests.find.hold import check

SENTENCES = Path(__file__).parent / "constructions.md"
_BRACE = re.compile(r"\{([a-z0-9+@_?-]*)([|!])|\}|¶")
_MARK = re.compile(r"[“”„\"«»‘]|(?<!\w)['’]\w")


@dataclass(frozen=True, slots=True)
class Marked:
    """A content that a line marks: its span, who says it (`?` for anybody), `direct` or empty, and a sourcing or empty."""

    start: int
    end: int
    speaker: str
    kind: str
    sourcing: str


def read_line(line: str) -> tuple[str, list[Marked]]:
    """The text of a line and the contents that its braces mark."""
    text, opened, found, position = "", [], [], 0
    for match in _BRACE.finditer(line):
        text += line[position : match.start()]
        position = match.end()
        if match.group() == "¶":
            text += "\n\n"
        elif match.group() != "}":
            opened.append((len(text), match[1], "direct" if match[2] == "!" else ""))
        else:
            start, speakers, kind = opened.pop()
            for speaker in speakers.split("+"):
                name, _, sourcing = speaker.partition("@")
                found.append(Marked(start, len(text), name, kind, sourcing))
    return text + line[position:], found


def lines() -> Iterator[pytest.param]:
    """Every sentence as a test case, those known to fail with their reason."""
    group = ""
    for number, line in enumerate(SENTENCES.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("## "):
            group = line.removeprefix("## ")
        elif group == "known to fail" and " :: " in line:
            reason, _, sentence = line.removeprefix("- ").partition(" :: ")
            yield pytest.param(sentence, id=f"{group}-{number}", marks=pytest.mark.xfail(reason=reason))
        elif group and group != "known to fail" and line:
            yield pytest.param(line, id=f"{group}-{number}")


def wanted_kind(text: str, marked: Marked) -> str:
    return marked.kind or ("mixed" if _MARK.search(text[marked.start : marked.end]) else "indirect")


@pytest.mark.parametrize("line", list(lines()))
def test_construction(findings_of: Callable[..., Findings], line: str) -> None:
    text, marked = read_line(line)
    found = [(s.start, s.end, s.speaker_id, s.kind, s.sourcing) for s in findings_of(text, "2023-02").statements]
    for one in marked:
        told = next(
            (
                row
                for row in found
                if row[:2] == (one.start, one.end)
                and one.speaker in ("?", row[2])
                and row[3] == wanted_kind(text, one)
                and row[4].startswith(one.sourcing)
            ),
            None,
        )
        assert told is not None, (one, text[one.start : one.end], found)
        found.remove(told)
    assert found == []


@pytest.mark.parametrize("part", range(4))
def test_every_construction_may_end_after_any_word(findings_of: Callable[..., Findings], part: int) -> None:
    texts = [read_line(param.values[0])[0] for param in list(lines())[part::4]]
    for text in texts:
        for word in re.finditer(r"\w+|[^\w\s]", text):
            check(findings_of(text[: word.end()], "2023-02"))
