"""Sidelines: reading diplomacy in Dutch-language news, with the sentence behind every answer.

What a notebook needs, and no more: `open_corpus`, `figures` and `widgets`. Each is loaded when it is first
used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from helpers.keep.corpus import Corpus, open_corpus
    from helpers.show import figures, widgets

__all__ = ["Corpus", "figures", "open_corpus", "widgets"]

_HOMES = {"Corpus": "helpers.keep.corpus", "open_corpus": "helpers.keep.corpus"}
_MODULES = {"figures": "helpers.show.figures", "widgets": "helpers.show.widgets"}


def __getattr__(name: str) -> object:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    if name in _MODULES:
        return import_module(_MODULES[name])
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
