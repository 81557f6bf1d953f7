"""Where a clause that tells of a meeting looks: past, present or future."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from helpers.find.meetings.cues import Hit
from helpers.find.meetings.intended import intended
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.segments import Clause, finite_of
from helpers.find.meetings.words import DATED, TELLING, each
from helpers.find.verbs import PARTICIPLE, PAST, PRESENT

_AGREEING = each("af|spreken plannen beloven toe|zeggen besluiten hopen verwachten overwegen")
_WANTING = each("willen hopen")
_SET = each("gepland ingepland voorzien aangekondigd")
_PAST_ENDING = re.compile(r"[\w-]{3,}(de|den|te|ten)").fullmatch
_OVER = (("de", "rug"), ("op", "zitten"), ("erop", "zitten"))  # heeft gesprekken achter de rug
_NOT = each("niet geenszins allerminst")
_PERFECT = each("hebben zijn")
_PARTICIPIAL = re.compile(r"(\w{0,5}ge|ver|be|ont|her)\w{3,}[dt]").fullmatch


def outcome_of(scene: Scene, clause: Clause) -> Clause | None:
    """The clause that goes on after a relative one, with its verb first: het gesprek dat …, ging niet door."""
    begin, end = clause[0].first, clause[-1].last
    if scene.lower[begin] not in ("dat", "die", "waar", "waarop", "waarbij", "waarin") or begin == scene.sentence.first:
        return None
    token = end + (scene.lower[end : end + 1] == [","])
    if token >= scene.sentence.last or not any(form.finite for form in scene.verbs.get(token, ())):
        return None
    if any(form.lemma in TELLING for form in scene.verbs[token]):
        return None  # “ik verwacht dat ik hem zal spreken”, zei X
    return scene.clause(token)


def direction_of(scene: Scene, hit: Hit) -> str:
    """Where the clause of a cue looks (past, present or future), else the one it hangs on, else the sentence's first."""
    if _agreed(scene, hit) or intended(scene, hit):
        return "future"
    clauses = [*governing(scene, hit), *([segment] for segment in scene.segments)]
    found = next((direction for direction in map(scene.direction, clauses) if direction), "") or _looks(scene)
    if found == "past" and _is_open(scene, clauses[0]):
        return "future"
    if found != "past" and _perfect(scene, hit, clauses[0]):
        return "past"
    outcome = outcome_of(scene, clauses[0]) if found == "future" else None
    if outcome and scene.direction(outcome) == "past":
        return "past"  # het gesprek dat hij donderdag zou voeren, ging niet door
    if found == "present" and (_is_over(scene, clauses[0]) or _done(scene, clauses[0]) or _ends_done(scene, clauses[0])):
        return "past"
    if found == "present" and _wanted(scene, hit, clauses):
        return "future"
    asked = found == "present" and scene.lower[clauses[0][0].first] == "of"
    return "future" if asked or set_for(scene, clauses[0]) else found


def _is_open(scene: Scene, clause: Clause) -> bool:
    """`is diezelfde dag niet uitgesloten`: whether a participle tells no more than that it may be."""
    inside, finite = scene.words(clause), finite_of(clause)
    ruled_out = "uitgesloten" in inside and not _NOT.isdisjoint(inside)
    return ruled_out and finite is not None and any(form.form == PRESENT for form in scene.verbs[finite])


def _is_over(scene: Scene, clause: Clause) -> bool:
    """`dateert van juni`, `heeft gesprekken achter de rug`: whether a present tells of something past."""
    inside = scene.words(clause)
    return not DATED.isdisjoint(inside) or any(phrase in pairwise(inside) for phrase in _OVER)


def _wanted(scene: Scene, hit: Hit, clauses: Sequence[Clause]) -> bool:
    """Whether somebody wants or hopes for it, with no other verb: wil in januari met X om de tafel."""
    if hit.cue.verb:
        return False
    finite = next((token for token in map(finite_of, clauses) if token is not None), None)
    return finite is not None and any(form.lemma in _WANTING and form.form == PRESENT for form in scene.verbs[finite])


