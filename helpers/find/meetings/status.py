"""Whether a meeting took place: from the tense, from cue patterns in its clause, and from the day it falls on."""

from __future__ import annotations

from itertools import pairwise

from helpers.find.meetings.cues import Hit
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.segments import Clause
from helpers.find.meetings.words import ARTICLES, DEFINITE, DETERMINERS, MARKS, OFTEN, POINTING, each
from helpers.find.patterns import Patterns, VerbForms
from helpers.find.verbs import PARTICIPLE, PAST
from helpers.read.codebook.meetings import MeetingStatuses

HELD, ONGOING, PLANNED, POSSIBLE, CANCELLED = "held", "ongoing", "planned", "possible", "cancelled"
_AROUND = each("na tijdens in bij op sinds gedurende")
_BEFOREHAND = each("voorafgaand aanloop vooravond")
_OTHER_PREPOSITIONS = each("voor aan van met tot")
_GENERIC = each("alle elke iedere ieder elk talloze veel vele regelmatig regelmatige jarenlange")
_TIMES = each("meerdere verschillende enkele paar twee drie vier vijf zes tien twintig veertig talloze vele")
_NOT_A_DENIAL = each("alleen zozeer meer langer enkel slechts eerder")
_RULED_OUT = ("uitsl", "uitgesl", "sluit")
_PHRASE = 5  # words between a preposition and the noun it governs: na afloop van zijn eerste ontmoeting


class StatusFinder:
    """Reads the status of a meeting. Built once from the codebook."""

    def __init__(self, statuses: MeetingStatuses, forms: VerbForms) -> None:
        listed = (
            (CANCELLED, statuses.cancelled),
            (POSSIBLE, statuses.possible),
            (PLANNED, statuses.planned),
            (ONGOING, statuses.ongoing),
        )
        self._patterns: Patterns[str] = Patterns(
            ((pattern, status) for status, patterns in listed for pattern in patterns), forms
        )

    def called_off(self, scene: Scene, hit: Hit) -> bool:
        """Whether the clause of a cue, or the one it hangs on, tells that it was called off, put off or refused."""
        return CANCELLED in self._told(scene, hit)

    def find(self, scene: Scene, hit: Hit, relation: str) -> str:
        """The status, or empty where the sentence denies that there was a meeting or tells of a habit.

        `relation` says whether it falls `before`, on the `same` day as, or `after` publication; empty where untold.
        """
        clause, direction = scene.clause(hit.first), direction_of(scene, hit)
        if _habit(scene, hit, clause):
            return ""
        around = "" if hit.cue.verb else adjunct(scene, hit)
        if around in _BEFOREHAND:
            return HELD if relation == "before" else PLANNED
        if around:
            return PLANNED if direction == "future" or relation == "after" else HELD
        if _first_time(scene, clause):
            return HELD
        told = self._told(scene, hit)
        if CANCELLED in told:
            return CANCELLED
        if denied(scene, hit, clause):
            return "" if direction == "past" else CANCELLED
        if direction == "past" and _happened(scene, hit):
            return HELD
        asked = scene.lower[clause[0].first] == "of"
        if (POSSIBLE in told or asked) and relation != "before":
            return POSSIBLE
        if relation == "before" and direction != "future":
            return HELD
        if ONGOING in told:
            return ONGOING
        if direction == "future" or relation == "after" or PLANNED in told:
            return PLANNED
        return HELD if direction == "past" else _present(scene, hit, relation)

    def _told(self, scene: Scene, hit: Hit) -> set[str]:
        """What the patterns tell in the clause of a cue and in the one it hangs on, the cue's own words left out."""
        return {
            match.value
            for clause in governing(scene, hit)
            for match in self._patterns.find(scene.lower, clause[0].first, clause[-1].last)
            if (match.first < hit.first or match.last > hit.last) and not _is_noun(scene, match.first)
        }


