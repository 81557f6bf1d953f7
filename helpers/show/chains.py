"""Who reports whom: statements within statements, and the chain of them by which a stance is known."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from helpers.show.evidence import evidence_of
from helpers.show.once import once


@dataclass(frozen=True)
class Chain:
    """Rows of `corpus.statements` from the outermost to the innermost, in an article; `key` is what they lead to.

    Without links, the article tells it on its own account.
    """

    article_id: str
    links: tuple
    key: str


@once
def _statements(corpus) -> dict[str, object]:
    return {row.finding_id: row for row in corpus.statements.itertuples()}


@once
def _by_article(corpus) -> dict[str, list]:
    """The statements of each article, with the stretch that tells each."""
    found: dict[str, list] = {}
    evidence = evidence_of(corpus)
    for row in _statements(corpus).values():
        for piece in evidence.pieces(row.finding_id):
            found.setdefault(row.article_id, []).append((piece.start, piece.end, row))
    return found


def report_chain_rows(corpus) -> list[list]:
    """Each statement within a statement that holds no further one, as the rows from the outermost to itself."""
    rows = _statements(corpus)
    parents = {row.parent_id for row in rows.values() if row.parent_id}
    return [_chain_to(rows, row) for row in rows.values() if row.parent_id and row.finding_id not in parents]


def _chain_to(rows: dict[str, object], row) -> list:
    chain = [row]
    while chain[0].parent_id:
        chain.insert(0, rows[chain[0].parent_id])
    return chain


def chains_of_stances(corpus, stances: pd.DataFrame) -> list[Chain]:
    """For each stance the chain by which it is known: the innermost statement that tells most of its first evidence.

    A stance that no statement tells has a chain without links.
    """
    rows, told, evidence = _statements(corpus), _by_article(corpus), evidence_of(corpus)
    chains = []
    for stance in stances.itertuples():
        found = None
        for piece in evidence.pieces(stance.finding_id):
            here = [
                (end - start, row)
                for start, end, row in told.get(stance.article_id, ())
                if 2 * (min(end, piece.end) - max(start, piece.start)) >= max(piece.end - piece.start, 1)
            ]
            if here:
                found = min(here, key=lambda one: one[0])[1]
                break
        chains.append(Chain(stance.article_id, tuple(_chain_to(rows, found)) if found else (), stance.finding_id))
    return chains
