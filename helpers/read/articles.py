"""Sources to articles: each is read record by record, and its furniture marked. The text itself is never changed.

The byte order mark is not part of the text: the first character after it has offset 0. Line ends stay as
they are. Only a lone surrogate, which no text can be written with, gives way to U+FFFD.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import islice
from pathlib import Path

from helpers.read import limits, zips
from helpers.read.blocks import find_blocks, header_date, outlet_of
from helpers.read.columns import check_columns
from helpers.read.decoding import check_text
from helpers.read.formats.found import Found
from helpers.read.furniture import Furniture, project_furniture
from helpers.read.language import UNKNOWN, language_of
from helpers.read.sources import Part, list_parts
from helpers.read.told import LeftOut, Note, Unreadable, cannot_be_opened
from helpers.records import Article, Block

Sources = Path | str | Sequence[Path | str]
Wanted = Callable[[Sequence[str]], Sequence[bool]]
_WORD = re.compile(r"\w+")
_TEXTS, _LETTERS = 64, 1 << 18
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a source."""

    articles: tuple[Article, ...]
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[Note, ...] = ()


def read_articles(source: Sources, columns: Mapping[str, str] | None = None, furniture: Furniture | None = None) -> Reading:
    """Everything that `iter_articles` gives, collected."""
    told = list(iter_articles(source, columns, furniture))
    articles, left_out, notes = (tuple(one for one in told if isinstance(one, kind)) for kind in (Article, LeftOut, Note))
    return Reading(articles, left_out, notes)


def iter_articles(
    source: Sources, columns: Mapping[str, str] | None = None, furniture: Furniture | None = None
) -> Iterator[Article | LeftOut | Note]:
    """Read a folder and the folders in it, a file, a zip file, or several of these, in the order of their names.

    `columns` tells which column of a table holds what (`{"text": "body", "date": "datum"}`, with `title` and `outlet` too);
    what it does not tell is recognised by the usual names. Memory does not grow with what is read. Whatever cannot be read
    is told by a `LeftOut`, and the rest goes on. A `Note` comes after what it is about: other encodings than UTF-8, an
    ambiguous day, a header without a real month or day, shared stems.

    Raises `FileNotFoundError` where there is no such path, `ColumnsError` where `columns` names something else than these,
    `CodebookError` where the furniture file is broken.
    """
    known = furniture or project_furniture()
    check_columns(columns or {})
    yield from read_parts(list_parts(source), columns, known)


def read_parts(
    parts: Iterable[Part | LeftOut | Note],
    columns: Mapping[str, str] | None = None,
    furniture: Furniture | None = None,
    wanted: Wanted | None = None,
) -> Iterator[Article | LeftOut | Note]:
    """The articles of parts, in order; what is no part is handed on.

    `wanted` is shown texts, some at a time, and says which are. Of the others nothing is told, and no more is done with them:
    that is ten times as fast.
    """
    known = furniture or project_furniture()
    try:
        for batch in _batches(_told(parts, columns or {})):
            texts = [_whole(one.text) for _, one in batch if isinstance(one, Found) and one.text] if wanted else []
            chosen = iter(wanted(texts) if texts else ())
            for part, one in batch:
                if not isinstance(one, Found):
                    yield one
                elif not wanted or not one.text or next(chosen):
                    yield from _article(part, one, known)
    finally:
        zips.forget()


def _told(
    parts: Iterable[Part | LeftOut | Note], columns: Mapping[str, str]
) -> Iterator[tuple[Part | None, Found | LeftOut | Note]]:
    for part in parts:
        if isinstance(part, Part):
            yield from ((part, one) for one in _records(part, columns))
        else:
            yield None, part


def _batches(told: Iterable[tuple[Part | None, Found | LeftOut | Note]]) -> Iterator[list]:
    """Some at a time, of some texts and not too many letters in all."""
    batch, letters = [], 0
    for part, one in told:
        batch.append((part, one))
        letters += len(one.text) if isinstance(one, Found) else 0
        if len(batch) == _TEXTS or letters >= _LETTERS:
            yield batch
            batch, letters = [], 0
    if batch:
        yield batch


