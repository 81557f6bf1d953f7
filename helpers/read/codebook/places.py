"""The shape of `data/codebook/countries.yml` and `places.yml`, and the checks between them."""

from __future__ import annotations

from pathlib import Path

from helpers.read.codebook.loader import CodebookError, Entry, load_file


class Country(Entry):
    """A country; the comment in its file explains the fields."""

    id: str
    iso: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    person: tuple[str, ...] = ()


class Place(Entry):
    """A town or building; the comment in its file explains the fields."""

    name: str
    country: str
    variants: tuple[str, ...] = ()
    seat: bool = False
    stands_for: str = ""


class _Countries(Entry):
    countries: tuple[Country, ...]


class _Places(Entry):
    places: tuple[Place, ...]


class PlaceBook(Entry):
    """Countries and towns. `country_of` gives a country's ISO code by its id."""

    countries: tuple[Country, ...]
    places: tuple[Place, ...]

    @property
    def country_of(self) -> dict[str, str]:
        return {country.id: country.iso for country in self.countries}


def load_places(folder: Path) -> PlaceBook:
    """Read `countries.yml` and `places.yml` in `folder`.

    Raises `CodebookError` for what `load_file` finds, an id or ISO code that stands twice, and a town in no
    country.
    """
    countries = load_file(folder / "countries.yml", _Countries).countries
    places = load_file(folder / "places.yml", _Places).places
    for field in ("id", "iso"):
        seen: set[str] = set()
        for country in countries:
            value = getattr(country, field)
            if value in seen:
                raise CodebookError(f"{folder / 'countries.yml'}: {field} {value} stands twice; keep one.")
            seen.add(value)
    known = {country.id for country in countries}
    for place in places:
        if place.country not in known:
            raise CodebookError(f"{folder / 'places.yml'}: {place.name} lies in {place.country!r}, not in countries.yml.")
    return PlaceBook(countries, places)
