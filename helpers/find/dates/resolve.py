"""Turns date expressions into days, given when the article appeared; and the other way about, for dating."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from helpers.find.dates.meanings import Meaning
from helpers.find.dates.scan import DateExpression
from helpers.records import Interval

_ANY_DAY = date(2000, 1, 1)
_REACH = timedelta(days=4000)


def resolve(expression: DateExpression, published: Interval | None, direction: str) -> Interval | None:
    """The days that an expression can stand for in an article that appeared within `published`.

    `direction` is that of the clause: `past`, `present` or `future`. With an interval of publication the answer covers every
    possible day of it; without one only expressions that hold their own year have an answer, and the rest give None. Nothing is
    rounded: where several days are possible, all are in the interval.
    """
    meaning = expression.meaning
    direction = expression.direction or direction
    if published is None:
        return meaning.on(_ANY_DAY, direction) if meaning.absolute else None
    first = meaning.on(published.earliest, direction)
    if published.earliest == published.latest:
        return first
    last = meaning.on(published.latest, direction)
    return Interval(min(first.earliest, last.earliest), max(first.latest, last.latest))


@lru_cache(1 << 16)
def days_that_fit(meaning: Meaning, direction: str, event: Interval, within: Interval | None) -> Interval | None:
    """The days of publication, of those in `within`, on which an expression can stand for a day of `event`.

    They are consecutive, since what an expression means never moves back as publication moves on; so both ends are found by
    halving. Remembered, since news dates the same events in the same words.
    """
    earliest = within.earliest if within else event.earliest - _REACH
    latest = within.latest if within else event.latest + _REACH
    first = _first(earliest, latest, lambda day: meaning.on(day, direction).latest >= event.earliest)
    after = _first(earliest, latest, lambda day: meaning.on(day, direction).earliest > event.latest)
    return Interval(first, after - timedelta(days=1)) if first < after else None


def _first(earliest: date, latest: date, holds: Callable[[date], bool]) -> date:
    """The first day from `earliest` to `latest` on which `holds`, which stays true once it is; the day after if none."""
    low, high = earliest.toordinal(), latest.toordinal() + 1
    while low < high:
        middle = (low + high) // 2
        if holds(date.fromordinal(middle)):
            high = middle
        else:
            low = middle + 1
    return date.fromordinal(low)
