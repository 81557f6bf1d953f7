"""Ids of findings: short, the same on every machine, and never shared by two findings."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

_LENGTH = 12
_TABLES = {"statement": "statements", "meeting": "meetings", "stance": "stances", "plan": "plan"}


def table_of(finding_id: str) -> str:
    """The table that a finding of this id would be in; empty for what is no such id."""
    return _TABLES.get(finding_id.partition("-")[0], "")


def digest(text: str) -> str:
    """What stands for a text in the ids of its findings."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class IdMaker:
    """Makes the ids of the findings of one article.

    An id depends on the article's text, the spans of the finding in it and the values that tell it from
    others, so not on a file's name, on other articles, or on when it was made. Where the same text is there
    several times, `copy` tells which this is, in the order of the articles. Findings of one article for which
    all of these are equal get ids of their own, in the order in which they are asked for. Two articles may still have one id by
    chance; see `helpers.keep.together.identity`.
    """

    def __init__(self, text_digest: str, copy: int = 0) -> None:
        self._digest, self._copy = text_digest, copy
        self._made: set[str] = set()

    def make(self, table: str, spans: Iterable[Iterable[int]], *values: object) -> str:
        """An id such as `meeting-1f3a5b7c9d0e`. `values` are strings, numbers, None, or lists of these."""
        material = json.dumps([table, self._digest, list(spans), values], ensure_ascii=True, separators=(",", ":"))
        again = 0
        while True:
            repetition = f"{again}.{self._copy}" if self._copy else f"{again}"
            made = f"{table}-{hashlib.sha256(f'{material}#{repetition}'.encode()).hexdigest()[:_LENGTH]}"
            if made not in self._made:
                self._made.add(made)
                return made
            again += 1
