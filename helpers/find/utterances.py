"""Which statements are the same utterance: one quotation in two articles, or two translations of it.

Compares the words, not a list of known quotations. Does not tell which wording came first, and does not
look at dates: an utterance quoted again a year later is the same utterance. Which pairs are worth a comparison
is for `helpers.keep.together` to say, which has all articles before it.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from helpers.records import Actor, Statement

FEWEST_WORDS = 5
_WORD = re.compile(r"[^\W\d_]{4,}")
_FEWEST_WORDS_UNKNOWN_SPEAKER = 8
_ALIKE_QUOTED, _ALIKE_TOLD, _ALIKE_UNKNOWN_SPEAKER = 0.6, 0.75, 0.8


def stems(text: str, statement: Statement) -> tuple[str, ...]:
    """The beginnings of the longer words of what is said; none where there are fewer than five, which is never matched."""
    words = _WORD.findall(text[statement.start : statement.end].lower())
    return tuple(word[:5] if len(word) > 7 else word[:4] for word in words) if len(words) >= FEWEST_WORDS else ()


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, as far as one article tells; `actor_id` is empty where it does not."""

    actor_id: str
    country: str
    person: bool

    @classmethod
    def of(cls, statement: Statement, actors: Mapping[str, Actor]) -> Speaker:
        """The speaker of a statement, by the actors of its article."""
        actor = actors.get(statement.speaker_id, Actor(statement.speaker_id, "", ""))
        return cls(actor.actor_id, actor.country, actor.kind == "person")

    def may_be(self, other: Speaker) -> bool:
        """Whether two articles can mean one speaker: who is untold, or speaks for a country, may be both."""
        if not self.actor_id or not other.actor_id or self.actor_id == other.actor_id:
            return True
        return bool(self.country) and self.country == other.country and not (self.person and other.person)


@dataclass(frozen=True, slots=True)
class Said:
    """A statement to compare: its place in the corpus, its article's number and its span there, who says it, and `stems`."""

    place: int
    article: int
    span: tuple[int, int]
    speaker: Speaker
    quoted: bool
    stems: tuple[str, ...]


def utterances(pairs: Iterable[tuple[Said, Said]]) -> list[list[Said]]:
    """Groups of two or more statements that are one utterance, out of pairs that are alike, sorted by their places.

    Each stands in one group at most; groups and their members are in order of their places. No group holds two different
    people, and what one article gives to two speakers stays apart.
    """
    group_of: dict[int, int] = {}
    members: dict[int, list[Said]] = {}
    speakers: dict[int, set[Speaker]] = {}
    # Whose the words are in each article; one article gives those of a group to one speaker.
    voices: dict[int, dict[int, str]] = {}
    for pair in pairs:
        for one in pair:
            if one.place not in group_of:
                group_of[one.place] = one.place
                members[one.place], speakers[one.place] = [one], {one.speaker}
                voices[one.place] = {one.article: one.speaker.actor_id}
        low, high = sorted(group_of[one.place] for one in pair)
        if (
            low != high
            and all(one.may_be(other) for one in speakers[low] for other in speakers[high])
            and not _told_apart(voices[low], voices[high])
        ):
            for one in members[high]:
                group_of[one.place] = low
            members[low] += members.pop(high)
            speakers[low] |= speakers.pop(high)
            voices[low] |= voices.pop(high)
    groups = (sorted(group, key=lambda one: one.place) for group in members.values() if len(group) > 1)
    return sorted(groups, key=lambda group: group[0].place)


def _told_apart(one: dict[int, str], other: dict[int, str]) -> bool:
    """Whether an article gives the two to different speakers: somebody's words, and another's account of them."""
    if len(one) > len(other):
        one, other = other, one
    return any(other.get(article, speaker) != speaker for article, speaker in one.items())


def alike(one: Said, other: Said) -> bool:
    """Whether the words of two statements are the same, so that the shorter one's are found close together in the longer one,
    and their speakers can be (equal, or a country or institution and somebody of that country, or one untold).

    So a quotation that one article breaks off and another gives in full is one. More is asked where less is known of the
    speakers.
    """
    if not one.speaker.may_be(other.speaker):
        return False
    if one.article == other.article and one.span[0] < other.span[1] and other.span[0] < one.span[1]:
        return False
    short, long = sorted((one.stems, other.stems), key=len)
    least = _ALIKE_QUOTED if one.quoted or other.quoted else _ALIKE_TOLD
    if not one.speaker.actor_id or not other.speaker.actor_id:
        least = _ALIKE_UNKNOWN_SPEAKER
        if len(short) < _FEWEST_WORDS_UNKNOWN_SPEAKER:
            return False
    return _likeness(short, long) >= least


def _likeness(short: tuple[str, ...], long: tuple[str, ...]) -> float:
    """The largest share of the short statement's words in a stretch half as long again of the long one."""
    width = min(len(long), math.ceil(len(short) * 1.5))
    missing = Counter(short)
    shared = best = 0
    for position, stem in enumerate(long):
        if position >= width:
            left = long[position - width]
            missing[left] += 1
            shared -= missing[left] > 0
        shared += missing[stem] > 0
        missing[stem] -= 1
        best = max(best, shared)
    return best / len(short)
