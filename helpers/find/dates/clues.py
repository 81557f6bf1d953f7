"""What a text tells about its own day: a clue, and what the rules for clues share."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from helpers.find.clauses import CONDITIONAL, COORDINATORS, SUBORDINATORS, Clauses
from helpers.find.dates import daysets
from helpers.find.dates.daysets import DaySet
from helpers.find.dates.events import EventMention
from helpers.find.dates.meanings import PAST, PRESENT
from helpers.find.dates.scan import DateExpression
from helpers.find.dates.words import each
from helpers.find.document import Document
from helpers.find.verbs import PARTICIPLE
from helpers.find.verbs import PAST as PAST_FORM
from helpers.records import Evidence, Interval

# How far a clue is trusted. A dateline outweighs all prose; an event pinned to a day outweighs a tense. What takes place more
# often than the calendar lists comes last, before it what did so only before the calendar begins.
DATELINE, PIN, BOUND, LOOSE, BEFORE, OFTEN = range(6)
UNREAL = CONDITIONAL | each(
    "zal zullen wil willen wilde wilden gepland geplande gaat gaan mogelijk te moet moest moeten moesten "
    "kan kon niet geen nooit als indien"
)
# Words that open a clause of its own, about something else than the one before.
_OPENERS = SUBORDINATORS | COORDINATORS | each("die dat wie wat waar waarin waarbij waarop waarmee waardoor waarna")
_RELATIVES = frozenset({"die", "dat"})
_NO_VERBS = frozenset({"uit", "begin"})
_FAR = 60
_FOR_PARTICIPLES = each("laten kunnen mogen moeten willen")
_BRACKETS = 8  # tokens
_PERFECT = frozenset({"hebben", "zijn"})
_NO_PARTICIPLES = (
    "geleden|gepland|geplande|gebied|gebieden|geweld|gezant|gezanten|gerecht|gevolgen|gesprekken|gevechten|gedachten|"
    "getuigen|gezinnen|gebouwen|gewapend"
)
_SHAPE = re.compile(
    rf"(?!(?:{_NO_PARTICIPLES})$)"
    r"(?:aan|af|bij|binnen|door|in|langs|mee|na|neer|om|onder|op|over|plaats|samen|tegen|terug|toe|uit|vast|voor|weg)?"
    r"ge[a-zë]{2,}(?:d|t|en)"
)


@dataclass(frozen=True, slots=True)
class Clue:
    """The days of publication that a clue leaves, its evidence, what it was resolved to, and its trust."""

    days: DaySet
    evidence: Evidence
    resolved_to: str
    trust: int


class Text:
    """One document as the rules for clues see it. `within` is the interval of publication known beforehand, or None."""

    def __init__(self, doc: Document, clauses: Clauses, expressions: list[DateExpression], within: Interval | None) -> None:
        self.doc = doc
        self.clauses = clauses
        self.within = within
        outer = [quote for quote in doc.quotes if quote.depth == 0]
        self._quote_starts = [quote.start for quote in outer]
        self._quote_ends = [quote.end for quote in outer]
        self.by_sentence: dict[int, list[DateExpression]] = {}
        for expression in expressions:
            if not self.quoted(expression.first):
                sentence = doc.sentence_of(expression.first)
                self.by_sentence.setdefault(sentence.first, []).append(expression)

    def quoted(self, token: int) -> bool:
        """Whether a token stands in a quotation, where `vandaag` is the speaker's."""
        number = bisect_right(self._quote_starts, self.doc.starts[token]) - 1
        return number >= 0 and self.doc.starts[token] < self._quote_ends[number]

    def clause(self, token: int) -> list[str]:
        """The words of the clause that holds a token."""
        first, last = self.clauses.bounds(token)
        return self.doc.lower[first:last]

    def wide_clause(self, token: int) -> tuple[int, int]:
        """The token range of a token's clause with the verbless parts beside it: `heeft woensdag, na afloop van zijn
        ontmoeting,`.
        """
        sentence = self.doc.sentence_of(token)
        first, last = self.clauses.bounds(token)
        verbal = bool(self.finite(first, last))
        while first > max(sentence.first, token - _FAR):
            before, _ = self.clauses.bounds(first - 1)
            finite = bool(self.finite(before, first))
            if (finite and verbal) or self.doc.lower[first] in _OPENERS:
                break
            first, verbal = before, verbal or finite
        while last < min(sentence.last, token + _FAR):
            _, after = self.clauses.bounds(last)
            finite = bool(self.finite(last, after))
            if self.doc.lower[last] in _OPENERS and (finite or self.doc.lower[last] != "als"):  # `als eerste spreker`
                break
            if finite and verbal:
                break
            last, verbal = after, verbal or finite
        return first, last

    def finite(self, first: int, last: int) -> list[int]:
        """The finite verbs among some tokens; `uit` and `begin` are hardly ever one."""
        return [verb for verb in self.clauses.finite(first, last) if self.doc.lower[verb] not in _NO_VERBS]

    def tense(self, token: int) -> str:
        """Which way a token's clause looks; `heeft` and `is` with the shape of a participle look back."""
        direction = self.clauses.direction(token)
        if direction != PRESENT:
            return direction
        if self._is_in_past_relative(token) or self._is_past_for_sure(*self.clauses.bounds(token)):
            return PAST
        first, last = self.wide_clause(token)
        lemmas = {form.lemma for verb in self.finite(first, last) for form in self.clauses.verbs[verb] if form.finite}
        perfect = lemmas and lemmas <= _PERFECT and any(map(self.is_participle, range(first, last)))
        perfect = perfect or self._has_let(first, last)
        return PAST if perfect else PRESENT

    def _is_in_past_relative(self, token: int) -> bool:
        """`het plan dat Peking vrijdag de wereld in stuurde`: a relative clause has the verb that ends it."""
        first, last = self.clauses.bounds(token)
        if _RELATIVES.isdisjoint(self.doc.lower[first + 1 : token]):
            return False
        return any(form.form == PAST_FORM for verb in range(token, last) for form in self.clauses.verbs.get(verb, ()))

    def _is_past_for_sure(self, first: int, last: int) -> bool:
        """`Begin juni was hij in Kiev`: past, but for what only looks like a verb."""
        verbs = self.finite(first, last)
        if len(verbs) == len(self.clauses.finite(first, last)):
            return False
        return bool(verbs) and all(form.form == PAST_FORM for verb in verbs for form in self.clauses.verbs[verb] if form.finite)

    def is_participle(self, token: int) -> bool:
        """Whether a token is a participle, or has the shape of one."""
        forms = self.clauses.verbs.get(token, ())
        return any(form.form == PARTICIPLE for form in forms) or bool(_SHAPE.fullmatch(self.doc.lower[token]))

    def _has_let(self, first: int, last: int) -> bool:
        """Whether an infinitive stands for the participle of a perfect: heeft (hebben X en Y) laten weten."""
        verbs, lower = self.clauses.verbs, self.doc.lower
        let = next((t for t in range(first, last - 1) if lower[t] in _FOR_PARTICIPLES and t + 1 in verbs), first)
        if let > first and lower[first] == "en" and not self.finite(first, let):
            before = first - 1
            if lower[before] == ")" and "(" in lower[max(0, before - _BRACKETS) : before]:
                before -= lower[:before][::-1].index("(") + 2  # hebben X (Handel) en Y
            first = self.clauses.bounds(before)[0]
        finite = self.finite(first, let)
        return bool(finite) and any(form.lemma == "hebben" for form in verbs[finite[0]])

    def direction(self, expression: DateExpression) -> str:
        """Which way an expression looks: by itself, else by its clause."""
        return expression.direction or self.tense(expression.first)

    def clue(self, days: DaySet, first: int, last: int, rule: str, resolved_to: str, trust: int) -> Clue:
        """A clue whose evidence is tokens `first` to `last`."""
        evidence = Evidence(self.doc.starts[first], self.doc.ends[last - 1], rule)
        return Clue(days, evidence, resolved_to, trust)


def told(mention: EventMention) -> str:
    """An event and its days, as a derivation shows them."""
    return f"{mention.event.name}: " + ", ".join(says(days) for days in mention.event.occurrences)


def says(interval: Interval) -> str:
    """An interval in words."""
    return daysets.describe(daysets.of([interval]))
