"""What reading tells besides articles: what was left out and why, and what to know about the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that was not read: where it is, why, and what to do about it; of a table the names of its `columns`."""

    source: str
    reason: str
    advice: str
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """Something to know about an article, or about a file with articles, that was read all the same.

    `columns` are the names of a table's columns, with the note that tells how it was read.
    """

    source: str
    note: str
    columns: tuple[str, ...] = ()


class Unreadable(Exception):
    """Something that gives no article; the arguments are the reason and the advice. `columns` are those of a table."""

    def __init__(self, reason: str, advice: str, columns: tuple[str, ...] = ()) -> None:
        super().__init__(reason, advice)
        self.columns = columns

    def left_out(self, source: str) -> LeftOut:
        """The same, as a row of the table of what was left out."""
        reason, advice = self.args
        return LeftOut(source, reason, advice, self.columns)


def cannot_be_opened(error: OSError) -> Unreadable:
    """What to say of a file that the machine does not give."""
    return Unreadable(f"cannot be opened ({error.strerror or error})", "Check that it is there and may be read.")


def nothing_read(sources: Sequence[Path | str], left_out: Sequence[LeftOut]) -> str:
    """What to say of sources that give no article."""
    told = ", ".join(map(str, sources))
    if not left_out:
        return f"{told}: the folder is empty; put articles in it."
    others = f" (and {len(left_out) - 1} more)" if len(left_out) > 1 else ""
    return (
        f"{told}: holds no article that can be read; {left_out[0].source}: {left_out[0].reason}{others}. {left_out[0].advice}"
    )
