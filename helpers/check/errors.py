"""Every miss, every false alarm and every wrong value, with the sentence it stands in."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from helpers.check.agreement import Comparison
from helpers.check.days import show_days
from helpers.check.passages import Passages
from helpers.check.rows import MeetingRow, PlanRow, Row, StanceRow, StatementRow

COLUMNS = ("table", "error", "article_id", "finding_id", "start", "end", "finding", "wrong", "rule", "text", "sentence")


def list_errors(comparisons: Sequence[Comparison], passages: Passages) -> pd.DataFrame:
    """A row an error, in the order of the articles, with the columns of `COLUMNS`.

    `error` is `miss`, `false alarm`, or `wrong` for a finding that is right but for the value in `wrong`
    (`kind: direct, not mixed`). `finding_id`, `start` and `end` (of the first stretch) are the gold's for a
    miss, else the prediction's.
    """
    rows = []
    for comparison in comparisons:
        pairing = comparison.pairing
        rows += [_row(comparison.table, "miss", row, passages) for row in pairing.misses]
        rows += [_row(comparison.table, "false alarm", row, passages) for row in pairing.false_alarms]
        rows += [
            _row(
                comparison.table,
                "wrong",
                difference.predicted,
                passages,
                f"{difference.measure}: {difference.says or 'none'}, not {difference.should_say or 'none'}",
            )
            for difference in comparison.differences
        ]
    order = {table: number for number, table in enumerate(comparison.table for comparison in comparisons)}
    rows.sort(key=lambda row: (row[2], order[row[0]], *row[4:6], row[1], *row[6:8], row[3]))
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _row(table: str, error: str, row: Row, passages: Passages, wrong: str = "") -> tuple:
    start, end = min(row.spans, default=(0, 0))
    text = passages.text(row.article_id, start, end) or row.text
    sentence = passages.sentence(row.article_id, start, end) or row.text
    rules = ";".join(dict.fromkeys(row.rules))
    return table, error, row.article_id, row.id, start, end, describe(row), wrong, rules, text, sentence


def describe(row: Row) -> str:
    """A finding in one line."""
    match row:
        case StatementRow():
            told = (row.speaker_id or "nobody", row.kind, row.sourcing, row.cue)
        case MeetingRow():
            told = (
                " + ".join(row.participants),
                row.status,
                show_days(row.dates) or "no day",
                row.mode,
                row.place,
            )
        case StanceRow():
            told = (row.holder_id or "nobody", row.position, ";".join(row.term), row.sourcing)
        case PlanRow():
            told = (row.actor_id or "nobody", row.act, ";".join(map(str, row.points)), show_days(row.dates))
        case _:
            raise TypeError(f"{type(row).__name__}: no description for this kind of finding")
    return " · ".join(filter(None, told))
