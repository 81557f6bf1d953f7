"""Nouns of speech: `de eis van Oekraïne dat …`, `zijn waarschuwing voor …`, `Blinkens belofte om …`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from helpers.find.document import Sentence
from helpers.find.reading import Reading
from helpers.find.statements.content import FINAL, PHRASE, content_end, kind_of
from helpers.find.statements.draft import Draft
from helpers.find.statements.speakers import Speaker
from helpers.read.codebook.cues import NounGroup

_POSSESSIVES = frozenset({"zijn", "haar", "hun"})


class NounCues:
    """The codebook's nouns of speech, compiled once."""

    def __init__(self, groups: Iterable[NounGroup]) -> None:
        self._takes: dict[str, frozenset[str]] = {}
        for group in groups:
            for noun in group.nouns.split():
                self._takes[noun] = self._takes.get(noun, frozenset()) | frozenset(group.takes)

    def find(self, reading: Reading, sentence: Sentence) -> Iterator[Draft]:
        """Statements that a noun introduces and whose owner the phrase tells; the owner is the speaker."""
        lower = reading.doc.lower
        if self._takes.keys().isdisjoint(lower[sentence.first : sentence.last]):
            return
        for token in range(sentence.first, sentence.last - 2):
            takes = self._takes.get(lower[token])
            if takes is None or reading.quote_at(token) is not None:
                continue
            owner, after = _owner(reading, sentence, token)
            first = _content_start(reading, after, takes)
            if owner is None or first is None:
                continue
            last = content_end(reading, sentence, first, FINAL if lower[after] == "dat" else PHRASE)
            if last > first:
                kind = kind_of(reading, first, last)
                start, end = reading.doc.starts[first], reading.doc.ends[last - 1]
                yield Draft(start, end, kind, f"noun-{lower[after]}", owner, sentence, token, last)


def _owner(reading: Reading, sentence: Sentence, noun: int) -> tuple[Speaker | None, int]:
    """Whose word it is: after `van`, or as a possessive before the noun; and the token after the phrase."""
    lower = reading.doc.lower
    if lower[noun + 1] in ("van", "door"):
        mention = reading.first_of.get(noun + 2)
        if mention is not None and mention.form != "place":
            return Speaker((mention,), mention.first, mention.last, after=True), mention.last
    before = reading.last_of.get(noun) or reading.last_of.get(noun - 1)
    if before is not None and before.first >= sentence.first and (before.possessive or before.form == "pronoun"):
        return Speaker((before,), before.first, before.last, after=False), noun + 1
    return None, noun + 1


def _content_start(reading: Reading, after: int, takes: frozenset[str]) -> int | None:
    lower = reading.doc.lower
    if after + 1 >= len(lower):
        return None
    word = lower[after]
    if word in takes or (word == "om" and "te" in takes):
        return after + 1
    return None
