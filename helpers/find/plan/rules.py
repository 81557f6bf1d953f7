"""The rules that turn cues about the proposal into acts, one function a group of acts.

Each rule looks at one sentence (a `Scene`) and yields what it finds; what an article adds up to is the
finder's business.
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
from helpers.find.verbs import PARTICIPLE
from helpers.records import Mention, Statement

_REACTIONS = frozenset({"welcomes", "doubts", "rejects", "sets_condition"})
_DENYING = frozenset({"niet", "nooit", "geen", "noch", "zonder"})
_MODAL = frozenset(
    {
        "zal",
        "zullen",
        "zou",
        "zouden",
        "wil",
        "willen",
        "wilde",
        "wilden",
        "graag",
        "moet",
        "moeten",
        "kan",
        "kunnen",
    }
)
_AFTER_OBJECT = frozenset("toe af aan op nog wel zeer niet nu eerst in als met en van door volgens".split())
_GOES_ON = frozenset({"dat", "die", "wat", "maar", "en", "waar", "waarvan", "waarover", "waarop", "waarmee"})
_FAR = 4


@dataclass(frozen=True, slots=True)
class Cue:
    """What a cue pattern stands for: an act, and whether it is its actor's verb (`by`), word (`says`) or
    noun (`of`)."""

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

    `names` are the namings of the proposal in it; `distance` is how many sentences ago it was last spoken
    of (None: not yet). `before` and `after` tell whether the article can have appeared before and after
    the proposal was published. `points` are those that the sentence touches.
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
    """`China komt met een vredesplan`, `het document werd gepubliceerd`: announced while it is still to
    come, else published."""
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
        actor = scene.ids[scene.owner] if hit.value.kind == "says" else _owner_actor(scene, hit, False)
        if actor:
            yield Found("publishes", actor, "publishes: made public", scene.sentence, hit.first)


def spoken_of(scene: Scene) -> Iterator[Found]:
    """`Wang zei dat Peking een vredesplan heeft`: before it is published, who speaks of it for the owner
    announces it."""
    if not scene.before:
        return
    for name in scene.names:
        for actor, country in _said_by_token(scene, name.first):
            if country == scene.owner:
                yield Found(
                    "announces", actor, "announces: spoken of before publication", scene.sentence, name.first
                )


def talks(scene: Scene) -> Iterator[Found]:
    """`De leiders bespraken het plan`: the owner consults before it is published, whoever talks of it
    after discusses it."""
    lower = scene.reading.doc.lower
    for hit in scene.hits("consults"):
        if (
            not scene.before
            or not scene.linked
            or _negated(scene, hit)
            or "met" not in lower[scene.sentence.first : scene.sentence.last]
        ):
            continue
        for holder in _actors(scene, hit):
            if holder[1] == scene.owner:
                yield Found("consults", holder[0], "consults: before publication", scene.sentence, hit.first)
    for hit in scene.hits("discusses"):
        wanted = (
            set(lower[max(scene.sentence.first, hit.first - 8) : hit.last]) & _MODAL
            or lower[hit.first - 1] == "te"
        )
        if not scene.after or _negated(scene, hit) or wanted or not _at_the_plan(scene, hit):
            continue
        for actor, _ in _actors(scene, hit):
            yield Found(
                "discusses", actor, "discusses: studies it or talks about it", scene.sentence, hit.first
            )


def previews(scene: Scene) -> Iterator[Found]:
    """`Wang zei dat het plan de soevereiniteit zou onderstrepen`: the owner's people tell what it will
    hold."""
    if not scene.before or not set(scene.points) - {4} or not (scene.names or scene.distance in (1, 2)):
        return
    named = {p.first for p in scene.parties if p.country == scene.owner}
    if not scene.names and not named and not scene.back:
        return
    for statement in scene.voices.near(scene.sentence):
        inside = (
            scene.sentence.start <= statement.start < scene.sentence.end
            or statement.start < scene.sentence.start
        )
        if inside and scene.voices.country_of(statement.speaker_id) == scene.owner:
            token = scene.reading.doc.token_at(max(statement.start, scene.sentence.start))
            yield Found(
                "previews", statement.speaker_id, "previews: what it will hold", scene.sentence, token
            )


def reactions(scene: Scene) -> Iterator[Found]:
    """`Kyiv verwelkomt het plan`, `“geen vredesplan”, zei Borrell`, `Amerika’s scepsis`: what others make
    of it."""
    for hit in scene.hits(*_REACTIONS):
        act, kind = hit.value.act, hit.value.kind
        if not _reacts(scene, hit):
            continue
        if kind == "by" and _negated(scene, hit):
            continue
        actors = (
            _said_by(scene, hit)
            if kind == "says"
            else _owned_by(scene, hit)
            if kind == "of"
            else _actors(scene, hit)
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
        if _negated(scene, hit):
            continue
        for actor, country in _said_by(scene, hit) or _actors(scene, hit):
            if country == scene.owner:
                yield Found(
                    "offers_mediation", actor, "offers_mediation: offer or call", scene.sentence, hit.first
                )


RULES: tuple[Callable[[Scene], Iterator[Found]], ...] = (
    owners_acts,
    spoken_of,
    talks,
    previews,
    reactions,
    mediation,
)
_KINDS = {"by": "verb of the actor", "says": "word of the speaker", "of": "noun of the actor"}


def _negated(scene: Scene, hit: Hit[Cue]) -> bool:
    lower = scene.reading.doc.lower
    if (
        hit.value.act not in ("doubts", "rejects", "sets_condition")
        and set(lower[hit.first : hit.last]) & _DENYING
    ):
        return True
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
    return direction == "present" and (bool(scene.future) or not scene.after)


def _about_the_plan(scene: Scene, hit: Hit[Cue]) -> bool:
    """Whether the plan is what is announced or published: in the cue's clause or the one beside it."""
    if not scene.names:
        return True
    clauses = scene.reading.clauses
    first, last = clauses.bounds(hit.first)
    reach = (clauses.bounds(first - 1)[0] if first > scene.sentence.first else first, max(last, hit.last))
    return any(
        reach[0] <= name.first < reach[1] or abs(name.first - hit.first) <= _FAR for name in scene.names
    )


