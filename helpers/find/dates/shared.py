"""What an utterance that two articles share tells of their days: none can be older than its words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from helpers.find.clauses import Clauses
from helpers.find.dates.resolve import resolve
from helpers.find.dates.scan import DateExpression
from helpers.find.document import Document
from helpers.records import Dating, DatingCue, Evidence, Interval, Statement

_WEEK = 7
# What is not quoted is said on more days than one; and an interview of Sunday is in the news on Saturday evening.
_REWORDED = "indirect"
_EVE = timedelta(days=1)


def with_days(
    doc: Document,
    clauses: Clauses,
    expressions: Sequence[DateExpression],
    statement: Statement,
    published: Interval | None,
) -> Statement:
    """The statement with the days on which it is told to have been made, where it is quoted and its attribution names a day.

    Only an attribution that looks back counts (`zei zondag`, `in een interview dat zondag werd uitgezonden`), and
    only days within a week: a wider interval would say nothing.
    """
    if published is None or not expressions or statement.kind == _REWORDED:
        return statement
    first = doc.sentence_of(doc.token_at(statement.scope_start)).start
    last = doc.sentence_of(doc.token_before(statement.scope_end) - 1).end
    for expression in expressions:
        start, end = doc.starts[expression.first], doc.ends[expression.last - 1]
        if not first <= start < last or (statement.start <= start and end <= statement.end):
            continue
        if clauses.direction(expression.first) == "past":
            days = resolve(expression, published, "past")
            return replace(statement, said=days) if days is not None and days.days <= _WEEK else statement
    return statement


@dataclass(frozen=True, slots=True)
class Quoted:
    """One place of an utterance, as far as it can tell when others that quote it appeared.

    `article` is the article's number, `published` its days as it tells them, `said` when the words are told to have been made;
    `quoted` is false where they are only reported.
    """

    article: int
    article_id: str
    published: Interval | None
    start: int
    end: int
    quoted: bool
    said: Interval | None


@dataclass(frozen=True, slots=True)
class NotBefore:
    """That an article is not older than some words of it, which another article (`told_by`) dates."""

    article: int
    earliest: date
    start: int
    end: int
    told_by: str


def not_before(utterance: Sequence[Quoted]) -> list[NotBefore]:
    """What the places of one utterance, in order, tell of the days of the articles they are in.

    Only words that are quoted count, from the day before the one told. An article that is not dated at all stays so: the
    words only say after which day it appeared.
    """
    published = {one.article: one.published for one in utterance}
    if len(published) < 2 or all(interval is None or interval.days == 1 for interval in published.values()):
        return []
    quoted = [one for one in utterance if one.quoted]
    known = [(one.said.earliest - _EVE, one.article, one.article_id) for one in quoted if one.said is not None]
    if not known:
        return []
    earliest, source, told_by = max(known)
    return [NotBefore(one.article, earliest, one.start, one.end, told_by) for one in quoted if one.article != source]


def redated(dating: Dating, told: Iterable[NotBefore]) -> Dating:
    """The dating of one article, narrowed by what its utterances tell, in order."""
    for one in told:
        interval = dating.interval
        if interval is not None and interval.earliest < one.earliest <= interval.latest:
            cue = DatingCue(
                Evidence(one.start, one.end, "shared-utterance"),
                f"said on or after {one.earliest}, as {one.told_by} tells",
                f"Rules out days before {one.earliest}.",
            )
            dating = Dating(Interval(one.earliest, interval.latest), "inferred", (*dating.cues, cue))
    return dating
