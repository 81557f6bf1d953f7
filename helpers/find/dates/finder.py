"""The one way into this room: finds date expressions and dated events, and dates articles."""

from __future__ import annotations

from helpers.find.clauses import Clauses
from helpers.find.dates.anniversaries import AnniversaryFinder
from helpers.find.dates.clues import Text
from helpers.find.dates.date_clues import date_clues, dateline_clues, day_line_clues, month_line
from helpers.find.dates.dating import header_interval, solve
from helpers.find.dates.event_bounds import office_clues
from helpers.find.dates.event_clues import event_clues
from helpers.find.dates.events import EventIndex
from helpers.find.dates.expressions import find_expressions
from helpers.find.dates.scan import DateExpression
from helpers.find.document import Document
from helpers.read.codebook.calendar import Calendar
from helpers.records import Dating


class DateFinder:
    """Finds date expressions and dates articles. Built once from the codebook's calendar; its methods are pure."""

    def __init__(self, calendar: Calendar) -> None:
        self._events = EventIndex(calendar)
        self._complete = calendar.first
        self._anniversaries = AnniversaryFinder(calendar)

    def expressions(self, doc: Document) -> list[DateExpression]:
        """The date expressions of the prose, in text order; `helpers.find.dates.resolve` gives their days."""
        found, anniversaries = find_expressions(doc), self._anniversaries.find(doc)
        if not anniversaries:
            return found
        taken = {token for expression in found for token in range(expression.first, expression.last)}
        for anniversary in anniversaries:
            if taken.isdisjoint(range(anniversary.first, anniversary.last)):
                found.append(anniversary)
        return sorted(found, key=lambda expression: expression.first)

    def date_article(self, doc: Document, expressions: list[DateExpression], clauses: Clauses, header_date: str) -> Dating:
        """When the article appeared, with the derivation. Codebook, section 1.

        `header_date` is a month, a day, or empty. Without a header and without anything datable the interval is None. Raises
        `ValueError` for a header date of another form.
        """
        known = header_interval(header_date)
        line = None if known else month_line(doc.article)
        if line:
            known = line[0]
        text = Text(doc, clauses, expressions, known)
        mentions, offices = self._events.find(doc)
        clues = [
            *dateline_clues(text),
            *day_line_clues(text),
            *event_clues(text, mentions),
            *date_clues(text),
            *office_clues(text, offices),
        ]
        return solve(doc.article, known, clues, self._complete, line[1] if line else None)
