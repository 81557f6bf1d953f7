"""Two sides who did not meet: somebody else asks them to talk, or would bring them together."""

from __future__ import annotations

from helpers.find.meetings.scene import Scene
from helpers.find.meetings.segments import Clause
from helpers.find.meetings.words import DETERMINERS, PREPOSITIONS, each
from helpers.find.verbs import PARTICIPLE, PAST

_ADVERBS = each("er al elkaar ook samen toen daar daarna later eerder nog weer opnieuw hun zich")
_SIDES, _APPEALING = each("kanten partijen"), each("op|roepen roepen aan|dringen aan|sporen manen vragen verzoeken hopen")


def appealed(scene: Scene, pair: int) -> bool:
    """Whether `beide kanten` at a token are others, of whom somebody named asks or hopes something: riep beide kanten op."""
    if _SIDES.isdisjoint(scene.lower[pair : pair + 3]) or not any(g.free and g.last <= pair for g in scene.groups):
        return False
    inside = range(scene.sentence.first, scene.sentence.last)
    return any(form.lemma in _APPEALING for t in inside for form in scene.verbs.get(t, ()))


def to_be_brought(scene: Scene, clause: Clause) -> bool:
    """Whether a clause tells that somebody wants to bring others together: klaar om de twee partijen bij elkaar te brengen."""
    brought = (t for s in clause for t in range(s.first, s.last) if any(f.lemma == "brengen" for f in scene.verbs.get(t, ())))
    return any(not any(form.form in (PAST, PARTICIPLE) for form in scene.verbs[token]) for token in brought)


def of_things(scene: Scene, pair: int) -> bool:
    """Whether `de twee` at a token counts what stands after it: zette de twee consoles naast elkaar."""
    after = pair + 2
    if scene.lower[pair + 1] != "twee" or after >= scene.sentence.last:
        return False
    word, people = scene.lower[after], any(m.first <= pair and after < m.last for m in scene.mentions)  # de twee leiders
    known = not word[0].isalpha() or after in scene.verbs or word in PREPOSITIONS | DETERMINERS | _ADVERBS
    return not (people or known)
