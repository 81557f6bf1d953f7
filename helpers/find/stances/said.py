"""What is said of a target outright: who asserts the giving, says again what was told, or denies, refuses or asks for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.find.holders import Holder
from helpers.find.patterns import Hit
from helpers.find.stances.links import (
    governs,
    holds,
    joined,
    negated,
    reasoning,
    saying_at,
    terms_of,
    who_else,
    within,
)
from helpers.find.stances.pointing import told_before
from helpers.find.stances.scene import Cue, Found, Scene
from helpers.find.stances.topic import Topic
from helpers.find.stances.unclaimed import doubted, taken_up
from helpers.find.stances.unmeant import UNSURE
from helpers.find.stances.whose import article_itself, of_tail
from helpers.records import Statement

_MEDIA = frozenset({"media", "state_media"})
_DECIDING = frozenset({"no_evidence", "supports"})
_LEFT_OPEN = frozenset({"tafel", "uitgesloten", "opgegeven"})
_SEEING = frozenset({"zie", "zien", "ziet", "zag", "zagen", "gezien", "waargenomen", "vastgesteld"})
_SO_FAR = frozenset({"nog", "vooralsnog", "voorlopig", "dusver", "toe", "heden", "vandaag"})
_PROMISES = frozenset("toezegging belofte verzekering garantie garanties toezeggingen erewoord".split())
_PUTTING = frozenset("boodschap eis oproep verzoek duidelijk helder waarschuwing vraag pleidooi aansporing taal inzet".split())
_FACTS = frozenset("ontgaat ontging feit feiten bekend duidelijk geheim vast zeker onmiskenbaar onbetwist buiten".split())
_SHOWS = frozenset({"geven", "tonen", "laten", "overhandigen", "presenteren", "delen", "voor|leggen", "vrij|geven"})
_PEOPLE = ("bondgenoten", "lidstaten", "landen", "ministers", "leiders", "regeringsleiders", "diplomaten", "experts", "kenners")
_WOULD = frozenset({"zou", "zouden"})
_CLOSE = 4  # tokens
_SHOULD = frozenset({"moet", "moeten", "mag", "mogen"})
_PENALTIES = ("sanctie", "strafmaatregel", "lijst", "zwarte", "exportverbod")
_HAS = frozenset({"zijn", "vormen", "blijven", "hebben"})
_CAUSES = frozenset(
    "reden oorzaak probleem obstakel struikelblok hindernis bedreiging doorn pijnpunt twistpunt geschilpunt bron zorgwekkend "
    "verontrustend zorg steen verklaring gevaar factor".split()
)
_EFFECTS = frozenset(
    "verlengen verergeren bedreigen ondermijnen belasten vergiftigen overschaduwen vertroebelen schaden voeden verklaren raken "
    "kosten doden verzuren bemoeilijken verhinderen versterken".split()
)
_STRIKING = _EFFECTS | frozenset(
    "aan|vallen vallen schenden treffen bestoken vernietigen verwoesten neer|komen in|slaan".split()
)
_BEING = frozenset({"zijn", "is", "waren", "bestaan"})
_WISHING = ("wil", "hoop", "hop", "wens", "verlang", "eis")
_CONCEDING = ("erken", "gaf toe", "geeft toe", "geven toe", "gaven toe", "geeft", "gaf", "beaam")
_MAY = frozenset({"kan", "kunnen", "kon", "konden"})
_SHOWING = frozenset({"blijkt", "bleek", "gebleken", "staat", "stond"})  # uit cijfers blijkt dat …
_SAID_TO_SHOW = frozenset({"blijken", "staan"})  # daaruit zou blijken dat …
_LEAVES_OPEN = Cue("does_not_deny", "theme")
_KNOWING = frozenset({"weten", "weet", "wist", "wisten", "kennis", "hoogte", "bekend", "vertrouwd", "onbekend"})
_IT = frozenset({"het", "dat", "dit"})
_LOOSE = frozenset(
    "ook al nog niet wel toch nu dan alsnog serieus daadwerkelijk van aan".split()
)  # what no noun phrase goes on with
_ASKED = Cue("urges_against", "says")
_CONCERNS = frozenset({"gaat", "ging", "gaan", "draait"})
ABSENT = frozenset({"niet", "geen", "uit", "nooit"})
_JUST = 2  # sentences
_NEAR = 8  # tokens


def assertions(scene: Scene) -> Iterator[Found]:
    """`China overweegt wapens te leveren`: who says so alleges it; the article itself where nobody is
    named."""
    for topic in scene.topics:
        told = topic.giver and topic.receiver
        given = topic.given or any(f(scene, topic) for f in (_specifies, _exists, _presupposed, _strikes))
        if not given or not holds(topic) or (topic.weak and not told):
            continue
        governing = [hit for hit in scene.cues if hit.value.kind != "theme" or hit.value.position in _DECIDING]
        governing = [hit for hit in governing if governs(scene, hit, topic)]
        if any(hit.value.position not in ("alleges", "warns") or hit.value == Cue("warns", "of") for hit in governing):
            continue
        if any(hit.value.kind == "by" and negated(scene, hit) for hit in governing):
            continue
        if (
            doubted(scene, topic)
            or taken_up(scene, topic.first)
            or _asked_to_end(scene, topic)
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
        told_by_nobody = saying and not any(s.speaker_id or _are_people(s.speaker_text) for s in saying)  # volgens het rapport
        if (saying and not told_by_nobody) or governing or _in_quotation(scene, topic) or _only_possible(scene, topic):
            continue
        if told and topic.given and not topic.weak and (topic.transfer or not topic.general):
            holder = _shown_by(scene, topic) or article_itself(scene)
            opens = scene.reading.doc.lower[scene.sentence.first : scene.sentence.first + 2]
            if not holder.actor_id and scene.alleging and opens == ["het", "gaat"] and _specifies(scene, topic):
                continue  # Het gaat om chips, of what somebody alleged
            if holder.reportative and not holder.actor_id and _opens_with_would(scene):
                holder = (
                    _just_punished(scene) or scene.alleging or _just_said(scene) or holder
                )  # Ook zou China satellietbeelden leveren, after what officials said
            yield Found("alleges", holder, "alleges: told by the article", scene.sentence, (topic.term,))


def pointed_back(scene: Scene) -> Iterator[Found]:
    """`“We zien dat China dit overweegt”`, `volgens X levert Peking die goederen wel`: what was told
    before, said again."""
    if any(holds(topic) for topic in scene.topics) or scene.elsewhere:
        return
    lower, clauses = scene.reading.doc.lower, scene.reading.clauses
    for verb in scene.giving:
        first, last = clauses.bounds(verb.first)
        if lower[first] == "dat" and first > scene.sentence.first and not clauses.finite(*clauses.bounds(first - 1)):
            first = clauses.bounds(first - 1)[0]  # maar dat Peking dat wel overweegt
        carried = told_before(scene, verb)
        if carried is None or any(topic.last > first for topic in scene.topics):
            continue
        acting = any(p.country == scene.giver and p.role in ("free", "away") and first <= p.first < last for p in scene.parties)
        they = _they_do_it(lower, first, verb.first)  # zegt dat ze het overwegen
        acting = acting or (they and carried.distance <= _JUST)
        pointing = they or any(first <= b.first < last for b in scene.back)
        pointing = pointing or (bool(scene.topics) and not _IT.isdisjoint(lower[first + 1 : verb.first]))
        ends = any(refrain.first == verb.first for refrain in scene.refrains)  # hoopt dat Peking daarmee stopt
        words = set(lower[first:last])
        if acting and _SHOULD & words and ABSENT & words and carried.distance <= _JUST and (pointing or "die" in words):
            yield from _not_to_give(scene, verb, carried.terms)
            continue
        if not pointing or not acting or ends or set(lower[first:last]) & (UNSURE - _WOULD):
            continue
        distant = bool(_WOULD & set(lower[first:last]))
        if lower[first] == "dat" and first > scene.sentence.first and ABSENT & set(lower[clauses.bounds(first - 1)[0] : first]):
            continue  # ziet geen tekenen dat China dat doet
        for statement in saying_at(scene, verb.first):
            holder = scene.voices.speaker(statement)
            if distant and not scene.voices.is_outlet(holder.actor_id):
                continue  # and of a paper: meldt dat China daartoe bereid zou zijn
            if not scene.allows("alleges", holder):  # ziet dat Rusland erom vroeg en dat Peking het overweegt
                outer = (scene.voices.speaker(s) for s in scene.voices.near(scene.sentence) if s.end <= statement.start)
                holder = next((one for one in outer if one.actor_id and scene.allows("alleges", one)), holder)
            if holder.actor_id and scene.allows("alleges", holder):
                yield Found("alleges", holder, "alleges: said again", scene.sentence, carried.terms, True)


def _in_quotation(scene: Scene, topic: Topic) -> bool:
    """Whether a naming stands in quoted speech, not in a quoted word of the article's own clause (`… met "dodelijke hulp"`)."""
    reading = scene.reading
    finite = reading.clauses.finite(*reading.clauses.bounds(topic.first))
    own = bool(finite) and reading.quote_at(finite[0]) is None
    return not own and reading.quote_at(topic.first) is not None


