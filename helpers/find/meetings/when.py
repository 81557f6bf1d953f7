"""Which days a meeting is told to fall on, and which days of other meetings its sentence tells of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from helpers.find.dates.resolve import resolve
from helpers.find.dates.scan import DateExpression
from helpers.find.meetings.cues import Hit
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.status import direction_of, governing
from helpers.records import Interval

BEFORE, SAME, AFTER = "before", "same", "after"
_SOME_DAY = date(2022, 6, 15)
_SAME_DAY = (
    ("eerder", "op", "de", "dag"),
    ("later", "op", "de", "dag"),
    ("dezelfde", "dag"),
    ("op", "dit", "moment"),
)
_SECOND_DAY = (("tweede", "dag"), ("tweede", "gespreksdag"))
_THERE_AND_THEN = frozenset("toen waar waarbij waarin waarna".split())
_WEEK = 7
_ONE_DAY = timedelta(days=1)


def date_of(
    scene: Scene, hit: Hit, dates: Sequence[DateExpression], elsewhere: frozenset[str]
) -> DateExpression | None:
    """The date expression that tells when: the nearest in the cue's clause, or in the one that it hangs on.

    That is so for `om … te`, and for `toen`, `waar`: bracht vorig jaar een bezoek aan Kiev, waar hij Zelensky ontmoette.
    """
    clauses = governing(scene, hit)
    first = clauses[0][0].first
    if scene.lower[first] in _THERE_AND_THEN and first > scene.sentence.first:
        clauses.append(scene.clause(first - 1))
    for clause in clauses:
        found = [
            expression
            for expression in dates
            if any(s.first <= expression.first < s.last for s in clause)
            and _adverbial(scene, hit, expression, elsewhere)
        ]
        if found:
            return min(found, key=lambda expression: abs(expression.first - hit.first))
    return None


def days_of(
    scene: Scene, hit: Hit, expression: DateExpression | None, published: Interval | None
) -> Interval | None:
    """The days an expression stands for, by the tense of the cue's clause; `eerder op de dag` is that of publication."""
    if expression is not None:
        return resolve(expression, published, direction_of(scene, hit))
    return published if any(_says(scene, hit, phrase) for phrase in _SAME_DAY) else None


def relation(scene: Scene, hit: Hit, expression: DateExpression | None, published: Interval | None) -> str:
    """Whether an expression's days lie `before` or `after` publication, or on the `same` day; empty where it is untold.

    Most expressions tell this without a known day of publication: gisteren, volgende week.
    """
    if expression is None:
        return ""
    if expression.meaning.absolute:
        day = published
    else:
        one = published.earliest if published else _SOME_DAY
        day = Interval(one, one)
    days = day and resolve(expression, day, direction_of(scene, hit))
    if not days or not day:
        return ""
    return BEFORE if days.latest < day.earliest else AFTER if days.earliest > day.latest else SAME


def earlier_days(
    scene: Scene, hit: Hit, dates: Sequence[DateExpression], days: Interval | None, published: Interval | None
) -> Interval | None:
    """The days of an earlier meeting of the same people: `de eerste ontmoeting sinds oktober`, `voor de tweede dag`."""
    if days and days.days <= _WEEK and any(_says(scene, hit, phrase) for phrase in _SECOND_DAY):
        return Interval(days.earliest - _ONE_DAY, days.latest - _ONE_DAY)
    clause = scene.clause(hit.first)
    for expression in dates:
        if expression.bound == "since" and clause[0].first <= expression.first < clause[-1].last:
            before = scene.lower[
                max(clause[0].first, min(hit.first, expression.first) - 4) : expression.first
            ]
            if "eerste" in before or "eerst" in before or "laatste" in before:
                return resolve(expression, published, "past")
    return None


def _says(scene: Scene, hit: Hit, phrase: Sequence[str]) -> bool:
    clause, size = scene.clause(hit.first), len(phrase)
    return any(
        tuple(scene.lower[token : token + size]) == phrase
        for token in range(clause[0].first, clause[-1].last)
    )


def _adverbial(scene: Scene, hit: Hit, expression: DateExpression, elsewhere: frozenset[str]) -> bool:
    """Whether an expression can tell when: it bounds no period and belongs to no other noun.

    Those are `het akkoord van 2015` and, after nouns of `elsewhere`, `de inval in Oekraïne op 24 februari`.
    """
    if expression.bound in ("since", "until", "before"):
        return False
    if not elsewhere.isdisjoint(
        scene.lower[max(scene.sentence.first, expression.first - 4) : expression.first]
    ):
        return False
    if expression.rule == "range":
        return True
    before = scene.lower[expression.first - 1] if expression.first > scene.sentence.first else ""
    return before != "van" or expression.first - 1 == hit.last
