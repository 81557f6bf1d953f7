"""Finds the date expressions of a document."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from helpers.find.dates import day_rules, period_rules, words
from helpers.find.dates.calendar_meanings import Fixed, Month, MonthDay, Relative, Shift, Span
from helpers.find.dates.meanings import PAST, Days, Period, Weekday, month_interval, part_of
from helpers.find.dates.scan import DateExpression, Scan
from helpers.find.document import Document

Rule = Callable[[Scan, int], DateExpression | None]

_RULES: dict[str, Rule] = {
    **dict.fromkeys(words.WEEKDAY_FORMS, day_rules.weekday),
    **dict.fromkeys(words.PARTS_OF_DAY, day_rules.part_of_day),
    **dict.fromkeys(day_rules.DEICTIC, day_rules.deictic),
    **dict.fromkeys(words.MONTHS, day_rules.month),
    **dict.fromkeys(words.MONTH_ABBREVIATIONS, day_rules.month),
    **dict.fromkeys(words.UNITS, period_rules.unit),
    **dict.fromkeys(words.SEASONS, period_rules.season),
    **dict.fromkeys(("daags", "anderendaags"), period_rules.daily),
    **dict.fromkeys(map(str, range(1900, 2100)), period_rules.year),
}
_LONGEST_FIGURE = 10
_ANCHORS_KEPT = 4
_YEARS = frozenset(map(str, range(1900, 2100)))
_APART = words.each(", ; maar terwijl want sinds tot")
_COUNTED_FROM = words.each("is was het dus op de dag af")
_WEEKS = {"previous_week": -1, "next_week": 1}
_GOES_INTO = words.each("waar : toen")  # after the week told: what happened in it
_ALSO = (["en"], ["of"], [","], ["en", "op"], ["of", "op"])
_JOINED = {("tot",), ("tot", "en", "met"), ("t", "/", "m"), ("t/m",), ("–",), ("-",)}


class _Triggers:
    """The words that a date expression can be found from: those of the rules, and figures."""

    def __contains__(self, word: str) -> bool:
        return word in _RULES or ("0" <= word[0] <= "9" and len(word) <= _LONGEST_FIGURE)


_TRIGGERS = _Triggers()


def find_expressions(doc: Document) -> list[DateExpression]:
    """All date expressions in the document's prose, in text order, not overlapping.

    Finds nothing vague (onlangs, binnenkort), no clock times, no durations (drie weken lang) and no habits (elke maandag).
    """
    found: list[DateExpression] = []
    floor = 0
    for token in doc.tokens_of(_TRIGGERS):
        if token < floor:
            continue
        rule = _RULES.get(doc.lower[token], day_rules.numeric)
        sentence = doc.sentence_of(token)
        scan = Scan(doc, max(sentence.first, floor), sentence.last, found[-_ANCHORS_KEPT:])
        expression = rule(scan, token)
        if expression is not None:
            found.append(expression)
            floor = expression.last
    return _join(doc, found)


def _join(doc: Document, found: list[DateExpression]) -> list[DateExpression]:
    """Make one of two expressions that belong together: van maandag tot woensdag, deze week precies een jaar geleden."""
    joined: list[DateExpression] = []
    for expression in found:
        before = joined[-1] if joined else None
        if before and (
            one := _range(doc, before, expression) or _ago_from(doc, before, expression) or _week_on(before, expression)
        ):
            joined[-1] = one
        else:
            joined.append(_of_the_week(doc, joined, _of_the_year(doc, joined, expression)))
    return joined


def _week_on(one: DateExpression, other: DateExpression) -> DateExpression | None:
    """`vrijdag over een week`, `vandaag over twee weken`: counted from the day named."""
    shift = other.meaning
    if one.rule not in ("weekday", "deictic") or other.rule != "in_future" or other.first != one.last or one.bound:
        return None
    if not isinstance(shift, Shift) or shift.unit != "week" or shift.low != shift.high:
        return None
    meaning = Relative(one.meaning, replace(shift, slack=0))
    return replace(one, end=other.end, last=other.last, rule="weekday_of_week", meaning=meaning, direction="future")


def _of_the_week(doc: Document, before: Sequence[DateExpression], expression: DateExpression) -> DateExpression:
    """A weekday of the week told before it: volgende week donderdag en vrijdag, vorige week in Kiev, waar hij dinsdag …"""
    if not before or expression.rule != "weekday" or not isinstance(expression.meaning, Weekday):
        return expression
    told = next((one for one in reversed(before) if one.rule in _WEEKS), None)
    inside = told and told.first >= doc.sentence_of(expression.first).first and not expression.meaning.choice
    if told and inside and not _GOES_INTO.isdisjoint(doc.lower[told.last : expression.first]):
        meaning = replace(expression.meaning, week=_WEEKS[told.rule])
        return replace(expression, rule="weekday_of_week", meaning=meaning)
    if before[-1].rule != "weekday_of_week":
        return expression
    if doc.lower[before[-1].last : expression.first] not in _ALSO or not isinstance(before[-1].meaning, Weekday):
        return expression
    meaning = replace(expression.meaning, choice="", week=before[-1].meaning.week)
    return replace(expression, rule="weekday_of_week", meaning=meaning)


def _of_the_year(doc: Document, before: Sequence[DateExpression], expression: DateExpression) -> DateExpression:
    """A month told after its year: ontmoetten elkaar in 2022 tweemaal: in februari en in september."""
    if not isinstance(expression.meaning, Month) or expression.meaning.year is not None or expression.direction:
        return expression
    told = next((e for e in reversed(before) if not isinstance(e.meaning, Month | Fixed) or e.rule == "year"), None)
    if told is None or told.rule != "year" or told.bound or doc.lower[told.first] not in _YEARS:
        return expression
    apart = _APART.intersection(doc.lower[told.last : expression.first])
    if apart or doc.sentence_of(told.first) != doc.sentence_of(expression.first):
        return expression
    months = month_interval(told.meaning.on(date.min, PAST).earliest.year, expression.meaning.month)
    return replace(expression, meaning=Fixed(part_of(months, "month", expression.meaning.part)))


def _range(doc: Document, one: DateExpression, other: DateExpression) -> DateExpression | None:
    kinds = (Weekday, MonthDay, Month)
    if not isinstance(one.meaning, kinds) or type(one.meaning) is not type(other.meaning):
        return None
    if one.meaning == other.meaning or other.first - one.last > 3:
        return None
    between = tuple(doc.lower[one.last : other.first])
    before = doc.lower[one.first - 1] if one.first else ""
    overnight = between == ("op",) and isinstance(one.meaning, Weekday)
    if not (between in _JOINED or overnight or (between == ("en",) and before == "tussen")):
        return None
    meaning = Span(one.meaning, other.meaning)
    direction = one.direction or other.direction
    return replace(one, end=other.end, last=other.last, rule="range", meaning=meaning, direction=direction, bound="")


def _ago_from(doc: Document, one: DateExpression, other: DateExpression) -> DateExpression | None:
    """`vrijdag is het een jaar geleden`: counted from the day named, not from that of publication."""
    named = isinstance(one.meaning, Weekday | Days | Period) or one.rule == "in_future"  # over een week is het een jaar geleden
    if other.rule != "ago" or not named or one.direction == "past":
        return None
    if not isinstance(other.meaning, Shift) or not _COUNTED_FROM.issuperset(doc.lower[one.last : other.first]):
        return None
    shift = other.meaning
    if shift.low == shift.high:  # what is counted from a day is exact
        shift = replace(shift, slack=min(shift.slack, 1))
    return replace(one, end=other.end, last=other.last, rule="ago_from", meaning=Relative(one.meaning, shift))
