"""Clues from dated events. With a date expression an event pins the day; by its tense alone it bounds it.

`Biden bracht maandag een verrassingsbezoek aan Kiev` was written on that Monday or in the six days after; what nobody could
foresee is only told afterwards; what is told as coming has not ended. Prose is loose, so each set is a little wider than the
letter: papers say `gisteren` the evening before they are dated, and `deze week` on the Sunday before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from helpers.find.dates import daysets
from helpers.find.dates.calendar_meanings import Relative, Shift
from helpers.find.dates.clues import BOUND, CONDITIONAL, LOOSE, PIN, UNREAL, Clue, Text, says
from helpers.find.dates.daysets import DaySet
from helpers.find.dates.events import EventMention, OfficeMention
from helpers.find.dates.meanings import FUTURE, PAST, PRESENT, Days, Meaning, Period, Weekday
from helpers.find.dates.resolve import days_that_fit
from helpers.find.dates.scan import DateExpression
from helpers.records import Interval

_EXPECTED = frozenset("mogelijke dreigende eventuele verwachte aanstaande potentiële nieuwe tweede".split())
_AFTERWARDS = frozenset({"na", "sinds", "sedert", "nadat"})
_FORMERLY = frozenset("toenmalig toenmalige voormalig voormalige gewezen ex oud destijds toen".split())
_NEGATED = frozenset("niet geen nooit zonder".split())
_AUXILIARIES = frozenset({"hebben", "zijn", "worden"})
_SAME_TIME = frozenset({"dag", "week"})
_ELSEWHEN = frozenset("jaar jaren geleden destijds toen eerder edities editie".split())
_NEARBY = 6
_SELDOM = 45


def event_clues(text: Text, mentions: Iterable[EventMention]) -> Iterator[Clue]:
    """The clues that mentions of dated events give."""
    for mention in mentions:
        sentence = text.doc.sentence_of(mention.first)
        quoted = text.quoted(mention.first)
        clues = []
        if not quoted:
            for expression in text.by_sentence.get(sentence.first, ()):
                if _belongs(text, mention, expression) and (clue := _pin(text, mention, expression)):
                    clues.append(clue)
            if clue := _on_the_day(text, mention, sentence.first):
                clues.append(clue)
        if not clues and (not quoted or not mention.event.foreseen) and (clue := _bound(text, mention)):
            clues.append(clue)
        yield from clues


def _belongs(text: Text, mention: EventMention, expression: DateExpression) -> bool:
    """Whether an expression dates the event: near it, and in the clause of more than half of its words."""
    if not mention.first - _NEARBY <= expression.first <= mention.last + _NEARBY:
        return False
    first, last = text.wide_clause(expression.first)
    inside = sum(first <= token < last for token in mention.tokens)
    return 2 * inside > len(mention.tokens)


def _directions(text: Text, expression: DateExpression) -> list[str]:
    """Which ways an expression can look. An auxiliary without a participle known as one, or no verb, leaves it open."""
    if expression.direction:
        return [expression.direction]
    direction = text.direction(expression)
    first, last = text.clauses.bounds(expression.first)
    if CONDITIONAL & set(text.doc.lower[first:last]):
        return [PAST, FUTURE]
    if direction == PRESENT:
        finite = text.clauses.finite(first, last)
        lemmas = {form.lemma for token in finite for form in text.clauses.verbs[token]}
        if not finite or lemmas <= _AUXILIARIES:
            return [PAST, PRESENT]
    return [direction]


def _pin(text: Text, mention: EventMention, expression: DateExpression) -> Clue | None:
    """The days on which the expression can stand for a day of the event; None where on no day it can."""
    if expression.meaning.absolute or expression.bound in ("until", "before", "after"):
        return None
    if expression.bound == "since" and not isinstance(expression.meaning, Days | Weekday):
        return None  # `de eerste ontmoeting sinds oktober` was not in October.
    runs = [
        fit
        for direction in _directions(text, expression)
        for event in mention.event.occurrences
        if (fit := fitting(expression.meaning, direction, event, text.within))
    ]
    if not runs:
        return None
    first, last = min(mention.first, expression.first), max(mention.last, expression.last)
    return text.clue(daysets.of(runs), first, last, "event_on_day", _told(mention), PIN)


def _on_the_day(text: Text, mention: EventMention, start: int) -> Clue | None:
    """`op de dag dat` and `in de week dat`, told in the present."""
    lower = text.doc.lower
    for token in range(max(start, mention.first - _NEARBY), mention.first):
        if lower[token] in _SAME_TIME and lower[token + 1] == "dat":
            if text.clauses.direction(mention.tokens[-1]) == PAST:
                return None
            meaning = Days(0, 0) if lower[token] == "dag" else Period("week", "this")
            runs = [
                fit
                for event in mention.event.occurrences
                if (fit := fitting(meaning, PRESENT, event, text.within))
            ]
            if runs:
                return text.clue(daysets.of(runs), token, mention.last, "on_the_day_that", _told(mention), PIN)
    return None


def fitting(meaning: Meaning, direction: str, event: Interval, within: Interval | None) -> Interval | None:
    """The days of publication on which the expression can stand for a day of the event, prose being loose."""
    before, after = _looseness(meaning, direction)
    wide = within and Interval(within.earliest - timedelta(days=after), within.latest + timedelta(days=before))
    found = days_that_fit(meaning, direction, event, wide)
    if found is None:
        return None
    return Interval(found.earliest - timedelta(days=before), found.latest + timedelta(days=after))


def _looseness(meaning: Meaning, direction: str) -> tuple[int, int]:
    """Days before and after those of the letter on which an article may have appeared."""
    if isinstance(meaning, Relative):
        return _looseness(meaning.anchor, direction)
    if isinstance(meaning, Days):
        return 1, 1
    if isinstance(meaning, Weekday):
        return 0, 0 if direction == PAST else 2 if direction == PRESENT else 1
    if isinstance(meaning, Period):
        return (0, 0) if meaning.part == "later" else (1, 1)
    return (3, 3) if isinstance(meaning, Shift) else (0, 0)


def _bound(text: Text, mention: EventMention) -> Clue | None:
    """What an event without a day tells: that it has begun, or that it has not ended."""
    token = mention.tokens[-1]
    words = set(text.clause(token))
    direction = text.clauses.direction(token)
    begun = _begun(text, mention)
    days: DaySet
    if not mention.event.foreseen:
        before = {text.doc.lower[token - 1] for token in mention.tokens if token}
        if before & _EXPECTED or words & _NEGATED:
            return None
        days, rule = daysets.since(begun or mention.event.occurrences[0].earliest), "event_unforeseen"
    elif begun and _told_after(text, mention) and direction != FUTURE:
        days, rule = daysets.since(begun), "event_afterwards"
    elif begun and direction == PAST and not UNREAL & words and _in_one_clause(text, mention):
        days, rule = daysets.since(begun), "event_past"
    elif direction == FUTURE and not CONDITIONAL & words and _in_one_clause(text, mention):
        days, rule = daysets.until(mention.event.occurrences[-1].latest), "event_ahead"
    else:
        return None
    return text.clue(days, mention.first, mention.last, rule, _told(mention), BOUND)


def _told_after(text: Text, mention: EventMention) -> bool:
    """`na afloop van de top`, `sinds het bezoek`: the preposition stands shortly before."""
    before = text.doc.lower[max(0, mention.first - 4) : mention.first]
    return not _AFTERWARDS.isdisjoint(before)


def _begun(text: Text, mention: EventMention) -> date | None:
    """The first day on which the event can be past, if that can be told.

    Of what comes back, the occurrence in the known month is meant, where the one before lies well back and the sentence
    names no other time; else it can be any, and one from before the calendar begins.
    """
    occurrences = mention.event.occurrences
    if text.within and len(occurrences) > 1:
        sentence = text.doc.sentence_of(mention.first)
        words = text.doc.lower[sentence.first : sentence.last]
        if _ELSEWHEN.isdisjoint(words) and not any(len(w) == 4 and w.isdecimal() for w in words):
            for number, current in enumerate(occurrences):
                long_before = not number or (text.within.earliest - occurrences[number - 1].latest).days > _SELDOM
                if current & text.within and long_before:
                    return current.earliest
    return occurrences[0].earliest if len(occurrences) == 1 else None


def _in_one_clause(text: Text, mention: EventMention) -> bool:
    first, last = text.clauses.bounds(mention.tokens[-1])
    return first <= mention.first and mention.last <= last


def _told(mention: EventMention) -> str:
    """The event and its days, as a derivation shows them."""
    return f"{mention.event.name}: " + ", ".join(says(days) for days in mention.event.occurrences)


def office_clues(text: Text, mentions: Iterable[OfficeMention]) -> Iterator[Clue]:
    """Whoever is called by an office has it, unless the text says that he had."""
    for mention in mentions:
        office = mention.office
        sentence = text.doc.sentence_of(mention.first)
        before = set(text.doc.lower[max(sentence.first, mention.first - 6) : mention.first])
        if text.quoted(mention.first) or before & _FORMERLY:
            continue
        days = daysets.since(office.first)
        if office.last:
            days = daysets.both(days, daysets.until(office.last + timedelta(days=14)))
        told = f"in office {says(Interval(office.first, office.last))}" if office.last else f"since {office.first}"
        yield text.clue(days, mention.first, mention.last, "office", told, LOOSE)
