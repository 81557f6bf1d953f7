"""What the proposal holds, told sentence after sentence once its publication was told."""

from __future__ import annotations

from collections.abc import Collection, Sequence, Set
from dataclasses import replace
from itertools import islice, pairwise

from helpers.find.plan.scene import Found, Scene, Sides

_LISTING = frozenset({"welcomes", "previews", "discusses"})
HELD = "what it holds"
_BOTH = frozenset({"ze", "zij", "beide", "samen"})
_NOTHING = frozenset({"niets", "niks", "woord", "melding", "gewag"})
_PAUSE = 2  # sentences without a point in the middle of a list of them


def contents(scenes: Sequence[Scene], found: Sequence[Found], sides: Sides) -> list[Found]:
    """Further evidence of the publication: sentences that touch its points while it is news, with no other source."""
    acts = [act for act in found if act.act == "publishes"]
    if not scenes or scenes[0].time.before:
        return []
    if not scenes[0].time.fresh:
        return _jointly(acts) + _looking_back(scenes, acts, sides)
    new: list[Found] = []
    if not acts:
        told = {act.sentence.first for act in found}
        near = (s for s in scenes if s.points and s.distance in (0, 1) and s.sentence.first not in told)
        discussing = {act.actor_id for act in found if act.act == "discusses"}
        speaking = [s for s in near if _owner_tells(s, False, sides) and not _talking(s, discussing)]
        acts = [
            Found("publishes", sides.ids[sides.owner], f"publishes: {HELD}", s.sentence, s.sentence.first) for s in speaking
        ]
        if not acts:
            return []
        new = acts
    new += _jointly(acts)
    publishers = _together(acts)
    taken = {act.sentence.first for act in found if act.actor_id not in publishers}
    publishing = {act.sentence.first for act in acts}
    told_before = {
        s.sentence.first for s, after in pairwise(scenes) if after.sentence.first in publishing and _points_back(after)
    }
    listed, pause = list(new), _PAUSE + 1
    for scene in scenes:
        token = scene.sentence.first
        if token in publishing:
            pause = 0
        elif token in taken or not _owner_tells(scene, pause <= _PAUSE or token in told_before, sides, publishers):
            pause = _PAUSE + 1
        elif scene.points and not _not_in_it(scene):
            listed += [Found("publishes", one, f"publishes: {HELD}", scene.sentence, token) for one in publishers]
            pause = 0
        elif any(word[0].isalpha() for word in scene.reading.doc.lower[token : scene.sentence.last]):
            pause += 1  # and not for the number of a list
    return listed


def _looking_back(scenes: Sequence[Scene], acts: Sequence[Found], sides: Sides) -> list[Found]:
    """The sentences that go on with what it holds right after its publication was told, long after that was news."""
    publishing: dict[int, list[str]] = {}
    for act in acts:
        publishing.setdefault(act.sentence.first, []).append(act.actor_id)
    listed: list[Found] = []
    for before, scene in pairwise(scenes):
        token, publishers = scene.sentence.first, publishing.get(before.sentence.first, [])
        follows = token == before.sentence.last and scene.sentence.paragraph == before.sentence.paragraph
        if not publishers or not follows or not scene.points or token in publishing:
            continue
        sourced = bool(scene.parties) or any(s.speaker_id for s in scene.voices.near(scene.sentence))
        pointed = bool(scene.names or scene.of("back")) or (len(publishers) > 1 and scene.reading.doc.lower[token] in _BOTH)
        if _owner_tells(scene, True, sides, publishers) and not scene.of("missing") and (pointed or not sourced):
            listed += [Found("publishes", one, f"publishes: {HELD}", scene.sentence, token) for one in publishers]
            publishing[token] = publishers
    return listed


def _together(acts: Sequence[Found]) -> list[str]:
    """Who published it first, with whoever did so in the same sentence: `China en Brazilië presenteerden een plan`."""
    return list(dict.fromkeys(act.actor_id for act in acts if act.sentence.first == acts[0].sentence.first))