def _present(scene: Scene, hit: Hit, relation: str) -> str:
    """The status of what is told in the present without more: looked ahead to, going on, or known."""
    if hit.cue.verb or relation:
        return PLANNED
    if hit.last - hit.first > 1 or hit.cue.plural:
        return ONGOING
    known = scene.lower[hit.first - 1] in DEFINITE and not scene.preposition(hit.first)
    return HELD if known else PLANNED


def direction_of(scene: Scene, hit: Hit) -> str:
    """Where the clause of a cue looks (past, present or future), else the one it hangs on, else the sentence's first."""
    clauses = [*governing(scene, hit), *([segment] for segment in scene.segments)]
    return next((direction for direction in map(scene.direction, clauses) if direction), "present")


def governing(scene: Scene, hit: Hit) -> list[Clause]:
    """The clause of a cue, and the one that an infinitive clause hangs on: `weigert om met Poetin te praten`."""
    clause = scene.clause(hit.first)
    if clause[0].kind == "infinitive" and clause[0].first > scene.sentence.first:
        return [clause, scene.clause(clause[0].first - 1)]
    return [clause]


def adjunct(scene: Scene, hit: Hit) -> str:
    """The preposition of time that governs a noun: na een gesprek, tijdens zijn eerste ontmoeting; or empty."""
    lower, determined = scene.lower, False
    for token in range(hit.first - 1, max(scene.sentence.first, hit.first - _PHRASE) - 1, -1):
        word, before = lower[token], lower[token - 1]
        if word in _BEFOREHAND or (word in _AROUND and not (word == "op" and token - 1 in scene.verbs)):
            return word  # but not: aangedrongen op een ontmoeting
        if word == "van" and before in ("afloop", "loop", "vooravond"):
            return "vooravond" if before == "vooravond" else "na"
        if word in _OTHER_PREPOSITIONS or token in scene.verbs:
            return before if word == "aan" and before in _BEFOREHAND else ""
        if determined or scene.named(token) or (not word[0].isalnum() and word not in MARKS):
            return ""
        determined = word in DETERMINERS or word in POINTING
    return ""


def denied(scene: Scene, hit: Hit, clause: Clause) -> bool:
    """`geen ontmoeting`, `heeft X niet gesproken`, `nooit ontmoet`; neither `niet alleen` nor `niet uitgesloten`."""
    if not hit.cue.verb:
        return "geen" in scene.before(hit.first, 3)
    inside = scene.words(clause)
    if any(word.startswith(_RULED_OUT) for word in inside):
        return False
    return any(
        word in ("niet", "nooit", "geen") and following not in _NOT_A_DENIAL for word, following in pairwise([*inside, ""])
    )


def _is_noun(scene: Scene, token: int) -> bool:
    """Whether what looks like a verb is a noun: de wil van Peking."""
    return token in scene.verbs and token > scene.sentence.first and scene.lower[token - 1] in ARTICLES


def _happened(scene: Scene, hit: Hit) -> bool:
    """Whether a cue is itself a past form or participle (sprak, gesproken), and not what was wished (wilde spreken)."""
    return hit.cue.verb and any(form.form in (PAST, PARTICIPLE) for form in scene.verbs.get(hit.first, ()))


def _first_time(scene: Scene, clause: Clause) -> bool:
    """`het is de eerste keer dat X en Y elkaar ontmoeten`, `het was voor het eerst dat X en Y elkaar spreken`."""
    first = clause[0].first
    before = scene.lower[scene.sentence.first : first]
    return scene.lower[first] == "dat" and ("eerste" in before[-3:] or "eerst" in before)


def _habit(scene: Scene, hit: Hit, clause: Clause) -> bool:
    """Whether something is told of several times: spraken elkaar regelmatig, meerdere keren, alle gesprekken."""
    inside = scene.words(clause)
    counted = any(one in _TIMES and two in ("keren", "keer", "maal") for one, two in pairwise(inside))
    generic = not hit.cue.verb and not _GENERIC.isdisjoint(scene.before(hit.first, 2))
    return counted or generic or not OFTEN.isdisjoint(inside)
