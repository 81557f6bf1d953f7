"""What each word or listed phrase can be: one letter a token, and a sense behind the letters that matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from helpers.find.actors import words
from helpers.find.document import Document
from helpers.find.phrases import PhraseIndex, words_of
from helpers.read.codebook.actors import ActorBook
from helpers.read.codebook.places import PlaceBook

_POSSESSIVE = re.compile(r"(?:['’]s|['’]|s)$")
_FORMER = re.compile(r"^(?:oud|ex|vice|waarnemend|interim|adjunct|hoofd|top|mede|collega)-?(?=\w{4})")
_INFLECTED = re.compile(r"\w{2,}e")
_HEADS = ["woordvoerder", "woordvoerster", "functionaris", "functionarissen", "ambtenaar", "ambtenaren", "minister", "ministers", "president", "premier", "leider", "leiders", "diplomaat", "diplomaten", "deskundige", "deskundigen", "expert", "experts", "kenner", "kenners", "specialist", "specialisten", "analist", "analisten", "adviseur", "adviseurs", "ambassadeur", "gezant", "voorzitter", "chef", "baas", "topman", "topvrouw", "directeur", "bron", "bronnen", "generaal", "commandant", "correspondent", "verslaggever", "journalist", "onderzoeker", "onderhandelaar", "hoogleraar", "econoom", "commissaris", "secretaris", "ministerie", "regering"]  # fmt: skip
_HEAD = re.compile(rf"\w{{3,}}?(?P<head>{'|'.join(_HEADS)})$")


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word stands for.

    `id` is an actor's, office's or body's id by the letter; `of` the actor that the first part of a compound names
    (Kremlin-woordvoerder); `full` a complete name; `former` an office once held; `gender` what the word itself tells;
    `base` the letter that a possessive would have without its ending.
    """

    letter: str
    id: str = ""
    of: str = ""
    gender: str = ""
    full: bool = False
    former: bool = False
    base: str = ""


class Lettered:
    """A document with a letter a token."""

    def __init__(self, doc: Document, letters: str, senses: dict[int, Sense], lexicon: Lexicon) -> None:
        self.doc, self.letters = doc, letters
        self._senses, self._lexicon = senses, lexicon

    def sense(self, token: int) -> Sense:
        """What the word, or the phrase that begins at this token, stands for."""
        found = self._senses.get(token)
        return found if found is not None else self._lexicon.sense(self.doc.words[token])

    def words(self, first: int, last: int) -> list[str]:
        """The words of a token range, without full stops."""
        return [word for word in self.doc.words[first:last] if word != "."]


class Lexicon:
    """Every word and phrase of the codebook. Built once; new words are remembered with what was worked out for them."""

    def __init__(self, actors: ActorBook, places: PlaceBook) -> None:
        self._names: dict[str, Sense] = {}
        self._lower: dict[str, Sense] = {word: Sense(letter) for word, letter in words.CLOSED.items()}
        self._country_of = {person.id: person.country for person in actors.people}
        for word in actors.names.openers.split():
            self._lower.setdefault(word, Sense("x"))
        phrases: list[tuple[str, Sense]] = []
        lower_phrases: list[tuple[str, Sense]] = []
        for name, sense in _names_of(actors, places):
            for spelling in {name, name.replace("'", "’")}:
                if len(words_of(spelling)) > 1:
                    phrases.append((spelling, sense))
                else:
                    self._names.setdefault(spelling, sense)
        for term, sense in _terms_of(actors):
            if len(words_of(term)) > 1:
                lower_phrases.append((term, sense))
            else:
                self._lower.setdefault(term, sense)
        self._phrases = PhraseIndex(phrases)
        self._lower_phrases = PhraseIndex(lower_phrases)
        self._starters = {words_of(phrase)[0] for phrase, _ in (*phrases, *lower_phrases)}
        self._starters |= {word[0].upper() + word[1:] for word in self._starters}
        self._memo: dict[str, Sense] = {}

    def read(self, doc: Document) -> Lettered:
        """The letters of a document's tokens, and the senses of the phrases of several tokens."""
        tokens, lower, memo = doc.words, doc.lower, self._memo
        letters: list[str] = []
        for word in tokens:
            sense = memo.get(word)
            if sense is None:
                sense = memo[word] = self._work_out(word)
            letters.append(sense.letter)
        senses: dict[int, Sense] = {}
        starters, taken = self._starters, 0
        for token in [t for t, word in enumerate(tokens) if word in starters]:
            if token < taken:
                continue
            hit = max(
                filter(None, (self._phrases.at(tokens, token), self._lower_phrases.at(lower, token))),
                key=lambda found: found[0],
                default=None,
            )
            if hit:
                taken, (sense, *_) = hit
                letters[token] = sense.letter
                letters[token + 1 : taken] = "_" * (taken - token - 1)
                senses[token] = sense
        firsts = {sentence.first for sentence in doc.sentences}
        for token, letter in enumerate(letters):
            if letter == "W" and (token in firsts or "".join(letters[token + 1 : token + 2]) not in "CFPWwd"):
                letters[token] = words.CLOSED.get(lower[token], "x")
        return Lettered(doc, "".join(letters), senses, self)

    def sense(self, word: str) -> Sense:
        """The sense of a word by itself."""
        found = self._memo.get(word)
        return found if found is not None else self._work_out(word)

    def _work_out(self, word: str) -> Sense:
        found = self._names.get(word) or self._particle(word) or self._lower.get(word.lower())
        if found:
            return found
        if not word[0].isalpha():
            return Sense("9" if word[0].isdigit() else words.PUNCTUATION.get(word, word[0]))
        return self._possessive(word) or self._compound(word) or Sense(self._shape(word))

    @staticmethod
    def _particle(word: str) -> Sense | None:
        return Sense("W") if word in words.CAPITAL_PARTICLES else None

    @staticmethod
    def _shape(word: str) -> str:
        if word[0].isupper():
            return "J" if len(word) == 1 else "C"
        return "e" if _INFLECTED.fullmatch(word) else "x"

    def _possessive(self, word: str) -> Sense | None:
        """China’s, Pekings, Bidens: the name's own sense, as a possessive."""
        ending = _POSSESSIVE.search(word)
        if not ending or not word[0].isupper():
            return None
        base = self._names.get(word[: ending.start()])
        if base and base.letter in "KSLYP" and (len(ending.group()) > 1 or ending.start() > 3):
            return replace(base, letter="k", base=base.letter)
        return None

    def _compound(self, word: str) -> Sense | None:
        """Kremlin-woordvoerder, regering-Biden, oud-minister, defensiefunctionaris: by their parts."""
        first, hyphen, last = word.rpartition("-")
        if hyphen and first and last:
            head = self._lower.get(last.lower())
            if head and head.letter in "oOuUmMrRh":
                former = first.lower() in ("oud", "ex", "voormalig")
                named = self._names.get(first) or self._names.get(first.split("-")[-1])
                return replace(head, of=named.id if named else "", former=former)
            head, person = self._lower.get(first.lower()), self._names.get(last)
            if head and head.letter == "m" and person:
                return Sense("K", self._country_of.get(person.id, person.id))
            person = self._names.get(first)
            if head is None and person and last.lower() in ("regering", "kabinet"):
                return Sense("K", self._country_of.get(person.id, person.id))
            return None
        lower = word.lower()
        bare = _FORMER.sub("", lower)
        if bare != lower and (head := self._lower.get(bare)) and head.letter in "oOuU":
            return replace(head, former=lower.startswith(("oud", "ex")))
        if (match := _HEAD.match(lower)) and (head := self._lower.get(match["head"])):
            named = self._names.get(word[: match.start("head")])
            return replace(head, of=named.id if named and named.letter in "KSY" else "")
        return None


