"""Where in the articles each finding is told, looked up at once however many findings there are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from helpers.show.once import once


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an article that tells a finding, and the rule that found it."""

    finding_id: str
    article_id: str
    start: int
    end: int
    rule: str


class Evidence:
    """The rows of `corpus.evidence`, by finding and by article."""

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self._by_finding: dict[str, list[Piece]] = {}
        self._by_article: dict[str, list[Piece]] = {}
        for piece in pieces:
            self._by_finding.setdefault(piece.finding_id, []).append(piece)
            self._by_article.setdefault(piece.article_id, []).append(piece)

    def pieces(self, finding_id: str) -> list[Piece]:
        """The evidence of a finding; raises `KeyError` for an id that is in no table."""
        if finding_id not in self._by_finding:
            raise KeyError(f"{finding_id}: no finding has this id; ids stand in the column finding_id of each table.")
        return self._by_finding[finding_id]

    def within(self, article_id: str) -> list[Piece]:
        """All evidence in an article."""
        return self._by_article.get(article_id, [])


@once
def evidence_of(corpus) -> Evidence:
    """The evidence of a corpus."""
    columns = ("finding_id", "article_id", "start", "end", "rule")
    return Evidence(Piece(*row) for row in zip(*(corpus.evidence[column].tolist() for column in columns), strict=True))


def sentences(corpus, finding_id: str) -> list[str]:
    """The sentences that tell a finding, each once, in order. Raises `KeyError` for an id that is in no table."""
    return sentences_around(corpus, evidence_of(corpus).pieces(finding_id))


def sentences_around(corpus, pieces: Iterable[Piece]) -> list[str]:
    """The sentences around pieces of evidence, each once, in order."""
    spans = ((piece.article_id, *corpus.around(piece.article_id, piece.start, piece.end)) for piece in pieces)
    return list(dict.fromkeys(corpus.texts[article_id][start:end] for article_id, start, end in spans))
