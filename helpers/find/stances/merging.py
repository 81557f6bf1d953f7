"""Makes one stance of all the pieces of evidence for a holder and a position."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from helpers.find.stances.scene import Found
from helpers.records import Evidence, Stance

_UNNAMED = "anonymous"


def _terms(items: Sequence[Found]) -> tuple[str, ...]:
    """What the evidence itself calls the target, else what the sentences before it did."""
    own = [item for item in items if not item.carried and item.terms]
    return tuple(dict.fromkeys(term for item in own or items for term in item.terms))


def _officials(found: Sequence[Found]) -> list[Found]:
    """`Amerikaanse functionarissen zeggen …`, later `ambtenaren zeggen …`: the same unnamed people, where the article has
    told of one country's alone that they say so."""
    told: dict[str, set[str]] = {}
    homes = {}
    kept = []
    for item in found:
        actor = item.holder.actor_id
        before = told.get(item.position, set())
        if actor == _UNNAMED and len(before) == 1:
            (actor,) = before
            item = replace(item, holder=replace(item.holder, actor_id=actor, country=homes[actor]))
        elif actor.startswith(_UNNAMED + "-"):
            told.setdefault(item.position, set()).add(actor)
            homes[actor] = item.holder.country
        kept.append(item)
    return kept


def merged(target_id: str, found: Sequence[Found]) -> list[Stance]:
    """One stance for each holder and position, in the order of their first evidence."""
    groups: dict[tuple[str, str], list[Found]] = {}
    for item in _officials(found):
        groups.setdefault((item.holder.actor_id, item.position), []).append(item)
    stances = []
    for (holder_id, position), items in groups.items():
        plain = [item.holder for item in items if not item.holder.reportative and item.holder.sourcing != "unknown"]
        best = plain[0] if plain else items[0].holder  # one piece told without distance is enough
        evidence = {(i.sentence.start, i.sentence.end): i.rule for i in reversed(items)}
        stances.append(
            Stance(
                target_id,
                holder_id,
                position,
                tuple(Evidence(start, end, rule) for (start, end), rule in sorted(evidence.items())),
                _terms(items),
                best.sourcing,
                best.reportative,
            )
        )
    return stances
