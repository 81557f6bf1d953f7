"""Lines that hold nothing but a day, and date what stands below them: live blogs, chronicles, the days of a journey."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from helpers.find.dates.calendar_meanings import Fixed, MonthDay
from helpers.find.dates.meanings import FUTURE, PAST, Days, Meaning, Weekday
from helpers.find.dates.words import MONTH_ABBREVIATIONS, MONTHS, PARTS_OF_DAY, WEEKDAYS
from helpers.records import Article, Block, Interval

_ANY_DAY = date(2000, 12, 31)
_LEAP_YEAR, _WEEK, _SOON = 2000, 7, 31
_LONGEST = 48  # characters
_CHRONICLE = 300  # days that what tells no years goes back
_DAYS = {"vandaag": Days(0, 0), "gisteren": Days(-1, -1), "eergisteren": Days(-2, -2)}
_ABBREVIATED = {"ma": 0, "di": 1, "wo": 2, "do": 3, "vr": 4, "za": 5, "zo": 6}
_WEEKDAY = rf"(?P<weekday>{'|'.join((*WEEKDAYS, *_ABBREVIATED))})\.?(?:{'|'.join(PARTS_OF_DAY)})?"
_MONTH = "|".join(sorted({*MONTHS, *MONTH_ABBREVIATIONS}, key=len, reverse=True))
_NEAR = rf"(?P<near>{'|'.join(_DAYS)})(?:,? {_WEEKDAY.replace('<weekday>', '<also>')})?"
_LINE = re.compile(
    rf"[^\w]{{0,4}}(?:dag \d+[:,]? )?(?:{_NEAR}|{_WEEKDAY})?,?"
    rf"(?P<date> ?\(?(?P<day>\d{{1,2}}) (?P<month>{_MONTH})\b\.?(?:,? (?P<year>(?:19|20)\d\d))?\)?)?"
    r"(?:,? (?:om )?\d{1,2}[.:u]\d\d(?: ?uur)?)?[^\w]{0,3}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DayHeading:
    """A day on a line of its own, from character `start` to `end`, for what stands below it."""

    start: int
    end: int
    meaning: Meaning

    def days(self, published: Interval | None) -> Interval | None:
        """The days it stands for in an article that appeared within `published`: the nearest; one without a year may lie back.

        None where these leave more than one day open, but for a weekday of the week in which it appeared.
        """
        if self.meaning.absolute:
            return self.meaning.on(date.min, PAST)
        if published is None:
            return None
        back, ahead = (self.meaning.on(published.latest, where) for where in (PAST, FUTURE))
        if not isinstance(self.meaning, MonthDay):
            within = published.earliest <= back.earliest and published.days <= _WEEK
            return back if published.days == 1 or within else None
        far, near = (published.latest - back.latest).days, (ahead.earliest - published.latest).days
        return ahead if far > _CHRONICLE or near < min(far, _SOON) else back


def day_headings(article: Article) -> list[DayHeading]:
    """The headings that are days, in text order; none where the only one is the article's own date, above its prose.

    X"""
    found: list[DayHeading] = []
    below = False
    for block in article.blocks:
        if block.end - block.start <= _LONGEST and (meaning := _meaning(article.text, block, found)):
            found.append(DayHeading(block.start, block.end, meaning))
            below = below or len({one.meaning for one in found}) > 1
        else:
            below = below or (block.kind == "paragraph" and not found)
    return found if below else []


def _meaning(text: str, block: Block, before: list[DayHeading]) -> Meaning | None:
    match = _LINE.fullmatch(text, block.start, block.end) if block.kind not in ("header", "title") else None
    if match is None:
        return None
    weekday = (match["weekday"] or "").lower()
    if match["date"]:
        return _dated(match, before)
    if match["near"]:
        return _DAYS[match["near"].lower()]
    return Weekday(WEEKDAYS[weekday]) if weekday in WEEKDAYS else None


def _dated(match: re.Match[str], before: list[DayHeading]) -> Meaning | None:
    """A date; without its year the nearest to that of the heading before, where that has one."""
    name, day = match["month"].lower(), int(match["day"])
    month = MONTHS.get(name) or MONTH_ABBREVIATIONS[name]
    last = before[-1].meaning if before else None
    if match["year"]:
        years: Iterable[int] = (int(match["year"]),)
    elif isinstance(last, Fixed):
        years = range(last.interval.earliest.year - 1, last.interval.earliest.year + 2)
    else:
        return MonthDay(month, day, day) if day <= monthrange(_LEAP_YEAR, month)[1] else None
    found = [date(year, month, day) for year in years if 0 < day <= monthrange(year, month)[1]]
    if isinstance(last, Fixed):
        found.sort(key=lambda one: abs(one - last.interval.earliest))
    return Fixed(Interval(found[0], found[0])) if found else None


def of_the_text(headings: Sequence[DayHeading]) -> Sequence[DayHeading]:
    """The headings that do not tell when the article appeared: all but the first, where each is earlier than the one before."""
    dated = [one.meaning.on(_ANY_DAY, PAST).earliest for one in headings if isinstance(one.meaning, Fixed | MonthDay)]
    return headings if dated[1:] and dated[0] < dated[1] else headings[1:]
