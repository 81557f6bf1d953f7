"""What the rules of one article share: its text, its roster, what went before, and when it appeared."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from helpers.find.actors.context import Context
from helpers.find.actors.holders import Holders
from helpers.find.actors.homes import Homes
from helpers.find.actors.lexicon import Lettered
from helpers.find.actors.phrases import Phrase
from helpers.find.actors.roster import Entity, Roster
from helpers.records import Interval

_MINISTRIES = {f"{field}-minister": f"{field}-ministry" for field in ("foreign", "defense", "finance", "interior", "economy")}
_MINISTERS = frozenset({"minister", *_MINISTRIES})

_HOMES = ("netherlands", "belgium")
_NATIONAL = frozenset({""})  # de regering, het kabinet
_FAR, _MINISTRY = 1000, 4  # sentences
_NAMED = re.compile("[KSLnY]")  # letters of what tells a country


def _most(nations: list[str]) -> str:
    """The home country that most of these are; empty where another is, or none."""
    here = [nation for nation in nations if nation in _HOMES]
    return max(dict.fromkeys(here), key=here.count) if here and len(here) * 2 > len(nations) else ""


@dataclass(slots=True)
class Scene:
    """One article while it is resolved. `bodies` keeps the last body of each kind, with its sentence."""

    text: Lettered
    roster: Roster
    published: Interval | None
    holders: Holders
    homes: Homes
    context: Context
    bodies: dict[str, tuple[str, int]] = field(default_factory=dict)
    home: str | None = None

    def nation_of(self, actor_id: str) -> str:
        """The country of an actor, by the article or the codebook."""
        entity = self.roster.entities.get(actor_id)
        return (entity.nation if entity else "") or self.homes.nation(actor_id)

    def nation(self, phrase: Phrase) -> str:
        """The country that a phrase's own words give."""
        if phrase.nations:
            return phrase.nations[0]
        return self.nation_of(phrase.of) if phrase.of else ""

    def owner(self, phrase: Phrase) -> Phrase | None:
        """Whose zijn, haar or hun is, or diens: the subject, or for diens the last person."""
        if phrase.owner == "diens":
            return self.context.person(lambda p: True, phrase.sentence, 3)
        gender = {"zijn": "m", "haar": "f"}.get(phrase.owner, "")
        return self.context.subject(phrase.sentence, gender, phrase.quoted)

    def one_owner(self, phrase: Phrase) -> Phrase | None:
        """Whose zijn, haar or diens is; nobody for words that several can own with (hun)."""
        return self.owner(phrase) if phrase.owner in ("zijn", "haar", "diens") else None

    def body_of_owner(self, phrase: Phrase, suffix: str) -> tuple[str, str]:
        """Zijn ministerie: which of the bodies of that kind, and of which country."""
        owner = self.one_owner(phrase)
        if owner is None:
            return suffix, ""
        if suffix == "ministry":
            suffix = self._ministry_of(owner.actor_id) or suffix
        return suffix, self.nation_of(owner.actor_id)

    def introduce(self, person_id: str) -> None:
        """Put somebody of the codebook into the roster, so that his surname can follow."""
        person = self.holders.people[person_id]
        entity = Entity(person.id, person.full_names[0], "person", self.homes.nation(person.id), person.gender)
        self.roster.add(entity, *person.last)

    def offices_of(self, actor_id: str) -> list[str]:
        """The offices somebody has: those that the article tells, then those of the codebook at the time."""
        entity = self.roster.entities.get(actor_id)
        told = [office for office, _ in entity.offices] if entity else []
        return list(dict.fromkeys([*told, *self.holders.offices_of(actor_id, self.published)]))

    def holds(self, phrase: Phrase, office: str) -> bool:
        """Whether the one that a phrase stands for can be called by an office."""
        if phrase.office and self.holders.covers(office, phrase.office):
            return True
        return any(self.holders.covers(office, held) for held in self.offices_of(phrase.actor_id))

    def held(self, phrase: Phrase, office: str) -> bool:
        """Whether somebody of the codebook had an office at any time: de oud-premier."""
        person = self.holders.people.get(phrase.actor_id)
        return person is not None and any(self.holders.covers(office, role.office) for role in person.roles)

    def named(self, office: str, *of: str) -> list[str]:
        """Those whom the article gives an office, or a narrower one, of one of these countries or bodies."""
        return self.roster.in_office(self.holders.narrower.get(office, ()), of)

    def at_home(self) -> str:
        """Whose government a Dutch or Belgian article means by none: that of most people in it, else of all that it names."""
        if self.home is None:
            people = filter(None, (self.nation_of(actor_id) for actor_id in self.roster.entities))
            self.home = _most(list(people)) or _most(
                list(filter(None, map(self._nation_at, _NAMED.finditer(self.text.letters))))
            )
        return self.home

    def _nation_at(self, match: re.Match[str]) -> str:
        """The country of a name or adjective."""
        sense = self.text.sense(match.start())
        return self.homes.nation(sense.of or sense.id)

    def remember_body(self, suffix: str, actor_id: str, sentence: int) -> None:
        """Note a country's ministry or other body, so that `het ministerie` can follow."""
        if suffix and actor_id:
            self.bodies[suffix] = (actor_id, sentence)
            if suffix.endswith("ministry"):
                self.bodies["ministry"] = (actor_id, sentence)

    def body(self, suffix: str, nation: str) -> str:
        """A country's body; `het Chinese ministerie` is the one told of before, else the foreign ministry."""
        if suffix != "ministry":
            return self.homes.body(suffix, nation)
        earlier, _ = self.bodies.get("ministry", ("", 0))
        if earlier and self.homes.nation(earlier) == nation:
            return earlier
        return self.homes.body("foreign-ministry", nation)

    def body_without_nation(self, suffix: str, sentence: int) -> str:
        """Whose ministry or army is meant where the words do not tell: the nearest one, or the subject's."""
        earlier, seen = self.bodies.get(suffix, ("", -1000))
        nation, distance = self.context.nation(self.nation_of, sentence)
        if not nation or not self.homes.code(nation):  # nobody's near, or a party's
            national = suffix in _NATIONAL or suffix.endswith("-ministry")
            nation, distance = self.at_home() if national else "", _FAR
        if suffix == "ministry":
            return earlier or self._ministry_of_subject(sentence) or self._country_of_minister(sentence)
        if earlier and sentence - seen <= distance:
            return earlier
        return self.homes.body(suffix, nation) if nation else earlier

    def _ministry_of(self, actor_id: str) -> str:
        """The kind of ministry that somebody heads; empty for who heads none."""
        return next((_MINISTRIES[office] for office in self.offices_of(actor_id) if office in _MINISTRIES), "")

    def _ministry_of_subject(self, sentence: int) -> str:
        """Zijn ministerie: that of the minister who is spoken of."""
        minister = self.context.subject(sentence, "")
        suffix = self._ministry_of(minister.actor_id) if minister else ""
        return self.homes.body(suffix, self.nation_of(minister.actor_id)) if minister and suffix else ""

    def _country_of_minister(self, sentence: int) -> str:
        """The country of a minister told of, whose ministry the codebook does not know: het ministerie."""
        minister = self.context.person(
            lambda p: not p.oblique and not _MINISTERS.isdisjoint(self.offices_of(p.actor_id)), sentence, _MINISTRY
        )
        return self.nation_of(minister.actor_id) if minister else ""
