"""Rows of a table by a value that they have, read when they are first asked for, many at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from helpers.keep.held import Held

_ALL = 2000  # rows: of a table of fewer, all are read at once
_REMEMBERED = 20_000


class Lookup:
    """Finds rows (named tuples, whose `Index` is the place) by their value in a column of text.

    Some thousands are remembered. Ask for all that will be needed with `get`, which reads them at once.
    """

    def __init__(self, held: Held, column: str) -> None:
        self._held, self._column = held, column
        self._rows: dict[str, tuple[Any, ...]] = {}
        self._has_all = False

    def __getitem__(self, value: str) -> tuple[Any, ...]:
        """The rows that have a value, in the table's order; none where no row has it."""
        return self.get((value,))[value]

    def get(self, values: Iterable[str]) -> dict[str, tuple[Any, ...]]:
        """The rows that have each of these values."""
        wanted = list(dict.fromkeys(values))
        if not self._has_all:
            self._read([value for value in wanted if value not in self._rows])
        return {value: self._rows.get(value, ()) for value in wanted}

    def _read(self, missing: list[str]) -> None:
        if not missing:
            return
        self._has_all = len(self._held) <= _ALL
        if len(self._rows) > _REMEMBERED:
            self._rows = {}
        places = range(len(self._held)) if self._has_all else self._held.where(self._column, missing)
        found: dict[str, list[Any]] = {value: [] for value in missing}
        for row in self._held.rows(places):
            found.setdefault(getattr(row, self._column), []).append(row)
        self._rows |= {value: tuple(rows) for value, rows in found.items()}
