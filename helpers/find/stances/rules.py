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
    governs,
    holds,
    negated,
    points_back,
    reasoning,
    refined,
    saying_at,
    terms_of,
    told_before,
    within,
)
from helpers.find.stances.penalties import punished, was_punished
from helpers.find.stances.presumed import presumed
from helpers.find.stances.replies import UNSURE, asks_else, of_guns, words_said
from helpers.find.stances.scene import Cue, Found, Scene
from helpers.find.stances.topic import Topic
from helpers.find.stances.whose import article_itself, holders_of, owners_of
from helpers.records import Statement

Rule = Callable[[Scene], Iterator[Found]]
_MEDIA = frozenset({"media", "state_media"})
_TO = frozenset({"tegen", "aan", "tegenover"})
_DECIDING = frozenset({"no_evidence", "supports"})
_LEFT_OPEN = frozenset({"tafel", "uitgesloten", "opgegeven"})
_SEEING = frozenset({"zie", "zien", "ziet", "zag", "zagen", "gezien", "waargenomen", "vastgesteld"})
_SO_FAR = frozenset({"nog", "vooralsnog", "voorlopig", "dusver", "toe", "heden"})
_BUYING = frozenset({"kopen", "in|kopen", "aan|kopen", "bestellen", "aan|schaffen", "betrekken", "halen"})
_PUTTING = frozenset("boodschap eis oproep verzoek duidelijk helder waarschuwing vraag pleidooi aansporing taal inzet".split())
_FACTS = frozenset("ontgaat ontging feit feiten bekend duidelijk geheim vast zeker onmiskenbaar onbetwist buiten".split())
_REPORTS = frozenset("berichten bericht berichtgeving geruchten gerucht speculaties speculatie verhalen onderzoek".split())
_BEFORE_REPORTS = frozenset("de over van op naar deze die aan door alle het een".split())
_CLOSE = 4  # tokens
_WISHING = ("wil", "hoop", "hop", "wens", "verlang", "eis")
_MAY = frozenset({"kan", "kunnen", "kon", "konden"})
_SHOWING = frozenset({"blijkt", "bleek", "gebleken"})  # uit cijfers blijkt dat …
_STRONGER = {"does_not_deny": ("denies", "deflects"), "silent": ("does_not_deny", "denies", "deflects")}
_SURE = frozenset({"does_not_deny: verb of the holder"})
_NOT_GIVEN = "no_evidence: giving denied"  # in what is hoped for (wij rekenen erop dat …) it is asked
_ASKED = Cue("urges_against", "says")
_ASKING = frozenset("vroeg vroegen vraagt vragen gevraagd verzocht verzoekt opgeroepen roept riep eist eiste geëist".split())
_CONCERNS = frozenset({"gaat", "ging", "gaan", "draait"})
_EVENTS = frozenset({"ontwikkeling", "ontwikkelingen", "situatie", "toestand", "escalatie", "gebeurtenissen"})
_ABSENT = frozenset({"niet", "geen", "uit", "nooit"})
_LOOKS_BACK = 60  # tokens
_JUST = 2  # sentences
_NEAR = 8  # tokens


def verbs_of_the_holder(scene: Scene) -> Iterator[Found]:
    """`China ontkent dat …`, `Blinken waarschuwde Peking`, `de NAVO heeft signalen dat …`: the subject
    holds the position."""
    for hit in scene.of_kind("by"):
        position = hit.value.position
        if position == "denies" and _asked_for(scene, hit):
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
        if position == "silent" and (asks_else(scene, hit) or of_guns(scene, hit)):
            continue
        if position == "requests" and (_elsewhere(scene, hit) or _to_stop(scene, hit)):
            continue
        if not topics and position == "alleges" and _of_events(scene, hit):
            continue
        for holder in holders_of(scene, hit, told, position):
            if hit.value == Cue("warns", "by") and position == "alleges" and holder.country == scene.giver:
                yield Found(position, article_itself(scene), f"{position}: told by the article", scene.sentence, terms)
            elif holder.actor_id and scene.allows(position, holder):
                yield Found(position, holder, f"{position}: verb of the holder", scene.sentence, terms, not topics)
                if position == "requests":
                    yield from _asked(scene, hit, terms)


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
        told = scene.voices.told_by(scene.sentence, hit.first, hit.last)
        topics = [t for t in governed(scene, hit, told) if t.first >= hit.last]
        position = refined(scene, hit, position, topics) if topics else ""
        if not position:
            continue
        terms = terms_of(topics)
        for holder in owners_of(scene, hit, told):
            if scene.allows(position, holder):
                yield Found(position, holder, f"{position}: noun of the holder", scene.sentence, terms)
                if position == "requests":
                    yield from _asked(scene, hit, terms)


