"""Dating against gold: whether each interval holds the true day, and how wide it is."""

from __future__ import annotations

import pandas as pd

from helpers.check.agreement import Count
from helpers.check.days import overlap, show_days
from helpers.check.rows import DatingRow, Found
from helpers.records import Interval

COLUMNS = (
    "article_id",
    "published",
    "gold",
    "true_day",
    "verdict",
    "days",
    "gold_days",
    "dating_basis",
    "gold_basis",
)
_SOUND = frozenset({"sound", "undated"})


def compare_dating(predictions: Found, gold: Found) -> tuple[pd.DataFrame, list[Count]]:
    """A row an article of both, with its two intervals and their `days` (none where undated), and the counts.

    The `verdict` on an interval is
    - `sound` if it holds the true day: the one that is known (`true_day`, or the only one in the gold's
      interval), or else every day that the gold leaves open
    - `undated` if there is none, which is as sound as it is useless
    - `wrong` if it does not hold the day that is known, or no day of the gold's
    - `narrower` if it leaves out days that the gold keeps, or `unproven` if the gold proves none: it may
      yet be sound
    """
    told = {row.article_id: row for row in predictions.articles}
    rows, counts = [], []
    for expected in sorted(gold.articles, key=lambda row: row.article_id):
        predicted = told.get(expected.article_id)
        if predicted is None:
            continue
        verdict = _judge(predicted.interval, expected)
        right = {"sound": verdict in _SOUND, "not wrong": verdict != "wrong"}
        if "dating_basis" in predictions.columns["articles"]:
            right["basis"] = predicted.basis == expected.basis
        counts += [Count("articles", name, expected.article_id, int(yes), 1, 1, share=True) for name, yes in right.items()]
        rows.append(
            (
                expected.article_id,
                show_days(predicted.interval),
                show_days(expected.interval),
                expected.true_day.isoformat() if expected.true_day else "",
                verdict,
                predicted.interval.days if predicted.interval else pd.NA,
                expected.interval.days if expected.interval else pd.NA,
                predicted.basis,
                expected.basis,
            )
        )
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    return frame.astype({"days": "Int64", "gold_days": "Int64"}), counts


def _judge(told: Interval | None, gold: DatingRow) -> str:
    if told is None:
        return "undated"
    if gold.true_day is not None:
        return "sound" if told.earliest <= gold.true_day <= told.latest else "wrong"
    if gold.interval is None:
        return "unproven"
    if told & gold.interval == gold.interval:
        return "sound"
    return "narrower" if overlap(told, gold.interval) else "wrong"
