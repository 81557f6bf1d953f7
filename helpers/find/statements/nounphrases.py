"""Noun phrases that can name who speaks: a mention, an enumeration of mentions, or a phrase with a mention in it.

It does not resolve pronouns; mentions bring that.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from helpers.find.clauses import COORDINATORS, SUBORDINATORS
from helpers.find.document import Sentence
from helpers.find.reading import Reading
from helpers.find.verbs import PARTICIPLE
from helpers.records import Mention

PREPOSITIONS = frozenset(
    "aan achter bij binnen boven buiten door gedurende in langs met na naar naast namens om onder op over per rond sinds te "
    "tegen tegenover tijdens tot tussen uit van vanaf vanuit vanwege via volgens voor voorbij wegens zonder ondanks dankzij "
    "omtrent jegens richting qua aldus dixit als behalve".split()
)
_PARTS = ("", "ochtend", "middag", "avond", "nacht", "morgen")
_DAYS = frozenset(
    f"{day}{part}"
    for days, parts in (
        ("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gister eergister van", _PARTS),
        ("gisteren eergisteren vandaag", ("",)),
    )
    for day in days.split()
    for part in parts
) - {"gister", "eergister", "van"}
FILLERS = (
    frozenset(
        "ook nog al reeds zelf eerder later toen daarna daarop dan echter wel zich er eens opnieuw nu onlangs inmiddels "
        "vervolgens bovendien daarbij hierop intussen ondertussen tevens verder juist weer zelfs tegelijkertijd desgevraagd "
        "vooral morgen eveneens recent eerst maar meteen direct daarom alvast duidelijk hem haar hen daarover hierover daarmee "
        "tegelijk daarentegen evenwel nochtans overigens trouwens immers sindsdien steeds telkens "
        "herhaaldelijk voortdurend nogmaals andermaal wederom".split()
    )
    | _DAYS
)
OWN = frozenset({"zijn", "haar", "hun"})
_THE = frozenset("de het een deze geen".split())  # with which another noun phrase begins
DETERMINERS = frozenset(
    "de het een zijn haar hun deze die dit onze geen enkele veel sommige verschillende meerdere beide andere".split()
)
NO_SPEAKER = frozenset("ik we wij je jij u jullie men er dat dit wat het zo wie niets niemand alles iemand iets".split())
_NO_OPENING = (NO_SPEAKER - {"het"}) | PREPOSITIONS | {"toe", "af", "mee", "terug", "vast", "neer"}  # gaf daarna toe dat
TIMES = frozenset("dag week maand avond ochtend middag jaar weekend nacht zomer winter herfst lente najaar voorjaar".split())
_WHICH = frozenset({"vorige", "volgende", "afgelopen", "komende", "deze", "dit", "vorig", "een", "elke"})
_SAME = frozenset({"dezelfde", "diezelfde"})
_PERIODS = frozenset("uur dagen weken maanden jaren uren minuten".split())
_AGAIN = frozenset({"opnieuw", "meteen", "onmiddellijk", "prompt", "nogmaals", "andermaal", "wederom", "sindsdien"})
_HOW = frozenset("herhaaldelijk meermaals categorisch stellig resoluut publiekelijk unaniem".split())
_MANNERS = frozenset(  # bij herhaling, in alle toonaarden, met grote stelligheid
    {("bij", "herhaling"), ("in", "toonaarden"), ("in", "bewoordingen"), ("in", "openbaar"), ("met", "klem")}
    | {("met", "kracht"), ("met", "nadruk"), ("met", "stelligheid")}
)
_OBJECT_PRONOUNS = frozenset({"hem", "haar", "hen"})
_OWNED_BY = frozenset({"van", "der", "den"})
_SUCH_AS = frozenset({"als", "zoals", "waaronder"})
_NOT_BEFORE_DAYS = PREPOSITIONS | OWN | _THE | {"dan"}
_BEFORE_TIMES = _SAME | (_WHICH - {"een"})
_CONJUNCTIONS = SUBORDINATORS | COORDINATORS
_BEFORE_ANOTHER = PREPOSITIONS | DETERMINERS | COORDINATORS
_GOVERNING = _OWNED_BY | PREPOSITIONS
_NOT_INSIDE = (PREPOSITIONS - _OWNED_BY) | frozenset("ruim circa meer minder veel weinig".split())
_NEVER_LAST = _OWNED_BY | DETERMINERS
_CLOSED = FILLERS | PREPOSITIONS | DETERMINERS | _CONJUNCTIONS | NO_SPEAKER
_IN_BRACKETS = 8  # tokens
PLACE = "place"
_TITLES = frozenset({"office", "unnamed"})
_TITLE = 10  # tokens
_MARKS = frozenset("‘“\"'„«")
LONGEST = 14
_SHORT = 4  # letters


class Speaker(Struct, frozen=True):
    """Who speaks, as mentions (empty where the phrase names no known kind of actor) and as the tokens that say so.

    `after` is true where the phrase follows the verb (zei Blinken).
    """

    mentions: tuple[Mention, ...]
    first: int
    last: int
    after: bool


def is_filler(word: str) -> bool:
    """Adverbs and days that may stand between a verb and its subject."""
    return word in FILLERS


def past_adverbials(lower: Sequence[str], token: int, last: int) -> int:
    """The first token behind adverbs, days and `vorige maand`, `deze week`."""
    while token < last:
        if lower[token] in FILLERS:
            token += 1
        elif token + 1 < last and lower[token + 1] in TIMES and lower[token] in _WHICH:
            token += 2
        elif lower[token : token + 3] == ["keer", "op", "keer"]:
            token += 3
        else:
            break
    return token


def before_times(lower: Sequence[str], first: int, last: int) -> int:
    """`last` without the adverbials of time and manner behind a noun phrase: `het plan | nog die avond`, `… | met klem`."""
    while last - first > 1:
        word, before = lower[last - 1], lower[last - 2]
        if word in _HOW:
            last -= 1
            continue
        manner = next((far for far in (2, 3) if last - far > first and (lower[last - far], word) in _MANNERS), None)
        if manner is not None:
            last -= manner
            continue
        if (word in _DAYS and before not in _NOT_BEFORE_DAYS) or word in _AGAIN:
            last -= 1
        elif word in TIMES and before in _BEFORE_TIMES and lower[last - 3] not in PREPOSITIONS and last - 2 > first:
            last -= 2 + (lower[last - 3] == "nog")
        elif word == "later" and last - first > 3 and (before in TIMES or before in _PERIODS):
            last -= 3
        else:
            break
    return last


def named(reading: Reading, sentence: Sentence, first: int) -> Speaker | None:
    """The noun phrase that begins at `first` or just after its determiner or document noun (`een lezing van …`)."""
    found = noun_phrase_after(reading, sentence, first - 1, reach=7)
    if first < sentence.last and reading.doc.lower[first] in _OBJECT_PRONOUNS and first not in reading.first_of:
        return Speaker((), first, first + 1, after=True)
    return found


def enumerated(reading: Reading, mention: Mention) -> tuple[Mention, ...]:
    """A mention and those joined to it by commas and `en`: `de Financial Times en The Washington Post`."""
    found, lower = [mention], reading.doc.lower
    while (nxt := past_brackets(lower, found[-1].last)) + 1 < len(lower) and lower[nxt] in ("en", ",", "alsook", "evenals"):
        follower = reading.first_of.get(nxt + 1)
        if (
            follower is None
            or follower.form in ("apposition", PLACE)
            or (lower[nxt] == "," and reading.clauses.is_finite(follower.last))
        ):
            break
        if lower[nxt] == "," and not _list_goes_on(reading, follower):
            break
        found.append(follower)
    return tuple(found)


def past_brackets(lower: list[str], token: int) -> int:
    """The token behind what stands in brackets at a token (`Rutte (VVD)`); else the token itself."""
    if lower[token : token + 1] != ["("]:
        return token
    return next((t + 1 for t in range(token + 1, min(token + _IN_BRACKETS, len(lower))) if lower[t] == ")"), token)


def before_brackets(lower: list[str], token: int) -> int:
    """The token where brackets that end before a token open; else the token itself."""
    if token < 1 or lower[token - 1] != ")":
        return token
    return next((t for t in range(token - 1, max(token - _IN_BRACKETS, 0), -1) if lower[t] == "("), token)


def _list_goes_on(reading: Reading, mention: Mention) -> bool:
    lower, nxt = reading.doc.lower, mention.last
    for _ in range(6):
        if nxt >= len(lower) or lower[nxt] not in ("en", ","):
            return False
        if lower[nxt] == "en":  # Wiebes, Hoekstra en een naam die niemand kent
            return nxt + 1 in reading.first_of or reading.doc.words[nxt + 1][0].isupper()
        follower = reading.first_of.get(nxt + 1)
        if follower is None:
            return False
        nxt = follower.last
    return False


def joins_two(reading: Reading, token: int) -> bool:
    """The `als` of `zowel X als Y`, which opens no clause."""
    mention = reading.last_of.get(token)
    return mention is not None and reading.doc.lower[token] == "als" and reading.doc.lower[mention.first - 1] == "zowel"


def can_be_subject(reading: Reading, mention: Mention) -> bool:
    before = reading.doc.lower[mention.first - 1] if mention.first else ""
    return (
        not mention.possessive
        and mention.form != PLACE
        and (before not in PREPOSITIONS or joins_two(reading, mention.first - 1))
    )


def noun_phrase_after(reading: Reading, sentence: Sentence, finite: int, reach: int = 6) -> Speaker | None:
    """The first noun phrase after the finite verb, with the name that it ends in: `de directeur van de dienst X Jan Jansen`."""
    found = _first_after(reading, sentence, finite, reach)
    if found is None or len(found.mentions) > 1 or any(mention.form not in _TITLES for mention in found.mentions):
        return found
    name = _name_behind(reading, sentence, found.last)
    return found if name is None else Speaker((name,), found.first, name.last, after=True)


def _name_behind(reading: Reading, sentence: Sentence, token: int) -> Mention | None:
    """The full name that a long title ends in: `hoogleraar economie aan de Universiteit Leiden | Jan Jansen`."""
    lower, words = reading.doc.lower, reading.doc.words
    for first in range(token, min(sentence.last, token + _TITLE)):
        mention = reading.first_of.get(first)
        if mention is not None and mention.form == "name" and mention.last - mention.first > 1:
            apart = lower[first - 1] in _BEFORE_ANOTHER or mention.possessive
            return None if apart or words[first][0].islower() else mention
        if not words[first][0].isalnum() or is_filler(lower[first]) or lower[first] in _CONJUNCTIONS:
            return None
        if first in reading.clauses.verbs and reading.clauses.is_finite(first):
            return None
    return None


def _first_after(reading: Reading, sentence: Sentence, finite: int, reach: int) -> Speaker | None:
    """The first noun phrase after the finite verb."""
    lower, token = reading.doc.lower, finite + 1
    steps = 0
    if token < sentence.last and lower[token] in _MARKS and token + 1 in reading.first_of:  # bericht ‘The New York Times’
        token += 1
    while token < sentence.last and steps < reach:
        mention = reading.first_of.get(token)
        if mention is not None and not mention.possessive and mention.form != PLACE:
            found = _examples(reading, mention.last) or _called(reading, mention) or enumerated(reading, mention)
            return Speaker(found, mention.first, found[-1].last, after=True)
        if token + 1 < sentence.last and lower[token + 1] in TIMES:
            token += 1
        elif lower[token] == "zowel" and token + 1 in reading.first_of:
            return _both(reading, reading.first_of[token + 1])
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
    if first < sentence.last and lower[first].startswith(("daar", "eraan", "hier")):
        return None
    determined = first
    behind_verb = first - 1 in reading.clauses.verbs  # zei dat …
    if first + 1 < sentence.last and lower[first] in ("dat", "dit") and not behind_verb and _is_noun(reading, first + 1):
        determined = first + 1  # volgens dat advies
    elif first >= sentence.last or lower[first] in _NO_OPENING or not _is_word(doc.words[first]):
        return None
    last = determined
    if lower[first + 1 : first + 2] == ["door"]:  # de door de staat gerunde krant X: the name ends the phrase
        last = next((m.first for m in reading.between(first, min(sentence.last, first + LONGEST))), first)
    while last < min(sentence.last, first + LONGEST):
        word = lower[last]
        mention = reading.first_of.get(last)
        if mention is not None:
            owned = lower[last - 1] in _OWNED_BY or lower[last - 2] in _OWNED_BY
            if owned:
                return Speaker((mention,), first, mention.last, after=True)
            if mention.form == PLACE or mention.possessive:
                break
            found = _examples(reading, mention.last) or enumerated(reading, mention)
            return Speaker(found, first, found[-1].last, after=True)
        if last == first + 1 and is_filler(word) and lower[first] in DETERMINERS and _describes(reading, last + 1):
            last += 2  # een vrijdag gepubliceerd rapport
            continue
        another = word in _THE and last > first and lower[last - 1] not in _GOVERNING
        ends = another or not doc.words[last][0].isalnum() or word in _CONJUNCTIONS or word in FILLERS
        if ends or (word in _NOT_INSIDE and last > first) or last in reading.clauses.verbs:
            break
        last += 1
    while last > first and lower[last - 1] in _NEVER_LAST:
        last -= 1
    examples = _examples(reading, last)
    if examples:
        return Speaker(examples, first, examples[-1].last, after=True)
    named = lower[first] in DETERMINERS or doc.words[first][0].isupper() or last - first <= 4
    return Speaker((), first, last, after=True) if named and last > first else None


def _describes(reading: Reading, token: int) -> bool:
    """Whether a token is a participle in front of a noun: een vrijdag | gepubliceerd | rapport."""
    forms = reading.clauses.verbs.get(token, ())
    return any(form.form == PARTICIPLE for form in forms) and _is_noun(reading, token + 1)


def _both(reading: Reading, mention: Mention) -> Speaker:
    """`zowel X als Y` behind a verb."""
    other = reading.first_of.get(mention.last + 1) if reading.doc.lower[mention.last : mention.last + 1] == ["als"] else None
    found = (mention,) if other is None else (mention, other)
    return Speaker(found, mention.first, found[-1].last, after=True)


def _is_word(word: str) -> bool:
    """Whether it begins with a letter, or is a name such as 50Plus."""
    return word[0].isalpha() or (word[0].isdigit() and word[-1].isalpha() and any(letter.isupper() for letter in word))


def _is_noun(reading: Reading, token: int) -> bool:
    """Whether a word can be the noun of `dat advies`: a plain word that is no verb, adverb or preposition."""
    word = reading.doc.lower[token] if token < len(reading.doc.lower) else ""
    closed = word in _CLOSED
    return word.isalpha() and len(word) > _SHORT and not closed and token not in reading.clauses.verbs


def _called(reading: Reading, mention: Mention) -> tuple[Mention, ...]:
    """The names right behind a group: `de persbureaus Reuters en AFP`, `de bemiddelaars Qatar en Egypte`."""
    body = mention.form == "institution" or (mention.form == "country" and mention.plural)
    people = mention.form == "unnamed" and mention.plural and reading.doc.lower[mention.first] in DETERMINERS
    name = reading.first_of.get(mention.last) if body or people else None
    found = enumerated(reading, name) if name is not None else ()
    return found if (body and found and found[0].form == "institution") or (people and len(found) > 1) else ()


def _examples(reading: Reading, token: int) -> tuple[Mention, ...]:
    """Who is named after `als` or `zoals` at a token."""
    such_as, named = reading.doc.lower[token : token + 1], reading.doc.lower[token + 1 : token + 2]
    if _SUCH_AS.isdisjoint(such_as):
        return ()
    mention = reading.first_of.get(token + 1)
    if mention is None and not DETERMINERS.isdisjoint(named):
        mention = reading.first_of.get(token + 2)
    return enumerated(reading, mention) if mention is not None else ()


def past_hearer(reading: Reading, token: int) -> int:
    """The token behind a mention, or behind a noun with its determiner and adjective (`de lokale omroep`)."""
    if token in reading.first_of:
        return reading.first_of[token].last
    token += reading.doc.lower[token] in DETERMINERS
    token += 1 + (reading.doc.lower[token].endswith("e") and reading.doc.lower[token + 1].isalpha())
    return reading.first_of[token].last if token in reading.first_of else token  # tegen de krant Trouw
