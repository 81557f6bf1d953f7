"""Finds many phrases at once in a document's tokens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from helpers.find.document import TOKEN

V = TypeVar("V")


def words_of(phrase: str) -> tuple[str, ...]:
    """A phrase cut into tokens exactly as a document is."""
    return tuple(match.group() for match in TOKEN.finditer(phrase))


class PhraseIndex(Generic[V]):
    """Phrases with a value each, looked up in one pass over tokens.

    Built once from `(phrase, value)` pairs; one phrase may have several values. Give `find` the words as written for
    phrases where capitals count, and the lower-cased words for lower-case phrases.
    """

    def __init__(self, phrases: Iterable[tuple[str, V]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], list[V]]]] = {}
        values: dict[tuple[str, ...], list[V]] = {}
        for phrase, value in phrases:
            values.setdefault(words_of(phrase), []).append(value)
        for words, found in sorted(values.items(), key=lambda item: -len(item[0])):
            if words:
                self._by_first.setdefault(words[0], []).append((words[1:], found))

    def at(self, words: Sequence[str], first: int) -> tuple[int, list[V]] | None:
        """The longest phrase that starts at token `first`: its end (exclusive) and its values, or None."""
        for tail, values in self._by_first.get(words[first], ()):
            last = first + 1 + len(tail)
            if tuple(words[first + 1 : last]) == tail:
                return last, values
        return None

    def find(self, words: Sequence[str], first: int = 0, last: int | None = None) -> Iterator[tuple[int, int, list[V]]]:
        """The longest phrases in `words[first:last]`, left to right, not overlapping, as `(first, last, values)`."""
        token, end = first, len(words) if last is None else last
        by_first = self._by_first
        while token < end:
            if words[token] in by_first and (hit := self.at(words, token)) and hit[0] <= end:
                yield token, hit[0], hit[1]
                token = hit[0]
            else:
                token += 1
