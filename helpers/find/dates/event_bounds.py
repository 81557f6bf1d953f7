"""Clues from dated events that are told without a day and are not the news: it has begun, it is not over, it is to come.

What nobody could foresee is only told afterwards. In the month that the header gives, the occurrence of that month is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise

from helpers.find.dates import daysets
from helpers.find.dates.clues import BOUND, CONDITIONAL, LOOSE, UNREAL, Clue, Text, says, told
from helpers.find.dates.daysets import DaySet
from helpers.find.dates.event_news import OVER, PROPOSED, TRAVEL, governed, is_opening, news, took_place
from helpers.find.dates.events import EventMention, OfficeMention
from helpers.find.dates.meanings import FUTURE, PAST, PRESENT
from helpers.find.dates.words import each
from helpers.records import Interval

_EXPECTED = each("mogelijke dreigende eventuele verwachte aanstaande potentiële nieuwe tweede")
_NEGATED = each("niet geen nooit zonder")
_AFTERWARDS = each("na sinds sedert nadat recent recente")
_FORMERLY = each("toenmalig toenmalige voormalig voormalige gewezen ex oud destijds toen")
_ELSEWHEN = each("jaar jaren geleden destijds toen edities editie")
# The days between two occurrences that are not mixed up.
_SELDOM = 45


def bound(text: Text, mention: EventMention, dated: bool) -> Clue | None:
    """What an event without a day tells about the day of publication, or None.

    `dated` is true where the text gives a day that does not fit: then it is not the news, nor going on.
    """
    event = mention.event
    if not (dated or event.topic or event.names_alone or text.quoted(mention.first)) and (clue := news(text, mention)):
        return clue
    found = None
    if not mention.event.foreseen:
        found = _unforeseen(text, mention)
    elif not mention.event.uncertain:
        found = _by_tense(text, mention)
    if found is None:
        return None
    days, rule, trust = found
    return text.clue(days, mention.first, mention.last, rule, told(mention), trust)


def _unforeseen(text: Text, mention: EventMention) -> tuple[DaySet, str, int] | None:
    lower = text.doc.lower
    for token in mention.tokens:
        if lower[token - 1] in _EXPECTED or _NEGATED & set(lower[max(0, token - 2) : token]):
            return None
    begun = _begun(text, mention) if mention.event.topic else None
    return daysets.since(begun or mention.event.occurrences[0].earliest), "event_unforeseen", BOUND


def _by_tense(text: Text, mention: EventMention) -> tuple[DaySet, str, int] | None:
    token = mention.tokens[-1]
    words = set(text.clause(token))
    direction = text.tense(token)
    begun = _begun(text, mention)
    thought = not CONDITIONAL.isdisjoint((*words, *text.clause(mention.tokens[0])))  # zou Xi, zegt X, na een reis … bellen
    if begun and not thought and direction != FUTURE and governed(text, mention, _AFTERWARDS):
        return daysets.since(begun - TRAVEL), "event_afterwards", BOUND
    if not _in_one_clause(text, mention):
        return None
    complete = len(mention.tokens) == len(mention.event.all)  # `Het bezoek hing al in de lucht`.
    past = direction == PAST and not (UNREAL | PROPOSED) & words and took_place(text, mention, *text.wide_clause(token))
    if begun and complete and past:
        return daysets.since(begun - TRAVEL), "event_past", BOUND
    if direction == FUTURE and not CONDITIONAL & words:
        return daysets.until(mention.event.occurrences[-1].latest), "event_ahead", BOUND
    if direction == PRESENT and is_opening(text, token) and not UNREAL & words and _finite_verbs(text, token):
        ends = _ends(text, mention)
        return (daysets.until(ends + OVER), "event_present", LOOSE) if ends else None
    return None


def _finite_verbs(text: Text, token: int) -> list[int]:
    return text.finite(*text.clauses.bounds(token))


def _ends(text: Text, mention: EventMention) -> date | None:
    """The last day of an event told in the present: the only one, or that of the known month where none follows soon."""
    occurrences = mention.event.occurrences
    if len(occurrences) == 1:
        return occurrences[0].latest
    if text.within:
        for event, following in pairwise(occurrences):
            if event & text.within and (following.earliest - text.within.latest).days > _SELDOM:
                return event.latest
    return None


def _begun(text: Text, mention: EventMention) -> date | None:
    """The first day on which the event can be past, if that can be told.

    Of what comes back, the occurrence in the known month is meant, where the one before lies well back and the clause names no
    other time; else it can be any, and one from before the calendar begins.
    """
    occurrences = mention.event.occurrences
    if text.within and len(occurrences) > 1:
        words = text.clause(mention.tokens[-1])
        if _ELSEWHEN.isdisjoint(words) and not any(len(word) == 4 and word.isdecimal() for word in words):
            for number, current in enumerate(occurrences):
                long_before = not number or (text.within.earliest - occurrences[number - 1].latest).days > _SELDOM
                if current & text.within and long_before:
                    return current.earliest
    return occurrences[0].earliest if len(occurrences) == 1 else None


def _in_one_clause(text: Text, mention: EventMention) -> bool:
    first, last = text.clauses.bounds(mention.tokens[-1])
    return first <= mention.first and mention.last <= last


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
        said = f"in office {says(Interval(office.first, office.last))}" if office.last else f"since {office.first}"
        yield text.clue(days, mention.first, mention.last, "office", said, LOOSE)
