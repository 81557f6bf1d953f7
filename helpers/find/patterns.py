"""Cue patterns: what a researcher writes in the codebook to say which words tell something.

wil niet ingaan op       these words in this order, in any case; quotation marks between them do not count
geen bewijs/bewijzen     a slash separates alternatives for one word
wapen* *levering*        a star stands for any letters at the beginning or the end of a word
[op|roepen/smeken]       any form of these verbs; a bar marks a separable one, whose particle may stand apart
(hele) grote             a word in brackets may be missing
geen … wapens            an ellipsis stands for up to six words
[wijzen] & van de hand   both, in either order, not more than eighteen words apart
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from helpers.find.verbs import INFINITIVE, Conjugator
from helpers.find.wordlists import Memo
from helpers.read.codebook.pattern import GAP, ITEM, check_pattern
from helpers.read.codebook.words import VerbList

V = TypeVar("V")
_SKIPPED = 6
_APART = 18
_REMEMBERED = 20_000  # words
_NONE: list = []
_MARKS = frozenset("“”„‟\"«»‘’‚'‹›") | {",,", "''"}
_VERBS = re.compile(r"\[([^\]]+)\]")
_AFTER_PARTICLE = re.compile(
    r"(?:aan|als|bij|dat|die|door|en|er|geen|gisteren|hoe|in|maar|met|na|naar|nadat|niet|nooit|of|om|omdat|onder|"
    r"op|over|sinds|te|tegen|terwijl|tijdens|tot|uit|vandaag|van|vanuit|via|volgens|voor|voordat|want|wat|wie|"
    r"zodat|zoals|zich|(?:daar|hier|er|waar)\w*)$"
).match


class VerbForms:
    """The forms of any verb, auxiliaries too, for patterns. Built once from the codebook's verb list."""

    def __init__(self, conjugator: Conjugator, verbs: VerbList) -> None:
        self._conjugator = conjugator
        self._nouns = frozenset(verbs.homographs.split())
        self._auxiliaries = {
            lemma: (lemma, *forms.present, *forms.past, *forms.participle) for lemma, forms in verbs.auxiliaries.items()
        }

    def of(self, lemma: str) -> dict[str, set[str]]:
        """Each form with the particles that must stand elsewhere in the sentence ("" for none).

        A bare stem that is nearly always a noun (steun, eis, vraag) is left out.
        """
        if lemma in self._auxiliaries:
            return {word: {""} for word in self._auxiliaries[lemma]}
        found = self._conjugator.forms(lemma)
        return {
            word: {form.particle if form.apart else "" for form in forms}
            for word, forms in found.items()
            if word not in self._nouns or any(form.plural or form.form == INFINITIVE for form in forms)
        }


@dataclass(frozen=True, slots=True)
class Hit(Generic[V]):
    """A pattern found in the tokens `first` to `last` (exclusive), with what it stands for.

    `core` is the range of what stands before the first `&`.
    """

    first: int
    last: int
    value: V
    core: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Element:
    """One word of a pattern, `starred` where a star is in it. `words` maps each form to the particles that must stand
    elsewhere ("" for none)."""

    words: dict[str, frozenset[str]]
    begins: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    optional: bool = False
    gap: bool = False
    starred: bool = False

    def accepts(self, lower: Sequence[str], token: int, first: int, last: int) -> bool:
        word = lower[token]
        particles = self.words.get(word)
        if particles is not None:
            return "" in particles or any(_parted(lower, token, first, last, particle) for particle in particles)
        return self.starred and self.is_starred(word)

    def is_starred(self, word: str) -> bool:
        """Whether its stars let it be a word."""
        return (
            (bool(self.begins) and word.startswith(self.begins))
            or (bool(self.ends) and word.endswith(self.ends))
            or (bool(self.holds) and any(part in word for part in self.holds))
        )


_Parts = tuple[tuple[_Element, ...], ...]  # what stands on each side of &


