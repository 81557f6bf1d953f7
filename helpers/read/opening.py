"""A part's bytes: of a file or of a member of a zip file, unpacked as they are read."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from helpers.read import limits
from helpers.read.told import Unreadable
from helpers.read.zips import open_member

if TYPE_CHECKING:
    from helpers.read.sources import Part

_COMPRESSIONS = {".gz": "gzip", ".zst": "zstd"}


def compression_of(name: str) -> str:
    """`gzip`, `zstd` or ''."""
    return _COMPRESSIONS.get(Path(name).suffix.lower(), "")


@contextmanager
def opened(part: Part) -> Iterator[BinaryIO]:
    """A part's file as a stream of bytes, from its beginning.

    Reading raises `OSError` where the file is gone, may not be read or breaks off, and `Unreadable` where it unpacks to so
    many times its size that it must be a trap.
    """
    path = Path(part.path)
    if part.member < 0:
        stream, size = path.open("rb"), path.stat().st_size
    else:
        stream, size = open_member(path, part.member)
    with stream:
        if compression := compression_of(part.name):
            import pyarrow as pa

            with pa.CompressedInputStream(pa.PythonFile(stream, "r"), compression) as unpacked:
                yield io.BufferedReader(_Bounded(unpacked, size), limits.MIB)
        elif part.member >= 0:
            yield io.BufferedReader(_Bounded(stream, size), limits.MIB)
        else:
            yield stream


def read_whole(part: Part, most: int = limits.RECORD) -> bytes:
    """All bytes of a part; raises `Unreadable` where there are more than `most`."""
    with opened(part) as stream:
        data = stream.read(most + 1)
    if len(data) > most:
        raise Unreadable(f"too large: over {most // limits.MIB} MiB", "Cut it into files of one article each.")
    return data


class _Bounded(io.RawIOBase):
    """What is unpacked from `size` bytes, up to so much that it must be a trap."""

    def __init__(self, stream: BinaryIO, size: int) -> None:
        self._stream, self._most, self._read = stream, max(limits.RATIO_FROM, limits.RATIO * size), 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:
        data = self._stream.read(len(buffer))
        self._read += len(data)
        if self._read > self._most:
            raise Unreadable(
                f"unpacks to over {limits.RATIO} times its size, as no articles do",
                "Unpack it yourself if you know who made it.",
            )
        buffer[: len(data)] = data
        return len(data)
