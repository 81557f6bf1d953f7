"""Who can take part in a meeting, and for which state or organisation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache

from helpers.find.actors.names import slug
from helpers.find.meetings.same import country_of, kind_of
from helpers.find.meetings.words import each
from helpers.records import Actor, Mention

_OTHERS = ("anderen", "sommigen", "enkelen")
_HOME = "home"
_PAPERS = "NLD"
_DUTCH = {_PAPERS, "BEL"}  # whose papers are read
_ONCE = ("oud-", "ex-", "voormalig", "gewezen", "vroegere")
_UNNAMED = "anonymous-"
_UNION, _OF_UNION = "EU", "european-"
_VAGUE = {"west"}  # westerse leiders: nobody can tell who they were
# offices and callings (offices.yml) of those who do not meet for their country, and of those who serve who do
_BYSTANDERS = each("citizen human expert journalist lawyer judge prosecutor source")
_LEADING = each(
    """leader head-of-state president vice-president prime-minister chancellor head-of-government monarch crown-prince pope
    supreme-leader commission-president council-president secretary-general"""
)
_STAFF = _BYSTANDERS | each("official spokesperson adviser ally")
_MAYOR = "mayor"
_OF_BODIES = each("mayor chair head secretary")  # who speak for a town, a union, a company
AT_HOME = each("mayor chair")
"""The offices of those who speak for others at home."""
FOR_OTHERS = (
    "bond",
    "organisatie",
    "branchevereniging",
    "belangenvereniging",
    "koepel",
    "federatie",
    "vakcentrale",
    "stichting",
    "maatschappij",
)
"""How the nouns end for bodies at home that do so: pilotenbond, werkgeversorganisatie."""
_MAKERS = ("fabrikant", "producent", "leverancier", "bouwer", "maker")
_OF_PARTIES = ("partij", "fractie", "kamer", "commissie")  # partijvoorzitter
_KNOWN_BODY = "known-body"
_TOLD_BODY = "noun-and-body"
_NAMED_BODIES = (_TOLD_BODY, "unknown-body")  # vakbond FNV, Ant Group
_COUNTERPART = "named-counterpart"
_LONE = "lone-name"


class Cast:
    """The actors of an article, by id. Unnamed people of a country (`anonymous-china`) take part as that country.

    `words` are those of the article, which tell whose a chairman is (FNV-voorzitter).
    """

    def __init__(self, actors: Mapping[str, Actor], mentions: Sequence[Mention], words: Sequence[str] = ()) -> None:
        countries = {
            actor_id.removeprefix(_UNNAMED): Actor(actor_id.removeprefix(_UNNAMED), actor.name, "country", actor.country)
            for actor_id, actor in actors.items()
            if actor_id.startswith(_UNNAMED)
        }
        by_rule: defaultdict[str, set[str]] = defaultdict(set)
        for mention in mentions:
            by_rule[mention.rule].add(mention.actor_id)
        self._mentions, self._words = mentions, words
        # met onder anderen Sunak: no title of his
        self._titled = [m for m in mentions if m.office and not (words and m.form == "short" and words[m.first] in _OTHERS)]
        mayors = {m.actor_id for m in self._titled if m.office == _MAYOR} & actors.keys()
        towns = {one: replace(actors[one], country="") for one in mayors if actors[one].country in _DUTCH}
        self.actors: Mapping[str, Actor] = {**countries, **actors, **towns}
        self._known = by_rule[_KNOWN_BODY]
        self._bodies = self._known.union(*(by_rule[rule] for rule in _NAMED_BODIES))
        self._bodies.update(filter(self._in_capitals, by_rule[_LONE]))
        self._counterparts = by_rule[_COUNTERPART]
        self._in_office = {m.actor_id for m in self._titled if m.office not in _STAFF and m.form != "unnamed"}
        self._bystanders = {m.actor_id for m in self._titled if m.office in _BYSTANDERS} - self._in_office
        makers = (m for m in mentions if m.rule == _TOLD_BODY and _names(m, words, _MAKERS))
        self._makers = {m.actor_id for m in makers}
        self._sides: dict[str, str] = {}

    @cached_property
    def _offices(self) -> dict[str, set[str]]:
        """The offices that the article gives each actor."""
        found: dict[str, set[str]] = {}
        for mention in self._titled:
            found.setdefault(mention.actor_id, set()).add(mention.office)
        return found

    @cached_property
    def _formers(self) -> set[str]:
        """Those who once held an office, and no other: oud-ambassadeur X, who tells of others."""
        told = [m for m in self._titled if m.form not in ("pronoun", "short")]
        once = {m.actor_id for m in told if self._words and self._words[m.first].lower().startswith(_ONCE)}
        return once - {m.actor_id for m in told if self._words and not self._words[m.first].lower().startswith(_ONCE)}

    @cached_property
    def _partisans(self) -> set[str]:
        """Those who head a party or a parliament."""
        return {m.actor_id for m in self._titled if _of_party(m, self._words)}

    @cached_property
    def _told(self) -> set[str]:
        """The bodies that speak for others, and those who head one."""
        return {m.actor_id for m in self._mentions if _for_others(m, self._words)} - self._partisans

    @cached_property
    def _body_of(self) -> dict[str, str]:
        """The body that somebody heads, as a compound tells it (FNV-voorzitter)."""
        words = self._words
        heads = (m for m in self._titled if m.office in _OF_BODIES and m.actor_id and "-" in (words[m.first] if words else ""))
        return {m.actor_id: slug(words[m.first].rpartition("-")[0]) for m in heads}

    def abroad(self, ids: Sequence[str]) -> bool:
        """Whether one of these is of another state, or a body that the codebook knows."""
        return any(i in self._known or self.actors[i].country not in ("", _PAPERS) for i in ids if i in self.actors)

    def at_home(self, ids: Sequence[str]) -> bool:
        """Whether one of these is a body of the paper's own country, or heads one, as the words for it tell."""
        return not self._told.isdisjoint(ids)

    def _in_capitals(self, actor_id: str) -> bool:
        """Whether a name that stands alone is an acronym, and so no surname."""
        actor = self.actors.get(actor_id)
        return actor is not None and actor.kind == "institution" and actor.name.isupper() and len(actor.name) > 1

    @staticmethod
    def ids(mention: Mention) -> tuple[str, ...]:
        """Whom a mention stands for: several for `de twee ministers`."""
        return tuple(map(_for_country, mention.members)) if mention.members else _alone(mention.actor_id)

    def takes_part(self, mention: Mention) -> bool:
        """Whether a mention can name participants: not a place, a medium, who makes or sells goods, or unnamed staff.

        A mention that could not be resolved stays, so that its role is not given to another.
        """
        if mention.form == "place" or mention.office == "media" or mention.actor_id in _VAGUE | self._makers:
            return False
        if mention.form == "unnamed" and mention.office in (_BYSTANDERS if mention.plural else ("", *_STAFF)):
            return False
        actor = self.actors.get(mention.actor_id)
        return actor is None or actor.kind != "outlet"

    def person(self, actor_id: str) -> bool:
        """Whether an actor is a person."""
        return actor_id in self.actors and kind_of(actor_id, self.actors) == "person"

    def country(self, actor_id: str) -> bool:
        """Whether an actor is a country."""
        return actor_id in self.actors and kind_of(actor_id, self.actors) == "country"

    def home(self, actor_id: str) -> str:
        """The country of an actor, as far as the text names it; himself where it does not."""
        side = self.side(actor_id)
        return next((one for one in self.actors if side and self.country(one) and self.side(one) == side), actor_id)

    def acts_for(self, person: str, side: str) -> bool:
        """Whether somebody can act for a country, or for a group of them (Afrikaanse landen)."""
        group = side in self.actors and kind_of(side, self.actors) == "group"
        return group or self.side(person) == self.side(side)

    def is_group(self, actor_id: str) -> bool:
        """Whether an actor is several countries (Afrikaanse landen), for which a delegation can act."""
        return actor_id in self.actors and kind_of(actor_id, self.actors) == "group" and not self.actors[actor_id].country

    def leads(self, actor_id: str) -> bool:
        """Whether somebody can be one of `de leiders`: no minister, diplomat or adviser as far as the text tells."""
        offices = self._offices.get(actor_id)
        return not offices or not _LEADING.isdisjoint(offices)

    def speaks_for_another(self, actor_id: str) -> bool:
        """Whether the text tells that somebody is a spokesperson."""
        return "spokesperson" in self._offices.get(actor_id, ())

    def side(self, actor_id: str) -> str:
        """An actor's state or organisation; empty where it is not known, and for a journalist, expert or citizen.

        A body without a country is its own, and so is a mayor, or who heads a body at home. Somebody else in office whose
        state is not told (minister Blok) belongs to the paper's own, which its readers know.
        """
        if actor_id not in self._sides:
            self._sides[actor_id] = self._side(actor_id)
        return self._sides[actor_id]

    def _side(self, actor_id: str) -> str:
        actor = self.actors.get(actor_id)
        if actor is None or actor_id in self._bystanders:
            return ""
        if actor.country == _UNION and actor.kind == "institution" and actor_id.startswith(_OF_UNION):
            return actor_id  # het Europees Parlement onderhandelt met de Europese Raad
        if actor.country or actor.kind in ("country", "group") or actor_id in self._bodies:
            return country_of(actor_id, self.actors)
        if actor_id in self._counterparts:
            return actor_id  # zijn collega Saidov, of a country that is not told
        if actor.kind != "person" or actor_id not in self._in_office:
            return ""
        if actor_id in self._formers:
            return ""
        of_body = self._offices[actor_id] - _STAFF <= _OF_BODIES and actor_id not in self._partisans
        return self._body_of.get(actor_id, actor_id) if of_body else _HOME

    def has_state(self, actor_id: str) -> bool:
        """Whether the state of somebody in office is told, which else counts as the paper's own."""
        return self.side(actor_id) != _HOME

    def several_sides(self, mentions: Sequence[Mention]) -> bool:
        """Whether mentions name actors of two states or organisations: a cheap look before a sentence is read."""
        one, sides = "", self._sides
        for mention in mentions:
            for actor_id in self.ids(mention):
                side = sides[actor_id] if actor_id in sides else self.side(actor_id)
                if side and one and side != one:
                    return True
                one = one or side
        return False

    def two(self, mentions: Sequence[Mention]) -> tuple[str, ...]:
        """The people in mentions, where they are two of different sides; else none."""
        people = tuple(dict.fromkeys(i for m in mentions for i in self.ids(m) if self.person(i)))
        return people if len(people) == 2 and self.meet(people) else ()

    def meet(self, ids: Sequence[str]) -> bool:
        """Whether these can be the participants of one meeting: all known, of two states or organisations at least."""
        sides = {self.side(actor_id) for actor_id in ids}
        if _HOME in sides:
            sides -= _DUTCH
        if _UNION in sides:
            sides = {side for side in sides if not side.startswith(_OF_UNION)}
        return "" not in sides and len(sides) > 1


def _names(mention: Mention, words: Sequence[str], endings: tuple[str, ...]) -> bool:
    """Whether a mention tells by a noun with such an ending what it is: de Chinese dronefabrikant Bingo."""
    return any(word.lower().endswith(endings) for word in words[mention.first : mention.last])


def _for_others(mention: Mention, words: Sequence[str]) -> bool:
    """Whether a body speaks for others, as the noun before its name tells, or somebody heads one."""
    if mention.rule == _TOLD_BODY:
        return _names(mention, words, FOR_OTHERS)
    return mention.office in AT_HOME


def _of_party(mention: Mention, words: Sequence[str]) -> bool:
    """Whether somebody heads a party or a parliament: partijvoorzitter, de vicevoorzitter van de CDA-fractie."""
    inside = (part for word in words[mention.first : mention.last] for part in word.lower().split("-"))
    return mention.office in AT_HOME and any(part.startswith(_OF_PARTIES) for part in inside)


@lru_cache(10_000)
def _alone(actor_id: str) -> tuple[str]:
    return (_for_country(actor_id),)


def _for_country(actor_id: str) -> str:
    """For whom unnamed people count; empty where nobody tells."""
    return "" if actor_id == "anonymous" else actor_id.removeprefix(_UNNAMED)
