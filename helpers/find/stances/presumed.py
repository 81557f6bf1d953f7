"""What a sentence on a target tells by its build alone, where no word of a position tells: who reports the giving as a fact,
who turns to a charge of it, who says what would follow from it. Looked at last, where no other rule found anything.
"""

from __future__ import annotations

from collections.abc import Iterator

from helpers.find.holders import Holder
from helpers.find.stances.links import holds, saying_at, terms_of
from helpers.find.stances.scene import Found, Scene
from helpers.find.stances.topic import Topic
from helpers.find.stances.unmeant import CHARGES, charge_of_else

_DENYING = frozenset({"niet", "geen", "nooit", "noch", "nauwelijks", "zonder", "evenmin"})
_NOT_TOLD = frozenset(  # verbs whose clause with dat is no fact to their subject
    "willen hopen wensen vragen eisen verlangen verwachten voorkomen verhinderen vermijden verbieden toestaan toelaten "
    "betwijfelen  twijfelen ontkennen uitsluiten verzoeken bidden smeken zorgen regelen tegenhouden accepteren dulden "
    "afwachten zien vinden  geloven betreuren denken speculeren veronderstellen aannemen bekijken onderzoeken nagaan "
    "toezien opletten voorzien".split()
)
_QUESTIONS = frozenset({"vraag", "vragen"})
_NEUTRAL = frozenset(  # verbs that tell of no answer to a charge
    "reageren antwoorden horen krijgen kennen zwijgen bespreken erkennen toegeven bevestigen ontvangen noemen zijn worden "
    "komen  verschijnen volgen uiten doen hebben zeggen melden leveren geven sturen verkopen overwegen staan spelen stellen "
    "willen".split()
)
_CONDITIONS = frozenset({"als", "mocht", "mochten", "indien", "wanneer", "zodra", "ingeval"})
_LONGER = frozenset({"langer", "jaren", "verlengen", "escaleren", "voortduren"})
_COMING = frozenset({"zal", "zullen", "zou", "zouden"})
_WOULD = frozenset({"zou", "zouden"})
_OPEN = frozenset({"?", "of", "wat", "hoe", "waarom", "wie"})
_HARMLESS = frozenset({"goed", "begrijpelijk", "normaal", "gelijk", "terecht", "logisch", "welkom", "blij", "prima"})
_PARTICLES = frozenset("op aan vast uit mee toe in af bij door over".split())
_ANSWERING = ("antwoord", "repliceer", "riposteer", "kaats")
_THEREOF = ("er", "daar", "hier")  # ervan dat, eraan dat
_REPORTS = frozenset(
    "nieuws verhaal bericht onthulling primeur scoop mededeling vaststelling conclusie ontdekking bevinding inzicht "
    "besef melding boodschap bewering beschuldiging verdenking claim stelling theorie analyse rapport studie".split()
)
_REACH = 12  # tokens from a charge to what it is about
_JUST = 2  # sentences


def presumed(scene: Scene) -> Iterator[Found]:
    """Positions by the build of a sentence, for targets that are a transfer."""
    if not scene.giver or scene.elsewhere:
        return
    for rule in (_reported, _met, _asked_whether, _answered, _followed):
        found = list(rule(scene))
        if found:
            yield from found
            return


def _subjects(scene: Scene, first: int, last: int) -> list[Holder]:
    """Who does what a clause tells by its first finite verb."""
    finite = scene.reading.clauses.finite(first, last)
    return scene.voices.subjects(scene.sentence, finite[0], finite[0] + 1, "on_record") if finite else []


def _verbs(scene: Scene, first: int, last: int) -> set[str]:
    """The infinitives of the verbs in a range of tokens, particles left out."""
    verbs = scene.reading.clauses.verbs
    return {form.lemma.rpartition("|")[2] for token in range(first, last) for form in verbs.get(token, ())}


def _opens_content(scene: Scene, token: int) -> bool:
    """Whether `dat` follows a verb, what belongs to it or a comma, and no noun: `een bedrijf dat`, `de mogelijkheid dat`."""
    lower, first = scene.reading.doc.lower, scene.sentence.first
    before = lower[token - 1] if token > first else ""
    verb = token - 1 in scene.reading.clauses.verbs or (before == "van" and "er" in lower[first:token])  # lucht van dat
    verb = verb or before in _REPORTS  # kwam met het nieuws dat
    return bool(before) and (verb or not before[0].isalnum() or before in _PARTICLES or before.startswith(_THEREOF))


def _reported(scene: Scene) -> Iterator[Found]:
    """`De Amerikanen kregen er lucht van dat China wapens levert`: a fact in a clause with dat, whatever the verb."""
    lower, clauses = scene.reading.doc.lower, scene.reading.clauses
    for topic in scene.topics:
        begin = clauses.bounds(topic.first)[0]
        told = topic.giver and topic.receiver and topic.given and holds(topic) and not topic.weak
        if not told or lower[begin] != "dat" or not _opens_content(scene, begin) or saying_at(scene, topic.first):
            continue
        first, last = clauses.bounds(begin - 1)
        if (_DENYING | _OPEN) & set(lower[first:last]) or _NOT_TOLD & _verbs(scene, first, last):
            continue
        for holder in _subjects(scene, max(first, scene.sentence.first), last):
            if holder.actor_id and holder.country not in (scene.giver, scene.receiver) and scene.allows("alleges", holder):
                yield Found("alleges", holder, "alleges: reported as a fact", scene.sentence, terms_of([topic]))
        return