def read_part(
    part: Part, columns: Mapping[str, str] | None = None, furniture: Furniture | None = None, wanted: Wanted | None = None
) -> Iterator[Article | LeftOut | Note]:
    """The articles of one part; as `read_parts`. Raises nothing for what the part holds."""
    return read_parts([part], columns, furniture, wanted)


def _records(part: Part, columns: Mapping[str, str]) -> Iterator[Found | LeftOut | Note]:
    """What a format's reader gives; where it fails, the reason is the last that it gives."""
    try:
        yield from import_module(f"helpers.read.formats.{part.form}").read(part, columns)
    except Unreadable as unreadable:
        yield unreadable.left_out(part.name)
    except OSError as error:
        yield cannot_be_opened(error).left_out(part.name)
    except Exception as error:  # libraries fail in many ways on what is broken on purpose
        reason = f"broken: its reader failed ({type(error).__name__}: {error})"
        yield LeftOut(part.name, reason[:300], "Open it in the program that made it, and save it anew.")


def _article(part: Part, found: Found, known: Furniture) -> Iterator[Article | LeftOut | Note]:
    """An article with its notes, or why it is none."""
    source = f"{part.name}#{found.place}" if found.place else part.name
    text, notes = found.text, list(found.notes)
    if _SURROGATE.search(text):
        text = _whole(text)
        notes.append("holds halves of characters, which were replaced by \ufffd")
    try:
        blocks = _blocks(text, known)
        language = _language(text)
    except Unreadable as unreadable:
        yield unreadable.left_out(source)
        return
    header = header_date(text)
    if blocks[0].kind == "header" and not header:
        notes.append("the header gives no month or day from 1900 to 2099, and was not used")
    yield Article(
        article_id=f"{part.stem}#{found.number}" if found.number else part.stem,
        text=text,
        blocks=blocks,
        sha256=found.sha256 or hashlib.sha256(text.encode("utf-8")).hexdigest(),
        source=source,
        title=_whole(found.title) or _first(text, blocks, "title"),
        outlet=outlet_of(found.outlet, known) or _whole(found.outlet) or outlet_of(_first(text, blocks, "outlet"), known),
        header_date=found.day or header,
        encoding=found.encoding,
        language=language,
    )
    yield from (Note(source, note) for note in notes)


def _blocks(text: str, known: Furniture) -> tuple[Block, ...]:
    """The blocks of a text that is long and short enough to be an article; raises `Unreadable` for another."""
    if not text.strip():
        raise Unreadable("empty", "Fill it or remove it.")
    if len(text) > limits.ARTICLE:
        raise Unreadable(f"too large: {len(text)} characters", f"Cut it into articles of at most {limits.ARTICLE} characters.")
    check_text(text)
    blocks = find_blocks(text, known)
    prose = [block for block in blocks if block.kind == "paragraph"]
    if not prose:
        raise Unreadable("no running text, only page furniture", "Check that its text was saved with it.")
    words = sum(
        len(list(islice(_WORD.finditer(text, b.start, b.end), limits.FEWEST_WORDS))) for b in prose[: limits.FEWEST_WORDS]
    )
    if words < limits.FEWEST_WORDS:
        raise Unreadable("too short: fewer than five words of running text", "Check that its text was saved with it.")
    return blocks


def _language(text: str) -> str:
    language = language_of(text)
    if language not in ("nl", UNKNOWN):
        raise Unreadable(f"another language ({language})", "Only Dutch is read; if it is Dutch, put more of its text in.")
    return language


def _whole(text: str) -> str:
    """A text without halves of characters, which none can be written with."""
    return _SURROGATE.sub("\ufffd", text)


def _first(text: str, blocks: tuple[Block, ...], kind: str) -> str:
    return " ".join(next((text[block.start : block.end] for block in blocks if block.kind == kind), "").split())
