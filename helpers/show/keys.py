"""Keys: what a bar, a point, a row or a lane stands for, as one string.

A key is the id of a finding or an article, a passage (`article@start-end`), or what rows have in common
(`actor=wang-yi&status=held`, by the names and values of the filters).
"""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode


def of_rows(**values: object) -> str:
    """The key of the rows that have these values; empty ones are left out."""
    return urlencode([(name, str(value)) for name, value in values.items() if value != ""])


def values(key: str) -> dict[str, str]:
    """The values that a key of rows tells; empty for another key."""
    return dict(parse_qsl(key))


def of_passage(article_id: str, start: int, end: int) -> str:
    """The key of a passage."""
    return f"{article_id}@{start}-{end}"


def passage(key: str) -> tuple[str, int, int] | None:
    """The article and the offsets of a passage's key; None for another key."""
    article_id, sign, place = key.rpartition("@")
    start, dash, end = place.partition("-")
    if not (sign and dash and start.isdecimal() and end.isdecimal()):
        return None
    return article_id, int(start), int(end)