def _not_to_give(scene: Scene, verb: Hit[str], terms: tuple[str, ...]) -> Iterator[Found]:
    """`herhaalde dat China die niet moet geven`: who says that the giver is not to give what was told of before."""
    for statement in saying_at(scene, verb.first):
        holder = scene.voices.speaker(statement)
        if holder.actor_id and scene.allows("urges_against", holder):
            yield Found("urges_against", holder, "urges_against: said again", scene.sentence, terms, True)


def _are_people(text: str) -> bool:
    """`volgens de 32 bondgenoten`: somebody says it, whoever that is."""
    return text.lower().endswith(_PEOPLE)


def _just_said(scene: Scene) -> Holder | None:
    """Who says what the sentence before tells, where it may be his account that goes on."""
    doc = scene.reading.doc
    if scene.sentence.first == 0:
        return None
    before = doc.sentence_of(scene.sentence.first - 1)
    speaking = scene.voices.near(before) if before.paragraph == scene.sentence.paragraph else []
    holders = [scene.voices.speaker(s) for s in speaking if s.speaker_id]
    return next((h for h in reversed(holders) if h.country and scene.allows("alleges", h)), None)


def _just_punished(scene: Scene) -> Holder | None:
    """`De EU zet zes firma's op de sanctielijst. Ze zouden drones hebben geleverd`: who punishes says why."""
    doc = scene.reading.doc
    if scene.sentence.first == 0:
        return None
    before = doc.sentence_of(scene.sentence.first - 1)
    words = doc.lower[before.first : before.last]
    if before.paragraph != scene.sentence.paragraph or not any(word.startswith(_PENALTIES) for word in words):
        return None
    finite = scene.reading.clauses.finite(before.first, before.last)[:1]
    doing = scene.voices.subjects(before, finite[0], finite[0] + 1, "on_record") if finite else []
    named = (m for m in scene.reading.between(before.first, before.last)[:1] if m.form != "place")
    doing += [Holder(m.actor_id, scene.voices.country_of(m.actor_id), "on_record") for m in named]
    return next((one for one in doing if one.country and scene.allows("alleges", one)), None)


