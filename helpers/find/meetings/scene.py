"""One sentence as the rules of meetings see it: groups of actors with their prepositions, and clauses that survive commas.

`Clauses` cuts at every comma; here enumerations, appositions and fronted phrases are joined again to the clause they belong
to, relative clauses are stepped over, and `om … te` and indirect questions get a clause of their own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from helpers.find.clauses import SUBORDINATORS
from helpers.find.document import Sentence
from helpers.find.meetings.cast import Cast
from helpers.find.reading import Reading
from helpers.find.verbs import INFINITIVE, PARTICIPLE
from helpers.records import Mention

PREPOSITIONS = frozenset(
    "aan achter behalve bij binnen boven buiten dankzij door gedurende in inzake jegens langs met na naar naast namens om omtrent onder ondanks op over per richting rond rondom sinds tegen tegenover tijdens tot tussen uit van vanaf vanuit via volgens voor voorbij wegens zonder aldus".split()
)
_LISTING = frozenset(
    "onder meer andere anderen zowel ook vooral eerst respectievelijk allereerst minste alleen zelf".split()
)
_JOINING = frozenset(", en & of alsook evenals alsmede plus maar ook met de het een onder".split())
_CONJUNCTIONS = frozenset("en & alsook evenals alsmede plus of".split())
_RELATIVE = frozenset(
    "die dat wie wiens waar waarin waarbij waarmee waarop waarvan waarna waaraan waarover".split()
)
_INSERTED = frozenset(["relative", "infinitive", "aside"])
_STOPS = frozenset([".", "!", "?", "”", "’", '"', "'", "»"])
_MARKS = frozenset("“”„\"'‘’«»")
_SUBJECTS = frozenset("hij zij ze er het de een we zijn hun".split())
_BEFORE_NOUN = PREPOSITIONS | frozenset("te de het een geen dit deze zijn haar hun onze ons mijn".split())
_AUXILIARIES = frozenset("hebben zijn worden zullen gaan kunnen moeten mogen willen".split())
_DETERMINERS = frozenset("de het een geen deze dit zijn haar hun onze ons mijn".split())
_NOT_IN_PHRASE = frozenset("die te ze we".split())


@dataclass(frozen=True, slots=True)
class Lexis:
    """Words that change how a sentence is read.

    `nouns` tell of meetings, so they are no verbs (overleg); `delegates` act for a country (de leiders van Israël); after
    `relations`, as the end of a word, `met` names no participant (de oorlog met Oekraïne).
    """

    nouns: frozenset[str]
    delegates: frozenset[str]
    relations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Actors named together: `Duitsland, Italië en Frankrijk`.

    `preposition` governs it, at token `at`; it is empty where there is none.
    """

    first: int
    last: int
    mentions: tuple[Mention, ...]
    preposition: str
    at: int

    @property
    def ids(self) -> tuple[str, ...]:
        """The actors; those of the group who are not known only where nobody is."""
        ids = dict.fromkeys(actor_id for mention in self.mentions for actor_id in Cast.ids(mention))
        return tuple(actor_id for actor_id in ids if actor_id) or ("",)

    @property
    def free(self) -> bool:
        """Whether it can be a subject or object: neither after a preposition nor a possessor."""
        return not self.preposition and not self.mentions[-1].possessive


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch between two clause boundaries; `kind` is `main`, `sub`, `relative`, `infinitive`, `and` or `aside` (in brackets)."""

    first: int
    last: int
    finite: tuple[int, ...]
    kind: str


class Scene:
    """A sentence with its segments and its groups of actors."""

    def __init__(
        self,
        reading: Reading,
        sentence: Sentence,
        mentions: Sequence[Mention],
        cast: Cast,
        lexis: Lexis,
    ) -> None:
        self.reading = reading
        self.sentence = sentence
        self.lower = reading.doc.lower
        self._named = frozenset(token for m in mentions for token in range(m.first, m.last))
        self.cast, self._lexis = cast, lexis
        self.segments = self._segments()
        self.groups = self._groups([m for m in mentions if cast.takes_part(m)])
        self.mentions = mentions

    def segment_of(self, token: int) -> int:
        """The number of the segment that holds a token."""
        return next(n for n, segment in enumerate(self.segments) if segment.first <= token < segment.last)

    def clause(self, token: int) -> list[Segment]:
        """The segments that make up the clause of a token, in order, relative clauses left out."""
        number = self.segment_of(token)
        found = [self.segments[number]]
        governed = bool(found[0].finite) or found[0].kind == "infinitive"
        for segment in reversed(self.segments[:number]):
            if found[0].kind != "main":
                break
            if segment.kind in _INSERTED:
                continue
            if governed and (segment.finite or segment.kind != "main"):
                break
            found.insert(0, segment)
            governed = governed or bool(segment.finite)
        for segment in self.segments[number + 1 :]:
            if segment.kind in _INSERTED:
                continue
            if segment.kind != "main" or (governed and segment.finite):
                break
            found.append(segment)
            governed = governed or bool(segment.finite)
        return found

    @staticmethod
    def finite_of(clause: Sequence[Segment]) -> int | None:
        """The finite verb of a clause."""
        return next((segment.finite[0] for segment in clause if segment.finite), None)

    def direction(self, clause: Sequence[Segment]) -> str:
        """Whether a clause looks to the `past`, the `present` or the `future`; empty where it has no finite verb."""
        finite, last, clauses = self.finite_of(clause), clause[-1].last, self.reading.clauses
        if finite is None:
            return ""
        tense = clauses.tense(finite, last)
        if tense != "conditional":
            return tense
        forms = {form.lemma: form.form for t in range(finite + 1, last) for form in clauses.verbs.get(t, ())}
        perfect = PARTICIPLE in forms.values() and INFINITIVE in (forms.get("hebben"), forms.get("zijn"))
        return "past" if perfect else "future"

    def named(self, token: int) -> bool:
        """Whether a token is part of the name of an actor or place."""
        return token in self._named

    def tells(self, token: int) -> bool:
        """Whether a token is a noun that tells of a meeting."""
        return self.lower[token] in self._lexis.nouns

    def groups_in(self, clause: Sequence[Segment]) -> list[Group]:
        """The groups that begin in a clause, in order."""
        return [g for g in self.groups if any(s.first <= g.first < s.last for s in clause)]

    def _segments(self) -> list[Segment]:
        clauses, first, last = self.reading.clauses, self.sentence.first, self.sentence.last
        begin = bisect_left(clauses.starts, first)
        listed = set(clauses.starts[begin : bisect_left(clauses.starts, last)])
        starts = [first]
        for token in range(first + 1, last):
            if token in listed:
                if self.lower[token] == "en" and not self._finite(starts[-1], token):
                    continue  # a subject of two: Wang en Patrushev wisselden …
                if self.lower[token] == "dat" and self._participle(token + 1):
                    continue  # heeft dat gezegd
                starts.append(token)
            elif (
                self._infinitive_end(token)
                or self._asks(token, last)
                or self._restricts(token, starts[-1], last)
            ):
                starts.append(token)
        ends = {self._infinitive_end(start) for start in starts} - {0, last}
        starts = sorted({*starts, *(end for end in ends if self.lower[end] not in _STOPS)})
        found: list[Segment] = []
        for start, end in zip(starts, [*starts[1:], last], strict=True):
            kind = self._kind(start, first)
            finite = () if kind == "infinitive" else tuple(self._finite(start, end))
            if kind == "main" and finite and self._completes(finite[0], found):
                finite = ()
            found.append(Segment(start, end, finite, kind if finite or kind != "relative" else "main"))
        return found

    def _completes(self, token: int, before: Sequence[Segment]) -> bool:
        """Whether a form that may be infinite ends a clause begun earlier: heeft woensdag, na overleg, … omschreven."""
        verbs = self.reading.clauses.verbs
        if all(form.finite for form in verbs[token]):
            return False
        for segment in reversed(before):
            if segment.kind == "relative" or not segment.finite:
                continue
            auxiliary = segment.finite[0]
            return any(form.lemma in _AUXILIARIES for form in verbs[auxiliary]) and not any(
                not form.finite for t in range(auxiliary + 1, segment.last) for form in verbs.get(t, ())
            )
        return False

    def _finite(self, first: int, last: int) -> list[int]:
        """Finite verbs; a form that may be infinite too counts only where nothing else is finite."""
        verbs = self.reading.clauses.verbs
        found = [
            t
            for t in self.reading.clauses.finite(first, last)
            if self.lower[t - 1] not in _BEFORE_NOUN
            and t not in self._named
            and self.lower[t] not in self._lexis.nouns
            and self.lower[t] != "begin"  # begin februari
            and not (self.lower[t - 1].endswith("e") and self.lower[t - 2] in _DETERMINERS)  # de Jordaanse plaats
        ]
        return [t for t in found if all(form.finite for form in verbs[t])] or found[:1]

    def _participle(self, token: int) -> bool:
        return any(form.form == PARTICIPLE for form in self.reading.clauses.verbs.get(token, ()))

    def _kind(self, start: int, sentence_first: int) -> str:
        word = self.lower[start]
        if self._infinitive_end(start):
            return "infinitive"
        if start > sentence_first and self.lower[start - 1] == "(":
            return "aside"
        if word in _RELATIVE and start > sentence_first and self.lower[start - 1] == ",":
            return "relative"
        if word in SUBORDINATORS or (word in ("of", *_RELATIVE) and start > sentence_first):
            return "sub"
        return "and" if word in ("en", "maar", "want", "dus") and start > sentence_first else "main"

    def _infinitive_end(self, token: int) -> int:
        """Where a clause of purpose that begins at a token ends (`om met Poetin te praten`), or 0."""
        if self.lower[token] != "om":
            return 0
        verbs = self.reading.clauses.verbs
        for t in range(token + 1, min(self.sentence.last, token + 25)):
            forms = verbs.get(t, ())
            if self.lower[t - 1] == "te" and any(form.form == INFINITIVE for form in forms):
                return t + 1
            if forms and all(form.finite for form in forms):
                return 0
        return 0

    def _restricts(self, token: int, first: int, last: int) -> bool:
        """A relative clause without a comma: een van de leiders die nog met Poetin sprak."""
        if self.lower[token] not in ("die", "dat") or not self.lower[token - 1].endswith(("en", "s")):
            return False
        if token - 1 in self.reading.clauses.verbs or not self._finite(first, token):
            return False
        until = next((t for t in range(token, last) if self.lower[t] in (",", ";", ":")), last)
        return any(t > token + 1 for t in self._finite(token + 1, until))

    def _asks(self, token: int, last: int) -> bool:
        """`niet gespecificeerd of Wang gesprekken zal voeren`; not `Wang of Poetin`."""
        if self.lower[token] != "of" or token - 1 in self._named:
            return False
        if token + 1 not in self._named and self.lower[token + 1] not in _SUBJECTS:
            return False
        until = next((t for t in range(token, last) if self.lower[t] in (",", ";", ":")), last)
        return bool(self._finite(token + 1, until))

    def _groups(self, mentions: Sequence[Mention]) -> list[Group]:
        groups: list[Group] = []
        chain: list[Mention] = []
        for mention in mentions:
            if chain and chain[-1].last == mention.first and Cast.ids(chain[-1]) == ("",):
                mention = replace(mention, first=chain.pop().first)  # zijn collega minister Blok
            elif chain and not self._joined(chain[-1].last, mention.first):
                groups.extend(self._close(chain))
                chain = []
            chain.append(mention)
        if chain:
            groups.extend(self._close(chain))
        return groups

    def _joined(self, first: int, last: int) -> bool:
        words = self.lower[first:last]
        return (
            0 < len(words) <= 4
            and all(word in _JOINING for word in words)
            and not any(
                segment.first in range(first, last) and segment.kind == "and" for segment in self.segments
            )
        )

    def _close(self, chain: list[Mention]) -> list[Group]:
        """One group, or one for each mention where only commas stand between them."""
        joined = any(
            word in _CONJUNCTIONS
            for one, two in zip(chain, chain[1:], strict=False)
            for word in self.lower[one.last : two.first]
        )
        parts = [chain] if joined else [[mention] for mention in chain]
        return [Group(p[0].first, p[-1].last, tuple(p), *self.governor(p[0].first)) for p in parts]

    def preposition(self, first: int) -> str:
        """The preposition that governs the phrase that begins at a token, or empty."""
        return self.governor(first)[0]

    def governor(self, first: int) -> tuple[str, int]:
        """The preposition that governs a phrase, up to three words away, and its token.

        That of `met de leiders van Israël` is `met`; that of `de oorlog met Oekraïne` counts as `van`.
        """
        lower, verbs, begin = self.lower, self.reading.clauses.verbs, self.sentence.first
        token = first - 1
        while token > begin and lower[token] in _LISTING and lower[token - 1] in PREPOSITIONS | _LISTING:
            token -= 1
        for t in range(token, max(begin - 1, token - 3), -1):
            word = lower[t]
            if word == "van" and t > begin and lower[t - 1] in self._lexis.delegates:
                return self.governor(t - 1)
            before = lower[t - 1 - (lower[t - 1] in _MARKS)]
            if word in ("met", "tussen") and before.endswith(self._lexis.relations):
                return "van", t
            if word in PREPOSITIONS:
                return ("", first) if self._infinitive_end(t) else (word, t)
            inside = word in _DETERMINERS or word.endswith(("e", "land")) or self.reading.doc.words[t] != word
            if not inside or word in _NOT_IN_PHRASE or t in verbs or t in self._named:
                return "", first
        return "", first
