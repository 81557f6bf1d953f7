"""Whether the clause of a noun has the verb without which it tells of no meeting: nam contact op; not: heeft goed contact."""

from __future__ import annotations

from helpers.find.meetings.cues import Hit
from helpers.find.meetings.noun_rules import zone
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.segments import holds
from helpers.find.meetings.words import each
from helpers.find.verbs import PARTICIPLE, PAST

_APPOINTMENTS, _CONTACTS = each("afspraak afspraken"), each("contact contacten")
_THERE = each("daar er waar")


def carried(scene: Scene, hit: Hit) -> bool:
    """Whether the clause has a verb that the noun needs, if any: nam contact op, had contact; not: heeft goed contact."""
    if not hit.cue.beside:
        return True
    clause = scene.clause(hit.first)
    if hit.cue.word in _CONTACTS and "eerste" in scene.before(hit.first, 3):
        return True  # het eerste persoonlijke contact tussen X en Y
    if hit.cue.word.endswith(" met") and "over" not in scene.words(clause):
        return False  # had het met X gehad
    forms = [form for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ())]
    if "at" in hit.cue.frames and any(f.lemma.startswith("bij|") and f.lemma[4:] in hit.cue.beside for f in forms):
        return True  # staat vrijdag bij X op de stoep
    done = {f.lemma for f in forms if f.form == PARTICIPLE}
    if hit.cue.word.startswith("in ") and not done <= hit.cue.beside:
        return False  # is in overleg met X besloten
    there = not _THERE.isdisjoint(scene.words(clause)) or any(
        mention.form == "place" and holds(clause, mention.first) for mention in scene.mentions
    )
    if hit.cue.word in _APPOINTMENTS and there:
        return True  # heeft daar een afspraak met X
    about = _bare(scene, hit) and "over" in scene.lower[hit.last : zone(scene, hit)[1]]  # heeft contact met X over Y
    return any(f.lemma in hit.cue.beside and (f.lemma != "hebben" or about or f.form in (PAST, PARTICIPLE)) for f in forms)


def _bare(scene: Scene, hit: Hit) -> bool:
    """Whether a noun follows its verb or subject with no word of its own: heeft contact; not: heeft goed contact."""
    before = hit.first - 1
    return before in scene.verbs or scene.named(before)
