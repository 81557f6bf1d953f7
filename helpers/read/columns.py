"""Which column of a table holds what: as the user says, or by the names that exports and colleagues give them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from helpers.read.told import Unreadable

ROLES = ("text", "date", "title", "outlet")
"""What a column can be named for in `columns`."""

# the surest name first; names are compared without case, spaces and marks, and LP and TD are Factiva's for one text in two
_NAMES = {
    "text": "text fulltext body articlebody articletext bodytext maintext plaintext content tekst artikeltekst volledigetekst "
    "hoofdtekst inhoud artikel article story td lp lead hlead",
    "date": "date datum publicationdate publisheddate publishdate datepublished pubdate published publishedat publicatiedatum "
    "verschijningsdatum datumpublicatie pd seendate sqldate datetime timestamp day dag",
    "title": "title headline titel kop artikeltitel koptekst heading hd",
    "outlet": "outlet medium krant newspaper publication publicatie publicationname sourcename source bron publisher uitgever "
    "sitename sourcecommonname website domain hostname sn",
}
_TWO_HALVES = ("lp", "td")
_SHOWN, _LINE, _OFFERED = 12, 300, 100


class ColumnsError(Exception):
    """What the user says of columns cannot be meant; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The places of the columns in a row, None where there is none; `text` has several where a text comes in parts.

    `seen` are the names of all columns (of very many, the first).
    """

    text: tuple[int, ...]
    date: int | None = None
    title: int | None = None
    outlet: int | None = None
    notes: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()


def columns_told(told: str) -> dict[str, str]:
    """Columns as one writes them on a command line, `text=body,date=datum`. Raises `ColumnsError` for anything else."""
    pairs = [pair.partition("=") for pair in told.split(",")]
    if not all(role.strip() and name.strip() for role, _, name in pairs):
        raise ColumnsError(f"{told}: write it as text=body,date=datum")
    return {role.strip(): name.strip() for role, _, name in pairs}


def check_columns(given: Mapping[str, str]) -> None:
    """Raise `ColumnsError` for a role that is none of `ROLES`."""
    for role in given:
        if role not in ROLES:
            raise ColumnsError(
                f"columns: {role} is none of {', '.join(ROLES)}; write text=… for the column that holds the text."
            )


def recognise(seen: Sequence[str], given: Mapping[str, str]) -> Columns:
    """The columns of a table whose columns are called `seen`; `given` names some of them, `LP+TD` where a text is in two.

    `notes` tells which they are (as `--columns` takes it), where several fit, and where there is none for the day. Raises
    `Unreadable` where none is for the text, or one that is given is not there.
    """
    places: dict[str, tuple[int, ...]] = {}
    doubts = []
    for role in ROLES:
        if role in given:
            names = [given[role]] if role != "text" or given[role] in seen else given[role].split("+")
            places[role] = tuple(_place(name, seen, role) for name in names)
            continue
        names = _NAMES[role].split()
        fits = sorted((rank, place) for place, name in enumerate(seen) if (rank := _rank(name, names)) is not None)
        if role == "text" and tuple(sorted(names[rank] for rank, _ in fits)) == _TWO_HALVES:
            places[role] = tuple(place for _, place in sorted(fits, reverse=True))
            continue
        places[role] = tuple(place for _, place in fits[:1])
        if len(fits) > 1:
            others = ", ".join(seen[place] for _, place in fits[1:])
            doubts.append(
                f"{role} is taken from the column {seen[fits[0][1]]}; {others} would fit too: say {role}=… if it is not"
            )
    if not places["text"]:
        reason = f"no column is known to hold the text; there are {_listed(seen)}"
        raise Unreadable(reason, "Say which it is: text=…", _offered(seen))
    if not places["date"]:
        doubts.append(f"no column is known to hold the day, so days come from the texts; there are {_listed(seen)}: say date=…")
    read_with = ",".join(f"{role}={'+'.join(seen[place] for place in places[role])}" for role in ROLES if places[role])
    single = (next(iter(places[role]), None) for role in ROLES[1:])
    return Columns(places["text"], *single, notes=(f"read with {read_with[:_LINE]}", *doubts), seen=_offered(seen))


def _place(name: str, seen: Sequence[str], role: str) -> int:
    """Where a column is that the user names: by its name as it is, or without case, spaces and marks."""
    for alike in (lambda other: other == name, lambda other: _plain(other) == _plain(name)):
        for place, other in enumerate(seen):
            if alike(other):
                return place
    reason = f"no column is called {name} ({role}); there are {_listed(seen)}"
    raise Unreadable(reason, f"Say which it is: {role}=…", _offered(seen))


def _rank(name: str, names: Sequence[str]) -> int | None:
    """How sure a name is, 0 the surest; of a nested one (`source.name`), as a whole or by its last part."""
    return next((names.index(plain) for plain in (_plain(name), _plain(name.rpartition(".")[2])) if plain in names), None)


def _plain(name: str) -> str:
    """A column's name without case, spaces and marks."""
    return "".join(filter(str.isalnum, name.casefold()))


def _offered(seen: Sequence[str]) -> tuple[str, ...]:
    """The names to choose a column from."""
    return tuple(dict.fromkeys(filter(None, seen)))[:_OFFERED]


def _listed(seen: Sequence[str]) -> str:
    more = len(seen) - _SHOWN
    shown = ", ".join(name[:40] or "(no name)" for name in seen[:_SHOWN])
    return (shown or "none") + (f" and {more} more" if more > 0 else "")
