"""JSON, an object an article: a line each, or all in one array."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice

from helpers.read import limits
from helpers.read.decoding import decode, note_of
from helpers.read.formats.found import Found
from helpers.read.formats.lines import lines, plain
from helpers.read.formats.rows import Rows, number, together
from helpers.read.opening import opened, peek, read_whole
from helpers.read.sources import Part
from helpers.read.told import LeftOut, Note, Unreadable

_TOO_LARGE = Unreadable(f"too large: over {limits.RECORD // limits.MIB} MiB", "Cut it into articles.")
_DEPTH = 4

_Row = tuple[int, dict[str, object] | Unreadable, str]


def read(part: Part, columns: Mapping[str, str]) -> Iterator[Found | LeftOut | Note]:
    """The articles in the objects of a file, or of a stretch of it. Fields of fields are called `article.body`.

    The fields are those of the first 200 objects. Raises `Unreadable` where none holds the text.
    """
    unit, told = "line", None
    if part.name.lower().endswith((".json", ".json.gz", ".json.zst")):
        told = _whole(part)
        unit = "line" if told is None else "item"
    head = list(islice(_lines(part, 0, 0, 1) if told is None else told, limits.SAMPLE))
    sample = [fields for _, fields, _ in head if isinstance(fields, dict)]
    if not sample:
        raise head[0][1] if head else Unreadable("empty", "Fill it or remove it.")
    names = list(dict.fromkeys(chain.from_iterable(sample)))
    rows = Rows(names, columns, ([fields.get(name) for name in names] for fields in sample))
    if not part.start:
        yield from rows.notes(part.name)
    all_rows = _lines(part, part.start, part.end, part.first or 1) if told is None else told
    yield from together(part.name, unit, _found(all_rows, rows, names, unit))


def cut(part: Part) -> Iterator[tuple[int, int, int, int]]:
    """Stretches of whole lines, each of about `PART` bytes: the first byte, the end, the first line, the bytes."""
    if peek(part, 2) in (b"\xff\xfe", b"\xfe\xff") or part.name.lower().endswith(".json"):
        raise Unreadable("no lines that can be cut", "Save it as JSON lines, in UTF-8.")
    with opened(part) as stream:
        start = end = 0
        first = row = 1
        for line in lines(stream):
            if line.start - start >= limits.PART:
                yield start, line.start, first, line.start - start
                start, first = line.start, row
            row += 1
            end = line.start + line.size
        yield start, end, first, end - start


def _found(told: Iterable[_Row], rows: Rows, names: list[str], unit: str) -> Iterator[Found | tuple[int, Unreadable]]:
    for row, fields, encoding in told:
        if isinstance(fields, Unreadable):
            yield row, fields
        else:
            yield rows.found([fields.get(name) for name in names], f"{unit}={row}", number(row), encoding, note_of(encoding))


def _lines(part: Part, start: int, end: int, row: int) -> Iterator[_Row]:
    """The object of every line that is not blank, with the number of the line and its encoding."""
    head = peek(part)
    with opened(part) as stream:
        if start:
            stream.seek(start)
        for number_, line in enumerate(lines(plain(stream, head), start, end), start=row):
            if line.data is None:
                yield number_, _TOO_LARGE, ""
            elif line.data.strip(b"\xef\xbb\xbf \t\r\n\0"):
                yield number_, *_object(line.data)


def _object(data: bytes) -> tuple[dict[str, object] | Unreadable, str]:
    try:
        text, encoding = decode(data)
        value = json.loads(text)
    except Unreadable as unreadable:
        return unreadable, ""
    except (ValueError, RecursionError):
        return Unreadable("broken: no JSON", "Write one whole object a line."), ""
    return _fields(value), encoding


def _whole(part: Part) -> Iterable[_Row] | None:
    """The objects of a file that is one JSON value: an array, or an object that holds one; None where it is not."""
    if peek(part).lstrip(b"\xef\xbb\xbf \t\r\n")[:1] not in (b"[", b"{"):
        return None
    try:
        data = read_whole(part, limits.FILE)
        text, encoding = decode(data)
        value = json.loads(text)
    except (Unreadable, ValueError, RecursionError):
        return None  # by lines, then, and each says what is wrong with it
    if isinstance(value, dict):
        arrays = [
            one for one in value.values() if isinstance(one, list) and one and all(isinstance(item, dict) for item in one)
        ]
        value = arrays[0] if len(arrays) == 1 else [value]
    return [(row, _fields(one), encoding) for row, one in enumerate(value, start=1)]


def _fields(value: object) -> dict[str, object] | Unreadable:
    """An object's fields, with those of the objects in it as `outer.inner`."""
    if not isinstance(value, dict):
        return Unreadable("broken: no JSON object", "Write each article as an object with its fields.")
    flat: dict[str, object] = {}
    waiting: list[tuple[str, object, int]] = [("", value, 0)]
    while waiting:
        name, one, depth = waiting.pop()
        if isinstance(one, dict) and depth < _DEPTH:
            waiting.extend((f"{name}.{key}" if name else key, inner, depth + 1) for key, inner in reversed(one.items()))
        else:
            flat[name] = one
    return flat
