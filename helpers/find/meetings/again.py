"""Meetings and participants told of again: `die ontmoeting`, `het gesprek`, `de twee spraken elkaar`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from helpers.find.meetings.bidden import appealed, to_be_brought
from helpers.find.meetings.counted import (
    STATES,
    determined,
    last_of,
    named_behind,
    named_together,
    speaker_of_two,
    with_speaker,
    with_subject,
)
from helpers.find.meetings.cues import Hit, phrases, tells_where
from helpers.find.meetings.notions import of_other_things
from helpers.find.meetings.noun_rules import zone
from helpers.find.meetings.parties import Parties
from helpers.find.meetings.same import same_sides, sides_of
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.segments import Clause, finite_of, holds
from helpers.find.meetings.status import CANCELLED, HELD, POSSIBLE
from helpers.find.meetings.subjects import subject
from helpers.find.meetings.words import MATTERS, POINTING, PREPOSITIONS, each
from helpers.find.phrases import PhraseIndex
from helpers.read.codebook.meetings import MeetingGroups
from helpers.records import Interval, Meeting, Mention

_FOR = each("voor tijdens na")
_NOT_BETWEEN = each("een geen")
_ANOTHER = each("tweede derde vierde nieuw nieuwe volgende volgend eerder eerdere vorige vorig voorgaande")
_FORMER = each("laatste vorige eerdere")
_AGAIN = each("opnieuw weer wederom nog")
_ROUND = "ronde"  # of talks told before
_TOURING = each("maakt maakte maken maakten")  # of somebody who travels: maakt nog een ronde
_TOPS = ("top", "conferentie")
_THEN = each("dan daarna daarbij")
_LEADERS = each("leiders presidenten staatshoofden regeringsleiders premiers wereldleiders staatsmannen")
_HEADS = each("presidenten premiers")  # of whom a country has one
_DENIED = each("niet geen nooit evenmin")
_GATHERINGS = each(
    "top conferentie veiligheidsconferentie zitting plechtigheid ceremonie begrafenis uitvaart viering herdenking"
)
_CONTACTS = each("contact contacten")
_SUMMITS = each("top toppen vergadering bijeenkomst")  # op de top in Washington
_AT_SUMMITS = each("op tijdens bij voor na")
_THEM = each("hen hem haar twee drie tweetal drietal")
_COUNTED = each("twee beide")
_APART = each("apart afzonderlijk")
_NUMBERS = {"drie": 3, "drieën": 3, "drietal": 3, "trio": 3, "vier": 4, "vieren": 4, "viertal": 4}
_MANY = each("drie vier vijf zes zeven acht negen tien elf twaalf dertien vijftien twintig dertig veertig vijftig")
NEAR, _FAR = 3, 40  # sentences
KEPT = 60  # of the meetings told so far, those that a sentence can refer to
_A_DAY = timedelta(days=1)
_PHRASE = 4  # words before a noun: de tweede persoonlijke ontmoeting


@dataclass(slots=True)
class Told:
    """A meeting as far as it has been told, and the number of the sentence that told of it last.

    `pair` are its participants as first told, for whom `de twee` stands even where others joined them; `lately` are the days
    that it has where none are told.
    """

    meeting: Meeting
    sentence: int
    lately: Interval | None = None
    pair: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self.pair = self.meeting.participants

    @property
    def whole(self) -> Meeting:
        """All that was told of it."""
        told = self.meeting.dates or self.meeting.status == CANCELLED
        return self.meeting if told else replace(self.meeting, dates=self.lately)


class Recall:
    """Finds the meeting, or the pair of actors, that a sentence refers back to. Built once from the codebook."""

    def __init__(self, groups: MeetingGroups, also: str, distant: str, remote: str) -> None:
        self.distant = each(distant)
        self.remote = self.distant | each(remote)
        self._also = each(also)
        self._all = PhraseIndex((words, True) for words in phrases(groups.all))
        self._words = PhraseIndex((words, True) for words in phrases(groups.words))
        self._nouns = each(groups.nouns)
        self._staff = each(groups.staff)

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
            with_whom = any(group.preposition == "met" for group in scene.groups_in(clause))  # not: met fanfare
            plural = "plural" in hit.cue.frames and not with_whom and "met elkaar" not in " ".join(inside)
            token = self._pair_in(scene, first, last, ("",)) if mutual or plural else None
            apart = token is not None and ((not mutual and _others(scene, clause, token)) or appealed(scene, token))
            return None if apart else token
        one = subject(scene, clause) if "hun" in scene.before(hit.first, 3) else None
        if one and one.last < hit.first and len(one.ids) == 2 and scene.cast.meet(one.ids):
            return hit.first  # maakten X en Y na hun gesprek bekend
        begin, end = zone(scene, hit)
        after = self._pair_in(scene, begin, end, ("tussen", "van"))
        # beiden verdwenen voor overleg; not: beiden hadden contact
        aside = hit.cue.weak and scene.preposition(hit.first) not in _FOR and hit.cue.word not in _CONTACTS
        if after is not None or aside or "met" in scene.lower[begin:end]:
            return after
        before = self._pair_in(scene, first, hit.first, ("",))
        return None if before is not None and (appealed(scene, before) or to_be_brought(scene, clause)) else before

    def _pair_in(self, scene: Scene, first: int, last: int, after: Sequence[str]) -> int | None:
        """Where such words begin in a range of tokens, governed by one of these prepositions."""
        words = scene.reading.doc.words
        for begin, end, _ in self._words.find(scene.lower, first, last):
            of_one_country = end < last and words[end][0].isupper()  # de twee Europeanen
            matter = begin - 2 > first and scene.lower[begin - 2] in MATTERS  # is een zaak tussen die twee landen
            if scene.preposition(begin) in after and not (of_one_country or matter or _of_theirs(scene, begin, after)):
                return begin
        for token in range(first, last):
            counted = scene.lower[token] in self._staff
            if counted or scene.lower[token] in self._nouns:
                begin = determined(scene.lower, token, first, counted)
                of_one_country = begin is not None and any(word[0].isupper() for word in words[begin + 1 : token])
                # de ministers van Buitenlandse Zaken van de EU
                of_one_country = of_one_country or any(m.first == begin and m.actor_id and m.plural for m in scene.mentions)
                if begin is None or of_one_country or _of_theirs(scene, begin, after) or named_behind(scene, token):
                    continue
                if scene.lower[token + 1 : token + 2] == ["van"] and not _MANY.isdisjoint(scene.lower[token + 2 : token + 4]):
                    continue  # de leiders van de negen landen
                if scene.before(begin, 1) == ["waarvan"]:  # de Brics, waarvan de leiders in Johannesburg bijeenkomen
                    continue
                if scene.preposition(begin) in after:
                    return begin
        return None

    @staticmethod
    def pair_here(scene: Scene, token: int) -> tuple[str, ...]:
        """The two people named earlier in the sentence, where it names two before `de twee` at a token."""
        return scene.cast.two([m for group in scene.groups if group.last <= token for m in group.mentions])

    def pair_of(
        self, scene: Scene, token: int, told: Sequence[Told], before: Sequence[Mention], number: int
    ) -> tuple[str, ...]:
        """Whom `de twee` at a token stands for; `before` are the mentions of the sentences just before.

        Those of a meeting told of nearby, else the last two people, else those of the latest meeting. `beide landen` are
        the last two countries.
        """
        cast = scene.cast
        if not STATES.isdisjoint(scene.lower[token : token + 3]):
            countries = dict.fromkeys(i for m in reversed(before) for i in cast.ids(m) if cast.country(i))
            return tuple(countries)[:2] if len(countries) > 1 else ()
        theirs = "hun" in scene.before(token, 3)
        if theirs and (two := with_speaker(scene, token, before)):
            return two
        here = cast.two(scene.mentions) if theirs else ()
        if here and not any(number - one.sentence <= 1 and set(here) & set(one.pair) for one in told):
            return here  # na hun gesprek omhelsde X Y
        last = scene.reading.doc.sentence_of(before[-1].first).first if before else 0
        just_before = cast.two([mention for mention in before if mention.first >= last])
        just_before = just_before or named_together(scene, [mention for mention in before if mention.first >= last])
        places = [m for m in scene.mentions if m.form == "place" and holds(scene.clause(token), m.first)]
        there = {cast.side(m.actor_id) for m in places if tells_where(scene.lower, m.first)}
        elsewhere = there and just_before and there.isdisjoint(map(cast.side, just_before))  # in het Kremlin zaten de twee
        if just_before and not self._uncounted(scene, token) and not elsewhere:
            return just_before
        leaders = not _LEADERS.isdisjoint(scene.lower[token : token + _PHRASE])
        pairs = [
            one
            for one in told
            if len(one.pair) == 2 and number - one.sentence <= _FAR and (not leaders or all(map(cast.leads, one.pair)))
        ]
        if not self._uncounted(scene, token) and scene.clause(token)[0].first > scene.sentence.first:
            here = [m for m in scene.mentions if m.last <= scene.clause(token)[0].first]
            if two := cast.two([m for m in (*before, *here) if m.first >= last]):
                return two  # M stelde dat voor. S bedankte; de twee spraken elkaar in Parijs
        latest = max(pairs, key=lambda one: one.sentence, default=None)
        if latest and number - latest.sentence <= NEAR:
            there = {
                cast.side(m.actor_id) for m in scene.mentions if m.form == "place" and m.first < scene.clause(token)[-1].last
            }
            near = [one for one in pairs if number - one.sentence <= NEAR]
            return max(near, key=lambda one: (not there.isdisjoint(map(cast.side, one.pair)), one.sentence)).pair
        here = [m for group in scene.groups if group.last <= token for m in group.mentions]
        if self._uncounted(scene, token):
            heads = not _HEADS.isdisjoint(scene.lower[token : token + _PHRASE])
            meant = next((m.members for m in scene.mentions if m.first == token), ()) if heads else ()
            two = len(meant) == 2 and all(map(cast.person, meant)) and cast.meet(meant)
            return latest.pair if latest else meant if two else ()
        two = cast.two([*before, *here]) or with_subject(scene, token, [*before, *here])
        return two or (latest.pair if latest else ())

    def _uncounted(self, scene: Scene, token: int) -> bool:
        """Whether the words at a token are no more than `de ministers`, who may be the members of a body."""
        first = scene.lower[token : token + _PHRASE]
        return first[0] == "de" and not self._words.at(scene.lower, token) and _COUNTED.isdisjoint(first)

    def all_of(self, scene: Scene, hit: Hit, told: Sequence[Told], number: int) -> tuple[str, ...]:
        """Those of the meeting told last, where `de onderhandelaars`, `de drie` are the subject of a verb that tells of one."""
        clause = scene.clause(hit.first)
        found = next(self._all.find(scene.lower, clause[0].first, clause[-1].last), None)
        if hit.cue.trip or found is None or ("met" in scene.words(clause) and scene.lower[found[0] - 1] != "met"):
            return ()
        last = found[1]
        if not _APART.isdisjoint(scene.words(clause)):
            return ()  # elk apart met X en daarna met z'n drieën
        if scene.lower[last : last + 1] == ["van"]:  # de delegaties van beide landen
            return next((m.members for m in scene.mentions if m.first == last + 1 and m.members), ())
        if clause[0].kind == "infinitive" and scene.lower[found[0] - 1] == "met":
            return ()  # stuurt een gezant om met alle partijen te praten
        count = next((_NUMBERS[word] for word in scene.lower[found[0] : last] if word in _NUMBERS), 0)
        together = scene.lower[found[0] - 1] == "met"
        if together and not count and scene.direction(clause) != "past":
            return ()  # zal met alle partijen blijven praten
        latest = max(told, key=lambda one: one.sentence, default=None)
        if count and not together and (fitting := [one for one in told if len(one.pair) == count]):
            latest = fitting[-1]
            if number - latest.sentence <= _FAR:
                return latest.pair  # in oktober ziet het trio elkaar terug
        known = latest.meeting.participants if latest and number - latest.sentence <= NEAR else ()
        if count > len(known) > 0 and scene.lower[found[0] - 1] == "van":
            return ()  # onderhandelaars van de vier partijen
        together = together and bool(known)
        return known if not (together and count) or len(known) == count else last_of(scene, found[0], count) or known

    def joining(self, scene: Scene, hit: Hit) -> tuple[str, ...]:
        """Who is told to have been there too: ook Z schoof aan, naast X was Z aanwezig; but not at a top or ceremony."""
        clause = scene.clause(hit.first)
        inside = scene.words(clause)
        if hit.cue.word.endswith(" bij") and (
            "er" not in inside or any(word.isalpha() for word in scene.lower[hit.last : hit.last + 1])
        ):
            return ()  # ook bij de NAVO
        if not _DENIED.isdisjoint(inside) or (not hit.cue.joining and refers_back(scene, hit) != (True, False)):
            return ()
        hosts = [g for g in scene.groups_in(clause) if g.preposition == "bij" and all(map(scene.cast.person, g.ids))]
        if any(len(group.ids) == 1 or group.mentions[-1].form != "pronoun" for group in hosts):
            return ()  # ook Z schoof bij X, bij hem aan; not: bij hen
        if hit.cue.word == "aansluiten" and _at_something(scene, clause):
            return ()  # sluit zich als derde land aan bij het fonds
        also = not self._also.isdisjoint(inside) or (hit.cue.verb and not _THEN.isdisjoint(inside))
        if not also or not _GATHERINGS.isdisjoint(inside):
            return ()
        there = next((group for group in scene.groups_in(clause) if group.free), None)
        counted = there is not None and any(mention.members for mention in there.mentions)  # beide landen
        return there.ids if there and not counted and all(map(scene.cast.side, there.ids)) else ()

    @staticmethod
    def at_which(ids: Sequence[str], told: Sequence[Told], number: int) -> Told | None:
        """The meeting held just before, of more than these: one of them said something to another there."""
        near = (one for one in reversed(told) if number - one.sentence <= NEAR and one.meeting.status == HELD)
        return next((one for one in near if set(ids) < set(one.meeting.participants)), None)

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
    def meeting(
        scene: Scene, hit: Hit, parties: Parties | None, told: Sequence[Told], number: int, published: Interval | None
    ) -> tuple[Told | None, bool]:
        """The meeting that a noun with `die`, `dat`, `de` or `het` stands for, and whether it tells of another one.

        Who is named must have been there; a meeting told of further back needs one of its people in the sentence. Of several
        that of the days on which the article was `published` is meant rather than an earlier one.
        """
        back, another = refers_back(scene, hit)
        named = {actor_id for actor_id in parties.all if actor_id} if parties else set()
        with_others = another and not named and "met" in scene.lower[hit.last : zone(scene, hit)[1]]
        if (
            not back
            or with_others
            or hit.last - hit.first > 1
            or hit.cue.trip
            or (hit.cue.word in _SUMMITS and scene.preposition(hit.first) in _AT_SUMMITS)
            or "offered" in hit.cue.frames
            or (hit.cue.word == _ROUND and of_other_things(scene, hit.last))
            or (hit.cue.word == _ROUND and not _TOURING.isdisjoint(scene.words(scene.clause(hit.first))))
            or (hit.cue.plural and scene.reading.quote_at(hit.first))
        ):
            return None, False
        owners = next((g for g in scene.groups if g.preposition == "van" and 0 <= g.first - hit.last <= 2), None)
        around = {actor_id for group in scene.groups for actor_id in group.ids}
        sides = {scene.cast.side(actor_id) for actor_id in around} - {""}
        two = scene.cast.two(scene.mentions)
        between = next((g for g in scene.groups if g.preposition == "tussen" and 0 <= g.first - hit.last <= 2), None)
        parted = {scene.cast.side(actor_id) for actor_id in between.ids} - {""} if between else set()

        theirs = speaker_of_two(scene, hit.first)

        def fits(one: Told) -> bool:
            people, distance = set(one.meeting.participants), number - one.sentence
            if theirs and theirs not in people:
                return False  # X zei na hun gesprek, after a meeting of others
            if parted and parted.isdisjoint(map(scene.cast.side, people)):
                return False  # het overleg tussen Moskou en Kiev, after talks of others
            if owners and "" not in owners.ids and people.isdisjoint(owners.ids):
                return False  # de top van Hamas
            if scene.lower[hit.first].endswith(_TOPS) and not _told_as_top(scene, one):
                return False  # na de top reed hij door
            if scene.lower[hit.first].endswith(_ROUND) and one.meeting.mode == "phone":
                return False
            near = people & around or any(scene.cast.country(i) and scene.cast.side(i) in sides for i in people)
            next_round = another and scene.lower[hit.first].endswith(_ROUND)
            within = _FAR if near and (next_round or not (hit.cue.weak or another)) else NEAR
            modes = {one.meeting.mode, hit.cue.mode} - {"unknown"}
            met = {i for i in around if scene.cast.person(i)} if another else set()
            if back == another and scene.before(hit.first, 2) == ["nog", "een"] and people.isdisjoint(around):
                return False  # misschien volgt er nog een telefoontje: of whom, the next sentence tells
            if len(met) > 1 and met != people:
                return False  # een nieuwe ronde volgt als X en Y elkaar treffen
            if two and people.isdisjoint(two):
                return False  # Poetin reed Modi rond; dinsdag volgden de besprekingen
            if another and hit.cue.weak and one.meeting.status == POSSIBLE:
                return False  # a second round follows one that was to be
            return named <= people and distance <= within and (another or len(modes) < 2)

        fitting = [one for one in told if fits(one)]

        clause, side = scene.clause(hit.first), scene.cast.side
        places = {side(m.actor_id) for m in scene.mentions if m.form == "place" and holds(clause, m.first)}

        def closeness(one: Told) -> tuple[int, bool, bool, int]:
            people, days = set(one.meeting.participants), one.whole.dates
            news = bool(days and published and published.earliest - _A_DAY <= days.latest <= published.latest)
            return len(around & people), not places.isdisjoint(map(side, people)), news, one.sentence

        return max(fitting, key=closeness, default=None), another


def _told_as_top(scene: Scene, one: Told) -> bool:
    """Whether a meeting has been told as a top: in a sentence that calls it one."""
    texts = (scene.reading.doc.article.text[e.start : e.end].lower() for e in one.meeting.evidence)
    return any(word in text for text in texts for word in _TOPS)


def refers_back(scene: Scene, hit: Hit) -> tuple[bool, bool]:
    """Whether a noun refers back (die ontmoeting), and whether to another one than was told (een tweede gesprek)."""
    another = False
    for token in range(hit.first - 1, max(scene.sentence.first, hit.first - _PHRASE) - 1, -1):
        word = scene.lower[token]
        another = another or word in _ANOTHER
        if word == "hun" and not _FORMER.isdisjoint(scene.lower[token : hit.first]):
            return True, True  # hun vorige telefoongesprek
        if word in POINTING:
            clause = scene.clause(hit.first)
            second = token + 1 == hit.first and finite_of(clause) == hit.last  # dat gesprek vond vrijdag plaats
            conjunction = word == "dat" and clause[0].first == token and not second  # dat onderhandelingen nodig zijn
            return not conjunction, another and word in ("de", "het")
        if word == "een" and (another or scene.lower[token - 1] in _AGAIN or scene.lower[hit.first].endswith(_ROUND)):
            new = scene.lower[token - 1] not in PREPOSITIONS  # but not: over de mogelijkheid van een nieuwe top
            return new, new
        if not word[0].isalpha() or word in _NOT_BETWEEN or word in PREPOSITIONS or token in scene.verbs:
            return False, False
    return False, False


def _at_something(scene: Scene, clause: Clause) -> bool:
    """Whether a clause tells what somebody joined, and that is neither talks nor people: bij het fonds."""
    at = next((t for s in clause for t in range(s.first, s.last) if scene.lower[t] == "bij"), None)
    what = range(at + 1, min(at + _PHRASE, scene.sentence.last)) if at is not None else range(0)
    return bool(what) and not any(scene.tells(t) or scene.named(t) or scene.lower[t] in _THEM for t in what)


def _others(scene: Scene, clause: Clause, pair: int) -> bool:
    """Whether a clause tells whom `beiden` at a token met: beiden spraken Xi."""
    free = (group for group in scene.groups_in(clause) if group.free and not group.first <= pair < group.last)
    return any(scene.cast.person(one) for group in free for one in group.ids)


def _of_theirs(scene: Scene, begin: int, after: Sequence[str]) -> bool:
    """Whether it is not they who act, but somebody of theirs: de adviseurs van beide presidenten."""
    return "van" not in after and scene.lower[begin - 1] == "van"
