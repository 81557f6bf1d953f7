"""Finds mentions of the codebook's dated events in a document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from helpers.find.document import Document
from helpers.find.phrases import PhraseIndex
from helpers.read.codebook.calendar import Calendar, Event, Office

_WIDEST = 25
# Words by which a sentence takes up somebody named before it.
_RESUMING = frozenset(
    "hij zij ze beiden tweetal duo president minister premier bondskanselier leider topdiplomaat diplomaat".split()
)
Hit = tuple[int, int]
Groups = dict[str, list[Hit]]


@dataclass(frozen=True, slots=True)
class EventMention:
    """An event told of in a sentence: `tokens` are those of its words, one for each group, in text order.

    Where `hij` or the like stands for the member of the first group, named before, there is no token for it.
    """

    event: Event
    tokens: tuple[int, ...]

    @property
    def first(self) -> int:
        return self.tokens[0]

    @property
    def last(self) -> int:
        return self.tokens[-1] + 1


@dataclass(frozen=True, slots=True)
class OfficeMention:
    """Somebody named by an office that he held for a time, in tokens `first` to `last`."""

    office: Office
    first: int
    last: int


class EventIndex:
    """Recognises events by the words that stand together in a sentence. Built once from the calendar."""

    def __init__(self, calendar: Calendar) -> None:
        self._words: PhraseIndex[str | Office] = PhraseIndex(
            [(phrase.lower(), group) for group, phrases in calendar.words.items() for phrase in phrases]
            + [(phrase.lower(), office) for office in calendar.offices for phrase in office.phrases]
        )
        self._by_key: dict[str, list[Event]] = {}
        for event in calendar.events:
            self._by_key.setdefault(event.all[min(1, len(event.all) - 1)], []).append(event)

    def find(self, doc: Document) -> tuple[list[EventMention], list[OfficeMention]]:
        """The mentions of events and of offices, in text order."""
        sentences, offices = self._hits(doc)
        everywhere = {group for groups in sentences.values() for group in groups}
        found: list[EventMention] = []
        for number, groups in sentences.items():
            sentence = doc.sentences[number]
            resumed = not _RESUMING.isdisjoint(doc.lower[sentence.first : sentence.last])
            for event in self._candidates(groups):
                if not everywhere.issuperset(event.context):
                    continue
                if tokens := _closest(event.all, groups):
                    found.append(EventMention(event, tokens))
                elif resumed and self._earlier_lead(sentences, number, event.all[0], doc):
                    if len(event.all) > 2 and (tokens := _closest(event.all[1:], groups)):
                        found.append(EventMention(event, tokens))
        return sorted(found, key=lambda mention: mention.first), offices

    def _hits(self, doc: Document) -> tuple[dict[int, Groups], list[OfficeMention]]:
        """The groups with a member in each sentence, and where."""
        sentences: dict[int, Groups] = {}
        offices: list[OfficeMention] = []
        firsts = [sentence.first for sentence in doc.sentences]
        for first, last, values in self._words.find(doc.lower):
            for value in values:
                if isinstance(value, str):
                    groups = sentences.setdefault(bisect_left(firsts, first + 1) - 1, {})
                    groups.setdefault(value, []).append((first, last))
                else:
                    offices.append(OfficeMention(value, first, last))
        return sentences, offices

    def _candidates(self, groups: Groups) -> Iterator[Event]:
        """The events with a member of their second group (or only one) in the sentence, each once."""
        for group in groups:
            yield from self._by_key.get(group, ())

    @staticmethod
    def _earlier_lead(sentences: dict[int, Groups], number: int, group: str, doc: Document) -> bool:
        """Whether the sentence before, or the one before that, names the first group: `hij` stands for it here."""
        return any(
            group in sentences.get(earlier, ()) and _near(doc, earlier, number) for earlier in (number - 1, number - 2)
        )


def _near(doc: Document, earlier: int, number: int) -> bool:
    return doc.sentences[number].paragraph - doc.sentences[earlier].paragraph <= 1


def _closest(wanted: Sequence[str], groups: Groups) -> tuple[int, ...] | None:
    """The tokens nearest to each other that hold a member of each group, or None. Only a phrase serves two groups."""
    if not all(group in groups for group in wanted):
        return None
    best: tuple[int, ...] | None = None
    for lead, lead_last in groups[wanted[0]]:
        chosen = [lead]
        single = {lead} if lead_last - lead == 1 else set()
        for group in wanted[1:]:
            free = [hit for hit in groups[group] if hit[0] not in single]
            if not free:
                break
            first, last = min(free, key=lambda hit: abs(hit[0] - lead))
            chosen.append(first)
            if last - first == 1:
                single.add(first)
        else:
            tokens = tuple(sorted(chosen))
            if best is None or _width(tokens) < _width(best):
                best = tokens
    return best if best and _width(best) <= _WIDEST else None


def _width(tokens: Sequence[int]) -> int:
    return tokens[-1] - tokens[0]
