"""Infinitives that stand for nouns, and nouns that look like them: na twaalf uur praten aan het meer verscheen hij."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from helpers.find.function_words import DETERMINERS
from helpers.find.verbs import INFINITIVE, PAST, VerbForm


def opens_as_noun(lower: Sequence[str], verbs: Mapping[int, Sequence[VerbForm]], found: Sequence[int]) -> bool:
    """Whether the first of the words of a clause that can be finite verbs is none, since another one must be.

    So where the next follows at once (na twaalf uur praten hebben zij), or is past and no participle before a noun (veertig
    landen praatten; not: zij bespreken de beloofde steun). `found` are their tokens.
    """
    if len(found) < 2 or all(form.form != INFINITIVE for form in verbs[found[0]]):
        return False
    if found[1] == found[0] + 1:
        return True
    past = all(form.form == PAST for form in verbs[found[1]] if form.finite or form.form == INFINITIVE)
    return past and lower[found[1] - 1] not in DETERMINERS
