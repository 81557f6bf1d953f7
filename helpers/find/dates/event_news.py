"""Clues from dated events that are the news: told without a day in the opening of an article, or going on.

A meeting told in the perfect in the opening sentences is the news, and a few days old at most; a saying is that in any tense.
"""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from helpers.find.dates import daysets
from helpers.find.dates.clues import BOUND, CONDITIONAL, LOOSE, UNREAL, Clue, Text, told
from helpers.find.dates.daysets import DaySet
from helpers.find.dates.events import EventMention
from helpers.find.dates.meanings import FUTURE, PAST, PRESENT
from helpers.find.dates.words import MONTHS, UNITS, each
from helpers.find.verbs import PRESENT as PRESENT_FORM
from helpers.records import Interval

# The day of the journey to an event, or the hours between two continents; how long it is told of in the present after its end.
TRAVEL, OVER = timedelta(days=1), timedelta(days=3)
PROPOSED = each(
    "gevraagd vraagt vroeg verzoek verzocht voorgesteld uitgenodigd uitnodiging uitnodigen nodigt nodigde "
    "aangeboden aangekondigd kondigde kondigt aankondiging afgezegd uitgesteld geweigerd weigerde weigert "
    "hoopt hoopte bereidt voorbereid voorbereiding voorbereidingen aanloop vooravond voorafgaand"
)
# The opening, and how old its news can be; what stands third may look back.
_NEWS_SENTENCES, _LEAD_SENTENCES = 3, 2
_NEWS_DAYS, _OLD_NEWS_DAYS = timedelta(days=5), timedelta(days=8)
_NOT_NEWS = each("al eerder reeds ooit destijds toen nog nooit niet geen jaar maanden weken week geleden") | frozenset(MONTHS)
_DENIED = CONDITIONAL | each("zal zullen wil gaat niet geen mogelijk was waren")
_DURING = each("tijdens na bij gedurende marge zijlijn rand slot")
_ANTECEDENT, _EVE_REACH, _DURING_REACH = 6, 8, 8
_EVES = frozenset((before, after) for before in ("kort", "vlak", "net") for after in ("voor", "vóór")) | {("bij", "aanvang")}
_HELD = each(
    "gebracht gehad gevoerd gehouden afgelegd begonnen geweest plaatsgevonden beëindigd afgerond afgesloten "
    "aangekomen gearriveerd geland vertrokken ontvangen verwelkomd gevlogen gereisd ontmoet gesproken gebeld overlegd gepraat "
    "samengekomen bijeengekomen bijgewoond "
    "deelgenomen gestemd aangenomen ondertekend gepubliceerd gepresenteerd bezocht verlaten geëindigd gegaan opgeleverd "
    "verlopen geduurd"
)
_BEGINS = each("begint beginnen arriveert arriveren")
_SOON = each("binnenkort straks later weldra eerdaags daarna verwachting verwacht verwachten hoopt mocht wel")
_ONGOING, _UNDER_WAY = frozenset({"bezoek", "gang", "gast"}), frozenset({"op", "volle", "te"})


def news(text: Text, mention: EventMention) -> Clue | None:
    """What an event tells as the news, or as what goes on or is about to; None where it is neither."""
    for rule, read, trust in (
        ("event_ongoing", _ongoing, BOUND),
        ("event_eve", _eve, BOUND),
        ("event_is_news", _told_as_news, BOUND),
        ("event_now", _beginning, LOOSE),
    ):
        if days := read(text, mention):
            return text.clue(days, mention.first, mention.last, rule, told(mention), trust)
    return None


def _told_as_news(text: Text, mention: EventMention) -> DaySet | None:
    """`Xi heeft met Zelensky gebeld` as an opening is the news: the perfect, `Dat deed hij …`, or `tijdens zijn bezoek`."""
    token = mention.tokens[-1]
    direction = text.tense(token)
    if not is_opening(text, token) or direction == FUTURE:
        return None
    first, last = text.wide_clause(token)
    words = set(text.doc.lower[first:last])
    if words & _NOT_NEWS or (mention.event.foreseen and words & PROPOSED):
        return None
    if not mention.event.said and not _within(text, mention, first, last):
        return None
    before = text.doc.lower[max(first, mention.first - _ANTECEDENT) : mention.tokens[-1]]
    if any(is_some_time_after(*pair) for pair in pairwise(before)):
        return None
    days = _NEWS_DAYS if token < text.doc.sentences[:_LEAD_SENTENCES][-1].last else _OLD_NEWS_DAYS
    if mention.event.said:
        return _days_after(mention, days)
    during = mention.event.foreseen and not CONDITIONAL & words and governed(text, mention, _DURING, _DURING_REACH)
    perfect = direction == PAST and is_perfect(text, token, first, last)
    if not during and not perfect:
        return None
    if not perfect:
        days = _OLD_NEWS_DAYS  # `ontmoetten elkaar in de marge van de top`: that can be told a little later
    if not during and not took_place(text, mention, first, last):
        return None
    if not mention.event.foreseen and not any(map(text.is_participle, mention.tokens)):
        return None
    return _days_after(mention, days)


