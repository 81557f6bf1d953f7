"""The records that travel from `read` through `find` to `keep`.

All are frozen, hold plain values, and point into an article's untouched text by character offsets: `text[start:end]`.
What is made for every few words is a `Struct`: to make a frozen dataclass takes ten times as long.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from msgspec import Struct


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of an article's text with one function on the page.

    `kind` is `paragraph` for running prose; all else is page furniture, which is marked and never cut out:
    `header` (the line ` date 2023-02 `), `title`, `outlet` (an outlet's name on a line of its own), `dateline`,
    `heading` (a bare sub-heading), `teaser` (`LEES OOK …`), `caption`, `byline`.
    """

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from `earliest` to `latest`, both inclusive."""

    earliest: date
    latest: date

    def __post_init__(self) -> None:
        if self.earliest > self.latest:
            raise ValueError(f"an interval runs forward: {self.earliest} is after {self.latest}")

    def __and__(self, other: Interval) -> Interval | None:
        """The days in both, or None."""
        earliest, latest = max(self.earliest, other.earliest), min(self.latest, other.latest)
        return Interval(earliest, latest) if earliest <= latest else None

    @property
    def days(self) -> int:
        return (self.latest - self.earliest).days + 1


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it was read.

    `blocks` lie in text order, do not overlap, and cover every character that is not white space. `header_date` is
    the month (`2023-02`), day (`2023-02-19`) or interval (`2023-03-04/2023-04-03`, of a day that can be read in two ways)
    that its source or its header gives, or empty. `language` is BCP 47, `und` where the text does not tell. `source` is
    where it came from, relative to what was opened: a file, and the row, line or record in it (`a.csv#row=12`). `sha256` is
    that of the file of a plain text, and that of the text (in UTF-8) for all else.
    """

    article_id: str
    text: str
    blocks: tuple[Block, ...]
    sha256: str
    source: str = ""
    title: str = ""
    outlet: str = ""
    header_date: str = ""
    encoding: str = "utf-8"
    language: str = "nl"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A piece of an article that tells a finding, and the rule that found it."""

    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class DatingCue:
    """One clue to an article's day: where it stands, what it was resolved to, what it ruled out (in English)."""

    evidence: Evidence
    resolved_to: str
    ruled_out: str


@dataclass(frozen=True, slots=True)
class Dating:
    """When an article appeared; `interval` is None where `basis` is `none`. Codebook, section 1."""

    interval: Interval | None
    basis: str
    cues: tuple[DatingCue, ...] = ()


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts or speaks. Codebook, section 2. `kind`: `person`, `country`, `institution`, `group`, `outlet`, `unnamed`."""

    actor_id: str
    name: str
    kind: str
    country: str = ""


class Mention(Struct, frozen=True):
    """One noun phrase or pronoun that stands for an actor.

    `start`/`end` cover the whole phrase (`de Amerikaanse minister van Buitenlandse Zaken Antony Blinken`), and
    `first`/`last` are the same range in tokens, `last` exclusive. `form` is how it names the actor: `name`, `short`,
    `office`, `country`, `people`, `institution`, `unnamed`, `pronoun`, `relational` (zijn ambtgenoot),
    `apposition` (a phrase between commas after another mention of the same actor). `actor_id` is empty where it
    could not be resolved. `possessive` is true for `Pekings`, `China’s`. `members` holds the actors of a plural mention
    (`de twee ministers`), whose own `actor_id` is then empty.
    """

    start: int
    end: int
    first: int
    last: int
    actor_id: str
    form: str
    rule: str
    plural: bool = False
    possessive: bool = False
    office: str = ""
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """Reported speech or a reported position. Codebook, section 3; `start`/`end` is the content.

    `parent` is the index, in the same article's statements, of the one that this is reported inside, or None.
    `scope_start`/`scope_end` is the stretch that tells it: content, cue and speaker together. `said` are the days on which it
    is told to have been made, where it is quoted and its attribution names a day.
    """

    start: int
    end: int
    rule: str
    speaker_id: str
    speaker_text: str
    cue: str
    kind: str
    sourcing: str
    scope_start: int
    scope_end: int
    addressee_id: tuple[str, ...] = ()
    reportative: bool = False
    via: str = ""
    parent: int | None = None
    said: Interval | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """An encounter or conversation, in one article. Codebook, section 4."""

    participants: tuple[str, ...]
    status: str
    mode: str
    evidence: tuple[Evidence, ...]
    dates: Interval | None = None
    place: str = ""
    setting: str = ""
    topics: tuple[str, ...] = ()
    duration_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Stance:
    """What a holder says or does about a target. Codebook, section 5."""

    target_id: str
    holder_id: str
    position: str
    evidence: tuple[Evidence, ...]
    term: tuple[str, ...] = ()
    sourcing: str = "unknown"
    reportative: bool = False


@dataclass(frozen=True, slots=True)
class PlanAct:
    """What an actor does with China's proposal. Codebook, section 6.

    `dates` is when it was done, `reported` when the article told it, `announced_for` the day named for publication.
    """

    actor_id: str
    act: str
    evidence: tuple[Evidence, ...]
    points: tuple[int, ...] = ()
    dates: Interval | None = None
    reported: Interval | None = None
    announced_for: Interval | None = None


@dataclass(frozen=True, slots=True)
class Stop:
    """A rule that came close: the words that started it, what it would have found, and the step at which it stopped.

    `finding` is `statement`, `meeting`, `stance` or `act`.
    """

    start: int
    end: int
    finding: str
    step: str


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything found in one article."""

    article: Article
    dating: Dating
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    stances: tuple[Stance, ...] = ()
    plan: tuple[PlanAct, ...] = field(default=())