def _opens_with_would(scene: Scene) -> bool:
    """`Ook zou China …`: whether the first finite verb of a sentence keeps distance."""
    finite = scene.reading.clauses.finite(scene.sentence.first, scene.sentence.last)
    return bool(finite) and scene.reading.doc.lower[finite[0]] in ("zou", "zouden")


def _they_do_it(lower: Sequence[str], first: int, verb: int) -> bool:
    """`dat ze het overwegen`, `dat zij dat van plan zijn`: what those told of do, in a clause of what is said."""
    opens = lower[first] == "dat" and lower[first + 1] in ("ze", "zij")
    return opens and any(
        lower[t] in ("het", "dat") and (t + 1 == verb or lower[t + 1] in _LOOSE) for t in range(first + 2, verb)
    )


def refusals(scene: Scene) -> Iterator[Found]:
    """`“Wij leveren geen wapens”`: said by either side it denies, by others it is an appeal or a want of
    evidence.

    `China moet stoppen met wapenleveringen` is an appeal too.
    """
    lower = scene.reading.doc.lower
    for topic in scene.topics:
        refrain = topic.wanted and any(abs(r.first - topic.first) <= _NEAR for r in scene.refrains)
        giving = topic.given or topic.transfer or (topic.receiver and _verbless(scene, topic))
        if topic.supposed or not ((giving and topic.negated) or refrain):
            continue
        asking = {hit.core for hit in scene.cues if hit.value.position == "requests"}
        saying = saying_at(scene, topic.first)
        if not saying and refrain:
            yield from _put(scene, topic)
            yield from _demanded(scene, topic)
        elif not saying and scene.giver and topic.negated:
            yield from _promised(scene, topic)
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
            if topic.wanted and holder.country in (scene.giver, scene.receiver):
                holder = who_else(scene, statement, "urges_against") or holder
            if scene.giver and holder.country in (scene.giver, scene.receiver):
                if any(hit.value.position == "silent" and hit.first < topic.first for hit in scene.cues):
                    continue  # de Chinese verklaring zegt niets over …
                if any(hit.value == _LEAVES_OPEN and _KNOWING & {*lower[hit.first : hit.last]} for hit in scene.cues):
                    continue  # zei niets te weten van verzoeken om wapens
                if statement.cue.lower().startswith(("vraag", "vroeg")):
                    continue  # vroeg waarom Amerika van China vraagt geen wapens te leveren
                if refrain and not topic.negated:
                    continue  # we moeten ophouden wapens naar het slagveld te sturen
                position = "denies"
            elif topic.wanted or _verbless(scene, topic) or statement.cue.lower().startswith(_WISHING):
                position = "urges_against"
            elif not _seen(scene, topic, statement) or _LEFT_OPEN & set(
                lower[topic.first : scene.reading.clauses.bounds(topic.first)[1]]
            ):
                continue
            else:
                position = "no_evidence"
            if holder.actor_id:
                terms = terms_of(within(scene, statement) or [topic])
                yield Found(position, holder, f"{position}: giving denied", scene.sentence, terms)


