"""The codebook: what to look for, read from `data/codebook/` into frozen records."""

from __future__ import annotations

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

__all__ = ["FOLDER", "Codebook", "CodebookError", "load_codebook"]


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


def load_codebook(folder: Path | None = None) -> Codebook:
    """Read and check the codebook in `folder` (the project's own where None).

    Raises `CodebookError` with the file, the line and what to do, where a file does not say what it should.
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
        targets=_load_targets(folder / "targets"),
        plan=load_file(folder / "plan.yml", PlanCues),
    )


def _load_targets(folder: Path) -> tuple[Target, ...]:
    """The targets of stances, one file each, in the order of their names."""
    targets: dict[str, Path] = {}
    found = []
    for path in sorted(folder.glob("*.yml")):
        target = load_file(path, Target)
        if target.id in targets:
            raise CodebookError(f"{path}: id {target.id} is also that of {targets[target.id].name}; give it another.")
        targets[target.id] = path
        found.append(target)
    if not found:
        raise CodebookError(f"{folder}: holds no target; put back lethal-aid.yml from the project.")
    return tuple(found)
