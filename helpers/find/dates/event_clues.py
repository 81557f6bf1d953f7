"""Clues from dated events that a date expression pins to a day.

`Biden bracht maandag een verrassingsbezoek aan Kiev` was written on that Monday or in the six days after. Prose is loose, so
each set is a little wider than the letter: papers say `gisteren` the evening before they are dated. What an event tells without
a day is in `event_bounds`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from helpers.find.clauses import SUBORDINATORS
from helpers.find.dates import daysets
from helpers.find.dates.calendar_meanings import Month, Relative, Season, Shift
from helpers.find.dates.clues import BEFORE, BOUND, CONDITIONAL, OFTEN, PIN, Clue, Text, told
from helpers.find.dates.event_bounds import bound
from helpers.find.dates.event_news import is_opening, is_some_time_after
from helpers.find.dates.events import EventMention
from helpers.find.dates.meanings import FUTURE, PAST, PRESENT, Days, Meaning, Period, Tonight, Weekday
from helpers.find.dates.period_rules import count_before, distance
from helpers.find.dates.resolve import days_that_fit
from helpers.find.dates.scan import DateExpression, Scan
from helpers.find.dates.words import ORDINALS, UNITS, each
from helpers.find.verbs import PAST as PAST_FORM
from helpers.records import Interval

_AUXILIARIES = frozenset({"hebben", "zijn", "worden"})
_SAME_TIME = frozenset({"dag", "week"})
_RELATIVES = frozenset({"die", "dat"})
_OTHER_TIME = each("later daarna vervolgens eerder voordien nadien")
_COUNTED_BACK = each("ago ago_from")
_SINCE = frozenset({"sinds", "sedert", "nadat", "voordat"})
_AHEAD = each("gepland geplande vooruitlopend voorafgaand aanloop vooravond verwachte aanstaande voorzien")
_PRONOUNS = each("hij zij ze het die dat deze")
_ABOUT = each("over tegen wegens vanwege omtrent inzake rond")
_AGREED = each("akkoord overeenkomst overeenstemming eens deal")
_ASIDE = each(", ( ) – —")
_OPENING = 3  # words before the event at the head of a sentence: op het
_NEARBY = 12
_DAY, _WEEK = timedelta(days=1), timedelta(days=7)


def event_clues(text: Text, mentions: Iterable[EventMention]) -> Iterator[Clue]:
    """The clues that mentions of dated events give."""
    for mention in mentions:
        sentence = text.doc.sentence_of(mention.first)
        quoted = text.quoted(mention.first)
        expressions = text.by_sentence.get(sentence.first, ())
        clues = []
        dated = False
        if not quoted and not mention.event.topic and not _is_reference(mention, expressions):
            for expression in expressions:
                if _belongs(text, mention, expression):
                    dated = True
                    if clue := _pin(text, mention, expression):
                        clues.append(clue)
            for clue in (_on_the_day(text, mention, sentence.first), _some_time_after(text, mention)):
                if clue:
                    clues.append(clue)
        if not clues and (not quoted or not mention.event.foreseen) and (clue := bound(text, mention, dated)):
            clues.append(clue)
        event = mention.event
        trust = OFTEN if event.often else BEFORE if event.before else None
        yield from (clue if trust is None else replace(clue, trust=trust) for clue in clues)


def _is_reference(mention: EventMention, expressions: Iterable[DateExpression]) -> bool:
    """Whether the event is only what another date counts from: een jaar na de inval."""
    return any(
        expression.rule in ("after_event", "anniversary", "counted_day")
        and any(expression.first <= token < expression.last for token in mention.tokens)
        for expression in expressions
    )


def _belongs(text: Text, mention: EventMention, expression: DateExpression) -> bool:
    """Whether an expression dates the event: near it, and in the clause of more than half of its words."""
    first, last = text.wide_clause(expression.first)
    if expression.rule in _COUNTED_BACK and text.doc.lower[expression.last : expression.last + 1] == ["dat"]:
        _, last = text.wide_clause(expression.last)  # is het een jaar geleden dat Rusland Oekraïne binnenviel
    inside = [token for token in mention.tokens if first <= token < last]
    near = mention.first - _NEARBY <= expression.first <= mention.last + _NEARBY
    if not near and len(inside) < len(mention.tokens):
        return False
    lower = text.doc.lower
    if _counts_from(lower, mention, expression) or _is_intended(text, mention, expression):
        return False
    if not _OTHER_TIME.isdisjoint(lower[expression.last : mention.last]):
        return False
    taken_up = first <= mention.action < last and not _PRONOUNS.isdisjoint(lower[first:last])
    by_speaker = mention.event.said and first <= mention.first < last
    if _is_aside(lower, mention, expression):
        return True
    if lower[first] in _RELATIVES:
        antecedent = first - 2 if lower[first - 1] == "," else first - 1
        rest = inside and len(inside) + 1 == len(mention.tokens)
        if antecedent == mention.action or (rest and antecedent in mention.tokens):
            return True  # het overleg dat dit weekend in Jeddah werd gehouden
    return 2 * len(inside) > len(mention.tokens) or taken_up or by_speaker or _in_relative(text, mention, expression)


def _is_aside(lower: list[str], mention: EventMention, expression: DateExpression) -> bool:
    """Whether a date stands in commas or brackets right behind the event: op het forum in Singapore, begin deze maand, …"""
    if expression.first != mention.last + 1 or lower[mention.last] not in _ASIDE:
        return False
    return not _ASIDE.isdisjoint(lower[expression.last : expression.last + 1])


def _is_fronted(text: Text, mention: EventMention, expression: DateExpression) -> bool:
    """Whether an event with such a date opens a sentence, and its verb, in the past, follows: …, begin deze maand, zei hij."""
    verb = expression.last + 1
    opens = mention.first - text.doc.sentence_of(mention.first).first <= _OPENING
    if not (opens and _is_aside(text.doc.lower, mention, expression)):
        return False
    return any(form.form == PAST_FORM for form in text.clauses.verbs.get(verb, ()))


def _counts_from(lower: list[str], mention: EventMention, expression: DateExpression) -> bool:
    """`de eerste ontmoeting sinds Rusland op 24 februari binnenviel`, `arriveerde donderdag, voor het eerst sinds de inval`."""
    if expression.last <= mention.first:
        return lower[mention.first] == "na" or not _SINCE.isdisjoint(lower[expression.last : mention.tokens[-1] + 1])
    return not _SINCE.isdisjoint(lower[mention.last : expression.first])


def _is_intended(text: Text, mention: EventMention, expression: DateExpression) -> bool:
    """`riep zondag op om weg te blijven van de top`: the day is that of the call, which an infinitive parts from the event."""
    lower = text.doc.lower
    between = range(expression.last, mention.first - 1)
    return any(lower[t] == "te" and lower[t + 1].endswith(("n", "aan")) for t in between)


def _in_relative(text: Text, mention: EventMention, expression: DateExpression) -> bool:
    """`de G20-top, die morgen begint`: the clause about the event's last word."""
    lower = text.doc.lower
    after = lower[mention.last : mention.last + 2]
    if len(after) < 2 or after[0] != "," or after[1] not in _RELATIVES:
        return False
    between = lower[mention.last + 2 : expression.first]
    return len(between) <= 3 and not SUBORDINATORS & set(between)


