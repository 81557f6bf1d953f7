"""Who those are that a text counts and does not name: de twee, met z'n drieën."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice, pairwise

from helpers.find.meetings.scene import Scene
from helpers.find.meetings.subjects import subject
from helpers.find.meetings.words import each
from helpers.records import Mention

_AT_TALKS = each("na tijdens voor bij in")
_DETERMINED = each("de beide deze die")
STATES = each("landen staten grootmachten")


def with_subject(scene: Scene, token: int, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Two people of whom the sentence goes on to name one: in een gesprek, het eerste tussen de twee, zei Biden."""
    one = next((i for group in scene.groups if group.first > token and group.free for i in group.ids), "")
    if not scene.cast.person(one):
        return ()
    people = (i for mention in reversed(mentions) for i in scene.cast.ids(mention) if scene.cast.person(i))
    other = next((person for person in people if scene.cast.meet((one, person))), "")
    return (one, other) if other else ()


def speaker_of_two(scene: Scene, noun: int) -> str:
    """Who tells something after talks of his own, whose noun is at a token: zei X na hun gesprek; else nobody."""
    if "hun" not in scene.before(noun, 3) or scene.preposition(noun) not in _AT_TALKS:
        return ""
    one = subject(scene, scene.clause(noun))
    return one.ids[0] if one and len(one.ids) == 1 and scene.cast.person(one.ids[0]) else ""


def with_speaker(scene: Scene, noun: int, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """He and the last one told of whom he can have met: Wang deed Berlijn aan. Habeck zei na hun gesprek."""
    one = speaker_of_two(scene, noun)
    people = (i for mention in reversed(mentions) for i in scene.cast.ids(mention) if one and scene.cast.person(i))
    other = next((i for i in people if scene.cast.side(i) != scene.cast.side(one) and scene.cast.meet((one, i))), "")
    return (one, other) if other else ()


def named_together(scene: Scene, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The only two people whom a sentence names together: de gastheer had X en Y bij zich geroepen."""
    lower = scene.reading.doc.lower
    pairs = [
        (one.actor_id, two.actor_id)
        for one, two in pairwise(mentions)
        if lower[one.last : two.first] == ["en"] and all(map(scene.cast.person, (one.actor_id, two.actor_id)))
    ]
    return pairs[0] if len(pairs) == 1 and scene.cast.meet(pairs[0]) else ()


def last_of(scene: Scene, token: int, count: int) -> tuple[str, ...]:
    """The last so many people named before a token, in its sentence and the two before: zaten ze met z'n drieën aan tafel."""
    sentences = scene.reading.doc.sentences
    number = bisect_left(sentences, scene.sentence.first, key=lambda one: one.first)
    named = scene.reading.between(sentences[max(0, number - 2)].first, token)
    people = (i for mention in reversed(named) for i in scene.cast.ids(mention) if scene.cast.person(i))
    last = tuple(islice(dict.fromkeys(people), count))
    return last if len(last) == count and scene.cast.meet(last) else ()


def named_behind(scene: Scene, noun: int) -> bool:
    """Whether an apposition names who they are: de ministers van beide landen, Singh en Li, hadden een onderhoud."""
    comma = next((t for t in range(noun, noun + 9) if scene.lower[t : t + 1] == [","]), noun)
    theirs = not STATES.isdisjoint(scene.lower[noun:comma])
    return theirs and any(scene.cast.person(m.actor_id) for m in scene.mentions if m.first == comma + 1)


def determined(lower: Sequence[str], noun: int, first: int, counted: bool) -> int | None:
    """Where `de (twee) … leiders` begins; some nouns must be counted: de twee functionarissen."""
    before = lower[max(first, noun - 3) : noun]
    if counted and "twee" not in before and "beide" not in before:
        return None
    return next((t for t in range(noun - 1, max(first, noun - 3) - 1, -1) if lower[t] in _DETERMINED), None)
