"""Rules for what is made of the proposal: who studies, welcomes, doubts or rejects it, and on what condition.

Each looks at one sentence and yields what it finds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from helpers.find.patterns import Hit
from helpers.find.plan.links import (
    anybodys,
    aside,
    asked,
    at_the_plan,
    negated,
    of_an_encounter,
    of_causes,
    of_somebody_else,
    of_the_visit,
    only_for,
    parted,
    refused,
    sets_terms,
    spares,
    turned_round,
    weakened,
)
from helpers.find.plan.scene import Cue, Found, Scene
from helpers.find.plan.studying import REACTIONS, discusses
from helpers.find.plan.unmeant import (
    THEREOF,
    asked_of_owner,
    asked_whether,
    at_once,
    behind_others,
    does_it_itself,
    freezes,
    in_it,
    is_missed,
    left_out,
    matters_that,
    named_in,
    of_a_point,
    of_absence,
    of_any,
    of_any_plan,
    of_conduct,
    of_firms,
    of_penalties,
    of_silence,
    of_some,
    over_else,
    owed,
    too_much_to,
    unreal,
    was_hoped,
)
from helpers.find.plan.where import felt_in
from helpers.find.plan.whose import reacting, said_at
from helpers.records import Statement

_KINDS = {"by": "verb of the actor", "mood": "attitude of the actor", "says": "word of the speaker", "of": "noun of the actor"}
HEARD = "felt where it is heard"
_POINTING = frozenset("het dat dit ze zij deze die".split())
_OPENING = 4
_SAYING = frozenset({"zeggen", "reageren", "antwoorden", "spreken", "vertellen"})  # zei er niets over: that is no doubt
_FEELINGS = frozenset(
    "steun waardering bewondering bijval instemming sympathie lof scepsis twijfel twijfels kritiek wantrouwen teleurstelling "
    "ongenoegen bezorgdheid tevredenheid voorbehoud reserve reserves bedenkingen arm boot schouders neus".split()
)
_KEPT_BACK = frozenset("mededeling mededelingen uitspraken commentaar reactie toelichting details oordeel kwijt".split())


def reactions(scene: Scene) -> Iterator[Found]:
    """`Kyiv verwelkomt het plan`, `“geen vredesplan”, zei Borrell`, `Amerika’s scepsis`: what others make of it."""
    hits = [hit for hit in scene.hits(*REACTIONS) if not parted(scene, hit) and not named_in(scene, hit)]
    hits = [hit for hit in hits if not _owned_not_being(scene, hit)]
    for hit in hits:
        act = hit.value.act
        if not _reacts(scene, hit) or (hit.value.kind != "says" and anybodys(scene, hit)):
            continue
        if aside(scene, hit):
            continue
        if hit.value.kind != "says" and (asked(scene, hit) or of_somebody_else(scene, hit) or does_it_itself(scene, hit)):
            continue
        of_a_part = act == "welcomes" and scene.distance == 1 and bool(scene.points)  # blij met de taal over kernwapens
        of_a_part = of_a_part and "voor" not in scene.reading.doc.lower[hit.last : hit.last + 2]
        if hit.value.kind == "mood" and (_ajar(scene, hit) or owed(scene, hit) or (over_else(scene, hit) and not of_a_part)):
            continue
        if hit.value.kind == "says" and of_penalties(scene, hit):
            continue
        if act == "doubts" and not scene.names and not said_at(scene, hit.first) and over_else(scene, hit):
            continue  # zijn het niet eens geworden over een slotverklaring
        if act in ("welcomes", "doubts") and of_conduct(scene, hit):
            continue
        if act == "doubts" and (of_silence(scene, hit) or (not scene.names and of_absence(scene, hit))):
            continue
        if act == "doubts" and hit.value.kind != "says" and (of_an_encounter(scene, hit) or of_the_visit(scene, hit)):
            continue
        if act == "welcomes":
            if (
                of_an_encounter(scene, hit)
                or of_the_visit(scene, hit)
                or behind_others(scene, hit)
                or is_missed(scene, hit)
                or was_hoped(scene, hit)
            ):
                continue
            if any(
                other.value.act in ("doubts", "rejects") and _overlap(hit, other) and not turned_round(scene, other)
                for other in _not_after_but(scene, hit, hits)
            ):
                continue
            act = "doubts" if weakened(scene, hit) or only_for(scene, hit) or refused(scene, hit) else act
        elif hit.value.kind in ("by", "mood") and negated(scene, hit):
            continue
        denying = hit.value.kind == "says" and act in ("rejects", "doubts")
        if denying and (_on_condition(scene, hits) or turned_round(scene, hit)):
            continue
        if act == "welcomes" and (
            _is_torn(scene, hit, hits)
            or of_any(scene, hit)
            or matters_that(scene, hit)
            or of_a_point(scene, hit)
            or asked_whether(scene, hit)
            or unreal(scene, hit)
            or too_much_to(scene, hit)
        ):
            continue
        if act == "rejects" and of_some(scene, hit):
            act = "discusses"
        elif act == "doubts" and of_some(scene, hit) and any(o.value.act == "rejects" and _overlap(o, hit) for o in hits):
            continue
        for actor, country in reacting(scene, hit):
            paper = act == "welcomes" and scene.voices.is_outlet(actor)
            if act == "sets_condition" and scene.voices.is_outlet(actor):
                continue
            mine = (country == scene.sides.owner and not paper) or actor == scene.sides.ids[scene.sides.owner]
            if not mine and not _others_in_a_quote(scene, hit, country):
                felt = hit.value.kind != "says" and (actor, country) in felt_in(scene, hit)
                yield Found(act, actor, f"{act}: {HEARD if felt else _KINDS[hit.value.kind]}", scene.sentence, hit.first)


def _owned_not_being(scene: Scene, hit: Hit[Cue]) -> bool:
    """`sceptisch, omdat nergens staat dat Rusland zijn troepen …`: a `zijn` that is no verb."""
    lower, verbs = scene.reading.doc.lower, scene.reading.clauses.verbs
    return any(lower[token] == "zijn" and token not in verbs for token in (hit.core[0], hit.last - 1))


def _ajar(scene: Scene, hit: Hit[Cue]) -> bool:
    """`houdt de deur op een kier`, long after it was news, where nothing points to the proposal: a door to anything."""
    return not (scene.linked or scene.time.fresh) and "deur" in scene.reading.doc.lower[hit.first : hit.last]


def without_repeats(found: Sequence[Found]) -> list[Found]:
    """Without a doubt that somebody says in the sentence that tells of his turning it down: `wees het af: “Een leeg plan”`."""
    rejecting = {(item.actor_id, item.sentence.first) for item in found if item.act == "rejects"}
    said = f"doubts: {_KINDS['says']}"
    return [i for i in found if i.rule != said or (i.actor_id, i.sentence.first) not in rejecting]


def _not_after_but(scene: Scene, hit: Hit[Cue], hits: list[Hit[Cue]]) -> list[Hit[Cue]]:
    """The cues that no `maar` or `al` parts from one before them: `noemde het interessant, maar mist een oordeel` does both."""
    lower = scene.reading.doc.lower
    between = [(one, range(hit.last, one.core[0])) for one in hits]
    return [one for one, gap in between if not any(lower[t] == "maar" or lower[t - 1 : t + 1] == [",", "al"] for t in gap)]


def _is_torn(scene: Scene, hit: Hit[Cue], hits: list[Hit[Cue]]) -> bool:
    """Whether a sentence also tells that who praises is sceptical: `vroeg zich af of China constructief wil zijn`."""
    clause = scene.reading.clauses.bounds(hit.first)
    lower = scene.reading.doc.lower
    between = lower[scene.sentence.first : hit.first]
    if "maar" in between or "toch" in between:
        return False  # `was eerst lauw, maar zei dat veel punten passen`
    hits = _not_after_but(scene, hit, hits)
    sceptical = (one for one in hits if one.value.act == "doubts" and one.value.kind in ("by", "mood") and _reacts(scene, one))
    return any(hit.value.kind == "says" or scene.reading.clauses.bounds(one.first) == clause for one in sceptical)


def _others_in_a_quote(scene: Scene, hit: Hit[Cue], country: str) -> bool:
    """`“Poetin juicht het toe”, zei Biden`: what a speaker tells of somebody of another country is neither's reaction here."""
    lower = scene.reading.doc.lower
    reacting = {lower[other.core[0]] for other in scene.hits(*REACTIONS) if other.value.kind == "by"}
    if any(s.kind == "indirect" and s.cue.lower() in reacting for s in scene.voices.saying(scene.sentence, hit.first)):
        return False  # `Zuid-Afrika prees het plan, Iran juichte het toe`: to praise is not to tell
    speaking = said_at(scene, hit.first)
    said = {home for _, home in speaking}
    if not all(said) or scene.sides.owner in said or any(scene.voices.is_outlet(actor) for actor, _ in speaking) or not said:
        return False
    if hit.value.kind != "says":
        return bool(country) and country not in said
    if hit.value.act == "sets_condition":
        return False  # zei dat Rusland moet vertrekken: who has to do it says nothing
    verbs = scene.reading.clauses.verbs
    if not any(form.finite for token in range(*hit.core) for form in verbs.get(token, ())):
        return False
    first = scene.reading.clauses.bounds(hit.core[0])[0]
    clause = {m.actor_id for m in scene.reading.between(first, hit.core[0] + 2)}  # Dit dient vooral Moskou
    doing = [h for h in scene.voices.subjects(scene.sentence, hit.first, hit.last, "unknown") if h.actor_id in clause - {""}]
    return bool(doing) and all(h.country and h.country not in {*said, scene.sides.owner} for h in doing)


