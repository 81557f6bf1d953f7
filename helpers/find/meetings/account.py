"""What one article tells of meetings, built up sentence by sentence: new meetings, further evidence, other days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from helpers.find.meetings.again import NEAR, Recall, Told
from helpers.find.meetings.cast import Cast
from helpers.find.meetings.cues import Hit
from helpers.find.meetings.join import Joiner
from helpers.find.meetings.noun_rules import anchored
from helpers.find.meetings.parties import find_parties
from helpers.find.meetings.same import participants
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.status import CANCELLED, HELD, ONGOING, adjunct
from helpers.find.meetings.subjects import narrator
from helpers.find.meetings.teller import Teller
from helpers.find.meetings.trips import Trip, host_in, last_trip, read_trip
from helpers.find.meetings.words import each
from helpers.records import Evidence, Meeting, Mention

_ABOUT = each("naar over van voor aan door uit rond met")
_LONG_AGO = timedelta(days=31)
_KEPT = 60  # of the meetings told so far, those that a sentence can refer to


class Account:
    """The meetings of one article so far, in `told`. Made anew for each article by `MeetingFinder`."""

    def __init__(self, teller: Teller, recall: Recall, cast: Cast, joiner: Joiner) -> None:
        self._teller, self._recall, self._cast, self._joiner = teller, recall, cast, joiner
        self._trips: list[Trip] = []
        self.told: list[Told] = []

    def hear(self, scene: Scene, hit: Hit, before: Sequence[Mention], number: int) -> None:
        """Take in what a cue tells; `before` are the mentions of the sentences just before, `number` counts sentences."""
        if hit.cue.trip and self._hear_trip(scene, hit, number):
            return
        if hit.cue.joining and self._hear_joining(scene, hit, number):
            return
        hit = anchored(scene, hit)
        pair = self._recall.pair(scene, hit)
        if pair is not None and (two := self._recall.pair_here(scene, pair)):
            self._add(scene, hit, two, "pair_again", number)
        elif not self._hear_named(scene, hit, before, number):
            self._hear_again(scene, hit, pair, before, number)

    def _hear_named(self, scene: Scene, hit: Hit, before: Sequence[Mention], number: int) -> bool:
        """Take in a meeting whose participants the sentence names; false where it does not."""
        parties = find_parties(scene, hit)
        if parties and not parties.near:
            parties = replace(parties, near=narrator(scene, hit, parties.far, before))
        if not parties or not self._cast.meet(parties.all):
            return False
        one = self._recall.known(scene, hit, parties, self._recent)
        if one and not self._teller.date(scene, hit):
            self._add_to(scene, hit, one, number, parties.rule)
            return True
        for ids in parties.meetings(self._cast):
            self._add(scene, hit, ids, parties.rule, number)
        return True

    def _hear_again(self, scene: Scene, hit: Hit, pair: int | None, before: Sequence[Mention], number: int) -> None:
        """Take in what is told of a meeting, or of two people, named before."""
        if pair is not None:
            two = self._recall.pair_of(scene, pair, self._recent, before, number)
            self._add(scene, hit, two, "pair_again", number)
        elif not hit.cue.verb:
            one, another = self._recall.meeting(scene, hit, find_parties(scene, hit), self._recent, number)
            if one and another:
                self._add(scene, hit, one.meeting.participants, "noun_another", number, join=False)
            elif one:
                self._add_to(scene, hit, one, number, "noun_again")

    def _hear_joining(self, scene: Scene, hit: Hit, number: int) -> bool:
        """Take in who else was at the meeting told last; false where the sentence tells nothing of the kind."""
        ids = self._recall.joining(scene, hit)
        one = max(self._recent, key=lambda one: one.sentence, default=None)
        if not ids or one is None or number - one.sentence > NEAR or set(ids) <= set(one.meeting.participants):
            return False
        if not self._cast.meet((*one.meeting.participants, *ids)):
            return False
        evidence = Evidence(scene.sentence.start, scene.sentence.end, "joining")
        people = participants((*one.meeting.participants, *ids), self._cast.actors)
        one.meeting = replace(one.meeting, participants=people, evidence=(*one.meeting.evidence, evidence))
        one.sentence = number
        return True

    @property
    def _recent(self) -> Sequence[Told]:
        return self.told[-_KEPT:]

    def _hear_trip(self, scene: Scene, hit: Hit, number: int) -> bool:
        """Take in a trip; true where it made or joined a meeting."""
        trip = read_trip(scene, hit, self._teller.days(scene, hit), number)
        if self._teller.called_off(scene, hit):
            known = trip if trip.participants else last_trip(self._trips, number)
            return known is not None and self._call_off(scene, known, number)
        if not trip.participants:
            return False
        self._trips.append(trip)
        if self._called_off(participants(trip.participants, self._cast.actors)):
            return self._call_off(scene, trip, number)
        host = host_in(scene, trip)
        if host or trip.delegation or hit.cue.trip == "official":
            return self._add(scene, hit, (*trip.travellers, host or trip.host), "visit", number)
        return False

    def _called_off(self, people: Sequence[str]) -> Told | None:
        """The meeting of these that was told to be called off."""
        fitting = (one for one in self._recent if one.meeting.participants == tuple(people))
        return next((one for one in fitting if one.meeting.status == CANCELLED), None)

    def _call_off(self, scene: Scene, trip: Trip, number: int) -> bool:
        """Add a trip that was called off, or what is told of it besides."""
        if not self._cast.meet(trip.participants):
            return False
        people = participants(trip.participants, self._cast.actors)
        evidence = Evidence(scene.sentence.start, scene.sentence.end, "trip_called_off")
        account = Meeting(people, CANCELLED, "in_person", (evidence,), trip.days, trip.place)
        one = self._called_off(people)
        if one:
            self._joiner.join(one, account, number)
        else:
            self.told.append(Told(account, number))
        return True

    def _add(self, scene: Scene, hit: Hit, ids: Sequence[str], rule: str, number: int, join: bool = True) -> bool:
        """Add a meeting, to one told before where they are one event and `join` is true; false where there is none."""
        account = self._teller.tell(scene, hit, ids, rule) if self._cast.meet(ids) else None
        if account is None:
            return False
        one = self._joiner.find(account, self._recent, number) if join else None
        if one:
            self._joiner.join(one, account, number)
        else:
            self.told.append(Told(account, number))
        self._add_earlier(scene, hit, account, number)
        return True

    def _add_earlier(self, scene: Scene, hit: Hit, account: Meeting, number: int) -> None:
        """Add the earlier meeting of the same people that a sentence tells of, before the one that it is about."""
        earlier = self._teller.earlier(scene, hit, account)
        if earlier:
            self.told.insert(len(self.told) - 1, Told(earlier, number - 1))

    def _add_to(self, scene: Scene, hit: Hit, one: Told, number: int, rule: str) -> None:
        """Add what a sentence tells to the meeting it refers to; another day makes it another meeting."""
        account = self._teller.tell(scene, hit, one.meeting.participants, rule)
        if account is None:
            return
        if scene.preposition(hit.first) in _ABOUT and not self._teller.dated_beside(scene, hit):
            account = replace(account, dates=None)  # werd maandag naar de ontmoeting gevraagd
        self._add_earlier(scene, hit, account, number)
        if account.dates and one.meeting.dates and not account.dates & one.meeting.dates:
            if hit.cue.weak and account.dates.latest < one.meeting.dates.earliest - _LONG_AGO:
                return  # de laatste onderhandelingsronde was in maart: perhaps of others
            same = self._joiner.find(account, self._recent, number)
            if same:
                self._joiner.join(same, account, number)
            else:
                self.told.append(Told(account, number))
            return
        if account.status == CANCELLED and one.meeting.status in (HELD, ONGOING):
            self.told.append(Told(account, number))
            return
        after_it = account.status == HELD and adjunct(scene, hit) == "na"
        if account.status != CANCELLED and not after_it:
            account = replace(account, status=one.meeting.status)
        self._joiner.join(one, account, number)
