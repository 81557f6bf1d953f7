"""Where in the articles each finding is told, looked up however many findings there are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from helpers.keep.lookup import Lookup
from helpers.show.once import once


class Piece(Protocol):
    """A stretch of an article that tells a finding, and the rule that found it: a row of the table of evidence."""

    finding_id: str
    article_id: str
    start: int
    end: int
    rule: str


class Evidence:
    """The rows of a corpus's evidence, by finding and by article; read when they are first asked for."""

    def __init__(self, corpus) -> None:
        self._by_finding = Lookup(corpus.held("evidence"), "finding_id")
        self._by_article = Lookup(corpus.held("evidence"), "article_id")

    def know(self, finding_ids: Iterable[str]) -> list[str]:
        """Read the evidence of findings at once; returns the ids of the articles that it is in."""
        found = self._by_finding.get(finding_ids)
        return list(dict.fromkeys(piece.article_id for pieces in found.values() for piece in pieces))

    def know_articles(self, article_ids: Iterable[str]) -> None:
        """Read all evidence in some articles at once."""
        self._by_article.get(article_ids)

    def pieces(self, finding_id: str) -> tuple[Piece, ...]:
        """The evidence of a finding; raises `KeyError` for an id that is in no table."""
        found = self._by_finding[finding_id]
        if not found:
            raise KeyError(f"{finding_id}: no finding has this id; ids stand in the column finding_id of each table.")
        return found

    def within(self, article_id: str) -> tuple[Piece, ...]:
        """All evidence in an article."""
        return self._by_article[article_id]


@once
def evidence_of(corpus) -> Evidence:
    """The evidence of a corpus."""
    return Evidence(corpus)


def know(corpus, finding_ids: Iterable[str]) -> None:
    """Read the evidence of findings and the articles that it is in at once, for what asks for the sentences of each."""
    corpus.read(evidence_of(corpus).know(finding_ids))


def sentences(corpus, finding_id: str) -> list[str]:
    """The sentences that tell a finding, each once, in order. Raises `KeyError` for an id that is in no table."""
    return sentences_around(corpus, evidence_of(corpus).pieces(finding_id))


def sentences_around(corpus, pieces: Iterable[Piece]) -> list[str]:
    """The sentences around pieces of evidence, each once, in order."""
    spans = ((piece.article_id, *corpus.around(piece.article_id, piece.start, piece.end)) for piece in pieces)
    return list(dict.fromkeys(corpus.texts[article_id][start:end] for article_id, start, end in spans))