def _reacts(scene: Scene, hit: Hit[Cue]) -> bool:
    """Whether a reaction is one to the proposal: words and attitudes by what the passage is about, verbs by their object."""
    if hit.value.act == "sets_condition":
        aside_from = (
            freezes(scene, hit)
            or any(not of_any_plan(scene, one) for one in scene.of("missing"))
            or in_it(scene)
            or left_out(scene, hit)
            or of_firms(scene, hit)
            or asked_of_owner(scene, hit)
            or at_once(scene, hit)
        )
        return not aside_from and (sets_terms(scene) or of_causes(scene, hit))
    if hit.value.kind == "says" and hit.last == hit.first + 1 and hit.value.act == "welcomes":
        cue = scene.voices.told_by(scene.sentence, hit.first, hit.last)
        return scene.on_topic and not any(one.end > one.start for one in cue)  # verwelkomde Finland in de NAVO
    if hit.value.kind in ("says", "mood"):
        return scene.on_topic
    return at_the_plan(scene, hit) or _bare(scene, hit)


def _bare(scene: Scene, hit: Hit[Cue]) -> bool:
    """`Rutte hield een slag om de arm`, right behind what tells of it: a judgement with nothing else in its clause to be of."""
    if scene.distance != 1 or not scene.time.fresh or scene.of("elsewhere") or scene.turned:
        return False
    if _FEELINGS.isdisjoint(scene.reading.doc.lower[hit.first : hit.last]):
        return False
    lower, (first, last) = scene.reading.doc.lower, scene.reading.clauses.bounds(hit.core[0])
    whole = first == scene.sentence.first and last >= scene.sentence.last - 1
    after = [t for t in range(hit.last, last) if lower[t][0].isalnum()]
    return whole and len(after) <= 1 and len([p for p in scene.parties if p.role != "of"]) <= 1


