"""Words of a position that do not tell it: what is denied, asked of somebody else, expected, or said of something else."""

from __future__ import annotations

from helpers.find.patterns import Hit
from helpers.find.stances.links import ends_war, holds, negated, saying_at
from helpers.find.stances.scene import Cue, Scene
from helpers.find.stances.unclaimed import asked_about, omitted, spoken_of
from helpers.find.verbs import PARTICIPLE

_UNSEEN = Cue("no_evidence", "says")
_ASKS = frozenset({"wie", "wat", "hoe", "waarom", "wanneer", "of", "welke"})
_WHOEVER = frozenset({"ieder", "iedere", "elk", "elke", "wie"})
_SEEN = frozenset("dat dit het daar er zoiets zulke dergelijke ze tot nog vooralsnog daarvan hiervan ervan geen niets".split())
_CONTENT = frozenset({"dat", "of"})
_IF = frozenset({"mocht", "mochten", "als", "indien"})
_GIVEN = frozenset({"die", "deze", "zulke", "dergelijke", "hun"})
_PENALTIES = ("sanctie", "straf", "maatregel", "tegenmaatregel", "tegensanctie", "vergelding", "represaille")
_SOURCES = frozenset({"uit", "van", "door", "vanuit"})
_RULED_OUT = ("uitgesloten", "uitsluit", "uitsloot", "aarzel", "schuw")
_OPEN = frozenset({"zonder", "sluit", "sluiten", "sloot", "sloten", "als", "indien", "mocht", "zolang", "tenzij", "alleen"})
_PARTS = frozenset({";", ":", "maar"})
UNSURE = frozenset(
    {"niet", "geen", "nooit", "als", "of", "indien", "mocht", "moet", "mag", "zodra", "wanneer", "zou", "zouden"}
)
_DENIED = frozenset({"niet", "geen", "nooit", "nauwelijks", "onmogelijk"})
_NEAR = 8  # tokens
_POINTS = ("er", "daar", "hier")
_CLOSE = 2  # tokens
_ANSWERED = 3  # sentences
_QUESTION = 4  # tokens: op de vraag om welke
MUST = ("moet", "moest", "dien", "hoor", "hoort", "horen")  # whose subject is asked, and asks nobody
CHARGES = frozenset(
    "verwijt verwijten beschuldiging beschuldigingen aantijging aantijgingen bewering beweringen claim claims bericht "
    "berichten verhaal verhalen suggestie suggesties gerucht geruchten insinuatie insinuaties aanklacht aanklachten "
    "kritiek".split()
)
_PROOFS = ("aanwijzing", "bewij", "inlichting", "informatie")
_THINKING = ("denk", "dacht", "verwacht", "geloof", "vermoed", "schat")
_FALLING_SILENT = ("zwij", "zweeg", "zweg", "stil", "verstom")  # and not: zei niets over wapens
_GUNS = frozenset({"wapens", "kanonnen", "geweren", "wapen", "sirenes", "bommen"})
_QUIET = 4  # tokens
_OFFERS = frozenset({"verzoek", "aanbod", "voorstel", "uitnodiging", "vraag"})
_PEACE = frozenset(
    "plan voorstel initiatief twaalfpuntenplan zespuntenplan wapenstilstand oekraïne oorlog vrede taiwan".split()
)
_PEACE_TALKS = frozenset(
    "plan voorstel initiatief bestand wapenstilstand staakt-het-vuren terugtrekking aftocht vertrek bezetting gebieden "
    "gebiedsverlies onderhandelingen vrede".split()
)
_AVOIDING = frozenset({"voorkomen", "vermijden", "verhinderen", "beletten"})
_BROUGHT_ABOUT = ("veroorza", "begonnen", "ontketen", "uitgelokt", "gecreëerd", "geschapen")
_OTHERS = frozenset("vs staten amerika amerikaanse amerikanen washington westen westerse navo anderen".split())
_OWN = frozenset({"wij", "we", "ons"})
_DISTANT = frozenset({"zou", "zouden"})
_UNBEARABLE = ("onaanvaard", "onaccept", "ontoelaat", "onverteer", "rode", "ondenk")


