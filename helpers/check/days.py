"""Days and stretches of days: shown, and compared."""

from __future__ import annotations

from datetime import date

from helpers.records import Interval

_SHARED = 0.3


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
