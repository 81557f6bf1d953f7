"""The shape of `data/codebook/positions.yml` and of each file in `data/codebook/targets/`. Their comments
explain the fields."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import msgspec

from helpers.read.codebook.loader import Entry
from helpers.read.codebook.pattern import Patterned

Position = Literal[
    "alleges",
    "warns",
    "urges_against",
    "denies",
    "does_not_deny",
    "deflects",
    "silent",
    "no_evidence",
    "requests",
    "supports",
]


class PositionCues(Patterned):
    """Cue patterns of one position: `by` its holder's own verbs, `says` words in what the holder says,
    `of` the holder's nouns, `theme` words that tell it while the article speaks of the target."""

    by: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()

    def every_pattern(self) -> Iterable[str]:
        return (*self.by, *self.says, *self.of, *self.theme)


class Moods(Patterned):
    """Words that change what a clause asserts, that point back to what was told before, and that tell of punishing or
    of saying the same."""

    negations: tuple[str, ...]
    conditions: tuple[str, ...]
    possible: tuple[str, ...]
    avoided: tuple[str, ...]
    demands: tuple[str, ...]
    refrain: tuple[str, ...]
    back: tuple[str, ...]
    punishing: tuple[str, ...]
    punished: tuple[str, ...]
    agreeing: tuple[str, ...]

    def every_pattern(self) -> Iterable[str]:
        return (*self.refrain, *self.back, *self.punishing, *self.punished, *self.agreeing)


class Positions(Entry):
    """Cues that tell a position whatever the target is."""

    moods: Moods
    cues: dict[Position, PositionCues]


class Side(Patterned):
    """Who gives or receives: a country (ISO 3166-1 alpha-3) and further patterns that stand for it."""

    country: str
    words: tuple[str, ...] = ()

    def every_pattern(self) -> Iterable[str]:
        return self.words


class Term(Patterned):
    """What the target is called. `telling` terms name it on their own, those for `anywhere` where the giver
    gives them in an article that names the receiver; what is `weak` counts only beside
    both sides and after a stronger naming."""

    patterns: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    telling: bool = False
    anywhere: bool = False

    def every_pattern(self) -> Iterable[str]:
        return (*self.patterns, *self.weak)


class Target(Patterned):
    """One target of stances. `giver`, `receiver` and `giving` are left out where the target is no
    transfer. One that is not `active` is looked for only where it is asked for by its id."""

    id: str
    name: str
    terms: dict[str, Term]
    active: bool = True
    giver: Side | None = None
    receiver: Side | None = None
    giving: tuple[str, ...] = ()
    transfers: tuple[str, ...] = ()
    firm: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    cues: dict[Position, PositionCues] = msgspec.field(default_factory=dict)

    def every_pattern(self) -> Iterable[str]:
        return (*self.giving, *self.transfers, *self.firm, *self.elsewhere)
