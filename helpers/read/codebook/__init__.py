"""The codebook: what to look for, read from `data/codebook/` into frozen records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from helpers.read.codebook.actors import ActorBook, load_actors
from helpers.read.codebook.calendar import Calendar, check_calendar
from helpers.read.codebook.cues import Cues
from helpers.read.codebook.loader import CodebookError, load_file
from helpers.read.codebook.meetings import MeetingCues
from helpers.read.codebook.places import PlaceBook, load_places
from helpers.read.codebook.plan import PlanCues
from helpers.read.codebook.target import Positions, Target
from helpers.read.codebook.words import VerbList

FOLDER = Path(__file__).resolve().parents[3] / "data" / "codebook"
ALL_TARGETS = "all"
"""In the place of ids: every target that the codebook has."""

__all__ = ["ALL_TARGETS", "FOLDER", "Codebook", "CodebookError", "load_codebook", "load_targets"]


@dataclass(frozen=True, slots=True)
class Codebook:
    """Everything that the extractors look for; one field a file, or a few that belong together."""

    places: PlaceBook
    actors: ActorBook
    calendar: Calendar
    verbs: VerbList
    cues: Cues
    meetings: MeetingCues
    positions: Positions
    targets: tuple[Target, ...]
    plan: PlanCues


def load_codebook(folder: Path | None = None, targets: str | Iterable[str] | None = None) -> Codebook:
    """Read and check the codebook in `folder` (the project's own where None).

    `targets` are the ids of the targets of stances to look for, or `"all"` there are; where None, those that are active.
    Raises `CodebookError` with the file, the line and what to do, where a file does not say what it should, and for a
    target that is not there.
    """
    folder = folder or FOLDER
    places = load_places(folder)
    calendar = load_file(folder / "calendar.yml", Calendar)
    check_calendar(calendar, folder / "calendar.yml")
    return Codebook(
        places=places,
        actors=load_actors(folder, places),
        calendar=calendar,
        verbs=load_file(folder / "verbs.yml", VerbList),
        cues=load_file(folder / "cues.yml", Cues),
        meetings=load_file(folder / "meetings.yml", MeetingCues),
        positions=load_file(folder / "positions.yml", Positions),
        targets=_chosen(load_targets(folder), targets, folder),
        plan=load_file(folder / "plan.yml", PlanCues),
    )


def load_targets(folder: Path | None = None) -> tuple[Target, ...]:
    """Every target of the codebook in `folder`, one file each, in the order of their files' names.

    Raises `CodebookError` for a file that does not say what it should, and for an id that is used twice.
    """
    folder = (folder or FOLDER) / "targets"
    files: dict[str, Path] = {}
    found = []
    for path in sorted(folder.glob("*.yml")):
        target = load_file(path, Target)
        if target.id in files:
            raise CodebookError(f"{path}: id {target.id} is also that of {files[target.id].name}; give it another.")
        files[target.id] = path
        found.append(target)
    if not found:
        raise CodebookError(f"{folder}: holds no target; put back lethal-aid.yml from the project.")
    return tuple(found)


def _chosen(targets: Sequence[Target], wanted: str | Iterable[str] | None, folder: Path) -> tuple[Target, ...]:
    """The targets with the ids that are wanted, or the active ones."""
    if wanted is None:
        return tuple(target for target in targets if target.active)
    by_id = {target.id: target for target in targets}
    ids = by_id if wanted == ALL_TARGETS else [wanted] if isinstance(wanted, str) else dict.fromkeys(wanted)
    for one in ids:
        if one not in by_id:
            raise CodebookError(f"{folder / 'targets'}: holds no target {one}; there are {', '.join(by_id)}.")
    return tuple(by_id[one] for one in ids)