def asks_else(scene: Scene, hit: Hit[Cue]) -> bool:
    """`Welke gevolgen dat zijn, wilde ze niet zeggen`: what is not answered is told, and is a question of its own."""
    lower = scene.reading.doc.lower
    if (
        any(topic.first >= hit.last and lower[topic.first - 1] not in _ASKS for topic in scene.topics)
        or "betreft" in lower[scene.sentence.first : hit.first]
    ):
        return False
    return bool(_ASKS & {lower[scene.sentence.first], *lower[hit.last : hit.last + _QUESTION]})


def of_guns(scene: Scene, hit: Hit[Cue]) -> bool:
    """`roept op de wapens te laten zwijgen`: what falls silent is no speaker."""
    lower = scene.reading.doc.lower
    quiet = any(word.startswith(_FALLING_SILENT) for word in lower[hit.first : hit.last])
    if lower[scene.sentence.first] in ("over", "van"):
        return False  # Over wapens zweeg hij
    return quiet and not _GUNS.isdisjoint(scene.reading.doc.lower[max(scene.sentence.first, hit.first - _QUIET) : hit.last + 1])


def turns_down(scene: Scene, hit: Hit[Cue]) -> bool:
    """`ging niet op het verzoek in`: what is not done is no silence."""
    words = scene.reading.doc.lower[hit.first : hit.last]
    return not _OFFERS.isdisjoint(words) and any(word.startswith(("ga", "gi", "ingaa", "ingeg")) for word in words)


def _asserted(scene: Scene, hit: Hit[Cue]) -> bool:
    """Whether the clause of a word neither denies nor supposes, nor does any naming beside it; `niet zonder China` is what
    the pattern itself says."""
    lower, (first, last) = scene.reading.doc.lower, scene.reading.clauses.bounds(hit.first)
    if lower[hit.first] == "zonder" and lower[hit.first + 1] in _GIVEN:
        return True  # zonder die steun kan Rusland niet door: it is given
    if lower[hit.first] == "zonder" and not _DENIED.isdisjoint(lower[first:last]) and len(scene.topics) == 0:
        return any(
            p.country == scene.receiver and first <= p.first < last for p in scene.parties
        )  # zonder China kan Rusland niet
    beside = [topic for topic in scene.topics if "maar" not in lower[topic.last : hit.first]]
    if beside and not any(map(holds, beside)):
        return False
    if _WHOEVER & set(lower[scene.sentence.first : hit.first]):
        return False
    beyond = [t for t in (*range(first, hit.first), *range(hit.last, last)) if not _joins_names(scene, t)]
    around = {lower[t] for t in beyond}
    done = any(form.form == PARTICIPLE for t in range(first, last) for form in scene.reading.clauses.verbs.get(t, ()))
    return not UNSURE & (around - _DISTANT if done and saying_at(scene, hit.first) else around)  # zou zijn gemaakt, aldus X


def _joins_names(scene: Scene, token: int) -> bool:
    """`China of Hongkong`: an `of` that asks nothing."""
    return scene.reading.doc.lower[token] == "of" and token in scene.reading.last_of


def _parts(scene: Scene, token: int) -> bool:
    """Whether a mark or `maar` parts what stands before it from what follows; the comma of an apposition does not."""
    reading, lower = scene.reading, scene.reading.doc.lower
    if lower[token] == "," and not _IF.isdisjoint(lower[token + 1 : token + 2]):
        return False  # sancties, mocht China wapens leveren
    if lower[token] == ",":
        first, last = reading.clauses.bounds(token + 1) if token + 1 < scene.sentence.last else (token, token)
        return bool(reading.clauses.finite(first, last))
    return lower[token] in _PARTS and lower[token - 1] != "ook"  # nooit ook maar een kogel


def within_another(scene: Scene, hit: Hit[Cue]) -> bool:
    """`geen aanwijzing dat wapens de grens over zijn`: a word in a clause that belongs to a cue of another position."""
    lower, first = scene.reading.doc.lower, scene.reading.clauses.bounds(hit.core[0])[0]
    if lower[first] not in _CONTENT or first == scene.sentence.first:
        return False
    return any(
        other.value.position != hit.value.position
        and (other.value.kind != "theme" or (other.value.position, hit.value.position) == ("no_evidence", "alleges"))
        and first - _CLOSE <= other.last <= first
        and "maar" not in lower[other.last : first + 1]
        for other in scene.cues
    )


