"""A passage of an article by its position and its words, and where it stands in a text that may have changed.

Positions count Unicode code points, as Python does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import islice
from typing import Literal

Span = tuple[int, int]

_AROUND = 32  # characters of context on either side
_WORD = re.compile(r"\w+")
_SHORT = 12  # characters: words so few that they can stand anywhere, so that the context must agree too
_LIKE, _LIKE_SHORT, _LIKE_CONTEXT = 0.75, 0.85, 0.5
_MOST_PLACES = 200  # where one passage or word is looked at, at most
_WINDOWS = 4
_SPARE = 40  # characters of room around the place where changed words are looked for


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage as it was: its span, its words, and the words around it."""

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage stands now.

    `how` is `exact` (same words, same position), `moved` (same words elsewhere) or `edited` (words that were changed a
    little); `likeness` says how much they are alike, from 0 to 1.
    """

    start: int
    end: int
    how: Literal["exact", "moved", "edited"]
    likeness: float = 1.0

    @property
    def span(self) -> Span:
        return self.start, self.end


def quote(text: str, start: int, end: int) -> Quotation:
    """The passage `text[start:end]` with what stands around it."""
    return Quotation(start, end, text[start:end], text[max(start - _AROUND, 0) : start], text[end : end + _AROUND])


def anchor(text: str, quoted: Quotation) -> tuple[Place | None, Place | None]:
    """Where a passage stands in a text: the place, or None and the nearest to it, which may be None too.

    Looks for the very words first: at their position, else where the words around them fit best, the nearest of those that
    fit alike. Then for words that are changed a little. A few words, or none, count only in a context like theirs.
    """
    same = list(_same_words(text, quoted))
    if same:
        best = max(same, key=lambda start: (_context(text, start, quoted), -abs(start - quoted.start)))
        context = _context(text, best, quoted)
        found = Place(best, best + len(quoted.exact), "exact" if best == quoted.start else "moved")
        if len(quoted.exact) >= _SHORT or context >= _LIKE_CONTEXT:
            return found, None
    return _changed(text, quoted)


def occurrences(text: str, words: str) -> list[Span]:
    """Where words stand in a text, whatever the white space between them; at most 200 places, none for no words."""
    told = [re.escape(word) for word in words.split()]
    if not told:
        return []
    return [found.span() for found in islice(re.finditer(r"\s+".join(told), text), _MOST_PLACES)]


def _same_words(text: str, quoted: Quotation) -> Iterator[int]:
    """Where the very words start: the former position first, for it may be beyond what is looked at."""
    if not quoted.exact:
        wanted = quoted.prefix + quoted.suffix
        if wanted:
            yield from (start + len(quoted.prefix) for start in _starts(text, wanted))
        return
    if text.startswith(quoted.exact, quoted.start):
        yield quoted.start
    yield from _starts(text, quoted.exact)


def _starts(text: str, wanted: str) -> Iterator[int]:
    at = text.find(wanted)
    for _ in range(_MOST_PLACES):
        if at < 0:
            return
        yield at
        at = text.find(wanted, at + 1)


def _context(text: str, start: int, quoted: Quotation) -> float:
    """How much the words around a place are like those that stood around the passage, from 0 to 1."""
    wanted = quoted.prefix + quoted.suffix
    end = start + len(quoted.exact)
    there = text[max(start - len(quoted.prefix), 0) : start] + text[end : end + len(quoted.suffix)]
    return _likeness(wanted, there) if wanted else 1.0


def _likeness(one: str, other: str) -> float:
    return 1.0 if one == other else SequenceMatcher(None, one, other, autojunk=False).ratio()


def _changed(text: str, quoted: Quotation) -> tuple[Place | None, Place | None]:
    """The place where a passage stands with its words changed a little, or None and what comes nearest."""
    wanted = quoted.prefix + quoted.exact + quoted.suffix
    tried = [_fit(text, wanted, quoted, start) for start in _likely(text, wanted)]
    if not tried:
        return None, None
    context, place = max(tried, key=lambda one: (one[0] + one[1].likeness, -abs(one[1].start - quoted.start)))
    short = len(quoted.exact) < _SHORT
    fits = place.likeness >= (_LIKE_SHORT if short else _LIKE) and (not short or context >= _LIKE_SHORT)
    return (place, None) if fits else (None, place)


def _likely(text: str, wanted: str) -> list[int]:
    """Where a passage may start, the likeliest first: each word that it shares with the text has a vote.

    Reads the text once. A word that stands everywhere has none.
    """
    where: dict[str, list[int]] = {}
    for word in _WORD.finditer(wanted):
        where.setdefault(word[0].lower(), []).append(word.start())
    shared: dict[str, list[int]] = {}
    for word in _WORD.finditer(text):
        told = word[0].lower()
        if told in where:
            shared.setdefault(told, []).append(word.start())
    votes: Counter[int] = Counter()
    for told, places in shared.items():
        if len(places) <= _MOST_PLACES:
            votes.update({(at - before) // _SPARE for at in places for before in where[told]})
    # the next stretch counts too, for words put in or left out shift what follows
    ranked = sorted(votes, key=lambda one: (-votes[one] - votes[one + 1], one))
    return [max(one * _SPARE, 0) for one in ranked[:_WINDOWS]]


def _fit(text: str, wanted: str, quoted: Quotation, start: int) -> tuple[float, Place]:
    """How a passage lies over the text from a place on: how much the context agrees, and the words that correspond."""
    first = max(start - _SPARE, 0)
    window = text[first : start + len(wanted) + 3 * _SPARE]
    steps = SequenceMatcher(None, wanted, window, autojunk=False).get_opcodes()
    before = len(quoted.prefix)
    left = first + _carried(steps, before, last=False)
    right = first + _carried(steps, before + len(quoted.exact), last=True)
    left, right = _whole_words(text, left, max(left, right)) if quoted.exact else (left, left)
    prefix, suffix = text[max(left - before, 0) : left], text[right : right + len(quoted.suffix)]
    context = _likeness(quoted.prefix + quoted.suffix, prefix + suffix)
    likeness = _likeness(quoted.exact, text[left:right]) if quoted.exact else context
    return context, Place(left, right, "edited", round(likeness, 2))


def _carried(steps: Iterable[tuple[str, int, int, int, int]], at: int, last: bool) -> int:
    """Where an edge of a passage lies in the window that it was compared with; its end where `last`."""
    carried = 0
    for kind, start, end, there, there_end in steps:
        inside = start < at <= end if last else start <= at < end
        if inside:
            return there + at - start if kind == "equal" else there_end if last else there
        if start <= at:
            carried = there_end if kind == "equal" else there
    return carried


def _whole_words(text: str, start: int, end: int) -> Span:
    """A span without white space at its ends, and without half a word."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    while 0 < start < end and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while start < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end
