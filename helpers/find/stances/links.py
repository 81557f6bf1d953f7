"""What a cue is about: the namings of the target beside it, or what the sentences before told."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.find.holders import Holder
from helpers.find.patterns import Hit
from helpers.find.stances.scene import Cue, Scene
from helpers.find.stances.topic import Topic
from helpers.records import Statement

_DENYING = frozenset({"niet", "nooit", "noch", "zonder", "nauwelijks"})
_NOT = frozenset({"geen", "niet", "nooit"})
_BARRIERS = frozenset({"maar", "want", "terwijl", "hoewel", ";", ":"})
_DETERMINERS = frozenset({"de", "het", "een", "dat", "elke", "alle", "iedere", "enige", "hun", "zijn", "haar"})
_LOOSE = frozenset({"in", "met", "op", "tot", "via", "bij", "tijdens", "voor", "door", "volgens"})
_NEAR = 8  # tokens
STILL = 3  # sentences over which a cue needs no word that points back


def terms_of(topics: Sequence[Topic]) -> tuple[str, ...]:
    """What the namings call the target."""
    return tuple(dict.fromkeys(topic.term for topic in topics))


def holds(topic: Topic) -> bool:
    """Whether the clause of a naming asserts it."""
    return not (topic.negated or topic.supposed or topic.wanted)


def negated(scene: Scene, hit: Hit[Cue]) -> bool:
    """`niet waarschuwen`, `ontkent niet`, `zonder … te ontkennen`; what follows an appeal belongs to what
    is asked."""
    lower = scene.reading.doc.lower
    if hit.value.position in ("alleges", "warns") and set(lower[hit.first - 2 : hit.last]) & _NOT:
        return True
    first = scene.reading.clauses.bounds(hit.first)[0]
    before = set(lower[max(first, hit.first - 4) : hit.first])
    if hit.value.position in ("urges_against", "silent", "does_not_deny", "no_evidence"):
        return bool(before & {"niet", "nooit"}) and hit.value.position == "urges_against"
    if before & _DENYING:
        return True
    after = lower[hit.first + 1 : hit.first + 3]
    return bool(set(after[:1]) & _DENYING or (len(after) > 1 and after[1] in _DENYING and after[0] in ("dat", "het", "dit")))


def denied(scene: Scene, hit: Hit[Cue]) -> bool:
    """Whether a cue stands in what somebody denies: `China ontkent dat Rusland om wapens heeft gevraagd`."""
    denials = [other for other in scene.of_kind("by") if other.value.position == "denies" and other.last <= hit.first]
    return any(joined(scene, other.last - 1, hit.first) for other in denials)


def joined(scene: Scene, one: int, other: int) -> bool:
    """Whether no other main clause begins between two tokens."""
    lower, clauses = scene.reading.doc.lower, scene.reading.clauses
    return not any(
        lower[t] in _BARRIERS or (lower[t] == "en" and clauses.bounds(t)[0] == t)
        for t in range(min(one, other) + 1, max(one, other))
    )


def governs(scene: Scene, hit: Hit[Cue], topic: Topic) -> bool:
    """Whether a cue is about one naming."""
    return topic in governed(scene, hit, scene.voices.told_by(scene.sentence, hit.first, hit.last))


def governed(scene: Scene, hit: Hit[Cue], told: Sequence[Statement]) -> list[Topic]:
    """The namings that a cue is about: those in what its statement says, else those that no main clause
    parts from it."""
    starts = scene.reading.doc.starts
    if told and told[0].end > told[0].start and hit.value.position != "requests":
        return [t for t in scene.topics if told[0].start <= starts[t.first] < told[0].end]
    outer = scene.voices.saying(scene.sentence, hit.first)
    return [
        t
        for t in scene.topics
        if joined(scene, hit.last - 1, t.first) and (not outer or outer[0].start <= starts[t.first] < outer[0].end)
    ]


def refined(scene: Scene, hit: Hit[Cue], position: str, topics: Sequence[Topic]) -> str:
    """The position that a cue tells with these namings, or "" where it tells none."""
    if position == "alleges":
        return position if any(holds(t) for t in topics) else ""
    if position == "requests":
        return position if any(not t.negated for t in topics) else ""
    if position == "urges_against":
        last = max(t.last for t in topics)
        asked = [r for r in scene.refrains if hit.first < r.first <= last + 2]
        return position if asked or any(t.negated for t in topics) else ""
    if position == "warns":
        if "te" in scene.reading.doc.lower[hit.last : scene.sentence.last] and any(t.negated for t in topics):
            return "urges_against"
        said = any(other.value == Cue("warns", "says") for other in scene.cues)
        return "alleges" if not said and any(t.given and holds(t) for t in topics) else position
    return position


def points_back(scene: Scene, hit: Hit[Cue], position: str, told: Sequence[Statement]) -> bool:
    """Whether a cue without a naming beside it is about what the sentences before told."""
    if position in ("requests", "supports"):
        return False
    if position == "alleges":
        acting = [p for p in scene.parties if p.country == scene.giver and p.role == "free" and p.first >= hit.last]
        return bool(acting) and any(0 < b.first - acting[0].last < _NEAR for b in scene.back)
    if any(s.start < s.end <= scene.sentence.start for s in told) and scene.carried.distance == 1:
        return True
    content = [s for s in told if s.end > s.start]
    if position == "silent" and scene.carried.distance > 1:
        return False
    if any(joined(scene, hit.last - 1, b.first) for b in scene.back):
        return position != "urges_against" or bool(scene.refrains)
    if scene.carried.distance > STILL:
        return False
    if position in ("denies", "does_not_deny"):
        return not content and _bare(scene, hit)
    return position == "warns" and any(p.country == scene.giver for p in scene.parties) and not content


def _bare(scene: Scene, hit: Hit[Cue]) -> bool:
    """`China ontkent`, `ontkende in vage termen`: no object and no clause after the cue."""
    lower, last = scene.reading.doc.lower, scene.reading.clauses.bounds(hit.last - 1)[1]
    if last < scene.sentence.last and lower[last] in ("dat", "of", "te"):
        return last + 1 == scene.sentence.last or not lower[last + 1][0].isalnum()
    rest = range(hit.last, last)
    return not any(lower[t] in _DETERMINERS and lower[t - 1] not in _LOOSE for t in rest)


def said_about(scene: Scene, statement: Statement, holder: Holder, position: str) -> tuple[str, ...] | None:
    """The terms that a word said is about, or None where it is about something else."""
    if scene.topics:
        return terms_of(scene.topics)
    carried = scene.carried
    if carried is None:
        return None
    goes_on = statement.start < scene.sentence.start and carried.distance <= 2
    rebuts = carried.distance <= STILL and position in ("denies", "deflects")
    return carried.terms if scene.back or goes_on or rebuts else None
