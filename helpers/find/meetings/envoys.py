"""Who leads a delegation, or is the envoy, of whom a sentence tells without a name, while the next ones name him."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from helpers.find.meetings.again import Told
from helpers.find.meetings.cast import Cast
from helpers.find.meetings.same import participants
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.words import ENVOYS, MISSIONS, SENDING, each
from helpers.find.reading import Reading
from helpers.records import Evidence, Mention

_LEADING = each("leidt leidde aanvoert aanvoerde voorzit voorzat")
_LED = ("onder leiding van", "geleid door", "aangevoerd door", "aan het hoofd staat")
_NAMING = (
    "het gaat om",
    "het gaat daarbij om",
    "dat is",
    "dat wordt",
    "dat zou",
    "het is",
    "het wordt",
    *(f"de {choice} {fell}" for choice in ("keus", "keuze") for fell in ("viel op", "is gevallen op", "is")),
)
_REACH = 8  # words: die de missie van zeven landen leidt
_NEXT = 2  # sentences


def name_envoy(scene: Scene, one: Told) -> None:
    """Put who is named next as envoy or leader into the meeting that a scene tells of, for the country or group he acts for.

    X, die de missie leidt · de groep staat onder leiding van X · het gaat om X · dat wordt X.
    """
    words = scene.lower[scene.sentence.first : scene.sentence.last]
    if ENVOYS.isdisjoint(words) and MISSIONS.isdisjoint(words):
        return
    doc, cast = scene.reading.doc, scene.cast
    sent = any(
        form.lemma in SENDING for t in range(scene.sentence.first, scene.sentence.last) for form in scene.verbs.get(t, ())
    )  # and not who sends
    number = bisect_left(doc.sentences, scene.sentence.last, key=lambda sentence: sentence.first)
    for sentence in doc.sentences[number : number + _NEXT]:
        who = led_by(scene.reading, cast, sentence.first, sentence.last)
        unnamed = [i for i in one.meeting.participants if who and (sent or not cast.person(i)) and cast.acts_for(who, i)]
        if len(unnamed) == 1:
            people = participants((*(i for i in one.meeting.participants if i not in unnamed), who), cast.actors)
            evidence = Evidence(sentence.start, sentence.end, "envoy_named")
            one.meeting = replace(one.meeting, participants=people, evidence=(*one.meeting.evidence, evidence))
            one.pair = people
            return


def led_by(reading: Reading, cast: Cast, first: int, last: int) -> str:
    """Who is told in a sentence to be the envoy or to lead the mission; empty where nobody is."""
    people = (mention for mention in reading.between(first, last) if cast.person(mention.actor_id))
    return next((one.actor_id for one in people if _leads(reading, one, last) or _is_told(reading, one, first)), "")


def _leads(reading: Reading, mention: Mention, last: int) -> bool:
    told = list(reading.doc.lower[mention.last : min(mention.last + _REACH, last)])
    leads = next((number for number, word in enumerate(told) if word in _LEADING), 0)
    return told[:2] == [",", "die"] and not MISSIONS.isdisjoint(told[:leads])


def _is_told(reading: Reading, mention: Mention, first: int) -> bool:
    before = " ".join(reading.doc.lower[first : mention.first])
    return before in _NAMING or (before.endswith(_LED) and not MISSIONS.isdisjoint(before.split()))
