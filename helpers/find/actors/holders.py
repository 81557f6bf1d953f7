"""Who holds which office, by time: the codebook's roles."""

from __future__ import annotations

from collections import defaultdict

from helpers.read.codebook.actors import ActorBook, Office, Person, Role
from helpers.read.codebook.places import PlaceBook
from helpers.records import Interval


class Holders:
    """Answers "who is the Chinese foreign minister in March 2023?" from the codebook. Built once.

    `narrower` gives the offices that a word for an office can stand for: those of ministers for `minister`.
    """

    def __init__(self, actors: ActorBook, places: PlaceBook) -> None:
        self._countries = frozenset(country.id for country in places.countries)
        self.offices: dict[str, Office] = {office.id: office for office in actors.terms.offices}
        self.people: dict[str, Person] = {person.id: person for person in actors.people}
        self._closure = {office.id: self._broaden(office.id) for office in actors.terms.offices}
        self.narrower = {
            broad: tuple(office for office in self.offices if self.covers(broad, office)) for broad in self.offices
        }
        self._roles: dict[tuple[str, str], list[tuple[Role, str]]] = defaultdict(list)
        for person in actors.people:
            for role in person.roles:
                self._roles[role.office, role.of or person.country].append((role, person.id))
        self._held_of: dict[str, list[str]] = defaultdict(list)
        for office, of in self._roles:
            self._held_of[office].append(of)

    def _broaden(self, office: str) -> frozenset[str]:
        found, todo = {office}, [office]
        while todo:
            for broader in self.offices[todo.pop()].broader:
                if broader in self.offices and broader not in found:
                    found.add(broader)
                    todo.append(broader)
        return frozenset(found)

    def covers(self, broad: str, narrow: str) -> bool:
        """Whether somebody in the office `narrow` can be called by the word for `broad`."""
        return broad in self._closure.get(narrow, ())

    def kin(self, one: str, other: str) -> bool:
        """Whether two offices are the same or have a common broader one, as those of counterparts do.

        That both are ministers is not enough: a minister of trade and one of defence are no counterparts.
        """
        common = self._closure.get(one, frozenset()) & self._closure.get(other, frozenset())
        return bool(common - {"official", "minister"}) or ("minister" in common and "minister" in (one, other))

    def offices_of(self, person_id: str, published: Interval | None) -> list[str]:
        """The offices that a known person may hold when the article appeared."""
        person = self.people.get(person_id)
        return [role.office for role in person.roles if _overlaps(role, published)] if person else []

    def body_of(self, person_id: str, published: Interval | None) -> str:
        """The body, no country, in which somebody has an office: european-council for its president; or empty."""
        person = self.people.get(person_id)
        roles = [role for role in person.roles if _overlaps(role, published)] if person else []
        return next((role.of for role in roles if role.of and role.of not in self._countries), "")

    def holder(self, office: str, of: str, published: Interval | None) -> str:
        """The one known holder of an office throughout the interval; empty where there are several or none.

        Of a country only offices that one person holds are looked up, of a body any (de NAVO-chef). A broader
        word (de Chinese leider) finds who holds a narrower office where that leaves one person.
        """
        if office not in self.offices or (of in self._countries and not self.offices[office].unique):
            return ""
        found = self._exact(office, of, published)
        if not found:
            for narrow in self.narrower[office]:
                if narrow != office and self.offices[narrow].unique:
                    found |= self._exact(narrow, of, published)
        return found.pop() if len(found) == 1 else ""

    def everybody(self, office: str, of: str, published: Interval | None) -> set[str]:
        """All known people who may hold an office, or a narrower one, of a country or body when the article appeared."""
        return {person for narrow in self.narrower.get(office, ()) for person in self._exact(narrow, of, published)}

    def only(self, office: str, published: Interval | None) -> str:
        """The one holder anywhere of an office that the world has once: de paus."""
        held = self._held_of.get(office, ())
        return self.holder(office, held[0], published) if len(held) == 1 else ""

    def knows(self, office: str, of: str) -> bool:
        """Whether the codebook knows anybody in this office, at any time."""
        return bool(self._roles.get((office, of)))

    def _exact(self, office: str, of: str, published: Interval | None) -> set[str]:
        return {person for role, person in self._roles.get((office, of), ()) if _overlaps(role, published)}


def _overlaps(role: Role, published: Interval | None) -> bool:
    return published is None or (role.since <= published.latest and role.until >= published.earliest)
