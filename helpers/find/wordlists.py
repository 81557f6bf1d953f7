"""Word lists that documents are searched for: one look at each word serves all of them."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from typing import Generic, TypeVar

V = TypeVar("V")
_REMEMBERED = 200_000  # words; more are forgotten all at once


class Memo(dict[str, V], Generic[V]):
    """What was worked out for a word, so that it is done once."""

    def __init__(self, work_out: Callable[[str], V]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, word: str) -> V:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[word] = self._work_out(word)
        return found


class WordLists:
    """The lists that were asked for so far, and which of them each word is on.

    A list is anything that says whether it contains a word, and always says the same: a frozenset, or a rule by the
    shape of words. It joins when it is first asked for and then stays, so it must not be made anew for each document.
    """

    def __init__(self) -> None:
        self._lists: dict[Container[str], int] = {}
        self._listed: dict[str, list[int]] = {}
        self._shapes: list[tuple[Container[str], int]] = []
        self._numbers = Memo(self._on)

    def _on(self, word: str) -> list[int]:
        shapes = [number for words, number in self._shapes if word in words]
        return self._listed.get(word, []) + shapes

    def find(self, lower: Sequence[str]) -> dict[Container[str], list[int]]:
        """For every list the tokens that are on it, in text order."""
        found: list[list[int]] = [[] for _ in self._lists]
        for token, numbers in enumerate(map(self._numbers.__getitem__, lower)):
            for number in numbers:
                found[number].append(token)
        return dict(zip(self._lists, found, strict=True))

    def join(self, words: Container[str]) -> None:
        """Have a list searched for in the documents to come."""
        number = self._lists[words] = len(self._lists)
        if isinstance(words, frozenset):
            for word in words:
                self._listed.setdefault(word, []).append(number)
        else:
            self._shapes.append((words, number))
        self._numbers.clear()
