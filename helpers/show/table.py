"""A table to read: shows itself in a notebook, gives itself as a DataFrame, and can be read page by page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from helpers.keep.held import Selection
from helpers.show import markup
from helpers.show.markup import Html


@dataclass(frozen=True)
class Table:
    """Rows to read. Shows itself in a notebook; `frame` gives the same as a DataFrame of strings.

    `keys`, one a row or none at all, are what its rows are chosen by.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]
    keys: tuple[str, ...] = ()

    @property
    def html(self) -> Html:
        return markup.table(self.columns, self.rows)

    @property
    def choosable(self) -> Html:
        """As `html`, with rows that can be chosen."""
        return markup.table(self.columns, self.rows, self.keys)

    @property
    def frame(self) -> pd.DataFrame:
        return pd.DataFrame([[_plain(value) for value in row] for row in self.rows], columns=list(self.columns), dtype=object)

    def folded(self, summary: str) -> Html:
        """The table behind one line, which unfolds it."""
        return markup.folded(f"{summary} ({len(self.rows)})", self.html)

    def __len__(self) -> int:
        return len(self.rows)

    def __repr__(self) -> str:
        return "\n".join(" | ".join(_plain(value) for value in row) for row in (self.columns, *self.rows))

    def _repr_html_(self) -> str:
        return self.html._repr_html_()


@dataclass(frozen=True)
class Listing:
    """A table of any length that is made page by page: `make` gives the rows from a first one up to a last, exclusive."""

    length: int
    make: Callable[[int, int], Table]

    @classmethod
    def of(cls, table: Table) -> Listing:
        """The pages of a table that is made already."""
        return cls(len(table), lambda first, last: Table(table.columns, table.rows[first:last], table.keys[first:last]))

    @classmethod
    def of_rows(cls, corpus, rows: Selection, tabulate: Callable[[object, Selection], Table]) -> Listing:
        """The pages of a function that makes a table of some rows of a corpus."""
        return cls(len(rows), lambda first, last: tabulate(corpus, Selection(rows.held, rows.places[first:last])))

    @property
    def whole(self) -> Table:
        return self.make(0, self.length)


def _plain(value: object) -> str:
    return markup.plain(value) if isinstance(value, Html) else str(value)