def _on_condition(scene: Scene, hits: list[Hit[Cue]]) -> bool:
    """`Een plan zonder aftocht is onaanvaardbaar`: a condition, and no more."""
    return any(hit.value.act == "sets_condition" and _reacts(scene, hit) for hit in hits)


def _overlap(hit: Hit[Cue], other: Hit[Cue]) -> bool:
    return other.first <= hit.first < other.last or hit.first <= other.first < hit.last


def disbelief(scene: Scene) -> Iterator[Found]:
    """`“China heeft de inval niet eens veroordeeld”, zei hij over het plan`: what somebody denies or misses of the proposal."""
    if not scene.on_topic or scene.unread or any(_reacts(scene, hit) for hit in scene.hits(*REACTIONS)):
        return
    if scene.names and not scene.told_before and all(aside(scene, hit) for hit in scene.of("doubting")):
        return
    denied = {hit.first for hit in scene.of("doubting")}  # `er staat niets in` tells of no publication
    if any(denied.isdisjoint(range(hit.first, hit.last)) for hit in scene.hits("discusses", "publishes", "announces")):
        return
    doc = scene.reading.doc
    for statement in scene.voices.near(scene.sentence):
        first = max(doc.token_at(statement.start), scene.sentence.first)
        last = min(doc.token_before(statement.end), scene.sentence.last)
        if first >= last or not statement.speaker_id or not _aimed(scene, statement, first, last):
            continue
        denies = any(
            first <= hit.first < last and not (spares(scene, hit) or of_absence(scene, hit)) for hit in scene.of("doubting")
        )
        lacking = [hit.last for hit in scene.of("doubting") if scene.reading.doc.lower[hit.first] == "zonder"]
        denies = denies and not any(p.country == scene.sides.owner and p.first in lacking for p in scene.parties)
        for actor, country in () if not denies or (scene.points and not scene.names) else said_at(scene, first):
            if country != scene.sides.owner and not scene.voices.is_outlet(actor):
                yield Found("doubts", actor, "doubts: denied or missed", scene.sentence, first)


