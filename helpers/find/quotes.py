"""Pairs quotation marks: every style that Dutch outlets use, nested, mixed and unbalanced ones too.

Works on characters, paragraph by paragraph, in one pass. It does not say who is quoted, nor whether the quotation is
a statement or scare quotes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from helpers.records import Block

_MARK = re.compile(r",,|''|[“”„‟\"«»‘’‚'‹›]")
_DOUBLE, _SINGLE = "double", "single"
_FAMILY = dict.fromkeys(("“", "”", "„", "‟", '"', "«", "»", ",,", "''"), _DOUBLE) | dict.fromkeys("‘’‚'‹›", _SINGLE)
_ONLY_OPENS = frozenset({"„", "‚", ",,"})
_BEFORE_OPENING = frozenset("([{–—-/:…")
_CONTRACTION = re.compile(r"['’‘](?:s|t|n|m|k|ns|r)\b|['’‘]\d\d\b", re.IGNORECASE)
_STOP = re.compile(r"[.!?…](?=\s+[^\sa-z])")


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation with its marks (`start`, `end`) and without them (`inner_start`, `inner_end`).

    `depth` is 0 for an outer quotation, 1 for one inside it. `closed` is false where the closing mark is missing: a
    quotation that opens its paragraph, follows a colon or is taken up by the next paragraph then runs to the
    paragraph's end, any other to the sentence's.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int
    closed: bool


@dataclass(slots=True)
class _Open:
    start: int
    inner_start: int
    mark: str
    other_closing: int = -1


def find_quotes(text: str, paragraphs: Sequence[Block]) -> list[Quote]:
    """All quotations in the paragraphs, in text order; outer ones before those inside them."""
    found: list[Quote] = []
    for number, block in enumerate(paragraphs):
        following = text[paragraphs[number + 1].start] if number + 1 < len(paragraphs) else ""
        _pair(text, block, following, found)
    found.sort(key=lambda quote: (quote.start, -quote.end))
    return found


def _pair(text: str, block: Block, following: str, found: list[Quote]) -> None:
    stack: list[_Open] = []
    for match in _MARK.finditer(text, block.start, block.end):
        mark, start, end = match.group(), match.start(), match.end()
        family = _FAMILY[mark]
        before = text[start - 1] if start > block.start else " "
        after = text[end] if end < block.end else " "
        if family == _SINGLE and before.isalnum() and after.isalnum():
            continue
        position = next((i for i in range(len(stack) - 1, -1, -1) if _FAMILY[stack[i].mark] == family), -1)
        opens = _can_open(text, match, before, after)
        spaced = mark == "»" and position >= 0 and stack[position].mark == "«"  # « zo »
        if spaced or (position >= 0 and not before.isspace() and _can_close(mark, stack[position].mark, opens)):
            for forgotten in stack[position + 1 :]:
                _leave_open(text, forgotten, block, start, "", found, 1)
            opened = stack[position]
            del stack[position:]
            found.append(Quote(opened.start, end, opened.inner_start, start, len(stack), True))
        elif opens:
            if position >= 0:
                for forgotten in stack[position:]:
                    _leave_open(text, forgotten, block, start, "", found, len(stack) - 1)
                del stack[position:]
            if len(stack) < 2:
                stack.append(_Open(start, end, mark))
        elif stack and stack[-1].other_closing < 0 and not before.isspace() and not after.isalnum():
            stack[-1].other_closing = start
    for depth, opened in enumerate(stack):
        _leave_open(text, opened, block, block.end, following, found, depth)


def _can_open(text: str, match: re.Match[str], before: str, after: str) -> bool:
    mark = match.group()
    if before.isalnum():
        return False
    if after.isspace():
        return mark == "«" and before.isspace()
    if mark in _ONLY_OPENS:
        return True
    if _FAMILY[mark] == _SINGLE and _CONTRACTION.match(text, match.start()):
        return False
    return before.isspace() or before in _BEFORE_OPENING or before in _FAMILY


def _can_close(mark: str, opened: str, opens: bool) -> bool:
    """Whether a mark of the right family ends the open quotation: `“ … “` only does so where it cannot open one."""
    if mark in _ONLY_OPENS:
        return False
    return not opens or (mark == opened and mark in "”\"'’")


def _last_character(text: str, start: int, end: int) -> str:
    """The last character of a range that is no white space, or nothing."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return text[end - 1] if end > start else ""


def _leave_open(text: str, opened: _Open, block: Block, limit: int, following: str, found: list[Quote], depth: int) -> None:
    """Record a quotation whose own closing mark never came."""
    if 0 <= opened.other_closing < limit:
        end = opened.other_closing
        found.append(Quote(opened.start, end + 1, opened.inner_start, end, depth, True))
        return
    if _FAMILY[opened.mark] == _SINGLE and opened.mark not in "‘‚":
        return
    begins = _last_character(text, block.start, opened.start) in ("", ":")
    goes_on = begins or (following and following in _FAMILY)
    stop = None if goes_on else _STOP.search(text, opened.inner_start, limit)
    end = stop.end() if stop else len(text[opened.inner_start : limit].rstrip()) + opened.inner_start
    if end > opened.inner_start:
        found.append(Quote(opened.start, end, opened.inner_start, end, depth, False))