def _jointly(acts: Sequence[Found]) -> list[Found]:
    """What stands in a plan of several owners (`In dat plan staat …`) is published by each of them."""
    owners = _together(acts) if acts else []
    later = [act for act in acts if len(owners) > 1 and act.sentence.first != acts[0].sentence.first and act.actor_id in owners]
    return [replace(act, actor_id=one) for act in later for one in owners if one != act.actor_id]


def _talking(scene: Scene, discussing: Set[str]) -> bool:
    """Whether a person speaks, or one who discusses the proposal: what he says need not stand in it."""
    speaking = {statement.speaker_id for statement in scene.voices.near(scene.sentence)}
    return not discussing.isdisjoint(speaking) or any(map(scene.voices.is_person, speaking))


def _not_in_it(scene: Scene) -> bool:
    """`Over een aftocht staat er niets in`, `er staat niet dat …`: what is told to lack stands not in it."""
    lower = scene.reading.doc.lower
    told = [lower[hit.first : hit.last] for hit in scene.of("missing")]
    return any(not _NOTHING.isdisjoint(words) or words[-1] == "dat" for words in told)


def _points_back(scene: Scene) -> bool:
    """`Dat staat in het document`."""
    return scene.reading.doc.lower[scene.sentence.first] in ("dat", "dit", "zo")


def going_on(scenes: Sequence[Scene], found: Sequence[Found]) -> list[Found]:
    """`Sánchez waardeerde het plan. Hij doelde op de afwijzing van kernwapens`: points that the same one goes on about."""
    acts: dict[int, list[Found]] = {}
    for act in found:
        acts.setdefault(act.sentence.first, []).append(act)
    more = []
    for before, scene in pairwise(scenes):
        if not scene.points or scene.sentence.first in acts or scene.sentence.first != before.sentence.last:
            continue
        here = {s.speaker_id for s in scene.voices.near(scene.sentence) if s.speaker_id}
        lacks = not here and bool(scene.of("missing"))  # Zo wordt nergens gesproken over een aftocht
        here = here or _first_named(scene)
        for act in acts.get(before.sentence.first, ()):
            mine = act.actor_id in here and not (act.act == "discusses" and act.actor_id == scene.sides.ids[scene.sides.owner])
            if (act.act in _LISTING and mine) or (act.act == "doubts" and lacks):
                more.append(Found(act.act, act.actor_id, f"{act.act}: goes on", scene.sentence, scene.sentence.first))
    return more


def _first_named(scene: Scene) -> set[str]:
    """Whom a sentence names first, who mostly is its subject."""
    named = (m.actor_id for m in scene.reading.between(scene.sentence.first, scene.sentence.last) if m.actor_id)
    return set(islice(named, 1))


def _owner_tells(scene: Scene, going_on: bool, sides: Sides, publishers: Collection[str] = ()) -> bool:
    """Whether the owner, one of the `publishers` or the document itself is who the sentence has its content from; where
    it names no source, whether the sentences before it told of the content (`going_on`)."""
    near = scene.voices.near(scene.sentence)
    homes = {scene.voices.country_of(one) for one in publishers} - {""}  # De twee landen riepen daarin op
    speaking = [(s.speaker_id, scene.voices.country_of(s.speaker_id)) for s in near]
    speakers = [sides.owner if one in publishers or home in homes else home for one, home in speaking]
    if any(speaker and speaker != sides.owner for speaker in speakers):
        return False
    acting = next((p.country for p in sorted(scene.parties, key=lambda p: p.first) if p.role == "free"), "")
    if acting in sides.ids and not near and not scene.names and acting not in (sides.owner, *sides.at_war):
        return False  # Belarus stelde zijn grondgebied ter beschikking
    own = any(p.country == sides.owner and p.role in ("free", "of", "away") for p in scene.parties)
    return own or sides.owner in speakers or bool(scene.names) or (going_on and not any(speakers))
