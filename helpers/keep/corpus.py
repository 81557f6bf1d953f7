"""A folder of articles as one object: its tables, its texts, and the sentences behind every finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pandas as pd

from helpers.find.analyser import Analyser
from helpers.find.sieve import Sieve
from helpers.keep.corrections.apply import Applied, apply_corrections
from helpers.keep.corrections.cast import Cast
from helpers.keep.corrections.log import Log, read_log, usual_folder
from helpers.keep.corrections.tables import correction_tables
from helpers.keep.held import InMemory
from helpers.keep.passages import Passages
from helpers.keep.places import PlaceMatcher
from helpers.keep.rows import mention_rows
from helpers.keep.store import RUN, UNFINISHED
from helpers.keep.stored import StoredCorpus, is_stored
from helpers.keep.tables import COLUMNS, MENTIONS, as_arrow, as_frame
from helpers.keep.together import date_together, make_tables
from helpers.read.articles import read_articles
from helpers.read.codebook import Codebook, load_codebook
from helpers.read.furniture import load_furniture
from helpers.read.told import LeftOut, Note, nothing_read
from helpers.records import Findings

PROJECT = Path(__file__).resolve().parents[2]
USUAL = "usual"
"""The folder of corrections that `helpers.keep.corrections.log.usual_folder` names."""


class CorpusError(Exception):
    """There is nothing to analyse; the message says why and what to do."""


@dataclass(frozen=True)
class ByRules:
    """What the rules found, before any correction, and what it takes to apply corrections to it."""

    findings: tuple[Findings, ...]
    codebook: Codebook
    same_place: PlaceMatcher
    actor_of: Cast


@dataclass(frozen=True, repr=False, eq=False)
class Corpus(Passages):
    """What `open_corpus` found: the tables of `helpers.keep.tables`, and what they rest on.

    `left_out` lists what could not be read (`source`, `reason`, `advice`) and `notes` what to know about
    the rest (`source`, `note`). `texts` holds every article's untouched text by `article_id`, `findings`
    everything as records, in the order of `articles`, which is that of reading.

    All of it is after the corrections of readers, which are kept in `folder` (None where there are none).
    `corrections`, `orphans` and `broken_corrections` tell what became of them; their columns are those of
    `helpers.keep.corrections.tables`. `rules` is what the rules found, `applied` how corrections changed it.
    """

    articles: pd.DataFrame
    statements: pd.DataFrame
    meetings: pd.DataFrame
    accounts: pd.DataFrame
    stances: pd.DataFrame
    plan: pd.DataFrame
    evidence: pd.DataFrame
    actors: pd.DataFrame
    left_out: pd.DataFrame
    notes: pd.DataFrame
    corrections: pd.DataFrame
    orphans: pd.DataFrame
    broken_corrections: pd.DataFrame
    texts: Mapping[str, str]
    findings: tuple[Findings, ...]
    folder: Path | None
    rules: ByRules
    applied: Applied

    can_be_corrected = True

    @property
    def tables(self) -> dict[str, pd.DataFrame]:
        """The tables that are written to files, by name."""
        return {name: getattr(self, name) for name in COLUMNS}

    def with_corrections(self) -> Corpus:
        """The same corpus after all corrections that are in its folder now; the articles are not analysed again."""
        return replace(self, **_corrected(self.rules, self.folder))

    def without_corrections(self) -> Corpus:
        """The same corpus as the rules found it."""
        return replace(self, folder=None, **_corrected(self.rules, None))

    def held(self, table: str) -> InMemory:
        known = self.__dict__.setdefault("_held", {})
        if table not in known:
            known[table] = InMemory(table, self._mentions() if table == "mentions" else getattr(self, table))
        return known[table]

    def read(self, article_ids: Iterable[str]) -> dict[str, Findings]:
        return {article_id: self._by_id[article_id] for article_id in article_ids}

    def read_texts(self, places: np.ndarray) -> Iterator[tuple[str, str]]:
        for article_id in self.articles["article_id"].iloc[places]:
            yield article_id, self.texts[article_id]

    @cached_property
    def _by_id(self) -> dict[str, Findings]:
        return {finding.article.article_id: finding for finding in self.findings}

    def _mentions(self) -> pd.DataFrame:
        rows = [row for finding in self.findings for row in mention_rows(finding)]
        return as_frame(MENTIONS, as_arrow(MENTIONS, rows))

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(table)} {name}" for name, table in self.tables.items())
        return f"Corpus({counts}; {len(self.left_out)} left out)"


def open_corpus(
    source: str | Path | Sequence[str | Path] = "seeds",
    codebook: str | Path | None = None,
    corrections: str | Path | None = USUAL,
    targets: str | Iterable[str] | None = None,
    columns: Mapping[str, str] | None = None,
) -> Corpus | StoredCorpus:
    """Read articles from a folder, a file, a zip file or several of these, find everything, and return it as a `Corpus`.

    A folder that `analyse --format parquet` has written is not analysed again: it is a `StoredCorpus`, whose tables are read
    when they are asked for. `source` and `codebook`, a folder of codebook files (the project's by default), are looked up in
    the current directory and then in the project's. `targets` are the ids of the targets of stances to look for, `"all"`
    that the codebook has; without it, those that are active there. `corrections` is a folder of readers' corrections, which
    win over the rules: `data/corrections` unless told otherwise, here or by the environment variable
    SIDELINES_CORRECTIONS; None for none. `columns` says which column of a table holds what, where the usual names do not
    tell: `{"text": "body", "date": "datum", "title": "kop", "outlet": "krant"}`, or some of these.

    Raises `CorpusError` where there is no article, `CodebookError` where the codebook does not say what it should,
    `ColumnsError` where `columns` names something else than these four.
    """
    folder = None if codebook is None else located(codebook)
    known = load_furniture() if folder is None else load_furniture(folder / "furniture.yml")
    paths = [located(one) for one in ([source] if isinstance(source, (str, Path)) else source)]
    if len(paths) == 1 and is_stored(paths[0]):
        return StoredCorpus(paths[0])
    reading = read_articles(paths, columns, known)
    if not reading.articles:
        raise CorpusError(nothing_read(paths, reading.left_out))
    book = load_codebook(folder, targets)
    kept_in = (
        usual_folder() if corrections == USUAL else None if corrections is None else Path(corrections).expanduser().absolute()
    )
    analyser, sieve = Analyser(book), Sieve(book)
    findings = analyser.analyse(reading.articles)
    kinds = sieve.kinds_of(article.text for article in reading.articles)
    return as_corpus(date_together(findings, kinds, analyser.find), book, reading.left_out, reading.notes, kept_in)


def as_corpus(
    findings: Iterable[Findings],
    codebook: Codebook,
    left_out: Iterable[LeftOut] = (),
    notes: Iterable[Note] = (),
    folder: Path | None = None,
) -> Corpus:
    """What was found in articles, as a `Corpus` in the order given, with the corrections in `folder` applied."""
    ordered = tuple(findings)
    rules = ByRules(ordered, codebook, PlaceMatcher(codebook.places), Cast(ordered, codebook))
    return Corpus(
        **_corrected(rules, folder),
        folder=folder,
        rules=rules,
        left_out=pd.DataFrame(
            [(left.source, left.reason, left.advice) for left in left_out],
            columns=["source", "reason", "advice"],
            dtype="str",
        ),
        notes=pd.DataFrame([(note.source, note.note) for note in notes], columns=["source", "note"], dtype="str"),
        texts=MappingProxyType({f.article.article_id: f.article.text for f in ordered}),
    )


def _corrected(rules: ByRules, folder: Path | None) -> dict[str, object]:
    """The fields of a corpus that hang on corrections."""
    log = Log() if folder is None else read_log(folder)
    applied = apply_corrections(rules.findings, log.entries, rules.actor_of)
    tables = make_tables(applied.findings, rules.same_place)
    return {**tables, **correction_tables(applied, log, tables), "findings": applied.findings, "applied": applied}


def located(path: str | Path) -> Path:
    """A path as it stands, or else within the project; raises `CorpusError` where it is in neither."""
    for candidate in (Path(path).expanduser(), PROJECT / path):
        if (candidate / RUN).exists():
            raise CorpusError(f"{path}: this analysis is not finished; the same command goes on with it.")
        if candidate.exists():
            return candidate
    if Path(f"{Path(path).expanduser()}{UNFINISHED}").exists():
        raise CorpusError(f"{path}: the analysis that writes it is not finished; the same command goes on with it.")
    raise CorpusError(f"{path}: there is no such folder or file, neither in {Path.cwd()} nor in the project.")
