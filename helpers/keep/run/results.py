"""The tables of a finished run, and the manifest that tells what they are."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from helpers.keep.files import table_file
from helpers.keep.run.files import whole_file
from helpers.keep.run.plan import Options
from helpers.keep.run.work import COUNT, TEXTS, count_of, encode
from helpers.keep.store import MANIFEST
from helpers.keep.tables import COLUMNS, LEFT_OUT, MENTIONS, NOTES
from helpers.keep.together import Together
from helpers.records import Findings

FORMAT = 2
FINDINGS = {"article_id": "text", "text": "text", "record": "bytes"}
_FURTHER = {"left_out": LEFT_OUT, "notes": NOTES}
_BATCH = 1000  # articles
Folders = Sequence[tuple[Path, Path | None]]


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What a folder of tables is. It is written last, so that a folder that has one is whole.

    `only` and `passed_over`: which tables were wanted, and how many articles were passed over since they can hold none of it;
    `depends`: what the run depended on, as digests; `rows` of each table; `files`, each with its SHA-256.
    """

    format: int
    only: tuple[str, ...]
    passed_over: int
    depends: dict[str, str]
    rows: dict[str, int]
    files: dict[str, str]


def write_results(
    together: Together,
    folders: Folders,
    corrected: Mapping[int, Findings],
    options: Options,
    out: Path,
    depends: Mapping[str, str],
) -> dict[str, int]:
    """Write all tables into the folder `out`, which is made, and return how many rows each has.

    As CSV there are no `mentions` and no `findings`: what `open_corpus` needs to show sentences.
    """
    out.mkdir()
    tables = {name: (COLUMNS[name], _joined(together, name)) for name in COLUMNS}
    tables |= {name: (columns, collected(folders, name)) for name, columns in _FURTHER.items()}
    if options.file_format == "parquet":
        tables["mentions"] = MENTIONS, _joined(together, "mentions")
        tables["findings"] = FINDINGS, _findings(folders, corrected)
    rows = {}
    for name, (columns, held) in tables.items():
        file = table_file(name, out, options.file_format, columns)
        rows[name] = 0
        for some in held:
            file.write(some)
            rows[name] += some.num_rows
        file.close()
    passed_over = sum(count_of((first / COUNT).read_bytes()).passed_over for first, _ in folders)
    files = {path.relative_to(out).as_posix(): _digest(path) for path in sorted(out.rglob("*")) if path.is_file()}
    manifest = Manifest(
        format=FORMAT, only=options.only, passed_over=passed_over, depends=dict(depends), rows=rows, files=files
    )
    with whole_file(out / MANIFEST) as file:
        file.write(msgspec.json.format(msgspec.json.encode(manifest)))
    return rows


def _joined(together: Together, name: str) -> Iterator[pa.Table]:
    """A table that comes of all partitions, asked for only when it is written."""
    for batch in together.table(name):
        yield pa.Table.from_batches([batch])


def collected(folders: Folders, name: str) -> Iterator[pa.Table]:
    """A table that is only put together from what the partitions gave."""
    for first, _ in folders:
        yield pq.read_table(first / f"{name}.parquet")


def _findings(folders: Folders, corrected: Mapping[int, Findings]) -> Iterator[pa.Table]:
    """Every article's text and findings, as they were read last, or as they were corrected."""
    by_reader = {number: encode(findings) for number, findings in corrected.items()}
    for first, again in folders:
        anew: dict[int, bytes] = {}
        if again:
            held = pq.read_table(again / f"{TEXTS}.parquet", columns=["n", "record"])
            anew |= dict(zip(held["n"].to_pylist(), held["record"].to_pylist(), strict=True))
        anew |= by_reader
        for batch in pq.ParquetFile(first / f"{TEXTS}.parquet").iter_batches(_BATCH):
            records = zip(batch["n"].to_pylist(), batch["record"].to_pylist(), strict=True)
            latest = pa.array([anew.get(n, record) for n, record in records], pa.binary())
            yield pa.table({"article_id": batch["article_id"], "text": batch["text"], "record": latest})


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
