"""Where an article speaks of a target: its terms, who would give and who receive, and whether the clause
asserts it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from helpers.find.document import Sentence
from helpers.find.patterns import Hit, Patterns, VerbForms
from helpers.find.reading import Reading
from helpers.find.sides import Parties, Party
from helpers.find.stances.transfer import Passage, gives, receives
from helpers.read.codebook.target import Moods, Target

_MARKS = frozenset("“”„\"«»‘’'‹›,")
_BARRIERS = frozenset({";", ":"})
_RELATIVES = frozenset({"die", "welke", "waarmee", "waarvan"})


@dataclass(frozen=True, slots=True)
class Topic:
    """One naming of the target at the tokens `first` to `last` (exclusive).

    `giver` and `receiver` are true where the passage tells them; `telling` and `weak` come with the term.
    `given` is true where a verb of giving stands with it, `transfer` where the term is a giving by
    itself. The clause can be `negated`, `supposed` (als China …), `wanted` (China moet …) or `infinite` (… te geven).
    """

    first: int
    last: int
    term: str
    giver: bool
    receiver: bool
    telling: bool
    weak: bool
    given: bool
    transfer: bool
    negated: bool
    supposed: bool
    wanted: bool
    infinite: bool


class TopicFinder:
    """Finds the namings of one target in a sentence. Built once."""

    def __init__(self, target: Target, moods: Moods, forms: VerbForms) -> None:
        self.target = target
        self._terms = Patterns([(pattern, name) for name, term in target.terms.items() for pattern in term.patterns], forms)
        self.giving = Patterns([(pattern, "giving") for pattern in target.giving], forms)
        self._sides = Patterns(
            [(word, side.country) for side in (target.giver, target.receiver) if side for word in side.words],
            forms,
        )
        self._firm = Patterns([(pattern, "firm") for pattern in target.firm], forms)
        self._transfers = Patterns([(pattern, "transfer") for pattern in target.transfers], forms)
        self._not_after = tuple(word.rstrip("*") for word in target.not_after)
        self._negations = frozenset(moods.negations)
        self._conditions = frozenset(moods.conditions)
        self._demands = frozenset(moods.demands)

    def touches(self, words: frozenset[str]) -> bool:
        """Whether a term of the target can be among the words of an article."""
        return self._terms.touches(words)

    def terms_in(self, reading: Reading, sentence: Sentence) -> tuple[str, ...]:
        """The terms in a sentence, whoever gives or receives there; weak ones left out."""
        hits = self._terms.find(reading.doc.lower, sentence.first, sentence.last)
        named = [hit.value for hit in hits if not self.target.terms[hit.value].weak]
        return tuple(dict.fromkeys(named))

    def find(self, reading: Reading, parties: Parties, sentence: Sentence) -> list[Topic]:
        """The namings in a sentence that can be about the target; those with another giver or receiver
        are left out."""
        found = []
        hits = self._terms.find(reading.doc.lower, sentence.first, sentence.last)
        for hit in _longest([Hit(*hit.core, hit.value, hit.core) for hit in hits]):
            topic = self._read(reading, parties, sentence, hit)
            if topic is not None:
                found.append(topic)
        return found

    def _read(self, reading: Reading, parties: Parties, sentence: Sentence, hit: Hit[str]) -> Topic | None:
        lower, term = reading.doc.lower, self.target.terms[hit.value]
        if lower[hit.first - 1].startswith(self._not_after) and hit.first > sentence.first:
            return None
        first, last = _clause(reading, sentence, hit)
        if term.weak and any(word.startswith(self._not_after) for word in lower[first:last]):
            return None
        given = any(
            lower[g.first - 1] != "het" and (g.last <= hit.first or g.first >= hit.last or g.first in reading.clauses.verbs)
            for g in self.giving.find(lower, first, last)
        )
        mood = self._mood(reading, first, hit, last)
        if self.target.giver is None or self.target.receiver is None:
            return Topic(hit.first, hit.last, hit.value, True, True, True, False, given, True, *mood)
        named = [*parties.within(sentence.first, sentence.last), *self._by_pattern(lower, sentence)]
        relative = hit.last < last and lower[hit.last] in _RELATIVES
        passage = Passage(hit.first, hit.last, first, last, named, given, relative, "te" in lower[hit.last : last])
        receiver = receives(passage, self.target.receiver.country)
        giver = gives(passage, self.target.giver.country, self.target.receiver.country, bool(receiver))
        if receiver is False or giver is False:
            return None
        weak = term.weak and not (giver and receiver and self._firm.find(lower, sentence.first, sentence.last))
        transfer = bool(self._transfers.find(lower, hit.first, hit.last))
        told = (bool(giver), bool(receiver))
        return Topic(hit.first, hit.last, hit.value, *told, term.telling, weak, given, transfer, *mood)

    def _by_pattern(self, lower: list[str], sentence: Sentence) -> list[Party]:
        found = []
        for hit in self._sides.find(lower, sentence.first, sentence.last):
            before = lower[max(sentence.first, hit.first - 2) : hit.first]
            found.append(Party(hit.first, hit.last, hit.value, "to" if {"aan", "naar", "voor"} & set(before) else "free"))
        return found

    def _mood(self, reading: Reading, first: int, hit: Hit[str], last: int) -> tuple[bool, bool, bool, bool]:
        """Whether the clause is negated, supposed, wanted, and whether the term stands in an infinitive.

        `zonder` denies only what follows it. A restrictive relative clause asserts nothing: `bedrijven die wapens leveren`.
        """
        lower, opening = reading.doc.lower, first
        while opening < last and lower[opening] in _MARKS:
            opening += 1
        words = set(lower[first:last])
        relative = any(lower[t] in _RELATIVES and lower[t - 1] != "," for t in range(opening + 1, hit.first))
        supposed = relative or bool(self._conditions & set(lower[opening : opening + 3]))
        negated = bool(self._negations & words) or "zonder" in lower[first : hit.first]
        return negated, supposed, bool(self._demands & words), "te" in lower[hit.last : last]


def _longest(hits: list[Hit[str]]) -> list[Hit[str]]:
    """Drop a hit that lies within another; of two that overlap the first stays."""
    kept: list[Hit[str]] = []
    for hit in sorted(hits, key=lambda h: (h.first, -h.last)):
        if not kept or hit.first >= kept[-1].last:
            kept.append(hit)
    return kept


def _clause(reading: Reading, sentence: Sentence, hit: Hit[str]) -> tuple[int, int]:
    """The token range of the clause that holds a term; a comma within a list or before quoted words does
    not end it."""
    first, last = reading.clauses.bounds(hit.first)
    while first > sentence.first and _joins(reading, first):
        first = reading.clauses.bounds(first - 1)[0]
    last = max(last, hit.last)
    while last < sentence.last and _joins(reading, last):
        last = reading.clauses.bounds(last)[1]
    return max(first, sentence.first), min(last, sentence.last)


def _joins(reading: Reading, start: int) -> bool:
    """Whether the clause boundary before `start` is a mere comma or dash with no finite verb on one of
    its sides."""
    lower = reading.doc.lower
    if lower[start - 1] in _BARRIERS or lower[start - 1] not in (",", "–", "-", "—", "(", ")", "…"):
        return False
    one = reading.clauses.bounds(start - 1)
    other = reading.clauses.bounds(start)
    return not _finite(reading, *one) or not _finite(reading, *other)


def _finite(reading: Reading, first: int, last: int) -> bool:
    """Whether a token range holds a finite verb; an infinitive after `te` is none, whatever it looks like."""
    return any(reading.doc.lower[token - 1] != "te" for token in reading.clauses.finite(first, last))


def about(topic: Topic, context: bool, sides: Mapping[str, bool]) -> bool:
    """Whether a naming is about the target, given whether the article was speaking of it just before.

    `sides` tells whether the giver and the receiver are named in the sentence or shortly before it.
    """
    if topic.weak:
        return context and (topic.giver or topic.receiver)
    if topic.giver and topic.receiver:
        return True
    if not (topic.given or topic.transfer or topic.telling):
        return False
    if topic.giver:
        return context or sides["receiver"]
    if topic.receiver:
        return context or sides["giver"]
    return context or (topic.telling and sides["giver"])
