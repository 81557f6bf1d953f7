"""The columns of a finding that its article's text tells, as checked records: one class a table.

A correction and a gold file hold them in this form; `helpers.keep.tables` writes them for all findings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, ClassVar

import msgspec

from helpers.keep.days import read_days, read_interval
from helpers.read.codebook.closed import Kind, Sourcing, Status
from helpers.read.codebook.meetings import Mode
from helpers.read.codebook.plan import Act
from helpers.read.codebook.target import Position

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*|")
Value = str | int | bool | None | tuple[str, ...] | tuple[int, ...]


class Columns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of the records: no column is silently ignored, none may lack.

    `KEYS` are the columns that tell two findings in one place apart.
    """

    KEYS: ClassVar[tuple[str, ...]] = ()

    @property
    def actors(self) -> tuple[str, ...]:
        """The ids of all actors that are named."""
        raise NotImplementedError

    def problems(self) -> Iterator[str]:
        """What is wrong with the values and what to do, a sentence each, none where all is well.

        Does not check `topics`, `term` and `target_id`, whose lists are a researcher's to change.
        """
        for actor in self.actors:
            if not _SLUG.fullmatch(actor):
                yield f"{actor!r} is no actor_id; write it in small letters and hyphens"


class StatementColumns(Columns, frozen=True):
    """A statement. Codebook, section 3. Where it stands and what it is reported inside are told beside it."""

    KEYS = ("speaker_id", "cue", "kind")

    speaker_id: str
    speaker_text: str
    cue: str
    kind: Kind
    addressee_id: tuple[str, ...]
    sourcing: Sourcing
    reportative: bool
    via: str

    @property
    def actors(self) -> tuple[str, ...]:
        return (self.speaker_id, *self.addressee_id)


class MeetingColumns(Columns, frozen=True):
    """A meeting as one article tells it. Codebook, section 4."""

    KEYS = ("participants", "status")

    participants: tuple[str, ...]
    date_earliest: str
    date_latest: str
    place: str
    setting: str
    status: Status
    mode: Mode
    topics: tuple[str, ...]
    duration_minutes: int | None

    @property
    def actors(self) -> tuple[str, ...]:
        return self.participants

    def problems(self) -> Iterator[str]:
        yield from super().problems()
        yield from days_problems("date", self.date_earliest, self.date_latest)
        if len(set(self.participants)) < 2:
            yield "a meeting has at least two participants; add who is missing, or remove it"


class StanceColumns(Columns, frozen=True):
    """A stance. Codebook, section 5."""

    KEYS = ("target_id", "holder_id", "position")

    target_id: str
    holder_id: str
    position: Position
    term: tuple[str, ...]
    sourcing: Sourcing
    reportative: bool

    @property
    def actors(self) -> tuple[str, ...]:
        return (self.holder_id,)


class PlanColumns(Columns, frozen=True):
    """An act on the peace plan. Codebook, section 6."""

    KEYS = ("actor_id", "act")

    actor_id: str
    act: Act
    points: tuple[Annotated[int, msgspec.Meta(ge=1, le=12)], ...]
    date_earliest: str
    date_latest: str
    reported_earliest: str
    reported_latest: str
    announced_for: str

    @property
    def actors(self) -> tuple[str, ...]:
        return (self.actor_id,)

    def problems(self) -> Iterator[str]:
        yield from super().problems()
        yield from days_problems("date", self.date_earliest, self.date_latest)
        yield from days_problems("reported", self.reported_earliest, self.reported_latest)
        yield from days_problems("announced_for", self.announced_for)


TOLD: dict[str, type[Columns]] = {
    "statements": StatementColumns,
    "meetings": MeetingColumns,
    "stances": StanceColumns,
    "plan": PlanColumns,
}
"""The tables whose rows are findings, and what an article tells of one."""


def days_problems(name: str, *told: str) -> Iterator[str]:
    """What is wrong with a first and a last day, or with a day or interval in one: one sentence, or none."""
    try:
        read_interval(*told) if len(told) == 1 else read_days(*told)
    except ValueError as error:
        yield f"{name}: {error}"
