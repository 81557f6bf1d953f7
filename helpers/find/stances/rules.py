"""The rules that turn cues and namings of a target into positions, one function a construction.

Each looks at one sentence and yields what it finds; what an article adds up to is the finder's business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from helpers.find.holders import Holder
from helpers.find.patterns import Hit
from helpers.find.stances.answers import by_build
from helpers.find.stances.links import (
    denied,
    governed,
    negated,
    refined,
    saying_at,
    terms_of,
)
from helpers.find.stances.penalties import punished, was_punished
from helpers.find.stances.pointing import points_back, told_before
from helpers.find.stances.presumed import presumed
from helpers.find.stances.replies import words_said
from helpers.find.stances.said import ABSENT, assertions, pointed_back, refusals
from helpers.find.stances.scene import Cue, Found, Scene
from helpers.find.stances.unclaimed import spoken_of
from helpers.find.stances.unmeant import (
    anothers_charge,
    asks_else,
    charge_of_else,
    of_guns,
    of_peace,
    turns_down,
    within_another,
)
from helpers.find.stances.whose import article_itself, holders_of, owners_of
from helpers.records import Statement

Rule = Callable[[Scene], Iterator[Found]]
_MEDIA = frozenset({"media", "state_media"})
_TO = frozenset({"tegen", "aan", "tegenover"})
_BUYING = frozenset({"kopen", "in|kopen", "aan|kopen", "bestellen", "aan|schaffen", "betrekken", "halen"})
_STRONGER = {
    "does_not_deny": ("denies", "deflects"),
    "silent": ("does_not_deny", "denies", "deflects"),
    "no_evidence": ("denies",),
}
_SURE = frozenset({"does_not_deny: verb of the holder"})
_PLANS = frozenset(
    "voorstel voorstellen plan vredesplan initiatief bestand staakt-het-vuren wapenstilstand resolutie sancties "
    "strafmaatregelen".split()
)
_NOT_DOING = "urges_against: word of the speaker"
_NOT_GIVEN = "no_evidence: giving denied"  # in what is hoped for (wij rekenen erop dat …) it is asked
_ASKING = frozenset("vroeg vroegen vraagt vragen gevraagd verzocht verzoekt opgeroepen roept riep eist eiste geëist".split())
_EVENTS = frozenset({"ontwikkeling", "ontwikkelingen", "situatie", "toestand", "escalatie", "gebeurtenissen"})
_NONE = frozenset({"geen", "zonder", "nauwelijks", "om", "naar"})
_HAPPENING = frozenset(
    "lopen escaleren ontsporen worden raken ontstaan komen verliezen mislukken stranden vast|lopen uit|groeien gaan "
    "verslechteren groeien ontaarden vallen verdwijnen blijven over|slaan uit|breiden uit|lopen".split()
)
_WISHING = frozenset({"hopen", "willen", "vragen", "verwachten", "eisen", "verlangen", "wensen", "vinden"})
_LOOKS_BACK = 60  # tokens
_JUST = 2  # sentences
_BEST = "beste"
_NEAR = 8  # tokens
_UNNAMED = "anonymous"


def verbs_of_the_holder(scene: Scene) -> Iterator[Found]:
    """`China ontkent dat …`, `Blinken waarschuwde Peking`, `de NAVO heeft signalen dat …`: the subject
    holds the position."""
    for hit in scene.of_kind("by"):
        position = hit.value.position
        if position == "denies" and (
            _asked_for(scene, hit)
            or _of_a_plan(scene, hit)
            or anothers_charge(scene, hit.first, hit.last)
            or charge_of_else(scene, hit.first)
            or _by_nobody(scene, hit)
            or "maar" in scene.reading.doc.lower[hit.first : hit.last]  # velen zegden toe, maar China komt niet
        ):
            continue
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
        else:
            before = None if scene.elsewhere and not scene.other else told_before(scene, hit)
            if before is None or not points_back(scene, hit, position, told, before):
                continue
            terms = before.terms
        if position == "urges_against" and _BEST in scene.reading.doc.lower[hit.core[1] : hit.core[1] + _JUST + 1]:
            continue  # hoopt er het beste van
        if position == "warns" and _looms(scene, hit):
            continue
        if position == "silent" and any(meant(scene, hit) for meant in (asks_else, of_guns, of_peace, turns_down)):
            continue
        if position == "supports" and within_another(scene, hit):
            continue  # ziet geen tekenen dat China bereid is wapens te leveren
        if position == "requests" and (_elsewhere(scene, hit) or _to_stop(scene, hit)):
            continue
        if position == "alleges" and (
            (not topics and _of_events(scene, hit))
            or (not any(t.giver for t in topics) and _told_by_giver(scene, hit))
            or _asks(scene, hit)
            or _wished(scene, hit)
            or _made_suspect(scene, hit)
            or any(spoken_of(scene.reading.doc.lower, t) for t in range(hit.first, hit.last))
        ):
            continue
        for holder in holders_of(scene, hit, told, position):
            if position == "supports" and (telling := _told_by_another(scene, hit, holder)):
                yield Found("alleges", telling, "alleges: told to be willing", scene.sentence, terms)
            elif position == "does_not_deny" and (telling := _still_open(scene, hit, holder)):
                yield Found("alleges", telling, "alleges: told to be left open", scene.sentence, terms)
            elif hit.value == Cue("warns", "by") and position == "alleges" and holder.country == scene.giver:
                yield Found(position, article_itself(scene), f"{position}: told by the article", scene.sentence, terms)
            elif holder.actor_id and scene.allows(position, holder):
                yield Found(position, holder, f"{position}: verb of the holder", scene.sentence, terms, not topics)
                if position == "requests":
                    yield from _asked(scene, hit, terms)


def _still_open(scene: Scene, hit: Hit[Cue], holder: Holder) -> Holder | None:
    """`Het Pentagon zei dat China het leveren niet heeft uitgesloten`: who tells that the giver leaves it open alleges it."""
    verbs = (form for token in range(hit.first, hit.last) for form in scene.reading.clauses.verbs.get(token, ()))
    open_ = any(form.lemma == "uit|sluiten" for form in verbs) or "tafel" in scene.reading.doc.lower[hit.first : hit.last]
    if holder.country != scene.giver or not open_:
        return None
    telling = (scene.voices.speaker(statement) for statement in saying_at(scene, hit.first))
    return next((one for one in telling if one.country and scene.allows("alleges", one)), None)


def _told_by_another(scene: Scene, hit: Hit[Cue], holder: Holder) -> Holder | None:
    """`Het bedrijf X zou volgens Y bereid zijn om drones te bouwen`: who tells that somebody else will give alleges it."""
    saying = saying_at(scene, hit.first) or saying_at(scene, hit.last - 1)
    telling = [scene.voices.speaker(statement) for statement in saying]
    if any(not s.speaker_id and s.sourcing in _MEDIA for s in saying):
        telling.append(article_itself(scene))  # volgens het weekblad ‘Y’
    others = (one for one in telling if one.actor_id and one.actor_id != holder.actor_id)
    others = (one for one in others if not one.country or one.country not in (scene.giver, scene.receiver, holder.country))
    return next((one for one in others if scene.allows("alleges", one)), None)


def _looms(scene: Scene, hit: Hit[Cue]) -> bool:
    """`dreigt uit de hand te lopen`: what may come about threatens nobody."""
    clauses, lower = scene.reading.clauses, scene.reading.doc.lower
    verbs = (form for token in range(hit.first, hit.last) for form in clauses.verbs.get(token, ()))
    if not any(form.lemma == "dreigen" for form in verbs):
        return False
    last = clauses.bounds(hit.first)[1]
    to_do = (form for t in range(hit.last, last) if lower[t - 1] == "te" for form in clauses.verbs.get(t, ()))
    return any(form.lemma in _HAPPENING for form in to_do)


def _to_stop(scene: Scene, hit: Hit[Cue]) -> bool:
    """`China wordt verzocht de doorvoer te stoppen`: what is asked is not to give."""
    last = max(hit.last, scene.topics[-1].last) if scene.topics else hit.last
    return any(hit.first < r.first < last and scene.reading.doc.lower[r.first - 1] == "te" for r in scene.refrains)


def _elsewhere(scene: Scene, hit: Hit[Cue]) -> bool:
    """`wil in Pyongyang granaten kopen`: bought from somebody else than the giver."""
    first, last = scene.reading.clauses.bounds(hit.first)
    buying = any(form.lemma in _BUYING for t in range(first, last) for form in scene.reading.clauses.verbs.get(t, ()))
    sold = [p.country for p in scene.parties if first <= p.first < last and p.role in ("from", "away")]
    return buying and bool(sold) and scene.giver not in sold


def _asks(scene: Scene, hit: Hit[Cue]) -> bool:
    """`Denkt iemand dat hij …?`: what the article asks, nobody says."""
    lower = scene.reading.doc.lower
    return lower[scene.sentence.last - 1] == "?" and not saying_at(scene, hit.first) and hit.core[0] == scene.sentence.first


def _told_by_giver(scene: Scene, hit: Hit[Cue]) -> bool:
    """`“Zij sturen zelf wapens en beschuldigen anderen”, zei Mao`: what the giver says that others do."""
    return any(scene.voices.country_of(s.speaker_id) == scene.giver for s in saying_at(scene, hit.first))


def _wished(scene: Scene, hit: Hit[Cue]) -> bool:
    """`hopen dat de bondgenoten Peking daarop aanspreken`: what somebody is to do is not done."""
    clauses, lower = scene.reading.clauses, scene.reading.doc.lower
    first = clauses.bounds(hit.first)[0]
    if lower[first] != "dat" or first <= scene.sentence.first:
        return False
    before = clauses.bounds(first - 1)[0]
    return any(form.lemma in _WISHING for t in range(before, first) for form in clauses.verbs.get(t, ()))


def _made_suspect(scene: Scene, hit: Hit[Cue]) -> bool:
    """`maakt gewone handel verdacht`: what is cast suspicion on is suspected by nobody."""
    lower, (first, last) = scene.reading.doc.lower, scene.reading.clauses.bounds(hit.core[0])
    making = any(form.lemma == "maken" for token in range(first, last) for form in scene.reading.clauses.verbs.get(token, ()))
    return lower[hit.core[0]] == "verdacht" and making


def _by_nobody(scene: Scene, hit: Hit[Cue]) -> bool:
    """`vindt dat niemand dat nog kan betwisten`: what nobody denies."""
    return "niemand" in scene.reading.doc.lower[max(scene.sentence.first, hit.first - _NEAR) : hit.last]


def _of_events(scene: Scene, hit: Hit[Cue]) -> bool:
    """`is bezorgd over deze ontwikkelingen`: a worry about how things go says nothing of who gives."""
    first, last = scene.reading.clauses.bounds(hit.first)
    return not _EVENTS.isdisjoint(scene.reading.doc.lower[first:last])


def nouns_of_the_holder(scene: Scene) -> Iterator[Found]:
    """`de beschuldigingen van Washington dat …`, `de Oekraïense claim dat …`: whose noun it is holds the
    position."""
    for hit in scene.of_kind("of"):
        position = hit.value.position
        if any(verb.value.position == position and verb.first <= hit.first < verb.last for verb in scene.of_kind("by")):
            continue
        if position == "denies":
            yield from _no_denial(scene, hit)
            continue
        before_it = scene.reading.doc.lower[max(scene.sentence.first, hit.first - _JUST - 1) : hit.first]
        if position == "alleges" and not _NONE.isdisjoint(before_it):
            continue  # geen Amerikaanse aanwijzingen dat …, vroeg om bewijs van X dat …
        told = scene.voices.told_by(scene.sentence, hit.first, hit.last)
        topics = [t for t in governed(scene, hit, told) if t.first >= hit.last]
        before = scene.carried if position == "warns" and not (topics or told or scene.topics or scene.elsewhere) else None
        if before is not None and before.distance <= _JUST:  # de waarschuwing van Biden heeft effect gehad
            topics, terms = [], before.terms
        elif position == "requests" and not topics and (asked := _asked_before(scene, hit)) is not None:
            terms = asked
        else:
            position = refined(scene, hit, position, topics) if topics else ""
            terms = terms_of(topics)
        if not position:
            continue
        for holder in owners_of(scene, hit, told):
            if scene.allows(position, holder):
                yield Found(position, holder, f"{position}: noun of the holder", scene.sentence, terms)
                if position == "requests":
                    yield from _asked(scene, hit, terms)


def _asked_before(scene: Scene, hit: Hit[Cue]) -> tuple[str, ...] | None:
    """`heeft niet beslist over granaten, maar een Russisch verzoek ligt op tafel`: the terms of what was told of just before,
    where the request is the receiver's own."""
    own = any(p.country == scene.receiver and p.role == "of" and 0 <= hit.first - p.last <= 1 for p in scene.parties)
    if not own or scene.elsewhere:
        return None
    if scene.topics:
        return terms_of(scene.topics)
    return scene.carried.terms if scene.carried is not None and scene.carried.distance <= _JUST else None


