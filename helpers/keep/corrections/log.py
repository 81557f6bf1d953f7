"""The files that corrections are kept in: one a reader, one annotation a line, only ever added to.

A line is on the disk, whole, before anything is said to be saved. What is broken is named with its file and line, and the rest
is used.
"""

from __future__ import annotations

import errno
import os
import re
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from helpers.keep.corrections.annotation import Annotation, NotJson, read_annotation, write_annotation

FOLDER = Path(__file__).resolve().parents[3] / "data" / "corrections"
VARIABLE = "SIDELINES_CORRECTIONS"
"""The environment variable that names another folder, or switches corrections off where it is empty."""

_LOCK = ".lock"
_PATIENCE = 10  # seconds
_LONGEST = 60  # characters of a file's name
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)  # names of devices on Windows
_CUT_OFF = "is cut off, as by a crash in the middle of writing"
_NEVER_SAVED = "Remove the line: the correction in it was never told to be saved."
_MEND = "Put the line right, or remove it; the others are used."
_BOM = b"\xef\xbb\xbf"


class CorrectionError(Exception):
    """A correction could not be kept; the message says why and what to do. The files are as they were."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An annotation, and where it stands."""

    annotation: Annotation
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class BrokenLine:
    """A line that could not be used, or a file that could not be read (line 0)."""

    file: str
    line: int
    problem: str
    advice: str


@dataclass(frozen=True, slots=True)
class Log:
    """Everything that stands in a folder of corrections, in the order in which it was made."""

    entries: tuple[Entry, ...] = ()
    broken: tuple[BrokenLine, ...] = ()


def usual_folder() -> Path | None:
    """The project's folder of corrections, or the one that the environment names; None where it names none."""
    told = os.environ.get(VARIABLE)
    return FOLDER if told is None else Path(told).expanduser() if told.strip() else None


def read_log(folder: Path) -> Log:
    """Read every `.jsonl` file in a folder; a folder that is not there holds nothing.

    An annotation that stands twice (in files that were copied and put together) counts once.
    """
    entries: dict[str, Entry] = {}
    broken: list[BrokenLine] = []
    for path in sorted(folder.glob("*.jsonl")) if folder.is_dir() else ():
        try:
            data = _settled(path)
        except OSError as error:
            advice = "Check that it is a file and may be read."
            broken.append(BrokenLine(path.name, 0, f"cannot be read ({error.strerror})", advice))
            continue
        for found in _lines(path.name, data):
            if isinstance(found, BrokenLine):
                broken.append(found)
                continue
            known = entries.setdefault(found.annotation.id, found)
            if known is not found and write_annotation(known.annotation) != write_annotation(found.annotation):
                problem = f"its id is that of {known.file}, line {known.line}, which says something else"
                broken.append(BrokenLine(path.name, found.line, problem, "Give it an id of its own, or remove one of them."))
    return Log(tuple(sorted(entries.values(), key=lambda one: (one.annotation.when, one.file, one.line))), tuple(broken))


def append(folder: Path, annotations: Sequence[Annotation]) -> tuple[Path, tuple[int, ...]]:
    """Add annotations of one creator to that reader's file; returns it and the numbers of the lines, once they are on the disk.

    All are kept, or none. Others that write at the same time, in other notebooks too, wait for each other. Raises
    `CorrectionError` where they cannot be kept; the file then is as it was.
    """
    path = folder / f"{file_stem(annotations[0].creator.name)}.jsonl"
    try:
        lines = [write_annotation(one) + b"\n" for one in annotations]
    except UnicodeEncodeError:
        problem = "the passage has half a character (a lone surrogate), which no file can hold"
        raise CorrectionError(f"{path}: {problem}; nothing was saved. Choose the words without it.") from None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _locked(folder):
            first = _write(path, b"".join(lines))
        return path, tuple(range(first, first + len(lines)))
    except Timeout:
        problem = f"another notebook has been writing here for {_PATIENCE} seconds"
        raise CorrectionError(f"{path}: {problem}; nothing was saved. Save again.") from None
    except OSError as error:
        advice = {
            errno.ENOSPC: "Make room on the disk, then save again.",
            errno.EDQUOT: "Make room on the disk, then save again.",
            errno.EACCES: "Make the folder writable, then save again.",
            errno.EPERM: "Make the folder writable, then save again.",
            errno.EROFS: "Make the folder writable, then save again.",
        }.get(error.errno, "Put that right, then save again.")
        raise CorrectionError(f"{path}: cannot be written ({error.strerror or error}); nothing was saved. {advice}") from error


def file_stem(name: str) -> str:
    """The name of a reader's file, without its ending: small letters, digits and hyphens of the reader's name.

    Two readers may share a file, for every line says whose it is.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST].strip("-")
    return f"reader-{stem}" if _RESERVED.fullmatch(stem) else stem or "reader"


def _lines(file: str, data: bytes) -> Iterator[Entry | BrokenLine]:
    """The annotations of a file, and what is broken; as a text editor may leave it, with CRLF and a byte order mark."""
    lines = data.removeprefix(_BOM).split(b"\n")
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield Entry(read_annotation(line.strip()), file, number)
        except NotJson as error:
            torn = number == len(lines)
            yield BrokenLine(file, number, _CUT_OFF, _NEVER_SAVED) if torn else BrokenLine(file, number, f"{error}", _MEND)
        except ValueError as error:
            yield BrokenLine(file, number, f"is no correction: {error}", _MEND)


def _settled(path: Path) -> bytes:
    """The bytes of a file; where it breaks off in a line, those after whoever is writing it has done so."""
    data = path.read_bytes()
    if not data or data.endswith(b"\n"):
        return data
    try:
        with _locked(path.parent):
            return path.read_bytes()
    except (OSError, Timeout):
        return data


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    with FileLock(folder / _LOCK, timeout=_PATIENCE):
        yield


def _write(path: Path, lines: bytes) -> int:
    """Add lines after those that are there and return the number of the first; whatever fails, the file is as it was."""
    new = not path.exists()
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o666)
    try:
        size = os.fstat(handle).st_size
        before = path.read_bytes()
        torn = bool(before) and not before.endswith(b"\n")
        try:
            _write_all(handle, b"\n" * torn + lines)
            os.fsync(handle)
        except BaseException:
            with suppress(OSError):  # what stopped the writing is what has to be told
                os.ftruncate(handle, size)
            raise
    except BaseException:
        os.close(handle)
        if new and path.exists() and not path.stat().st_size:
            path.unlink()
        raise
    os.close(handle)
    if new:
        _sync_folder(path.parent)
    return before.count(b"\n") + 1 + torn


def _write_all(handle: int, data: bytes) -> None:
    """Write in one go; a disk that takes only a part is full."""
    if os.write(handle, data) != len(data):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _sync_folder(folder: Path) -> None:
    """See to it that the name of a new file is on the disk too, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
