"""What is told to be the first of its kind: the first meeting in years, the first leader who meets somebody."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from helpers.find.dates.scan import DateExpression
from helpers.find.dates.words import NUMBERS
from helpers.find.meetings.cues import Hit
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.segments import Clause, finite_of
from helpers.find.meetings.words import GATHERINGS, ORDINALS
from helpers.records import Interval

_TOGETHER = frozenset(["elkaar", "samen", "samenzaten", "tafel"])
_TOPS = (*GATHERINGS, "top")
_BODIES = frozenset(["g7", "g20", "apec"])
_SINCE = 10  # words between `sinds` and the day: sinds de G20-top op het eiland Bali, op 14 november
_COUNTED = 5  # words between `eerste` and the years: de eerste ontmoeting van de twee in drie jaar


def first_time(scene: Scene, clause: Clause) -> bool:
    """`het is de eerste keer dat X en Y elkaar ontmoeten`, `hij is de eerste leider die Xi bezoekt`."""
    first = clause[0].first
    before = scene.lower[scene.sentence.first : first]
    counted = not ORDINALS.isdisjoint(before[-8:]) and "keer" in before[-8:]  # de tweede keer dit jaar dat X Y spreekt
    return scene.lower[first] in ("dat", "die") and ("eerste" in before[-8:] or "eerst" in before or counted)


def is_to_be(scene: Scene, clause: Clause) -> bool:
    """`wordt woensdag de eerste leider die Xi bezoekt`: whether the clause before tells what is still to come."""
    finite = finite_of(scene.clause(clause[0].first - 1))
    return finite is not None and scene.lower[finite] in ("wordt", "worden")


def counts(scene: Scene, hit: Hit, clause: Clause) -> bool:
    """`Het is het eerste bezoek van X aan Y sinds 2019`: whether a clause only counts what has been told."""
    begin = clause[0].first
    opened = scene.lower[begin : begin + 2] in (["het", "is"], ["dit", "is"], ["dat", "is"])
    return not hit.cue.verb and opened and not ORDINALS.isdisjoint(scene.before(hit.first, 3))


def time_before(scene: Scene, hit: Hit, published: Interval | None) -> Interval | None:
    """The year or month of the one before: `hun eerste ontmoeting in drie jaar`, `voor het eerst in vijf maanden dat zij …`.

    Only of the same people: `het eerste bezoek van een minister in vijf jaar` may be that of another.
    """
    lower, first, last = scene.lower, scene.sentence.first, scene.sentence.last
    theirs = "hun" in scene.before(hit.first, 3) or not _TOGETHER.isdisjoint(scene.words(scene.clause(hit.first)))
    if not published or not theirs:
        return None
    for token in range(first + 1, last - 2):
        count = NUMBERS.get(lower[token + 1]) if lower[token] == "in" else None
        if count and not {"eerste", "eerst"}.isdisjoint(lower[max(first, token - _COUNTED) : token]):
            day = published.latest
            if lower[token + 2] in ("jaar", "jaren"):
                return Interval(date(day.year - count, 1, 1), date(day.year - count, 12, 31))
            if lower[token + 2] == "maanden":
                year, month = divmod(day.year * 12 + day.month - 1 - count, 12)
                return Interval(date(year, month + 1, 1), date(year, month + 1, monthrange(year, month + 1)[1]))
    return None


def since_one(scene: Scene, hit: Hit, dates: Sequence[DateExpression]) -> DateExpression | None:
    """The day of the meeting since which there was none: hun eerste gesprek sinds de videotop van november vorig jaar.

    Only of the same people, and not `sinds de oorlog in maart begon`.
    """
    lower = scene.lower
    theirs = "hun" in scene.before(hit.first, 3) or not _TOGETHER.isdisjoint(scene.words(scene.clause(hit.first)))
    for expression in dates if theirs else ():
        begin = max(scene.sentence.first, expression.first - _SINCE)
        since = next((t for t in range(expression.first - 1, begin - 1, -1) if lower[t] == "sinds"), 0)
        if not since or {"eerste", "eerst"}.isdisjoint(lower[scene.sentence.first : since]):
            continue
        between = range(since + 1, expression.first)
        met = any(scene.tells(t) or lower[t] in _BODIES or lower[t].endswith(_TOPS) for t in between[:_COUNTED])
        if met and not any(form.finite for t in between for form in scene.verbs.get(t, ())):
            return expression
    return None
