"""Meetings and participants told of again: `die ontmoeting`, `het gesprek`, `de twee spraken elkaar`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from helpers.find.meetings.cast import Cast
from helpers.find.meetings.cues import Hit, phrases
from helpers.find.meetings.noun_rules import zone
from helpers.find.meetings.parties import Parties
from helpers.find.meetings.same import same_sides, sides_of
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.words import POINTING, each
from helpers.find.phrases import PhraseIndex
from helpers.read.codebook.meetings import MeetingGroups
from helpers.records import Meeting, Mention

_NOT_BETWEEN = each("een geen van met op voor")
_ANOTHER = each("tweede derde vierde nieuw nieuwe volgende volgend")
_AGAIN = each("opnieuw weer wederom nog")
_STATES = each("landen staten grootmachten")
_DETERMINED = each("de beide deze die")
_NEAR, _FAR = 3, 40  # sentences
_PHRASE = 4  # words before a noun: de tweede persoonlijke ontmoeting


@dataclass(slots=True)
class Told:
    """A meeting as far as it has been told, and the number of the sentence that told of it last."""

    meeting: Meeting
    sentence: int


class Recall:
    """Finds the meeting, or the pair of actors, that a sentence refers back to. Built once from the codebook."""

    def __init__(self, groups: MeetingGroups) -> None:
        self._words = PhraseIndex((words, True) for words in phrases(groups.words))
        self._nouns = frozenset(groups.nouns.split())
        self._staff = frozenset(groups.staff.split())

    def pair(self, scene: Scene, hit: Hit) -> int | None:
        """The token of `de twee`, `beide leiders` where they take part in what the cue tells, or None.

        With a verb they are its subject, and `elkaar` or the plural says that they met; with a noun they stand after it
        (het gesprek tussen de twee) or are the subject of its clause (beide leiders hadden een ontmoeting).
        """
        if hit.cue.trip:
            return None
        clause = scene.clause(hit.first)
        first, last, inside = clause[0].first, clause[-1].last, scene.words(clause)
        if hit.cue.verb:
            mutual = "mutual" in hit.cue.frames and "elkaar" in inside
            plural = "plural" in hit.cue.frames and "met" not in inside
            return self._pair_in(scene, first, last, ("",)) if mutual or plural else None
        begin, end = zone(scene, hit)
        after = self._pair_in(scene, begin, end, ("tussen", "van"))
        if after is not None or hit.cue.weak or "met" in scene.lower[begin:end]:
            return after
        return self._pair_in(scene, first, hit.first, ("",))

    def _pair_in(self, scene: Scene, first: int, last: int, after: Sequence[str]) -> int | None:
        """Where such words begin in a range of tokens, governed by one of these prepositions."""
        words = scene.reading.doc.words
        for begin, end, _ in self._words.find(scene.lower, first, last):
            of_one_country = end < last and words[end][0].isupper()  # de twee Europeanen
            if scene.preposition(begin) in after and not of_one_country:
                return begin
        for token in range(first, last):
            counted = scene.lower[token] in self._staff
            if counted or scene.lower[token] in self._nouns:
                begin = _determined(scene.lower, token, first, counted)
                if begin is not None and scene.preposition(begin) in after:
                    return begin
        return None

    @staticmethod
    def pair_here(scene: Scene, token: int) -> tuple[str, ...]:
        """The two people named earlier in the sentence, where it names two before `de twee` at a token."""
        return _two(scene.cast, [m for group in scene.groups if group.last <= token for m in group.mentions])

    @staticmethod
    def pair_of(scene: Scene, token: int, told: Sequence[Told], before: Sequence[Mention], number: int) -> tuple[str, ...]:
        """Whom `de twee` at a token stands for; `before` are the mentions of the sentences just before.

        Those of a meeting told of nearby, else the last two people, else those of the latest meeting. `beide landen` are
        the last two countries.
        """
        cast = scene.cast
        if not _STATES.isdisjoint(scene.lower[token : token + 3]):
            countries = dict.fromkeys(i for m in reversed(before) for i in cast.ids(m) if cast.country(i))
            return tuple(countries)[:2] if len(countries) > 1 else ()
        pairs = [one for one in told if len(one.meeting.participants) == 2 and number - one.sentence <= _FAR]
        latest = max(pairs, key=lambda one: one.sentence, default=None)
        if latest and number - latest.sentence <= _NEAR:
            return latest.meeting.participants
        here = [m for group in scene.groups if group.last <= token for m in group.mentions]
        return _two(cast, [*before, *here]) or (latest.meeting.participants if latest else ())

    @staticmethod
    def known(scene: Scene, hit: Hit, parties: Parties, told: Sequence[Told]) -> Told | None:
        """The latest meeting told of with the parties that a definite noun names: het gesprek met Poetin."""
        if hit.cue.verb or hit.cue.trip or refers_back(scene, hit) != (True, False):
            return None
        actors = scene.cast.actors
        sides = sides_of(parties.all, actors)
        for one in reversed(told):
            modes = {one.meeting.mode, hit.cue.mode} - {"unknown"}
            same = same_sides(sides_of(one.meeting.participants, actors), sides)
            if same and one.meeting.status != "cancelled" and len(modes) < 2:
                return one
        return None

    @staticmethod
    def meeting(scene: Scene, hit: Hit, parties: Parties | None, told: Sequence[Told], number: int) -> tuple[Told | None, bool]:
        """The meeting that a noun with `die`, `dat`, `de` or `het` stands for, and whether it tells of another one.

        Who is named must have been there; a meeting told of further back needs one of its people in the sentence.
        """
        back, another = refers_back(scene, hit)
        if not back or hit.last - hit.first > 1 or hit.cue.trip:
            return None, False
        named = {actor_id for actor_id in parties.all if actor_id} if parties else set()
        around = {actor_id for group in scene.groups for actor_id in group.ids}

        def fits(one: Told) -> bool:
            people, distance = set(one.meeting.participants), number - one.sentence
            within = _FAR if people & around and not hit.cue.weak and not another else _NEAR
            modes = {one.meeting.mode, hit.cue.mode} - {"unknown"}
            return named <= people and distance <= within and (another or len(modes) < 2)

        fitting = [one for one in told if fits(one)]

        def closeness(one: Told) -> tuple[int, int]:
            return len(around & set(one.meeting.participants)), one.sentence

        return max(fitting, key=closeness, default=None), another


def refers_back(scene: Scene, hit: Hit) -> tuple[bool, bool]:
    """Whether a noun refers back (die ontmoeting), and whether to another one than was told (een tweede gesprek)."""
    another = False
    for token in range(hit.first - 1, max(scene.sentence.first, hit.first - _PHRASE) - 1, -1):
        word = scene.lower[token]
        another = another or word in _ANOTHER
        if word in POINTING:
            return True, another and word in ("de", "het")
        if word == "een" and (another or scene.lower[token - 1] in _AGAIN):
            return True, True
        if not word[0].isalpha() or word in _NOT_BETWEEN or token in scene.verbs:
            return False, False
    return False, False


def _determined(lower: Sequence[str], noun: int, first: int, counted: bool) -> int | None:
    """Where `de (twee) … leiders` begins; some nouns must be counted: de twee functionarissen."""
    before = lower[max(first, noun - 3) : noun]
    if counted and "twee" not in before and "beide" not in before:
        return None
    return next((t for t in range(noun - 1, max(first, noun - 3) - 1, -1) if lower[t] in _DETERMINED), None)


def _two(cast: Cast, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The people in mentions, where they are two of different sides."""
    people = tuple(dict.fromkeys(i for m in mentions for i in cast.ids(m) if cast.person(i)))
    return people if len(people) == 2 and cast.meet(people) else ()
