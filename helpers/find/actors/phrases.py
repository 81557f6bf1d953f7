"""Noun phrases that may stand for actors, as the grammar finds them in one sentence, before anybody is resolved."""

from __future__ import annotations

import re
from dataclasses import dataclass

from helpers.find.actors.grammar import PHRASE
from helpers.find.actors.lexicon import Lettered, Lexicon, Sense
from helpers.find.document import Document

_GROUPS = ("office", "kind", "counterpart", "title")
_ARTICLES = frozenset({"de", "het", "die", "deze", "'t"})


@dataclass(slots=True)
class Phrase:
    """One noun phrase: what its words say.

    `shape` is `name`, `office`, `kind`, `counterpart`, `body`, `known_body`, `country`, `place`, `inhabitants`,
    `possessive` or `pronoun`; `named_body` is a body with a noun before it (de krant Politika). `name` is the token range of a name in it. `nations` are the countries or bodies that
    its adjectives name; `of` the actor that its complement names; `owner` its possessive (zijn ambtgenoot).
    `head` is the sense of its main word, `body` of a body in it (het ministerie). `oblique` after a preposition,
    `quoted` inside a quotation. From `actor_id` on, what the resolver makes of it.
    """

    first: int
    last: int
    shape: str
    sentence: int
    head: Sense | None = None
    name: tuple[int, int] | None = None
    nations: tuple[str, ...] = ()
    of: str = ""
    of_kind: str = ""
    owner: str = ""
    plural: bool = False
    definite: bool = False
    former: bool = False
    quantifier: str = ""
    body: Sense | None = None
    oblique: bool = False
    quoted: bool = False
    actor_id: str = ""
    form: str = ""
    rule: str = ""
    office: str = ""
    gender: str = ""
    members: tuple[str, ...] = ()


class PhraseReader:
    """Finds the noun phrases of a document. Built once from the lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def read(self, doc: Document) -> tuple[Lettered, list[Phrase]]:
        """The phrases in text order, not overlapping, and the letters they were read from."""
        lettered = self._lexicon.read(doc)
        found = [
            _Match(match, lettered).phrase(number)
            for number, sentence in enumerate(doc.sentences)
            for match in PHRASE.finditer(lettered.letters, sentence.first, sentence.last)
        ]
        return lettered, found


class _Match:
    """One match of the grammar, read against the words."""

    def __init__(self, match: re.Match[str], lettered: Lettered) -> None:
        self.match, self.letters, self.lower, self.sense = (
            match,
            lettered.letters,
            lettered.doc.lower,
            lettered.sense,
        )

    def phrase(self, sentence: int) -> Phrase:
        match = self.match
        group = match.lastgroup or ""
        first, last = match.span()
        letter = self.letters[first]
        if group in ("name", "place", "possessive", "pronoun"):
            phrase = Phrase(first, last, group, sentence, self.sense(first))
            if group == "name":
                phrase.name = (first, last)
            return phrase
        shape = next((g for g in ("counterpart", "office", "kind", "body", "known_body", "country", "inhabitants")
                      if match.start(g) >= 0), "named_body" if match.start("named_body") >= 0 else "title")  # fmt: skip
        phrase = Phrase(first, last, shape, sentence)
        self._before(phrase)
        if shape == "title":
            phrase.shape, phrase.name, phrase.head = "name", match.span("title_name"), None
        elif shape == "named_body":
            phrase.name = match.span("named_body")
            phrase.head = self.sense(phrase.name[0])
            head = match.end("before") if match.start("before") >= 0 else first
            phrase.body = self.sense(head)
        else:
            start = match.start(shape)
            phrase.head = self.sense(start)
            phrase.plural = self.letters[start] in "OURMI"
            phrase.former = phrase.former or phrase.head.former
            if shape in _GROUPS:
                self._person(phrase, shape)
            elif shape == "body":
                self._complement(phrase, start + 1, match.end(shape))
        if letter == "k":
            self._owner(phrase, first)
        return phrase

    def _before(self, phrase: Phrase) -> None:
        """Article, possessive, quantifier, nationality."""
        start, end = self.match.span("before")
        nations: list[str] = []
        for token in range(start, end):
            letter = self.letters[token]
            if letter == "n":
                nations.append(self.sense(token).id)
            elif letter == "d":
                phrase.definite = phrase.definite or self.lower[token] in _ARTICLES
            elif letter == "z":
                phrase.owner = phrase.owner or self.lower[token]
            elif letter == "q":
                phrase.quantifier = self.lower[token]
            elif letter == "a" and self.lower[token] in (
                "voormalig",
                "voormalige",
                "toenmalige",
                "vorige",
                "oud",
                "ex",
            ):
                phrase.former = True
        phrase.nations = tuple(dict.fromkeys(nations))

    def _person(self, phrase: Phrase, shape: str) -> None:
        match = self.match
        if match.start(f"{shape}_name") >= 0:
            start, end = match.span(f"{shape}_name")
            phrase.name = (start + (self.letters[start] == "T"), end)
        for group in (f"{shape}_of", f"{shape}_after"):
            if group in match.re.groupindex and match.start(group) >= 0:
                self._complement(phrase, *match.span(group))
        if phrase.head and phrase.head.of:
            phrase.of = phrase.of or phrase.head.of

    def _complement(self, phrase: Phrase, start: int, end: int) -> None:
        """What a phrase is `of`: the country, body or person that its complement names."""
        nation = ""
        for token in range(start, end):
            letter = self.letters[token]
            if letter == "n":
                nation = nation or self.sense(token).id
            elif letter in "KSYLPkI" and not phrase.of:
                phrase.of, phrase.of_kind = self.sense(token).id, letter
            elif letter in "mM" and phrase.body is None:
                phrase.body = self.sense(token)
        if nation and not phrase.nations:
            phrase.nations = (nation,)

    def _owner(self, phrase: Phrase, token: int) -> None:
        owner = self.sense(token)
        if not phrase.of:
            phrase.of, phrase.of_kind = owner.id, owner.base
        phrase.definite = True
