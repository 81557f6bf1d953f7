"""Content that is a clause: `zei dat …`, `vroeg of …`, `belooft te …`."""

from __future__ import annotations

from helpers.find.clauses import COORDINATORS, SUBORDINATORS
from helpers.find.document import Sentence
from helpers.find.reading import Reading
from helpers.find.statements.content import FINAL, content_end
from helpers.find.statements.cues import Cue
from helpers.find.statements.dat import QUESTION, determines, is_pronoun, object_of_te, past_aside, refers, relates
from helpers.find.statements.nounphrases import DETERMINERS, PREPOSITIONS, TIMES, Speaker, is_filler, past_hearer
from helpers.find.verbs import INFINITIVE
from helpers.records import Mention

Content = tuple[int, int] | None
_QUESTION_OR_WHETHER = QUESTION | {"of"}
FRAME_WORDS = frozenset({"quote", "dat", "of", "te", "infinitive", "object", "news", "judgement", "seen", "bare"})
_ENDS = frozenset({";", ":", "dat", "terwijl"})
_OBJECTS = frozenset({"hem", "haar", "hen", "zich", "zelf", "nog", "er", "zelfs"})
_LEADS = frozenset({"om", "ervan", "erop", "ertoe", "eraan", "ermee"})
_PARTICLES = frozenset({"uit", "af", "toe", "op", "aan", "in", "over"})
_BEFALLS = frozenset(
    "worden raken vallen verliezen ontsporen mislukken escaleren ontstaan bezwijken instorten stranden zakken stijgen "
    "verdwijnen sterven komen lopen blijven zijn hebben krijgen".split()
)
_DONE_TOO = frozenset("komen lopen blijven zijn hebben".split())
_THERE = frozenset({"er", "ertegen", "daartegen", "hiertegen"})
_REACH, _NEAR = 30, 5
_QUESTION_NEAR, _FAR = 8, 16
_STEM = 4  # letters
_NEVER_OM = frozenset("stellen beweren melden vertellen schrijven bevestigen claimen verklaren erkennen suggereren".split())
_BESIDE_OM = frozenset("het bekend mee klaar bereid eens ervoor erover erop eraan ertoe ermee ertegen".split())
_INTENTS = frozenset(
    "plan plannen voornemen besluit bereidheid intentie belofte oproep aanbod voorstel eis verzoek keuze wens hoop".split()
)
_FINDINGS = ("schuldig", "geldig", "nietig", "ontvankelijk", "failliet", "dood", "gegrond", "bevoegd", "vogelvrij")
_PEOPLE = frozenset({"name", "short", "office"})
_I = frozenset({"ik", "me", "mij", "je", "ons"})
_INDEFINITE = frozenset({"een", "geen"})
_TE, _TOWARDS = frozenset({"te"}), frozenset({"tegen", "tegenover"})
_BEFORE_CLAUSE = frozenset({"dat", ";", ":", "nadat", "terwijl", "omdat", "als"}) | COORDINATORS


def after_verb(cue: Cue, speaker: Speaker | None) -> int:
    """The first token after the verb itself and a speaker that follows it."""
    return max(cue.token + 1, speaker.last if speaker is not None and speaker.after else 0)


def begin_of(reading: Reading, cue: Cue, speaker: Speaker | None) -> int:
    """The first token after cue, particle and a speaker that follows the verb."""
    last = cue.last
    if speaker is not None and speaker.after:
        last = max(last, speaker.last)
    return last