def _of_others(scene: Scene, hit: Hit[Cue]) -> bool:
    """`De VS moeten ophouden met …`: who is to stop is somebody else, and the giver is not named."""
    first = scene.reading.clauses.bounds(hit.first)[0]
    owed = any(word.startswith(MUST) for word in scene.reading.doc.lower[slice(*hit.core)])
    named = [p for p in scene.parties if p.sure and p.country in (scene.giver, scene.receiver)]
    return owed and not named and any(p.role == "free" and p.sure and first <= p.first <= first + 1 for p in scene.parties)


def _instead(scene: Scene, hit: Hit[Cue]) -> bool:
    """`In plaats van verantwoordelijkheid te nemen, …`: what is not done is not asked for."""
    first = scene.reading.clauses.bounds(hit.first)[0]
    words = scene.reading.doc.lower[max(scene.sentence.first, first - 2) : hit.first]
    return "plaats" in words and "van" in words[words.index("plaats") :]


def _not_proven(scene: Scene, hit: Hit[Cue]) -> bool:
    """`Aanwijzingen dat het gebeurt, heeft X niet`, `verwacht niet dat het zover komt`: a word within what is not proven."""
    lower, unproven = scene.reading.doc.lower, (o for o in scene.cues if o.value == Cue("no_evidence", "by"))
    return any(o.first <= hit.first < max(o.core[1], o.last) and "maar" not in lower[o.first : hit.first] for o in unproven)


def _of_signs(scene: Scene, hit: Hit[Cue]) -> bool:
    """`bogen zich over aanwijzingen dat in China drones worden gemaakt`: what signs tell that are only spoken of."""
    return any(spoken_of(scene.reading.doc.lower, t) for t in range(scene.sentence.first + 1, hit.first))


def _not_threatened(scene: Scene, hit: Hit[Cue]) -> bool:
    """`Hij wil niet met sancties dreigen`: the clause of a word denies that anybody is warned."""
    clause = scene.reading.clauses.bounds(hit.first)
    verbs = (verb for verb in scene.of_kind("by") if verb.value.position == "warns")
    return any(scene.reading.clauses.bounds(verb.first) == clause and negated(scene, verb) for verb in verbs)


def _calls_it(scene: Scene, hit: Hit[Cue]) -> bool:
    """Whether words of blame hold the target itself; arms of others, in words that are quoted or the giver's own, are
    none of it."""
    speaking = (scene.voices.country_of(s.speaker_id) for s in saying_at(scene, hit.first))
    if scene.reading.doc.lower[hit.first] == "waarom":
        return False  # vroeg waarom Amerika van China vraagt geen wapens te leveren
    answering = scene.carried is not None and scene.carried.distance <= _ANSWERED
    quoted = scene.reading.quote_at(hit.first) is not None or (answering and scene.giver in speaking)
    held = (t for t in scene.topics if hit.first <= t.first < hit.last)
    return any(topic.giver or topic.receiver or not quoted for topic in held)


def _to_another(scene: Scene, hit: Hit[Cue]) -> bool:
    """`Dat is voor Oekraïne onaanvaardbaar, zei X`: what somebody else, or one of the sides, will not have is no warning of
    the speaker's; neither is what is done to avoid it (`om een escalatie te voorkomen`)."""
    lower, (first, last) = scene.reading.doc.lower, scene.reading.clauses.bounds(hit.first)
    if _AVOIDING & {*lower[hit.last : last]} and "te" in lower[hit.last : last]:
        return True
    if not lower[hit.first].startswith(_UNBEARABLE):
        return False
    pointing = scene.topics or any(first <= back.first < last for back in scene.back)
    if not pointing and any(_of_peace_talks(word) for word in lower[scene.sentence.first : hit.first]):
        return True  # Een bestand op Russische voorwaarden is onaanvaardbaar
    said = {scene.voices.country_of(s.speaker_id) for s in saying_at(scene, hit.first)}
    for party in (p for p in scene.parties if first < p.first < last and lower[p.first - 1] == "voor"):
        opens = not any(word[0].isalpha() for word in lower[first : party.first - 1])
        predicate = opens or party.first - 2 in scene.reading.clauses.verbs
        if predicate and (party.country in (scene.giver, scene.receiver) or (said and party.country not in said)):
            return True
    return False


