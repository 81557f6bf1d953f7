"""Second pass over an article: each phrase gets its actor, from what went before, the codebook's roles, and the roster."""

from __future__ import annotations

from helpers.find.actors.context import Context
from helpers.find.actors.holders import Holders
from helpers.find.actors.homes import Homes
from helpers.find.actors.introduce import Introducer
from helpers.find.actors.lexicon import Lettered
from helpers.find.actors.phrases import Phrase
from helpers.find.actors.pronouns import resolve_pronoun
from helpers.find.actors.roster import Entity, Roster
from helpers.records import Interval

_PLACE_BEFORE = frozenset("i")
_INDEFINITE = frozenset({"een", "geen"})
_PAIR = frozenset({"twee", "beide"})
_SPEAKING_FOR_A_COUNTRY = frozenset(
    {"leader", "head-of-state", "minister", "president", "prime-minister", "ally"}
)


class Resolver:
    """Resolves the phrases of one article, in text order."""

    def __init__(
        self,
        text: Lettered,
        roster: Roster,
        published: Interval | None,
        holders: Holders,
        homes: Homes,
        introducer: Introducer,
    ) -> None:
        self._text, self._roster, self._published = text, roster, published
        self._holders, self._homes, self._introducer = holders, homes, introducer
        self._context = Context()
        self._ministries: dict[str, str] = {}

    def resolve(self, phrases: list[Phrase]) -> None:
        """Fill `actor_id`, `form`, `rule`, `office` and `members` of every phrase."""
        for number, phrase in enumerate(phrases):
            if not phrase.shape:
                continue
            following = phrases[number + 1] if number + 1 < len(phrases) else None
            if not phrase.actor_id:
                getattr(self, f"_{phrase.shape}")(phrase)
            elif phrase.shape == "counterpart":
                phrase.form = "name"
            self._appose(phrase, following)
            self._context.add(phrase, self._gender(phrase))

    def _gender(self, phrase: Phrase) -> str:
        entity = self._roster.entities.get(phrase.actor_id)
        if entity and entity.gender:
            return entity.gender
        return phrase.head.gender if phrase.head and phrase.shape in ("office", "kind") else ""

    def _nation(self, phrase: Phrase) -> str:
        return self._introducer.nation(phrase, self._roster)

    # --- countries, places, bodies

    def _country(self, phrase: Phrase) -> None:
        place = self._text.letters[phrase.first - 1] in _PLACE_BEFORE if phrase.first else False
        phrase.actor_id = phrase.head.id if phrase.head else ""
        phrase.form, phrase.rule = ("place", "country-as-place") if place else ("country", "country")

    def _place(self, phrase: Phrase) -> None:
        before = self._text.letters[phrase.first - 1] if phrase.first else ""
        seat = self._text.letters[phrase.first] == "S"
        phrase.actor_id = phrase.head.id if phrase.head else ""
        if not seat or before in _PLACE_BEFORE or self._beside_place(phrase):
            phrase.actor_id = phrase.head.of or phrase.head.id if phrase.head else ""
            phrase.form, phrase.rule = "place", "place"
        else:
            phrase.form, phrase.rule = "country", "seat-of-government"

    def _beside_place(self, phrase: Phrase) -> bool:
        """In Kiev en Moskou: what a place is joined to is a place."""
        last = self._context.last()
        return (
            last is not None
            and last.form == "place"
            and last.last + 1 == phrase.first
            and self._text.letters[last.last] in "&,"
        )

    def _possessive(self, phrase: Phrase) -> None:
        head = phrase.head
        if head is None:
            return
        phrase.actor_id = head.id
        phrase.form = {"P": "short", "Y": "institution"}.get(
            head.base, "place" if head.base == "L" else "country"
        )
        phrase.rule = "possessive"
        if head.base == "P" and head.id not in self._roster.entities:
            person = self._holders.people[head.id]
            entity = Entity(
                person.id, person.full_names[0], "person", self._homes.nation(person.id), person.gender
            )
            self._roster.add(entity, *person.last)

    def _inhabitants(self, phrase: Phrase) -> None:
        nation = phrase.head.id if phrase.head else ""
        if phrase.plural:
            phrase.actor_id, phrase.form, phrase.rule = nation, "people", "inhabitants"
            return
        person = (
            self._context.person(lambda p: self._nation_of(p.actor_id) == nation) if phrase.definite else None
        )
        phrase.actor_id = person.actor_id if person else self._homes.unnamed(nation)
        phrase.form, phrase.rule = ("office", "inhabitant") if person else ("unnamed", "inhabitant")

    def _known_body(self, phrase: Phrase) -> None:
        phrase.actor_id = phrase.head.id if phrase.head else ""
        phrase.form, phrase.rule = "institution", "known-body"
        if self._homes.is_state_media(phrase.actor_id):
            phrase.office = "state_media"
        elif self._homes.kind(phrase.actor_id) == "outlet":
            phrase.office = "media"

    def _named_body(self, phrase: Phrase) -> None:
        self._known_body(phrase)

    def _body(self, phrase: Phrase) -> None:
        head = phrase.head
        nation = self._nation(phrase)
        suffix = head.id if head else ""
        phrase.form, phrase.rule = "institution", "body"
        phrase.office = self._homes.body_office(suffix)
        if not nation:
            earlier = self._ministries.get(suffix) or (suffix == "ministry" and self._ministries.get("last"))
            if earlier and (phrase.definite or (head and head.full)):
                phrase.actor_id, phrase.rule = earlier, "body-again"
                return
            nation = self._context.nation(self._nation_of) if suffix.endswith("ministry") else ""
            phrase.rule = "body-of-whom"
        phrase.actor_id = self._homes.body(suffix, nation)
        if phrase.actor_id == nation and nation:
            phrase.form = "country"
        self._remember_body(suffix, phrase.actor_id)

    def _remember_body(self, suffix: str, actor_id: str) -> None:
        if actor_id and suffix:
            self._ministries[suffix] = actor_id
            if suffix.endswith("ministry"):
                self._ministries["last"] = actor_id

    def _nation_of(self, actor_id: str) -> str:
        entity = self._roster.entities.get(actor_id)
        return (entity.nation if entity else "") or self._homes.nation(actor_id)

    # --- people without a name

    def _name(self, phrase: Phrase) -> None:
        phrase.shape = ""

    def _kind(self, phrase: Phrase) -> None:
        office = phrase.head.id if phrase.head else ""
        phrase.office = office
        nation = self._nation(phrase)
        if not nation and phrase.body:
            nation = self._nation_of_body(phrase)
        elif phrase.body and nation:
            self._remember_body(phrase.body.id, self._homes.body(phrase.body.id, nation))
        if phrase.definite and not phrase.body and not phrase.of:
            earlier = self._again(phrase, office, nation)
            if earlier:
                phrase.actor_id, phrase.rule, phrase.form = earlier, "again", "office"
                return
        phrase.actor_id = self._homes.unnamed(nation)
        phrase.form, phrase.rule = "unnamed", "unnamed"

    def _nation_of_body(self, phrase: Phrase) -> str:
        suffix = phrase.body.id if phrase.body else ""
        earlier = self._ministries.get(suffix, "") or (
            self._ministries.get("last", "") if suffix == "ministry" else ""
        )
        return self._homes.nation(earlier) or self._context.nation(self._nation_of)

    def _again(self, phrase: Phrase, office: str, nation: str) -> str:
        """Somebody told of before, by the office: de woordvoerder, de diplomaat, die functionarissen."""
        if phrase.plural:
            if phrase.quantifier in _PAIR:
                phrase.members = self._context.pair(lambda p: True)
                return ""
            found = self._context.group(
                lambda p: p.office == office and (not nation or self._nation_of(p.actor_id) == nation)
            )
            return found.actor_id if found else ""
        found = self._context.person(
            lambda p: self._holds(p, office) and (not nation or self._nation_of(p.actor_id) == nation)
        )
        return found.actor_id if found else ""

    def _holds(self, earlier: Phrase, office: str) -> bool:
        """Whether the one that an earlier phrase stands for can be called by an office."""
        if earlier.office and self._holders.covers(office, earlier.office):
            return True
        entity = self._roster.entities.get(earlier.actor_id)
        if entity and any(self._holders.covers(office, held) for held, _ in entity.offices):
            return True
        return any(
            self._holders.covers(office, held)
            for held in self._holders.offices_of(earlier.actor_id, self._published)
        )

    def _office(self, phrase: Phrase) -> None:
        office = phrase.office = phrase.head.id if phrase.head else ""
        nation = phrase.of if phrase.of_kind == "Y" else self._nation(phrase)
        if phrase.plural:
            self._offices(phrase, office, nation)
            return
        phrase.form = "office"
        if nation or phrase.body:
            phrase.actor_id, phrase.rule = self._officer(phrase, office, nation)
            return
        if self._text.doc.lower[phrase.first] in _INDEFINITE:
            phrase.actor_id, phrase.form, phrase.rule = "anonymous", "unnamed", "unnamed"
            return
        found = self._context.person(lambda p: self._holds(p, office))
        phrase.actor_id, phrase.rule = (found.actor_id, "office-again") if found else ("", "office")

    def _officer(self, phrase: Phrase, office: str, nation: str) -> tuple[str, str]:
        """De Chinese president: whom the article names so, else who is known to be it then, else somebody unnamed."""
        if not nation and phrase.body:
            nation = self._nation_of_body(phrase)
        home = self._homes.nation(nation) or nation
        named = [
            entity
            for entity in self._roster.entities.values()
            if entity.kind == "person"
            and any(
                self._holders.covers(office, held) and of in (nation, home) for held, of in entity.offices
            )
        ]
        if len(named) == 1 and not phrase.former:
            return named[0].actor_id, "office-named-in-article"
        if phrase.former:
            return "", "office-former"
        if len(named) > 1:
            recent = self._context.person(lambda p: any(p.actor_id == entity.actor_id for entity in named))
            if recent:
                return recent.actor_id, "office-named-in-article"
        known = self._holders.holder(office, nation, self._published) or self._holders.holder(
            office, home, self._published
        )
        if known:
            self._add_known(known)
            return known, "office-by-time"
        recent = self._context.person(
            lambda p: self._nation_of(p.actor_id) == home and self._holds(p, office)
        )
        if recent:
            return recent.actor_id, "office-again"
        if self._holders.known(office, nation) or self._holders.known(office, home):
            return "", "office-unclear"
        phrase.form = "unnamed"
        return self._homes.unnamed(home), "office-unnamed"

    def _add_known(self, person_id: str) -> None:
        person = self._holders.people[person_id]
        self._roster.add(
            Entity(person.id, person.full_names[0], "person", self._homes.nation(person.id), person.gender),
            *person.last,
        )

    def _offices(self, phrase: Phrase, office: str, nation: str) -> None:
        """De twee leiders, de ministers, westerse leiders, de Amerikaanse en Chinese presidenten."""
        phrase.form, phrase.rule = "office", "offices"
        if len(phrase.nations) > 1:
            held = [self._officer(phrase, office, each)[0] for each in phrase.nations]
            phrase.members = tuple(held) if all(held) else phrase.nations
            return
        if nation:
            home = self._homes.nation(nation) or nation
            leads = office in _SPEAKING_FOR_A_COUNTRY or home == "west"
            phrase.actor_id = home if leads else self._homes.unnamed(home)
            phrase.form = "people" if leads else "unnamed"
            return
        if phrase.definite or phrase.quantifier in _PAIR:
            phrase.members = self._context.pair(lambda p: self._holds(p, office))
            if len(phrase.members) == 2:
                phrase.rule = "pair"

    def _counterpart(self, phrase: Phrase) -> None:
        """Zijn Chinese ambtgenoot, haar collega."""
        phrase.form, phrase.rule = "relational", "counterpart"
        owner = self._context.owner(phrase.owner, phrase)
        nation = self._nation(phrase)
        if owner is None and nation == "":
            return
        held = self._held(owner)
        candidates = [
            entity
            for entity in self._roster.entities.values()
            if entity.kind == "person"
            and (owner is None or entity.actor_id != owner.actor_id)
            and (not nation or entity.nation == nation)
            and any(self._holders.kin(mine, theirs) for mine in held for theirs in self._held_by(entity))
        ]
        recent = self._context.person(lambda p: any(p.actor_id == e.actor_id for e in candidates))
        if recent:
            phrase.actor_id = recent.actor_id
            return
        if nation:
            for office in held:
                known = self._holders.holder(office, nation, self._published)
                if known:
                    self._add_known(known)
                    phrase.actor_id, phrase.rule = known, "counterpart-by-time"
                    return
            if len(candidates) == 1:
                phrase.actor_id = candidates[0].actor_id

    def _held(self, phrase: Phrase | None) -> list[str]:
        if phrase is None:
            return []
        entity = self._roster.entities.get(phrase.actor_id)
        return self._held_by(entity) if entity else [phrase.office] if phrase.office else []

    def _held_by(self, entity: Entity) -> list[str]:
        named = [office for office, _ in entity.offices]
        return list(dict.fromkeys([*named, *self._holders.offices_of(entity.actor_id, self._published)]))

    def _pronoun(self, phrase: Phrase) -> None:
        resolve_pronoun(phrase, self._text, self._context)

    # --- appositions

    def _appose(self, phrase: Phrase, following: Phrase | None) -> None:
        """Blinken, de Amerikaanse minister, … and: het hoofd van de Veiligheidsraad, Nikolai Patrushev, …"""
        if following is None or following.sentence != phrase.sentence or phrase.last + 1 != following.first:
            return
        if self._text.letters[phrase.last] != "," or phrase.plural or following.plural:
            return
        end = self._text.letters[following.last] if following.last < len(self._text.letters) else "."
        named = phrase.shape == "name" and phrase.actor_id
        if named and following.shape in ("office", "kind") and following.name is None and end != "&":
            entity = self._roster.entities.get(phrase.actor_id)
            if entity is None or entity.kind != "person":
                return
            following.actor_id, following.form, following.rule = phrase.actor_id, "apposition", "apposition"
            following.office = phrase.office = following.head.id if following.head else ""
            self._roster.give_office(entity, following.office, self._nation(following))
        elif (
            phrase.shape in ("office", "kind")
            and phrase.name is None
            and following.shape == "name"
            and end in ",."
        ):
            entity = self._roster.entities.get(following.actor_id)
            if entity and entity.kind == "person" and (phrase.definite or phrase.nations):
                phrase.actor_id, phrase.form, phrase.rule = entity.actor_id, "office", "office-before-name"
                following.form = "apposition"
                following.office = phrase.office
                self._roster.give_office(entity, phrase.office, self._nation(phrase))
