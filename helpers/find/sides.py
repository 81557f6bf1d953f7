"""Which country each word of a document stands for, and whether it stands there as one that acts or one
that receives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from helpers.find.document import Document
from helpers.find.reading import Reading
from helpers.read.codebook.actors import Person
from helpers.read.codebook.places import Country
from helpers.records import Actor, Statement

UNKNOWN = "?"
_TO = frozenset({"aan", "naar", "voor", "richting"})
_FROM = frozenset({"van", "door", "uit", "vanuit", "vanwege"})
_OTHER_PREPOSITIONS = frozenset(
    "binnen boven in langs met na naast namens onder op over per rond sinds tegen tegenover tijdens tot "
    "tussen via volgens voorbij wegens zonder ondanks omtrent jegens qua aldus dixit als behalve achter buiten "
    "niet dan".split()
)
_FIRST_PERSON = frozenset({"wij", "we", "ons", "onze"})
_NEARBY = 4


@dataclass(frozen=True, slots=True)
class Party:
    """A country named at the tokens `first` to `last` (exclusive).

    `role` is `to` after aan, naar, voor; `from` after van, door, uit; `away` after any other preposition
    and in comparisons (niet China); `of` for an adjective or a possessive (Chinese, Pekings); `free` for
    what can be subject or object. `sure` is false for a pronoun.
    """

    first: int
    last: int
    country: str
    role: str
    sure: bool = True


def nationalities(countries: Iterable[Country]) -> dict[str, str]:
    """Adjectives of nationality in lower case, with and without -e, and the ISO 3166-1 alpha-3 code of
    each."""
    found: dict[str, str] = {}
    for country in countries:
        for adjective in country.adjectives:
            word = adjective.lower()
            found[word] = country.iso
            if word.endswith("ese"):
                found[word[:-2] + "es"] = country.iso
            elif word.endswith("se") or word.endswith("sche"):
                found[word[:-1]] = country.iso
    return found


def surnames(people: Iterable[Person], countries: Iterable[str]) -> frozenset[str]:
    """The last names, in lower case, of those people of some countries (by id) whom a headline names by it: Poetin."""
    homes = set(countries)
    return frozenset(name.lower() for person in people if person.alone and person.country in homes for name in person.last)


@dataclass(frozen=True, slots=True)
class Named:
    """A country with the adjectives that name it: a cheap look before an article is read for what it does."""

    country: str
    adjectives: frozenset[str]

    @classmethod
    def of(cls, country: str, nationality: Mapping[str, str]) -> Named:
        """A country by its ISO 3166-1 alpha-3 code, with its adjectives out of those of all."""
        return cls(country, frozenset(word for word, iso in nationality.items() if iso == country))

    def among(self, actors: Mapping[str, Actor], doc: Document) -> bool:
        """Whether an actor of an article, or an adjective in it, is of the country."""
        if doc.tokens_of(self.adjectives):
            return True
        return any(actor.country == self.country for actor in actors.values())


class Parties:
    """The countries in a document. `at` gives the party that begins at a token."""

    def __init__(
        self,
        reading: Reading,
        actors: Mapping[str, Actor],
        nationality: Mapping[str, str],
        speakers: Mapping[int, str],
    ) -> None:
        """`speakers` gives, for a token of a first-person pronoun, the country of who is quoted there."""
        self._reading = reading
        self._actors = actors
        self._nationality = nationality
        self._speakers = speakers

    def within(self, first: int, last: int) -> list[Party]:
        """The parties named in a token range, in text order."""
        reading, lower = self._reading, self._reading.doc.lower
        found: list[Party] = []
        token = first
        while token < last:
            mention = reading.first_of.get(token)
            if mention is not None:
                country = self.country_of(mention.actor_id) or (UNKNOWN if self._is_body(mention.actor_id) else "")
                if mention.possessive:
                    role = "of"
                elif mention.form == "place":
                    role = "to" if lower[token - 1] in _TO else "away"
                else:
                    role = self._role(token, first)
                    if role == "free" and found and found[-1].last == token - 1 and lower[token - 1] in ("en", "of"):
                        role = found[-1].role
                if country and mention.form != "apposition":
                    found.append(Party(token, mention.last, country, role, mention.form != "pronoun"))
                token = max(mention.last, token + 1)
                continue
            word = lower[token]
            country = self._nationality.get(word)
            if country:
                found.append(Party(token, token + 1, country, "of"))
            elif word in _FIRST_PERSON and token in self._speakers:
                role = "of" if word == "onze" else self._role(token, first)
                found.append(Party(token, token + 1, self._speakers[token] or UNKNOWN, role))
            token += 1
        return found

    def country_of(self, actor_id: str) -> str:
        """The country of an actor, empty where it is not known."""
        actor = self._actors.get(actor_id)
        return actor.country if actor else ""

    def _is_body(self, actor_id: str) -> bool:
        """A body or group without a country, such as the West: it is somebody, though nobody knows of
        where."""
        actor = self._actors.get(actor_id)
        return actor is not None and actor.kind in ("institution", "group")

    def _role(self, token: int, first: int) -> str:
        """By the nearest word before it, determiners and adjectives apart."""
        lower = self._reading.doc.lower
        for before in range(token - 1, max(first, token - _NEARBY) - 1, -1):
            word = lower[before]
            if word in _TO:
                return "to"
            if word in _FROM:
                return "from"
            if word in _OTHER_PREPOSITIONS:
                return "away"
            if word not in ("de", "het", "een", "zijn", "haar", "hun") and not word.endswith(("e", "”", "“", "’", "‘")):
                break
        return "free"


def first_persons(reading: Reading, statements: Iterable[Statement], actors: Mapping[str, Actor]) -> dict[int, str]:
    """The tokens `wij`, `we`, `ons`, `onze` inside statements, with the country of who speaks (the
    innermost counts)."""
    found: dict[int, tuple[int, str]] = {}
    doc = reading.doc
    for statement in statements:
        actor = actors.get(statement.speaker_id)
        length = statement.end - statement.start
        for token in range(doc.token_at(statement.start), doc.token_before(statement.end)):
            if doc.lower[token] in _FIRST_PERSON and (token not in found or length < found[token][0]):
                found[token] = (length, actor.country if actor else "")
    return {token: country for token, (_, country) in found.items()}