def _of_peace_talks(word: str) -> bool:
    """Whether a word names how the war may end."""
    return word in _PEACE_TALKS or word.startswith(("vredes", "grondgebied"))


def _not_on_giver(scene: Scene, hit: Hit[Cue]) -> bool:
    """`een nieuw pakket sancties tegen Rusland`, `is bang voor maatregelen uit Peking`: what is done to the receiver, or by the
    giver, warns nobody who gives."""
    lower = scene.reading.doc.lower
    named = [t for t in range(hit.first, hit.last) if lower[t].startswith(_PENALTIES)]
    near = range(named[-1] + 1, named[-1] + _QUIET) if named else range(0)
    if any(p.country == scene.receiver and p.first in near and lower[p.first - 1] == "tegen" for p in scene.parties):
        return True
    own = [p for p in scene.parties if p.country == scene.giver and named]
    return any(p.last == named[0] or (p.first in near and lower[p.first - 1] in _SOURCES) for p in own)


def anothers_charge(scene: Scene, first: int, last: int) -> bool:
    """`noemde Zelensky's verwijt ongegrond`: a charge of somebody whose country nobody was told to accuse the giver of, in an
    article that names who does or has not spoken of it just before."""
    if scene.topics or scene.carried is None or not (scene.accusers or scene.carried.distance > 1):
        return False
    lower = scene.reading.doc.lower
    for token in (t for t in range(first, last) if lower[t] in CHARGES):
        before = (p for p in scene.parties if p.role == "of" and 0 <= token - p.last <= 1)
        after = (p for p in scene.parties if p.role == "from" and 0 <= p.first - token <= _CLOSE + 1)
        owners = {p.country for p in (*before, *after)}
        if owners and owners.isdisjoint({*scene.accusers, scene.giver, scene.receiver}):
            return True
    return False


def charge_of_else(scene: Scene, token: int) -> bool:
    """`weerlegde de beschuldigingen over overcapaciteit`, `… dat het landen onder druk zet`: a charge with its own
    subject, which is not the target."""
    lower, (first, last) = scene.reading.doc.lower, scene.reading.clauses.bounds(token)
    for charge in (t for t in range(first, last) if lower[t] in CHARGES):
        subject = lower[charge + 2] if lower[charge + 1 : charge + 2] == ["over"] and charge + 2 < last else ""
        near = any(charge < o.first <= charge + _QUIET for o in (*scene.topics, *scene.back))
        if subject and subject[0].isalpha() and not near and not any(p.first <= charge + 2 < p.last for p in scene.parties):
            return True
        if _says_else(scene, charge):
            return True
    return False


def _says_else(scene: Scene, charge: int) -> bool:
    """`wees het verwijt van de hand dat het landen onder druk zet`: what a charge says is told, and is not the target."""
    lower, sentence = scene.reading.doc.lower, scene.sentence
    begin = next((t for t in range(charge + 1, sentence.last) if lower[t] == "dat"), None)
    if begin is None or scene.topics or scene.reading.clauses.bounds(begin)[0] != begin:
        return False
    if "en" in lower[charge:begin] or lower[begin - 1].startswith(_POINTS):
        return False  # noemt het verwijt ongegrond en wijst erop dat …
    last = scene.reading.clauses.bounds(begin)[1]
    about = any(o.first > charge and begin <= o.first < last for o in (*scene.giving, *scene.back))
    return not about and bool(scene.reading.clauses.finite(begin, last))


def _wanted_by_nobody(scene: Scene, hit: Hit[Cue]) -> bool:
    """`Niemand wil de eerste zijn die wordt afgesneden`: what is feared threatens nobody."""
    words = scene.reading.doc.lower[scene.sentence.first : hit.last]
    opens = [word for word in words[:_QUIET] if word[0].isalpha()][:2]
    return "die" in words and opens in (["niemand", "wil"], ["niemand", "wilde"], ["iedereen", "vreest"])