class Patterns(Generic[V]):
    """Many patterns with a value each, found in one pass over the tokens of a sentence. Built once."""

    def __init__(self, patterns: Iterable[tuple[str, V]], forms: VerbForms) -> None:
        """Raises `ValueError` for what is no pattern."""
        self._by_word: dict[str, list[tuple[_Parts, V]]] = {}
        self._open: list[tuple[_Parts, V]] = []
        for text, value in patterns:
            check_pattern(text)
            parts = tuple(_sequence(part, forms) for part in text.replace("...", GAP).split("&"))
            entry = (parts, value)
            anchor = parts[0][0]
            for word in anchor.words:
                self._by_word.setdefault(word, []).append(entry)
            if anchor.begins or anchor.ends or anchor.holds:
                self._open.append(entry)
        elements = [parts[0][0] for parts, _ in self._open]
        self._begins = tuple(dict.fromkeys(text for element in elements for text in element.begins))
        self._ends = tuple(dict.fromkeys(text for element in elements for text in element.ends))
        self._holds = tuple(dict.fromkeys(text for element in elements for text in element.holds))
        self._starred = bool(self._open)
        self._beginning = Memo(self._that_begin, _REMEMBERED)

    def __contains__(self, word: str) -> bool:
        """Whether a pattern can begin with a word, in lower case: a list of words that documents can be searched for, which is
        a cheap look before reading one."""
        return word in self._by_word or (self._starred and self._is_starred(word))

    def _is_starred(self, word: str) -> bool:
        """Whether the stars of a pattern let it begin with a word."""
        if word.startswith(self._begins) or word.endswith(self._ends):
            return True
        return bool(self._holds) and any(part in word for part in self._holds)

    def may_begin(self, words: Iterable[str]) -> bool:
        """Whether a pattern can begin with one of these words, in lower case: a cheap look before a text is read."""
        return any(map(self._beginning.__getitem__, words))

    def openings(self) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
        """What a pattern can begin with: words, beginnings of words, and what may stand anywhere in one."""
        return frozenset(self._by_word), frozenset(self._begins), frozenset(self._ends + self._holds)

    def find(self, lower: Sequence[str], first: int, last: int) -> list[Hit[V]]:
        """Every match in the tokens `first` to `last`, which should be one sentence; matches may overlap."""
        found, beginning = [], self._beginning
        for token in range(first, last):
            for parts, value in beginning[lower[token]]:
                end = _match(parts[0], 0, lower, token, first, last)
                if end is None:
                    continue
                taken = [(token, end)]
                for part in parts[1:]:
                    other = _nearest(part, lower, taken, first, last)
                    if other is None:
                        break
                    taken.append(other)
                else:
                    span = (min(one for one, _ in taken), max(other for _, other in taken))
                    found.append(Hit(*span, value, (token, end)))
        return found

    def _that_begin(self, word: str) -> list[tuple[_Parts, V]]:
        """The patterns that may begin with a word."""
        plain = self._by_word.get(word, _NONE)
        if not (self._starred and self._is_starred(word)):
            return plain
        return [*plain, *(entry for entry in self._open if entry[0][0][0].is_starred(word))]


def infinitives(patterns: Iterable[str]) -> list[str]:
    """The infinitives that patterns name, for the finder of verbs."""
    return list(dict.fromkeys(lemma for text in patterns for group in _VERBS.findall(text) for lemma in group.split("/")))


def _sequence(part: str, forms: VerbForms) -> tuple[_Element, ...]:
    return tuple(_element(item, forms) for item in ITEM.findall(part))


def _element(item: str, forms: VerbForms) -> _Element:
    if item == GAP:
        return _Element({}, gap=True)
    optional = item.startswith("(")
    item = item[1:-1] if optional else item
    words: dict[str, set[str]] = {}
    begins, ends, holds = [], [], []
    if item.startswith("["):
        for lemma in item[1:-1].split("/"):
            for word, particles in forms.of(lemma).items():
                words.setdefault(word, set()).update(particles)
    else:
        for word in item.lower().split("/"):
            bare = word.strip("*")
            if word.startswith("*") and word.endswith("*"):
                holds.append(bare)
            elif word.endswith("*"):
                begins.append(bare)
            elif word.startswith("*"):
                ends.append(bare)
            else:
                words.setdefault(bare, set()).add("")
    frozen = {word: frozenset(particles) for word, particles in words.items()}
    starred = bool(begins or ends or holds)
    return _Element(frozen, tuple(begins), tuple(ends), tuple(holds), optional, starred=starred)


def _parted(lower: Sequence[str], token: int, first: int, last: int, particle: str) -> bool:
    """Whether the particle of a separable verb stands apart from it: `op te roepen`, `riep … op`.

    After the verb it must not be a preposition: what follows it is no noun phrase, but the end, a clause
    or a preposition.
    """
    if token - 2 >= first and lower[token - 1] == "te" and lower[token - 2] == particle:
        return True
    return any(
        lower[t] == particle and (t + 1 == last or not lower[t + 1][0].isalnum() or _AFTER_PARTICLE(lower[t + 1]))
        for t in range(token + 1, last)
    )


def _match(elements: tuple[_Element, ...], number: int, lower: Sequence[str], token: int, first: int, last: int) -> int | None:
    """The token after the last one matched by `elements[number:]` from `token` on, or None."""
    if number == len(elements):
        return token
    element = elements[number]
    if element.gap:
        for skipped in range(token, min(token + _SKIPPED + 1, last)):
            end = _match(elements, number + 1, lower, skipped, first, last)
            if end is not None:
                return end
        return None
    while number and token < last and lower[token] in _MARKS:
        token += 1
    if token < last and element.accepts(lower, token, first, last):
        end = _match(elements, number + 1, lower, token + 1, first, last)
        if end is not None:
            return end
    return _match(elements, number + 1, lower, token, first, last) if element.optional else None


def _nearest(
    part: tuple[_Element, ...], lower: Sequence[str], taken: Sequence[tuple[int, int]], first: int, last: int
) -> tuple[int, int] | None:
    """The match of `part` nearest to what the parts before it matched (`taken`), between them or beside them."""
    begin, end = min(one for one, _ in taken), max(other for _, other in taken)
    after = range(end, min(last, end + _APART))
    before = range(begin - 1, max(first, begin - _APART) - 1, -1)
    begins, words, starred = part[0], part[0].words, part[0].starred
    for token in [*range(begin, end), *after, *before] if len(taken) > 1 else [*after, *before]:
        word = lower[token]
        if word not in words and not (starred and begins.is_starred(word)):
            continue
        stop = _match(part, 0, lower, token, first, last)
        if stop is not None and all(token >= other or stop <= one for one, other in taken):
            return token, stop
    return None
