"""What somebody says he will or would like to do: zei dinsdag Xi te willen ontmoeten, kondigde aan naar Peking te reizen."""

from __future__ import annotations

from helpers.find.dates.scan import DateExpression
from helpers.find.meetings.cues import Hit
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.segments import Clause, Segment, finite_of, holds
from helpers.find.meetings.words import TELLING, each
from helpers.find.verbs import PARTICIPLE

_ANNOUNCING = each("aan|kondigen beloven toe|zeggen besluiten")
_OF_WHAT_COMES = each("aan|kondigen")
_WILL = each("zullen gaan verwachten plannen reizen af|reizen")
_WISH = each("willen hopen wensen overwegen")
_READY = each("bereid klaar klaarstaat klaarstaan klaarstond")
_PLAN = each("plan plannen")
_PERFECT = each("hebben zijn")
_ALONGSIDE = each("na tijdens in bij op sinds gedurende voorafgaand")
_WHOM = each("hem hen")
_NO_VERBS = each("midden boven")
_PARTICLES = each("aan toe mee")
_HOPED = 4  # words between `hopen op` and its noun


def intended(scene: Scene, hit: Hit) -> str:
    """`planned` or `possible` where a cue is what somebody says or announces that he will, or would like to do; else empty."""
    clause = scene.clause(hit.first)
    hoped = any(word.startswith("hop") for word in scene.before(hit.first, _HOPED))  # te hopen op een gesprek
    if not hit.cue.verb and not hoped and scene.preposition(hit.first) in _ALONGSIDE:
        return ""  # zei in een gesprek met Biden wapens te willen leveren
    if clause[0].kind == "infinitive":  # zei plannen te hebben om Xi te ontmoeten
        begin = clause[0].first
        return _intended_in(scene, scene.clause(begin - 1), begin) if begin > scene.sentence.first else ""
    if not hit.cue.verb and not scene.preposition(hit.first) and _announced(scene, clause):
        return "planned"
    return _intended_in(scene, clause, hit.first)


def of_the_telling(scene: Scene, hit: Hit, expression: DateExpression) -> bool:
    """Whether a day is that on which somebody said what he intends: zei dinsdag Xi te willen ontmoeten.

    It stands before the verb of saying, or right behind it and its subject.
    """
    if not intended(scene, hit):
        return False
    clause = scene.clause(hit.first)
    if clause[0].kind == "infinitive" and not holds(clause, expression.first):
        clause = scene.clause(clause[0].first - 1)
    finite = finite_of(clause)
    if finite is None or not holds(clause, expression.first):
        return expression.first < clause[0].first  # prees dinsdag het plan en zei Xi graag te ontmoeten
    between = [group for group in scene.groups_in(clause) if finite < group.first < expression.first]
    if any(scene.lower[group.first] in _WHOM for group in between):
        return expression.first < finite  # zei hem in maart in Moskou te verwachten
    fronted = any(group.free and group.last <= finite for group in scene.groups_in(clause))
    parted = any(t in scene.verbs or scene.lower[t] in _PARTICLES for t in range(finite + 1, expression.first))
    return expression.first < finite or (len(between) <= (not fronted) and not parted)


def _announced(scene: Scene, clause: Clause) -> bool:
    """Whether a clause announces what it names: kondigde dinsdag een ontmoeting aan, heeft een gesprek aangekondigd."""
    tokens = (t for segment in clause for t in range(segment.first, segment.last))
    return any(form.lemma in _OF_WHAT_COMES for t in tokens for form in scene.verbs.get(t, ()))


def _intended_in(scene: Scene, clause: Clause, before: int) -> str:
    """The same for what stands in a clause, behind its verb of saying, at or after a token."""
    words = scene.own_words(clause)
    ready = not _READY.isdisjoint(words) and scene.clause(before)[0].kind == "infinitive"
    if ("te" not in words and not ready) or finite_of(clause) is None:
        return ""
    tokens = [t for segment in clause for t in range(segment.first, segment.last) if t in scene.verbs]
    done = {t: {f.lemma for f in scene.verbs[t] if f.finite or f.form == PARTICIPLE or f.lemma == "weten"} for t in tokens}
    told = next((t for t in tokens if t < before and done[t] & (TELLING | _ANNOUNCING)), None)
    aims = {
        t: {form.lemma for form in scene.verbs.get(t, ())} or {scene.lower[t]}
        for segment in clause
        for t in range(segment.first + 1, segment.last)
        if scene.lower[t - 1] == "te" and scene.lower[t].endswith("n") and scene.lower[t] not in _NO_VERBS
    }
    if told is not None and ready:
        return "possible"  # zei dat hij klaarstaat om Xi te ontvangen
    if told is None or not any(t > told for t in aims):
        return ""
    lemmas = {lemma for t, found in aims.items() if t > told for lemma in found}
    perfect = lemmas & _PERFECT and any(f.form == PARTICIPLE for t in tokens if t > told for f in scene.verbs[t])
    if lemmas & _WISH or any("graag" in scene.lower[told:t] for t in aims):
        return "possible"
    if lemmas & _WILL or not _PLAN.isdisjoint(words):
        return "" if perfect and not lemmas & _WILL else "planned"
    return "planned" if done[told] & _ANNOUNCING and not perfect else ""


def invited_for(scene: Scene, hit: Hit) -> list[list[Segment]]:
    """`nodigde X maandag uit | om in mei te komen`, `een uitnodiging aan X | om in mei te komen`: what is asked."""
    if hit.cue.word != "uitnodigen" and "offered" not in hit.cue.frames:
        return []
    return [[one] for one in scene.segments if one.kind == "infinitive" and one.first >= hit.last][:1]
