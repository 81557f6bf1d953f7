"""Who chaired or hosted the talks that were just told of, and so was there: X leidde de gesprekken, X was gastheer."""

from __future__ import annotations

from helpers.find.meetings.cues import Hit
from helpers.find.meetings.scene import Group, Scene
from helpers.find.meetings.subjects import governing_subject
from helpers.find.meetings.words import each

_CHAIRING = each("leiden modereren")
_SITS, _PRESIDED = each("zit zat zitten zaten"), each("voorzit voorzat voorzaten voorgezeten")
_CHAIRED = (("geleid", "door"), ("voorgezeten", "door"), ("onder", "leiding"), ("onder", "voorzitterschap"))
_DENIED = each("niet geen nooit evenmin")
_HOSTS = each("gastheer gastvrouw")
_WHOSE = each("van voor bij")  # gastheer van de top
_TO = each("tot ertoe naar")  # de gesprekken leidden tot niets


def chairing(scene: Scene, hit: Hit) -> tuple[str, ...]:
    """Who chaired the talks that a noun stands for, with those beside him; nobody where the clause tells nothing of the kind.

    It does not look whether the noun points to talks that were told.
    """
    clause = scene.clause(hit.first)
    inside = scene.own_words(clause)
    if is_host(hit):
        return _host(scene, hit)
    if hit.cue.verb or not _DENIED.isdisjoint(inside) or not _TO.isdisjoint(inside):
        return ()
    if led := next((group for group in scene.groups_in(clause) if _led_by(scene, group)), None):
        return _people(scene, led) if led.first > hit.last else ()
    after = "".join(scene.lower[hit.last + 1 : hit.last + 2])
    sits = scene.lower[hit.last : hit.last + 1] == ["voor"] and not after.isalnum()
    presides = (sits and not _SITS.isdisjoint(inside)) or not _PRESIDED.isdisjoint(inside)
    lemmas = {form.lemma for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ())}
    if not presides and lemmas.isdisjoint(_CHAIRING):
        return ()
    one = governing_subject(scene, clause)
    beside = next((group for group in scene.groups if scene.accompanies(group) and group.first > hit.last), None)
    return (*_people(scene, one), *_people(scene, beside)) if one and one.free else ()


def is_host(hit: Hit) -> bool:
    """Whether a cue is the word for a host."""
    return hit.cue.word in _HOSTS


def _host(scene: Scene, hit: Hit) -> tuple[str, ...]:
    """Who was host, of talks that only the sentences before tell: X was gastheer, gastheer was X."""
    clause = scene.clause(hit.first)
    told = scene.direction(clause) == "past" and _DENIED.isdisjoint(scene.own_words(clause))
    of_something = not _WHOSE.isdisjoint(scene.lower[hit.last : hit.last + 1]) or scene.before(hit.first, 1) == ["zijn"]
    groups = scene.groups_in(clause)
    alone = len(groups) == 1 and groups[0].free
    return _people(scene, groups[0]) if told and alone and not of_something else ()


def _led_by(scene: Scene, group: Group) -> bool:
    """Whether a group is that of those who lead: geleid door X, onder leiding van X."""
    return any(tuple(scene.lower[at : at + 2]) in _CHAIRED for at in (group.at - 1, group.at))


def _people(scene: Scene, group: Group | None) -> tuple[str, ...]:
    people = group.ids if group else ()
    return people if all(scene.cast.person(one) and scene.cast.side(one) for one in people) else ()
