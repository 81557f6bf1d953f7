"""Where an article is speaking of a target: from its first naming on, until it turns to something else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from helpers.find.document import TOKEN, Document, Sentence
from helpers.find.holders import Voices
from helpers.find.patterns import Patterns, VerbForms
from helpers.find.reading import Reading
from helpers.read.codebook.target import Target

_JOINING = frozenset({",", "en"})
_OPENING = 4  # sentences: what is named in them an article is about
_OFTEN = 2  # namings that make a target the theme of an article
_LASTS = 4  # sentences over which a naming carries where the target is no theme of the article


@dataclass(frozen=True, slots=True)
class Carried:
    """What the sentences before were about: the terms, and how many sentences ago they were last named or answered."""

    terms: tuple[str, ...]
    distance: int


class Elsewhere:
    """Words of other themes of one target's articles: other suppliers, other quarrels. Built once."""

    def __init__(self, target: Target, forms: VerbForms, giver: Set[str]) -> None:
        """`giver` are the names of the giver and of its seats, in lower case."""
        self._words = Patterns([(pattern, "elsewhere") for pattern in target.elsewhere], forms)
        self._giver = giver

    def turns(self, reading: Reading, voices: Voices, sentence: Sentence) -> bool:
        """Whether a sentence speaks of another theme; where somebody is quoted in it, the quoted words must."""
        doc = reading.doc
        hits = self._words.find(doc.lower, sentence.first, sentence.last)
        hits = [
            hit for hit in hits if not (_aside(reading, sentence, hit.first) or self._beside_giver(doc, sentence, hit.first))
        ]
        if not hits:
            return False
        quoted = [s for s in voices.near(sentence) if s.kind == "direct"]
        said = [(doc.token_at(s.start), doc.token_before(s.end)) for s in quoted]
        return not said or any(first <= hit.first < last for hit in hits for first, last in said)

    def _beside_giver(self, doc: Document, sentence: Sentence, token: int) -> bool:
        """`China, Noord-Korea en Iran houden de oorlog gaande`: a name in a row of names with the giver's."""
        first = last = token
        while first > sentence.first and (doc.lower[first - 1] in _JOINING or doc.words[first - 1][0].isupper()):
            first -= 1
        while last + 1 < sentence.last and (doc.lower[last + 1] in _JOINING or doc.words[last + 1][0].isupper()):
            last += 1
        row = doc.lower[first : last + 1]
        return not _JOINING.isdisjoint(row) and not self._giver.isdisjoint(row)


def _aside(reading: Reading, sentence: Sentence, token: int) -> bool:
    """`Borrell, die met corona thuiszit, waarschuwde …`: a word in what is told by the way of somebody."""
    first = reading.clauses.bounds(token)[0]
    return first > sentence.first and reading.doc.lower[first] == "die" and reading.doc.lower[first - 1] == ","


class Theme:
    """How far the namings of a target in one article carry.

    `named` holds the passages that name it outright. Where the headline names it, the opening does, or several
    passages do, all that follows is about it until another theme begins; else the next few sentences are.
    """

    def __init__(self, named: Sequence[int], headline: bool) -> None:
        """`named` are the numbers of the passages, in text order."""
        self.opens = headline or bool(named and named[0] < _OPENING)
        self.leading = self.opens or len(named) >= _OFTEN

    def after(self, carried: Carried | None) -> Carried | None:
        """What is carried into the next passage."""
        if carried is None or (not self.leading and carried.distance >= _LASTS):
            return None
        return Carried(carried.terms, carried.distance + 1)


def headline_words(doc: Document) -> Iterable[str]:
    """The words of an article's titles, in lower case."""
    for block in doc.article.blocks:
        if block.kind == "title":
            yield from TOKEN.findall(doc.text[block.start : block.end].lower())
