"""Files to articles: finds them, decodes them, and marks their furniture. The text itself is never changed.

The byte order mark is not part of the text: the first character after it has offset 0. Line ends stay as
they are.
"""

from __future__ import annotations

import codecs
import hashlib
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from helpers.read.blocks import find_blocks, header_date, outlet_of
from helpers.read.furniture import Furniture, load_furniture
from helpers.read.language import language_of
from helpers.records import Article, Block

SUFFIX = ".txt"
_CANDIDATES = ["cp1252", "mac_roman", "cp850", "utf_16_le", "utf_16_be", "utf_16", "utf_32"]
_DUTCH_TYPOGRAPHY = frozenset("“”‘’„…–—•€©«»áàäçéèêëïñóöúüÉÈËÏÖÜ\u00a0")
_CONTROLS = frozenset(map(chr, [*range(9), *range(14, 28), 127]))


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that could not be read: where it is, why, and what to do about it."""

    source: str
    reason: str
    advice: str


@dataclass(frozen=True, slots=True)
class Note:
    """Something to know about an article that was read all the same."""

    source: str
    note: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a folder or file."""

    articles: tuple[Article, ...]
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[Note, ...] = ()


class _Unreadable(Exception):
    """A file that gives no article; the arguments are the reason and the advice."""


def read_articles(path: Path | str, furniture: Furniture | None = None) -> Reading:
    """Read one text file, or all `.txt` files in a folder and the folders in it, in the order of their paths.

    An `article_id` is the file's stem, or its path within the folder where two files share a stem. Whatever
    cannot be read is listed in `left_out`, and the rest goes on. `notes` tells of other encodings than
    UTF-8, other languages than Dutch, a header without a real month or day, shared stems, and the same text
    found twice.

    Raises `FileNotFoundError` where there is no such path, `CodebookError` where the furniture file is
    broken.
    """
    path = Path(path)
    if not path.exists():
        raise FileNotFoundError(f"{path}: there is no such folder or file.")
    known = furniture or load_furniture()
    articles: list[Article] = []
    left_out: list[LeftOut] = []
    notes: list[Note] = []
    for file, source, problem in _files(path):
        try:
            if problem:
                raise _Unreadable(*problem)
            article, remarks = _read(file, source, known)
        except _Unreadable as unreadable:
            left_out.append(LeftOut(source, *unreadable.args))
        else:
            articles.append(article)
            notes.extend(Note(source, remark) for remark in remarks)
    articles, shared = _name(articles)
    return Reading(tuple(articles), tuple(left_out), tuple(notes + shared + _repeated(articles)))


def _files(path: Path) -> Iterator[tuple[Path, str, tuple[str, str] | None]]:
    """Every file below a path, with its name relative to it, and the problem where it is not one to read."""
    if path.is_file():
        yield path, _shown(Path(path.name)), _unfit(path)
        return
    found: list[tuple[str, Path, tuple[str, str] | None]] = []

    def unlisted(error: OSError) -> None:
        folder = Path(error.filename)
        problem = (f"the folder cannot be listed ({error.strerror})", "Check the permissions of the folder.")
        found.append((_shown(folder.relative_to(path)), folder, problem))

    for folder, subfolders, names in os.walk(path, onerror=unlisted):
        closed = [name for name in subfolders if name.startswith(".") or Path(folder, name).is_symlink()]
        subfolders[:] = [name for name in subfolders if name not in closed]
        for file in (Path(folder, name) for name in [*closed, *names]):
            found.append((_shown(file.relative_to(path)), file, _unfit(file)))
    for source, file, problem in sorted(found, key=lambda entry: entry[0]):
        yield file, source, problem


def _shown(path: Path) -> str:
    """A path as text that every table can hold, whatever bytes its name has."""
    return path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _unfit(file: Path) -> tuple[str, str] | None:
    if file.name.startswith("."):
        return "hidden", "Rename it without the leading full stop if it holds an article."
    if file.is_dir():
        return "a link to a folder", "Open that folder itself, or put a copy of it here."
    if file.suffix.lower() != SUFFIX:
        return f"not a {SUFFIX} file", f"Save the article as plain text, under a name that ends in {SUFFIX}."
    if not file.is_file():
        return "no file that can be opened", "Check where it leads, if it is a link."
    return None


