"""What stands below a heading that is a day (Dinsdag 21 februari): told as of that day, which may lie back or ahead."""

from __future__ import annotations

from dataclasses import dataclass

from helpers.find.dates.meanings import PAST
from helpers.find.meetings.cues import Hit
from helpers.find.meetings.outlook import direction_of
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.status import HELD, ONGOING, PLANNED, offers
from helpers.find.meetings.untold import is_told_as_now
from helpers.records import Interval


@dataclass(frozen=True, slots=True)
class Below:
    """A heading that ends at character `start`, the `days` it stands for, and the days on which the article can have appeared.

    `days` is None where no heading stands above, or its day is not known.
    """

    days: Interval | None = None
    start: int = 0
    news: Interval | None = None

    @property
    def to_come(self) -> bool:
        """Whether the day lies ahead: an agenda."""
        return bool(self.days and self.news and self.days.earliest > self.news.latest)

    def settle(self, scene: Scene, hit: Hit, status: str) -> tuple[str, Interval | None]:
        """The status of what tells no day of its own, and its day where that is the heading's."""
        if self.days is None or self.news is None:
            return status, None
        bygone = self.days.latest < self.news.latest
        at_the_moment = "moment" in scene.words(scene.clause(hit.first))
        if bygone and status in (PLANNED, ONGOING) and is_told_as_now(scene, hit) and not at_the_moment:
            return HELD, self.days  # below the heading `Dinsdag`: Scholz ontvangt Macron
        if not self.to_come or status == HELD or offers(scene, hit):
            return status, None
        return PLANNED if status == ONGOING else status, self.days  # Scholz praat dan met Macron

    def seen_from(self, scene: Scene, hit: Hit, appeared: Interval | None) -> Interval | None:
        """The days from which those of a clause are counted: what lies back, in an agenda, does so from when it appeared."""
        return self.news if self.to_come and direction_of(scene, hit) == PAST else appeared
