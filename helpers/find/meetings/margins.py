"""The days and the place of the gathering in whose margin a meeting is, where the article itself tells them.

`Vertegenwoordigers kwamen dit weekend in Jeddah bijeen. … Aan de rand van de conferentie sprak hij met X.`
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import timedelta

from helpers.find.dates.meanings import PAST
from helpers.find.document import Sentence
from helpers.find.meetings.cues import Hit
from helpers.find.meetings.nearby import NearbyDays
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.status import adjunct
from helpers.find.meetings.when import likely_days
from helpers.find.meetings.words import DEFINITE, each
from helpers.records import Interval

_MARGINS = each("marge marges rand zijlijn kantlijn wandelgangen")
_AT = each("op tijdens bij aan in van")
_HEADS = ("top", "conferentie", "forum", "bijeenkomst", "overleg", "beraad", "congres", "dialoog", "vergadering", "zitting")
_ANY = ("bijeenkomst", "overleg", "beraad")  # words for every gathering
_GATHER = each("bijeen|komen samen|komen vergaderen")
_FAR = 12  # sentences
_DESCRIBED = 4  # words
_A_FEW = timedelta(days=2)
_LONGEST = 7  # days


@dataclass(frozen=True, slots=True)
class Gathering:
    """When and where the gathering is told to be; either may be untold."""

    days: Interval | None = None
    place: str = ""

    def around(self, days: Interval) -> bool:
        """Whether days are no more than two before those that are told of it, which may be its last."""
        return self.days is not None and timedelta(0) < self.days.earliest - days.latest <= _A_FEW


def gathering(scene: Scene, hit: Hit, nearby: NearbyDays, published: Interval | None) -> Gathering:
    """The gathering of which the clause of a cue names the margin, or which it takes up with an article (op het forum)."""
    if not at_gathering(scene, hit):
        return Gathering()
    doc, inside = scene.reading.doc, scene.words(scene.clause(hit.first))
    heads = tuple(head for head in _HEADS if any(word.endswith(head) for word in inside))
    number = bisect_left(doc.sentences, scene.sentence.first, key=lambda one: one.first)
    before = doc.sentences[max(0, number - _FAR) : number]
    for wanted in (heads or _HEADS, _ANY):  # het overleg in Jeddah … aan de rand van de conferentie
        for sentence in reversed(before):
            if not _tells_of_one(scene, sentence, wanted):
                continue
            if days := _days(scene, sentence.first, sentence.last, nearby, published):
                return Gathering(days, _place(scene, sentence))
    return Gathering()


def told_in(scene: Scene, place: str, nearby: NearbyDays, published: Interval | None) -> Interval | None:
    """The days, gone by, that the clause with a place before tells: veertig landen praatten zaterdag en zondag in Jeddah."""
    reading = scene.reading
    number = bisect_left(reading.doc.sentences, scene.sentence.first, key=lambda one: one.first)
    for sentence in reversed(reading.doc.sentences[max(0, number - _FAR) : number]):
        for mention in reading.between(sentence.first, sentence.last):
            if mention.form == "place" and reading.text(mention.first, mention.last) == place:
                first, last = reading.clauses.bounds(mention.first)
                if days := _days(scene, first, last, nearby, published, PAST):
                    return days
    return None


def at_gathering(scene: Scene, hit: Hit) -> bool:
    """Whether a clause tells `in de marge`, or `op het forum`, of something told before."""
    for segment in scene.clause(hit.first):
        for token in range(segment.first + 1, segment.last):
            word, before = scene.lower[token], scene.lower[token - 1]
            if word in _MARGINS and (before in DEFINITE or before in _AT):
                return True
            if word.endswith(_HEADS) and before in DEFINITE and scene.preposition(token - 1) in _AT and token != hit.first:
                return True
    return False


def _tells_of_one(scene: Scene, sentence: Sentence, heads: tuple[str, ...]) -> bool:
    """Whether a sentence tells of a gathering, by its verb or by a noun with one of these as its last part."""
    tokens = range(sentence.first, sentence.last)
    gathers = any(form.lemma in _GATHER for token in tokens for form in scene.verbs.get(token, ()))
    return gathers or any(scene.lower[token].endswith(heads) for token in tokens)


def _days(
    scene: Scene, first: int, last: int, nearby: NearbyDays, published: Interval | None, looks: str = ""
) -> Interval | None:
    told = [one for one in nearby.between(first, last) if not one.bound]
    direction = scene.reading.clauses.direction
    found = [days for one in told if (days := likely_days(one, published, looks or direction(one.first)))]
    if not found:
        return None
    days = Interval(min(one.earliest for one in found), max(one.latest for one in found))
    return days if days.days <= _LONGEST else None


def _place(scene: Scene, sentence: Sentence) -> str:
    there = (m for m in scene.reading.between(sentence.first, sentence.last) if m.form == "place")
    found = next((m for m in there if scene.lower[m.first - 1] in ("te", "op") or _lies_in(scene, sentence, m.first)), None)
    return scene.reading.text(found.first, found.last) if found else ""


def _lies_in(scene: Scene, sentence: Sentence, place: int) -> bool:
    """Whether `in` stands before a place, or before what it is: in de Saudische havenstad Jeddah."""
    return "in" in scene.lower[max(sentence.first, place - _DESCRIBED) : place]


def _both(told: Interval | None, gathering: Interval | None) -> Interval | None:
    """The days told, as far as the gathering at which it was lasted; or those of either where one is not known."""
    return (told and gathering and told & gathering) or told or gathering


def days_there(scene: Scene, hit: Hit, told: Interval | None, gathering: Interval | None) -> Interval | None:
    """The days told, or of the gathering; a day on which something was said after what was at the gathering is no day of it."""
    said_later = told and gathering and not told & gathering and not hit.cue.verb and adjunct(scene, hit) == "na"
    return gathering if said_later else _both(told, gathering)
