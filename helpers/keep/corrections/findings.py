"""A finding in one article as plain values, and whether two of these are one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from helpers.keep.columns import Columns, MeetingColumns, PlanColumns, StanceColumns, StatementColumns
from helpers.keep.corrections.quotation import Span
from helpers.keep.days import read_days, read_interval, write_days, write_interval
from helpers.records import Evidence, Findings, Meeting, PlanAct, Stance, Statement

Record = Statement | Meeting | Stance | PlanAct
RuleOf = Callable[[Span], str]

_AKIN = {
    "statements": ("speaker_id", "cue", "kind"),
    "meetings": ("participants",),
    "stances": ("holder_id", "position"),
    "plan": ("actor_id", "act"),
}
_SHARED = 0.5


@dataclass(frozen=True, slots=True)
class Finding:
    """What an article tells of one finding.

    `spans` are its evidence; of a statement its words, then the stretch that tells it.
    """

    table: str
    spans: tuple[Span, ...]
    columns: Columns

    @property
    def keys(self) -> tuple[object, ...]:
        """What tells it from others in the same place, whatever the order in lists."""
        return tuple(_plain(getattr(self.columns, name)) for name in self.columns.KEYS)

    def differences(self, other: Finding) -> dict[str, tuple[object, object]]:
        """The columns in which another finding of the table differs, with both values."""
        if self.columns == other.columns:
            return {}
        pairs = {name: (getattr(self.columns, name), getattr(other.columns, name)) for name in self.columns.__struct_fields__}
        return {name: pair for name, pair in pairs.items() if _plain(pair[0]) != _plain(pair[1])}


def findings_of(found: Findings) -> Iterator[tuple[Record, Finding]]:
    """Every finding of an article, the record and its plain values, table by table."""
    for one in found.statements:
        spans = (one.start, one.end), (one.scope_start, one.scope_end)
        columns = StatementColumns(**{name: getattr(one, name) for name in StatementColumns.__struct_fields__})
        yield one, Finding("statements", spans, columns)
    for one in found.meetings:
        earliest, latest = write_days(one.dates)
        columns = MeetingColumns(
            participants=one.participants,
            date_earliest=earliest,
            date_latest=latest,
            place=one.place,
            setting=one.setting,
            status=one.status,
            mode=one.mode,
            topics=one.topics,
            duration_minutes=one.duration_minutes,
        )
        yield one, Finding("meetings", _spans(one.evidence), columns)
    for one in found.stances:
        columns = StanceColumns(**{name: getattr(one, name) for name in StanceColumns.__struct_fields__})
        yield one, Finding("stances", _spans(one.evidence), columns)
    for one in found.plan:
        days = (*write_days(one.dates), *write_days(one.reported), write_interval(one.announced_for))
        yield one, Finding("plan", _spans(one.evidence), PlanColumns(one.actor_id, one.act, one.points, *days))


def record_of(finding: Finding, rule_of: RuleOf, parent: int | None = None) -> Record:
    """The record of a finding; `parent` is the index of a statement's parent in its article's statements."""
    told = {name: getattr(finding.columns, name) for name in finding.columns.__struct_fields__}
    if finding.table == "statements":
        (start, end), scope = finding.spans
        return Statement(
            start=start,
            end=end,
            rule=rule_of(scope),
            scope_start=scope[0],
            scope_end=scope[1],
            parent=parent,
            **told,
        )
    evidence = tuple(Evidence(*span, rule_of(span)) for span in finding.spans)
    if finding.table == "stances":
        return Stance(evidence=evidence, **told)
    dates = read_days(told.pop("date_earliest"), told.pop("date_latest"))
    if finding.table == "meetings":
        return Meeting(evidence=evidence, dates=dates, **told)
    reported = read_days(told.pop("reported_earliest"), told.pop("reported_latest"))
    announced = read_interval(told.pop("announced_for"))
    return PlanAct(evidence=evidence, dates=dates, reported=reported, announced_for=announced, **told)


def recognise(wanted: Finding, alone: bool, among: Sequence[Finding]) -> int | None:
    """Which of the findings in an article is the one that was judged, as a number in `among`; None where none is.

    The same passages and keys are the same finding. Where a finding was `alone` on its passages, the same passages are enough
    when at least one key agrees, so that it survives a rule that tells another holder or status. Else the keys must be the same
    and at least half of the characters shared (for a stance or an act, of which an article has one each: any character).
    """
    same = [n for n, one in enumerate(among) if one.table == wanted.table and set(one.spans) == set(wanted.spans)]
    exact = [n for n in same if among[n].keys == wanted.keys]
    if exact:
        return min(exact, key=lambda n: len(wanted.differences(among[n])))
    akin = [n for n in same if _akin(wanted, among[n])]
    if alone and len(akin) == 1:
        return akin[0]
    near = [
        (share, -n)
        for n, one in enumerate(among)
        if one.table == wanted.table and one.keys == wanted.keys and (share := _overlap(wanted, one)) > _needed(wanted)
    ]
    return -max(near)[1] if near else None


def _akin(one: Finding, other: Finding) -> bool:
    """Whether a key that says who or what agrees; of a list, one of its items."""
    pairs = ((getattr(one.columns, name), getattr(other.columns, name)) for name in _AKIN[one.table])
    return any(set(a) & set(b) if isinstance(a, tuple) else a == b for a, b in pairs)


def _needed(finding: Finding) -> float:
    return 0.0 if finding.table in ("stances", "plan") else _SHARED


def _overlap(one: Finding, other: Finding) -> float:
    """The share of the characters of either that is in both; of statements, of their words."""
    first, second = (
        {at for start, end in (f.spans[:1] if f.table == "statements" else f.spans) for at in range(start, end)}
        for f in (one, other)
    )
    return len(first & second) / max(len(first | second), 1)


def _spans(evidence: Sequence[Evidence]) -> tuple[Span, ...]:
    return tuple(dict.fromkeys((piece.start, piece.end) for piece in evidence))


def _plain(value: object) -> object:
    return tuple(sorted(value)) if isinstance(value, tuple) else value
