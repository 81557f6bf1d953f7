"""Finds the verbs that introduce reported speech, with what they take and the finite verb that carries them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from msgspec import Struct

from helpers.find.clauses import CONDITIONAL, SUBORDINATORS, Clauses
from helpers.find.document import Document, Sentence
from helpers.find.reading import Reading
from helpers.find.verbs import INFINITIVE, PARTICIPLE, PAST, PRESENT, VerbForm
from helpers.read.codebook.cues import Cues, VerbGroup

_ENTRY = re.compile(r"(?P<verb>[^()\s]+)(?:\((?P<with>[^()]+)\))?")
_NOMINAL = frozenset(
    "de het een die dit deze zijn haar hun onze ons mijn uw alle veel meer geen van voor op in met aan tot over tegen".split()
)
_PRONOUNS_TOO = frozenset({"die", "deze", "beide"})
_CARRIES_PARTICIPLE = frozenset({"hebben", "zullen"})
_CARRIES_INFINITIVE = frozenset({"zullen", "hebben", "gaan", "komen", "blijven"})
_BEFORE_ADJECTIVES = frozenset({"de", "een", "zijn", "haar", "hun", "deze"})
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_AS = frozenset({"zoals", "dan", "naar"})
_AGAIN = 6  # tokens
_REACH = 14
_BACK = 20
_APART = 40
_ABOUT, _NEAR = "over", 5  # had het gisteren nog over


@dataclass(frozen=True, slots=True)
class Entry:
    """What one cue verb takes. `needs` is a word that must be in the clause too (maken: duidelijk).

    `quoted` holds the prepositions that count only with quoted words behind them.
    """

    lemma: str
    needs: str
    takes: frozenset[str]
    attitude: bool
    addressee: bool
    quoted: frozenset[str]
    wish: bool
    tells: bool


class Cue(Struct, frozen=True):
    """A cue verb in a sentence: its token, the finite verb of its clause, and the end of what belongs to it.

    `telling` is the token that tells what is done: the verb, or beside `zijn` what somebody is (waren het erover eens).
    """

    token: int
    finite: int
    last: int
    telling: int
    entry: Entry
    conditional: bool
    passive: bool

    @property
    def compound(self) -> bool:
        """Whether an auxiliary carries it: `heeft … gezegd`."""
        return self.token != self.finite


class CueVerbs:
    """The cue verbs of the codebook, compiled once."""

    def __init__(self, cues: Cues) -> None:
        merged: dict[tuple[str, str], list[VerbGroup]] = {}
        for group in cues.verbs:
            for found in _ENTRY.finditer(group.verbs):
                for needs in (found["with"] or "").split("/"):
                    merged.setdefault((found["verb"], needs), []).append(group)
        self._entries: dict[str, list[Entry]] = {}
        for (lemma, needs), groups in merged.items():
            takes = frozenset(word for group in groups for word in group.takes)
            plain = frozenset(word for group in groups if not group.quoted for word in group.takes)
            attitude, addressee = any(group.attitude for group in groups), any(group.addressee for group in groups)
            wish = any(group.wish for group in groups)
            tells = any(group.tells for group in groups)
            entry = Entry(lemma, needs, takes, attitude, addressee, takes - plain, wish, tells)
            self._entries.setdefault(lemma, []).append(entry)
        for entries in self._entries.values():
            entries.sort(key=lambda entry: entry.needs == "")
        # what must stand beside verbs that are cues with another word only (zijn: bezorgd, voorstander)
        self._needs = {
            lemma: frozenset(entry.needs for entry in entries) for lemma, entries in self._entries.items() if entries[-1].needs
        }
        self._beside = frozenset(word for needed in self._needs.values() for word in needed)
        self._lemmas = frozenset(self._entries)
        self._no_cue = frozenset(cues.no_cue)

    @property
    def lemmas(self) -> list[str]:
        """Every infinitive used, for the clause finder."""
        return list(self._entries)

    def tokens(self, reading: Reading) -> list[int]:
        """The tokens that may be cues, in text order: forms of a cue verb outside closed quotations."""
        entries, needs, lower, found = self._entries, self._needs, reading.doc.lower, []
        there = {lower[token] for token in reading.doc.tokens_of(self._beside)}
        lacking = {lemma for lemma, needed in needs.items() if needed.isdisjoint(there)}
        verbs = reading.clauses.verbs
        for token in reading.clauses.tokens_of(self._lemmas):
            for form in verbs[token]:
                lemma = form.lemma
                if lemma not in entries or lemma in lacking:
                    continue
                needed = needs.get(lemma)
                if needed and needed.isdisjoint(lower[max(0, token - _BACK) : token + _REACH]):
                    continue
                quote = reading.quote_at(token)
                if (quote is None or not quote.closed) and lower[token] not in self._no_cue:
                    found.append(token)
                break
        return found

    def find(self, reading: Reading, sentence: Sentence, tokens: Iterable[int]) -> Iterator[Cue]:
        """The cues among these tokens of a sentence; not those under a modal, or in a bare infinitive."""
        for token in tokens:
            for form in reading.clauses.verbs[token]:
                cue = self._cue(reading.doc, reading.clauses, sentence, token, form) if form.lemma in self._entries else None
                if cue:
                    yield cue
                    break
            else:
                if reading.stops is not None and not _can_be_noun(reading, token):
                    reading.stopped("statement", token, token + 1, "a cue that reports nothing here: no finite verb of its own")

    def _cue(self, doc: Document, clauses: Clauses, sentence: Sentence, token: int, form: VerbForm) -> Cue | None:
        opens = token == sentence.first and doc.lower[token + 1 : token + 2] in (["wordt"], ["werd"])
        if opens and form.form != PARTICIPLE:
            return None  # Verwacht wordt dat …
        finite = None if opens else _finite_for(doc, clauses, token, form)
        passive = False
        if finite is None and form.form == PARTICIPLE and (opens or clauses.bounds(token)[0] != token):
            finite = token + 1 if opens else _passive_for(doc, clauses, token)
            passive = finite is not None
        if finite is None:
            return None
        first, end = max(sentence.first, min(token, finite) - 2), min(sentence.last, token + _REACH)
        for entry in self._entries[form.lemma]:
            last = telling = token
            if entry.needs:
                extra = _find(doc.lower, entry.needs, min(token, finite) + 1 if entry.needs == "als" else first, end)
                if (
                    extra is None
                    or (entry.needs == "melding" and "geen" in doc.lower[first:extra])
                    or (form.lemma == "hebben" and not _has_it(doc.lower, entry.needs, token, extra))
                    or (form.lemma == "zijn" and extra > token and _past_clause(doc, clauses, token, extra))
                ):
                    continue
                if entry.needs == "eens" and "nog" in doc.lower[extra - 2 : extra] and "het" not in doc.lower[first:extra]:
                    continue  # zijn nog eens vijf mensen besmet
                if entry.needs == "als" and doc.lower[extra + 1 : extra + 2] == ["het"]:
                    continue  # als het gaat om
                last = max(last, extra)
                telling = extra if form.lemma == "zijn" else token
            if form.apart:
                last = max(last, _particle(doc, form.particle, token + 1, min(sentence.last, token + _APART)))
            return Cue(token, finite, last + 1, telling, entry, doc.lower[finite] in CONDITIONAL, passive)
        return None


def _has_it(lower: list[str], needs: str, token: int, extra: int) -> bool:
    """Whether a word belongs to `hebben`: `had het gisteren over`, not `heeft om het luchtruim`; `heeft vertrouwen`."""
    if needs == "het":
        return _ABOUT in lower[extra + 1 : extra + _NEAR]
    return "dat" not in lower[token + 1 : extra] and lower[extra - 1] != "het"


def _past_clause(doc: Document, clauses: Clauses, token: int, extra: int) -> bool:
    """Whether a word belongs to a later clause than a verb does: `A is tevreden, maar B is teleurgesteld`."""
    return any(doc.lower[t] in ("maar", "en", "terwijl") and clauses.finite(t, extra) for t in range(token + 1, extra))


def _can_be_noun(reading: Reading, token: int) -> bool:
    """`eis`, `voorstel`: as verbs only `ik` could have them."""
    forms, t = reading.clauses.verbs[token], reading.doc.lower[token].endswith("t")
    return all(form.form == PRESENT and not form.plural and not t for form in forms)


def _particle(doc: Document, particle: str, first: int, last: int) -> int:
    """Where a separable verb's particle stands; 0 if nowhere: of several the one that ends the clause (`aan X aan.`)."""
    found = _find(doc.lower, particle, first, last)
    if found is None:
        return 0
    later = _find(doc.lower, particle, found + 1, min(last, found + _AGAIN))
    ends = later is not None and (later + 1 >= last or not doc.words[later + 1][0].isalnum())
    between = later is not None and all(word[0].isalnum() for word in doc.words[found:later])
    return later if later is not None and ends and between else found


