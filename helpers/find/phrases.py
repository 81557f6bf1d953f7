"""Finds many phrases at once in a document's tokens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from helpers.find.document import TOKEN, Document

V = TypeVar("V")
# The words that stand in most texts, the most frequent first.
_FREQUENT = (
    "de van het in een en is op dat zijn te die voor met niet aan er ook als bij om naar door maar dan was over uit nog of tot "
    "na nu hun heeft hebben onder tegen gaat waren zich"
).split()
_RARITY = {word: place for place, word in enumerate(_FREQUENT)}


def words_of(phrase: str) -> tuple[str, ...]:
    """A phrase cut into tokens exactly as a document is."""
    return tuple(TOKEN.findall(phrase))


def _rarity(word: str) -> int:
    """The higher, the seldomer a word is likely to stand in a text: of those that are not frequent the longer ones."""
    return _RARITY.get(word, len(_RARITY) + len(word))


class PhraseIndex(Generic[V]):
    """Phrases with a value each, looked up in one pass over tokens.

    Built once from `(phrase, value)` pairs; one phrase may have several values. Give `at` the words as written for
    phrases where capitals count, and the lower-cased words for lower-case phrases.
    """

    def __init__(self, phrases: Iterable[tuple[str, V]]) -> None:
        self._single: dict[str, list[V]] = {}
        # Phrases of several words by their first, then by their second: the words after the first, the longest first.
        self._longer: dict[str, dict[str, list[tuple[tuple[str, ...], list[V]]]]] = {}
        values: dict[tuple[str, ...], list[V]] = {}
        for phrase, value in phrases:
            values.setdefault(words_of(phrase), []).append(value)
        for words, found in sorted(values.items(), key=lambda item: -len(item[0])):
            if len(words) == 1:
                self._single[words[0]] = found
            elif words:
                self._longer.setdefault(words[0], {}).setdefault(words[1], []).append((words[1:], found))
        self._firsts = frozenset(self._single.keys() | self._longer.keys())
        # How far behind the beginning of a longer phrase its rarest word stands: the longest one where it is not frequent.
        behind: dict[str, set[int]] = {}
        for words in values:
            if len(words) > 1:
                rarest = max(range(len(words)), key=lambda number: _rarity(words[number]))
                behind.setdefault(words[rarest], set()).add(rarest)
        self._behind = {word: tuple(sorted(numbers)) for word, numbers in behind.items()}
        self._rarest, self._singles = frozenset(self._behind), frozenset(self._single)

    def at(self, words: Sequence[str], first: int) -> tuple[int, list[V]] | None:
        """The longest phrase that starts at token `first`: its end (exclusive) and its values, or None."""
        word, second = words[first], first + 1
        if word in self._longer and second < len(words):
            for tail, values in self._longer[word].get(words[second], ()):
                last = second + len(tail)
                if tuple(words[second:last]) == tail:
                    return last, values
        single = self._single.get(word)
        return (second, single) if single else None

    def find(self, words: Sequence[str], first: int = 0, last: int | None = None) -> Iterator[tuple[int, int, list[V]]]:
        """The longest phrases in `words[first:last]`, left to right, not overlapping, as `(first, last, values)`."""
        end = len(words) if last is None else last
        return self._apart(words, [t for t in range(first, end) if words[t] in self._firsts], end)

    def find_in(self, doc: Document) -> Iterator[tuple[int, int, list[V]]]:
        """The longest of these lower-case phrases in a document, as `find` gives them."""
        return self._apart(doc.lower, self.starts_in(doc), len(doc.lower))

    def starts_in(self, doc: Document) -> list[int]:
        """The tokens of a document at which one of these lower-case phrases can begin, in text order: by its only word, or by
        the rarest one and then the first two."""
        lower, behind, longer, end = doc.lower, self._behind, self._longer, len(doc.lower) - 1
        begun = [token - back for token in doc.tokens_of(self._rarest) for back in behind[lower[token]] if back <= token]
        begun = [token for token in begun if token < end and lower[token + 1] in longer.get(lower[token], ())]
        return sorted({*begun, *doc.tokens_of(self._singles)})

    def _apart(self, words: Sequence[str], tokens: Iterable[int], end: int) -> Iterator[tuple[int, int, list[V]]]:
        taken = 0
        for token in tokens:
            if token >= taken and (hit := self.at(words, token)) and hit[0] <= end:
                yield token, hit[0], hit[1]
                taken = hit[0]
