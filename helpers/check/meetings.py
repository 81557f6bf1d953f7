"""Meetings against gold: each article's account on its own, paired by participants, and sentence or day."""

from __future__ import annotations

from helpers.check.actors import Sides
from helpers.check.agreement import Comparison, Count, compare, dated, equal, items, link_counts, told
from helpers.check.days import overlap, same_days
from helpers.check.pairing import THOUSAND, Likeness, pair_up, shared_characters
from helpers.check.rows import Found, MeetingRow
from helpers.keep.places import same_words

_AGREEMENTS = (
    dated("dates", "date_earliest", "date_latest", untold=True),
    equal("status"),
    equal("mode"),
    told("place", same_words),
    told("setting", same_words),
    items("topics"),
    told("duration_minutes", lambda one, other: one == other, "duration"),
)


def compare_meetings(predictions: Found, gold: Found, sides: Sides) -> Comparison[MeetingRow]:
    """Found with the same participants and common evidence or days; and so with the right days and status."""

    def likeness(predicted: MeetingRow, gold: MeetingRow) -> Likeness | None:
        shared = shared_characters(predicted.spans, gold.spans)
        if not sides.same_participants(predicted.participants, gold.participants) or not (
            shared or overlap(predicted.dates, gold.dates)
        ):
            return None
        return (
            THOUSAND * _right(predicted, gold),
            THOUSAND * same_days(predicted.dates, gold.dates),
            THOUSAND * (set(predicted.participants) == set(gold.participants)),
            min(shared, THOUSAND),
        )

    pairing = pair_up(predictions.meetings, gold.meetings, likeness)
    compared = compare("meetings", pairing, _AGREEMENTS, predictions)
    counts = list(compared.counts)
    if predictions.columns["meetings"].issuperset({"date_earliest", "date_latest", "status"}):
        counts += [
            Count("meetings", "found, days and status right", *rest)
            for rest in (
                *((gold.article_id, int(_right(predicted, gold)), 1, 1) for predicted, gold in pairing.pairs),
                *((miss.article_id, 0, 0, 1) for miss in pairing.misses),
                *((alarm.article_id, 0, 1, 0) for alarm in pairing.false_alarms),
            )
        ]
    counts += link_counts("meetings", "same event", pairing, _event, _event)
    return Comparison("meetings", pairing, tuple(counts), compared.differences)


def _right(predicted: MeetingRow, gold: MeetingRow) -> bool:
    return same_days(predicted.dates, gold.dates) and predicted.status == gold.status


def _event(row: MeetingRow) -> str:
    return row.event
