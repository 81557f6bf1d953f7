"""Who speaks: the subject of a cue, and the noun phrase after a preposition such as `volgens`.

Rests on the verb-second order of Dutch: in a main clause one constituent stands before the finite verb, so the subject
is either that constituent or the first noun phrase after the verb. It does not resolve pronouns; mentions bring that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from helpers.find.clauses import COORDINATORS, SUBORDINATORS
from helpers.find.document import Sentence
from helpers.find.reading import Reading
from helpers.records import Mention

PREPOSITIONS = frozenset(
    "aan achter bij binnen boven buiten door gedurende in langs met na naar naast namens om onder op over per rond sinds te "
    "tegen tegenover tijdens tot tussen uit van vanaf vanuit vanwege via volgens voor voorbij wegens zonder ondanks dankzij "
    "omtrent jegens richting qua aldus als behalve".split()
)
_DAY = re.compile(
    r"(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:ochtend|middag|avond|nacht|morgen)?$|(?:gister|eergister|van)(?:en|ochtend|middag|avond|nacht|daag|morgen)$"
)
FILLERS = frozenset(
    "ook nog al zelf eerder later toen daarna daarop dan echter wel zich er eens opnieuw nu onlangs inmiddels vervolgens "
    "bovendien daarbij hierop intussen ondertussen tevens verder juist weer zelfs tegelijkertijd desgevraagd gisteren vandaag "
    "vooral morgen eveneens recent eerst maar meteen direct daarom alvast duidelijk hem haar hen daarover hierover daarmee "
    "tegelijk".split()
)
_RELATIVES = frozenset({"die", "wie", "waarin", "waarbij", "waarmee", "waar", "waarop", "waaruit"})
_DETERMINERS = frozenset(
    "de het een zijn haar hun deze die dit onze geen enkele veel sommige verschillende meerdere beide andere".split()
)
_NO_SPEAKER = frozenset("ik we wij je jij u jullie men er dat dit wat het zo wie niets niemand alles iemand iets".split())
_TIMES = frozenset("dag week maand avond ochtend middag jaar weekend nacht".split())
_OWNED_BY = frozenset({"van", "der", "den"})
_WHICH = frozenset({"vorige", "volgende", "afgelopen", "komende", "later", "eerder", "vorig", "begin", "eind"})
_SUCH_AS = frozenset({"als", "zoals", "waaronder"})
_PLACE = "place"
_LONGEST = 14


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, as mentions (empty where the phrase names no known kind of actor) and as the tokens that say so.

    `after` is true where the phrase follows the verb (zei Blinken).
    """

    mentions: tuple[Mention, ...]
    first: int
    last: int
    after: bool


def is_filler(word: str) -> bool:
    """Adverbs and days that may stand between a verb and its subject."""
    return word in FILLERS or bool(_DAY.match(word))


def subject(reading: Reading, sentence: Sentence, finite: int) -> Speaker | None:
    """The subject of the clause with this finite verb; None where there is none that could speak."""
    lower = reading.doc.lower
    first = reading.clauses.bounds(finite)[0]
    inside = sentence.first < first < finite
    if inside and (
        lower[first] == "die" or (lower[first] == "dat" and lower[first - 1] == "," and first - 1 in reading.last_of)
    ):
        return _antecedent(reading, sentence, first)
    pointer = lower[first] == "dat" and finite == first + 1
    if first == sentence.first and lower[first] == "als" and not reading.between(first, finite):
        return _after(reading, sentence, finite)
    if (lower[first] in SUBORDINATORS and not pointer) or (inside and lower[first] in _RELATIVES):
        return _first_in(reading, first + 1, finite)
    begin = first + 1 if lower[first] in COORDINATORS and first < finite else first
    quote = reading.quote_at(begin)
    if quote is not None and quote is reading.quote_at(finite - 1):
        return _after(reading, sentence, finite)
    if begin < finite:
        found = _before(reading, begin, finite)
        if found:
            return found
        if _inverts(reading, begin) or _subject_follows(reading, begin, finite):
            return _after(reading, sentence, finite)
        return _phrase_before(reading, begin, finite)
    resumed = _resumed(reading, sentence, first)
    if resumed:
        return resumed
    if begin > first:
        return _earlier(reading, sentence, first)
    return _after(reading, sentence, finite) or _earlier(reading, sentence, first)


def named(reading: Reading, sentence: Sentence, first: int) -> Speaker | None:
    """The noun phrase that begins at `first` or just after its determiner or document noun (`een lezing van …`)."""
    return _after(reading, sentence, first - 1, reach=7)