def directions(text: Text, expression: DateExpression) -> list[str]:
    """Which ways an expression can look. An auxiliary without a participle known as one, or no verb, leaves it open."""
    if expression.direction:
        return [expression.direction]
    direction = text.direction(expression)
    first, last = text.clauses.bounds(expression.first)
    if (CONDITIONAL | _AHEAD) & set(text.doc.lower[first:last]):
        return [PAST, FUTURE]
    if direction == PRESENT and expression.rule != "ago_from":  # vrijdag is het een jaar geleden
        finite = text.finite(first, last)
        lemmas = {form.lemma for token in finite for form in text.clauses.verbs[token]}
        if not finite or lemmas <= _AUXILIARIES:
            return [PAST, PRESENT]
    return [direction]


def _pin(text: Text, mention: EventMention, expression: DateExpression) -> Clue | None:
    """The days on which the expression can stand for a day of the event; None where on no day it can."""
    if expression.meaning.absolute or expression.bound in ("before", "after"):
        return None
    if isinstance(expression.meaning, Relative) and expression.rule != "ago_from":
        return None  # `enkele dagen later` counts from what was told last.
    if _is_topic(text, mention, expression) or (mention.event.uncertain and not _is_near(expression.meaning)):
        return None
    if expression.bound == "since" and not isinstance(expression.meaning, Days | Weekday):
        return None  # `de eerste ontmoeting sinds oktober` was not in October.
    events = list(_days_meant(text, mention))
    ways = [PAST] if _is_fronted(text, mention, expression) else directions(text, expression)
    if not mention.event.foreseen:
        ways = [PAST]  # zaterdagavond stokt het in Ohrid
    if mention.event.foreseen and ways != [PAST] and _is_far(expression.meaning):
        return None
    if expression.bound == "until":
        events, ways = [Interval(event.latest, event.latest) for event in events], [FUTURE]
    runs = [
        fit for direction in ways for event in events if (fit := fitting(expression.meaning, direction, event, text.within))
    ]
    if not runs:
        return None
    first, last = min(mention.first, expression.first), max(mention.last, expression.last)
    return text.clue(daysets.of(runs), first, last, "event_on_day", told(mention), PIN)


def _is_near(meaning: Meaning) -> bool:
    """A day, week or weekend around that of publication: `vorig jaar` says little of what takes place often."""
    week = isinstance(meaning, Period) and meaning.unit in ("week", "weekend")
    return week or isinstance(meaning, Days | Tonight | Weekday)


def _is_far(meaning: Meaning) -> bool:
    """A month, year or season: what is planned for it may be put off."""
    return isinstance(meaning, Month | Season) or (isinstance(meaning, Period | Shift) and meaning.unit in ("month", "year"))


