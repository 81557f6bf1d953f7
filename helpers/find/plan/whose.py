"""Whose an act is: the speaker, the subject, the possessor, or the owner of the proposal."""

from __future__ import annotations

from helpers.find.patterns import Hit
from helpers.find.plan.scene import Cue, Scene
from helpers.find.verbs import PARTICIPLE
from helpers.records import Mention, Statement


def owners_actor(scene: Scene, hit: Hit[Cue], own_words: bool) -> str:
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


def actors_of(scene: Scene, hit: Hit[Cue]) -> list[tuple[str, str]]:
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
    found = [(h.actor_id, h.country) for h in voices.subjects(scene.sentence, hit.first, hit.last, "unknown") if h.actor_id]
    return found or _where(scene, hit)


def owned_by(scene: Scene, hit: Hit[Cue]) -> list[tuple[str, str]]:
    """`Amerika’s scepsis`, `de eis van Oekraïne`: the possessor of a noun."""
    for party in scene.parties:
        before = party.role == "of" and 0 <= hit.first - party.last <= 1
        after = party.role == "from" and 0 <= party.first - hit.last <= 2
        if (before or after) and party.country in scene.ids:
            return [(scene.ids[party.country], party.country)]
    return []


def said_at(scene: Scene, token: int) -> list[tuple[str, str]]:
    """The speakers of what holds a token, with their countries."""
    saying = [s for s in scene.voices.saying(scene.sentence, token) if not _names_himself(scene, s)]
    return [(s.speaker_id, scene.voices.country_of(s.speaker_id)) for s in saying if s.speaker_id]


def _passive(scene: Scene, hit: Hit[Cue]) -> bool:
    """`werd gepresenteerd`, `is vrijgegeven`."""
    clauses = scene.reading.clauses
    for token in range(hit.first, hit.last):
        if any(form.form == PARTICIPLE for form in clauses.verbs.get(token, ())):
            auxiliary = clauses.auxiliary(token)
            lemmas = {form.lemma for form in clauses.verbs.get(auxiliary, ())} if auxiliary is not None else set()
            return bool(lemmas & {"worden", "zijn", "zullen"})
    return False


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
    mention = scene.reading.first_of.get(first + 1) if scene.reading.doc.lower[first] in ("in", "bij") else None
    if mention is None or not mention.actor_id or mention.last > hit.first:
        return []
    return [(mention.actor_id, scene.voices.country_of(mention.actor_id))]


def _names_himself(scene: Scene, statement: Statement) -> bool:
    """Whether the content names its own speaker: then a pronoun was taken for the wrong person."""
    doc = scene.reading.doc
    inside = scene.reading.between(doc.token_at(statement.start), doc.token_before(statement.end))
    return statement.kind == "direct" and any(
        m.actor_id == statement.speaker_id and m.form in ("name", "short") for m in inside
    )
