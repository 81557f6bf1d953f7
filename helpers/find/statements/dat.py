"""What a `dat` is: a conjunction, a pronoun (`zei dat`, `het plan dat X gaf`) or a determiner (`dat bedrag`)."""

from __future__ import annotations

from helpers.find.clauses import SUBORDINATORS
from helpers.find.document import Sentence
from helpers.find.reading import Reading
from helpers.find.statements.nounphrases import DETERMINERS, PREPOSITIONS, is_filler
from helpers.find.verbs import INFINITIVE

QUESTION = frozenset("wie wat waar waarom wanneer hoe hoeveel welke waarmee waarvoor hoelang".split())
_NEUTER = frozenset({"een", "het", "dit", "geen", "zijn", "haar", "hun"})
_NOT_OR_YET = frozenset({"niet", "ook", "nooit", "alsnog", "toch", "wel"})
_WHEN = frozenset("dag moment ogenblik tijdstip avond week maand jaar keer".split())
_SOONER = frozenset({"later", "eerder", "in"})
_MEASURES, _FEW = frozenset("uur minuten dagen weken maanden jaar jaren".split()), 5
_PRONOUNS = frozenset("hij zij ze we wij ik er het men je u".split())
_SHORT, _ASIDE = 6, 25  # tokens
_ASIDES = (SUBORDINATORS - {"dat"}) | PREPOSITIONS | {"mocht", "zoals", "gezien"}
_QUANTITIES = frozenset({"alleen", "iedereen", "alle", "elk", "elke", "iedere", "zozeer"})
_ONE = frozenset({"een", "geen"})
_TE = frozenset({"te"})
_VERBS = ("en", "t", "de", "te")  # ends of verbs
_WHERE = (["waar"], ["toen"], ["waarin"])


def relates(reading: Reading, dat: int, sentence: Sentence) -> bool:
    """`in een gesprek dat zondag werd uitgezonden`: `dat` behind a neuter noun, in a clause without a subject of its own.

    Or behind a time: `op de dag dat de oorlog begon`, not `zei later op de dag dat`.
    """
    lower, noun = reading.doc.lower, dat - 1
    if lower[noun] in _WHEN and lower[noun - 1] in ("de", "het") and _SOONER.isdisjoint(lower[max(0, noun - 3) : noun]):
        return True
    plain = lower[noun].isalpha() and noun not in reading.clauses.verbs and not is_filler(lower[noun])
    if not plain or dat in reading.last_of or _NEUTER.isdisjoint(lower[max(0, noun - 2) : noun]):
        return False
    token = dat + 1
    while token < sentence.last and token not in reading.clauses.verbs:
        measured = next((t for t in range(token, min(token + _FEW, sentence.last)) if lower[t] in _MEASURES), None)
        if lower[token] in PREPOSITIONS:
            token = past_noun_phrase(reading, token + 1, sentence.last)
        elif measured is not None and token not in reading.first_of:
            token = measured + 1
        elif is_filler(lower[token]):
            token += 1
        else:
            return False
    return True


def past_noun_phrase(reading: Reading, token: int, last: int) -> int:
    """The token behind the noun phrase of a preposition: a mention, or words up to what can be in none."""
    if token in reading.first_of:
        return reading.first_of[token].last
    token += 1
    lower = reading.doc.lower
    while token < last and token not in reading.clauses.verbs and lower[token] not in PREPOSITIONS | DETERMINERS:
        if token in reading.first_of or is_filler(lower[token]) or not lower[token].isalpha() or lower[token] in _PRONOUNS:
            break
        token += 1
    return token


