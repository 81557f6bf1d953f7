"""Some rows of a table that is in files: how many there are, how they divide, and a page of them, without reading the rest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import pandas as pd

from helpers.keep.tables import COLUMNS, as_frame

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_LISTS = frozenset({"list", "numbers"})
Wanted = Mapping[str, object]


class Choice:
    """The rows of a table that a filter leaves, in the table's order.

    A filter that looks into lists is worked out once, when the choice is made.
    """

    def __init__(self, con: DuckDBPyConnection, table: str, wanted: Wanted, since: str = "", until: str = "") -> None:
        """`wanted` gives for columns the value, or one of several values (a list), that a row must have; of a column that holds
        lists one of them must be among them. `since` and `until` are ISO days: rows that cannot be of that time are left out.

        `con` is a connection of its own, with which the chosen rows go. Raises `KeyError` for a column that the table does not
        have.
        """
        self._con, self._table = con, table
        self._columns = COLUMNS[table]
        conditions, values = self._conditions(wanted, since, until)
        self._rows, self._values = f"{table} WHERE {' AND '.join(conditions) or 'true'}", values
        if any(self._columns[column] in _LISTS for column in wanted):  # these are slow to look into, and leave few rows
            con.execute(f"CREATE TEMP TABLE chosen AS FROM {self._rows}", values)
            self._rows, self._values = "chosen", []

    def _conditions(self, wanted: Wanted, since: str, until: str) -> tuple[list[str], list[object]]:
        conditions, values = [], []
        for column, value in wanted.items():
            holds = self._columns[column]
            several = list(value) if isinstance(value, (list, tuple, set, frozenset)) else [value]
            condition = f'list_has_any("{column}", ?)' if holds in _LISTS else f'list_contains(?, "{column}")'
            if holds in _LISTS and len(several) == 1:
                condition, several = f'list_contains("{column}", ?)', several[0]
            elif len(several) == 1:
                condition, several = f'"{column}" = ?', several[0]
            conditions.append(condition)
            values.append(several)
        first, last = (
            ("published_earliest", "published_latest") if self._table == "articles" else ("date_earliest", "date_latest")
        )
        if first in self._columns:
            for day, condition in ((since, f"{last} >= ?"), (until, f"({first} <= ? AND {first} <> '')")):
                if day:
                    conditions.append(condition)
                    values.append(day)
        return conditions, values

    def __len__(self) -> int:
        return self._con.execute(f"SELECT count(*) FROM {self._rows}", self._values).fetchall()[0][0]

    def count(self, *columns: str, most: int = 1000) -> pd.DataFrame:
        """How many rows there are for each value of these columns, the most first: the columns, and `rows`.

        A row counts for every value in a list. A column `month` is the month of the first day, empty where none is known.
        """
        said = [self._value(column) for column in columns]
        names = ", ".join(f'"{column}"' for column in columns)
        query = f"SELECT {names}, count(*) AS rows FROM (SELECT {', '.join(said)} FROM {self._rows}) GROUP BY ALL "
        found = self._con.execute(f"{query} ORDER BY rows DESC, {names} LIMIT {int(most)}", self._values).fetchall()
        return pd.DataFrame(found, columns=[*columns, "rows"])

    def _value(self, column: str) -> str:
        if column == "month":
            return f"left({'published_earliest' if self._table == 'articles' else 'date_earliest'}, 7) AS month"
        return f'unnest("{column}") AS "{column}"' if self._columns[column] in _LISTS else f'"{column}"'

    def page(self, first: int = 0, rows: int = 50) -> pd.DataFrame:
        """Some of the rows, from number `first` on, in the table's order, with all columns."""
        names = ", ".join(f'"{column}"' for column in self._columns)
        query = f"SELECT {names} FROM {self._rows} LIMIT {int(rows)} OFFSET {int(first)}"
        found = self._con.sql(query, params=self._values) if self._values else self._con.sql(query)
        return as_frame(self._columns, found.to_arrow_table())
