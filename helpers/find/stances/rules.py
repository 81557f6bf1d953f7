"""The rules that turn cues and namings of a target into positions, one function a construction.

Each rule looks at one sentence (a `Scene`) and yields what it finds; what an article adds up to is the finder's business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from helpers.find.document import Sentence
from helpers.find.holders import Holder, Voices
from helpers.find.patterns import Hit
from helpers.find.reading import Reading
from helpers.find.stances.sides import Party
from helpers.find.stances.topic import Topic
from helpers.records import Statement

_SPOKEN = frozenset({"warns", "urges_against", "denies", "does_not_deny", "deflects"})
_AGAINST = frozenset({"alleges", "warns", "urges_against", "no_evidence"})
_DEFENDING = frozenset({"deflects", "supports"})
_MEDIA = frozenset({"media", "state_media"})
_DENYING = frozenset({"niet", "nooit", "noch", "zonder", "nauwelijks"})
_UNSURE = frozenset({"niet", "geen", "nooit", "als", "of", "indien", "mocht", "moet", "mag", "zodra", "wanneer"})
_BARRIERS = frozenset({"maar", "want", "terwijl", "hoewel", ";", ":"})
_DETERMINERS = frozenset({"de", "het", "een", "dat", "elke", "alle", "iedere", "enige", "hun", "zijn", "haar"})
_LOOSE = frozenset({"in", "met", "op", "tot", "via", "bij", "tijdens", "voor", "door", "volgens"})
_POSSESSIVES = frozenset({"zijn", "haar", "hun"})
_REACH = 8
_STILL = 3  # sentences over which a cue needs no word that points back


@dataclass(frozen=True, slots=True)
class Cue:
    """What a cue pattern stands for: a position, and whether it is its holder's verb (`by`), word (`says`) or noun (`of`)."""

    position: str
    kind: str


@dataclass(frozen=True, slots=True)
class Carried:
    """What the sentences just before were about: the terms, of which countries spoke of it, and how many sentences ago."""

    terms: tuple[str, ...]
    countries: frozenset[str]
    distance: int


