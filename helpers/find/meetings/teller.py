"""Everything that one sentence tells of a meeting whose participants are known: status, days, place and the rest."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from helpers.find.dates.meanings import PAST
from helpers.find.dates.scan import DateExpression
from helpers.find.meetings import several
from helpers.find.meetings.alongside import Alongside
from helpers.find.meetings.below import Below
from helpers.find.meetings.cast import Cast
from helpers.find.meetings.cues import Hit
from helpers.find.meetings.details import DetailFinder
from helpers.find.meetings.during import STAY, During
from helpers.find.meetings.in_names import days_in_its_name
from helpers.find.meetings.known import KnownMeetings, OpenDays
from helpers.find.meetings.lately import Lately, few
from helpers.find.meetings.margins import Gathering, days_there, gathering
from helpers.find.meetings.nearby import NearbyDays, points_there
from helpers.find.meetings.notions import only_thought, only_wanted, talked_of
from helpers.find.meetings.outlook import direction_of, governing
from helpers.find.meetings.purposes import purpose
from helpers.find.meetings.same import participants
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.segments import holds
from helpers.find.meetings.status import (
    CANCELLED,
    HELD,
    ONGOING,
    PLANNED,
    POSSIBLE,
    StatusFinder,
    offers,
)
from helpers.find.meetings.stays import Stay, Stays
from helpers.find.meetings.trips import comes, is_there
from helpers.find.meetings.when import (
    WIDEST,
    date_of,
    days_of,
    earlier_days,
    goes_on,
    last_time,
    on_that_day,
    relation,
    second_day,
    soon,
)
from helpers.find.meetings.words import GATHERINGS
from helpers.find.reading import Reading
from helpers.find.verbs import PRESENT
from helpers.records import Evidence, Interval, Meeting

_A_WHILE = 5  # sentences
_WEEK, _TOUR, _YEAR = 7, 14, 366  # days
_ASIDE = 4  # words between two ways to tell a day
_WEEKDAYS = ("weekday", "weekday_of_week")
_LATELY, EARLIER = timedelta(days=2), "earlier_meeting"


class Teller:
    """Reads the sentences of one article, with its date expressions in text order and the days it can have appeared.

    `published` are these days where they are few enough to tell something of a meeting without a day of its own.
    """

    def __init__(
        self,
        status: StatusFinder,
        details: DetailFinder,
        dates: Sequence[DateExpression],
        published: Interval | None,
        reading: Reading,
        cast: Cast,
        known: KnownMeetings,
        delegates: tuple[str, ...],
    ) -> None:
        self._status, self._details, self._reading = status, details, reading
        self._dates, self._cast, self._known, self._delegates = dates, cast, known, delegates
        self._begin(published)
        self._whole, self._heading = self._open_days, Below()

    def _begin(self, published: Interval | None) -> None:
        self._appeared = published
        self.published = published if published and published.days <= WIDEST else None
        self._soon = self.published and soon(self.published)
        self._nearby = NearbyDays(self._dates, self.published, self._soon, self._details)
        self._open_days = OpenDays(self._known, self._reading, self._cast, published)
        there, elsewhere = self._open_days.there, self._details.elsewhere
        stays = Stays(self._reading, self._cast, self._dates, there, self._soon, elsewhere, self._delegates)
        self.during = During(stays, self._cast, self.published, self._soon)
        self._alongside = Alongside(self.during, self._nearby, self._cast, self.published)

    @property
    def published_within(self) -> Interval | None:
        """The days of publication that are left by the meetings which the calendar knows; None where it knows none."""
        return self._whole.published_within

    def go_on_below(self, days: Interval | None, start: int) -> None:
        """Go on below a heading that is a day (Dinsdag 21 februari), which ends at `start`, on which all is told until the
        next; None where it is not known."""
        news = self._whole.published
        self._begin(days or news)
        self._heading = Below(days, start if days else 0, news)

    def tell(
        self, scene: Scene, hit: Hit, ids: Sequence[str], rule: str, just_told: Meeting | None = None, again: bool = False
    ) -> Meeting | None:
        """What a sentence tells of a meeting of these actors, or None where it denies that there was one.

        `just_told` is the latest meeting before with one of them; `again` is true for one told before, which has its days.
        """
        expression = self.date(scene, hit)
        if expression is None and only_thought(scene, hit, any(map(scene.cast.person, ids))):
            return None
        inside = scene.lower[scene.sentence.first : scene.sentence.last]
        if offers(scene, hit) and any(word.rpartition("-")[2] in GATHERINGS for word in inside):
            return None  # nodigde hem uit om naar de top te komen
        status = self._status.find(scene, hit, relation(scene, hit, expression, self.published))
        if status == POSSIBLE and hit.cue.verb and self.called_off_next(scene):
            status = CANCELLED  # wilde hem maandag bellen. Die nam niet op
        last = last_time(scene, hit, self._within(scene), self.published) if not status or status == CANCELLED else None
        if last:
            status, expression = HELD, None
        asked = scene.lower[scene.sentence.last - 1] == "?" and expression is None
        if not status or (asked and status in (PLANNED, POSSIBLE, ONGOING)):
            return None  # wordt er nog gepraat?
        journey = days_of(scene, hit, expression, self._appeared)
        on_the_way = status == HELD and purpose(scene, hit) and self._just_now(journey or self._then(scene, hit, ids))
        if on_the_way:
            status, expression = PLANNED, None  # the day is that of the journey
        if expression is None and last is None:
            status, last = self._heading.settle(scene, hit, status)
        setting = self._details.setting(scene, hit)
        place = self._details.place(scene, hit) or setting.place
        stay = self.during.find(scene, hit, ids, place, status)
        told_here = place and place in scene.reading.text(scene.sentence.first, scene.sentence.last)
        during = not place or (stay and not told_here and self._at_that_time(stay, expression, scene, hit))
        during = during and not (
            stay and place and status == HELD and self._named_since(place, stay, scene)
        )  # in Aken. … in Rome. Daar …
        if stay and during and points_there(scene, hit):
            place = stay.place  # and not: is in Oekraïne, waar hij in Kiev met X sprak
        mode = self._mode(scene, hit, place)
        beside = stay is not None and stay.going and stay.token >= scene.sentence.first  # was in Sotsji, drie uur sprak hij X
        if mode in ("phone", "video"):
            place = ""
        here = stay and not place and (mode == "in_person" or beside) and mode not in ("phone", "video")
        if here and status != CANCELLED and self._at_that_time(stay, expression, scene, hit):
            place, mode = stay.place, "in_person"  # is in Berlijn; hij luncht er met Scholz
        if stay and self.during.lies_ahead(stay) and (status == ONGOING or (status == POSSIBLE and only_wanted(scene, hit))):
            status = PLANNED  # gaat in april naar Peking; hij wil er Xi spreken, praat er met Xi
        told, there = self._told(scene, hit, expression), Gathering()
        journey_tells = stay and (place or status != HELD or not self._at_that_time(stay, expression, scene, hit))
        if not (again or journey_tells or mode in ("phone", "video") or (place and setting.text)):
            there = self._alongside.find(scene, hit, ids, status, place, told, just_told)
        if there.place:
            place, mode = there.place, "in_person"  # zei zondag in Singapore dat … Met X zat hij wel samen
            setting = setting if setting.text else self._details.setting_at(scene, place)
        if told and stay and expression and expression.rule == "weekday" and status not in (HELD, CANCELLED):
            told = several.in_that_week(told, self.during.days(stay, status))
        days = days_there(scene, hit, told, None if there.days else setting.days(status, self.published))
        days = last or days or days_in_its_name(scene, hit, self.published)
        if not days and status in (PLANNED, POSSIBLE):
            days = several.until_then(scene, hit, self._within(scene), self.published)
        if days and days.days > _YEAR and hit.cue.plural:
            return None  # de afgelopen jaren hielden de twee het bij telefoontjes
        past = days and self.published and days.latest < self.published.earliest
        if offers(scene, hit) or (status == POSSIBLE and past):  # vroeg maandag om een gesprek: the day is that of asking
            days = days if days and self.published and days.latest > self.published.latest else None
            days = days or (self.during.days(stay, status) if stay and status == CANCELLED else self._nearby.ahead(scene, ids))
        else:
            at_it = stay and stay.days and ((beside and status == HELD) or status == CANCELLED)
            days = days or (self.during.days(stay, status) if at_it else None)
            days = days or self._nearby.also_about(scene, hit, ids, status, just_told)
            days = days or (self._nearby.told_next(scene) if status == HELD else None)
            days = days or self._nearby.before(scene, hit, ids, status)
            apart = again or mode in ("phone", "video") or (days and place)
            margin = Gathering() if apart else gathering(scene, hit, self._nearby, self.published)
            if margin.days and (not days or days & margin.days):
                days, place, mode = days or margin.days, place or margin.place, "in_person"
            elif margin.place and days and margin.around(days):  # the last day of talks, and one before it
                place, mode = place or margin.place, "in_person"
            days = days or (None if again else self._nearby.of_the_scene(scene, hit, ids, status, just_told)) or there.days
        if days and there.place and there.days and not days & there.days:
            place, mode = "", self._mode(scene, hit, "")  # it was on another day than they were there
        story = self._story_day(scene, hit, expression, days, just_told) if days and status in (PLANNED, ONGOING) else None
        status, days = (HELD, story) if story else self._ahead(status, days, self._apart(scene, hit, expression))
        if days and hit.cue.mode not in ("phone", "video"):
            if expression:
                days = self._open_days.narrowed(expression, direction_of(scene, hit), days, ids, hit.first, place)
            elif status == HELD and days.days > _WEEK and (one := self._nearby.told_as(scene, days)):
                days = self._open_days.narrowed(one, PAST, days, ids, hit.first, place)  # zei vrijdag … Xi ontving hem
        if not days and status == ONGOING and not again and not (stay and stay.days):
            days = self._soon
        if not days and on_the_way and self._today:
            days = Interval(self._today.earliest, self._today.latest + STAY)  # is aangekomen voor gesprekken met X
        return Meeting(
            participants=participants(ids, scene.cast.actors),
            status=status,
            mode=mode,
            evidence=(Evidence(scene.sentence.start, scene.sentence.end, rule),),
            dates=days,
            place=place,
            setting=setting.text,
            topics=self._details.topics(scene),
            duration_minutes=self._details.minutes(scene, hit),
        )

    def _story_day(
        self, scene: Scene, hit: Hit, expression: DateExpression | None, days: Interval, just_told: Meeting | None
    ) -> Interval | None:
        """The day of a weekday in a story that goes on in the present after a meeting that was held; else None."""
        known = just_told.dates if just_told and just_told.status == HELD else None
        if known is None or self.published is None or expression is None or expression.rule != "weekday":
            return None
        if direction_of(scene, hit) != PRESENT:
            return None
        before = self._reading.doc.sentence_of(self._reading.doc.token_before(just_told.evidence[-1].end) - 1)
        verbs = (form for t in range(before.first, before.last) for form in self._reading.clauses.verbs.get(t, ()))
        now = all(form.form == PRESENT or not form.finite for form in verbs)
        return several.in_the_story(days, known, self.published) if now else None

    @staticmethod
    def _apart(scene: Scene, hit: Hit, expression: DateExpression | None) -> bool:
        """Whether a day is told in another clause than the cue's own."""
        return expression is not None and not any(holds(one, expression.first) for one in governing(scene, hit))

    def _ahead(self, status: str, days: Interval | None, told_apart: bool) -> tuple[str, Interval | None]:
        """A status and its days, set right by when the article appeared: what is still to come is not going on, and what is
        to come on a journey just begun (is dinsdag aangekomen, waar hij X zal spreken) is of these days."""
        if days is None or self.published is None:
            return status, days
        if status == ONGOING and days.earliest > self.published.latest:
            return PLANNED, days
        if status in (PLANNED, POSSIBLE) and days.days > _TOUR and days.earliest < self.published.earliest <= days.latest:
            return status, Interval(self.published.earliest, days.latest)  # nog dit jaar
        if status == PLANNED and told_apart and days.latest < self.published.earliest and self._today:
            near = self.published.earliest - days.latest <= _LATELY
            return status, Interval(self._today.earliest, self._today.latest + STAY) if near else days
        return status, days

    def _named_since(self, place: str, stay: Stay, scene: Scene) -> bool:
        """Whether a place was named in a sentence after that of a stay."""
        after = self._reading.doc.sentence_of(stay.token).last
        return after < scene.sentence.first and place in self._reading.text(after, scene.sentence.first)

    def _at_that_time(self, stay: Stay, expression: DateExpression | None, scene: Scene, hit: Hit) -> bool:
        """Whether nothing that is told of the days rules out that a meeting was during a stay."""
        days = days_of(scene, hit, expression, self._appeared)
        if not (days and stay.days):
            return True
        last = stay.days.latest + (
            STAY if stay.going and stay.days.days == 1 else timedelta(0)
        )  # of a journey the first day is told
        return bool(days & Interval(stay.days.earliest, last))

    def lately(self, scene: Scene, hit: Hit, account: Meeting, just_told: Meeting | None) -> Interval | None:
        """The days of what is told without a day, where no other sentence tells one; see `Lately`."""
        lately = Lately(self._nearby, self.during, self.published, self._soon, self._heading.start)
        days = lately.days(scene, hit, account, just_told)
        if not days or account.status != HELD or self._heading.start:
            return days
        return self._open_days.of_late(days, account.participants, hit.first, account.place)

    def begun(self, account: Meeting, days: Interval | None) -> str:
        """The status of what is on certain days: what is still to come is planned, and not going on."""
        ahead = days and self.published and days.earliest > self.published.latest
        return PLANNED if ahead and account.status == ONGOING else account.status

    @property
    def _today(self) -> Interval | None:
        return few(self._soon)

    def still_to_come(self, meeting: Meeting) -> Interval | None:
        """The days of the journey told of next to it or just after, for a meeting to come with somebody of that country."""
        return self.during.to_come(meeting, self._reading)

    def _told(self, scene: Scene, hit: Hit, expression: DateExpression | None) -> Interval | None:
        """The days of an expression, and of the one that `of` joins to it: in april of begin mei."""
        lower = scene.lower
        days = days_of(scene, hit, expression, self._heading.seen_from(scene, hit, self._appeared))
        if days and expression and self._appeared and direction_of(scene, hit) != PAST:
            days = several.in_order(scene, expression, self._within(scene), days, self._appeared)
        if days and expression and self._appeared:
            days = several.of_the_week(scene, expression, self._within(scene), days, self._appeared)
        for other in self._within(scene) if days and expression else ():
            first, last = sorted((expression, other), key=lambda one: one.first)
            between = lower[first.last : last.first]
            two_days = between == ["en"] and expression.rule == other.rule and other.rule in _WEEKDAYS
            stay = two_days and not holds(
                scene.clause(hit.first), expression.first
            )  # is die dagen in Peking, waar hij X spreekt
            if "," in between and len(between) <= _ASIDE and first is expression and other.rule == "month_day":
                return days_of(scene, hit, other, self._appeared) or days  # drie weken geleden ook al, op 27 februari
            if stay or between in (["of"], ["of", "in"], ["of", "op"]):
                more = days_of(scene, hit, other, self._appeared)
                return Interval(min(days.earliest, more.earliest), max(days.latest, more.latest)) if more else days
        return days

    def listed_days(self, scene: Scene, hit: Hit) -> list[Interval]:
        """The days of several meetings, told one by one behind a colon."""
        return several.listed_days(scene, hit, self._within(scene), self._appeared)

    def other_day(self, scene: Scene, hit: Hit) -> tuple[Interval | None, bool]:
        """The second of two days of talks, and whether it was in the same place."""
        return several.other_day(scene, hit, self.date(scene, hit), self._within(scene), self._appeared)

    def put_off_to(self, scene: Scene) -> Interval | None:
        """The days to which a sentence tells that a meeting was put off."""
        return several.put_off_to(scene.lower, self._within(scene), self._appeared)

    def put_off_next(self, scene: Scene) -> Interval | None:
        """The days to which the next sentence tells that what this one tells of was put off."""
        after = self._reading.doc.sentence_of(scene.sentence.last)
        return several.put_off_to(scene.lower, self._nearby.between(after.first, after.last), self._appeared)

    def _then(self, scene: Scene, hit: Hit, ids: Sequence[str]) -> Interval | None:
        """The day told so far, for a journey that went on from there: daarna vloog hij door naar Berlijn."""
        return self._nearby.told_so_far(scene, ids, _A_WHILE) if goes_on(scene, hit) else None

    def _just_now(self, days: Interval | None) -> bool:
        """Whether days, if told, reach publication, so that what was to follow may not have been yet."""
        return days is None or bool(self.published and days.latest >= self.published.latest)

    def _mode(self, scene: Scene, hit: Hit, place: str) -> str:
        """The manner; talks that go on for a second day are held in person."""
        mode = self._details.mode(scene, hit, place)
        return "in_person" if mode == "unknown" and second_day(scene, hit) else mode

    def earlier(self, scene: Scene, hit: Hit, account: Meeting) -> Meeting | None:
        """The earlier meeting of the same people that a sentence tells of beside the one that it is about."""
        days = earlier_days(scene, hit, self._within(scene), account.dates, self.published)
        if days is None:
            return None
        evidence = tuple(replace(piece, rule=EARLIER) for piece in account.evidence)
        return Meeting(account.participants, HELD, account.mode, evidence, days)

    def date(self, scene: Scene, hit: Hit) -> DateExpression | None:
        """The date expression that tells when; `die ochtend` not after a day that lies the other way."""
        within = self._nearby.between(hit.last, scene.sentence.last) if talked_of(scene, hit) else self._within(scene)
        found = date_of(scene, hit, within, self._details.elsewhere)
        found = found or self._nearby.of_the_entry(scene)  # 10 april – Lavrov belt met Wang
        if found and found.rule == "same_day" and (before := self._nearby.between(0, found.first)):
            direction = scene.reading.clauses.direction
            settled = direction_of(scene, hit) != "future"  # not: is die dag niet uitgesloten
            if settled and "past" in (direction(found.first), direction(before[-1].first)):
                return found if direction(found.first) == direction(before[-1].first) else None
        return found

    def days(self, scene: Scene, hit: Hit) -> Interval | None:
        """The days that the sentence itself tells of a trip; of one that was to be made, those just before publication too."""
        expression = self.date(scene, hit)
        if expression is None and self._heading.to_come:
            return self._heading.days
        days = days_of(scene, hit, expression, self._appeared)
        if days and expression.rule == "weekday" and self.published and days.earliest > self.published.latest:
            before = days.latest - timedelta(days=7)
            return Interval(before, before) if self.published.earliest - before <= _LATELY else days
        return days

    def placed(self, scene: Scene, hit: Hit) -> bool:
        """Whether the clause of a cue tells where."""
        return bool(self._details.place(scene, hit))

    def awaits(self, scene: Scene, hit: Hit) -> bool:
        """Whether somebody is told to wait where another goes: daar wacht X, in Parijs wacht X."""
        waits = any(form.lemma == "wachten" for form in scene.verbs.get(hit.first, ()))
        return waits and (points_there(scene, hit) or self.placed(scene, hit))

    def settled(self, scene: Scene, hit: Hit) -> bool:
        """Whether the clause of a cue tells when or where; who comes to somebody (bij X) must do so somewhere."""
        at_home = hit.cue.open and "at" in hit.cue.frames and not is_there(scene, hit) and not comes(scene, hit)
        at_night = hit.cue.open and "at" in hit.cue.frames and not at_home and on_that_day(scene, hit)  # ’s avonds is hij bij X
        return self.placed(scene, hit) or at_night or (not at_home and self.date(scene, hit) is not None)

    def dated_beside(self, scene: Scene, hit: Hit) -> bool:
        """Whether the date stands right after the cue: de besprekingen op dinsdag."""
        expression = self.date(scene, hit)
        return expression is not None and 0 <= expression.first - hit.last <= 2

    def called_off(self, scene: Scene, hit: Hit) -> bool:
        """Whether the sentence tells that what the cue names was called off."""
        return self._status.called_off(scene, hit)

    def called_off_next(self, scene: Scene) -> Evidence | None:
        """The next sentence, where it says no more than that what this one tells of was called off (beide gaan niet door)."""
        doc = scene.reading.doc
        number = bisect_left(doc.sentences, scene.sentence.last, key=lambda one: one.first)
        after = doc.sentences[number] if number < len(doc.sentences) else None
        if after is None or not self._status.calls_off(scene.lower, after.first, after.last):
            return None
        return Evidence(after.start, after.end, "called_off_after")

    def _within(self, scene: Scene) -> Sequence[DateExpression]:
        return self._nearby.between(scene.sentence.first, scene.sentence.last)