def is_pronoun(reading: Reading, dat: int, sentence: Sentence) -> bool:
    """`dat` as a pronoun: at the end of its clause (`zei dat.`, `heeft dat gezegd`), or relative, its verb right behind it."""
    after = dat + 1
    if after >= sentence.last or reading.doc.lower[after] in (",", ".", "te") or reading.doc.lower[dat - 1] in QUESTION:
        return True
    if reading.doc.lower[after] == "niet" and not _opens_negated(reading, after + 1, sentence.last):
        return True
    if reading.doc.lower[after] in PREPOSITIONS:  # zei dat in Athene, waar hij …
        ends = next((w for w in reversed(reading.doc.lower[after : sentence.last]) if w[0].isalnum()), "")
        if not reading.clauses.finite(after, sentence.last) and not ends.endswith(_VERBS):
            return True
        comma = next((t for t in range(after, min(after + _FEW + 1, sentence.last)) if reading.doc.lower[t] == ","), None)
        closed = comma is not None and "," in reading.doc.lower[comma + 1 : sentence.last]
        if comma is not None and not closed and reading.doc.lower[comma + 1 : comma + 2] in _WHERE:
            return True
    if _is_one_thing(reading, after, sentence.last):
        return True
    if not reading.clauses.verb_tokens(after, sentence.last) and is_filler(reading.doc.lower[after]):
        return True  # X zei dat maandag in het parlement
    wanted = any(form.form == INFINITIVE for form in reading.clauses.verbs.get(after, ()))
    if wanted and reading.doc.lower[after + 1 : after + 2] in (["noch"], ["."]):  # wilde dat bevestigen noch ontkennen
        return True
    relative = reading.doc.lower[dat - 1] == "," and reading.clauses.is_finite(after)  # stelde een regel in, dat geldt voor …
    return relative and after + 1 < sentence.last and reading.doc.words[after + 1][0].isalnum()


def _opens_negated(reading: Reading, first: int, last: int) -> bool:
    """`dat | niet aan zijn voorwaarden is voldaan`, `dat | niet iedereen meedoet`: a clause of its own, its verb at its end."""
    ends = next((t for t in range(first, last) if not reading.doc.words[t][0].isalnum()), last)
    finite = reading.clauses.finite(first, ends)
    if not _QUANTITIES.isdisjoint(reading.doc.lower[first : first + 1]):
        return True  # dat niet alleen X lijdt onder de sancties
    if finite and "maar" in reading.doc.lower[first : finite[-1]]:
        return True  # dat niet X maar Y weigert te praten
    return ends - first > 2 and bool(finite) and finite[-1] >= ends - 2 and "te" not in reading.doc.lower[first:ends]


def _is_one_thing(reading: Reading, first: int, last: int) -> bool:
    """`wilde dat geen affront noemen`: a noun phrase in the singular, and nothing but an infinitive behind it."""
    lower = reading.doc.lower
    if lower[first] not in _ONE:
        return False
    ends = next((t for t in range(first, last) if not reading.doc.words[t][0].isalnum()), last)
    verbs = reading.clauses.verb_tokens(first, ends)
    if list(verbs) != [ends - 1] or ends - first > _SHORT or lower[ends - 2].endswith(("en", "s")):
        return False
    return any(form.form == INFINITIVE for form in reading.clauses.verbs[ends - 1])


def refers(lower: list[str], token: int, te: int) -> bool:
    """`op dat (niet) te doen`: a `dat` that is the object of the infinitive."""
    return lower[token] == "dat" and (te == token + 1 or (te == token + 2 and lower[token + 1] in _NOT_OR_YET))


def object_of_te(reading: Reading, dat: int) -> bool:
    return any(
        refers(reading.doc.lower, dat, dat + far) for far in (1, 2) if reading.doc.lower[dat + far : dat + far + 1] == ["te"]
    )


def determines(reading: Reading, dat: int, last: int) -> bool:
    """`hoopt dat bedrag terug te krijgen`: no verb but an infinitive with `te` follows."""
    lower = reading.doc.lower
    last = next((t for t in range(dat + 1, last) if lower[t] == ","), last)
    te = next((t for t in reading.doc.tokens_between(_TE, dat + 1, min(dat + _SHORT, last))), None)
    if te is None or lower[dat] != "dat" or not {",", "om"}.isdisjoint(lower[dat:te]) or te + _SHORT < last:
        return False
    verbs = reading.clauses.finite(dat + 1, last)
    return bool(verbs) and all(reading.doc.lower[verb - 1] == "te" for verb in verbs)


def past_aside(reading: Reading, dat: int, last: int) -> int:
    """The comma that closes an aside right behind a conjunction (`zei dat, als het regent, X …`), else `dat` itself."""
    lower, begin = reading.doc.lower, dat + 2
    if lower[dat + 1 : dat + 2] != [","] or begin >= last or lower[begin] not in _ASIDES:
        return dat
    return next((t for t in range(begin + 2, min(begin + _ASIDE, last - 1)) if lower[t] == ","), dat)