def _find(lower: list[str], word: str, first: int, last: int) -> int | None:
    """The first token of a range that is a word."""
    window = lower[first:last]
    return first + window.index(word) if word in window else None


def _finite_for(doc: Document, clauses: Clauses, token: int, form: VerbForm) -> int | None:
    """The finite verb of a cue: itself or its auxiliary; None where it reports nothing."""
    before = doc.lower[token - 1] if token else ""
    forms = clauses.verbs[token]
    both = form.form == PARTICIPLE or (len(forms) > 1 and any(f.form == PARTICIPLE for f in forms))
    if form.form == PAST and not form.plural and _precedes_adjective(before):  # de bekende presentatrice
        return None
    if both and before == "zoals":  # zoals verwacht kwam X
        return None
    if form.finite and not form.plural and not both:
        return token if form.form == PAST or _is_third_person(doc, token, form) else None
    opens = both and clauses.bounds(token)[0] == token and clauses.is_finite(token)
    if opens and form.form == PARTICIPLE:
        return None  # “…”, bevestigt X: finite, whatever auxiliary came before
    if form.form == INFINITIVE and before == "te":
        return _by_saying(doc, clauses, token)
    if form.form == PRESENT and not form.plural and (before in _NOMINAL or not _is_third_person(doc, token, form)):
        return None
    joined = before in ("en", "maar") and doc.lower[token - 2] == "," and doc.lower[token + 1 : token + 2] == ["dat"]
    if joined and form.plural and form.form == PRESENT:  # zijn blij, en vrezen dat
        return token
    noun = before in _NOMINAL and not (before in _PRONOUNS_TOO and token - 1 == clauses.bounds(token)[0])
    if form.plural and (noun or (form.form == PRESENT and before == "te")):
        return None
    if form.finite and (opens or not both) and not (form.plural and form.form == PRESENT):
        return token
    begin, end = clauses.bounds(token)
    if form.plural and doc.lower[begin] in SUBORDINATORS and clauses.finite(begin, end) == [token]:
        return token
    auxiliary = clauses.auxiliary(token)
    lemmas = {f.lemma for f in clauses.verbs.get(auxiliary, ()) if f.finite} if auxiliary is not None else set()
    if auxiliary is not None and "zullen" in lemmas and all(f.form == PRESENT for f in clauses.verbs[auxiliary] if f.finite):
        return None  # what somebody will say has not been said
    if form.form == PARTICIPLE and before in _AS:  # zoals verwacht heeft X …
        return None
    if form.form == PARTICIPLE and "worden" in (before, *doc.lower[token + 1 : token + 2]):
        return None
    if form.form == PARTICIPLE and "zullen" in lemmas and "zijn" in (before, *doc.lower[token + 1 : token + 2]):
        return auxiliary if form.lemma.endswith(("komen", "gaan")) else None  # zou zijn veroordeeld
    if form.form == PARTICIPLE:
        return auxiliary if lemmas & _CARRIES_PARTICIPLE else None
    if form.form == INFINITIVE:
        return auxiliary if lemmas & _CARRIES_INFINITIVE else None
    if form.plural and form.form == PRESENT and lemmas & _MODALS and clauses.bounds(token)[0] != token:
        return None
    return None if both and lemmas & _AUXILIARIES else token