@dataclass(frozen=True, slots=True)
class Found:
    """A position of a holder, told in one sentence."""

    position: str
    holder: Holder
    rule: str
    sentence: Sentence
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence with everything the rules look at.

    `topics` name the target in it; `giving` are verbs of giving or of considering it; `carried` is what was told before, None where the article has gone on to something else;
    `back` are words that point back to it, `refrains` words for not doing it. `giver` and `receiver` are ISO codes, or empty.
    """

    reading: Reading
    voices: Voices
    sentence: Sentence
    topics: Sequence[Topic]
    cues: Sequence[Hit[Cue]]
    giving: Sequence[Hit[str]]
    refrains: Sequence[Hit[str]]
    back: Sequence[Hit[str]]
    parties: Sequence[Party]
    carried: Carried | None
    giver: str
    receiver: str
    ids: Mapping[str, str]

    def of_kind(self, kind: str) -> Iterator[Hit[Cue]]:
        return (hit for hit in self.cues if hit.value.kind == kind)

    def actor_of(self, party: Party) -> str:
        """The actor that a party names, the country for an adjective; empty where neither is known."""
        mention = self.reading.first_of.get(party.first)
        return mention.actor_id if mention is not None else self.ids.get(party.country, "")

    def allows(self, position: str, holder: Holder, outlet_too: bool = True) -> bool:
        """Whether a holder of that country can have the position: nobody warns himself."""
        if not self.giver:
            return bool(holder.actor_id)
        if position in _AGAINST:
            return holder.country != self.giver and (position == "no_evidence" or holder.country != self.receiver)
        if position in _DEFENDING:
            return holder.country in (self.giver, self.receiver)
        return holder.country == self.receiver if position == "requests" else True


def verbs_of_the_holder(scene: Scene) -> Iterator[Found]:
    """`China ontkent dat …`, `Blinken waarschuwde Peking`, `de NAVO heeft signalen dat …`: the subject holds the position."""
    for hit in scene.of_kind("by"):
        position = hit.value.position
        if _negated(scene, hit):
            if position != "denies":
                continue
            position = "does_not_deny"
        told = scene.voices.told_by(scene.sentence, hit.first, hit.last)
        topics = _governed(scene, hit, told)
        if topics:
            position = _refined(scene, hit, position, topics)
            if not position:
                continue
            if position == "requests" and _denied(scene, hit):
                continue
            terms = _terms(topics)
        elif scene.carried and _points_back(scene, hit, position, told):
            terms = scene.carried.terms
        else:
            continue
        for holder in _holders(scene, hit, told, position):
            if holder.actor_id and scene.allows(position, holder):
                yield Found(position, holder, f"{position}: verb of the holder", scene.sentence, terms)
                if position == "requests":
                    yield from _asked(scene, hit, terms)


def words_said(scene: Scene) -> Iterator[Found]:
    """`“Dat zou ernstige gevolgen hebben”, zei X`: the speaker of what holds the word has the position."""
    for hit in scene.of_kind("says"):
        position = hit.value.position
        if any(word in ("geen", "niet", "zonder") for word in scene.reading.doc.lower[hit.first - 1 : hit.first]):
            continue
        if any(0 < hit.first - noun.first <= _REACH and noun.value.position == position for noun in scene.of_kind("of")):
            continue
        for statement in scene.voices.saying(scene.sentence, hit.first):
            holder = scene.voices.speaker(statement)
            terms = _said_about(scene, statement, holder, position)
            if terms is None or not holder.actor_id or not scene.allows(position, holder):
                continue
            if position == "denies" and holder.country not in (scene.giver, scene.receiver):
                continue
            yield Found(position, holder, f"{position}: word of the speaker", scene.sentence, terms)


def nouns_of_the_holder(scene: Scene) -> Iterator[Found]:
    """`de beschuldigingen van Washington dat …`, `de Oekraïense claim dat …`: whose noun it is holds the position."""
    for hit in scene.of_kind("of"):
        position = hit.value.position
        if any(verb.value.position == position and verb.first <= hit.first < verb.last for verb in scene.of_kind("by")):
            continue
        told = scene.voices.told_by(scene.sentence, hit.first, hit.last)
        topics = [t for t in _governed(scene, hit, told) if t.first >= hit.last]
        if not topics or (position == "alleges" and not any(_holds(t) for t in topics)):
            continue
        holders = _owners(scene, hit) or [scene.voices.speaker(s) for s in told if s.speaker_id]
        holders = holders or _unowned(scene, hit)
        for holder in holders:
            holder = _person_before(scene, hit, holder)
            if scene.allows(position, holder):
                yield Found(position, holder, f"{position}: noun of the holder", scene.sentence, _terms(topics))


def assertions(scene: Scene) -> Iterator[Found]:
    """`China overweegt wapens te leveren`: who says so alleges it; the article itself where nobody is named."""
    for topic in scene.topics:
        if not topic.given or not _holds(topic) or topic.weak and not (topic.giver and topic.receiver):
            continue
        governing = {hit.value for hit in scene.cues if _governs(scene, hit, topic)}
        if any(cue.position not in ("alleges", "warns") or cue == Cue("warns", "of") for cue in governing):
            continue
        saying = scene.voices.saying(scene.sentence, topic.first)
        for statement in saying:
            holder = scene.voices.speaker(statement)
            if holder.actor_id and scene.allows("alleges", holder):
                yield Found("alleges", holder, "alleges: said outright", scene.sentence, (topic.term,))
        if saying or governing or scene.reading.quote_at(topic.first) is not None:
            continue
        if topic.giver and topic.receiver and not topic.weak:
            lower = scene.reading.doc.lower[scene.sentence.first : scene.sentence.last]
            outlets = [
                m.actor_id
                for m in scene.reading.between(scene.sentence.first, scene.sentence.last)
                if scene.voices.is_outlet(m.actor_id)
            ]
            sourcing = "media" if outlets else "unknown"
            holder = Holder(outlets[0] if outlets else "", "", sourcing, "zou" in lower or "zouden" in lower)
            yield Found("alleges", holder, "alleges: told by the article", scene.sentence, (topic.term,))


def pointed_back(scene: Scene) -> Iterator[Found]:
    """`“We zien dat China dit overweegt”`, `volgens X levert Peking die goederen wel`: what was told before, said again."""
    if scene.carried is None or scene.topics or not scene.back:
        return
    lower, clauses = scene.reading.doc.lower, scene.reading.clauses
    for verb in scene.giving:
        first, last = clauses.bounds(verb.first)
        pointing = any(first <= b.first < last for b in scene.back)
        acting = any(p.country == scene.giver and p.role == "free" and first <= p.first < last for p in scene.parties)
        if not pointing or not acting or set(lower[first:last]) & _UNSURE:
            continue
        for statement in scene.voices.saying(scene.sentence, verb.first):
            holder = scene.voices.speaker(statement)
            if holder.actor_id and scene.allows("alleges", holder):
                yield Found("alleges", holder, "alleges: said again", scene.sentence, scene.carried.terms)


def refusals(scene: Scene) -> Iterator[Found]:
    """`“Wij leveren geen wapens”`: said by either side it denies, by others it is an appeal or a want of evidence.

    `China moet stoppen met wapenleveringen` is an appeal too.
    """
    for topic in scene.topics:
        refrain = topic.wanted and any(abs(r.first - topic.first) <= _REACH for r in scene.refrains)
        if topic.supposed or not (topic.given and topic.negated or refrain):
            continue
        if any(
            (hit.value.kind == "by" or hit.value.position == "urges_against") and _governs(scene, hit, topic)
            for hit in scene.cues
        ):
            continue
        for statement in scene.voices.saying(scene.sentence, topic.first):
            holder = scene.voices.speaker(statement)
            if holder.country in (scene.giver, scene.receiver):
                position = "denies"
            else:
                position = "urges_against" if topic.wanted else "no_evidence"
            if holder.actor_id:
                yield Found(position, holder, f"{position}: giving denied", scene.sentence, (topic.term,))


RULES: tuple[Callable[[Scene], Iterator[Found]], ...] = (
    verbs_of_the_holder,
    words_said,
    nouns_of_the_holder,
    assertions,
    pointed_back,
    refusals,
)


def _holds(topic: Topic) -> bool:
    return not (topic.negated or topic.supposed or topic.wanted)


def _terms(topics: Sequence[Topic]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(topic.term for topic in topics))


def _negated(scene: Scene, hit: Hit[Cue]) -> bool:
    """`niet waarschuwen`, `ontkent niet`, `zonder … te ontkennen`; what follows an appeal belongs to what is asked."""
    lower = scene.reading.doc.lower
    if hit.value.position in ("alleges", "warns") and set(lower[hit.first - 2 : hit.last]) & {"geen", "niet", "nooit"}:
        return True
    first = scene.reading.clauses.bounds(hit.first)[0]
    before = set(lower[max(first, hit.first - 4) : hit.first])
    if hit.value.position in ("urges_against", "silent", "does_not_deny", "no_evidence"):
        return bool(before & {"niet", "nooit"}) and hit.value.position == "urges_against"
    if before & _DENYING:
        return True
    after = lower[hit.first + 1 : hit.first + 3]
    return bool(set(after[:1]) & _DENYING or (len(after) > 1 and after[1] in _DENYING and after[0] in ("dat", "het", "dit")))


def _denied(scene: Scene, hit: Hit[Cue]) -> bool:
    """Whether a cue stands in what somebody denies: `China ontkent dat Rusland om wapens heeft gevraagd`."""
    denials = [other for other in scene.of_kind("by") if other.value.position == "denies" and other.last <= hit.first]
    return any(_joined(scene, other.last - 1, hit.first) for other in denials)


def _joined(scene: Scene, one: int, other: int) -> bool:
    """Whether no other main clause begins between two tokens."""
    lower, clauses = scene.reading.doc.lower, scene.reading.clauses
    return not any(
        lower[t] in _BARRIERS or (lower[t] == "en" and clauses.bounds(t)[0] == t)
        for t in range(min(one, other) + 1, max(one, other))
    )


def _governs(scene: Scene, hit: Hit[Cue], topic: Topic) -> bool:
    return topic in _governed(scene, hit, scene.voices.told_by(scene.sentence, hit.first, hit.last))


def _governed(scene: Scene, hit: Hit[Cue], told: Sequence[Statement]) -> list[Topic]:
    """The namings that a cue is about: those in what its statement says, else those that no main clause parts from it."""
    starts = scene.reading.doc.starts
    if told and told[0].end > told[0].start:
        return [t for t in scene.topics if told[0].start <= starts[t.first] < told[0].end]
    outer = scene.voices.saying(scene.sentence, hit.first)
    return [
        t
        for t in scene.topics
        if _joined(scene, hit.last - 1, t.first)
        and (not outer or outer[0].start <= starts[t.first] < outer[0].end)
    ]


def _refined(scene: Scene, hit: Hit[Cue], position: str, topics: Sequence[Topic]) -> str:
    """The position that a cue tells with these namings, or "" where it tells none."""
    if position == "alleges":
        return position if any(_holds(t) for t in topics) else ""
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
        return "alleges" if not said and any(t.given and _holds(t) for t in topics) else position
    return position


def _points_back(scene: Scene, hit: Hit[Cue], position: str, told: Sequence[Statement]) -> bool:
    """Whether a cue without a naming beside it is about what the sentences before told."""
    if position in ("requests", "supports"):
        return False
    if position == "alleges":
        acting = [p for p in scene.parties if p.country == scene.giver and p.role == "free" and p.first >= hit.last]
        return bool(acting) and any(0 < b.first - acting[0].last < _REACH for b in scene.back)
    content = [s for s in told if s.end > s.start]
    if any(_joined(scene, hit.last - 1, b.first) for b in scene.back):
        return position != "urges_against" or bool(scene.refrains)
    if scene.carried.distance > _STILL:
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


def _holders(scene: Scene, hit: Hit[Cue], told: Sequence[Statement], position: str) -> list[Holder]:
    holders = [scene.voices.speaker(s) for s in told if s.speaker_id]
    if not holders:
        sourcing = "on_record" if position in _SPOKEN else "unknown"
        return scene.voices.subjects(scene.sentence, hit.first, hit.last, sourcing)
    outer = [scene.voices.speaker(s) for s in scene.voices.saying(scene.sentence, hit.first)]
    return [o for o in outer if scene.voices.speaks_for(o.actor_id, holders[0].actor_id)] or holders


def _asked(scene: Scene, hit: Hit[Cue], terms: tuple[str, ...]) -> Iterator[Found]:
    """An official who says that it was asked for alleges it; an outlet does not."""
    for statement in scene.voices.saying(scene.sentence, hit.first):
        holder = scene.voices.speaker(statement)
        told_on = statement.via or statement.sourcing in _MEDIA or scene.voices.is_outlet(holder.actor_id)
        if holder.actor_id and not told_on and scene.allows("alleges", holder):
            yield Found("alleges", holder, "alleges: says it was asked for", scene.sentence, terms)


def _said_about(scene: Scene, statement: Statement, holder: Holder, position: str) -> tuple[str, ...] | None:
    """The terms that a word said is about, or None where it is about something else."""
    if scene.topics:
        return _terms(scene.topics)
    carried = scene.carried
    if carried is None:
        return None
    goes_on = statement.start < scene.sentence.start and carried.distance <= 2
    rebuts = carried.distance <= _STILL and position in ("denies", "deflects")
    return carried.terms if scene.back or goes_on or rebuts else None


def _unowned(scene: Scene, hit: Hit[Cue]) -> list[Holder]:
    """Whose a noun without an owner is: `zijn waarschuwing` is his who was named last, `er zijn zorgen` the speaker's."""
    saying = [scene.voices.speaker(s) for s in scene.voices.saying(scene.sentence, hit.first) if s.speaker_id]
    far, near = scene.reading.doc.lower[hit.first - 2 : hit.first] if hit.first > 1 else ("", "")
    if near not in _POSSESSIVES and not (far in _POSSESSIVES and near.endswith("e")):
        return saying if hit.value.position == "alleges" else []
    named = [m for m in scene.reading.between(scene.sentence.first, hit.first) if m.actor_id and m.form != "place"]
    return [Holder(m.actor_id, scene.voices.country_of(m.actor_id), "on_record") for m in named[-1:]]


