"""When two actor ids may stand for one side: Blinken for the United States, and they for him."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from helpers.read.codebook import FOLDER
from helpers.read.codebook.actors import load_actors
from helpers.read.codebook.places import load_places

_UNNAMED = "anonymous"


class Sides:
    """What is known of actors: whose they are, and whether they are people.

    The codebook also knows how the ids of a country's bodies and unnamed people are made
    (`china-foreign-ministry`, `anonymous-ukraine`). Whoever is not known is a person on his own.
    """

    def __init__(self, known: Mapping[str, tuple[str, str]]) -> None:
        self._known = known

    def and_also(self, told: Mapping[str, tuple[str, str]]) -> Sides:
        """With others that somebody tells of: kind and country by `actor_id`. What is known already stands."""
        return Sides({**told, **self._known})

    def country(self, actor_id: str) -> str:
        """The country's code (or `EU`, `NATO` …); empty where it is not known."""
        return self._look_up(actor_id)[1]

    def kind(self, actor_id: str) -> str:
        """`person`, `country`, `unnamed`, `institution` …"""
        return self._look_up(actor_id)[0]

    def same_holder(self, one: str, other: str) -> bool:
        """Whether two actors are one, or one of them is the other's country or somebody unnamed of it."""
        if one == other:
            return True
        vague = {self.kind(one), self.kind(other)} & {"country", "unnamed"}
        country = self.country(one)
        return bool(vague) and bool(country) and country == self.country(other)

    def same_participants(self, some: Sequence[str], others: Sequence[str]) -> bool:
        """Whether two sets of participants are one: the same sides, and the same people if both name any."""
        first, second = self._people(some), self._people(others)
        return first.keys() == second.keys() and all(
            not people or not second[side] or people == second[side] for side, people in first.items()
        )

    def _people(self, participants: Sequence[str]) -> dict[str, set[str]]:
        sides: dict[str, set[str]] = defaultdict(set)
        for participant in participants:
            people = sides[self.country(participant) or participant]
            if self.kind(participant) == "person":
                people.add(participant)
        return sides

    def _look_up(self, actor_id: str) -> tuple[str, str]:
        return self._known.get(actor_id, ("person", ""))


def load_sides(codebook: Path = FOLDER) -> Sides:
    """All actors and countries in a folder of codebook files. Raises `CodebookError`."""
    places = load_places(codebook)
    actors = load_actors(codebook, places)
    codes = dict(places.country_of)
    known = {_UNNAMED: ("unnamed", "")}
    for country, iso in places.country_of.items():
        known[country] = ("country", iso)
        known[f"{_UNNAMED}-{country}"] = ("unnamed", iso)
        known |= {f"{country}-{body.suffix}": ("institution", iso) for body in actors.bodies}
    for body in actors.institutions:
        known[body.id] = (body.kind, body.country)
        codes[body.id] = body.country or body.id
    known |= {person.id: ("person", codes[person.country]) for person in actors.people}
    return Sides(known)
