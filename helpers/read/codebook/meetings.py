"""The shape of `data/codebook/meetings.yml`. The file's comment explains each list."""

from __future__ import annotations

from typing import Literal

from helpers.read.codebook.loader import Entry

Frame = Literal[
    "object",
    "with",
    "at",
    "to",
    "of",
    "between",
    "mutual",
    "plural",
    "invited",
    "from",
    "to_face",
    "told",
    "told_there",
    "told_that",
    "offered",
    "hand",
    "beside",
    "facing",
    "summoned",
    "for",
    "towards",
    "called",
    "by",
    "turn",
    "waiting",
    "given",
    "amid",
    "deed_there",
    "again",
    "hosting",
    "agenda",
    "turn_of",
    "around",
    "host",
]
Mode = Literal["in_person", "phone", "video", "unknown"]


class MeetingVerb(Entry):
    """How the participants stand with a verb, and what it says about the manner."""

    frames: tuple[Frame, ...]
    mode: Mode
    object: Literal["person", ""] = ""
    weak: bool = False
    not_with: tuple[str, ...] = ()


class MeetingNoun(Entry):
    """Nouns, separated by white space, or fixed phrases, separated by bars, that behave alike."""

    words: str
    frames: tuple[Frame, ...]
    mode: Mode
    weak: bool = False
    object: Literal["person", ""] = ""
    verbs: tuple[str, ...] = ()


class MeetingModes(Entry):
    """Words that tell the manner."""

    phone: str
    video: str
    in_person: str


class MeetingStatuses(Entry):
    """Cue patterns that tell whether it took place."""

    cancelled: tuple[str, ...]
    possible: tuple[str, ...]
    planned: tuple[str, ...]
    ongoing: tuple[str, ...]


class MeetingTrips(Entry):
    """Words for the trips that ministers make: nouns, and verbs that take `naar`."""

    nouns: str
    official: str
    verbs: str


class MeetingJoining(Entry):
    """Verbs and fixed phrases that tell that somebody more was there, and the words that go with them."""

    verbs: str
    phrases: str
    also: str


class MeetingGroups(Entry):
    """Words for the participants of a meeting that was told before, and for those who act for a country."""

    words: str
    nouns: str
    all: str
    staff: str
    delegates: str
    relations: str


class MeetingSettings(Entry):
    """Names of gatherings in the margin of which people meet, and the words such names are built on."""

    names: tuple[str, ...]
    bodies: str
    heads: str
    nouns: str


class MeetingTopic(Entry):
    """The terms of a topic; those in `about` count only after `over`."""

    terms: str
    about: str = ""


class MeetingCues(Entry):
    """The whole file."""

    verbs: dict[str, MeetingVerb]
    nouns: tuple[MeetingNoun, ...]
    compounds: str
    phrases: tuple[MeetingNoun, ...]
    manners: tuple[MeetingNoun, ...]
    distant: str
    remote: str
    modes: MeetingModes
    statuses: MeetingStatuses
    trips: MeetingTrips
    joining: MeetingJoining
    groups: MeetingGroups
    elsewhere: str
    settings: MeetingSettings
    topics: dict[str, MeetingTopic]

    def __post_init__(self) -> None:
        nouns = {word for entry in self.nouns for word in entry.words.split()}
        for head in self.compounds.split():
            if head not in nouns:
                raise ValueError(f"`compounds` names {head!r}, which is none of the `nouns`; add it there")
