"""The form of a gold file: one JSON object an article, whose keys and closed lists are the codebook's."""

from __future__ import annotations

import msgspec

from helpers.keep.columns import MeetingColumns, PlanColumns, StanceColumns, StatementColumns
from helpers.read.codebook.closed import Basis


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


class GoldStatement(StatementColumns, frozen=True):
    id: str
    start: int
    end: int
    text: str
    parent_id: str
    utterance_id: str

    @property
    def evidence(self) -> tuple[GoldStatement]:
        """A statement is its own evidence."""
        return (self,)


class GoldMeeting(MeetingColumns, frozen=True):
    id: str
    same_as: str
    evidence: tuple[GoldEvidence, ...]


class GoldStance(StanceColumns, frozen=True):
    id: str
    evidence: tuple[GoldEvidence, ...]


class GoldPlanAct(PlanColumns, frozen=True):
    id: str
    evidence: tuple[GoldEvidence, ...]


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