def clause(reading: Reading, sentence: Sentence, cue: Cue, speaker: Speaker | None) -> Content:
    """`… zei dat …`: from after the conjunction."""
    lower, begin = reading.doc.lower, cue.token + 1
    if _closed(reading, cue):
        return None
    for token in reading.doc.tokens_between(_BEFORE_CLAUSE, begin, min(sentence.last - 1, begin + _REACH)):
        if reading.quote_at(token) is not None and lower[token] != "dat":
            continue
        word = lower[token]
        if word in (";", ":") or (word in COORDINATORS and (lower[token - 1] == "," or _another_verb(reading, token))):
            return None
        there = not _THERE.isdisjoint(lower[begin - 1 : token - 1])  # heeft er vertrouwen in dat …, bracht ertegen in dat …
        determiner = lower[token - 1] in PREPOSITIONS and token != cue.last and not there
        if (
            word == "dat"
            and lower[token - 1] == ","
            and {"object", "news"} & cue.entry.takes
            and lower[_past_hearer(reading, after_verb(cue, speaker))] != ","
            and not _only_fillers(reading, after_verb(cue, speaker), token)
        ):
            return None
        if word == "dat" and cue.entry.lemma == "willen" and _wants_something(reading, after_verb(cue, speaker), token):
            return None
        if word == "dat" and cue.entry.lemma == "kunnen" and not _I.isdisjoint(lower[max(cue.finite - 1, 0) : cue.last]):
            return None  # kan me niet voorstellen dat: in somebody's own words
        if word == "dat" and cue.entry.lemma == "zijn" and _has_noun(reading, cue.last, token):
            return None
        if word == "dat" and cue.entry.lemma == "zien" and not _sees(reading, cue, speaker, token):
            return None
        if word == "dat" and _told_already(reading, sentence, cue):
            return None
        if word == "dat" and relates(reading, token, sentence):
            continue
        if word == "dat" and _other_main_verb(reading, cue, begin, token):
            return None
        if word == "dat" and cue.entry.lemma == "reageren" and "op" in lower[begin:token]:
            return None  # reageerde op het nieuws dat …: what others told
        if word == "dat" and cue.entry.lemma == "verklaren" and lower[cue.token - 1].endswith(_FINDINGS):
            return None  # niet-ontvankelijk verklaard in het geding dat …
        if word == "dat" and _has_object(reading, cue, after_verb(cue, speaker), token):
            return None
        particle = token + 2 == cue.last  # spreekt dat tegen
        if (
            word == "dat"
            and "te" in cue.entry.takes
            and (object_of_te(reading, token) or determines(reading, token, sentence.last))
        ):
            return None
        if word == "dat" and (aside := past_aside(reading, token, sentence.last)) > token:
            return token + 2, content_end(reading, sentence, aside + 1, FINAL)
        if word == "dat" and not determiner and not particle and not is_pronoun(reading, token, sentence):
            return token + 1, content_end(reading, sentence, token + 1, FINAL)
        beside = speaker is not None and token < speaker.last  # zowel X als Y
        if word in ("nadat", "terwijl", "omdat", "als") and lower[token - 1] != "," and not beside:
            return None
    return None


def _has_noun(reading: Reading, first: int, dat: int) -> bool:
    """`zijn tevreden met de aankondiging dat`: a noun phrase to which `dat` belongs."""
    return any(reading.doc.lower[token] in DETERMINERS for token in range(first, dat - 1))


def _sees(reading: Reading, cue: Cue, speaker: Speaker | None, dat: int) -> bool:
    """`Ze ziet dat banken weigeren`: what an expert tells of; not what somebody once saw, or `ziet dit bij X, dat …`."""
    ends = reading.doc.sentence_of(dat).last
    told = reading.doc.lower[cue.token] == "ziet" and bool(reading.clauses.finite(dat + 1, ends))
    return told and _only_fillers(reading, after_verb(cue, speaker), dat)


def _closed(reading: Reading, cue: Cue) -> bool:
    """`niets dat Peking heeft aangeboden, de eis weergeeft dat …`: a cue that closes its own clause in front of another one."""
    last = max(cue.last, cue.finite + 1)
    closes = reading.doc.lower[last : last + 1] == [","] and reading.doc.lower[last + 1 : last + 2] != ["dat"]
    return closes and reading.doc.lower[reading.clauses.bounds(cue.finite)[0]] in SUBORDINATORS


def _past_hearer(reading: Reading, token: int) -> int:
    """The token behind somebody named right behind the verb: `beloofde X, die …, dat`."""
    mention = reading.first_of.get(token)
    return mention.last if mention is not None else token


