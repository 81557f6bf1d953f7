"""Ids of findings: short, the same on every machine, and never shared by two findings."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable

_LENGTH = 12


class IdMaker:
    """Makes the ids of one set of tables.

    An id depends on the article's text, the spans of the finding in it and the values that tell it from
    others, so not on a file's name, on other articles, or on when it was made. Where all of these are equal
    (the same text in two files), the second, third … get ids of their own, in the order in which they are
    asked for.
    """

    def __init__(self) -> None:
        self._made: Counter[str] = Counter()
        self._digests: dict[str, str] = {}

    def make(self, table: str, text: str, spans: Iterable[tuple[int, int]], *values: object) -> str:
        """An id such as `meeting-1f3a5b7c9d0e`. `values` are strings, numbers, None, or lists of these."""
        if text not in self._digests:
            self._digests[text] = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        told = [table, self._digests[text], list(spans), values]
        material = json.dumps(told, ensure_ascii=True, separators=(",", ":"))
        while True:
            made = f"{table}-{_short_hash(material, self._made[material])}"
            self._made[material] += 1
            if made not in self._made:
                self._made[made] = 1
                return made


def _short_hash(material: str, repetition: int) -> str:
    return hashlib.sha256(f"{material}#{repetition}".encode()).hexdigest()[:_LENGTH]
