"""Bytes to text: UTF-8, or else the encoding that western text most likely has."""

from __future__ import annotations

import codecs

from helpers.read.told import Unreadable

_CANDIDATES = ["cp1252", "mac_roman", "cp850", "utf_16_le", "utf_16_be", "utf_16", "utf_32"]
_DUTCH_TYPOGRAPHY = frozenset("“”‘’„…–—•€©«»áàäçéèêëïñóöúüÉÈËÏÖÜ\u00a0")
_NO_TEXT = ("not text in any encoding known here", "Save the article as plain text (UTF-8).")
_CONTROLS = frozenset(map(chr, [*range(9), *range(14, 28), 127]))


def decode(data: bytes) -> tuple[str, str]:
    """The text without its byte order mark, and the name of its encoding.

    Raises `Unreadable` where no encoding fits, or what comes out is no text.
    """
    try:
        text, encoding = data.removeprefix(codecs.BOM_UTF8).decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        text, encoding = "", ""
    if not encoding or _is_binary(text):
        text, encoding = _detect(data)
    if not encoding:
        raise Unreadable(*_NO_TEXT)
    check_text(text)
    return text, encoding


def encoding_of(data: bytes) -> str:
    """The encoding of a table that opens with `data`, judged by its lines that are not UTF-8, for they may be few."""
    others = []
    for line in data.splitlines(keepends=True):
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            others.append(line)
    try:
        return decode(b"".join(others))[1] if others else "utf-8"
    except Unreadable:
        return "utf-8"


def check_text(text: str) -> None:
    """Raise `Unreadable` where over one character in a hundred is a control character that no text has."""
    if _is_binary(text):
        raise Unreadable(*_NO_TEXT)


def note_of(encoding: str) -> tuple[str, ...]:
    """What to say of an encoding that was found by trying; nothing for UTF-8."""
    if encoding == "utf-8":
        return ()
    return (f"not UTF-8 but, it seems, {encoding}: check letters such as ë, and the quotes",)


def _is_binary(text: str) -> bool:
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
