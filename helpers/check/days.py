"""Days and stretches of days: read from ISO 8601, shown, and compared."""

from __future__ import annotations

from datetime import date

from helpers.records import Interval

_SHARED = 0.3


def read_day(text: str) -> date:
    """An ISO 8601 day; raises `ValueError` for anything else."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:  # Python also reads 20230224 and 2023-W08-5
        raise ValueError(f"{text!r} is no day; write it as 2023-02-24")
    return day


def read_days(earliest: str, latest: str) -> Interval | None:
    """The days between two ISO 8601 days, or None where neither is told. An end that is not told is open.

    Raises `ValueError` for what is no day, and for ends in the wrong order.
    """
    if not earliest and not latest:
        return None
    first = read_day(earliest) if earliest else date.min
    last = read_day(latest) if latest else date.max
    if first > last:
        raise ValueError(f"{earliest} is after {latest}; put the earliest day first")
    return Interval(first, last)


def read_interval(text: str) -> Interval | None:
    """A day, an interval `2023-02-20/2023-02-24`, or nothing. Raises `ValueError` as `read_days` does."""
    first, _, last = text.partition("/")
    return read_days(first, last or first)


def show_days(days: Interval | None) -> str:
    """A day, an interval, or nothing, in ISO 8601; an open end is `..`."""
    if days is None:
        return ""
    first = ".." if days.earliest == date.min else days.earliest.isoformat()
    last = ".." if days.latest == date.max else days.latest.isoformat()
    return first if first == last else f"{first}/{last}"


def is_open(days: Interval) -> bool:
    """Whether one end is not told."""
    return days.earliest == date.min or days.latest == date.max


def overlap(one: Interval | None, other: Interval | None) -> bool:
    """Whether both are told and share a day."""
    return bool(one and other and one & other)


def same_days(one: Interval | None, other: Interval | None) -> bool:
    """Whether two answers agree: neither tells a day, or they share days and neither is absurdly wide.

    That is so when three in ten of all their days are in both; where an end is open, any shared day will do.
    """
    if one is None or other is None:
        return one is other
    shared = one & other
    if shared is None:
        return False
    if is_open(one) or is_open(other):
        return True
    return shared.days / (one.days + other.days - shared.days) >= _SHARED
