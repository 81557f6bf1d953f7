"""Content that is its verb's object: `veroordeelt de inval`, `vindt het plan goed`, `wil toegang houden`; and bare denials."""

from __future__ import annotations

import re

from helpers.find.clauses import SUBORDINATORS
from helpers.find.document import Sentence
from helpers.find.reading import Reading
from helpers.find.statements.clausal import Content, after_verb, begin_of
from helpers.find.statements.content import content_end, trimmed
from helpers.find.statements.cues import Cue
from helpers.find.statements.dat import past_noun_phrase
from helpers.find.statements.nounphrases import (
    DETERMINERS,
    PLACE,
    PREPOSITIONS,
    Speaker,
    is_filler,
    joins_two,
    past_adverbials,
)
from helpers.find.verbs import INFINITIVE, PARTICIPLE, PRESENT

_RELATIVES = frozenset({"die", "dat", "wat", "waarin", "waarbij", "waarmee", "waarop"})
_NAMED_AS = frozenset({"het", "dat", "dit", "die", "ze", "hem", "haar", "hen"})
_ANAPHORS = frozenset("dat dit het deze die ze hem haar hen dergelijke daar hier er".split())
_NAMED_CLAIMS = frozenset(
    "beschuldiging beschuldigingen aantijging aantijgingen bewering beweringen bericht berichten claim claims".split()
)
_NEGATIONS = frozenset({"niet", "nooit", "geen", "niets", "noch"})
_LITTLE = frozenset({"niets", "weinig", "veel", "iets", "wel"})
_CHANCES = frozenset("opening kans mogelijkheid uitweg risico gevaar lichtpunt".split())
_YET = frozenset({"voorlopig", "vooralsnog", "nog", "steeds", "echter", "momenteel"})
_TURNS_DOWN = frozenset({"af|wijzen"})
_AUXILIARIES = frozenset({"hebben", "zijn", "willen", "kunnen", "moeten"})
_COMPLETES = frozenset({"als", "tegen", "voor", "van", "om", "over"})
_QUALIFIES = re.compile(r"^on|(?:lijk|baar|ig|loos|end|isch|aal|eel|ief|goed|slecht|klein|groot|waar|juist|fout|eng|laf)$")
_VALUES = frozenset("belang waarde betekenis nut zaak idee nieuws stap signaal plan keuze ontwikkeling fout vergissing".split())
_WORDS = frozenset(
    "bericht berichten boodschap boodschappen woorden uitspraak uitspraken verhaal retoriek argument argumenten".split()
)
_GOES_ON = frozenset({"om", "dat", "als", "omdat", ","})
JUDGING = frozenset({"vinden", "achten"})
NAMING = frozenset({"noemen", "betitelen", "omschrijven", "bestempelen", "typeren", "kwalificeren", "kenschetsen"})
_NOUN = 5  # letters of a noun by itself: Japan wil opheldering
_LIKE_NOUNS = frozenset({PRESENT, INFINITIVE, PARTICIPLE})
_PEOPLE = frozenset({"name", "short", "office", "unnamed"})
_PLACES = frozenset({"country", "place", "pronoun"})
_COURTS = frozenset("rechtbank rechter rechters hof gerechtshof strafhof politierechter jury assisenhof tribunaal".split())
_SENTENCES = frozenset({"wegens", "tot", "cel", "celstraf", "gevangenisstraf"})
_PROMISES = frozenset({"beloven", "garanderen", "verzekeren"})  # beloofde Oekraïne tanks
_RELATES = 9  # tokens
_DEFENDED = 5  # tokens
_LANDS = frozenset(
    "stad steden hoofdstad dorp land vaderland gebied gebieden grondgebied regio grens grenzen front volk bevolking burgers "
    "luchtruim kust haven positie posities stelling stellingen linie brug eiland manier leven vrijheid waarden".split()
)
_TELLS = frozenset({"terwijl", "nadat", "hoewel"})  # clauses that tell what somebody did: terwijl X de inval veroordeelde
_HAVE, _SAW = ("heeft", "heb", "had"), frozenset({"zag", "zagen"})
_ADVERBIAL = frozenset({"tegenover", "tijdens", "in", "op", "na", "bij", "via", "sinds", "voor"})


