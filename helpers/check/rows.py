"""What is compared: the findings of one reader, whether rules, another tool or an annotator, in one form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from helpers.records import Interval

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What every finding has: its id, its article, the stretches that tell it, and the rules that found it.

    `text` is what an annotator copied from the first stretch, so that it can be shown without the article.
    """

    id: str
    article_id: str
    spans: tuple[Span, ...] = ()
    rules: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRow(Row):
    """A statement; its one span is the content. Codebook, section 3."""

    speaker_id: str = ""
    speaker_text: str = ""
    cue: str = ""
    kind: str = ""
    addressee_id: tuple[str, ...] = ()
    sourcing: str = ""
    reportative: bool = False
    via: str = ""
    parent_id: str = ""
    utterance_id: str = ""

    @property
    def start(self) -> int:
        return self.spans[0][0]

    @property
    def end(self) -> int:
        return self.spans[0][1]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRow(Row):
    """A meeting as one article tells it; `event` is the same for all accounts of one. Codebook, section 4."""

    participants: tuple[str, ...]
    dates: Interval | None = None
    place: str = ""
    setting: str = ""
    status: str = ""
    mode: str = ""
    topics: tuple[str, ...] = ()
    duration_minutes: int | None = None
    event: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceRow(Row):
    """A stance. Codebook, section 5."""

    target_id: str
    holder_id: str
    position: str
    term: tuple[str, ...] = ()
    sourcing: str = ""
    reportative: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow(Row):
    """An act on the peace plan. Codebook, section 6."""

    actor_id: str
    act: str
    points: tuple[int, ...] = ()
    dates: Interval | None = None
    reported: Interval | None = None
    announced_for: Interval | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DatingRow:
    """When an article appeared; `true_day` is the day itself, where it is known from elsewhere."""

    article_id: str
    interval: Interval | None
    basis: str = ""
    true_day: date | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Everything that one reader found. `columns` are those that are told, by table; no other is compared."""

    columns: Mapping[str, frozenset[str]]
    articles: tuple[DatingRow, ...] = ()
    statements: tuple[StatementRow, ...] = ()
    meetings: tuple[MeetingRow, ...] = ()
    stances: tuple[StanceRow, ...] = ()
    plan: tuple[PlanRow, ...] = ()
    sha256: Mapping[str, str] = field(default_factory=dict)
