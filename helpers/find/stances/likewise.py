"""Who is told to say the same as the one told of just before: `X sloot zich daarbij aan`, `Y viel hem bij`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.find.holders import Holder
from helpers.find.stances.scene import ACCUSING, Found, Scene

_SHARED = ACCUSING | {"no_evidence"}
_NOT = frozenset({"niet", "geen", "nooit"})
_GETTING = frozenset({"krijgen", "horen", "vernemen", "ontvangen"})
_NEAR = 2  # sentences
_DID = frozenset({"deed", "deden", "doet", "doen", "gedaan"})


def agreeing(scene: Scene, found: Sequence[Found]) -> Iterator[Found]:
    """Positions of others than the giver and the receiver that somebody joins in.

    The position is that of the last one told in the two sentences before, or of whoever is named behind the verb; of what
    somebody did (`Dat deed Scholz ook`) it is that of the sentence just before. Does not look at sentences that name the
    target: other rules do.
    """
    if not scene.agreeing or scene.carried is None or scene.topics:
        return
    told = [item for item in found if item.position in _SHARED and item.holder.actor_id]
    for hit in scene.agreeing:
        first, last = scene.reading.clauses.bounds(hit.first)
        if not _NOT.isdisjoint(scene.reading.doc.lower[first:last]):
            continue
        if "om" in scene.reading.doc.lower[first : hit.last] and "te" in scene.reading.doc.lower[first : hit.last]:
            continue  # vroeg Rutte om zich daarbij aan te sluiten
        named = {m.actor_id for m in scene.reading.between(hit.core[1], last) if m.actor_id}
        after = [item for item in told if item.holder.actor_id in named]
        near = [item for item in told if scene.carried.distance <= _NEAR]
        if not _DID.isdisjoint(scene.reading.doc.lower[slice(*hit.core)]):
            near = [item for item in told if item.sentence.last == scene.sentence.first]
        for holder in _from_whom(scene, first, last) or scene.voices.subjects(scene.sentence, hit.first, hit.last, "on_record"):
            others = [item for item in after or near if item.holder.actor_id != holder.actor_id]
            if holder.actor_id and others and scene.allows(others[-1].position, holder):
                last_told = others[-1]
                rule = f"{last_told.position}: agrees"
                yield Found(last_told.position, holder, rule, scene.sentence, last_told.terms, True)


def _from_whom(scene: Scene, first: int, last: int) -> list[Holder]:
    """`Li kreeg van Macron dezelfde boodschap`: who gives what the subject gets."""
    clauses, lower = scene.reading.clauses, scene.reading.doc.lower
    if not any(form.lemma in _GETTING for t in range(first, last) for form in clauses.verbs.get(t, ())):
        return []
    named = [m for m in scene.reading.between(first, last) if m.actor_id and lower[m.first - 1] == "van"]
    return [Holder(m.actor_id, scene.voices.country_of(m.actor_id), "on_record") for m in named[:1]]