def _not_to_come(scene: Scene, hit: Hit[Cue]) -> bool:
    """`Sancties liggen vooralsnog niet klaar`, `er komen geen strafmaatregelen`: penalties that are told not to be there;
    `sancties zijn niet uitgesloten` leaves them open."""
    lower = scene.reading.doc.lower
    named = [t for t in range(hit.first, hit.last) if lower[t].startswith(_PENALTIES)]
    if not named:
        return False
    first, last = scene.reading.clauses.bounds(named[0])
    words = lower[first:last]
    if not _OPEN.isdisjoint(words) or any(word.startswith(_RULED_OUT) for word in words):
        return False
    return "geen" in lower[max(first, named[0] - _CLOSE) : named[0]] or "niet" in lower[named[0] : last]


def _haggled_over(scene: Scene, hit: Hit[Cue]) -> bool:
    """`onderhandelingen over de prijs`, `de prijs van de drones`: what something is sold for."""
    lower = scene.reading.doc.lower
    prices = [t for t in range(hit.first, hit.last) if lower[t] in ("prijs", "kosten")]
    return any("over" in lower[t - _CLOSE : t] or lower[t + 1 : t + 2] in (["van"], ["per"]) for t in prices)


def of_peace(scene: Scene, hit: Hit[Cue]) -> bool:
    """`Over zijn eigen plan repte hij niet`, `liet zich niet over Oekraïne uit`: what is not spoken of is named, and is not the
    target."""
    lower, (first, last) = scene.reading.doc.lower, scene.reading.clauses.bounds(hit.first)
    over = next((t for t in range(first, last) if lower[t] in ("over", "van")), None)
    named = lower[over : min(last, over + _QUIET)] if over is not None and not scene.topics else []
    if any(p.country == scene.receiver and p.first == (over or 0) + 1 for p in scene.parties) and named:
        return True  # Over Rusland repte hij niet
    return any(word in _PEACE or _of_peace_talks(word) for word in named)


def _on_its_own(scene: Scene, hit: Hit[Cue]) -> bool:
    """`gaf geen commentaar op de dood van X`: what is not answered is told, by a noun that points to nothing told before."""
    lower = scene.reading.doc.lower
    named = lower[hit.last : hit.last + _CLOSE]
    told = named[:1] in (["op"], ["over"]) and named[1:] and named[1] in ("de", "het", "een")
    answers = any(word in ("commentaar", "reactie") for word in lower[hit.first : hit.last])
    near = any(hit.last <= o.first <= hit.last + _QUIET for o in (*scene.back, *scene.topics))
    charged = not CHARGES.isdisjoint(lower[hit.last : hit.last + _QUIET])
    return bool(told) and answers and not near and not charged and "vragen" not in lower[hit.last : hit.last + _QUIET]


def _defends_itself(scene: Scene, hit: Hit[Cue]) -> bool:
    """`Wij hebben het conflict niet veroorzaakt`, `niets gedaan om het vuur aan te wakkeren`: who says what he has not done
    blames nobody; oil on the fire is said of others even so."""
    lower = scene.reading.doc.lower
    words = lower[hit.first : hit.last]
    if _spares_others(scene, hit):
        return True
    if not any("wakker" in word or word.startswith(_BROUGHT_ABOUT) for word in words) or not _OTHERS.isdisjoint(words):
        return False
    first = scene.reading.clauses.bounds(hit.first)[0]
    if lower[first] == "om":
        first = scene.reading.clauses.bounds(first - 1)[0] if first > scene.sentence.first else first
    before = set(lower[first : hit.last])
    own = any(p.country == scene.giver and p.role == "free" and first <= p.first < hit.last for p in scene.parties)
    return bool(_DENIED & before) and (own or not _OWN.isdisjoint(before) or "zijn land" in " ".join(lower[first : hit.last]))


