"""Finds the words that may tell of a meeting: verbs, nouns and fixed phrases of the codebook's `meetings.yml`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from helpers.find.meetings.words import DETERMINERS, each
from helpers.find.phrases import PhraseIndex
from helpers.find.reading import Reading
from helpers.find.verbs import INFINITIVE
from helpers.read.codebook.meetings import MeetingCues, MeetingNoun, MeetingVerb
from helpers.records import Mention

_SOMEBODY_THERE = ""  # two people and a place, which is looked for apart
# zei Xi tegen Poetin, zagen elkaar, „ik heb Xi gezegd”, wordt bij Xi verwacht
_NEEDED = {
    "told_there": _SOMEBODY_THERE,
    "to_face": "tegen",
    "mutual": "elkaar",
    "told": "ik",
    "told_that": "dat",
    "at": "bij",
    "to": "aan",
    "facing": "tegenover",
    "beside": "naast",
    "for": "voor",
    "again": "dat",
}
_NEAR = 25  # words
_BESIDE = 8  # words
_TAKING_PLACE = (
    *("plaats|vinden", "door|gaan", "verlopen", "uit|lopen", "eindigen", "duren", "mislukken", "volgen", "stranden"),
    *("plaats|grijpen", "hervatten", "op|trekken", "binnen|stappen", "aan|kloppen"),
    *("verblijven", "landen", "arriveren"),  # where somebody stays or goes
    "slagen",  # is er in Moskou niet in geslaagd X te overtuigen
)
# words that tell of an encounter with the person named after them, if a day or place does too
_OPEN = (
    *(("met", "with", "unknown"), ("elkaar", "mutual", "unknown"), ("bij", "at", "in_person")),
    *(("naar", "towards", "in_person"), ("naast", "beside", "in_person")),
)
TALKING = each(
    """gesprek gesprok spreek spreken sprak overleg onderhan ontmoet praat praten bespre besprok besprak tafel bijeen telefo
    beraad contact elkaar vergader gebeld"""
)
"""How words begin that tell of an encounter without doubt: what bodies of one country do counts only with them."""
BETWEEN = each("met tussen elkaar")
"""Of these one must stand in the sentence, too."""
_PLACES = each("place country")
_PERSONAL = ("name", "short", "office", "relational")  # mentions of people
_TALKING = tuple(TALKING)
_PLURALS = ("en", "jes", "calls", "chats", "sessies")
_THERE = each("daar er")
_THEIRS = each("hun zijn haar dit")
_OTHERWISE = (["algemene", "vergadering"], ["van", "de", "hand"])  # de Algemene Vergadering, wees het verwijt van de hand
_LONG = 9  # letters; shorter words are no compounds of the nouns


@dataclass(frozen=True, slots=True)
class Cue:
    """One entry of the codebook: how participants stand with a verb or noun.

    `plural` is true for ontmoetingen, gesprekken; `trip` is empty, `trip` or `official` (staatsbezoek); `joining` is true for
    what tells who else was there, `manner` for what only tells how people were together (een uur, telefonisch), whatever the
    verb; `open` for a mere `met`, `bij` or `elkaar`, which needs a day or place. One of the verbs in `beside` must stand in
    its clause, if there are any.
    """

    word: str
    frames: frozenset[str]
    mode: str
    verb: bool
    weak: bool = False
    plural: bool = False
    object: str = ""
    not_with: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    trip: str = ""
    joining: bool = False
    manner: bool = False
    open: bool = False

    @property
    def needs(self) -> frozenset[str]:
        """Words of which one must stand near, so that the cue is worth a closer look; empty where any place will do."""
        narrow = self.frames and self.frames <= _NEEDED.keys() and not self.joining
        return frozenset(_NEEDED[frame] for frame in self.frames) if narrow else frozenset()


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue in tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    cue: Cue


def among_bodies(words: Sequence[str], hit: Hit, sentence: Sequence[str]) -> bool:
    """Whether a cue, with the words of its sentence, can tell of what bodies of one country do together."""
    parts = (part for word in words[hit.first : hit.last] for part in word.split("-"))
    return not BETWEEN.isdisjoint(sentence) and any(part.startswith(_TALKING) for part in parts)


def phrases(listed: str) -> list[str]:
    """Entries separated by bars."""
    return [entry.strip() for entry in listed.split("|")]


class _Compounds:
    """The words that end in a noun of meetings (vredesoverleg) and begin no entry of their own."""

    def __init__(self, heads: tuple[str, ...], entries: frozenset[str]) -> None:
        self._heads, self._entries = heads, entries

    def __contains__(self, word: str) -> bool:
        return len(word) > _LONG and word.endswith(self._heads) and word not in self._entries


class CueIndex:
    """Every cue of the codebook, compiled once."""

    def __init__(self, codebook: MeetingCues) -> None:
        trips = codebook.trips
        self._verbs = {verb: _verb(verb, entry) for verb, entry in codebook.verbs.items()}
        for verb in trips.verbs.split():
            known = self._verbs.get(verb) or Cue(verb.replace("|", ""), frozenset(), "in_person", verb=True)
            self._verbs[verb] = replace(known, trip="trip")
        nouns = {word: _noun(word, entry) for entry in codebook.nouns for word in entry.words.split()}
        nouns |= {phrase: _noun(phrase, entry) for entry in codebook.phrases for phrase in phrases(entry.words)}
        for kind, listed in (("trip", trips.nouns), ("official", trips.official)):
            for word in listed.split():
                known = nouns.get(word) or Cue(word, frozenset(), "in_person", verb=False, weak=True)
                nouns[word] = replace(known, trip=kind)
        joining = codebook.joining
        for verb in joining.verbs.split():
            known = self._verbs.get(verb) or Cue(verb.replace("|", ""), frozenset(), "unknown", verb=True)
            self._verbs[verb] = replace(known, joining=True)
        for phrase in phrases(joining.phrases):
            known = nouns.get(phrase) or Cue(phrase, frozenset(), "unknown", verb=False, weak=True)
            nouns[phrase] = replace(known, joining=True)
        self.nouns = frozenset(nouns)
        for entry in codebook.manners:
            for phrase in phrases(entry.words):
                nouns.setdefault(phrase, replace(_noun(phrase, entry), verb=True, manner=True, plural=False))
        listed = (*codebook.nouns, *codebook.phrases, *codebook.manners)
        self._others = (
            *(verb for entry in listed for verb in entry.verbs),
            *codebook.distant.split(),
            *codebook.remote.split(),
        )
        self._open = {
            preposition: Cue(preposition, frozenset([frame]), mode, verb=True, object="person", manner=True, open=True)
            for preposition, frame, mode in _OPEN
        }
        nouns["elkaar"] = self._open["elkaar"]
        self._deed = Cue("", frozenset(["deed_there"]), "in_person", verb=True, object="person", manner=True, open=True)
        self._there = Cue("zijn", frozenset(), "in_person", verb=True, trip="trip", open=True)
        self._needs = {verb: cue.needs for verb, cue in self._verbs.items() if not cue.trip}
        self._lemmas = frozenset(self._verbs)
        self._nouns = PhraseIndex(nouns.items())
        self._heads = [(head, nouns[head]) for head in codebook.compounds.split()]
        self._compounds = _Compounds(tuple(codebook.compounds.split()), frozenset(words.split()[0] for words in nouns))

    @property
    def infinitives(self) -> tuple[str, ...]:
        """The verbs, for `ClauseFinder(extra=…)`; those of trips are known, and their stems are nouns (reis, bezoek)."""
        return (*(verb for verb, cue in self._verbs.items() if not cue.trip or "|" in verb), *self._others, *_TAKING_PLACE)

    def find(self, reading: Reading) -> list[Hit]:
        """All cues of a document in text order, not overlapping."""
        doc, lower = reading.doc, reading.doc.lower
        nouns = self._nouns.find_in(doc)
        hits = [
            Hit(first, last, cues[0])
            for first, last, cues in nouns
            if not (last - first == 1 and _is_infinitive(reading, first)) and lower[first - 1 : last] not in _OTHERWISE
        ]
        for token in doc.tokens_of(self._compounds):
            cue = next(cue for head, cue in self._heads if lower[token].endswith(head))
            hits.append(Hit(token, token + 1, cue))
        taken = {token for hit in hits for token in range(hit.first, hit.last)}
        for token in reading.clauses.tokens_of(self._lemmas):
            if token in taken:
                continue
            for form in reading.clauses.verbs[token]:
                cue = self._verbs.get(form.lemma)
                if cue:
                    needs = self._needs.get(form.lemma)
                    near = not needs or not needs.isdisjoint(lower[max(0, token - _NEAR) : token + _NEAR])
                    if near or (_SOMEBODY_THERE in needs and _told_there(reading, token)):
                        hits.append(Hit(token, token + 1, cue))
                    break
        for mention in reading.mentions:
            cue = self._open.get(lower[mention.first - 1]) if mention.first and mention.form in _PERSONAL else None
            if cue and mention.first - 1 not in taken:
                hits.append(Hit(mention.first - 1, mention.first, cue))
            if mention.form == "place" and tells_where(lower, mention.first):
                if lower[mention.first - 1] == "in" and _is_there(reading, mention):
                    hits.append(Hit(mention.first - 1, mention.first, self._there))
                elif _told_there(reading, mention.first):
                    hits.append(Hit(mention.first - 1, mention.first, self._deed))
            where = mention.last + 1  # was in Pyongyang, waar hij door Kim werd rondgereden
            if mention.form == "place" and lower[where - 1 : where + 1] == [",", "waar"] and _told_there(reading, where):
                hits.append(Hit(where, where + 1, self._deed))
        hits.sort(key=lambda hit: hit.first)
        return hits


def _told_there(reading: Reading, verb: int) -> bool:
    """Whether the clause of a verb names two people and a place: heeft X in Parijs gezegd, verzekerde hem daar."""
    first, last = reading.clauses.bounds(verb)
    inside = reading.between(first, last)
    if len(inside) < 2:
        return False
    people = sum(mention.form in _PERSONAL or mention.form == "pronoun" for mention in inside)
    lower = reading.doc.lower
    there = any(m.form in _PLACES and tells_where(lower, m.first) for m in inside) or not _THERE.isdisjoint(lower[first:last])
    return people > 1 and (there or lower[first] == "waar" or in_a_building(reading, first, last))


def in_a_building(reading: Reading, first: int, last: int) -> bool:
    """Whether tokens tell where by a name that is nobody's: in de Grote Hal, op het Élysée."""
    words, lower, named = reading.doc.words, reading.doc.lower, {m.first for m in reading.between(first, last)}
    return any(
        lower[t] in ("in", "op") and lower[t + 1] in ("de", "het") and words[t + 2][0].isupper() and not {t + 1, t + 2} & named
        for t in range(first, last - 2)
    )


