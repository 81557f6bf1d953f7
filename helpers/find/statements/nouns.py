"""Nouns of speech: `de eis van Oekraïne dat …`, `zijn waarschuwing voor …`, `de vrees bestaat dat …`, `uit angst dat …`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from helpers.find.clauses import SUBORDINATORS
from helpers.find.document import Sentence
from helpers.find.reading import Reading
from helpers.find.statements.content import FINAL, FRONTED, PHRASE, content_end, kind_of
from helpers.find.statements.draft import Draft
from helpers.find.statements.nounphrases import (
    DETERMINERS,
    OWN,
    PREPOSITIONS,
    Speaker,
    can_be_subject,
    is_filler,
    past_adverbials,
)
from helpers.find.statements.speakers import subject
from helpers.read.codebook.cues import NounGroup

_OWN = frozenset({"met", "uit"})
_AMONG = frozenset({"onder", "bij", "in"})
_NAMED = frozenset({"name", "short", "apposition"})
_IS = frozenset({"zijn", "luiden", "gaan", "blijven", "bestaan", "leven", "heersen", "worden", "weergeven"})
_HAS = frozenset(
    {
        "vast|houden",
        "hebben",
        "uiten",
        "uitspreken",
        "uit|spreken",
        "uit|drukken",
        "doen",
        "geven",
        "herhalen",
        "delen",
        "komen",
        "koesteren",
    }
)
_TRUST, _PUTS = frozenset({"vertrouwen", "geloof"}), frozenset({"hebben", "stellen"})
_HOLDS = frozenset({"blijven", "houden"})
_TAKES_NOUN = frozenset(
    "gebruiken doen maken indienen presenteren lanceren publiceren opstellen schrijven geven sturen krijgen".split()
)
_PLEASED = frozenset({"tevreden", "blij", "eens", "oneens", "bekend", "ingenomen", "akkoord", "gelukkig", "bezig"})
_NO_NOUN = frozenset({"ik", "te", "ervoor"})
_REACH = 6
_OPENERS = SUBORDINATORS | {"die", "waarin", "waarmee", "waarop", "waarbij"}


class NounCues:
    """The codebook's nouns of speech, compiled once."""

    def __init__(self, groups: Iterable[NounGroup]) -> None:
        self._takes: dict[str, frozenset[str]] = {}
        self._ownerless: set[str] = set()
        for group in groups:
            for noun in group.nouns.split():
                self._takes[noun] = self._takes.get(noun, frozenset()) | frozenset(group.takes)
                if group.ownerless:
                    self._ownerless.add(noun)

    @property
    def words(self) -> frozenset[str]:
        """The nouns, in every form that is a cue."""
        return frozenset(self._takes)

    def find(self, reading: Reading, sentence: Sentence, tokens: Iterable[int]) -> Iterator[Draft]:
        """Statements that a noun among these tokens introduces.

        The speaker is its owner, else the subject of a verb that has or utters it.

        With neither, only nouns that need no owner (vrees, gerucht) introduce one; its speaker is then untold.
        """
        lower = reading.doc.lower
        for token in tokens:
            takes = self._takes.get(lower[token])
            if takes is None or token >= sentence.last - 2 or reading.quote_at(token) is not None:
                continue
            if lower[token - 1] in _NO_NOUN and token > sentence.first:  # ik vrees dat, ervoor te zorgen dat
                continue
            if lower[token - 2 : token] == ["onder", "de"]:  # onder de indruk van X
                continue
            whose, after = owner(reading, sentence, token)
            lead = _lead(reading, sentence, after, takes, _awaits_verb(reading, sentence, token))
            if lead is None:
                reading.stopped("statement", token, token + 1, f"nothing that the noun brings: {' or '.join(sorted(takes))}")
                continue
            whose = whose or _nation(reading, token)
            owned = whose is not None
            whose = whose or _holder(reading, sentence, token)
            if whose is None and not (lower[token] in self._ownerless and lower[lead] == "dat"):
                reading.stopped("statement", token, token + 1, "whose word it is cannot be told from the phrase or the verb")
                continue
            draft = _draft(reading, sentence, token, lead, whose)
            if draft is not None:
                yield replace(draft, owned=owned)


def _draft(reading: Reading, sentence: Sentence, noun: int, lead: int, owner: Speaker | None) -> Draft | None:
    lower, first = reading.doc.lower, lead + 1
    subjects = not [t for t in reading.clauses.finite(reading.clauses.bounds(noun)[0], lead) if t != noun]
    final = lower[lead] in ("dat", "om", "te")
    if (
        lower[lead] == "dat"
        and lead == noun + 1
        and lower[noun - 1] in ("het", "dat", "dit")
        and _relative(reading, sentence, first)
    ):
        return None
    last = content_end(reading, sentence, first, (FRONTED if subjects else FINAL) if final else PHRASE)
    if not final and subjects:  # Met haar oproep tot een staking heeft X …
        verbs = reading.clauses.finite(first + 1, last)
        last = next((t for t in verbs if _OPENERS.isdisjoint(lower[first:t])), last)
    if last - first < 2:
        return None
    start, end = reading.doc.starts[first], reading.doc.ends[last - 1]
    return Draft(start, end, kind_of(reading, first, last), f"noun-{lower[lead]}", owner, sentence, noun, last)


