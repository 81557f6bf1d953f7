"""Finds the verbs that introduce reported speech, with what they take and the finite verb that carries them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from helpers.find.clauses import Clauses
from helpers.find.document import Document, Sentence
from helpers.find.verbs import INFINITIVE, PARTICIPLE, PAST, PRESENT, VerbForm
from helpers.read.codebook.cues import Cues

_ENTRY = re.compile(r"(?P<verb>[^()\s]+)(?:\((?P<with>[^()]+)\))?")
_NOMINAL = frozenset(
    "de het een die dit deze zijn haar hun onze ons mijn uw alle veel meer geen van voor op in met aan tot over tegen".split()
)
_CARRIES_PARTICIPLE = frozenset({"hebben", "zullen"})
_CARRIES_INFINITIVE = frozenset({"zullen", "hebben", "gaan", "komen", "blijven"})
_REACH = 14


@dataclass(frozen=True, slots=True)
class Entry:
    """What one cue verb takes. `needs` is a word that must be in the clause too (maken: duidelijk)."""

    lemma: str
    needs: str
    takes: frozenset[str]
    attitude: bool
    addressee: bool


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue verb in a sentence: its token, the finite verb of its clause, and every token that belongs to it."""

    token: int
    finite: int
    last: int
    entry: Entry
    conditional: bool

    @property
    def compound(self) -> bool:
        """Whether an auxiliary carries it: `heeft … gezegd`."""
        return self.token != self.finite


class CueVerbs:
    """The cue verbs of the codebook, compiled once."""

    def __init__(self, cues: Cues) -> None:
        merged: dict[tuple[str, str], tuple[set[str], bool, bool]] = {}
        for group in cues.verbs:
            for found in _ENTRY.finditer(group.verbs):
                key = (found["verb"], found["with"] or "")
                takes, attitude, addressee = merged.get(key, (set(), False, False))
                merged[key] = (
                    takes | set(group.takes),
                    attitude or group.attitude,
                    addressee or group.addressee,
                )
        self._entries: dict[str, list[Entry]] = {}
        for (lemma, needs), (takes, attitude, addressee) in merged.items():
            self._entries.setdefault(lemma, []).append(Entry(lemma, needs, frozenset(takes), attitude, addressee))
        for entries in self._entries.values():
            entries.sort(key=lambda entry: entry.needs == "")

    @property
    def lemmas(self) -> list[str]:
        """Every infinitive used, for the clause finder."""
        return list(self._entries)

    def find(self, doc: Document, clauses: Clauses, sentence: Sentence) -> list[Cue]:
        """The cues of a sentence in text order; not those in the passive, under a modal, or in a bare infinitive."""
        found = []
        for token in clauses.verb_tokens(sentence.first, sentence.last):
            for form in clauses.verbs[token]:
                cue = self._cue(doc, clauses, sentence, token, form) if form.lemma in self._entries else None
                if cue:
                    found.append(cue)
                    break
        return found

    def _cue(self, doc: Document, clauses: Clauses, sentence: Sentence, token: int, form: VerbForm) -> Cue | None:
        finite = _finite_for(doc, clauses, token, form)
        if finite is None:
            return None
        reach = range(max(sentence.first, min(token, finite) - 2), min(sentence.last, token + _REACH))
        for entry in self._entries[form.lemma]:
            extra = [t for t in reach if doc.lower[t] == entry.needs] if entry.needs else []
            if entry.needs and not extra:
                continue
            particle = [t for t in reach if t > token and doc.lower[t] == form.particle] if form.apart else []
            last = max([token, *extra[:1], *particle[:1]]) + 1
            conditional = any(f.lemma == "zullen" and f.form == PAST for f in clauses.verbs.get(finite, ()))
            return Cue(token, finite, last, entry, conditional)
        return None


def _finite_for(doc: Document, clauses: Clauses, token: int, form: VerbForm) -> int | None:
    """The finite verb of a cue: itself or its auxiliary; None where it reports nothing."""
    readings = clauses.verbs[token]
    before = doc.lower[token - 1] if token else ""
    auxiliary = clauses.auxiliary(token)
    lemmas = {f.lemma for f in clauses.verbs.get(auxiliary, ()) if f.finite} if auxiliary is not None else set()
    if form.form == PARTICIPLE:
        return auxiliary if lemmas & _CARRIES_PARTICIPLE else None
    if form.form == INFINITIVE:
        return auxiliary if before != "te" and lemmas & _CARRIES_INFINITIVE else None
    if form.form == PRESENT and not form.plural:
        adjective = before in _NOMINAL and any(f.form == PARTICIPLE for f in readings)
        if adjective or not (doc.lower[token].endswith("t") or form.lemma in ("willen", "zijn")):
            return None
    if form.plural and form.form == PRESENT and (before == "te" or before in _NOMINAL or lemmas & _MODALS):
        return None
    if any(f.form == PARTICIPLE for f in readings) and lemmas & _AUXILIARIES:
        return None
    return token


_AUXILIARIES = frozenset({"hebben", "zijn", "worden", "zullen"})
_MODALS = _AUXILIARIES | {"kunnen", "moeten", "mogen", "willen", "gaan", "laten", "blijven", "komen"}
