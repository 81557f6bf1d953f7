"""Trips of ministers: one that was called off is a cancelled meeting with the host country, a state visit one with a host."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from helpers.find.document import Sentence
from helpers.find.meetings.cast import Cast
from helpers.find.meetings.cues import Hit
from helpers.find.meetings.noun_rules import possessor
from helpers.find.meetings.scene import Group, Scene
from helpers.find.meetings.segments import Clause, holds
from helpers.find.meetings.subjects import governing_subject, subject
from helpers.find.meetings.words import ENVOYS, GATHERINGS, PREPOSITIONS, each
from helpers.find.reading import Reading
from helpers.find.verbs import PARTICIPLE
from helpers.records import Interval, Mention

_NEAR = 2  # sentences
_TAKES = {
    "bezoeken": ("",),
    "aankomen": ("in", "op"),
    "zijn": ("in",),
    "verwachten": ("in", "op"),
}  # prepositions before the place, where not those of most
_TOWARDS = ("naar", "aan")
_FACING = each("aan tegen bij naast")  # in Kiev om zijn steun te betuigen aan Zelensky
_WANTING = each("wil willen zal zullen gaat gaan hoopt hopen")
_TELLING = each("vragen verzoeken overtuigen bewegen aansporen oproepen overhalen aanspreken waarschuwen zeggen")
_JUDGING = each("noemen vinden bekritiseren kritiseren hekelen prijzen veroordelen verdedigen")
_COMING = each("komen beginnen eindigen")
_TALKING = each("praten spreken overleggen onderhandelen bespreken bemiddelen")


@dataclass(frozen=True, slots=True)
class Trip:
    """A trip as one sentence tells it: who travels, to which country, and where that stands in the text.

    `travellers` and `host` are empty where the sentence does not tell. A `delegation` travels to meet those of the host.
    """

    travellers: tuple[str, ...]
    host: str
    place: str
    days: Interval | None
    sentence: int
    delegation: bool = False

    @property
    def participants(self) -> tuple[str, ...]:
        """Travellers and host, or nobody where either is not told."""
        return (*self.travellers, self.host) if self.travellers and self.host else ()


def may_arrive(reading: Reading, sentence: Sentence, mentions: Sequence[Mention], cast: Cast, hit: Hit) -> bool:
    """Whether the verb of a trip may tell who goes where: a cheap look before its sentence, with its mentions, is read.

    It needs somebody who goes, and the preposition of the place, unless he is asked to (naar Peking te komen).
    """
    lower, takes = reading.doc.lower, _TAKES.get(hit.cue.word, _TOWARDS)
    inside = lower[sentence.first : sentence.last]
    towards = lower[hit.first - 1] == "te" or any(not word or word in inside for word in takes)
    sent = any(cast.person(i) for mention in mentions for i in cast.ids(mention)) or not ENVOYS.isdisjoint(inside)
    return towards and sent


def read_trip(scene: Scene, hit: Hit, number: int) -> Trip:
    """What a cue's sentence, with this number, tells of a trip, without its days: Blinkens reis naar China."""
    clause, cast = scene.clause(_told_at(scene, hit)), scene.cast
    owner = possessor(scene, hit) or governing_subject(scene, clause)
    delegation = _delegation(scene, owner)
    travellers: tuple[str, ...] = tuple(i for i in owner.ids if i and (delegation or cast.person(i))) if owner else ()
    if hit.cue.word == "sturen":  # not: stuurt wapens naar Oekraïne, and who sends does not go himself
        unnamed = delegation and to_talk(scene)  # not: kondigde aan een gezant naar Oekraïne te sturen
        travellers = _sent(scene, clause, owner) or tuple(i for i in travellers if unnamed and not cast.person(i))
    takes = _TAKES.get(hit.cue.word, _TOWARDS)
    for mention in scene.mentions:
        host = mention.actor_id
        named = host and holds(clause, mention.first) and scene.preposition(mention.first) in takes
        if named and not cast.person(host) and all(cast.meet((one, host)) for one in travellers):
            place = scene.reading.text(mention.first, mention.last)
            return Trip(travellers, host, place, None, number, delegation)
    if hit.cue.word == "verwachten" and travellers and (there := _awaited_at(scene, clause, travellers)):
        return Trip(travellers, there.actor_id, scene.reading.text(there.first, there.last), None, number)
    if not (travellers or hit.cue.verb) and (trip := _to_be_made(scene, hit, number)):
        return trip
    host = _at_home(scene, hit) if travellers and not hit.cue.verb else ""
    return Trip(travellers, host if all(cast.meet((one, host)) for one in travellers) else "", "", None, number)


