"""Whose doing a clause tells: its subject, also where it stands in another clause or sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence
from itertools import pairwise

from msgspec.structs import replace

from helpers.find.document import Sentence
from helpers.find.meetings.cues import Hit
from helpers.find.meetings.scene import Group, Scene
from helpers.find.meetings.segments import Clause, finite_of
from helpers.find.meetings.words import (
    DETERMINERS,
    ENVOYS,
    FIRST_PERSON,
    MARKS,
    PREPOSITIONS,
    SENDING,
    TELLING,
    THERE_AND_THEN,
    each,
)
from helpers.find.quotes import Quote
from helpers.find.reading import Reading
from helpers.find.verbs import PARTICIPLE
from helpers.records import Mention

_AFTER_QUOTE = 60  # characters
_TOLD = 60  # mentions
DELEGATIONS = ("delegatie", "afvaardiging")
_TITLE = 4  # words: zegt voorzitter AOb Jan Jansen
_ORDINALS = each("eerste enige tweede derde laatste")
_REACH = 4  # words between `eerste` and its relative clause
_FADING = 0.8  # from one sentence to the next
_JOURNEYS = each("bezoek staatsbezoek werkbezoek reis rondreis tournee dag programma agenda verblijf trip missie tocht")
_SOURCES = each("aldus dixit volgens")
_TAKING_UP = each("agenda turn turn_of by for invited")  # frames of what somebody named before may have done
_LOOKING_BACK = _TAKING_UP | each("mutual plural")  # and of what `de twee` may have done
_SPEAKERS = each("ik we wij")
_THEIRS = each("zijn haar")
_REQUESTS = each("verzoek voorstel aanbod")
_SOLDIER = "military"  # who speaks for no state, where he is not named
_ASKING = each(
    """vragen op|roepen verzoeken uit|nodigen aan|sporen aan|dringen smeken over|halen overtuigen dwingen aan|raden adviseren
    pleiten"""
)

Found = tuple[tuple[str, ...], tuple[str, ...]] | None
Rule = Callable[[Scene, Hit], Found]


def ids_of(group: Group | None) -> tuple[str, ...]:
    """The actors of a group, if there is one."""
    return group.ids if group else ()


def split(group: Group | None) -> Found:
    """The first of a group as one side, the others as the other."""
    return (group.ids[:1], group.ids[1:]) if group else None


def can_be_met(scene: Scene, hit: Hit, group: Group) -> bool:
    """Whether a group can be met by a cue that takes only people: Xi, de EU-leiders, de Chinese ambassadeur; not Rusland."""
    officials = any(m.office and m.office != _SOLDIER and (m.plural or m.form == "unnamed") for m in group.mentions)
    officials = officials or scene.lower[group.last - 1].endswith(DELEGATIONS)
    officials = officials or any(map(scene.cast.is_group, group.ids))  # zeven Afrikaanse landen
    return hit.cue.object != "person" or officials or any(map(scene.cast.person, group.ids))


def subject(scene: Scene, clause: Clause, used: Sequence[Group] = ()) -> Group | None:
    """The subject of a clause: the free group before its finite verb, else the first one after it.

    An infinitive clause has none.
    """
    if clause[0].kind == "infinitive":
        return None
    several = any(group.free and scene.cast.meet(group.ids) for group in scene.groups_in(clause))
    heads = None if several else next((group for group in scene.groups_in(clause) if _heads(scene, group)), None)
    if heads and heads not in used:
        return heads
    free = [group for group in scene.groups_in(clause) if group.free and group not in used]
    finite = finite_of(clause)
    before = [group for group in free if finite is not None and group.last <= finite]
    if before:
        return before[-1] if clause[0].kind == "main" else before[0]
    return free[0] if free else None


def _heads(scene: Scene, group: Group) -> bool:
    """Whether somebody heads those who act: een delegatie onder leiding van X; not: onder leiding van X praten Y en Z."""
    before = scene.before(group.first, 4)
    return len(before) == 4 and list(before[1:]) == ["onder", "leiding", "van"] and before[0].isalpha()


def governing_subject(scene: Scene, clause: Clause, used: Sequence[Group] = ()) -> Group | None:
    """The subject of a clause, or of the one it hangs on.

    `Wang reist naar Moskou om …`, `Wang vloog naar Rome en sprak …`, `Wang, die … sprak`, `de bereidheid van Xi om …`,
    `na … te hebben ontmoet, vloog Wang …`.
    """
    found, begin, end = subject(scene, clause, used), clause[0].first, clause[-1].last
    if found:
        return found
    if begin == scene.sentence.first:
        fronted = clause[0].kind == "infinitive" and end < scene.sentence.last
        return subject(scene, scene.clause(end), used) if fronted else None
    if clause[0].kind == "relative" and scene.lower[begin] not in THERE_AND_THEN:
        before = [group for group in scene.groups if group.last <= begin and group not in used]
        return before[-1] if before else None
    if clause[0].kind == "sub" and scene.lower[begin] == "die":
        beside = next((group for group in scene.groups if group.last == begin and group.free), None)  # het was X die Y belde
        known = beside if beside and any(beside.ids) else None
        return known or _first_of_all(scene, begin) or beside
    if clause[0].kind == "sub" and scene.lower[begin + 1 : begin + 2] == ["die"]:
        before = [group for group in scene.groups if group.last <= begin and any(map(scene.cast.person, group.ids))]
        return before[-1] if before else None  # bezoekt Xi nadat die in Moskou met Poetin sprak
    if clause[0].kind == "infinitive":
        if one := _sent(scene, scene.clause(begin - 1)):
            return one
        beside = next((group for group in scene.groups if group.last == begin), None)
        return beside or asked(scene, scene.clause(begin - 1)) or governing_subject(scene, scene.clause(begin - 1), used)
    if clause[0].kind == "sub" and scene.lower[begin : begin + 2] == ["dat", "het"]:
        above = subject(scene, scene.clause(begin - 1))  # China zegt dat het met de VS gaat praten
        return above if above and any(map(scene.cast.country, above.ids)) else None
    if clause[0].kind == "main" and finite_of(clause) == begin and scene.lower[begin - 1] == ",":
        return governing_subject(scene, scene.clause(begin - 2), used)  # breekt zijn weekend af, belt met X en raadt hem aan
    goes_on = clause[0].kind == "and" or scene.lower[begin] in THERE_AND_THEN  # is in Moskou, waar een gesprek gepland staat
    above = scene.clause(begin - 1)
    if goes_on and _is_aside(scene, above):  # had X aan de lijn, meldt Parijs, en zal Y spreken
        above = scene.clause(above[0].first - 1)
    return governing_subject(scene, above, used) if goes_on else None


def _is_aside(scene: Scene, clause: Clause) -> bool:
    """Whether a clause between commas tells no more than who says so: meldt het Elysée, zei hij."""
    first = clause[0].first
    told = any(form.lemma in TELLING for form in scene.verbs.get(first, ()))
    return told and first > scene.sentence.first and scene.lower[first - 1] == "," and first in clause[0].finite


def _sent(scene: Scene, clause: Clause) -> Group | None:
    """Who is sent to do something: China stuurt Li Hui naar Kiev om met Zelensky te praten; not: stuurt wapens om te praten.

    An envoy without a name acts for the country of who sends him.
    """
    forms = [form for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ())]
    if all(form.lemma not in SENDING for form in forms):
        return None
    one = subject(scene, clause)
    others = [group for group in scene.groups_in(clause) if group.free and group is not one and group.last <= clause[-1].last]
    if named := next((group for group in others if any(map(scene.cast.person, group.ids))), None):
        return named
    envoy = any(not ENVOYS.isdisjoint(scene.lower[group.first : group.last]) for group in others)
    sender = one.mentions[-1] if one and envoy else None
    country = scene.cast.home(sender.actor_id) if sender else ""
    return replace(one, mentions=(replace(sender, actor_id=country, members=()),)) if country else None


def _first_of_all(scene: Scene, begin: int) -> Group | None:
    """Who is the first, or the only one, of whom a relative clause tells: X is de eerste leider die Y bezoekt."""
    above = scene.clause(begin - 1)
    finite = finite_of(above)
    if finite is None or _ORDINALS.isdisjoint(scene.before(begin, _REACH)):
        return None
    copula = any(form.lemma in ("zijn", "worden") for form in scene.verbs[finite])
    return subject(scene, above) if copula else None


def agrees(scene: Scene, clause: Clause, group: Group) -> bool:
    """Whether several who are named together can be the subject of a clause: not those whom one asks (hij riep X en Y op)."""
    finite = finite_of(clause)
    forms = [form for form in scene.verbs[finite] if form.finite] if finite is not None else []
    joined = len(group.mentions) > 1 and "en" in scene.lower[group.first : group.last]
    return not joined or not forms or any(form.plural for form in forms)


def asks(scene: Scene, clause: Clause) -> bool:
    """Whether a clause tells that somebody asks another to do something: vroeg Xi, riep hem op."""
    forms = (form for segment in clause for t in range(segment.first, segment.last) for form in scene.verbs.get(t, ()))
    return any(form.lemma in _ASKING for form in forms) or "het hart" in " ".join(scene.words(clause))  # drukte hem op het hart


def asked(scene: Scene, clause: Clause) -> Group | None:
    """Who is to do what somebody asks for: Macron vroeg Xi om met Zelensky te praten, riep Xi op tot een gesprek met X."""
    if not asks(scene, clause):
        return None
    one = subject(scene, clause)
    others = [group for group in scene.groups_in(clause) if group is not one and group.preposition in ("", "aan", "bij")]
    return next((group for group in others if any(map(scene.cast.person, group.ids))), None)


def takes_up(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """Whether a cue may tell of somebody whom only the sentences before name: a cheap look before its sentence is read.

    A noun may (het gesprek), a verb with `de twee`, and what `narrator` takes up; another verb needs those beside it.
    """
    if not hit.cue.verb or not hit.cue.frames.isdisjoint(_LOOKING_BACK):
        return True
    if not hit.cue.frames:
        return False
    participle = any(form.form == PARTICIPLE for form in reading.clauses.verbs.get(hit.first, ()))
    related = reading.doc.tokens_between(_THEIRS, sentence.first, sentence.last)
    return participle or bool(related) or reading.quote_at(hit.first) is not None


def narrator(scene: Scene, hit: Hit, far: Sequence[str], before: Sequence[Mention]) -> tuple[str, ...]:
    """Who is meant where a sentence names only the far side; `before` are the mentions of the sentences just before.

    In a quotation with `ik` or `we` it is the speaker (tijdens mijn ontmoeting met Wang), also where its marks were lost, and
    so with `aldus` (aldus Blinken na een gesprek met Wang); where nobody is the subject it is whom the text is about (ook is
    met X gesproken, er staat een gesprek met X gepland), and so with `zijn ambtgenoot`.
    """
    quote = scene.reading.quote_at(hit.first)
    inside = scene.lower[scene.sentence.first : scene.sentence.last]
    if quote and not FIRST_PERSON.isdisjoint(inside):
        return _speaker(scene, quote, before)
    clause = scene.clause(hit.first)
    if not quote and not FIRST_PERSON.isdisjoint(scene.words(clause)):
        return _attributed(scene, hit)
    if teller := _who_tells(scene, hit, clause):
        return teller
    if traveller := _traveller(scene, hit, clause):
        return traveller
    source = next((g for g in scene.groups_in(clause) if g.preposition in _SOURCES), None)
    people = any(map(scene.cast.person, far))
    alone = not any(group.free for group in scene.groups_in(clause))
    participle = any(form.form == PARTICIPLE for form in scene.verbs.get(hit.first, ()))
    told = people or (hit.cue.verb and participle)  # volgens Blok is met het kabinet gesproken
    if source and told and (alone or source.last <= hit.first) and any(map(scene.cast.person, source.ids)):
        return source.ids
    there = hit.cue.plural or "er" in scene.words(clause)  # morgen staan gesprekken met X gepland, er is overleg met X
    bare = there and not hit.cue.verb and scene.lower[hit.first - 1] not in DETERMINERS
    indefinite = bare or "een" in scene.before(hit.first, 3)
    unsaid = not any(group.free for group in scene.groups_in(clause))
    impersonal = unsaid and (participle if hit.cue.verb else indefinite)
    related = any(group.ids == tuple(far) and scene.lower[group.first] in _THEIRS for group in scene.groups)
    sooner = [mention for mention in scene.mentions if mention.last <= clause[0].first]
    agenda = not hit.cue.frames.isdisjoint(_TAKING_UP)
    opening = scene.lower[scene.sentence.first : scene.sentence.first + 4]
    asked_for = opening[0] == "op" and not _REQUESTS.isdisjoint(opening)  # op zijn verzoek om een gesprek met X ging Y niet in
    leads = scene.before(hit.first, 5)  # ging niet in op zijn vraag om een gesprek
    asked_for = asked_for or any(one in _THEIRS and (two in _REQUESTS or two == "vraag") for one, two in pairwise(leads))
    return topic(scene, far, [*before, *sooner]) if impersonal or related or agenda or asked_for else ()


def topic(scene: Scene, far: Sequence[str], before: Sequence[Mention]) -> tuple[str, ...]:
    """Whom the text is about: of those named just before, outside quotations and not of the far side, the one of whom it has
    told most, and last.
    """
    sides = {"", *map(scene.cast.side, far)}
    reading = scene.reading
    near = [m for m in before if scene.cast.person(m.actor_id) and not reading.quote_at(m.first)]
    people = dict.fromkeys(m.actor_id for m in near if scene.cast.side(m.actor_id) not in sides)
    if len(people) < 2 or _together(scene, near, people):
        return tuple(people)
    told = dict.fromkeys(people, 0.0)
    last = bisect_left(reading.mentions, scene.sentence.first, key=lambda mention: mention.first)
    sentence = None
    for mention in reading.mentions[max(0, last - _TOLD) : last]:
        if not scene.cast.person(mention.actor_id) or reading.quote_at(mention.first):
            continue
        here = reading.doc.sentence_of(mention.first)
        told = {one: weight * _FADING for one, weight in told.items()} if here is not sentence else told
        governed = mention.first > 0 and reading.doc.lower[mention.first - 1] in PREPOSITIONS
        if mention.actor_id in told:
            told[mention.actor_id] += 1.0 if here is not sentence and not governed else 0.5
        sentence = sentence if governed else here
    return (max(people, key=told.__getitem__),)


def _together(scene: Scene, near: Sequence[Mention], people: Collection[str]) -> bool:
    """Whether all who were named just before are of one side, and were named together: X en Y zaten donderdag in Peking."""
    two = [(one, two) for one, two in pairwise(near) if scene.reading.doc.lower[one.last : two.first] == ["en"]]
    joined = any({one.actor_id, two.actor_id} == set(people) for one, two in two)
    return joined and len(set(map(scene.cast.side, people))) == 1


def _traveller(scene: Scene, hit: Hit, clause: Clause) -> tuple[str, ...]:
    """Whose journey a clause is about that names nobody else who acts: het bezoek van X begon met een gesprek met Y."""
    groups = scene.groups_in(clause)
    if hit.cue.verb or any(group.free for group in groups):
        return ()
    of_it = (g for g in groups if g.preposition == "van" and g.last <= hit.first and scene.lower[g.at - 1] in _JOURNEYS)
    return next((group.ids for group in of_it if all(map(scene.cast.person, group.ids))), ())


def _who_tells(scene: Scene, hit: Hit, clause: Clause) -> tuple[str, ...]:
    """Who tells what was done, where nobody else is said to have done it: het ministerie zegt dat er met X is gesproken; dat
    komt aan de orde in het overleg met X, zegt Y.
    """
    if any(group.free for group in scene.groups_in(clause)):
        return ()
    begin = clause[0].first
    if hit.cue.verb:
        done = any(form.form == PARTICIPLE for form in scene.verbs.get(hit.first, ()))
        if not done or scene.lower[begin] != "dat" or begin == scene.sentence.first:
            return ()
        above = scene.clause(begin - 1)
        finite = finite_of(above)
        told = finite is not None and any(form.lemma in TELLING for form in scene.verbs[finite])
        return ids_of(subject(scene, above)) if told else ()
    return _attributed(scene, hit) if scene.lower[hit.first - 1] in ("het", "de", "dat", "die") else ()


def _attributed(scene: Scene, hit: Hit) -> tuple[str, ...]:
    """The person to whom words are attributed that stand without quotation marks: we praten met X, zegt Y."""
    for mention in scene.mentions:
        if mention.first <= hit.last or not scene.cast.person(mention.actor_id):
            continue
        near = range(max(hit.last, mention.first - _TITLE), mention.first)
        if any(form.finite and form.lemma in TELLING for t in near for form in scene.verbs.get(t, ())):
            return (mention.actor_id,)
    return ()


def _speaker(scene: Scene, quote: Quote, before: Sequence[Mention]) -> tuple[str, ...]:
    """The person named right after a quotation (…, zei X), else the last one outside it in the sentences just before."""
    follows = [m for m in scene.mentions if quote.end <= m.start <= quote.end + _AFTER_QUOTE and scene.cast.person(m.actor_id)]
    if follows:
        return (follows[0].actor_id,)
    people = [
        mention.actor_id
        for mention in (*before, *scene.mentions)
        if mention.end <= quote.start and scene.cast.person(mention.actor_id)
    ]
    return tuple(people[-1:])


def said_by_himself(scene: Scene, hit: Hit, clause: Clause) -> bool:
    """Whether the one who acts is the speaker of a quotation, found as the narrator: `Ik wil Xi ontmoeten`, zei X."""
    if clause[0].kind == "infinitive" and clause[0].first > scene.sentence.first:
        clause = scene.clause(clause[0].first - 1)  # ik ben van plan om X te ontmoeten
    finite = finite_of(clause)
    if finite is None or not scene.reading.quote_at(hit.first):
        return False
    begin = clause[0].first + (scene.lower[clause[0].first] in MARKS)
    return not _SPEAKERS.isdisjoint((*scene.lower[begin : begin + 2], *scene.lower[finite - 1 : finite + 2]))


def let_it_be_done(scene: Scene, clause: Clause) -> bool:
    """Whether somebody has something done to him: liet zich door X verzekeren dat, laat zich bijpraten."""
    lets = any(form.lemma == "laten" for s in clause for t in s.finite for form in scene.verbs[t])
    return lets and "zich" in scene.words(clause)
