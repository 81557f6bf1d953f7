"""Whether two findings that are one agree in their columns, and how that is counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from helpers.check.days import same_days, show_days
from helpers.check.pairing import Pairing
from helpers.check.rows import Found, Row

T = TypeVar("T", bound=Row)
Counted = tuple[int, int, int]
"""Right, predicted, expected: 1 or 0 each where there is one answer, all 0 where neither tells any."""


@dataclass(frozen=True, slots=True)
class Count:
    """What was counted of one measure in one article; of a `share`, predicted and expected are the same."""

    table: str
    measure: str
    article_id: str
    right: int
    predicted: int
    expected: int
    share: bool = False


@dataclass(frozen=True, slots=True)
class Agreement(Generic[T]):
    """One thing that paired findings are compared in.

    `columns` are those that it needs in the predictions' table; `share` is whether there is one answer each.
    """

    measure: str
    columns: tuple[str, ...]
    count: Callable[[T, T], Counted]
    show: Callable[[T], str]
    share: bool = True


@dataclass(frozen=True, slots=True)
class Difference(Generic[T]):
    """Two findings that are one, and what each says of it where they disagree."""

    predicted: T
    gold: T
    measure: str
    says: str
    should_say: str


@dataclass(frozen=True, slots=True)
class Comparison(Generic[T]):
    """One table of the predictions against the gold."""

    table: str
    pairing: Pairing[T]
    counts: tuple[Count, ...]
    differences: tuple[Difference[T], ...] = ()


def equal(column: str, measure: str = "") -> Agreement:
    """The same value, an untold one included."""
    return Agreement(
        measure or column,
        (column,),
        lambda predicted, gold: (int(getattr(predicted, column) == getattr(gold, column)), 1, 1),
        lambda row: str(getattr(row, column)),
    )


def told(column: str, same: Callable[[str, str], bool], measure: str = "") -> Agreement:
    """The same value by `same`, counted only where either tells one."""

    def count(predicted: Row, gold: Row) -> Counted:
        says, should_say = getattr(predicted, column), getattr(gold, column)
        if not says and not should_say:
            return 0, 0, 0
        return int(bool(says and should_say) and same(says, should_say)), 1, 1

    return Agreement(measure or column, (column,), count, lambda row: str(getattr(row, column) or ""))


def items(column: str, measure: str = "") -> Agreement:
    """The items of a list, each on its own (micro-F1)."""

    def count(predicted: Row, gold: Row) -> Counted:
        says, should_say = set(getattr(predicted, column)), set(getattr(gold, column))
        return len(says & should_say), len(says), len(should_say)

    def show(row: Row) -> str:
        return ";".join(map(str, getattr(row, column)))

    return Agreement(measure or column, (column,), count, show, share=False)


def dated(attribute: str, *columns: str, untold: bool = False) -> Agreement:
    """The same days, neither absurdly wide (see `same_days`); counted where neither tells any if `untold`."""

    def count(predicted: Row, gold: Row) -> Counted:
        says, should_say = getattr(predicted, attribute), getattr(gold, attribute)
        if not untold and says is None and should_say is None:
            return 0, 0, 0
        return int(same_days(says, should_say)), 1, 1

    return Agreement(attribute, columns, count, lambda row: show_days(getattr(row, attribute)))


def same_text(one: str, other: str) -> bool:
    """The same words, whatever their capitals and white space."""
    return one.casefold().split() == other.casefold().split()


def compare(
    table: str,
    pairing: Pairing[T],
    agreements: Iterable[Agreement[T]],
    predictions: Found,
    measure: str = "found",
) -> Comparison[T]:
    """Count what was found, and in what the pairs agree, as far as the predictions fill the columns."""
    counts = found_counts(table, pairing, lambda _: measure)
    differences: list[Difference[T]] = []
    for agreement in agreements:
        if not predictions.columns[table].issuperset(agreement.columns):
            continue
        for predicted, gold in pairing.pairs:
            right, says, should_say = agreement.count(predicted, gold)
            counted = Count(table, agreement.measure, gold.article_id, right, says, should_say, agreement.share)
            counts.append(counted)
            if right < max(says, should_say):
                shown = agreement.show(predicted), agreement.show(gold)
                differences.append(Difference(predicted, gold, agreement.measure, *shown))
    return Comparison(table, pairing, tuple(counts), tuple(differences))


def found_counts(table: str, pairing: Pairing[T], measure: Callable[[T], str]) -> list[Count]:
    """What was found, missed and found for nothing, each under the measure of its row: the gold's where there is one."""
    return [
        *(Count(table, measure(gold), gold.article_id, 1, 1, 1) for _, gold in pairing.pairs),
        *(Count(table, measure(miss), miss.article_id, 0, 0, 1) for miss in pairing.misses),
        *(Count(table, measure(alarm), alarm.article_id, 0, 1, 0) for alarm in pairing.false_alarms),
    ]


def link_counts(
    table: str, measure: str, pairing: Pairing[T], says: Callable[[T], str], should_say: Callable[[T], str]
) -> list[Count]:
    """Whether findings that are one (utterance, event) carry one label: of each two pairs, on their own."""
    counts = []
    for number, (predicted, gold) in enumerate(pairing.pairs):
        for other_predicted, other_gold in pairing.pairs[:number]:
            linked = bool(says(predicted)) and says(predicted) == says(other_predicted)
            should = bool(should_say(gold)) and should_say(gold) == should_say(other_gold)
            if linked or should:
                counts.append(Count(table, measure, gold.article_id, int(linked and should), int(linked), int(should)))
    return counts
