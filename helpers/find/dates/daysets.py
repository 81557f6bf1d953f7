"""Sets of days as runs of consecutive ones, and what the most clues agree on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from helpers.records import Interval

Run = tuple[int, int]
DaySet = tuple[Run, ...]
FIRST, LAST = date.min.toordinal(), date.max.toordinal()
ALL: DaySet = ((FIRST, LAST),)


def since(day: date) -> DaySet:
    """That day and all after it."""
    return ((day.toordinal(), LAST),)


def until(day: date) -> DaySet:
    """That day and all before it."""
    return ((FIRST, day.toordinal()),)


def of(intervals: Iterable[Interval]) -> DaySet:
    """The days of some intervals, which may overlap."""
    return joined((i.earliest.toordinal(), i.latest.toordinal()) for i in intervals)


def joined(runs: Iterable[Run]) -> DaySet:
    """Runs in order, with those that touch made one."""
    found: list[Run] = []
    for low, high in sorted(runs):
        if found and low <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], high))
        else:
            found.append((low, high))
    return tuple(found)


def both(one: DaySet, other: DaySet) -> DaySet:
    """The days in both sets."""
    return agreed([one, other], 2)


def without(one: DaySet, other: DaySet) -> DaySet:
    """The days of one set that are not in the other."""
    outside = []
    start = FIRST
    for low, high in other:
        if start < low:
            outside.append((start, low - 1))
        start = high + 1
    if start <= LAST:
        outside.append((start, LAST))
    return both(one, tuple(outside))


def agreed(sets: Sequence[DaySet], at_least: int) -> DaySet:
    """The days that are in at least so many of the sets."""
    changes: dict[int, int] = {}
    for days in sets:
        for low, high in days:
            changes[low] = changes.get(low, 0) + 1
            changes[high + 1] = changes.get(high + 1, 0) - 1
    found: list[Run] = []
    count = start = 0
    for day in sorted(changes):
        before, count = count, count + changes[day]
        if before < at_least <= count:
            start = day
        elif count < at_least <= before:
            found.append((start, day - 1))
    return tuple(found)


def most_agreed(sets: Sequence[DaySet]) -> DaySet:
    """The days that are in the greatest number of the sets."""
    low, high = 0, len(sets)
    while low < high:
        middle = (low + high + 1) // 2
        if agreed(sets, middle):
            low = middle
        else:
            high = middle - 1
    return agreed(sets, low) if low else ()


def hull(days: DaySet) -> Interval | None:
    """From the first day to the last; None for the empty set and for one without a beginning or an end."""
    if not days or days[0][0] == FIRST or days[-1][1] == LAST:
        return None
    return Interval(date.fromordinal(days[0][0]), date.fromordinal(days[-1][1]))


def describe(days: DaySet) -> str:
    """A set in words: `2023-02-01 to 2023-02-17 and all days after 2023-02-24`."""
    parts = []
    for low, high in days[:3]:
        if low == FIRST and high == LAST:
            parts.append("all days")
        elif low == FIRST:
            parts.append(f"all days before {date.fromordinal(high + 1)}")
        elif high == LAST:
            parts.append(f"all days after {date.fromordinal(low - 1)}")
        elif low == high:
            parts.append(date.fromordinal(low).isoformat())
        else:
            parts.append(f"{date.fromordinal(low)} to {date.fromordinal(high)}")
    if len(days) > 3:
        parts.append(f"{len(days) - 3} more stretches of days")
    return ", ".join(parts[:-1]) + (" and " if len(parts) > 1 else "") + parts[-1] if parts else "no day"