def noun_phrase(reading: Reading, sentence: Sentence, cue: Cue, speaker: Speaker | None) -> Content:
    """`… veroordeelt de inval`, `… heeft de inval veroordeeld`, `… kondigde sancties aan tegen …`: the object."""
    lower = reading.doc.lower
    first, limit = after_verb(cue, speaker), sentence.last
    if cue.entry.lemma in NAMING and "wat" in lower[reading.clauses.bounds(cue.finite)[0] : cue.finite]:
        return None  # wat hij een rode lijn noemt
    if subordinate(reading, cue.finite):
        return _object_before(reading, sentence, cue, speaker) if _can_end_clause(reading, cue) else None
    if cue.entry.needs == "als" and speaker is not None and speaker.after and lower[speaker.last : cue.last] == ["af", "als"]:
        return reading.clauses.bounds(cue.finite)[0], content_end(reading, sentence, speaker.last)  # Dat deed X af als onzin
    if cue.compound:
        after_speaker = speaker.last if speaker is not None and speaker.after else 0
        first, limit = max(cue.finite + 1, after_speaker), cue.token
        first = _past_participle(reading, first, limit)
        fillers = lower[limit + 1 : limit + 2] != ["als"]  # had de maatregel dinsdag al aangekondigd; al afgedaan als onzin
        while limit > first + 1 and (lower[limit - 1] in _AUXILIARIES or (fillers and is_filler(lower[limit - 1]))):
            limit -= 1  # zou beterschap hebben beloofd
        if lower[first : first + 1] == [","] or lower[first + 1 : first + 2] == [","]:  # heeft dinsdag, na X, het plan geprezen
            first = next((t + 1 for t in range(first + 2, limit - 1) if lower[t] == ","), first)
    elif cue.last > cue.token + 1 and cue.last - 1 > first:
        limit = cue.last - 1
        if not cue.entry.attitude and any(lower[t] == "niet" and reading.quote_at(t) is None for t in range(first, limit)):
            return None  # keurt de bemiddeling niet bij voorbaat af
    else:
        first = max(first, cue.last)
    first = past_adverbials(lower, first, limit)
    told_before = speaker is not None and bool(speaker.mentions) and speaker.last == cue.finite
    if first < limit and not told_before and _is_subject_pronoun(lower, first):
        first = past_adverbials(lower, first + 1, limit)
    if first + 1 < limit and lower[first + 1] in ("de", "het") and lower[first] not in PREPOSITIONS | DETERMINERS | _ANAPHORS:
        first += first not in reading.first_of and reading.doc.words[first][0].isalpha()  # verwelkomt voorzichtig de stap
    promised = cue.entry.addressee or cue.entry.lemma in _PROMISES
    hearer = reading.first_of.get(first) if promised and "news" in cue.entry.takes else None
    if hearer is not None and hearer.last < limit and reading.doc.words[hearer.last][0].isalnum():
        first = hearer.last  # zegde Zelensky sancties toe
    first = _past_phrase(reading, first, limit)
    if first >= limit or lower[first] in PREPOSITIONS:
        return None
    if reading.clauses.is_finite(first) and all(form.finite and not form.plural for form in reading.clauses.verbs[first]):
        return None  # zoals X verwacht komt Y
    if _is_act(reading, cue, first, limit):
        return None
    if cue.entry.lemma in NAMING and lower[first] in _NAMED_AS and _stands_alone(reading, first, limit):
        first = _past_asides(reading, first, limit)
    if cue.entry.needs != "als" and _stands_alone(reading, first, limit):  # not: deed het af als …
        return None
    if lower[first] in _NEGATIONS and not cue.entry.attitude:
        return None
    if "nergens" in lower[first:limit] and reading.quote_at(lower.index("nergens", first)) is None:
        return None  # noemt Rusland nergens als agressor
    if not cue.compound and not cue.entry.attitude and lower[trimmed(reading, first, sentence.last) - 1] == "niet":
        return None
    if not (reading.doc.words[first][0].isalnum() or reading.quote_at(first)):
        return None
    if limit == sentence.last or lower[limit] == "als" or (limit + 1 < sentence.last and lower[limit + 1] in _COMPLETES):
        return first, content_end(reading, sentence, first)
    return (first, limit) if limit > first else None


