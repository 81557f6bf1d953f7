"""What a cue is about: the proposal named beside it, or pointed back to; and what its clause asserts of
it."""

from __future__ import annotations

from helpers.find.patterns import Hit
from helpers.find.plan.names import in_passing
from helpers.find.plan.scene import Cue, Scene
from helpers.find.verbs import INFINITIVE, PARTICIPLE, PRESENT

_DENYING = frozenset({"niet", "nooit", "geen", "noch", "zonder"})
_WEAKENING = _DENYING | {
    "weinig",
    "nauwelijks",
    "amper",
    "evenmin",
    "allerminst",
    "geenszins",
    "allesbehalve",
    "onvoldoende",
    "niets",
    "minder",
    "zo-zo",
    "niemand",
    "matig",
}
_LAVISH = frozenset("spaart spaarde spaarden sparen gespaard zuinig karig stoelen".split())
_NOT_THERE = ("ver", "te", "zoeken")  # het enthousiasme is ver te zoeken
_GOES_ON = frozenset({"dat", "die", "wat", "maar", "en", "waar", "waarvan", "waarover", "waarop", "waarmee"})
_SOUNDS = frozenset({"luidt", "luidde", "klinkt", "klonk"})  # “…”, luidt het verwijt
_BEFORE_NOUNS = frozenset({"na", "in", "met", "voor", "op", "zonder", "de", "het", "een"})
_MODALS = frozenset({"kunnen", "moeten", "mogen"})
_GOING = frozenset(
    "reizen trekken gaan komen vliegen vertrekken bezoeken bijeen|roepen roepen bijeen|komen samen|komen ontvangen toeren doen "
    "bijeen|brengen verzamelen sturen af|reizen rond|reizen door|reizen".split()
)
_OF_OTHERS = frozenset(
    "verwijten beschuldigen betichten oproepen aansporen vragen verzoeken adviseren aanraden afraden verbieden dwingen manen "
    "uitnodigen overhalen aanmoedigen smeken roepen sporen raden".split()
)
_ENCOUNTERS = frozenset(
    "gesprek gesprekken telefoongesprek telefoontje videogesprek onderhoud ontmoeting ontmoetingen bezoek bezoeken komst reis "
    "contact contacten ontvangst gastvrijheid overleg topoverleg topontmoeting rondreis reizen aanwezigheid deelname "
    "tafel".split()
)
_CALLED = ("belt", "belde", "gebeld", "bezoek", "gesprek", "telefoon", "ontmoet", "onderhoud")
_THE = frozenset({"het", "de", "dat", "dit", "die"})
_VISITED = 2  # sentences
_AT = frozenset({"na", "tijdens", "in", "bij", "voor", "sinds", "vanuit", "op", "uit", "voorafgaand"})
_DISMISSING = frozenset("schrijven wijzen wuiven verwerpen schieten negeren zetten serveren".split())
_TOO_EASILY = frozenset({"vroeg", "makkelijk", "gemakkelijk", "simpel", "eenvoudig", "kort", "snel"})
_REFUSING = frozenset("weigeren vertikken verdommen verzuimen nalaten".split())
_BEING = frozenset({"worden", "zijn"})
_DAYS = frozenset("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag morgen overmorgen morgenochtend".split())
_ONLY = frozenset({"alleen", "slechts", "enkel", "louter", "hooguit", "vooral"})
_QUOTE_MARKS = frozenset("\"'”’“‘„»«")
_TURNS = frozenset({"maar", "want", ";", ":", "terwijl"})
_GRANTING = frozenset({"al", "hoewel", "ofschoon", "zij"})  # noemde het nuttig, al vond hij …
_JUDGING = frozenset({"welcomes", "doubts", "rejects"})
_PEOPLE = frozenset(
    "collega ambtgenoot ambtsgenoot ambtgenote gast gastheer partner vrienden regering president leider leiders".split()
)
_SPARING = frozenset({"belonen", "vergoelijken", "goed|praten", "vrij|pleiten", "ontzien", "sparen"})
_INSIDE = frozenset({"in", "via"})
_ROUND = frozenset({"rond", "rondom", "voor", "achter", "tegen", "naast"})
_DETERMINERS = frozenset("de het een dit dat deze die zijn haar hun".split())
_NOT_WITHIN = frozenset({"met", "om", "te", "van", "over", "voor", "aan", "op", "dat", ",", "en"})
_OBJECT = 8  # tokens
_PURPOSE = 8  # tokens: te vaag om Rusland en Oekraïne als basis te dienen
_FAR = 4  # tokens between a cue and the plan
_ANTECEDENT = 4  # tokens before a relative clause in which what it tells of stands
_FARTHER = 6  # sentences over which a condition or an answer is still one to the plan


