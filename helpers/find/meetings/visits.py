"""Trips as an article tells them: one that was called off, and one whose host is named or presupposed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from helpers.find.meetings.again import KEPT, NEAR, Told
from helpers.find.meetings.cast import Cast
from helpers.find.meetings.cues import Hit
from helpers.find.meetings.join import Joiner
from helpers.find.meetings.same import participants
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.segments import holds
from helpers.find.meetings.status import CANCELLED, HELD, PLANNED, POSSIBLE, accepted
from helpers.find.meetings.subjects import asked, subject, topic
from helpers.find.meetings.teller import Teller
from helpers.find.meetings.trips import (
    Trip,
    asked_there,
    hosts_in,
    is_awaited,
    is_there,
    last_trip,
    read_trip,
    to_another_place,
    to_talk,
    told_by_host,
)
from helpers.find.meetings.words import each
from helpers.records import Evidence, Meeting, Mention

_EARLIER = each("eerder aanvankelijk toen oorspronkelijk eerst eigenlijk")
_ARRIVING = each("aankomen landen arriveren neerstrijken opduiken vertrekken afreizen doorreizen")
_FAR = 12  # sentences
_A_MONTH = timedelta(days=31)


class Visits:
    """The trips of one article. `told` are the meetings told so far, to which those that were called off are added."""

    def __init__(self, teller: Teller, cast: Cast, joiner: Joiner, told: list[Told]) -> None:
        self._teller, self._cast, self._joiner, self._told = teller, cast, joiner, told
        self._trips: list[Trip] = []

    @property
    def begun(self) -> bool:
        """Whether a trip was told."""
        return bool(self._trips)

    def hear(self, scene: Scene, hit: Hit, before: Sequence[Mention], number: int) -> tuple[bool, tuple[str, ...]]:
        """Take in a trip: whether it was called off, and else travellers and hosts where it tells of a visit to them.

        `before` are the mentions of the sentences just before: whom these are about is who was to go on a trip that is told
        to be called off without its traveller.
        """
        if hit.cue.word == "verwachten" and not is_awaited(scene, hit):
            return False, ()
        trip = read_trip(scene, hit, number)
        unowned = trip.host and not trip.travellers and not hit.cue.verb and not hit.cue.open
        if unowned and "een" in scene.before(hit.first, 3) and self._teller.called_off(scene, hit):
            travellers = topic(scene, (trip.host,), before)
            there = any(travellers and {*travellers} < {*one.meeting.participants} for one in self._with(trip.host, number))
            trip = replace(
                trip, travellers=() if there else travellers
            )  # is in Kiev bij X; een bezoek aan Odesa werd geschrapt
        if hit.cue.open:
            hosts = hosts_in(scene, trip) if trip.participants and is_there(scene, hit) else ()
            return False, (*trip.travellers, *hosts) if hosts else ()
        if guest := self._asked_over(scene, hit):
            return False, guest
        before = None if hit.cue.verb else self._last(trip, number) or self._before(scene, hit, number)
        there = self._to_the_scene(trip, number) if before is None and not hit.cue.verb else None
        if there and self._teller.called_off(scene, hit):
            return self._call_off(scene, there, number), ()
        if before is None and trip.travellers and not (trip.host or hit.cue.verb) and self._teller.called_off(scene, hit):
            trip = to_another_place(scene, hit, trip)
        if not trip.participants and before is None:
            return False, ()
        trip = replace(trip, days=self._teller.days(scene, hit))
        if self._teller.called_off(scene, hit):
            known = trip if trip.participants else before
            if before and known is before and trip.days:
                known = replace(before, days=trip.days, place="")  # was eerder dit jaar al gepland, maar werd uitgesteld
            return self._call_off(scene, known, number), ()
        if not trip.participants:
            return False, ()
        self._trips.append(trip)
        if self._called_off(participants(trip.participants, self._cast.actors)):
            return self._call_off(scene, trip, number), ()
        asked_for = asked_there(scene, hit, trip)
        hosts = hosts_in(scene, trip) or ((asked_for,) if asked_for else told_by_host(scene, hit, trip))
        if hosts or (trip.delegation and not self._comes_alone(scene, hit, trip)) or hit.cue.trip == "official":
            return False, (*trip.travellers, *(hosts or (trip.host,)))
        return False, ()

    def _last(self, trip: Trip, number: int) -> Trip | None:
        """The trip told last, which one without its host is, unless that is told to be somebody else's."""
        last = last_trip(self._trips, number)
        others = last is not None and trip.travellers and set(trip.travellers).isdisjoint(last.travellers)
        return None if others else last

    def _comes_alone(self, scene: Scene, hit: Hit, trip: Trip) -> bool:
        """Whether a named envoy is told to arrive, and not to talk with anybody: is dinsdag in Kiev aangekomen."""
        arrives = hit.cue.verb and hit.cue.word in _ARRIVING
        return arrives and all(map(self._cast.person, trip.travellers)) and not to_talk(scene)

    def _with(self, country: str, number: int) -> list[Told]:
        """The meetings told just before with somebody of a country that were held."""
        side, near = self._cast.side, (one for one in self._told[-KEPT:] if number - one.sentence <= NEAR)
        return [
            one
            for one in near
            if one.meeting.status == HELD and any(side(i) == side(country) for i in one.meeting.participants)
        ]

    def hear_invitation(self, scene: Scene, hit: Hit, number: int) -> bool:
        """Take in a trip to which somebody was invited, where the sentence tells that he accepted it, or will not go."""
        inside = scene.lower[scene.sentence.first : scene.sentence.last]
        status = POSSIBLE if accepted(scene) else CANCELLED if self._teller.called_off(scene, hit) else ""
        one = subject(scene, scene.clause(hit.first)) if status else None
        if one is None or not all(map(self._cast.person, one.ids)):
            return False
        for mention in scene.mentions:
            if mention.first < hit.last or mention.form not in ("place", "country"):
                continue
            people = participants((*one.ids, self._host(one.ids, mention.actor_id)), self._cast.actors)
            toward = scene.preposition(mention.first) in ("naar", "aan") or "bezoeken" in inside
            if toward and self._cast.meet(people):
                evidence = Evidence(scene.sentence.start, scene.sentence.end, "trip_invited")
                place = scene.reading.text(mention.first, mention.last)
                self._told.append(Told(Meeting(people, status, "in_person", (evidence,), place=place), number))
                return True
        return False

    def _host(self, guests: Sequence[str], country: str) -> str:
        """Who of a country met these, as told before, and so invited them; else the country."""
        for one in reversed(self._told[-KEPT:]):
            met = [
                i for i in one.meeting.participants if self._cast.person(i) and self._cast.side(i) == self._cast.side(country)
            ]
            if len(met) == 1 and set(guests) <= set(one.meeting.participants):
                return met[0]
        return country

    def _asked_over(self, scene: Scene, hit: Hit) -> tuple[str, ...]:
        """Who asked whom to come, where it is to his own country: Xi vroeg Poetin naar Peking te komen."""
        clause, cast = scene.clause(hit.first), self._cast
        if not hit.cue.verb or scene.lower[hit.first - 1] != "te":
            return ()
        guest, host = asked(scene, clause), subject(scene, clause)
        places = (m for m in scene.mentions if m.form == "place" and holds(clause, m.first))
        there = {cast.side(m.actor_id) for m in places if scene.preposition(m.first) in ("naar", "in")}
        if guest is None or host is None or not all(map(cast.person, host.ids)):
            return ()
        return (*guest.ids, *host.ids) if {cast.side(i) for i in host.ids} == there else ()

    def _before(self, scene: Scene, hit: Hit, number: int) -> Trip | None:
        """The visit that the article is about, where the sentence tells of an earlier date for it: was in mei al gepland."""
        known = scene.before(hit.first, 1) in (["het"], ["dat"], ["De"], ["de"])
        days = self._teller.days(scene, hit) if known else None
        earlier = not _EARLIER.isdisjoint(scene.lower[scene.sentence.first : scene.sentence.last])
        if not known or not (earlier or days):
            return None
        for one in reversed(self._told[-KEPT:]):
            country = self._joiner.country(one.meeting.place)
            sooner = days and one.meeting.dates and days.latest < one.meeting.dates.earliest - _A_MONTH
            if number - one.sentence > _FAR or not country or not (earlier or sooner):
                continue
            side = self._cast.side(country)
            guests = tuple(i for i in one.meeting.participants if self._cast.person(i) and self._cast.side(i) != side)
            if guests and any(self._cast.side(i) == side for i in one.meeting.participants):
                return Trip(guests, country, "", days, number)
        return None

    def _to_the_scene(self, trip: Trip, number: int) -> Trip | None:
        """A trip of which only who goes is told, to where he meets, as told just before: had zijn bezoek uitgesteld."""
        if trip.participants or not trip.travellers:
            return None
        for one in reversed(self._told[-KEPT:]):
            country = self._joiner.country(one.meeting.place)
            if number - one.sentence <= 1 and country and set(trip.travellers) <= set(one.meeting.participants):
                abroad = all(self._cast.meet((traveller, country)) for traveller in trip.travellers)
                return replace(trip, host=country, place=one.meeting.place) if abroad else None
        return None

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
        if later := self._teller.put_off_to(scene):
            self._told.append(Told(replace(account, status=PLANNED, dates=later), number))
        return True
