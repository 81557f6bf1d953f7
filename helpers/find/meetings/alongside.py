"""Where and when it was, for what is told without either, of people just told to be abroad: at a summit, on a journey.

`Zelensky haalde zondag in Singapore uit naar Peking. Met Lloyd Austin zat hij wel samen.`
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from helpers.find.dates.meanings import FUTURE, PAST
from helpers.find.meetings.cast import Cast
from helpers.find.meetings.cues import Hit
from helpers.find.meetings.during import During
from helpers.find.meetings.margins import Gathering, at_gathering, told_in
from helpers.find.meetings.nearby import NearbyDays
from helpers.find.meetings.outlook import direction_of
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.status import CANCELLED, HELD, PLANNED
from helpers.find.meetings.stays import VISITS, Stay
from helpers.find.meetings.untold import is_of_another_time, long_past
from helpers.find.meetings.when import on_that_day, travels
from helpers.find.meetings.words import each
from helpers.records import Interval, Meeting

_NEAR, _AT_HOME = 5, 8  # sentences
_LONGEST, _A_FEW = 7, timedelta(days=2)
_SEATS = ("Brussel", "Straatsburg", "Luxemburg", "New York", "Genève", "Wenen")
_ISO = 3  # letters of the code of a country; bodies have others
_WHERE = each("in te op naar vanuit")
_AWAY = each("naar door terug")


class Alongside:
    """Finds it in one article, which can have appeared on the days `published`, or None."""

    def __init__(self, during: During, nearby: NearbyDays, cast: Cast, published: Interval | None) -> None:
        self._during, self._nearby, self._cast, self._published = during, nearby, cast, published

    def find(
        self,
        scene: Scene,
        hit: Hit,
        ids: Sequence[str],
        status: str,
        place: str,
        told: Interval | None = None,
        just_told: Meeting | None = None,
    ) -> Gathering:
        """The place, and the days told of it, where the clause of a cue tells of no other time or place; else neither.

        Days `told` must be (nearly) those on which somebody was told to be there; then it may lie further back. `just_told` is
        the latest meeting of one of these, who was where it was. Of a `place` known since the clause points there (sprak er
        met X) only the days are sought.
        """
        if status not in (HELD, CANCELLED, PLANNED) or hit.cue.mode in ("phone", "video") or hit.cue.trip:
            return Gathering()
        if place:
            pointed = place not in scene.reading.text(scene.sentence.first, scene.sentence.last)
            return Gathering(self._told_in(scene, place), place) if pointed and status != PLANNED else Gathering()
        clause = scene.clause(hit.first)
        leaves = travels(scene, clause) and not _AWAY.isdisjoint(scene.words(clause))
        same_day = on_that_day(scene, hit) and scene.reading.quote_at(hit.first) is None  # eerder op de dag
        untold = not told and (status == PLANNED or _tells_of_before(scene, hit))
        before = is_of_another_time(scene, clause, hit)
        if leaves or untold or (before and not same_day) or at_gathering(scene, hit):
            return Gathering()
        stay = self._during.latest(ids, hit.first)
        stays = [one for one in (stay, _stay_at(scene, just_told, ids)) if one and one.place and self._is_abroad(one)]
        for one in sorted(stays, key=lambda one: one.token, reverse=True):
            days = self._days(scene, one, not told)
            host = any(self._cast.side(i) == self._cast.side(one.country) for i in ids)
            if before and not host:
                continue  # eerder op de dag sprak hij met Z: perhaps by telephone
            near = _at_the_time(days, told, host) if told else self._is_near(scene, hit, one, host)
            if near and not (days and self._published and days.earliest > self._published.latest):
                return Gathering(None if told else days, one.place)
        return Gathering()

    def _days(self, scene: Scene, stay: Stay, guessed: bool) -> Interval | None:
        days = stay.days or self._told_in(scene, stay.place)
        if guessed and stay.token < scene.sentence.first:
            return days or self._during.days(stay, HELD)
        return days

    def _told_in(self, scene: Scene, place: str) -> Interval | None:
        days = told_in(scene, place, self._nearby, self._published)
        return days if days and self._published and days.earliest <= self._published.latest else None

    def _is_abroad(self, stay: Stay) -> bool:
        """Whether somebody is in a place that is neither of his country nor the seat of his body: not Borrell in Brussel."""
        side = self._cast.side
        at_seat = stay.place in _SEATS and any(len(side(one)) != _ISO for one in stay.people)
        return not at_seat and bool(stay.country) and all(side(one) != side(stay.country) for one in stay.people)

    @staticmethod
    def _is_near(scene: Scene, hit: Hit, stay: Stay, host: bool) -> bool:
        """Whether somebody was told to be there just before, in the same paragraph, and no other place was named since.

        Where a `host` is met, it may lie further back: zei maandag in Peking dat … Hij sprak drie uur met Xi.
        """
        doc = scene.reading.doc
        then, before = doc.sentence_of(stay.token), doc.lower[stay.token - 2]
        if then.first == scene.sentence.first and before.endswith(VISITS):
            return False  # voor zijn bezoek aan Kiev sprak hij X
        if stay.direction == FUTURE or (then.paragraph != scene.sentence.paragraph and not host):
            return False
        if sum(then.last <= one.first <= scene.sentence.first for one in doc.sentences) > (_AT_HOME if host else _NEAR):
            return False
        since = scene.reading.between(stay.token + 1, hit.first)
        here = (m for m in since if m.form == "place" and doc.lower[m.first - 1] in _WHERE)
        return all(m.actor_id == stay.country for m in here)


def _at_the_time(days: Interval | None, told: Interval, host: bool) -> bool:
    """Whether what was on days `told` was there on these `days`; a host can have been met a few days before or after."""
    if days is None or days.days > _LONGEST:
        return False
    around = Interval(days.earliest - _A_FEW, days.latest + _A_FEW) if host else days
    return bool(around & told) and told.days <= _LONGEST


def _tells_of_before(scene: Scene, hit: Hit) -> bool:
    """Whether a clause without a day does not go on with the story: had gesproken, gaat niet door."""
    return direction_of(scene, hit) != PAST or long_past(scene, hit)


def _stay_at(scene: Scene, meeting: Meeting | None, ids: Sequence[str]) -> Stay | None:
    """Where those of these were who were at a meeting, if it was held and its place is told."""
    people = tuple(one for one in ids if meeting and one in meeting.participants)
    if meeting is None or not meeting.place or meeting.status != HELD or not people:
        return None
    reading = scene.reading
    before = reversed(reading.between(0, scene.sentence.first))
    named = next((m for m in before if reading.text(m.first, m.last) == meeting.place), None)
    if named is None:
        return None
    return Stay(people, meeting.place, named.actor_id, meeting.dates, PAST, going=False, now=False, token=named.first)
