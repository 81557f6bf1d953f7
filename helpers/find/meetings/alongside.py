"""Where and when it was, for what is told without either, of people just told to be abroad: at a summit, on a journey.

`Zelensky haalde zondag in Singapore uit naar Peking. Met Lloyd Austin zat hij wel samen.`
"""

from __future__ import annotations

from collections.abc import Sequence

from helpers.find.dates.meanings import PAST
from helpers.find.meetings.cast import Cast
from helpers.find.meetings.cues import Hit
from helpers.find.meetings.during import During
from helpers.find.meetings.margins import Gathering, told_in
from helpers.find.meetings.nearby import NearbyDays
from helpers.find.meetings.outlook import direction_of
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.status import CANCELLED, HELD
from helpers.find.meetings.stays import VISITS, Stay
from helpers.find.meetings.untold import is_of_another_time, long_past
from helpers.find.meetings.when import travels
from helpers.find.meetings.words import each
from helpers.records import Interval

_NEAR = 3  # sentences
_SEATS = ("Brussel", "Straatsburg", "Luxemburg", "New York", "Genève", "Wenen")
_ISO = 3  # letters of the code of a country; bodies have others
_AWAY = each("naar door terug")


class Alongside:
    """Finds it in one article, which can have appeared on the days `published`, or None."""

    def __init__(self, during: During, nearby: NearbyDays, cast: Cast, published: Interval | None) -> None:
        self._during, self._nearby, self._cast, self._published = during, nearby, cast, published

    def find(self, scene: Scene, hit: Hit, ids: Sequence[str], status: str, place: str) -> Gathering:
        """The place, and the days told of it, where the clause of a cue tells of no other time or place; else neither.

        Of a `place` known since the clause points there (sprak er met X) only the days are sought.
        """
        if status not in (HELD, CANCELLED) or hit.cue.mode in ("phone", "video") or hit.cue.trip:
            return Gathering()
        if place:
            pointed = place not in scene.reading.text(scene.sentence.first, scene.sentence.last)
            return Gathering(self._told_in(scene, place), place) if pointed else Gathering()
        clause = scene.clause(hit.first)
        leaves = travels(scene, clause) and not _AWAY.isdisjoint(scene.words(clause))
        if direction_of(scene, hit) != PAST:
            return Gathering()
        if leaves or is_of_another_time(scene, clause, hit) or long_past(scene, hit):
            return Gathering()
        stay = self._during.latest(ids, hit.first)
        if stay is None or not stay.place or not self._is_there_yet(scene, hit, stay):
            return Gathering()
        days = stay.days or self._told_in(scene, stay.place)
        if stay.token < scene.sentence.first:
            days = days or self._during.days(stay, HELD)
        ahead = days and self._published and days.earliest > self._published.latest
        return Gathering() if ahead else Gathering(days, stay.place)

    def _told_in(self, scene: Scene, place: str) -> Interval | None:
        days = told_in(scene, place, self._nearby, self._published)
        return days if days and self._published and days.earliest <= self._published.latest else None

    def _is_there_yet(self, scene: Scene, hit: Hit, stay: Stay) -> bool:
        """Whether somebody was told to be abroad just before, in the same paragraph, and no other place was named since."""
        doc, side = scene.reading.doc, self._cast.side
        then, before = doc.sentence_of(stay.token), doc.lower[stay.token - 2]
        if then.first == scene.sentence.first and before.endswith(VISITS):
            return False  # voor zijn bezoek aan Kiev sprak hij X
        if stay.direction == "future" or then.paragraph != scene.sentence.paragraph:
            return False
        at_seat = stay.place in _SEATS and any(len(side(one)) != _ISO for one in stay.people)
        if at_seat or not stay.country or any(side(one) == side(stay.country) for one in stay.people):
            return False  # Borrell in Brussel
        if sum(then.last <= one.first <= scene.sentence.first for one in doc.sentences) > _NEAR:
            return False
        since = scene.reading.between(stay.token + 1, hit.first)
        return all(m.form != "place" or m.actor_id == stay.country for m in since)
