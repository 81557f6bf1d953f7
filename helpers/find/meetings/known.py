"""Meetings that the calendar knows: which of the days that the text leaves open it was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cached_property

from helpers.find.dates.events import EventIndex
from helpers.find.dates.meanings import Weekday
from helpers.find.dates.scan import DateExpression
from helpers.find.document import Document
from helpers.find.meetings.cast import Cast
from helpers.find.meetings.when import WIDEST, likely_days
from helpers.find.reading import Reading
from helpers.find.wordlists import WordLists
from helpers.read.codebook.calendar import Calendar
from helpers.records import Article, Block, Interval

_ONE_DAY = 3  # days that can be meant by a word for one of them, on a day of publication
_OF_LATE = 5
_MET = "ontmoetten elkaar bij een bezoek en gesprek"


class KnownMeetings:
    """Narrows the days of meetings by the events of the calendar. Built once; no day that the text rules out is ever told."""

    def __init__(self, calendar: Calendar) -> None:
        self._calendar, self._lists = calendar, WordLists()

    @cached_property
    def _index(self) -> EventIndex:
        return EventIndex(self._calendar)

    def narrow(
        self, days: Interval, expression: DateExpression | None, sentence: str, names: Sequence[str], place: str
    ) -> Interval | None:
        """Those of `days` on which the calendar has a meeting of these people told in this sentence, or None.

        They are those of an expression that means one day, and is open only since publication is (woensdag, gisteren; not: in
        september), or those of late where there is none. Of `woensdag` only Wednesdays count; where the calendar's days lie
        further apart, nothing is known.
        """
        told = f"{' en '.join(names)} {_MET}{f' in {place}' if place else ''}, {sentence.replace('.', ',')}"
        article = Article("", told, (Block(0, len(told), "paragraph"),), "")
        mentions, _ = self._index.find(Document(article, self._lists))
        events = (mention.event for mention in mentions if not (mention.event.said or mention.event.topic))
        weekday = expression.meaning.weekday if expression and isinstance(expression.meaning, Weekday) else None
        found = sorted(
            day
            for event in events
            for occurrence in event.days
            for day in _days(occurrence, days)
            if weekday is None or day.weekday() == weekday
        )
        if not found or (found[-1] - found[0]).days >= _ONE_DAY:
            return None
        return Interval(found[0], found[-1])


class OpenDays:
    """Narrows the days of one article's meetings and journeys as far as `published`, the days of publication, leaves them open.

    `published_within` are the days of publication that are left by what the calendar knows, or None where it knows nothing.
    """

    def __init__(self, known: KnownMeetings, reading: Reading, cast: Cast, published: Interval | None) -> None:
        self._known, self._reading, self._cast, self.published = known, reading, cast, published
        self.published_within: Interval | None = None

    def there(
        self, expression: DateExpression, direction: str, people: Sequence[str], place: str, token: int
    ) -> Interval | None:
        """The days of an expression told, at a token, with people who are or go to a place."""
        days = likely_days(expression, self.published, expression.direction or direction)
        return self.narrowed(expression, direction, days, people, token, place) if days else None

    def narrowed(
        self, expression: DateExpression, direction: str, days: Interval, ids: Sequence[str], token: int, place: str
    ) -> Interval:
        """Those of the days of an expression on which the calendar knows what is told at a token of some actors."""
        published = self.published
        if not published or not _ONE_DAY <= published.days <= WIDEST or days.days <= _ONE_DAY:
            return days
        direction = expression.direction or direction
        open_days = [published.earliest + timedelta(days=number) for number in range(published.days)]
        meant = [(day, expression.meaning.on(day, direction)) for day in open_days]
        if max(one.days for _, one in meant) > _ONE_DAY:
            return days
        known = self._narrow(days, expression, ids, token, place)
        fitting = [day for day, one in meant if known and one & known]
        if not known or not fitting:
            return days
        within = Interval(fitting[0], fitting[-1])
        self.published_within = (self.published_within & within if self.published_within else within) or self.published_within
        return known

    def of_late(self, days: Interval, ids: Sequence[str], token: int, place: str) -> Interval:
        """The same for what was of late, likely on these days: the calendar's day from the one before these to publication."""
        published = self.published
        if not published or not _ONE_DAY <= published.days <= WIDEST or not 1 < days.days <= _OF_LATE:
            return days
        open_days = Interval(days.earliest - timedelta(days=1), max(days.latest, published.latest))
        return self._narrow(open_days, None, ids, token, place) or days

    def _narrow(
        self, days: Interval, expression: DateExpression | None, ids: Sequence[str], token: int, place: str
    ) -> Interval | None:
        names = [self._cast.actors[one].name for one in ids if one in self._cast.actors]
        sentence = self._reading.doc.sentence_of(token)
        return self._known.narrow(days, expression, self._reading.text(sentence.first, sentence.last), names, place)


def _days(occurrence: Sequence[date], within: Interval) -> Iterator[date]:
    """The days of an occurrence that lie within an interval."""
    common = Interval(occurrence[0], occurrence[-1]) & within
    if common:
        yield from (common.earliest + timedelta(days=number) for number in range(common.days))
