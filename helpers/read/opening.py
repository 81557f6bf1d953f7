"""A part's bytes: of a file or of a member of a zip file, unpacked as they are read."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from lzma import LZMAError
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO
from zipfile import BadZipFile

from helpers.read import limits
from helpers.read.told import Unreadable
from helpers.read.zips import open_member

if TYPE_CHECKING:
    from helpers.read.sources import Part

_COMPRESSIONS = {".gz": "gzip", ".zst": "zstd"}
_CHUNK = 64 * 1024


def compression_of(name: str) -> str:
    """`gzip`, `zstd` or ''."""
    return _COMPRESSIONS.get(Path(name).suffix.lower(), "")


@contextmanager
def opened(part: Part) -> Iterator[BinaryIO]:
    """A part's file as a stream of bytes, from its beginning.

    A packed file that is cut off or damaged gives what comes before that, and `Unreadable` when the stream is closed. Reading
    raises `OSError` where the file is gone or may not be read, and `Unreadable` where it unpacks to so many times its size that
    it must be a trap.
    """
    with _packed(part) as (stream, size):
        if part.member < 0 and not compression_of(part.name):
            yield stream
            return
        unpacked = _Unpacked(_reader(stream, compression_of(part.name)), size)
        yield io.BufferedReader(unpacked, limits.MIB)
        if unpacked.is_cut_off:
            raise Unreadable("cut off or damaged: what follows is missing", "Copy or download it again.")


def peek(part: Part, size: int = limits.MIB) -> bytes:
    """The first bytes of a part, as far as they can be read; raises what `opened` does but for what is cut off."""
    with _packed(part) as (stream, packed):
        unpacked = _Unpacked(_reader(stream, compression_of(part.name)), packed)
        return io.BufferedReader(unpacked, limits.MIB).read(size)


def read_whole(part: Part, most: int = limits.RECORD) -> bytes:
    """All bytes of a part; raises `Unreadable` where there are more than `most`."""
    with opened(part) as stream:
        data = stream.read(most + 1)
    if len(data) > most:
        raise Unreadable(f"too large: over {most // limits.MIB} MiB", "Cut it into smaller files.")
    return data


@contextmanager
def _packed(part: Part) -> Iterator[tuple[BinaryIO, int]]:
    """The stream as it lies in its file or zip file, and the bytes it takes up there."""
    path = Path(part.path)
    stream, size = open_member(path, part.member) if part.member >= 0 else (path.open("rb"), path.stat().st_size)
    with stream:
        yield stream, size


def _reader(stream: BinaryIO, compression: str) -> Callable[[int], bytes]:
    """What gives the next bytes of a stream unpacked, about as many as it is asked for, and none at its end."""
    if compression == "gzip":
        return _Gunzip(stream).read
    if compression == "zstd":
        import pyarrow as pa

        return pa.CompressedInputStream(pa.PythonFile(stream, "r"), compression).read
    return stream.read


class _Gunzip:
    """A stream of gzip members, unpacked up to the last byte that is there: pyarrow and gzip keep back what is before a cut."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._inflate = zlib.decompressobj(wbits=31)
        self._packed = b""
        self._begun = False

    def read(self, size: int) -> bytes:
        while True:
            if self._inflate.eof:
                self._packed = self._inflate.unused_data.lstrip(b"\0")
                self._inflate, self._begun = zlib.decompressobj(wbits=31), False
            self._packed = self._packed or self._stream.read(_CHUNK)
            if not self._packed and self._begun:
                raise EOFError
            if not self._packed:
                return b""
            self._begun = True
            data = self._inflate.decompress(self._packed, size)
            self._packed = self._inflate.unconsumed_tail
            if data:
                return data


class _Unpacked(io.RawIOBase):
    """What is unpacked from `size` bytes, up to where it breaks off, or up to so much that it must be a trap."""

    def __init__(self, read: Callable[[int], bytes], size: int) -> None:
        self._read = read
        self._most, self._given = max(limits.RATIO_FROM, limits.RATIO * size), 0
        self.is_cut_off = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:
        try:
            data = b"" if self.is_cut_off else self._read(min(len(buffer), _CHUNK))
        except (OSError, EOFError, zlib.error, BadZipFile, LZMAError):
            self.is_cut_off = True
            data = b""
        self._given += len(data)
        if self._given > self._most:
            told = f"unpacks to over {limits.RATIO} times its size, as no articles do"
            raise Unreadable(told, "Unpack it yourself if you know who made it.")
        buffer[: len(data)] = data
        return len(data)
