"""Who is to make those pay who give: `kondigt sancties aan tegen Chinese bedrijven die de Russische wapenindustrie
bevoorraden`."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.find.holders import Holder
from helpers.find.patterns import Hit
from helpers.find.stances.links import negated_before, saying_at, terms_of
from helpers.find.stances.pointing import STILL
from helpers.find.stances.scene import Found, Scene
from helpers.find.stances.topic import Topic

_WHO = frozenset({"die", "wie", "welke"})
_ABLE = frozenset({"kunnen", "moeten", "mogen", "willen", "overwegen", "dreigen", "zullen"})
_PLANNING = frozenset({"voor|stellen", "aan|kondigen", "voor|bereiden", "werken", "plannen", "beloven", "bepleiten"})
_FIRMS = ("bedrij", "bank", "firma", "ondernem", "fabrikant", "handela", "leverancier", "producent", "toeleverancier", "export")
_WHY = frozenset({"omdat", "wegens", "vanwege", "aangezien", "om", "voor"})


def punished(scene: Scene) -> Iterator[Found]:
    """Sanctions and other costs for who gives: whoever announces, prepares or promises them warns; that they were imposed is
    no warning.

    The giving must be told of those who are punished (`bedrijven die …`, `wie …`) or as the reason (`omdat ze …`). Does not
    look at what other rules find: who warns by a verb of warning is left to them.
    """
    if not scene.giver or any(was_punished(scene)):
        return
    for hit in scene.punishing:
        topics = [topic for topic in scene.topics if _is_cause(scene, hit, topic)]
        carried = scene.carried if not scene.topics and not scene.elsewhere and _of_its_firms(scene, hit) else None
        before = carried.terms if carried is not None and carried.distance <= STILL else None
        if (not topics and before is None) or negated_before(scene, hit.first) or _is_asked(scene, hit):
            continue
        for holder in _punishing(scene, hit):
            if holder.actor_id and scene.allows("warns", holder):
                terms = before if before is not None else terms_of(topics)
                yield Found("warns", holder, "warns: those who give are to pay", scene.sentence, terms)
                return


def was_punished(scene: Scene) -> Iterator[Found]:
    """`zette vier bedrijven op de zwarte lijst omdat ze Rusland van chips voorzien`, `legt sancties op aan firma's die drones
    voor Rusland maken`: who has punished for the giving says that it was given; who punishes whoever gives (`bedrijven die
    chips leveren, komen op de lijst`) warns."""
    if not scene.giver:
        return
    for hit in scene.punished:
        topics = [t for t in scene.topics if not t.weak and _is_cause(scene, hit, t)]
        told = scene.reading.clauses.direction(hit.first) != "future" and not (_ABLE | _PLANNING) & _finite_lemmas(scene, hit)
        proposed = "te" in scene.reading.doc.lower[max(scene.sentence.first, hit.first - 1) : hit.last]
        if not topics or not told or proposed or negated_before(scene, hit.first):
            continue
        whoever = topics[0].first < hit.first and scene.reading.clauses.direction(hit.first) == "present"
        position, rule = ("warns", "those who give are to pay") if whoever else ("alleges", "has punished it")
        for holder in _punishing(scene, hit):
            if holder.actor_id and not scene.voices.is_outlet(holder.actor_id) and scene.allows(position, holder):
                yield Found(position, holder, f"{position}: {rule}", scene.sentence, terms_of(topics))
                return


def _of_its_firms(scene: Scene, hit: Hit[str]) -> bool:
    """`overweegt Chinese bedrijven op de zwarte lijst te zetten`, after the giving was told: firms or banks of the giver's."""
    lower, (first, last) = scene.reading.doc.lower, scene.reading.clauses.bounds(hit.first)
    own = [p for p in scene.parties if p.country == scene.giver and p.role == "of" and first <= p.first < max(last, hit.last)]
    return any(lower[p.last : p.last + 1] and lower[p.last].startswith(_FIRMS) for p in own)


def _is_asked(scene: Scene, hit: Hit[str]) -> bool:
    """`wil dat China optreedt tegen firma's die …`: who is to punish is the giver itself."""
    lower, last = scene.reading.doc.lower, hit.last
    begins = [t for t in range(hit.first, last) if lower[t] == "dat"]
    return any(p.country == scene.giver and t < p.first <= t + 2 for t in begins for p in scene.parties)


def _finite_lemmas(scene: Scene, hit: Hit[str]) -> set[str]:
    clauses = scene.reading.clauses
    tokens = range(clauses.bounds(hit.first)[0], hit.last)
    forms = [form for token in tokens for form in clauses.verbs.get(token, ())]
    return {form.lemma for form in forms if form.finite or form.lemma in _PLANNING}


def _is_cause(scene: Scene, hit: Hit[str], topic: Topic) -> bool:
    """Whether a naming tells what those who are punished did: in a clause on them, or as the reason."""
    lower, sentence = scene.reading.doc.lower, scene.sentence
    if not (topic.given or topic.transfer) or topic.negated or not (topic.giver or topic.receiver):
        return False
    opens = next((t for t in range(topic.first - 1, sentence.first - 1, -1) if lower[t] in _WHO | _WHY), None)
    if opens is None:
        return False
    if hit.first < opens:
        return topic.giver or any(p.country == scene.giver and p.first < topic.first for p in scene.parties)
    dat = (t + 1 for t in range(opens - 1, sentence.first, -1) if lower[t] == "dat")
    begin = next(dat, sentence.first)  # zei dat bedrijven die … leveren, straf krijgen
    return lower[opens] in _WHO and opens <= begin + 4


def _punishing(scene: Scene, hit: Hit[str]) -> list[Holder]:
    """Who says it, else who does it."""
    saying = [scene.voices.speaker(s) for s in saying_at(scene, hit.first)]
    saying = [holder for holder in saying if holder.country and not holder.actor_id.startswith("anonymous")]
    if saying:
        return saying
    found = scene.voices.subjects(scene.sentence, hit.first, hit.last, "on_record")
    return found if any(scene.allows("warns", holder) for holder in found) else _deciding(scene)


def _deciding(scene: Scene) -> list[Holder]:
    """`De EU nam een nieuw pakket aan. Voor het eerst worden Chinese firma's bestraft omdat …`: whoever the sentence before
    is about."""
    doc = scene.reading.doc
    if scene.sentence.first == 0:
        return []
    before = doc.sentence_of(scene.sentence.first - 1)
    named = scene.reading.between(before.first, before.last) if before.paragraph == scene.sentence.paragraph else []
    actors = [m.actor_id for m in named if m.actor_id and m.form != "place"][:1]
    return [Holder(actor, scene.voices.country_of(actor), "on_record") for actor in actors]