def _wants_something(reading: Reading, first: int, dat: int) -> bool:
    """`wil voorkomen dat …`, `wil een verdrag met een land dat …`: an infinitive or a noun phrase before `dat`."""
    lower, word = reading.doc.lower, reading.doc.lower[dat - 1]
    infinitive = dat not in reading.last_of and word.endswith(("en", "zien")) and not is_filler(word)
    return dat > first and (infinitive or any(lower[t] in DETERMINERS for t in range(first, dat - 1)))


def _told_already(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """`Dat zei X tijdens een onderhoud dat …`: a pointer in front is the object of the verb."""
    return reading.doc.lower[sentence.first] in ("dat", "dit") and cue.finite == sentence.first + 1


def _other_main_verb(reading: Reading, cue: Cue, first: int, dat: int) -> bool:
    """`als je het hem zou vragen, denkt Rutte dat …`, `ontkende eerst, gaf daarna toe dat …`: a verb that opens a clause in
    between is whose `dat` it is."""
    lower = reading.doc.lower
    opens = (t for t in reading.clauses.finite(first + 1, dat) if lower[t - 1] == "," and lower[t + 1] != ",")
    return any(t != cue.finite for t in opens)


def _has_object(reading: Reading, cue: Cue, first: int, dat: int) -> bool:
    """`prees het plan dat …`: a noun phrase to which `dat` belongs, where the verb takes an object."""
    lower = reading.doc.lower
    if reading.doc.lower[dat - 1] in ("erop", "ervan", "eraan"):
        return False
    if "object" not in cue.entry.takes:  # meldde een aanval die …; but: verzekerde de president dat
        determiners = _INDEFINITE if "news" in cue.entry.takes else frozenset()
    else:
        determiners = DETERMINERS
    hears = cue.entry.addressee or cue.entry.tells  # verweet zijn gesprekspartner dat …
    return any(
        lower[t] in determiners
        and lower[t - 1] not in PREPOSITIONS
        and not (hears and t in reading.first_of)
        and TIMES.isdisjoint(lower[t + 1 : t + 3])  # een dag later
        for t in range(first, dat - 1)
    )


def _only_fillers(reading: Reading, first: int, last: int) -> bool:
    """Whether nothing but adverbs and mentions stands in a range: a `dat` behind it is then no relative pronoun."""
    token = first
    while token < last:
        mention = reading.first_of.get(token)
        if mention is None and not is_filler(reading.doc.lower[token]) and reading.doc.lower[token] != ",":
            return False
        token = mention.last if mention else token + 1
    return True


def _another_verb(reading: Reading, coordinator: int) -> bool:
    return reading.clauses.is_finite(coordinator + 1)


def question(reading: Reading, sentence: Sentence, cue: Cue, speaker: Speaker | None) -> Content:
    """`… vroeg of …`, `… legde uit waarom …`."""
    begin = max(begin_of(reading, cue, speaker), speaker.last if cue.passive and speaker is not None else 0)
    if cue.entry.lemma == "willen" and (_is_nobody(speaker) or "te" in reading.doc.lower[cue.token : cue.last]):
        return None  # journalisten willen weten waarom, wil te weten komen of
    after = _past_apposition(reading, sentence, begin)
    reach = _FAR if cue.entry.lemma == "vragen" else _QUESTION_NEAR
    for token in range(after, min(sentence.last - 1, after + reach)):
        word = reading.doc.lower[token]
        asked = (
            (word == "of" and reading.doc.lower[token + 1].isalpha())
            if token - after >= _QUESTION_NEAR
            else word in _QUESTION_OR_WHETHER
        )
        if (
            asked
            and reading.doc.lower[token - 1] != "al"
            and (reading.doc.lower[token - 1] != "," or cue.passive or token == after > begin)
        ):
            first = token + 1 if word == "of" else token
            last = content_end(reading, sentence, first, FINAL)
            if word == "of" and not (reading.clauses.verb_tokens(first, last) or _ends_in_verb(reading, first, last)):
                return None  # in House of Commons
            return first, last
        if word in ("dat", ";", ":", "en") or (token - after >= _QUESTION_NEAR and word == ","):
            return None
    return None


def _ends_in_verb(reading: Reading, first: int, last: int) -> bool:
    """Whether a clause ends like one with a verb that is in no list: `of Peking zijn nek uitsteekt`."""
    word = reading.doc.words[last - 1]
    return last - first > 1 and len(word) > _STEM and word.islower() and word.endswith(("t", "en", "de", "te"))


def _past_apposition(reading: Reading, sentence: Sentence, begin: int) -> int:
    """The token behind what a speaker is called between commas: `vroeg X, de rechterhand van Y, of`."""
    lower = reading.doc.lower
    if begin >= sentence.last or lower[begin] != ",":
        return begin
    closing = next((t for t in range(begin + 2, min(begin + _FAR, sentence.last - 1)) if lower[t] == ","), begin)
    return begin if closing == begin or reading.clauses.finite(begin + 1, closing) else closing + 1


def _is_nobody(speaker: Speaker | None) -> bool:
    return speaker is None or (bool(speaker.mentions) and all(mention.form == "unnamed" for mention in speaker.mentions))


def infinitive(reading: Reading, sentence: Sentence, cue: Cue, speaker: Speaker | None) -> Content:
    """`… belooft (…) te leveren`, `roept X op (om) … te …`: from after `om` or `ervan`, or after cue, addressee and adverbs."""
    lower, begin = reading.doc.lower, begin_of(reading, cue, speaker)
    begin += begin == cue.finite  # beloofd hadden X te …
    te = next(
        (
            t
            for t in reading.doc.tokens_between(_TE, begin, min(sentence.last - 1, begin + _REACH))
            if _infinitive_follows(reading, t)
        ),
        None,
    )
    if cue.entry.lemma == "dreigen" and (
        (speaker is not None and not speaker.mentions) or (te is not None and _befalls(reading, cue, te))
    ):
        return None  # Een ijsberg dreigt een ramp te veroorzaken
    if (
        te is None
        or _past_clause(reading, cue, begin, te)
        or _in_relative_clause(reading, begin, te)
        or any(
            (lower[t] in _ENDS and not (refers(lower, t, te) or determines(reading, t, sentence.last))) or _joins(reading, t)
            for t in range(begin, te)
        )
    ):
        return None
    first = next(
        (t + 1 for t in range(begin, te) if lower[t] in _LEADS and not (t + 2 == te and lower[t + 1] in _PARTICLES)), None
    )
    own = cue.entry.addressee or "van" in cue.entry.takes or lower[te - 1] == "om"
    if first == te and not own and any(not is_filler(lower[t]) or lower[t] in _OBJECTS for t in range(begin, te - 1)):
        first = None  # hoopt hem ervan te overtuigen
    told = not (cue.entry.addressee or cue.entry.wish or cue.entry.attitude)
    for_a_purpose = cue.entry.lemma in _NEVER_OM or (told and lower[(first or 0) - 2] == ",")
    if first is not None and lower[first - 1] == "om" and for_a_purpose:
        return None  # alles in het werk stelt om, maakte het bekend, om …
    if first is None and "van" in cue.entry.takes:  # beschuldigt X er van …
        first = next((t + 1 for t in range(begin + 1, te) if lower[t] == "van" and "er" in lower[max(begin, t - 4) : t]), None)
    if first is not None and told and _for_a_purpose(reading, after_verb(cue, speaker), first - 1):
        return None
    if first is None:
        first = begin
        told = any(not _speaks(m, speaker) for m in reading.between(cue.finite + 1, begin))
        hearer = reading.first_of.get(first) if not told else None
        if hearer is not None and (cue.entry.addressee or (cue.entry.tells and hearer.form in _PEOPLE and hearer.last < te)):
            first = hearer.last
        elif cue.entry.addressee and lower[first] in DETERMINERS:  # adviseerde de al ingelichte president X niet te gaan
            described = next(
                (reading.first_of[t] for t in range(first + 1, min(first + _NEAR, te)) if t in reading.first_of), None
            )
            if described is not None and PREPOSITIONS.isdisjoint(lower[first : described.first]):
                first = described.last
        if lower[first] in _TOWARDS and cue.entry.lemma in _NEVER_OM | {"zeggen"}:  # zei tegen de BBC bang te zijn
            first = min(past_hearer(reading, first + 1), te)
        if lower[first] == ",":  # zegt het CBL, de vereniging van winkeliers, te wachten
            first = next((t for t in range(first + 1, te) if lower[t] == ","), first)
        while first < te and ((is_filler(lower[first]) and lower[first] not in _OBJECTS) or lower[first] == ","):
            first += 1
    if lower[first - 1] == "ervan" and lower[te + 1] == "zijn":  # zegt ervan overtuigd te zijn
        first -= 1
    judged = lower[first - 1] == "om" and lower[begin] == "het" and not cue.entry.addressee
    if judged and begin + 2 < first and begin not in reading.first_of:
        first = begin  # vindt het te vroeg om te …
    if cue.entry.lemma == "wensen" and lower[first] in ("niet", "geen"):  # wenst niet te reageren
        return None
    quote = reading.quote_at(first)
    if quote is not None:
        first = max(begin, reading.doc.token_at(quote.start))
    return first, content_end(reading, sentence, te + 1)


def _befalls(reading: Reading, cue: Cue, te: int) -> bool:
    """`het land dreigt te ontsporen`, `dat hij een vazal dreigt te worden`: what may happen to somebody is no threat of his."""
    lower, beside = reading.doc.lower, te == cue.token + 1
    if lower[te + 1] in _BEFALLS and (beside or lower[te + 1] not in _DONE_TOO):
        return True
    return beside and lower[reading.clauses.bounds(cue.finite)[0]] in SUBORDINATORS


def _for_a_purpose(reading: Reading, first: int, om: int) -> bool:
    """`maakte maatregelen bekend om de storm te stillen`: a noun before `om` that is no plan or promise of that."""
    token = first
    while token < om:
        word, mention = reading.doc.lower[token], reading.first_of.get(token)
        governed = reading.doc.lower[token - 1] in PREPOSITIONS or (
            reading.doc.lower[token - 1] in DETERMINERS and reading.doc.lower[token - 2] in PREPOSITIONS
        )  # sprak in september af om …
        plain = (
            word.isalpha()
            and not governed
            and not is_filler(word)
            and word not in DETERMINERS | _PARTICLES | _LEADS | PREPOSITIONS
        )
        if mention is None and plain and token not in reading.clauses.verbs and word not in _BESIDE_OM:
            return reading.doc.lower[om] == "om" and word not in _INTENTS
        token = mention.last if mention is not None else token + 1
    return False


def _in_relative_clause(reading: Reading, first: int, te: int) -> bool:
    """`aan leerlingen die niets te eten hebben`: the finite verb closes a clause behind the infinitive."""
    relative = any(reading.doc.lower[t] == "die" and t - 1 not in reading.clauses.verbs for t in range(first + 1, te))
    return relative and reading.clauses.is_finite(te + 2)


def _past_clause(reading: Reading, cue: Cue, first: int, te: int) -> bool:
    """`Zodra X erom vraagt, loopt Y voorop om … te …`: the cue closed its clause before the main verb."""
    if reading.doc.lower[cue.last : cue.last + 1] == [","] and reading.clauses.is_finite(cue.last + 1):
        return True
    subordinate = reading.doc.lower[reading.clauses.bounds(cue.finite)[0]] in SUBORDINATORS
    if not subordinate and "news" not in cue.entry.takes:  # herhaalde de oproep, weigerde te …
        return False
    return any(reading.doc.lower[t - 1] == "," for t in reading.clauses.finite(first, te))


def _speaks(mention: Mention, speaker: Speaker | None) -> bool:
    return speaker is not None and speaker.first <= mention.first < speaker.last


def _joins(reading: Reading, token: int) -> bool:
    return reading.doc.lower[token] in COORDINATORS and _another_verb(reading, token)


def _infinitive_follows(reading: Reading, te: int) -> bool:
    forms = reading.clauses.verbs.get(te + 1, ())
    word = reading.doc.lower[te + 1]
    return any(form.form == INFINITIVE for form in forms) or (word.endswith(("en", "aan", "ien", "oen")) and word.isalpha())
