"""Which articles have the same text, and which tell the same story in nearly the same words.

Texts that may be one story hang together in clusters, which know nothing of each other, so they are compared in two parts.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from helpers.keep.together.sql import cluster, fill, forget, rows_of
from helpers.read.duplicates import candidates, originals, same_story

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

PARTS = 2
_REMEMBERED = 2000  # texts
_PAIR = {"a": "number", "b": "number"}  # the later and the earlier
_FIRST = {"later": "number", "first": "number"}
_COPIES = """
SELECT n, copy FROM (SELECT n, row_number() OVER (PARTITION BY digest ORDER BY n) - 1 AS copy FROM articles) WHERE copy > 0
"""
_RANKED = """
CREATE TABLE ranked AS SELECT n, article_id, bands, row_number() OVER (
    ORDER BY published_earliest = '', published_earliest, article_id) AS rank FROM articles WHERE len(bands) > 0
"""
_BUCKETS = """
WITH keys AS (SELECT unnest(bands) AS key, rank FROM ranked)
SELECT key, rank FROM keys SEMI JOIN (SELECT key FROM keys GROUP BY key HAVING count(*) > 1) AS shared USING (key)
    ORDER BY key, rank
"""
_STORIES = f"""
CREATE TABLE story AS SELECT rank, text FROM texts JOIN ranked USING (n)
    SEMI JOIN (SELECT place AS rank FROM cluster WHERE cluster % {PARTS} = {{part}}) AS compared USING (rank) ORDER BY rank
"""
_COMPARED = """
SELECT a, b, one.text, other.text FROM (SELECT DISTINCT a, b FROM close) AS pair
JOIN story AS one ON one.rank = a JOIN story AS other ON other.rank = b ORDER BY a, b
"""


def find_copies(con: DuckDBPyConnection) -> None:
    """Make the table `copy`: the articles (`n`) whose text an earlier one has, and how many have it before them (`copy`)."""
    con.execute(f"CREATE TABLE IF NOT EXISTS copy AS {_COPIES}")


def find_duplicates(con: DuckDBPyConnection, part: int, table: str) -> None:
    """Make a table for one of the `PARTS`: for each article (`n`) that repeats an earlier one, the id of the first that it
    repeats (`duplicate_of`)."""
    con.execute(_RANKED)
    fill(con, "close", _PAIR, ((later, earlier) for earlier, later in candidates(rows_of(con, _BUCKETS))))
    cluster(con, "close")
    con.execute(_STORIES.format(part=part))
    texts = _Texts(con)
    fill(con, "repeats", _FIRST, originals(texts.pairs(), lambda one, other: same_story(texts[one], texts[other])).items())
    con.execute(
        f"CREATE TABLE {table} AS SELECT own.n, one.article_id AS duplicate_of FROM repeats "
        "JOIN ranked AS own ON own.rank = later JOIN ranked AS one ON one.rank = first"
    )
    forget(con, "ranked", "close", "cluster", "story", "repeats")


class _Texts:
    """The texts that are compared, by rank: those of the last pairs are remembered, any other is read when it is asked for."""

    def __init__(self, con: DuckDBPyConnection) -> None:
        self._con, self._others = con, con.cursor()
        self._known: dict[int, str] = {}

    def pairs(self) -> Iterator[tuple[int, int]]:
        """The pairs to compare, the earlier rank first, sorted by the later."""
        for later, earlier, text, other in rows_of(self._con, _COMPARED):
            self._remember(earlier, other)
            self._remember(later, text)
            yield earlier, later

    def __getitem__(self, rank: int) -> str:
        if rank not in self._known:
            found = self._others.execute("SELECT text FROM story WHERE rank = ?", [rank]).fetchall()
            self._remember(rank, found[0][0])
        return self._known[rank]

    def _remember(self, rank: int, text: str) -> None:
        self._known.pop(rank, None)  # what was asked for last goes last
        self._known[rank] = text
        if len(self._known) > _REMEMBERED:
            del self._known[next(iter(self._known))]
