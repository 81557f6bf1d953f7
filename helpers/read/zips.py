"""Zip files: their members are read where they lie, and never unpacked to the disk."""

from __future__ import annotations

import io
import lzma
import stat
import zipfile
import zlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path, PurePosixPath

from helpers.read import limits
from helpers.read.told import Unreadable

_DAMAGED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError)
_ARCHIVES = (".zip", ".7z", ".rar", ".tar", ".tgz")


def members(path: Path) -> Iterator[tuple[int, str, int, Unreadable | None]]:
    """Every member that is no folder: its number, name, size in bytes, and why it cannot be read, or None.

    Raises `Unreadable` for what is no zip file, or would fill the machine; `OSError` where it cannot be opened.
    """
    infos = _directory(path).infolist()
    if len(infos) > limits.MEMBERS:
        raise Unreadable(f"{len(infos)} members", f"Unpack it, and open a folder of at most {limits.MEMBERS} at a time.")
    _check_size(sum(info.file_size for info in infos), path.stat().st_size)
    for number, info in enumerate(infos):
        if not info.filename.endswith("/"):
            yield number, info.filename, info.file_size, _problem(info)


def open_member(path: Path, number: int) -> tuple[zipfile.ZipExtFile, int]:
    """A member as a stream of bytes, and the bytes that it takes up in the zip file."""
    archive = _directory(path)
    try:
        info = archive.infolist()[number]
        return archive.open(info), info.compress_size
    except (*_DAMAGED, IndexError, ValueError):
        raise Unreadable("cut off or damaged: what follows is missing", "Copy or download it again.") from None


def check_package(data: bytes) -> None:
    """Raise `Unreadable` where a Word document or workbook is broken, or a trap.

    No such file has a document type definition, which is what entities that grow without end are made with.
    """
    broken = Unreadable("broken: not what its name says, or damaged", "Save it anew from the program that made it.")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (*_DAMAGED, ValueError):
        raise broken from None
    unpacked = sum(info.file_size for info in archive.infolist())
    _check_size(unpacked, len(data))
    if unpacked > limits.DOCUMENT:
        raise Unreadable(f"too large: it unpacks to {unpacked // limits.MIB} MiB", "Cut it into smaller files.")
    for info in archive.infolist():
        if info.filename.lower().endswith((".xml", ".rels")):
            try:
                with archive.open(info) as member:
                    trap = _declares_type(member)
            except _DAMAGED:
                raise broken from None
            if trap:
                raise Unreadable("holds XML entities, which no such file needs", "Do not open it elsewhere either.")


def forget() -> None:
    """Close the zip file that was read last."""
    _kept.cache_clear()


def _declares_type(member: zipfile.ZipExtFile) -> bool:
    """Whether XML holds a document type definition, in one byte a character or in two."""
    before = b""
    while data := member.read(limits.MIB):
        plain = before + data.replace(b"\0", b"")
        if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
            return True
        before = plain[-16:]
    return False


def _directory(path: Path) -> zipfile.ZipFile:
    """The zip file, kept open until another is read: reading its directory for every member would take too long."""
    told = path.stat()
    try:
        return _kept(path, told.st_mtime_ns, told.st_size)
    except (*_DAMAGED, ValueError):
        raise Unreadable("broken: no zip file, or only a part of one", "Copy or download it again.") from None


@lru_cache(maxsize=1)
def _kept(path: Path, changed: int, size: int) -> zipfile.ZipFile:
    return zipfile.ZipFile(path)


def _check_size(unpacked: int, packed: int) -> None:
    if unpacked > limits.RATIO_FROM and unpacked > limits.RATIO * packed:
        raise Unreadable(
            f"unpacks to {unpacked // max(packed, 1)} times its size, as no articles do",
            "Unpack it yourself if you know who made it.",
        )


def _problem(info: zipfile.ZipInfo) -> Unreadable | None:
    path = PurePosixPath(info.filename.replace("\\", "/"))
    if not path.parts:
        return Unreadable("it has no name", "Unpack it yourself, and name it.")
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        return Unreadable("its name leads outside the zip file", "Ask whoever made it: no ordinary program does so.")
    if any(part.startswith(".") or part == "__MACOSX" for part in path.parts):
        return Unreadable("hidden", "Rename it without the leading full stop if it holds an article.")
    if info.flag_bits & 1:
        return Unreadable("locked with a password", "Unpack it yourself, and open the folder.")
    if stat.S_ISLNK(info.external_attr >> 16):
        return Unreadable("a link", "Put the file itself into the zip file.")
    if path.suffix.lower() in _ARCHIVES:
        return Unreadable("an archive in a zip file", "Unpack the outer one, and open the folder.")
    try:
        _check_size(info.file_size, info.compress_size)
    except Unreadable as unreadable:
        return unreadable
    return None