def coolness(scene: Scene) -> Iterator[Found]:
    """`Kirby liet er geen spaan van heel`: what somebody is told not to do, make or see of the proposal."""
    if not scene.linked or scene.unread or scene.of("elsewhere") or any(scene.hits(*REACTIONS, "discusses", "consults")):
        return
    clauses = scene.reading.clauses
    for hit in scene.of("doubting"):
        first, last = clauses.bounds(hit.first)
        if any(form.lemma in _SAYING for token in range(first, last) for form in clauses.verbs.get(token, ())):
            continue
        if not _KEPT_BACK.isdisjoint(scene.reading.doc.lower[first:last]):
            continue
        finite = clauses.finite(first, last)[:1]
        if finite and "het" in scene.reading.doc.lower[max(first, finite[0] - 1) : finite[0] + 2]:
            continue  # daar is het nooit van gekomen
        if any(form.lemma == "worden" for token in clauses.finite(first, last)[:1] for form in clauses.verbs[token]):
            continue  # `Nergens wordt Rusland de agressor genoemd`: its subject does nothing
        near = [*(n.first for n in scene.names), *(b.first for b in scene.of("back"))]
        if scene.voices.saying(scene.sentence, hit.first) or not any(first <= token < last for token in near):
            continue
        for holder in scene.voices.subjects(scene.sentence, hit.first, hit.last, "unknown"):
            if holder.actor_id and holder.country != scene.sides.owner and not scene.voices.is_outlet(holder.actor_id):
                yield Found("doubts", holder.actor_id, "doubts: not done or seen", scene.sentence, hit.first, True)


def agreeing(scene: Scene, found: Sequence[Found]) -> Iterator[Found]:
    """`Minister X sloot zich daarbij aan`: who makes the same of it as the one told of in the sentence before."""
    told = [item for item in found if item.act in REACTIONS]
    for hit in scene.of("agreeing") if told else ():
        if of_somebody_else(scene, hit):
            continue  # vroeg Peking om zich daarbij aan te sluiten
        last = scene.reading.clauses.bounds(hit.first)[1]
        named = {m.actor_id for m in scene.reading.between(hit.core[1], last) if m.actor_id}  # vielen Zelensky bij
        before = [item for item in told if (item.actor_id in named if named else item.sentence.last == scene.sentence.first)]
        for holder in scene.voices.subjects(scene.sentence, hit.first, hit.last, "unknown"):
            others = [item for item in before if item.actor_id != holder.actor_id]
            if holder.actor_id and others and holder.country != scene.sides.owner:
                act = others[-1].act
                yield Found(act, holder.actor_id, f"{act}: agrees", scene.sentence, hit.first)


def _aimed(scene: Scene, statement: Statement, first: int, last: int) -> bool:
    """Whether words are about the proposal, its owner beside it, or what points back to it."""
    if scene.names or scene.moves:
        return any(p.country == scene.sides.owner for p in scene.parties) or any(
            first <= name.first < last for name in scene.names
        )
    lower = scene.reading.doc.lower
    opening = range(first, min(last, first + _OPENING))
    if any(lower[t : t + 2] == ["er", "niet"] for t in opening):
        return False  # China is er niet
    of_owner = any(p.country == scene.sides.owner and p.role == "free" and p.first in opening for p in scene.parties)
    if of_owner and scene.distance == 1 and scene.time.fresh and not scene.time.before:
        return True
    begins = {*lower[first : min(last, first + 2)]} & _POINTING or {*lower[first : min(last, first + _OPENING)]} & THEREOF
    if statement.kind == "direct":
        return scene.distance in (1, 2) and bool(begins)
    if scene.distance != 1:
        return False
    back = any(first <= hit.first < last for hit in scene.of("back"))
    appraises = any(lower[hit.first] == statement.cue.lower() for hit in scene.of("appraising"))
    return back or appraises or any(lower[t] == "er" or scene.is_pronoun(t) for t in opening)


RECEPTION: tuple[Callable[[Scene], Iterator[Found]], ...] = (reactions, disbelief, coolness, discusses)
