"""The days that the sentences around tell: what a meeting told without a day of its own takes its day from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import timedelta

from helpers.find.dates.meanings import FUTURE, PAST
from helpers.find.dates.scan import DateExpression
from helpers.find.meetings.cues import Hit
from helpers.find.meetings.details import DetailFinder
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.segments import holds
from helpers.find.meetings.status import CANCELLED, HELD, ONGOING, PLANNED, POSSIBLE
from helpers.find.meetings.untold import is_reported, long_past
from helpers.find.meetings.when import FAR_RULES, OF_A_DAY, goes_on, heads_entry, likely_days, on_that_day
from helpers.find.meetings.words import DATED, each
from helpers.records import Interval, Meeting

_WEEK, _YEAR = 7, 366  # days
_THEN = each("toen daar destijds daarbij dan")
_AFTERWARDS = each("daarna nadien vervolgens aansluitend")
_AT_THAT_TIME = each("toen dan destijds")
_MEANWHILE = each("intussen ondertussen tegelijk tegelijkertijd toen daarbij")
_POINTING = each("daar aldaar waar")
_ALSO = each("ook eveneens tevens")
_SITS = each("zit zat zitten zaten gezeten")
_ELSEWHEN = each("sinds voordat nadat")  # what they tell is of another time than what follows
_THAT_WAS = {("dat", "was"), ("het", "was")}
_REMARK = 4  # words beside a day: dat was vrijdag al
_JUST_BEFORE, _A_WHILE, _FURTHER = 2, 5, 12  # sentences
_JUST = each("voordien daarvoor tevoren")
_A_FEW = timedelta(days=2)
_A_DAY, _EXACT = timedelta(days=1), 3  # days of publication, of which what was of late may be the day before


class NearbyDays:
    """Reads the days told beside the sentences of one article.

    `dates` are its date expressions in text order, `published` the days on which it can have appeared and `soon` those on which
    it is likely to have; both may be None.
    """

    def __init__(
        self, dates: Sequence[DateExpression], published: Interval | None, soon: Interval | None, details: DetailFinder
    ) -> None:
        self._dates, self._firsts = dates, [expression.first for expression in dates]
        self._published, self._soon, self._details = published, soon, details

    def between(self, first: int, last: int) -> Sequence[DateExpression]:
        """The date expressions that begin in a range of tokens."""
        return self._dates[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)]

    def of_the_entry(self, scene: Scene) -> DateExpression | None:
        """The day of an entry of a chronicle, for what its paragraph tells: `10 april – Lavrov spreekt in Peking met Wang`."""
        doc, sentence = scene.reading.doc, scene.sentence
        number = bisect_left(doc.sentences, sentence.first, key=lambda one: one.first)
        while number > 0 and doc.sentences[number - 1].paragraph == sentence.paragraph:
            number -= 1
        first = doc.sentences[number]
        return next((e for e in self.between(first.first, first.first + 2) if heads_entry(scene, e)), None)

    @staticmethod
    def also_about(scene: Scene, hit: Hit, ids: Sequence[str], status: str, just_told: Meeting | None) -> Interval | None:
        """The days of the meeting just told of the same people, for what else it was about: X en Y spraken ook over Z."""
        inside = scene.words(scene.clause(hit.first))
        if just_told is None or just_told.status != status or not {"ook", "over"} <= set(inside):
            return None
        return just_told.dates if set(just_told.participants) == set(ids) else None

    def of_the_scene(
        self, scene: Scene, hit: Hit, ids: Sequence[str], status: str, just_told: Meeting | None
    ) -> Interval | None:
        """The days of the meeting told before, for what is told as of the same day (’s ochtends) or goes on with it (daarna).

        Else those of the gathering that was named just before.
        """
        ended = (HELD, CANCELLED)  # had ook Y willen zien
        same = just_told and (just_told.status == status or (just_told.status in ended and status in ended))
        known = just_told.dates if just_told and same else None
        same_day, follows = on_that_day(scene, hit), goes_on(scene, hit)
        then = status == PLANNED and follows and not _AFTERWARDS.isdisjoint(scene.words(scene.clause(hit.first)))
        if same_day or then or (follows and status in ended):
            inside = scene.clause(hit.first)[0].first > scene.sentence.first  # groette eerst X en sprak daarna met Y
            before = self.before(scene, hit, ids, status, anywhere=same_day or not inside)
            before = before or (self.told_so_far(scene, ids, _A_WHILE) if same_day and status == HELD else None)
            known = before or (known if known and known.days <= _WEEK else None)
            if known or same_day:
                return known or self._soon
        if status not in (HELD, CANCELLED):
            return None
        return self._details.setting_before(scene, hit).days(HELD, self._published)

    def told_so_far(self, scene: Scene, ids: Sequence[str], reach: int = 0) -> Interval | None:
        """The one day on which all was that has a day so far, else the last one of so many sentences before.

        None where a day is told of others only than those who meet, whose ids are given.
        """
        doc, sentence = scene.reading.doc, scene.sentence
        told: dict[int, Interval] = {}
        for expression in self.between(0, sentence.first):
            bare = not expression.bound and not _of_a_noun(scene, expression)
            if bare and expression.rule in OF_A_DAY and not _of_others(scene, expression, ids):
                days = self._carried_over(scene, expression, HELD, _WEEK)
                told |= {expression.first: days} if days and days.days == 1 else {}
        if len(set(told.values())) == 1:
            return next(iter(told.values()))
        number = bisect_left(doc.sentences, sentence.first, key=lambda one: one.first)
        since = doc.sentences[max(0, number - reach)].first
        return next((days for first, days in reversed(told.items()) if first >= since), None)

    def told_as(self, scene: Scene, days: Interval) -> DateExpression | None:
        """The expression in the sentences just before that stands for some days, taken over from there."""
        doc = scene.reading.doc
        number = bisect_left(doc.sentences, scene.sentence.first, key=lambda one: one.first)
        near = reversed(self.between(doc.sentences[max(0, number - _JUST_BEFORE)].first, scene.sentence.last))
        return next((one for one in near if likely_days(one, self._published, PAST) == days), None)

    def ahead(self, scene: Scene, ids: Sequence[str]) -> Interval | None:
        """The days to come that the sentence before tells of one of these: gaat in juni op reis. X heeft hem uitgenodigd."""
        doc, sentence = scene.reading.doc, scene.sentence
        number = bisect_left(doc.sentences, sentence.first, key=lambda one: one.first)
        if not number or not self._published or doc.sentences[number - 1].paragraph != sentence.paragraph:
            return None
        before = doc.sentences[number - 1]
        named = {i for m in scene.reading.between(before.first, before.last) for i in scene.cast.ids(m)}
        told = [one for one in self.between(before.first, before.last) if not one.bound]
        if len(told) != 1 or named.isdisjoint(ids) or scene.reading.clauses.direction(told[0].first) == PAST:
            return None
        days = likely_days(told[0], self._published, FUTURE)
        return days if days and days.earliest > self._published.latest else None

    def told_next(self, scene: Scene) -> Interval | None:
        """The days that the next sentence tells, where it tells no more of it: dat was vrijdag, dat was vorige week."""
        doc, first = scene.reading.doc, scene.sentence.last
        if tuple(doc.lower[first : first + 2]) not in _THAT_WAS:
            return None
        after = doc.sentence_of(first)
        told = self.between(first, after.last)
        if len(told) != 1 or after.last - first > _REMARK + told[0].last - told[0].first:
            return None
        return likely_days(told[0], self._published, PAST)

    def after_which(self, scene: Scene, hit: Hit) -> Interval | None:
        """The day told with what followed, and the one before: dronk maandag thee met X, nadat hij Y had gesproken.

        So where it was reported on a day: Tass meldde vrijdag dat X met Y heeft gesproken.
        """
        clause = scene.clause(hit.first)
        begin, last = clause[0].first, clause[-1].last
        token = begin - 1 if begin > scene.sentence.first else last
        if (scene.lower[begin] != "nadat" and not is_reported(scene, hit)) or token >= scene.sentence.last:
            return None
        above = scene.clause(token)
        told = next(
            (e for e in self.between(scene.sentence.first, scene.sentence.last) if not e.bound and holds(above, e.first)), None
        )
        days = told and likely_days(told, self._published, PAST)
        return Interval(days.earliest - _A_DAY, days.latest) if days and days.days <= _EXACT else None

    def before(self, scene: Scene, hit: Hit, ids: Sequence[str], status: str, anywhere: bool = False) -> Interval | None:
        """The days told before, for what has none of its own: in the sentence or two before, in the same paragraph
        or `anywhere`. What lies back a while only where it is not told of others than those who meet, whose ids are given.

        `toen` and the like point to what the sentence itself told before (vroeg er vorige week om, en zei toen na …), and to
        longer stretches too (bracht eind januari een bezoek; daar sprak hij …).
        """
        doc, sentence, begin = scene.reading.doc, scene.sentence, scene.clause(hit.first)[0].first
        pointing = not _THEN.isdisjoint(scene.words(scene.clause(hit.first)))
        number = bisect_left(doc.sentences, sentence.first, key=lambda one: one.first)
        same_day, follows = on_that_day(scene, hit), goes_on(scene, hit)
        before = [
            one
            for one in doc.sentences[max(0, number - _JUST_BEFORE) : number]
            if anywhere or one.paragraph == sentence.paragraph or (one.last == sentence.first and points_there(scene, hit))
        ]
        further = doc.sentences[max(0, number - _FURTHER) : number] if same_day or follows else ()
        further = [one for one in further if one not in before and (same_day or one.paragraph == sentence.paragraph)]
        also = begin > sentence.first and not _ALSO.isdisjoint(scene.words(scene.clause(hit.first)))
        after_it = also or (begin > sentence.first and scene.lower[begin - 1] == ";")
        ranges = [(sentence.first, begin)] if pointing or after_it or (same_day and begin > sentence.first) else []
        ranges += [(one.first, one.last) for one in scene.segments if one.kind == "relative" and one.last <= hit.first]
        if scene.clause(hit.first)[0].kind == "relative" and goes_on(scene, hit):
            ranges.append((sentence.first, begin))  # zei dat woensdag naast X, met wie hij kort daarvoor had gesproken
        just_before = not _JUST.isdisjoint(scene.words(scene.clause(hit.first)))  # had hem net voordien gesproken
        if long_past(scene, hit) and not (pointing or same_day or just_before) and doc.lower[begin] != "nadat":
            before, further = [], []  # dat meldden zij zondag. De krant schreef al dat zij elkaar hadden gesproken
        for first, last in (*ranges, *((one.first, one.last) for one in reversed(before))):
            told = [e for e in self.between(first, last) if not e.bound or (pointing and e.bound == "since")]
            told = [e for e in told if not self._elsewhen(scene, e) and not _of_a_noun(scene, e)]
            then = not _AT_THAT_TIME.isdisjoint(scene.words(scene.clause(hit.first)))  # is dan in Tallinn bij X
            if told and (then or not _elsewhere(scene, hit, first, last)):
                wide = pointing or (also and first == sentence.first)  # ontvangt vrijdag X, en ook Y wil hem spreken
                days = self._carried_over(scene, told[-1], status, _YEAR if wide else _WEEK)
                back = days and self._published and days.latest < self._published.earliest - _A_FEW
                apart = back and last <= sentence.first and _MEANWHILE.isdisjoint(scene.words(scene.clause(hit.first)))
                return None if apart and _of_others(scene, told[-1], ids) else days
        for one in reversed(further):
            told = [e for e in self.between(one.first, one.last) if self._is_of_the_news(scene, e)]
            if told and not _elsewhere(scene, hit, one.first, one.last):
                return self._carried_over(scene, told[-1], status, 0)
        return None

    def _is_of_the_news(self, scene: Scene, expression: DateExpression) -> bool:
        """Whether a day is one on which something was done, outside quotations: zei donderdag."""
        done = scene.reading.clauses.direction(expression.first) == PAST and not expression.bound
        done = done and not self._elsewhen(scene, expression) and not _of_a_noun(scene, expression)
        return done and not scene.reading.quote_at(expression.first)

    @staticmethod
    def _elsewhen(scene: Scene, expression: DateExpression) -> bool:
        """Whether a day is that of a clause about another time: nadat X vrijdag, sinds die vorige week."""
        begin, lower = scene.reading.clauses.bounds(expression.first)[0], scene.reading.doc.lower
        return lower[begin] in _ELSEWHEN or not _ELSEWHEN.isdisjoint(lower[max(begin, expression.first - 3) : expression.first])

    def _carried_over(self, scene: Scene, expression: DateExpression, status: str, longest: int) -> Interval | None:
        """The days of an expression of another clause, if they suit the status and are not much longer than publication."""
        published, direction = self._published, scene.reading.clauses.direction(expression.first)
        back = status == HELD and (direction == "past" or expression.rule not in FAR_RULES)
        days = likely_days(expression, published, "past" if back else direction) if published else None
        if not days or not published or days.days > published.days + longest:
            return None
        if status == HELD:
            ahead = direction == "future" or (direction == "present" and expression.rule == "weekday")
            return days if not ahead and days.latest <= published.latest else None
        if status == ONGOING and days.earliest > published.latest:
            return None
        ahead = direction != "past" and days.latest >= published.earliest
        open_yet = status in (PLANNED, ONGOING) or (status == POSSIBLE and longest == _YEAR)
        return days if ahead and open_yet else None


def _of_a_noun(scene: Scene, expression: DateExpression) -> bool:
    """Whether a date only tells which one a noun means: sinds de aanval van 7 oktober, de top van juli."""
    one, two = ["", "", *scene.reading.doc.lower[max(0, expression.first - 2) : expression.first]][-2:]
    return two == "van" and one not in DATED and expression.rule not in ("weekday", "deictic", "range")


def _of_others(scene: Scene, expression: DateExpression, ids: Sequence[str]) -> bool:
    """Whether the clause of a day tells of people, and of none of these."""
    people = {i for m in scene.reading.between(*scene.reading.clauses.bounds(expression.first)) for i in scene.cast.ids(m)}
    people = {one for one in people if scene.cast.person(one)}
    return bool(people) and people.isdisjoint(ids)


def _elsewhere(scene: Scene, hit: Hit, first: int, last: int) -> bool:
    """Whether a range of tokens tells of other countries only than where a meeting was: maandag in Kiev. In Warschau …"""
    clause = scene.clause(hit.first)
    here = {m.actor_id for m in scene.mentions if m.form == "place" and m.actor_id and holds(clause, m.first)}
    there = {m.actor_id for m in scene.reading.between(first, last) if m.form == "place" and m.actor_id}
    return bool(here and there) and here.isdisjoint(there)


def points_there(scene: Scene, hit: Hit) -> bool:
    """Whether a clause points to a place told before: sprak daar met X, wordt er ontvangen."""
    clause = scene.clause(hit.first)
    inside = scene.words(clause)
    if "daar" in inside and "over" in inside:
        return False  # dat hij daar met X over heeft gesproken
    if not _POINTING.isdisjoint(inside):
        return True
    sits = "in" in inside[-3:] and not _SITS.isdisjoint(inside)  # een ontmoeting zit er niet in
    return not sits and any(
        scene.lower[t] == "er" and scene.locative(clause, t) for s in clause for t in range(s.first, s.last)
    )