def _names_of(actors: ActorBook, places: PlaceBook) -> Iterator[tuple[str, Sense]]:
    """Names as written, the surest first: a word that has two senses keeps the first."""
    for country in places.countries:
        for name in country.names:
            yield name, Sense("K", country.id)
        for adjective in country.adjectives:
            for form in _adjective_forms(adjective):
                yield form, Sense("n", country.id)
        for person in country.people:
            yield person, Sense("I", country.id)
    for body in actors.institutions:
        for name in body.names:
            yield name, Sense("Y", body.id)
        for adjective in body.adjectives:
            for form in _adjective_forms(adjective):
                yield form, Sense("n", body.id)
                yield form.lower(), Sense("n", body.id)
    for body in actors.bodies:
        for name in body.bare:
            if name[0].isupper():
                yield name, Sense("m", body.suffix, full=True)
    for person in actors.people:
        for name in person.full_names:
            yield name, Sense("P", person.id, gender=person.gender, full=True)
    for person in actors.people:
        if person.alone:
            for name in person.last:
                yield name, Sense("P", person.id, gender=person.gender)
    for place in places.places:
        for name in (place.name, *place.variants):
            stands_for = place.stands_for or place.country
            yield name, Sense("S", stands_for, of=place.country) if place.seat else Sense("L", place.country)
    for country in places.countries:
        for person in country.person:
            yield person, Sense("l", country.id)
    for gender, first_names in (("m", actors.names.men), ("f", actors.names.women)):
        for name in first_names.split():
            yield name, Sense("F", name, gender=gender)


def _terms_of(actors: ActorBook) -> Iterator[tuple[str, Sense]]:
    """Lower-case words and phrases for offices, kinds of people, counterparts and bodies."""
    for office in actors.offices:
        one, many = {"office": "oO", "person": "uU", "title": "TT"}[office.kind]
        for term in office.one:
            yield term, Sense(one, office.id, gender="f" if term in office.she else "")
        for term in office.many:
            yield term, Sense(many, office.id)
    for term in actors.counterparts.one:
        yield term, Sense("r", gender="f" if term in actors.counterparts.she else "")
    for term in actors.counterparts.many:
        yield term, Sense("R")
    for body in actors.bodies:
        for term in body.one:
            yield term, Sense("m", body.suffix)
        for term in body.many:
            yield term, Sense("M", body.suffix)
        for term in body.bare:
            if term[0].islower():
                yield term, Sense("m", body.suffix, full=True)


def _adjective_forms(inflected: str) -> tuple[str, str]:
    """Chinese, Chinees; Russische, Russisch; Franse, Frans."""
    if inflected.endswith("ese"):
        return inflected, inflected[:-3] + "ees"
    return inflected, inflected[:-1]
