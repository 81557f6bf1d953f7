"""The form of a gold file: one JSON object an article, whose keys and closed lists are the codebook's."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from helpers.read.codebook.meetings import Mode
from helpers.read.codebook.plan import Act
from helpers.read.codebook.target import Position

Basis = Literal["day", "inferred", "month", "none"]
Kind = Literal["direct", "indirect", "mixed"]
Sourcing = Literal["on_record", "spokesperson", "readout", "anonymous", "state_media", "media", "unknown"]
Status = Literal["held", "ongoing", "planned", "possible", "cancelled"]
CLOSED = {
    "dating_basis": Basis,
    "kind": Kind,
    "sourcing": Sourcing,
    "status": Status,
    "mode": Mode,
    "position": Position,
    "act": Act,
}
"""The columns with a closed list, and what may stand in them."""


class GoldShape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of what stands in a file: no key is silently ignored, none may lack."""


class GoldEvidence(GoldShape):
    start: int
    end: int
    text: str


class GoldArticle(GoldShape):
    published_earliest: str
    published_latest: str
    dating_basis: Basis
    true_day: str = ""


class GoldStatement(GoldShape):
    id: str
    start: int
    end: int
    text: str
    speaker_id: str
    speaker_text: str
    cue: str
    kind: Kind
    addressee_id: tuple[str, ...]
    sourcing: Sourcing
    reportative: bool
    via: str
    parent_id: str
    utterance_id: str

    @property
    def evidence(self) -> tuple[GoldStatement]:
        """A statement is its own evidence."""
        return (self,)

    @property
    def actors(self) -> tuple[str, ...]:
        return (self.speaker_id, *self.addressee_id)


class GoldMeeting(GoldShape):
    id: str
    participants: tuple[str, ...]
    date_earliest: str
    date_latest: str
    place: str
    setting: str
    status: Status
    mode: Mode
    topics: tuple[str, ...]
    duration_minutes: int | None
    same_as: str
    evidence: tuple[GoldEvidence, ...]

    @property
    def actors(self) -> tuple[str, ...]:
        return self.participants


class GoldStance(GoldShape):
    id: str
    target_id: str
    holder_id: str
    position: Position
    term: tuple[str, ...]
    sourcing: Sourcing
    reportative: bool
    evidence: tuple[GoldEvidence, ...]

    @property
    def actors(self) -> tuple[str, ...]:
        return (self.holder_id,)


class GoldPlanAct(GoldShape):
    id: str
    actor_id: str
    act: Act
    points: tuple[Annotated[int, msgspec.Meta(ge=1, le=12)], ...]
    date_earliest: str
    date_latest: str
    reported_earliest: str
    reported_latest: str
    announced_for: str
    evidence: tuple[GoldEvidence, ...]

    @property
    def actors(self) -> tuple[str, ...]:
        return (self.actor_id,)


GoldEntry = GoldStatement | GoldMeeting | GoldStance | GoldPlanAct


class GoldFile(GoldShape):
    article_id: str
    sha256: str
    annotator: str
    article: GoldArticle
    statements: tuple[GoldStatement, ...]
    meetings: tuple[GoldMeeting, ...]
    stances: tuple[GoldStance, ...]
    plan: tuple[GoldPlanAct, ...]

    @property
    def entries(self) -> tuple[GoldEntry, ...]:
        return (*self.statements, *self.meetings, *self.stances, *self.plan)
