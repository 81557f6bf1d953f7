"""The shape of `data/codebook/actors.yml`, `offices.yml` and `names.yml`, and the checks between them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Literal

import msgspec

from helpers.read.codebook.loader import CodebookError, Entry, load_file
from helpers.read.codebook.places import PlaceBook


class Institution(Entry):
    """A body, outlet or group; the comment in its file explains the fields."""

    id: str
    names: tuple[str, ...]
    kind: Literal["institution", "outlet", "group"] = "institution"
    country: str = ""
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    state_media: bool = False


class Role(Entry):
    """An office held; `of` is the person's own country where it is empty."""

    office: str
    of: str = ""
    since: date = date.min
    until: date = date.max


class Person(Entry):
    """Somebody who is known by name; the comment in its file explains the fields."""

    id: str
    country: str
    first: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    alone: bool = True
    gender: Literal["m", "f"] = "m"
    roles: tuple[Role, ...] = ()

    @property
    def full_names(self) -> tuple[str, ...]:
        """Every complete spelling of the name."""
        return (*self.names, *(f"{first} {last}" for first in self.first for last in self.last))


class Office(Entry, rename={"broader": "is"}):
    """An office, profession or kind of person; the comment in its file explains the fields."""

    id: str
    one: tuple[str, ...]
    many: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    unique: bool = False
    kind: Literal["office", "person", "title"] = "office"
    she: tuple[str, ...] = ()
    he: tuple[str, ...] = ()


class Counterparts(Entry):
    """Words for somebody in the same office elsewhere."""

    one: tuple[str, ...]
    many: tuple[str, ...]
    she: tuple[str, ...] = ()


class Body(Entry):
    """A body that countries have; the comment in its file explains the fields."""

    suffix: str
    one: tuple[str, ...]
    many: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    names: dict[str, str] = msgspec.field(default_factory=dict)
    alone: str = ""
    office: str = ""


class NounsBeforeBodies(Entry):
    """Nouns before the name of an outlet (krant) or another body (bedrijf), separated by white space."""

    outlet: str
    institution: str


class NameWords(Entry):
    """What tells a person's name from other words in capitals: lists of words separated by white space."""

    men: str
    women: str
    family_first: str
    particles: str
    body_words: str
    body_endings: str
    thing_words: str
    thing_endings: str
    in_surnames: str
    not_names: str
    openers: str
    speaking: str


class _Actors(Entry):
    institutions: tuple[Institution, ...]
    people: tuple[Person, ...]


class OfficeBook(Entry):
    """Offices, counterparts and bodies; `ranks` and `compounds` are words separated by white space."""

    offices: tuple[Office, ...]
    counterparts: Counterparts
    bodies: tuple[Body, ...]
    ranks: str
    rank_phrases: tuple[str, ...]
    compounds: str
    nouns_before_bodies: NounsBeforeBodies


class ActorBook(Entry):
    """Everything the codebook knows of actors, except countries and towns."""

    institutions: tuple[Institution, ...]
    people: tuple[Person, ...]
    terms: OfficeBook
    names: NameWords

    @property
    def bodies(self) -> tuple[Body, ...]:
        """The bodies that countries have."""
        return self.terms.bodies


def load_actors(folder: Path, places: PlaceBook) -> ActorBook:
    """Read `actors.yml`, `offices.yml` and `names.yml` in `folder`.

    Raises `CodebookError` for what `load_file` finds, an id that stands twice, and a reference to nothing.
    """
    actors = load_file(folder / "actors.yml", _Actors)
    offices = load_file(folder / "offices.yml", OfficeBook)
    names = load_file(folder / "names.yml", NameWords)
    _check(folder / "actors.yml", actors, offices, places)
    return ActorBook(actors.institutions, actors.people, offices, names)


def _check(path: Path, actors: _Actors, offices: OfficeBook, places: PlaceBook) -> None:
    seen: set[str] = set()
    for actor in (*actors.institutions, *actors.people):
        if actor.id in seen:
            raise CodebookError(f"{path}: id {actor.id} stands twice; join the two entries.")
        seen.add(actor.id)
    for place in places.places:
        seen.update(filter(None, (place.stands_for,)))
    seen.update(country.id for country in places.countries)
    seen.update(f"{country.id}-{body.suffix}" for country in places.countries for body in offices.bodies if body.suffix)
    known = {office.id for office in offices.offices}
    for person in actors.people:
        if not person.full_names:
            raise CodebookError(f"{path}: {person.id} has no name; give `first` and `last`, or `names`.")
        if person.country not in seen:
            raise CodebookError(f"{path}: {person.id} belongs to {person.country!r}, which is no actor.")
        for role in person.roles:
            if role.office not in known:
                raise CodebookError(f"{path}: {person.id} has the office {role.office!r}, not in offices.yml.")
            if role.of and role.of not in seen:
                raise CodebookError(f"{path}: {person.id} has an office of {role.of!r}, which is no actor.")
            if role.since > role.until:
                raise CodebookError(f"{path}: {person.id} is {role.office} until a day before it begins.")