def _met(scene: Scene) -> Iterator[Found]:
    """`Wang maakte korte metten met het verwijt dat …`, `danste om de vraag heen of …`, `veegde die aantijging van tafel`: what
    the giver does with a charge, told of beside it or just before."""
    lower, clauses = scene.reading.doc.lower, scene.reading.clauses
    for token in range(scene.sentence.first, scene.sentence.last):
        if lower[token] not in CHARGES | _QUESTIONS:
            continue
        about = [topic for topic in scene.topics if 0 < topic.first - token <= _REACH]
        before = scene.carried if lower[token] in CHARGES and not scene.topics else None
        pointed = before is not None and before.distance <= _JUST and any(b.first <= token < b.last for b in scene.back)
        terms = before.terms if before is not None and pointed else terms_of(about)
        first, last = clauses.bounds(token)
        first = max(first, scene.sentence.first)
        finite = clauses.finite(first, last)
        after = "na" in lower[max(first, token - 3) : token]  # beet van zich af na de aantijging
        if (
            not (about or pointed)
            or not finite
            or after
            or charge_of_else(scene, token)
            or saying_at(scene, token)
            or _NEUTRAL & _verbs(scene, first, last)
        ):
            continue
        denied = bool(_DENYING & {*lower[first:last], lower[scene.sentence.last - 2]})
        position = "does_not_deny" if denied or lower[token] in _QUESTIONS else "denies"
        for holder in _subjects(scene, first, last):
            if holder.country in (scene.giver, scene.receiver) and scene.allows(position, holder):
                yield Found(position, holder, f"{position}: what is done with a charge", scene.sentence, terms, pointed)
        return


def _asked_whether(scene: Scene) -> Iterator[Found]:
    """`Op de vraag of China wapens levert, zei Wang dat het voor vrede is`: an answer of the giver's that is none."""
    lower = scene.reading.doc.lower
    for topic in scene.topics:
        whether = [t for t in range(max(scene.sentence.first, topic.first - _REACH), topic.first) if lower[t] == "of"]
        if not topic.supposed or not whether or lower[whether[-1] - 1] not in _QUESTIONS:
            continue
        for statement in scene.voices.near(scene.sentence):
            holder = scene.voices.speaker(statement)
            if holder.country in (scene.giver, scene.receiver) and scene.allows("does_not_deny", holder):
                yield Found("does_not_deny", holder, "does_not_deny: asked whether", scene.sentence, terms_of([topic]))
                return


def _answered(scene: Scene) -> Iterator[Found]:
    """`Biden sprak hem daarop aan. Xi antwoordde dat zijn land eerlijk is`: an answer of the giver's to who alleges it."""
    if scene.topics or scene.carried is None or scene.carried.distance > 1 or scene.alleging is None:
        return
    for statement in scene.voices.near(scene.sentence):
        holder = scene.voices.speaker(statement)
        if holder.country == scene.giver and statement.cue.lower().startswith(_ANSWERING) and holder.country:
            yield Found("does_not_deny", holder, "does_not_deny: answered", scene.sentence, scene.carried.terms, True)
            return


def _followed(scene: Scene) -> Iterator[Found]:
    """`Nederland herziet de handel als China wapens levert`, `Chinese wapensteun zou een breuk zijn`: what would follow."""
    lower = scene.reading.doc.lower
    words = set(lower[scene.sentence.first : scene.sentence.last])
    if _OPEN - {"of"} & words or _HARMLESS & words:
        return
    for topic in scene.topics:
        if not topic.giver or topic.negated or not (_conditional(scene, topic) or _imagined(scene, topic)):
            continue
        for holder in _speaking(scene, topic):
            if holder.actor_id and holder.country not in (scene.giver, scene.receiver) and scene.allows("warns", holder):
                yield Found("warns", holder, "warns: what would follow", scene.sentence, terms_of([topic]))
        return


def _conditional(scene: Scene, topic: Topic) -> bool:
    """`als China wapens levert`, `bij wapenleveringen aan Moskou`, with more in the sentence than that."""
    lower, clauses = scene.reading.doc.lower, scene.reading.clauses
    first, last = clauses.bounds(topic.first)
    beyond = bool(clauses.finite(scene.sentence.first, first) or clauses.finite(last, scene.sentence.last))
    if topic.supposed and topic.given and lower[first] in _CONDITIONS and clauses.finite(first, last):
        return beyond
    before = lower[max(first, topic.first - 3) : topic.first]
    lasting = _LONGER & {*lower[topic.last : last]} and _COMING & {*lower[topic.last : last]}
    return topic.transfer and ("bij" in before or ("met" in before and bool(lasting)))  # Met Chinese steun zal het langer duren


def _imagined(scene: Scene, topic: Topic) -> bool:
    """`Chinese wapensteun zou een breuk zijn`: the giving is what is told of, and by zou."""
    first, last = scene.reading.clauses.bounds(topic.first)
    acting = any(p.country == scene.giver and p.role == "free" and first <= p.first < last for p in scene.parties)
    return topic.transfer and not acting and bool(_WOULD & set(scene.reading.doc.lower[first:last]))


def _speaking(scene: Scene, topic: Topic) -> list[Holder]:
    """Who says it; else whom it is so for (`voor Scholz`), or who would do what follows."""
    saying = [scene.voices.speaker(statement) for statement in saying_at(scene, topic.first)]
    if saying:
        return saying
    first = scene.sentence.first
    reading = scene.reading
    if reading.doc.lower[first] == "voor" and (named := reading.first_of.get(first + 1)) and named.actor_id:
        return [Holder(named.actor_id, scene.voices.country_of(named.actor_id), "on_record")]
    begin, end = reading.clauses.bounds(topic.first)
    if begin > first:
        return _subjects(scene, max(first, reading.clauses.bounds(begin - 1)[0]), begin)
    return _subjects(scene, end, scene.sentence.last)
