"""Which of the proposal's owners does something with it: the speaker, the subject, or who is named beside it."""

from __future__ import annotations

from helpers.find.patterns import Hit
from helpers.find.plan.scene import Cue, Scene
from helpers.find.plan.whose import passive

_JUST_BEFORE = 80  # tokens
_SHARED = ("gezamenlijk", "gemeenschappelijk")
_OPENS = frozenset({"die", "dat", "waarmee", "waarin"})


def owners_actors(scene: Scene, hit: Hit[Cue], own_words: bool) -> list[str]:
    """Who of the owner's does it: the speaker who tells it, else the subject with whoever does it with him,
    else the country where nobody is named."""
    voices = scene.voices
    if not own_words and (relative := in_relative(scene, hit)):
        return [relative]
    told = [s.speaker_id for s in voices.told_by(scene.sentence, hit.first, hit.last)] if own_words else []
    saying = [s.speaker_id for s in voices.saying(scene.sentence, hit.first)]
    for actor in (*told, *saying):
        if actor and voices.country_of(actor) == scene.sides.owner and not voices.is_outlet(actor):
            return [actor]
    subjects = voices.subjects(scene.sentence, hit.first, hit.last, "unknown")
    if any(h.country == scene.sides.owner for h in subjects):
        return [h.actor_id for h in subjects]
    if passive(scene, hit):
        return [scene.sides.ids[scene.sides.owner]]
    if both := both_owners(scene, hit):
        return both
    if not own_words and (own := owner_beside(scene, hit)):
        return [own]
    free = [p for p in scene.parties if p.role == "free" and p.country != scene.sides.owner]
    return [scene.sides.ids[scene.sides.owner]] if not subjects or not free else []


def in_relative(scene: Scene, hit: Hit[Cue]) -> str:
    """`de punten die China opstelde, zei de gezant`: the owner as the subject of the cue's own relative clause."""
    reading = scene.reading
    first = reading.clauses.bounds(hit.first)[0]
    if reading.doc.lower[first + 1 : first + 2] == ["het"] and any(name.last == first for name in scene.names):
        return scene.sides.ids[scene.sides.owner]  # de zes punten die het in mei presenteerde
    named = (m for m in reading.between(first, hit.last) if m.form != "pronoun" and m.last <= hit.last)
    named = (m for m in named if m.first and reading.doc.lower[m.first - 1] in _OPENS)
    own = [m.actor_id for m in named if scene.voices.country_of(m.actor_id) == scene.sides.owner]
    return own[-1] if own else ""


def both_owners(scene: Scene, hit: Hit[Cue]) -> list[str]:
    """`een document dat de twee landen vrijgaven`, `een gezamenlijke verklaring`: the owner and who was just joined to it."""
    reading, lower = scene.reading, scene.reading.doc.lower
    first = reading.clauses.bounds(hit.first)[0]
    if not (
        any(lower[t] in ("twee", "beide") and lower[t + 1] == "landen" for t in range(first, hit.first))
        or any(word.startswith(_SHARED) for name in scene.names for word in lower[name.first - 1 : name.last])
    ):
        return []
    for mention in reversed(reading.between(max(0, scene.sentence.first - _JUST_BEFORE), scene.sentence.first)):
        joint = reading.first_of.get(mention.last + 1)
        ids = [mention.actor_id, joint.actor_id] if joint and lower[mention.last] == "en" else []
        if any(scene.voices.country_of(actor) == scene.sides.owner for actor in ids) and all(ids):
            return ids
    return []


def owner_beside(scene: Scene, hit: Hit[Cue]) -> str:
    """Who of the owner's is named nearest before a cue, or right after it; empty where nobody is."""
    mentions = {m.first: m for m in scene.reading.between(scene.sentence.first, scene.sentence.last)}
    own = [p for p in scene.parties if p.country == scene.sides.owner and p.role == "free" and p.first in mentions]
    before = [p for p in own if p.last <= hit.first]
    after = [p for p in own if 0 <= p.first - hit.last <= 2]
    nearest = before[-1:] or after[:1]
    return mentions[nearest[0].first].actor_id if nearest else ""
