"""Who speaks where a clause goes on behind an apposition, a relative clause or brackets: `X, de Y van Z, zei …`."""

from __future__ import annotations

from helpers.find.clauses import SUBORDINATORS
from helpers.find.document import Sentence
from helpers.find.reading import Reading
from helpers.find.statements.nounphrases import (
    DETERMINERS,
    NO_SPEAKER,
    PLACE,
    PREPOSITIONS,
    Speaker,
    before_brackets,
    can_be_subject,
    past_brackets,
)
from helpers.records import Mention

RELATIVES = frozenset({"die", "wie", "waarin", "waarbij", "waarmee", "waar", "waarop", "waaruit"})
_NAMED, _OFFICES = frozenset({"name", "short"}), frozenset({"office", "unnamed", "relational"})
_OPENS_ADVERBIAL = PREPOSITIONS | SUBORDINATORS
_NO_NOUN_PHRASE = NO_SPEAKER | PREPOSITIONS
_DASHES = frozenset("–—-")
_HEAD = 5  # tokens
_PHRASE = 2  # tokens: a determiner and its noun


def resumed(reading: Reading, sentence: Sentence, first: int) -> Speaker | None:
    """`X, de Y van Z, zei` and `X, die …, zei`: the clause goes on with the mention that opened the sentence."""
    lower = reading.doc.lower
    if first == sentence.first or lower[first - 1] not in (",", "–", "-", ")"):
        return None
    if several := _with_brackets(reading, sentence, first):
        return several
    apposed = reading.last_of.get(first - 1)
    name = reading.last_of.get(apposed.first - 1) if apposed is not None and apposed.form == "apposition" else None
    if name is not None and name.form == "name" and not reading.clauses.finite(sentence.first, first):
        return Speaker((name,), name.first, name.last, after=False)  # De leider in X, Y Z, een vriend van W, zei
    if (
        apposed is not None
        and apposed.form in _NAMED
        and lower[apposed.first - 1] == ","
        and apposed.first - 1 > sentence.first
    ):
        before = reading.last_of.get(apposed.first - 1)
        office = before is not None and before.form in _OFFICES
        if lower[sentence.first] not in _OPENS_ADVERBIAL:
            # De leider van de fractie in het parlement, X, zei; oud-ambassadeur in Y, Z, zei
            office = office or not reading.clauses.finite(sentence.first, apposed.first)
        return Speaker((apposed,), apposed.first, apposed.last, after=False) if office else None
    early = reading.between(sentence.first, min(first, sentence.first + 5))
    mention = early[0] if early else None
    labelled = sentence.first
    label = past_brackets(lower, mention.last) if mention is not None else first
    if label + 1 < first and lower[label] in _DASHES and reading.doc.words[label + 1][0].isupper():
        labelled = label + 1
        mention = reading.first_of.get(labelled)  # Le Monde — Een diplomaat die anoniem wil blijven, zegt
    if mention is not None and mention.first > labelled:
        before = lower[sentence.first : mention.first]
        mention = None if PREPOSITIONS & set(before) or reading.clauses.finite(sentence.first, mention.first) else mention
    if mention is None and (people := _told_by_relative(reading, sentence, first) or _apposed(reading, sentence, first)):
        return people
    if mention is None or mention.last >= first or mention.possessive:
        return None
    if (
        lower[mention.last] == "die"
        and mention.first in (sentence.first, labelled)
        and "," not in lower[mention.last : first - 1]
    ):
        told = reading.clauses.finite(mention.last, first)  # Een functionaris die onbekend wil blijven, zei …
        return Speaker((mention,), mention.first, mention.last, after=False) if told and told[-1] >= first - _PHRASE else None
    if lower[mention.last] not in (",", "–", "-", "("):
        return _apposed(reading, sentence, first)
    if mention.form in _NAMED and lower[mention.last] == "(" and past_brackets(lower, mention.last) == first:
        # X (Open VLD) is tevreden
        return Speaker((mention,), mention.first, mention.last, after=False)
    inside = _past_brackets(lower, mention.last, first) + 1
    if any(lower[token - 1] == lower[mention.last] for token in reading.clauses.finite(inside + 1, first)):
        return None  # Rutte, die ziek was, komt niet, zegt Hoekstra
    name = reading.first_of.get(inside)
    if name is not None and name.last == first - 1 and name.form not in (PLACE, "unnamed"):
        return Speaker((name,), name.first, name.last, after=False)
    if lower[mention.last] in ("–", "-") and lower[first - 1] == lower[mention.last] and inside < first:
        return Speaker((mention,), mention.first, mention.last, after=False)
    if (
        inside < first
        and lower[inside] not in RELATIVES
        and any(lower[verb - 1] == "," for verb in reading.clauses.finite(inside, first))
    ):
        return None  # X, de Y van Z, is overleden, meldt …
    if inside < first and (
        lower[inside] in RELATIVES
        or lower[inside] == "dat"
        or lower[inside] in DETERMINERS
        or _is_apposition(reading, inside)
        or (mention.first == sentence.first and not reading.clauses.finite(inside, first))  # Netanyahu, nu oppositieleider,
    ):
        return Speaker((mention,), mention.first, mention.last, after=False)
    return None


