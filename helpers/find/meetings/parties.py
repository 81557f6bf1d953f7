"""Who takes part in what a cue tells, by the first rule that fits. See `verb_rules` and `noun_rules`."""

from __future__ import annotations

from dataclasses import dataclass

from helpers.find.meetings.cues import Hit
from helpers.find.meetings.noun_rules import NOUN_RULES
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.verb_rules import VERB_RULES
from helpers.find.meetings.words import each

_TOPIC = each("over tot")
_AIM = each("voor op naar van aan")


@dataclass(frozen=True, slots=True)
class Parties:
    """Two sides of one meeting, either of which may be unknown.

    `apart` is true where each on the far side had a meeting of his own (ontmoetingen met X en Y).
    """

    near: tuple[str, ...]
    far: tuple[str, ...]
    rule: str
    apart: bool = False

    @property
    def all(self) -> tuple[str, ...]:
        return self.near + self.far


def find_parties(scene: Scene, hit: Hit) -> Parties | None:
    """The participants that the cue's own sentence names, by the first rule that fits."""
    for name, frame, rule in VERB_RULES if hit.cue.verb else NOUN_RULES:
        found = rule(scene, hit) if frame in hit.cue.frames else None
        if found and (found[0] or found[1]):
            apart = hit.cue.plural and frame == "with" and len(found[1]) > 1
            parties = Parties(found[0], found[1], name, apart)
            return None if hit.cue.weak and _generic(scene, hit, parties) else parties
    return None


def _generic(scene: Scene, hit: Hit, parties: Parties) -> bool:
    """Whether talks are no more than a topic or an aim: sprak over, riep op tot onderhandelingen tussen X en Y."""
    preposition = scene.preposition(hit.first)
    return preposition in _TOPIC or (preposition in _AIM and not any(map(scene.cast.person, parties.all)))
