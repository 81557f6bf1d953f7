"""Whose doing a clause tells: its subject, also where it stands in another clause or sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from helpers.find.meetings.cues import Hit
from helpers.find.meetings.scene import Group, Scene
from helpers.find.meetings.segments import Clause, finite_of
from helpers.find.meetings.words import FIRST_PERSON
from helpers.find.quotes import Quote
from helpers.find.verbs import PARTICIPLE
from helpers.records import Mention

Found = tuple[tuple[str, ...], tuple[str, ...]] | None
Rule = Callable[[Scene, Hit], Found]


def ids_of(group: Group | None) -> tuple[str, ...]:
    """The actors of a group, if there is one."""
    return group.ids if group else ()


def split(group: Group | None) -> Found:
    """The first of a group as one side, the others as the other."""
    return (group.ids[:1], group.ids[1:]) if group else None


def can_be_met(scene: Scene, hit: Hit, group: Group) -> bool:
    """Whether a group can be met by a cue that takes only persons (ontving, bezocht)."""
    return hit.cue.object != "person" or any(map(scene.cast.person, group.ids))


def subject(scene: Scene, clause: Clause, used: Sequence[Group] = ()) -> Group | None:
    """The subject of a clause: the free group before its finite verb, else the first one after it."""
    free = [group for group in scene.groups_in(clause) if group.free and group not in used]
    finite = finite_of(clause)
    before = [group for group in free if finite is not None and group.last <= finite]
    if before:
        return before[-1] if clause[0].kind == "main" else before[0]
    return free[0] if free else None


def governing_subject(scene: Scene, clause: Clause, used: Sequence[Group] = ()) -> Group | None:
    """The subject of a clause, or of the one it hangs on.

    `Wang reist naar Moskou om …`, `Wang vloog naar Rome en sprak …`, `Wang, die … sprak`, `de bereidheid van Xi om …`.
    """
    found, begin = subject(scene, clause, used), clause[0].first
    if found or begin == scene.sentence.first:
        return found
    if clause[0].kind == "relative":
        before = [group for group in scene.groups if group.last <= begin and group not in used]
        return before[-1] if before else None
    if clause[0].kind == "infinitive":
        beside = next((group for group in scene.groups if group.last == begin), None)
        return beside or governing_subject(scene, scene.clause(begin - 1), used)
    return governing_subject(scene, scene.clause(begin - 1), used) if clause[0].kind == "and" else None


def narrator(scene: Scene, hit: Hit, far: Sequence[str], before: Sequence[Mention]) -> tuple[str, ...]:
    """Who is meant where a sentence names only the far side; `before` are the mentions of the sentences just before.

    In a quotation with `ik` or `we` it is the speaker (tijdens mijn ontmoeting met Wang); where nobody is the subject it is
    whom the text is about (ook is met X gesproken, er staat een gesprek met X gepland), and so with `zijn ambtgenoot`.
    """
    quote = scene.reading.quote_at(hit.first)
    inside = scene.lower[scene.sentence.first : scene.sentence.last]
    if quote and not FIRST_PERSON.isdisjoint(inside):
        return _speaker(scene, quote, before)
    participle = any(form.form == PARTICIPLE for form in scene.verbs.get(hit.first, ()))
    indefinite = "een" in scene.before(hit.first, 3)
    unsaid = not any(group.free for group in scene.groups_in(scene.clause(hit.first)))
    impersonal = unsaid and (participle if hit.cue.verb else indefinite)
    related = any(group.ids == tuple(far) and scene.lower[group.first] in ("zijn", "haar") for group in scene.groups)
    if not impersonal and not related:
        return ()
    sides = set(map(scene.cast.side, far))
    people = [mention.actor_id for mention in before if scene.cast.person(mention.actor_id)]
    return tuple(person for person in people[-1:] if scene.cast.side(person) not in sides)


def _speaker(scene: Scene, quote: Quote, before: Sequence[Mention]) -> tuple[str, ...]:
    """The last person named outside a quotation before it, within the sentences just before."""
    people = [
        mention.actor_id
        for mention in (*before, *scene.mentions)
        if mention.end <= quote.start and scene.cast.person(mention.actor_id)
    ]
    return tuple(people[-1:])
