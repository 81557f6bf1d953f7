"""What a run is to do: its options, what it depends on, and the partitions of its source."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Collection, Iterator, Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

import msgspec

from helpers.keep.run.files import whole_file
from helpers.read.codebook import FOLDER
from helpers.read.sources import Part, list_parts
from helpers.read.told import LeftOut, Note

Item = Part | LeftOut | Note
_KINDS = {kind.__name__: kind for kind in (Part, LeftOut, Note)}
_CODE = Path(__file__).resolve().parents[2]
_LIBRARIES = ("duckdb", "pyarrow", "pandas")  # whose version the bytes of tables depend on
_PARTITIONS = 256  # of a source that is neither small nor very large
_SMALLEST, _LARGEST = 1 << 17, 1 << 25  # bytes of a partition, if its parts are smaller
_MOST_PARTS = 4096


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What is read, and how. `only` are the tables that are wanted, of meetings, stances and plan; empty for everything."""

    sources: tuple[str, ...]
    codebook: str = ""
    columns: dict[str, str] = {}
    only: tuple[str, ...] = ()
    file_format: str = "parquet"


class Partition(msgspec.Struct, frozen=True):
    """A stretch of the source: its number, its items in order (each as JSON), and its size in bytes."""

    number: int
    items: tuple[str, ...]
    size: int

    def read(self) -> Iterator[Item]:
        """What it holds: parts, and what was told when they were listed."""
        return map(_unpack, self.items)


def _pack(item: Item) -> str:
    """An item as JSON in plain ASCII, which can hold any name that a file can have."""
    return json.dumps([type(item).__name__, asdict(item)])


def _unpack(packed: str) -> Item:
    kind, fields = json.loads(packed)
    return _KINDS[kind](**fields)


class Plan:
    """The partitions of a source, in a file; and what the run depends on (`depends`), each as a digest."""

    def __init__(self, options: Options, folder: Path, apart: Collection[Path] = ()) -> None:
        """List the source, without the folders `apart`, and write the plan into a folder.

        Raises `FileNotFoundError` where there is no such source.
        """
        self._file = folder / "plan.jsonl"
        listed = folder / "listed.jsonl"
        total, source = _list(options.sources, listed, apart)
        target = min(max(total // _PARTITIONS, _SMALLEST), _LARGEST)
        self.sizes: list[int] = []
        with whole_file(self._file) as file:
            for partition in _cut(listed, target):
                file.write(msgspec.json.encode(partition) + b"\n")
                self.sizes.append(partition.size)
        listed.unlink()
        self.depends = {
            "source": source,
            "codebook": digest_of(sorted((Path(options.codebook) if options.codebook else FOLDER).rglob("*.yml"))),
            "code": digest_of(_code(), [*(f"{name} {version(name)}" for name in _LIBRARIES), sys.version[:4]]),
            "options": hashlib.sha256(msgspec.json.encode(options)).hexdigest(),
        }

    def partitions(self) -> Iterator[Partition]:
        """The partitions, in order."""
        decode = msgspec.json.Decoder(Partition).decode
        with self._file.open("rb") as file:
            yield from map(decode, file)


def _list(sources: tuple[str, ...], listed: Path, apart: Collection[Path]) -> tuple[int, str]:
    """Write down what there is to read; the size of it all, and a digest that changes with it."""
    total, digest, path = 0, hashlib.sha256(), None
    with whole_file(listed) as file:
        for item in list_parts(list(sources), apart):
            packed = _pack(item).encode()
            file.write(packed + b"\n")
            digest.update(packed)
            if isinstance(item, Part):
                total += item.size
                if item.path != path:
                    path = item.path
                    digest.update(_changed(path))
    return total, digest.hexdigest()


def _changed(path: str) -> bytes:
    try:
        return str(Path(path).stat().st_mtime_ns).encode()
    except OSError:
        return b"gone"


def _cut(listed: Path, target: int) -> Iterator[Partition]:
    """Consecutive items, as many as make up the size that is aimed at."""
    items: list[str] = []
    number = size = 0
    with listed.open(encoding="ascii") as file:
        for packed in map(str.rstrip, file):
            item = _unpack(packed)
            items.append(packed)
            size += item.size if isinstance(item, Part) else 0
            if size >= target or len(items) == _MOST_PARTS:
                yield Partition(number, tuple(items), size)
                items, size, number = [], 0, number + 1
    if items:
        yield Partition(number, tuple(items), size)


def _code() -> list[Path]:
    """The files that findings depend on."""
    return [_CODE / "records.py", *(file for room in ("read", "find", "keep") for file in sorted((_CODE / room).rglob("*.py")))]


def digest_of(files: Sequence[Path], more: Sequence[str] = ()) -> str:
    """A digest of files, their names among it, and of some more words."""
    digest = hashlib.sha256("\n".join(more).encode())
    for file in files:
        digest.update(f"\n{file.name}\n".encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()
