"""Where a name of which nothing else is known stands: alone or within a longer one, at a place where somebody acts."""

from __future__ import annotations

import re

from helpers.find.actors.lexicon import Lettered
from helpers.find.actors.phrases import Phrase

_CAPITALS = frozenset("KCLSY")
_PEOPLE = tuple(
    "er aar ster ist iste eur euse or loog kundige genoot man vrouw ling arts boerin vendus meester veteraan".split()
)
_FIRMS = tuple(
    "uitgever vervoerder verzekeraar aanbieder provider leverancier maker brouwer bouwer beheerder toezichthouder ontwikkelaar "
    "reder verhuurder verstrekker gever aannemer aandeelhouder handelaar dealer broker zender cluster computer distributeur "
    "verdeler importeur exporteur retailer carrier kamer meter theater museum kantoor motor sector factor monitor leger center "
    "register onder zonder achter".split()
)
_SHORT = 4  # letters
_AGE, _DIGITS = re.compile(r"\([aex]?9\)"), 2
_GOES_ON = re.compile(r"[vt]d?[CE]")  # Raad van State, Raad voor de Rechtspraak


def is_whole(text: Lettered, phrase: Phrase) -> bool:
    """Whether a name stands by itself: not in `Raad van State`, `CNV Vakmensen`."""
    within = goes_on(text, phrase) or text.before(phrase.first) in _CAPITALS
    return not within and not _GOES_ON.match(text.letters, phrase.last)


def has_age(text: Lettered, phrase: Phrase) -> bool:
    """Whether an age stands in brackets behind a name: Hersh (inmiddels 85)."""
    match = _AGE.match(text.letters, phrase.last)
    return match is not None and text.doc.words[match.end() - 2].isdigit() and len(text.doc.words[match.end() - 2]) == _DIGITS


def of_a_trade(text: Lettered, phrase: Phrase) -> bool:
    """Whether a noun for somebody of a trade stands before a name (bakker Jan Bos), none for a firm (netbeheerder Tennet)."""
    noun = text.doc.words[phrase.first - 1] if phrase.first else ""
    return noun.islower() and noun.endswith(_PEOPLE) and not noun.endswith(_FIRMS) and len(noun) > _SHORT


def goes_on(text: Lettered, phrase: Phrase) -> bool:
    """Whether capitals follow the name: hoogleraar Modern China Studies."""
    last = phrase.name[1] if phrase.name else phrase.last
    return text.letters[last : last + 1] in _CAPITALS


def opens(text: Lettered, phrase: Phrase, certain: bool) -> bool:
    """Whether it opens a sentence (Muir merkte op) and has a capital elsewhere too."""
    return certain and text.begins(phrase.first) and text.letters[phrase.last : phrase.last + 1] in ("x", "e")


def acts(text: Lettered, phrase: Phrase, certain: bool = True) -> bool:
    """Whether a word in capitals of which nothing else is known stands where somebody speaks or acts.

    `certain` tells that its capital is not only that of a sentence.
    """
    if not certain and text.begins(phrase.first):
        return False
    letters = text.letters
    before = phrase.first - 1 - (text.before(phrase.first) == "d")
    opens = before
    while opens > 0 and letters[opens] in "LKSC_":  # Marc de Boer van Amsterdam UMC zegt
        opens -= 1
    if before >= 0 and letters[before if letters[opens] not in "vijstN" else opens] in "ygvijstN&":
        return letters[before] in "yg"
    if phrase.last >= len(letters):
        return False
    return letters[phrase.last] in "yXZ"
