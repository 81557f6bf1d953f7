"""One sentence as the rules of stances see it, and what they find in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from helpers.find.document import Sentence
from helpers.find.holders import Holder, Voices
from helpers.find.patterns import Hit
from helpers.find.reading import Reading
from helpers.find.seats import Seats
from helpers.find.sides import Party
from helpers.find.stances.theme import Carried
from helpers.find.stances.topic import Topic

ACCUSING = frozenset({"alleges", "warns", "urges_against"})
_AGAINST = ACCUSING | {"no_evidence"}
_NOT_OF_OUTLETS = frozenset({"silent", "no_evidence", "warns", "urges_against"})
_DEFENDING = frozenset({"denies", "does_not_deny", "deflects", "supports"})


@dataclass(frozen=True, slots=True)
class Cue:
    """What a cue pattern stands for.

    `kind` is `by` for a verb of the position's holder, `says` for a word in what he says, `of` for a noun
    of his, `theme` for a word that counts wherever the article is speaking of the target.
    """

    position: str
    kind: str


@dataclass(frozen=True, slots=True)
class Found:
    """A position of a holder, told in one sentence. `carried`: the terms are those of the sentences before."""

    position: str
    holder: Holder
    rule: str
    sentence: Sentence
    terms: tuple[str, ...]
    carried: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence with everything the rules look at.

    `topics` name the target in it; `giving` are verbs of giving, or of considering to. `carried` is what
    was told before, None where the article has gone on to something else; `back` are words that point
    back to it, `refrains` words for not doing it, `punishing` those of what it is to cost, `punished` of what it did cost.
    `giver` and `receiver` are ISO codes, empty for a target that is no transfer; `ids` gives a country's actor id by its code,
    `seats` who a capital stands for.
    `agreeing` are words that tell of saying the same as who was told of before.
    `alleging` is who was told last, in the same paragraph or the one before it, to allege.
    `elsewhere` is true where the sentence speaks of another theme; `other` where that is another transfer (wapens aan
    Oekraïne). `accusers` are the countries of those who were told to accuse, warn or ask before it.
    """

    reading: Reading
    voices: Voices
    sentence: Sentence
    topics: Sequence[Topic]
    cues: Sequence[Hit[Cue]]
    giving: Sequence[Hit[str]]
    refrains: Sequence[Hit[str]]
    back: Sequence[Hit[str]]
    punishing: Sequence[Hit[str]]
    punished: Sequence[Hit[str]]
    parties: Sequence[Party]
    carried: Carried | None
    giver: str
    receiver: str
    ids: Mapping[str, str]
    seats: Seats
    elsewhere: bool = False
    other: bool = False
    accusers: frozenset[str] = frozenset()
    alleging: Holder | None = None
    agreeing: Sequence[Hit[str]] = ()

    def of_kind(self, kind: str) -> Iterator[Hit[Cue]]:
        return (hit for hit in self.cues if hit.value.kind == kind)

    def actor_of(self, party: Party) -> str:
        """The actor that a party names, the country for an adjective; empty where neither is known."""
        mention = self.reading.first_of.get(party.first)
        return mention.actor_id if mention is not None else self.ids.get(party.country, "")

    def allows(self, position: str, holder: Holder) -> bool:
        """Whether a holder of that country can have the position: nobody warns himself."""
        if not self.giver:
            return bool(holder.actor_id)
        own = position == "silent" and holder.country in (self.giver, self.receiver)  # state media keep out of it
        if position in _NOT_OF_OUTLETS and self.voices.is_outlet(holder.actor_id) and not own:
            return False
        if position == "silent" and holder.country not in (self.giver, self.receiver, ""):
            return False  # who has nothing to answer for keeps out of nothing
        if position in _AGAINST:
            return holder.country != self.giver and (position == "no_evidence" or holder.country != self.receiver)
        if position == "requests":
            return holder.country == self.receiver
        if position in _DEFENDING and not holder.country:
            return position != "deflects" and not self.voices.is_outlet(holder.actor_id)
        return position not in _DEFENDING or holder.country in (self.giver, self.receiver)
