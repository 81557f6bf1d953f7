"""Trips as an article tells them: one that was called off, and one whose host is named or presupposed."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.find.meetings.again import KEPT, Told
from helpers.find.meetings.cast import Cast
from helpers.find.meetings.cues import Hit
from helpers.find.meetings.join import Joiner
from helpers.find.meetings.same import participants
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.status import CANCELLED
from helpers.find.meetings.teller import Teller
from helpers.find.meetings.trips import Trip, host_in, is_there, last_trip, read_trip
from helpers.records import Evidence, Meeting


class Visits:
    """The trips of one article. `told` are the meetings told so far, to which those that were called off are added."""

    def __init__(self, teller: Teller, cast: Cast, joiner: Joiner, told: list[Told]) -> None:
        self._teller, self._cast, self._joiner, self._told = teller, cast, joiner, told
        self._trips: list[Trip] = []

    def hear(self, scene: Scene, hit: Hit, number: int) -> tuple[bool, tuple[str, ...]]:
        """Take in a trip: whether it was called off, and else travellers and hosts where it tells of a visit to them."""
        trip = read_trip(scene, hit, self._teller.days(scene, hit), number)
        if hit.cue.open:
            host = host_in(scene, trip) if trip.participants and is_there(scene, hit) else ""
            return False, (*trip.travellers, host) if host else ()
        if self._teller.called_off(scene, hit):
            before = None if hit.cue.verb else last_trip(self._trips, number)
            known = trip if trip.participants else before
            return known is not None and self._call_off(scene, known, number), ()
        if not trip.participants:
            return False, ()
        self._trips.append(trip)
        if self._called_off(participants(trip.participants, self._cast.actors)):
            return self._call_off(scene, trip, number), ()
        host = host_in(scene, trip)
        if host or trip.delegation or hit.cue.trip == "official":
            return False, (*trip.travellers, host or trip.host)
        return False, ()

    def _called_off(self, people: Sequence[str]) -> Told | None:
        """The meeting of these that was told to be called off."""
        fitting = (one for one in self._told[-KEPT:] if one.meeting.participants == tuple(people))
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
            self._told.append(Told(account, number))
        return True