def negated(scene: Scene, hit: Hit[Cue]) -> bool:
    """Whether what a cue tells is denied."""
    lower = scene.reading.doc.lower
    if hit.value.act not in ("doubts", "rejects", "sets_condition") and set(lower[hit.first : hit.last]) & _DENYING:
        return True
    if hit.value.kind == "mood" and lower[max(0, hit.first - 1)] == "minder":
        return True  # minder afwijzend klinkt het in Parijs
    first = scene.reading.clauses.bounds(hit.first)[0]
    own = hit.value.act == "doubts" and hit.last > hit.first + 1  # `had geen hoge verwachtingen`: the cue's own negation
    around = set(lower[max(first, hit.first - 3) : hit.first]) | (set() if own else set(lower[hit.first + 1 : hit.first + 2]))
    return bool(around & _DENYING)


def turned_round(scene: Scene, hit: Hit[Cue]) -> bool:
    """Whether too much of something is denied, which is no doubt: `niet te snel`, `de dader niet belonen`."""
    lower = scene.reading.doc.lower
    deed = hit.core[0]
    if any(form.lemma in _SPARING for form in scene.reading.clauses.verbs.get(deed, ())):
        begin = scene.reading.clauses.bounds(deed)[0]  # zolang het niet betekent dat de dader beloond wordt
        before = lower[max(scene.sentence.first, begin - _FAR) : begin] if lower[begin] == "dat" else []
        return not _DENYING.isdisjoint([*before, *lower[max(0, deed - 2) : deed]])
    within = lower[hit.first : hit.last]
    if "om" in within and not _DENYING.isdisjoint(within) and _DENYING.isdisjoint(within[: within.index("om")]):
        return True  # noemde de oproep om geen kernwapens te gebruiken belangrijk
    if not _TOO_EASILY.isdisjoint(lower[hit.first : hit.last]) and not _DISMISSING.isdisjoint(
        lower[hit.last : scene.sentence.last]
    ):
        return True  # te vroeg, te makkelijk om het plan af te schrijven
    return lower[hit.first] in ("te", "zo") and hit.first > 0 and lower[hit.first - 1] in _DENYING


def spares(scene: Scene, hit: Hit[str]) -> bool:
    """`om het plan niet bij voorbaat af te schrijven`, `dat Moskou niet langer dreigt`: a negation of what would do away with
    it, or of what is over."""
    verbs, lower = scene.reading.clauses.verbs, scene.reading.doc.lower
    if lower[hit.first] == "niet" and lower[hit.last : hit.last + 1] in (["langer"], ["meer"]):
        return True
    with_te = (t for t in range(hit.last, scene.reading.clauses.bounds(hit.first)[1]) if lower[t - 1] == "te")
    return any(form.lemma.rpartition("|")[2] in _DISMISSING for t in with_te for form in verbs.get(t, ()))