def _promised(scene: Scene, topic: Topic) -> Iterator[Found]:
    """`Macron kreeg een toezegging: Peking zal geen wapens leveren`: what the giver has promised, told of who got it."""
    lower, first = scene.reading.doc.lower, scene.sentence.first
    acting = [p for p in scene.parties if p.country == scene.giver and p.role == "free" and p.first < topic.first]
    opens = acting and lower[acting[-1].first - 1] in (":", "dat")
    if opens and not _PROMISES.isdisjoint(lower[first : acting[-1].first]):
        holder = Holder(scene.actor_of(acting[-1]), scene.giver, "unknown")
        yield Found("denies", holder, "denies: promised", scene.sentence, terms_of([topic]))


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


def _demanded(scene: Scene, topic: Topic) -> Iterator[Found]:
    """`Peking moet stoppen met de leveringen, staat in het stuk`: whose document an appeal stands in."""
    for holder in of_tail(scene, topic.last):
        if scene.allows("urges_against", holder):
            yield Found("urges_against", holder, "urges_against: stands in a document", scene.sentence, terms_of([topic]))


def _asked_to_end(scene: Scene, topic: Topic) -> bool:
    """`moet stoppen met onderdelen en chips waarmee Rusland wapens maakt`: what goes on behind what the giver is to end."""
    return any(o.wanted and o.first < topic.first and joined(scene, o.first, topic.first) for o in scene.topics)


def _seen(scene: Scene, topic: Topic, statement: Statement) -> bool:
    """Whether a denied giving is one that could be seen: no plan, no expectation, no wish; or who says so concedes it."""
    lower, clauses = scene.reading.doc.lower, scene.reading.clauses
    if topic.infinite or clauses.direction(topic.first) == "future":
        return False
    first, last = clauses.bounds(topic.first)
    if _MAY & set(lower[first:last]):
        return False
    return bool((_SEEING | _SO_FAR) & set(lower[first:last])) or statement.cue.lower().startswith(_CONCEDING)


