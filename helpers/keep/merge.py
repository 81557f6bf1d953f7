"""One event told in several articles is one meeting: brings the accounts of it together, and keeps each.

Two meetings are one event when nothing that is told of them contradicts and enough agrees. In doubt they
stay two: a reader sees two rows with the same people, which is better than one row that mixes two events.

Only accounts with the same states or organisations can be of one event; `Events` takes those of one such set, the most
telling first, and holds what is different in them, not one by one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from helpers.find.meetings.same import Sides, combine, same_people, same_scene, sides_of
from helpers.keep.places import PlaceMatcher, words_in
from helpers.records import Actor, Interval, Meeting

# How many days an account may leave open and still be taken for another's event: a week, or a month where
# both name the same people. Beyond that, the same people may well have met twice.
_NEAR, _FAR = 7, 31
_MONTH = 31  # days that are looked up together


@dataclass(frozen=True, slots=True)
class Account:
    """A meeting as one article (by its number) tells it; `actors` holds its participants.

    `several` is true where the article tells of more than one meeting between the same sides.
    """

    article: int
    meeting: Meeting
    actors: Mapping[str, Actor]
    several: bool = True


@dataclass(frozen=True, slots=True)
class MergedMeeting:
    """One event: `meeting` as all articles together tell it, and each article's own account of it.

    `accounts` are pairs of the article's number and what that article tells, with its evidence; the first to appear comes
    first. `meeting` holds no evidence of its own.
    """

    meeting: Meeting
    accounts: tuple[tuple[int, Meeting], ...]


def merge(event: Iterable[Account]) -> MergedMeeting:
    """What the accounts of one event tell, given in the order in which they appeared.

    It has the days that all dated accounts have in common, the people where any account names them, the status that is
    furthest on (held before cancelled, ongoing, planned, possible), every topic, and else what was told first.
    """
    actors: dict[str, Actor] = {}
    by_article: dict[int, list[Meeting]] = defaultdict(list)
    for one in event:
        actors.update(one.actors)
        by_article[one.article].append(one.meeting)
    accounts = tuple((article, combine(meetings, actors)) for article, meetings in by_article.items())
    whole = combine([meeting for meetings in by_article.values() for meeting in meetings], actors)
    return MergedMeeting(replace(whole, evidence=()), accounts)


@dataclass(frozen=True, slots=True)
class _Told:
    """What tells an account from others, whichever article it is in."""

    participants: tuple[str, ...]
    sides: Sides
    status: str
    mode: str
    dates: Interval | None
    place: str
    setting: str


class _Event:
    """An event as its accounts so far tell it."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.told: dict[tuple[object, ...], _Told] = {}
        self.articles: set[int] = set()
        self.people: set[str] = set()
        self.places: set[str] = set()


class Events:
    """Sorts accounts between the same sides into events, which are numbered from `first` on.

    What it holds grows with the days, places and people that are told, not with the articles that tell the same.
    """

    def __init__(self, same_place: PlaceMatcher, first: int = 0) -> None:
        self._same_place = same_place
        self._first = self._next = first
        self._by_month: dict[int, list[_Event]] = defaultdict(list)
        self._by_scene: dict[str, list[_Event]] = defaultdict(list)

    @property
    def after(self) -> int:
        """The number that the next event would have."""
        return self._next

    def add(self, account: Account) -> int:
        """The number of the event that an account is of: an earlier one where it fits exactly one best, else a new one.

        The accounts must come in this order: those that leave the fewest days open first, of these those that name the most
        people, then those with a place, then as they appeared.
        """
        meeting = account.meeting
        told = _Told(
            meeting.participants,
            sides_of(meeting.participants, account.actors),
            meeting.status,
            meeting.mode,
            meeting.dates,
            meeting.place,
            meeting.setting,
        )
        keys = self._scene_keys(told)
        event = _best(told, [event for event in self._candidates(told, keys) if self._fits(account, told, event)])
        if event is None:
            event = _Event(self._next)
            self._next += 1
        self._join(event, account, told, keys)
        return event.number

    def _join(self, event: _Event, account: Account, told: _Told, keys: set[str]) -> None:
        fresh = not event.told
        event.told.setdefault((told.participants, told.status, told.mode, told.dates, told.place, told.setting), told)
        event.people.update(told.participants)
        if account.several:
            event.articles.add(account.article)
        if told.place:
            event.places.add(told.place)
        if fresh and told.dates:
            for month in _months(told.dates):
                self._by_month[month].append(event)
        for key in keys:
            if event not in self._by_scene[key]:
                self._by_scene[key].append(event)

    def _scene_keys(self, told: _Told) -> set[str]:
        """Words of which two places or occasions that can be the same have one in common."""
        keys = self._same_place.keys(told.place) if told.place else set()
        return keys | words_in(told.setting)

    def _candidates(self, told: _Told, keys: set[str]) -> Iterator[_Event]:
        """The events that an account can fit, and others. Those before it leave no more days open than it does."""
        if told.dates and told.dates.days <= _FAR:
            near = (event for month in _months(told.dates) for event in self._by_month.get(month, ()))
        else:  # only the scene can tell
            near = (event for key in sorted(keys) for event in self._by_scene.get(key, ()))
        seen: set[int] = set()
        for event in near:
            if event.number not in seen:
                seen.add(event.number)
                yield event

    def _fits(self, account: Account, told: _Told, event: _Event) -> bool:
        """Whether an account can be of an event: it contradicts nothing that is told of it, and agrees enough with some of it.

        What one article keeps apart, such as two days of talks, stays apart.
        """
        if account.article in event.articles:
            return False
        accounts = event.told.values()
        return all(_can_be_one(told, other, self._same_place) for other in accounts) and any(
            _agree(told, other, self._same_place) for other in accounts
        )


def _months(dates: Interval) -> range:
    return range(dates.earliest.toordinal() // _MONTH, dates.latest.toordinal() // _MONTH + 1)


def _can_be_one(one: _Told, other: _Told, same_place: PlaceMatcher) -> bool:
    """Whether nothing in the accounts of two articles speaks against their being of one event."""
    if one.dates and other.dates and (one.dates.latest < other.dates.earliest or other.dates.latest < one.dates.earliest):
        return False
    if "unknown" not in (one.mode, other.mode) and one.mode != other.mode:
        return False
    if "cancelled" in (one.status, other.status) and {one.status, other.status} & {"held", "ongoing"}:
        return False
    if not all(same_people(people, other.sides[country]) for country, people in one.sides.items()):
        return False
    return not (one.place and other.place) or same_place(one.place, other.place)


def _agree(one: _Told, other: _Told, same_place: PlaceMatcher) -> bool:
    """Whether accounts of two articles that can be of one event agree enough to take them for it."""
    exact = set(one.participants) == set(other.participants)
    scene = same_scene(one, other, same_place)
    occasions_differ = bool(one.setting and other.setting) and not scene
    if one.dates and other.dates:
        # MSC and Veiligheidsconferentie van München have no word in common, so within days they may be one
        furthest = _FAR if exact and not occasions_differ else _NEAR
        return scene or max(one.dates.days, other.dates.days) <= furthest
    return exact and not occasions_differ and one.status == other.status and scene


def _best(told: _Told, events: list[_Event]) -> _Event | None:
    """The one event that an account fits, the best where it fits several, None where two are equally good."""
    if not events:
        return None

    def fit(event: _Event) -> tuple[bool, int]:
        return told.place in event.places, len(event.people.intersection(told.participants))

    ranked = sorted(events, key=fit, reverse=True)
    return None if len(ranked) > 1 and fit(ranked[0]) == fit(ranked[1]) else ranked[0]
