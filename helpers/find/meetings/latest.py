"""Which of the meetings told last is meant by who is named, and who all of them have met."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from helpers.find.meetings.again import Told
from helpers.find.meetings.cast import Cast
from helpers.find.meetings.status import CANCELLED, HELD
from helpers.records import Meeting

_SCENE, _A_WEEK = 8, timedelta(days=7)  # sentences


def shared_by_last(told: Sequence[Told]) -> tuple[str, ...]:
    """Whom all met of whom the last sentences told: Netanyahu, where first Scholz and then Biden came."""
    last = [set(one.meeting.participants) for one in told if one.meeting.status != CANCELLED][-2:]
    shared = set.intersection(*last) if len(last) > 1 else set()
    return tuple(shared) if len(shared) == 1 else ()


def pair_of_news(told: Sequence[Told], two: Sequence[str]) -> tuple[str, ...]:
    """The two of the latest meeting, where none was told of `two`, or it lies back a week or more; else these two.

    Xi sprak woensdag met Zelensky. Macron had Xi in april gezien. Parijs is blij dat de twee elkaar hebben gesproken.
    """
    dated = [one for one in told if one.meeting.status == HELD and one.meeting.dates and len(one.pair) == 2]
    latest = max(dated, key=lambda one: one.meeting.dates.latest, default=None)
    aside = next((one for one in reversed(dated) if set(one.pair) == set(two)), None)
    back = latest and (aside is None or aside.meeting.dates.latest < latest.meeting.dates.earliest - _A_WEEK)
    return latest.pair if back else tuple(two)


def just_told(told: Sequence[Told], cast: Cast, ids: Sequence[str], number: int, done: bool = False) -> Meeting | None:
    """The latest meeting with one of these people that was told of before, within a few sentences of this number.

    Of those that took place, or were called off, where only what is `done` counts.
    """
    near = (one.whole if not done else one.meeting for one in reversed(told) if number - one.sentence <= _SCENE)
    people = {one for one in ids if cast.person(one)}
    known = (one for one in near if not done or (one.dates and one.status in (HELD, CANCELLED)))
    there = [meeting for meeting in known if people & set(meeting.participants)]
    return next((meeting for meeting in there if people == set(meeting.participants)), next(iter(there), None))
