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
    from that day on, so that a weekday beside it tells nothing. `said` is true for a saying or a report, which an opening only
    tells as long as it is news. `often` is true where it took place on more days than `days` lists, so that it only dates an
    article whose month is known; `before` where it did so only before the calendar begins, so that it also dates an article
    that is known to be later than that. `nouns` are phrases that name the event by themselves, for `een jaar na de inval`.
    """

    id: str
    name: str
    days: tuple[tuple[date, ...], ...]
    all: tuple[str, ...]
    context: tuple[str, ...] = ()
    foreseen: bool = True
    topic: bool = False
    said: bool = False
    often: bool = False
    before: bool = False
    nouns: tuple[str, ...] = ()

    @property
    def uncertain(self) -> bool:
        """Whether it can have taken place on days that are not listed."""
        return self.often or self.before

    @property
    def names_alone(self) -> bool:
        """Whether only somebody and a place are named, which tells little without a day: `zei in Brussel dat Blinken`."""
        return len(self.all) == 2 and self.all[-1].startswith(("+", "to-")) and not self.said

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
    """Dated events, and the groups of words that recognise them.

    A word with `+` before it is a place, and counts where somebody goes to it or is there; one with `*` is the last part of a
    compound. `unrelated` are phrases that hold such a word and mean something else. `first` is the day from which events that
    are marked `before` are complete.
    """

    first: date

    words: dict[str, tuple[str, ...]]
    events: tuple[Event, ...]
    unrelated: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()

    @property
    def groups(self) -> dict[str, tuple[str, ...]]:
        """The groups of words by name; a name or place that an event gives as it is written is a group of its own."""
        asked = {group for event in self.events for group in (*event.all, *event.context)}
        return {group: (group,) for group in sorted(asked) if _is_written(group)} | self.words


def _is_written(group: str) -> bool:
    """`Macron`, `+Parijs`: a word as it is written, and not the name of a group."""
    return group.removeprefix("+")[:1].isupper()


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
            if group not in calendar.words and not _is_written(group):
                raise CodebookError(f"{path}: event {event.id}: no group {group!r} under `words`; add it there.")
            used.add(group)
        if len(event.all) == 1 and not calendar.words.keys() >= {*event.all, *event.context}:
            raise CodebookError(
                f"{path}: event {event.id}: what one group tells names groups under `words` alone; add its names there."
            )
        if event.said and (event.foreseen or event.topic):
            raise CodebookError(f"{path}: event {event.id}: what is `said` needs `foreseen: false`, and is no `topic`.")
        if event.often and event.before:
            raise CodebookError(f"{path}: event {event.id}: `often` and `before` exclude each other; keep one.")
        _check_days(event, path)
    for group, phrases in calendar.words.items():
        if not phrases:
            raise CodebookError(f"{path}: the group {group!r} under `words` is empty.")
    if unused := sorted(set(calendar.words) - used):
        raise CodebookError(f"{path}: no event uses these groups of words: {', '.join(unused)}; remove them.")
    listed = {phrase.lower() for phrases in calendar.groups.values() for phrase in phrases}
    if both := sorted(phrase for phrase in calendar.unrelated if phrase.lower() in listed):
        raise CodebookError(f"{path}: {', '.join(both)}: under `unrelated` and a word of an event too; keep one of the two.")
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
