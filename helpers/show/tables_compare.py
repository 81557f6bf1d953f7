"""Tables of two corpora side by side, and of the stories that several outlets brought."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pyarrow.compute as pc

from helpers.keep.compare import Comparison
from helpers.keep.stories import stories as stories_of
from helpers.show.figures_compare import row_key, row_name
from helpers.show.names import names_of
from helpers.show.table import Table
from helpers.show.when import NOT_TOLD

_HEADS = {"meetings": "who met or was to meet", "positions": "position", "acts": "act", "points": "point of the plan"}


def compared(comparison: Comparison, table: str) -> Table:
    """One table of a comparison (`meetings`, `positions`, `acts`, `points`): how many findings each corpus has.

    The last column says whether only one of them has any. Raises `KeyError` for another table.
    """
    rows = list(getattr(comparison, table).itertuples()) if table in _HEADS else _HEADS[table]
    made = tuple(
        (row_name(comparison, table, row), row.here or "none", row.there or "none", _told_by(comparison, row)) for row in rows
    )
    return Table((_HEADS[table], *comparison.names, "told by"), made, tuple(row_key(table, row) for row in rows))


def _told_by(comparison: Comparison, row) -> str:
    if row.here and row.there:
        return "both"
    return f"only {comparison.names[not row.here]}"


def _repeated(corpus) -> pd.DataFrame:
    """The articles that repeat another's story, and those whose story is repeated."""
    articles = corpus.held("articles")
    of = articles.column("duplicate_of")
    first = articles.where("article_id", pc.unique(of).to_pylist())
    return articles.at(np.union1d(np.flatnonzero(pc.not_equal(of, "").to_numpy()), first))


def stories(corpus) -> Table:
    """The stories that more than one article brought, with the first of these, how many they are, and the outlets that told."""
    names = names_of(corpus)
    made = tuple(
        (row.title or NOT_TOLD, names.article(row.article_id), row.articles, f"{len(row.outlets)}: {', '.join(row.outlets)}"
         if row.outlets else NOT_TOLD)
        for row in stories_of(_repeated(corpus)).itertuples()
    )  # fmt: skip
    return Table(("story", "first article", "articles", "outlets"), made)
