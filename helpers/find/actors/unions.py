"""The members of an alliance, who speak for it: de bondgenoten, de lidstaten, de zeven."""

from __future__ import annotations

from helpers.find.actors.phrases import Phrase
from helpers.find.actors.scene import Scene

_BY_COUNT = {"zeven": "g7", "twintig": "g20", "zevenentwintig": "eu"}
COUNTS = frozenset(_BY_COUNT)
_OF_STATES = frozenset({"eu", "nato", "un"})
_ALLIES = frozenset({"nato"})
_REACH = 400  # tokens


def of_members(phrase: Phrase, scene: Scene, quantifier: str = "") -> bool:
    """Give the members of a union its actor, if the text before them tells of it; whether it does.

    `quantifier` is how many they are, where no noun tells what.
    """
    noun, count = scene.text.doc.lower[phrase.last - 1], quantifier or phrase.quantifier
    if phrase.of or phrase.nations or phrase.owner:
        return False
    if count in _BY_COUNT:
        wanted = frozenset({_BY_COUNT[count]})
    elif count or noun not in ("lidstaten", "bondgenoten"):
        return False
    else:
        wanted = _ALLIES if noun == "bondgenoten" else _OF_STATES
    union = _told_before(phrase.first, scene, wanted)
    if union:
        phrase.settle(union, "institution", "members-of-union")
    return bool(union)


def _told_before(token: int, scene: Scene, wanted: frozenset[str]) -> str:
    """The nearest of these unions before a token, also as the first part of a compound: de NAVO-top."""
    words = scene.text.doc.words
    for earlier in range(token - 1, max(token - _REACH, -1), -1):
        first = words[earlier].partition("-")[0]
        if first[:1].isupper() and (union := scene.text.sense_of(first).id) in wanted:
            return union
    return ""