def _no_denial(scene: Scene, hit: Hit[Cue]) -> Iterator[Found]:
    """`Een ontkenning kwam niet over haar lippen`, `een ontkenning bleef uit`: who of the giver's side was named last."""
    lower, (first, last) = scene.reading.doc.lower, scene.reading.clauses.bounds(hit.first)
    if scene.carried is None or scene.elsewhere or not (ABSENT & set(lower[first:last])):
        return
    before = scene.reading.between(max(0, hit.first - _LOOKS_BACK), last)
    asked = [m.actor_id for m in before if m.actor_id and scene.voices.country_of(m.actor_id) == scene.giver]
    if asked:
        holder = Holder(asked[-1], scene.giver, "on_record")
        yield Found("does_not_deny", holder, "does_not_deny: no denial", scene.sentence, scene.carried.terms, True)


_BY_HOLDER: tuple[Rule, ...] = (verbs_of_the_holder, nouns_of_the_holder, was_punished)
_BY_CONTENT: tuple[Rule, ...] = (words_said, punished, assertions, pointed_back, refusals)


def positions_in(scene: Scene) -> list[Found]:
    """Every position that a sentence tells.

    Where a verb or noun tells who alleges or warns, what is said belongs to that holder and not to who reports it.
    """
    found = [item for rule in _BY_HOLDER for item in rule(scene)]
    told = {item.position for item in found} & {"alleges", "warns", "urges_against", "does_not_deny"}
    if "does_not_deny" in told:
        told.add("denies")
    found += [item for rule in _BY_CONTENT for item in rule(scene) if item.position not in told]
    held = {(item.position, item.holder.country) for item in found if not scene.voices.is_outlet(item.holder.actor_id)}
    found = [i for i in found if (i.position, i.holder.country) not in held or not scene.voices.is_outlet(i.holder.actor_id)]
    sourced = {item.position for item in found if item.holder.actor_id.startswith(_UNNAMED)}
    found = [i for i in found if i.position not in sourced or not scene.voices.is_outlet(i.holder.actor_id)]  # op gezag van X
    known = {item.holder.actor_id for item in found}
    taken = {item.position for item in found}
    built = (item for item in by_build(scene) if item.position not in taken)
    found += [item for item in built if item.position == "warns" or item.holder.actor_id not in known]
    found = [item for item in found if not _outdone(item, found) and not _told_of_his_own(scene, item, found)]
    if any(item.position == "denies" and item.holder.country == scene.giver for item in found):
        found = [item for item in found if item.rule != _NOT_DOING]  # “Hij zei dat ze het niet doen”: told, not asked
    return found or list(presumed(scene))


