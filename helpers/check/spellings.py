"""One id for each person, however an id spells the name: sergei-lavrov and sergej-lavrov are sergey-lavrov."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from helpers.check.rows import Found
from helpers.find.actors.names import slug
from helpers.read.codebook import FOLDER
from helpers.read.codebook.actors import load_actors
from helpers.read.codebook.places import load_places


def load_spellings(codebook: Path = FOLDER) -> dict[str, str]:
    """The ids that other spellings of a known person's name give, each with that person's own. Raises `CodebookError`.

    A spelling that two people share, or that is an id itself, is left out.
    """
    people = load_actors(codebook, load_places(codebook)).people
    meant: defaultdict[str, set[str]] = defaultdict(set)
    for person in people:
        for name in person.full_names:
            meant[slug(name)].add(person.id)
    own = {person.id for person in people}
    return {one: next(iter(ids)) for one, ids in meant.items() if len(ids) == 1 and one not in own}


def with_one_spelling(found: Found, spellings: Mapping[str, str]) -> Found:
    """The same findings, with the own id of everybody whose name an id spells in another way."""

    def own(actor_id: str) -> str:
        return spellings.get(actor_id, actor_id)

    def all_own(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(map(own, ids))

    return replace(
        found,
        statements=tuple(
            replace(row, speaker_id=own(row.speaker_id), addressee_id=all_own(row.addressee_id)) for row in found.statements
        ),
        meetings=tuple(replace(row, participants=all_own(row.participants)) for row in found.meetings),
        stances=tuple(replace(row, holder_id=own(row.holder_id)) for row in found.stances),
        plan=tuple(replace(row, actor_id=own(row.actor_id)) for row in found.plan),
    )
