"""A target of stances as a form holds it: checked, read back, and saved as a file of the codebook."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

import msgspec
import yaml

from helpers.find.actors.names import slug
from helpers.read.codebook import FOLDER, load_targets
from helpers.read.codebook.loader import Entry
from helpers.read.codebook.pattern import check_pattern
from helpers.read.codebook.target import Position, PositionCues, Side, Target, Term

POSITIONS: tuple[Position, ...] = get_args(Position)
STANDING = "lethal-aid"
"""The target that the suite's own notebooks ask about; it is edited in its file and never replaced by a form."""


class TargetError(Exception):
    """The target could not be saved; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one field of a draft, and what to do about it."""

    field: str
    message: str


@dataclass(frozen=True)
class Draft:
    """What stands in the form, as typed.

    `terms` has a line for each term: `sanctions: sancties, sanctiepakket*`, where a line without a colon is of the term that is
    called as the target is. `elsewhere` are words that make a sentence one about something else. `by` and `says` map a position
    to a cue pattern a line: what its holder does, and what he says. All but `name` are written as `helpers/find/patterns.py`
    tells. Giver and receiver are ISO 3166-1 alpha-3, for a target that is a transfer from one country to another, and `giving`
    then holds the verbs of it.
    """

    name: str = ""
    terms: str = ""
    elsewhere: str = ""
    by: Mapping[str, str] = field(default_factory=dict)
    says: Mapping[str, str] = field(default_factory=dict)
    giver: str = ""
    receiver: str = ""
    giving: str = ""

    @property
    def id(self) -> str:
        """What findings will carry in `target_id`: a slug of the name."""
        return slug(self.name)


def check(draft: Draft, folder: Path | None = None, replace: bool = False) -> tuple[Problem, ...]:
    """Everything that keeps a draft from being saved, in the order of the form; nothing where it can be.

    `folder` is the codebook's (the project's own where None). With `replace`, a name may be that of a target that is there.
    """
    return (*_name_problems(draft, folder, replace), *_problems(draft))


def _name_problems(draft: Draft, folder: Path | None, replace: bool) -> Iterator[Problem]:
    if not draft.id:
        yield Problem("name", "Give the target a name, with letters or digits in it.")
    elif draft.id == STANDING:
        yield Problem("name", f"{STANDING} is the suite's own target: take another name.")
    elif draft.id in {target.id for target in load_targets(folder)} and not replace:
        yield Problem("name", f"There is a target {draft.id} already: take another name, or tick “replace”.")


def _problems(draft: Draft) -> Iterator[Problem]:
    terms = _terms(draft)
    if not terms:
        yield Problem("terms", "Give at least one word that names the target, such as: sancties, sanctiepakket*")
    for name, patterns in terms.items():
        if not slug(name):
            yield Problem("terms", f"“{name}” is no name for a term: use letters or digits before the colon.")
        if not patterns:
            yield Problem("terms", f"The term “{name}” is empty: write words after the colon, or remove the line.")
        yield from _bad("terms", patterns)
    yield from _bad("elsewhere", _listed(draft.elsewhere))
    if bool(draft.giver) != bool(draft.receiver):
        yield Problem("giver", "A transfer has a giver and a receiver: choose both, or neither.")
    if draft.giving.strip() and not draft.giver:
        yield Problem("giving", "Verbs of giving need a giver and a receiver: choose them, or leave the verbs out.")
    yield from _bad("giving", _lines(draft.giving))
    for position in POSITIONS:
        for part in (draft.by, draft.says):
            yield from _bad(position, _lines(part.get(position, "")))


def _bad(where: str, patterns: Iterable[str]) -> Iterator[Problem]:
    for pattern in patterns:
        try:
            check_pattern(pattern)
        except ValueError as error:
            yield Problem(where, f"{error}.")


