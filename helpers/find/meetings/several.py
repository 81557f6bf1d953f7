"""The days of several meetings that one sentence tells of: one by one, two joined by `en`, the day that one was put off to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from helpers.find.dates.meanings import FUTURE, PAST
from helpers.find.dates.resolve import resolve
from helpers.find.dates.scan import DateExpression
from helpers.find.meetings.cues import Hit
from helpers.find.meetings.outlook import governing
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.segments import holds
from helpers.find.meetings.when import WIDEST, days_of, likely_days
from helpers.find.meetings.words import each
from helpers.records import Interval, Meeting

_PAIRS = ("month_day", "full_date")
_DAYS = ("full_date", "weekday", "weekday_of_week", "month", "month_part", "month_day")
_WEEK, _LONGEST = timedelta(days=7), timedelta(days=200)
_PLACE = 6  # words between two days of talks, each with its place
_IS = each("is wordt werd")
_UNTIL = each("naar tot")
_PUT_OFF = each("verschoven verplaatst verzet uitgesteld verdaagd opgeschoven doorgeschoven")


def listed_days(scene: Scene, hit: Hit, dates: Sequence[DateExpression], published: Interval | None) -> list[Interval]:
    """The days told one by one behind a colon: sprak hem drie keer: maandag, dinsdag en gisteren; else none.

    `dates` are the date expressions of the sentence, `published` the days on which the article can have appeared.
    """
    colon = next((t for t in range(hit.last, scene.sentence.last) if scene.lower[t] == ":"), scene.sentence.last)
    listed = [e for e in dates if e.first >= colon and not e.bound]
    if len(listed) < 2 or any(t in scene.verbs for t in range(colon, listed[-1].first)):
        return []
    days = (likely_days(e, published, PAST) for e in listed)
    return list(dict.fromkeys(one for one in days if one))


def other_day(
    scene: Scene, hit: Hit, own: DateExpression | None, dates: Sequence[DateExpression], published: Interval | None
) -> tuple[Interval | None, bool]:
    """The second of two days of talks, the first being the cue's own, and whether it was in the same place.

    Sprak donderdag en vrijdag met Xi, zag hem in mei in Wenen en in juni op Malta.
    """
    if own is None or own.rule not in _DAYS or not holds(scene.clause(hit.first), own.first):
        return None, True
    pair = own.rule in _PAIRS and "en" in scene.lower[own.first : own.last] and scene.before(own.first, 1) != ["van"]
    days = days_of(scene, hit, own, published) if pair else None  # not: in het weekend van 25 en 26 februari
    if days and days.days == 2:
        return Interval(days.latest, days.latest), True  # op 10 en 11 mei
    for other in dates:
        first, last = sorted((own, other), key=lambda one: one.first)
        between = scene.lower[first.last : last.first]
        if other.rule != own.rule or "en" not in between[-2:] or len(between) > _PLACE or "," in between:
            continue
        told = range(first.last, last.first)
        if not any(t in scene.verbs or scene.tells(t) for t in told) and not any(g.first in told for g in scene.groups):
            return days_of(scene, hit, other, published), len(between) == 1
    return None, True


def first_of_two(meeting: Meeting, second: Interval) -> Meeting:
    """A meeting of two days without its second, which is told apart: op 10 en 11 mei."""
    days = meeting.dates
    if days is None or days == second or not days & second or days.latest != second.latest:
        return meeting
    return replace(meeting, dates=Interval(days.earliest, days.earliest))


def in_order(
    scene: Scene, expression: DateExpression, dates: Sequence[DateExpression], days: Interval, published: Interval
) -> Interval:
    """The days of a weekday in a list, behind those before it: spreekt maandag X, dinsdag Y en woensdag Z."""
    if expression.rule != "weekday" or days.days > 1 or days.latest < published.earliest:
        return days
    for other in dates:
        listed = other.rule == "weekday" and other.first < expression.first
        listed = listed and scene.reading.clauses.direction(other.first) != PAST  # sprak maandag X, en donderdag komt Y
        if listed and not any(t in scene.verbs for t in range(other.last, expression.first)):
            before = likely_days(other, published, FUTURE)
            if before and before.earliest > published.latest and before.earliest > days.latest:
                return Interval(days.earliest + _WEEK, days.latest + _WEEK)
    return days


def until_then(scene: Scene, hit: Hit, dates: Sequence[DateExpression], published: Interval | None) -> Interval | None:
    """The days up to those before which it is to be: bezoekt X vóór eind maart."""
    for expression in dates if published else ():
        if expression.bound in ("before", "until") and any(holds(one, expression.first) for one in governing(scene, hit)):
            days = resolve(expression, published, FUTURE)
            if published and days and published.latest <= days.latest <= published.latest + _LONGEST:
                return Interval(published.earliest, days.latest)
    return None


def in_that_week(days: Interval, stay: Interval | None) -> Interval:
    """The day of a weekday told of a journey to come: vliegt volgende week naar Peking; hij ziet er vrijdag Xi."""
    later = Interval(days.earliest + _WEEK, days.latest + _WEEK)
    return later if stay and not days & stay and later & stay else days


def of_the_week(
    scene: Scene, expression: DateExpression, dates: Sequence[DateExpression], days: Interval, published: Interval
) -> Interval:
    """A weekday in a week told first, of which a second clause goes on: vorige week sprak hij X en zag hij vrijdag Y.

    Only where the verb of that clause comes first, since then the week stands before both.
    """
    begin = scene.clause(expression.first)[0].first
    goes_on = expression.rule == "weekday" and scene.lower[begin] == "en" and begin + 1 in scene.verbs
    first = next((e for e in dates if goes_on and e.first == scene.sentence.first and e.rule == "previous_week"), None)
    week = likely_days(first, published, PAST) if first else None
    before = Interval(days.earliest - _WEEK, days.latest - _WEEK)
    return before if week and not days & week and before & week else days


def in_the_story(days: Interval, told: Interval, published: Interval) -> Interval | None:
    """The weekday that follows what was told before, in a story in the present: op 17 mei ontvangt X hem; vrijdag ziet hij Y.

    None where that is still to come.
    """
    since = (days.earliest - told.latest) % _WEEK
    found = Interval(told.latest + since, told.latest + since)
    return found if days.days == 1 and told.latest <= found.latest < published.latest else None


def put_off_to(lower: Sequence[str], dates: Sequence[DateExpression], published: Interval | None) -> Interval | None:
    """The days to which a sentence tells that a meeting was put off: verschoven naar woensdag, uitgesteld tot maart.

    `lower` are the words of the article and `dates` the date expressions of the sentence.
    """
    for expression in dates if published else ():
        before = lower[max(0, expression.first - 3) : expression.first]
        until = lower[expression.first] in _UNTIL or (bool(before) and before[-1] in _UNTIL)
        now = before[-1:] == ["nu"] and not _IS.isdisjoint(before)  # werd uitgesteld; het is nu donderdag
        if published and (now or (until and not _PUT_OFF.isdisjoint(before))):
            days = resolve(expression, published, "future")
            return days if days and days.days <= WIDEST and days.latest >= published.earliest else None
    return None
