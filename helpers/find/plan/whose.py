"""Whose an act is: the speaker, the subject, the possessor, or the owner of the proposal."""

from __future__ import annotations

from helpers.find.patterns import Hit
from helpers.find.plan.scene import Cue, Scene
from helpers.find.verbs import PARTICIPLE
from helpers.records import Mention, Statement

_BECOMES = frozenset({"worden"})
_PASSIVE = frozenset({"worden", "zijn", "zullen"})


def owners_actors(scene: Scene, hit: Hit[Cue], own_words: bool) -> list[str]:
    """Who of the owner's does it: the speaker who tells it, else the subject with whoever does it with him,
    else the country where nobody is named."""
    voices = scene.voices
    told = [s.speaker_id for s in voices.told_by(scene.sentence, hit.first, hit.last)] if own_words else []
    saying = [s.speaker_id for s in voices.saying(scene.sentence, hit.first)]
    for actor in (*told, *saying):
        if actor and voices.country_of(actor) == scene.owner and not voices.is_outlet(actor):
            return [actor]
    subjects = voices.subjects(scene.sentence, hit.first, hit.last, "unknown")
    if any(h.country == scene.owner for h in subjects):
        return [h.actor_id for h in subjects]
    if _passive(scene, hit):
        return [scene.ids[scene.owner]]
    free = [p for p in scene.parties if p.role == "free" and p.country != scene.owner]
    return [scene.ids[scene.owner]] if not subjects or not free else []


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
    if _passive(scene, hit, _BECOMES):
        return _met_with(scene, hit) or _where(scene, hit)
    found = [(h.actor_id, h.country) for h in voices.subjects(scene.sentence, hit.first, hit.last, "unknown") if h.actor_id]
    return found or _where(scene, hit)


def owned_by(scene: Scene, hit: Hit[Cue]) -> list[tuple[str, str]]:
    """`Amerika’s scepsis`, `de eis van Oekraïne`: the possessor of a noun."""
    for party in scene.parties:
        before = party.role == "of" and 0 <= hit.core[0] - party.last <= 1
        after = party.role == "from" and 0 <= party.first - hit.core[1] <= 2
        if (before or after) and party.country in scene.ids:
            return [(scene.ids[party.country], party.country)]
    return []


def reacting(scene: Scene, hit: Hit[Cue], kind: str) -> list[tuple[str, str]]:
    """Who makes something of the proposal: the speaker of a word, the possessor of a noun, the subject of a verb.

    `voor Kiev onbespreekbaar` is Kyiv's; a passive that names nobody (`werd met scepsis ontvangen`) is nobody's.
    """
    if kind == "of":
        return owned_by(scene, hit)
    found = said_at(scene, hit.first) if kind == "says" else actors_of(scene, hit)
    others = [one for one in found if one[1] != scene.owner] or _for_whom(scene, hit)
    return others or ([("", "")] if kind == "by" and _passive(scene, hit) else [])


def _for_whom(scene: Scene, hit: Hit[Cue]) -> list[tuple[str, str]]:
    """`is voor Oekraïne onbespreekbaar`: who is named after `voor` in the clause; not in `het plan voor Oekraïne`."""
    if hit.value.act == "welcomes":
        return []
    first, last = scene.reading.clauses.bounds(hit.first)
    lower = scene.reading.doc.lower
    plans = {name.last for name in scene.names}
    named = [m for m in scene.reading.between(first, last) if m.actor_id and m.first - 1 not in plans]
    named = [m for m in named if m.first > first and lower[m.first - 1] == "voor"]
    return [(m.actor_id, scene.voices.country_of(m.actor_id)) for m in named[:1]]


def said_at(scene: Scene, token: int) -> list[tuple[str, str]]:
    """The speakers of what holds a token, with their countries."""
    saying = [s for s in scene.voices.saying(scene.sentence, token) if not _names_himself(scene, s)]
    return [(s.speaker_id, scene.voices.country_of(s.speaker_id)) for s in saying if s.speaker_id]


def _passive(scene: Scene, hit: Hit[Cue], by: frozenset[str] = _PASSIVE) -> bool:
    """`werd gepresenteerd`, `is vrijgegeven`; with which auxiliaries."""
    clauses = scene.reading.clauses
    for token in range(hit.first, hit.last):
        if any(form.form == PARTICIPLE for form in clauses.verbs.get(token, ())):
            auxiliary = clauses.auxiliary(token)
            lemmas = {form.lemma for form in clauses.verbs.get(auxiliary, ())} if auxiliary is not None else set()
            return bool(lemmas & by)
    return False


def _met_with(scene: Scene, hit: Hit[Cue]) -> list[tuple[str, str]]:
    """`in Kiev en het Westen op scepsis stuitte`: who is named by where the proposal met with it."""
    reading, lower = scene.reading, scene.reading.doc.lower
    first, last = reading.clauses.bounds(hit.first)
    found: list[Mention] = []
    for mention in reading.between(first, last):
        joint = found and found[-1].last + 1 == mention.first and lower[found[-1].last] in ("en", ",")
        if mention.actor_id and (joint or (mention.first > first and lower[mention.first - 1] in ("in", "bij", "uit", "van"))):
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
