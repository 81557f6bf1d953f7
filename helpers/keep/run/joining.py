"""What hangs on all articles together, a step at a time, in whichever process: only names come in, only files come out."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec

from helpers.keep.places import PlaceMatcher
from helpers.keep.rows import ROWS
from helpers.keep.run.files import whole_folder
from helpers.keep.run.work import TEXTS, book_of, folder_of
from helpers.keep.together import Together
from helpers.keep.together.base import Held

JOINED = "together"
_CORRECTED = "corrected"
_SCRATCH = "scratch"


class Joining(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Do a step of the joining, and put what comes of it into a folder.

    `partitions` is how many there are, `revised` the numbers of those with rows made anew, `corrected` whether readers'
    corrections changed some; `threads` and `memory` (MB) are what the step may take.
    """

    codebook: str
    folder: str
    step: str
    partitions: int
    revised: tuple[int, ...] = ()
    corrected: bool = False
    threads: int
    memory: int


def rows_of_all(folder: str, partitions: int) -> Held:
    """The files with the rows of all articles, as they were first read."""
    return {
        name: [str(folder_of(folder, "first", number) / f"{name}.parquet") for number in range(partitions)]
        for name in (*ROWS, TEXTS)
    }


def revised_rows(folder: str, revised: tuple[int, ...]) -> Held:
    """The files with the rows that were made anew."""
    return {name: [str(folder_of(folder, "again", number) / f"{name}.parquet") for number in revised] for name in ROWS}


def corrected_rows(folder: str) -> Held:
    """The files with the rows that readers' corrections changed."""
    return {name: [str(Path(folder, JOINED, _CORRECTED, f"{name}.parquet"))] for name in ROWS}


def made_by(folder: str, step: str) -> Path:
    """Where what a step makes is."""
    return Path(folder, JOINED, step)


def join_step(data: bytes) -> bytes:
    """Do a `Joining` (as msgpack); returns nothing."""
    task = msgspec.msgpack.decode(data, type=Joining)
    with whole_folder(made_by(task.folder, task.step)) as folder:
        (folder / _SCRATCH).mkdir()
        together = Together(rows_of_all(task.folder, task.partitions), folder / _SCRATCH, task.threads, task.memory)
        if task.revised:
            together.revise(revised_rows(task.folder, task.revised))
        if task.corrected:
            together.revise(corrected_rows(task.folder))
        together.make(task.step, PlaceMatcher(book_of(task.codebook).places))
        together.keep(task.step, folder)
        together.close()
        shutil.rmtree(folder / _SCRATCH)
    return b""
