"""The rules that turn cues about the proposal into acts, one function a group of acts.

Each looks at one sentence and yields what it finds; what an article adds up to is the finder's business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from helpers.find.clauses import SUBORDINATORS
from helpers.find.patterns import Hit
from helpers.find.plan.links import about_the_plan, at_the_plan, coming, negated, reacts, wished
from helpers.find.plan.scene import Cue, Found, Scene
from helpers.find.plan.whose import actors_of, owners_actors, reacting, said_at

_REACTIONS = frozenset({"welcomes", "doubts", "rejects", "sets_condition"})
_NOT = frozenset({"niet", "geen", "weinig"})
_INSIDE = frozenset({"in", "via"})
_NOT_WITHIN = frozenset({"met", "om", "te", "van", "over", "voor", "aan", "op", "dat", ",", "en"})
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
        for actor in owners_actors(scene, hit, announcing)[:1] if ahead else ():
            yield Found("announces", actor, "announces: still to come", scene.sentence, hit.first)
    for hit in scene.hits("publishes"):
        if not scene.after or negated(scene, hit) or not about_the_plan(scene, hit) or coming(scene, hit):
            continue
        told = hit.value.kind == "says"
        if told and any(country != scene.owner for _, country in said_at(scene, hit.first)):
            continue
        for actor in [scene.ids[scene.owner]] if told else owners_actors(scene, hit, False):
            yield Found("publishes", actor, "publishes: made public", scene.sentence, hit.first)


def in_the_document(scene: Scene) -> Iterator[Found]:
    """`In een vredesvoorstel riep China op tot …`, `het document bepleit …`: the proposal is out where it speaks."""
    if not scene.after or not scene.names:
        return
    clauses = scene.reading.clauses
    for name in scene.names:
        first, last = clauses.bounds(name.first)
        dependent = scene.reading.doc.lower[first] in SUBORDINATORS or scene.reading.doc.lower[first] == "zoals"
        if dependent or clauses.direction(name.first) == "future" or said_at(scene, name.first):
            continue
        free = [p for p in scene.parties if p.role == "free"]
        acting = [p for p in free if first <= p.first < last] or [p for p in free if p.first < first][-1:]
        owner = bool(acting) and acting[0].country == scene.owner
        inside = _is_inside(scene, name.first)
        speaks = scene.fresh and any(name.last <= hit.first < last for hit in scene.hits("previews"))
        if (owner and inside) or (speaks and not inside and not any(first <= p.first < last for p in free)):
            yield Found("publishes", scene.ids[scene.owner], "publishes: told from it", scene.sentence, name.first)


def _is_inside(scene: Scene, name: int) -> bool:
    """`in een onverwacht vredesvoorstel`: a preposition before the naming's own noun phrase."""
    reading = scene.reading
    for token in range(name - 1, max(scene.sentence.first, name - 5) - 1, -1):
        word = reading.doc.lower[token]
        if word in _INSIDE:
            return True
        if word in _NOT_WITHIN or token in reading.first_of:
            return False
    return False


def spoken_of(scene: Scene) -> Iterator[Found]:
    """`Wang zei dat Peking een vredesplan heeft`: before it is published, who speaks of it for the owner
    announces it."""
    if not scene.before:
        return
    for name in scene.names:
        for actor, country in said_at(scene, name.first):
            if country == scene.owner and not scene.voices.is_outlet(actor):
                yield Found("announces", actor, "announces: spoken of before publication", scene.sentence, name.first)


def talks(scene: Scene) -> Iterator[Found]:
    """`De leiders bespraken het plan`: the owner consults before it is published, whoever talks of it
    after discusses it."""
    lower = scene.reading.doc.lower
    for hit in scene.hits("consults"):
        others = any(p.country != scene.owner and p.role != "of" for p in scene.parties)
        with_ = others and ("met" in lower[scene.sentence.first : scene.sentence.last] or bool(scene.names))
        if not scene.before or not scene.linked or negated(scene, hit) or not with_:
            continue
        for holder in actors_of(scene, hit):
            if holder[1] == scene.owner:
                yield Found("consults", holder[0], "consults: before publication", scene.sentence, hit.first)
    for hit in scene.hits("discusses"):
        if not scene.after or negated(scene, hit) or wished(scene, hit) or not at_the_plan(scene, hit):
            continue
        if any(
            o.first <= hit.first and hit.last <= o.last and o.last - o.first > hit.last - hit.first
            for o in scene.hits(*_REACTIONS)
        ):
            continue
        said = [one for one in said_at(scene, hit.first) if one[1] != scene.owner]
        for actor, _ in said if hit.value.kind == "says" else actors_of(scene, hit):
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
        if kind == "says" and act == "rejects" and any(scene.hits("sets_condition")):
            continue
        if kind == "says" and act == "welcomes" and _NOT & set(scene.reading.doc.lower[hit.first - 2 : hit.first]):
            continue
        actors = reacting(scene, hit, kind)
        for actor, country in actors:
            if country != scene.owner:
                yield Found(act, actor, f"{act}: {_KINDS[kind]}", scene.sentence, hit.first)


def mediation(scene: Scene) -> Iterator[Found]:
    """`Peking riep op tot onderhandelingen`: offers and calls of the owner, while there is no proposal yet;
    what the proposal itself calls for is none."""
    if not scene.before or not scene.war:
        return
    for hit in scene.hits("offers_mediation"):
        first = scene.reading.clauses.bounds(hit.first)[0]
        if negated(scene, hit) or any(first <= name.first < hit.first for name in scene.names):
            continue
        said = [one for one in said_at(scene, hit.first) if one[1] == scene.owner]
        for actor, country in said or actors_of(scene, hit):
            if country == scene.owner and not scene.voices.is_outlet(actor):
                yield Found("offers_mediation", actor, "offers_mediation: offer or call", scene.sentence, hit.first)


RULES: tuple[Callable[[Scene], Iterator[Found]], ...] = (
    owners_acts,
    in_the_document,
    spoken_of,
    talks,
    previews,
    reactions,
    mediation,
)


def _has(scene: Scene, hit: Hit[Cue], *stems: str) -> bool:
    """Whether a word of a cue holds one of these stems."""
    return any(stem in word for word in scene.reading.doc.lower[hit.first : hit.last] for stem in stems)