def weakened(scene: Scene, hit: Hit[Cue]) -> bool:
    """Whether praise is taken back in its clause: `niet blij`, `noemde het geen goed plan`, `steunt het plan niet`."""
    lower = scene.reading.doc.lower
    first, last = scene.reading.clauses.bounds(hit.first)
    far = lower[max(scene.sentence.first, hit.first - _PURPOSE) : hit.first]
    if ("te", "om") in zip(far, far[2:], strict=False):
        return True  # te vaag om als basis te dienen
    before, within = lower[max(first, hit.first - 3) : hit.first], lower[hit.first + 1 : hit.last]
    within = within[: within.index("om")] if "om" in within else within  # noemde de oproep om geen … te gebruiken belangrijk
    after = lower[hit.last : min(last, hit.last + 5)] if hit.value.kind in ("by", "mood") else []
    denying = [*before, *within, *after]
    if any(tuple(lower[t : t + 3]) == _NOT_THERE for t in range(hit.last, last - 2)):
        return True
    if not _LAVISH.isdisjoint(lower[first:last]) and "lof" in lower[first:last]:
        return False  # spaarde zijn lof niet
    return any(word in _WEAKENING and denying[n + 1 : n + 2] != ["dan"] for n, word in enumerate(denying))  # niets dan lof


def of_somebody_else(scene: Scene, hit: Hit[Cue] | Hit[str]) -> bool:
    """`verwijt Kiev het plan af te wijzen`, `roept anderen op het te steunen`: an infinitive that is not the subject's."""
    reading = scene.reading
    lower, verbs = reading.doc.lower, reading.clauses.verbs
    with_te = [t for t in range(*hit.core) if t in verbs and "te" in lower[max(hit.first - 1, t - 1) : t]]
    if not with_te:
        return False
    before = [t for t in reading.clauses.finite(scene.sentence.first, with_te[0]) if lower[t - 1] != "te"]
    return bool(before) and any(form.lemma in _OF_OTHERS for form in verbs[before[-1]])


def refused(scene: Scene, hit: Hit[Cue]) -> bool:
    """`weigert het plan te bespreken`: an infinitive that is not done."""
    reading = scene.reading
    before = [t for t in reading.clauses.finite(scene.sentence.first, hit.first) if reading.doc.lower[t - 1] != "te"]
    with_te = "te" in reading.doc.lower[max(scene.sentence.first, hit.core[0] - 1) : hit.core[1]]
    return with_te and bool(before) and any(form.lemma in _REFUSING for form in reading.clauses.verbs[before[-1]])


def parted(scene: Scene, hit: Hit[Cue]) -> bool:
    """`doet moeite, maar wijst elk plan af`: whether a cue is put together from two main clauses."""
    lower, clauses = scene.reading.doc.lower, scene.reading.clauses
    verb, particles = hit.core[0], {f.particle for f in clauses.verbs.get(hit.core[0], ()) if f.apart and f.particle}
    after = max((t + 1 for t in range(verb, scene.sentence.last) if lower[t] in particles), default=0)
    first, last = (hit.first, hit.last) if hit.last - hit.first > 1 else (verb, after)
    turns = [t for t in range(first, last) if lower[t] in _TURNS or (lower[t] in _GRANTING and lower[t - 1] == ",")]
    return any(clauses.finite(t, last) and (verb < t or not clauses.finite(hit.core[1], last)) for t in turns)


def aside(scene: Scene, hit: Hit[Cue] | Hit[str]) -> bool:
    """Whether the proposal is named only in passing, behind what is felt of something else, and the article was not on it
    before."""
    return bool(scene.names) and not scene.told_before and in_passing(scene.reading, scene.names, hit.last)


def asked(scene: Scene, hit: Hit[Cue]) -> bool:
    """`Is Moskou dan tevreden?`: a question that the article asks tells nothing; one in somebody's words may."""
    last = scene.sentence.last - 1
    while last > hit.first and scene.reading.doc.lower[last] in _QUOTE_MARKS:
        last -= 1
    return scene.reading.doc.lower[last] == "?" and not scene.voices.saying(scene.sentence, hit.first)


