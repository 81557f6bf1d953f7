"""Statements against gold: paired by their spans."""

from __future__ import annotations

from functools import partial

from helpers.check.agreement import (
    Agreement,
    Comparison,
    Counted,
    compare,
    equal,
    found_counts,
    items,
    link_counts,
    same_text,
    told,
)
from helpers.check.pairing import THOUSAND, Likeness, Pairing, pair_up, shared_part
from helpers.check.rows import Found, StatementRow
from helpers.keep.places import same_words

LENIENT, STRICT = 0.3, 0.8
_NEAR = 60  # characters between a bare denial's place and what stands for it elsewhere
_BARE = 3  # characters that a span may have and still be as good as empty


def compare_statements(predictions: Found, gold: Found) -> Comparison[StatementRow]:
    """Found at an overlap of 0.3 and of 0.8; in all else, those paired at 0.3 are compared."""
    pairing = _pair(predictions, gold, LENIENT)
    strict = _pair(predictions, gold, STRICT)
    agreements = [
        _span(),
        equal("speaker_id", "speaker"),
        equal("kind"),
        equal("sourcing"),
        equal("reportative"),
        told("cue", same_text),
        items("addressee_id", "addressee"),
        told("via", same_words),
        _parent(pairing),
    ]
    compared = compare("statements", pairing, agreements, predictions, f"overlap ≥ {LENIENT}")
    counts = [*compared.counts, *found_counts("statements", strict, lambda _: f"overlap ≥ {STRICT}")]
    if "utterance_id" in predictions.columns["statements"]:
        label = StatementRow.utterance_id.__get__
        counts += link_counts("statements", "same utterance", pairing, label, label)
    return Comparison("statements", pairing, tuple(counts), compared.differences)


def overlap(one: StatementRow, other: StatementRow) -> float:
    """The share of all characters of two spans that are in both.

    A bare denial's empty span and another as good as empty are the same (1 at the same place, 0.8 at 60
    characters); with a longer span that covers it or lies as near, it counts half, if speaker or cue are the
    same.
    """
    lengths = one.end - one.start, other.end - other.start
    if min(lengths) > 0:
        return shared_part(one.spans[0], other.spans[0])
    apart = max(0, max(one.start, other.start) - min(one.end, other.end))
    if apart > _NEAR:
        return 0.0
    if max(lengths) <= _BARE:
        return 1 - (1 - STRICT) * apart / _NEAR
    akin = one.speaker_id == other.speaker_id or (bool(one.cue) and same_text(one.cue, other.cue))
    return 0.5 if akin else 0.0


def _pair(predictions: Found, gold: Found, least: float) -> Pairing[StatementRow]:
    return pair_up(predictions.statements, gold.statements, partial(_likeness, least))


def _likeness(least: float, predicted: StatementRow, gold: StatementRow) -> Likeness | None:
    share = overlap(predicted, gold)
    if share < least:
        return None
    return THOUSAND * (predicted.speaker_id == gold.speaker_id), round(THOUSAND * share)


def _span() -> Agreement[StatementRow]:
    return Agreement(
        f"span ≥ {STRICT}",
        ("start", "end"),
        lambda predicted, gold: (int(overlap(predicted, gold) >= STRICT), 1, 1),
        lambda row: f"{row.start}–{row.end} {row.text}".strip(),
    )


def _parent(pairing: Pairing[StatementRow]) -> Agreement[StatementRow]:
    """The statement that it is reported inside: its gold partner is the gold parent."""
    partner = {(row.article_id, row.id): gold.id for row, gold in pairing.pairs}

    def count(predicted: StatementRow, gold: StatementRow) -> Counted:
        if not predicted.parent_id and not gold.parent_id:
            return 0, 0, 0
        parent = partner.get((predicted.article_id, predicted.parent_id))
        return int(parent == gold.parent_id), 1, 1

    return Agreement("parent", ("parent_id",), count, lambda row: row.parent_id)
