"""Who appears in one article: the people and bodies it names, their offices, and their short names."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from helpers.records import Interval


@dataclass(slots=True)
class Entity:
    """Somebody in the article.

    `offices` are the offices it gives them, each with whose office it is (or empty); `named_at` the tokens
    where the whole name stands.
    """

    actor_id: str
    name: str
    kind: str
    nation: str = ""
    gender: str = ""
    offices: list[tuple[str, str]] = field(default_factory=list)
    named_at: list[int] = field(default_factory=list)


def _key(name: str) -> str:
    """Names are the same in any case, and with any apostrophe (O’Brien)."""
    return name.lower().replace("’", "'")


@dataclass(slots=True)
class _Called:
    """Those with one short form of their names: where they are named in full, and the first person for each word of a name."""

    entities: dict[str, Entity] = field(default_factory=dict)
    named_at: list[tuple[int, str]] = field(default_factory=list)
    people: dict[str, Entity] = field(default_factory=dict)

    def add(self, entity: Entity) -> None:
        if entity.actor_id in self.entities:
            return
        self.entities[entity.actor_id] = entity
        for token in entity.named_at:
            insort(self.named_at, (token, entity.actor_id))
        if entity.kind == "person":
            for word in entity.name.split():
                self.people.setdefault(word, entity)


def _speaks_for_another(entity: Entity) -> bool:
    return any(office == "spokesperson" for office, _ in entity.offices)


class Roster:
    """The article's entities, found by id and by the short forms of their names, however many share one.

    `published` is when the article appeared, as far as that is known.
    """

    def __init__(self, published: Interval | None = None) -> None:
        self.published = published
        self.entities: dict[str, Entity] = {}
        self._short: defaultdict[str, _Called] = defaultdict(_Called)
        self._forms: defaultdict[str, set[str]] = defaultdict(set)
        self._bodies: set[str] = set()
        self._in_office: dict[str, list[tuple[str, str]]] = {}

    def add(self, entity: Entity, *short_forms: str) -> Entity:
        """Put an entity in, or complete the one that is there."""
        known = self.entities.setdefault(entity.actor_id, entity)
        known.nation = known.nation or entity.nation
        known.gender = known.gender or entity.gender
        for form in map(_key, short_forms):
            self._short[form].add(known)
            self._forms[known.actor_id].add(form)
            if known.kind != "person":
                self._bodies.add(form)
        return known

    def name_at(self, entity: Entity, token: int) -> None:
        """Note that the whole name of an entity stands at a token."""
        entity.named_at.append(token)
        for form in self._forms[entity.actor_id]:
            insort(self._short[form].named_at, (token, entity.actor_id))

    def called(self, short_form: str) -> Entity | None:
        """The first that a surname, or a first name alone, can stand for."""
        found = self._short.get(_key(short_form))
        return next(iter(found.entities.values())) if found else None

    def person(self, short_form: str, word: str) -> Entity | None:
        """The first person whom a short form can stand for, and whose name holds a word."""
        found = self._short.get(_key(short_form))
        return found.people.get(word) if found else None

    def is_body(self, short_form: str) -> bool:
        """Whether a short form stands for something else than a person, too."""
        return _key(short_form) in self._bodies

    def bearer(self, short_form: str, token: int, met: bool = False) -> Entity | None:
        """Whom a short form at a token stands for: who was last named in full with it, else who will be.

        Who is told to be `met` is no spokesperson, where there is another of the name: na een ontmoeting met Wang.
        """
        found = self._short.get(_key(short_form))
        if not found or not found.named_at:
            return None
        named = found.named_at
        if met and len(found.entities) > 1:
            named = [(at, one) for at, one in named if not _speaks_for_another(found.entities[one])] or named
        before = bisect_left(named, (token + 1, ""))
        return found.entities[named[max(before - 1, 0)][1]]

    def give_office(self, entity: Entity, office: str, of: str) -> None:
        """Note an office that the article gives somebody."""
        if office and (office, of) not in entity.offices:
            entity.offices.append((office, of))
            self._in_office.setdefault(office, []).append((of, entity.actor_id))
            if of and not entity.nation:
                entity.nation = of

    def in_office(self, offices: Iterable[str], of: Collection[str] = ()) -> list[str]:
        """Whom the article gives one of these offices, of one of these countries or bodies if any are given."""
        return list(
            dict.fromkeys(
                actor_id
                for office in offices
                for held_of, actor_id in self._in_office.get(office, ())
                if not of or held_of in of
            )
        )
