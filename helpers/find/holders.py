"""Whose a position or an act is: the speaker of what holds a word, the source of a cue, or the subject of
its clause."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from helpers.find.document import Sentence
from helpers.find.function_words import COORDINATORS
from helpers.find.reading import Reading
from helpers.find.statements.speakers import PREPOSITIONS, subject
from helpers.records import Actor, Mention, Statement

_AUXILIARIES = frozenset("hebben zijn worden zullen kunnen moeten mogen willen gaan blijven laten".split())
_LONGEST = 150  # tokens
_WANTS = frozenset({"wil", "willen", "wilde", "wilden"})
_FIRST_PERSON = frozenset({"ik", "we", "wij"})
_SECOND_PERSON = frozenset({"u", "jij", "je", "jullie"})


@dataclass(frozen=True, slots=True)
class Holder:
    """An actor, on what basis the article has it (codebook, section 3), and whether the writer keeps
    distance."""

    actor_id: str
    country: str
    sourcing: str = "unknown"
    reportative: bool = False


def passages(reading: Reading) -> list[Sentence]:
    """The sentences of a document; one of inhuman length is cut at clauses, so that work stays linear in
    the text."""
    found: list[Sentence] = []
    doc = reading.doc
    for sentence in doc.sentences:
        first = sentence.first
        while sentence.last - first > _LONGEST:
            cut = reading.clauses.bounds(first + _LONGEST)[0]
            last = cut if cut > first else first + _LONGEST
            found.append(replace(sentence, first=first, last=last, start=doc.starts[first], end=doc.ends[last - 1]))
            first = last
        found.append(replace(sentence, first=first, start=doc.starts[first]) if first > sentence.first else sentence)
    return found


class Voices:
    """The statements of one document, found by place. `passages` are what the document is read in."""

    def __init__(self, reading: Reading, statements: Sequence[Statement], actors: Mapping[str, Actor]) -> None:
        self.reading = reading
        self._actors = actors
        self.passages = passages(reading)
        self._by_passage: dict[int, list[Statement]] = {}
        doc, firsts = reading.doc, [passage.first for passage in self.passages]
        for statement in statements:
            first = doc.token_at(min(statement.start, statement.scope_start))
            last = max(doc.token_before(max(statement.end, statement.scope_end)), first + 1)
            number = max(bisect_right(firsts, first) - 1, 0)
            while number < len(firsts) and firsts[number] < last:
                self._by_passage.setdefault(firsts[number], []).append(statement)
                number += 1

    def near(self, sentence: Sentence) -> list[Statement]:
        """The statements that touch a sentence."""
        return self._by_passage.get(sentence.first, [])

    def saying(self, sentence: Sentence, token: int) -> list[Statement]:
        """The innermost statement whose content holds a token; one for each speaker that shares it.

        Where that is a country's and a person of the country tells it, it is the person's: one voice, not
        two. What somebody is only said to want (China wil …) is not what he says.
        """
        place = self.reading.doc.starts[token]
        holding = [s for s in self.near(sentence) if s.start <= place < s.end and not _is_wish(s)]
        holding.sort(key=lambda s: s.end - s.start)
        if not holding:
            return []
        inner = holding[0]
        for outer in holding[1:]:
            if not self.speaks_for(outer.speaker_id, inner.speaker_id):
                break
            inner = outer
        return [s for s in holding if (s.start, s.end) == (inner.start, inner.end)]

    def speaks_for(self, actor_id: str, country_id: str) -> bool:
        """Whether the second is a country, government or body and the first somebody who speaks for it."""
        one, other = self._actors.get(actor_id), self._actors.get(country_id)
        if one is None or other is None or one.country != other.country or not one.country:
            return False
        return other.kind == "country" or (one.kind == "person" and other.kind in ("institution", "group"))

    def told_by(self, sentence: Sentence, first: int, last: int) -> list[Statement]:
        """The statements whose cue is among the tokens `first` to `last`."""
        doc = self.reading.doc
        start, end = doc.starts[first], doc.ends[last - 1]
        words = set(doc.words[first:last])
        found = [
            s
            for s in self.near(sentence)
            if s.cue in words and s.scope_start <= start and end <= max(s.scope_end, s.end) and not s.start <= start < s.end
        ]
        if not found:
            return []
        inner = min(found, key=lambda s: s.scope_end - s.scope_start)
        return [s for s in found if (s.start, s.end) == (inner.start, inner.end)]

    def speaker(self, statement: Statement) -> Holder:
        """A statement's speaker as a holder."""
        return Holder(
            statement.speaker_id,
            self.country_of(statement.speaker_id),
            statement.sourcing,
            statement.reportative,
        )

    def is_outlet(self, actor_id: str) -> bool:
        """Whether an actor is a medium, or media without a name."""
        actor = self._actors.get(actor_id)
        return actor_id.endswith("media") or (actor is not None and actor.kind.endswith("outlet"))

    def is_country(self, actor_id: str) -> bool:
        """Whether an actor is a country, and nobody who acts for one."""
        actor = self._actors.get(actor_id)
        return actor is not None and actor.kind == "country"

    def is_union(self, actor_id: str) -> bool:
        """Whether an actor is a union or alliance by its own name: EU, NATO, UN."""
        actor = self._actors.get(actor_id)
        return actor is not None and actor.country.lower() == actor_id

    def is_person(self, actor_id: str) -> bool:
        """Whether an actor is somebody with a name."""
        actor = self._actors.get(actor_id)
        return actor is not None and actor.kind == "person"

    def country_of(self, actor_id: str) -> str:
        actor = self._actors.get(actor_id)
        return actor.country if actor else ""

    def subjects(self, sentence: Sentence, first: int, last: int, sourcing: str) -> list[Holder]:
        """Who does what the tokens `first` to `last` tell: the subject of their clause.

        A first person, and a subject of the same country as the one who is quoted, is the speaker.
        `sourcing` is what a holder gets that nobody is quoted on; one told of by somebody else has that
        speaker's.
        """
        reading = self.reading
        saying = [self.speaker(s) for s in self.saying(sentence, first)]
        finite = self._finite(sentence, first, last)
        agent = self._agent(first, last, finite)
        if agent:
            return [Holder(i, self.country_of(i), sourcing) for i in agent]
        quote = reading.quote_at(finite) if finite is not None else None
        quoted = quote is not None and reading.quote_at(reading.clauses.bounds(finite)[0]) is quote
        if quoted and saying and self._first_person(finite):
            return saying
        if quote is not None and self._has_subject(finite, _SECOND_PERSON):
            return []  # `u bewapent Oekraïne zelf`: who is spoken to
        found = subject(reading, sentence, finite) if finite is not None and not quoted else None
        mentions = self._with_joint(found.mentions) if found else ()
        ids = [actor_id for m in mentions for actor_id in (m.members or (m.actor_id,))]
        ids = [actor_id for actor_id in ids if actor_id]
        if not ids and saying and not quoted and (found is None or reading.doc.lower[found.first] in _FIRST_PERSON):
            return saying
        if not ids and finite is not None and (found is None or not found.mentions):
            ids = self._nearest(sentence, finite, found is not None)
        reported = finite is not None and reading.doc.lower[finite] in ("zou", "zouden") and not saying
        holders = []
        for actor_id in ids:
            country = self.country_of(actor_id)
            voice = next((h for h in saying if self.speaks_for(h.actor_id, actor_id)), None)
            if voice is not None:
                holders.append(voice)
            elif saying:
                holders.append(Holder(actor_id, country, saying[0].sourcing, saying[0].reportative))
            else:
                holders.append(Holder(actor_id, country, "unknown" if reported else sourcing, reported))
        return holders

    def _first_person(self, finite: int) -> bool:
        """Whether the subject of a quoted clause is ik, we or wij."""
        return self._has_subject(finite, _FIRST_PERSON)

    def _has_subject(self, finite: int, pronouns: frozenset[str]) -> bool:
        """Whether one of these pronouns stands before a finite verb in its clause, or right after it."""
        lower, first = self.reading.doc.lower, self.reading.clauses.bounds(finite)[0]
        return not pronouns.isdisjoint([*lower[first:finite], *lower[finite + 1 : finite + 2]])

    def both(self, sentence: Sentence, token: int) -> list[str]:
        """Who is named before a token by `zowel X als Y`."""
        lower = self.reading.doc.lower
        begin = next((t for t in range(token - 1, sentence.first - 1, -1) if lower[t] == "zowel"), None)
        if begin is None:
            return []
        named = self.reading.between(begin, token)
        return [m.actor_id for m in named if m.actor_id and lower[m.first - 1] in ("zowel", "als")]

    def _agent(self, first: int, last: int, finite: int | None) -> list[str]:
        """Who does it in a passive: `werd door Peking verworpen`."""
        reading, lower = self.reading, self.reading.doc.lower
        if finite is None or not any(form.lemma == "worden" for form in reading.clauses.verbs.get(finite, ())):
            return []
        begin, end = reading.clauses.bounds(first)
        agents = [m for m in reading.between(begin, max(end, last)) if "door" in lower[max(begin, m.first - 2) : m.first]]
        return [i for m in agents[:1] for i in (m.members or (m.actor_id,)) if i]

    def _nearest(self, sentence: Sentence, finite: int, opening: bool) -> list[str]:
        """The mention that can be a subject: the last one before the finite verb, else the first one
        after it.

        With `opening` only the one that opens the sentence: `Functionarissen, waaronder X, hebben …`. None in a relative
        clause on something else (`een resolutie die eist …`).
        """
        reading, lower = self.reading, self.reading.doc.lower
        free = [
            m
            for m in reading.between(sentence.first, sentence.last)
            if m.actor_id
            and not m.possessive
            and m.form not in ("place", "apposition")
            and (m.first == sentence.first or lower[m.first - 1] not in PREPOSITIONS or self._opens_condition(m.first - 1))
            and reading.quote_at(m.first) == reading.quote_at(finite)
        ]
        if opening:
            free = [m for m in free if m.first == sentence.first]
        if finite > sentence.first and lower[finite - 1] in ("die", "dat") and finite - 1 not in reading.last_of:
            return []
        clause = reading.clauses.bounds(finite)[0]
        before = [m for m in free if m.last <= finite]
        after = [m for m in free if m.first > finite and not any(w.startswith("waar") for w in lower[finite : m.first])]
        inside = [m for m in before if m.first >= clause]
        found = self._with_joint(inside[-1:] or after[:1] or before[-1:])
        return [actor_id for m in found for actor_id in (m.members or (m.actor_id,))]

    def _opens_condition(self, token: int) -> bool:
        """`Als Poetin het toejuicht, …`: an `als` that opens a clause and compares nothing."""
        lower = self.reading.doc.lower
        return lower[token] == "als" and (token == 0 or not lower[token - 1][0].isalnum())

    def _with_joint(self, mentions: Sequence[Mention]) -> list[Mention]:
        """Mentions with those joined to the first of them: `Xi en Poetin`."""
        found, reading = list(mentions), self.reading
        while found and reading.doc.lower[found[0].first - 1] in ("en", ","):
            joint = reading.last_of.get(found[0].first - 1)
            if joint is None or joint.possessive or joint.form in ("place", "apposition"):
                break
            found.insert(0, joint)
        return found

    def _finite(self, sentence: Sentence, first: int, last: int) -> int | None:
        clauses = self.reading.clauses
        for token in range(first, last):
            if any(form.finite for form in clauses.verbs.get(token, ())) and self.reading.doc.lower[token - 1] != "te":
                other = clauses.auxiliary(token)
                carried = other is not None and any(form.lemma in _AUXILIARIES for form in clauses.verbs[other])
                return other if carried and not _can_stand_alone(clauses.verbs[token]) else token
        for token in range(first, last):
            if token in clauses.verbs:
                return clauses.auxiliary(token) or self._main(sentence, token)
        begin, end = clauses.bounds(first)
        within = clauses.finite(begin, end)
        joint = next((t for t in range(first - 1, begin, -1) if self.reading.doc.lower[t] in COORDINATORS), end)
        joined = [t for t in within if joint < t < first and all(form.finite for form in clauses.verbs[t])]
        if joined and within[0] < joint:
            return joined[0]  # noemde het vaag en ook minister X had er geen goed woord voor over
        return within[0] if within else self._main(sentence, first)

    def _main(self, sentence: Sentence, token: int) -> int | None:
        """The finite verb nearest before a token in its sentence, else the first one."""
        every = self.reading.clauses.finite(sentence.first, sentence.last)
        before = [t for t in every if t <= token]
        return before[-1] if before else (every[0] if every else None)


def _is_wish(statement: Statement) -> bool:
    """`China wil …`: what somebody is said to want; words quoted after it he says."""
    return statement.cue.lower() in _WANTS and statement.kind != "direct"


def _can_stand_alone(forms: Sequence) -> bool:
    """Whether a word is a finite verb and nothing else: `vreest`, not `leveren` or `ontkend`."""
    return all(form.finite and not (form.plural and form.form == "present") for form in forms)
