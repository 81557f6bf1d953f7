"""The filters by time that all explorers share."""

from __future__ import annotations

import calendar

from helpers.show.facets import NONE, Months
from helpers.show.kinds import Filter
from helpers.show.when import NOT_TOLD


def month_name(month: str) -> str:
    """`2023 Feb` for `2023-02`; a year, or what is not told, in words."""
    if month == NONE:
        return NOT_TOLD
    year, _, number = month.partition("-")
    return f"{year} {calendar.month_abbr[int(number)]}" if number else year


def period_filters(months: Months) -> tuple[tuple[Filter, Filter], tuple[Filter]]:
    """From which and until which month something can be, to choose; and, for keys, in which month or year it begins."""
    return (
        Filter("since", "from month", months.values, month_name, months.since),
        Filter("until", "to month", months.values, month_name, months.until),
    ), (Filter("begins", "begins in", (), month_name, months.begins),)
