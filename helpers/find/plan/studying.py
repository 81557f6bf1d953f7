"""Who studies the proposal or talks of it once it is out."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.find.patterns import Hit
from helpers.find.plan.links import anybodys, asked, at_the_plan, inside, negated, of_the_visit, purpose, refused
from helpers.find.plan.scene import Cue, Found, Scene
from helpers.find.plan.unmeant import does_it_itself
from helpers.find.plan.whose import actors_of, said_at

REACTIONS = ("welcomes", "doubts", "rejects", "sets_condition")
_ANYBODY = frozenset({"je", "men", "u"})
_CONVENING = frozenset({"samen|brengen", "bijeen|brengen", "bijeen|roepen"})
_INTO = frozenset({"verdiepen", "in|kijken", "kijken", "wijzen", "zoeken"})
_TALKING = frozenset({"praten", "spreken", "overleggen", "bespreken", "door|nemen", "discussiëren"})
_LEADING = frozenset({"leiden", "voor|zitten", "beleggen", "organiseren"})
_TALKS = frozenset({"overleg", "bijeenkomst", "gesprek", "beraad", "vergadering", "topoverleg"})
_WANTED = frozenset({"wilde", "wilden", "wou", "wouden", "hoopte", "hoopten"})


def discusses(scene: Scene) -> Iterator[Found]:
    """`De leiders bespraken het plan`: whoever studies it or talks of it after it was published."""
    if not scene.time.after:
        return
    reactions_here = list(scene.hits(*REACTIONS))
    for hit in scene.hits("discusses"):
        if (
            negated(scene, hit)
            or anybodys(scene, hit)
            or asked(scene, hit)
            or purpose(scene, hit)
            or refused(scene, hit)
            or _was_wanted(scene, hit)
            or _convenes(scene, hit)
            or not (at_the_plan(scene, hit) or _is_led(scene, hit))
            or of_the_visit(scene, hit)
            or _told_in_it(scene, hit)
            or does_it_itself(scene, hit)
            or scene.earlier
        ):
            continue
        if any(
            (o.first <= hit.first and hit.last <= o.last)
            or (o.value.kind == "mood" and hit.first <= o.first < o.last == hit.last)
            or o.core == hit.core  # sprak waarderende woorden over het document
            for o in reactions_here
        ):
            continue
        words = scene.reading.doc.lower[scene.reading.clauses.bounds(hit.first)[0] : hit.last + 1]
        if words[-2:] == ["over", "een"] or not _ANYBODY.isdisjoint(words):
            continue  # had het over een gemiste kans, je moet de tekst lezen tegen de achtergrond van …
        if not scene.names and any(s.end > s.start for s in scene.voices.told_by(scene.sentence, hit.first, hit.last)):
            continue  # herhaalde dat er pas vrede komt als …: says something, and not of the proposal
        if scene.voices.told_by(scene.sentence, hit.first, hit.last) and any(scene.hits("sets_condition")):
            continue  # herhaalde dat geen plan kans maakt zolang …
        owner = scene.sides.owner
        said = [one for one in said_at(scene, hit.first) if one[1] != owner]
        clause = {m.actor_id for m in scene.reading.between(*scene.reading.clauses.bounds(hit.first))}
        doing = said if hit.value.kind == "says" else actors_of(scene, hit)
        for actor, _ in [*doing, *(_talked_with(scene, hit) if doing else ())]:
            if hit.value.kind == "by" and said and actor not in (*clause, *(one for one, _ in said)):
                continue  # “Toets of Xi het meent”
            if actor and (actor != scene.sides.ids[owner] or (scene.names and not scene.time.fresh)):
                yield Found("discusses", actor, "discusses: studies it or talks about it", scene.sentence, hit.first)


def _told_in_it(scene: Scene, hit: Hit[Cue]) -> bool:
    """`In een verklaring van twaalf punten pleit Peking voor …`: what is spoken of in it is something else."""
    deepened = any(form.lemma in _INTO for t in range(*hit.core) for form in scene.reading.clauses.verbs.get(t, ()))
    apart = [name for n, name in enumerate(scene.names) if n == 0 or name.first - scene.names[n - 1].last > 1]
    return bool(apart) and not deepened and all(inside(scene, name.first) for name in apart)


def _is_led(scene: Scene, hit: Hit[Cue]) -> bool:
    """`Aan het overleg, dat werd geleid door Wang, …`: talks that were just told to be about it."""
    lower, clauses = scene.reading.doc.lower, scene.reading.clauses
    leading = any(form.lemma in _LEADING for token in range(*hit.core) for form in clauses.verbs.get(token, ()))
    talks = [t for t in range(hit.first, hit.last) if lower[t] in _TALKS]
    return leading and scene.distance == 1 and any(lower[t - 1] in ("het", "de", "dat", "die") for t in talks)


def _talked_with(scene: Scene, hit: Hit[Cue]) -> list[tuple[str, str]]:
    """`waar hij met president X over het voorstel sprak`: with whom somebody talked of it."""
    reading, clauses = scene.reading, scene.reading.clauses
    if not any(form.lemma in _TALKING | _LEADING for token in range(*hit.core) for form in clauses.verbs.get(token, ())):
        return []
    if not (scene.names or _is_led(scene, hit)) or clauses.direction(hit.core[0]) != "past":
        return []
    first, last = clauses.bounds(hit.core[0])
    lower = reading.doc.lower
    named = (m for m in reading.between(first, max(last, hit.last)) if m.actor_id and m.form not in ("place", "pronoun"))
    before = (m for m in named if "met" in lower[max(first, m.first - 2) : m.first])
    found = [(m.actor_id, scene.voices.country_of(m.actor_id)) for m in before if not scene.voices.is_outlet(m.actor_id)]
    return [one for one in found if one[1] != scene.sides.owner][:1]


def _was_wanted(scene: Scene, hit: Hit[Cue]) -> bool:
    """`gaf aan dat hij met Xi over het document wilde praten`: a talk that somebody once wanted to have."""
    verbs = scene.reading.clauses.verbs
    talking = any(form.lemma in _TALKING for t in range(*hit.core) for form in verbs.get(t, ()))
    finite = scene.reading.clauses.finite(*scene.reading.clauses.bounds(hit.core[1] - 1))[:1]
    return talking and any(scene.reading.doc.lower[t] in _WANTED for t in finite)


def _convenes(scene: Scene, hit: Hit[Cue]) -> bool:
    """`Vrijdag brengen zij landen samen om erover te praten`: a talk that is still to come."""
    clauses = scene.reading.clauses
    bringing = any(form.lemma in _CONVENING for t in range(*hit.core) for form in clauses.verbs.get(t, ()))
    return bringing and clauses.direction(hit.core[0]) != "past"
