"""The rules that turn cues about the proposal into acts, one function a group of acts.

Each rule looks at one sentence (a `Scene`) and yields what it finds; what an article adds up to is the finder's business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from helpers.find.document import Sentence
from helpers.find.holders import Voices
from helpers.find.patterns import Hit
from helpers.find.plan.names import Naming
from helpers.find.reading import Reading
from helpers.find.stances.sides import Party

_REACTIONS = frozenset({"welcomes", "doubts", "rejects", "sets_condition"})
_DENYING = frozenset({"niet", "nooit", "geen", "noch", "zonder"})
_MODAL = frozenset({"zal", "zullen", "zou", "zouden", "wil", "willen", "wilde", "wilden", "graag", "moet", "moeten", "kan", "kunnen"})
_FAR = 4


@dataclass(frozen=True, slots=True)
class Cue:
    """What a cue pattern stands for: an act, and whether it is its actor's verb (`by`), word (`says`) or noun (`of`)."""

    act: str
    kind: str


@dataclass(frozen=True, slots=True)
class Found:
    """An act told in one sentence; `token` is where, for its date."""

    act: str
    actor_id: str
    rule: str
    sentence: Sentence
    token: int


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence with everything the rules look at.

    `names` are the namings of the proposal in it; `distance` is how many sentences ago it was last spoken of (None: not yet).
    `before` and `after` tell whether the article can have appeared before and after the proposal was published. `points` are
    those that the sentence touches.
    """

    reading: Reading
    voices: Voices
    sentence: Sentence
    names: Sequence[Naming]
    distance: int | None
    cues: Sequence[Hit[Cue]]
    future: Sequence[Hit[str]]
    back: Sequence[Hit[str]]
    war: bool
    points: tuple[int, ...]
    parties: Sequence[Party]
    before: bool
    after: bool
    owner: str
    ids: Mapping[str, str]

    def hits(self, *acts: str) -> Iterator[Hit[Cue]]:
        return (hit for hit in self.cues if hit.value.act in acts)

    @property
    def linked(self) -> bool:
        """Whether the sentence is about the proposal: named in it, or pointed back to."""
        return bool(self.names) or (self.distance is not None and self.distance <= 2 and bool(self.back))


def owners_acts(scene: Scene) -> Iterator[Found]:
    """`China komt met een vredesplan`, `het document werd gepubliceerd`: announced while it is still to come, else published."""
    if not scene.linked:
        return
    for hit in scene.hits("announces"):
        if _negated(scene, hit) or not _about_the_plan(scene, hit):
            continue
        announcing = _has(scene, hit, "kondig", "aan") or _has(scene, hit, "beloof", "")
        coming = announcing or (scene.before and _coming(scene, hit))
        actor = _owner_actor(scene, hit, announcing) if coming else ""
        if actor:
            yield Found("announces", actor, "announces: still to come", scene.sentence, hit.first)
    for hit in scene.hits("publishes"):
        if not scene.after or _negated(scene, hit) or not _about_the_plan(scene, hit) or _coming(scene, hit):
            continue
        actor = _owner_actor(scene, hit, False)
        if actor:
            yield Found("publishes", actor, "publishes: made public", scene.sentence, hit.first)


def talks(scene: Scene) -> Iterator[Found]:
    """`De leiders bespraken het plan`: the owner consults before it is published, whoever talks of it after discusses it."""
    if not scene.linked:
        return
    lower = scene.reading.doc.lower
    for hit in scene.hits("consults"):
        if not scene.before or _negated(scene, hit) or "met" not in lower[scene.sentence.first : scene.sentence.last]:
            continue
        for holder in _actors(scene, hit):
            if holder[1] == scene.owner:
                yield Found("consults", holder[0], "consults: before publication", scene.sentence, hit.first)
    for hit in scene.hits("discusses"):
        wanted = set(lower[max(scene.sentence.first, hit.first - 8) : hit.last]) & _MODAL or lower[hit.first - 1] == "te"
        if scene.before and not scene.after or _negated(scene, hit) or wanted or not scene.names:
            continue
        for actor, _ in _actors(scene, hit):
            yield Found("discusses", actor, "discusses: studies it or talks about it", scene.sentence, hit.first)


def previews(scene: Scene) -> Iterator[Found]:
    """`Wang zei dat het plan de soevereiniteit zou onderstrepen`: the owner's people tell what it will hold."""
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
    """`Kyiv verwelkomt het plan`, `“geen vredesplan”, zei Borrell`, `Amerika’s scepsis`: what others make of it."""
    for hit in scene.hits(*_REACTIONS):
        act, kind = hit.value.act, hit.value.kind
        if not _reacts(scene, hit):
            continue
        if kind == "by" and _negated(scene, hit):
            continue
        actors = _said_by(scene, hit) if kind == "says" else _owned_by(scene, hit) if kind == "of" else _actors(scene, hit)
        for actor, country in actors:
            if country != scene.owner:
                yield Found(act, actor, f"{act}: {_KINDS[kind]}", scene.sentence, hit.first)