def _owner_actor(scene: Scene, hit: Hit[Cue], own_words: bool) -> str:
    """Who of the owner's does it: the speaker who tells it, else the subject, else the country where
    nobody is named."""
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
    if _passive(scene, hit):
        return scene.ids[scene.owner]
    free = [p for p in scene.parties if p.role == "free" and p.country != scene.owner]
    return scene.ids[scene.owner] if not subjects or not free else ""


def _passive(scene: Scene, hit: Hit[Cue]) -> bool:
    """`werd gepresenteerd`, `is vrijgegeven`."""
    clauses = scene.reading.clauses
    for token in range(hit.first, hit.last):
        if any(form.form == PARTICIPLE for form in clauses.verbs.get(token, ())):
            auxiliary = clauses.auxiliary(token)
            lemmas = (
                {form.lemma for form in clauses.verbs.get(auxiliary, ())} if auxiliary is not None else set()
            )
            return bool(lemmas & {"worden", "zijn", "zullen"})
    return False


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
    if "stuit" in lower[hit.first][:5] or "stuit" in lower[hit.last - 1][:5]:
        return _met_with(scene, hit)
    found = [
        (h.actor_id, h.country)
        for h in voices.subjects(scene.sentence, hit.first, hit.last, "unknown")
        if h.actor_id
    ]
    return found or _where(scene, hit)


def _met_with(scene: Scene, hit: Hit[Cue]) -> list[tuple[str, str]]:
    """`in Kiev en het Westen op scepsis stuitte`: who is named by where the proposal met with it."""
    reading, lower = scene.reading, scene.reading.doc.lower
    first, last = reading.clauses.bounds(hit.first)
    found: list[Mention] = []
    for mention in reading.between(first, last):
        joint = found and found[-1].last + 1 == mention.first and lower[found[-1].last] in ("en", ",")
        if mention.actor_id and (joint or lower[mention.first - 1] in ("in", "bij", "uit", "van")):
            found.append(mention)
    return [(m.actor_id, scene.voices.country_of(m.actor_id)) for m in found]


def _where(scene: Scene, hit: Hit[Cue]) -> list[tuple[str, str]]:
    """`In het Westen wordt daar argwanend op gereageerd`: who is named by where it is done, at the
    sentence's beginning."""
    first = scene.sentence.first
    mention = (
        scene.reading.first_of.get(first + 1) if scene.reading.doc.lower[first] in ("in", "bij") else None
    )
    if mention is None or not mention.actor_id or mention.last > hit.first:
        return []
    return [(mention.actor_id, scene.voices.country_of(mention.actor_id))]


def _said_by(scene: Scene, hit: Hit[Cue]) -> list[tuple[str, str]]:
    return _said_by_token(scene, hit.first)


def _said_by_token(scene: Scene, token: int) -> list[tuple[str, str]]:
    saying = [s for s in scene.voices.saying(scene.sentence, token) if not _names_himself(scene, s)]
    return [(s.speaker_id, scene.voices.country_of(s.speaker_id)) for s in saying if s.speaker_id]


def _names_himself(scene: Scene, statement: Statement) -> bool:
    """Whether the content names its own speaker: then a pronoun was taken for the wrong person."""
    doc = scene.reading.doc
    inside = scene.reading.between(doc.token_at(statement.start), doc.token_before(statement.end))
    return statement.kind == "direct" and any(
        m.actor_id == statement.speaker_id and m.form in ("name", "short") for m in inside
    )


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
    if scene.names and hit.value.kind == "says":
        return True
    owner_named = any(party.country == scene.owner for party in scene.parties)
    said_on = hit.value.kind == "says" and scene.distance in ((1, 2, 3) if owner_named else (1, 2))
    return said_on or _at_the_plan(scene, hit)


def _at_the_plan(scene: Scene, hit: Hit[Cue]) -> bool:
    """Whether a verb or noun has the proposal beside it: named in its clause, or as a word that points
    back."""
    reading = scene.reading
    lower, (first, last) = reading.doc.lower, reading.clauses.bounds(hit.first)
    quote = reading.quote_at(hit.first)
    begin = first
    while begin > scene.sentence.first and lower[begin] in _GOES_ON:
        begin = reading.clauses.bounds(begin - 1)[0]
    for name in scene.names:
        near = begin <= name.first < max(last, hit.last) or 0 <= name.first - hit.last <= _FAR
        apart = (
            quote is not None
            and quote.start == scene.sentence.start
            and reading.quote_at(name.first) != quote
        )
        if near and not apart:
            return True
    if scene.distance not in (1, 2):
        return False
    if any(first <= b.first < last or b.first == scene.sentence.first for b in scene.back):
        return True
    if any(lower[token].startswith(("reage", "gereage")) for token in range(hit.first, hit.last)):
        return True
    after = hit.first + 2
    object_ = hit.first + 1 < scene.sentence.last and lower[hit.first + 1] in ("het", "dit", "dat", "ze")
    return object_ and (
        after >= scene.sentence.last or lower[after] in _AFTER_OBJECT or not lower[after][0].isalnum()
    )
