"""A cheap look at raw texts: which kinds of findings each can hold at all. Most of a crawl can hold none.

Derived from the codebook, and so that it loses nothing. A meeting needs a side that is not the country where Dutch news is at
home, and whatever makes somebody a side is a name, an adjective or an office of the codebook; that of bodies at home needs a
word for one, a word for talks and one for those who talk. A stance on a target needs its giver and its receiver, or, if it
has neither, one of its terms; an act needs the proposal's owner, and the country it concerns or a word for a peace plan. A
text that has all that is needed may still hold nothing.

A name is looked for by its stretches of letters, in any case: one by itself, with an s (Pekings) or before a word for people
(Chinakenner), of a longer name two in a row. That is done in many texts at once, with stretches as numbers: their first
eight bytes and their length. Two that are alike in these are taken for the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

import numpy as np

from helpers.find.actors.holders import Holders
from helpers.find.actors.homes import Homes
from helpers.find.actors.vocabulary import names_of
from helpers.find.meetings.cast import AT_HOME, FOR_OTHERS
from helpers.find.meetings.cues import BETWEEN, TALKING
from helpers.find.patterns import Patterns, VerbForms
from helpers.find.verbs import Conjugator
from helpers.find.wordlists import Memo
from helpers.read.codebook import Codebook

MEETINGS, STANCES, PLAN = 1, 2, 4
KINDS = {"meetings": MEETINGS, "stances": STANCES, "plan": PLAN}
"""The kinds of findings that a sieve tells, by the names of their tables."""

_HOME = "NLD"
_FOREIGN = "not at home"
_TALKING = "a word for talks"
_BETWEEN = "a word for those who talk"
_AT_HOME = "a word for a body at home"
_PEACE = "a word for a peace plan"
_STRETCH = re.compile("[a-z0-9\u00df-\u027f]+")  # of text in lower case
_LATIN = range(0xC3, 0xCA)  # the first bytes of its other letters in UTF-8, which have two
_EIGHT = 8  # bytes, which are one number
_FEWEST = 3  # letters of a name before a word for people
_BATCH = 1 << 16  # characters: what is made of them fits into the memory next to the processor
_GAP = b"\n" * _EIGHT
_MASKS = np.array([(1 << 8 * length) - 1 for length in range(_EIGHT + 1)], np.uint64)
_LETTERS = np.zeros(256, bool)
_LETTERS[np.frombuffer(b"abcdefghijklmnopqrstuvwxyz0123456789", np.uint8)] = True
_LETTERS[_LATIN] = True
_FIRST_OF_TWO = np.zeros(256, bool)
_FIRST_OF_TWO[_LATIN] = True
_PAIRED = np.uint64(0x100000001B3)
_MASK = (1 << 64) - 1


class Sieve:
    """Tells which kinds of findings a text can hold. Built once from the codebook; pure."""

    def __init__(self, codebook: Codebook) -> None:
        plan, targets = codebook.plan, codebook.targets
        sides = [[side.country for side in (target.giver, target.receiver) if side] for target in targets]
        about = [named or [target.id] for target, named in zip(targets, sides, strict=True)]
        needs = [
            _FOREIGN,
            _TALKING,
            _BETWEEN,
            _AT_HOME,
            _PEACE,
            plan.owner,
            plan.concerns,
            *(need for needed in about for need in needed),
        ]
        # A bit for each thing that may be needed of a text.
        self._bits = {need: 1 << number for number, need in enumerate(dict.fromkeys(needs))}
        # What each kind needs, in any one of several ways.
        self._ways = {
            MEETINGS: [self._all([_FOREIGN]), self._all([_TALKING, _BETWEEN, _AT_HOME])],
            STANCES: [self._all(needed) for needed in about],
            PLAN: [self._all([plan.owner, plan.concerns]), self._all([plan.owner, _PEACE])],
        }
        self._names: dict[tuple[str, ...], int] = defaultdict(int)
        self._begins: dict[str, int] = defaultdict(int)
        self._inside: dict[str, int] = defaultdict(int)
        for beginning in TALKING:
            self._begins[beginning] |= self._bits[_TALKING]
        for word in BETWEEN:
            self._look_for(word, self._bits[_BETWEEN])
        for word in _bodies_at_home(codebook):
            self._look_for(word, self._bits[_AT_HOME])
        for need, name in _names(codebook):
            if need in self._bits:
                self._look_for(name, self._bits[need])
        forms = VerbForms(Conjugator(codebook.verbs), codebook.verbs)
        self._look_for_patterns(plan.names.telling, forms, self._bits[_PEACE])
        for target, named in zip(targets, sides, strict=True):
            for side in (target.giver, target.receiver):
                if side:  # what stands for it: de agressor, de strijdende partijen
                    self._look_for_patterns(side.words, forms, self._bits[side.country])
            if not named:
                patterns = [pattern for term in target.terms.values() for pattern in (*term.patterns, *term.weak)]
                self._look_for_patterns(patterns, forms, self._bits[target.id])
        self._people = frozenset(codebook.actors.terms.compounds.split())
        self._people_lengths = sorted(set(map(len, self._people)))
        self._people_of = Memo(self._of)
        self._one = _Numbers({_number(*words): needs for words, needs in self._names.items() if len(words) == 1})
        self._two = _Numbers({_number(*words): needs for words, needs in self._names.items() if len(words) == 2})
        self._beginnings = _by_length({text: needs for text, needs in self._begins.items()})
        self._endings = _by_length({word[-_EIGHT:]: 1 for word in self._people})

    def kinds(self, text: str) -> int:
        """The kinds of findings that a text can hold, as the sum of `MEETINGS`, `STANCES` and `PLAN`."""
        return self.kinds_of([text])[0]

    def kinds_of(self, texts: Iterable[str]) -> list[int]:
        """The same of many texts, which takes less time for each."""
        return [kinds for batch in _batches(texts) for kinds in self._read(batch)]

    def _all(self, needs: Iterable[str]) -> int:
        return sum(self._bits[need] for need in set(needs))

    def _look_for(self, name: str, need: int) -> None:
        """Let a name meet a need: by its one stretch of letters, or by the longest two in a row."""
        stretches = _STRETCH.findall(name.lower())
        pairs = list(pairwise(stretches)) or [(stretch,) for stretch in stretches]
        if pairs:
            self._names[max(pairs, key=lambda pair: sum(map(len, pair)))] |= need
        else:
            self._inside[name.lower()] |= need

    def _look_for_patterns(self, patterns: Iterable[str], forms: VerbForms, need: int) -> None:
        """Let the words with which patterns can begin meet a need."""
        words, begins, inside = Patterns([(pattern, "") for pattern in patterns], forms).openings()
        for word in words:
            self._look_for(word, need)
        for text in begins:
            stretches = _STRETCH.findall(text)
            if len(stretches) == 1:
                self._begins[text.encode()[:_EIGHT].decode("utf-8", "ignore")] |= need
            else:
                self._inside[text] |= need
        for text in inside:
            self._inside[text] |= need

    def _read(self, texts: Sequence[str]) -> list[int]:
        lower = [text.lower().replace("×", " ").replace("÷", " ") for text in texts]
        found = self._found([text.encode("utf-8", "replace") for text in lower])
        for text, needs in self._inside.items():
            found |= np.fromiter((needs * (text in one) for one in lower), np.int64, len(lower))
        kinds = np.zeros(len(texts), np.int64)
        for kind, ways in self._ways.items():
            for needed in ways:
                kinds |= kind * ((found & needed) == needed)
        return kinds.tolist()

    def _found(self, texts: Sequence[bytes]) -> np.ndarray:
        """What each text has of all that may be needed, as a sum of bits."""
        data = _GAP.join([b"", *texts, b""])
        eight_at = np.ndarray(len(data) - _EIGHT + 1, "<u8", data, strides=(1,))
        characters = np.frombuffer(data, np.uint8)
        letters = _LETTERS[characters]
        letters[1:] |= _FIRST_OF_TWO[characters[:-1]]
        edges = np.flatnonzero(letters[1:] != letters[:-1]) + 1
        starts, ends = edges[::2], edges[1::2]
        lengths = ends - starts
        first = eight_at[starts]
        numbers = _numbers(first, lengths)
        with_s = np.flatnonzero(characters[ends - 1] == ord("s"))
        without = _numbers(first[with_s], lengths[with_s] - 1)
        last_of_text = np.cumsum([len(text) + _EIGHT for text in texts])
        found = np.zeros(len(texts), np.int64)

        def note(stretches: np.ndarray, needs: np.ndarray) -> None:
            np.bitwise_or.at(found, np.searchsorted(last_of_text, starts[stretches]), needs)

        def look(among: _Numbers, looked_for: np.ndarray, stretches: np.ndarray) -> None:
            which, needs = among.among(looked_for)
            note(stretches[which], needs)

        def look_for_pairs(looked_for: np.ndarray, seconds: np.ndarray) -> None:
            which, needs = self._two.among(looked_for)
            inside, ahead = starts[seconds[which]], starts[seconds[which] - 1]
            one_text = np.searchsorted(last_of_text, inside) == np.searchsorted(last_of_text, ahead)
            note(seconds[which[one_text]], needs[one_text])

        every = np.arange(len(starts))
        look(self._one, numbers, every)
        look(self._one, without, with_s)
        look_for_pairs(numbers[:-1] * _PAIRED ^ numbers[1:], every[1:])
        second = np.flatnonzero(with_s > 0)
        look_for_pairs(numbers[with_s[second] - 1] * _PAIRED ^ without[second], with_s[second])
        for length, beginnings in self._beginnings:
            long = np.flatnonzero(lengths >= length)
            look(beginnings, first[long] & _MASKS[length], long)
        for length, endings in self._endings:
            long = np.flatnonzero(lengths >= length + _FEWEST)
            which, _ = endings.among(eight_at[ends[long] - length] & _MASKS[length])
            words = long[which]
            told = [self._people_of[data[start:end]] for start, end in zip(starts[words], ends[words], strict=True)]
            note(words, np.array(told, np.int64))
        return found

    def _of(self, stretch: bytes) -> int:
        """What the parts of a word for people or bodies tell: Chinakenner, pilotenbond."""
        needs, word = 0, stretch.decode()
        for length in self._people_lengths:
            if word[-length:] in self._people:
                needs |= self._names.get((word[:-length],), 0) | (self._names.get((word[-length:],), 0) & self._bits[_AT_HOME])
        return needs


class _Numbers:
    """Numbers, each with what it shows, to be looked for among many."""

    _BITS = 16
    _SPREAD = np.uint64(0x9E3779B97F4A7C15)

    def __init__(self, shows: Mapping[int, int]) -> None:
        self._numbers = np.array(sorted(shows), np.uint64)
        self._shows = np.array([shows[number] for number in sorted(shows)], np.int64)
        self._slots = np.zeros(1 << self._BITS, bool)
        self._slots[self._slot(self._numbers)] = True

    def _slot(self, numbers: np.ndarray) -> np.ndarray:
        return (numbers * self._SPREAD) >> np.uint64(64 - self._BITS)

    def among(self, numbers: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Which of the numbers are among them, and what these show."""
        maybe = np.flatnonzero(self._slots[self._slot(numbers)])
        if not len(maybe):
            return maybe, maybe
        place = np.minimum(np.searchsorted(self._numbers, numbers[maybe]), len(self._numbers) - 1)
        sure = self._numbers[place] == numbers[maybe]
        return maybe[sure], self._shows[place[sure]]