def _past_asides(reading: Reading, first: int, limit: int) -> int:
    """What something is named behind adverbs and prepositional phrases: `noemde het in een gesprek met X | ondenkbaar`; else
    the pronoun itself."""
    lower, words = reading.doc.lower, reading.doc.words
    token = begin = past_adverbials(lower, first + 1, limit)
    while token < limit and lower[token] in PREPOSITIONS:
        token = past_adverbials(lower, min(past_noun_phrase(reading, token + 1, limit), limit), limit)
    if token == begin == first + 1 or lower[begin : begin + 1] == ["als"]:
        return first
    if token < limit and (words[token][0].isalnum() or reading.quote_at(token)):
        return token
    return token - 1 if token > begin and _QUALIFIES.search(lower[token - 1]) else first


def _is_act(reading: Reading, cue: Cue, first: int, limit: int) -> bool:
    """`verdedigt de stad`, `verwelkomt Xi in Moskou`: no words for something, but what an army or a host does."""
    if cue.entry.lemma == "verwelkomen":
        guest = reading.first_of.get(first)
        return guest is not None and guest.form in _PEOPLE
    if cue.entry.lemma == "eisen":  # eiste de aanslag op
        end = min(reading.clauses.bounds(cue.finite)[1], limit)
        return any(reading.doc.lower[t : t + 2] in (["op"], ["op", "."], ["op", ","], ["op", "en"]) for t in range(first, end))
    if cue.entry.lemma == "noemen":  # noemt X met naam
        return "naam" in reading.doc.lower[first : min(first + _DEFENDED, limit)]
    if cue.entry.lemma == "veroordelen":  # veroordeelde de man tot vijf jaar cel
        begin, end = reading.clauses.bounds(cue.finite)
        words = reading.doc.lower[begin : max(end, limit + 2)]
        return not (_COURTS.isdisjoint(words) and _SENTENCES.isdisjoint(words))
    if cue.entry.lemma != "verdedigen":
        return False
    there = any(mention.form in _PLACES for mention in reading.between(first, min(first + 2, limit)))
    return there or not _LANDS.isdisjoint(reading.doc.lower[first : min(first + _DEFENDED, limit)])


def _past_participle(reading: Reading, first: int, limit: int) -> int:
    """`heeft het plan afgewezen en | “onzin” genoemd`: what the second participle has of its own; else `first` itself."""
    lower, verbs = reading.doc.lower, reading.clauses.verbs
    for token in range(limit - 1, first, -1):
        if lower[token] in ("en", "maar") and any(form.form == PARTICIPLE for form in verbs.get(token - 1, ())):
            return token + 1
    return first


def _past_phrase(reading: Reading, first: int, limit: int) -> int:
    """The object behind a prepositional phrase: `laakte tijdens een diner | de houding van Iran`; else `first` itself."""
    lower = reading.doc.lower
    if first + 3 >= limit or lower[first] not in _ADVERBIAL:
        return first
    near = 2 if limit < reading.doc.sentence_of(first).last else 3  # kondigde in Kiev een pakket aan
    for token in range(first + near, min(first + 8, limit)):
        if lower[token] in (",", ";", ":") or token in reading.clauses.verbs:
            break
        if lower[token] in DETERMINERS and lower[token - 1] not in PREPOSITIONS:
            return token
    return first


def _can_end_clause(reading: Reading, cue: Cue) -> bool:
    """A verb that names (`waar hij X een vijand noemt`), or that of a relative clause (`een brief die de inval hekelt`)."""
    opens = reading.doc.lower[reading.clauses.bounds(cue.finite)[0]]
    return cue.entry.lemma in NAMING or cue.entry.needs == "als" or opens == "die" or opens in _TELLS


