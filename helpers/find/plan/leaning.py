"""Which way somebody leans who speaks of the proposal, or does something with it, where no cue of an act tells: by words that
praise or blame whatever they are said of. What it finds is presumed, and gives way to anything told of the same actor.
"""

from __future__ import annotations

from collections.abc import Iterator

from helpers.find.patterns import Hit
from helpers.find.plan.links import asked
from helpers.find.plan.scene import Found, Scene
from helpers.find.plan.unmeant import of_conduct
from helpers.find.plan.whose import said_at

_DENYING = frozenset({"niet", "geen", "nooit", "noch", "zonder", "weinig", "nauwelijks", "allesbehalve", "evenmin", "bepaald"})
_SET_RIGHT = frozenset({"maar", "toch", "wel", "dan"})
_BEFORE, _AFTER = 3, 2  # tokens around a word in which it is denied
_HEAD = 2  # tokens into a clause in which its subject stands
_OPPOSITE = {"welcomes": "doubts", "doubts": "welcomes"}
_ACTS = {"praising": "welcomes", "blaming": "doubts"}


def leaning(scene: Scene) -> Iterator[Found]:
    """`Een lachertje, zei X over het plan`, `Servië omhelst het plan`: words of praise and blame in what somebody says of it,
    or in the clause on what he does with it; where they go both ways, nothing."""
    linked = scene.linked or (scene.distance == 1 and scene.of("appraising"))  # X sprak van een gotspe
    if not scene.time.after or not linked or scene.turned or scene.unread or scene.of("elsewhere"):
        return
    if any(hit.value.kind != "says" for hit in scene.hits("welcomes", "doubts", "rejects", "sets_condition")):
        return
    leans: dict[str, set[str]] = {}
    places: dict[str, int] = {}
    for kind, act in _ACTS.items():
        for hit in scene.of(kind):
            if asked(scene, hit) or of_conduct(scene, hit):
                continue
            way = _OPPOSITE[act] if _denied(scene, hit) else act
            for actor in _whose(scene, hit):
                leans.setdefault(actor, set()).add(way)
                places.setdefault(actor, hit.first)
    for actor, ways in leans.items():
        if len(ways) == 1:
            (act,) = ways
            yield Found(act, actor, f"{act}: word of praise or blame", scene.sentence, places[actor], True)


def _denied(scene: Scene, hit: Hit[str]) -> bool:
    """`geen slecht idee`, `overtuigt niet`: whether a word is denied close by in its clause."""
    lower, (first, last) = scene.reading.doc.lower, scene.reading.clauses.bounds(hit.first)
    around = [*lower[max(first, hit.first - _BEFORE) : hit.first], *lower[hit.last : min(last, hit.last + _AFTER)]]
    return bool(_DENYING & set(around)) and _SET_RIGHT.isdisjoint(around)


def _whose(scene: Scene, hit: Hit[str]) -> list[str]:
    """Who says a word of the proposal, else who does what its clause tells; nobody of the owner's, and no outlet."""
    voices, clauses = scene.voices, scene.reading.clauses
    first, last = clauses.bounds(hit.first)
    near = [name.first for name in (*scene.names, *scene.moves)] + [back.first for back in scene.of("back")]
    found = [(actor, country) for actor, country in said_at(scene, hit.first) if actor]
    if found and scene.reading.quote_at(hit.first) is None and _others_do(scene, first, last, {home for _, home in found}):
        return []
    if not found:
        told = voices.told_by(scene.sentence, hit.first, hit.last)
        found = [(s.speaker_id, voices.country_of(s.speaker_id)) for s in told if s.speaker_id]
    if not found and any(first <= token < max(last, hit.last) for token in near):
        subjects = voices.subjects(scene.sentence, hit.first, hit.last, "unknown")
        found = [(holder.actor_id, holder.country) for holder in subjects if holder.actor_id] or _whom(scene, first, last)
    owner = scene.sides.owner
    return [a for a, country in found if country != owner and a != scene.sides.ids[owner] and not voices.is_outlet(a)]


def _others_do(scene: Scene, first: int, last: int, own: set[str]) -> bool:
    """`Moskou zei dat Kiev het plan saboteert`: whether a clause tells what somebody else does."""
    if any(first < name.first <= first + _HEAD for name in scene.names):
        return False  # `dat het plan Oekraïne in de kou laat staan` is what the plan does
    doing = [p for p in scene.parties if p.role == "free" and first < p.first < last]
    return any(p.country not in (*own, scene.sides.owner) for p in doing)


def _whom(scene: Scene, first: int, last: int) -> list[tuple[str, str]]:
    """`Het plan overtuigt Warschau niet`, `Voor Berlijn is het plan …`: who is named alone in a clause on the proposal."""
    mentions = scene.reading.between(first, last)
    named = [m for m in mentions if m.actor_id and scene.voices.country_of(m.actor_id) != scene.sides.owner]
    lower = scene.reading.doc.lower
    named = [m for m in named if lower[m.first - 1] not in ("in", "van", "met", "over", "aan", "tegen")]
    return [(m.actor_id, scene.voices.country_of(m.actor_id)) for m in named] if len(named) == 1 else []
