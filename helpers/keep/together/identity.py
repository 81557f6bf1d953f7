"""Ids that two findings share by chance: the later finding gets another.

An id is a number of 48 bits. Among ten million findings two are equal once in six times.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_ANOTHER = "split_part(finding_id, '-', 1) || '-' || left(sha256(finding_id || '#' || nr), 12)"
_CLASHES = f"""
CREATE TABLE renamed AS SELECT n, finding_id AS old, {_ANOTHER} AS new FROM (
    SELECT n, finding_id, row_number() OVER (PARTITION BY finding_id ORDER BY n) - 1 AS nr FROM (
        SELECT n, finding_id FROM statements
        UNION ALL SELECT n, finding_id FROM stances
        UNION ALL SELECT n, finding_id FROM plan))
WHERE nr > 0
"""
_EVENT_CLASHES = f"""
UPDATE named SET finding_id = another.new FROM (
    SELECT event, {_ANOTHER} AS new, nr FROM (
        SELECT event, finding_id, row_number() OVER (PARTITION BY finding_id ORDER BY event) - 1 AS nr FROM named)) AS another
WHERE another.event = named.event AND another.nr > 0
"""
RENAMED = {
    "statements": ("finding_id", "parent_id", "utterance_id"),
    "stances": ("finding_id",),
    "plan": ("finding_id",),
    "evidence": ("finding_id",),
}
"""The tables with such ids, and the columns that hold them."""


def find_clashes(con: DuckDBPyConnection) -> bool:
    """Make the table `renamed`: another id for every finding (in article `n`) whose id an earlier one has.

    Returns whether there is one.
    """
    con.execute(_CLASHES)
    return con.execute("SELECT count(*) FROM renamed").fetchall()[0][0] > 0


def renamed(table: str, rows: str) -> str:
    """A query for the rows of a table with these ids in the place of the former."""
    joins, replaced = [], []
    for column in RENAMED[table]:
        old = f"'statement' || substr(rows.{column}, 10)" if column == "utterance_id" else f"rows.{column}"
        new = f"'utterance' || substr({column}_.new, 10)" if column == "utterance_id" else f"{column}_.new"
        joins.append(f"LEFT JOIN renamed AS {column}_ ON {column}_.n = rows.n AND {column}_.old = {old}")
        replaced.append(f"coalesce({new}, rows.{column}) AS {column}")
    return f"SELECT rows.* REPLACE ({', '.join(replaced)}) FROM ({rows}) AS rows {' '.join(joins)}"


def tell_events_apart(con: DuckDBPyConnection) -> None:
    """Give every event in the table `named` whose id an earlier one has another."""
    con.execute(_EVENT_CLASHES)
