"""Findings to tables: the codebook's columns as pandas DataFrames, sorted so that nothing is left to chance.

Days are ISO 8601 strings, and whatever the text does not tell is an empty string (a missing number in
`duration_minutes`). Lists are tuples.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from helpers.find.utterances import shared_utterances
from helpers.keep.days import write_days, write_interval
from helpers.keep.frames import make_frame
from helpers.keep.ids import IdMaker
from helpers.keep.merge import MergedMeeting, SamePlace, merge_meetings
from helpers.keep.places import same_words
from helpers.keep.repeats import repeated_articles
from helpers.records import Actor, Evidence, Findings, Meeting

_WORD = re.compile(r"\w+(?:['’\-]\w+)*")
_MEETING = "participants:list date_earliest date_latest place setting status mode topics:list duration_minutes:maybe"
_TABLES = {
    "articles": "article_id title outlet published_earliest published_latest dating_basis language words:number sha256"
    " source duplicate_of",
    "statements": "finding_id article_id speaker_id speaker_text cue kind start:number end:number"
    " addressee_id:list sourcing reportative:truth via parent_id utterance_id",
    "meetings": f"finding_id {_MEETING}",
    "accounts": f"finding_id article_id {_MEETING}",
    "stances": "finding_id article_id target_id holder_id country position term:list sourcing reportative:truth",
    "plan": "finding_id article_id actor_id act points:numbers date_earliest date_latest reported_earliest"
    " reported_latest announced_for",
    "evidence": "finding_id article_id start:number end:number rule",
    "actors": "actor_id name kind country",
}
COLUMNS: Mapping[str, Mapping[str, str]] = {
    table: {column.partition(":")[0]: column.partition(":")[2] or "text" for column in columns.split()}
    for table, columns in _TABLES.items()
}
"""The tables, their columns in order, and what each holds; `maybe` is a number or none."""

_DTYPES = {
    "text": "str",
    "truth": "bool",
    "number": "int64",
    "maybe": "Int64",
    "list": "object",
    "numbers": "object",
}


def make_tables(findings: Sequence[Findings], same_place: SamePlace = same_words) -> dict[str, pd.DataFrame]:
    """The tables of `COLUMNS`, filled from everything found.

    A statement without a twin has an `utterance_id` of its own. `meetings` has a row an event and
    `accounts` one for each article that tells of it, with the same `finding_id`; `evidence` tells which
    piece is in which article. `same_place` is passed on to `merge_meetings`.
    """
    ordered = sorted(findings, key=lambda finding: finding.article.article_id)
    rows = _Rows(ordered)
    rows.add_statements()
    rows.add_meetings(merge_meetings(ordered, same_place))
    rows.add_stances()
    rows.add_plan()
    rows.evidence.sort(key=lambda row: (row[1], row[2], row[3], row[0], row[4]))
    repeated = repeated_articles(ordered)
    made = {
        "articles": [_article_row(finding, repeated) for finding in ordered],
        "statements": rows.statements,
        "meetings": rows.meetings,
        "accounts": rows.accounts,
        "stances": rows.stances,
        "plan": rows.plan,
        "evidence": rows.evidence,
        "actors": [(a.actor_id, a.name, a.kind, a.country) for a in _actors(ordered)],
    }
    return {name: _frame(name, made[name]) for name in COLUMNS}


def _frame(name: str, rows: list[tuple]) -> pd.DataFrame:
    return make_frame({column: _DTYPES[holds] for column, holds in COLUMNS[name].items()}, rows)


class _Rows:
    """The rows of all tables but those of articles and actors, gathered article by article."""

    def __init__(self, findings: Sequence[Findings]) -> None:
        self.findings = findings
        self.ids = IdMaker()
        self.statements: list[tuple] = []
        self.meetings: list[tuple] = []
        self.accounts: list[tuple] = []
        self.stances: list[tuple] = []
        self.plan: list[tuple] = []
        self.evidence: list[tuple] = []

    def add_statements(self) -> None:
        made: dict[tuple[int, int], str] = {}
        for number, finding in enumerate(self.findings):
            for index, one in enumerate(finding.statements):
                span = (one.start, one.end)
                made[number, index] = self.ids.make(
                    "statement", finding.article.text, [span], one.speaker_id, one.cue, one.kind
                )
        utterance = {place: identity.replace("statement", "utterance") for place, identity in made.items()}
        for group in shared_utterances(self.findings):
            utterance |= dict.fromkeys(group, utterance[group[0]])
        for number, finding in enumerate(self.findings):
            article = finding.article.article_id
            rows = []
            for index, one in enumerate(finding.statements):
                identity = made[number, index]
                parent = "" if one.parent is None else made[number, one.parent]
                rows.append(
                    (
                        identity,
                        article,
                        one.speaker_id,
                        one.speaker_text,
                        one.cue,
                        one.kind,
                        one.start,
                        one.end,
                        one.addressee_id,
                        one.sourcing,
                        one.reportative,
                        one.via,
                        parent,
                        utterance[number, index],
                    )
                )
                self.evidence.append((identity, article, one.scope_start, one.scope_end, one.rule))
            self.statements += sorted(rows, key=lambda row: (row[6], row[7], row[0]))

    def add_meetings(self, merged: Iterable[MergedMeeting]) -> None:
        for event in merged:
            first, account = event.accounts[0]
            spans = [(piece.start, piece.end) for piece in account.evidence]
            identity = self.ids.make("meeting", self.findings[first].article.text, spans, account.participants, account.status)
            self.meetings.append((identity, *_meeting_values(event.meeting)))
            for number, account in event.accounts:
                article = self.findings[number].article.article_id
                self.accounts.append((identity, article, *_meeting_values(account)))
                self._add_evidence(identity, article, account.evidence)

    def add_stances(self) -> None:
        for finding in self.findings:
            article, actors = finding.article, {actor.actor_id: actor for actor in finding.actors}
            for one in sorted(finding.stances, key=lambda one: (_first(one.evidence), one.holder_id, one.position)):
                spans = [(piece.start, piece.end) for piece in one.evidence]
                identity = self.ids.make("stance", article.text, spans, one.target_id, one.holder_id, one.position)
                country = actors[one.holder_id].country if one.holder_id in actors else ""
                self.stances.append(
                    (
                        identity,
                        article.article_id,
                        one.target_id,
                        one.holder_id,
                        country,
                        one.position,
                        one.term,
                        one.sourcing,
                        one.reportative,
                    )
                )
                self._add_evidence(identity, article.article_id, one.evidence)

    def add_plan(self) -> None:
        for finding in self.findings:
            article = finding.article
            for one in sorted(finding.plan, key=lambda one: (_first(one.evidence), one.actor_id, one.act)):
                spans = [(piece.start, piece.end) for piece in one.evidence]
                identity = self.ids.make("plan", article.text, spans, one.actor_id, one.act)
                self.plan.append(
                    (
                        identity,
                        article.article_id,
                        one.actor_id,
                        one.act,
                        one.points,
                        *write_days(one.dates),
                        *write_days(one.reported),
                        write_interval(one.announced_for),
                    )
                )
                self._add_evidence(identity, article.article_id, one.evidence)

    def _add_evidence(self, identity: str, article_id: str, pieces: Iterable[Evidence]) -> None:
        unlike = dict.fromkeys((piece.start, piece.end, piece.rule) for piece in pieces)
        self.evidence += [(identity, article_id, *piece) for piece in unlike]


def _article_row(finding: Findings, repeated: Mapping[str, str]) -> tuple:
    article = finding.article
    words = sum(
        sum(1 for _ in _WORD.finditer(article.text, block.start, block.end))
        for block in article.blocks
        if block.kind == "paragraph"
    )
    published = write_days(finding.dating.interval)
    return (
        article.article_id,
        article.title,
        article.outlet,
        *published,
        finding.dating.basis,
        article.language,
        words,
        article.sha256,
        article.source,
        repeated.get(article.article_id, ""),
    )


def _meeting_values(meeting: Meeting) -> tuple:
    return (
        meeting.participants,
        *write_days(meeting.dates),
        meeting.place,
        meeting.setting,
        meeting.status,
        meeting.mode,
        meeting.topics,
        pd.NA if meeting.duration_minutes is None else meeting.duration_minutes,
    )


def _actors(findings: Sequence[Findings]) -> list[Actor]:
    """Every actor once; where articles differ, as in the first article that tells a country."""
    known: dict[str, Actor] = {}
    for actor in (actor for finding in findings for actor in finding.actors):
        if actor.actor_id not in known or (actor.country and not known[actor.actor_id].country):
            known[actor.actor_id] = actor
    return [known[actor_id] for actor_id in sorted(known)]


def _first(evidence: Sequence[Evidence]) -> int:
    return min((piece.start for piece in evidence), default=0)
