"""Whom a pronoun stands for where its sentence says more than the article: hem beside its subject, ze … elkaar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from helpers.find.meetings.again import NEAR, Told
from helpers.find.meetings.cast import Cast
from helpers.find.meetings.words import each
from helpers.find.reading import Reading
from helpers.records import Mention

_OBJECTS = each("hem haar")
_SUBJECTS = each("hij ze zij")
_PLURALS = each("ze zij hen")
_JOINTS = each(", en maar")
_TIMES = each(
    """maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gisteren vandaag morgen overmorgen eergisteren maandagavond
    dinsdagavond woensdagavond donderdagavond vrijdagavond zaterdagavond zondagavond vanochtend vanmorgen vanmiddag vanavond
    daarna vervolgens later eerder aansluitend nadien tussendoor gisteravond gisterochtend gistermiddag"""
)
_WHICH = each("volgende vorige komende afgelopen deze die later eerder begin eind half in")
_SPANS = each(
    """week weekend maand jaar dag avond middag ochtend deze die komende volgende vorige januari februari maart april mei juni
    juli augustus september oktober november december"""
)
_TOO = each("wél wel ook eveneens evenmin")
_INHABITANT = "inhabitant"  # the rule of de Duitser
_MUCH = 3  # mentions
_VERB = 2  # words between a subject and its verb


class Pronouns:
    """Settles the pronouns of one article's sentences that tell of a meeting."""

    def __init__(self, reading: Reading, cast: Cast) -> None:
        self._reading, self._cast = reading, cast
        self._still_meant: dict[int, str] = {}  # who `hij` at a token was found to be

    def settle(self, here: Sequence[Mention], before: Sequence[Mention], told: Sequence[Told], number: int) -> list[Mention]:
        """The mentions of a sentence with this number; `before` are those of the sentences just before.

        An object is neither the subject of its clause nor of the subject's side, if another person was named before, and so is
        who is received by somebody (werd hij ontvangen door de koning); `ze` with `elkaar` or a plural verb are two people of
        different sides. `de twee` are those of whom the sentence before told.
        """
        if not any(mention.form == "pronoun" or mention.rule == _INHABITANT for mention in here):
            return list(here)
        found: list[Mention] = []
        for mention in here:
            mention = self._still(mention, [*before, *found])
            mention = self._of_state(self._of_the_article(mention))
            if mention.form == "pronoun" and not mention.possessive:
                word = self._reading.doc.lower[mention.first]
                if word in _PLURALS and self._plural(mention):
                    met = () if any(map(self._cast.person, mention.members)) else self._just_met(told, number)
                    two = self._last_two(found) if mention.members else self._two(found, before, here, told, number)
                    row = {i for one in found for i in Cast.ids(one)}  # X, Y en Z vlogen naar Kiev, waar ze …
                    two = () if mention.members and set(mention.members) <= row else two or met
                    two = two if self._apart(two, mention, here) else ()
                    mention = replace(mention, actor_id="", members=two, plural=True) if two else mention
                elif self._the_two(mention):
                    two = self._other_two(mention, here, [*before, *found]) or self._just_met(told, number)
                    mention = replace(mention, members=two) if two else mention
                elif word == "hem" and (met := self._also_met(mention, here, told, number)):
                    mention = replace(mention, actor_id=met)
                elif word == "hij" and (him := self._after_which(mention, found, here)):
                    mention = replace(mention, actor_id=him)
                elif word == "hij" and (guest := self._who_travels(mention, here, [*before, *found])):
                    mention = replace(mention, actor_id=guest)
                elif mention.actor_id and (word in _OBJECTS or (word in _SUBJECTS and self._received(mention, here))):
                    mention = self._object(mention, found, before, here)
            found.append(mention)
        return found

    def _still(self, mention: Mention, sooner: Sequence[Mention]) -> Mention:
        """`Hij` in a clause that begins with a time is who `hem` was just before: X wachtte hem op, dinsdag sprak hij Y."""
        doc = self._reading.doc
        if doc.lower[mention.first] != "hij" or mention.form != "pronoun" or not sooner:
            return mention
        first, _ = self._reading.clauses.bounds(mention.first)
        begin = first + (doc.lower[first] in _JOINTS)
        if doc.lower[begin] not in _TIMES and (doc.lower[begin] not in _WHICH or doc.lower[begin + 1] not in _SPANS):
            return mention
        opens = doc.sentence_of(mention.first).first
        same = next((m for m in sooner if m.first >= opens and doc.lower[m.first] == "hij" and m.form == "pronoun"), None)
        if same and self._cast.person(same.actor_id):
            return replace(mention, actor_id=same.actor_id)  # maandag ziet hij X om hem te spreken, dinsdag is hij bij Y
        people = [one for one in sooner if self._cast.person(one.actor_id)]
        since = doc.sentence_of(people[-1].first).first if people else 0
        last = next((m for m in reversed(sooner) if m.form == "pronoun" and not m.possessive and m.first >= since), None)
        actor_id = self._still_meant.get(last.first, last.actor_id) if last else ""
        goes_on = last and (doc.lower[last.first] == "hem" or last.first in self._still_meant)
        if not goes_on or not self._cast.person(actor_id):
            return mention
        self._still_meant[mention.first] = actor_id
        return replace(mention, actor_id=actor_id)

    def _of_the_article(self, mention: Mention) -> Mention:
        """`Hij` or `hem` that was taken for somebody who only tells of others is whom the article has told most of so far.

        One of whom nothing is known is he whom it began with: wie is Li Hui? Een oud-ambassadeur. Daarna sprak hij Zelensky.
        """
        who, told_of = mention.actor_id, self._reading.doc.lower[mention.first] in ("hij", "hem")
        unnamed = who in ("", "anonymous")
        if not told_of or mention.form != "pronoun" or not (unnamed or self._cast.person(who)) or self._cast.side(who):
            return mention
        if unnamed:
            first = (m for m in self._reading.mentions if m.first < mention.first and self._cast.person(m.actor_id))
            topic = next((m.actor_id for m in first if self._cast.side(m.actor_id)), "")
            return replace(mention, actor_id=topic) if topic else mention
        people = Counter(
            one.actor_id
            for one in self._reading.mentions
            if one.first < mention.first and self._cast.person(one.actor_id) and self._cast.side(one.actor_id)
        ).most_common(2)
        much = people and people[0][1] >= _MUCH and (len(people) < 2 or people[0][1] > people[1][1])
        return replace(mention, actor_id=people[0][0]) if much else mention

    def _after_which(self, mention: Mention, found: Sequence[Mention], here: Sequence[Mention]) -> str:
        """`Hij` who would meet one of his own is who `hem` was before: Xi ontving hem, waarna hij lunchte met premier Li."""
        lower = self._reading.doc.lower
        him = next((m for m in reversed(found) if lower[m.first] == "hem" and self._cast.person(m.actor_id)), None)
        if him is None or lower[mention.first - 1] not in ("waarna", "waarop"):
            return ""
        first, last = self._reading.clauses.bounds(mention.first)
        met = {self._cast.side(m.actor_id) for m in here if first < m.first < last and lower[m.first - 1] in ("met", "bij")}
        return him.actor_id if self._cast.side(mention.actor_id) in met and self._cast.side(him.actor_id) not in met else ""

    def _who_travels(self, mention: Mention, here: Sequence[Mention], sooner: Sequence[Mention]) -> str:
        """`Hij` who was elsewhere next is the guest, not the host just introduced: in Warschau vroeg G hem iets. Donderdag was
        hij in Brussel bij M.
        """
        host, side = mention.actor_id, self._cast.side
        named = [m for m in sooner if m.actor_id == host and m.form != "pronoun"]
        if not named or not self._cast.person(host) or not side(host):
            return ""
        last = self._reading.doc.sentence_of(named[-1].first)
        stood = {side(m.actor_id) for m in self._reading.between(last.first, last.last) if m.form == "place"}
        first, end = self._reading.clauses.bounds(mention.first)
        there = {side(m.actor_id) for m in here if m.form == "place" and first <= m.first < end}
        at_home = stood and (side(host) in stood or not self._cast.has_state(host))
        if not at_home or not there or there & {side(host), *stood} or last.first > mention.first:
            return ""
        introduced = next(m for m in self._reading.mentions if m.actor_id == host).first >= last.first
        guests = [m.actor_id for m in sooner if last.first <= m.first < last.last and self._cast.person(m.actor_id)]
        guests = [one for one in guests if side(one) not in {"", side(host), *there, *stood}]
        known = [one for one in guests if any(m.actor_id == one and m.first < last.first for m in self._reading.mentions)]
        return known[-1] if introduced and known else ""

    def _of_state(self, mention: Mention) -> Mention:
        """`De Duitser` is who acts for Germany, and not the last German who only tells of him."""
        cast, who = self._cast, mention.actor_id
        if mention.rule != _INHABITANT or not cast.person(who) or cast.side(who):
            return mention
        country = cast.actors[who].country
        others = (m.actor_id for m in reversed(self._reading.mentions) if m.first < mention.first and cast.person(m.actor_id))
        acting = next((one for one in others if cast.side(one) and cast.actors[one].country == country), "")
        return replace(mention, actor_id=acting) if acting else mention

    def _received(self, mention: Mention, here: Sequence[Mention]) -> bool:
        """Whether the clause of a pronoun names by whom something was done."""
        first, last = self._reading.clauses.bounds(mention.first)
        lower = self._reading.doc.lower
        after = lower[mention.last : mention.last + 1] == ["die"]  # toen hij die sprak
        beside = after and any(one.first == mention.last for one in here)
        return beside or any(first < one.first < last and lower[one.first - 1] == "door" for one in here)

    def _also_met(self, mention: Mention, here: Sequence[Mention], told: Sequence[Told], number: int) -> str:
        """Whom one of another side met too: X wil Y niet spreken, Z sprak hem wél; he who was met in the sentence before."""
        first, last = self._reading.clauses.bounds(mention.first)
        pair = self._just_met(told, number)
        if not pair or _TOO.isdisjoint(self._reading.doc.lower[first:last]):
            return ""
        sides = {self._cast.side(i) for one in here if one is not mention and first <= one.first < last for i in Cast.ids(one)}
        if not sides or not sides.isdisjoint(map(self._cast.side, pair)):
            return ""
        begin = self._reading.doc.sentences[number - 1].first  # whom a sentence opens with (met X had hij …) is not its topic
        named = [m for m in self._reading.between(begin, self._reading.doc.sentences[number - 1].last) if m.actor_id in pair]
        lower = self._reading.doc.lower
        governed = [m.actor_id for m in named if m.first - 1 > begin and lower[m.first - 1] in ("met", "bij")]
        return governed[-1] if governed else ""

    def _the_two(self, mention: Mention) -> bool:
        lower = self._reading.doc.lower
        return lower[mention.first] == "beiden" or lower[mention.first : mention.last] == ["de", "twee"]

    def _apart(self, two: Sequence[str], mention: Mention, here: Sequence[Mention]) -> bool:
        """Whether none of the two is of the side by whom they are received: zij worden ontvangen door minister X."""
        door = [one for one in here if one.first > mention.first and self._reading.doc.lower[one.first - 1] == "door"]
        sides = {self._cast.side(i) for one in door for i in Cast.ids(one)} - {""}
        return sides.isdisjoint(map(self._cast.side, two))

    def _other_two(self, mention: Mention, here: Sequence[Mention], sooner: Sequence[Mention]) -> tuple[str, ...]:
        """The last two people but those of its clause, where one of these was taken for one of the two: hij sprak beiden."""
        first, last = self._reading.clauses.bounds(mention.first)
        inside = {i for one in here if one is not mention and first <= one.first < last for i in Cast.ids(one)}
        if inside.isdisjoint(mention.members):
            return ()
        return self._last_two([one for one in sooner if inside.isdisjoint(Cast.ids(one))])

    def _just_met(self, told: Sequence[Told], number: int) -> tuple[str, ...]:
        """The two people of the only meeting that the sentence before told of."""
        pairs = {one.pair for one in told if number - one.sentence == 1}
        pair = pairs.pop() if len(pairs) == 1 else ()
        return pair if len(pair) == 2 and all(map(self._cast.person, pair)) else ()

    def _plural(self, mention: Mention) -> bool:
        clauses, lower = self._reading.clauses, self._reading.doc.lower
        first, last = clauses.bounds(mention.first)
        if "elkaar" in lower[first:last]:
            return True
        near = [t for t in clauses.finite(first, last) if -_VERB <= t - mention.first <= _VERB]
        forms = [form for token in near for form in clauses.verbs[token] if form.finite]
        return bool(forms) and all(form.plural for form in forms)

    def _two(
        self,
        found: Sequence[Mention],
        before: Sequence[Mention],
        here: Sequence[Mention],
        told: Sequence[Told],
        number: int,
    ) -> tuple[str, ...]:
        """Those named together in the sentence, else those of a meeting told nearby, else the last two, else those to come."""
        latest = next((one for one in reversed(told) if number - one.sentence <= NEAR), None)
        pair = latest.pair if latest else ()
        people = any(map(self._cast.person, pair))
        return (
            self._last_two(found)
            or (pair if all(map(self._cast.person, pair)) else ())
            or self._last_two([*before, *found])
            or (pair if people else ())
            or self._last_two([mention for mention in here if mention.form != "pronoun"])
        )

    def _last_two(self, mentions: Sequence[Mention]) -> tuple[str, ...]:
        people = list(dict.fromkeys(i for m in reversed(mentions) for i in reversed(Cast.ids(m)) if self._cast.person(i)))
        two = tuple(reversed(people[:2]))
        return two if len(two) == 2 and self._cast.meet(two) else ()

    def _object(
        self, mention: Mention, found: Sequence[Mention], before: Sequence[Mention], here: Sequence[Mention]
    ) -> Mention:
        first, last = self._reading.clauses.bounds(mention.first)
        beside = [
            one
            for one in here
            if one is not mention and first <= one.first < last and not one.possessive and self._cast.person(one.actor_id)
        ]
        described = self._reading.last_of.get(first - 1) if self._reading.doc.lower[first] == "die" else None
        beside += [described] if described else []  # X, die hem ontving
        sides = {self._cast.side(one.actor_id) for one in beside}
        if self._cast.side(mention.actor_id) not in sides:
            return mention
        outside = [one for one in found if not first <= one.first < last]
        other = next((i for i in (*self._topics(outside), *self._topics(before)) if self._cast.side(i) not in sides), "")
        return replace(mention, actor_id=other) if other else mention

    def _topics(self, mentions: Sequence[Mention]) -> Iterable[str]:
        """The people named, those of the latest sentence first, in each in the order of the text."""
        sentence_of = self._reading.doc.sentence_of
        people = [mention for mention in mentions if self._cast.person(mention.actor_id)]
        ranked = sorted(people, key=lambda mention: (-sentence_of(mention.first).first, mention.first))
        return [mention.actor_id for mention in ranked if self._cast.side(mention.actor_id)]
