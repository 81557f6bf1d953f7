"""When an act was done, and for when it was announced: the date expressions of its passage."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, timedelta

from helpers.find.dates.meanings import Weekday
from helpers.find.dates.resolve import resolve
from helpers.find.dates.scan import DateExpression
from helpers.find.document import Sentence
from helpers.find.plan.scene import Found
from helpers.find.reading import Reading
from helpers.records import Interval

_SPOKEN = frozenset(
    {"offers_mediation", "announces", "previews", "welcomes", "doubts", "rejects", "sets_condition", "discusses"}
)
_AHEAD = frozenset({"announces", "consults", "previews"})  # done before the publication
_PERIODS_BACK = frozenset({"previous_week", "previous_month", "ago"})  # before the days that an article tells of as news
_BACK = 6  # sentences before an act in which its day may be told
_SHORTLY_AFTER = timedelta(days=2)  # how far days that began before the publication may reach beyond it
_FORTNIGHT, _MONTH, _SEASON = 14, 31, 92  # days
_RELATIVES = frozenset({"die", "dat", "waar", "waarin", "waarbij", "waarmee"})
_CLAUSE = 6  # words of a relative clause before its day


class Calendar:
    """The date expressions of one article, asked for an act.

    `began` is the first day on which anything can have been done, `releases` are the days the proposal was put forward.
    """

    def __init__(
        self,
        reading: Reading,
        expressions: Sequence[DateExpression],
        published: Interval | None,
        began: date,
        releases: Sequence[date],
        countries: frozenset[str],
    ) -> None:
        self._reading = reading
        self._expressions = expressions
        self._published = published
        self._possible = Interval(began, date.max)
        self._releases = releases
        self._countries = countries

    def earlier(self, sentence: Sentence) -> bool:
        """Whether a sentence tells of days before the proposal was first published."""
        day = self._releases[0]
        for expression in self._within(sentence):
            if self._published is None and expression.rule in _PERIODS_BACK:
                return True
            days = resolve(expression, self._published, "past")
            if days is not None and days.earliest < day and days.latest <= day + _SHORTLY_AFTER:
                return True
        return False

    def before_release(self, item: Found) -> bool:
        """Whether the days on which an act was done end before the proposal was put forward last."""
        days, published = self._days(item, item.sentence, False), self._published
        if days is None or published is None:
            return False
        out = [day for day in self._releases if day <= published.latest]
        return bool(out) and days.latest < max(out) and not self._is_release(days)

    def done(self, item: Found) -> Interval | None:
        """When an act was done: by its own sentence, else by those before it in which the same person was named.

        What a noun tells in passing (`ondanks Amerika's scepsis`) has no date of its own.
        """
        if item.rule.endswith("noun of the actor"):
            return None
        sentences = self._reading.doc.sentences
        number = bisect_right(sentences, item.sentence.first, key=lambda s: s.first) - 1
        days = self._days(item, item.sentence, False)
        speaks = item.act in _SPOKEN and item.actor_id not in self._countries
        last = max(0, number - _BACK)
        while days is None and speaks and number > last:
            number -= 1
            before = sentences[number]
            named = any(m.actor_id == item.actor_id for m in self._reading.between(before.first, before.last))
            if not named or before.paragraph < item.sentence.paragraph - 1:
                break
            days = self._days(item, before, False)
        return self._at_last(days) if item.act in _AHEAD else days

    def aside(self, item: Found) -> bool:
        """Whether an act of the past is told in a relative clause: `zijn plan, dat hij een maand geleden liet publiceren`."""
        clauses = self._reading.clauses
        first = clauses.bounds(item.token)[0]
        relative = first > item.sentence.first and self._reading.doc.lower[first] in _RELATIVES
        return relative and clauses.direction(item.token) == "past"

    def announced_for(self, item: Found) -> Interval | None:
        """The day that an announcement names."""
        return self._at_last(self._days(item, item.sentence, True))

    def _at_last(self, days: Interval | None) -> Interval | None:
        """Days of many months, as an article without a date leaves them, end with the publication that was still to come."""
        day = self._releases[0]
        if days is None or days.days <= _MONTH or not days.earliest <= day <= days.latest:
            return days
        return Interval(days.earliest, day)

    def _within(self, sentence: Sentence) -> Sequence[DateExpression]:
        begin = bisect_left(self._expressions, sentence.first, key=lambda e: e.first)
        return self._expressions[begin : bisect_left(self._expressions, sentence.last, key=lambda e: e.first)]

    def _days(self, item: Found, sentence: Sentence, ahead: bool) -> Interval | None:
        """The days of the date expression nearest to an act in a sentence that looks back or, with `ahead`, forward.

        Of several that look ahead the days in common count: `later deze week, op de verjaardag van de invasie`. What a
        relative clause on somebody else tells (`Rutte, die vorige week …`) is left out.
        """
        clauses = self._reading.clauses
        act = clauses.bounds(item.token)
        found: Interval | None = None
        for expression in sorted(self._within(sentence), key=lambda e: abs(e.first - item.token)):
            clause = clauses.bounds(expression.first)
            if clause != act and clause[0] > sentence.first and self._reading.doc.lower[clause[0]] in _RELATIVES:
                continue
            direction = clauses.direction(expression.first)
            if (direction == "future") != ahead:
                continue
            days = resolve(expression, self._published, direction if ahead else "past")
            if days is not None and (days & self._possible is None or (days.days > _MONTH and self._is_attribute(expression))):
                continue  # de grenzen van 1991, de onderhandelingen van vorig jaar: when that was
            if days is None and item.act == "publishes" and self._is_its_weekday(expression):
                return Interval(self._releases[0], self._releases[0])
            if days is not None and item.act != "publishes" and self._is_release(days) and self._tells_which(expression):
                continue
            if days is None or (item.act == "publishes" and not self._is_release(days)):
                continue
            if not ahead and item.act in _AHEAD and days.days > _SEASON:
                continue  # een jaar na de inval, in an article without a date
            if item.act == "publishes" and days.days <= _FORTNIGHT:
                return self._release_in(days)
            if not ahead:
                return days
            found = (found & days or found) if found else days
        return found

    def _is_its_weekday(self, expression: DateExpression) -> bool:
        """`vrijdag publiceerde China …` in an article without a date: the proposal came out on a Friday."""
        meaning = expression.meaning
        return isinstance(meaning, Weekday) and self._published is None and meaning.weekday == self._releases[0].weekday()

    def _release_in(self, days: Interval) -> Interval:
        """`vrijdag kwam het land met een plan`, whichever Friday that is: the day on which it did."""
        day = next(day for day in self._releases if days.earliest <= day <= days.latest)
        return Interval(day, day)

    def _is_attribute(self, expression: DateExpression) -> bool:
        """`het plan van februari`: which plan, not when something was done with it."""
        return self._reading.doc.lower[expression.first - 1] in ("van", "uit")

    def _tells_which(self, expression: DateExpression) -> bool:
        """`het plan van februari`, `de punten waarmee China in februari kwam`: which plan, as its publication tells."""
        before = self._reading.doc.lower[max(0, expression.first - _CLAUSE) : expression.first]
        return self._is_attribute(expression) or not _RELATIVES.isdisjoint(before)

    def _is_release(self, days: Interval) -> bool:
        return any(days.earliest <= day <= days.latest for day in self._releases)
