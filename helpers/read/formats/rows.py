"""Rows of any table to articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from helpers.read.columns import recognise
from helpers.read.days import order_of, read_day
from helpers.read.formats.found import Found
from helpers.read.told import LeftOut, Note, Unreadable


class Rows:
    """How the rows of one table are read: which columns hold what, and whether its days begin with the day or the month.

    Made from the names of the columns, what the user says of them and the first rows. Raises `Unreadable` where no column holds
    the text.
    """

    def __init__(self, seen: Sequence[str], given: Mapping[str, str], sample: Iterable[Sequence[object]]) -> None:
        self.columns = recognise(seen, given)
        day = self.columns.date
        self._order = "" if day is None else order_of(row[day] for row in sample)

    def notes(self, source: str) -> Iterator[Note]:
        """What is to be told of the table as a whole."""
        return (Note(source, note, self.columns.seen) for note in self.columns.notes)

    def found(
        self, row: Sequence[object], place: str, number: str, encoding: str = "utf-8", notes: tuple[str, ...] = ()
    ) -> Found:
        """The article in a row; all but the row as in `Found`."""
        columns = self.columns
        day, note = read_day(None if columns.date is None else row[columns.date], self._order)
        halves = [_text(row[place]) for place in columns.text]
        return Found(
            text="\n\n".join(filter(None, halves)),
            place=place,
            number=number,
            title="" if columns.title is None else " ".join(_text(row[columns.title]).split()),
            outlet="" if columns.outlet is None else " ".join(_text(row[columns.outlet]).split()),
            day=day,
            encoding=encoding,
            notes=(*notes, note) if note else notes,
        )


def number(row: int) -> str:
    """A row's number as ids end in it, so that they sort as the rows do."""
    return f"{row:05}"


def together(name: str, unit: str, told: Iterable[Found | tuple[int, Unreadable]]) -> Iterator[Found | LeftOut]:
    """Rows that follow each other and are left out for one reason, as one; `unit` is what a row is called (`row`, `line`)."""
    first = last = 0
    why: tuple[str, str] | None = None
    for one in told:
        if isinstance(one, tuple) and one[1].args == why and one[0] == last + 1:
            last = one[0]
            continue
        if why:
            yield LeftOut(_range(name, unit, first, last), *why)
            why = None
        if isinstance(one, tuple):
            first = last = one[0]
            why = one[1].args
        else:
            yield one
    if why:
        yield LeftOut(_range(name, unit, first, last), *why)


def _range(name: str, unit: str, first: int, last: int) -> str:
    return f"{name}#{unit}={first}" + (f"-{last}" if last > first else "")


def _text(value: object) -> str:
    return "" if value is None or value != value else str(value)
