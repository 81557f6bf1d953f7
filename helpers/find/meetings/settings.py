"""The gathering in whose margin a meeting is: its name as the text has it, and its days where the calendar knows it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from helpers.find.meetings.cues import Hit
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.words import DEFINITE, each
from helpers.find.phrases import PhraseIndex
from helpers.read.codebook.calendar import Calendar, Event
from helpers.read.codebook.meetings import MeetingSettings
from helpers.records import Interval

_PLACE = re.compile(r" (?:in|van|op) ([A-ZÀ-Ý]\w+(?: (?:de )?[A-ZÀ-Ý]\w+)*)$")
_RECENT = timedelta(days=60)
_CLOSE = timedelta(days=14)  # of gatherings so near to each other either can be meant
_SELDOM = timedelta(days=500)
_EVE = timedelta(days=3)
_BEFORE = each("vooravond aanloop voorafgaand")
_NOT_AT = ("over", "sinds")
_EVE_WORDS = 4
_NAME = 6  # words by which the calendar's name may go on: Olympische Winterspelen in Peking
_AROUND = 5000  # characters
_FAR, _FAR_AT = 80, 12  # sentences
_MARGINS = frozenset(["marge", "marges", "rand", "zijlijn", "kantlijn", "wandelgangen", "afloop", "begin", "vooravond"])
_JOINS = frozenset(["in", "van", "op"])


@dataclass(frozen=True, slots=True)
class Setting:
    """A gathering as told; `event` is the calendar's, where it has it."""

    text: str = ""
    event: Event | None = None

    @property
    def place(self) -> str:
        """The place that is part of its name: Veiligheidsconferentie van München."""
        return found[1] if (found := _PLACE.search(self.text)) else ""

    def days(self, status: str, published: Interval | None) -> Interval | None:
        """When it was: the latest that had begun by the day of publication, or for what is to come the next one."""
        if self.event is None or published is None:
            return None
        occurrences = sorted(self.event.occurrences, key=lambda days: days.earliest)
        since = published.earliest - _RECENT
        begun = [days for days in occurrences if days.earliest <= published.latest and days.latest >= since]
        if status in ("held", "ongoing") or (status == "cancelled" and begun):
            past = [days for days in occurrences if days.latest < since]
            if not begun and past and all(past[-1].earliest - days.latest > _SELDOM for days in past[:-1]):
                return past[-1]  # of the Olympics, the last
            close = [days for days in begun if begun[-1].earliest - days.latest <= _CLOSE]
            return Interval(close[0].earliest, begun[-1].latest) if begun else None
        coming = next((days for days in occurrences if days.latest >= published.earliest), None)
        if coming and timedelta(0) < coming.earliest - published.earliest <= _EVE:
            return Interval(published.earliest, coming.latest)  # in the margin of it may be the day before
        return coming


