"""Who speaks: the subject of a cue.

Rests on the verb-second order of Dutch: in a main clause one constituent stands before the finite verb, so the subject
is either that constituent or the first noun phrase after the verb.
"""

from __future__ import annotations

from helpers.find.clauses import COORDINATORS, SUBORDINATORS
from helpers.find.document import Sentence
from helpers.find.reading import Reading
from helpers.find.statements.nounphrases import (
    DETERMINERS,
    LONGEST,
    NO_SPEAKER,
    PLACE,
    PREPOSITIONS,
    TIMES,
    Speaker,
    can_be_subject,
    enumerated,
    is_filler,
    joins_two,
    noun_phrase_after,
)
from helpers.find.statements.resumed import RELATIVES, before_bracket, resumed
from helpers.find.verbs import PRESENT
from helpers.records import Mention

_NAMED, _OFFICES = frozenset({"name", "short"}), frozenset({"office", "unnamed", "relational"})
_SOME = frozenset({"sommige", "veel", "enkele", "verschillende", "meerdere"})
_ABOUT = frozenset({"voor", "over", "tegen", "naar", "aan"})  # het plan voor Oekraïne, een rapport over China
_BESIDE = frozenset({("samen", "met"), ("net", "zoals"), ("anders", "dan")})
_AFTER_PRONOUN = frozenset({"niet", "bereid", "geen", ",", ":"})
_NOMINATIVE = (["hij"], ["ik"], ["wij"], ["we"])
_OF_PLURALS = frozenset({"die", "deze", "de"})
_PLURAL = ("en", "ens", "ers", "els", "ies")
_WITH_INFINITIVE = frozenset("willen zullen kunnen moeten mogen gaan laten komen blijven".split())
_AT = frozenset({"in", "bij", "op", "binnen"})
_CLUSTER = 2  # verbs of one clause
_HEAD = 5  # tokens
_PHRASE = 2  # tokens: a determiner and its noun
_NAMELY = frozenset({"name", "meer", "andere", "anderen"})
_THEN = frozenset("later eerder geleden erna ervoor tevoren nadien lang jaar week maand dag".split())
_SINCE = frozenset({"een", "na", "voor", "twee", "drie"})
_WHICH = frozenset({"vorige", "volgende", "afgelopen", "komende", "later", "eerder", "vorig", "begin", "eind"})
_PEOPLE = _NAMED | _OFFICES
_BEHIND_PRONOUN = PREPOSITIONS | SUBORDINATORS | _AFTER_PRONOUN
_BEFORE_THAT, _NOUN = frozenset({"in", "op", "tijdens", "bij", "na", "over", "uit", "vanuit", "via"}), 3  # tokens
_NO_PHRASE = NO_SPEAKER - {"het"}
_NO_SUBJECT = _NO_PHRASE - {"zo"}
_PARTS_OF_THE_WORLD = frozenset({"europa", "afrika", "azië", "latijns-amerika"})


def subject(reading: Reading, sentence: Sentence, finite: int) -> Speaker | None:
    """The subject of the clause with this finite verb; None where there is none that could speak."""
    lower = reading.doc.lower
    if joined := _joined_verb(reading, sentence, finite):
        return joined
    first = reading.clauses.bounds(finite)[0]
    if lower[first] == "dat" and lower[max(first - 1, sentence.first)] in _BEFORE_THAT and finite - first <= _NOUN:
        first -= 1  # In dat gesprek verzekerde X …
    if joins_two(reading, first) and lower[reading.clauses.bounds(first - 1)[0]] == "dat":
        first = reading.clauses.bounds(first - 1)[0]
    inside = sentence.first < first < finite
    if inside and lower[first] == "die" and finite == first + 1:
        people = [reading.first_of[first]] if first in reading.first_of else reading.between(sentence.first, first)[-1:]
        return Speaker(tuple(m for m in people if m.form != PLACE), first, first + 1, after=False)
    if inside and (
        lower[first] == "die" or (lower[first] == "dat" and lower[first - 1] == "," and first - 1 in reading.last_of)
    ):
        return _antecedent(reading, sentence, first)
    pointer = lower[first] == "dat" and finite == first + 1
    closed = first == sentence.first and lower[first] == "dat" and finite > first + 2 and finite - 1 in reading.clauses.verbs
    if closed and (finite + 1 in reading.first_of or lower[finite + 1 : finite + 2] in _NOMINATIVE):
        return noun_phrase_after(reading, sentence, finite)  # Dat zij gaan vindt Rutte goed
    if first == sentence.first and lower[first] == "als" and not reading.between(first, finite):
        return noun_phrase_after(reading, sentence, finite)
    if (lower[first] in SUBORDINATORS and not pointer and not joins_two(reading, first)) or (
        inside and (lower[first] in RELATIVES or lower[first].startswith("waar"))
    ):
        if _main_verb_behind(reading, first, finite):
            return noun_phrase_after(reading, sentence, finite)
        return _first_in(reading, first + 1, finite)
    begin = first + 1 if (lower[first] in COORDINATORS or lower[first] == "als") and first < finite else first
    if begin == finite and (that_one := _that_one(reading, sentence, finite)):
        return that_one
    quote = reading.quote_at(begin)
    if quote is not None and quote is reading.quote_at(finite - 1):
        return noun_phrase_after(reading, sentence, finite)
    if begin < finite:
        until = reading.first_of.get(begin + 1) if lower[begin] == "tot" and lower[begin - 1] == "," else None
        if until is not None and until.last < finite and until.form != PLACE:  # bleef stil, tot X in Y verklaarde dat
            return Speaker((until,), until.first, until.last, after=False)
        if those := _those_there(reading, begin, finite):
            return those
        if bracketed := before_bracket(reading, sentence, first):
            return bracketed
        if _is_adverbial(reading, begin) and finite + 1 in reading.first_of and begin not in reading.first_of:
            return noun_phrase_after(reading, sentence, finite)
        if _object_first(reading, begin, finite):
            return noun_phrase_after(reading, sentence, finite)
        relative = _restricted(reading, begin, finite)
        if relative:
            return relative
        found = _before(reading, begin, finite)
        if found:
            return found
        if _inverts(reading, begin) or _subject_follows(reading, begin, finite):
            return noun_phrase_after(reading, sentence, finite)
        return _phrase_before(reading, begin, finite)
    if going_on := resumed(reading, sentence, first):
        return going_on
    if begin > first and lower[finite + 1 : finite + 2] not in (["hij"], ["zij"]):
        return _earlier(reading, sentence, first)
    return noun_phrase_after(reading, sentence, finite) or _earlier(reading, sentence, first)