def _read(file: Path, source: str, known: Furniture) -> tuple[Article, list[str]]:
    try:
        data = file.read_bytes()
    except OSError as error:
        reason = f"cannot be opened ({error.strerror})"
        raise _Unreadable(reason, "Check that it is there and may be read.") from None
    text, encoding = _decode(data)
    if not text.strip():
        raise _Unreadable("empty", "Fill the file or remove it.")
    blocks = find_blocks(text, known)
    if not any(block.kind == "paragraph" for block in blocks):
        raise _Unreadable("no running text, only page furniture", "Check that its text was saved with it.")
    header = header_date(text)
    article = Article(
        article_id=Path(source).stem,
        text=text,
        blocks=blocks,
        sha256=hashlib.sha256(data).hexdigest(),
        source=source,
        title=" ".join(_first(text, blocks, "title").split()),
        outlet=outlet_of(_first(text, blocks, "outlet"), known),
        header_date=header,
        encoding=encoding,
        language=language_of(text),
    )
    return article, _remarks(article)


def _decode(data: bytes) -> tuple[str, str]:
    """The text of a file without its byte order mark, and the name of its encoding."""
    try:
        text, encoding = data.removeprefix(codecs.BOM_UTF8).decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        text, encoding = "", ""
    if not encoding or _is_binary(text):
        text, encoding = _detect(data)
    if not encoding or _is_binary(text):
        raise _Unreadable("not text in any encoding known here", "Save the article as plain text (UTF-8).")
    return text, encoding


def _is_binary(text: str) -> bool:
    """Whether over one character in a hundred is a control character that no text has."""
    return sum(map(text.count, _CONTROLS)) * 100 > len(text)


def _detect(data: bytes) -> tuple[str, str]:
    """Decode what is not UTF-8; two empty strings where nothing fits.

    charset-normalizer tells which encodings fit. Between those that western text comes in, it often cannot
    choose (it reads the ï of Oekraïne as ď): the one that gives most of the letters and marks of Dutch
    print is taken.
    """
    from charset_normalizer import from_bytes

    def share(text: str) -> float:
        special = [character for character in text if character > "\x7f"]
        return sum(character in _DUTCH_TYPOGRAPHY for character in special) / max(len(special), 1)

    fits = list(from_bytes(data, cp_isolation=_CANDIDATES))
    if not fits:
        return "", ""
    best = max(fits, key=lambda fit: (share(str(fit)), -_CANDIDATES.index(fit.encoding)))
    return str(best).removeprefix("\ufeff"), codecs.lookup(best.encoding).name


def _first(text: str, blocks: tuple[Block, ...], kind: str) -> str:
    return next((text[block.start : block.end] for block in blocks if block.kind == kind), "")


def _remarks(article: Article) -> list[str]:
    remarks = []
    if article.encoding != "utf-8":
        remarks.append(f"not UTF-8 but, it seems, {article.encoding}: check letters such as ë, and the quotes")
    if article.language != "nl":
        remarks.append(f"not Dutch but, it seems, another language ({article.language}): expect few findings")
    if article.blocks[0].kind == "header" and not article.header_date:
        remarks.append("the header gives no month or day that exists, and was not used")
    return remarks


def _name(articles: list[Article]) -> tuple[list[Article], list[Note]]:
    """Articles with an `article_id` of their own each, and a note for every one whose stem was taken."""
    stems = Counter(article.article_id for article in articles)
    taken = {stem for stem, count in stems.items() if count == 1}
    named, notes = [], []
    for article in articles:
        name = article.article_id
        if stems[name] > 1:
            name = article.source
            while name in taken:
                name += "+"
            taken.add(name)
            notes.append(Note(article.source, f"its stem is not the only {article.article_id}: its id is {name}"))
        named.append(replace(article, article_id=name))
    return named, notes


def _repeated(articles: list[Article]) -> list[Note]:
    first: dict[str, str] = {}
    return [
        Note(article.source, f"holds the same as {first[article.sha256]}")
        for article in articles
        if first.setdefault(article.sha256, article.source) != article.source
    ]