def tells_where(lower: Sequence[str], place: int) -> bool:
    """Whether a place that begins at a token is where something is done: in Parijs, bij zijn bezoek aan Parijs."""
    return lower[place - 1] in ("in", "op") or (lower[place - 1] == "aan" and lower[place - 2].endswith("bezoek"))


def _is_there(reading: Reading, place: Mention) -> bool:
    """Whether somebody can be told to be in a place: was dinsdag nog in Kiev, toen hij in Kiev was."""
    verbs = reading.clauses.verbs
    around = range(max(0, place.first - _BESIDE), place.last + 2)
    return any(form.lemma == "zijn" and form.finite for token in around for form in verbs.get(token, ()))


def _is_infinitive(reading: Reading, token: int) -> bool:
    """Whether a word that can be a noun is a verb here: zullen elkaar treffen; not: een treffen."""
    forms, lower = reading.clauses.verbs.get(token, ()), reading.doc.lower
    described = lower[token - 2] in ("een", "het") or (lower[token - 2] in _THEIRS and lower[token - 1].endswith("e"))
    named = lower[token - 1] in DETERMINERS or described  # een gepland treffen, hun eerste treffen
    return any(form.form == INFINITIVE for form in forms) and not named


def _verb(verb: str, entry: MeetingVerb) -> Cue:
    return Cue(
        verb.replace("|", ""),
        frozenset(entry.frames),
        entry.mode,
        verb=True,
        weak=entry.weak,
        object=entry.object,
        not_with=frozenset(entry.not_with),
    )


def _noun(word: str, entry: MeetingNoun) -> Cue:
    plural = word.endswith(_PLURALS) and " " not in word
    return Cue(
        word, frozenset(entry.frames), entry.mode, False, entry.weak, plural, entry.object, beside=frozenset(entry.verbs)
    )
