"""A corpus that a run has put into files: read when it is asked for, and no more than that."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import numpy as np
import pandas as pd

from helpers.keep.choice import Choice
from helpers.keep.passages import Passages
from helpers.keep.run.results import FORMAT, Manifest
from helpers.keep.run.work import decode
from helpers.keep.store import MANIFEST, StoreError
from helpers.keep.tables import COLUMNS, FURTHER, as_frame
from helpers.records import Findings

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from helpers.keep.held_files import InFiles, RowGroups

_HELD = {**COLUMNS, **FURTHER}
_REMEMBERED = 400  # articles
_TEXTS = 64 << 20  # bytes of articles as they are in the files
_AT_ONCE = 200  # articles


def is_stored(folder: Path) -> bool:
    """Whether a folder holds what a run has written."""
    return (folder / MANIFEST).is_file()


class StoredCorpus(Passages):
    """What `analyse --format parquet` wrote, with the attributes of a `Corpus`.

    A whole table (`corpus.meetings`) is read when it is first asked for, as a DataFrame; `choose` filters one without reading
    it into memory. `texts` and `findings` are read article by article.
    """

    def __init__(self, folder: Path) -> None:
        """Raises `StoreError` where files are missing, or it is no result that can be opened."""
        self.folder = folder
        self.manifest = _manifest(folder)
        import duckdb

        self._con: DuckDBPyConnection = duckdb.connect()
        self._con.execute("SET enable_progress_bar = false")
        for name in (*_HELD, "findings"):
            path = folder / f"{name}.parquet"
            files = str(path / "*.parquet" if path.is_dir() else path).replace("'", "''")
            self._con.execute(f"CREATE VIEW {name} AS FROM read_parquet('{files}')")
        self._known: OrderedDict[str, Findings] = OrderedDict()

    articles = property(lambda self: self._whole("articles"))
    statements = property(lambda self: self._whole("statements"))
    meetings = property(lambda self: self._whole("meetings"))
    accounts = property(lambda self: self._whole("accounts"))
    stances = property(lambda self: self._whole("stances"))
    plan = property(lambda self: self._whole("plan"))
    evidence = property(lambda self: self._whole("evidence"))
    actors = property(lambda self: self._whole("actors"))
    left_out = property(lambda self: self._whole("left_out"))
    notes = property(lambda self: self._whole("notes"))

    def _whole(self, name: str) -> pd.DataFrame:
        known = self.__dict__.setdefault("_tables", {})
        if name not in known:
            known[name] = as_frame(_HELD[name], self._con.sql(f"FROM {name}").to_arrow_table())
        return known[name]

    def held(self, table: str) -> InFiles:
        return self._held[table]

    @cached_property
    def _held(self) -> dict[str, InFiles]:
        from helpers.keep.held_files import open_tables

        return open_tables(self.folder, self._con.cursor(), {name: self.manifest.rows[name] for name in _HELD})

    @cached_property
    def _records(self) -> RowGroups:
        """The text and the record of each article, in the order of `articles`."""
        from helpers.keep.held_files import Memory, RowGroups

        return RowGroups("findings", self.folder / "findings.parquet", Memory(_TEXTS))

    @property
    def tables(self) -> dict[str, pd.DataFrame]:
        """The tables that are written to files, by name; all of them are read."""
        return {name: self._whole(name) for name in COLUMNS}

    def choose(self, table: str, since: str = "", until: str = "", **wanted: object) -> Choice:
        """Filter a table: `choose("meetings", participants="wang-yi", status=["held", "planned"], since="2023-02-01")`.

        See `Choice`. Raises `KeyError` for a table or a column that there is not.
        """
        return Choice(self._con.cursor(), table, wanted, since, until)

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """Every article's untouched text by `article_id`."""
        return _Texts(self)

    @cached_property
    def findings(self) -> Sequence[Findings]:
        """Everything found as records, in the order of `articles`."""
        return _AllFindings(self)

    def read(self, article_ids: Iterable[str]) -> dict[str, Findings]:
        wanted = list(dict.fromkeys(article_ids))
        missing = [article_id for article_id in wanted if article_id not in self._known]
        found = {article_id: self._known[article_id] for article_id in wanted if article_id in self._known}
        if missing:
            rows = self._records.take(self.held("articles").where("article_id", missing))
            columns = (rows[column].to_pylist() for column in ("article_id", "record", "text"))
            found |= {article_id: decode(record, text) for article_id, record, text in zip(*columns, strict=True)}
        for article_id in wanted:
            if article_id not in found:
                raise KeyError(f"{article_id}: no article has this id; ids stand in the column article_id of articles.")
            self._known[article_id] = found[article_id]
            self._known.move_to_end(article_id)
        while len(self._known) > max(_REMEMBERED, len(wanted)):
            self._known.popitem(last=False)
        return found

    def read_texts(self, places: np.ndarray) -> Iterator[tuple[str, str]]:
        for first in range(0, len(places), _AT_ONCE):
            rows = self._records.take(places[first : first + _AT_ONCE])
            yield from zip(rows["article_id"].to_pylist(), rows["text"].to_pylist(), strict=True)

    def read_all(self) -> Iterator[Findings]:
        """Everything found, article by article."""
        result = self._con.cursor().execute("SELECT record, text FROM findings")
        while rows := result.fetchmany(_AT_ONCE):
            yield from (decode(*row) for row in rows)

    def ids(self) -> Iterator[str]:
        """The ids of the articles, in order."""
        result = self._con.cursor().execute("SELECT article_id FROM articles")
        while rows := result.fetchmany(10_000):
            yield from (article_id for (article_id,) in rows)

    def __repr__(self) -> str:
        counts = ", ".join(f"{self.manifest.rows[name]} {name}" for name in COLUMNS)
        return f"Corpus({counts}; {self.manifest.rows['left_out']} left out; in {self.folder})"


