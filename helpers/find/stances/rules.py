"""The rules that turn cues and namings of a target into positions, one function a construction.

Each looks at one sentence and yields what it finds; what an article adds up to is the finder's business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from helpers.find.patterns import Hit
from helpers.find.stances.links import (
    denied,
    governed,
    governs,
    holds,
    negated,
    points_back,
    refined,
    said_about,
    terms_of,
)
from helpers.find.stances.scene import Cue, Found, Scene
from helpers.find.stances.whose import article_itself, holders_of, owners_of
from helpers.records import Statement

Rule = Callable[[Scene], Iterator[Found]]
_MEDIA = frozenset({"media", "state_media"})
_UNSURE = frozenset({"niet", "geen", "nooit", "als", "of", "indien", "mocht", "moet", "mag", "zodra", "wanneer"})
_NEAR = 8  # tokens


def verbs_of_the_holder(scene: Scene) -> Iterator[Found]:
    """`China ontkent dat …`, `Blinken waarschuwde Peking`, `de NAVO heeft signalen dat …`: the subject
    holds the position."""
    for hit in scene.of_kind("by"):
        position = hit.value.position
        if negated(scene, hit):
            if position != "denies":
                continue
            position = "does_not_deny"
        told = scene.voices.told_by(scene.sentence, hit.first, hit.last)
        topics = governed(scene, hit, told)
        if topics:
            position = refined(scene, hit, position, topics)
            if not position:
                continue
            if position == "requests" and denied(scene, hit):
                continue
            terms = terms_of(topics)
        elif scene.carried and points_back(scene, hit, position, told):
            terms = scene.carried.terms
        else:
            continue
        for holder in holders_of(scene, hit, told, position):
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
        if any(0 < hit.first - noun.first <= _NEAR and noun.value.position == position for noun in scene.of_kind("of")):
            continue
        for statement in scene.voices.saying(scene.sentence, hit.first):
            holder = scene.voices.speaker(statement)
            terms = said_about(scene, statement, holder, position)
            if terms is None or not holder.actor_id or not scene.allows(position, holder):
                continue
            if position == "denies" and scene.giver and holder.country not in (scene.giver, scene.receiver):
                continue
            yield Found(position, holder, f"{position}: word of the speaker", scene.sentence, terms)


def nouns_of_the_holder(scene: Scene) -> Iterator[Found]:
    """`de beschuldigingen van Washington dat …`, `de Oekraïense claim dat …`: whose noun it is holds the
    position."""
    for hit in scene.of_kind("of"):
        position = hit.value.position
        if any(verb.value.position == position and verb.first <= hit.first < verb.last for verb in scene.of_kind("by")):
            continue
        told = scene.voices.told_by(scene.sentence, hit.first, hit.last)
        topics = [t for t in governed(scene, hit, told) if t.first >= hit.last]
        if not topics or (position == "alleges" and not any(holds(t) for t in topics)):
            continue
        for holder in owners_of(scene, hit, told):
            if scene.allows(position, holder):
                yield Found(position, holder, f"{position}: noun of the holder", scene.sentence, terms_of(topics))


def assertions(scene: Scene) -> Iterator[Found]:
    """`China overweegt wapens te leveren`: who says so alleges it; the article itself where nobody is
    named."""
    for topic in scene.topics:
        if not topic.given or not holds(topic) or (topic.weak and not (topic.giver and topic.receiver)):
            continue
        governing = {hit.value for hit in scene.cues if governs(scene, hit, topic)}
        if any(cue.position not in ("alleges", "warns") or cue == Cue("warns", "of") for cue in governing):
            continue
        saying = scene.voices.saying(scene.sentence, topic.first)
        for statement in saying:
            holder = scene.voices.speaker(statement)
            if holder.actor_id and scene.allows("alleges", holder) and not _disbelieved(scene, statement):
                yield Found("alleges", holder, "alleges: said outright", scene.sentence, (topic.term,))
        if saying or governing or scene.reading.quote_at(topic.first) is not None:
            continue
        if topic.giver and topic.receiver and not topic.weak:
            holder = article_itself(scene)
            yield Found("alleges", holder, "alleges: told by the article", scene.sentence, (topic.term,))


def pointed_back(scene: Scene) -> Iterator[Found]:
    """`“We zien dat China dit overweegt”`, `volgens X levert Peking die goederen wel`: what was told
    before, said again."""
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
    """`“Wij leveren geen wapens”`: said by either side it denies, by others it is an appeal or a want of
    evidence.

    `China moet stoppen met wapenleveringen` is an appeal too.
    """
    for topic in scene.topics:
        refrain = topic.wanted and any(abs(r.first - topic.first) <= _NEAR for r in scene.refrains)
        if topic.supposed or not ((topic.given and topic.negated) or refrain):
            continue
        if any(
            (hit.value.kind == "by" or hit.value.position == "urges_against") and governs(scene, hit, topic)
            for hit in scene.cues
        ):
            continue
        for statement in scene.voices.saying(scene.sentence, topic.first):
            holder = scene.voices.speaker(statement)
            if scene.giver and holder.country in (scene.giver, scene.receiver):
                position = "denies"
            elif topic.wanted:
                position = "urges_against"
            elif topic.infinite:
                continue
            else:
                position = "no_evidence"
            if holder.actor_id:
                yield Found(position, holder, f"{position}: giving denied", scene.sentence, (topic.term,))


_BY_HOLDER: tuple[Rule, ...] = (verbs_of_the_holder, nouns_of_the_holder)
_BY_CONTENT: tuple[Rule, ...] = (words_said, assertions, pointed_back, refusals)


def positions_in(scene: Scene) -> list[Found]:
    """Every position that a sentence tells.

    Where a verb or noun tells who alleges or warns, what is said belongs to that holder and not to who reports it.
    """
    found = [item for rule in _BY_HOLDER for item in rule(scene)]
    told = {item.position for item in found} & {"alleges", "warns"}
    return found + [item for rule in _BY_CONTENT for item in rule(scene) if item.position not in told]


def _asked(scene: Scene, hit: Hit[Cue], terms: tuple[str, ...]) -> Iterator[Found]:
    """An official who says that it was asked for alleges it; an outlet does not."""
    for statement in scene.voices.saying(scene.sentence, hit.first):
        holder = scene.voices.speaker(statement)
        told_on = statement.via or statement.sourcing in _MEDIA or scene.voices.is_outlet(holder.actor_id)
        if holder.actor_id and not told_on and scene.allows("alleges", holder):
            yield Found("alleges", holder, "alleges: says it was asked for", scene.sentence, terms)


def _disbelieved(scene: Scene, statement: Statement) -> bool:
    """`Biden verwacht niet dat …`: the position itself is denied, before its content."""
    doc = scene.reading.doc
    first = max(doc.token_at(statement.scope_start), scene.sentence.first)
    return bool({"niet", "nooit"} & set(doc.lower[first : doc.token_at(statement.start)]))
