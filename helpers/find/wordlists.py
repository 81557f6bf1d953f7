"""Word lists that documents are searched for: one look at each word serves all of them."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
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
Rule = Callable[[str], str]


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


@dataclass(frozen=True, slots=True)
class Looked:
    """Words as written and in lower case, the tokens on each list, and what each rule says of every word."""

    words: list[str]
    lower: list[str]
    on_list: dict[Container[str], list[int]]
    said: dict[Rule, list[str]]


class WordLists:
    """What documents are searched for: word lists, and what a rule says of each word. One look at a word serves all of them.

    A list is anything that says whether it contains a word, and always says the same: a frozenset, or a rule by the
    shape of words. Lists and rules join when they are first asked for and then stay: none must be made anew for each document.
    """

    def __init__(self) -> None:
        self._lists: dict[Container[str], int] = {}
        self._listed: dict[str, tuple[int, ...]] = {}
        self._shapes: list[tuple[Container[str], int]] = []
        self._rules: list[Rule] = []
        self._known = Memo(self._look_up)

    def _look_up(self, piece: str) -> tuple[str, str, Sequence[int], *tuple[str, ...]]:
        """A word as written, in lower case, the numbers of the lists that it is on, and what each rule says of it."""
        word = piece.lstrip()
        lower = word.lower()
        if word == lower:
            word = lower  # one object for both keeps what is remembered small
        if not lower.isascii() and (plain := lower.translate(_ACUTE)) in _STRESSED:
            lower = plain
        numbers = self._listed.get(lower, ())
        for words, number in self._shapes:
            if lower in words:
                numbers = (*numbers, number)
        return word, lower, numbers, *[rule(word) for rule in self._rules]

    def read(self, pieces: Sequence[str]) -> Looked:
        """Words, which may have white space before them."""
        known = map(self._known.__getitem__, pieces)
        empty = ([] for _ in range(3 + len(self._rules)))
        words, lower, listed, *said = map(list, zip(*known, strict=True)) if pieces else empty
        found: list[list[int]] = [[] for _ in self._lists]
        for token, numbers in enumerate(listed):
            for number in numbers:
                found[number].append(token)
        on_list = dict(zip(self._lists, found, strict=True))
        return Looked(words, lower, on_list, dict(zip(self._rules, said, strict=True)))

    def join(self, words: Container[str]) -> None:
        """Have a list searched for in the documents to come."""
        if words in self._lists:  # a document that was made before it joined asks for it, too
            return
        number = self._lists[words] = len(self._lists)
        if isinstance(words, frozenset):
            for word in words:
                self._listed[word] = (*self._listed.get(word, ()), number)
        else:
            self._shapes.append((words, number))
        self._known.clear()

    def join_rule(self, rule: Rule) -> None:
        """Have a rule asked in the documents to come."""
        if rule in self._rules:
            return
        self._rules.append(rule)
        self._known.clear()
