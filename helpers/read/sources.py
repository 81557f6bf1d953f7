"""What there is to read: files, members of zip files and stretches of large tables, in one order, each with its id."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path, PurePosixPath

from helpers.read import limits, zips
from helpers.read.opening import compression_of
from helpers.read.told import LeftOut, Note, Unreadable, cannot_be_opened

FORMS = {
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".csv": "csv",
    ".tsv": "csv",
    ".tab": "csv",
    ".xlsx": "excel",
    ".xlsm": "excel",
    ".parquet": "parquet",
    ".pq": "parquet",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "jsonl",
    ".warc": "warc",
}
"""The endings of names that are read, and the form that each says a file has; `.gz` and `.zst` may follow some."""

_PACKED = frozenset(("text", "html", "csv", "jsonl", "warc"))
_CUT = frozenset(("csv", "jsonl", "parquet"))
_ADVICE = {
    ".doc": "Save it as .docx.",
    ".rtf": "Save it as .docx, or choose .docx when you export it.",
    ".odt": "Save it as .docx.",
    ".pdf": "Export the articles as .docx or as plain text: a page of print has no order of reading.",
    ".xls": "Save it as .xlsx or CSV.",
    ".ods": "Save it as .xlsx or CSV.",
    ".mhtml": "Save the page as HTML.",
    ".mht": "Save the page as HTML.",
    ".zip": "Open it by itself, or unpack it.",
}
_COMPANIONS = ("_files", "_bestanden", "-bestanden")


@dataclass(frozen=True, slots=True)
class Part:
    """Something that can be read on its own, in any process: a file, a member of a zip file, or a stretch of a table.

    `path` is the file on the disk, `name` what tables show, `form` how it is read, `stem` the id of its article, or what the
    ids of its articles begin with. `member` is its number in a zip file, or -1. `start` and `end` are bytes (or the row
    groups of a Parquet file) and 0 where it is read as a whole, `first` the number of its first row. `size` is in bytes.
    """

    path: str
    name: str
    form: str
    stem: str
    member: int = -1
    start: int = 0
    end: int = 0
    first: int = 0
    size: int = 0


@dataclass(frozen=True, slots=True)
class _File:
    """A file or a member as it was found; `problem` is why it cannot be read, or None."""

    name: str
    path: Path
    member: int = -1
    size: int = 0
    problem: Unreadable | None = None

    @property
    def form(self) -> str:
        return form_of(self.name)


def list_parts(source: Path | str | Sequence[Path | str], apart: Collection[Path] = ()) -> Iterator[Part | LeftOut | Note]:
    """Everything to read in a folder and the folders in it, a file, a zip file, or several of these, in order of the names.

    The same source gives the same parts. An `article_id` is the stem of a file that is one article, or its path where two
    files share a stem; that is what a `Note` tells. What cannot be read is told by a `LeftOut`, and the rest goes on. Links to
    folders are not followed, nor is anything unpacked to the disk. Folders in `apart` are passed over without a word: those of
    results, where they lie among what is read.

    Raises `FileNotFoundError` where there is no such path.
    """
    roots = [Path(source)] if isinstance(source, (str, Path)) else [Path(one) for one in source]
    for root in roots:
        if not root.exists():
            raise FileNotFoundError(f"{root}: there is no such folder or file.")
    files = [
        file for prefix, root in zip(_prefixes(roots), roots, strict=True) for file in _in_order(_found(root, prefix, apart))
    ]
    zips.forget()
    ids = _ids([file.name for file in files if not file.problem])
    for file in files:
        if file.problem:
            yield file.problem.left_out(file.name)
            continue
        stem, shared = next(ids)
        if shared:
            yield Note(file.name, f"its stem is not the only {_stem(file.name)}: its id is {stem}")
        yield from _parts(Part(str(file.path), file.name, file.form, stem, file.member, size=file.size))


def _parts(whole: Part) -> Iterator[Part | LeftOut]:
    """The parts of a file: itself, or stretches where it is a large table that lies on the disk as it is."""
    if whole.form not in _CUT or whole.size <= limits.PART or whole.member >= 0 or compression_of(whole.name):
        yield whole
        return
    try:
        stretches = import_module(f"helpers.read.formats.{whole.form}").cut(whole)
        yield from (replace(whole, start=a, end=b, first=row, size=size) for a, b, row, size in stretches)
    except Exception:  # reading it will say what is wrong with it
        yield whole


# Files


def _found(root: Path, prefix: str, apart: Collection[Path]) -> Iterator[_File]:
    if root.is_file():
        yield from _file(root, prefix + _shown(Path(root.name)))
        return
    problems: list[_File] = []

    def unlisted(error: OSError) -> None:
        folder = Path(error.filename)
        problem = Unreadable(f"the folder cannot be listed ({error.strerror})", "Check the permissions of the folder.")
        problems.append(_File(prefix + _shown(folder.relative_to(root)), folder, problem=problem))

    for folder, subfolders, names in os.walk(root, onerror=unlisted):
        pages = {Path(name).stem for name in names if form_of(name) == "html"}
        subfolders[:] = [name for name in subfolders if Path(folder, name).absolute() not in apart]
        for name in list(subfolders):
            if problem := _closed(Path(folder, name), pages):
                subfolders.remove(name)
                yield _File(prefix + _shown(Path(folder, name).relative_to(root)), Path(folder, name), problem=problem)
        for file in (Path(folder, name) for name in names):
            yield from _file(file, prefix + _shown(file.relative_to(root)))
    yield from problems


def _closed(folder: Path, pages: set[str]) -> Unreadable | None:
    """Why a folder is not entered, or None."""
    if folder.name.startswith("."):
        return Unreadable("hidden", "Rename it without the leading full stop if it holds an article.")
    if folder.is_symlink():
        return Unreadable("a link to a folder", "Open that folder itself, or put a copy of it here.")
    if any(folder.name.endswith(end) and folder.name.removesuffix(end) in pages for end in _COMPANIONS):
        return Unreadable("pictures and scripts of the page beside it", "Open it by itself if it holds articles.")
    return None


def _file(file: Path, name: str) -> Iterator[_File]:
    """A file, or the members of a zip file."""
    try:
        if problem := _unfit(file):
            yield _File(name, file, problem=problem)
        elif file.suffix.lower() == ".zip":
            for number, member, size, trouble in zips.members(file):
                inside = f"{name}/{_shown(PurePosixPath(member))}"
                yield _File(inside, file, number, size, trouble or _unread(inside))
        else:
            yield _File(name, file, size=file.stat().st_size)
    except Unreadable as unreadable:
        yield _File(name, file, problem=unreadable)
    except OSError as error:
        yield _File(name, file, problem=cannot_be_opened(error))


def _unfit(file: Path) -> Unreadable | None:
    if file.name.startswith("."):
        return Unreadable("hidden", "Rename it without the leading full stop if it holds an article.")
    if file.suffix.lower() != ".zip" and (problem := _unread(file.name)):
        return problem
    if not file.is_file():
        return Unreadable("no file that can be opened", "Check where it leads, if it is a link.")
    return None


def _unread(name: str) -> Unreadable | None:
    if form_of(name):
        return None
    advice = _ADVICE.get(PurePosixPath(name).suffix.lower(), "Save the article as plain text, under a name that ends in .txt.")
    return Unreadable("not a kind of file that is read", advice)


def form_of(name: str) -> str:
    """How a file is read, by the end of its name; '' where it is not."""
    packed = compression_of(name)
    form = FORMS.get(PurePosixPath(PurePosixPath(name).stem if packed else name).suffix.lower(), "")
    return "" if packed and form not in _PACKED else form


# Names


def _in_order(files: Iterable[_File]) -> list[_File]:
    return sorted(files, key=lambda file: (file.name, file.member))


def _shown(path: Path | PurePosixPath) -> str:
    """A path as text that every table can hold, whatever bytes its name has."""
    return path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _prefixes(roots: list[Path]) -> list[str]:
    """What goes before the names of each source: nothing, or its own name where there are several."""
    if len(roots) == 1:
        return [""]
    made: list[str] = []
    for root in roots:
        prefix = "" if root.is_file() else f"{_shown(Path(root.resolve().name))}/"
        while prefix and prefix in made:
            prefix = f"{prefix[:-1]}+/"
        made.append(prefix)
    return made


def _stem(name: str) -> str:
    """A file's name without its folder and its endings."""
    last = PurePosixPath(name).name
    return PurePosixPath(PurePosixPath(last).stem).stem if compression_of(last) else PurePosixPath(last).stem


def _ids(names: list[str]) -> Iterator[tuple[str, bool]]:
    """An id for every name that no other has, and whether its stem was taken.

    A stem that holds `#` is never used as it is: that mark is for the rows of a table.
    """
    stems = Counter(map(_stem, names))
    taken = {stem for stem, count in stems.items() if count == 1 and "#" not in stem}
    for name in names:
        stem = _stem(name)
        if stem in taken and stems[stem] == 1:
            yield stem, False
            continue
        while name in taken:
            name += "+"
        taken.add(name)
        yield name, stems[stem] > 1
