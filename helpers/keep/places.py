"""Whether two places that texts name can be one: Peking and Beijing, Rome and Italië."""

from __future__ import annotations

from helpers.find.meetings.same import NAME, same_words
from helpers.read.codebook.places import PlaceBook


class PlaceMatcher:
    """Compares places by what the codebook knows of them, and by their words where it knows nothing."""

    def __init__(self, book: PlaceBook | None = None) -> None:
        """Without a codebook only the words of places are compared."""
        places, countries = (book.places, book.countries) if book else ((), ())
        self._town = {name.lower(): (place.name, place.country) for place in places for name in (place.name, *place.variants)}
        self._country = {name.lower(): country.id for country in countries for name in country.names}

    def __call__(self, one: str, other: str) -> bool:
        """Whether they are one place, or one is the country of the other."""
        (town, country), (other_town, other_country) = self._look_up(one), self._look_up(other)
        if country and country == other_country:
            return not town or not other_town or town == other_town
        return same_words(one, other)

    def keys(self, place: str) -> set[str]:
        """Words of which two places that can be one have at least one in common."""
        country = self._look_up(place)[1]
        return words_in(place) | ({f"in {country}"} if country else set())

    def _look_up(self, place: str) -> tuple[str, str]:
        """The town, if it is one, and the country's id; empty where the codebook does not know."""
        name = place.lower()
        return self._town.get(name) or ("", self._country.get(name, ""))


def words_in(name: str) -> set[str]:
    """The longer words of a place or occasion, and the whole: what `same_words` compares. None of an empty name."""
    return {name.lower(), *NAME.findall(name.lower())} if name else set()