def seen(reading: Reading, sentence: Sentence, cue: Cue, speaker: Speaker | None) -> Content:
    """`X ziet in het plan een kans`: from `in` on, where a noun phrase without a preposition follows; `ziet geen uitweg`."""
    lower, first = reading.doc.lower, after_verb(cue, speaker)
    if subordinate(reading, cue.finite) or speaker is None or not speaker.mentions:
        return None
    if cue.compound and not lower[cue.finite].startswith(_HAVE):  # zou normaal gezien vertrekken
        return None
    beside = speaker.after or speaker.last == cue.finite
    denied = _past_yet(lower, first, sentence.last) if beside and speaker.mentions[0].form != "unnamed" else None
    if denied is not None:
        return denied, content_end(reading, sentence, denied)
    there = first + (lower[first : first + 1] == ["er"])
    if there > first and "in" in lower[there : trimmed(reading, there, sentence.last)]:  # ziet er een opening in
        return first, content_end(reading, sentence, first)
    while first < sentence.last and is_filler(lower[first]):
        first += 1
    if first >= sentence.last or lower[first] not in ("in", "daarin", "hierin"):
        return None
    last = content_end(reading, sentence, first)
    if lower[first] != "in":  # ziet daarin een kans
        indefinite = lower[first + 1 : first + 2] in (["een"], ["geen"], ["vooral"], ["ook"])
        return (first, last) if indefinite else None
    where = reading.first_of.get(first + 1)
    if where is not None and where.form == PLACE and lower[cue.finite] in _SAW:  # zag in New York zijn ambtgenoot
        return None
    parts = range(first + 2 + (first + 1 not in reading.first_of), last - 1)
    found = any(lower[t] in DETERMINERS | {"meer"} and lower[t - 1] not in PREPOSITIONS | DETERMINERS for t in parts)
    return (first, last) if found else None


def _past_yet(lower: list[str], first: int, last: int) -> int | None:
    """Where the object begins in `ziet voorlopig geen aanleiding`, `ziet niets in het plan`, `ziet een opening`."""
    while first < last and (is_filler(lower[first]) or lower[first] in _YET):
        first += 1
    word, after = lower[first : first + 1], lower[first + 1 : first + 2]
    little = not _LITTLE.isdisjoint(word) and after == ["in"]
    chance = word == ["een"] and lower[first - 1] != "er" and not _CHANCES.isdisjoint(lower[first + 1 : first + 3])
    return first if (word == ["geen"] or little or chance) and first + 1 < last else None


def _object_before(reading: Reading, sentence: Sentence, cue: Cue, speaker: Speaker | None) -> Content:
    """`waar hij de NAVO de oorzaak noemde`, `een resolutie die de inval veroordeelt`: the object of a verb-final clause."""
    lower, begin = reading.doc.lower, reading.clauses.bounds(cue.finite)[0] + 1
    if speaker is not None and begin <= speaker.first < cue.finite:
        begin = speaker.last
    while begin < cue.finite and (is_filler(lower[begin]) or lower[begin] == "niet"):
        begin += 1
    last = cue.finite if cue.finite <= cue.token else cue.token
    opens = begin - (speaker.last - speaker.first if speaker is not None else 0) - 1
    if (
        any(lower[t - 1] not in DETERMINERS for t in reading.clauses.finite(begin, last))  # de beweerde betrokkenheid
        or last - begin < 2
        or lower[begin] in PREPOSITIONS
        or begin in reading.clauses.verbs
        or lower[opens] == "wat"
    ):
        return None
    return begin, content_end(reading, sentence, begin) if "als" in lower[last : last + 3] else last


def judgement(reading: Reading, sentence: Sentence, cue: Cue, speaker: Speaker | None) -> Content:
    """`X vindt het plan onaanvaardbaar`, `vond het “geen voorstel”`: an object with what is thought of it behind it."""
    content = noun_phrase(reading, sentence, cue, speaker)
    if content is None or content[1] - content[0] < 2 or speaker is None or not speaker.mentions:
        return None
    first, last = content
    quoted = reading.first_quoted(first, last) is not None
    return content if quoted or _is_judged(reading, first, last) else None


