"""What somebody has set out for: is in Kiev aangekomen om met X te praten, voor gesprekken met Y."""

from __future__ import annotations

from helpers.find.meetings.cues import Hit
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.segments import Clause, finite_of
from helpers.find.meetings.words import SETTING_OUT
from helpers.find.verbs import PARTICIPLE, PRESENT

_PURPOSES = 10  # words


def purpose(scene: Scene, hit: Hit) -> bool:
    """Whether somebody has set out for it: arriveerde in Peking voor gesprekken met Xi."""
    clause = scene.clause(hit.first)
    if hit.cue.verb and clause[0].kind == "infinitive" and scene.lower[clause[0].first] == "om":
        return _has_set_out(scene, clause)
    if hit.cue.verb or (scene.preposition(hit.first) != "voor" and not _joined_to_purpose(scene, hit)):
        return False
    lemmas = {form.lemma for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ())}
    return not SETTING_OUT.isdisjoint(lemmas)


def _has_set_out(scene: Scene, clause: Clause) -> bool:
    """`is in Kiev aangekomen om met X te praten`: a journey just made, and not: vloog naar Kiev om met X te praten."""
    above = scene.clause(clause[0].first - 1) if clause[0].first > scene.sentence.first else ()
    finite = finite_of(above) if above else None
    if finite is None or not any(form.lemma == "zijn" and form.form == PRESENT for form in scene.verbs[finite]):
        return False
    forms = (form for s in above for t in range(s.first, s.last) for form in scene.verbs.get(t, ()))
    return any(form.form == PARTICIPLE and form.lemma in SETTING_OUT for form in forms)


def _joined_to_purpose(scene: Scene, hit: Hit) -> bool:
    """Whether a noun is the second of what somebody came for: voor een toespraak en een ontmoeting met Xi."""
    before = scene.before(hit.first, _PURPOSES)
    first = len(before) - 1 - before[::-1].index("voor") if "voor" in before else None
    if first is None or "en" not in before[-3:]:
        return False
    return not any(token in scene.verbs for token in range(hit.first - len(before) + first, hit.first))