class SettingFinder:
    """Finds gatherings by their names and by the words such names are built on. Built once from the codebook."""

    def __init__(self, settings: MeetingSettings, calendar: Calendar) -> None:
        self._context = calendar.groups
        self._calendar: PhraseIndex[Event] = PhraseIndex(
            (phrase.lower(), event)
            for event in calendar.events
            if len(event.all) == 1
            for phrase in self._context[event.all[0]]
        )
        # by the group of a gathering: its meetings at one place, of which there are fewer
        self._placed: dict[str, list[tuple[Event, Sequence[str]]]] = {}
        for event in calendar.events:
            if len(event.all) == 2:
                self._placed.setdefault(event.all[0], []).append((event, self._context[event.all[1]]))
        self._names = PhraseIndex((name, True) for name in settings.names)
        self._bodies = frozenset(settings.bodies.split())
        self._heads = frozenset(settings.heads.split())
        self._nouns = frozenset(settings.nouns.split())

    def find(self, scene: Scene, hit: Hit) -> Setting:
        """The gathering named in the clause of a cue, or the last one named before where `de conferentie` stands for it."""
        clause = scene.clause(hit.first)
        first, last = clause[0].first, clause[-1].last
        found = self.named(scene, first, last)
        if found.text:
            return found
        for token in range(first + 1, last):
            if scene.lower[token] in self._heads and scene.lower[token - 1] in DEFINITE:
                return self._before(scene, token)
        return Setting()

    def named(self, scene: Scene, first: int, last: int) -> Setting:
        """The gathering named in a range of tokens."""
        span = self._named(scene, first, last)
        if span and scene.preposition(span[0]) in _NOT_AT:
            return Setting()  # what they talked about, since when it was the first time
        if span is None:
            return Setting()
        eve = scene.lower[max(first, span[0] - _EVE_WORDS) : span[0]]
        before = not _BEFORE.isdisjoint(eve)  # aan de vooravond van de G20
        return Setting(scene.reading.text(*span), None if before else self._event(scene, *span))

    def at(self, scene: Scene, place: str) -> Setting:
        """The gathering that a sentence before told to be in a place: op het forum in Singapore … In Singapore sprak hij X.

        Not where the sentence has a day of its own.
        """
        doc = scene.reading.doc
        number = bisect_left(doc.sentences, scene.sentence.first, key=lambda one: one.first)
        for sentence in reversed(doc.sentences[max(0, number - _FAR_AT) : number]) if place else ():
            if (found := self.named(scene, sentence.first, sentence.last)).text:
                there = scene.reading.text(sentence.first, sentence.last)
                return found if f"in {place}" in there or f"op {place}" in there or found.place == place else Setting()
        return Setting()

    def _event(self, scene: Scene, first: int, last: int) -> Event | None:
        """The event of the calendar that a name stands for, if the text around it has the words that it asks for."""
        text = scene.reading.doc.text[max(0, scene.sentence.start - _AROUND) : scene.sentence.end + _AROUND]
        for begin, _, events in self._calendar.find(scene.lower, first, min(last + _NAME, len(scene.lower))):
            for event in events:
                if begin < last and all(any(word in text for word in self._context[group]) for group in event.context):
                    return self._at_its_place(event, scene.reading.text(first, last))
        return None

    def _at_its_place(self, event: Event, name: str) -> Event:
        """Of a gathering that comes back in other places, that of the place in its name: G20-top in New Delhi."""
        found = _PLACE.search(name)
        placed = self._placed.get(event.all[0], ()) if found else ()
        return next((one for one, words in placed if found and found[1] in words), event)

    def _named(self, scene: Scene, first: int, last: int) -> tuple[int, int] | None:
        words, lower = scene.reading.doc.words, scene.lower
        for begin, end, _ in self._names.find(words, first, last):
            return begin, end
        for token in range(first, last):
            body, _, head = words[token].rpartition("-")
            if (body in self._bodies and (head in self._heads or head in self._nouns)) or lower[token] in self._nouns:
                return token, self._with_place(words, token, last)
            if words[token] in self._bodies and lower[token - 1] == "de" and self._gathers(lower, token - 2):
                return token, token + 1
        return None

    def _gathers(self, lower: Sequence[str], token: int) -> bool:
        """Whether a preposition makes a gathering of a body: op de G20, in de marge van de G20; not: lidstaten van de NAVO."""
        margin = lower[token - 1] in _MARGINS or lower[token - 1] in self._heads
        return lower[token] in ("op", "bij") or (lower[token] == "van" and margin)

    def _before(self, scene: Scene, token: int) -> Setting:
        """The last gathering that the article named not too far before a token."""
        doc = scene.reading.doc
        number = bisect_left(doc.sentences, token, key=lambda sentence: sentence.first)
        for sentence in reversed(doc.sentences[max(0, number - _FAR) : number]):
            found = self.named(scene, sentence.first, min(sentence.last, token))
            if found.text:
                return found
        return Setting()

    @staticmethod
    def _with_place(words: Sequence[str], token: int, last: int) -> int:
        """The end of a name with its place: veiligheidsconferentie in München, G20-top in Rio de Janeiro."""
        if not (token + 2 < last and words[token + 1] in _JOINS and words[token + 2][0].isupper()):
            return token + 1
        end = token + 3
        while end < last and (
            words[end][0].isupper() or (words[end] == "de" and end + 1 < last and words[end + 1][0].isupper())
        ):
            end += 1
        return end
