"""What a cue is about: the proposal named beside it, or pointed back to; and what its clause asserts of
it."""

from __future__ import annotations

from helpers.find.patterns import Hit
from helpers.find.plan.scene import Cue, Scene

_DENYING = frozenset({"niet", "nooit", "geen", "noch", "zonder"})
_AFTER_OBJECT = frozenset("toe af aan op nog wel zeer niet nu eerst in als met en van door volgens".split())
_GOES_ON = frozenset({"dat", "die", "wat", "maar", "en", "waar", "waarvan", "waarover", "waarop", "waarmee"})
_MODAL = frozenset("zal zullen zou zouden wil willen wilde wilden graag moet moeten kan kunnen".split())
_BEFORE_NOUNS = frozenset({"na", "in", "met", "voor", "op", "zonder", "de", "het", "een"})
_BEING = frozenset({"zijn", "blijven"})
_COMPLEMENTS = frozenset({"over", "tegenover", "op", "van", "met", "tegen", "dat", "om"})
_FAR = 4  # tokens between a cue and the plan
_FARTHER = 6  # sentences over which a condition or an answer is still one to the plan


def negated(scene: Scene, hit: Hit[Cue]) -> bool:
    """Whether what a cue tells is denied."""
    lower = scene.reading.doc.lower
    if hit.value.act not in ("doubts", "rejects", "sets_condition") and set(lower[hit.first : hit.last]) & _DENYING:
        return True
    first = scene.reading.clauses.bounds(hit.first)[0]
    around = set(lower[max(first, hit.first - 3) : hit.first]) | set(lower[hit.first + 1 : hit.first + 2])
    return bool(around & _DENYING)


def coming(scene: Scene, hit: Hit[Cue]) -> bool:
    """Whether the clause of a cue tells of something still to come."""
    direction = scene.reading.clauses.direction(hit.first)
    if direction == "future":
        return True
    return direction == "present" and (not scene.after or (scene.before and bool(scene.future)))


def about_the_plan(scene: Scene, hit: Hit[Cue]) -> bool:
    """Whether the plan is what is announced or published: in the cue's clause or the one beside it."""
    if not scene.names:
        return True
    clauses = scene.reading.clauses
    first, last = clauses.bounds(hit.first)
    reach = (clauses.bounds(first - 1)[0] if first > scene.sentence.first else first, max(last, hit.last))
    return any(
        reach[0] <= name.first < reach[1]
        or abs(name.first - hit.first) <= _FAR
        or (hit.last <= name.first and not _verb_between(scene, hit.last, name.first))
        for name in scene.names
    )


def _verb_between(scene: Scene, first: int, last: int) -> bool:
    """Whether a finite verb stands between two tokens; `na overleg` is a noun."""
    lower = scene.reading.doc.lower
    return any(lower[t - 1] not in _BEFORE_NOUNS for t in scene.reading.clauses.finite(first, last))


def reacts(scene: Scene, hit: Hit[Cue]) -> bool:
    """Whether a reaction is one to the proposal."""
    if hit.value.act == "sets_condition":
        near = scene.distance is not None and scene.distance <= _FARTHER
        return 1 in scene.points and (bool(scene.names) or near or scene.peace)
    if scene.names and hit.value.kind == "says":
        return True
    owner_named = any(party.country == scene.owner for party in scene.parties)
    said_on = hit.value.kind == "says" and scene.distance in ((1, 2, 3) if owner_named else (1, 2))
    return said_on or at_the_plan(scene, hit)


def at_the_plan(scene: Scene, hit: Hit[Cue]) -> bool:
    """Whether a verb or noun has the proposal beside it: named in its clause, or as a word that points
    back."""
    reading = scene.reading
    said_over = any("over" in reading.doc.lower[max(hit.last, name.first - 4) : name.first] for name in scene.names)
    if said_over and scene.voices.saying(scene.sentence, hit.first):
        return True
    lower, (first, last) = reading.doc.lower, reading.clauses.bounds(hit.first)
    quote = reading.quote_at(hit.first)
    begin = first
    while begin > scene.sentence.first and lower[begin] in _GOES_ON:
        begin = reading.clauses.bounds(begin - 1)[0]
    for name in scene.names:
        near = begin <= name.first < max(last, hit.last) or 0 <= name.first - hit.last <= _FAR
        apart = quote is not None and quote.start == scene.sentence.start and reading.quote_at(name.first) != quote
        if near and not apart:
            return True
    answers = any(lower[token].startswith(("reage", "gereage")) for token in range(first, last))
    if answers and not scene.names and scene.distance is not None and scene.distance <= _FARTHER:
        return True
    if scene.distance not in (1, 2):
        return False
    if scene.distance == 1 and _is_attitude(scene, hit, last):
        return True
    if any(first <= b.first < last or b.first == scene.sentence.first for b in scene.back):
        return True
    after = hit.first + 2
    object_ = hit.first + 1 < scene.sentence.last and lower[hit.first + 1] in ("het", "dit", "dat", "ze")
    object_ = object_ and "dat" not in lower[after : scene.sentence.last]
    return object_ and (after >= scene.sentence.last or lower[after] in _AFTER_OBJECT or not lower[after][0].isalnum())


def _is_attitude(scene: Scene, hit: Hit[Cue], last: int) -> bool:
    """`Kiev is niet onder de indruk`: an attitude without an object is one to what was told just before."""
    lower, verbs = scene.reading.doc.lower, scene.reading.clauses.verbs
    lemmas = {form.lemma for token in range(hit.first, hit.last) for form in verbs.get(token, ()) if form.finite}
    return lemmas <= _BEING and not _COMPLEMENTS & set(lower[hit.last : last])


def wished(scene: Scene, hit: Hit[Cue]) -> bool:
    """Whether a cue tells what somebody will or wants to do: `zullen bespreken`, `om het te bestuderen`."""
    lower = scene.reading.doc.lower
    before = set(lower[max(scene.sentence.first, hit.first - 8) : hit.last])
    return bool(before & _MODAL) or any(lower[t - 1] == "te" for t in range(hit.first, hit.last))
