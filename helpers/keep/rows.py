"""Findings to rows, article by article: what each article tells by itself, in the columns of the tables.

What hangs on other articles (merged meetings, shared utterances, copies) is for `helpers.keep.together`, which the further
columns here are for.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from helpers.find.utterances import Speaker, stems
from helpers.keep.days import write_days, write_interval
from helpers.keep.ids import IdMaker, digest
from helpers.keep.tables import COLUMNS, MENTIONS, as_arrow
from helpers.read.duplicates import band_keys
from helpers.records import Evidence, Findings, Meeting, Statement

if TYPE_CHECKING:
    import pyarrow as pa

_WORD = re.compile(r"\w+(?:['’\-]\w+)*")
_NUMBER = {"n": "number"}
_bands = lru_cache(500)(band_keys)  # so that tables are soon made anew after a correction
FURTHER = {
    "articles": {"digest": "text", "copy": "number", "kinds": "number", "bands": "numbers"},
    "statements": {
        "nth": "number",
        "country": "text",
        "person": "truth",
        "stems": "text",
        "said_earliest": "text",
        "said_latest": "text",
    },
    "accounts": {"nth": "number", "starts": "numbers", "ends": "numbers", "rules": "list"},
    "stances": {"nth": "number"},
    "plan": {"nth": "number"},
    "evidence": {},
    "actors": {"nth": "number"},
}
"""The tables of rows, and what they hold besides the table's own columns and `n`, the article's number: the number of a finding
in it (`nth`), and what the joining of articles needs."""
ROWS = {table: _NUMBER | COLUMNS[table] | further for table, further in FURTHER.items()} | {"mentions": _NUMBER | MENTIONS}


class Rows:
    """The rows of some articles, gathered one article after the other."""

    def __init__(self) -> None:
        self._rows: dict[str, list[tuple]] = {table: [] for table in ROWS}

    def add(self, number: int, finding: Findings, kinds: int = 0, copy: int = 0) -> None:
        """Add what is found in the article with a number (the articles' order); `copy` as for `IdMaker`.

        `kinds` are the kinds of findings that it can hold; see `helpers.find.sieve`.
        """
        text = digest(finding.article.text)
        ids = IdMaker(text, copy)
        self._add_article(number, finding, text, copy, kinds)
        self._add_statements(number, finding, ids)
        self._add_accounts(number, finding)
        self._add_stances(number, finding, ids)
        self._add_plan(number, finding, ids)
        self._rows["mentions"] += [(number, *row) for row in mention_rows(finding)]
        self._rows["actors"] += [
            (number, one.actor_id, one.name, one.kind, one.country, position) for position, one in enumerate(finding.actors)
        ]

    def take(self) -> dict[str, pa.Table]:
        """The rows since the last time, as one Arrow table each."""
        made = {table: as_arrow(ROWS[table], rows) for table, rows in self._rows.items()}
        self._rows = {table: [] for table in ROWS}
        return made

    def _add_article(self, number: int, finding: Findings, text: str, copy: int, kinds: int) -> None:
        article = finding.article
        words = sum(
            len(_WORD.findall(article.text, block.start, block.end)) for block in article.blocks if block.kind == "paragraph"
        )
        self._rows["articles"].append(
            (
                number,
                article.article_id,
                article.title,
                article.outlet,
                *write_days(finding.dating.interval),
                finding.dating.basis,
                article.language,
                words,
                article.sha256,
                article.source,
                "",
                text,
                copy,
                kinds,
                _bands(article.text),
            )
        )

    def _add_statements(self, number: int, finding: Findings, ids: IdMaker) -> None:
        article, actors = finding.article, {actor.actor_id: actor for actor in finding.actors}
        made = [_statement_id(ids, one) for one in finding.statements]
        for position, (one, identity) in enumerate(zip(finding.statements, made, strict=True)):
            speaker = Speaker.of(one, actors)
            self._rows["statements"].append(
                (
                    number,
                    identity,
                    article.article_id,
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
                    "" if one.parent is None else made[one.parent],
                    identity.replace("statement", "utterance"),
                    position,
                    speaker.country,
                    speaker.person,
                    " ".join(stems(article.text, one)),
                    *write_days(one.said),
                )
            )
            self._add_evidence(number, identity, article.article_id, [Evidence(one.scope_start, one.scope_end, one.rule)])

    def _add_accounts(self, number: int, finding: Findings) -> None:
        for position, one in enumerate(finding.meetings):
            starts, ends, rules = (
                zip(*((e.start, e.end, e.rule) for e in one.evidence), strict=True) if one.evidence else ((),) * 3
            )
            row = (number, "", finding.article.article_id, *meeting_values(one), position, starts, ends, rules)
            self._rows["accounts"].append(row)

    def _add_stances(self, number: int, finding: Findings, ids: IdMaker) -> None:
        article, actors = finding.article, {actor.actor_id: actor for actor in finding.actors}
        in_order = sorted(finding.stances, key=lambda one: (_first(one.evidence), one.holder_id, one.position))
        for position, one in enumerate(in_order):
            identity = ids.make("stance", _spans(one.evidence), one.target_id, one.holder_id, one.position)
            country = actors[one.holder_id].country if one.holder_id in actors else ""
            self._rows["stances"].append(
                (
                    number,
                    identity,
                    article.article_id,
                    one.target_id,
                    one.holder_id,
                    country,
                    one.position,
                    one.term,
                    one.sourcing,
                    one.reportative,
                    position,
                )
            )
            self._add_evidence(number, identity, article.article_id, one.evidence)

    def _add_plan(self, number: int, finding: Findings, ids: IdMaker) -> None:
        article = finding.article
        for position, one in enumerate(sorted(finding.plan, key=lambda one: (_first(one.evidence), one.actor_id, one.act))):
            identity = ids.make("plan", _spans(one.evidence), one.actor_id, one.act)
            self._rows["plan"].append(
                (
                    number,
                    identity,
                    article.article_id,
                    one.actor_id,
                    one.act,
                    one.points,
                    *write_days(one.dates),
                    *write_days(one.reported),
                    write_interval(one.announced_for),
                    position,
                )
            )
            self._add_evidence(number, identity, article.article_id, one.evidence)

    def _add_evidence(self, number: int, identity: str, article_id: str, pieces: Iterable[Evidence]) -> None:
        unlike = dict.fromkeys((piece.start, piece.end, piece.rule) for piece in pieces)
        self._rows["evidence"] += [(number, identity, article_id, *piece) for piece in unlike]


def mention_rows(finding: Findings) -> Iterator[tuple[str, str, int]]:
    """How often an article mentions each actor, alone or with others, in the order of their ids."""
    told = Counter(actor for mention in finding.mentions for actor in mention.members or (mention.actor_id,) if actor)
    for actor, number in sorted(told.items()):
        yield finding.article.article_id, actor, number


def _statement_id(ids: IdMaker, one: Statement) -> str:
    return ids.make("statement", [(one.start, one.end)], one.speaker_id, one.cue, one.kind)


def meeting_values(meeting: Meeting) -> tuple:
    """What the columns of a meeting hold, from `participants` on."""
    return (
        meeting.participants,
        *write_days(meeting.dates),
        meeting.place,
        meeting.setting,
        meeting.status,
        meeting.mode,
        meeting.topics,
        meeting.duration_minutes,
    )


def _first(evidence: Sequence[Evidence]) -> int:
    return min((piece.start for piece in evidence), default=0)


def _spans(evidence: Sequence[Evidence]) -> list[tuple[int, int]]:
    return [(piece.start, piece.end) for piece in evidence]
