"""What one article tells of meetings, built up sentence by sentence: new meetings, further evidence, other days."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from helpers.find.dates.scan import DateExpression
from helpers.find.meetings.again import Recall, Told
from helpers.find.meetings.cast import Cast
from helpers.find.meetings.cues import Hit
from helpers.find.meetings.details import DetailFinder
from helpers.find.meetings.parties import find_parties, narrator
from helpers.find.meetings.same import combine, contradict, participants, same_sides, sides_of
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.status import StatusFinder
from helpers.find.meetings.trips import Trip, host_in, last_trip, read_trip
from helpers.find.meetings.when import date_of, days_of, earlier_days, relation
from helpers.records import Evidence, Interval, Meeting, Mention

_OLD = timedelta(days=10)
_KIN = (
    {"held", "ongoing"},
    {"ongoing", "planned"},
    {"planned", "possible"},
    {"cancelled", "planned"},
    {"cancelled", "possible"},
)


class Account:
    """The meetings of one article so far, in `told`. Made anew for each article by `MeetingFinder`."""

    def __init__(
        self,
        status: StatusFinder,
        details: DetailFinder,
        recall: Recall,
        cast: Cast,
        dates: Sequence[DateExpression],
        published: Interval | None,
    ) -> None:
        self._status, self._details, self._recall, self._cast = status, details, recall, cast
        self._dates, self._date_firsts = dates, [expression.first for expression in dates]
        self._published = published
        self._trips: list[Trip] = []
        self.told: list[Told] = []

    def hear(self, scene: Scene, hit: Hit, before: Sequence[Mention], number: int) -> None:
        """Take in what a cue tells; `before` are the mentions of the last sentences, `number` that of its sentence."""
        if hit.cue.trip and self._hear_trip(scene, hit, number):
            return
        parties = find_parties(scene, hit)
        if parties and not parties.near:
            parties = replace(parties, near=narrator(scene, hit, parties, before))
        if parties and self._cast.meet(parties.all):
            for far in [(one,) for one in parties.far] if parties.apart else [parties.far]:
                if self._cast.meet(parties.near + far):
                    self._add(scene, hit, parties.near + far, parties.rule, number)
            return
        pair = self._recall.pair(scene, hit)
        if pair is not None:
            two = self._recall.pair_of(scene, pair, self.told, before, number)
            if two:
                self._add(scene, hit, two, "pair_again", number)
        elif not hit.cue.verb:
            one, another = self._recall.meeting(scene, hit, parties, self.told, number)
            if one and another:
                self._add(scene, hit, one.meeting.participants, "noun_another", number, join=False)
            elif one:
                self._add_to(scene, hit, one, number)

    def _hear_trip(self, scene: Scene, hit: Hit, number: int) -> bool:
        """Take in a trip; true where it made or joined a meeting."""
        days = days_of(scene, hit, date_of(scene, hit, self._dates_in(scene)), self._published)
        trip = read_trip(scene, hit, days, number)
        complete = bool(trip.travellers and trip.host)
        if self._status.called_off(scene, hit):
            known = trip if complete else last_trip(self._trips, number)
            return known is not None and self._call_off(scene, hit, known, number)
        if not complete:
            return False
        self._trips.append(trip)
        ids = (*trip.travellers, trip.host)
        if any(
            one.meeting.status == "cancelled" and set(one.meeting.participants) == set(ids)
            for one in self.told
        ):
            return self._call_off(scene, hit, trip, number)
        host = host_in(scene, trip)
        if host or hit.cue.trip == "official":
            return self._add(scene, hit, (*trip.travellers, host or trip.host), "visit", number)
        return False

    def _call_off(self, scene: Scene, hit: Hit, trip: Trip, number: int) -> bool:
        """Add a trip that was called off, or what is told of it besides."""
        ids = (*trip.travellers, trip.host)
        if not self._cast.meet(ids):
            return False
        evidence = Evidence(scene.sentence.start, scene.sentence.end, "trip_called_off")
        people = participants(ids, self._cast.actors)
        account = Meeting(people, "cancelled", "in_person", (evidence,), trip.days, trip.place)
        for one in self.told:
            if one.meeting.status == "cancelled" and one.meeting.participants == people:
                one.meeting, one.sentence = combine((one.meeting, account), self._cast.actors), number
                return True
        self.told.append(Told(account, number))
        return True

    def _dates_in(self, scene: Scene) -> Sequence[DateExpression]:
        low = bisect_left(self._date_firsts, scene.sentence.first)
        return self._dates[low : bisect_left(self._date_firsts, scene.sentence.last)]

    def _account(self, scene: Scene, hit: Hit, ids: Sequence[str], rule: str) -> Meeting | None:
        """What one sentence tells, or None where it denies that there was a meeting."""
        expression = date_of(scene, hit, self._dates_in(scene))
        status = self._status.find(scene, hit, relation(scene, hit, expression, self._published))
        if not status:
            return None
        place = self._details.place(scene, hit)
        setting = self._details.setting(scene, hit)
        return Meeting(
            participants=participants(ids, self._cast.actors),
            status=status,
            mode=self._details.mode(scene, hit, place),
            evidence=(Evidence(scene.sentence.start, scene.sentence.end, rule),),
            dates=days_of(scene, hit, expression, self._published) or setting.days(status, self._published),
            place=place,
            setting=setting.text,
            topics=self._details.topics(scene),
            duration_minutes=self._details.minutes(scene),
        )

    def _add(
        self, scene: Scene, hit: Hit, ids: Sequence[str], rule: str, number: int, join: bool = True
    ) -> bool:
        """Add a meeting, to one told before where they are one event and `join` is true; false where it is denied."""
        account = self._account(scene, hit, ids, rule)
        if account is None:
            return False
        if join:
            self._merge(account, number)
        else:
            self.told.append(Told(account, number))
        days = earlier_days(scene, hit, self._dates_in(scene), account.dates, self._published)
        if days:
            evidence = tuple(replace(piece, rule="earlier_meeting") for piece in account.evidence)
            earlier = Meeting(account.participants, "held", account.mode, evidence, days)
            self.told.insert(len(self.told) - 1, Told(earlier, number - 1))
        return True

    def _merge(self, account: Meeting, number: int) -> None:
        for one in reversed(self.told):
            if self._one_event(one.meeting, account):
                one.meeting, one.sentence = combine((one.meeting, account), self._cast.actors), number
                return
        self.told.append(Told(account, number))

    def _one_event(self, one: Meeting, other: Meeting) -> bool:
        """Whether two accounts with people named are of one event.

        Without a date on both sides they need the same status, or one that leads to the other, and an old meeting
        (in december) is no other's background.
        """
        actors = self._cast.actors
        if not same_sides(sides_of(one.participants, actors), sides_of(other.participants, actors)):
            return False
        if contradict(one, other):
            return False
        if one.dates and other.dates:
            return True
        if one.status != other.status and {one.status, other.status} not in _KIN:
            return False
        dates = one.dates or other.dates
        return not (dates and self._published and dates.latest < self._published.earliest - _OLD)

    def _add_to(self, scene: Scene, hit: Hit, one: Told, number: int) -> None:
        """Add what a sentence tells to the meeting it refers to; another day makes it another meeting."""
        account = self._account(scene, hit, one.meeting.participants, "noun_again")
        if account is None:
            return
        if account.dates and one.meeting.dates and not account.dates & one.meeting.dates:
            self._merge(account, number)
            return
        if account.status == "cancelled" and one.meeting.status in ("held", "ongoing"):
            self.told.append(Told(account, number))
            return
        if account.status != "cancelled":
            account = replace(account, status=one.meeting.status)
        if contradict(one.meeting, account):
            account = replace(account, place="", setting="", mode="unknown", status=one.meeting.status)
        one.meeting, one.sentence = combine((one.meeting, account), self._cast.actors), number