def enumerated(reading: Reading, mention: Mention) -> tuple[Mention, ...]:
    """A mention and those joined to it by commas and `en`: `de Financial Times en The Washington Post`."""
    found, lower = [mention], reading.doc.lower
    while (nxt := found[-1].last) + 1 < len(lower) and lower[nxt] in ("en", ",", "alsook", "evenals"):
        follower = reading.first_of.get(nxt + 1)
        if follower is None or follower.form == "apposition" or (_acts(reading, follower.last) and lower[nxt] == ","):
            break
        if lower[nxt] == "," and not _list_goes_on(reading, follower):
            break
        found.append(follower)
    return tuple(found)


def _list_goes_on(reading: Reading, mention: Mention) -> bool:
    lower, nxt = reading.doc.lower, mention.last
    for _ in range(6):
        if nxt >= len(lower) or lower[nxt] not in ("en", ","):
            return False
        if lower[nxt] == "en":
            return nxt + 1 in reading.first_of
        follower = reading.first_of.get(nxt + 1)
        if follower is None:
            return False
        nxt = follower.last
    return False


def _acts(reading: Reading, token: int) -> bool:
    return any(form.finite for form in reading.clauses.verbs.get(token, ()))


def _can_be_subject(reading: Reading, mention: Mention) -> bool:
    before = reading.doc.lower[mention.first - 1] if mention.first else ""
    return not mention.possessive and mention.form != _PLACE and before not in PREPOSITIONS


def _before(reading: Reading, begin: int, finite: int) -> Speaker | None:
    """The constituent before the finite verb, where it is a mention or an enumeration of mentions."""
    lower = reading.doc.lower
    token = finite
    while token > begin and (is_filler(lower[token - 1]) and token not in reading.last_of):
        token -= 1
    mention = reading.last_of.get(token)
    if mention is None or not _can_be_subject(reading, mention):
        return _headed(reading, begin, finite)
    found = [mention]
    while (joint := found[0].first - 1) >= begin and lower[joint] in ("en", ","):
        earlier = reading.last_of.get(joint)
        if earlier is None:
            break
        found.insert(0, earlier)
    if found[0].first > begin and lower[begin] in PREPOSITIONS and not _can_be_subject(reading, found[0]):
        return None
    return Speaker(tuple(m for m in found if m.form != "apposition"), found[0].first, mention.last, after=False)


def _headed(reading: Reading, begin: int, finite: int) -> Speaker | None:
    """A mention with something behind it that is still the one constituent before the verb: `China op zijn beurt`."""
    mention = reading.first_of.get(begin)
    if mention is None or not _can_be_subject(reading, mention) or reading.clauses.finite(mention.last, finite):
        return None
    return Speaker((mention,), mention.first, mention.last, after=False)


def _inverts(reading: Reading, begin: int) -> bool:
    """Whether the constituent before the verb cannot be the subject: it opens with a preposition, an adverb or `dat`."""
    lower = reading.doc.lower
    word = lower[begin]
    if lower[begin + 1] in _TIMES and (word in _DETERMINERS or word in _WHICH):
        return True
    return word in PREPOSITIONS or is_filler(word) or word in ("dat", "dit", "zo", "hier", "daar", "hiermee", "eerst", "”", '"')


def _subject_follows(reading: Reading, begin: int, finite: int) -> bool:
    """`Samen veroordelen zij …`: a few words that are no noun phrase, the verb, and at once somebody."""
    follows = finite + 1 in reading.first_of or reading.doc.lower[finite + 1 : finite + 2] in (["hij"], ["zij"], ["ze"])
    if finite - begin > 3 or not follows or reading.between(begin, finite):
        return False
    return reading.doc.lower[begin] not in _DETERMINERS


def _after(reading: Reading, sentence: Sentence, finite: int, reach: int = 6) -> Speaker | None:
    """The first noun phrase after the finite verb."""
    lower, token = reading.doc.lower, finite + 1
    steps = 0
    while token < sentence.last and steps < reach:
        mention = reading.first_of.get(token)
        if mention is not None and not mention.possessive and mention.form != _PLACE:
            found = _examples(reading, mention.last) or enumerated(reading, mention)
            return Speaker(found, mention.first, found[-1].last, after=True)
        if token + 1 < sentence.last and lower[token + 1] in _TIMES:
            token += 1
        elif not is_filler(lower[token]):
            break
        token, steps = token + 1, steps + 1
    return _phrase(reading, sentence, token)


