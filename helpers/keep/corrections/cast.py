"""Actors that a reader names and the rules did not find in the article."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from helpers.read.codebook import Codebook
from helpers.records import Actor, Findings

_UNNAMED = "anonymous"


class Cast:
    """Makes an actor of an id, from the other articles, else from the codebook, else from the id alone."""

    def __init__(self, findings: Sequence[Findings], codebook: Codebook) -> None:
        self._findings, self._codebook = findings, codebook

    def __call__(self, actor_id: str) -> Actor:
        """The actor of an id. One that nobody knows counts as a person without a country, as `merge_meetings` takes it too."""
        if actor_id in self._known:
            return self._known[actor_id]
        name = " ".join(word.capitalize() for word in actor_id.split("-"))
        if actor_id.split("-")[0] != _UNNAMED:
            return Actor(actor_id, name, "person")
        of = actor_id.removeprefix(_UNNAMED).removeprefix("-")
        return Actor(actor_id, name, "unnamed", self._known[of].country if of in self._known else "")

    @cached_property
    def _known(self) -> dict[str, Actor]:
        places, book = self._codebook.places, self._codebook.actors
        known = {one.id: Actor(one.id, one.names[0], "country", one.iso) for one in places.countries}
        known |= {one.id: Actor(one.id, one.names[0], one.kind, one.country) for one in book.institutions}
        country = places.country_of
        known |= {
            one.id: Actor(one.id, one.full_names[0], "person", country.get(one.country, one.country)) for one in book.people
        }
        return known | {actor.actor_id: actor for finding in reversed(self._findings) for actor in finding.actors}
