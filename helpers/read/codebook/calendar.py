"""The shape of `data/codebook/calendar.yml`, and what must hold in it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from helpers.read.codebook.loader import CodebookError, Entry
from helpers.records import Interval

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Event(Entry):
    """Something that happened on known days, recognised by words that stand together in a sentence.

    `days` lists every occurrence, as one date or as its first and last. Each group of words named in `all` must have a member
    in the sentence, the last one the word for what happened, and each named in `context` somewhere in the article. `foreseen`
    is false where nobody could speak of it beforehand, so that any mention comes after. `topic` is true for what is talked of
    from that day on, so that a weekday beside it tells nothing. `nouns` are phrases that name the event by themselves, for `een
    jaar na de inval`.
    """

    id: str
    name: str
    days: tuple[tuple[date, ...], ...]
    all: tuple[str, ...]
    context: tuple[str, ...] = ()
    foreseen: bool = True
    topic: bool = False
    nouns: tuple[str, ...] = ()

    @property
    def occurrences(self) -> tuple[Interval, ...]:
        """When it took place, each time."""
        return tuple(Interval(days[0], days[-1]) for days in self.days)


class Office(Entry):
    """Phrases (`premier Truss`) only used of somebody in office, with the first and last day in it."""

    phrases: tuple[str, ...]
    first: date
    last: date | None = None


class Calendar(Entry):
    """Dated events, and the groups of words that recognise them."""

    words: dict[str, tuple[str, ...]]
    events: tuple[Event, ...]
    offices: tuple[Office, ...] = ()


def check_calendar(calendar: Calendar, path: Path) -> None:
    """Check what the types do not tell. Raises `CodebookError` with the entry and what to do about it."""
    seen: set[str] = set()
    used: set[str] = set()
    for event in calendar.events:
        if not _SLUG.fullmatch(event.id):
            raise CodebookError(f"{path}: event id {event.id!r}: use lower-case words joined by hyphens.")
        if event.id in seen:
            raise CodebookError(f"{path}: event {event.id} is there twice; join the two or rename one.")
        seen.add(event.id)
        if not event.all:
            raise CodebookError(f"{path}: event {event.id}: `all` names no group of words to recognise it by.")
        for group in (*event.all, *event.context):
            if group not in calendar.words:
                raise CodebookError(f"{path}: event {event.id}: no group {group!r} under `words`; add it there.")
            used.add(group)
        _check_days(event, path)
    for group, phrases in calendar.words.items():
        if not phrases:
            raise CodebookError(f"{path}: the group {group!r} under `words` is empty.")
    if unused := sorted(set(calendar.words) - used):
        raise CodebookError(f"{path}: no event uses these groups of words: {', '.join(unused)}; remove them.")
    for office in calendar.offices:
        if not office.phrases or (office.last and office.last < office.first):
            raise CodebookError(f"{path}: office {office.phrases}: needs phrases, and a last day after the first.")


def _check_days(event: Event, path: Path) -> None:
    previous = date.min
    for days in event.days or ((),):
        if len(days) not in (1, 2) or days[0] > days[-1]:
            raise CodebookError(f"{path}: event {event.id}: give each occurrence as [day] or [first, last].")
        if days[0] <= previous:
            raise CodebookError(f"{path}: event {event.id}: the occurrences must be in order and apart.")
        previous = days[-1]
