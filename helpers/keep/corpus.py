"""A folder of articles as one object: its tables, its texts, and the sentences behind every finding."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

import pandas as pd

from helpers.find.analyser import Analyser
from helpers.find.document import Document
from helpers.keep.places import PlaceMatcher
from helpers.keep.tables import COLUMNS, make_tables
from helpers.read.articles import LeftOut, Note, Reading, read_articles
from helpers.read.codebook import Codebook, load_codebook
from helpers.read.furniture import load_furniture
from helpers.records import Findings

PROJECT = Path(__file__).resolve().parents[2]


class CorpusError(Exception):
    """There is nothing to analyse; the message says why and what to do."""


@dataclass(frozen=True, repr=False, eq=False)
class Corpus:
    """What `open_corpus` found: the tables of `helpers.keep.tables`, and what they rest on.

    `left_out` lists what could not be read (`source`, `reason`, `advice`) and `notes` what to know about
    the rest (`source`, `note`). `texts` holds every article's untouched text by `article_id`, `findings`
    everything as records, in the order of `articles`.
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
    texts: Mapping[str, str]
    findings: tuple[Findings, ...]
    _sentences: dict[str, list[tuple[int, int]]] = field(default_factory=dict)

    @property
    def tables(self) -> dict[str, pd.DataFrame]:
        """The tables that are written to files, by name."""
        return {name: getattr(self, name) for name in COLUMNS}

    def sentences(self, finding_id: str) -> pd.DataFrame:
        """The evidence of one finding, in order: `article_id`, `start`, `end`, `rule`, `text`, `sentence`.

        `text` is what stands between `start` and `end`, `sentence` the whole sentence or sentences around
        it. Raises `KeyError` for an id that is in no table.
        """
        pieces = self.evidence[self.evidence["finding_id"] == finding_id].drop(columns="finding_id")
        if pieces.empty:
            raise KeyError(f"{finding_id}: no finding has this id; ids stand in the column finding_id of each table.")
        spans = list(zip(pieces["article_id"], pieces["start"], pieces["end"], strict=True))
        texts = [self.texts[article_id][start:end] for article_id, start, end in spans]
        return pieces.assign(text=texts, sentence=[self._around(*span) for span in spans]).reset_index(drop=True)

    def _around(self, article_id: str, start: int, end: int) -> str:
        sentences = self._sentences_of(article_id)
        firsts = [first for first, _ in sentences]
        touched = sentences[max(bisect_right(firsts, start) - 1, 0) : bisect_right(firsts, max(start, end - 1))]
        touched = [(first, last) for first, last in touched if last > start]
        if not touched:
            return self.texts[article_id][start:end]
        return self.texts[article_id][min(touched[0][0], start) : max(touched[-1][1], end)]

    def _sentences_of(self, article_id: str) -> list[tuple[int, int]]:
        if article_id not in self._sentences:
            article = next(f.article for f in self.findings if f.article.article_id == article_id)
            furniture = [(block.start, block.end) for block in article.blocks if block.kind != "paragraph"]
            prose = [(sentence.start, sentence.end) for sentence in Document(article).sentences]
            self._sentences[article_id] = sorted(furniture + prose)
        return self._sentences[article_id]

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(table)} {name}" for name, table in self.tables.items())
        return f"Corpus({counts}; {len(self.left_out)} left out)"


def open_corpus(source: str | Path = "seeds", codebook: str | Path | None = None) -> Corpus:
    """Read a folder (or one file) of articles, find everything, and return it as a `Corpus`.

    `source` and `codebook`, a folder of codebook files (the project's by default), are looked up in the
    current directory and then in the project's. Raises `CorpusError` where there is no article,
    `CodebookError` where the codebook does not say what it should.
    """
    folder = None if codebook is None else _located(codebook)
    known = load_furniture() if folder is None else load_furniture(folder / "furniture.yml")
    path = _located(source)
    reading = read_articles(path, known)
    if not reading.articles:
        raise CorpusError(_nothing(path, reading))
    book = load_codebook(folder)
    return as_corpus(Analyser(book).analyse(reading.articles), book, reading.left_out, reading.notes)


def as_corpus(
    findings: Iterable[Findings], codebook: Codebook, left_out: Iterable[LeftOut] = (), notes: Iterable[Note] = ()
) -> Corpus:
    """What was found in articles, as a `Corpus`."""
    ordered = tuple(sorted(findings, key=lambda finding: finding.article.article_id))
    return Corpus(
        **make_tables(ordered, PlaceMatcher(codebook.places)),
        left_out=pd.DataFrame(
            [(left.source, left.reason, left.advice) for left in left_out],
            columns=["source", "reason", "advice"],
            dtype="str",
        ),
        notes=pd.DataFrame([(note.source, note.note) for note in notes], columns=["source", "note"], dtype="str"),
        texts=MappingProxyType({f.article.article_id: f.article.text for f in ordered}),
        findings=ordered,
    )


def _located(path: str | Path) -> Path:
    """A path as it stands, or else within the project; raises `CorpusError` where it is in neither."""
    for candidate in (Path(path).expanduser(), PROJECT / path):
        if candidate.exists():
            return candidate
    raise CorpusError(f"{path}: there is no such folder or file, neither in {Path.cwd()} nor in the project.")


def _nothing(path: Path, reading: Reading) -> str:
    if not reading.left_out:
        return f"{path}: the folder is empty; put articles in it as .txt files."
    left, more = reading.left_out[0], len(reading.left_out) - 1
    others = f" (and {more} more)" if more else ""
    return f"{path}: holds no article that can be read; {left.source}: {left.reason}{others}. {left.advice}"
