"""One article a file, as plain text."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

from helpers.read.decoding import decode, note_of
from helpers.read.formats.found import Found
from helpers.read.opening import read_whole
from helpers.read.sources import Part


def read(part: Part, columns: Mapping[str, str]) -> Iterator[Found]:
    """The text of a file without its byte order mark. `columns` mean nothing here."""
    data = read_whole(part)
    text, encoding = decode(data)
    yield Found(text, encoding=encoding, sha256=hashlib.sha256(data).hexdigest(), notes=note_of(encoding))
