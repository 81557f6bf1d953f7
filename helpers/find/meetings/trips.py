"""Trips of ministers: one that was called off is a cancelled meeting with the host country, a state visit one with a host."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from helpers.find.meetings.cues import Hit
from helpers.find.meetings.noun_rules import possessor
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.segments import holds
from helpers.find.meetings.subjects import governing_subject
from helpers.find.meetings.words import each
from helpers.records import Interval

_INVITING = each("uitgenodigd uitnodigt uitnodigde nodigt nodigde nodigden")
_NEAR = 2  # sentences


@dataclass(frozen=True, slots=True)
class Trip:
    """A trip as one sentence tells it: who travels, to which country, and where that stands in the text.

    `travellers` and `host` are empty where the sentence does not tell.
    """

    travellers: tuple[str, ...]
    host: str
    place: str
    days: Interval | None
    sentence: int

    @property
    def participants(self) -> tuple[str, ...]:
        """Travellers and host, or nobody where either is not told."""
        return (*self.travellers, self.host) if self.travellers and self.host else ()


def read_trip(scene: Scene, hit: Hit, days: Interval | None, number: int) -> Trip:
    """What a cue's sentence, with this number, tells of a trip: Blinkens reis naar China, X zou Peking bezoeken."""
    clause, cast = scene.clause(hit.first), scene.cast
    owner = possessor(scene, hit) or governing_subject(scene, clause)
    travellers = tuple(i for i in owner.ids if cast.person(i)) if owner else ()
    takes = ("",) if hit.cue.word == "bezoeken" else ("naar", "aan")
    for mention in scene.mentions:
        host = mention.actor_id
        named = host and holds(clause, mention.first) and scene.preposition(mention.first) in takes
        if named and not cast.person(host) and all(cast.meet((one, host)) for one in travellers):
            return Trip(travellers, host, scene.reading.text(mention.first, mention.last), days, number)
    return Trip(travellers, "", "", days, number)


def invitation(scene: Scene, hit: Hit) -> tuple[str, ...]:
    """Who invites whom for a visit: Poetin heeft Xi uitgenodigd voor een staatsbezoek."""
    clause = scene.clause(hit.first)
    if _INVITING.isdisjoint(scene.words(clause)):
        return ()
    people = [i for group in scene.groups_in(clause) if group.free for i in group.ids if scene.cast.person(i)]
    return tuple(people[:2]) if len(people) > 1 else ()


def last_trip(trips: Sequence[Trip], number: int) -> Trip | None:
    """The trip that `dat bezoek` stands for in the sentence with this number."""
    return next((trip for trip in reversed(trips) if trip.participants and number - trip.sentence <= _NEAR), None)


def host_in(scene: Scene, trip: Trip) -> str:
    """Somebody of the host country who acts in the sentence: Poetin kondigde aan dat Xi Rusland zou bezoeken."""
    cast, side = scene.cast, scene.cast.side(trip.host)
    free = (actor_id for group in scene.groups if group.free for actor_id in group.ids)
    return next((actor_id for actor_id in free if cast.person(actor_id) and cast.side(actor_id) == side), "")