def _spares_others(scene: Scene, hit: Hit[Cue]) -> bool:
    """`Het is nooit onze stijl geweest anderen de les te lezen`, `Wij geven niemand de schuld`: blame that nobody is given."""
    lower, (first, last) = scene.reading.doc.lower, scene.reading.clauses.bounds(hit.first)
    if lower[first] == "om" and first > scene.sentence.first:
        first = scene.reading.clauses.bounds(first - 1)[0]
    words = {*lower[first : max(last, hit.last)]}
    denied = not (_DENIED | {"niemand"}).isdisjoint(words)
    own = not {"wij", "we", "onze"}.isdisjoint(words) and "ons" not in words
    return denied and own and not {"niemand", "anderen", "landen"}.isdisjoint(words)


def _expected(scene: Scene, hit: Hit[Cue]) -> bool:
    """Whether what a word stands in is only thought to come about."""
    return any(statement.cue.lower().startswith(_THINKING) for statement in saying_at(scene, hit.first))


def not_meant(scene: Scene, hit: Hit[Cue]) -> bool:
    """Whether a word said tells something else: `geen gevolgen`, `de oorlog heeft gevolgen`, `die grens
    niet zien overschrijden`, or what a noun of the same position has told (`de waarschuwing voor gevolgen`)."""
    lower, position = scene.reading.doc.lower, hit.value.position
    if hit.value.kind == "theme":
        if within_another(scene, hit):
            return True
        inside = set(lower[hit.first : hit.last])
        if not scene.giver or (position == "deflects" and _calls_it(scene, hit)):
            return True
        late = hit.core[0] != hit.first + (lower[hit.first] == "erop")  # dat hij erop rekent dat …
        parted = any(_parts(scene, t) for t in range(hit.first, hit.last))
        if position == "urges_against" and not scene.topics and "niet naar" in " ".join(lower[hit.first : hit.last + 1]):
            return True  # ervan overtuigen niet naar de top te gaan
        if position == "urges_against" and (_of_others(scene, hit) or _instead(scene, hit) or ends_war(lower, hit)):
            return True
        if parted or (position == "urges_against" and (late or "waarom" in inside)):
            return True
        unseen = position == "no_evidence" and lower[hit.last - 1] == "gezien" and not scene.topics
        if unseen and not _SEEN & set(lower[scene.sentence.first : hit.last]):
            return True
        if position == "alleges" and (not _asserted(scene, hit) or _not_proven(scene, hit) or _of_signs(scene, hit)):
            return True
    if position == "silent" and (of_peace(scene, hit) or _on_its_own(scene, hit)):
        return True
    if position == "silent" and "dat" in lower[hit.first : hit.last]:
        return True  # zei dat het niet logisch is dat China over vrede spreekt
    if position == "silent" and (
        asks_else(scene, hit) or of_guns(scene, hit) or turns_down(scene, hit) or "om" in lower[slice(*hit.core)]
    ):
        return True  # reageerde op de oproep om niet …
    if position == "warns" and not scene.topics and "oorlog" in lower[scene.reading.clauses.bounds(hit.first)[0] : hit.first]:
        return True
    if hit.first > scene.sentence.first and lower[hit.first - 1] in ("geen", "niet", "zonder"):
        return True
    if position == "warns" and _not_on_giver(scene, hit):
        return True
    if position == "denies" and any(topic.wanted and topic.negated for topic in scene.topics):
        return True  # die goederen mogen niet geleverd worden: that is asked
    if position == "denies" and anothers_charge(scene, *scene.reading.clauses.bounds(hit.first)):
        return True
    if position == "warns" and (_not_to_come(scene, hit) or _haggled_over(scene, hit)):
        return True
    if position == "warns" and (asked_about(scene, hit) or omitted(scene, hit)):
        return True
    if position == "warns" and (_not_threatened(scene, hit) or _to_another(scene, hit)):
        return True
    if position == "warns" and "niet" in lower[hit.first : hit.last] and _expected(scene, hit):
        return True  # denkt dat China de grens niet overgaat
    if position == "warns" and _wanted_by_nobody(scene, hit):
        return True
    if position == "deflects" and _defends_itself(scene, hit):
        return True
    if position == "warns" and any(o.value == _UNSEEN and hit.first < o.last <= hit.last for o in scene.cues):
        return True
    nouns = (noun for noun in scene.of_kind("of") if not lower[noun.first].startswith(_PROOFS))  # er zijn bewijzen dat …
    return any(0 < hit.first - noun.first <= _NEAR and noun.value.position == position for noun in nouns)