def _told_of_his_own(scene: Scene, item: Found, found: Sequence[Found]) -> bool:
    """`Zelensky zei dat volgens zijn diensten …`: what a country holds in a sentence in which somebody of it says it."""
    if item.holder.actor_id != scene.ids.get(item.holder.country) or not item.rule.endswith(("speaker", "outright")):
        return False
    same = (o.holder for o in found if o.position == item.position and o.holder.country == item.holder.country)
    return any(scene.voices.is_person(holder.actor_id) for holder in same)


def _outdone(item: Found, found: Sequence[Found]) -> bool:
    """Whether the holder of a weaker answer gives a stronger one in the same sentence: who denies does more than not deny,
    who says something vague is not silent."""
    stronger = _STRONGER.get(item.position, ())
    if item.rule in _SURE:
        return False
    if item.rule == _NOT_GIVEN:
        stronger = ("urges_against",)
    return any(other.position in stronger and other.holder.actor_id == item.holder.actor_id for other in found)


def _asked(scene: Scene, hit: Hit[Cue], terms: tuple[str, ...]) -> Iterator[Found]:
    """An official who says that it was asked for alleges it; an outlet does not."""
    for statement in saying_at(scene, hit.first):
        holder = scene.voices.speaker(statement)
        told_on = (statement.via and not _told_to_an_outlet(scene, statement)) or statement.sourcing in _MEDIA
        told_on = told_on or scene.voices.is_outlet(holder.actor_id)
        if holder.actor_id and not told_on and scene.allows("alleges", holder):
            yield Found("alleges", holder, "alleges: says it was asked for", scene.sentence, terms)


