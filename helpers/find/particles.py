"""Particles of separable verbs (stelde een top voor), told from the prepositions that they look like."""

from __future__ import annotations

from helpers.find.document import Document
from helpers.find.function_words import BEFORE_NOUNS, COORDINATORS, SUBORDINATORS

_PREPOSITIONS_TOO = frozenset({"tegen", "voor", "over", "onder", "door"})
_BEHIND_PARTICLE = (
    BEFORE_NOUNS
    | SUBORDINATORS
    | COORDINATORS
    | frozenset(  # stelde een top voor tussen X en Y
        "te om of die wie wat waar hoe waarom waarin waarbij waarmee als dan "
        "wegens vanwege omwille ondanks dankzij volgens tijdens gedurende sinds".split()  # ging niet door wegens ziekte
    )
)
_PLACES = frozenset({"in", "op", "aan", "uit"})
_TIMES = frozenset(
    """januari februari maart april mei juni juli augustus september oktober november december
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag""".split()
)
_OPENS_PHRASE = frozenset("de het een zijn haar hun deze die dit dat alle elke geen".split())
_OPENS_CLAUSE = SUBORDINATORS | {"die", "wie"}
_PRONOUN_REACH = 4
_TURNS, _DENIES = frozenset({"maar", "want"}), frozenset({"niet", "geen", "nooit"})


def before_content(lower: list[str], verb: int, end: int, particles: frozenset[str]) -> int:
    """Where a verb's `dat` or `om … te` clause or the next main clause begins, behind which its particle does not stand.

    `sprak dat tegen` has no such clause, `stelde geen top, maar een gesprek voor` no other one.
    """
    inside = lower[verb + 1 : end - 1]
    if ("maar" in inside or "want" in inside) and _DENIES.isdisjoint(inside):  # zei hij, maar de zorgen nemen toe
        turns = (t for t in range(verb + 2, end - 1) if lower[t] in _TURNS and lower[t - 1] == ",")
        end = next((t for t in turns if "," not in lower[t:end]), end)
    for token in range(verb + 1, end - 1) if "dat" in inside or "om" in inside else ():
        if lower[token] == "dat":
            close = [t for t in range(token + 1, min(token + _PRONOUN_REACH, end)) if lower[t] in particles]
            if not any(t + 1 >= end or not lower[t + 1][0].isalnum() for t in close):
                return token
        if lower[token] == "om" and "te" in lower[token + 2 : end]:  # vroeg om de uitvoer aan banden te leggen
            return token
    return end


def of_a_clause_within(lower: list[str], verb: int, token: int) -> bool:
    """Whether a word behind a verb lies in a relative or subordinate clause behind a comma: zag hem, die er aan twijfelde."""
    for comma in range(token - 1, verb, -1):
        if lower[comma] == ",":
            first = lower[comma + 1 + (lower[comma + 2 : comma + 3] == ["wie"])]
            return first in _OPENS_CLAUSE or first.startswith("waar")
    return False


def governs(doc: Document, token: int, end: int, verbs: frozenset[str]) -> bool:
    """Whether a word that may be a particle is a preposition here: `zich uitspreken tegen de plannen`, `stelt in een brief`.

    Behind a particle only a clause can begin like a phrase: `stemde in | de troepen terug te trekken`.
    """
    lower = doc.lower
    if token + 1 >= end:
        return False
    if lower[token + 1] in _OPENS_PHRASE:
        return lower[token] in _PREPOSITIONS_TOO or (lower[token] in _PLACES and "te" not in lower[token:end])
    if lower[token] in ("in", "op") and (lower[token + 1] in _TIMES or lower[token + 1][0].isdigit()):
        return True  # gaat in april naar Peking
    after = lower[token + 1]
    plain = after.isalpha() and after not in verbs and after not in _BEHIND_PARTICLE
    if lower[token] in _PREPOSITIONS_TOO and plain:
        return True  # maakt zich zorgen over mogelijke leveringen
    named = doc.words[token + 1][0].isupper()  # wapens leveren aan Rusland
    return named and (lower[token] in _PREPOSITIONS_TOO or (lower[token] in _PLACES and "te" not in lower[token:end]))