def mediation(scene: Scene) -> Iterator[Found]:
    """`Peking riep op tot onderhandelingen`: offers and calls of the owner, while there is no proposal yet."""
    if not scene.before or not scene.war:
        return
    for hit in scene.hits("offers_mediation"):
        if _negated(scene, hit):
            continue
        for actor, country in _said_by(scene, hit) or _actors(scene, hit):
            if country == scene.owner:
                yield Found("offers_mediation", actor, "offers_mediation: offer or call", scene.sentence, hit.first)


RULES: tuple[Callable[[Scene], Iterator[Found]], ...] = (owners_acts, talks, previews, reactions, mediation)
_KINDS = {"by": "verb of the actor", "says": "word of the speaker", "of": "noun of the actor"}


def _negated(scene: Scene, hit: Hit[Cue]) -> bool:
    lower = scene.reading.doc.lower
    first = scene.reading.clauses.bounds(hit.first)[0]
    around = set(lower[max(first, hit.first - 3) : hit.first]) | set(lower[hit.first + 1 : hit.first + 2])
    return bool(around & _DENYING)


def _has(scene: Scene, hit: Hit[Cue], stem: str, particle: str) -> bool:
    words = scene.reading.doc.lower[hit.first : hit.last]
    return any(stem in word for word in words)


def _coming(scene: Scene, hit: Hit[Cue]) -> bool:
    """Whether the clause of a cue tells of something still to come."""
    direction = scene.reading.clauses.direction(hit.first)
    if direction == "future":
        return True
    return direction == "present" and bool(scene.future)


def _about_the_plan(scene: Scene, hit: Hit[Cue]) -> bool:
    """Whether the plan is what is announced or published: in the cue's clause or the one beside it."""
    if not scene.names:
        return True
    clauses = scene.reading.clauses
    first, last = clauses.bounds(hit.first)
    reach = (clauses.bounds(first - 1)[0] if first > scene.sentence.first else first, max(last, hit.last))
    return any(reach[0] <= name.first < reach[1] or abs(name.first - hit.first) <= _FAR for name in scene.names)


def _owner_actor(scene: Scene, hit: Hit[Cue], own_words: bool) -> str:
    """Who of the owner's does it: the speaker who tells it, else the subject, else the country where nobody is named."""
    voices = scene.voices
    told = [s.speaker_id for s in voices.told_by(scene.sentence, hit.first, hit.last)] if own_words else []
    saying = [s.speaker_id for s in voices.saying(scene.sentence, hit.first)]
    for actor in (*told, *saying):
        if actor and voices.country_of(actor) == scene.owner:
            return actor
    subjects = voices.subjects(scene.sentence, hit.first, hit.last, "unknown")
    owners = [h.actor_id for h in subjects if h.country == scene.owner]
    if owners:
        return owners[0]
    free = [p for p in scene.parties if p.role == "free" and p.country != scene.owner]
    return scene.ids[scene.owner] if not subjects or not free else ""


def _actors(scene: Scene, hit: Hit[Cue]) -> list[tuple[str, str]]:
    """The speakers of the cue's statement, who does it by `door`, else the subjects; with their countries."""
    voices = scene.voices
    told = [s.speaker_id for s in voices.told_by(scene.sentence, hit.first, hit.last) if s.speaker_id]
    if told:
        return [(actor, voices.country_of(actor)) for actor in told]
    lower = scene.reading.doc.lower
    agents = [
        m
        for m in scene.reading.between(hit.first, scene.sentence.last)
        if m.actor_id and "door" in lower[max(hit.first, m.first - 2) : m.first]
    ]
    if agents:
        return [(agents[0].actor_id, voices.country_of(agents[0].actor_id))]
    return [(h.actor_id, h.country) for h in voices.subjects(scene.sentence, hit.first, hit.last, "unknown") if h.actor_id]


def _said_by(scene: Scene, hit: Hit[Cue]) -> list[tuple[str, str]]:
    saying = scene.voices.saying(scene.sentence, hit.first)
    return [(s.speaker_id, scene.voices.country_of(s.speaker_id)) for s in saying if s.speaker_id]


def _owned_by(scene: Scene, hit: Hit[Cue]) -> list[tuple[str, str]]:
    """`Amerika’s scepsis`, `de eis van Oekraïne`: the possessor of a noun."""
    for party in scene.parties:
        before = party.role == "of" and 0 <= hit.first - party.last <= 1
        after = party.role == "from" and 0 <= party.first - hit.last <= 2
        if (before or after) and party.country in scene.ids:
            return [(scene.ids[party.country], party.country)]
    return []


def _reacts(scene: Scene, hit: Hit[Cue]) -> bool:
    """Whether a reaction is one to the proposal."""
    if hit.value.act == "sets_condition":
        near = scene.distance is not None and scene.distance <= _FAR
        return (bool(scene.names) or near) and 1 in scene.points
    if scene.names:
        return True
    if scene.distance is None or scene.distance > 2:
        return False
    return bool(scene.back) or hit.value.kind == "says"
