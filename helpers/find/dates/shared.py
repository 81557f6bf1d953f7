"""What an utterance that two articles share tells of their days: none can be older than its words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from helpers.find.clauses import Clauses
from helpers.find.dates.resolve import resolve
from helpers.find.dates.scan import DateExpression
from helpers.find.document import Document
from helpers.records import Dating, DatingCue, Evidence, Findings, Interval, Statement

_WEEK = 7
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

    `groups` are places of one utterance each: article number and statement number. An article that is not dated at all
    stays so: the words only say after which day it appeared.
    """
    found: dict[int, Dating] = {}
    for group in groups:
        intervals = [findings[article].dating.interval for article in {article for article, _ in group}]
        if len(intervals) < 2 or all(interval is None or interval.days == 1 for interval in intervals):
            continue
        days = [(told(article, findings[article].statements[number]), article) for article, number in group]
        known = [(interval.earliest, article) for interval, article in days if interval is not None]
        if not known:
            continue
        earliest, source = max(known)
        for article, number in group:
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