def _is_judged(reading: Reading, first: int, last: int) -> bool:
    """Whether a range tells what is thought of something: `… gevaarlijk (voor Europa)`, `… van belang`, `… goed nieuws`."""
    lower = reading.doc.lower
    if lower[first] in ("het", "dat", "dit") and lower[first + 1 : first + 2] in (["een"], ["geen"]):  # vindt het een goed plan
        return True
    for token in range(first + 1, last):
        ends = token + 1 == last or lower[token + 1] in PREPOSITIONS | _GOES_ON
        if not ends or not reading.doc.words[token][0].islower():
            continue
        word, before = lower[token], lower[token - 1]
        if _QUALIFIES.search(word) and before not in DETERMINERS:
            return True
        if word in _VALUES and (before == "van" or (_QUALIFIES.search(before.removesuffix("e")) and token - first > 1)):
            return True
    return False


def news(reading: Reading, sentence: Sentence, cue: Cue, speaker: Speaker | None) -> Content:
    """`… kondigt sancties aan`: an object that is new; `… kondigt het bezoek aan` only points back to one."""
    content = noun_phrase(reading, sentence, cue, speaker)
    if content is None:
        return None
    if "zich" in reading.doc.lower[cue.finite + 1 : cue.finite + 3]:  # had zich zijn reis anders voorgesteld
        return None
    definite = reading.doc.lower[content[0]] in ("de", "het", "dit", "deze", "die", "dat")
    words = reading.doc.lower[slice(*content)]
    if definite and cue.entry.lemma == "herhalen" and not _WORDS.isdisjoint(words[1:3]) and _RELATIVES.isdisjoint(words):
        return None  # herhaalde de bekende boodschap: what was said is not told
    return None if definite and content[1] - content[0] <= 3 else content


def _is_subject_pronoun(lower: list[str], token: int) -> bool:
    """`herhaalde het de retoriek …`: a pronoun with a noun phrase right behind it is the subject."""
    return lower[token] in ("het", "ze", "zij", "hij") and lower[token + 1 : token + 2] in (["de"], ["het"], ["een"], ["zijn"])


def _stands_alone(reading: Reading, token: int, limit: int) -> bool:
    """`dat`, `het`, `die` as pronouns: nothing that they could belong to follows."""
    if reading.doc.lower[token] not in _ANAPHORS:
        return False
    after = token + 1
    quoted = reading.first_quoted(after, min(after + 6, limit)) is not None
    if quoted or reading.doc.lower[after : min(after + 1, limit)] == ["als"]:
        return False  # beschouwt het als een kwestie van de staat
    if after >= limit or not reading.doc.words[after][0].isalnum():
        return True
    word = reading.doc.lower[after]
    if word == "te" and after + 1 < limit:  # noemde ze te slap
        return any(form.form == INFINITIVE for form in reading.clauses.verbs.get(after + 1, ()))
    forms = reading.clauses.verbs.get(after, ())
    if after + 1 < limit and reading.doc.words[after + 1][0].isalnum() and forms and {f.form for f in forms} <= _LIKE_NOUNS:
        return False  # noemde die berichten laster
    return is_filler(word) or word in _NEGATIONS or word in PREPOSITIONS or _can_be_verb(reading, after)


def _can_be_verb(reading: Reading, token: int) -> bool:
    """Whether a word is a verb's form; after `het`, one that only `ik` could have is a noun (het voorstel)."""
    forms, t = reading.clauses.verbs.get(token, ()), reading.doc.lower[token].endswith("t")
    return any(t or form.plural or form.form != PRESENT for form in forms)


def subordinate(reading: Reading, finite: int) -> bool:
    """Whether a finite verb closes a subordinate clause, so that its object stands before it."""
    first = reading.clauses.bounds(finite)[0]
    word = reading.doc.lower[first]
    if (
        word == "die"
        and finite == first + 1
        and (first == reading.doc.sentence_of(finite).first or reading.doc.lower[first - 1] in (":", ";"))
    ):
        return False  # Die noemde het plan onzin.
    opens = (word in SUBORDINATORS | _RELATIVES or word.startswith("waar")) and not joins_two(reading, first)
    return finite > first and opens


