"""Days and intervals as the tables hold them (ISO 8601, empty where not told), and as people read them."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from helpers.records import Interval

NOT_TOLD = "not told"


def interval(earliest: str, latest: str) -> Interval | None:
    """The interval between two ISO days, or None where the text does not tell them.

    Raises `ValueError` for a string that is neither empty nor an ISO day.
    """
    if not earliest or not latest:
        return None
    return Interval(date.fromisoformat(earliest), date.fromisoformat(latest))


def announced(value: str) -> Interval | None:
    """The interval of an `announced_for`: one ISO day, or two with a stroke between them."""
    earliest, _, latest = value.partition("/")
    return interval(earliest, latest or earliest)


def words(span: Interval | None) -> str:
    """`17–19 Feb 2023`, `Oct 2021` for a whole month, `2023` for a whole year, `not told` for None."""
    if span is None:
        return NOT_TOLD
    first, last = span.earliest, span.latest
    if first == last:
        return _day(first)
    if first.day == 1 and last + timedelta(days=1) == _month_after(last):
        if first.month == 1 and last.month == 12:
            return f"{first.year}" if first.year == last.year else f"{first.year}–{last.year}"
        if (first.year, first.month) == (last.year, last.month):
            return f"{_month(first)} {first.year}"
        opening = _month(first) if first.year == last.year else f"{_month(first)} {first.year}"
        return f"{opening} – {_month(last)} {last.year}"
    if first.year != last.year:
        return f"{_day(first)} – {_day(last)}"
    if first.month != last.month:
        return f"{first.day} {_month(first)} – {_day(last)}"
    return f"{first.day}–{_day(last)}"


def short(span: Interval | None) -> str:
    """As `words`, without the year where the interval lies within one: for a label beside a dated axis."""
    if span is None:
        return NOT_TOLD
    text = words(span)
    if span.earliest.year != span.latest.year or text == f"{span.earliest.year}":
        return text
    return text.removesuffix(f" {span.latest.year}")


def _day(day: date) -> str:
    return f"{day.day} {_month(day)} {day.year}"


def _month(day: date) -> str:
    return calendar.month_abbr[day.month]


def _month_after(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)
