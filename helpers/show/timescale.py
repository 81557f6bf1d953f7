"""A time axis for events that come in bursts: days on which something begins or ends are wide, quiet ones narrow.

News about diplomacy is dense for a fortnight and silent for half a year; on an even axis the fortnight is a smear. Here
each month that holds an end of a span is shown, and in it each such day is wide enough for a mark. Months between are
folded to a gap that says how many they are. What has no date stands in a column of its own.
"""

from __future__ import annotations

import calendar
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from helpers.records import Interval
from helpers.show import style
from helpers.show.canvas import Panel
from helpers.show.names import count

HEAD = 0.62
"""Inches that the names of years, months and days take above the axes."""

_BUSY_DAY = 1.0
_QUIET_DAY = 0.05
_EVEN_DAY = 0.2
_NARROWEST_MONTH = 1.7
_FOLD = 0.9
_UNDATED = 2.4  # at least
_MONTH_NAME, _YEAR_NAME, _FOLD_NAME = 20.0, 30.0, 9.0  # points
_LONG = 62  # days; the ends of a longer span give no month of its own
_DAY = timedelta(days=1)


class TimeScale:
    """Positions on the axis, in widths of a busy day; `width` is where it ends."""

    def __init__(self, spans: Iterable[Interval | None], even: bool = False, undated: float = _UNDATED) -> None:
        """Fit the axis to `spans`; None is an undated one, for which a column as wide as `undated` is kept at the right.

        With `even`, all days of a month are equally wide, so that the lengths of bars can be compared.
        """
        spans = list(spans)
        self.even = even
        self._busy_day, self._quiet_day = (_EVEN_DAY, _EVEN_DAY) if even else (_BUSY_DAY, _QUIET_DAY)
        self.busy: dict[date, set[date]] = defaultdict(set)
        for span in spans:
            if span and (span.days <= _LONG or all(s is None or s.days > _LONG for s in spans)):
                whole = span.earliest.day == 1 and (span.latest + _DAY).day == 1
                for day in (span.earliest, span.latest):
                    self.busy[day.replace(day=1)].update(() if whole else (day,))
        self.months = sorted(self.busy)
        self.folds: list[tuple[float, int]] = []  # where, and how many months
        self._days: list[int] = []  # ordinals where the slope changes
        self._at: list[float] = []
        at = 0.0
        for month in self.months:
            if self._days and month.toordinal() > self._days[-1]:
                before = date.fromordinal(self._days[-1])
                self.folds.append((at, (month.year - before.year) * 12 + month.month - before.month))
                at += _FOLD
            at = self._add_month(month, at)
        self.dated = at
        self.undated = (at + 0.3, at + 0.3 + max(_UNDATED, undated)) if None in spans else None
        self.width = self.undated[1] if self.undated else at

    def _add_month(self, month: date, at: float) -> float:
        end = _next_month(month)
        busy = self.busy[month]
        quiet_days = max(1, (end - month).days - len(busy))
        quiet = max(self._quiet_day, (_NARROWEST_MONTH - self._busy_day * len(busy)) / quiet_days)
        day = month
        while day < end:
            self._mark(day, at)
            at += self._busy_day if day in busy else quiet
            day += _DAY
        self._mark(end, at)
        return at

    def _mark(self, day: date, at: float) -> None:
        if not self._days or self._days[-1] < day.toordinal():
            self._days.append(day.toordinal())
            self._at.append(at)

    def x(self, day: date) -> float:
        """Where a day begins; days off the axis stand at its end."""
        number = day.toordinal()
        index = bisect_right(self._days, number) - 1
        if index < 0:
            return 0.0
        if index >= len(self._days) - 1:
            return self.dated
        low, high = self._days[index], self._days[index + 1]
        return self._at[index] + (number - low) / (high - low) * (self._at[index + 1] - self._at[index])

    def extent(self, span: Interval | None) -> tuple[float, float]:
        """From where to where a span is drawn: through the end of its last day, or the column of the undated.

        Raises `ValueError` for None where the axis was made without an undated span.
        """
        if span is not None:
            return self.x(span.earliest), self.x(span.latest + _DAY)
        if self.undated is None:
            raise ValueError("this axis was made without an undated span, so it has no place for one")
        return self.undated

    def spots(self, spans: Sequence[Interval | None], apart: float) -> list[float]:
        """A place for each span: in its middle, or beside it (within the span) where another stands within `apart`."""
        extents = [self.extent(span) for span in spans]
        found: dict[int, float] = {}
        for index in sorted(range(len(spans)), key=lambda i: extents[i][1] - extents[i][0]):
            left, right = extents[index]
            middle = (left + right) / 2
            steps = [middle + sign * step * apart for step in range(40) for sign in (-1, 1)]
            inside = [x for x in steps if left + 0.1 <= x <= right - 0.1]
            free = (x for x in inside if all(abs(x - other) > apart * 0.99 for other in found.values()))
            found[index] = next(free, middle)
        return [found[index] for index in range(len(spans))]

    def leaves(self, span: Interval | None) -> bool:
        """Whether a span runs on after the last day that the axis shows."""
        return span is not None and bool(self._days) and (span.latest + _DAY).toordinal() > self._days[-1]

    def draw(self, panel: Panel) -> None:
        """Draw the months as bands over the height of `panel`, and the names of years, months and days above it."""
        panel.limits(x=(-0.1, self.width + 0.1))
        year, named = 0, -100.0
        for month in self.months:
            left, right = self.x(month), self.x(_next_month(month))
            panel.band(left, right)
            panel.upright(left)
            at, _ = panel.place(left, panel.top)
            above = {"y": panel.top, "size": style.SMALL, "up": "bottom"}
            if month.year != year:
                room = panel.place(next((self.x(m) for m in self.months if m.year > month.year), self.width + 9), 0)[0] - at
                panel.write(f"{month.year}" if room > _YEAR_NAME else f"’{month:%y}", left, dx=1, dy=29, bold=True, **above)
            if at - named >= _MONTH_NAME:
                panel.write(calendar.month_abbr[month.month], left, dx=1, dy=16, **above)
                named = at
            year = month.year
            self._draw_days(panel, month)
        wide = panel.place(_FOLD, 0)[0] - panel.place(0, 0)[0]
        for at, skipped in self.folds if wide >= _FOLD_NAME else ():
            note = {"size": style.SMALL - 2.5, "colour": style.GREY, "turned": 90}
            panel.write(count(skipped, "month"), at + _FOLD / 2, panel.top, dy=4, **note)
        if self.undated:
            left, right = self.undated
            panel.band(left, right, style.FAINT, hatched=True)
            panel.write("day not\ntold", left, panel.top, dx=1, dy=4, size=style.SMALL, up="bottom")

    def _draw_days(self, panel: Panel, month: date) -> None:
        points = panel.width / (self.width + 0.2)
        taken = -100.0
        days = [month.replace(day=number) for number in (1, 10, 20)] if self.even else sorted(self.busy[month])
        for day in days:
            middle = (self.x(day) + self.x(day + _DAY)) / 2
            if (middle - taken) * points < 13:
                continue
            taken = middle
            look = {"size": style.SMALL - 1, "colour": style.GREY, "across": "center", "up": "bottom"}
            panel.write(f"{day.day}", middle, panel.top, dy=4, **look)


def _next_month(month: date) -> date:
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)