def wish(reading: Reading, sentence: Sentence, cue: Cue, speaker: Speaker | None) -> Content:
    """`De EU wil toegang houden`: what a named actor or a body wants to do, in a main clause; a refusal is no statement."""
    first = begin_of(reading, cue, speaker)
    if speaker is None or subordinate(reading, cue.finite):
        return None
    lower = reading.doc.lower
    whom = first + 1 in reading.first_of or lower[first + 1 : first + 2] in (["hen"], ["hem"], ["haar"])
    if lower[first : first + 1] == ["van"] and whom:
        first = reading.first_of[first + 1].last if first + 1 in reading.first_of else first + 2  # wil van X meer steun
    if lower[first : first + 4] == ["in", "de", "eerste", "plaats"]:
        first += 4
    body = lower[cue.finite] == "wil" and lower[speaker.first] in ("de", "het")  # not: de troepen willen
    if not speaker.mentions and not body:
        return None
    if speaker.mentions and all(
        mention.form == "unnamed" for mention in speaker.mentions
    ):  # De agent wilde een dier van de weg halen
        return None
    if _ends_clause(reading, sentence, cue.finite) or _closes_relative(reading, sentence, cue.finite):
        return None
    end = content_end(reading, sentence, first)
    if any(reading.doc.lower[t] in _NEGATIONS or reading.doc.lower[t] == "weinig" for t in range(first, end)):
        return None
    infinitives = any(reading.doc.lower[t].endswith(("en", "aan", "ien", "oen")) for t in range(first, end))
    wanted = end > first and not (reading.doc.lower[first] in PREPOSITIONS | _ANAPHORS or first in reading.first_of)
    one = end - first == 1 and (len(lower[first]) < _NOUN or first in reading.clauses.verbs or is_filler(lower[first]))
    return (first, end) if (infinitives or wanted) and end > first and not one else None


def _ends_clause(reading: Reading, sentence: Sentence, finite: int) -> bool:
    """`dat hij niets had gezien en Peking wilde ontmoeten over …`: the verb closes a clause that `dat` opened."""
    lower, clauses = reading.doc.lower, reading.clauses
    infinitive = any(form.form == INFINITIVE for form in clauses.verbs.get(finite + 1, ()))
    joined = any(lower[t] in ("en", "maar") for t in range(max(sentence.first, finite - 4), finite))
    return infinitive and joined and any(lower[t] == "dat" for t in range(sentence.first, finite))


def _closes_relative(reading: Reading, sentence: Sentence, finite: int) -> bool:
    """`de leiders die tussen Kiev en Moskou wilden bemiddelen`: `die` behind a noun, and its verbs at the end of the clause."""
    lower = reading.doc.lower
    for token in range(finite - 2, max(sentence.first, finite - _RELATES), -1):
        if reading.clauses.is_finite(token) or not reading.doc.words[token][0].isalnum():
            return False
        if lower[token] == "die" and lower[token - 1].isalpha() and lower[token - 1] not in PREPOSITIONS:
            return any(word.endswith(("en", "aan", "ien", "oen")) for word in lower[finite + 1 : finite + 2])
    return False


def bare(reading: Reading, sentence: Sentence, cue: Cue, speaker: Speaker | None) -> Content:
    """`China ontkent`: nothing follows, so the span is empty and stands at the cue."""
    answers = reading.doc.lower[reading.clauses.bounds(cue.finite)[0]] == "wat"  # …, wat Peking ontkent
    if subordinate(reading, cue.finite) and speaker is not None and cue.finite > speaker.last and not answers:
        return None
    return cue.token, cue.token


def refused(reading: Reading, cue: Cue, content: tuple[int, int]) -> bool:
    """`wees het akkoord af`: who turns down what was told of before has said nothing of it; a claim he denies."""
    words = reading.doc.lower[content[0] : content[1]]
    return (
        cue.entry.lemma in _TURNS_DOWN and words[0] in ("de", "het") and len(words) > 1 and _NAMED_CLAIMS.isdisjoint(words[1:3])
    )


def anaphoric_object(reading: Reading, cue: Cue, content: tuple[int, int]) -> bool:
    """`deze beschuldiging`, `de berichten`: the object only points back, so the denial is bare."""
    words = reading.doc.lower[content[0] : content[1]]
    named = len(words) <= 4 and bool(_NAMED_CLAIMS & set(words[1:3]))
    return words[0] in _NAMED_CLAIMS or named or (len(words) <= 3 and words[0] in _ANAPHORS)
