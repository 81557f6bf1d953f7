"""Who would give and who receive what a term names, by the order of words and the prepositions of Dutch prose.

Each answer is True where the passage tells that it is the target's side, False where it tells somebody else, None where it
does not tell.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from helpers.find.sides import UNKNOWN, Party

_FIRMS = ("bedrijven", "firma's", "firma’s", "ondernemingen", "fabrikanten", "leveranciers", "handelaren", "producenten")
_PHRASE = 6  # tokens of firms in a country before what they do
_REACH = 10  # tokens between a term and `van X`


@dataclass(frozen=True, slots=True)
class Passage:
    """A term at the tokens `first` to `last` in the clause from `begin` to `end` (both exclusive at the end).

    `phrase` is where its adjectives begin (nieuwe Chinese wapens).
    `parties` are those of its sentence. `given`: a verb of giving stands in the clause. `relative`: a relative clause follows
    the term (de steun die …). `infinitive`: the clause goes on with `te`. `charged`: it is what somebody is accused of
    (verdenken ze ervan wapens te leveren). `asked`: a verb of asking stands in the clause (vroeg die wapens aan China).
    """

    phrase: int
    first: int
    last: int
    begin: int
    end: int
    parties: Sequence[Party]
    given: bool
    relative: bool
    infinitive: bool
    charged: bool
    asked: bool

    @property
    def near(self) -> list[Party]:
        """The parties of the clause, what the term itself holds apart."""
        return [p for p in self.parties if self.begin <= p.first < self.end and not self.first <= p.first < self.last]


def receives(passage: Passage, receiver: str) -> bool | None:
    """`aan Rusland`, `voor het Russische leger`, `Rusland wapens leveren`: whether `receiver` is who would receive."""
    to = [p for p in passage.near if p.role == "to"]
    if to:
        return any(p.country == receiver for p in to)
    return True if any(p.country == receiver for p in passage.near) else None


def without_others(lower: list[str], parties: list[Party], first: int, term: int) -> list[Party]:
    """Without who is named before `firma's die …`: it is those firms that give."""
    opens = [
        t
        for t in range(first + 1, term)
        if lower[t] == "die" and any(word.endswith(_FIRMS) for word in lower[max(first, t - _PHRASE) : t])
    ]
    return [p for p in parties if p.role != "free" or p.first > opens[-1]] if opens else parties


def gives(passage: Passage, giver: str, receiver: str, receiver_told: bool) -> bool | None:
    """Whether `giver` is who would give; the first of these that the passage has decides.

    An adjective before the term (Iraanse drones, Russische tanks); the giver named as who receives; the giver as who does
    it to the receiver; `van X` or `door X` after it; the subject of
    a relative clause after it; the nearest party before it, or else the first one after it, that can be a subject.
    """
    if any(p.country == giver and p.role == "via" for p in passage.near):
        return True  # westerse chips komen via Chinese handelaren in Rusland terecht
    own = [p for p in passage.parties if p.role == "of" and passage.phrase <= p.last <= passage.first]
    coming = passage.given and any(p.country == giver and p.role == "from" for p in passage.near)
    if own and not (coming and own[-1].country == receiver):  # onderdelen van Russische wapens komen uit China
        return own[-1].country == giver
    if not passage.asked and any(p.country == giver and p.role == "to" and _beside(passage, p) for p in passage.near):
        return False
    sources = [
        p
        for p in passage.near
        if p.role == "from" and 0 <= p.first - passage.last <= _REACH and p.country not in (receiver, UNKNOWN)
    ]
    if passage.given and any(p.role == "from" and p.country == giver and p.last <= passage.first for p in passage.near):
        return True  # Rusland krijgt van China hulp
    doing = [p for p in passage.near if p.role == "free" and p.last <= passage.first and p.country != receiver]
    if passage.given and receiver_told and doing and doing[-1].country == giver:
        return True
    if sources:
        return sources[0].country == giver
    others = [p for p in passage.parties if p.country != receiver]
    after = [p for p in others if p.role == "free" and passage.last <= p.first < passage.end]
    if passage.relative and after:
        return True if after[0].country == giver else (False if after[0].sure else None)
    before = [p for p in others if p.last <= passage.first and (p.role == "free" or (p.role == "of" and p.country == giver))]
    while len(before) > 1 and not before[-1].sure and before[-2].sure and before[-2].first >= passage.begin:
        before.pop()
    if before:
        nearest = before[-1]
        row = [nearest]
        while len(row) < len(before) and row[0].first - before[-len(row) - 1].last == 1:
            row.insert(0, before[-len(row) - 1])
        if any(party.country == giver for party in row):  # China, Noord-Korea en Iran houden de oorlog in stand
            return True
        if not passage.given or nearest.first < passage.begin or not nearest.sure:
            return None
        if passage.charged or (passage.infinitive and any(p.country == giver and p.role == "free" for p in before)):
            return receiver_told or None
        return False
    if after:
        return True if after[0].country == giver else (False if passage.given else None)
    return None


def _beside(passage: Passage, party: Party) -> bool:
    return party.first >= passage.last or passage.first - party.last <= 1
