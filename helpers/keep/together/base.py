"""All rows of a corpus, and the tables that come of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

from helpers.find.dates.shared import NotBefore
from helpers.keep.places import PlaceMatcher
from helpers.keep.rows import ROWS
from helpers.keep.tables import COLUMNS, FURTHER
from helpers.keep.together.copies import PARTS, find_copies, find_duplicates
from helpers.keep.together.events import merge_meetings
from helpers.keep.together.identity import RENAMED, find_clashes, renamed
from helpers.keep.together.quotations import find_utterances, tell_days
from helpers.keep.together.sql import quoted, rows_of

if TYPE_CHECKING:
    import pyarrow as pa
    from duckdb import DuckDBPyConnection

_DUPLICATES = "duplicates_"  # and the number of a part
STEPS = ("meetings", "utterances", *(f"{_DUPLICATES}{part}" for part in range(PARTS)))
"""What is found in all articles, revised where that was needed: steps that know nothing of each other, the longest first."""

_TELLING = 12  # characters: fewer stand in too many articles to find one by
Held = Mapping[str, "pa.Table | Sequence[str]"]
"""Tables by name, in memory or as the paths of Parquet files."""

_DAYS = "days_"  # and the kinds of findings that the articles can hold
_MADE = {
    "utterances": ("utterance",),
    "meetings": ("actor", "meeting", "account", "account_evidence"),
}
_REPEATED = " UNION ALL ".join(f"FROM {step}" for step in STEPS if step.startswith(_DUPLICATES))
# What each table is made of; `{own}` are its columns. Each is in one order, which leaves nothing to chance.
_TABLES = {
    "articles": f"SELECT {{own}} FROM articles LEFT JOIN ({_REPEATED}) AS duplicate USING (n) ORDER BY n",
    "statements": 'SELECT {own} FROM statements LEFT JOIN utterance USING (n, nth) ORDER BY n, start, "end", finding_id',
    "meetings": "SELECT {own} FROM meeting ORDER BY rank",
    "accounts": "SELECT {own} FROM account ORDER BY rank, nr",
    "stances": "SELECT {own} FROM stances ORDER BY n, nth",
    "plan": "SELECT {own} FROM plan ORDER BY n, nth",
    "evidence": 'SELECT {own} FROM (FROM evidence UNION ALL FROM account_evidence) ORDER BY n, start, "end", finding_id, rule',
    "actors": "SELECT {own} FROM actor ORDER BY actor_id",
    "mentions": "SELECT {own} FROM mentions ORDER BY n, actor_id",
}
_JOINED = {
    ("articles", "duplicate_of"): "coalesce(duplicate.duplicate_of, '')",
    ("statements", "utterance_id"): "coalesce(utterance.utterance_id, statements.utterance_id)",
}
_REVISIONS = """
SELECT n, copy, nr, earliest, start, "end", told_by FROM ({told}) FULL JOIN copy USING (n) ORDER BY n, nr
"""
_NOTHING_TOLD = """
SELECT 0 AS n, 0 AS nr, '' AS earliest, 0 AS start, 0 AS "end", '' AS told_by WHERE false
"""


class Together:
    """The rows of all articles, and what follows from them.

    Do the `day_steps`, ask for `revisions` and hand in the rows of these articles anew with `revise`; then do the `STEPS`;
    then read the tables. A step is done here (`make`), or elsewhere, left in a folder (`keep`) and handed in (`take`).
    """

    def __init__(self, rows: Held, folder: Path | None = None, threads: int = 1, memory: int = 1000) -> None:
        """`rows` are those of `Rows.take`, and `texts` (`n`, `text`).

        What does not fit into `memory` (MB) is put into `folder`; without one all is kept in memory.
        """
        import duckdb

        self._con: DuckDBPyConnection = duckdb.connect(":memory:" if folder is None else str(folder / "together.duckdb"))
        self._con.execute("SET enable_progress_bar = false")
        self._con.execute(f"SET threads = {threads}")
        if folder is None:
            self._con.execute("PRAGMA disable_optimizer")
        else:
            self._con.execute(f"SET memory_limit = '{memory}MB'")
            self._con.execute(f"SET temp_directory = '{folder / 'spill'}'")
        self._layers, self._told, self._told_apart = ["first"], [], False
        self._hold(rows, "first")
        for name in rows:
            self._con.execute(f"CREATE TEMP VIEW {name} AS FROM first_{name}")

    def _hold(self, rows: Held, prefix: str) -> None:
        for name, held in rows.items():
            if isinstance(held, Sequence):
                files = ", ".join(map(quoted, held))
                self._con.execute(f"CREATE TEMP VIEW {prefix}_{name} AS FROM read_parquet([{files}])")
            else:
                self._con.register(f"{prefix}_{name}", held)

    def close(self) -> None:
        """Let go of the memory and the files."""
        self._con.close()

    def day_steps(self) -> list[str]:
        """The steps that find what articles tell of each other's days."""
        kinds = self._con.execute("SELECT DISTINCT kinds FROM articles WHERE kinds > 0 ORDER BY kinds").fetchall()
        return [f"{_DAYS}{one}" for (one,) in kinds]

    def revisions(self) -> Iterator[tuple[int, list[NotBefore], int]]:
        """The articles whose rows must be made anew, in order: their number, what others tell of their days (as far as the
        `day_steps` are done), and which copy of its text each is."""
        find_copies(self._con)
        told_by_others = " UNION ALL ".join(f"FROM {step}" for step in self._told) or _NOTHING_TOLD
        for number, group in groupby(rows_of(self._con, _REVISIONS.format(told=told_by_others)), key=itemgetter(0)):
            found = list(group)
            told = [
                NotBefore(number, date.fromisoformat(earliest), start, end, told_by)
                for _, _, nr, earliest, start, end, told_by in found
                if nr is not None
            ]
            yield number, told, found[0][1] or 0

    def revise(self, rows: Held) -> None:
        """Take these rows of some articles in the place of all that there were of them. Can be called again, with others."""
        layer = f"layer_{len(self._layers)}"
        self._hold(rows, layer)
        self._con.execute(f"CREATE TABLE {layer} AS SELECT n FROM {layer}_articles")
        self._layers.append(layer)
        for name in ROWS:
            self._con.execute(f"CREATE OR REPLACE TEMP VIEW {name} AS {self._rows(name)}")

    def _rows(self, name: str) -> str:
        """A query for the rows of all articles, of each the last that were given."""
        parts = []
        for number, layer in enumerate(self._layers):
            revised = " AND ".join(f"n NOT IN (FROM {later})" for later in self._layers[number + 1 :])
            parts.append(f"FROM {layer}_{name} WHERE {revised or 'true'}")
        return " UNION ALL ".join(parts)

    def copies(self) -> dict[int, int]:
        """The articles whose text an earlier one has, and how many have it before them."""
        find_copies(self._con)
        return dict(self._con.execute("SELECT n, copy FROM copy").fetchall())

    def articles_told_of(self, ids: Sequence[str], digests: Sequence[str], words: Sequence[str]) -> list[int]:
        """The numbers of articles with one of these ids or digests (`sha256`), or with one of these words in their text."""
        found = self._con.execute(
            "SELECT n FROM articles WHERE list_contains(?, article_id) OR list_contains(?, sha256) UNION SELECT n FROM texts "
            "WHERE len(list_filter(?, lambda word: contains(text, word))) > 0 ORDER BY n",
            [list(ids), list(digests), [word for word in words if len(word) >= _TELLING]],
        )
        return [n for (n,) in found.fetchall()]

    def first_actors(self) -> list[tuple[str, str, str, str]]:
        """Every actor (id, name, kind, country) as in the first article that has it."""
        return self._con.execute(
            "SELECT actor_id, arg_min(name, n), arg_min(kind, n), arg_min(country, n) FROM actors GROUP BY actor_id "
            "ORDER BY actor_id"
        ).fetchall()

    def make(self, step: str, same_place: PlaceMatcher | None = None) -> None:
        """Do a step. `same_place` says whether two places of meetings can be one; without it their words are compared."""
        self._before(step)
        if step == "utterances":
            find_utterances(self._con)
        elif step == "meetings":
            merge_meetings(self._con, same_place or PlaceMatcher())
        elif step.startswith(_DUPLICATES):
            find_duplicates(self._con, int(step.removeprefix(_DUPLICATES)), step)
        else:
            tell_days(self._con, int(step.removeprefix(_DAYS)), step)

    def keep(self, step: str, folder: Path) -> None:
        """Leave what a step has made in a folder, as Parquet."""
        for name in _MADE.get(step, (step,)):
            self._con.execute(f"COPY {name} TO {quoted(folder / f'{name}.parquet')} (FORMAT parquet)")

    def take(self, step: str, folder: Path) -> None:
        """Take what a step has made from where it was left."""
        self._before(step)
        for name in _MADE.get(step, (step,)):
            self._con.execute(f"CREATE TEMP VIEW {name} AS FROM read_parquet({quoted(folder / f'{name}.parquet')})")

    def _before(self, step: str) -> None:
        """Before the first of the `STEPS`, findings get ids of their own, which later ones among them name."""
        if step not in STEPS:
            self._told.append(step)
        elif not self._told_apart:
            self._told_apart = True
            if find_clashes(self._con):
                for name in RENAMED:
                    self._con.execute(f"CREATE OR REPLACE TEMP VIEW {name} AS {renamed(name, self._rows(name))}")

    def table(self, name: str) -> pa.RecordBatchReader:
        """A table, in order, as it is read."""
        own = ", ".join(_JOINED.get((name, column), f'"{column}"') + f' AS "{column}"' for column in (COLUMNS | FURTHER)[name])
        return self._con.sql(_TABLES[name].format(own=own)).to_arrow_reader()
