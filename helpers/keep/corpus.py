"""A folder of articles as one object: its tables, its texts, and the sentences behind every finding."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

import pandas as pd

from helpers.find.analyser import Analyser
from helpers.find.document import Document
from helpers.keep.corrections.apply import Applied, apply_corrections
from helpers.keep.corrections.cast import Cast
from helpers.keep.corrections.log import Log, read_log, usual_folder
from helpers.keep.corrections.tables import correction_tables
from helpers.keep.places import PlaceMatcher
from helpers.keep.tables import COLUMNS, make_tables
from helpers.read.articles import Reading, read_articles
from helpers.read.codebook import Codebook, load_codebook
from helpers.read.furniture import load_furniture
from helpers.read.told import LeftOut, Note
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
class Corpus:
    """What `open_corpus` found: the tables of `helpers.keep.tables`, and what they rest on.

    `left_out` lists what could not be read (`source`, `reason`, `advice`) and `notes` what to know about
    the rest (`source`, `note`). `texts` holds every article's untouched text by `article_id`, `findings`
    everything as records, in the order of `articles`.

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
    _sentences: dict[str, list[tuple[int, int]]] = field(default_factory=dict)

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
        around = [(article_id, *self.around(article_id, start, end)) for article_id, start, end in spans]
        sentences = [self.texts[article_id][start:end] for article_id, start, end in around]
        return pieces.assign(text=texts, sentence=sentences).reset_index(drop=True)

    def around(self, article_id: str, start: int, end: int) -> tuple[int, int]:
        """Where the sentence or sentences around a passage start and end."""
        sentences = self._sentences_of(article_id)
        firsts = [first for first, _ in sentences]
        touched = sentences[max(bisect_right(firsts, start) - 1, 0) : bisect_right(firsts, max(start, end - 1))]
        touched = [(first, last) for first, last in touched if last > start]
        if not touched:
            return start, end
        return min(touched[0][0], start), max(touched[-1][1], end)

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


def open_corpus(
    source: str | Path | Sequence[str | Path] = "seeds",
    codebook: str | Path | None = None,
    corrections: str | Path | None = USUAL,
    targets: str | Iterable[str] | None = None,
    columns: Mapping[str, str] | None = None,
) -> Corpus:
    """Read articles from a folder, a file, a zip file or several of these, find everything, and return it as a `Corpus`.

    `source` and `codebook`, a folder of codebook files (the project's by default), are looked up in the
    current directory and then in the project's. `targets` are the ids of the targets of stances to look for, `"all"`
    that the codebook has; without it, those that are active there. `corrections` is a folder of readers' corrections, which
    win over the rules: `data/corrections` unless told otherwise, here or by the environment variable
    SIDELINES_CORRECTIONS; None for none. `columns` says which column of a table holds what, where the usual names do not
    tell: `{"text": "body", "date": "datum", "title": "kop", "outlet": "krant"}`, or some of these.

    Raises `CorpusError` where there is no article, `CodebookError` where the codebook does not say what it should,
    `ColumnsError` where `columns` names something else than these four.
    """
    folder = None if codebook is None else _located(codebook)
    known = load_furniture() if folder is None else load_furniture(folder / "furniture.yml")
    paths = [_located(one) for one in ([source] if isinstance(source, (str, Path)) else source)]
    reading = read_articles(paths, columns, known)
    if not reading.articles:
        raise CorpusError(_nothing(paths, reading))
    book = load_codebook(folder, targets)
    kept_in = (
        usual_folder() if corrections == USUAL else None if corrections is None else Path(corrections).expanduser().absolute()
    )
    return as_corpus(Analyser(book).analyse(reading.articles), book, reading.left_out, reading.notes, kept_in)


def as_corpus(
    findings: Iterable[Findings],
    codebook: Codebook,
    left_out: Iterable[LeftOut] = (),
    notes: Iterable[Note] = (),
    folder: Path | None = None,
) -> Corpus:
    """What was found in articles, as a `Corpus`, with the corrections in `folder` applied."""
    ordered = tuple(sorted(findings, key=lambda finding: finding.article.article_id))
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


def _located(path: str | Path) -> Path:
    """A path as it stands, or else within the project; raises `CorpusError` where it is in neither."""
    for candidate in (Path(path).expanduser(), PROJECT / path):
        if candidate.exists():
            return candidate
    raise CorpusError(f"{path}: there is no such folder or file, neither in {Path.cwd()} nor in the project.")


def _nothing(paths: Sequence[Path], reading: Reading) -> str:
    told = ", ".join(map(str, paths))
    if not reading.left_out:
        return f"{told}: the folder is empty; put articles in it."
    left, more = reading.left_out[0], len(reading.left_out) - 1
    others = f" (and {more} more)" if more else ""
    return f"{told}: holds no article that can be read; {left.source}: {left.reason}{others}. {left.advice}"