def _verbless(scene: Scene, topic: Topic) -> bool:
    """`“Geen wapens naar Rusland, onder geen beding”`: words without a verb, which ask for it."""
    lower, clauses = scene.reading.doc.lower, scene.reading.clauses
    last = clauses.bounds(topic.first)[1]
    stop = next((t for t in range(topic.last, last) if lower[t] == ","), last)
    fronted = clauses.finite(topic.last, stop)  # Wapens stuurt Peking niet
    return not clauses.verb_tokens(scene.sentence.first, topic.last) and not fronted


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
    showing = _SHOWING | _SAID_TO_SHOW if article_itself(scene).actor_id else _SHOWING
    begins = [first] if lower[first] == "dat" and lower[first - 1] in showing else begins
    if any(lower[t - 1] not in showing and (lower[t - 1] != "," or t == first) for t in begins):
        return True
    return bool(_MAY & set(lower[first:last])) or "?" in lower[topic.last : scene.sentence.last]


def _specifies(scene: Scene, topic: Topic) -> bool:
    """`Het gaat volgens hem vooral om chips`: says what kind of thing it is that was told of just before."""
    if scene.carried is None or scene.carried.distance > _JUST:
        return False
    first = scene.reading.clauses.bounds(topic.first)[0]
    words = scene.reading.doc.lower[first : topic.first]
    return "het" in words and "om" in words and bool(_CONCERNS & set(words))


def _exists(scene: Scene, topic: Topic) -> bool:
    """`Er zijn leveringen van chips`, `wat er wel is, zijn zendingen onderdelen`: a transfer that is told to be there."""
    lower, first = scene.reading.doc.lower, scene.sentence.first
    there = topic.transfer and scene.carried is not None and "er" in lower[first : topic.first]
    return there and not _BEING.isdisjoint(lower[max(first, topic.first - _CLOSE) : topic.first])


def _presupposed(scene: Scene, topic: Topic) -> bool:
    """`Chinese steun aan Rusland is de reden dat …`, `de Chinese leveringen verlengen de oorlog`: what has effects is given."""
    lower, clauses = scene.reading.doc.lower, scene.reading.clauses
    finite = clauses.finite(topic.last, clauses.bounds(topic.first)[1])[:1]
    if not (topic.transfer and topic.giver and topic.receiver and finite) or clauses.direction(finite[0]) == "future":
        return False
    words = set(lower[finite[0] : scene.sentence.last])
    if (_WOULD | _MAY | ABSENT) & set(lower[topic.last : clauses.bounds(topic.first)[1]]):
        return False
    lemmas = {form.lemma for form in clauses.verbs[finite[0]]}
    return bool(_EFFECTS & lemmas) or (bool(_HAS & lemmas) and bool(_CAUSES & words))


def _strikes(scene: Scene, topic: Topic) -> bool:
    """`Drones uit Chinese fabrieken raken aan onze belangen`: arms of the giver's that do harm have been given."""
    reading, lower = scene.reading, scene.reading.doc.lower
    own = any(
        p.country == scene.giver and 0 < p.first - topic.last <= _CLOSE and lower[p.first - 1] in ("uit", "van")
        for p in scene.parties
    )
    last = scene.sentence.last if own else topic.last
    finite = reading.clauses.finite(topic.last, last)
    return any(form.lemma in _STRIKING for token in finite for form in reading.clauses.verbs[token])


def _shown_by(scene: Scene, topic: Topic) -> Holder | None:
    """`Jermak gaf hem documenten waaruit blijkt dat …`: who shows others what it appears from."""
    lower, clauses = scene.reading.doc.lower, scene.reading.clauses
    whence = next((t for t in range(scene.sentence.first, topic.first) if lower[t] == "waaruit"), None)
    finite = clauses.finite(scene.sentence.first, whence) if whence is not None else []
    if not any(form.lemma in _SHOWS for token in finite for form in clauses.verbs[token]):
        return None
    subjects = scene.voices.subjects(scene.sentence, finite[0], finite[0] + 1, "on_record")
    return next((one for one in subjects if one.actor_id and scene.allows("alleges", one)), None)


def _disbelieved(scene: Scene, statement: Statement) -> bool:
    """`Biden verwacht niet dat …`: the position itself is denied, before its content."""
    doc = scene.reading.doc
    first = max(doc.token_at(statement.scope_start), scene.sentence.first)
    return bool({"niet", "nooit"} & set(doc.lower[first : doc.token_at(statement.start)]))
