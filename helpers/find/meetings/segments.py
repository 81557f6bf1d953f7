"""Clauses that survive commas: the stretches of a sentence between clause boundaries, and how they belong together.

`Clauses` cuts at every comma; here enumerations, appositions and fronted phrases are joined again to the clause they belong
to, relative clauses are stepped over, and `om … te` and indirect questions get a clause of their own.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from msgspec import Struct

from helpers.find.clauses import SUBORDINATORS, Clauses
from helpers.find.document import Sentence
from helpers.find.meetings.insertions import Insertions
from helpers.find.meetings.words import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVE,
    SUBJECTS,
    WITH_INFINITIVES,
    each,
)
from helpers.find.verbs import INFINITIVE, PARTICIPLE, PRESENT

_INSERTED = each("relative infinitive aside")
_ENDS = each(". ! ? ” ’ \" ' »")
_PAUSES = each(", ; :")
_COORDINATORS = each("en maar want dus")
_PERFECT = 12  # words between the verb of a perfect and `sinds`
_ROLES = each("gezant afgezant president premier minister leider voorzitter gastheer bemiddelaar waarnemer")
_OPENS_INFINITIVE = each("om na alvorens zonder teneinde")  # om Poetin te ontmoeten, na Poetin te hebben ontmoet
_UNSETTLED = each("duidelijk onduidelijk bekend onbekend zeker onzeker bevestigd vraag weten afwachten")
_ADVERBS = each("begin ruim keer weer dagen maanden")  # begin februari, ruim drie uur, vijf keer, spraken elkaar weer
_ORDINALS = each("eerste enige laatste")
_ADJOINED = 6  # words between `zowel` and `als`
_FRONT = 6  # words of a phrase before a verb
_SUBJECT = 9  # words of a subject after `en`, with its verb
_NOT_IN_SUBJECT = (PREPOSITIONS | RELATIVE) - {"van"}
_THEN = each("daarna vervolgens later nadien daar")
_QUESTIONS = each("hoe wat waarom welke welk")
_WHEREAT = each("waarop waarbij waarin waarmee waartoe")
_OPENS_SUBJECT = SUBJECTS | DETERMINERS
_PRONOUNS = each("hij zij ze ik we wij")
# what a clause can begin with that has no comma before it
_MAY_BEGIN = each("en die dat of sinds tot") | _OPENS_INFINITIVE | _QUESTIONS | _WHEREAT
_WITH_PARTICIPLE = each("worden zijn hebben")
_WHO = each("hij ze zij we die")
_PURPOSE = 25  # words in which `om` finds its `te`


class Segment(Struct, frozen=True):
    """A stretch between two boundaries, with its finite verbs.

    `kind` is `main`, `sub`, `relative`, `infinitive`, `and` (a coordinated clause) or `aside` (in brackets).
    """

    first: int
    last: int
    finite: tuple[int, ...]
    kind: str


Clause = Sequence[Segment]


def finite_of(clause: Clause) -> int | None:
    """The finite verb of a clause."""
    return next((segment.finite[0] for segment in clause if segment.finite), None)


def holds(clause: Clause, token: int) -> bool:
    """Whether a token lies in a clause."""
    return any(segment.first <= token < segment.last for segment in clause)


class Segmenter(Insertions):
    """Cuts one sentence. `noun` says whether a token cannot be a verb, since it is part of a name or, as `tells` says, tells of
    a meeting.
    """

    def __init__(
        self,
        lower: Sequence[str],
        clauses: Clauses,
        sentence: Sentence,
        noun: Callable[[int], bool],
        tells: Callable[[int], bool],
    ) -> None:
        super().__init__(lower, clauses, sentence, noun)
        self._tells = tells
        self.segments = self._cut()
        self._firsts = [segment.first for segment in self.segments]
        self._joined: dict[int, Clause] = {}

    def clause(self, token: int) -> Clause:
        """The segments that make up the clause of a token, in order, relative clauses left out."""
        number = bisect_right(self._firsts, token) - 1
        if number not in self._joined:
            self._joined[number] = self._join(number)
        return self._joined[number]

    def _join(self, number: int) -> Clause:
        found = [self.segments[number]]
        if self._lower[found[0].first] == "aldus":
            return found  # …, aldus zijn woordvoerder na het gesprek
        governed = bool(found[0].finite) or found[0].kind == "infinitive"
        for segment in reversed(self.segments[:number]):
            if found[0].kind != "main":
                break
            if segment.kind in _INSERTED:
                continue
            # of Wang en zijn ambtgenoot, Blinken, elkaar ontmoeten; not: terwijl X toastte, vloog Y
            awaits = segment.kind == "sub" and not segment.finite and found[0].first not in found[0].finite
            if governed and not awaits and (segment.finite or segment.kind != "main" or self._lower[segment.last - 1] == ";"):
                break
            found.insert(0, segment)
            governed = governed or bool(segment.finite)
        for segment in self.segments[number + 1 :]:
            if found[-1].kind == "relative" and self._closed(found[-1]):
                break
            if segment.kind in _INSERTED:
                continue
            opens = found[-1].kind == "sub" and segment.first in segment.finite
            if segment.kind != "main" or (governed and segment.finite) or opens:
                break
            found.append(segment)
            governed = governed or bool(segment.finite)
        return found

    def _closed(self, segment: Segment) -> bool:
        """Whether a relative clause ends on its verb before a comma: X, die bij Y was, sprak van een kans."""
        return self._lower[segment.last - 1] == "," and segment.last - 2 in segment.finite

    def infinitive_end(self, token: int) -> int:
        """Where an infinitive clause that begins at a token ends (`om met Poetin te praten`, not `om de tafel`), or 0."""
        if self._lower[token] not in _OPENS_INFINITIVE or "tafel" in self._lower[token + 1 : token + 3]:
            return 0
        verbs, last = self._clauses.verbs, self._sentence.last
        for t in range(token + 1, min(last, token + _PURPOSE)):
            forms = verbs.get(t, ())
            if self._lower[t] == "om" and t + 1 < last and "tafel" not in self._lower[t + 1 : t + 3]:
                return 0  # belde na afloop met X om verslag uit te brengen
            if self._lower[t - 1] == "te" and any(form.form == INFINITIVE for form in forms):
                end = t + 1
                goes_on = self._lower[t] in WITH_INFINITIVES  # om met hem te gaan praten
                while end < last and (self._is(end, PARTICIPLE) or (goes_on and self._is(end, INFINITIVE))):
                    end += 1  # na hem te hebben ontmoet
                return self._extraposed(end)
            if forms and self._lower[t] not in _ADVERBS and (all(form.finite for form in forms) or self._turns(token, t)):
                return 0
        return 0

    def _turns(self, token: int, verb: int) -> bool:
        """Whether a phrase at the head of a clause ends at its verb: na overleg beloofden | X en Y te stoppen."""
        if token > self._sentence.first or self._lower[token] == "om" or verb + 1 >= self._sentence.last:
            return False
        subject = self._lower[verb + 1] in _OPENS_SUBJECT or self._noun(verb + 1)
        return subject and any(form.finite for form in self._clauses.verbs[verb])

    def _extraposed(self, end: int) -> int:
        """Where a clause ends whose last phrase stands after its verb: om een gesprek te voeren met Xi."""
        last = self._sentence.last
        if end >= last or self._lower[end] not in PREPOSITIONS:
            return end
        verbs = self._clauses.verbs
        return next(
            (t for t in range(end, last) if self._lower[t] in _PAUSES or t in verbs or self._lower[t] in _ENDS),
            last,
        )

    def _cut(self) -> list[Segment]:
        first, last = self._sentence.first, self._sentence.last
        starts = self._boundaries(first, last)
        ends = {self.infinitive_end(start) for start in starts} - {0, last}
        resumed = {self._pause(start) + 1 for start in starts if self._lower[start - 1] == "," and self._inserts(start)}
        starts = sorted({*starts, *(end for end in ends if self._lower[end] not in _ENDS), *resumed})
        found: list[Segment] = []
        for start, end in zip(starts, [*starts[1:], last], strict=True):
            kind = self._kind(start)
            finite = () if kind == "infinitive" else tuple(self._finite(start, end))
            if kind == "main" and finite and self._completes(finite[0], found):
                finite = ()
            found.append(Segment(start, end, finite, kind if finite or kind != "relative" else "main"))
        return found

    def _boundaries(self, first: int, last: int) -> list[int]:
        listed = self._clauses.starts
        known = set(listed[bisect_left(listed, first) : bisect_left(listed, last)])
        starts = [first]
        for token in range(first + 1, last):
            word = self._lower[token]
            if token in known:
                one_subject = (  # Wang en Patrushev wisselden
                    word == "en" and not self._finite(starts[-1], token) and not self._goes_on(token, first)
                )
                one_clause = word == "en" and not self._verb_in(token + 1, self._pause(token))  # zaten X en Y weer bijeen
                an_object = word == "dat" and (
                    self._is(token + 1, PARTICIPLE) or not self._finite(token + 1, last) or self._shared(token + 1)
                )  # heeft dat gezegd, zei dat in een gesprek, wil dat regelen en gaat praten
                adverb = word == "toen" and (
                    self._lower[token + 1 : token + 2] == ["om"] or not self._finite(token + 1, self._pause(token))
                )  # sprak hij toen met Xi, vroeg hem toen om te bellen
                both = word == "als" and "zowel" in self._lower[max(first, token - _ADJOINED) : token]
                both = both or (
                    word == "als" and not self._finite(token + 1, self._pause(token))
                )  # kwam als eerste bij X langs
                both = both or (
                    word == "als" and self._lower[token - 1] != "," and not self._finite(starts[-1], token)
                )  # dat X als gezant naar Kiev reist
                both = both or (word == "als" and not _ROLES.isdisjoint(self._lower[token + 1 : token + 3]))  # als gezant
                no_clause = word == "of" and not self._asks(token)
                no_clause = no_clause and not self._finite(token + 1, min(token + 3, last))  # in april of begin mei
                if not one_subject and not one_clause and not an_object and not adverb and not no_clause and not both:
                    starts.append(token)
            elif self._begins_within(token, starts[-1]):
                starts.append(token)
        return starts

    def _shared(self, token: int) -> bool:
        """Whether a clause ends here or after an infinitive, and the next goes on with its verb: dat regelen en gaat."""
        after = token + (self._lower[token : token + 1] != ["en"])
        return self._lower[after : after + 1] == ["en"] and bool(self._finite(after + 1, after + 2))

    def _goes_on(self, token: int, first: int) -> bool:
        """Whether `en` at a token goes on with the subject of a clause cut by commas: heeft X, naar verluidt, gezien en …"""
        forms = self._clauses.verbs.get(token + 1, ())
        again = bool(forms) and all(form.finite for form in forms) and not self._nominal(token + 1)
        return again and bool(self._finite(first, token))

    def _begins_within(self, token: int, first: int) -> bool:
        """Whether a clause begins at a token that `Clauses` does not know as a boundary; the one before began at `first`."""
        if self._lower[token] not in _MAY_BEGIN:
            return False
        if self._lower[token] == "en":
            begins = self._inverts(token) or self._has_a_subject(token) or self._then(token) or self._completed(token, first)
            return begins and bool(self._finite(first, token))
        relative = self._restricts(token, first) or self._describes(token)
        relative = relative or (self._since(token) and bool(self._finite(first, token)))
        return bool(self.infinitive_end(token)) or self._asks(token) or relative or self._wonders(token)

    def _has_a_subject(self, token: int) -> bool:
        """`en de Franse president Macron ontving Scholz`: a coordinated clause with a subject of its own."""
        for t in range(token + 1, min(token + _SUBJECT, self._pause(token))):
            if t in self._clauses.verbs and not self._nominal(t):
                forms = self._clauses.verbs[t]
                if t == token + 2 and self._lower[token + 1] in _PRONOUNS:
                    return any(f.finite for f in forms)  # en ze zullen elkaar weer zien
                return self._noun(t - 1) and all(f.finite and not (f.plural and f.form == PRESENT) for f in forms)
            if self._lower[t] in _NOT_IN_SUBJECT:
                return False
        return False

    def _completed(self, token: int, first: int) -> bool:
        """`worden woensdag verwacht en spreken Xi een dag later`: a plural that is no infinitive of the clause before."""
        forms = self._clauses.verbs.get(token + 1, ())
        if not any(form.finite and form.plural and form.form == PRESENT for form in forms) or self._is(token + 1, PARTICIPLE):
            return False
        finite = self._finite(first, token)
        lemmas = {form.lemma for t in finite for form in self._clauses.verbs[t]}
        if lemmas & _WITH_PARTICIPLE:
            return self._is(token - 1, PARTICIPLE)
        plural = bool(finite) and all(form.plural for form in self._clauses.verbs[finite[0]] if form.finite)
        return plural and lemmas.isdisjoint(WITH_INFINITIVES) and "te" not in self._lower[first:token]  # reisden en spreken

    def _then(self, token: int) -> bool:
        """`waarbij hij eerst Scholz trof en daarna naar Moskou vloog`: a coordinated clause with its verb last."""
        last = self._pause(token)
        after = self._lower[token + 1 : last]
        return bool(after) and after[0] in _THEN and RELATIVE.isdisjoint(after) and bool(self._finite(token + 2, last))

    def _wonders(self, token: int) -> bool:
        """`overlegden over hoe dat kan`, `zei niets over wat er besproken werd`: an indirect question, with its own verb."""
        word, before = self._lower[token], self._lower[token - 1]
        if word == "wat" and before not in PREPOSITIONS:
            return False
        return word in _QUESTIONS and bool(self._finite(token + 1, self._pause(token)))

    def _inverts(self, token: int) -> bool:
        """`en in München ontmoette hij Scholz`: a coordinated clause that does not begin with its subject."""
        last = min(token + _FRONT, self._sentence.last - 1)
        if token + 1 >= last or self._lower[token + 1] not in PREPOSITIONS:
            return False
        finite = next((t for t in self._finite(token + 2, last) if all(f.finite for f in self._clauses.verbs[t])), None)
        return finite is not None and (self._lower[finite + 1] in SUBJECTS or self._noun(finite + 1))

    def _kind(self, start: int) -> str:
        word, before = self._lower[start], self._lower[start - 1] if start > self._sentence.first else ""
        if self.infinitive_end(start):
            return "infinitive"
        if before == "(":
            return "aside"
        if before == "," and (self._inserts(start) or self._accompanied(start)):
            return "aside"
        whom = word in PREPOSITIONS and self._lower[start + 1 : start + 2] == ["wie"]  # met wie Wang sprak
        if before == "," and (word in RELATIVE or whom):
            return "relative"
        fronted = bool(before) and (
            self._tells(start - 1) or (self._noun(start - 1) and not self._finite(self._sentence.first, start))
        )  # een bezoek aan X dat gepland stond, is afgezegd
        if word in RELATIVE and fronted and self._goes_on_after(start):
            return "relative"  # in een gesprek dat een uur duurde, drong Macron aan
        if word in SUBORDINATORS or self._since(start) or (before and (word == "of" or word in RELATIVE or word in _QUESTIONS)):
            return "sub"
        return "and" if before and word in _COORDINATORS else "main"

    def _goes_on_after(self, start: int) -> bool:
        """Whether the clause before goes on with its verb after a relative one that begins at a token."""
        after = self._pause(start) + 1
        return after < self._sentence.last and bool(self._finite(after, after + 1))

    def _completes(self, token: int, before: Clause) -> bool:
        """Whether a form that may be infinite ends a clause begun earlier: heeft woensdag, na overleg, … omschreven."""
        verbs = self._clauses.verbs
        if all(form.finite for form in verbs[token]):
            return False
        opened = next((s for s in reversed(before) if s.finite and s.kind not in ("relative", "aside")), None)
        if opened is None:
            return False
        auxiliary = opened.finite[0]
        return any(form.lemma in AUXILIARIES for form in verbs[auxiliary]) and not any(
            not form.finite for t in range(auxiliary + 1, opened.last) for form in verbs.get(t, ())
        )

    def _restricts(self, token: int, first: int) -> bool:
        """A relative clause without a comma: een van de leiders die nog met Poetin sprak, de eerste leider die Xi bezoekt."""
        if self._lower[token] not in ("die", "dat"):
            return False
        if not self._lower[token - 1].endswith(("en", "s")) and _ORDINALS.isdisjoint(
            self._lower[max(first, token - 4) : token]
        ):
            return False
        if token - 1 in self._clauses.verbs or not self._finite(first, token):
            return False
        return any(t > token + 1 for t in self._finite(token + 1, self._pause(token)))

    def _since(self, token: int) -> bool:
        """`de eerste ontmoeting sinds ze elkaar troffen`, `ligt stil sinds X een ronde heeft afgezegd`, `, tot X verklaarde`.

        A clause of its own: its verb stands last.
        """
        if self._lower[token] not in ("sinds", "tot"):
            return False
        last = self._pause(token)
        last = next((t for t in range(token + 2, last) if self._lower[t] == "dat"), last)
        if self._lower[token] == "sinds" and not _WHO.isdisjoint(self._lower[token + 1 : token + 2]):
            return bool(self._finite(token + 2, last))
        if token + 2 >= last or (self._lower[token] == "tot" and self._lower[token - 1] != ","):
            return False
        if self._awaits_participle(token, last):
            return False  # hebben elkaar voor het eerst sinds Bidens aantreden ontmoet
        if not self._noun(token + 1) and self._lower[token + 1] not in _OPENS_SUBJECT:
            return False
        finite = self._finite(token + 2, last)
        after = range(finite[-1], last) if finite else ()
        return bool(after) and all(t in self._clauses.verbs or not self._lower[t][0].isalnum() for t in after)

    def _awaits_participle(self, token: int, last: int) -> bool:
        """Whether the participle of a perfect begun before a token is the verb that ends what follows it."""
        verbs, first = self._clauses.verbs, max(self._sentence.first, token - _PERFECT)
        inside = [t for t in range(first, token) if t in verbs]
        begun = inside and any(form.lemma in ("hebben", "zijn") and form.finite for form in verbs[inside[-1]])
        ends = [t for t in range(token + 1, last) if t in verbs]
        return bool(begun) and len(ends) == 1 and self._is(ends[0], PARTICIPLE)

    def _describes(self, token: int) -> bool:
        """`de top waarop X en Y elkaar zouden spreken, ging niet door`: a relative clause without a comma."""
        about = self._lower[token] in _WHEREAT and self._tells(token - 1)
        return about and bool(self._finite(token + 1, self._pause(token)))

    def _asks(self, token: int) -> bool:
        """`niet gespecificeerd of Wang gesprekken zal voeren`; not `Wang of Poetin`."""
        if self._lower[token] != "of" or self._noun(token - 1):
            return False
        if not _UNSETTLED.isdisjoint(self._lower[max(self._sentence.first, token - 3) : token]):
            return True
        after = self._lower[token + 1 : token + 2]
        if after and not self._noun(token + 1) and SUBJECTS.isdisjoint(after):
            return False
        return bool(self._finite(token + 1, self._pause(token)))
