"""Clues from dated events that are told without a day: it has begun, it is not over, it is the news, it goes on.

What nobody could foresee is only told afterwards. A meeting told in the perfect in the opening sentences is the news, and a
week old at most; one told in the present there is not over yet. In the month that the header gives, the occurrence of that
month is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise

from helpers.find.dates import daysets
from helpers.find.dates.clues import BOUND, CONDITIONAL, LOOSE, UNREAL, Clue, Text, says, told
from helpers.find.dates.daysets import DaySet
from helpers.find.dates.events import EventMention, OfficeMention
from helpers.find.dates.meanings import FUTURE, PAST, PRESENT
from helpers.find.dates.words import UNITS, each
from helpers.find.verbs import PRESENT as PRESENT_FORM
from helpers.records import Interval

_EXPECTED = each("mogelijke dreigende eventuele verwachte aanstaande potentiële nieuwe tweede")
_NEGATED = each("niet geen nooit zonder")
_DENIED = CONDITIONAL | each("zal zullen wil gaat niet geen mogelijk was waren")
_DURING = each("tijdens na bij gedurende")
_ANTECEDENT = 6
_AFTERWARDS = each("na sinds sedert nadat recent recente")
_FORMERLY = each("toenmalig toenmalige voormalig voormalige gewezen ex oud destijds toen")
_ELSEWHEN = each("jaar jaren geleden destijds toen edities editie")
_NOT_NEWS = each("al eerder reeds ooit destijds toen nog nooit niet geen jaar maanden weken")
_PROPOSED = each(
    "gevraagd vraagt vroeg verzoek verzocht voorgesteld uitgenodigd uitnodiging uitnodigen nodigt nodigde "
    "aangeboden aangekondigd kondigde kondigt aankondiging afgezegd uitgesteld geweigerd weigerde weigert "
    "hoopt hoopte bereidt voorbereid voorbereiding voorbereidingen aanloop vooravond voorafgaand"
)
# The opening, and how old its news can be; how long an event is told of in the present after its end; the days
# between two occurrences that are not mixed up; and the day of the journey to it, or the hours between two continents.
_NEWS_SENTENCES = 3
_NEWS_DAYS = timedelta(days=7)
_OVER = timedelta(days=3)
_SELDOM = 45
_TRAVEL = timedelta(days=1)
_ONGOING = frozenset({"bezoek", "gang", "gast"})


def bound(text: Text, mention: EventMention, dated: bool) -> Clue | None:
    """What an event without a day tells about the day of publication, or None.

    `dated` is true where the text gives a day that does not fit: then it is not the news, nor going on.
    """
    if not dated and not mention.event.topic and not text.quoted(mention.first):
        if days := _ongoing(text, mention):
            return text.clue(days, mention.first, mention.last, "event_ongoing", told(mention), BOUND)
        if days := _news(text, mention):
            return text.clue(days, mention.first, mention.last, "event_is_news", told(mention), BOUND)
    found = _unforeseen(text, mention) if not mention.event.foreseen else _by_tense(text, mention)
    if found is None:
        return None
    days, rule, trust = found
    return text.clue(days, mention.first, mention.last, rule, told(mention), trust)


def _unforeseen(text: Text, mention: EventMention) -> tuple[DaySet, str, int] | None:
    lower = text.doc.lower
    for token in mention.tokens:
        if lower[token - 1] in _EXPECTED or _NEGATED & set(lower[max(0, token - 2) : token]):
            return None
    begun = _begun(text, mention) or mention.event.occurrences[0].earliest
    return daysets.since(begun), "event_unforeseen", BOUND


def _by_tense(text: Text, mention: EventMention) -> tuple[DaySet, str, int] | None:
    token = mention.tokens[-1]
    words = set(text.clause(token))
    direction = text.tense(token)
    begun = _begun(text, mention)
    if begun and direction != FUTURE and _governed(text, mention, _AFTERWARDS):
        return daysets.since(begun - _TRAVEL), "event_afterwards", BOUND
    if not _in_one_clause(text, mention):
        return None
    complete = len(mention.tokens) == len(mention.event.all)  # `Het bezoek hing al in de lucht`.
    if begun and complete and direction == PAST and not (UNREAL | _PROPOSED) & words:
        return daysets.since(begun - _TRAVEL), "event_past", BOUND
    if direction == FUTURE and not CONDITIONAL & words:
        return daysets.until(mention.event.occurrences[-1].latest), "event_ahead", BOUND
    if direction == PRESENT and _is_opening(text, token) and not UNREAL & words and _finite_verbs(text, token):
        ends = _ends(text, mention)
        return (daysets.until(ends + _OVER), "event_present", LOOSE) if ends else None
    return None


def _news(text: Text, mention: EventMention) -> DaySet | None:
    """`Xi heeft met Zelensky gebeld` as an opening is the news: the perfect, `Dat deed hij …`, or `tijdens zijn bezoek`."""
    token = mention.tokens[-1]
    direction = text.tense(token)
    if not _is_opening(text, token) or direction == FUTURE:
        return None
    first, last = text.wide_clause(token)
    words = set(text.doc.lower[first:last])
    if not _within(text, mention, first, last) or words & _NOT_NEWS or (mention.event.foreseen and words & _PROPOSED):
        return None
    during = mention.event.foreseen and not CONDITIONAL & words and _governed(text, mention, _DURING)
    if not during and (direction != PAST or not _is_perfect(text, token, first, last)):
        return None
    if not mention.event.foreseen and not any(map(text.is_participle, mention.tokens)):
        return None
    return daysets.of(Interval(event.earliest - _TRAVEL, event.latest + _NEWS_DAYS) for event in mention.event.occurrences)


def _is_perfect(text: Text, token: int, first: int, last: int) -> bool:
    """`heeft … gebeld`, `is … aangekomen`, or a past after `Dat`, which takes such a sentence up."""
    sentence = text.doc.sentence_of(token)
    return text.doc.lower[sentence.first] in ("dat", "dit") or any(
        form.form == PRESENT_FORM and form.lemma in ("hebben", "zijn")
        for verb in text.clauses.finite(first, last)
        for form in text.clauses.verbs[verb]
    )


def _within(text: Text, mention: EventMention, first: int, last: int) -> bool:
    """Whether a clause holds the whole event; who it is about may stand before its `die`."""
    lower = text.doc.lower
    inside = [token for token in mention.tokens if first <= token < last]
    if len(inside) == len(mention.tokens):
        return True
    relative = first < len(lower) and lower[first] in ("die", "dat")
    return relative and len(inside) == len(mention.tokens) - 1 and first - mention.first <= _ANTECEDENT


def _ongoing(text: Text, mention: EventMention) -> DaySet | None:
    """`is op bezoek in China`, `is in Peking`, `het bezoek is in volle gang`."""
    lower = text.doc.lower
    first, last = text.wide_clause(mention.tokens[-1])
    words = lower[first:last]
    stated = any(
        word in _ONGOING and not {"op", "volle", "te"}.isdisjoint(words[max(0, number - 2) : number])
        for number, word in enumerate(words)
    )
    if len(mention.tokens) == len(mention.event.all):
        stated |= any(lower[token : token + 2] == ["is", "in"] for token in mention.tokens)
    if not stated or not _within(text, mention, first, last) or not mention.event.foreseen:
        return None
    if not {"is", "zijn", "verblijft"} & set(words) or _DENIED & set(words):
        return None
    return daysets.of(Interval(event.earliest - _TRAVEL, event.latest + _OVER) for event in mention.event.occurrences)


def _is_opening(text: Text, token: int) -> bool:
    """Whether a token stands in the first sentences of the article."""
    sentences = text.doc.sentences[:_NEWS_SENTENCES]
    return bool(sentences) and token < sentences[-1].last


def _finite_verbs(text: Text, token: int) -> list[int]:
    return text.clauses.finite(*text.clauses.bounds(token))


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


def _governed(text: Text, mention: EventMention, prepositions: frozenset[str]) -> bool:
    """`na afloop van de top`, `tijdens zijn bezoek`, `het recente bezoek`: the word governs one of the event's, no verb
    between.
    """
    lower, verbs = text.doc.lower, text.clauses.verbs
    for token in mention.tokens:
        for before in range(token - 1, max(token - 5, 0), -1):
            if lower[before] in prepositions:
                if lower[before - 1] in UNITS:  # `tien dagen na de aardbeving`
                    return False
                return token not in verbs or not any(form.finite for form in verbs[token])
            if (before in verbs and any(form.finite for form in verbs[before])) or not lower[before][0].isalpha():
                break
    return False


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
