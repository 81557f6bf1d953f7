"""Tables to files, whole or not at all: the folder holds one complete result, the former or the new one."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from helpers.keep.cells import write_rows
from helpers.keep.tables import COLUMNS

FORMATS = ("csv", "parquet")


class StoreError(Exception):
    """The tables could not be written; the message says why and what to do. A former result still stands."""


def write_tables(tables: Mapping[str, pd.DataFrame], out: Path | str, file_format: str = "csv") -> list[Path]:
    """Write each table to `out` as `<name>.csv` or `<name>.parquet`, and return the files.

    CSV is UTF-8 with lists joined by `;`, and its cells are made safe by `helpers.keep.cells`, whose `restored` gives the
    text back; Parquet keeps text and lists as they are. The same tables give the same bytes. A former result in `out` is
    replaced; a folder that holds anything else is refused. Raises
    `StoreError`; `ValueError` for an unknown format.
    """
    if file_format not in FORMATS:
        raise ValueError(f"{file_format}: choose one of {', '.join(FORMATS)}.")
    out = Path(os.path.abspath(out))
    check_folder(out)
    fresh = None
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
        for name, table in tables.items():
            _WRITERS[file_format](name, table, fresh / f"{name}.{file_format}")
        _put(fresh, out)
    except OSError as error:
        reason = f"{error.filename or out}: {error.strerror or error}"
        raise StoreError(f"{reason}; nothing was written. Make room, or choose another folder.") from error
    finally:
        if fresh is not None:
            shutil.rmtree(fresh, ignore_errors=True)
    return [out / f"{name}.{file_format}" for name in tables]


def check_folder(out: Path) -> None:
    """Raise `StoreError` where `out` is a file, or a folder that holds anything else than tables."""
    if out.exists() and not out.is_dir():
        raise StoreError(f"{out}: this is a file; name a folder.")
    ours = {f"{name}.{file_format}" for name in COLUMNS for file_format in FORMATS}
    others = sorted(entry.name for entry in out.iterdir() if entry.name not in ours) if out.is_dir() else []
    if others:
        raise StoreError(f"{out}: holds {others[0]}, which is no table of an analysis; name another folder.")


def _put(fresh: Path, out: Path) -> None:
    """Put a finished folder in the place of the former one, which comes back if that fails."""
    os.chmod(fresh, 0o777 & ~_umask())
    if not out.exists():
        fresh.rename(out)
        return
    aside = Path(tempfile.mkdtemp(prefix=f".{out.name}-former-", dir=out.parent))
    former = aside / out.name
    try:
        out.rename(former)
        fresh.rename(out)
    except BaseException:
        if former.exists():
            former.rename(out)
        aside.rmdir()
        raise
    shutil.rmtree(aside, ignore_errors=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _write_csv(name: str, table: pd.DataFrame, file: Path) -> None:
    plain = table.astype(object)
    for column, holds in COLUMNS[name].items():
        if holds in ("list", "numbers"):
            plain[column] = [";".join(map(str, items)) for items in table[column]]
    with file.open("w", encoding="utf-8", newline="") as lines:
        write_rows([plain.columns, *plain.where(plain.notna(), None).itertuples(index=False)], lines)


def _write_parquet(name: str, table: pd.DataFrame, file: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    number, text = pa.int64(), pa.string()
    types = {"text": text, "truth": pa.bool_(), "number": number, "maybe": number}
    types |= {"list": pa.list_(text), "numbers": pa.list_(number)}
    schema = pa.schema([(column, types[holds]) for column, holds in COLUMNS[name].items()])
    arrow = pa.Table.from_pandas(table, schema=schema, preserve_index=False)
    pq.write_table(arrow.replace_schema_metadata(None), file)


_WRITERS = {"csv": _write_csv, "parquet": _write_parquet}
