"""Noun phrases that may stand for actors, as the grammar finds them, before anybody is resolved."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from helpers.find.actors.grammar import PHRASE
from helpers.find.actors.lexicon import Lettered
from helpers.find.actors.vocabulary import Sense
from helpers.find.document import Document, Sentence

_PEOPLE = frozenset({"counterpart", "office", "kind"})
_WITH_SUBJECT = frozenset({"minister", "deputy-minister", "politician", "mayor"})
_ABOUT = frozenset({"expert", "journalist"})  # a China-expert need not be Chinese
_FORMER = frozenset(["voormalig", "voormalige", "toenmalige", "vorige", "oud", "ex", "gewezen"])
_COUNTRY = "country"  # a body of which a compound tells whose it is: EU-landen
_AMBASSADOR, _SUMMONED = "ambassador", (["ontboden"], ["opgetrommeld"], ["bijeengeroepen"])
_AT_ONCE = 20  # sentences
_PASSIVE = frozenset({"wordt", "worden", "werd", "werden"})
_PREPOSITIONS = frozenset("vijstN")  # their letters
_SOMEWHERE = frozenset({"op", "onder", "tegen"})
_SIMPLE = frozenset({"name", "place", "possessive", "pronoun", "fellow"})
# The shape of a phrase by the last group of the grammar that it has, where that is not called by the shape.
_SHAPES = {f"{shape}_{part}": shape for shape in _PEOPLE for part in ("of", "name", "after")} | dict.fromkeys(
    ("her", "it", "it_says", "that_one", "the_two"), "pronoun"
)


@dataclass(slots=True)
class Phrase:
    """One noun phrase: what its words say, and then what the resolver makes of it.

    `shape` is `name`, `office`, `kind`, `counterpart`, `body`, `known_body`, `named_body` (de krant
    Politika), `body_again` (de krant), `country`, `place`, `inhabitants`, `fellow` (de Duitse), `possessive`
    or `pronoun`; empty once it has turned out to be nobody. `head` is the sense of its main word. `name` is
    the token range of a name in it. `nations` are what its adjectives name (Chinese), `of` what its
    complement or the first part of a compound names, with the letter of that in `of_kind` (`x` where it is
    not known); `seat` is whose government sits in the town that its complement names (een functionaris in
    Washington); `body` is a body in its complement, `inner` are the phrases in it. `owner` is a possessive
    pronoun (zijn ambtgenoot), `belongs_to` whom a counterpart belongs to. `oblique` tells that it stands after a
    preposition, `agent` that this is the `door` of a passive, `quoted` that it stands in a quotation.
    """

    first: int
    last: int
    shape: str
    sentence: int
    head: Sense
    name: tuple[int, int] | None = None
    nations: tuple[str, ...] = ()
    of: str = ""
    of_kind: str = ""
    seat: str = ""
    body: Sense | None = None
    inner: list[Phrase] = field(default_factory=list)
    owner: str = ""
    quantifier: str = ""
    plural: bool = False
    definite: bool = False
    indefinite: bool = False
    former: bool = False
    oblique: bool = False
    agent: bool = False
    quoted: bool = False
    actor_id: str = ""
    form: str = ""
    rule: str = ""
    office: str = ""
    gender: str = ""
    members: tuple[str, ...] = ()
    belongs_to: Phrase | None = None

    @property
    def office_told(self) -> str:
        """The office that it names somebody by; who was a spokesperson once speaks for himself."""
        return "" if self.former and self.head.id == "spokesperson" else self.head.id

    def settle(self, actor_id: str, form: str, rule: str) -> None:
        """Say whom it stands for, how it names him, and by which rule."""
        self.actor_id, self.form, self.rule = actor_id, form, rule


def read_phrases(doc: Document, text: Lettered) -> list[Phrase]:
    """The phrases of a document, in text order and not overlapping."""
    matches = list(_matches(text.letters, doc.sentences))
    found = [_phrase(match, text, number) for number, match in matches]
    if all(phrase.head.id != _AMBASSADOR for phrase in found):
        _place_in_sentence(doc, text, found)
        return found
    apart: list[Phrase] = []
    for phrase, (number, match) in zip(found, matches, strict=True):
        apart.append(phrase)
        if phrase.head.id == _AMBASSADOR and phrase.last < match.end():
            apart += _find(text, phrase.last, match.end(), number)
    _place_in_sentence(doc, text, apart)
    return apart


def _matches(letters: str, sentences: Sequence[Sentence]) -> Iterator[tuple[int, re.Match[str]]]:
    """The matches of the grammar, each in one sentence, with its number.

    Several sentences are searched at once, which is faster; where a match runs on into the next one, its own is searched alone.
    """
    number = 0
    while number < len(sentences):
        last = min(number + _AT_ONCE, len(sentences)) - 1
        for match in PHRASE.finditer(letters, sentences[number].first, sentences[last].last):
            first, end = match.span()
            while sentences[number].last <= first:
                number += 1
            if end > sentences[number].last:
                yield from ((number, alone) for alone in PHRASE.finditer(letters, first, sentences[number].last))
                last = number
                break
            yield number, match
        number = last + 1


def _find(text: Lettered, first: int, last: int, sentence: int) -> list[Phrase]:
    return [_phrase(match, text, sentence) for match in PHRASE.finditer(text.letters, first, last)]


def _phrase(match: re.Match[str], text: Lettered, sentence: int) -> Phrase:
    group = match.lastgroup or ""
    shape = _SHAPES.get(group, group)
    return _simple(match, text, shape, sentence) if shape in _SIMPLE else _Match(match, text).phrase(shape, sentence)


def _simple(match: re.Match[str], text: Lettered, shape: str, sentence: int) -> Phrase:
    """A name, a place, a possessive or a pronoun: nothing but its head."""
    first, last = match.span()
    head = first + (shape in ("place", "fellow") and text.letters[first] == "d")
    return Phrase(first, last, shape, sentence, text.sense(head), (first, last) if shape == "name" else None)


def _place_in_sentence(doc: Document, text: Lettered, phrases: list[Phrase]) -> None:
    """Note which phrases stand after a preposition, and which in a quotation."""
    quotes = [(quote.start, quote.end) for quote in doc.quotes if quote.depth == 0]
    number, previous = 0, None
    for phrase in phrases:
        if quotes:
            start = doc.starts[phrase.first]
            while number < len(quotes) and quotes[number][1] <= start:
                number += 1
            phrase.quoted = number < len(quotes) and quotes[number][0] <= start
        before = text.letters[phrase.first - 1] if phrase.first else ""
        if before in _PREPOSITIONS:
            phrase.oblique = not _concerned(doc, text, phrase)
            phrase.agent = phrase.oblique and _is_agent(doc, phrase)
        if previous is not None and previous.last + 1 == phrase.first and before in ("&", ","):
            phrase.oblique = previous.oblique and (before == "&" or previous.name is not None or previous.shape not in _PEOPLE)
        previous = phrase


_STANDS = frozenset({"staat", "staan", "stond", "stonden", "wacht", "wachtte", "er"})


def _concerned(doc: Document, text: Lettered, phrase: Phrase) -> bool:
    """Whether a sentence is about whom it names so: Voor Zelensky is het de tweede reis, vandaag staat voor Rutte een lunch op
    het programma.
    """
    token = phrase.first - 1
    if doc.lower[token] == "voor" and token and doc.lower[token - 1] in _STANDS:
        return True
    return (
        doc.lower[token] == "voor" and token in text.starts and text.letters[phrase.last : phrase.last + 1] in ("x", "X", "Z")
    )


def _is_agent(doc: Document, phrase: Phrase) -> bool:
    """Whether a phrase tells who acts in a passive: dat wordt betwijfeld door X."""
    token = phrase.first - 1
    if doc.lower[token] != "door":
        return False
    first = doc.sentence_of(token).first
    return not _PASSIVE.isdisjoint(doc.lower[first:token])


class _Match:
    """One match of the grammar, read against the words."""

    def __init__(self, match: re.Match[str], text: Lettered) -> None:
        self.match, self.text = match, text
        self.letters, self.lower = text.letters, text.doc.lower
        self.sense: Callable[[int], Sense] = text.sense

    def phrase(self, shape: str, sentence: int) -> Phrase:
        match = self.match
        first, last = match.span()
        start = match.start(shape)
        phrase = Phrase(first, last, shape, sentence, self.sense(start))
        if match.start("before") >= 0:
            self._before(phrase, *match.span("before"))
        phrase.plural = self.letters[start] in "OURMI"
        phrase.former = phrase.former or phrase.head.former
        if shape in _PEOPLE:
            self._person(phrase, shape)
        elif shape == "native_name":
            phrase.nations = (self.sense(match.start(shape) - 1).id,)
            phrase.shape, phrase.name = "name", match.span(shape)
        elif shape == "title_name":
            phrase.shape, phrase.name = "name", match.span(shape)
        elif shape in ("named_body", "state_body"):
            phrase.shape, phrase.name = "named_body", match.span(shape)
        elif shape == "body":
            phrase.of = phrase.of or phrase.head.of
            self._complement(phrase, start + 1, match.end(shape))
        elif shape == "body_again":
            phrase.plural = False
        elif (phrase.first < start and self.letters[phrase.first] in "Dz") or (
            shape == "country" and "e" in self.letters[first:start] and self.lower[first] != "het"
        ):
            phrase.first = start
        return phrase

    def _before(self, phrase: Phrase, start: int, end: int) -> None:
        """Article, possessive, quantifier, nationality."""
        nations: dict[str, None] = {}
        for token in range(start, end):
            letter, word = self.letters[token], self.lower[token]
            if letter == "n":
                nations[self.sense(token).id] = None
            elif letter in "dD":
                phrase.indefinite = word in ("een", "één")
                phrase.definite = not phrase.indefinite
            elif letter in "zH":
                phrase.owner, phrase.definite = word, True
            elif letter == "k":
                owner = self.sense(token)
                phrase.of, phrase.of_kind, phrase.definite = owner.id, owner.base, True
            elif letter == "q":
                phrase.quantifier = word
            elif letter == "a" and word in _FORMER:
                phrase.former = True
            elif word == "eerste":
                phrase.quantifier = word
        phrase.nations = tuple(nations)

    def _person(self, phrase: Phrase, shape: str) -> None:
        match = self.match
        start, end = match.span(f"{shape}_name")
        if start >= 0:
            phrase.name = (start + (self.letters[start] == "T"), end)
        if phrase.head.of and not phrase.of and phrase.head.id not in _ABOUT:
            phrase.of, phrase.of_kind = phrase.head.of, phrase.head.base
        rank = match.end(f"{shape}_of") if match.end(f"{shape}_of") >= 0 else match.end(shape)
        if self.letters[rank : rank + 2] == "a_" and self.lower[rank] == "in":  # de Indonesische president in spe
            phrase.former = True
        if len(phrase.nations) > 1 and phrase.name is None and shape != "kind":
            phrase.plural = True  # de Turkse en de Russische president
        if phrase.head.id == _AMBASSADOR and phrase.nations and self._summoned(match.end(shape), match.end()):
            phrase.last = match.end(shape)
            return
        after = match.span(f"{shape}_after") if shape != "counterpart" else (-1, -1)
        of = match.span(f"{shape}_of")
        if phrase.name is not None and of[0] >= 0 and self.lower[of[0]] in _SOMEWHERE:  # een demonstrant op de Haagse Koekamp
            phrase.name, phrase.last = None, of[0]
            return
        if self._is_surname(phrase, *after):
            phrase.name, after = (start, after[1]), (-1, -1)
        for first, last in (match.span(f"{shape}_of"), after):
            if first >= 0:
                self._complement(phrase, first, last)

    def _summoned(self, start: int, end: int) -> bool:
        """Whether `in Den Haag` tells where somebody was summoned: werd de Russische ambassadeur in Den Haag ontboden."""
        after = self.lower[end : end + 3]
        return self.letters[start:end].startswith("i") and (after[:1] in _SUMMONED or after == ["op", "het", "matje"])

    def _is_surname(self, phrase: Phrase, start: int, end: int) -> bool:
        """Whether `van Rij` is the rest of a name (correspondent Marnix van Rij), no subject (van Handel)."""
        if phrase.name is None or start < 0 or phrase.head.id in _WITH_SUBJECT:
            return False
        name, rest = self.letters[slice(*phrase.name)], self.letters[start:end]
        return name == "C" and rest in ("vC", "vdC")

    def _complement(self, phrase: Phrase, start: int, end: int) -> None:
        """What a phrase is `of`: the country, body or person that its complement names."""
        nation = ""
        countries: list[str] = []
        there = phrase.shape != "body" and self.letters[start] == "i"
        for token in range(start, end):
            letter = self.letters[token]
            if there and letter in "KSL":
                if letter == "S" and not phrase.seat:
                    phrase.seat = self.sense(token).id
                if letter == "S" and phrase.shape == "counterpart":
                    countries.append(self.sense(token).id)
                continue
            if letter == "n":
                nation = nation or self.sense(token).id
            elif letter in "KSYLPQkI":
                sense = self.sense(token)
                if letter in "KS":
                    countries.append(sense.id)
                if not phrase.of:
                    phrase.of, phrase.of_kind = sense.id, sense.base or letter
            elif letter in "mMb" and phrase.body is None:
                phrase.body = self.sense(token)
                if phrase.body.id == _COUNTRY and phrase.body.of and not phrase.of:  # de leiders van de EU-lidstaten
                    phrase.of, phrase.of_kind = phrase.body.of, phrase.body.base
            elif letter == "h" and not phrase.of and self.sense(token).of:
                phrase.of, phrase.of_kind = self.sense(token).of, self.sense(token).base  # de Fidesz-partij
        if phrase.plural and len(countries) > 1 and not phrase.nations:
            phrase.nations = tuple(countries)
        elif nation and not phrase.nations:
            phrase.nations = (nation,)
        if not (phrase.of or phrase.body):
            phrase.of_kind = "x"
        if any(letter in "CFPQ" for letter in self.letters[start:end]):
            phrase.inner = _find(self.text, start + 1, end, phrase.sentence)
