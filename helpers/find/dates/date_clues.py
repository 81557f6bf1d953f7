"""Clues from dates that hold by themselves: a dateline, `op 8 februari` told as past or coming, `vandaag, 24 februari`."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from helpers.find.dates import daysets
from helpers.find.dates.calendar_meanings import Fixed, MonthDay, Relative
from helpers.find.dates.clues import BOUND, CONDITIONAL, DATELINE, PIN, UNREAL, Clue, Text, says
from helpers.find.dates.event_clues import fitting
from helpers.find.dates.event_news import is_opening, is_perfect
from helpers.find.dates.headings import day_headings, of_the_text
from helpers.find.dates.meanings import FUTURE, PAST, Days, Period, Weekday, month_interval
from helpers.find.dates.scan import DateExpression
from helpers.find.dates.words import MONTH_ABBREVIATIONS, MONTHS, WEEKDAY_FORMS, WEEKDAYS, each
from helpers.records import Article, Evidence, Interval

_DATED_BLOCKS = frozenset({"header", "dateline", "byline", "outlet"})
_MONTH_NAMES = "|".join(sorted({*MONTHS, *MONTH_ABBREVIATIONS}, key=len, reverse=True))
_DATELINE = re.compile(
    rf"\b(?P<day>\d{{1,2}})\s+(?P<month>{_MONTH_NAMES})\.?\s+(?P<year>20\d\d)\b"
    r"|\b(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>20\d\d)\b|\b(?P<iso>20\d\d-\d\d-\d\d)\b",
    re.IGNORECASE,
)
_LINE = re.compile(r"[^\n]+")
# `1 februari`, `16 juni, door de redactie`, `LONDEN, 25 sept (Reuters) - ...`: a day without its year, where one stands.
_DAY_LINE = re.compile(
    rf"(?:(?:{'|'.join(WEEKDAYS)}|ma|di|wo|do|vr|za|zo)\.?,?\s+)?(?P<day>\d{{1,2}})\s+(?P<month>{_MONTH_NAMES})\b\.?"
    r"(?:\s*(?:$|[,|–-].*)|,?\s+(?:om\s+)?\d{1,2}[:.u]\d\d.*)"
    rf"|[A-Z][\w /.’'-]{{1,40}},\s+(?P<d>\d{{1,2}})\s+(?P<m>{_MONTH_NAMES})\b\.?\s*(?:\([A-Z]|[–—-]\s).*",
    re.IGNORECASE,
)
# `BRUSSEL 24/02/23 (BELGA)`, `31-03-23, 15:20`: the year may be in two figures where nothing but a day can stand.
_SHORT_DATE = r"(?P<d>\d{1,2})(?P<mark>[-/.])(?P<m>\d{1,2})(?P=mark)(?P<y>(?:20)?2\d)\b"
_LEADING_DATES = (
    re.compile(rf"(?:[A-Z][\w’'-]*[\s/,]+){{1,4}}{_SHORT_DATE}\s*(?:\([A-Z]{{2}}|=|[–—-]\s)"),
    re.compile(rf"\s*{_SHORT_DATE}(?:,?\s+(?:om\s+)?\d{{1,2}}[:.u]\d\d)?\s*$"),
)
# `April 2022` on a line of its own, above or below the heading.
_MONTH_LINE = re.compile(rf"\s*(?P<month>{'|'.join(MONTHS)})\s+(?P<year>20\d\d)\s*", re.IGNORECASE)
_UNDATED_BLOCKS = frozenset({"caption", "teaser"})
_LONGEST_DATELINE = 12
_FIRST_LINES = 6
_SHOWN = 40
_YEARS = range(2000, 2040)
_ANY_DAY = date(2000, 1, 1)
# How old what is told by weekday and date can be, with its year or in the perfect, and else.
_NEWS_DAYS, _OLD_NEWS_DAYS = timedelta(days=6), timedelta(days=10)
_DATES = each("counted_day full_date month_day month month_part year after_event anniversary")
_ELSEWHEN = each("toen destijds toenmalig toenmalige geleden sindsdien eerder jaar")
_DEADLINE = each("voor vóór per")
_BETWEEN = frozenset({",", "(", "op", "precies", "exact", "namelijk", "dus"})


def dateline_clues(text: Text) -> Iterator[Clue]:
    """A full date in the dateline, byline or header, or on a short line, is the day of publication."""
    article = text.doc.article
    entries = {heading.start for heading in of_the_text(day_headings(article))}
    for block in article.blocks:
        if block.kind in _UNDATED_BLOCKS or block.start in entries:
            continue
        for line in _LINE.finditer(article.text, block.start, block.end):
            if (leading := _leading_date(line)) is not None:
                yield leading
                continue
            if block.kind not in _DATED_BLOCKS and len(line.group().split(None, _LONGEST_DATELINE)) > _LONGEST_DATELINE:
                continue
            for match in _DATELINE.finditer(article.text, line.start(), line.end()):
                found = _date(match)
                if found:
                    evidence = Evidence(match.start(), match.end(), "dateline")
                    yield Clue(daysets.of([Interval(found, found)]), evidence, found.isoformat(), DATELINE)


def _leading_date(line: re.Match[str]) -> Clue | None:
    """The day at the head of a line that tells where and by whom it was written, or that is nothing else."""
    for pattern in _LEADING_DATES:
        match = pattern.match(line.string, line.start(), line.end())
        if match and (found := _numeric(match)):
            evidence = Evidence(match.start("d"), match.end("y"), "dateline")
            return Clue(daysets.of([Interval(found, found)]), evidence, found.isoformat(), DATELINE)
    return None


def _numeric(match: re.Match[str]) -> date | None:
    try:
        return date(2000 + int(match["y"]) % 100, int(match["m"]), int(match["d"]))
    except ValueError:
        return None


def month_line(article: Article) -> tuple[Interval, Evidence] | None:
    """The month that stands on a line of its own among the first lines, as magazines have it."""
    for _, line in zip(range(_FIRST_LINES), _LINE.finditer(article.text), strict=False):
        if match := _MONTH_LINE.fullmatch(line.group()):
            evidence = Evidence(line.start() + match.start("month"), line.start() + match.end("year"), "month_line")
            return month_interval(int(match["year"]), MONTHS[match["month"].lower()]), evidence
    return None


def day_line_clues(text: Text) -> Iterator[Clue]:
    """`1 februari` on a line of its own or in a dateline is the day of publication in some year; two such days are none.

    Without a header only the first lines are looked at, with one all short lines for a day of its month.
    """
    article, within = text.doc.article, text.within
    found: dict[tuple[int, int], Evidence] = {}
    for number, line in enumerate(_LINE.finditer(article.text)):
        if within is None and number >= _FIRST_LINES:
            break
        match = _DAY_LINE.fullmatch(line.group().strip())
        if match is None or not (match["m"] or len(line.group().split()) <= _LONGEST_DATELINE):
            continue
        name = (match["month"] or match["m"]).lower()
        day = MONTHS.get(name) or MONTH_ABBREVIATIONS[name], int(match["day"] or match["d"])
        if within is None or any(_in_year(year, *day, within) for year in (within.earliest.year, within.latest.year)):
            found[day] = Evidence(line.start(), min(line.end(), line.start() + _SHOWN), "day_line")
    if len(found) == 1:
        [(day, evidence)] = found.items()
        days = [interval for year in _YEARS if (interval := _in_year(year, *day, within))]
        yield Clue(daysets.of(days), evidence, f"{day[1]}-{day[0]}, in some year", PIN)


def _in_year(year: int, month: int, day: int, within: Interval | None) -> Interval | None:
    """That day and the next in a year, if there is one and it can be the day of publication."""
    if not 1 <= day <= monthrange(year, month)[1]:
        return None
    found = date(year, month, day)
    return Interval(found, found + timedelta(days=1)) if within is None or within.earliest <= found <= within.latest else None


def _date(match: re.Match[str]) -> date | None:
    try:
        if match["iso"]:
            return date.fromisoformat(match["iso"])
        if match["d"]:
            return date(int(match["y"]), int(match["m"]), int(match["d"]))
        name = match["month"].lower()
        return date(int(match["year"]), MONTHS.get(name) or MONTH_ABBREVIATIONS[name], int(match["day"]))
    except ValueError:
        return None


def date_clues(text: Text) -> Iterator[Clue]:
    """The clues that dates in the prose give by themselves."""
    for expressions in text.by_sentence.values():
        for number, expression in enumerate(expressions):
            if expression.rule not in _DATES or expression.bound:
                continue
            if expressions[number + 1 : number + 3] and any(e.rule == "ago" for e in expressions[number + 1 : number + 3]):
                continue  # `25 november 1975, vandaag 45 jaar geleden`
            if expression.rule == "counted_day":
                days = expression.meaning.on(_ANY_DAY, PAST)
                loose = Interval(days.earliest, days.latest + timedelta(days=1))
                yield text.clue(daysets.of([loose]), expression.first, expression.last, "counted_day", says(days), PIN)
                continue
            neighbours = expressions[max(0, number - 1) : number] + expressions[number + 1 : number + 2]
            clues = [clue for other in neighbours if (clue := _same_day(text, expression, other))]
            if clues:
                yield from clues
            elif clue := _fresh(text, expression) or _told(text, expression):
                yield clue


def _days(text: Text, expression: DateExpression) -> list[Interval]:
    """What a date can be; without its year only where the time of publication is roughly known."""
    meaning = expression.meaning
    if isinstance(meaning, Relative):  # `vrijdag, een jaar na de inval` is the very day.
        meaning = Relative(meaning.anchor, replace(meaning.shift, slack=0))
    if meaning.absolute:
        return [meaning.on(_ANY_DAY, FUTURE)]
    if text.within is None:
        return []
    return [meaning.on(text.within.latest, PAST), meaning.on(text.within.earliest, FUTURE)]


def _same_day(text: Text, expression: DateExpression, other: DateExpression) -> Clue | None:
    """`vandaag, 24 februari` and `later deze week, op de eerste verjaardag`: two expressions for one day."""
    one, two = sorted((expression, other), key=lambda e: e.first)
    between = text.doc.lower[one.last : two.first]
    if between[-1:] == ["de"]:
        between = between[:-1]
    if not isinstance(other.meaning, Days | Weekday | Period) or len(between) > 4:
        return None
    if not set(between) <= _BETWEEN and between[-1] != "op":
        return None
    direction = text.direction(other)
    runs = [
        fit
        for days in _days(text, expression)
        if days.days <= 3 and (fit := fitting(other.meaning, direction, days, text.within))
    ]
    if not runs:
        return None
    told = " or ".join(says(days) for days in _days(text, expression))
    return text.clue(daysets.of(runs), one.first, two.last, "date_and_day", told, PIN)


def _fresh(text: Text, expression: DateExpression) -> Clue | None:
    """`zijn zaterdag 6 mei begonnen`: a weekday with its date, told as past in the opening, is days old at most.

    Without its year it is so in every year in which it falls on that weekday.
    """
    meaning = expression.meaning
    if not is_opening(text, expression.first) or text.doc.lower[expression.first] not in WEEKDAY_FORMS:
        return None
    first, last = text.wide_clause(expression.first)
    if text.direction(expression) != PAST or set(text.doc.lower[first:last]) & (UNREAL | _ELSEWHEN):
        return None
    if isinstance(meaning, Fixed):
        found = [meaning.interval]
    elif isinstance(meaning, MonthDay) and meaning.weekday is not None and meaning.year is None:
        found = [
            Interval(day, day)
            for year in _YEARS
            if meaning.first <= monthrange(year, meaning.month)[1]
            and (day := date(year, meaning.month, meaning.first)).weekday() == meaning.weekday
        ]
    else:
        return None
    full = isinstance(meaning, Fixed) or is_perfect(text, expression.first, first, last)
    age = _NEWS_DAYS if full else _OLD_NEWS_DAYS
    days = daysets.of(Interval(day.earliest, day.latest + age) for day in found)
    told = says(found[0]) if len(found) == 1 else f"{meaning.first}-{meaning.month}, on that weekday"
    return text.clue(days, expression.first, expression.last, "dated_weekday", told, BOUND)


def _told(text: Text, expression: DateExpression) -> Clue | None:
    """A date told as past has begun; one told as coming has not ended."""
    first, last = text.wide_clause(expression.first)
    words = set(text.doc.lower[first:last])
    direction = text.direction(expression)
    before = text.doc.lower[max(0, expression.first - 2) : expression.first]
    if direction not in (PAST, FUTURE) or "tot" in before or not _DEADLINE.isdisjoint(before):
        return None
    if expression.meaning.absolute:
        days = expression.meaning.on(_ANY_DAY, FUTURE)
    else:
        days = _in_known_month(text, expression, direction)
        if days is None or _ELSEWHEN & words:
            return None
    if direction == PAST and not words & UNREAL:
        return text.clue(daysets.since(days.earliest), expression.first, expression.last, "date_past", says(days), BOUND)
    if direction == FUTURE and not words & CONDITIONAL:
        return text.clue(daysets.until(days.latest), expression.first, expression.last, "date_ahead", says(days), BOUND)
    return None


def _in_known_month(text: Text, expression: DateExpression, direction: str) -> Interval | None:
    """A date without a year that falls in the time of publication, in a sentence that names no other year."""
    if text.within is None:
        return None
    latest = direction == PAST
    days = expression.meaning.on(text.within.latest if latest else text.within.earliest, direction)
    sentence = text.doc.sentence_of(expression.first)
    years = {w for w in text.doc.lower[sentence.first : sentence.last] if len(w) == 4 and w.isdecimal()}
    if years - {str(text.within.earliest.year)} or days.days > 3 or days & text.within is None:
        return None
    return days
