"""On which of the days of publication an article is likely to have appeared: news is fresh, and its weekdays lie near."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from helpers.find.clauses import Clauses
from helpers.find.dates.meanings import FUTURE, PAST, Weekday
from helpers.find.dates.scan import DateExpression
from helpers.find.document import Document
from helpers.records import Interval

_TWO_WEEKS = 14
_OPENING = 4  # sentences
# News follows what it tells: of articles dated to two weeks at most, the share that appeared on the first of these days, on
# the second …, as measured on annotated ones. Where weekdays tell more, each day is so much less likely than the one before.
SOON = (0.53, 0.31, 0.12, 0.04)
_FIRST = 0.7
# How likely a weekday told as past is so many days old, in the opening of an article and further on; and one still to come.
_OPENED = (0.5, 0.3, 0.1, 0.05, 0.03, 0.02, 0.02)
_BACK = (0.3, 0.25, 0.17, 0.12, 0.08, 0.05, 0.03)
_AHEAD = (0.25, 0.22, 0.17, 0.13, 0.1, 0.07, 0.06)


@dataclass(frozen=True, slots=True)
class Publication(Interval):
    """The days on which an article can have appeared, and how likely each of them is."""

    weights: tuple[float, ...] = ()


def publication(
    published: Interval | None, doc: Document, clauses: Clauses, dates: Sequence[DateExpression]
) -> Interval | None:
    """The days of publication, weighed by the weekdays that the article tells where they are several, and two weeks at most.

    An article that says vandaag or gisteren keeps weekdays for what lies further off: it is left as it is.
    """
    if published is None or not 1 < published.days <= _TWO_WEEKS or any(e.rule == "deictic" for e in dates):
        return published
    told = dict.fromkeys(_told(doc, clauses, dates))
    if not told:
        return published
    weights = []
    for number in range(published.days):
        day = published.earliest + timedelta(days=number)
        weight = _FIRST**number
        for meaning, direction, shares in told:
            found = meaning.on(day, direction).earliest
            weight *= shares[abs((found - day).days)]
        weights.append(weight)
    return Publication(published.earliest, published.latest, tuple(weights))


def _told(doc: Document, clauses: Clauses, dates: Sequence[DateExpression]) -> Iterable[tuple[Weekday, str, tuple[float, ...]]]:
    """The bare weekdays, each with where it looks and how old or far off such a day is likely to be."""
    opening = doc.sentences[min(_OPENING, len(doc.sentences)) - 1].last if doc.sentences else 0
    for expression in dates:
        meaning = expression.meaning
        if not isinstance(meaning, Weekday) or meaning.choice or meaning.week is not None or expression.bound:
            continue
        direction = expression.direction or clauses.direction(expression.first)
        if direction == PAST:
            yield meaning, PAST, _OPENED if expression.first < opening else _BACK
        else:
            yield meaning, FUTURE, _AHEAD
