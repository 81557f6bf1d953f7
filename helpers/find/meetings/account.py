"""What one article tells of meetings, built up sentence by sentence: new meetings, further evidence, other days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from helpers.find.meetings.again import KEPT, NEAR, Recall, Told, refers_back
from helpers.find.meetings.bidden import of_things
from helpers.find.meetings.carried import carried
from helpers.find.meetings.cast import Cast
from helpers.find.meetings.chairs import chairing, is_host
from helpers.find.meetings.cues import Hit, among_bodies
from helpers.find.meetings.delegations import Delegation
from helpers.find.meetings.envoys import name_envoy
from helpers.find.meetings.events import Events
from helpers.find.meetings.foretold import as_known, invited_by
from helpers.find.meetings.hours import lasted, unowned, who_talked
from helpers.find.meetings.join import Joiner, more_of
from helpers.find.meetings.latest import just_told, pair_of_news, shared_by_last
from helpers.find.meetings.notions import for_others, leads_to, of_whom_was_told
from helpers.find.meetings.noun_rules import anchored, possessor
from helpers.find.meetings.outlook import direction_of
from helpers.find.meetings.parties import company, find_parties
from helpers.find.meetings.same import participants
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.segments import holds
from helpers.find.meetings.several import first_of_two
from helpers.find.meetings.status import CANCELLED, HELD, ONGOING, PLANNED, adjunct
from helpers.find.meetings.subjects import narrator, topic
from helpers.find.meetings.teller import EARLIER, Teller
from helpers.find.meetings.untold import is_news
from helpers.find.meetings.visits import Visits
from helpers.find.meetings.when import WIDEST
from helpers.find.meetings.words import each
from helpers.records import Evidence, Meeting, Mention

_ABOUT = each("naar over van voor aan door uit rond met")
_DENIED = each("niet geen nooit wat")  # and: wat er in Oekraïne gebeurt
_JOINED = each("bij voor aan")  # ook X kwam voor het gesprek naar Den Haag
_TURNS, _SAID = each("turn turn_of"), each("said_to said_there")
_DEFINITE, _THEREAT = each("de het"), each("daarbij erbij hierbij")
_AFTER_ONE = ("na", "afloop", "van", "een")
_LONG_AGO = timedelta(days=31)
_ALONE = "no two sides of different states or bodies beside it, and no meeting told before that it could mean"


class Account:
    """The meetings of one article so far, in `told`. Made anew for each article by `MeetingFinder`."""

    def __init__(self, teller: Teller, recall: Recall, cast: Cast, joiner: Joiner, delegation: Delegation | None) -> None:
        self._teller, self._recall, self._cast, self._joiner = teller, recall, cast, joiner
        self._delegation = delegation
        self._events = Events(teller, recall)
        self._unheard = -1  # the last sentence with a cue of which nobody knows who met
        self.told: list[Told] = []
        self._visits = Visits(teller, cast, joiner, self.told)

    @property
    def meetings(self) -> Iterator[Meeting]:
        """All that was told, in the order in which it was first told."""
        for one in self.told:
            dated = one.whole.dates
            yield one.whole if dated else replace(one.whole, dates=self._teller.still_to_come(one.meeting))

    @property
    def begun(self) -> bool:
        """Whether a meeting or trip was told that another sentence can refer to."""
        return bool(self.told) or self._visits.begun

    def hear_sentence(self, scene: Scene, hits: Sequence[Hit], before: Sequence[Mention], number: int) -> None:
        """Take in what the cues of a sentence tell; `before` are the mentions of the sentences just before.

        `number` counts sentences. A manner (een uur, telefonisch) is no cue beside a word that tells of the meeting itself.
        """
        visits: list[tuple[Hit, tuple[str, ...]]] = []
        heard: list[Hit] = []
        for hit in hits:
            if hit.cue.manner:
                continue
            called_off, visitors = self._visits.hear(scene, hit, before, number) if hit.cue.trip else (False, ())
            if visitors:
                visits.append((hit, visitors))
            elif called_off or (not (heard and of_whom_was_told(scene, hit)) and self._hear(scene, hit, before, number)):
                heard.append(hit)
            elif not hit.cue.open:
                self._unheard = number
                scene.reading.stopped("meeting", hit.first, hit.last, _ALONE)
        for hit in hits:
            beside = hit.cue.manner and any(holds(scene.clause(hit.first), other.first) for other in heard)
            if hit.cue.manner and not beside and self._hear_manner(scene, hit, before, number):
                heard.append(hit)
        met = {i for one in self.recent if heard and one.sentence == number for i in one.meeting.participants}
        for hit, visitors in (one for one in visits if met.isdisjoint(one[1])):  # not whose talks are told there, too
            self._add(scene, hit, visitors, "visit", number)
        self._hear_outcome(scene, number)
        if self.recent and self.recent[-1].sentence == number:
            name_envoy(scene, self.recent[-1])

    def _hear(self, scene: Scene, hit: Hit, before: Sequence[Mention], number: int) -> bool:
        """Take in what a cue tells; true where it tells of a meeting."""
        joins = hit.cue.joining or (not hit.cue.verb and scene.preposition(hit.first) in _JOINED)
        if joins and self._hear_joining(scene, hit, number):
            return True
        if refers_back(scene, hit) == (True, False) and (chair := chairing(scene, hit)):
            return self._hear_chair(scene, hit, chair, number)
        hit = anchored(scene, hit)
        pair = self._recall.pair(scene, hit) if "agenda" not in hit.cue.frames else None  # op de agenda van de ministers
        if pair is not None and (two := self._recall.pair_here(scene, pair)):
            return self._add(scene, hit, two, "pair_again", number)
        if all_of := self._recall.all_of(scene, hit, self.recent, number):
            others = company(scene, hit, (all_of, ()))  # het trio, in het gezelschap van X
            return self._add(scene, hit, (*all_of, *others), "all_again", number)
        if self._hear_named(scene, hit, before, number) or self._hear_again(scene, hit, pair, before, number):
            return True
        if "offered" in hit.cue.frames and self._visits.hear_invitation(scene, hit, number):
            return True
        return self._hear_of_topic(scene, hit, before, number)

    def _hear_named(self, scene: Scene, hit: Hit, before: Sequence[Mention], number: int) -> bool:
        """Take in a meeting whose participants the sentence names; false where it does not."""
        if hit.cue.verb and (hit.cue.manner or hit.cue.weak) and not self._events.told(scene, hit):
            return False
        if hit.cue.frames <= _TURNS and not self._has_turns(scene, hit, number):
            return False
        parties = find_parties(scene, hit)
        if parties and parties.rule in _TURNS and not self._has_turns(scene, hit, number):
            return False
        if parties and hit.cue.manner and not any(map(self._cast.person, parties.all)) and not scene.official(parties.all):
            return False  # landen die met elkaar in oorlog waren
        if parties and not parties.near:
            last = shared_by_last(self.recent) if "turn_of" in hit.cue.frames else ()
            parties = replace(parties, near=last or narrator(scene, hit, parties.far, before))
        if not parties or not self._cast.meet(parties.all):
            return False
        one = self._recall.known(scene, hit, parties, self.recent)
        if one and not self._teller.date(scene, hit):
            self._add_to(scene, hit, one, number, parties.rule)
            one.meeting = replace(
                one.meeting, participants=participants((*one.meeting.participants, *parties.all), self._cast.actors)
            )
            return True
        said = parties.rule in _SAID and not self._teller.date(scene, hit)
        if said and (one := self._recall.at_which(parties.all, self.recent, number)):
            self._add_to(scene, hit, one, number, parties.rule)
            return True
        told = parties.together and any(one.sentence == number for one in self.recent)
        for cue, ids in parties.meetings(self._cast, hit) if not told else ():
            apart = parties.together or (ids != parties.all and set(ids) < set(parties.all))  # en daarna alleen met X
            self._add(scene, cue, ids, parties.rule, number, join=not apart)
        return True

    def _hear_manner(self, scene: Scene, hit: Hit, before: Sequence[Mention], number: int) -> bool:
        """Take in what only tells how people were together, or what the host of a visit told before said to his guests."""
        if is_host(hit) and (chair := chairing(scene, hit)):
            return self._hear_chair(scene, hit, chair, number)
        hosts = "host" in hit.cue.frames
        named = not hosts and self._hear_named(scene, hit, before, number)
        ids = self._teller.during.host_and_guests(scene, hit) if hosts else ()
        if not (named or hosts or hit.cue.open) and "plural" in hit.cue.frames and self._events.told(scene, hit):
            pair = self._recall.pair(scene, hit) if carried(scene, hit) else None  # waren de twee het daar eens
            meant = pair is not None and not of_things(scene, pair)
            return meant and self._hear_again(scene, hit, pair, before, number)
        there = replace(hit, cue=replace(hit.cue, mode="in_person"))
        return named or (bool(ids) and self._add(scene, there, ids, "host_there", number))

    def _has_turns(self, scene: Scene, hit: Hit, number: int) -> bool:
        """Whether it can be somebody's turn: a meeting was told just before, or somebody waits there."""
        return any(number - one.sentence <= 2 for one in self.recent) or self._teller.awaits(scene, hit)

    def _hear_again(self, scene: Scene, hit: Hit, pair: int | None, before: Sequence[Mention], number: int) -> bool:
        """Take in what is told of a meeting, or of two people, named before; false where there is none."""
        if pair is not None:
            two = self._recall.pair_of(scene, pair, self.recent, before, number)
            two = pair_of_news(self.recent, two) if is_news(scene, hit) else two
            return self._add(scene, hit, two, "pair_again", number)
        # de laatste keer dat X en Y elkaar spraken
        of_others = not hit.cue.verb and scene.lower[hit.last : hit.last + 1] == ["dat"]
        denied = not _DENIED.isdisjoint(scene.words(scene.clause(hit.first)))
        if "again" in hit.cue.frames and not of_others and not denied and self._teller.settled(scene, hit):
            latest = max(self.recent, key=lambda one: one.sentence, default=None)
            again = latest if latest and number - latest.sentence <= 1 else None
            return bool(again and self._add(scene, hit, again.meeting.participants, "again", number))
        if lasted(scene, hit):
            return self._hear_hours(scene, hit, number)
        if hit.cue.verb and self._hear_impersonal(scene, hit, number):
            return True
        if hit.cue.verb or "again" in hit.cue.frames or not (hit.cue.frames or hit.cue.trip):
            return False
        if hit.cue.trip:
            return self._hear_visit(scene, hit, number)
        one, another = self._recall.meeting(scene, hit, find_parties(scene, hit), self.recent, number, self._teller.published)
        if one and for_others(scene, hit, one.meeting):
            return False
        if one and another and one.sentence < self._unheard < number:
            return False  # X sprak Y. Vertegenwoordigers van wie dan ook praatten. Een tweede ronde is uitgesteld
        if one and another:
            return self._add(scene, hit, one.meeting.participants, "noun_another", number, join=False)
        if one:
            self._add_to(scene, hit, one, number, "noun_again")
        return one is not None

    def _hear_hours(self, scene: Scene, hit: Hit, number: int) -> bool:
        """Take in what only tells how long it took: na twaalf uur praten; of the talks told just before, or whom it names."""
        near = [one for one in self.recent if number - one.sentence <= NEAR and one.meeting.status in (HELD, ONGOING)]
        hit = replace(hit, cue=replace(hit.cue, verb=False, mode="in_person"))  # the infinitive is a noun
        if not near:
            return self._add(scene, hit, who_talked(scene), "hours", number)
        self._add_to(scene, hit, near[-1], number, "hours")
        return True

    def _hear_impersonal(self, scene: Scene, hit: Hit, number: int) -> bool:
        """Take in what a passive tells without anybody: vandaag werd er opnieuw onderhandeld, er is urenlang gepraat."""
        if not unowned(scene, hit):
            return False
        near = [one for one in self.recent if number - one.sentence <= NEAR and one.meeting.status in (HELD, ONGOING)]
        latest = max(near, key=lambda one: one.sentence, default=None)
        if latest is None or (direction_of(scene, hit) != "past" and any(one.pair != latest.pair for one in near)):
            return False  # of talks to come nobody can tell whose, after several
        self._add_to(scene, hit, latest, number, "impersonal")
        return True

    def _hear_visit(self, scene: Scene, hit: Hit, number: int) -> bool:
        """Take in when the visit told of just before is: het bezoek zou in april moeten plaatsvinden."""
        told = refers_back(scene, hit) == (True, False) and possessor(scene, hit) is None and self._teller.date(scene, hit)
        if not told or scene.lower[hit.last : hit.last + 1] in (["aan"], ["van"]):
            return False
        near = (one for one in self.recent if number - one.sentence <= NEAR and one.meeting.mode == "in_person")
        visit = max(near, key=lambda one: one.sentence, default=None)
        if visit is None or (visit.meeting.dates and visit.meeting.dates.days <= WIDEST):
            return False
        self._add_to(scene, hit, visit, number, "noun_again")
        return True

    def _hear_of_topic(self, scene: Scene, hit: Hit, before: Sequence[Mention], number: int) -> bool:
        """Take in a meeting whose noun tells one side, while the text is about the other: de top met Xi wordt moeilijk.

        `hun gesprek` is that of the two who were named last.
        """
        after_one = tuple(scene.before(hit.first, 4)) == _AFTER_ONE  # zei de premier na afloop van een gesprek
        if hit.cue.verb or hit.cue.trip or not (after_one or refers_back(scene, hit)[0]):
            return False
        if "hun" in scene.before(hit.first, 3):
            return self._add(
                scene, hit, self._recall.pair_of(scene, hit.first, self.recent, before, number), "pair_again", number
            )
        parties = find_parties(scene, hit)
        if not parties:
            return self._hear_of_two(scene, hit, before, number, after_one)
        if parties.near or not all(map(self._cast.person, parties.far)):
            return False
        near = topic(scene, parties.far, before)
        return bool(near) and self._add(scene, hit, (*near, *parties.far), parties.rule, number)

    def _hear_of_two(self, scene: Scene, hit: Hit, before: Sequence[Mention], number: int, after_one: bool) -> bool:
        """Take in `het gesprek` of the only two people told of just before: Zelensky bedankte hem, zei X na het gesprek.

        So `een gesprek`, where it is told of as `after_one`.
        """
        definite = not _DEFINITE.isdisjoint(scene.before(hit.first, 2)) and refers_back(scene, hit) == (True, False)
        if hit.cue.weak or hit.cue.plural or not hit.cue.frames or not (definite or after_one):
            return False
        here = self._cast.two(scene.mentions)
        near = [one for one in self.recent if number - one.sentence <= NEAR]
        if any(not here or set(here) & set(one.meeting.participants) for one in near):
            return False
        named = here or dict.fromkeys(i for m in (*before, *scene.mentions) for i in self._cast.ids(m) if self._cast.person(i))
        abroad = len(named) == 2 and self._cast.abroad(tuple(named)) and not any(map(self._cast.speaks_for_another, named))
        return abroad and self._add(scene, hit, tuple(named), "noun_of_two", number)

    def _hear_joining(self, scene: Scene, hit: Hit, number: int) -> bool:
        """Take in who else was at the meeting told last; false where the sentence tells nothing of the kind."""
        ids = self._recall.joining(scene, hit)
        together = (m for m in self.recent if m.meeting.mode != "phone" and m.meeting.evidence[0].rule != EARLIER)
        one = max(together, key=lambda one: one.sentence, default=None)
        if not ids or one is None or number - one.sentence > NEAR or set(ids) <= set(one.meeting.participants):
            return False
        others = {*range(scene.sentence.first, scene.sentence.last)} - {*range(hit.first, hit.last)}
        there = not hit.cue.verb and not any(map(scene.tells, others))
        there = there and _THEREAT.isdisjoint(scene.words(scene.clause(hit.first))) and not hit.cue.word.endswith(" bij")
        if (there and one.meeting.setting) or one.sentence < self._unheard < number:
            return False  # ook X is op de conferentie aanwezig
        if not self._cast.meet((*one.meeting.participants, *ids)):
            return False
        evidence = Evidence(scene.sentence.start, scene.sentence.end, "joining")
        people = participants((*one.meeting.participants, *ids), self._cast.actors)
        one.meeting = replace(one.meeting, participants=people, evidence=(*one.meeting.evidence, evidence))
        one.sentence = number
        return True

    def _hear_chair(self, scene: Scene, hit: Hit, chair: Sequence[str], number: int) -> bool:
        """Take in who chaired the meeting told last: X leidde de gesprekken, die drie uur duurden."""
        latest = max(self.recent, key=lambda one: one.sentence, default=None)
        if latest is None or number - latest.sentence > NEAR or not self._cast.meet((*latest.meeting.participants, *chair)):
            return False
        if latest.meeting.mode == "phone" != hit.cue.mode:
            return False  # belde X; het overleg van de ministers werd geleid door Y
        between = {i for g in scene.groups_in(scene.clause(hit.first)) if g.preposition == "tussen" for i in g.ids}
        if between and between.isdisjoint(latest.meeting.participants):
            return False
        self._add_to(scene, hit, latest, number, "chaired")
        people = participants((*latest.meeting.participants, *chair), self._cast.actors)
        latest.meeting = replace(latest.meeting, participants=people)
        return True

    def _hear_outcome(self, scene: Scene, number: int) -> None:
        """Take in what the next sentence says of the plans that this one tells of: dat ging niet door."""
        plans = [one for one in self.recent if one.sentence == number and one.meeting.status not in (HELD, ONGOING)]
        after = self._teller.called_off_next(scene) if plans else None
        for one in plans if after else ():
            one.meeting = replace(one.meeting, status=CANCELLED, evidence=(*one.meeting.evidence, after))
            if later := self._teller.put_off_next(scene):
                self.told.append(Told(replace(one.meeting, status=PLANNED, dates=later, place=""), number))

    @property
    def recent(self) -> Sequence[Told]:
        """The meetings told last, as many as a sentence can refer to."""
        return self.told[-KEPT:]

    def _add(self, scene: Scene, hit: Hit, ids: Sequence[str], rule: str, number: int, join: bool = True) -> bool:
        """Add a meeting, to one told before where they are one event and `join` is true; false where there is none."""
        if self._delegation:
            ids = self._delegation.complete(scene, hit, ids)
        inside = scene.lower[scene.sentence.first : scene.sentence.last]
        at_home = self._cast.at_home(ids) and among_bodies(scene.lower, hit, inside)
        if not self._cast.meet(ids) or not (self._cast.abroad(ids) or at_home):
            return False
        account = self._teller.tell(scene, hit, ids, rule, just_told(self.recent, self._cast, ids, number))
        if account is None:
            return False
        if invited_by(scene, hit, account, self.recent, number):
            return True
        account = as_known(scene, hit, account, self.recent)
        listed = self._teller.listed_days(scene, hit) if account.status == HELD else []
        if len(listed) > 1:
            self.told.extend(Told(replace(account, dates=days, place=""), number) for days in listed)
            return True
        one = self._joiner.find(account, self.recent, number) if join else None
        more = next((one for one in self.recent if join and more_of(one, account, number)), None)
        if more:
            everyone = participants((*more.meeting.participants, *account.participants), self._cast.actors)
            more.meeting = replace(more.meeting, participants=everyone)
        elif one:
            later = one.sentence < number
            self._joiner.join(one, account, number)
            if later and not one.whole.dates and one.meeting.status == account.status:
                one.lately = self._teller.lately(scene, hit, account, None)
        else:
            since = just_told(self.recent, self._cast, ids, number, done=True)
            late = self._teller.lately(scene, hit, account, since)
            self.told.append(Told(replace(account, status=self._teller.begun(account, late)), number, late))
        day, there = self._teller.other_day(scene, hit) if account.dates and not one else (None, True)
        if day and day != account.dates:
            self.told[-1].meeting = first_of_two(self.told[-1].meeting, day)
            self.told.append(Told(replace(account, dates=day, place=account.place if there else ""), number))
        self._add_earlier(scene, hit, account, number)
        later = self._teller.put_off_to(scene) if account.status == CANCELLED else None
        if later and not any(one.meeting.dates == later and one.sentence == number for one in self.recent):
            self.told.append(Told(replace(account, status=PLANNED, dates=later, place=""), number))
        return True

    def _add_earlier(self, scene: Scene, hit: Hit, account: Meeting, number: int) -> None:
        """Add the earlier meeting of the same people that a sentence tells of, before the one that it is about."""
        earlier = self._teller.earlier(scene, hit, account)
        known = (one.meeting for one in self.recent)
        if earlier and not any(m.participants == earlier.participants and m.dates == earlier.dates for m in known):
            self.told.insert(len(self.told) - 1, Told(earlier, number - 1))

    def _add_to(self, scene: Scene, hit: Hit, one: Told, number: int, rule: str) -> None:
        """Add what a sentence tells to the meeting it refers to; another day makes it another meeting."""
        account = self._teller.tell(scene, hit, one.meeting.participants, rule, again=True)
        if account is None:
            return
        about = scene.preposition(hit.first) in _ABOUT and not self._teller.dated_beside(scene, hit)
        if about or leads_to(scene, hit):
            account = replace(account, dates=None)  # werd maandag naar de ontmoeting gevraagd, die in mei tot een top leidt
        self._add_earlier(scene, hit, account, number)
        apart = account.dates and one.meeting.dates and not account.dates & one.meeting.dates
        if apart and not hit.cue.verb and refers_back(scene, hit) == (True, False) and not self._teller.date(scene, hit):
            account = replace(account, dates=None)  # het onderhoud duurde lang: the day of another told just before
        if account.dates and one.meeting.dates and not account.dates & one.meeting.dates:
            around = {i for group in scene.groups_in(scene.clause(hit.first)) for i in group.ids}
            others = hit.cue.weak or (hit.cue.plural and around.isdisjoint(one.meeting.participants))
            if others and account.dates.latest < one.meeting.dates.earliest - _LONG_AGO:
                return  # de laatste onderhandelingsronde, de gesprekken van vorig jaar: perhaps of others
            if same := self._joiner.find(account, self.recent, number):
                self._joiner.join(same, account, number)
            else:
                self.told.append(Told(account, number))
            return
        if account.status == CANCELLED and one.meeting.status in (HELD, ONGOING):
            if not hit.cue.weak and scene.preposition(hit.first) != "over":  # ging niet in op vragen over het gesprek
                self.told.append(Told(account, number))
            return
        after_it = account.status == HELD and adjunct(scene, hit) == "na"
        after_it = after_it and (one.meeting.status != PLANNED or direction_of(scene, hit) == "past")
        if account.status != CANCELLED and not after_it:
            account = replace(account, status=one.meeting.status)
        self._joiner.join(one, account, number)
