"""Talks told by no more than how long they took, or that they were: na twaalf uur praten, er is verder onderhandeld."""

from __future__ import annotations

from helpers.find.meetings.cues import Hit
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.words import each
from helpers.find.reading import Reading
from helpers.find.verbs import INFINITIVE, PARTICIPLE

_UNITS = each("uur uren dag dagen nacht nachten urenlang dagenlang")
_SOURCES = each("volgens aldus")
_FEW = 4  # people who can have sat together that long
_BEFORE = 4  # words: na ruim twaalf uur praten


def may_last(reading: Reading, hit: Hit) -> bool:
    """Whether a cue may tell of talks by how long they took: a cheap look before its sentence is read."""
    return hit.cue.verb and "plural" in hit.cue.frames and reading.doc.lower[hit.first - 1] in _UNITS


def lasted(scene: Scene, hit: Hit) -> bool:
    """Whether a verb stands for talks that took so long: na drie dagen onderhandelen, twaalf uur praten leverde niets op."""
    before = scene.before(hit.first, _BEFORE)
    if not before or not may_last(scene.reading, hit):
        return False
    opens = hit.first - scene.sentence.first <= _BEFORE
    return ("na" in before or opens) and any(form.form == INFINITIVE for form in scene.verbs.get(hit.first, ()))


def unowned(scene: Scene, hit: Hit) -> bool:
    """Whether a passive tells of talks without who talked: er is urenlang gepraat, volgens X wordt er verder onderhandeld."""
    clause = scene.clause(hit.first)
    done = "plural" in hit.cue.frames and any(form.form == PARTICIPLE for form in scene.verbs.get(hit.first, ()))
    acting = (group for group in scene.groups_in(clause) if group.preposition not in _SOURCES)
    if not done or hit.cue.manner or hit.cue.weak or any(scene.cast.side(i) for group in acting for i in group.ids):
        return False
    return any(form.lemma in ("worden", "zijn") for segment in clause for t in segment.finite for form in scene.verbs[t])


def who_talked(scene: Scene) -> tuple[str, ...]:
    """Those who acted for somebody in the sentence and the next, if they are few and of several sides; else nobody."""
    cast, reading, last = scene.cast, scene.reading, scene.sentence.last
    last = reading.doc.sentence_of(last).last if last < len(reading.doc.lower) else last
    named = (i for m in reading.between(scene.sentence.first, last) for i in cast.ids(m) if cast.person(i))
    here = any(cast.side(i) and cast.person(i) for m in scene.mentions for i in cast.ids(m))
    if scene.lower[scene.sentence.first] == "na" and not here:
        return ()  # na een uur praten ging de Kamer uiteen
    people = tuple(dict.fromkeys(i for i in named if cast.side(i) and not cast.speaks_for_another(i)))
    apart = len(set(map(cast.side, people))) == len(people)  # of two of one side each had talks of his own
    return people if apart and len(people) <= _FEW and cast.meet(people) else ()
