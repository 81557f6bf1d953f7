"""What one article tells of meetings, built up sentence by sentence: new meetings, further evidence, other days."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from helpers.find.dates.resolve import resolve
from helpers.find.dates.scan import DateExpression
from helpers.find.meetings.again import Recall, Told
from helpers.find.meetings.cast import Cast
from helpers.find.meetings.cues import Hit
from helpers.find.meetings.details import DetailFinder
from helpers.find.meetings.parties import anchored, find_parties, narrator
from helpers.find.meetings.same import combine, contradict, participants, same_sides, same_words, sides_of
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.status import StatusFinder, adjunct
from helpers.find.meetings.trips import Trip, host_in, last_trip, read_trip
from helpers.find.meetings.when import date_of, days_of, earlier_days, relation
from helpers.records import Evidence, Interval, Meeting, Mention

_ABOUT = frozenset("naar over van voor aan door uit rond met".split())
_OLD = timedelta(days=10)
_WEEK, _MONTH = 7, 31  # days
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
        self._places: dict[str, str] = {}
        self.told: list[Told] = []

    def hear(self, scene: Scene, hit: Hit, before: Sequence[Mention], number: int) -> None:
        """Take in what a cue tells; `before` are the mentions of the last sentences, `number` that of its sentence."""
        if hit.cue.trip and self._hear_trip(scene, hit, number):
            return
        hit = anchored(scene, hit)
        pair = self._recall.pair(scene, hit)
        if pair is not None and (two := self._recall.pair_here(scene, pair)):
            self._add(scene, hit, two, "pair_again", number)
            return
        parties = find_parties(scene, hit)
        if parties and not parties.near:
            parties = replace(parties, near=narrator(scene, hit, parties, before))
        if parties and self._cast.meet(parties.all):
            one = self._recall.known(scene, hit, parties, self.told, self._cast)
            if one and not self._date(scene, hit):
                self._add_to(scene, hit, one, number, parties.rule)
                return
            for far in [(one,) for one in parties.far] if parties.apart else [parties.far]:
                if self._cast.meet(parties.near + far):
                    self._add(scene, hit, parties.near + far, parties.rule, number)
            return
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
        days = days_of(scene, hit, self._date(scene, hit), self._published)
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

    def _date(self, scene: Scene, hit: Hit) -> DateExpression | None:
        return date_of(scene, hit, self._dates_in(scene), self._details.elsewhere)

    def _dates_in(self, scene: Scene) -> Sequence[DateExpression]:
        low = bisect_left(self._date_firsts, scene.sentence.first)
        return self._dates[low : bisect_left(self._date_firsts, scene.sentence.last)]

    def _account(self, scene: Scene, hit: Hit, ids: Sequence[str], rule: str) -> Meeting | None:
        """What one sentence tells, or None where it denies that there was a meeting."""
        expression = self._date(scene, hit)
        status = self._status.find(scene, hit, relation(scene, hit, expression, self._published))
        if not status:
            return None
        place = self._details.place(scene, hit)
        for mention in scene.mentions:
            if mention.form == "place":
                self._places[scene.reading.text(mention.first, mention.last)] = mention.actor_id
        setting = self._details.setting(scene, hit)
        return Meeting(
            participants=participants(ids, self._cast.actors),
            status=status,
            mode=self._details.mode(scene, hit, place),
            evidence=(Evidence(scene.sentence.start, scene.sentence.end, rule),),
            dates=(
                days_of(scene, hit, expression, self._published)
                or setting.days(status, self._published)
                or self._days_before(scene, status)
                or (self._published if status == "ongoing" else None)
            ),
            place=place,
            setting=setting.text,
            topics=self._details.topics(scene),
            duration_minutes=self._details.minutes(scene),
        )

    def _days_before(self, scene: Scene, status: str) -> Interval | None:
        """The days told in the sentence or two before, in the same paragraph, for what has none of its own."""
        doc, sentence, published = scene.reading.doc, scene.sentence, self._published
        number = bisect_left(doc.sentences, sentence.first, key=lambda one: one.first)
        for earlier in reversed(doc.sentences[max(0, number - 2) : number]):
            inside = [e for e in self._dates if earlier.first <= e.first < earlier.last and not e.bound]
            if earlier.paragraph != sentence.paragraph or not inside:
                continue
            days = resolve(inside[-1], published, scene.reading.clauses.direction(inside[-1].first))
            if not days or not published or days.days > published.days + _WEEK:
                return None
            past = (
                days.earliest <= published.latest if status == "held" else days.latest >= published.earliest
            )
            return days if past and status in ("held", "planned", "ongoing") else None
        return None

    def _add(
        self, scene: Scene, hit: Hit, ids: Sequence[str], rule: str, number: int, join: bool = True
    ) -> bool:
        """Add a meeting, to one told before where they are one event and `join` is true; false where it is denied."""
        account = self._account(scene, hit, ids, rule) if self._cast.meet(ids) else None
        if account is None:
            return False
        if join:
            self._merge(account, number)
        else:
            self.told.append(Told(account, number))
        self._add_earlier(scene, hit, account, number)
        return True

    def _add_earlier(self, scene: Scene, hit: Hit, account: Meeting, number: int) -> None:
        """Add the earlier meeting of the same people that a sentence tells of, before the one that it is about."""
        days = earlier_days(scene, hit, self._dates_in(scene), account.dates, self._published)
        if days:
            evidence = tuple(replace(piece, rule="earlier_meeting") for piece in account.evidence)
            earlier = Meeting(account.participants, "held", account.mode, evidence, days)
            self.told.insert(len(self.told) - 1, Told(earlier, number - 1))

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
        if contradict(one, other, self._same_place):
            return False
        exact = set(one.participants) == set(other.participants)
        if one.status != other.status and not exact and "cancelled" in (one.status, other.status):
            return False
        if one.dates and other.dates:
            return one.dates == other.dates or max(one.dates.days, other.dates.days) <= _MONTH
        if one.status != other.status and {one.status, other.status} not in _KIN:
            return False
        dates = one.dates or other.dates
        return not (dates and self._published and dates.latest < self._published.earliest - _OLD)

    def _dated_beside(self, scene: Scene, hit: Hit) -> bool:
        expression = self._date(scene, hit)
        return expression is not None and 0 <= expression.first - hit.last <= 2

    def _same_place(self, one: str, other: str) -> bool:
        """Whether two places, as the text has them, lie in one country: Samarkand, Oezbekistan."""
        countries = {self._places.get(one, one), self._places.get(other, other)}
        return len(countries) == 1 or same_words(one, other)

    def _add_to(self, scene: Scene, hit: Hit, one: Told, number: int, rule: str = "noun_again") -> None:
        """Add what a sentence tells to the meeting it refers to; another day makes it another meeting."""
        account = self._account(scene, hit, one.meeting.participants, rule)
        if account is None:
            return
        if scene.preposition(hit.first) in _ABOUT and not self._dated_beside(scene, hit):
            account = replace(account, dates=None)  # werd maandag naar de ontmoeting gevraagd
        self._add_earlier(scene, hit, account, number)
        if account.dates and one.meeting.dates and not account.dates & one.meeting.dates:
            self._merge(account, number)
            return
        if account.status == "cancelled" and one.meeting.status in ("held", "ongoing"):
            self.told.append(Told(account, number))
            return
        if account.status != "cancelled" and not (account.status == "held" and adjunct(scene, hit) == "na"):
            account = replace(account, status=one.meeting.status)
        if contradict(one.meeting, account, self._same_place):
            account = replace(account, place="", setting="", mode="unknown", status=one.meeting.status)
        one.meeting, one.sentence = combine((one.meeting, account), self._cast.actors), number
