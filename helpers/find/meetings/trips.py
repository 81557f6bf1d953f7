"""Trips of ministers: one that was called off is a cancelled meeting with the host country, a state visit one with a host."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from helpers.find.meetings.cues import Hit
from helpers.find.meetings.parties import governing_subject, possessor
from helpers.find.meetings.scene import Scene
from helpers.records import Interval

_TO = frozenset(["naar", "aan"])
_NEAR = 2  # sentences


@dataclass(frozen=True, slots=True)
class Trip:
    """A trip as one sentence tells it: who travels, to which country, and where that stands in the text."""

    travellers: tuple[str, ...]
    host: str
    place: str
    days: Interval | None
    sentence: int


def read_trip(scene: Scene, hit: Hit, days: Interval | None, number: int) -> Trip:
    """What a cue's sentence tells of a trip; travellers and host are empty where it does not tell."""
    clause = scene.clause(hit.first)
    owner = possessor(scene, hit) or governing_subject(scene, clause)
    travellers = tuple(i for i in owner.ids if scene.cast.person(i)) if owner else ()
    for mention in scene.mentions:
        if not any(segment.first <= mention.first < segment.last for segment in clause):
            continue
        to = scene.preposition(mention.first) in _TO or (
            hit.cue.word == "bezoeken" and not scene.preposition(mention.first)
        )
        host = mention.actor_id
        away = (
            host and not scene.cast.person(host) and all(scene.cast.meet((one, host)) for one in travellers)
        )
        if to and away:
            return Trip(
                travellers, mention.actor_id, scene.reading.text(mention.first, mention.last), days, number
            )
    return Trip(travellers, "", "", days, number)


def last_trip(trips: Sequence[Trip], number: int) -> Trip | None:
    """The trip that `dat bezoek` stands for."""
    return next(
        (t for t in reversed(trips) if t.travellers and t.host and number - t.sentence <= _NEAR), None
    )


def host_in(scene: Scene, trip: Trip) -> str:
    """Somebody of the host country who speaks or acts in the sentence: `Poetin kondigde aan dat Xi Rusland zou bezoeken`."""
    side = scene.cast.side(trip.host)
    for group in scene.groups:
        for actor_id in group.ids:
            if group.free and scene.cast.person(actor_id) and scene.cast.side(actor_id) == side:
                return actor_id
    return ""