def _awaited_at(scene: Scene, clause: Clause, travellers: Sequence[str]) -> Mention | None:
    """The country or place right before `waar` where somebody is awaited: Frankrijk, waar X vrijdag wordt verwacht."""
    begin, cast = clause[0].first, scene.cast
    there = scene.reading.last_of.get(begin - 1) if scene.lower[begin - 1] != "," else scene.reading.last_of.get(begin - 2)
    if scene.lower[begin] != "waar" or there is None or not there.actor_id or cast.person(there.actor_id):
        return None
    return there if all(cast.meet((one, there.actor_id)) for one in travellers) else None


def _to_be_made(scene: Scene, hit: Hit, number: int) -> Trip | None:
    """A trip of which a relative clause tells whose it was to be: een bezoek aan Peking, dat X in mei zou brengen, …"""
    place = next((m for m in scene.mentions if m.first == hit.last + 1 and scene.lower[hit.last] in _TOWARDS), None)
    if place is None or not place.actor_id or scene.cast.person(place.actor_id):
        return None
    begin = place.last + (scene.lower[place.last : place.last + 1] == [","])
    if begin >= scene.sentence.last or scene.lower[begin] not in ("dat", "die"):
        return None
    one = subject(scene, scene.clause(begin))
    travellers = tuple(i for i in one.ids if scene.cast.person(i)) if one else ()
    if not travellers or not all(scene.cast.meet((who, place.actor_id)) for who in travellers):
        return None
    return Trip(travellers, place.actor_id, scene.reading.text(place.first, place.last), None, number)


def to_another_place(scene: Scene, hit: Hit, trip: Trip) -> Trip:
    """A trip with the place that another clause before it tells: X, die in Peking had zullen zijn, zegde zijn bezoek af."""
    cast = scene.cast
    for mention in reversed(scene.mentions):
        named = mention.last <= hit.first and mention.form in ("place", "country") and mention.actor_id
        towards = named and scene.preposition(mention.first) in ("in", *_TOWARDS)
        if towards and all(cast.meet((one, mention.actor_id)) for one in trip.travellers):
            return replace(trip, host=mention.actor_id, place=scene.reading.text(mention.first, mention.last))
    return trip


def is_awaited(scene: Scene, hit: Hit) -> bool:
    """Whether a verb tells that somebody is expected: wordt vrijdag in Moskou verwacht; not: zei hem daar te verwachten."""
    clause = scene.clause(hit.first)
    passive = any(form.lemma == "worden" for s in clause for t in s.finite for form in scene.verbs[t])
    return passive and any(form.form == PARTICIPLE for form in scene.verbs.get(hit.first, ()))


def told_by_host(scene: Scene, hit: Hit, trip: Trip) -> tuple[str, ...]:
    """The host country, where it tells of the visit or awaits it: het Kremlin bevestigt dat X naar Moskou reist.

    Not where all go to a gathering (wordt op de top in Parijs verwacht), or it is told what for.
    """
    inside = scene.lower[scene.sentence.first : scene.sentence.last]
    if not hit.cue.verb or not all(map(scene.cast.person, trip.travellers)) or any(map(_is_gathering, inside)):
        return ()
    clause = scene.clause(hit.first)
    if hit.cue.word == "verwachten":
        after = scene.lower[clause[-1].last : clause[-1].last + 1]  # wordt in Brussel verwacht, waar hij een toespraak houdt
        return () if after == ["waar"] else (trip.host,)
    begin = clause[0].first
    if scene.lower[begin] != "dat" or begin == scene.sentence.first:
        return ()
    above = subject(scene, scene.clause(begin - 1))
    theirs = above and all(scene.cast.side(i) == scene.cast.side(trip.host) for i in above.ids)
    return (trip.host,) if theirs and not any(map(scene.cast.person, above.ids)) else ()


def _is_gathering(word: str) -> bool:
    return word.rpartition("-")[2] in GATHERINGS


def to_talk(scene: Scene) -> bool:
    """Whether a sentence tells that somebody is sent to talk: om te praten over vrede, voor overleg."""
    return any(scene.tells(t) or scene.lower[t] in _TALKING for t in range(scene.sentence.first, scene.sentence.last))


