"""When two accounts of a meeting can be of one event, and what they tell together.

Shared by the merging of sentences within an article (`finder`) and of accounts across articles (`helpers.keep.merge`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import reduce

from helpers.records import Actor, Interval, Meeting

STATUSES = ("held", "cancelled", "ongoing", "planned", "possible")
_RANK = {"person": 0, "institution": 1, "group": 1, "country": 2}
NAME = re.compile(r"\w{3,}")

SamePlace = Callable[[str, str], bool]
Sides = Mapping[str, frozenset[str]]


def same_words(one: str, other: str) -> bool:
    """Whether all the longer words of one place or setting stand in the other too: Bali, het eiland Bali."""
    first, second = set(NAME.findall(one.lower())), set(NAME.findall(other.lower()))
    return one.lower() == other.lower() or (bool(first and second) and (first <= second or second <= first))


def country_of(participant: str, actors: Mapping[str, Actor]) -> str:
    """The state or organisation of a participant; an actor without one is its own."""
    return actors[participant].country or participant if participant in actors else participant


def kind_of(participant: str, actors: Mapping[str, Actor]) -> str:
    """The kind of a participant; one that is not among the actors counts as a person."""
    return actors[participant].kind if participant in actors else "person"


def sides_of(participants: Iterable[str], actors: Mapping[str, Actor]) -> dict[str, frozenset[str]]:
    """The countries that meet, each with its people as far as named."""
    sides: dict[str, set[str]] = defaultdict(set)
    for participant in participants:
        people = sides[country_of(participant, actors)]
        if kind_of(participant, actors) == "person":
            people.add(participant)
    return {country: frozenset(people) for country, people in sides.items()}


def same_people(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether a country can have sent the same people: where it alone is named, anybody of it."""
    return not some or not others or some <= others or others <= some


def same_sides(one: Sides, other: Sides) -> bool:
    """Whether the same countries meet, with people who can be the same."""
    return one.keys() == other.keys() and all(same_people(people, other[country]) for country, people in one.items())


def same_scene(one: Meeting, other: Meeting, same_place: SamePlace = same_words) -> bool:
    """Whether both tell where it was, or at what occasion, and mean the same."""
    if one.setting and other.setting and same_words(one.setting, other.setting):
        return True
    return bool(one.place and other.place) and same_place(one.place, other.place)


def contradict(one: Meeting, other: Meeting, same_place: SamePlace = same_words) -> bool:
    """Whether mode, status, place, occasion or days rule out that two accounts with the same sides are of one event."""
    if "unknown" not in (one.mode, other.mode) and one.mode != other.mode:
        return True
    if "cancelled" in (one.status, other.status) and {one.status, other.status} & {"held", "ongoing"}:
        return True
    if one.place and other.place and not same_place(one.place, other.place):
        return True
    if one.setting and other.setting and not same_scene(one, other, same_place):
        return True
    return bool(one.dates and other.dates) and (one.dates & other.dates) is None


def combine(meetings: Sequence[Meeting], actors: Mapping[str, Actor]) -> Meeting:
    """What accounts of one event tell together: the days in all of them, the status that is furthest on, every topic."""
    intervals = [meeting.dates for meeting in meetings if meeting.dates]
    modes = [meeting.mode for meeting in meetings if meeting.mode != "unknown"]
    evidence = {piece for meeting in meetings for piece in meeting.evidence}
    return Meeting(
        participants=participants((p for meeting in meetings for p in meeting.participants), actors),
        status=min((meeting.status for meeting in meetings), key=STATUSES.index),
        mode=modes[0] if modes else "unknown",
        evidence=tuple(sorted(evidence, key=lambda piece: (piece.start, piece.end, piece.rule))),
        dates=_common(intervals),
        place=next((meeting.place for meeting in meetings if meeting.place), ""),
        setting=next((meeting.setting for meeting in meetings if meeting.setting), ""),
        topics=tuple(sorted({topic for meeting in meetings for topic in meeting.topics})),
        duration_minutes=next((m.duration_minutes for m in meetings if m.duration_minutes is not None), None),
    )


def _common(intervals: Sequence[Interval]) -> Interval | None:
    """The days in all intervals; where they have none in common, those of the narrowest."""
    if not intervals:
        return None
    common: Interval | None = intervals[0]
    common = reduce(lambda one, other: one and one & other, intervals[1:], common)
    return common or min(intervals, key=lambda interval: interval.days)


def participants(ids: Iterable[str], actors: Mapping[str, Actor]) -> tuple[str, ...]:
    """For each country its people where any are named, else its institutions, else itself; in order.

    All of them where that would leave one alone: a mayor and the government of his country.
    """
    ids = tuple(ids)
    by_country: dict[str, set[str]] = defaultdict(set)
    for actor_id in ids:
        by_country[country_of(actor_id, actors)].add(actor_id)
    chosen: set[str] = set()
    for group in by_country.values():
        ranks = {actor_id: _RANK.get(kind_of(actor_id, actors), 3) for actor_id in group}
        chosen |= {actor_id for actor_id in group if ranks[actor_id] == min(ranks.values())}
    return tuple(sorted(chosen if len(chosen) > 1 else set(ids)))
