"""The rules that turn cues about the proposal into acts, one function a group of acts.

Each looks at one sentence and yields what it finds; what an article adds up to is the finder's business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from helpers.find.patterns import Hit
from helpers.find.plan.links import about_the_plan, at_the_plan, coming, negated, reacts, wished
from helpers.find.plan.scene import Cue, Found, Scene
from helpers.find.plan.whose import actors_of, owned_by, owners_actor, said_at

_REACTIONS = frozenset({"welcomes", "doubts", "rejects", "sets_condition"})
_KINDS = {"by": "verb of the actor", "says": "word of the speaker", "of": "noun of the actor"}


def owners_acts(scene: Scene) -> Iterator[Found]:
    """`China komt met een vredesplan`, `het document werd gepubliceerd`: announced while it is still to
    come, else published."""
    if not scene.linked:
        return
    for hit in scene.hits("announces"):
        if negated(scene, hit) or not about_the_plan(scene, hit):
            continue
        announcing = _has(scene, hit, "kondig", "beloof", "beloofd")
        ahead = announcing or (scene.before and coming(scene, hit))
        actor = owners_actor(scene, hit, announcing) if ahead else ""
        if actor:
            yield Found("announces", actor, "announces: still to come", scene.sentence, hit.first)
    for hit in scene.hits("publishes"):
        if not scene.after or negated(scene, hit) or not about_the_plan(scene, hit) or coming(scene, hit):
            continue
        actor = scene.ids[scene.owner] if hit.value.kind == "says" else owners_actor(scene, hit, False)
        if actor:
            yield Found("publishes", actor, "publishes: made public", scene.sentence, hit.first)


def spoken_of(scene: Scene) -> Iterator[Found]:
    """`Wang zei dat Peking een vredesplan heeft`: before it is published, who speaks of it for the owner
    announces it."""
    if not scene.before:
        return
    for name in scene.names:
        for actor, country in said_at(scene, name.first):
            if country == scene.owner:
                yield Found("announces", actor, "announces: spoken of before publication", scene.sentence, name.first)


def talks(scene: Scene) -> Iterator[Found]:
    """`De leiders bespraken het plan`: the owner consults before it is published, whoever talks of it
    after discusses it."""
    lower = scene.reading.doc.lower
    for hit in scene.hits("consults"):
        if (
            not scene.before
            or not scene.linked
            or negated(scene, hit)
            or "met" not in lower[scene.sentence.first : scene.sentence.last]
        ):
            continue
        for holder in actors_of(scene, hit):
            if holder[1] == scene.owner:
                yield Found("consults", holder[0], "consults: before publication", scene.sentence, hit.first)
    for hit in scene.hits("discusses"):
        if not scene.after or negated(scene, hit) or wished(scene, hit) or not at_the_plan(scene, hit):
            continue
        for actor, _ in actors_of(scene, hit):
            yield Found("discusses", actor, "discusses: studies it or talks about it", scene.sentence, hit.first)


def previews(scene: Scene) -> Iterator[Found]:
    """`Wang zei dat het plan de soevereiniteit zou onderstrepen`: the owner's people tell what it will
    hold."""
    if not scene.before or not set(scene.points) - {4} or not (scene.names or scene.distance in (1, 2)):
        return
    named = {p.first for p in scene.parties if p.country == scene.owner}
    if not scene.names and not named and not scene.back:
        return
    for statement in scene.voices.near(scene.sentence):
        inside = scene.sentence.start <= statement.start < scene.sentence.end or statement.start < scene.sentence.start
        if inside and scene.voices.country_of(statement.speaker_id) == scene.owner:
            token = scene.reading.doc.token_at(max(statement.start, scene.sentence.start))
            yield Found("previews", statement.speaker_id, "previews: what it will hold", scene.sentence, token)


def reactions(scene: Scene) -> Iterator[Found]:
    """`Kyiv verwelkomt het plan`, `“geen vredesplan”, zei Borrell`, `Amerika’s scepsis`: what others make
    of it."""
    for hit in scene.hits(*_REACTIONS):
        act, kind = hit.value.act, hit.value.kind
        if not reacts(scene, hit):
            continue
        if kind == "by" and negated(scene, hit):
            continue
        actors = (
            said_at(scene, hit.first) if kind == "says" else owned_by(scene, hit) if kind == "of" else actors_of(scene, hit)
        )
        for actor, country in actors:
            if country != scene.owner:
                yield Found(act, actor, f"{act}: {_KINDS[kind]}", scene.sentence, hit.first)


def mediation(scene: Scene) -> Iterator[Found]:
    """`Peking riep op tot onderhandelingen`: offers and calls of the owner, while there is no proposal
    yet."""
    if not scene.before or not scene.war:
        return
    for hit in scene.hits("offers_mediation"):
        if negated(scene, hit):
            continue
        for actor, country in said_at(scene, hit.first) or actors_of(scene, hit):
            if country == scene.owner:
                yield Found("offers_mediation", actor, "offers_mediation: offer or call", scene.sentence, hit.first)


RULES: tuple[Callable[[Scene], Iterator[Found]], ...] = (
    owners_acts,
    spoken_of,
    talks,
    previews,
    reactions,
    mediation,
)


def _has(scene: Scene, hit: Hit[Cue], *stems: str) -> bool:
    """Whether a word of a cue holds one of these stems."""
    return any(stem in word for word in scene.reading.doc.lower[hit.first : hit.last] for stem in stems)