def _manifest(folder: Path) -> Manifest:
    anew = "Run the analysis again."
    try:
        manifest = msgspec.json.decode((folder / MANIFEST).read_bytes(), type=Manifest)
    except (OSError, msgspec.DecodeError) as error:
        raise StoreError(f"{folder / MANIFEST}: this is no manifest of a run ({error}). {anew}") from None
    if manifest.format != FORMAT:
        raise StoreError(f"{folder}: another version of the program wrote this. {anew}")
    missing = [name for name in manifest.files if not (folder / name).is_file()]
    if missing:
        raise StoreError(f"{folder / missing[0]}: this file of the result is missing. {anew}")
    if "findings" not in manifest.rows:
        raise StoreError(
            f"{folder}: CSV tables can be read by any program, but not opened here: analyse with --format parquet."
        )
    return manifest


class _Texts(Mapping[str, str]):
    def __init__(self, corpus: StoredCorpus) -> None:
        self._corpus = corpus

    def __getitem__(self, article_id: str) -> str:
        return self._corpus.article(article_id).text

    def __contains__(self, article_id: object) -> bool:
        return isinstance(article_id, str) and len(self._corpus.held("articles").where("article_id", [article_id])) > 0

    def __iter__(self) -> Iterator[str]:
        return self._corpus.ids()

    def __len__(self) -> int:
        return self._corpus.manifest.rows["articles"]


class _AllFindings(Sequence[Findings]):
    def __init__(self, corpus: StoredCorpus) -> None:
        self._corpus = corpus

    def __getitem__(self, number: int) -> Findings:
        if isinstance(number, slice):
            raise TypeError("articles are read one by one; list(corpus.findings) reads all.")
        number = number + len(self) if number < 0 else number
        if not 0 <= number < len(self):
            raise IndexError(f"{number}: there are {len(self)} articles.")
        return self._corpus.finding(next(id_ for nr, id_ in enumerate(self._corpus.ids()) if nr == number))

    def __iter__(self) -> Iterator[Findings]:
        return self._corpus.read_all()

    def __len__(self) -> int:
        return self._corpus.manifest.rows["articles"]