def _relative(reading: Reading, sentence: Sentence, first: int) -> bool:
    """`het argument dat China gebruikt`: a relative clause, whose verb lacks the object that the noun is."""
    end = reading.clauses.bounds(first)[1]
    verbs = reading.clauses.verb_tokens(first, min(end, sentence.last))
    trusts = reading.doc.lower[first - 2] in _TRUST and "in" in reading.doc.lower[first:end]
    if trusts and any(form.lemma in _PUTS for token in verbs[-1:] for form in reading.clauses.verbs[token]):
        return True  # het vertrouwen dat zij in hem hadden
    return any(form.lemma in _TAKES_NOUN for token in verbs[-2:] for form in reading.clauses.verbs[token])


def owner(reading: Reading, sentence: Sentence, noun: int) -> tuple[Speaker | None, int]:
    """Whose word it is: after `van`, or as a possessive before the noun; and the token after the phrase."""
    lower = reading.doc.lower
    if lower[noun + 1] in ("van", "door", "bij", "onder"):
        mention = reading.first_of.get(noun + 2) or reading.first_of.get(noun + 3)
        if mention is not None and mention.form != "place":
            return Speaker((mention,), mention.first, mention.last, after=True), mention.last
    before = reading.last_of.get(noun) or reading.last_of.get(noun - 1)
    if before is not None and before.first >= sentence.first and (before.possessive or before.form == "pronoun"):
        return Speaker((before,), before.first, before.last, after=False), noun + 1
    if lower[noun - 1] in OWN and noun > sentence.first:  # zijn verzoek om …: whose it is, what came before tells
        finite = reading.clauses.finite(reading.clauses.bounds(noun)[0], noun)
        doing = subject(reading, sentence, finite[0]) if finite else None
        if doing is not None and len(doing.mentions) == 1 and doing.mentions[0].form in _NAMED:
            return Speaker(doing.mentions, noun - 1, noun + 1, after=False), noun + 1  # Borrell bleef bij zijn oordeel dat
        return Speaker((), noun - 1, noun + 1, after=False), noun + 1
    return None, noun + 1


def _awaits_verb(reading: Reading, sentence: Sentence, noun: int) -> bool:
    """Whether a noun is the object of a clause that has its verb last: dat hij de eis van Kiev steunt; not: dat de eis …"""
    lower, begin = reading.doc.lower, noun
    while begin > sentence.first and (lower[begin - 1] in DETERMINERS or lower[begin - 1].endswith("e")):
        begin -= 1
    opened = sum(word in _OPENERS for word in lower[sentence.first : begin])
    subject_first = begin > sentence.first and lower[begin - 1] not in _OPENERS
    return subject_first and 0 < opened >= len(reading.clauses.finite(sentence.first, begin))


def _lead(reading: Reading, sentence: Sentence, after: int, takes: frozenset[str], final: bool) -> int | None:
    """The `dat`, `om` or preposition that opens the content: at once, after a comma, or behind `is` or `bestaat`.

    Behind any verb where that stands last in its clause (`final`): omdat hij de eis van Kiev steunt dat …
    """
    lower, clauses = reading.doc.lower, reading.clauses
    token = after = past_adverbials(lower, after, sentence.last)
    while token < min(after + _REACH, sentence.last - 2):
        word = lower[token]
        if word in takes or (word == "om" and "te" in takes):
            return token
        hearer = reading.first_of.get(token) if lower[after] == "aan" and token == after + 1 else None
        if hearer is not None:  # een oproep aan X om
            token = hearer.last
            continue
        is_so = any(form.lemma in _IS for form in clauses.verbs.get(token, ()))
        is_so = is_so or (final and word[0].isalpha() and word.endswith(("t", "de", "te", "en")) and lower[token + 1] == "dat")
        if not (is_so or is_filler(word) or word in ("aan", "dan") or (word == "," and lower[token + 1] == "dat")):
            return None
        token += 1
    return None


def _nation(reading: Reading, noun: int) -> Speaker | None:
    """`de Amerikaanse beschuldiging dat`: an adjective of nation owns the noun; the assembler knows which."""
    before = reading.doc.words[noun - 1] if noun else ""
    determined = noun > 1 and reading.doc.lower[noun - 2] in DETERMINERS
    if determined and before[:1].isupper() and before.endswith(("e", "s")) and noun - 1 not in reading.last_of:
        return Speaker((), noun - 1, noun + 1, after=False)
    return None


def _holder(reading: Reading, sentence: Sentence, noun: int) -> Speaker | None:
    """The subject of the verb that has or utters the noun (`kwam met de waarschuwing dat`), or among whom it lives."""
    lower, clauses = reading.doc.lower, reading.clauses
    begin = clauses.bounds(noun)[0]
    finite = clauses.finite(begin, noun)
    for token in range(noun - 1, max(begin, noun - 4), -1):
        if lower[token] in _OWN and finite and lower[token - 1] not in _PLEASED:
            return subject(reading, sentence, finite[0])
        if lower[token] in PREPOSITIONS:
            break
    if finite:
        forms = [form.lemma for t in clauses.verb_tokens(begin, clauses.bounds(noun)[1]) for form in clauses.verbs[t]]
        held = lower[noun - 2] in ("bij", "aan") and bool(_HOLDS.intersection(forms[:2]))  # houdt vast aan de eis dat
        if held or _HAS.intersection(forms[:3]):
            return subject(reading, sentence, finite[0])
    for token in range(begin, noun):
        if lower[token] in _AMONG and not any(can_be_subject(reading, m) for m in reading.between(begin, token)):
            mention = reading.first_of.get(token + 1) or reading.first_of.get(token + 2)
            if mention is not None:
                return Speaker((mention,), mention.first, mention.last, after=False)
    return None
