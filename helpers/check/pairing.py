"""Which finding of one reader is which of the other's: one to one, as many as can be, like with like."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import networkx

from helpers.check.rows import Row, Span

T = TypeVar("T", bound=Row)
Likeness = tuple[int, ...]
THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Pairing(Generic[T]):
    """`pairs` are (predicted, gold); `misses` are gold and `false_alarms` predictions without a partner."""

    pairs: tuple[tuple[T, T], ...]
    misses: tuple[T, ...]
    false_alarms: tuple[T, ...]


def pair_up(predicted: Iterable[T], gold: Iterable[T], likeness: Callable[[T, T], Likeness | None]) -> Pairing[T]:
    """Pair predictions with gold of the same article.

    `likeness(prediction, gold)` is None where the two cannot be the same finding, and else some numbers from
    0 to 1000, the most important first. Of all ways to make the most pairs, that with the largest sums is
    taken (of the first number, then of the second, …); it does not depend on the order of the rows.
    """
    theirs, ours = _by_article(predicted), _by_article(gold)
    pairs: list[tuple[T, T]] = []
    misses: list[T] = []
    alarms: list[T] = []
    for article in sorted(theirs.keys() | ours.keys()):
        left, right = theirs.get(article, []), ours.get(article, [])
        partner = _best(left, right, likeness)
        pairs += [(left[one], right[other]) for one, other in sorted(partner.items())]
        taken = set(partner.values())
        misses += [row for number, row in enumerate(right) if number not in taken]
        alarms += [row for number, row in enumerate(left) if number not in partner]
    return Pairing(tuple(pairs), tuple(misses), tuple(alarms))


def shared_characters(some: Iterable[Span], others: Sequence[Span]) -> int:
    """How many characters lie in both of two lists of stretches, again for each that overlaps."""
    return sum(max(0, min(end, last) - max(start, first)) for start, end in some for first, last in others)


def shared_part(one: Span, other: Span) -> float:
    """The share of all characters of two stretches, neither of them empty, that are in both."""
    both = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    return both / (one[1] - one[0] + other[1] - other[0] - both)


def _by_article(rows: Iterable[T]) -> dict[str, list[T]]:
    grouped: dict[str, list[T]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (row.article_id, row.spans, repr(row))):
        grouped[row.article_id].append(row)
    return grouped


def _best(left: Sequence[T], right: Sequence[T], likeness: Callable[[T, T], Likeness | None]) -> dict[int, int]:
    graph = networkx.Graph()
    base = THOUSAND * (min(len(left), len(right)) + 1)
    for one, row in enumerate(left):
        for other, candidate in enumerate(right):
            alike = likeness(row, candidate)
            if alike is not None:
                weight = 0
                for number in alike:
                    weight = weight * base + number
                graph.add_edge(one, len(left) + other, weight=weight)
    matched = networkx.max_weight_matching(graph, maxcardinality=True)
    return {min(edge): max(edge) - len(left) for edge in matched}
