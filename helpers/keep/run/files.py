"""Files of a run, whole or not at all: what is written is put in place when it is finished and on the disk."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """A file to write, which is at its path only once the block is through."""
    fresh = path.with_name(f".{path.name}-{os.getpid()}")
    try:
        with fresh.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


@contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """A folder to fill, which is at its path only once the block is through; one that is there by then stays."""
    fresh = path.with_name(f".{path.name}-{os.getpid()}")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    try:
        yield fresh
        for file in fresh.rglob("*"):
            if file.is_file():
                _to_disk(file)
        if not path.exists():
            fresh.rename(path)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _to_disk(file: Path) -> None:
    with file.open("rb+") as held:
        os.fsync(held.fileno())
