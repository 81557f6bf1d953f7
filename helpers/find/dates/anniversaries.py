"""Finds date expressions that count from a dated event: een jaar na de inval, de eerste verjaardag van de invasie."""

from __future__ import annotations

from datetime import date, timedelta

from helpers.find.dates import words
from helpers.find.dates.calendar_meanings import Fixed, MonthDay, Relative, Shift
from helpers.find.dates.meanings import Meaning, add_months
from helpers.find.dates.period_rules import backwards, count_before, distance
from helpers.find.dates.scan import DateExpression, Scan
from helpers.find.document import Document
from helpers.find.phrases import PhraseIndex
from helpers.read.codebook.calendar import Calendar, Event
from helpers.records import Interval

_AFTER = frozenset({"na", "sinds", "sedert"})
_MARKS = frozenset("“”„\"'‘’")
_EVE = Shift("day", -10, -1)  # aan de vooravond van: the days before
_BEFORE, _SHORTLY = frozenset({"voor", "vóór"}), frozenset({"vlak", "net", "kort", "dagen", "weken"})
_REACH = {
    "vlak": Shift("day", 0, 14),
    "net": Shift("day", 0, 14),
    "kort": Shift("day", 0, 21),
    "dagen": Shift("day", 1, 10),
    "weken": Shift("day", 7, 45),
}
_LONGEST_GAP = 8


class AnniversaryFinder:
    """Recognises the events whose nouns the calendar gives. Built once."""

    def __init__(self, calendar: Calendar) -> None:
        self._nouns: PhraseIndex[Event] = PhraseIndex(
            (noun.lower(), event) for event in calendar.events for noun in event.nouns
        )
        groups = calendar.groups
        self._context = {
            event.id: [{phrase.lower() for phrase in groups[group]} for group in event.context]
            for event in calendar.events
            if event.nouns
        }

    def find(self, doc: Document) -> list[DateExpression]:
        """The expressions, in text order. An event counts only where the article also names what its `context` asks for."""
        found: list[DateExpression] = []
        everything: frozenset[str] = frozenset()
        for first, last, events in self._nouns.find_in(doc):
            sentence = doc.sentence_of(first)
            floor = max(sentence.first, found[-1].last if found else 0)
            scan = Scan(doc, floor, sentence.last, [])
            for event in events:
                expression = self._before(scan, first, last, event)
                everything = everything or frozenset(doc.lower if expression else ())
                if expression and all(group & everything for group in self._context[event.id]):
                    found.append(expression)
                    break
        return found

    def _before(self, scan: Scan, first: int, last: int, event: Event) -> DateExpression | None:
        """What stands before the noun: units of time with `na` or `voor`, or `verjaardag van`."""
        day = event.occurrences[0].earliest
        for token in range(first - 1, max(scan.first, first - _LONGEST_GAP) - 1, -1):
            word = scan.word(token)
            if word == ",":
                return None
            if word in _AFTER and scan.word(token - 1) in words.UNITS:
                return _since(scan, token - 1, last, day)
            if word in _BEFORE and scan.word(token - 1) in words.UNITS:
                return _since(scan, token - 1, last, day, ahead=True)
            if shift := _shortly(scan, token):
                start = token - 2 if scan.word(token - 2) == "aan" else token - 1
                ahead = word in _BEFORE or word == "van"
                meaning = Relative(Fixed(Interval(day, day)), backwards(shift) if ahead else shift)
                return scan.make("before_event" if ahead else "after_event", start, last, meaning)
            if word == "verjaardag" and scan.word(token + 1 + (scan.word(token + 1) in _MARKS)) == "van":
                return _anniversary(scan, token, last, day)
            if word == "dag" and scan.word(token + 1) == "van":
                return _counted_day(scan, token, last, day)
        return None


def _shortly(scan: Scan, token: int) -> Shift | None:
    """How far `vlak voor`, `kort na`, `dagen na` reach, with their preposition at a token; not na de oorlog, which goes on."""
    word, before = scan.word(token), scan.word(token - 1)
    if word == "van":
        return backwards(_EVE) if before == "vooravond" else None
    if (word not in _BEFORE and word != "na") or (word == "na" and "oorlog" in (scan.word(token + 1), scan.word(token + 2))):
        return None
    return _REACH.get(before)


def _counted_day(scan: Scan, token: int, last: int, day: date) -> DateExpression | None:
    """`de 427e dag van de oorlog`; the first is that of the event itself."""
    word = scan.word(token - 1)
    number = word.removesuffix("ste").removesuffix("de").removesuffix("e")
    if number == word or not number.isdecimal() or len(number) > 4:
        return None
    found = day + timedelta(days=int(number) - 1)
    return scan.make("counted_day", token - 1, last, Fixed(Interval(found, found)))


def _since(scan: Scan, token: int, last: int, day: date, ahead: bool = False) -> DateExpression | None:
    """`een jaar na de inval`, or `ahead` of it: een dag voor de inval."""
    name = words.UNITS[scan.word(token)]
    count = count_before(scan, token)
    if count is None or name == "weekend":
        return None
    shift, first = distance(scan, name, count)
    meaning = Relative(Fixed(Interval(day, day)), backwards(shift) if ahead else shift)
    return scan.make("before_event" if ahead else "after_event", first, last, meaning)


def _anniversary(scan: Scan, token: int, last: int, day: date) -> DateExpression:
    """`de (eerste) verjaardag van de inval`, or what is told to be some days before or after it."""
    first = token - (scan.word(token - 1) in _MARKS)
    years = words.ORDINALS.get(scan.word(first - 1))
    meaning: Meaning = MonthDay(day.month, day.day, day.day)
    if years is not None:
        first, found = first - 1, add_months(day, 12 * years)
        meaning = Fixed(Interval(found, found))
    return _beside_it(scan, first, last, meaning) or scan.make("anniversary", first, last, meaning)


def _beside_it(scan: Scan, first: int, last: int, meaning: Meaning) -> DateExpression | None:
    """`vier dagen voor` an anniversary that begins at a token, `een week na`, `aan de vooravond van`, `vlak voor`."""
    before = first - 1 - (scan.word(first - 1) == "de")
    word, unit = scan.word(before), words.UNITS.get(scan.word(before - 1), "")
    if word == "van" and scan.word(before - 1) == "vooravond":
        return scan.make("anniversary", before - 1, last, Relative(meaning, _EVE))
    count = count_before(scan, before - 1) if unit not in ("", "weekend") and word in _BEFORE | _AFTER else None
    if count:
        shift, first = distance(scan, unit, count)
        return scan.make("anniversary", first, last, Relative(meaning, shift if word in _AFTER else backwards(shift)))
    if word in _BEFORE and scan.word(before - 1) in _SHORTLY:
        return scan.make("anniversary", first, last, meaning, bound="before")
    return None
