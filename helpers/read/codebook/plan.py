"""The shape of `data/codebook/plan.yml`. The file's comment explains each field."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

from helpers.read.codebook.pattern import Patterned

Act = Literal[
    "offers_mediation",
    "announces",
    "consults",
    "previews",
    "publishes",
    "discusses",
    "welcomes",
    "doubts",
    "rejects",
    "sets_condition",
]


class PlanNames(Patterned):
    """What the proposal is called, and what makes a plan somebody else's."""

    telling: tuple[str, ...]
    plain: tuple[str, ...]
    views: tuple[str, ...]
    again: tuple[str, ...]
    moves: tuple[str, ...]
    conduct: tuple[str, ...]
    efforts: tuple[str, ...]
    back: tuple[str, ...]
    about: tuple[str, ...]
    others: tuple[str, ...]
    joint: tuple[str, ...] = ()

    def every_pattern(self) -> Iterable[str]:
        called = (*self.telling, *self.plain, *self.views, *self.again, *self.joint)
        return (*called, *self.moves, *self.conduct, *self.efforts, *self.back, *self.about, *self.others)


class ActCues(Patterned):
    """Cue patterns of one act: `by` its actor's own verbs, `mood` attitudes, `says` words in what the actor says,
    `of` the actor's nouns."""

    by: tuple[str, ...] = ()
    mood: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    of: tuple[str, ...] = ()

    def every_pattern(self) -> Iterable[str]:
        return (*self.by, *self.mood, *self.says, *self.of)


class Point(Patterned):
    """One of the points of the proposal: its name in English, and the patterns that touch it."""

    name: str
    patterns: tuple[str, ...]

    def every_pattern(self) -> Iterable[str]:
        return self.patterns


class PlanCues(Patterned):
    """The proposal of one country: when it was published and put forward anew, what it is called, what is
    done with it, what it holds."""

    owner: str
    concerns: str
    opponent: str
    began: date
    published: date
    renewed: tuple[date, ...]
    names: PlanNames
    future: tuple[str, ...]
    war: tuple[str, ...]
    peace: tuple[str, ...]
    calls: tuple[str, ...]
    acts: dict[Act, ActCues]
    elsewhere: tuple[str, ...]
    doubting: tuple[str, ...]
    unread: tuple[str, ...]
    hearing: tuple[str, ...]
    agreeing: tuple[str, ...]
    appraising: tuple[str, ...]
    missing: tuple[str, ...]
    praising: tuple[str, ...]
    blaming: tuple[str, ...]
    points: dict[int, Point]

    def every_pattern(self) -> Iterable[str]:
        about = (self.future, self.war, self.peace, self.calls, self.elsewhere)
        reacting = (
            self.doubting,
            self.unread,
            self.hearing,
            self.agreeing,
            self.appraising,
            self.missing,
            self.praising,
            self.blaming,
        )
        return (pattern for patterns in (*about, *reacting) for pattern in patterns)
