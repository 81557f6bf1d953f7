"""Who appears in one article: the people and bodies it names, their offices, and their short names."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field


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


class Roster:
    """The article's entities, found by id and by the short forms of their names."""

    def __init__(self) -> None:
        self.entities: dict[str, Entity] = {}
        self._short: dict[str, list[str]] = {}
        self._in_office: dict[str, list[tuple[str, str]]] = {}

    def add(self, entity: Entity, *short_forms: str) -> Entity:
        """Put an entity in, or complete the one that is there."""
        known = self.entities.setdefault(entity.actor_id, entity)
        known.nation = known.nation or entity.nation
        known.gender = known.gender or entity.gender
        for form in short_forms:
            ids = self._short.setdefault(_key(form), [])
            if known.actor_id not in ids:
                ids.append(known.actor_id)
        return known

    def called(self, short_form: str) -> list[Entity]:
        """Those that a surname, or a first name alone, can stand for."""
        return [self.entities[actor_id] for actor_id in self._short.get(_key(short_form), ())]

    def bearer(self, short_form: str, token: int) -> Entity | None:
        """Whom a short form at a token stands for: who was last named in full with it, else who will be."""
        named = [entity for entity in self.called(short_form) if entity.named_at]
        if len(named) < 2:
            return named[0] if named else None
        return max(named, key=lambda e: max((at for at in e.named_at if at <= token), default=-min(e.named_at)))

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
