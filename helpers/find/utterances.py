"""Which statements are the same utterance: one quotation in two articles, or two translations of it.

Compares the words, not a list of known quotations. Does not tell which wording came first, and does not
look at dates: an utterance quoted again a year later is the same utterance.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from helpers.records import Actor, Findings

_WORD = re.compile(r"[^\W\d_]{4,}")
_FEWEST_WORDS, _FEWEST_WORDS_UNKNOWN_SPEAKER = 5, 8
_SHARED_PAIRS = 2
_COMMONPLACE = 200
_ALIKE_QUOTED, _ALIKE_TOLD, _ALIKE_UNKNOWN_SPEAKER = 0.6, 0.75, 0.8


@dataclass(frozen=True, slots=True)
class _Speaker:
    actor_id: str
    country: str
    person: bool

    def may_be(self, other: _Speaker) -> bool:
        """Whether two articles can mean one speaker: who is untold, or speaks for a country, may be both."""
        if not self.actor_id or not other.actor_id or self.actor_id == other.actor_id:
            return True
        return bool(self.country) and self.country == other.country and not (self.person and other.person)


@dataclass(frozen=True, slots=True)
class _Said:
    place: tuple[int, int]
    span: tuple[int, int]
    speaker: _Speaker
    quoted: bool
    stems: tuple[str, ...]


def shared_utterances(findings: Sequence[Findings]) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Groups of two or more statements that are one utterance.

    A statement is given as two indexes: of the article in `findings`, and of the statement in its
    `statements`. Each stands in one group at most; groups and their members are in order. Two statements
    are one utterance when their speakers can be the same (equal, or a country or institution and somebody
    of that country, or one untold) and the shorter one's words are found close together in the longer one,
    so that a quotation that one article breaks off and another gives in full is one. No group holds two
    different people. Statements of fewer than five longer words are never matched.
    """
    said = _statements(findings)
    candidates = _candidates(said)
    group_of = {number: number for pair in candidates for number in pair}
    members = {number: [number] for number in group_of}
    speakers = {number: {said[number].speaker} for number in group_of}
    # Whose the words are in each article; one article gives those of a group to one speaker.
    voices = {number: {said[number].place[0]: said[number].speaker.actor_id} for number in group_of}
    for first, second in candidates:
        low, high = sorted((group_of[first], group_of[second]))
        if (
            low != high
            and all(one.may_be(other) for one in speakers[low] for other in speakers[high])
            and not _told_apart(voices[low], voices[high])
            and _alike(said[first], said[second])
        ):
            for number in members[high]:
                group_of[number] = low
            members[low] += members.pop(high)
            speakers[low] |= speakers.pop(high)
            voices[low] |= voices.pop(high)
    groups = (sorted(group) for group in members.values() if len(group) > 1)
    return tuple(tuple(said[number].place for number in group) for group in sorted(groups))


def _statements(findings: Sequence[Findings]) -> list[_Said]:
    """The statements that are long enough to be matched."""
    found = []
    for number, finding in enumerate(findings):
        actors = {actor.actor_id: actor for actor in finding.actors}
        for index, statement in enumerate(finding.statements):
            words = _WORD.findall(finding.article.text[statement.start : statement.end].lower())
            if len(words) < _FEWEST_WORDS:
                continue
            actor = actors.get(statement.speaker_id, Actor(statement.speaker_id, "", ""))
            found.append(
                _Said(
                    place=(number, index),
                    span=(statement.start, statement.end),
                    speaker=_Speaker(actor.actor_id, actor.country, actor.kind == "person"),
                    quoted=statement.kind != "indirect",
                    stems=tuple(word[:5] if len(word) > 7 else word[:4] for word in words),
                )
            )
    return found


def _candidates(said: list[_Said]) -> list[tuple[int, int]]:
    """Pairs that have two pairs of neighbouring words in common; those that everybody uses do not count."""
    first: dict[tuple[str, str], int] = {}
    holders: dict[tuple[str, str], list[int]] = {}  # of the pairs that more than one statement has
    for number, one in enumerate(said):
        for pair in set(pairwise(one.stems)):
            earlier = first.setdefault(pair, number)
            if earlier != number:
                holders.setdefault(pair, [earlier]).append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in holders.values():
        if len(numbers) <= _COMMONPLACE:
            shared.update((a, b) for position, a in enumerate(numbers) for b in numbers[position + 1 :])
    return sorted(pair for pair, count in shared.items() if count >= _SHARED_PAIRS)


def _told_apart(one: dict[int, str], other: dict[int, str]) -> bool:
    """Whether an article gives the two to different speakers: somebody's words, and another's account of them."""
    return any(other[article] != one[article] for article in one.keys() & other.keys())


def _alike(one: _Said, other: _Said) -> bool:
    """Whether the words of two statements are the same; more is asked where less is known of the speakers."""
    if one.place[0] == other.place[0] and one.span[0] < other.span[1] and other.span[0] < one.span[1]:
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