def _no_denial(scene: Scene, hit: Hit[Cue]) -> Iterator[Found]:
    """`Een ontkenning kwam niet over haar lippen`, `een ontkenning bleef uit`: who of the giver's side was named last."""
    lower, (first, last) = scene.reading.doc.lower, scene.reading.clauses.bounds(hit.first)
    if scene.carried is None or scene.elsewhere or not (_ABSENT & set(lower[first:last])):
        return
    before = scene.reading.between(max(0, hit.first - _LOOKS_BACK), last)
    asked = [m.actor_id for m in before if m.actor_id and scene.voices.country_of(m.actor_id) == scene.giver]
    if asked:
        holder = Holder(asked[-1], scene.giver, "on_record")
        yield Found("does_not_deny", holder, "does_not_deny: no denial", scene.sentence, scene.carried.terms, True)


def assertions(scene: Scene) -> Iterator[Found]:
    """`China overweegt wapens te leveren`: who says so alleges it; the article itself where nobody is
    named."""
    for topic in scene.topics:
        told = topic.giver and topic.receiver
        if not (topic.given or _specifies(scene, topic)) or not holds(topic) or (topic.weak and not told):
            continue
        governing = [hit for hit in scene.cues if hit.value.kind != "theme" or hit.value.position in _DECIDING]
        governing = [hit for hit in governing if governs(scene, hit, topic)]
        if any(hit.value.position not in ("alleges", "warns") or hit.value == Cue("warns", "of") for hit in governing):
            continue
        if any(hit.value.kind == "by" and negated(scene, hit) for hit in governing):
            continue
        if (
            _doubted(scene, topic)
            or _in_reports(scene, topic)
            or (not told and "?" in scene.reading.doc.lower[topic.last : scene.sentence.last])
        ):
            continue
        saying = saying_at(scene, topic.first) or reasoning(scene, topic.first)
        for statement in saying:
            holder = scene.voices.speaker(statement)
            known = holder.actor_id or statement.sourcing in _MEDIA  # een Duits weekblad schreef dat …
            if known and scene.allows("alleges", holder) and not _disbelieved(scene, statement):
                terms = terms_of([t for t in within(scene, statement) if holds(t)] or [topic])
                yield Found("alleges", holder, "alleges: said outright", scene.sentence, terms)
        if saying or governing or scene.reading.quote_at(topic.first) is not None or _only_possible(scene, topic):
            continue
        if told and topic.given and not topic.weak and (topic.transfer or not topic.general):
            holder = article_itself(scene)
            yield Found("alleges", holder, "alleges: told by the article", scene.sentence, (topic.term,))


def pointed_back(scene: Scene) -> Iterator[Found]:
    """`“We zien dat China dit overweegt”`, `volgens X levert Peking die goederen wel`: what was told
    before, said again."""
    if scene.carried is None or scene.topics or scene.elsewhere:
        return
    lower, clauses = scene.reading.doc.lower, scene.reading.clauses
    for verb in scene.giving:
        first, last = clauses.bounds(verb.first)
        acting = any(p.country == scene.giver and p.role == "free" and first <= p.first < last for p in scene.parties)
        they = _they_do_it(lower, first, verb.first)  # zegt dat ze het overwegen
        acting = acting or (they and scene.carried.distance <= _JUST)
        pointing = they or any(first <= b.first < last for b in scene.back)
        if not pointing or not acting or set(lower[first:last]) & UNSURE:
            continue
        if (
            lower[first] == "dat"
            and first > scene.sentence.first
            and _ABSENT & set(lower[clauses.bounds(first - 1)[0] : first])
        ):
            continue  # ziet geen tekenen dat China dat doet
        for statement in saying_at(scene, verb.first):
            holder = scene.voices.speaker(statement)
            if holder.actor_id and scene.allows("alleges", holder):
                yield Found("alleges", holder, "alleges: said again", scene.sentence, scene.carried.terms, True)


