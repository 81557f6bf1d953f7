"""Infinitives that stand for nouns, and nouns that look like them: na twaalf uur praten aan het meer verscheen hij."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from helpers.find.function_words import DETERMINERS
from helpers.find.verbs import INFINITIVE, PARTICIPLE, PAST, VerbForm

_AUXILIARIES = frozenset(("hebben", "zijn", "worden"))
_MODAL = frozenset(("zullen", "kunnen", "moeten", "mogen", "willen", "zouden", "lijken", "blijken", "schijnen", "gaan"))


def opens_as_noun(lower: Sequence[str], verbs: Mapping[int, Sequence[VerbForm]], found: Sequence[int], last: int) -> bool:
    """Whether the first of the words of a clause that can be finite verbs is none, since another one must be.

    So where the next follows at once (na twaalf uur praten hebben zij), is an auxiliary with its participle behind it (na vier
    dagen onderhandelen in Peking hebben zij getekend), or is past and no participle before a noun (veertig landen praatten;
    not: zij bespreken de beloofde steun). `found` are their tokens, `last` is where the clause ends.
    """
    if len(found) < 2 or all(form.form != INFINITIVE for form in verbs[found[0]]):
        return False
    one, two = found[:2]
    if two == one + 1:
        return True
    if any(form.lemma in _AUXILIARIES for form in verbs[two]) and lower[two - 1] != "te" and lower[one] not in _MODAL:
        behind = (form for token in range(two + 1, last) for form in verbs.get(token, ()))
        return two - 1 not in verbs and any(form.form == PARTICIPLE for form in behind)
    past = all(form.form == PAST for form in verbs[two] if form.finite or form.form == INFINITIVE)
    return past and lower[two - 1] not in DETERMINERS