def _person_before(scene: Scene, hit: Hit[Cue], holder: Holder) -> Holder:
    """Who tells of his own country's worry holds it himself: `Blinken sprak van de bezorgdheid van de VS dat …`."""
    if holder.actor_id not in scene.ids.values():
        return holder
    for mention in scene.reading.between(scene.sentence.first, hit.first):
        if mention.actor_id in scene.ids.values() or not mention.actor_id:
            continue
        if holder.country and scene.voices.country_of(mention.actor_id) == holder.country:
            return replace(holder, actor_id=mention.actor_id)
    return holder


def _owners(scene: Scene, hit: Hit[Cue]) -> list[Holder]:
    """`Amerikaanse beschuldigingen`, `beschuldigingen van Washington en de NAVO`: the possessors of a noun."""
    found: list[Party] = []
    for party in scene.parties:
        before = party.role == "of" and 0 <= hit.first - party.last <= 1
        after = party.role == "from" and 0 <= party.first - hit.last <= 3
        joint = found and party.first - found[-1].last == 1 and scene.reading.doc.lower[found[-1].last] in ("en", ",")
        if before or after or joint:
            found.append(party)
    ids = [scene.actor_of(party) for party in found]
    return [Holder(i, party.country, "on_record") for i, party in zip(ids, found, strict=True) if i]
