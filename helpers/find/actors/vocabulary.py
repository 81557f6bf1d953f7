"""The codebook's names and terms, each with what it stands for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from helpers.read.codebook.actors import ActorBook
from helpers.read.codebook.places import PlaceBook


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word or phrase stands for; `letter` is the grammar's.

    `id` is an actor's, office's or body's id by the letter; `of` the actor that the first part of a compound
    names (Kremlin-woordvoerder), and a place's country; `base` the letter of that first part, or that of a
    possessive without its ending; `full` a complete name; `former` an office once held; `gender` what the
    word itself tells.
    """

    letter: str
    id: str = ""
    of: str = ""
    gender: str = ""
    full: bool = False
    former: bool = False
    base: str = ""


def names_of(actors: ActorBook, places: PlaceBook) -> Iterator[tuple[str, Sense]]:
    """Names as written, the surest first: a word with two senses is taken in the first."""
    for country in places.countries:
        for name in country.names:
            yield name, Sense("K", country.id)
        for adjective in country.adjectives:
            for form in adjective_forms(adjective):
                yield form, Sense("n", country.id)
        for people in country.people:
            yield people, Sense("I", country.id)
    for body in actors.institutions:
        for name in body.names:
            yield name, Sense("Y", body.id)
            if name.isupper() and len(name) > 3:
                yield name.capitalize(), Sense("Y", body.id)
        for adjective in body.adjectives:
            for form in adjective_forms(adjective):
                yield form, Sense("n", body.id)
                yield form.lower(), Sense("n", body.id)
        for people in body.people:
            yield people, Sense("I", body.id)
    for kind in actors.terms.bodies:
        for name in kind.bare:
            yield name, Sense("b", kind.suffix)
    for person in actors.people:
        for name in person.full_names:
            yield name, Sense("P", person.id, gender=person.gender, full=True)
    for person in actors.people:
        if person.alone:
            for name in person.last:
                yield name, Sense("Q", person.id, gender=person.gender)
    for place in places.places:
        stands_for = place.stands_for or place.country
        sense = Sense("S", stands_for, of=place.country) if place.seat else Sense("L", place.country)
        for name in (place.name, *place.variants):
            yield name, sense
    for country in places.countries:
        for inhabitant in country.person:
            yield inhabitant, Sense("l", country.id)


def terms_of(actors: ActorBook) -> Iterator[tuple[str, Sense]]:
    """Lower-case words and phrases for offices, kinds of people, counterparts and bodies."""
    for office in actors.terms.offices:
        one, many = {"office": "oO", "person": "uU", "title": "TT"}[office.kind]
        for term in office.one:
            yield term, Sense(one, office.id, gender="f" if term in office.she else "m" if term in office.he else "")
        for term in office.many:
            yield term, Sense(many, office.id)
    for phrase in actors.terms.rank_phrases:
        yield phrase, Sense("a")
    for term in actors.terms.counterparts.one:
        yield term, Sense("r", gender="f" if term in actors.terms.counterparts.she else "")
    for term in actors.terms.counterparts.many:
        yield term, Sense("R")
    for body in actors.terms.bodies:
        for term in body.one:
            yield term, Sense("m", body.suffix)
        for term in body.many:
            yield term, Sense("M", body.suffix)


def adjective_forms(inflected: str) -> tuple[str, str]:
    """Chinese, Chinees; Russische, Russisch; Franse, Frans."""
    if inflected.endswith("ese"):
        return inflected, inflected[:-3] + "ees"
    return inflected, inflected[:-1]
