"""Who reports whom: statements within statements, and the chain of them by which a stance is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from helpers.keep.lookup import Lookup
from helpers.show.evidence import Evidence, evidence_of
from helpers.show.once import once


@dataclass(frozen=True)
class Chain:
    """Statements (rows of their table) from the outermost to the innermost, in an article; `key` is what they lead to.

    Without links, the article tells it on its own account.
    """

    article_id: str
    links: tuple
    key: str


@once
def _statements(corpus) -> Lookup:
    """The statements of each article."""
    return Lookup(corpus.held("statements"), "article_id")


def report_chain_rows(corpus) -> list[list]:
    """Each statement within a statement that holds no further one, as the rows from the outermost to itself."""
    rows = {row.finding_id: row for row in corpus.statements.itertuples()}
    parents = {row.parent_id for row in rows.values() if row.parent_id}
    return [_chain_to(rows, row) for row in rows.values() if row.parent_id and row.finding_id not in parents]


def _chain_to(rows: Mapping[str, object], row) -> list:
    chain = [row]
    while chain[0].parent_id:
        chain.insert(0, rows[chain[0].parent_id])
    return chain


def chains_of_stances(corpus, stances: pd.DataFrame) -> list[Chain]:
    """For each stance the chain by which it is known: the innermost statement that tells most of its first evidence.

    A stance that no statement tells has a chain without links.
    """
    evidence = evidence_of(corpus)
    evidence.know(stances["finding_id"])
    within = _statements(corpus).get(stances["article_id"])
    evidence.know(row.finding_id for rows in within.values() for row in rows)
    told = {article_id: _told(evidence, rows) for article_id, rows in within.items()}
    chains = []
    for stance in stances.itertuples():
        rows = {row.finding_id: row for row in within[stance.article_id]}
        found = None
        for piece in evidence.pieces(stance.finding_id):
            here = [
                (end - start, row)
                for start, end, row in told[stance.article_id]
                if 2 * (min(end, piece.end) - max(start, piece.start)) >= max(piece.end - piece.start, 1)
            ]
            if here:
                found = min(here, key=lambda one: one[0])[1]
                break
        chains.append(Chain(stance.article_id, tuple(_chain_to(rows, found)) if found else (), stance.finding_id))
    return chains


def _told(evidence: Evidence, rows: Iterable) -> list[tuple[int, int, object]]:
    """Statements with the stretch that tells each."""
    return [(piece.start, piece.end, row) for row in rows for piece in evidence.pieces(row.finding_id)]
