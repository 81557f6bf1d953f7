"""What was wished for, refused, ruled out, missed or not even planned, as the clause of a cue tells."""

from __future__ import annotations

from itertools import pairwise

from helpers.find.meetings.cues import Hit
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.segments import Clause, finite_of
from helpers.find.meetings.words import each
from helpers.find.verbs import INFINITIVE

_DENIALS = each("niet nooit geen evenmin")
_WOULD = each("zou zouden wilde wilden")
_RELATIVE = 20  # words of a relative clause up to its verb


def ruled_out(scene: Scene, hit: Hit, clause: Clause) -> bool:
    """`sluit een gesprek met X uit`, and not: sluit een gesprek niet uit."""
    if hit.cue.verb or not _DENIALS.isdisjoint(scene.words(clause)):
        return False
    return any(form.lemma == "uit|sluiten" for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ()))


def missed(scene: Scene, clause: Clause) -> bool:
    """`had X graag gesproken`, `had X willen spreken`: what somebody would have liked."""
    finite, inside = finite_of(clause), scene.own_words(clause)
    return finite is not None and scene.lower[finite] in ("had", "hadden") and ("graag" in inside or "willen" in inside)


def unwilling(scene: Scene, hit: Hit, clause: Clause) -> bool:
    """`wilde hem in Madrid niet ontvangen`: what somebody refused."""
    finite, inside = finite_of(clause), scene.own_words(clause)
    refused = finite is not None and scene.lower[finite] in ("wilde", "wilden", "wou") and "niet" in inside
    return refused and hit.cue.verb and any(form.form == INFINITIVE for form in scene.verbs.get(hit.first, ()))


def was_to_be(scene: Scene, hit: Hit) -> bool:
    """`het bezoek dat X aan Y zou brengen`: whether a relative clause tells of what was to be."""
    relative = scene.lower[hit.first] in ("dat", "die")  # where a noun was moved to its clause
    first = hit.first if relative else hit.last + (scene.lower[hit.last : hit.last + 1] == [","])
    after = scene.lower[first : min(first + _RELATIVE, scene.sentence.last)]
    return after[:1] in (["dat"], ["die"]) and not _WOULD.isdisjoint(after)


def unplanned(scene: Scene, hit: Hit) -> bool:
    """`geen plannen om X te ontmoeten`, `geen plannen voor een ontmoeting`."""
    before = scene.before(hit.first, 12)
    return any(one == "geen" and two.startswith("plan") for one, two in pairwise(before))


def wished(scene: Scene, hit: Hit) -> bool:
    """`zou hem graag willen zien`, `wil X in Washington zien`: what somebody wants, told by a verb that often means less."""
    clause = scene.clause(hit.first)
    wants = any(form.lemma == "willen" for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ()))
    return wants and any(form.form == INFINITIVE for form in scene.verbs.get(hit.first, ()))
