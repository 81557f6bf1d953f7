"""Finds mentions of the codebook's dated events in a document."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from helpers.find.dates.words import UNITS, each
from helpers.find.document import Document
from helpers.find.phrases import PhraseIndex
from helpers.read.codebook.calendar import Calendar, Event, Office

_WIDEST = 35
_BACK = 2
_TAIL = 5  # letters by which a compound's last part is looked up
# Words by which a sentence takes up one or more people named before it.
_ONE = each("hij zij ze president minister premier bondskanselier leider topdiplomaat diplomaat")
_PRONOUNS = each("hij zij ze")
_SEVERAL = each("beiden tweetal duo wereldleiders leiders presidenten ministers elkaar")
_DEFINITE = each("het de dit deze zijn hun haar diens")
_SPEAK = frozenset({"sprak", "spraken", "spreekt", "spreken"})
_PARTICLES = frozenset({"uit", "tegen", "aan", "af", "toe", "vrij"})
_AFTER_PARTICLE = each(". , ; : ! ? ” ’ ) – over voor dat op om en maar bij in na tijdens")
_POSSESSIVES = ("", "s", "'s", "’s")
# What the index gives for phrases that only look like a word of a group.
_UNRELATED = "!"
_WHEREABOUTS = "+"  # in front of a group: where somebody is or goes
_SHORT = "="  # in front of a group: a short form of who was named before
_TOWARDS = each("in naar aan te uit vanuit richting langs via bij buiten nabij")
_GOES_TO = each("bezoekt bezocht bezoeken bezochten aandoet aandoen")
_PLACED = each("de het buurland hoofdstad")
_GIVEN = each(
    "steun hulp wapens wapen munitie drones tanks goederen technologie onderdelen chips export uitvoer levering leveringen "
    "leveren levert leverde leverden geleverd sturen stuurt gestuurd wapenlevering wapenleveringen wapenleverantie "
    "wapenleveranties verkoop doorvoer oproep"
)
_POSTED = ("ambassadeur", "ambassade", "correspondent", "correspondente", "consul", "consulaat", "zaakgelastigde")
Hit = tuple[int, int]
Groups = dict[str, list[Hit]]
Phrase = tuple[int, int, list[str | Office]]


@dataclass(frozen=True, slots=True)
class EventMention:
    """An event told of in a sentence.

    `tokens` are those of its words, in text order, `last` is where they end, and `action` the one for what happened. There is a
    token for each of the event's groups, but for those that the sentence takes up from before it (hij, de twee, het bezoek).
    """

    event: Event
    tokens: tuple[int, ...]
    last: int
    action: int

    @property
    def first(self) -> int:
        return self.tokens[0]


@dataclass(frozen=True, slots=True)
class OfficeMention:
    """Somebody named by an office that he held for a time, in tokens `first` to `last`."""

    office: Office
    first: int
    last: int


class _Compounds:
    """The words whose last part is one of some endings, each of a group: vredesplan."""

    def __init__(self, endings: Iterable[tuple[str, str]]) -> None:
        self._by_tail: dict[str, list[tuple[str, str]]] = {}
        for ending, group in endings:
            self._by_tail.setdefault(ending[-_TAIL:], []).append((ending, group))

    def groups(self, word: str) -> list[str]:
        """The groups of a word."""
        endings = self._by_tail.get(word[-_TAIL:], ())
        return [group for ending, group in endings if word.endswith(ending) and word != ending]

    def __contains__(self, word: str) -> bool:
        return word[-_TAIL:] in self._by_tail and bool(self.groups(word))


class EventIndex:
    """Recognises events by the words that stand together in a sentence. Built once from the calendar."""

    def __init__(self, calendar: Calendar) -> None:
        groups = calendar.groups
        self._compounds = _Compounds(
            (phrase[1:].lower(), group) for group, phrases in groups.items() for phrase in phrases if phrase.startswith("*")
        )
        self._words: PhraseIndex[str | Office] = PhraseIndex(
            [
                (
                    phrase.removeprefix(_WHEREABOUTS).removeprefix(_SHORT).lower() + ending,
                    phrase[0] + group if phrase[0] in (_WHEREABOUTS, _SHORT) else group,
                )
                for group, phrases in groups.items()
                for phrase in phrases
                if not phrase.startswith("*")
                for ending in (_POSSESSIVES if phrase.removeprefix(_SHORT)[0].isupper() else ("",))
            ]
            + [(phrase.lower(), office) for office in calendar.offices for phrase in office.phrases]
            + [(phrase.lower(), _UNRELATED) for phrase in calendar.unrelated]
        )
        self._short = frozenset(
            phrase.removeprefix(_SHORT).lower()
            for phrases in groups.values()
            for phrase in phrases
            if phrase.startswith(_SHORT)
        )
        # By the last group, then by the first.
        self._by_ends: dict[str, dict[str, list[Event]]] = {}
        for event in calendar.events:
            self._by_ends.setdefault(event.all[-1], {}).setdefault(event.all[0], []).append(event)

    def find(self, doc: Document) -> tuple[list[EventMention], list[OfficeMention]]:
        """The mentions of events and of offices, in text order."""
        phrases = self._phrases(doc)
        offices = [
            OfficeMention(one, first, last) for first, last, values in phrases for one in values if isinstance(one, Office)
        ]
        ends = self._ends(doc, phrases)
        if not ends:
            return [], offices
        sentences = self._hits(doc, phrases)
        everywhere = {group for groups in sentences.values() for group in groups}
        found: list[EventMention] = []
        told: dict[int, list[Event]] = {}
        for number, groups in sentences.items():
            if ends.isdisjoint(groups):
                continue
            earlier = list(_before(doc, number))
            before = {group for sentence in earlier for group in sentences.get(sentence, ())}
            recent = {event.id: event for sentence in earlier for event in told.get(sentence, ())}
            for event in self._candidates(groups, before, recent):
                if not everywhere.issuperset(event.context):
                    continue
                hits = _closest(event.all, groups) or _Resuming(doc, number, groups).hits(event, before, event.id in recent)
                if hits:
                    tokens = tuple(sorted(first for first, _ in hits))
                    last = max(last for _, last in hits)
                    found.append(EventMention(event, tokens, last, action=hits[-1][0]))
                    told.setdefault(number, []).append(event)
        return sorted(found, key=lambda mention: mention.first), offices

    def _candidates(self, groups: Iterable[str], before: set[str], recent: dict[str, Event]) -> Iterator[Event]:
        """The events of which a sentence holds the last group, it or those `before` it the others; and the `recent` ones."""
        known = before.union(groups)
        for last in groups:
            by_first = self._by_ends.get(last, {})
            firsts = by_first.keys() & known
            for first in sorted(firsts) if firsts else ():
                for event in by_first[first]:
                    if event.id not in recent and known.issuperset(event.all):
                        yield event
        yield from (event for event in recent.values() if event.all[-1] in groups)

    def _ends(self, doc: Document, phrases: Iterable[Phrase]) -> set[str]:
        """The last groups of the events that can be told in a document: a cheap look before its sentences are read."""
        named = {one.removeprefix(_WHEREABOUTS) for *_, values in phrases for one in values if isinstance(one, str)}
        named.update(group for token in doc.tokens_of(self._compounds) for group in self._compounds.groups(doc.lower[token]))
        return {event.all[-1] for event in self._candidates(named, set(), {}) if named.issuperset(event.context)}

    def _hits(self, doc: Document, phrases: Iterable[Phrase]) -> dict[int, Groups]:
        """The groups with a member in each sentence, and where."""
        sentences: dict[int, Groups] = {}
        firsts = [sentence.first for sentence in doc.sentences]
        for first, last, values in phrases:
            for value in values:
                if not isinstance(value, str) or (value[0] == _WHEREABOUTS and not _is_whereabouts(doc, first, last)):
                    continue
                groups = sentences.setdefault(bisect_right(firsts, first) - 1, {})
                groups.setdefault(value.removeprefix(_WHEREABOUTS), []).append((first, last))
        for token in doc.tokens_of(self._compounds):
            groups = sentences.setdefault(bisect_right(firsts, token) - 1, {})
            for group in self._compounds.groups(doc.lower[token]):
                insort(groups.setdefault(group, []), (token, token + 1))
        return dict(sorted(sentences.items()))

    def _phrases(self, doc: Document) -> list[Phrase]:
        """The phrases of groups and offices, without what only looks like them."""
        found = [
            (first, last, values)
            for first, last, values in self._all_phrases(doc)
            if _UNRELATED not in values and not (doc.lower[first] in _SPEAK and _is_separable(doc, first))
        ]
        return list(_named(doc, found)) if doc.tokens_of(self._short) else found

    def _all_phrases(self, doc: Document) -> Iterator[Phrase]:
        """The longest phrases, and those inside one: München in `conferentie van München`, Chinese in `Chinese plan`."""
        for first, last, values in self._words.find_in(doc):
            yield first, last, values
            if last - first > 1 and _UNRELATED not in values:
                for shorter in self._words.find(doc.lower, first, last - 1):
                    if shorter[0] == first:
                        yield shorter
                    break
                yield from self._words.find(doc.lower, first + 1, last)


def _named(doc: Document, phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """The phrases, short forms only as those of somebody told of before (Li, below Li Hui; not: Li Qiang)."""
    named: set[str | Office] = set()
    for first, last, values in phrases:
        for value in [value for value in values if isinstance(value, str) and value[0] == _SHORT]:
            below = value[1:] in named and not (last < len(doc.words) and doc.words[last][0].isupper())
            values = [one for one in values if one != value] + [value[1:]] * below
        named.update(values)
        if values:
            yield first, last, values


class _Resuming:
    """How a sentence takes up what was told before it."""

    def __init__(self, doc: Document, number: int, groups: Groups) -> None:
        sentence = doc.sentences[number]
        words = doc.lower[sentence.first : sentence.last]
        self._lower = doc.lower
        self._groups = groups
        self._one = _takes_up_one(doc, sentence.first, sentence.last)
        self._several = not _SEVERAL.isdisjoint(words) or ("de", "twee") in pairwise(words)

    def hits(self, event: Event, before: set[str], recent: bool) -> tuple[Hit, ...] | None:
        """The words of an event whose other words stand before the sentence, or None.

        `Hij zal woensdag Lavrov ontmoeten` takes up the first group, `De twee spraken elkaar maandag` all but the last, and
        `Het staatsbezoek begint maandag` an event just told (`recent`).
        """
        missing = [group for group in event.all if group not in self._groups]
        present = [group for group in event.all if group in self._groups]
        known = before.issuperset(missing)
        if len(event.all) > 2 and known and self._one and missing == [event.all[0]]:
            return _closest(present, self._groups)
        if len(event.all) > 2 and known and self._several:
            return _closest(present, self._groups)
        if recent:
            return next(((hit,) for hit in self._groups[event.all[-1]] if self._is_definite(hit[0])), None)
        return None

    def _is_definite(self, token: int) -> bool:
        """`het bezoek`, `het tweedaagse bezoek`."""
        one, two = self._lower[max(0, token - 1)], self._lower[max(0, token - 2)]
        return one in _DEFINITE or (two in _DEFINITE and one.endswith("e") and one not in UNITS)


def _takes_up_one(doc: Document, first: int, last: int) -> bool:
    """Whether a sentence takes up somebody told of before it: `Hij zal …`, `In Peking ziet de president …`.

    Not so where it names somebody of its own first (`Poetin zei dat hij …`), nor by a title in front of a name.
    """
    lower, words = doc.lower, doc.words
    for token in range(first, last):
        if lower[token] in _ONE and not (lower[token] not in _PRONOUNS and token + 1 < last and words[token + 1][0].isupper()):
            names = (t for t in range(first + 1, token) if words[t][0].isupper() and lower[t - 1] not in _TOWARDS | _PLACED)
            return not any(lower[t - 1][0].isalpha() for t in names)
    return False


def _is_whereabouts(doc: Document, first: int, last: int) -> bool:
    """`in Peking`, `dat Moskou bezoekt`: somebody goes to the place, or is there.

    Not so in `wapens aan Rusland` and `de oud-ambassadeur in Moskou`.
    """
    lower = doc.lower
    before = first - 1
    while before > 0 and lower[before] in _PLACED:
        before -= 1
    if before >= 0 and lower[before] in _GOES_TO:
        return True
    owner = lower[before - 1] if before > 0 else ""
    if before >= 0 and lower[before] in _TOWARDS and owner not in _GIVEN and not owner.endswith(_POSTED):
        return True
    return last < len(lower) and lower[last] in _GOES_TO


def _is_separable(doc: Document, verb: int) -> bool:
    """`sprak … uit`, `sprak … tegen`: another verb than speaking with somebody."""
    last = doc.sentence_of(verb).last
    return any(
        doc.lower[token] in _PARTICLES and (token + 1 == last or doc.lower[token + 1] in _AFTER_PARTICLE)
        for token in range(verb + 1, min(last, verb + _WIDEST))
    )


def _before(doc: Document, number: int) -> Iterator[int]:
    """The sentences shortly before one, in its paragraph or the one before."""
    paragraph = doc.sentences[number].paragraph
    for earlier in range(max(0, number - _BACK), number):
        if paragraph - doc.sentences[earlier].paragraph <= 1:
            yield earlier


def _closest(wanted: Sequence[str], groups: Groups) -> tuple[Hit, ...] | None:
    """The words nearest to each other, one of each group in order, or None. Only a phrase serves two groups."""
    if not all(group in groups for group in wanted):
        return None
    best: tuple[Hit, ...] | None = None
    for lead in groups[wanted[0]]:
        chosen = [lead]
        for group in wanted[1:]:
            nearest = _nearest(groups[group], lead, [hit for hit in chosen if hit[1] - hit[0] == 1])
            if nearest is None:
                break
            chosen.append(nearest)
        else:
            hits = tuple(chosen)
            if best is None or _width(hits) < _width(best):
                best = hits
    return best if best and _width(best) <= _WIDEST else None


def _nearest(hits: list[Hit], lead: Hit, taken: list[Hit]) -> Hit | None:
    """Of some words in text order, the one nearest to another word and not among those taken."""
    place, reach = bisect_right(hits, lead), len(taken) + 1
    around = [hit for hit in hits[max(0, place - reach) : place + reach] if hit not in taken]
    return min(around, key=lambda hit: abs(hit[0] - lead[0]), default=None)


def _width(hits: Sequence[Hit]) -> int:
    return max(hits)[0] - min(hits)[0]
