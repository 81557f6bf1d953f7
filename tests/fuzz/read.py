"""Feeds bytes that a fuzzer makes to everything that reads: `python tests/fuzz/read.py [-max_total_time=600] [FOLDER]`.

Needs atheris. The options are those of libFuzzer (`-artifact_prefix=out/` says where to leave what did not hold); without any,
it runs until it is stopped or something does not hold. It starts from `data/formats`.
"""

from __future__ import annotations

from pathlib import Path

import atheris
from harness import PROJECT, fuzz

with atheris.instrument_imports(include=["helpers.read", "tests.read.hold"]):
    from helpers.read import articles, blocks, columns, days, decoding, duplicates  # noqa: F401
    from helpers.read.formats import csv, docx, excel, html, jsonl, parquet, warc  # noqa: F401
    from tests.read.hold import check

ENDINGS = [
    "txt",
    "html",
    "csv",
    "tsv",
    "jsonl",
    "json",
    "warc",
    "warc.gz",
    "zip",
    "docx",
    "xlsx",
    "parquet",
    "csv.gz",
    "csv.zst",
]


def one(folder: Path, data: bytes) -> None:
    """Read what the fuzzer made, under each of the names it can have: the first byte chooses."""
    if not data:
        return
    file = folder / f"a.{ENDINGS[data[0] % len(ENDINGS)]}"
    file.write_bytes(data[1:])
    try:
        check(articles.iter_articles(file))
        days.read_day(data[1:80].decode("utf-8", "replace"))
    finally:
        file.unlink()


def starts() -> dict[str, bytes]:
    """The files of `data/formats`, each with the byte before it that chooses its name."""
    found = {}
    for file in sorted((PROJECT / "data" / "formats").iterdir()):
        ending = file.name.partition(".")[2]
        place = ENDINGS.index(ending) if ending in ENDINGS else 0
        found[file.name] = bytes([place]) + file.read_bytes()
    return found


if __name__ == "__main__":
    fuzz(one, starts())