def _told_to_an_outlet(scene: Scene, statement: Statement) -> bool:
    """`zeggen functionarissen tegen CNN`: the outlet only hears it."""
    doc = scene.reading.doc
    last = doc.sentence_of(doc.token_before(max(statement.end, statement.scope_end)) - 1).last
    heard = [m for m in scene.reading.between(scene.sentence.first, last) if m.first and doc.lower[m.first - 1] in _TO]
    if statement.cue.lower().startswith("vertel"):  # vertellen de Financial Times dat …
        heard += [m for m in scene.reading.between(scene.sentence.first, last) if m.actor_id != statement.speaker_id]
    return any(scene.voices.is_outlet(m.actor_id) for m in heard)


def _of_a_plan(scene: Scene, hit: Hit[Cue]) -> bool:
    """`verwerpt elk voorstel`, `wijst de sancties af`: what is turned down is no charge."""
    first, last = scene.reading.clauses.bounds(hit.first)
    return not scene.topics and not _PLANS.isdisjoint(scene.reading.doc.lower[first:last])


def _asked_for(scene: Scene, hit: Hit[Cue]) -> bool:
    """`Ik heb hem gevraagd ons te beloven dat …`: what somebody is asked to do is not done."""
    lower, first = scene.reading.doc.lower, max(scene.sentence.first, hit.first - _NEAR)
    return "te" in lower[hit.first - 1 : hit.last] and bool(_ASKING & set(lower[first : hit.first]))