def is_some_time_after(unit: str, word: str) -> bool:
    """`dagen na`, `een week nadat`: what follows is some time ago."""
    return word in ("na", "nadat") and unit in UNITS


def _days_after(mention: EventMention, days: timedelta) -> DaySet:
    """From the eve of an event; of one that lasts, the days after its beginning count."""
    return daysets.of(
        Interval(event.earliest - TRAVEL, max(event.earliest + days, event.latest + OVER))
        for event in mention.event.occurrences
    )


def _eve(text: Text, mention: EventMention) -> DaySet | None:
    """`zei hij kort voor het begin van de top`, in the opening: a few days before at most."""
    lower = text.doc.lower
    if not mention.event.foreseen or not is_opening(text, mention.tokens[-1]) or _is_dated(text, mention):
        return None
    before = lower[max(0, mention.first - _EVE_REACH) : mention.first]
    if not any(pair in _EVES for pair in pairwise(before)) and "vooravond" not in before:
        return None
    return daysets.of(Interval(event.earliest - OVER, event.earliest + TRAVEL) for event in mention.event.occurrences)


def _beginning(text: Text, mention: EventMention) -> DaySet | None:
    """`In Zwitserland begint een vredestop`, in the opening and without a day: it is on."""
    token = mention.tokens[-1]
    if not mention.event.foreseen or not is_opening(text, token) or text.tense(token) != PRESENT or _is_dated(text, mention):
        return None
    first, last = text.wide_clause(token)
    words = set(text.doc.lower[first:last])
    if not words & _BEGINS or words & (UNREAL | PROPOSED | _NOT_NEWS | _SOON) or not _within(text, mention, first, last):
        return None
    return daysets.of(Interval(event.earliest - TRAVEL, event.latest + OVER) for event in mention.event.occurrences)


def _is_dated(text: Text, mention: EventMention) -> bool:
    """Whether the sentence of a mention names any time."""
    return text.doc.sentence_of(mention.first).first in text.by_sentence


def is_perfect(text: Text, token: int, first: int, last: int) -> bool:
    """`heeft … gebeld`, `is … aangekomen`, or a past after `Dat`, which takes such a sentence up."""
    sentence = text.doc.sentence_of(token)
    return text.doc.lower[sentence.first] in ("dat", "dit") or any(
        form.form == PRESENT_FORM and form.lemma in ("hebben", "zijn")
        for verb in text.finite(first, last)
        for form in text.clauses.verbs[verb]
    )


def took_place(text: Text, mention: EventMention, first: int, last: int) -> bool:
    """Whether the perfect tells the event itself: `heeft een bezoek gebracht`, not `hebben een bezoek afgesproken`."""
    if any(text.clauses.verbs.get(token) for token in mention.tokens):
        return True
    participles = [token for token in range(first, last) if text.is_participle(token)]
    return not participles or any(text.doc.lower[token] in _HELD for token in participles)


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
        word in _ONGOING
        and (_UNDER_WAY & set(words[max(0, number - 2) : number]) or "voor" in words[max(0, number - 4) : number])
        for number, word in enumerate(words)
    )
    if len(mention.tokens) == len(mention.event.all):
        stated |= any(lower[token : token + 2] == ["is", "in"] for token in mention.tokens)
    if not stated or not _within(text, mention, first, last) or not mention.event.foreseen:
        return None
    if not {"is", "zijn", "verblijft"} & set(words) or _DENIED & set(words):
        return None
    return daysets.of(Interval(event.earliest - TRAVEL, event.latest + OVER) for event in mention.event.occurrences)


def is_opening(text: Text, token: int) -> bool:
    """Whether a token stands in the first sentences of the article."""
    sentences = text.doc.sentences[:_NEWS_SENTENCES]
    return bool(sentences) and token < sentences[-1].last


def governed(text: Text, mention: EventMention, prepositions: frozenset[str], reach: int = 5) -> bool:
    """`na afloop van de top`, `tijdens zijn bezoek`, `het recente bezoek`: the word governs one of the event's, no verb
    between.
    """
    lower, verbs = text.doc.lower, text.clauses.verbs
    for token in mention.tokens:
        for before in range(token - 1, max(token - reach, 0), -1):
            if lower[before] in prepositions:
                if lower[before - 1] in UNITS:  # `tien dagen na de aardbeving`
                    return False
                return token not in verbs or not any(form.finite for form in verbs[token])
            if (before in verbs and any(form.finite for form in verbs[before])) or not lower[before][0].isalpha():
                break
    return False