def _main_verb_behind(reading: Reading, first: int, finite: int) -> bool:
    """`Nadat hij was gedwongen te gaan zei X …`: the main verb right behind a subordinate clause that has had its verbs."""
    follows = finite + 1 in reading.first_of or reading.doc.lower[finite + 1 : finite + 2] in _NOMINATIVE
    return follows and finite - 1 in reading.clauses.verbs and bool(reading.clauses.finite(first + 1, finite - 1))


def _joined_verb(reading: Reading, sentence: Sentence, finite: int) -> Speaker | None:
    """`De Amerikanen zoeken verder en zeggen …`: the subject of the first of two verbs in the plural is that of the second.

    After a verb that takes an infinitive (`willen zoeken en zeggen`) the second one may be another.
    """
    clauses = reading.clauses
    if reading.doc.lower[finite - 1] not in ("en", "maar") or not _is_many(reading, finite):
        return None
    first = clauses.bounds(finite)[0]
    before = [token for token in clauses.finite(first, finite - 1) if _is_many(reading, token)]
    if not before or reading.doc.lower[first] in SUBORDINATORS or before[0] == finite - 2:
        return None
    return subject(reading, sentence, before[0])


def _that_one(reading: Reading, sentence: Sentence, finite: int) -> Speaker | None:
    """`Toen hij door X werd ontvangen, zei die dat …`: a `die` without a noun is who was named last."""
    lower, pronoun = reading.doc.lower, finite + 1
    if lower[finite - 1] != "," or lower[pronoun : pronoun + 1] != ["die"] or pronoun + 1 >= sentence.last:
        return None
    after = lower[pronoun + 1]
    if not (after in _BEHIND_PRONOUN or is_filler(after) or not after[0].isalnum()):
        return None
    before = reading.doc.sentence_of(max(sentence.first - 1, 0))
    people = [
        mention
        for begin in (sentence.first, before.first)
        for mention in reading.between(begin, finite)
        if mention.form in _PEOPLE and mention.form != "unnamed" and not reading.quote_at(mention.first)
    ]
    return Speaker((people[-1],), pronoun, pronoun + 1, after=True) if people else None


def _those_there(reading: Reading, begin: int, finite: int) -> Speaker | None:
    """`In Kiev vrezen ze dat …`, `bij de NAVO vinden ze`: those who are there, whoever was told of before."""
    lower, there = reading.doc.lower, reading.last_of.get(finite)
    if lower[finite + 1 : finite + 2] not in (["ze"], ["zij"]) or lower[begin] not in _AT or there is None:
        return None
    only = there.first - begin <= _PHRASE and there.form not in _PEOPLE and there.form != "pronoun"
    many = any(form.plural for form in reading.clauses.verbs[finite])
    return Speaker((there,), finite + 1, finite + 2, after=True) if only and many else None


def _is_many(reading: Reading, token: int) -> bool:
    forms = reading.clauses.verbs[token]
    return any(form.plural and form.form == PRESENT and form.lemma not in _WITH_INFINITIVE for form in forms)


