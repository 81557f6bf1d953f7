"""Days and stretches of days as they stand in the tables: read from ISO 8601, and written."""

from __future__ import annotations

from datetime import date

from helpers.records import Interval


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


def write_days(days: Interval | None) -> tuple[str, str]:
    """The first and the last day, both empty where none is told."""
    return (days.earliest.isoformat(), days.latest.isoformat()) if days else ("", "")


def write_interval(days: Interval | None) -> str:
    """A day, or an ISO 8601 interval."""
    return "/".join(dict.fromkeys(write_days(days))) if days else ""
