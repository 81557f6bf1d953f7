"""What is worked out once for a corpus and kept as long as the corpus is."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

Made = TypeVar("Made")


def once(make: Callable[[object], Made]) -> Callable[[object], Made]:
    """Let a function of a corpus work once for each corpus. What it returns must not hold the corpus itself."""
    kept: WeakKeyDictionary[object, Made] = WeakKeyDictionary()

    @wraps(make)
    def remembered(corpus: object) -> Made:
        if corpus not in kept:
            kept[corpus] = make(corpus)
        return kept[corpus]

    return remembered