def _is_adverbial(reading: Reading, begin: int) -> bool:
    """`Tijdens zijn rede waarschuwde Biden`, `Anders dan X vindt Y`: what opens no subject, unlike `onder meer X`."""
    lower = reading.doc.lower
    return (lower[begin] in PREPOSITIONS and lower[begin + 1] not in _NAMELY) or tuple(lower[begin : begin + 2]) in _BESIDE


def _object_first(reading: Reading, begin: int, finite: int) -> bool:
    """`Het plan noemt hij …`, `Die vermoedens deelt X`: a nominative after the verb, or a plural before a singular."""
    lower = reading.doc.lower
    if lower[finite + 1 : finite + 2] in _NOMINATIVE:
        return True
    if finite + 1 not in reading.first_of or finite - begin < _PHRASE or reading.between(begin, finite):
        return False
    plural = lower[begin] in _OF_PLURALS and lower[finite - 1].endswith(_PLURAL)
    return plural and not any(form.plural for form in reading.clauses.verbs[finite])


def _restricted(reading: Reading, begin: int, finite: int) -> Speaker | None:
    """`een resolutie die Rusland oproept`: the noun before a `die` without a comma, in whose clause an object comes first."""
    lower = reading.doc.lower
    mention = reading.last_of.get(finite)
    relative = mention.first - 1 if mention is not None else finite - 1
    if lower[relative] != "die" or relative <= begin or not reading.doc.words[relative - 1][0].isalpha():
        return None
    if lower[relative - 1] in PREPOSITIONS or is_filler(lower[relative - 1]):
        return None
    owner = reading.last_of.get(relative)
    if lower[relative - 3 : relative] == ["aan", "het", "woord"]:  # laat een expert aan het woord die zegt
        owner = next((m for m in reversed(reading.between(begin, relative - 3)) if m.form in _PEOPLE), None)
    if owner is not None:
        return Speaker((owner,), owner.first, owner.last, after=False)
    return Speaker((), relative - 1, relative, after=False)


def _before(reading: Reading, begin: int, finite: int) -> Speaker | None:
    """The constituent before the finite verb, where it is a mention or an enumeration of mentions."""
    lower = reading.doc.lower
    token = finite
    while token > begin and (is_filler(lower[token - 1]) and token not in reading.last_of):
        token -= 1
    mention = reading.last_of.get(token)
    if mention is None or not can_be_subject(reading, mention):
        return _headed(reading, begin, finite)
    found = _joined(reading, mention, begin, finite)
    if found[0].first > begin and lower[begin] in PREPOSITIONS and not can_be_subject(reading, found[0]):
        return None
    return Speaker(tuple(m for m in found if m.form != "apposition"), found[0].first, mention.last, after=False)


def _joined(reading: Reading, last: Mention, begin: int, finite: int) -> list[Mention]:
    """A mention before its verb with those joined to it: `Duitsland, Frankrijk en Polen`, `zowel Rutte als De Croo`.

    With a verb in the plural they may begin before the clause does, whose `en` then joins names and no clauses.
    """
    lower, found = reading.doc.lower, [last]
    plural = any(form.plural for form in reading.clauses.verbs[finite])
    limit = reading.doc.sentence_of(finite).first if plural else begin
    while (joint := found[0].first - 1) > limit or joins_two(reading, joint):
        earlier = reading.last_of.get(joint) or (_before_apposition(reading, joint, limit) if plural else None)
        if (
            earlier is None
            or not (lower[joint] in ("en", ",") or joins_two(reading, joint))
            or not can_be_subject(reading, earlier)
        ):
            break
        found.insert(0, earlier)
    return found


def _before_apposition(reading: Reading, joint: int, limit: int) -> Mention | None:
    """`X, de Y voor Z, en W spraken af`: who is described between commas before the `en` at `joint`."""
    lower = reading.doc.lower
    if lower[joint] != "en" or lower[joint - 1] != ",":
        return None
    opens = next((t for t in range(joint - 2, max(limit, joint - LONGEST), -1) if lower[t] == ","), None)
    described = opens is not None and lower[opens + 1] in DETERMINERS and not reading.clauses.finite(opens, joint)
    return reading.last_of.get(opens) if opens is not None and described else None


def _headed(reading: Reading, begin: int, finite: int) -> Speaker | None:
    """A mention with something behind it that is still the one constituent before the verb: `China op zijn beurt`."""
    mention = reading.first_of.get(begin)
    if mention is None or not can_be_subject(reading, mention):
        return None
    verbs = reading.clauses.finite(mention.last, finite)
    if verbs and not (reading.doc.lower[mention.last] in ("die", "dat") and len(verbs) <= _CLUSTER):
        return None  # een bron die bekend is met de zaak
    return Speaker((mention,), mention.first, mention.last, after=False)


