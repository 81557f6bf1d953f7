"""One sentence as the rules of the plan see it, and what they find in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from helpers.find.document import Sentence
from helpers.find.holders import Voices
from helpers.find.patterns import Hit
from helpers.find.plan.names import Naming
from helpers.find.reading import Reading
from helpers.find.sides import Party


@dataclass(frozen=True, slots=True)
class Cue:
    """What a cue pattern stands for: an act, and whether it is its actor's verb (`by`), word (`says`) or
    noun (`of`)."""

    act: str
    kind: str


@dataclass(frozen=True, slots=True)
class Found:
    """An act told in one sentence; `token` is where, for its date."""

    act: str
    actor_id: str
    rule: str
    sentence: Sentence
    token: int


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence with everything the rules look at.

    `names` are the namings of the proposal in it; `distance` is how many sentences ago it was last spoken
    of (None: not yet). `before` and `after` tell whether the article can have appeared before and after
    the proposal was published, `fresh` whether it can have while that was news. `points` are those that the
    sentence touches. `war`: it is about the owner's concern; `peace`: it has words of peace.
    """

    reading: Reading
    voices: Voices
    sentence: Sentence
    names: Sequence[Naming]
    distance: int | None
    cues: Sequence[Hit[Cue]]
    future: Sequence[Hit[str]]
    back: Sequence[Hit[str]]
    war: bool
    peace: bool
    points: tuple[int, ...]
    parties: Sequence[Party]
    before: bool
    after: bool
    fresh: bool
    owner: str
    ids: Mapping[str, str]

    def hits(self, *acts: str) -> Iterator[Hit[Cue]]:
        return (hit for hit in self.cues if hit.value.act in acts)

    @property
    def linked(self) -> bool:
        """Whether the sentence is about the proposal: named in it, or pointed back to."""
        return bool(self.names) or (self.distance is not None and self.distance <= 2 and bool(self.back))
