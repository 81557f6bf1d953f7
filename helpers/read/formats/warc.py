"""WARC files of web archives: the pages in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import DecompressingBufferedReader
from warcio.recordloader import ArcWarcRecord

from helpers.read import limits
from helpers.read.formats.found import Found
from helpers.read.formats.html import read_page
from helpers.read.formats.rows import number
from helpers.read.opening import opened
from helpers.read.sources import Part
from helpers.read.told import LeftOut, Unreadable

_PAGES = ("text/html", "application/xhtml+xml")
_LINE, _HEADER = 64 * 1024, limits.MIB
_CUT_OFF = Unreadable("cut off: what follows is missing", "Copy or download it again.")


def read(part: Part, columns: Mapping[str, str]) -> Iterator[Found | LeftOut]:
    """The pages that servers sent, in order; `columns` mean nothing here.

    The day is that of the page: when it was archived is no day of publication. Pictures, scripts and pages that were not there
    are counted in one row of what was left out.
    """
    others = last = 0
    with opened(part) as stream:
        tail = _Tail(stream)
        for last, record in _records(tail):
            if record.rec_type not in ("response", "resource"):
                continue
            if not _is_page(record):
                others += 1
                continue
            place = f"record={last}"
            try:
                yield replace(_page(record), place=place, number=number(last))
            except Unreadable as unreadable:
                yield unreadable.left_out(f"{part.name}#{place}")
            except Exception as error:  # a page can be broken in more ways than its reader knows
                reason = f"broken: its reader failed ({type(error).__name__}: {error})"[:200]
                yield LeftOut(f"{part.name}#{place}", reason, "Save the page itself, as HTML.")
        if not last:
            raise Unreadable("empty, or no WARC file", "Copy or download it again.")
        if not tail.is_whole:
            raise _CUT_OFF
    if others:
        advice = "Nothing is lost, unless an article was saved as something else than a page."
        yield LeftOut(part.name, f"records that are no pages, or that their server did not find: {others}", advice)


def _records(stream: _Tail) -> Iterator[tuple[int, ArcWarcRecord]]:
    records = ArchiveIterator(stream)
    records.reader = _Reader(records.fh)
    last = 0
    while True:
        try:
            record = next(records, None)
        except (Unreadable, OSError):
            raise
        except Exception as error:  # warcio fails in many ways on what is no record
            told = f"broken after record {last}" if last else "broken: no WARC file"
            raise Unreadable(f"{told} ({type(error).__name__})", "Copy or download it again.") from None
        if record is None:
            return
        last += 1
        yield last, record


def _is_page(record: ArcWarcRecord) -> bool:
    headers = record.http_headers or record.rec_headers
    kind = (headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()
    return kind in _PAGES and (record.http_headers is None or record.http_headers.get_statuscode() == "200")


def _page(record: ArcWarcRecord) -> Found:
    stream, data = record.content_stream(), b""
    while len(data) <= limits.RECORD and (more := stream.read(limits.MIB)):
        data += more
    if len(data) > limits.RECORD:
        raise Unreadable(f"too large: over {limits.RECORD // limits.MIB} MiB", "Save the page itself, as HTML.")
    if getattr(record.raw_stream, "limit", 0) > 0:
        raise _CUT_OFF
    headers = record.http_headers or record.rec_headers
    charset = (headers.get_header("Content-Type") or "").lower().partition("charset=")[2].strip(" \"';")
    return read_page(data, charset, record.rec_headers.get_header("WARC-Target-URI") or "")


class _Reader(DecompressingBufferedReader):
    """warcio's reader, which takes what is no record for a header without end, and time with the square of its length."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__(stream)
        self._header = 0

    def readline(self, length: int | None = None) -> bytes:
        line = super().readline(min(length or _LINE, _LINE))
        self._header += len(line)
        if self._header > _HEADER:
            raise ValueError("a header without end")
        return line

    def read(self, length: int | None = None) -> bytes:
        self._header = 0
        return super().read(length)


class _Tail:
    """A stream that remembers how it ended: a record ends in two empty lines, unless it was cut off."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._last = b""

    def read(self, size: int) -> bytes:
        data = self._stream.read(size)
        self._last = (self._last + data)[-4:]
        return data

    @property
    def is_whole(self) -> bool:
        return self._last.endswith((b"\r\n\r\n", b"\n\n"))