def of_an_encounter(scene: Scene, hit: Hit[Cue]) -> bool:
    """`een gesprek is welkom`, `blij met het bezoek`: praise of a call or visit in a clause that does not name the proposal."""
    lower, clauses = scene.reading.doc.lower, scene.reading.clauses
    first, last = clauses.bounds(hit.first)
    if lower[first] == "als" and first > scene.sentence.first and not clauses.finite(first, last):
        first = clauses.bounds(first - 1)[0]  # verwelkomde het gesprek als “een eerste stap”
    if last < scene.sentence.last and lower[last] == "dat":
        last = clauses.bounds(last)[1]  # noemde het winst dat Peking aan tafel zat
    news = any(word.startswith(_CALLED) for word in scene.reading.doc.article.title.lower().split())
    met = [
        t
        for t in range(first, max(last, hit.last))
        if (lower[t] in _ENCOUNTERS or (news and lower[t] == "nieuws"))
        and not (lower[t] == "ontvangst" and hit.first <= t < hit.last)
    ]
    back = (one for one in scene.of("back") if one.last not in met)  # wordt het bezoek … gevolgd
    if any(first <= name.first < last for name in (*scene.names, *scene.moves, *back)):
        return False
    return any(_AT.isdisjoint(lower[max(first, t - 3) : t]) for t in met)


def of_the_visit(scene: Scene, hit: Hit[Cue]) -> bool:
    """`Over het bezoek was niet overlegd. Kiev reageerde koel`: what is felt of a call or visit that the sentences before told
    of, since the proposal was named."""
    doc, lower = scene.reading.doc, scene.reading.doc.lower
    if scene.names or scene.moves or hit.value.kind == "says" or not scene.distance or scene.sentence.first == 0:
        return False
    first = scene.sentence.first
    for _ in range(min(scene.distance, _VISITED)):
        before = doc.sentence_of(first - 1) if first else None
        if before is None or before.paragraph != scene.sentence.paragraph:
            return False
        first = before.first
        if any(
            lower[t] in _ENCOUNTERS and lower[t - 1] in _THE and lower[t - 2] not in _AT for t in range(first + 1, before.last)
        ):
            return True
    return False


def only_for(scene: Scene, hit: Hit[Cue]) -> bool:
    """`vond het alleen goed voor Rusland`: praise that is taken back by what it is limited to."""
    lower = scene.reading.doc.lower
    last = min(max(hit.last, scene.reading.clauses.bounds(hit.first)[1]), scene.sentence.last) - 2
    return any(lower[t] in _ONLY and lower[t + 2] == "voor" for t in range(hit.first, last))


def coming(scene: Scene, hit: Hit[Cue]) -> bool:
    """Whether the clause of a cue tells of something still to come."""
    clauses = scene.reading.clauses
    own = [form.form for token in range(*hit.core) for form in clauses.verbs.get(token, ()) if form.finite]
    present = own and set(own) == {PRESENT} and clauses.direction(hit.first) != "future"
    direction = "present" if present else clauses.direction(hit.first)
    if direction == "future" or (scene.looks_back and direction == "present"):  # 18 februari: Wang zegt dat er een plan komt
        return True
    if direction != "present":
        return False
    first, last = clauses.bounds(hit.first)
    ahead = bool(scene.of("future")) or not _DAYS.isdisjoint(scene.reading.doc.lower[first : max(last, hit.last)])
    return not scene.time.after or (scene.time.before and ahead)  # stelt vrijdag een plan voor


def told_ahead(scene: Scene, hit: Hit[Cue]) -> bool:
    """`maakte bekend dat zijn land met een voorstel zal komen`: the plan is only named in a clause on what is still to come."""
    clauses = scene.reading.clauses
    apart = [name for name in scene.names if clauses.bounds(name.first) != clauses.bounds(hit.first)]
    return len(apart) == len(scene.names) > 0 and all(clauses.direction(name.first) == "future" for name in apart)


def only_able(scene: Scene, hit: Hit[Cue]) -> bool:
    """`kan moeilijk met een plan komen`, `moet zijn voorstel publiceren`: what is possible or due is not done."""
    clauses = scene.reading.clauses
    finite = clauses.finite(*clauses.bounds(hit.first))
    return any(form.lemma in _MODALS for token in finite[:1] for form in clauses.verbs[token])


