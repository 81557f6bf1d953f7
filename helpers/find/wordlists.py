"""Word lists that documents are searched for: one look at each word serves all of them."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from typing import Generic, TypeVar

Word = TypeVar("Word")
V = TypeVar("V")
# Words that are written with an accent where they are stressed: dát, hóé, níét. Not één and vóór, which say something else.
_STRESSED = frozenset(
    "dat dit die deze hoe wat wie waar wel niet nooit niets iets geen als of en maar dus toch nu ook al alle met zonder tegen "
    "na in op om is was zijn had heeft zal zou moet kan mag wil ik wij zij hij".split()
)
_ACUTE = str.maketrans("áéíóú", "aeiou")
_REMEMBERED = 200_000  # words; more are forgotten all at once


class Memo(dict[Word, V], Generic[Word, V]):
    """What was worked out for a word, so that it is done once."""

    def __init__(self, work_out: Callable[[Word], V], remembered: int = _REMEMBERED) -> None:
        super().__init__()
        self._work_out, self._remembered = work_out, remembered

    def __missing__(self, word: Word) -> V:
        if len(self) >= self._remembered:
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
        self._known = Memo(self._look_up)

    def _look_up(self, piece: str) -> tuple[str, str, list[int]]:
        """A word as written, in lower case, and the numbers of the lists that it is on."""
        word = piece.lstrip()
        lower = word.lower()
        if not lower.isascii() and (plain := lower.translate(_ACUTE)) in _STRESSED:
            lower = plain
        shapes = [number for words, number in self._shapes if lower in words]
        return word, lower, self._listed.get(lower, []) + shapes

    def read(self, pieces: Sequence[str]) -> tuple[list[str], list[str], dict[Container[str], list[int]]]:
        """Words, which may have white space before them, as written and in lower case, and for every list its tokens."""
        known = map(self._known.__getitem__, pieces)
        words, lower, listed = map(list, zip(*known, strict=True)) if pieces else ([], [], [])
        found: list[list[int]] = [[] for _ in self._lists]
        for token, numbers in enumerate(listed):
            for number in numbers:
                found[number].append(token)
        return words, lower, dict(zip(self._lists, found, strict=True))

    def join(self, words: Container[str]) -> None:
        """Have a list searched for in the documents to come."""
        number = self._lists[words] = len(self._lists)
        if isinstance(words, frozenset):
            for word in words:
                self._listed.setdefault(word, []).append(number)
        else:
            self._shapes.append((words, number))
        self._known.clear()
