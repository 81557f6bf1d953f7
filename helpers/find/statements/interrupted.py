"""Clauses that an attribution stands in the middle of: `het is, zegt Rutte, een goed plan`."""

from __future__ import annotations

from helpers.find.clauses import COORDINATORS, SUBORDINATORS
from helpers.find.document import Sentence
from helpers.find.reading import Reading
from helpers.find.statements.content import content_end, trimmed
from helpers.find.statements.nounphrases import PREPOSITIONS, is_filler
from helpers.find.verbs import INFINITIVE, PARTICIPLE, PAST, PRESENT

_REASONS = frozenset({"want", "dus", "anders"})
_GOES_ON = _REASONS | frozenset(
    "tijdens voor met door omdat terwijl zodat maar en nu hoewel waar wanneer als zodra mits tenzij zolang totdat "
    "indien niet zelfs vooral zeker althans".split()
)
_SOMEONE = frozenset({"hij", "zij", "ze", "toen", "daarna", "volgens"})
_NEAR = 5  # tokens
_WITHOUT_T = frozenset({"willen", "kunnen", "zullen", "mogen", "zijn"})
_MODALS = frozenset({"zullen", "kunnen", "moeten", "mogen", "willen"})
_PERFECT = frozenset({"hebben", "zijn", "worden"})
_INCOMPLETE = _MODALS | _PERFECT | {"blijven", "lijken", "blijken", "vormen", "betekenen"}  # end no clause of their own
_RELATIVES = frozenset({"die", "dat", "wat", "waar", "waarin", "waarbij", "waarop", "waarmee"})
_EXPLETIVES, _AHEAD = frozenset({"er", "het"}), frozenset({"dat", "om", "of"})
_PAUSES = frozenset(",;:.!?")


def interrupts(reading: Reading, sentence: Sentence, first: int, begin: int, after: int) -> bool:
    """Whether the clause in front of an attribution, which takes the tokens from `begin` to `after`, waits for what follows.

    It ends on a verb that ends no clause (`dat is, zegt X, een goed plan`, `er komt, meldt X, een top`) or has yet to get its
    infinitive or participle (`heeft gisteren, zegt X, een plan gepresenteerd`), or its `er` or `het` points ahead (`er is geen
    bewijs, zegt X, dat …`).
    """
    lower, clauses = reading.doc.lower, reading.clauses
    comma = begin - (lower[begin - 1] == ",")
    resumed = _past_speaker(lower, after, sentence.last)
    if comma <= first or resumed + 1 >= sentence.last or lower[resumed] != ",":
        return False
    behind = reading.first_of.get(resumed + 1)
    if behind is not None and behind.form == "apposition":
        return False  # zegt X, expert op het gebied van Y
    opens = max(first, clauses.bounds(comma - 1)[0])
    finite = clauses.finite(opens, comma)
    expletive = bool(finite) and not _EXPLETIVES.isdisjoint((lower[opens], lower[finite[0] + 1]))
    if lower[resumed + 1] in _AHEAD and expletive:
        return True
    if lower[resumed + 1] in _RELATIVES:
        return False
    if not finite or (lower[opens] in SUBORDINATORS | _RELATIVES and finite[0] > opens + 1):
        return False
    lemmas = {form.lemma for form in clauses.verbs[finite[0]] if form.finite}
    if finite[0] == comma - 1:
        return bool(lemmas & _INCOMPLETE) or lower[opens] == "er" or lower[resumed + 1] in PREPOSITIONS
    if len(clauses.verb_tokens(opens, comma)) > 1:
        return False
    end = next((t for t in range(resumed + 1, sentence.last) if lower[t] in _PAUSES), sentence.last)
    forms = {form.form for form in clauses.verbs.get(end - 1, ())}
    return bool((lemmas & _MODALS and INFINITIVE in forms) or (lemmas & _PERFECT and PARTICIPLE in forms))


def _past_speaker(lower: list[str], after: int, last: int) -> int:
    """The token behind the adverbs that follow a speaker: `zei Rutte dinsdag,`."""
    while after < last and is_filler(lower[after]):
        after += 1
    return after


def goes_on_at(reading: Reading, sentence: Sentence, told: tuple[int, int], after: int, cue: int) -> int:
    """Where a clause, the tokens `told`, goes on behind its attribution, which ends before `after`; 0 where it does not.

    `X arriveerde, meldt Y in Kiev, tijdens …`, `het is, zegt X, een goed plan`.
    """
    lower = reading.doc.lower
    if interrupts(reading, sentence, *told, after):
        return _past_speaker(lower, after, sentence.last) + 1
    after = _past_speaker(lower, after, sentence.last)
    if after < sentence.last and lower[after] in PREPOSITIONS:
        commas = (t for t in range(after, min(after + 8, sentence.last)) if lower[t] == "," or t in reading.clauses.verbs)
        after = next(commas, after)
    if after + 1 >= sentence.last or lower[after] != "," or lower[after + 1] not in _GOES_ON:
        return 0
    if _quotes_on(reading, sentence, after + 1):
        return after + 1
    joins = lower[after + 1] in COORDINATORS - _REASONS
    finite = [t for t in reading.clauses.finite(after + 2, sentence.last) if joins and not _is_noun(reading, t)]
    if not finite:
        return after + 1
    # “X blijft neutraal, zei Y, en zal helpen”; but “…, zei Y, en beloofde hulp” tells what Y did next.
    same = finite[0] == after + 2 and not _is_past(reading, finite[0]) and _is_past(reading, cue)
    return after + 1 if same or _adds(reading, after + 1, finite[0], cue) else 0


def _adds(reading: Reading, joint: int, finite: int, cue: int) -> bool:
    """`X is welkom, zegt Y, maar Z is dringender`: told on, in the present, about something else than who speaks.

    Behind `en` the writer may go on himself, in the tense in which he tells: only what leaves that tense is still said.
    """
    lower = reading.doc.lower
    other = lower[joint + 1] not in _SOMEONE and joint + 1 not in reading.first_of
    turns = lower[joint] == "maar" or (lower[joint] == "en" and _is_past(reading, cue))
    told = turns and 1 < finite - joint <= _NEAR and not _is_past(reading, finite)
    return told and other and reading.doc.words[finite - 1][0].isalpha() and reading.quote_at(joint + 1) is None


def _quotes_on(reading: Reading, sentence: Sentence, joint: int) -> bool:
    """`…, zei hij, maar ‘de zorgen nemen toe’`: quoted words behind `en` or `maar`, and no other attribution behind them."""
    quote = reading.quote_at(joint + 1) if joint + 1 < sentence.last else None
    if quote is None or reading.doc.lower[joint] not in ("en", "maar") or quote.start < reading.doc.starts[joint]:
        return False
    return content_end(reading, sentence, joint + 1) == trimmed(reading, joint + 1, sentence.last)


def _is_noun(reading: Reading, verb: int) -> bool:
    """`een aanval`: what as a verb only `ik` could have."""
    forms = reading.clauses.verbs.get(verb, ())
    first_person = all(form.form == PRESENT and not form.plural and form.lemma not in _WITHOUT_T for form in forms)
    return first_person and not reading.doc.lower[verb].endswith("t")


def _is_past(reading: Reading, verb: int) -> bool:
    return any(form.form == PAST for form in reading.clauses.verbs.get(verb, ()))