def about_the_plan(scene: Scene, hit: Hit[Cue]) -> bool:
    """Whether the plan is what is announced or published: in the cue's clause or the one beside it."""
    if not scene.names:
        return True
    clauses = scene.reading.clauses
    first, last = clauses.bounds(hit.first)
    begin = clauses.bounds(first - 1)[0] if first > scene.sentence.first else first
    aside = first  # dat China vrijdag, een jaar na het begin, bekendmaakte
    while begin > scene.sentence.first and aside > begin and not clauses.finite(begin, aside):
        begin, aside = clauses.bounds(begin - 1)[0], begin
    if aside < first and begin > scene.sentence.first:
        begin = clauses.bounds(begin - 1)[0]
    reach = (begin, max(last, hit.last))
    return any(
        reach[0] <= name.first < reach[1]
        or abs(name.first - hit.first) <= _FAR
        or (hit.last <= name.first and not _verb_between(scene, hit.last, name.first))
        for name in scene.names
    )


def _verb_between(scene: Scene, first: int, last: int) -> bool:
    """Whether a finite verb stands between two tokens; `na overleg` is a noun."""
    lower = scene.reading.doc.lower
    return any(lower[t - 1] not in _BEFORE_NOUNS for t in scene.reading.clauses.finite(first, last))


def of_causes(scene: Scene, hit: Hit[Cue]) -> bool:
    """`vrede is onmogelijk zolang de grondoorzaken niet worden weggenomen`: a condition that touches no point."""
    near = scene.distance is not None and scene.distance <= _FARTHER
    return near and any("oorza" in word for word in scene.reading.doc.lower[hit.first : hit.last])


def sets_terms(scene: Scene) -> bool:
    """Whether a condition is one on the proposal, or on any plan."""
    near = scene.distance is not None and scene.distance <= _FARTHER
    if (scene.of("elsewhere") or scene.others_plan) and not (scene.names or (scene.of("peace") and not scene.others_plan)):
        return False  # `zolang er tanks staan, is elk bestand een pauze` speaks of peace, whatever else
    return 1 in scene.points and (bool(scene.names) or near or scene.peace)


def at_the_plan(scene: Scene, hit: Hit[Cue]) -> bool:
    """Whether a verb or noun has the proposal beside it: named in its clause, or as a word that points
    back."""
    reading = scene.reading
    named = [*scene.names, *scene.moves]
    lower, (first, last) = reading.doc.lower, reading.clauses.bounds(hit.first)
    if any("over" in lower[max(hit.last, name.first - 4) : name.first] for name in named) and scene.voices.saying(
        scene.sentence, hit.first
    ):
        return True
    quote = reading.quote_at(hit.first)
    opening = next((t for t in range(hit.last, min(hit.last + 2, scene.sentence.last)) if lower[t] == "dat"), None)
    if opening is not None:  # noemt het positief dat Peking praat, vindt het een goede zaak dat …
        last = max(last, reading.clauses.bounds(opening)[1])
    begin = first
    relative = _undergone(scene, hit, first)
    if relative is not None:
        first = begin = relative - _ANTECEDENT  # sancties die niet zijn goedgekeurd: of what stands right before it
    while begin > scene.sentence.first and lower[begin] in _GOES_ON | _SOUNDS:
        begin = reading.clauses.bounds(begin - 1)[0]
    opening = scene.sentence.first
    if begin > opening and lower[opening] == "dat" and reading.clauses.bounds(begin - 1)[0] == opening:
        begin = opening  # Dat China zich ermee bemoeit, vindt Rutte goed
    for name in named:
        near = begin <= name.first < max(last, hit.last) or 0 <= name.first - hit.last <= _FAR
        apart = quote is not None and quote.start == scene.sentence.start and reading.quote_at(name.first) != quote
        if near and not apart:
            return True
    objects = (p for p in scene.parties if hit.last <= p.first < min(last, hit.last + _OBJECT))
    judged = hit.value.act in _JUDGING and any(
        p.country == scene.sides.owner and (p.role != "of" or not _PEOPLE.isdisjoint(lower[p.last : p.last + 1]))
        for p in objects
    )
    if judged and scene.on_topic and not scene.of("elsewhere"):
        return True  # `prees de inzet van de Chinese vrienden`
    if named:
        before = any(name.last <= first for name in named)  # `Zuid-Afrika prees het plan, Iran juichte het toe`
        return before and any(scene.is_pronoun(token) for token in range(first, max(last, hit.last)))
    answers = any(lower[token].startswith(("reage", "gereage")) for token in range(first, last))
    if answers and scene.distance is not None and scene.distance <= _FARTHER:
        return True
    if scene.distance not in (1, 2) or any(other.first < max(last, hit.last) for other in scene.of("elsewhere")):
        return False
    if any(first <= b.first < last or b.first == scene.sentence.first for b in scene.of("back")):
        return True
    return any(scene.is_pronoun(token) for token in range(first, max(last, hit.last)))


