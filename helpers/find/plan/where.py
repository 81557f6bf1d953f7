"""Who is named by the place where something is said, heard or felt of the proposal."""

from __future__ import annotations

from helpers.find.patterns import Hit
from helpers.find.plan.scene import Cue, Scene
from helpers.find.seats import heard_in, joined, seat
from helpers.records import Mention, Statement

_BODIES = frozenset(
    "ministerie regering kabinet parlement presidentschap woordvoerder woordvoerster regeringswoordvoerder".split()
)
_GETTING = frozenset(
    "krijgen oogsten ontvangen genieten kennen ondervinden wekken komen klinken luiden wachten rekenen vinden".split()
)
_FROM = frozenset({"in", "bij", "uit", "van", "vanuit"})
_GOING_ON_THERE = frozenset("oorlog conflict crisis strijd invasie inval gevechten vijandelijkheden situatie vrede".split())


def felt_in(scene: Scene, hit: Hit[Cue]) -> list[tuple[str, str]]:
    """`In Moskou klonk tevredenheid`, `valt in Polen niet goed`: who is named by the place where it is felt."""
    return where(scene, hit, True)


def heard_at(scene: Scene, statement: Statement) -> list[tuple[str, str]]:
    """`“…”, klonk het in Brussel en Washington`: who is named by where it was heard."""
    doc = scene.reading.doc
    first, last = doc.token_before(statement.end), scene.sentence.last
    opening = next(
        (m for m in scene.reading.between(first, last) if m.actor_id and doc.lower[m.first - 1] in ("in", "bij")), None
    )
    if opening is None:
        return []
    heard = [seat(scene.reading, scene.sides.seats, m) for m in joined(scene.reading, opening)]
    return [(actor, scene.voices.country_of(actor)) for actor in heard]


def met_with(scene: Scene, hit: Hit[Cue]) -> list[tuple[str, str]]:
    """`in Kiev en het Westen op scepsis stuitte`: who is named by where the proposal met with it."""
    reading, lower = scene.reading, scene.reading.doc.lower
    first, last = reading.clauses.bounds(hit.first)
    found: list[Mention] = []
    for mention in reading.between(first, last):
        joint = found and found[-1].last + 1 == mention.first and lower[found[-1].last] in ("en", ",")
        if mention.first > 1 and lower[mention.first - 2] in _GOING_ON_THERE:
            continue  # over de oorlog in Oekraïne
        if mention.actor_id and (joint or (mention.first > first and lower[mention.first - 1] in ("in", "bij", "uit", "van"))):
            found.append(mention)
    return [(m.actor_id, scene.voices.country_of(m.actor_id)) for m in found]


def from_whom(scene: Scene, hit: Hit[Cue]) -> list[tuple[str, str]]:
    """`kreeg bijval uit Minsk`, `lof kwam er van Orbán`, `oogst applaus in Londen`: who is named by where it comes from."""
    reading, clauses = scene.reading, scene.reading.clauses
    first, last = clauses.bounds(hit.first)
    lower = reading.doc.lower
    there = {"er", "uit"} <= {*lower[first:last]}  # Lof was er uit Boedapest
    if not there and not any(form.lemma in _GETTING for t in clauses.finite(first, last) for form in clauses.verbs[t]):
        return []
    named = (m for m in reading.between(first, last) if m.actor_id and m.first and lower[m.first - 1] in _FROM)
    named = (m for m in named if m.first < 2 or lower[m.first - 2] not in _GOING_ON_THERE)  # de oorlog in Oekraïne
    giving = next((m for m in named if scene.voices.country_of(m.actor_id) != scene.sides.owner), None)
    heard = [seat(reading, scene.sides.seats, m) for m in joined(reading, giving)] if giving else []
    return [(actor, scene.voices.country_of(actor)) for actor in heard]


def where(scene: Scene, hit: Hit[Cue], anywhere: bool = False) -> list[tuple[str, str]]:
    """`In Brussel en Berlijn overheerst twijfel`: who is named by where it is heard, at the beginning of the clause or,
    where nobody else does it, `anywhere` in it."""
    reading, clauses = scene.reading, scene.reading.clauses
    first, last = clauses.bounds(hit.first)
    if reading.doc.lower[first] == "en" and first > scene.sentence.first and not clauses.finite(*clauses.bounds(first - 1)):
        first = clauses.bounds(first - 1)[0]  # in Brazilië en Zuid-Afrika viel het in de smaak
    heard = heard_in(reading, scene.sides.seats, first, last, anywhere)
    beside = reading.doc.lower[hit.first + 1 : hit.first + 2]
    felt = reading.first_of.get(hit.first + 2) if not _FROM.isdisjoint(beside) else None
    if not heard and felt is not None and felt.actor_id and hit.value.kind == "mood":
        heard = [seat(reading, scene.sides.seats, m) for m in joined(reading, felt)]  # De ontvangst in Polen was lauw
    return [(actor, scene.voices.country_of(actor)) for actor in heard]


def at_its_seat(scene: Scene, hit: Hit[Cue]) -> list[tuple[str, str]]:
    """`In Moskou sprak het ministerie van een bijdrage`: the government at whose seat a body without a country speaks."""
    reading = scene.reading
    first, last = reading.clauses.bounds(hit.first)
    speaks = any(form.finite for t in range(first, hit.first) for form in reading.clauses.verbs.get(t, ()))
    bodies = not _BODIES.isdisjoint(reading.doc.lower[first:last])
    return where(scene, hit, True) if speaks and bodies and reading.quote_at(hit.first) is None else []
