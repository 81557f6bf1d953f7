"""Finds the words that may tell of a meeting: verbs, nouns and fixed phrases of the codebook's `meetings.yml`."""

from __future__ import annotations

from dataclasses import dataclass, replace

from helpers.find.phrases import PhraseIndex
from helpers.find.reading import Reading
from helpers.read.codebook.meetings import MeetingCues, MeetingNoun, MeetingVerb

_NEEDED = {"to_face": "tegen", "mutual": "elkaar"}  # zei Xi tegen Poetin, zagen elkaar
_NEAR = 25  # words
_LONG = 9  # letters; shorter words are no compounds of the nouns


@dataclass(frozen=True, slots=True)
class Cue:
    """One entry of the codebook: how participants stand with a verb or noun.

    `plural` is true for ontmoetingen, gesprekken; `trip` is empty, `trip` or `official` (staatsbezoek).
    """

    word: str
    frames: frozenset[str]
    mode: str
    verb: bool
    weak: bool = False
    plural: bool = False
    object: str = ""
    not_with: frozenset[str] = frozenset()
    trip: str = ""

    @property
    def needs(self) -> frozenset[str]:
        """Words of which one must stand near, so that the cue is worth a closer look; empty where any place will do."""
        return frozenset(_NEEDED[frame] for frame in self.frames) if self.frames <= _NEEDED.keys() else frozenset()


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue in tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    cue: Cue


def phrases(listed: str) -> list[str]:
    """Entries separated by bars."""
    return [entry.strip() for entry in listed.split("|")]


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
        self._needs = {verb: cue.needs for verb, cue in self._verbs.items() if not cue.trip}
        self.nouns = frozenset(nouns)
        self._nouns = PhraseIndex(nouns.items())
        self._firsts = frozenset(word.split()[0] for word in nouns)
        self._heads = [(head, nouns[head]) for head in codebook.compounds.split()]
        self._compounds = tuple(codebook.compounds.split())

    @property
    def infinitives(self) -> tuple[str, ...]:
        """The verbs, for `ClauseFinder(extra=…)`; those of trips are known, and their stems are nouns (reis, bezoek)."""
        return tuple(verb for verb, cue in self._verbs.items() if not cue.trip or "|" in verb)

    def find(self, reading: Reading) -> list[Hit]:
        """All cues of a document in text order, not overlapping."""
        lower, hits, last = reading.doc.lower, [], 0
        for token, word in enumerate(lower):
            if token < last:
                continue
            if word in self._firsts and (found := self._nouns.at(lower, token)):
                last = found[0]
                hits.append(Hit(token, last, found[1][0]))
            elif len(word) > _LONG and word.endswith(self._compounds):
                cue = next(cue for head, cue in self._heads if word.endswith(head))
                hits.append(Hit(token, token + 1, cue))
        taken = {token for hit in hits for token in range(hit.first, hit.last)}
        for token, forms in reading.clauses.verbs.items():
            if token in taken:
                continue
            for form in forms:
                cue = self._verbs.get(form.lemma)
                if cue:
                    needs = self._needs.get(form.lemma)
                    if not needs or not needs.isdisjoint(lower[max(0, token - _NEAR) : token + _NEAR]):
                        hits.append(Hit(token, token + 1, cue))
                    break
        hits.sort(key=lambda hit: hit.first)
        return hits


def _verb(verb: str, entry: MeetingVerb) -> Cue:
    return Cue(
        verb.replace("|", ""),
        frozenset(entry.frames),
        entry.mode,
        verb=True,
        object=entry.object,
        not_with=frozenset(entry.not_with),
    )


def _noun(word: str, entry: MeetingNoun) -> Cue:
    plural = word.endswith("en") and " " not in word
    return Cue(word, frozenset(entry.frames), entry.mode, False, entry.weak, plural, entry.object)
