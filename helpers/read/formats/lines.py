"""A stream of bytes by lines, none of them longer than memory can hold."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from helpers.read import limits

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its end; `start` is its place in the stream in bytes. `data` is None where it is longer than `RECORD`."""

    start: int
    size: int
    data: bytes | None


def lines(stream: BinaryIO, start: int = 0, end: int = 0) -> Iterator[Line]:
    """The lines of a stream that stands at `start`, up to `end` (0: to the end of the stream)."""
    while not end or start < end:
        data: bytes | None = stream.readline(limits.RECORD + 1)
        if not data:
            return
        size = len(data)
        if size > limits.RECORD:
            while not data.endswith(b"\n") and (more := stream.readline(limits.MIB)):
                size += len(more)
                data = more
            data = None
        yield Line(start, size, data)
        start += size


def plain(stream: BinaryIO, head: bytes) -> BinaryIO:
    """The stream that opens with `head`, made such that a byte below 128 is a character and a line ends in a line feed.

    A stream of UTF-16 is given as UTF-8 (and keeps no places), one with carriage returns alone with line feeds for them.
    """
    if head.startswith(_UTF_16):
        return io.BufferedReader(_Recoded(stream), limits.MIB)
    return io.BufferedReader(_Fed(stream), limits.MIB) if _has_returns(head) else stream


def plain_head(head: bytes) -> bytes:
    """What `plain` gives of the same bytes."""
    if head.startswith(_UTF_16):
        return head[: len(head) // 2 * 2].decode("utf-16", "replace").encode("utf-8")
    return head.replace(b"\r", b"\n") if _has_returns(head) else head


def _has_returns(head: bytes) -> bool:
    return b"\r" in head and b"\n" not in head


class _Fed(io.RawIOBase):
    """A stream with line feeds for carriage returns."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:
        data = self._stream.read(len(buffer)).replace(b"\r", b"\n")
        buffer[: len(data)] = data
        return len(data)


class _Recoded(io.RawIOBase):
    """A stream of UTF-16 as UTF-8; a character takes up to three bytes for two."""

    def __init__(self, stream: BinaryIO) -> None:
        self._text = io.TextIOWrapper(stream, "utf-16", errors="replace", newline="")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:
        data = self._text.read(max(len(buffer) // 4, 1)).encode("utf-8")
        buffer[: len(data)] = data
        return len(data)
