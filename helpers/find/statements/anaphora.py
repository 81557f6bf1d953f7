"""Speakers that a phrase takes up from before: `de krant`, `een van hen`, `die laatste`, a pronoun that nothing resolved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from helpers.find.reading import Reading
from helpers.find.statements.draft import Draft
from helpers.find.statements.nounphrases import Speaker
from helpers.records import Mention

_SOURCES = frozenset({"bron", "bronnen"})
_PEOPLE = frozenset({"name", "short", "office"})
_NEAR = 2  # paragraphs
_BACK, _FAR = 4, 60  # mentions


class Anaphora:
    """The codebook's nouns for outlets, compiled once."""

    def __init__(self, outlets: Iterable[str]) -> None:
        self._outlets = frozenset(outlets)

    def resolve(self, reading: Reading, drafts: Iterable[Draft]) -> list[Draft]:
        """The drafts (in text order) with speakers found for phrases that only point back. Documents are not resolved here."""
        before = _Before(reading)
        found: list[Draft] = []
        last: Draft | None = None
        outlet: Mention | None = None
        for draft in drafts:
            speaker = draft.speaker
            if speaker is not None and not any(mention.actor_id or mention.members for mention in speaker.mentions):
                words = reading.doc.lower[speaker.first : speaker.last]
                antecedent: Mention | None = None
                if not self._outlets.isdisjoint(words):
                    antecedent = outlet or before.last(speaker.first, "media")
                elif words[:3] == ["een", "van", "hen"] or not _SOURCES.isdisjoint(words):
                    antecedent = before.last(speaker.first, "unnamed")
                elif words in (["die"], ["die", "laatste"]):
                    antecedent = before.last(speaker.first, *_PEOPLE, reach=_BACK)
                elif _is_pronoun(words, speaker) and last is not None and _near(last, draft):
                    antecedent = last.speaker.mentions[0] if last.speaker is not None else None
                if antecedent is not None:
                    draft = replace(draft, speaker=replace(speaker, mentions=(antecedent,)))
            found.append(draft)
            if draft.speaker is not None and len(draft.speaker.mentions) == 1 and not draft.attitude:
                last = draft
                outlet = draft.speaker.mentions[0] if draft.speaker.mentions[0].office == "media" else outlet
        return found


class _Before:
    """The mentions of a document, looked up backwards from a token."""

    def __init__(self, reading: Reading) -> None:
        self._mentions = reading.mentions

    def last(self, token: int, *kinds: str, reach: int = _FAR) -> Mention | None:
        """The nearest of the `reach` mentions before a token whose form or office is one of these kinds."""
        position = bisect_left(self._mentions, token, key=lambda mention: mention.first)
        near = self._mentions[max(0, position - reach) : position]
        return next((mention for mention in reversed(near) if mention.form in kinds or mention.office in kinds), None)


def _is_pronoun(words: list[str], speaker: Speaker) -> bool:
    pronoun = len(speaker.mentions) == 1 and speaker.mentions[0].form == "pronoun"
    return pronoun or words in (["hem"], ["haar"], ["het"])


def _near(last: Draft, draft: Draft) -> bool:
    return 0 <= draft.sentence.paragraph - last.sentence.paragraph < _NEAR
