"""The writing of cue patterns, as far as it can be checked when a codebook file is read."""

from __future__ import annotations

import re
from collections.abc import Iterable

from helpers.read.codebook.loader import Entry

ITEM = re.compile(r"\[[^\]]+\]|\([^)]+\)|\S+")
GAP = "…"


def check_pattern(text: str) -> None:
    """Raise `ValueError`, with what is wrong and what to do, where `text` is no cue pattern.

    `helpers/find/patterns.py` says how they are written.
    """
    for part in text.replace("...", GAP).split("&"):
        items = ITEM.findall(part)
        if not items:
            raise ValueError(f"“{text}” has nothing on one side of &: write a word there, or leave & out")
        for item in items:
            inner = item[1:-1] if item.startswith("(") and item.endswith(")") else item
            inner = inner[1:-1] if inner.startswith("[") and inner.endswith("]") else inner
            if set(inner) & set("[]()"):
                raise ValueError(f"“{text}” has a bracket within “{item}”: close it, or put a space beside it")
            if item != GAP and not all(word.strip("*|") for word in inner.split("/")):
                raise ValueError(f"“{text}” has a star, bar or slash without letters beside it")
        if items[0] == GAP or items[-1] == GAP or items[0].startswith("("):
            raise ValueError(f"“{text}” must begin and end with a word that has to be there")


class Patterned(Entry, frozen=True):
    """An entry that holds patterns, which are checked as it is read."""

    def every_pattern(self) -> Iterable[str]:
        """Every pattern in the entry's own fields."""
        raise NotImplementedError

    def __post_init__(self) -> None:
        for pattern in self.every_pattern():
            check_pattern(pattern)
