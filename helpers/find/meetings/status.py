"""Whether a meeting took place: from the tense, from cue patterns in its clause, and from the day it falls on."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.find.meetings.cues import Hit
from helpers.find.meetings.scene import Scene, Segment
from helpers.find.patterns import Patterns, VerbForms
from helpers.find.verbs import PARTICIPLE, PAST
from helpers.read.codebook.meetings import MeetingStatuses

HELD, ONGOING, PLANNED, POSSIBLE, CANCELLED = "held", "ongoing", "planned", "possible", "cancelled"
_AROUND = frozenset("na tijdens in bij op sinds gedurende".split())
_BEFOREHAND = frozenset("voorafgaand aanloop vooravond".split())
_DETERMINERS = 4  # words between a preposition and the noun it governs: na afloop van zijn eerste ontmoeting
_GENERIC = frozenset("alle elke iedere ieder elk talloze veel vele regelmatig regelmatige jarenlange".split())
_OFTEN = frozenset("regelmatig geregeld meermaals vaak vaker herhaaldelijk dikwijls soms voortdurend".split())
_TIMES = frozenset(
    "meerdere verschillende enkele paar twee drie vier vijf zes tien twintig veertig talloze vele".split()
)
_ARTICLES = frozenset(["de", "het", "een", "geen", "hun"])
_KNOWN = frozenset(["de", "het", "die", "dat"])
_NOT_A_DENIAL = frozenset("alleen zozeer meer langer enkel slechts eerder".split())
_MARKS = frozenset("“”„\"'‘’«»")


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

    def _told(self, scene: Scene, hit: Hit) -> set[str]:
        """What the patterns tell in the clause of a cue and in the one it hangs on, the cue's own words left out."""
        return {
            match.value
            for clause in governing(scene, hit)
            for match in self._patterns.find(scene.lower, clause[0].first, clause[-1].last)
            if (match.first < hit.first or match.last > hit.last) and not self._noun(scene, match.first)
        }

    @staticmethod
    def _noun(scene: Scene, token: int) -> bool:
        """Whether what looks like a verb is a noun: de wil van Peking."""
        verb = token in scene.reading.clauses.verbs
        return verb and token > scene.sentence.first and scene.lower[token - 1] in _ARTICLES

    def find(self, scene: Scene, hit: Hit, relation: str) -> str:
        """The status, or empty where the sentence denies that there was a meeting.

        `relation` says whether it falls `before`, on the `same` day as, or `after` publication; empty where untold.
        """
        clauses = governing(scene, hit)
        direction = direction_of(scene, hit)
        if _habit(scene, clauses[0]):
            return ""
        if not hit.cue.verb:
            if not _GENERIC.isdisjoint(scene.lower[max(scene.sentence.first, hit.first - 2) : hit.first]):
                return ""
            around = adjunct(scene, hit)
            if around in _BEFOREHAND:
                return HELD if relation == "before" else PLANNED
            if around in _AROUND:
                return PLANNED if direction == "future" or relation == "after" else HELD
        if _first_time(scene, clauses[0]):
            return HELD
        told = self._told(scene, hit)
        if CANCELLED in told:
            return CANCELLED
        if direction == "past" and _happened(scene, hit) and not denied(scene, hit, clauses[0]):
            return HELD
        if denied(scene, hit, clauses[0]):
            return "" if direction == "past" else CANCELLED
        asked = scene.lower[clauses[0][0].first] == "of"
        if (POSSIBLE in told or asked) and relation != "before":
            return POSSIBLE
        if relation == "before" and direction != "future":
            return HELD
        if ONGOING in told:
            return ONGOING
        if direction == "future" or relation == "after" or PLANNED in told:
            return PLANNED
        if direction == "past":
            return HELD
        if hit.cue.verb or relation:
            return PLANNED
        if hit.last - hit.first > 1 or hit.cue.plural:
            return ONGOING
        known = scene.lower[hit.first - 1] in _KNOWN and not scene.preposition(hit.first)
        return HELD if known else PLANNED


def _happened(scene: Scene, hit: Hit) -> bool:
    """Whether a cue is itself a past form or participle (sprak, heeft gesproken) and not what somebody wished (wilde spreken)."""
    forms = scene.reading.clauses.verbs.get(hit.first, ()) if hit.cue.verb else ()
    return any(form.form in (PAST, PARTICIPLE) for form in forms)


def _first_time(scene: Scene, clause: Sequence[Segment]) -> bool:
    """`het is de eerste keer dat X en Y elkaar ontmoeten`."""
    first = clause[0].first
    return scene.lower[first] == "dat" and scene.lower[first - 1] in ("keer", "maal")


def direction_of(scene: Scene, hit: Hit) -> str:
    """Where the clause of a cue looks (past, present or future), else the one it hangs on, else the sentence's first."""
    found = [scene.direction(clause) for clause in governing(scene, hit)]
    found += [scene.direction([segment]) for segment in scene.segments]
    return next((direction for direction in found if direction), "present")


def governing(scene: Scene, hit: Hit) -> list[list[Segment]]:
    """The clause of a cue, and the one that an infinitive clause hangs on: `weigert om met Poetin te praten`."""
    clause = scene.clause(hit.first)
    if clause[0].kind == "infinitive" and clause[0].first > scene.sentence.first:
        return [clause, scene.clause(clause[0].first - 1)]
    return [clause]


def adjunct(scene: Scene, hit: Hit) -> str:
    """The preposition of time that governs a noun: na een gesprek, tijdens zijn eerste ontmoeting; or empty."""
    for token in range(hit.first - 1, max(scene.sentence.first, hit.first - 1 - _DETERMINERS) - 1, -1):
        word = scene.lower[token]
        if word in _BEFOREHAND or (word in _AROUND and not _wanted(scene, token)):
            return word
        if word == "van" and scene.lower[token - 1] in ("afloop", "kader", "loop", "vooravond"):
            return "voorafgaand" if scene.lower[token - 1] == "vooravond" else "na"
        if word in ("voor", "aan", "van", "met", "tot") or token in scene.reading.clauses.verbs:
            return "voorafgaand" if word == "aan" and scene.lower[token - 1] in _BEFOREHAND else ""
        if not word[0].isalnum() and word not in _MARKS:
            return ""
    return ""


def _habit(scene: Scene, clause: Sequence[Segment]) -> bool:
    """Whether a clause tells of several times: spraken elkaar regelmatig, meerdere keren."""
    inside = scene.lower[clause[0].first : clause[-1].last]
    return not _OFTEN.isdisjoint(inside) or any(
        word in ("keren", "keer", "maal") and before in _TIMES
        for before, word in zip(inside, inside[1:], strict=False)
    )


def _wanted(scene: Scene, preposition: int) -> bool:
    """Whether a preposition belongs to a verb before it: aangedrongen op een ontmoeting."""
    return scene.lower[preposition] == "op" and preposition - 1 in scene.reading.clauses.verbs


def denied(scene: Scene, hit: Hit, clause: Sequence[Segment]) -> bool:
    """`geen ontmoeting`, `heeft X niet gesproken`, `nooit ontmoet`; not `niet alleen`."""
    lower = scene.lower
    if not hit.cue.verb:
        return "geen" in lower[max(clause[0].first, hit.first - 3) : hit.first]
    inside = lower[clause[0].first : clause[-1].last]
    return not any(word.startswith(("uitsl", "uitgesl", "sluit")) for word in inside) and any(
        word in ("niet", "nooit", "geen") and following not in _NOT_A_DENIAL
        for word, following in zip(inside, [*inside[1:], ""], strict=True)
    )