def _inverts(reading: Reading, begin: int) -> bool:
    """Whether the constituent before the verb cannot be the subject: it opens with a preposition, an adverb or `dat`."""
    lower = reading.doc.lower
    word = lower[begin]
    if word == "ook" and lower[begin + 1] in DETERMINERS | _PARTS_OF_THE_WORLD:  # Ook het bedrijf ontkent
        return False
    if lower[begin + 1] in TIMES and (word in DETERMINERS or word in _WHICH):
        return True
    return word in PREPOSITIONS or is_filler(word) or word in ("dat", "dit", "zo", "hier", "daar", "hiermee", "eerst", "”", '"')


def _subject_follows(reading: Reading, begin: int, finite: int) -> bool:
    """`Samen veroordelen zij …`, `Nauwelijks een uur later zei X`: words that are no noun phrase, the verb, somebody."""
    follows = finite + 1 in reading.first_of or reading.doc.lower[finite + 1 : finite + 2] in (["hij"], ["zij"], ["ze"])
    between = reading.between(begin, finite)
    if between and reading.doc.lower[begin + 1] in _SINCE:  # Precies een jaar na de inval in Oekraïne heeft X …
        between = [mention for mention in between if can_be_subject(reading, mention)]
    if not follows or between or reading.doc.lower[begin] in _NO_SUBJECT:
        return False
    if finite - begin <= _PHRASE and reading.doc.lower[finite - 1] in _PARTS_OF_THE_WORLD:
        return False  # (Ook) Europa verwijt China
    return reading.doc.lower[begin] not in DETERMINERS or reading.doc.lower[finite - 1] in _THEN


def _phrase_before(reading: Reading, begin: int, finite: int) -> Speaker | None:
    """An unknown noun phrase before the verb: `Het rapport zegt`; the actor it belongs to is kept (`de regering van X`)."""
    lower, last = reading.doc.lower, finite
    while last > begin and is_filler(lower[last - 1]) and lower[last - 2] != "van":  # een van hen
        last -= 1
    if last == begin or last - begin > LONGEST or not reading.doc.words[begin][0].isalpha():
        return None
    if lower[begin] in _NO_PHRASE or lower[last - 1] in _THEN:
        return None
    if verbs := reading.clauses.finite(begin, last):  # De getuige die alles zag, zei
        relative = next((t for t in range(begin + 1, min(begin + _HEAD, last)) if lower[t] in ("die", "dat")), last)
        if len(verbs) > _CLUSTER or verbs[0] < relative or lower[begin] not in DETERMINERS:
            return None
        last = relative
    owners = [
        m for m in reading.between(begin, last) if m.form != PLACE and not m.possessive and lower[m.first - 1] not in _ABOUT
    ]
    if owners and lower[begin] in _SOME and lower[begin + 1] != "van":
        owners = []  # Sommige bezoekers van X
    return Speaker(tuple(owners[:1]), begin, last, after=False)


def _first_in(reading: Reading, first: int, last: int) -> Speaker | None:
    """The first mention of a verb-final clause that can be its subject."""
    for mention in reading.between(first, last):
        if can_be_subject(reading, mention):
            found = enumerated(reading, mention)
            return Speaker(found, mention.first, found[-1].last, after=False)
        break
    return None


def _antecedent(reading: Reading, sentence: Sentence, relative: int) -> Speaker | None:
    """What a relative `die` refers to: the mention just before the comma."""
    for token in (relative - 1, relative):
        mention = reading.last_of.get(token)
        if mention is not None and mention.first >= sentence.first:
            return Speaker((mention,), mention.first, mention.last, after=False)
    return None


def _earlier(reading: Reading, sentence: Sentence, before: int) -> Speaker | None:
    """The subject that a coordinated clause shares: that of an attribution right before, or the sentence's first mention."""
    verbs = reading.clauses.finite(sentence.first, before)
    behind = reading.first_of.get(verbs[-1] + 1) if verbs and reading.clauses.bounds(verbs[-1])[0] == verbs[-1] else None
    if behind is not None and behind.last >= before - 1:
        return Speaker((behind,), behind.first, behind.last, after=False)
    for mention in reading.between(sentence.first, before):
        if can_be_subject(reading, mention) and reading.quote_at(mention.first) is None:
            name = reading.first_of.get(mention.last) if mention.form in _OFFICES else None
            found = enumerated(reading, name if name is not None and name.form in _NAMED else mention)
            return Speaker(found, mention.first, found[-1].last, after=False)
    opens = bool(verbs) and reading.clauses.bounds(verbs[0])[0] == sentence.first < verbs[0]
    return _phrase_before(reading, sentence.first, verbs[0]) if opens else None  # De landsadvocaat erkende …, maar stelde …