def _they_do_it(lower: Sequence[str], first: int, verb: int) -> bool:
    """`dat ze het overwegen`, `dat zij dat van plan zijn`: what those told of do, in a clause of what is said."""
    return lower[first] == "dat" and lower[first + 1] in ("ze", "zij") and bool({"het", "dat"} & {*lower[first + 2 : verb]})


def refusals(scene: Scene) -> Iterator[Found]:
    """`“Wij leveren geen wapens”`: said by either side it denies, by others it is an appeal or a want of
    evidence.

    `China moet stoppen met wapenleveringen` is an appeal too.
    """
    for topic in scene.topics:
        refrain = topic.wanted and any(abs(r.first - topic.first) <= _NEAR for r in scene.refrains)
        giving = topic.given or topic.transfer or (topic.receiver and _verbless(scene, topic))
        if topic.supposed or not ((giving and topic.negated) or refrain):
            continue
        asking = {hit.core for hit in scene.cues if hit.value.position == "requests"}
        saying = saying_at(scene, topic.first)
        if not saying and refrain:
            yield from _put(scene, topic)
        sides = bool(saying) and scene.voices.speaker(saying[0]).country in (scene.giver, scene.receiver)
        if any(
            (hit.value.kind == "by" or hit.value == _ASKED)
            and not (sides and (hit.core in asking or hit.value.position == "alleges"))
            and governs(scene, hit, topic)
            for hit in scene.cues
        ):
            continue
        for statement in saying:
            holder = scene.voices.speaker(statement)
            if scene.giver and holder.country in (scene.giver, scene.receiver):
                position = "denies"
            elif topic.wanted or _verbless(scene, topic) or statement.cue.lower().startswith(_WISHING):
                position = "urges_against"
            elif not _seen(scene, topic) or _LEFT_OPEN & set(
                scene.reading.doc.lower[topic.first : scene.reading.clauses.bounds(topic.first)[1]]
            ):
                continue
            else:
                position = "no_evidence"
            if holder.actor_id:
                terms = terms_of(within(scene, statement) or [topic])
                yield Found(position, holder, f"{position}: giving denied", scene.sentence, terms)


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
    known = {item.holder.actor_id for item in found}
    taken = {item.position for item in found}
    found += [item for item in by_build(scene) if item.holder.actor_id not in known and item.position not in taken]
    return [item for item in found if not _outdone(item, found)] or list(presumed(scene))


def _outdone(item: Found, found: Sequence[Found]) -> bool:
    """Whether the holder of a weaker answer gives a stronger one in the same sentence: who denies does more than not deny,
    who says something vague is not silent."""
    stronger = _STRONGER.get(item.position, ())
    if item.rule in _SURE:
        return False
    if item.rule == _NOT_GIVEN:
        stronger = ("urges_against",)
    return any(other.position in stronger and other.holder.actor_id == item.holder.actor_id for other in found)


def _put(scene: Scene, topic: Topic) -> Iterator[Found]:
    """`Blinken kwam met één boodschap: de stroom onderdelen moet opdrogen`: who is named in what leads up to an appeal."""
    lower, first = scene.reading.doc.lower, scene.sentence.first
    colon = next((t for t in range(topic.first - 1, first, -1) if lower[t] == ":"), None)
    if colon is None or _PUTTING.isdisjoint(lower[first:colon]):
        return
    for mention in scene.reading.between(first, colon)[:1]:
        holder = Holder(mention.actor_id, scene.voices.country_of(mention.actor_id), "on_record")
        if holder.actor_id and mention.form != "place" and scene.allows("urges_against", holder):
            yield Found("urges_against", holder, "urges_against: put before a colon", scene.sentence, terms_of([topic]))


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


