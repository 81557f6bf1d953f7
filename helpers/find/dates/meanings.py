"""What a date expression means: each class tells which days it can stand for, seen from the day of publication.

Rules of Dutch news prose, not of a calendar: a weekday in the past tense includes today, on a Sunday `deze week` may look ahead
to the next. Days are never rounded: `begin februari` is the 1st to the 10th. As the day of publication moves on, so do the days
meant; `helpers.find.dates.resolve` relies on that.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Protocol

from helpers.records import Interval

PAST, PRESENT, FUTURE = "past", "present", "future"
_WEEK = 7


class Meaning(Protocol):
    """A date expression's meaning. `absolute` is true where it is the same on every day of publication."""

    @property
    def absolute(self) -> bool: ...

    def on(self, day: date, direction: str) -> Interval:
        """The days meant in an article of `day`, in a clause that looks to the `past`, the `present` or the `future`."""
        ...


def _plus(day: date, days: int) -> date:
    return day + timedelta(days=days)


def _monday(day: date) -> date:
    return _plus(day, -day.weekday())


def add_months(day: date, months: int) -> date:
    """The same day some months on (or back), or the last of that month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@cache
def month_interval(year: int, month: int) -> Interval:
    """All days of a month; month 13 is January of the next year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return Interval(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


@dataclass(frozen=True, slots=True)
class Days:
    """From `low` to `high` days after publication: vandaag, gisteren, de afgelopen dagen."""

    low: int
    high: int
    absolute = False

    def on(self, day: date, direction: str) -> Interval:
        return Interval(_plus(day, self.low), _plus(day, self.high))


@dataclass(frozen=True, slots=True)
class Tonight:
    """`vannacht`: the night that has been, or the night to come."""

    absolute = False

    def on(self, day: date, direction: str) -> Interval:
        before = 0 if direction == FUTURE else -1
        after = 0 if direction == PAST else 1
        return Interval(_plus(day, before), _plus(day, after))


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday (Monday is 0).

    `choice` is empty for the bare word, which the tense turns back (today included) or forward; `last` (afgelopen), `previous`
    (vorige: that of last week where the two differ), `coming` (komende) and `next` (volgende) likewise. `week` counts from the
    week of publication, where that is told: vorige week maandag.
    """

    weekday: int
    choice: str = ""
    week: int | None = None
    absolute = False

    def on(self, day: date, direction: str) -> Interval:
        if self.week is not None:
            return self._single(self._of_week(day, self.week))
        choice = self.choice or ("last_or_today" if direction == PAST else "today_or_coming")
        if choice == "last_or_today":
            return self._single(self._latest(day))
        if choice == "today_or_coming":
            return self._single(self._earliest(day))
        latest, earliest = self._latest(_plus(day, -1)), self._earliest(_plus(day, 1))
        if choice == "last":
            return self._single(latest)
        if choice == "coming":
            return self._single(earliest)
        if choice == "previous":
            return Interval(min(latest, self._of_week(day, -1)), latest)
        return Interval(earliest, max(earliest, self._of_week(day, 1)))

    def _latest(self, day: date) -> date:
        return _plus(day, -((day.weekday() - self.weekday) % _WEEK))

    def _earliest(self, day: date) -> date:
        return _plus(day, (self.weekday - day.weekday()) % _WEEK)

    def _of_week(self, day: date, week: int) -> date:
        return _plus(_monday(day), week * _WEEK + self.weekday)

    @staticmethod
    def _single(day: date) -> Interval:
        return Interval(day, day)


@dataclass(frozen=True, slots=True)
class Period:
    """A week, weekend, month or year counted from that of publication: deze week, vorig jaar, komend weekend.

    `choice` is `this`, `last` (afgelopen), `previous` (vorig), `coming` (komend) or `next` (volgend). `part` is empty, `begin`,
    `middle`, `end`, or `earlier` and `later`, which lie before and after publication.
    """

    unit: str
    choice: str
    part: str = ""
    absolute = False

    def on(self, day: date, direction: str) -> Interval:
        if self.choice == "this":
            return self._this(day, direction)
        if self.unit == "weekend":
            return self._weekend(day)
        previous, following = self._whole(day, -1), self._whole(day, 1)
        if self.choice == "last":
            found = Interval(previous.earliest, day)
        elif self.choice == "coming":
            found = Interval(min(day, following.earliest), following.latest)
        elif self.choice == "previous":
            found = previous
            if self.unit == "week" and day.weekday() == 6:  # On a Sunday it may be the week that is ending.
                found = Interval(previous.earliest, _plus(day, -1))
        else:
            found = following
        return part_of(found, self.unit, self.part)

    def _weekend(self, day: date) -> Interval:
        """Early in the week `vorig weekend` may be the one before the last, and `volgend weekend` the next or the one after it;
        in a weekend `afgelopen weekend` may be that one.
        """
        previous, current, following = (self._whole(day, offset) for offset in (-1, 0, 1))
        within = day >= current.earliest
        if self.choice == "last":
            return Interval(previous.earliest, day) if within else previous
        if self.choice == "previous":
            return Interval(self._whole(day, -2).earliest, previous.latest) if day.weekday() < 2 else previous
        if self.choice == "coming":
            return following if within else current
        return following if within else Interval(current.earliest, following.latest)

    def _this(self, day: date, direction: str) -> Interval:
        whole = self._whole(day, 0)
        if self.unit == "week" and day.weekday() == 6 and direction != PAST and self.part != "earlier":
            whole = Interval(day if direction == FUTURE else whole.earliest, _plus(day, _WEEK))
        if self.unit == "weekend" and day < whole.earliest and direction == PAST:
            whole = self._whole(day, -1)
        if self.part in ("begin", "middle", "end"):
            return part_of(whole, self.unit, self.part)
        back = self.part == "earlier" or (not self.part and direction == PAST)
        ahead = self.part == "later" or (not self.part and direction == FUTURE)
        latest = min(whole.latest, day) if back else whole.latest
        earliest = max(whole.earliest, day) if ahead else whole.earliest
        return Interval(min(earliest, latest), max(earliest, latest))

    def _whole(self, day: date, offset: int) -> Interval:
        """The whole week, weekend, month or year, `offset` from the one that holds or, for a weekend, follows `day`."""
        if self.unit in ("week", "weekend"):
            monday = _plus(_monday(day), offset * _WEEK)
            return Interval(_plus(monday, 5) if self.unit == "weekend" else monday, _plus(monday, 6))
        if self.unit == "month":
            return month_interval(day.year, day.month + offset)
        return Interval(date(day.year + offset, 1, 1), date(day.year + offset, 12, 31))


def part_of(whole: Interval, unit: str, part: str) -> Interval:
    """`begin`, `middle`, `end` or a half of a period; the whole of it for any other part."""
    first, last = whole.earliest, whole.latest
    if part in ("first_half", "second_half"):
        middle = _plus(first, whole.days // 2)
        return Interval(first, middle) if part == "first_half" else Interval(middle, last)
    if part not in ("begin", "middle", "end"):
        return whole
    if unit == "week":
        return {
            "begin": Interval(first, _plus(first, 2)),
            "middle": Interval(_plus(first, 1), _plus(first, 3)),
            "end": Interval(_plus(first, 3), last),
        }[part]
    if unit == "month":
        return {
            "begin": Interval(first, first.replace(day=10)),
            "middle": Interval(first.replace(day=10), first.replace(day=20)),
            "end": Interval(last.replace(day=20), last),
        }[part]
    if unit == "year":
        return {
            "begin": Interval(first, first.replace(month=3, day=31)),
            "middle": Interval(first.replace(month=5), first.replace(month=8, day=31)),
            "end": Interval(last.replace(month=10, day=1), last),
        }[part]
    return whole
