"""Loads one YAML file of the codebook into typed, frozen records, and says exactly what is wrong where it does not fit."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TypeVar

import msgspec
import yaml

T = TypeVar("T")
_STEP = re.compile(r"\.(?P<key>[^.\[\]]+)|\[(?P<index>\d+)\]")


class CodebookError(ValueError):
    """A codebook file does not say what it should; the message names file, line and what to do."""


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of every record that is read from the codebook: immutable, and no key is silently ignored."""


def load_file(path: Path, kind: type[T]) -> T:
    """Read `path` as YAML and return it as a `kind` (an `Entry` class).

    Raises `CodebookError` for a missing file, broken YAML, an unknown or missing key, and a value of the wrong type.
    Does not check references between files; see `load_codebook`.
    """
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except FileNotFoundError:
        raise CodebookError(f"{path}: this codebook file is missing; restore it from the project.") from None
    except UnicodeDecodeError as error:
        raise CodebookError(f"{path}: not UTF-8 (byte {error.start}); save the file as UTF-8.") from None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise CodebookError(f"{path}, line {line}: not valid YAML: {error.problem}; check indents and quotes.") from None
    if node is None:
        raise CodebookError(f"{path}: the file is empty.")
    return _convert(path, node, kind)


def _convert(path: Path, node: yaml.Node, kind: type[T]) -> T:
    try:
        value = yaml.constructor.SafeConstructor().construct_document(node)
    except (ValueError, yaml.MarkedYAMLError) as error:
        raise CodebookError(f"{path}: a value cannot be read: {error}; check its dates and numbers.") from None
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        message, _, where = str(error).partition(" - at `$")
        line = _line_of(node, where.rstrip("`"))
        raise CodebookError(f"{path}, line {line}: {message}{_named(where)}.") from None


def _named(where: str) -> str:
    return f" (at {where.rstrip('`').lstrip('.')})" if where else ""


def _line_of(node: yaml.Node, where: str) -> int:
    """The line of the value that a msgspec path such as `.actors[3].country` points to."""
    for step in _STEP.finditer(where):
        if isinstance(node, yaml.MappingNode) and step["key"]:
            found = [value for key, value in node.value if key.value == step["key"]]
        elif isinstance(node, yaml.SequenceNode) and step["index"]:
            found = node.value[int(step["index"]) : int(step["index"]) + 1]
        else:
            found = []
        if not found:
            break
        node = found[0]
    return node.start_mark.line + 1
