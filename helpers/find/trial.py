"""A target tried on articles before it is part of the codebook: what it finds, what it nearly finds, where its words stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from helpers.find.analyser import Analyser, Read
from helpers.find.patterns import Patterns, VerbForms
from helpers.find.stances import StanceFinder
from helpers.find.verbs import Conjugator
from helpers.read.codebook import Codebook
from helpers.read.codebook.target import Target
from helpers.records import Article, Dating, Stance, Stop


@dataclass(frozen=True, slots=True)
class Tried:
    """What a target gives in one article: stances, rules that came close, and the spans of its words, all in text order."""

    article: Article
    stances: tuple[Stance, ...]
    stops: tuple[Stop, ...]
    words: tuple[tuple[int, int], ...]


class Trial:
    """Articles read once, on which one target after the other can be tried.

    Clauses are told apart by the verbs of the codebook as it is: where a target brings a verb of its own, its analysis can
    read a clause otherwise than its trial did.
    """

    def __init__(self, codebook: Codebook, dated: Iterable[tuple[Article, Dating]]) -> None:
        analyser = Analyser(replace(codebook, targets=()))
        self._codebook = codebook
        self._conjugator = Conjugator(codebook.verbs)
        self._forms = VerbForms(self._conjugator, codebook.verbs)
        self._articles = [(article, analyser.read(article, dating)) for article, dating in dated]

    def run(self, target: Target) -> tuple[Tried, ...]:
        """What `target` gives in each article that has one of its words. Raises `ValueError` for what is no pattern."""
        finder = StanceFinder(replace(self._codebook, targets=(target,)), self._conjugator)
        words = Patterns([(pattern, "") for term in target.terms.values() for pattern in term.patterns], self._forms)
        tried = (_try(article, read, finder, words) for article, read in self._articles)
        return tuple(one for one in tried if one.words)


def _try(article: Article, read: Read, finder: StanceFinder, words: Patterns[str]) -> Tried:
    stops: list[Stop] = []
    stances = finder.find(replace(read.reading, stops=stops), read.actors, read.statements)
    return Tried(
        article, stances, tuple(sorted(set(stops), key=lambda stop: (stop.start, stop.end))), tuple(_spans(read, words))
    )


def _spans(read: Read, words: Patterns[str]) -> Iterator[tuple[int, int]]:
    doc, end = read.reading.doc, -1
    for sentence in doc.sentences:
        for hit in sorted(words.find(doc.lower, sentence.first, sentence.last), key=lambda hit: (hit.first, -hit.last)):
            if hit.first >= end:
                end = hit.last
                yield doc.starts[hit.first], doc.ends[hit.last - 1]
