"""Dates an article: a small solver over days, which shows which clue ruled out what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from helpers.find.dates import daysets
from helpers.find.dates.clues import BEFORE, DATELINE, LOOSE, PIN, Clue
from helpers.find.dates.daysets import ALL, DaySet
from helpers.find.dates.meanings import month_interval
from helpers.records import Article, Dating, DatingCue, Evidence, Interval

# The longest stretch of days within which what comes back often is one of the times that the calendar lists.
_ROUGHLY = 45
_DROPPED = "Dropped: the header or other clues, which are trusted more or are more, contradict it."
_LIFETIME = 6000
_UNWEIGHED = "Not weighed: it took place on other days too, and not even the month is known."
_HEADER = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")


def header_interval(header_date: str) -> Interval | None:
    """The month, day or interval that a header or a source gives, or None where it is empty.

    Raises `ValueError` for anything but `2023-02`, `2023-02-19` and `2023-03-04/2023-04-03`.
    """
    if not header_date:
        return None
    if "/" in header_date:
        return Interval(*map(date.fromisoformat, header_date.split("/")))
    match = _HEADER.fullmatch(header_date)
    if not match:
        raise ValueError(f"header date {header_date!r}: expected a month (2023-02) or a day (2023-02-19)")
    year, month, day = match.groups()
    if day is None:
        return month_interval(int(year), int(month))
    found = date(int(year), int(month), int(day))
    return Interval(found, found)


def solve(
    article: Article, known: Interval | None, clues: Sequence[Clue], complete: date, known_from: Evidence | None = None
) -> Dating:
    """The days that the header and the clues leave, and the derivation. `known_from` is what tells `known`, if no header does.

    Clues are weighed class by class, the most trusted first; within a class the days stay that the most clues allow, so two
    that contradict each other leave both their days. A clue that the rest contradicts is dropped, and said to be. What takes
    place on more days than are listed is only weighed where the rest leaves little more than a month, or stretches of days of
    which it bears one out, or where two such clues bear each other out; or, if they are listed since `complete`, where the
    article is known to be later than that.
    """
    days = daysets.of([known]) if known else ALL
    told = [_header_cue(article, known, known_from)] if known else []
    if known and known.days == 1:
        return Dating(known, "day", tuple(told))
    by_day = False
    for trust, group in groupby(sorted(clues, key=lambda clue: clue.trust), key=lambda clue: clue.trust):
        distinct = _distinct(group)
        if trust >= BEFORE and not _is_roughly_known(days) and not (trust == BEFORE and _is_since(days, complete)):
            together = _borne_out(days, distinct)
            if not _is_roughly_known(together):
                told.extend(DatingCue(clue.evidence, clue.resolved_to, _UNWEIGHED) for clue in distinct)
                continue
            days = together
        left = daysets.most_agreed([daysets.both(days, clue.days) for clue in distinct]) or days
        if trust == PIN and _is_outnumbered(left, distinct, clues):
            left = days
            told.extend(DatingCue(clue.evidence, clue.resolved_to, _DROPPED) for clue in distinct)
            continue
        narrowed = days
        for clue in distinct:
            told.append(_cue(clue, narrowed, left))
            if not daysets.without(left, clue.days):
                narrowed = daysets.both(narrowed, clue.days)
        days = left
        by_day |= trust == DATELINE and len(days) == 1 and days[0][0] == days[0][1]
    return _conclude(known, days, by_day, told)


def _is_since(days: DaySet, first: date) -> bool:
    return bool(days) and days[0][0] >= first.toordinal()


def _is_outnumbered(left: DaySet, pins: Sequence[Clue], clues: Sequence[Clue]) -> bool:
    """Whether all that pins down some days stands in one place, and two offices or more were not held then."""
    if not left or not pins or max(pin.evidence.start for pin in pins) >= min(pin.evidence.end for pin in pins):
        return False
    offices = {clue.days for clue in clues if clue.trust == LOOSE}
    against = [days for days in offices if not daysets.both(left, days)]
    return len(against) >= 2 and bool(daysets.agreed(against, len(against)))


def _borne_out(days: DaySet, clues: Sequence[Clue]) -> DaySet:
    """The days that at least two clues from different places allow, of those that leave only some.

    Where the days are some short stretches, what pinned them down counts as the first of the two.
    """
    apart: list[Clue] = []
    for clue in clues:
        if (not apart or clue.evidence.start >= apart[-1].evidence.end) and daysets.hull(clue.days):
            apart.append(clue)
    left = [daysets.both(days, clue.days) for clue in apart]
    pinned = all(last - first <= _ROUGHLY for first, last in days)
    return daysets.most_agreed(left) if pinned else daysets.agreed(left, 2)


def _is_roughly_known(days: DaySet) -> bool:
    found = daysets.hull(days)
    return found is not None and found.days <= _ROUGHLY


def _conclude(known: Interval | None, days: DaySet, by_day: bool, told: list[DatingCue]) -> Dating:
    found = daysets.hull(days)
    if found is None or found.days > _LIFETIME:  # what comes back every year has no first and last time
        return Dating(None, "none", tuple(told))
    if by_day:
        return Dating(found, "day", tuple(told))
    by_month = found == known and len(set(map(_month, (found.earliest, found.latest)))) == 1
    return Dating(found, "month" if by_month else "inferred", tuple(told))


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month


def _distinct(clues: Iterable[Clue]) -> list[Clue]:
    """The clues in text order, without those that say what an earlier one of the same rule says."""
    seen: dict[tuple[str, DaySet], Clue] = {}
    for clue in sorted(clues, key=lambda clue: clue.evidence.start):
        seen.setdefault((clue.evidence.rule, clue.days), clue)
    return list(seen.values())


def _header_cue(article: Article, known: Interval, evidence: Evidence | None) -> DatingCue:
    if evidence is None:
        header = next((block for block in article.blocks if block.kind == "header"), None)
        evidence = Evidence(header.start, header.end, "header") if header else Evidence(0, 0, "source")
    resolved = daysets.describe(daysets.of([known]))
    return DatingCue(evidence, resolved, f"Rules out all days but {resolved}.")


def _cue(clue: Clue, before: DaySet, left: DaySet) -> DatingCue:
    """What a clue did to the days `before` it, where `left` are those that remain after all clues of its class."""
    if not daysets.both(left, clue.days):
        said = _DROPPED
    elif daysets.without(left, clue.days):
        said = "Contradicted by a clue that is trusted as much: the days of both stay."
    else:
        removed = daysets.without(before, clue.days)
        said = f"Rules out {daysets.describe(removed)}." if removed else "Rules out nothing more."
    return DatingCue(clue.evidence, clue.resolved_to, said)
