"""The clause that a term of a target stands in, with what belongs to it beyond a comma."""

from __future__ import annotations

from helpers.find.document import Sentence
from helpers.find.function_words import SUBORDINATORS
from helpers.find.patterns import Hit
from helpers.find.reading import Reading
from helpers.find.verbs import INFINITIVE

_BEING = frozenset({"zijn", "waren", "bestaan"})
_TURNS = frozenset({"maar", "want", "terwijl", "hoewel"})
RELATIVES = frozenset({"die", "welke", "waarmee", "waarvan"})
_BEFORE_WEL = frozenset({"maar", ",", "doch", "en", "echter"})
_TOWARDS = frozenset({"aan", "naar", "voor"})
_BEFORE, _NEAR = 8, 4  # tokens


def clause_of(reading: Reading, sentence: Sentence, hit: Hit) -> tuple[int, int]:
    """The token range of the clause that holds a term; a comma within a list or before quoted words does
    not end it."""
    first, last = reading.clauses.bounds(hit.first)
    while first > sentence.first and _joins(reading, first):
        first = reading.clauses.bounds(first - 1)[0]
    last = max(last, hit.last)
    while last < sentence.last and (_joins(reading, last) or _tells_of(reading, hit, last)):
        last = reading.clauses.bounds(last)[1]
    lower = reading.doc.lower
    if first > sentence.first and "wel" in lower[first : first + 2] and set_against(lower, first, hit.first):
        first = reading.clauses.bounds(first - 1)[0]  # geen wapens, maar wel onderdelen
    return max(first, sentence.first), min(last, sentence.last)


def _tells_of(reading: Reading, hit: Hit, start: int) -> bool:
    """Whether the clause from `start` on is one on a term right before its comma: `chips, die Chinese firma’s leverden`."""
    lower = reading.doc.lower
    begin = reading.clauses.bounds(hit.first)[0]
    if "er" in lower[begin : begin + 3] and lower[start - 1] in _BEING and lower[start] in RELATIVES:
        return True  # dat er vormen van steun zijn die China overweegt
    return hit.last == start - 1 and lower[start - 1] == "," and lower[start] in RELATIVES


def _joins(reading: Reading, start: int) -> bool:
    """Whether the clause boundary before `start` is a mere comma or dash with no finite verb on one of
    its sides."""
    lower = reading.doc.lower
    if lower[start] == "en" and {lower[t] for t in reading.clauses.finite(*reading.clauses.bounds(start))} == {"uit"}:
        return True  # motoren en onderdelen uit China
    if lower[start] in _TURNS or lower[start - 1] not in (",", "–", "-", "—", "(", ")", "…"):
        return False
    one = reading.clauses.bounds(start - 1)
    other = reading.clauses.bounds(start)
    return not _finite(reading, *one) or not _finite(reading, *other)


def _finite(reading: Reading, first: int, last: int) -> bool:
    """Whether a token range holds a finite verb; an infinitive after `te` is none, whatever it looks like."""
    return any(reading.doc.lower[token - 1] != "te" for token in reading.clauses.finite(first, last))


def set_against(lower: list[str], first: int, term: int) -> bool:
    """`geen wapens, maar wel onderdelen`, `niet de tanks zelf, wel de motoren`: a term set against what is denied."""
    wel = next((t for t in range(term - 1, max(first, term - _BEFORE) - 1, -1) if lower[t] == "wel"), None)
    return wel is not None and lower[wel - 1] in _BEFORE_WEL and "wel" not in lower[first : wel - 1]


def opens_with_infinitive(reading: Reading, first: int, last: int) -> bool:
    """`Rusland bewapenen zou dom zijn`, `wapens leveren aan Rusland is een rode lijn`: giving that is spoken of, not told."""
    verbs = reading.clauses.verb_tokens(first, last)
    if (
        reading.doc.lower[first] in SUBORDINATORS
        or len(verbs) < 2
        or verbs[1] - verbs[0] > _NEAR
        or not any(f.form == INFINITIVE for f in reading.clauses.verbs[verbs[0]])
    ):
        return False
    between = reading.doc.lower[verbs[0] + 1 : verbs[1]]
    singular = any(form.finite and not form.plural for form in reading.clauses.verbs[verbs[1]])
    return singular and (not between or between[0] in _TOWARDS)
