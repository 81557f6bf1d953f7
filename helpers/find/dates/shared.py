"""What an utterance that two articles share tells of their days: none can be older than its words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from helpers.find.clauses import Clauses
from helpers.find.dates.resolve import resolve
from helpers.find.dates.scan import DateExpression
from helpers.find.document import Document
from helpers.records import Dating, DatingCue, Evidence, Findings, Interval, Statement

_WEEK = 7
# What is not quoted is said on more days than one; and an interview of Sunday is in the news on Saturday evening.
_REWORDED = "indirect"
_EVE = timedelta(days=1)
Place = tuple[int, int]


def said_on(
    doc: Document,
    clauses: Clauses,
    expressions: Sequence[DateExpression],
    statement: Statement,
    published: Interval,
) -> Interval | None:
    """The days on which a statement is told to have been made, where its attribution names a day; else None.

    Only an attribution that looks back counts (`zei zondag`, `in een interview dat zondag werd uitgezonden`), and
    only days within a week: a wider interval would say nothing.
    """
    first = doc.sentence_of(doc.token_at(statement.scope_start)).start
    last = doc.sentence_of(doc.token_before(statement.scope_end) - 1).end
    for expression in expressions:
        start, end = doc.starts[expression.first], doc.ends[expression.last - 1]
        if not first <= start < last or (statement.start <= start and end <= statement.end):
            continue
        if clauses.direction(expression.first) == "past":
            days = resolve(expression, published, "past")
            return days if days is not None and days.days <= _WEEK else None
    return None


def redated(
    findings: Sequence[Findings],
    groups: Sequence[Sequence[Place]],
    told: Callable[[int, Statement], Interval | None],
) -> dict[int, Dating]:
    """New datings, by article number, for articles that quote words whose day another article tells.

    `groups` are places of one utterance each: article number and statement number. Only words that are quoted count, from the
    day before the one told. An article that is not dated at all stays so: the words only say after which day it appeared.
    """
    found: dict[int, Dating] = {}
    for group in groups:
        intervals = [findings[article].dating.interval for article in {article for article, _ in group}]
        if len(intervals) < 2 or all(interval is None or interval.days == 1 for interval in intervals):
            continue
        quoted = [(article, number) for article, number in group if findings[article].statements[number].kind != _REWORDED]
        days = [(told(article, findings[article].statements[number]), article) for article, number in quoted]
        known = [(interval.earliest - _EVE, article) for interval, article in days if interval is not None]
        if not known:
            continue
        earliest, source = max(known)
        for article, number in quoted:
            dating = found.get(article, findings[article].dating)
            interval = dating.interval
            if article == source or interval is None or not interval.earliest < earliest <= interval.latest:
                continue
            statement = findings[article].statements[number]
            cue = DatingCue(
                Evidence(statement.start, statement.end, "shared-utterance"),
                f"said on or after {earliest}, as {findings[source].article.article_id} tells",
                f"Rules out days before {earliest}.",
            )
            found[article] = Dating(Interval(earliest, interval.latest), "inferred", (*dating.cues, cue))
    return found