def _phrase(reading: Reading, sentence: Sentence, first: int) -> Speaker | None:
    """A noun phrase that is no mention as a whole.

    `het Kremlin` and `de krant Bild` end in the mention that speaks; `een lezing van het Kremlin` keeps the mention that
    owns it; `media als Reuters en AFP` gives the examples; `de verklaring` has no mention.
    """
    doc, lower = reading.doc, reading.doc.lower
    if first >= sentence.last or lower[first] in _NO_SPEAKER - {"het"} | PREPOSITIONS or not doc.words[first][0].isalpha():
        return None
    last = first
    if lower[first + 1 : first + 2] == ["door"]:  # de door de staat gerunde krant X: the name ends the phrase
        last = next((m.first for m in reading.between(first, min(sentence.last, first + _LONGEST))), first)
    while last < min(sentence.last, first + _LONGEST):
        word = lower[last]
        mention = reading.first_of.get(last)
        if mention is not None:
            owned = lower[last - 1] in _OWNED_BY or lower[last - 2] in _OWNED_BY
            if owned:
                return Speaker((mention,), first, mention.last, after=True)
            if mention.form == _PLACE or mention.possessive:
                break
            found = _examples(reading, mention.last) or enumerated(reading, mention)
            return Speaker(found, first, found[-1].last, after=True)
        ends = not doc.words[last][0].isalnum() or word in SUBORDINATORS or word in COORDINATORS or is_filler(word)
        if ends or (word in PREPOSITIONS - _OWNED_BY and last > first) or last in reading.clauses.verbs:
            break
        last += 1
    while last > first and lower[last - 1] in _OWNED_BY | _DETERMINERS:
        last -= 1
    examples = _examples(reading, last)
    if examples:
        return Speaker(examples, first, examples[-1].last, after=True)
    named = lower[first] in _DETERMINERS or doc.words[first][0].isupper() or last - first <= 4
    return Speaker((), first, last, after=True) if named and last > first else None


def _examples(reading: Reading, token: int) -> tuple[Mention, ...]:
    """Who is named after `als` or `zoals` at a token."""
    such_as = token < len(reading.doc.lower) and reading.doc.lower[token] in _SUCH_AS
    mention = reading.first_of.get(token + 1) if such_as else None
    if mention is None and such_as and reading.doc.lower[token + 1] in _DETERMINERS:
        mention = reading.first_of.get(token + 2)
    return enumerated(reading, mention) if mention is not None else ()


def _phrase_before(reading: Reading, begin: int, finite: int) -> Speaker | None:
    """An unknown noun phrase before the verb: `Het rapport zegt`; the actor it belongs to is kept (`de regering van X`)."""
    lower, last = reading.doc.lower, finite
    while last > begin and is_filler(lower[last - 1]):
        last -= 1
    if last == begin or last - begin > _LONGEST or lower[begin] in _NO_SPEAKER or not reading.doc.words[begin][0].isalpha():
        return None
    if any(any(form.finite for form in reading.clauses.verbs.get(t, ())) for t in range(begin, last)):
        return None
    owners = [m for m in reading.between(begin, last) if m.form != _PLACE and not m.possessive]
    return Speaker(tuple(owners[:1]), begin, last, after=False)


def _first_in(reading: Reading, first: int, last: int) -> Speaker | None:
    """The first mention of a verb-final clause that can be its subject."""
    for mention in reading.between(first, last):
        if _can_be_subject(reading, mention):
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


def _resumed(reading: Reading, sentence: Sentence, first: int) -> Speaker | None:
    """`X, de Y van Z, zei` and `X, die …, zei`: the clause goes on with the mention that opened the sentence."""
    lower = reading.doc.lower
    if first == sentence.first or lower[first - 1] not in (",", "–", "-", ")"):
        return None
    early = reading.between(sentence.first, min(first, sentence.first + 5))
    mention = early[0] if early else None
    if mention is not None and mention.first > sentence.first:
        before = lower[sentence.first : mention.first]
        mention = None if PREPOSITIONS & set(before) or reading.clauses.finite(sentence.first, mention.first) else mention
    if mention is None or mention.last >= first or lower[mention.last] not in (",", "–", "-", "(") or mention.possessive:
        return None
    inside = mention.last + 1
    name = reading.first_of.get(inside)
    if name is not None and name.last == first - 1 and name.form != _PLACE:
        return Speaker((name,), name.first, name.last, after=False)
    if inside < first and (
        lower[inside] in _RELATIVES
        or lower[inside] == "dat"
        or lower[inside] in _DETERMINERS
        or _is_apposition(reading, inside)
    ):
        return Speaker((mention,), mention.first, mention.last, after=False)
    return None


def _is_apposition(reading: Reading, token: int) -> bool:
    mention = reading.first_of.get(token)
    return mention is not None and mention.form in ("apposition", "office")


def _earlier(reading: Reading, sentence: Sentence, before: int) -> Speaker | None:
    """The subject that a coordinated clause shares: the sentence's first mention that can be one."""
    for mention in reading.between(sentence.first, before):
        if _can_be_subject(reading, mention) and reading.quote_at(mention.first) is None:
            found = enumerated(reading, mention)
            return Speaker(found, mention.first, found[-1].last, after=False)
    return None