def _is_topic(text: Text, mention: EventMention, expression: DateExpression) -> bool:
    """`zei maandag over het bezoek van Xi`: the day is that of the saying; not so in `over het plan dat Xi maandag toonde`."""
    lower, verbs = text.doc.lower, text.clauses.verbs
    return any(
        token not in verbs and lower[about] in _ABOUT and lower[about - 1] not in _AGREED
        for token in mention.tokens
        for about in range(max(1, token - 3), token)
        if _RELATIVES.isdisjoint(lower[token + 1 : expression.first])
    )


def _days_meant(text: Text, mention: EventMention) -> Iterator[Interval]:
    """The event's days, or the one of each occurrence that `de tweede dag` names."""
    lower = text.doc.lower
    start = max(text.doc.sentence_of(mention.first).first + 1, mention.first - _NEARBY)
    counted = [
        ORDINALS[lower[token - 1]]
        for token in range(start, min(mention.last + _NEARBY, len(lower)))
        if lower[token] == "dag" and lower[token - 1] in ORDINALS
    ]
    for event in mention.event.occurrences:
        if counted and event.days >= counted[0]:
            day = event.earliest + timedelta(days=counted[0] - 1)
            yield Interval(day, day)
        else:
            yield event


def _on_the_day(text: Text, mention: EventMention, start: int) -> Clue | None:
    """`op de dag dat` and `in de week dat`, told in the present; `op de laatste dag van` in the opening."""
    lower = text.doc.lower
    for token in range(max(start, mention.first - _NEARBY), mention.first):
        if lower[token] == "dag" and lower[token + 1] == "van" and is_opening(text, token):
            ordinal = lower[token - 1]
            if ordinal != "laatste" and ordinal not in ORDINALS:
                return None
            counted = (
                event.latest if ordinal == "laatste" else event.earliest + timedelta(days=ORDINALS[ordinal] - 1)
                for event in mention.event.occurrences
            )
            days = daysets.of(Interval(day, day + _DAY) for day in counted)
            return text.clue(days, token - 1, mention.last, "on_the_day_of", told(mention), PIN)
        if lower[token] in _SAME_TIME and lower[token + 1] == "dat":
            if text.tense(mention.tokens[-1]) == PAST:
                return None
            meaning = Days(0, 0) if lower[token] == "dag" else Period("week", "this")
            runs = [fit for event in mention.event.occurrences if (fit := fitting(meaning, PRESENT, event, text.within))]
            if runs:
                return text.clue(daysets.of(runs), token, mention.last, "on_the_day_that", told(mention), PIN)
    return None


def _some_time_after(text: Text, mention: EventMention) -> Clue | None:
    """`komt een week nadat Macron in China was`: told in the present it is about now, else it has been."""
    if mention.event.uncertain:
        return None
    sentence = text.doc.sentence_of(mention.first)
    scan = Scan(text.doc, sentence.first, sentence.last, [])
    for token in range(mention.tokens[-1] - 1, mention.first - _NEARBY, -1):
        if not is_some_time_after(scan.word(token - 1), scan.word(token)):
            continue
        if mention.action < token or 2 * sum(other > token for other in mention.tokens) <= len(mention.tokens):
            return None
        unit = token - 1
        name = UNITS[scan.word(unit)]
        count = count_before(scan, unit)
        if count is None or name == "weekend":
            return None
        shift, first = distance(scan, name, count)
        direction = text.tense(first)
        days = [shift.from_interval(event) for event in mention.event.occurrences]
        resolved = f"{told(mention)}, and then {text.doc.text[text.doc.starts[first] : text.doc.ends[unit]]}"
        if direction == PRESENT:
            runs = daysets.of(Interval(found.earliest - _DAY, found.latest + _WEEK) for found in days)
            return text.clue(runs, first, mention.last, "some_time_after", resolved, PIN)
        days = [found for found in days if text.within is None or found & text.within]
        if days and direction == PAST:
            runs = daysets.since(days[0].earliest)
            return text.clue(runs, first, mention.last, "some_time_after", resolved, BOUND)
        return None
    return None


def fitting(meaning: Meaning, direction: str, event: Interval, within: Interval | None) -> Interval | None:
    """The days of publication on which the expression can stand for a day of the event, prose being loose."""
    before, after = _looseness(meaning)
    wide = within and Interval(within.earliest - timedelta(days=after), within.latest + timedelta(days=before))
    found = days_that_fit(meaning, direction, event, wide)
    if found is None:
        return None
    return Interval(found.earliest - timedelta(days=before), found.latest + timedelta(days=after))


def _looseness(meaning: Meaning) -> tuple[int, int]:
    """Days before and after those of the letter on which an article may have appeared."""
    if isinstance(meaning, Relative):
        return _looseness(meaning.anchor)
    if isinstance(meaning, Days):
        return 1, 1
    if isinstance(meaning, Period):
        return {"next": (1, 0), "this": (0, 0 if meaning.part == "later" else 1)}.get(meaning.choice, (0, 0))
    return (3, 3) if isinstance(meaning, Shift) else (0, 0)
