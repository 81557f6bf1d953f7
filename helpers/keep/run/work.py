"""What is done with one partition, in whichever process: only plain records come in, only files and counts come out."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import islice
from pathlib import Path

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from helpers.find.analyser import Analyser
from helpers.find.dates.shared import NotBefore, redated
from helpers.find.sieve import KINDS, Sieve
from helpers.keep.rows import ROWS, Rows
from helpers.keep.run.files import whole_file, whole_folder
from helpers.keep.run.plan import Options, Partition
from helpers.keep.tables import LEFT_OUT, NOTES, as_arrow, schema
from helpers.read.articles import read_parts
from helpers.read.codebook import Codebook, load_codebook
from helpers.read.furniture import Furniture, load_furniture
from helpers.read.told import LeftOut, Note
from helpers.records import Article, Findings

TEXTS = "texts"
COUNT = "count"
FILES = {**ROWS, TEXTS: {"n": "number", "article_id": "text", "text": "text"}, "left_out": LEFT_OUT, "notes": NOTES}
"""The tables that a partition gives, and what they hold; `texts` also holds the findings of each article (`record`)."""

_PLACES = 1 << 32  # numbers of articles that each partition has for itself
_TOGETHER = 200  # articles in memory
_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Findings).decode


class Task(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Read and analyse a partition, and put what comes of it into a folder."""

    options: Options
    partition: Partition
    folder: str


class Revision(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Make the rows of some articles of a partition anew: each with its number, what is told of its days, which copy it is."""

    options: Options
    number: int
    articles: tuple[tuple[int, tuple[NotBefore, ...], int], ...]
    folder: str


class Count(msgspec.Struct, frozen=True):
    """What became of a partition: how many articles were analysed, left out, and passed over by the sieve."""

    articles: int = 0
    left_out: int = 0
    passed_over: int = 0


def folder_of(folder: str, stage: str, number: int) -> Path:
    """Where what a stage makes of a partition is."""
    return Path(folder, stage, f"{number:05d}")


def partition_of(article: int) -> int:
    """The number of the partition that an article is in."""
    return article // _PLACES


count_of = msgspec.msgpack.Decoder(Count).decode


def encode(findings: Findings) -> bytes:
    """The findings of an article, without its text."""
    return _encode(replace(findings, article=replace(findings.article, text="")))


def decode(record: bytes, text: str) -> Findings:
    """The findings of an article, from what `texts` holds of it."""
    finding = _decode(record)
    return replace(finding, article=replace(finding.article, text=text))


def analyse_partition(data: bytes) -> bytes:
    """Do a `Task` (as msgpack), and return its `Count` (as msgpack)."""
    task = msgspec.msgpack.decode(data, type=Task)
    analyser, sieve, furniture = _tools(task.options.codebook, task.options.only)
    wanted = sum(KINDS[name] for name in task.options.only)
    passed_over = 0

    def chosen(texts: list[str]) -> list[bool]:
        nonlocal passed_over
        kinds = [bool(kinds & wanted) for kinds in sieve.kinds_of(texts)]
        passed_over += kinds.count(False)
        return kinds

    told = read_parts(task.partition.read(), task.options.columns, furniture, chosen if wanted else None)
    articles = left_out = 0
    with whole_folder(folder_of(task.folder, "first", task.partition.number)) as folder:
        with _Writer(folder) as writer:
            while some := list(islice(told, _TOGETHER)):
                own = [one for one in some if isinstance(one, Article)]
                kinds = sieve.kinds_of(article.text for article in own)
                for finding, held in zip(analyser.analyse(own), kinds, strict=True):
                    number = task.partition.number * _PLACES + articles
                    writer.add(number, finding, held)
                    articles += 1
                missing = [one for one in some if isinstance(one, LeftOut)]
                left_out += len(missing)
                writer.write("left_out", as_arrow(LEFT_OUT, [(one.source, one.reason, one.advice) for one in missing]))
                notes = [(one.source, one.note) for one in some if isinstance(one, Note)]
                writer.write("notes", as_arrow(NOTES, notes))
                writer.flush()
        count = _encode(Count(articles, left_out, passed_over))
        with whole_file(folder / COUNT) as file:
            file.write(count)
    return count


def revise_partition(data: bytes) -> bytes:
    """Do a `Revision` (as msgpack), and return how many articles it was (a `Count` as msgpack)."""
    task = msgspec.msgpack.decode(data, type=Revision)
    analyser, _, _ = _tools(task.options.codebook, task.options.only)
    numbers = [number for number, _, _ in task.articles]
    held = pq.read_table(
        folder_of(task.folder, "first", task.number) / f"{TEXTS}.parquet", filters=[("n", "in", numbers)]
    ).to_pylist()
    with whole_folder(folder_of(task.folder, "again", task.number)) as folder, _Writer(folder) as writer:
        for (number, told, copy), row in zip(task.articles, held, strict=True):
            finding = decode(row["record"], row["text"])
            dating = redated(finding.dating, told)
            if dating is not finding.dating:
                finding = analyser.find(finding.article, dating)
            writer.add(number, finding, 0, copy)
    return _encode(Count(len(numbers)))


@cache
def _tools(codebook: str, only: tuple[str, ...]) -> tuple[Analyser, Sieve, Furniture]:
    """What a process needs to analyse, made once."""
    book = book_of(codebook)
    return Analyser(book, only), Sieve(book), load_furniture(Path(codebook) / "furniture.yml") if codebook else load_furniture()


@cache
def book_of(codebook: str) -> Codebook:
    """The codebook in a folder, or the project's own; read once in each process."""
    return load_codebook(Path(codebook) if codebook else None)


class _Writer:
    """The files of a partition, some articles at a time in memory."""

    def __init__(self, folder: Path) -> None:
        self._rows, self._texts = Rows(), []
        fields = {name: schema(columns) for name, columns in FILES.items()}
        fields[TEXTS] = fields[TEXTS].append(pa.field("record", pa.binary()))
        self._fields = fields
        self._files = {
            name: pq.ParquetWriter(folder / f"{name}.parquet", held, compression="zstd") for name, held in fields.items()
        }

    def add(self, number: int, finding: Findings, kinds: int, copy: int = 0) -> None:
        """Add an article."""
        self._rows.add(number, finding, kinds, copy)
        self._texts.append((number, finding.article.article_id, finding.article.text, encode(finding)))

    def write(self, name: str, table: pa.Table) -> None:
        """Add rows to one of the files."""
        if table.num_rows:
            self._files[name].write_table(table)

    def flush(self) -> None:
        """Write what is in memory."""
        for name, table in self._rows.take().items():
            self.write(name, table)
        columns = zip(*self._texts, strict=True) if self._texts else ((),) * 4
        fields = self._fields[TEXTS]
        self.write(
            TEXTS, pa.table([pa.array(one, field.type) for one, field in zip(columns, fields, strict=True)], schema=fields)
        )
        self._texts = []

    def __enter__(self) -> _Writer:
        return self

    def __exit__(self, error: object, *_: object) -> None:
        if error is None:
            self.flush()
        for file in self._files.values():
            file.close()
