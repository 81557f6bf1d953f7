"""The days of a meeting told without one, where no other sentence tells one either: of late, as news, or on a tour."""

from __future__ import annotations

from bisect import bisect_left
from datetime import timedelta

from helpers.find.dates.meanings import PAST
from helpers.find.meetings.cues import Hit
from helpers.find.meetings.during import During
from helpers.find.meetings.nearby import NearbyDays
from helpers.find.meetings.outlook import direction_of, governing
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.segments import holds
from helpers.find.meetings.status import HELD, ONGOING, PLANNED, offers
from helpers.find.meetings.untold import is_news, is_of_an_event, is_told_as_news, is_told_as_now, long_past
from helpers.find.meetings.when import likely_days
from helpers.records import Interval, Meeting

_WEEK, _TOUR, _MONTH = 7, 14, 31  # days
_JUST_BEFORE, _OPENING = 2, 4  # sentences
_EXACT = 3  # days of publication, of which what was of late may be the day before
_A_DAY = timedelta(days=1)


def few(soon: Interval | None) -> Interval | None:
    """The days on which the article is likely to have appeared, where they are few."""
    return soon if soon and soon.days <= _EXACT else None


class Lately:
    """Finds such days in one article, or below one of its headings, which ends at character `begins`.

    `published` are the days on which it can have appeared and `soon` those on which it is likely to have; both may be None.
    """

    def __init__(
        self, nearby: NearbyDays, during: During, published: Interval | None, soon: Interval | None, begins: int
    ) -> None:
        self._nearby, self._during, self._published, self._soon, self._begins = nearby, during, published, soon, begins
        self._today = few(soon)

    def days(self, scene: Scene, hit: Hit, account: Meeting, just_told: Meeting | None) -> Interval | None:
        """The days of what is told without a day, where no other sentence tells one: those of the stay at which it is.

        Else, of what has taken place: on a tour since the stop told before, or of late.
        """
        if account.status == HELD and (days := self._nearby.after_which(scene, hit)):
            return days
        stay = self._during.find(scene, hit, account.participants, account.place, account.status)
        here = stay and any(holds(clause, stay.token) for clause in governing(scene, hit))
        apart = stay and not (stay.now and here)  # and not: sprak in Kiev met X, stopte in Kiev om X te spreken
        days = self._during.days(stay, account.status) if stay and apart and not offers(scene, hit) else None
        if days or self._soon is None:
            return days
        if account.status == HELD and is_of_an_event(scene, hit):
            return None
        fresh = self._fresh(scene)
        if account.status != HELD:
            if to_come := self._during.to_come(account, scene.reading):
                return to_come
            now = account.status in (PLANNED, ONGOING) and self._today and is_told_as_now(scene, hit)
            now = now and not is_of_an_event(scene, hit) and not self._elsewhen(scene, self._today)
            return self._today if now else None
        since = just_told.dates if just_told and just_told.status == HELD else None
        if since is None:
            late = self._today and is_news(scene, hit)
            if not fresh or not (late or (is_told_as_news(scene, hit, self._begins) and not self._elsewhen(scene, fresh))):
                return None
            before = None if late or self._begins else self._nearby.told_so_far(scene, account.participants)
            if before and before.latest < fresh.earliest:
                return before  # all of it was yesterday
            return Interval(fresh.earliest - _A_DAY * (fresh.days != _EXACT and not self._begins), fresh.latest)
        if since.days > _MONTH or direction_of(scene, hit) != "past" or long_past(scene, hit):
            return None
        elsewhere = bool(account.place)
        if since.days > _WEEK:
            return since if elsewhere else None  # was vorige maand in Kiev bij X; in Moskou sprak hij met Y
        if not elsewhere:
            return since
        on_tour = since.latest <= self._soon.latest and (self._soon.latest - since.latest).days <= _TOUR
        return Interval(since.latest, self._soon.latest) if on_tour else None

    def _fresh(self, scene: Scene) -> Interval | None:
        """The days of the news that a sentence tells: in the opening also those of an article that is not closely dated."""
        doc = scene.reading.doc
        opening = doc.sentences[min(_OPENING, len(doc.sentences)) - 1].last
        return self._today or (self._published if scene.sentence.first < opening else None)

    def _elsewhen(self, scene: Scene, today: Interval) -> bool:
        """Whether the sentence, or one just before in its paragraph, tells of another day than those of the news.

        The day before these is none, nor one still to come, told before: woensdag spreekt hij Xi.
        """
        doc, sentence = scene.reading.doc, scene.sentence
        number = bisect_left(doc.sentences, sentence.first, key=lambda one: one.first)
        near = (one for one in doc.sentences[max(0, number - _JUST_BEFORE) : number] if one.paragraph == sentence.paragraph)
        first = next((one.first for one in near), sentence.first)
        for expression in self._nearby.between(first, sentence.last):
            ahead = expression.first < sentence.first and scene.reading.clauses.direction(expression.first) != PAST
            if expression.bound or (ahead and expression.direction != PAST):
                continue
            days = likely_days(expression, self._published, PAST)
            if days and not days & Interval(today.earliest - _A_DAY, today.latest):
                return True
        return False
