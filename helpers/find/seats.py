"""Who is meant by the place where something is heard: `in Brussel` is the Union, `in Berlijn` Germany."""

from __future__ import annotations

from collections.abc import Mapping

from helpers.find.reading import Reading
from helpers.read.codebook import Codebook
from helpers.records import Mention

Seats = Mapping[str, str]
_AT = ("in", "bij")
_BODIES = frozenset({"institution", "group"})
_THEY = ("ze", "men")  # in Moskou denken ze daar anders over
_OPENING = 2  # tokens before the place


def seats_of(codebook: Codebook) -> Seats:
    """The actor that each seat of a government or body stands for, by the seat's names in lower case."""
    return {
        name.lower(): place.stands_for or place.country
        for place in codebook.places.places
        if place.seat
        for name in (place.name, *place.variants)
    }


def seat(reading: Reading, seats: Seats, mention: Mention) -> str:
    """The actor that a place stands for where something is heard there; the mention's own where it is no seat."""
    return seats.get(" ".join(reading.doc.lower[mention.first : mention.last]), mention.actor_id)


def joined(reading: Reading, mention: Mention) -> list[Mention]:
    """A mention with those joined to it: `Brussel, Parijs en Berlijn`."""
    found = [mention]
    while (joint := reading.first_of.get(found[-1].last + 1)) and reading.doc.lower[found[-1].last] in ("en", ","):
        if not joint.actor_id:
            break
        found.append(joint)
    return found


def heard_in(reading: Reading, seats: Seats, first: int, last: int, anywhere: bool = False) -> list[str]:
    """The actors of the places named by `in` or `bij` in a clause (`In Brussel en Berlijn overheerst twijfel`).

    Only where a place opens the clause and nobody does it (`In Berlijn zei Scholz`), or, for a seat, `anywhere` in it. Empty
    where there is none.
    """
    lower = reading.doc.lower
    heard = [m for m in reading.between(first, last) if m.actor_id and m.first and lower[m.first - 1] in _AT]
    if anywhere:  # `over de escalatie in Oekraïne` is nobody's feeling
        heard = [
            m for m in heard if m.first - first <= _OPENING or m.form in _BODIES or " ".join(lower[m.first : m.last]) in seats
        ]
    opening = heard[0] if heard else None
    if opening is None:
        return []
    verbs = reading.clauses.finite(first, last)
    begins = opening.first - first <= _OPENING and bool(verbs) and verbs[0] >= opening.last
    doing = reading.first_of.get(verbs[0] + 1) if begins else None
    if not anywhere and not (begins and (doing is None or lower[doing.first] in _THEY)):
        return []
    return [seat(reading, seats, mention) for mention in joined(reading, opening)]
