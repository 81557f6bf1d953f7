"""What somebody said to another, or did there, that only those can who are together: rules for verbs. See `verb_rules`."""

from __future__ import annotations

from itertools import pairwise

from helpers.find.meetings.cues import Hit, in_a_building, tells_where
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.segments import Clause, finite_of, holds
from helpers.find.meetings.subjects import Found, ids_of, subject
from helpers.find.meetings.words import each
from helpers.records import Mention

_HIS = each("diens zijn haar hun")
_DENIED = each("niet geen nooit")
_APPOSED = 12  # words
_NEAR_WHERE = 2  # words between a place and `waar`


def told(scene: Scene, hit: Hit) -> Found:
    """`Ik heb Y gezegd …`, zei X: Y is the far side, and the speaker is found as the narrator."""
    clause = scene.clause(hit.first)
    if "ik" not in scene.words(clause) or not scene.reading.quote_at(hit.first):
        return None
    far = next((group for group in scene.groups_in(clause) if group.free), None)
    of_people = far and (any(map(scene.cast.person, far.ids)) or far.mentions[-1].plural)
    return ((), far.ids) if far and of_people else None


def told_that(scene: Scene, hit: Hit) -> Found:
    """X vertelde Y dat …: Y stands between the verb and what he is told."""
    clause = scene.clause(hit.first)
    people = [group for group in scene.groups_in(clause) if group.free and all(map(scene.cast.person, group.ids))]
    one, finite = subject(scene, clause), finite_of(clause)
    other = next((group for group in people if group is not one and group.first > (finite or 0)), None)
    if one not in people or other is None or finite is None or scene.reading.quote_at(hit.first):
        return None
    after = other.last + (scene.lower[other.last : other.last + 1] == [","])
    if after > other.last and scene.lower[after : after + 1] != ["dat"]:  # vertelde X, het hoofd van de raad, dat
        reach = range(after, min(after + _APPOSED, scene.sentence.last - 1))
        after = next((t + 1 for t in reach if scene.lower[t] == ","), after)
    return (one.ids, other.ids) if scene.lower[after : after + 1] == ["dat"] else None


def told_there(scene: Scene, hit: Hit) -> Found:
    """X heeft Y vorige week in Parijs gezegd dat …; with a verb that works at a distance too, not where X is at home."""
    clause = scene.clause(hit.first)
    if scene.reading.quote_at(hit.first) or not at_a_place(scene, clause):
        return None
    asked = "aan" if hit.cue.word == "vragen" else ""
    people = [g for g in scene.groups_in(clause) if all(map(scene.cast.person, g.ids)) and (g.free or g.preposition == asked)]
    one = subject(scene, clause)
    other = next((group for group in people if group is not one), None)
    if one not in people or other is None:
        return None
    if any(scene.lower[t] == "te" and t + 1 in scene.verbs for t in range(other.last, clause[-1].last - 1)):
        return None  # zei X graag in Parijs te ontvangen
    homes = set(map(scene.cast.side, one.ids))
    at_home = any(scene.cast.side(m.actor_id) in homes for m in scene.mentions if m.form == "place" and holds(clause, m.first))
    visited = any(two.endswith("bezoek") and one in _HIS for one, two in pairwise(scene.words(clause)))  # bij diens bezoek
    at_home = at_home and not visited
    return None if at_home and hit.cue.weak and hit.cue.mode == "unknown" else (one.ids, other.ids)


def at_a_place(scene: Scene, clause: Clause) -> bool:
    """Whether a clause names a place or points to one."""
    there = (m for m in scene.mentions if m.form in ("place", "country") and holds(clause, m.first))
    er = any(scene.lower[t] == "er" and scene.locative(clause, t) for s in clause for t in range(s.first, s.last))
    if er or "daar" in scene.words(clause) or _where(scene, clause):
        return True
    return any(m.form == "place" or tells_where(scene.lower, m.first) for m in there) or any(
        in_a_building(scene.reading, segment.first, segment.last) for segment in clause
    )


def _where(scene: Scene, clause: Clause) -> list[Mention]:
    """The place of which a clause tells what happened there: reisde naar Peking, waar hij Y een lijst overhandigde."""
    begin = clause[0].first
    if scene.lower[begin] != "waar":
        return []
    return [m for m in scene.mentions if m.form in ("place", "country") and begin - _NEAR_WHERE <= m.last <= begin]


def deed_there(scene: Scene, hit: Hit) -> Found:
    """X liet Y in Kopenhagen de haven zien · Y werd in Riyad door X naar zijn paleis geleid: what only somebody there can do.

    The place lies in the country of one of the two, who are people; a deed that works at a distance is none (distant).
    """
    clause = scene.clause(hit.first)
    if scene.direction(clause) != "past" or scene.reading.quote_at(hit.first) or not _DENIED.isdisjoint(scene.words(clause)):
        return None
    people = [g for g in scene.groups_in(clause) if (g.free or g.preposition == "door") and all(map(scene.cast.person, g.ids))]
    one = subject(scene, clause)
    other = next((group for group in people if group is not one and set(group.ids).isdisjoint(ids_of(one))), None)
    if one not in people or other is None or scene.lower[other.last : other.last + 1] == ["als"]:
        return None
    sides = {scene.cast.side(actor_id) for actor_id in (*one.ids, *other.ids)}
    places = (m for m in scene.mentions if m.form == "place" and holds(clause, m.first))
    there = [m for m in places if tells_where(scene.lower, m.first) and scene.lower[m.first - 1] != "op"]
    there += _where(scene, clause)
    return (one.ids, other.ids) if any(scene.cast.side(m.actor_id) in sides for m in there) else None
