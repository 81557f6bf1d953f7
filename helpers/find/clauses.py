"""Verbs and clauses: where they begin, which verb is finite, and whether a clause looks back, at now, or ahead.

A shallow reading by closed classes (auxiliaries, conjunctions, punctuation) and the verb list of the codebook. It builds no
tree and does not know subjects from objects.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable
from functools import cache
from itertools import chain, pairwise, repeat

from helpers.find.document import Document
from helpers.find.function_words import AFTER_IMPERATIVE, BEFORE_NOUNS, COORDINATORS, COUNTED, NEVER_VERBS, SUBORDINATORS
from helpers.find.nominal import opens_as_noun
from helpers.find.particles import before_content, governs, of_a_clause_within
from helpers.find.verbs import INFINITIVE, PARTICIPLE, PAST, PRESENT, Conjugator, VerbForm
from helpers.read.codebook.words import VerbList

_BREAKS = frozenset(",;:()–—…") | {"--", "-"}
_BOUNDARIES = _BREAKS | SUBORDINATORS | COORDINATORS
_AFTER_SOURCE = frozenset({"haar", "hem", "hen"})  # volgens haar zijn er …
_WAITING = frozenset({"hebben", "zijn", "zullen", "worden"})
_WITH_INFINITIVE = frozenset({"zullen"})
CONDITIONAL = frozenset({"zou", "zouden"})
_FUTURE = frozenset({"zullen", "gaan"})
_PERFECT = frozenset({"hebben", "zijn"})
_MODAL = frozenset({"zullen", "mogen", "kunnen", "moeten"})
_BEFORE_PRONOUN = _MODAL | {"doen"}  # verbs after which `dat` opens no clause
_INFINITE = frozenset({PARTICIPLE, INFINITIVE})
_RELATIVES = frozenset({"dat", "die"})
_SUBORDINATORS_BUT_DAT = SUBORDINATORS - {"dat"}
_WITH_PARTICIPLE = frozenset("hebben zijn worden krijgen raken blijven komen staan zien horen voelen".split())
_ADJECTIVES = frozenset({"goed"})  # particles that are words of their own, too
_ZIJN = frozenset({"zijn"})
_NEVER_OWNED = frozenset(  # no noun phrase goes on like this: zijn zaterdag overeengekomen, zijn het eens
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gisteren vandaag morgen de het een er daar hier niet ook al "
    "nog nu wel dat die deze dit in op aan van voor met bij naar uit over tegen onder tot om door dus toch".split()
)
_AUXILIARIES = frozenset({"hebben", "zijn", "worden", "zullen", "kunnen", "moeten", "mogen", "willen"})
_DETERMINERS = frozenset("een het de dit zijn haar hun ons onze elk ieder geen".split())
_BEFORE_NOUN = _DETERMINERS | frozenset("de deze die alle beide zulke andere enkele veel".split())
_UTTERED = frozenset(
    "kritiek zorgen zorg twijfels twijfel bezwaren onvrede beschuldigingen dreigementen bezorgdheid steun".split()
)
_FIRST_PERSON = 12  # tokens
_FIRST_PERSONS = (["ik"], ["je"], ["jij"])
FormsOf = Callable[[frozenset[str]], frozenset[str]]


class Clauses:
    """The verbs and clauses of one document.

    `verbs` maps a token to its readings as a verb, `finite` holds those of them that can be finite, and `starts` the first
    token of each clause, sentence starts included; all in text order.
    """

    def __init__(
        self, doc: Document, verbs: dict[int, list[VerbForm]], finite: list[int], starts: list[int], forms: FormsOf
    ) -> None:
        self._doc = doc
        self.starts = starts
        self._forms_of = forms
        self._set_verbs(verbs, finite)
        clauses = list(pairwise((*starts, len(doc.words))))
        lengths = [last - first for first, last in clauses]
        self._bounds = list(chain.from_iterable(map(repeat, clauses, lengths)))  # of the clause that holds a token
        self._bounds += self._bounds[-1:]  # also for the token after the last one

    def bounds(self, token: int) -> tuple[int, int]:
        """The token range of the clause that holds `token`."""
        return self._bounds[token]

    def _set_verbs(self, verbs: dict[int, list[VerbForm]], finite: list[int]) -> None:
        self.verbs = verbs
        self._tokens = list(verbs)
        self._finite = finite
        self._finite_tokens = frozenset(finite)

    def leave_out(self, tokens: Collection[int]) -> None:
        """Take some tokens for no verbs after all; the clauses stay."""
        for token in tokens:
            del self.verbs[token]
        if tokens:
            self._set_verbs(self.verbs, [token for token in self._finite if token not in tokens])

    def is_finite(self, token: int) -> bool:
        """Whether a token can be a finite verb."""
        return token in self._finite_tokens

    def finite(self, first: int, last: int) -> list[int]:
        """The tokens of a range that can be finite verbs."""
        return self._finite[bisect_left(self._finite, first) : bisect_left(self._finite, last)]

    def verb_tokens(self, first: int, last: int) -> list[int]:
        """The tokens of a range that have a reading as a verb."""
        return self._tokens[bisect_left(self._tokens, first) : bisect_left(self._tokens, last)]

    def tokens_of(self, lemmas: frozenset[str]) -> list[int]:
        """The verbs among the tokens whose word is a form of one of these, in text order; `verbs` tells what each is here."""
        return [token for token in self._doc.tokens_of(self._forms_of(lemmas)) if token in self.verbs]

    def auxiliary(self, token: int) -> int | None:
        """The finite verb that governs the participle or infinitive at `token`: `heeft … gezegd`, `gezegd hebben zou`."""
        first, last = self.bounds(token)
        before = self.finite(first, token)
        if len(before) > 1:
            before = [t for t in before if all(form.finite for form in self.verbs[t])] or before
            if all(form.form == PARTICIPLE for form in self.verbs[token]):  # heeft een paar keer gezegd
                before = [t for t in before if any(form.lemma in _AUXILIARIES for form in self.verbs[t])] or before
            before = self._without_infinitive(before)
        after = [t for t in self.finite(token + 1, min(last, token + 4)) if self._doc.lower[t - 1] != "te"]
        if before and not after and self._beyond(token, first, before[-1]):
            return self._unfinished(token, first) or before[-1]
        if before or after:
            return before[-1] if before else after[-1]
        return self._unfinished(token, first)

    def _without_infinitive(self, finite: list[int]) -> list[int]:
        """Verbs of a clause without a last one that is an infinitive with another: `zouden de pers hebben (verteld)`."""
        infinitive = any(form.form == INFINITIVE for form in self.verbs[finite[-1]])
        modal = len(finite) > 1 and any(form.lemma in _MODAL for form in self.verbs[finite[-2]])
        return finite[:-1] if infinitive and modal else finite

    def _beyond(self, token: int, first: int, finite: int) -> bool:
        """Whether a participle stands behind a clause that ended with its own verb: `had het plan dat Xi gaf gelezen`."""
        if self._doc.lower[first] not in _RELATIVES or finite <= first + 1:
            return False
        governs = any(form.lemma in _WITH_PARTICIPLE for form in self.verbs[finite])
        return not governs and all(form.form == PARTICIPLE for form in self.verbs[token])

    def _unfinished(self, token: int, first: int) -> int | None:
        """The auxiliary of an earlier clause that still waits for its verb: `heeft vrijdag, een jaar later, opgeroepen`."""
        participle = any(form.form == PARTICIPLE for form in self.verbs[token])
        waiting = _WAITING if participle else _WITH_INFINITIVE  # heeft geen rol, maar media speculeren
        for earlier in reversed(self.finite(self._doc.sentence_of(token).first, first)):
            infinitive = self._doc.lower[earlier - 1] == "te"  # neutraal te zijn
            if infinitive or not any(form.lemma in waiting for form in self.verbs[earlier]):
                continue
            begin, end = self.bounds(earlier)
            opens = self._doc.lower[begin]
            done = any(form.form in _INFINITE for t in range(begin, end) for form in self.verbs.get(t, ()) if t != earlier)
            if not done and (opens not in SUBORDINATORS or earlier == begin + 1) and opens not in ("die", "waar"):
                return earlier
        return None

    def tense(self, finite: int, last: int) -> str:
        """`past`, `present`, `future` or `conditional` (zou): the tense of a clause, by its finite verb and its end."""
        forms = [form for form in self.verbs[finite] if form.finite]
        lemmas = {form.lemma for form in forms}
        following = [form for t in range(finite + 1, last) for form in self.verbs.get(t, ()) if form.form in _INFINITE]
        if "zullen" in lemmas:
            return "conditional" if forms[0].form == PAST else "future"
        if lemmas & _FUTURE and forms[0].form == PRESENT and any(form.form == INFINITIVE for form in following):
            return "future"
        if any(form.form == PAST for form in forms):
            return "past"
        if lemmas & _PERFECT and any(form.form == PARTICIPLE for form in following):
            return "past"
        if lemmas & _PERFECT and any(form.form == PARTICIPLE for form in self.verbs.get(finite - 1, ())):
            return "past"
        return "present"

    def direction(self, token: int) -> str:
        """Whether what a token stands in is `past`, `present` or `future`: by its clause, else the nearest one.

        A conditional clause counts as the `future`, with a perfect infinitive (`zou gesproken hebben`) as the `past`.
        """
        sentence = self._doc.sentence_of(token)
        first, last = self.bounds(token)
        found = self.finite(first, last)
        if not found:
            if not (everywhere := self.finite(sentence.first, sentence.last)):
                return "present"
            nearest = min(everywhere, key=lambda t: (abs(t - token), t))
            last = self.bounds(nearest)[1]
            found = [nearest]
        if opens_as_noun(self._doc.lower, self.verbs, found, last):
            del found[0]  # na twaalf uur praten hebben zij zaterdag een akkoord gesloten
        tense = self.tense(found[0], last)
        if tense != "conditional":
            return tense
        forms = [form for t in range(found[0] + 1, last) for form in self.verbs.get(t, ())]
        perfect = any(f.lemma in _PERFECT and f.form != PAST for f in forms) and any(f.form == PARTICIPLE for f in forms)
        return "past" if perfect else "future"


class ClauseFinder:
    """Reads the verbs and clauses of documents. Built once.

    `extra` are infinitives that other codebook files use; the forms of those in `despite` count as verbs even where
    the codebook lists them as homographs (eist and eisen, which a cue may be).
    """

    def __init__(self, verbs: VerbList, extra: Iterable[str] = (), despite: Iterable[str] = ()) -> None:
        conjugator = Conjugator(verbs)
        homographs = frozenset(verbs.homographs.split())
        self._forms: dict[str, list[VerbForm]] = {}
        for name, forms in verbs.auxiliaries.items():
            for word in forms.present:
                self._add(word, VerbForm(name, PRESENT, word == name))
            for word in forms.past:
                self._add(word, VerbForm(name, PAST, word.endswith("en")))
            for word in forms.participle:
                self._add(word, VerbForm(name, PARTICIPLE))
            self._add(name, VerbForm(name, INFINITIVE))
        kept = tuple(despite)
        wanted = frozenset(kept)
        for lemma in dict.fromkeys([*verbs.irregular, *verbs.common.split(), *extra, *kept]):
            for word, forms in conjugator.forms(lemma).items():
                if word not in homographs or lemma in wanted:
                    for form in forms:
                        self._add(word, form)
        for word in homographs:
            if word in self._forms:
                self._forms[word] = [form for form in self._forms[word] if form.lemma in wanted]
        stems = (word for word, forms in self._forms.items() if forms and word[-1] != "t" and all(map(_is_stem, forms)))
        self._stems = frozenset(stems) | {"uit"}
        self._forms_of = cache(self._find_forms)
        self._words = frozenset(word for word, forms in self._forms.items() if forms)
        self._finite = frozenset(word for word in self._words if any(form.finite for form in self._forms[word]))
        # The words that can be a separable verb without its particle, and the particles.
        self._particles = {
            word: frozenset(form.particle for form in forms if form.apart)
            for word, forms in self._forms.items()
            if any(form.apart for form in forms)
        }
        self._whole = {word: [form for form in self._forms[word] if not form.apart] for word in self._particles}
        self._finite_whole = frozenset(word for word, forms in self._whole.items() if any(form.finite for form in forms))

    def _add(self, word: str, form: VerbForm) -> None:
        readings = self._forms.setdefault(word, [])
        if form not in readings and word not in NEVER_VERBS:
            readings.append(form)

    def _find_forms(self, lemmas: frozenset[str]) -> frozenset[str]:
        return frozenset(word for word, forms in self._forms.items() if any(form.lemma in lemmas for form in forms))

    def read(self, doc: Document) -> Clauses:
        """The verbs and clauses of a document."""
        lower, words = doc.lower, doc.words
        verbs: dict[int, list[VerbForm]] = {}
        finite: list[int] = []
        for token in doc.tokens_of(self._words):
            word = lower[token]
            if words[token] != word and token and words[token - 1].isalpha():
                continue  # de hulplijn Stop it Now
            if word in self._stems and not _is_spoken(doc, token):
                continue  # het onderzoek, twee keer, uit China
            if word not in self._particles:
                verbs[token] = self._forms[word]
                if word in self._finite:
                    finite.append(token)
            elif readings := self._apart(doc, token):
                verbs[token] = readings
                if any(form.finite for form in readings):
                    finite.append(token)
            elif readings := self._whole[word]:
                verbs[token] = readings
                if word in self._finite_whole:
                    finite.append(token)
        clauses = Clauses(doc, verbs, finite, _starts(doc, verbs), self._forms_of)
        clauses.leave_out(_nouns(clauses, doc))
        clauses.leave_out(_possessives(clauses, doc))  # zijn voorstel: the noun looks like a verb that zijn could precede
        return clauses

    def _apart(self, doc: Document, token: int) -> list[VerbForm]:
        """The readings of a word as a separable verb whose particle stands further on in the sentence, or before `te`."""
        lower = doc.lower
        particles = self._particles[lower[token]]
        before = lower[token - 2 : token] if token > 1 else []
        end = min(doc.sentence_of(token).last, token + 40)
        if particles.isdisjoint(lower[token + 1 : end]) and particles.isdisjoint(before):
            return []
        readings = self._forms[lower[token]]
        if lower[token + 1 : token + 2] == [","] and any(form.form == INFINITIVE for form in readings):
            return []  # … wil leveren, kwam hard aan
        end = before_content(lower, token, end, particles)
        rest = {
            lower[t]
            for t in range(token + 1, end)
            if lower[t] in particles
            and not governs(doc, t, end, self._words)
            and not self._of_another(lower, token, t)
            and not of_a_clause_within(lower, token, t)
        }
        found = [
            form
            for form in readings
            if form.apart and (form.particle in rest if form.finite else "te" in before and form.particle in before)
        ]
        judged = bool(found) and all(form.particle in _ADJECTIVES for form in found)  # vindt het plan goed
        return [*found, *self._whole[lower[token]]] if judged else found

    def _of_another(self, lower: list[str], verb: int, particle: int) -> bool:
        """Whether a verb after this one takes the same particle: `spraken in Parijs; Von der Leyen schoof aan`; no noun is one:
        `deed de vragen af`."""
        word = lower[particle]
        return any(
            word in self._particles.get(lower[t], ())
            and lower[t] in self._finite
            and lower[t - 1] not in _BEFORE_NOUN
            and lower[t + 1] != ","  # drong er bij X, die hij sprak, op aan
            for t in range(verb + 1, particle)
        )


def _is_stem(form: VerbForm) -> bool:
    return form.form == PRESENT and not form.plural and form.lemma not in _AUXILIARIES


def _is_spoken(doc: Document, token: int) -> bool:
    """Whether a stem can be a verb: beside `ik` or in front of `je`, or as an imperative where a sentence begins."""
    lower, first = doc.lower, doc.sentence_of(token).first
    if lower[token] == "uit":  # Wang uit kritiek
        return not _UTTERED.isdisjoint(lower[token + 1 : token + 4])
    if token == first or not lower[token - 1][-1].isalnum() or lower[token + 1 : token + 2] in (["je"], ["jij"]):
        return True
    if lower[token - 1] in COORDINATORS and not AFTER_IMPERATIVE.isdisjoint(lower[token + 1 : token + 2]):
        return True  # gebruik je invloed en lever geen wapens
    return "ik" in lower[max(first, token - _FIRST_PERSON) : token + 2]


def _starts(doc: Document, verbs: dict[int, list[VerbForm]]) -> list[int]:
    """The first token of each clause, in text order."""
    lower = doc.lower
    firsts = {sentence.first for sentence in doc.sentences}
    starts = [*firsts]
    for token in doc.tokens_of(_BOUNDARIES):
        if token in firsts:
            continue
        word = lower[token]
        if word in _BREAKS:
            starts.append(token + 1)  # at the end of a sentence, that begins the next one
        elif word in SUBORDINATORS:
            if not _is_adverbial(lower, verbs, token, doc.sentence_of(token).last):
                starts.append(token)
        elif _begins_clause(verbs, token, doc.sentence_of(token).last):
            starts.append(token)
    return sorted({*starts} - {len(lower)})


def _possessives(clauses: Clauses, doc: Document) -> frozenset[int]:
    """The tokens where `zijn` is no verb: after a preposition, or beside another finite verb, in front of what can be owned."""
    found = []
    for token in doc.tokens_of(_ZIJN):
        if token not in clauses.verbs:
            continue
        before = doc.lower[token - 1] if token else ""
        first, last = clauses.bounds(token)
        others = any(t != token for t in clauses.finite(first, last))
        after = doc.lower[token + 1] if token + 1 < last else ""
        ends = not after[:1].isalnum() or after in _NEVER_OWNED or token + 1 in clauses.verbs
        if before != "te" and before not in _AFTER_SOURCE and ((others and not ends) or before in BEFORE_NOUNS):
            found.append(token)
    return frozenset(found)


def _nouns(clauses: Clauses, doc: Document) -> frozenset[int]:
    """The tokens where a stem, a plural or an infinitive is a noun: `zijn kijk op`, `is het voorstel besproken`, `het
    beëindigen van`, `Russische eisen`; `dit vind ik` is none."""
    lower, found = doc.lower, []
    for token in clauses.finite(1, len(doc.words)):
        counted = lower[token] == "acht" and not COUNTED.isdisjoint(lower[token + 1 : token + 2])  # zat acht uur om de tafel
        if counted or lower[token - 1] not in _DETERMINERS or lower[token].endswith("t"):
            people = lower[token - 1].endswith("se") and lower[token].endswith("en") and doc.words[token - 1][0].isupper()
            if counted or people:
                found.append(token)
            continue
        forms = clauses.verbs[token]
        if lower[token - 1] == "het" and lower[token + 1 : token + 2] == ["van"] and any(f.form == INFINITIVE for f in forms):
            found.append(token)
        stem = all(form.form == PRESENT and not form.plural and form.lemma not in _AUXILIARIES for form in forms)
        if stem and lower[token + 1 : token + 2] not in _FIRST_PERSONS:
            found.append(token)
    return frozenset(found)


def _is_adverbial(lower: list[str], verbs: dict[int, list[VerbForm]], dat: int, last: int) -> bool:
    """`zei toen dat …`, `heeft dat (gisteren) gezegd`, `als dat …`, `mocht dat …`: words that only look like conjunctions."""
    if lower[dat] not in ("dat", "toen"):
        return False
    if lower[dat] == "dat" and lower[dat - 1] in _SUBORDINATORS_BUT_DAT:  # als dat gebeurt
        return True
    if not any(form.finite for form in verbs.get(dat - 1, ())):
        return lower[dat] == "toen" and _without_verb(lower, verbs, dat + 1, last)
    if lower[dat] == "toen" or any(form.lemma in _BEFORE_PRONOUN for form in verbs[dat - 1]):
        return True  # mocht dat gebeuren, zou dat een fout zijn; hij deed dat dinsdag in Parijs, waar …
    for t in range(dat + 1, min(dat + 4, last)):
        if any(form.form == PARTICIPLE for form in verbs.get(t, ())):
            return not any(form.finite for form in verbs.get(t + 1, ()))
    return False


def _without_verb(lower: list[str], verbs: dict[int, list[VerbForm]], first: int, last: int) -> bool:
    """Whether no verb of its own follows an adverb: `kreeg hij toen te horen dat …`."""
    end = next((t for t in range(first, last) if lower[t] in _BOUNDARIES), last)
    return not any(form.finite and lower[t - 1] != "te" for t in range(first, end) for form in verbs.get(t, ()))


def _begins_clause(verbs: dict[int, list[VerbForm]], coordinator: int, last: int) -> bool:
    """A coordinator opens a clause when a finite verb follows within two tokens: `en riep`, `maar hij waarschuwde`."""
    for token in range(coordinator + 1, min(coordinator + 3, last)):
        if token in verbs and all(form.finite and not (form.plural and form.form == PRESENT) for form in verbs[token]):
            return True
    return False
