"""What is made of what is given: `chips waarmee Rusland raketten bouwt`."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.find.document import Sentence
from helpers.find.patterns import Hit
from helpers.find.reading import Reading

_MAKING = frozenset(
    "ontwikkelen bouwen maken testen repareren produceren assembleren fabriceren vervaardigen op|zetten op|starten".split()
)
_WITH_IT = frozenset({"waarmee", "waarvan", "waaruit"})
_USED = frozenset({"gebruikt", "gebruiken", "gebruikte", "nodig", "dienen", "dient"})
_BEFORE = 4  # tokens
_PARTS = ("onderdelen", "onderdeel", "componenten", "grondstof", "grondstoffen", "motoren", "elektronica")


def made_with_it(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """`onderdelen waarmee Rusland wapens maakt`, `chips die het gebruikt om raketten te bouwen`: what is made with what is
    given."""
    lower, (first, last) = reading.doc.lower, reading.clauses.bounds(hit.first)
    if not any(form.lemma in _MAKING for t in range(hit.last, last) for form in reading.clauses.verbs.get(t, ())):
        return False
    before = lower[max(sentence.first, first - _BEFORE) : hit.first]
    return not _WITH_IT.isdisjoint(lower[first : hit.first]) or ("om" in before and not _USED.isdisjoint(before))


def part_of_it(lower: Sequence[str], first: int, term: int) -> bool:
    """`onderdelen van gevechtsvliegtuigen`, `een grondstof voor munitie`: what is given is a part of what the term names."""
    begin = max(first, term - _BEFORE)
    return any(lower[t] in ("van", "voor", "in") and lower[t - 1].endswith(_PARTS) for t in range(begin, term) if t > first)


def is_made(reading: Reading, token: int) -> bool:
    """Whether the clause of a token tells that something is made."""
    verbs = reading.clauses.verbs
    return any(form.lemma in _MAKING for t in range(*reading.clauses.bounds(token)) for form in verbs.get(t, ()))
