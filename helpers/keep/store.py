"""Tables to files, whole or not at all: the folder holds one complete result, the former or the new one."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from helpers.keep.cells import restored
from helpers.keep.files import FORMATS, table_file
from helpers.keep.tables import COLUMNS, schema

MANIFEST = "manifest.json"
FURTHER = ("left_out", "notes", "mentions", "findings")
"""The file that tells what a folder of tables is, and the tables that a run writes beside those of `COLUMNS`."""

UNFINISHED, RUN = ".unfinished", "run.json"
"""What the name of an unfinished run's folder ends in, and the file in it that tells what it depends on."""


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
    import pyarrow as pa

    out = Path(os.path.abspath(out))
    check_folder(out)
    fresh = None
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
        for name, table in tables.items():
            file = table_file(name, fresh, file_format)
            file.write(pa.Table.from_pandas(table, schema(COLUMNS[name]), preserve_index=False).replace_schema_metadata(None))
            file.close()
        put_in_place(fresh, out)
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
    ours = {f"{name}.{file_format}" for name in (*COLUMNS, *FURTHER) for file_format in FORMATS} | {MANIFEST}
    others = sorted(entry.name for entry in out.iterdir() if entry.name not in ours) if out.is_dir() else []
    if others:
        raise StoreError(f"{out}: holds {others[0]}, which is no table of an analysis; name another folder.")


def put_in_place(fresh: Path, out: Path) -> None:
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


def first_rows(folder: Path, name: str, file_format: str, most: int) -> list[dict[str, str]]:
    """The first rows of a table of texts that was written, as dictionaries."""
    file = folder / f"{name}.{file_format}"
    if file_format == "csv":
        return pd.read_csv(file, dtype=str, keep_default_na=False, nrows=most).map(restored).to_dict("records")
    import pyarrow.dataset

    return pyarrow.dataset.dataset(file).head(most).to_pylist()
