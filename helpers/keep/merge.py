"""One event told in several articles is one meeting: brings the accounts of it together, and keeps each.

Two meetings are one event when nothing that is told of them contradicts and enough agrees. In doubt they
stay two: a reader sees two rows with the same people, which is better than one row that mixes two events.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from helpers.find.meetings.same import SamePlace, Sides, combine, same_people, same_scene, same_words, sides_of
from helpers.records import Actor, Findings, Interval, Meeting

# How many days an account may leave open and still be taken for another's event: a week, or a month where
# both name the same people. Beyond that, the same people may well have met twice.
_NEAR, _FAR = 7, 31


@dataclass(frozen=True, slots=True)
class MergedMeeting:
    """One event: `meeting` as all articles together tell it, and each article's own account of it.

    `accounts` are pairs of the article's index in the findings and what that article tells, with its
    evidence; the first to appear comes first. `meeting` holds no evidence of its own.
    """

    meeting: Meeting
    accounts: tuple[tuple[int, Meeting], ...]


def merge_meetings(findings: Sequence[Findings], same_place: SamePlace = same_words) -> tuple[MergedMeeting, ...]:
    """Bring together the meetings of all articles that are one event, whatever the order of the findings.

    `same_place` says whether two places, both told, can be one; by default only their words are compared.
    The merged meeting has the days that all dated accounts have in common, the people where any account
    names them, the status that is furthest on (held before cancelled, ongoing, planned, possible), every
    topic, and else what was told first.
    """
    actors = {actor.actor_id: actor for finding in findings for actor in finding.actors}
    in_order = sorted(range(len(findings)), key=lambda number: _appeared(findings[number]))
    told = [
        _Told(rank, number, meeting, sides_of(meeting.participants, actors))
        for rank, number in enumerate(in_order)
        for meeting in findings[number].meetings
    ]
    events: dict[frozenset[str], list[list[_Told]]] = defaultdict(list)
    for one in sorted(told, key=_most_telling):
        among = events[frozenset(one.sides)]
        fitting = [event for event in among if all(_one_event(one, other, same_place) for other in event)]
        best = _best(one, fitting)
        if best is None:
            among.append([one])
        else:
            best.append(one)
    merged = [_merge(event, actors) for among in events.values() for event in among]
    return tuple(sorted(merged, key=_position))


@dataclass(frozen=True, slots=True)
class _Told:
    """A meeting as one article tells it; `sides` are the countries, with their people as far as named."""

    rank: int
    article: int
    meeting: Meeting
    sides: Sides

    @property
    def start(self) -> int:
        return min((piece.start for piece in self.meeting.evidence), default=0)


def _appeared(finding: Findings) -> tuple[str, str, str]:
    """A key for the order in which articles appeared, as far as is known."""
    published = finding.dating.interval
    days = (published.earliest.isoformat(), published.latest.isoformat()) if published else ("9999", "9999")
    return *days, finding.article.article_id


def _most_telling(one: _Told) -> tuple[object, ...]:
    """A key that puts first what is told most exactly, so that vaguer accounts join it."""
    meeting = one.meeting
    days = meeting.dates.days if meeting.dates else 10**6
    people = sum(map(len, one.sides.values()))
    return days, -people, not meeting.place, one.rank, one.start, meeting.status, meeting.participants


def _one_event(one: _Told, other: _Told, same_place: SamePlace) -> bool:
    """Whether accounts of two articles can be of one event, and agree enough to take them for it.

    What one article keeps apart, such as two days of talks, stays apart.
    """
    if one.article == other.article:
        return False
    first, second = one.meeting, other.meeting
    if "unknown" not in (first.mode, second.mode) and first.mode != second.mode:
        return False
    if "cancelled" in (first.status, second.status) and {first.status, second.status} & {"held", "ongoing"}:
        return False
    if not all(same_people(people, other.sides[country]) for country, people in one.sides.items()):
        return False
    if first.place and second.place and not same_place(first.place, second.place):
        return False
    exact = set(first.participants) == set(second.participants)
    scene = same_scene(first, second, same_place)
    occasions_differ = bool(first.setting and second.setting) and not scene
    if first.dates and second.dates:
        # MSC and Veiligheidsconferentie van München have no word in common, so within days they may be one
        furthest = _FAR if exact and not occasions_differ else _NEAR
        widest = max(first.dates.days, second.dates.days)
        return bool(first.dates & second.dates) and (scene or widest <= furthest)
    return exact and not occasions_differ and first.status == second.status and scene


def _best(one: _Told, events: list[list[_Told]]) -> list[_Told] | None:
    """The one event that an account fits, the best where it fits several, None where two are equally good."""
    if not events:
        return None

    def fit(event: list[_Told]) -> tuple[bool, int]:
        people = {p for other in event for p in other.meeting.participants}
        place = any(other.meeting.place and other.meeting.place == one.meeting.place for other in event)
        return place, len(people & set(one.meeting.participants))

    ranked = sorted(events, key=fit, reverse=True)
    return None if len(ranked) > 1 and fit(ranked[0]) == fit(ranked[1]) else ranked[0]


def _merge(event: list[_Told], actors: Mapping[str, Actor]) -> MergedMeeting:
    event = sorted(event, key=lambda one: (one.rank, one.start))
    by_article: dict[int, list[Meeting]] = defaultdict(list)
    for one in event:
        by_article[one.article].append(one.meeting)
    accounts = tuple((article, combine(meetings, actors)) for article, meetings in by_article.items())
    whole = combine([one.meeting for one in event], actors)
    return MergedMeeting(replace(whole, evidence=()), accounts)


def _position(merged: MergedMeeting) -> tuple[object, ...]:
    meeting = merged.meeting
    dates = meeting.dates or Interval(date.max, date.max)
    pieces = [(article, piece.start) for article, account in merged.accounts for piece in account.evidence]
    return dates.earliest, dates.latest, meeting.participants, meeting.status, pieces