def _numbers(eights: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """One number for each stretch of letters."""
    return (eights & _MASKS[np.minimum(lengths, _EIGHT)]) ^ (lengths.astype(np.uint64) << np.uint64(56))


def _number(*words: str) -> int:
    """The same for one word, or for two in a row."""
    data = [word.encode() for word in words]
    numbers = [_letters(word) ^ (len(word) << 56 & _MASK) for word in data]
    return numbers[0] if len(numbers) == 1 else (numbers[0] * int(_PAIRED) & _MASK) ^ numbers[1]


def _letters(word: bytes) -> int:
    return int.from_bytes(word[:_EIGHT], "little")


def _by_length(shows: Mapping[str, int]) -> list[tuple[int, _Numbers]]:
    data = {text.encode(): needs for text, needs in shows.items()}
    lengths = sorted(set(map(len, data)))
    return [(n, _Numbers({_letters(text): needs for text, needs in data.items() if len(text) == n})) for n in lengths]


def _names(codebook: Codebook) -> Iterator[tuple[str, str]]:
    """Everything that makes somebody a side: the country that it tells (and whether it is not at home), and the name."""
    actors, homes = codebook.actors, Homes(codebook.actors, codebook.places)
    holders = Holders(codebook.actors, codebook.places)
    named = []
    for name, sense in names_of(actors, codebook.places):
        code = homes.code(sense.id) or homes.code(sense.of)
        if sense.letter == "b":  # Buitenlandse Zaken: whose, other words tell
            continue
        if homes.kind(sense.id) != "outlet":
            named.append((code, name))
        elif code:  # a medium takes no part in a meeting
            yield code, name
    named += [(homes.code(person.id), last) for person in actors.people for last in person.last]
    alone = [body for body in actors.terms.bodies if body.alone and not body.office]
    named += [("", name) for body in alone for name in (*body.one, *body.many, *body.bare)]
    for office in actors.terms.offices:  # de paus
        code = homes.code(holders.only(office.id, None))
        named += [(code, name) for name in (*office.one, *office.many) if code]
    for code, name in named:
        if code:
            yield code, name
        if code != _HOME:
            yield _FOREIGN, name


def _bodies_at_home(codebook: Codebook) -> Iterator[str]:
    """The words for bodies and for who heads them, which tell that somebody takes part for one at home."""
    terms = codebook.actors.terms
    for office in terms.offices:
        if office.id in AT_HOME:
            yield from (*office.one, *office.many)
    nouns = (*terms.nouns_before_bodies.institution.split(), *terms.compounds.split())
    yield from (noun for noun in nouns if noun.endswith(FOR_OTHERS))


def _batches(texts: Iterable[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    size = 0
    for text in texts:
        batch.append(text)
        size += len(text)
        if size >= _BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
