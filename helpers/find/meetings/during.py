"""Which stay a meeting was at, and the days that it takes from it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from helpers.find.dates.meanings import PAST
from helpers.find.meetings.cast import Cast
from helpers.find.meetings.cues import Hit
from helpers.find.meetings.nearby import points_there
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.status import CANCELLED, HELD, ONGOING, PLANNED, POSSIBLE
from helpers.find.meetings.stays import WIDE, Stay, Stays
from helpers.find.meetings.subjects import subject
from helpers.find.meetings.when import WIDEST
from helpers.find.reading import Reading
from helpers.records import Interval, Meeting

_A_DAY, STAY = timedelta(days=1), timedelta(days=2)


class During:
    """Finds, for the meetings of one article, the stays at which they were.

    `published` are the days on which it can have appeared and `soon` those on which it is likely to have; both may be None.
    """

    def __init__(self, stays: Stays, cast: Cast, published: Interval | None, soon: Interval | None) -> None:
        self._stays, self._cast, self._published, self._soon = stays, cast, published, soon

    def find(self, scene: Scene, hit: Hit, ids: Sequence[str], place: str, status: str) -> Stay | None:
        """The stay of one of these at which they met: there (daar, er, in the same place), or with somebody of that country."""
        if hit.cue.mode in ("phone", "video"):
            return None
        where = next((m for m in scene.mentions if m.form == "place" and scene.reading.text(m.first, m.last) == place), None)
        country = where.actor_id if where else ""
        ahead, pointing = status not in (HELD, CANCELLED), points_there(scene, hit)
        stay = None if country or pointing else self._as_guest(ids, hit.first, ahead)
        stay = stay or self._stays.latest(ids, hit.first, ahead, country)
        if stay is None:
            return None
        side = self._cast.side
        abroad = all(side(one) != side(stay.country) for one in stay.people)
        host = stay.country and abroad and any(side(one) == side(stay.country) for one in ids)
        if pointing:
            return stay
        if place:
            beside = where is not None and (stay.wide or where.rule in WIDE)
            return stay if beside or place == stay.place else None
        return stay if host and stay.going else None

    def latest(self, ids: Sequence[str], token: int) -> Stay | None:
        """Where one of these was last told to be before a token."""
        return self._stays.latest(ids, token, ahead=False)

    def _as_guest(self, ids: Sequence[str], token: int, ahead: bool) -> Stay | None:
        """The last stay of one of these in a country of another one, whatever other places were told of since."""
        countries = dict.fromkeys(map(self._cast.home, ids))
        stays = [stay for one in countries if one and (stay := self._stays.latest(ids, token, ahead, one)) and stay.going]
        guests = [
            stay
            for stay in stays
            if stay.country and all(self._cast.side(one) != self._cast.side(stay.country) for one in stay.people)
        ]
        return max(guests, key=lambda stay: stay.token, default=None)

    def host_and_guests(self, scene: Scene, hit: Hit) -> tuple[str, ...]:
        """Who of a country says something to those of whom the sentence before tells when they visited it, and they."""
        clause = scene.clause(hit.first)
        speaker = subject(scene, clause)
        if speaker is None or len(speaker.ids) != 1 or scene.direction(clause) != PAST:
            return ()
        host = speaker.ids[0]
        stay = self._stays.just_before(self._cast.home(host), scene.sentence.first) if self._cast.person(host) else None
        if stay is None or not stay.days or not stay.going or stay.direction != PAST:
            return ()
        abroad = all(self._cast.side(one) != self._cast.side(host) for one in stay.people)
        return (host, *stay.people) if abroad else ()

    def days(self, stay: Stay, status: str) -> Interval | None:
        """The days of a stay on which there can have been, or can be, a meeting; of one that goes on now those of the news."""
        published, days = self._published, stay.days
        if not published or not self._soon:
            return days if days and days.days <= WIDEST else None
        if stay.now:
            now = Interval(self._soon.earliest - _A_DAY, self._soon.latest)
            return now if status == HELD else Interval(self._soon.earliest, self._soon.latest + STAY)
        if days is None or days.days > WIDEST or (status == POSSIBLE and stay.direction == PAST):
            return None  # arriveerde dinsdag, and may meet somebody some day there
        if status == HELD or (status == CANCELLED and stay.direction == PAST):
            return days & Interval(days.earliest, published.latest) if days.earliest <= published.latest else None
        ahead = status in (PLANNED, ONGOING, POSSIBLE) and days.latest >= published.earliest
        return days & Interval(published.earliest, days.latest) if ahead else None

    def lies_ahead(self, stay: Stay) -> bool:
        """Whether somebody is told to go there later: zal reizen, reist in april, reist maandag."""
        later = stay.days and self._published and stay.days.earliest > self._published.latest
        goes = stay.direction == "present" and stay.going and not stay.now and stay.days
        return stay.direction == "future" or bool(later) or bool(goes and stay.days != self._soon)

    def to_come(self, meeting: Meeting, reading: Reading) -> Interval | None:
        """The days of the journey told of beside it or soon after, for a meeting to come with somebody of that country."""
        if meeting.status not in (PLANNED, POSSIBLE) or meeting.mode != "in_person" or not self._published:
            return None
        side, token = self._cast.side, reading.doc.token_before(meeting.evidence[-1].start)
        for stay in self._stays.following(meeting.participants, token):
            host = any(side(one) == side(stay.country) for one in meeting.participants if one not in stay.people)
            if host and self.lies_ahead(stay):
                return self.days(stay, meeting.status)
        return None
