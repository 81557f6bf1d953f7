"""The tables: the codebook's columns, and how they are held as pandas DataFrames and as Arrow tables.

Days are ISO 8601 strings, and whatever the text does not tell is an empty string (a missing number in
`duration_minutes`). Lists are tuples.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import pandas as pd

from helpers.keep.frames import array_of

if TYPE_CHECKING:
    import pyarrow as pa

_MEETING = "participants:list date_earliest date_latest place setting status mode topics:list duration_minutes:maybe"
_TABLES = {
    "articles": "article_id title outlet published_earliest published_latest dating_basis language words:number sha256"
    " source duplicate_of",
    "statements": "finding_id article_id speaker_id speaker_text cue kind start:number end:number"
    " addressee_id:list sourcing reportative:truth via parent_id utterance_id",
    "meetings": f"finding_id {_MEETING}",
    "accounts": f"finding_id article_id {_MEETING}",
    "stances": "finding_id article_id target_id holder_id country position term:list sourcing reportative:truth",
    "plan": "finding_id article_id actor_id act points:numbers date_earliest date_latest reported_earliest"
    " reported_latest announced_for",
    "evidence": "finding_id article_id start:number end:number rule",
    "actors": "actor_id name kind country",
}
COLUMNS: dict[str, Mapping[str, str]] = {
    table: {column.partition(":")[0]: column.partition(":")[2] or "text" for column in columns.split()}
    for table, columns in _TABLES.items()
}
"""The tables, their columns in order, and what each holds; `maybe` is a number or none."""

_DTYPES = {
    "text": "str",
    "truth": "bool",
    "number": "int64",
    "maybe": "Int64",
    "list": "object",
    "numbers": "object",
}


def schema(columns: Mapping[str, str]) -> pa.Schema:
    """The Arrow schema of columns, each told as in `COLUMNS`."""
    import pyarrow as pa

    number, text = pa.int64(), pa.string()
    types = {"text": text, "truth": pa.bool_(), "number": number, "maybe": number}
    types |= {"list": pa.list_(text), "numbers": pa.list_(number), "bytes": pa.binary()}
    return pa.schema([(column, types[holds]) for column, holds in columns.items()])


def as_arrow(columns: Mapping[str, str], rows: Sequence[tuple]) -> pa.Table:
    """Rows as an Arrow table of these columns."""
    import pyarrow as pa

    fields = schema(columns)
    values = zip(*rows, strict=True) if rows else ((),) * len(fields)
    return pa.table([pa.array(column, field.type) for column, field in zip(values, fields, strict=True)], schema=fields)


def as_frame(columns: Mapping[str, str], table: pa.Table) -> pd.DataFrame:
    """An Arrow table as a DataFrame of these columns, with lists as tuples."""
    made = {}
    for column, holds in columns.items():
        values = table[column].to_pylist()
        made[column] = array_of(list(map(tuple, values)) if holds in ("list", "numbers") else values, _DTYPES[holds])
    return pd.DataFrame(made, copy=False)


LEFT_OUT = {"source": "text", "reason": "text", "advice": "text"}
NOTES = {"source": "text", "note": "text"}
"""What the tables of what was left out, and of what to know about the rest, hold."""

MENTIONS = {"article_id": "text", "actor_id": "text", "mentions": "number"}
"""What is held of mentions: how often each article mentions an actor."""

FURTHER = {"left_out": LEFT_OUT, "notes": NOTES, "mentions": MENTIONS}
"""What is held besides the tables of `COLUMNS`."""