def _perfect(scene: Scene, hit: Hit, clause: Clause) -> bool:
    """Whether a form that may be an infinitive too is a participle: zijn vanmorgen ontvangen door X."""
    finite = finite_of(clause)
    if finite is None or not hit.cue.verb or scene.after_te(hit.first):
        return False
    here = any(form.form == PARTICIPLE for form in scene.verbs.get(hit.first, ()))
    if finite == hit.first:  # `zijn` was not read as its verb
        return here and "door" in scene.words(clause) and "zijn" in scene.lower[clause[0].first : hit.first]
    return here and all(form.lemma in _PERFECT and form.form == PRESENT for form in scene.verbs[finite] if form.finite)


def _looks(scene: Scene) -> str:
    """Where a sentence looks of which no finite verb is known: the past, where a word beside a name ends as a past does."""
    words, lower = scene.reading.doc.words, scene.lower
    for mention in scene.mentions:
        for token in (mention.first - 1, mention.last):
            inside = scene.sentence.first <= token < scene.sentence.last and token not in scene.verbs
            if inside and words[token] == lower[token] and _PAST_ENDING(lower[token]):
                return "past"
    return "present"


def _done(scene: Scene, clause: Clause) -> bool:
    """Whether a clause ends on a perfect infinitive: meldt een gesprek te hebben gehad."""
    forms = {t: scene.verbs[t] for s in clause for t in range(s.first, s.last) if t in scene.verbs}
    perfect = any(scene.lower[t - 1] == "te" and any(f.lemma in _PERFECT for f in forms[t]) for t in forms)
    return perfect and any(f.form == PARTICIPLE for one in forms.values() for f in one)


def _ends_done(scene: Scene, clause: Clause) -> bool:
    """Whether `heeft` is completed by a participle of no known verb: heeft niets opgeleverd."""
    finite, last = finite_of(clause), clause[-1].last - 1
    if finite is None or last <= finite or not any(form.lemma == "hebben" for form in scene.verbs[finite]):
        return False
    while last > finite and not scene.lower[last][0].isalnum():
        last -= 1
    return last not in scene.verbs and _PARTICIPIAL(scene.lower[last]) is not None


def set_for(scene: Scene, clause: Clause) -> bool:
    """Whether something is set for a day: is voor november voorzien, staat vrijdag gepland."""
    finite = finite_of(clause)
    if finite is None or _SET.isdisjoint(scene.words(clause)):
        return False
    return any(form.form == PRESENT and form.lemma in ("zijn", "staan", "worden") for form in scene.verbs[finite])


def stood_planned(scene: Scene, clause: Clause) -> bool:
    """Whether a clause tells what had been set for a day, which may be still to come: woensdag stond een gesprek gepland."""
    finite = finite_of(clause)
    stood = finite is not None and any(form.lemma == "staan" and form.form == PAST for form in scene.verbs[finite])
    return stood and not _SET.isdisjoint(scene.words(clause))


def _agreed(scene: Scene, hit: Hit) -> bool:
    """Whether an infinitive is what somebody planned: hebben afgesproken elkaar in het voorjaar te spreken."""
    if not hit.cue.verb or not scene.after_te(hit.first):
        return False
    clause = scene.clause(hit.first)
    return any(f.lemma in _AGREEING for s in clause for t in range(s.first, s.last) for f in scene.verbs.get(t, ()))


def governing(scene: Scene, hit: Hit) -> list[Clause]:
    """The clause of a cue, and the one that an infinitive clause hangs on: `weigert om met Poetin te praten`."""
    clause = scene.clause(hit.first)
    if clause[0].kind == "infinitive" and clause[0].first > scene.sentence.first:
        return [clause, scene.clause(clause[0].first - 1)]
    return [clause]


def of_a_place(scene: Scene, first: int, last: int) -> bool:
    """Whether no more than the place is uncertain: zien elkaar in maart opnieuw, waarschijnlijk in Brussel."""
    return scene.lower[first - 1] == "," and scene.lower[last : last + 1] == ["in"] and last - first == 1
