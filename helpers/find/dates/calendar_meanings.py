"""Meanings that name a day, month, season or year, and those that count from another day. See `meanings`."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from helpers.find.dates.meanings import FUTURE, PAST, Meaning, add_months, month_interval, part_of
from helpers.find.dates.words import SEASONS
from helpers.records import Interval

_YEARS_WITH_ALL_WEEKDAYS = 11


@dataclass(frozen=True, slots=True)
class Fixed:
    """The same days whenever the article appeared: 24 februari 2022, in 2014."""

    interval: Interval
    absolute = True

    def on(self, day: date, direction: str) -> Interval:
        return self.interval


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day, or days, of a month without a year: op 26 april, 17 en 18 maart, dinsdag 21 februari.

    `year` counts from that of publication where told (24 februari vorig jaar). A weekday, where told, settles the year.
    """

    month: int
    first: int
    last: int
    year: int | None = None
    weekday: int | None = None
    absolute = False

    def on(self, day: date, direction: str) -> Interval:
        if self.year is not None:
            return self._of(day.year + self.year)
        reach = 1 if self.weekday is None else _YEARS_WITH_ALL_WEEKDAYS
        found = [self._of(year) for year in range(day.year - reach, day.year + reach + 1)]
        if self.weekday is not None:
            found = [i for i in found if i.earliest.weekday() == self.weekday] or found
            return min(found, key=lambda interval: _distance(interval, day))
        return _choose(found, day, direction)

    def _of(self, year: int) -> Interval:
        end = monthrange(year, self.month)[1]
        return Interval(date(year, self.month, min(self.first, end)), date(year, self.month, min(self.last, end)))


@dataclass(frozen=True, slots=True)
class Month:
    """A month without a year: in februari, begin maart, eind juni vorig jaar."""

    month: int
    part: str = ""
    year: int | None = None
    absolute = False

    def on(self, day: date, direction: str) -> Interval:
        if self.year is not None:
            return part_of(month_interval(day.year + self.year, self.month), "month", self.part)
        found = [part_of(month_interval(year, self.month), "month", self.part) for year in _years(day)]
        return _clip(_choose(found, day, direction), day, direction)


@dataclass(frozen=True, slots=True)
class Season:
    """A season: afgelopen zomer, dit najaar, de winter van 2022 (`year` absolute then)."""

    name: str
    choice: str = ""
    year: int | None = None

    @property
    def absolute(self) -> bool:
        return self.year is not None

    def on(self, day: date, direction: str) -> Interval:
        if self.year is not None:
            return self._of(self.year)
        found = [self._of(year) for year in range(day.year - 2, day.year + 3)]
        if self.choice in ("last", "previous"):
            ended = [season for season in found if season.latest < day]
            begun = [season for season in found if season.earliest <= day]
            return Interval(ended[-1].earliest, begun[-1].latest)
        if self.choice in ("coming", "next"):
            return next(season for season in found if season.earliest > day)
        return _clip(_choose(found, day, direction), day, direction)

    def _of(self, year: int) -> Interval:
        first, last = SEASONS[self.name]
        return Interval(month_interval(year, first).earliest, month_interval(year, last).latest)


@dataclass(frozen=True, slots=True)
class Shift:
    """`low` to `high` units from publication (negative: before it), give or take `slack` days: twee weken geleden."""

    unit: str
    low: int
    high: int
    slack: int = 0
    absolute = False

    def on(self, day: date, direction: str) -> Interval:
        return self.from_interval(Interval(day, day))

    def from_interval(self, start: Interval) -> Interval:
        """The same distance counted from other days."""
        slack = timedelta(days=self.slack)
        return Interval(
            _move(start.earliest, self.unit, self.low) - slack,
            _move(start.latest, self.unit, self.high) + slack,
        )


@dataclass(frozen=True, slots=True)
class Relative:
    """A distance from what another expression means: die dag, de volgende dag, enkele dagen later."""

    anchor: Meaning
    shift: Shift

    @property
    def absolute(self) -> bool:
        return self.anchor.absolute

    def on(self, day: date, direction: str) -> Interval:
        found = self.shift.from_interval(self.anchor.on(day, direction))
        if direction == PAST:
            return Interval(min(found.earliest, day), min(found.latest, day))
        return found


@dataclass(frozen=True, slots=True)
class WeekdayThen:
    """The weekday (Monday is 0) on or next after what another expression means: op 16 mei … die vrijdag."""

    anchor: Meaning
    weekday: int

    @property
    def absolute(self) -> bool:
        return self.anchor.absolute

    def on(self, day: date, direction: str) -> Interval:
        found = self.anchor.on(day, direction)
        return Interval(self._next(found.earliest), self._next(found.latest))

    def _next(self, day: date) -> date:
        return day + timedelta(days=(self.weekday - day.weekday()) % 7)


@dataclass(frozen=True, slots=True)
class Span:
    """From one expression's days to another's: van maandag tot woensdag, van 28 februari tot 2 maart."""

    first: Meaning
    last: Meaning

    @property
    def absolute(self) -> bool:
        return self.first.absolute and self.last.absolute

    def on(self, day: date, direction: str) -> Interval:
        last = self.last.on(day, direction)
        first = self.first.on(last.latest, PAST)
        return Interval(min(first.earliest, last.earliest), last.latest)


def _years(day: date) -> range:
    return range(day.year - 1, day.year + 2)


def _distance(interval: Interval, day: date) -> int:
    if interval.earliest <= day <= interval.latest:
        return 0
    return min(abs((interval.earliest - day).days), abs((interval.latest - day).days))


def _choose(found: Iterable[Interval], day: date, direction: str) -> Interval:
    """The latest that has begun for the past, the first not ended for the future, else the nearest."""
    if direction == PAST:
        return max((i for i in found if i.earliest <= day), key=lambda i: i.earliest)
    if direction == FUTURE:
        return min((i for i in found if i.latest >= day), key=lambda i: i.earliest)
    return min(found, key=lambda i: _distance(i, day))


def _clip(interval: Interval, day: date, direction: str) -> Interval:
    """What of an interval that holds `day` can be past, or is still to come."""
    if direction == PAST and interval.latest > day:
        return Interval(min(interval.earliest, day), day)
    if direction == FUTURE and interval.earliest < day:
        return Interval(day, max(interval.latest, day))
    return interval


def _move(day: date, unit: str, count: int) -> date:
    if unit in ("month", "year"):
        return add_months(day, count * (12 if unit == "year" else 1))
    return day + timedelta(days=count * (7 if unit in ("week", "weekend") else 1))
