"""What the joining of articles needs of DuckDB: rows out one by one, in as they come, and what hangs together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from helpers.keep.tables import as_arrow

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_BATCH = 20_000
_TYPES = {
    "text": "VARCHAR",
    "truth": "BOOLEAN",
    "number": "BIGINT",
    "maybe": "BIGINT",
    "list": "VARCHAR[]",
    "numbers": "BIGINT[]",
}
_APART = """
SELECT count(*) FROM link JOIN cluster AS one ON one.place = link.a JOIN cluster AS other ON other.place = link.b
WHERE one.cluster <> other.cluster
"""
_NEARER = """
CREATE TABLE nearer AS SELECT cluster.place, least(any_value(cluster.cluster), min(other.cluster)) AS cluster
    FROM cluster JOIN link ON link.a = cluster.place JOIN cluster AS other ON other.place = link.b GROUP BY cluster.place
"""
_FIRST_OF_ITS_FIRST = """
CREATE TABLE next AS SELECT one.place, other.cluster FROM nearer AS one JOIN nearer AS other ON other.place = one.cluster
"""


def rows_of(con: DuckDBPyConnection, query: str) -> Iterator[tuple]:
    """The rows of a query, a batch at a time in memory. The connection can be asked nothing else until they are through."""
    result = con.execute(query)
    return chain.from_iterable(iter(lambda: result.fetchmany(_BATCH), []))


def quoted(path: Path | str) -> str:
    """A path as SQL writes it."""
    return "'" + str(path).replace("'", "''") + "'"


def forget(con: DuckDBPyConnection, *tables: str) -> None:
    """Drop tables that are needed no longer."""
    for table in tables:
        con.execute(f"DROP TABLE {table}")


def cluster(con: DuckDBPyConnection, pairs: str) -> None:
    """Make the table `cluster` of pairs `a` and `b`: for each place in one, the first that it hangs together with."""
    con.execute(f"CREATE TABLE link AS SELECT a, b FROM {pairs} UNION ALL SELECT b, a FROM {pairs}")
    con.execute("CREATE TABLE cluster AS SELECT a AS place, least(a, min(b)) AS cluster FROM link GROUP BY a")
    while con.execute(_APART).fetchall()[0][0]:
        con.execute(_NEARER)
        con.execute(_FIRST_OF_ITS_FIRST)
        forget(con, "nearer", "cluster")
        con.execute("ALTER TABLE next RENAME TO cluster")
    forget(con, "link")


def fill(con: DuckDBPyConnection, table: str, columns: Mapping[str, str], rows: Iterable[tuple]) -> None:
    """Make a table of these rows; `columns` tell what each holds, as in `COLUMNS`. The rows may come from the connection."""
    with Filler(con, table, columns) as filler:
        for row in rows:
            filler.add(row)


class Filler:
    """Makes a table of rows as they come, a batch at a time in memory, through another connection to the same data."""

    def __init__(self, con: DuckDBPyConnection, table: str, columns: Mapping[str, str]) -> None:
        self._con, self._table, self._columns = con.cursor(), table, columns
        self._rows: list[tuple] = []
        held = ", ".join(f'"{column}" {_TYPES[holds]}' for column, holds in columns.items())
        self._con.execute(f"CREATE TABLE {table} ({held})")

    def add(self, row: tuple) -> None:
        """Add one row."""
        self._rows.append(row)
        if len(self._rows) == _BATCH:
            self._put()

    def _put(self) -> None:
        self._con.register("incoming", as_arrow(self._columns, self._rows))
        self._con.execute(f"INSERT INTO {self._table} FROM incoming")
        self._con.unregister("incoming")
        self._rows = []

    def __enter__(self) -> Filler:
        return self

    def __exit__(self, error: object, *_: object) -> None:
        if error is None and self._rows:
            self._put()
        self._con.close()