def as_target(draft: Draft) -> Target:
    """The target that a draft describes. Raises `TargetError` with everything that is wrong with it, but for its name."""
    problems = list(_problems(draft))
    if problems:
        raise TargetError(" ".join(problem.message for problem in problems))
    plain = not draft.giver
    return Target(
        id=draft.id or "draft",
        name=draft.name.strip() or "draft",
        terms={name: Term(patterns=patterns, telling=plain) for name, patterns in _terms(draft).items()},
        giver=None if plain else Side(draft.giver),
        receiver=None if plain else Side(draft.receiver),
        giving=_lines(draft.giving),
        elsewhere=_listed(draft.elsewhere),
        cues={
            position: PositionCues(by=_lines(draft.by.get(position, "")), says=_lines(draft.says.get(position, "")))
            for position in POSITIONS
            if draft.by.get(position, "").strip() or draft.says.get(position, "").strip()
        },
    )


def as_draft(target: Target) -> Draft | None:
    """The draft that describes a target, or None where its file holds more than a form can."""
    draft = Draft(
        name=target.name,
        terms="\n".join(f"{name}: {', '.join(term.patterns)}" for name, term in target.terms.items()),
        elsewhere=", ".join(target.elsewhere),
        by={position: "\n".join(cues.by) for position, cues in target.cues.items() if cues.by},
        says={position: "\n".join(cues.says) for position, cues in target.cues.items() if cues.says},
        giver=target.giver.country if target.giver else "",
        receiver=target.receiver.country if target.receiver else "",
        giving="\n".join(target.giving),
    )
    try:
        return draft if _content(as_target(draft)) == _content(target) else None
    except TargetError:
        return None


def save(draft: Draft, folder: Path | None = None, replace: bool = False) -> Path:
    """Write the target as `targets/<id>.yml` in the codebook's folder, whole or not at all, and return the file.

    From then on it is looked for in every analysis with that codebook. Raises `TargetError` where `check` finds a problem or
    the file cannot be written.
    """
    problems = check(draft, folder, replace)
    if problems:
        raise TargetError(" ".join(problem.message for problem in problems))
    path = (folder or FOLDER) / "targets" / f"{draft.id}.yml"
    if not path.exists() and draft.id in {target.id for target in load_targets(folder)}:
        raise TargetError(f"The target {draft.id} is in a file of another name in {path.parent}: change it there.")
    head = f"# Stances on {draft.name.strip()}. What the fields mean: {STANDING}.yml.\n\n"
    text = head + yaml.safe_dump(_content(as_target(draft)), allow_unicode=True, sort_keys=False, width=120)
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", newline="\n", dir=path.parent, prefix=".", delete=False
        ) as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(file.name, path)
    except OSError as error:
        with contextlib.suppress(OSError, NameError):
            os.unlink(file.name)
        raise TargetError(f"{path}: {error.strerror or error}; nothing was saved, and what you typed is still here.") from error
    return path


def _content(target: Target) -> dict[str, object]:
    """A target as plain values, without what is empty and without whether it is active."""
    return {name: value for name, value in _plain(target).items() if name != "active"}


def _plain(value: object) -> object:
    if isinstance(value, Entry):
        value = msgspec.structs.asdict(value)
    if isinstance(value, Mapping):
        return {name: made for name, one in value.items() if (made := _plain(one))}
    return list(value) if isinstance(value, tuple) else value


def _terms(draft: Draft) -> dict[str, tuple[str, ...]]:
    """Each term of a draft with its patterns; lines of the same term together."""
    terms: dict[str, list[str]] = {}
    for line in _lines(draft.terms):
        name, colon, patterns = line.partition(":")
        name, patterns = (slug(name) or name.strip(), patterns) if colon else (draft.id or "draft", line)
        terms.setdefault(name, []).extend(_listed(patterns))
    return {name: tuple(dict.fromkeys(patterns)) for name, patterns in terms.items()}


def _lines(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))


def _listed(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.strip() for word in text.replace("\n", ",").split(",") if word.strip()))
