"""Everything that one sentence tells of a meeting whose participants are known: status, days, place and the rest."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from helpers.find.dates.resolve import resolve
from helpers.find.dates.scan import DateExpression
from helpers.find.meetings.cues import Hit
from helpers.find.meetings.details import DetailFinder
from helpers.find.meetings.same import participants
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.status import HELD, ONGOING, PLANNED, StatusFinder
from helpers.find.meetings.when import date_of, days_of, earlier_days, on_that_day, relation, second_day
from helpers.records import Evidence, Interval, Meeting

_WEEK = 7  # days
_JUST_BEFORE = 2  # sentences


class Teller:
    """Reads the sentences of one article, with its date expressions in text order and the days it can have appeared."""

    def __init__(
        self,
        status: StatusFinder,
        details: DetailFinder,
        dates: Sequence[DateExpression],
        published: Interval | None,
    ) -> None:
        self._status, self._details = status, details
        self._dates, self._firsts = dates, [expression.first for expression in dates]
        self._published = published

    def tell(self, scene: Scene, hit: Hit, ids: Sequence[str], rule: str) -> Meeting | None:
        """What a sentence tells of a meeting of these actors, or None where it denies that there was one."""
        expression = self.date(scene, hit)
        status = self._status.find(scene, hit, relation(scene, hit, expression, self._published))
        if not status:
            return None
        setting = self._details.setting(scene, hit)
        place = self._details.place(scene, hit) or setting.place
        days = days_of(scene, hit, expression, self._published) or setting.days(status, self._published)
        days = days or self._days_before(scene, status)
        if not days and (status == ONGOING or on_that_day(scene, hit)):
            days = self._published
        return Meeting(
            participants=participants(ids, scene.cast.actors),
            status=status,
            mode=self._mode(scene, hit, place),
            evidence=(Evidence(scene.sentence.start, scene.sentence.end, rule),),
            dates=days,
            place=place,
            setting=setting.text,
            topics=self._details.topics(scene),
            duration_minutes=self._details.minutes(scene),
        )

    def _mode(self, scene: Scene, hit: Hit, place: str) -> str:
        """The manner; talks that go on for a second day are held in person."""
        mode = self._details.mode(scene, hit, place)
        return "in_person" if mode == "unknown" and second_day(scene, hit) else mode

    def earlier(self, scene: Scene, hit: Hit, account: Meeting) -> Meeting | None:
        """The earlier meeting of the same people that a sentence tells of beside the one that it is about."""
        days = earlier_days(scene, hit, self._within(scene), account.dates, self._published)
        if days is None:
            return None
        evidence = tuple(replace(piece, rule="earlier_meeting") for piece in account.evidence)
        return Meeting(account.participants, HELD, account.mode, evidence, days)

    def date(self, scene: Scene, hit: Hit) -> DateExpression | None:
        """The date expression that tells when."""
        return date_of(scene, hit, self._within(scene), self._details.elsewhere)

    def days(self, scene: Scene, hit: Hit) -> Interval | None:
        """The days that the sentence itself tells."""
        return days_of(scene, hit, self.date(scene, hit), self._published)

    def dated_beside(self, scene: Scene, hit: Hit) -> bool:
        """Whether the date stands right after the cue: de besprekingen op dinsdag."""
        expression = self.date(scene, hit)
        return expression is not None and 0 <= expression.first - hit.last <= 2

    def called_off(self, scene: Scene, hit: Hit) -> bool:
        """Whether the sentence tells that what the cue names was called off."""
        return self._status.called_off(scene, hit)

    def _within(self, scene: Scene) -> Sequence[DateExpression]:
        return self._between(scene.sentence.first, scene.sentence.last)

    def _between(self, first: int, last: int) -> Sequence[DateExpression]:
        return self._dates[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)]

    def _days_before(self, scene: Scene, status: str) -> Interval | None:
        """The days told in the sentence or two before, in the same paragraph, for what has none of its own."""
        doc, published = scene.reading.doc, self._published
        number = bisect_left(doc.sentences, scene.sentence.first, key=lambda one: one.first)
        for sentence in reversed(doc.sentences[max(0, number - _JUST_BEFORE) : number]):
            told = [e for e in self._between(sentence.first, sentence.last) if not e.bound]
            if sentence.paragraph != scene.sentence.paragraph or not told:
                continue
            direction = scene.reading.clauses.direction(told[-1].first)
            days = resolve(told[-1], published, "past" if status == HELD else direction)
            if not days or not published or days.days > published.days + _WEEK:
                return None
            if status == HELD:
                return days if direction != "future" and days.latest <= published.latest else None
            ahead = direction != "past" and days.latest >= published.earliest
            return days if ahead and status in (PLANNED, ONGOING) else None
        return None