def _with_brackets(reading: Reading, sentence: Sentence, first: int) -> Speaker | None:
    """`Rutte (VVD) en Kaag (D66) zeggen`: several, each with something in brackets."""
    lower, found = reading.doc.lower, list[Mention]()
    end = before_brackets(lower, first)
    while end < first or found:
        mention = reading.last_of.get(end)
        if mention is None or mention.first < sentence.first or not can_be_subject(reading, mention):
            break
        found.insert(0, mention)
        joint = mention.first - 1
        if joint <= sentence.first or lower[joint] not in ("en", ","):
            break
        end = before_brackets(lower, joint)
    if len(found) < 2 or reading.clauses.finite(sentence.first, found[0].first):
        return None
    return Speaker(tuple(found), found[0].first, found[-1].last, after=False)


def _told_by_relative(reading: Reading, sentence: Sentence, first: int) -> Speaker | None:
    """`Twee mensen die het weten, vertelden …`: a noun at the head, its relative clause, a comma and the verb."""
    lower = reading.doc.lower
    relative = next((t for t in range(sentence.first + 1, min(first, sentence.first + _HEAD)) if lower[t] == "die"), None)
    if relative is None or lower[sentence.first] in _NO_NOUN_PHRASE or "," in lower[sentence.first : first - 1]:
        return None
    told = reading.clauses.finite(relative, first)
    behind = reading.first_of.get(first + 1)
    token = behind.last if behind is not None else first + 1
    tells = lower[token : token + 1] == ["dat"]  # not: Landen die leveren, zegt X, zijn …
    closes = bool(told) and told[-1] >= first - _PHRASE and lower[first - 1] == ","
    return Speaker((), sentence.first, relative, after=False) if closes and tells else None


def _apposed(reading: Reading, sentence: Sentence, first: int) -> Speaker | None:
    """`Een kennis van me, lang diplomaat in X, vatte het samen`: a noun phrase that opens the sentence, a comma, more of it."""
    lower = reading.doc.lower
    comma = next((t for t in range(sentence.first + 2, min(first - 1, sentence.first + _HEAD + 2)) if lower[t] == ","), None)
    if comma is None or lower[first - 1] != "," or lower[sentence.first] not in DETERMINERS:
        return None
    if reading.clauses.finite(sentence.first, first) or lower[comma + 1] in _OPENS_ADVERBIAL:
        return None
    opening = reading.last_of.get(first - 1) or reading.first_of.get(sentence.first)  # Een bruid, luitenant X, zei
    return Speaker((opening,) if opening is not None else (), sentence.first, comma, after=False)


def before_bracket(reading: Reading, sentence: Sentence, first: int) -> Speaker | None:
    """`Oksana (43) uit Bachmoet vertelt`: who opens the sentence, where a bracket stands right behind."""
    lower = reading.doc.lower
    if lower[first - 1] != ")":
        return None
    opening = next((t for t in range(sentence.first + 1, min(first, sentence.first + _PHRASE + 2)) if lower[t] == "("), None)
    if opening is None or first - opening > _PHRASE + 2 or lower[sentence.first] in PREPOSITIONS:
        return None
    return Speaker(tuple(reading.between(sentence.first, opening)), sentence.first, opening, after=False)


def _past_brackets(lower: list[str], token: int, last: int) -> int:
    """The comma behind `(NAVO)`, else the token itself."""
    if lower[token] != "(":
        return token
    closing = next((t for t in range(token, min(token + _PHRASE + 3, last - 1)) if lower[t] == ")"), token)
    return closing + 1 if lower[closing + 1 : closing + 2] == [","] else token


def _is_apposition(reading: Reading, token: int) -> bool:
    mention = reading.first_of.get(token)
    return mention is not None and mention.form in ("apposition", "office")