def _sent(scene: Scene, clause: Clause, sender: Group | None) -> tuple[str, ...]:
    """Who is sent, as one of the sender's side: stuurt Li Hui naar Kiev."""
    cast = scene.cast
    sides = set(map(cast.side, sender.ids)) if sender else set()
    free = [g.ids for g in scene.groups_in(clause) if g.free and g is not sender and all(map(cast.side, g.ids))]
    sent = (ids for ids in free if all(map(cast.person, ids)) and set(map(cast.side, ids)) == sides)
    return tuple(next(sent, ()))


def _told_at(scene: Scene, hit: Hit) -> int:
    """A token of the clause that tells of a trip: that of its noun, or the relative one: het bezoek dat X aan Y bracht."""
    token = hit.last + (scene.lower[hit.last : hit.last + 1] == [","])
    relative = not hit.cue.verb and token < scene.sentence.last and scene.lower[token] in ("dat", "die")
    return token if relative and scene.groups_in(scene.clause(token)) else hit.first


def is_there(scene: Scene, hit: Hit) -> bool:
    """Whether a clause tells no more than that somebody is in a place (is in Kiev; not: is in Kiev aangekomen)."""
    clause = scene.clause(hit.first)
    forms = [form for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ())]
    been = any(form.lemma == "zijn" and form.form == PARTICIPLE for form in forms)  # bleek in Kiev te zijn geweest
    other = any(form.form == PARTICIPLE and form.lemma != "zijn" for form in forms)
    finite = [form for segment in clause for token in segment.finite for form in scene.verbs[token]]
    return not other and not scene.reading.quote_at(hit.first) and (been or any(form.lemma == "zijn" for form in finite))


def _at_home(scene: Scene, hit: Hit) -> str:
    """The country that calls a visit off: Kiev had een bezoek van Steinmeier afgewezen."""
    one = subject(scene, scene.clause(hit.first))
    return one.ids[0] if one and scene.cast.country(one.ids[0]) else ""


def _delegation(scene: Scene, owner: Group | None) -> bool:
    """Whether those who travel are sent to talk: een Russische delegatie, een delegatie uit Israël, stuurt een gezant."""
    if owner is None:
        return False
    clause = scene.clause(owner.first)
    return not ENVOYS.isdisjoint(scene.lower[max(scene.sentence.first, owner.first - 3) : clause[-1].last])


def last_trip(trips: Sequence[Trip], number: int) -> Trip | None:
    """The trip that `dat bezoek` stands for in the sentence with this number."""
    return next((trip for trip in reversed(trips) if trip.participants and number - trip.sentence <= _NEAR), None)


def asked_there(scene: Scene, hit: Hit, trip: Trip) -> str:
    """Whom a traveller wants to ask or tell something there, in the next sentence: gaat naar Peking. Hij wil Xi vragen om …"""
    cast, doc = scene.cast, scene.reading.doc
    arrived = any(form.form == PARTICIPLE for form in scene.verbs.get(hit.first, ()))
    if arrived or scene.sentence.last >= len(doc.lower) or scene.reading.quote_at(scene.sentence.last):
        return ""
    after = doc.sentence_of(scene.sentence.last)
    mentions = scene.reading.between(after.first, after.last)
    wants = mentions and not _WANTING.isdisjoint(doc.lower[mentions[0].last : mentions[0].last + 1])
    if not wants or mentions[0].first != after.first or cast.ids(mentions[0]) != trip.travellers:
        return ""
    told = doc.lower[after.first : after.last]
    host = next((i for m in mentions[1:2] for i in cast.ids(m) if cast.person(i) and cast.side(i) == cast.side(trip.host)), "")
    return host if host and not _TELLING.isdisjoint(told) and doc.lower[mentions[1].first - 1] not in PREPOSITIONS else ""


def hosts_in(scene: Scene, trip: Trip) -> tuple[str, ...]:
    """Those of the host country who act together in the sentence: Poetin kondigde aan dat Xi Rusland zou bezoeken."""
    cast, side = scene.cast, scene.cast.side(trip.host)
    if any(f.lemma in _JUDGING for s in scene.segments for t in s.finite for f in scene.verbs[t]):
        return ()  # X noemde het bezoek van Y een poppenkast
    free = (group.ids for group in scene.groups if group.free or group.preposition in _FACING)
    people = ([one for one in ids if cast.person(one) and not cast.speaks_for_another(one)] for ids in free)
    return next((found for ids in people if (found := tuple(one for one in ids if cast.side(one) == side))), ())


def comes(scene: Scene, hit: Hit) -> bool:
    """Whether somebody comes to the person whom a cue stands before, or begins or ends his round there."""
    clause = scene.clause(hit.first)
    return any(form.lemma in _COMING for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ()))