def _seen(scene: Scene, topic: Topic) -> bool:
    """Whether a denied giving is one that could be seen: no plan, no expectation, no wish."""
    lower, clauses = scene.reading.doc.lower, scene.reading.clauses
    if topic.infinite or clauses.direction(topic.first) == "future":
        return False
    first, last = clauses.bounds(topic.first)
    if _MAY & set(lower[first:last]):
        return False
    return bool((_SEEING | _SO_FAR) & set(lower[first:last]))


def _verbless(scene: Scene, topic: Topic) -> bool:
    """`“Geen wapens naar Rusland, onder geen beding”`: words without a verb, which ask for it."""
    lower, clauses = scene.reading.doc.lower, scene.reading.clauses
    last = clauses.bounds(topic.first)[1]
    stop = next((t for t in range(topic.last, last) if lower[t] == ","), last)
    fronted = clauses.finite(topic.last, stop)  # Wapens stuurt Peking niet
    return not clauses.verb_tokens(scene.sentence.first, topic.last) and not fronted


def _asked_for(scene: Scene, hit: Hit[Cue]) -> bool:
    """`Ik heb hem gevraagd ons te beloven dat …`: what somebody is asked to do is not done."""
    lower, first = scene.reading.doc.lower, max(scene.sentence.first, hit.first - _NEAR)
    return "te" in lower[hit.first - 1 : hit.last] and bool(_ASKING & set(lower[first : hit.first]))


def _only_possible(scene: Scene, topic: Topic) -> bool:
    """`China kan Rusland wapens leveren`, `DJI stopt met de verkoop`, `Levert China wapens?`, `niemand weet dat …`: told by
    nobody, it is no more than a thought."""
    lower, (first, last) = scene.reading.doc.lower, scene.reading.clauses.bounds(topic.first)
    if any(first <= refrain.first < last for refrain in scene.refrains):
        return True
    opening = range(scene.sentence.first, first)
    begins = [t for t in (*opening, first) if lower[t] == "dat" and scene.reading.clauses.bounds(t)[0] == t]
    if begins[:1] == [scene.sentence.first] and not _FACTS.isdisjoint(lower[topic.last : scene.sentence.last]):
        begins = begins[1:]  # Dat China chips levert, ontgaat niemand
    if any(lower[t - 1] not in _SHOWING and (lower[t - 1] != "," or t == first) for t in begins):
        return True
    return bool(_MAY & set(lower[first:last])) or "?" in lower[topic.last : scene.sentence.last]


def _specifies(scene: Scene, topic: Topic) -> bool:
    """`Het gaat volgens hem vooral om chips`: says what kind of thing it is that was told of just before."""
    if scene.carried is None or scene.carried.distance > _JUST:
        return False
    first = scene.reading.clauses.bounds(topic.first)[0]
    words = scene.reading.doc.lower[first : topic.first]
    return "het" in words and "om" in words and bool(_CONCERNS & set(words))


def _doubted(scene: Scene, topic: Topic) -> bool:
    """`“Ik zie niet dat China wapens levert”`: the clause that holds the naming's clause is denied."""
    lower, clauses = scene.reading.doc.lower, scene.reading.clauses
    first = clauses.bounds(topic.first)[0]
    if lower[first] != "dat" or first <= scene.sentence.first:
        return False
    begin = max(clauses.bounds(first - 1)[0], scene.sentence.first)
    return "niet" in lower[begin:first]


def _in_reports(scene: Scene, topic: Topic) -> bool:
    """`wil opheldering over berichten dat China wapens levert`: who takes up a report does not say so himself."""
    lower, first = scene.reading.doc.lower, scene.sentence.first
    reports = [t for t in range(first + 1, topic.first) if lower[t] in _REPORTS and lower[t - 1] in _BEFORE_REPORTS]
    return any({"dat", "over", "van"} & {*lower[t + 1 : t + _CLOSE]} for t in reports[-1:])


def _disbelieved(scene: Scene, statement: Statement) -> bool:
    """`Biden verwacht niet dat …`: the position itself is denied, before its content."""
    doc = scene.reading.doc
    first = max(doc.token_at(statement.scope_start), scene.sentence.first)
    return bool({"niet", "nooit"} & set(doc.lower[first : doc.token_at(statement.start)]))