def _undergone(scene: Scene, hit: Hit[Cue], first: int) -> int | None:
    """The pronoun of the passive relative clause that ends in a cue, with a comma before it or none: `sancties die niet door
    de Raad zijn goedgekeurd`."""
    clauses, lower = scene.reading.clauses, scene.reading.doc.lower
    for token in (t for t in range(*hit.core) if any(f.form == PARTICIPLE for f in clauses.verbs.get(t, ()))):
        beside = [t for t in (token - 1, token + 1) if any(f.lemma in _BEING for f in clauses.verbs.get(t, ()))]
        pronouns = [t for t in range(first, token) if lower[t] in ("die", "dat")] if beside else []
        if pronouns and not clauses.finite(pronouns[-1], min(token, beside[0])):
            return pronouns[-1]
    return None


def anybodys(scene: Scene, hit: Hit[Cue]) -> bool:
    """Whether a clause tells what anybody does: `wie het stuk leest, …`."""
    return scene.reading.doc.lower[scene.reading.clauses.bounds(hit.first)[0]] == "wie"


def purpose(scene: Scene, hit: Hit[Cue]) -> bool:
    """Whether a cue tells only what for: `wil Xi ontmoeten om het te bespreken`."""
    lower = scene.reading.doc.lower
    first = scene.reading.clauses.bounds(hit.first)[0]
    with_te = any(lower[t - 1] == "te" for t in range(hit.first, hit.last))
    if with_te and scene.names and _gone(scene, hit):
        return False
    return with_te and "om" in lower[max(first, hit.first - 10) : hit.last]


def _gone(scene: Scene, hit: Hit[Cue]) -> bool:
    """`trok langs vijf steden om het plan toe te lichten`, `riep landen bijeen om …`: who went or met for it did it."""
    clauses = scene.reading.clauses
    begin = clauses.bounds(hit.first)[0]
    before = clauses.bounds(begin - 1)[0] if begin > scene.sentence.first else begin
    verbs = [form for t in range(max(before, scene.sentence.first), hit.first) for form in clauses.verbs.get(t, ())]
    gone = any(form.lemma in _GOING and form.form != INFINITIVE for form in verbs)
    return gone and clauses.direction(before) == "past"


def inside(scene: Scene, name: int) -> bool:
    """`in een onverwacht vredesvoorstel`: a preposition before the naming's own noun phrase."""
    reading = scene.reading
    for token in range(name - 1, max(scene.sentence.first, name - 5) - 1, -1):
        word = reading.doc.lower[token]
        if word in _INSIDE:
            return not any(one in _DETERMINERS for one in reading.doc.lower[token + 2 : name])  # in alle steden het plan
        if word in _NOT_WITHIN or token in reading.first_of:
            return False
    return False


def round_it(scene: Scene, hit: Hit[Cue]) -> bool:
    """`lanceerden een groep rond hun plan`: what is made public in a clause that names the proposal is something beside it."""
    lower, (first, last) = scene.reading.doc.lower, scene.reading.clauses.bounds(hit.first)
    named = [name for name in scene.names if first <= name.first < max(last, hit.last)]
    if any(lower[token] in _GOES_ON for name in named for token in range(name.last, hit.last)):
        return False  # staat achter het voorstel waarmee China kwam
    beside = (lower[max(first, name.first - 3) : name.first] for name in named)
    return bool(named) and all(not _ROUND.isdisjoint(words) for words in beside)
