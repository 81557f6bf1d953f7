"""The days that the name of a meeting tells: eindejaarsgesprek, najaarsoverleg."""

from __future__ import annotations

from helpers.find.dates.calendar_meanings import Month, Season
from helpers.find.meetings.cues import Hit
from helpers.find.meetings.outlook import direction_of
from helpers.find.meetings.scene import Scene
from helpers.records import Interval

_SEASONAL = {"eindejaars": Month(12), "nieuwjaars": Month(1), "voorjaars": Season("voorjaar"), "najaars": Season("najaar")}


def days_in_its_name(scene: Scene, hit: Hit, published: Interval | None) -> Interval | None:
    """The days that the first part of a compound tells: eindejaarsgesprek, najaarsoverleg."""
    meaning = next((_SEASONAL[part] for part in _SEASONAL if scene.lower[hit.first].startswith(part)), None)
    if hit.cue.verb or meaning is None or published is None:
        return None
    direction = direction_of(scene, hit)
    first, last = (meaning.on(day, direction) for day in (published.earliest, published.latest))
    return Interval(min(first.earliest, last.earliest), max(first.latest, last.latest))
