"""Who leads the delegation that an article tells of, and who else is in it: for whom `de delegatie`, `de Afrikanen` stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from helpers.find.document import Sentence
from helpers.find.meetings.cast import Cast
from helpers.find.meetings.cues import Hit
from helpers.find.meetings.envoys import led_by
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.words import MISSIONS, each
from helpers.find.reading import Reading

_HOSTS = each("gastheer gastvrouw")
_THEIR = each("zijn haar hun")
_BELONGING = each("behoorden behoorde behoren behoort bestaat bestaan bestond bestonden telt telde")
_AMONG = (["onder", "anderen"], ["onder", "wie"], ["onder", "meer"])
_BROUGHT = each("bracht brengt nam neemt brachten namen meegebracht meegenomen meebracht meenam")
_ALONG = each("mee meegebracht meegenomen meebracht meenam")
_TRAVELLED_ALONG = each("meereisden meereizen meegereisd meegekomen meekwamen")
_COMING_ALONG = _ALONG | _TRAVELLED_ALONG


@dataclass(frozen=True, slots=True)
class Delegation:
    """Its leader, and the others that the article names."""

    leader: str
    members: tuple[str, ...]

    @property
    def everyone(self) -> tuple[str, ...]:
        return (self.leader, *self.members)

    def complete(self, scene: Scene, hit: Hit, ids: Sequence[str]) -> tuple[str, ...]:
        """The people of a meeting: for a group of countries those who came for it, and its others where it is named first."""
        groups = set(filter(scene.cast.is_group, ids))
        named = not MISSIONS.isdisjoint(scene.lower[scene.sentence.first : hit.first])
        if not groups and not (named and self.leader in ids):
            return tuple(ids)
        return tuple(dict.fromkeys((*(i for i in ids if i not in groups), *self.everyone)))


def find_delegation(reading: Reading, cast: Cast) -> Delegation | None:
    """The delegation of an article that tells who leads it: X, die de missie leidt · de groep staat onder leiding van X.

    Its others are those of whom a sentence says that they belong to it, or that the leader brought them along.
    """
    doc = reading.doc
    told = dict.fromkeys(doc.sentence_of(token) for token in doc.tokens_of(MISSIONS))
    leader = next((who for one in told if (who := led_by(reading, cast, one.first, one.last))), "")
    if not leader and any(cast.is_group(mention.actor_id) for mention in reading.mentions):
        leader = _spokesman(reading, cast)
    if not leader:
        return None
    along = dict.fromkeys(doc.sentence_of(token) for token in doc.tokens_of(_COMING_ALONG))
    listing = [one for one in told if _lists(doc.lower, one)] + [one for one in along if _brings(doc.lower, one)]
    members = dict.fromkeys(i for one in listing for i in _people(reading, cast, one) if cast.side(i) != cast.side(leader))
    return Delegation(leader, tuple(members))


def _spokesman(reading: Reading, cast: Cast) -> str:
    """Who speaks to the host of several countries: hield president X zijn gastheer voor, zei X tegen zijn gastheer."""
    doc = reading.doc
    for token in doc.tokens_of(_HOSTS):
        sentence = doc.sentence_of(token)
        people = [m for m in reading.between(sentence.first, token) if m.office and cast.person(m.actor_id)]
        if people and doc.lower[token - 1] in _THEIR:
            return people[-1].actor_id
    return ""


def _lists(lower: Sequence[str], sentence: Sentence) -> bool:
    """Whether a sentence with a delegation says who is in it: waartoe ook X behoorde, maakten deel uit van het gezelschap."""
    words = lower[sentence.first : sentence.last]
    among = any(words[t : t + 2] in _AMONG for t in range(len(words)))
    return among or not _BELONGING.isdisjoint(words) or ("deel" in words and ("uit" in words or "uitmaakten" in words))


def _brings(lower: Sequence[str], sentence: Sentence) -> bool:
    """Whether a sentence says who was brought along, or came along."""
    words = lower[sentence.first : sentence.last]
    return not _TRAVELLED_ALONG.isdisjoint(words) or not _BROUGHT.isdisjoint(words)


def _people(reading: Reading, cast: Cast, sentence: Sentence) -> list[str]:
    """The people whom a sentence names, and for the leaders of countries whoever the article names of these."""
    listed = [
        m
        for m in reading.between(sentence.first, sentence.last)
        if m.form != "place" and (m.members or cast.person(m.actor_id))
    ]
    people = {m.actor_id: cast.side(m.actor_id) for m in reading.mentions if m.office and cast.person(m.actor_id)}
    found: list[str] = []
    for actor_id in (i for mention in listed for i in cast.ids(mention)):
        named = [one for one, side in people.items() if side == actor_id and cast.leads(one)]
        found.append(named[0] if len(named) == 1 else actor_id)
    return found
