"""Names that are in no list: their parts, their slug, and whether they are a person’s or a body’s."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from helpers.find.wordlists import Memo
from helpers.read.codebook.actors import NameWords

_SON_OF = frozenset({"bin", "ibn", "ben", "bint"})
_ASCII = str.maketrans(
    {
        "ß": "ss",
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        "ð": "d",
        "þ": "th",
    }
)
_POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
_MAY_BE_POSSESSIVE = ("'", "’", "'s", "’s")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,}")  # J.D. Vance
_SAME_NAME = 0.85  # Kamela Harris is Kamala Harris
_SAME_PART = 0.6
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def slug(name: str) -> str:
    """A name in ASCII, lower case, with hyphens: `Dénes Çelik` is `denes-celik`."""
    if name.isascii():
        return _NOT_SLUG.sub("-", name.lower()).strip("-")
    plain = unicodedata.normalize("NFKD", name.translate(_ASCII)).encode("ascii", "ignore").decode().lower()
    return _NOT_SLUG.sub("-", plain).strip("-")


def without_possessive(word: str) -> str:
    """A name without the ’s of a possessive."""
    return _POSSESSIVE.sub("", word) if word.endswith(_MAY_BE_POSSESSIVE) else word


def is_misspelt(name: str, names: Iterable[str]) -> bool:
    """Whether a name is nearly, or wholly, one of some others."""
    return any(_are_alike(name, other) for other in names)


def _are_alike(name: str, other: str) -> bool:
    """Whether two names are nearly the same: first by their length and letters, as comparing them takes long."""
    total = len(name) + len(other)
    if 2 * min(len(name), len(other)) / total < _SAME_NAME:
        return False
    shared = sum(min(name.count(letter), other.count(letter)) for letter in set(name))
    alike = 2 * shared / total >= _SAME_NAME and SequenceMatcher(None, name, other).ratio() >= _SAME_NAME
    parts, others = name.split(), other.split()
    of_another = len(parts) == len(others) and any(
        2 * min(len(one), len(two)) / (len(one) + len(two)) < _SAME_PART for one, two in zip(parts, others, strict=True)
    )
    return alike and not of_another  # Wang Yi and Wang Yiwei are two people


def _ends(word: str, endings: tuple[str, ...]) -> bool:
    """Whether a word is a compound with one of these as its last part."""
    return len(word) > 7 and word.endswith(endings)


class NameJudge:
    """Decides what a sequence of words in capitals names, by the codebook's `names.yml`. Built once."""

    def __init__(self, names: NameWords) -> None:
        self._men = frozenset(names.men.split())
        self._women = frozenset(names.women.split())
        self._first_names = self._men | self._women
        self._family_first = frozenset(names.family_first.split())
        self._particles = frozenset(names.particles.split())
        thing_words, thing_endings = frozenset(names.thing_words.split()), tuple(names.thing_endings.split())
        self._in_surnames = tuple(names.in_surnames.split())
        self._is_thing = Memo(lambda word: word in thing_words or _ends(word, thing_endings))
        not_names, body_words = frozenset(names.not_names.split()), frozenset(names.body_words.split())
        endings = tuple(names.body_endings.split())
        self._is_no_name = Memo(lambda word: word in not_names or any(map(str.isdigit, word)))
        self._is_of_body = Memo(lambda word: word in body_words or _ends(word, endings))

    def gender(self, words: Sequence[str]) -> str:
        """`m`, `f`, or empty where the first name does not tell."""
        first = words[0].partition("-")[0] if words else ""
        for name in (words[0] if words else "", first):
            if name in self._men:
                return "" if name in self._women else "m"
            if name in self._women:
                return "f"
        return ""

    def surname(self, words: Sequence[str]) -> str:
        """The part by which somebody is called afterwards."""
        if self.is_family_first(words) and words[0] not in self._first_names:
            return words[0]
        return words[-1]

    def with_particles(self, words: Sequence[str]) -> str:
        """The surname with the small words before it: Van der Meer."""
        small = next((n for n, word in enumerate(words) if n and word.lower() in self._particles), len(words) - 1)
        return " ".join(words[small:])

    def without_particles(self, surnames: Sequence[str]) -> list[str]:
        """The last words of surnames that begin with a small word: Vos, as after `De` at the head of a sentence.

        Not of a name by the father (bin Salman), whose last word is his.
        """
        parted = [(name.partition(" ")[0].lower(), name.split()[-1]) for name in surnames]
        return [last for first, last in parted if first in self._particles - _SON_OF]

    def given_last(self, full_names: Iterable[str]) -> list[str]:
        """The given names that stand last, by which papers call people as if they were family names: Yi for Wang Yi."""
        return [words[-1] for words in map(str.split, full_names) if self.is_family_first(words)]

    @staticmethod
    def without_title(full_names: Iterable[str]) -> list[str]:
        """The names that only a title tells apart, by which people are taken up: Charles for koning Charles."""
        return [name for title, _, name in (full.partition(" ") for full in full_names) if title.islower() and name]

    def is_surname(self, words: Sequence[str]) -> bool:
        """Whether these words can be a surname with its particles and nothing else: De Vos."""
        return words[0].lower() in self._particles and words[-1].lower() not in self._particles

    def is_family_first(self, words: Sequence[str]) -> bool:
        """Whether the family name comes first: Mao Ning, Kim Yong-hyun."""
        return 2 <= len(words) <= 3 and words[0] in self._family_first

    def nothing(self, words: Sequence[str]) -> bool:
        """Whether these words name nobody that could act: Tweede Wereldoorlog, Noordzee, Covid-19."""
        if len(words) > 1 and words[0] in self._first_names and words[-1].endswith(self._in_surnames):
            words = words[:-1]
        if self.is_family_first(words) and "-" in words[1]:
            return False  # Park Jae-hoon
        return any(map(self._is_thing.__getitem__, words)) or all(map(self._is_no_name.__getitem__, words))

    def kind(self, words: Sequence[str]) -> str:
        """`person`, `institution`, or empty where the words alone do not tell."""
        if any(map(self._is_of_body.__getitem__, words)):
            return "institution"
        if len(words) > 1 and (words[0] in self._first_names or _INITIALS.fullmatch(words[0])):
            return "person"
        if len(words) > 1 and words[0].partition("-")[0] in self._first_names and words[0][-1].islower():
            return "person"
        if len(words) > 1 and self.is_family_first(words):
            return "person"
        if any(word.lower() in self._particles for word in words[1:-1]):
            return "person"
        if words[0] in ("De", "Het"):
            return ""
        if any(word.isupper() and len(word) > 1 for word in words) or any(c.isdigit() for word in words for c in word):
            return "institution"
        return ""

    def doubtful(self, words: Sequence[str]) -> bool:
        """Capitals that are seldom a person's: De Diamant, Groningse Haren, one with a sign in it."""
        return (
            words[0] in ("De", "Het", "The")
            or (words[0].endswith("se") and len(words[0]) > 5)
            or any(word.endswith("-") for word in words)
        )
