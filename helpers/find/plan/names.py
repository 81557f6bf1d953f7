"""Where an article names the proposal: by a name of its own, as the owner's plan, or as what was told
before."""

from __future__ import annotations

from dataclasses import dataclass

from helpers.find.document import Sentence
from helpers.find.patterns import Hit, Patterns, VerbForms
from helpers.find.reading import Reading
from helpers.find.sides import Party
from helpers.read.codebook.plan import PlanCues

_DEFINITE = frozenset("het dit dat deze die de zijn hun haar dergelijk dergelijke".split())
_ITS = frozenset({"een", "eigen", "zijn", "haar", "twaalf", "zes"})
_BESIDE = 3
_NEAR_OTHER = 5


@dataclass(frozen=True, slots=True)
class Naming:
    """The proposal named at the tokens `first` to `last` (exclusive)."""

    first: int
    last: int


class PlanNamer:
    """Finds namings of the proposal in a sentence. Built once."""

    def __init__(self, plan: PlanCues, forms: VerbForms) -> None:
        names = plan.names
        self._owner = plan.owner
        self._telling = Patterns([(p, "telling") for p in names.telling], forms)
        self._plain = Patterns([(p, "plain") for p in names.plain], forms)
        self._again = Patterns([(p, "again") for p in names.again], forms)
        self._others = Patterns([(p, "others") for p in names.others], forms)
        self._about = Patterns([(p, "about") for p in names.about], forms)

    def find(
        self, reading: Reading, parties: list[Party], sentence: Sentence, introduced: bool, owner_near: bool
    ) -> list[Naming]:
        """The namings in a sentence, in text order.

        `introduced`: the article has told of the proposal before. `owner_near`: it has named the owner in
        or just before the sentence. A plan with somebody else's nationality, or somebody else's by `van`,
        is left out.
        """
        lower, first, last = reading.doc.lower, sentence.first, sentence.last
        others = self._others.find(lower, first, last)
        about = bool(self._about.find(lower, first, last))
        found: dict[int, Naming] = {}
        for hits, strong in ((self._telling, True), (self._plain, False), (self._again, None)):
            for hit in hits.find(lower, first, last):
                if any(abs(other.first - hit.first) <= _NEAR_OTHER for other in others):
                    continue
                if self._is_owners(lower, parties, hit, strong, introduced, owner_near, about):
                    found.setdefault(hit.core[0], Naming(*hit.core))
        return [found[token] for token in sorted(found)]

    def _is_owners(
        self,
        lower: list[str],
        parties: list[Party],
        hit: Hit[str],
        strong: bool | None,
        introduced: bool,
        owner_near: bool,
        about: bool,
    ) -> bool:
        beside = _beside(parties, hit)
        if beside is not None:
            return beside == self._owner and (strong is True or introduced or (strong is False and about))
        definite = bool(_DEFINITE & set(lower[max(0, hit.first - _BESIDE) : hit.first]))
        if introduced and (strong or definite):
            return strong is not False or definite
        if strong is None:
            return False
        acting = _acting(parties, hit)
        if strong:
            return self._owner in acting or (owner_near and not acting)
        return self._owner in acting and about and bool(_ITS & set(lower[max(0, hit.first - 4) : hit.first]))


def _beside(parties: list[Party], hit: Hit[str]) -> str | None:
    """Whose the plan is said to be: by an adjective or possessive before it, or `van` after it."""
    for party in parties:
        if party.role == "of" and 0 <= hit.first - party.last <= _BESIDE - 1:
            return party.country
        if party.role == "from" and 0 <= party.first - hit.last <= _BESIDE:
            return party.country
    return None


def _acting(parties: list[Party], hit: Hit[str]) -> set[str]:
    """The countries of the nearest party before the plan that can be subject and of those joined to it, else
    of the first one after it."""
    free = [p for p in parties if p.role == "free"]
    before = [p for p in free if p.last <= hit.first]
    if not before:
        return {p.country for p in free[:1]}
    joint = [before.pop()]
    while before and joint[0].first - before[-1].last == 1:
        joint.insert(0, before.pop())
    return {p.country for p in joint}
