"""Tables, in memory or as files, to the form in which they are compared. Any tool may have written them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pandas as pd

from helpers.check.rows import DatingRow, Found, MeetingRow, PlanRow, Row, Span, StanceRow, StatementRow
from helpers.keep.cells import restored
from helpers.keep.days import read_days, read_interval
from helpers.keep.store import FORMATS
from helpers.keep.tables import COLUMNS

_NEEDED = {
    "articles": ("article_id", "published_earliest", "published_latest"),
    "statements": ("article_id", "start", "end"),
    "meetings": ("finding_id", "participants"),
    "accounts": ("finding_id", "article_id", "participants"),
    "stances": ("article_id", "target_id", "holder_id", "position"),
    "plan": ("article_id", "actor_id", "act"),
    "evidence": ("finding_id", "article_id", "start", "end"),
    "actors": ("actor_id", "kind", "country"),
}
_ASIDE = frozenset({"words"})  # a number that no comparison needs, so that a tool may leave it empty
_TRUTHS = {"true": True, "1": True, "false": False, "0": False, "": False}
Cells = dict[str, object]


class TableError(ValueError):
    """A table of predictions cannot be used; the message names table and row, and says what to do."""


def read_tables(folder: Path | str) -> dict[str, pd.DataFrame]:
    """The tables in a folder, as CSV or Parquet; those that a tool does not write may lack.

    What `helpers.keep.cells` put into cells of CSV, so that no spreadsheet runs them, is taken out.
    Raises `TableError` for a folder with none, a table that is there in both formats, and an unreadable file.
    """
    folder = Path(folder)
    tables = {}
    for name in COLUMNS:
        files = [file for file in (folder / f"{name}.{ending}" for ending in FORMATS) if file.is_file()]
        if len(files) > 1:
            raise TableError(f"{folder}: holds {name} as CSV and as Parquet; keep one of them.")
        if files:
            tables[name] = _read(files[0])
    if not tables:
        names = ", ".join(f"{name}.csv" for name in COLUMNS)
        raise TableError(f"{folder}: holds none of the tables ({names}); name what `analyse` wrote with --out.")
    return tables


def _read(file: Path) -> pd.DataFrame:
    try:
        if file.suffix == ".parquet":
            return pd.read_parquet(file)
        return pd.read_csv(file, dtype=str, keep_default_na=False, encoding="utf-8").map(restored)
    except (OSError, ValueError) as error:
        raise TableError(f"{file}: cannot be read as a table ({error}); write it anew.") from None


def to_found(tables: Mapping[str, pd.DataFrame], name: str = "predictions") -> Found:
    """Tables with the columns of `helpers.keep.tables` in the form in which they are compared.

    Lists are lists, or text joined by `;`. What is no table or column there is left alone, and what lacks is
    not compared; but without `evidence`, meetings can be found by their days alone. `name` is what messages
    call the tables.

    Raises `TableError` for a column without which a table cannot be compared, and for a value that is none.
    """
    reader = _Reader(tables, name)
    accounts = "accounts" if "accounts" in tables else "meetings"
    columns = {table: frozenset(frame.columns) & COLUMNS[table].keys() for table, frame in tables.items() if table in COLUMNS}
    if accounts in columns:
        columns["meetings"] = columns[accounts]
    return Found(
        columns=columns,
        articles=tuple(reader.rows("articles", _dating)),
        statements=tuple(reader.rows("statements", _statement)),
        meetings=tuple(reader.rows(accounts, _meeting)),
        stances=tuple(reader.rows("stances", _finding(StanceRow))),
        plan=tuple(reader.rows("plan", _plan)),
        sha256={cells["article_id"]: cells.get("sha256", "") for cells, _, _ in reader.cells("articles")},
    )


def known_actors(tables: Mapping[str, pd.DataFrame], name: str = "predictions") -> dict[str, tuple[str, str]]:
    """Kind and country of each actor in the table of actors; nothing where there is none."""
    cells = _Reader(tables, name).cells("actors")
    return {actor["actor_id"]: (actor["kind"], actor["country"]) for actor, _, _ in cells}


class _Reader:
    """Reads rows of one set of tables, each with its evidence."""

    def __init__(self, tables: Mapping[str, pd.DataFrame], name: str) -> None:
        self._tables = tables
        self._name = name
        self._evidence: dict[str, dict[str, list[tuple[Span, str]]]] = defaultdict(lambda: defaultdict(list))
        for cells, _, _ in self.cells("evidence"):
            piece = (cells["start"], cells["end"]), cells.get("rule", "")
            self._evidence[cells["finding_id"]][cells["article_id"]].append(piece)

    def cells(self, table: str) -> Iterator[tuple[Cells, str, int]]:
        """Each row's values by column, with the table's name in messages and the number of the row."""
        if table not in self._tables:
            return
        frame, shown = self._tables[table], f"{self._name}, {table}"
        lacking = [column for column in _NEEDED[table] if column not in frame.columns]
        if lacking:
            raise TableError(f"{shown}: the column {lacking[0]} lacks; add it, or remove the table.")
        columns = {
            column: holds for column, holds in COLUMNS[table].items() if column in frame.columns and column not in _ASIDE
        }
        for number, record in enumerate(frame[list(columns)].to_dict("records"), 1):
            try:
                yield (
                    {column: _VALUES[holds](record[column]) for column, holds in columns.items()},
                    shown,
                    number,
                )
            except (TypeError, ValueError) as error:
                raise TableError(f"{shown}, row {number}: {error}.") from None

    def rows(self, table: str, make: Callable[[Cells, dict[str, object]], Row | DatingRow]) -> Iterator[Row | DatingRow]:
        """The rows of a table, made by `make` from the values and from id, article and evidence."""
        for cells, shown, number in self.cells(table):
            identity = cells.get("finding_id") or f"{table} {number}"
            told = self._evidence.get(identity, {})
            for article in (cells["article_id"],) if "article_id" in cells else tuple(told):
                pieces = told.get(article, ())
                common = {
                    "id": identity,
                    "article_id": article,
                    "spans": tuple(span for span, _ in pieces),
                    "rules": tuple(rule for _, rule in pieces if rule),
                }
                try:
                    yield make(cells, common)
                except ValueError as error:
                    raise TableError(f"{shown}, row {number}: {error}.") from None


def _finding(kind: type[Row], *others: str) -> Callable[[Cells, dict[str, object]], Row]:
    """Makes a row of a kind of which all columns but `others` have the same name and form in the table."""
    aside = {"finding_id", "article_id", "country", *others}

    def make(cells: Cells, common: dict[str, object], **more: object) -> Row:
        return kind(**common, **more, **{column: value for column, value in cells.items() if column not in aside})

    return make


_make_statement = _finding(StatementRow, "start", "end")
_make_meeting = _finding(MeetingRow, "date_earliest", "date_latest")
_make_plan = _finding(PlanRow, "date_earliest", "date_latest", "reported_earliest", "reported_latest", "announced_for")


def _statement(cells: Cells, common: dict[str, object]) -> StatementRow:
    start, end = cells["start"], cells["end"]
    if not 0 <= start <= end:
        raise ValueError(f"{start} to {end} runs backwards; start comes first")
    return _make_statement(cells, {**common, "spans": ((start, end),)})


def _meeting(cells: Cells, common: dict[str, object]) -> MeetingRow:
    return _make_meeting(cells, common, dates=_days(cells, "date"), event=common["id"])


def _plan(cells: Cells, common: dict[str, object]) -> PlanRow:
    announced = read_interval(cells.get("announced_for", ""))
    return _make_plan(cells, common, dates=_days(cells, "date"), reported=_days(cells, "reported"), announced_for=announced)


def _dating(cells: Cells, common: dict[str, object]) -> DatingRow:
    basis = cells.get("dating_basis", "")
    return DatingRow(article_id=common["article_id"], interval=_days(cells, "published"), basis=basis)


def _days(cells: Cells, name: str) -> object:
    return read_days(cells.get(f"{name}_earliest", ""), cells.get(f"{name}_latest", ""))


def _none(value: object) -> bool:
    return value is None or value is pd.NA or value != value


def _text(value: object) -> str:
    return "" if _none(value) else str(value)


def _truth(value: object) -> bool:
    told = _text(value).lower()
    if told not in _TRUTHS:
        raise ValueError(f"{value!r} is neither True nor False")
    return _TRUTHS[told]


def _number(value: object) -> int:
    try:
        number = float(value)
    except (TypeError, ValueError):
        number = float("nan")
    if not number.is_integer():
        raise ValueError(f"{_text(value)!r} is no whole number")
    return int(number)


def _maybe(value: object) -> int | None:
    return None if _text(value) == "" else _number(value)


def _list(value: object) -> tuple[str, ...]:
    items = value.split(";") if isinstance(value, str) else () if value is None else value
    return tuple(str(item).strip() for item in items if str(item).strip())


def _numbers(value: object) -> tuple[int, ...]:
    return tuple(map(_number, _list(value)))


_VALUES: Mapping[str, Callable[[object], object]] = {
    "text": _text,
    "truth": _truth,
    "number": _number,
    "maybe": _maybe,
    "list": _list,
    "numbers": _numbers,
}