def _precedes_adjective(word: str) -> bool:
    """Whether what looks like a verb behind a word is an adjective: een bekende, 75 bevestigde gevallen."""
    return word in _BEFORE_ADJECTIVES or (word[:1].isdigit() and _YEAR.fullmatch(word) is None)


def _is_third_person(doc: Document, token: int, form: VerbForm) -> bool:
    """Whether a present in the singular can have somebody else than `ik` for its subject."""
    return doc.lower[token].endswith("t") or form.lemma in ("willen", "zijn", "kunnen")


def _by_saying(doc: Document, clauses: Clauses, token: int) -> int | None:
    """The main verb whose subject speaks in `reageerde door te zeggen dat …`."""
    first = max(doc.sentence_of(token).first, token - 4)
    door = _find(doc.lower, "door", first, token)
    verbs = clauses.finite(doc.sentence_of(token).first, door) if door is not None else []
    return verbs[-1] if verbs else None


def _passive_for(doc: Document, clauses: Clauses, token: int) -> int | None:
    """The form of `worden` or `zijn` that makes a participle a passive: `er wordt gezegd`, `is bekendgemaakt`."""
    auxiliary = clauses.auxiliary(token)
    if auxiliary is None or doc.lower[token - 1] in _NOMINAL:
        return None
    return auxiliary if any(f.finite and f.lemma in ("worden", "zijn") for f in clauses.verbs[auxiliary]) else None


_AUXILIARIES = frozenset({"hebben", "zijn", "worden", "zullen"})
_MODALS = _AUXILIARIES | {"kunnen", "moeten", "mogen", "willen", "gaan", "laten", "blijven", "komen"}
