"""What is told to be the first of its kind: the first meeting in years, the first leader who meets somebody."""

from __future__ import annotations

from helpers.find.meetings.cues import Hit
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.segments import Clause, finite_of
from helpers.find.meetings.words import ORDINALS


def first_time(scene: Scene, clause: Clause) -> bool:
    """`het is de eerste keer dat X en Y elkaar ontmoeten`, `hij is de eerste leider die Xi bezoekt`."""
    first = clause[0].first
    before = scene.lower[scene.sentence.first : first]
    counted = not ORDINALS.isdisjoint(before[-8:]) and "keer" in before[-8:]  # de tweede keer dit jaar dat X Y spreekt
    return scene.lower[first] in ("dat", "die") and ("eerste" in before[-8:] or "eerst" in before or counted)


def is_to_be(scene: Scene, clause: Clause) -> bool:
    """`wordt woensdag de eerste leider die Xi bezoekt`: whether the clause before tells what is still to come."""
    finite = finite_of(scene.clause(clause[0].first - 1))
    return finite is not None and scene.lower[finite] in ("wordt", "worden")


def counts(scene: Scene, hit: Hit, clause: Clause) -> bool:
    """`Het is het eerste bezoek van X aan Y sinds 2019`: whether a clause only counts what has been told."""
    begin = clause[0].first
    opened = scene.lower[begin : begin + 2] in (["het", "is"], ["dit", "is"], ["dat", "is"])
    return not hit.cue.verb and opened and not ORDINALS.isdisjoint(scene.before(hit.first, 3))
