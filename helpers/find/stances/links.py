"""What a cue is about where it stands beside a naming of the target, and what its clause asserts."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.find.holders import Holder
from helpers.find.patterns import Hit
from helpers.find.stances.scene import Cue, Scene
from helpers.find.stances.topic import Topic
from helpers.records import Statement

DENYING = frozenset({"niet", "nooit", "noch", "zonder", "nauwelijks"})
_NOT = frozenset({"geen", "niet", "nooit"})
_BARRIERS = frozenset({"maar", "want", "terwijl", "hoewel", ";"})
TAKING_UP = frozenset({"wat", "hetgeen", "iets"})
DETERMINERS = frozenset({"de", "het", "een", "dat", "elke", "alle", "iedere", "enige", "hun", "zijn", "haar"})
_REASONS = frozenset({"omdat", "doordat", "aangezien"})
_ASIDES = frozenset({"ook", "zelf", "echter", "evenwel"})
_CONSIDERING = ("denk", "dacht", "overw", "bekijk", "speel", "speelt")
_APPEARS = frozenset({"blijkt", "bleek", "staat", "stond"})
_AFTER = 4  # tokens
_WORSE, _AT = frozenset({"escalatie", "escaleren"}), frozenset({"aan", "tot"})
_WAR = frozenset(
    "oorlog strijd gevechten invasie inval agressie aanval aanvallen bombardementen vijandelijkheden conflict".split()
)
_SUPPOSING = frozenset({"als", "of", "mogelijke", "eventuele", "indien"})


def terms_of(topics: Sequence[Topic]) -> tuple[str, ...]:
    """What the namings call the target: its strong terms, else the general ones (steun, helpen)."""
    strong = [t for t in topics if not t.general]
    return tuple(dict.fromkeys(t.term for t in strong or topics))


def holds(topic: Topic) -> bool:
    """Whether the clause of a naming asserts it."""
    return not (topic.negated or topic.supposed or topic.wanted)


def negated(scene: Scene, hit: Hit[Cue]) -> bool:
    """`niet waarschuwen`, `ontkent niet`, `zonder … te ontkennen`; what follows an appeal belongs to what
    is asked."""
    lower = scene.reading.doc.lower
    around = [t for t in range(max(0, hit.first - 2), hit.last) if not hit.core[0] <= t < hit.core[1]]
    denying = [t for t in around if lower[t] in _NOT]
    if hit.value.position == "alleges" and _ends_denied_late(scene, hit):
        return True
    if hit.value.position in ("alleges", "warns") and denying:
        return "wel" not in lower[denying[-1] : hit.last]  # geen leveringen gezien, maar wel tekenen dat …
    first = scene.reading.clauses.bounds(hit.first)[0]
    before = set(lower[max(first, hit.first - 4) : hit.first])
    if hit.value.position in ("urges_against", "silent", "does_not_deny", "no_evidence"):
        return bool(before & {"niet", "nooit"}) and hit.value.position == "urges_against"
    if before & DENYING:
        return True
    if hit.value.position == "denies" and _ends_denied(scene, hit):
        return True
    begin = hit.first + 1 if hit.value.position == "denies" else max(hit.first + 1, hit.last)
    after = [word for word in lower[begin : hit.first + _AFTER] if word not in _ASIDES][:2]
    return bool(set(after[:1]) & DENYING or (len(after) > 1 and after[1] in DENYING and after[0] in ("dat", "het", "dit")))


def _ends_denied(scene: Scene, hit: Hit[Cue]) -> bool:
    """`Het ministerie weersprak het bericht niet`: the main clause of a finite verb ends in `niet`."""
    lower, clauses = scene.reading.doc.lower, scene.reading.clauses
    last = clauses.bounds(hit.first)[1]
    while last > hit.last and not lower[last - 1][0].isalnum():
        last -= 1
    first_verb = clauses.finite(*clauses.bounds(hit.first))[:1]
    return first_verb == [hit.core[0]] and last > hit.last and lower[last - 1] == "niet"


def _ends_denied_late(scene: Scene, hit: Hit[Cue]) -> bool:
    """`Aanwijzingen dat het gebeurt, heeft het Witte Huis niet`: what the verb behind its object denies."""
    lower, verb = scene.reading.doc.lower, hit.last - 1
    last = scene.reading.clauses.bounds(verb)[1]
    while last > hit.last and not lower[last - 1][0].isalnum():
        last -= 1
    return verb in scene.reading.clauses.verbs and last > hit.last and lower[last - 1] == "niet"


def ends_war(lower: Sequence[str], hit: Hit) -> bool:
    """`om de oorlog te stoppen`, `niet mee te werken aan een escalatie`: it is not the giving that is to end."""
    worse = next((t for t in range(hit.last, min(hit.last + 2 * _AFTER, len(lower))) if lower[t] in _WORSE), None)
    if worse is not None and not _AT.isdisjoint(lower[worse - _AFTER : worse]):
        return True
    te = next((t for t in (hit.last - 1, hit.last - 2) if lower[t] == "te"), None)
    return te is not None and not _WAR.isdisjoint(lower[max(0, te - _AFTER) : te])


def negated_before(scene: Scene, token: int) -> bool:
    """Whether the clause of a token denies it: `legt geen sancties op`."""
    first, last = scene.reading.clauses.bounds(token)
    return bool(_NOT & set(scene.reading.doc.lower[first:last]))


def denied(scene: Scene, hit: Hit[Cue]) -> bool:
    """Whether a cue stands in what somebody denies: `China ontkent dat Rusland om wapens heeft gevraagd`."""
    denials = [other for other in scene.of_kind("by") if other.value.position == "denies" and other.last <= hit.first]
    return any(joined(scene, other.last - 1, hit.first) for other in denials)


def joined(scene: Scene, one: int, other: int) -> bool:
    """Whether no other main clause begins between two tokens."""
    lower, clauses = scene.reading.doc.lower, scene.reading.clauses
    return not any(
        lower[t] in _BARRIERS
        or (lower[t] in TAKING_UP and lower[t - 1] == ",")
        or (lower[t] == "en" and clauses.bounds(t)[0] == t)
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


def saying_at(scene: Scene, token: int) -> list[Statement]:
    """The innermost statement whose content holds a token; where its source is untold (`uit documenten blijkt
    dat …`), or it only tells what the giver has in mind (`China denkt erover om …`), the one that it is reported in."""
    inner = scene.voices.saying(scene.sentence, token)
    place = scene.reading.doc.starts[token]
    papers = inner[:1] and inner[0].cue.lower() in _APPEARS and not scene.voices.is_person(inner[0].speaker_id)
    if papers and (outlets := [s for s in scene.voices.near(scene.sentence) if scene.voices.is_outlet(s.speaker_id)]):
        return [s for s in outlets if s.start <= place < s.end] or inner  # uit documenten blijkt dat …, meldt X
    if any(s.speaker_id and not _has_in_mind(scene, s) for s in inner):
        return inner
    holding = [s for s in scene.voices.near(scene.sentence) if s.start <= place < s.end and s.speaker_id]
    outer = [s for s in holding if not _has_in_mind(scene, s)]
    return sorted(outer, key=lambda s: s.end - s.start)[:1] or [s for s in inner if not _has_in_mind(scene, s)]


def who_else(scene: Scene, statement: Statement, position: str) -> Holder | None:
    """Who else of those speaking just before can be meant by words that go on without a source, where they do not go with the
    side of the one they were taken for."""
    doc = scene.reading.doc
    begins = min(doc.sentence_of(doc.token_at(statement.start)).first, scene.sentence.first)
    if begins == 0 or statement.cue.lower() in doc.lower[scene.sentence.first : scene.sentence.last]:
        return None
    before = scene.voices.near(doc.sentence_of(begins - 1))
    speaking = (scene.voices.speaker(s) for s in before if s.speaker_id and s.speaker_id != statement.speaker_id)
    return next((holder for holder in speaking if scene.allows(position, holder)), None)


def _has_in_mind(scene: Scene, statement: Statement) -> bool:
    """Whether a statement is what the giver thinks of doing, told by somebody else."""
    considering = statement.cue.lower().startswith(_CONSIDERING)
    return bool(scene.giver) and considering and scene.voices.country_of(statement.speaker_id) == scene.giver


def within(scene: Scene, statement: Statement) -> list[Topic]:
    """The namings that a statement says."""
    starts = scene.reading.doc.starts
    return [t for t in scene.topics if statement.start <= starts[t.first] < statement.end]


def reasoning(scene: Scene, token: int) -> list[Statement]:
    """The statement that a reason follows: `De NAVO noemt China medeplichtig, omdat het onderdelen levert`."""
    reading = scene.reading
    first = reading.clauses.bounds(token)[0]
    while first > scene.sentence.first and reading.doc.lower[first] == "en":
        first = reading.clauses.bounds(first - 1)[0]
    if reading.doc.lower[first] not in _REASONS:
        return []
    start = reading.doc.starts[first]
    before = [s for s in scene.voices.near(scene.sentence) if scene.sentence.start <= s.start and s.end <= start]
    return before[-1:]


def refined(scene: Scene, hit: Hit[Cue], position: str, topics: Sequence[Topic]) -> str:
    """The position that a cue tells with these namings, or "" where it tells none."""
    if position == "alleges":
        return position if any(holds(t) or _of_who_gives(scene, hit, t) for t in topics) else ""
    if position == "requests":
        return position if any(not (t.negated or t.supposed) for t in topics) else ""
    if position == "urges_against":
        asked = [r for r in scene.refrains if hit.first < r.first and joined(scene, hit.last - 1, r.first)]
        return position if asked or any(t.negated for t in topics) else ""
    if position == "warns":
        if any("tegen" in lower_between(scene, hit, t) for t in topics):
            return position  # gewaarschuwd tegen het leveren van wapens
        if "te" in scene.reading.doc.lower[hit.last : scene.sentence.last] and any(t.negated for t in topics):
            return "urges_against"
        if any(holds(t) and t.transfer and t.giver and _warned_of(scene, hit, t) for t in topics):
            return "alleges"
        said = any(other.value == Cue("warns", "says") for other in scene.cues)
        return "alleges" if not said and any(t.given and holds(t) for t in topics) else position
    return position


def _of_who_gives(scene: Scene, hit: Hit[Cue], topic: Topic) -> bool:
    """`is bezorgd over bedrijven die onderdelen leveren`: what somebody worries about is done."""
    between = lower_between(scene, hit, topic)
    if topic.negated or topic.wanted or not topic.given or "die" not in between:
        return False
    before = between[: between.index("die")]
    of_them = {*before[:1], scene.reading.doc.lower[hit.last - 1]} & {"over", "op"}
    return bool(of_them) and _SUPPOSING.isdisjoint(between)


def lower_between(scene: Scene, hit: Hit[Cue], topic: Topic) -> list[str]:
    """The words between a cue and a naming behind it."""
    return scene.reading.doc.lower[hit.last : topic.first]


def _warned_of(scene: Scene, hit: Hit[Cue], topic: Topic) -> bool:
    """`waarschuwt al weken voor Chinese wapenleveringen`: what somebody warns of is the giving itself."""
    between = lower_between(scene, hit, topic)
    if "voor" not in between:
        return False
    voor = len(between) - between[::-1].index("voor")
    return len(between) - voor <= 2 and all(word.endswith("e") or word in DETERMINERS for word in between[voor:])
