"""Sentences with their actors marked, so that the rules of meetings are tested apart from the finding of actors.

`[wang-yi|Wang Yi]` is a mention of `wang-yi`, `[russia:place|Moskou]` one of the form `place`, `[wang-yi:'s|Wangs]` that of a
possessor. An id that is in no list is somebody of a country of his own; `somebody` is somebody of none.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from helpers.find.clauses import ClauseFinder
from helpers.find.dates.expressions import find_expressions
from helpers.find.document import Document
from helpers.find.meetings.finder import MeetingFinder
from helpers.find.patterns import VerbForms
from helpers.find.reading import Reading
from helpers.find.verbs import Conjugator
from helpers.read.codebook.calendar import Calendar
from helpers.read.codebook.loader import load_file
from helpers.read.codebook.meetings import MeetingCues
from helpers.read.codebook.words import VerbList
from helpers.records import Actor, Article, Block, Interval, Meeting, Mention

CODEBOOK = Path(__file__).parents[3] / "data" / "codebook"
CUES = load_file(CODEBOOK / "meetings.yml", MeetingCues)
VERBS = load_file(CODEBOOK / "verbs.yml", VerbList)
FINDER = MeetingFinder(CUES, load_file(CODEBOOK / "calendar.yml", Calendar), VerbForms(Conjugator(VERBS), VERBS))
CLAUSES = ClauseFinder(VERBS, FINDER.infinitives)
PUBLISHED = date(2023, 2, 22)
COUNTRY = {
    "antony-blinken": "USA",
    "joe-biden": "USA",
    "jake-sullivan": "USA",
    "united-states": "USA",
    "mark-milley": "USA",
    "wang-yi": "CHN",
    "xi-jinping": "CHN",
    "qin-gang": "CHN",
    "yang-jiechi": "CHN",
    "china": "CHN",
    "sergey-lavrov": "RUS",
    "vladimir-putin": "RUS",
    "nikolai-patrushev": "RUS",
    "russia": "RUS",
    "volodymyr-zelensky": "UKR",
    "ukraine": "UKR",
    "emmanuel-macron": "FRA",
    "france": "FRA",
    "olaf-scholz": "DEU",
    "germany": "DEU",
    "italy": "ITA",
    "mark-rutte": "NLD",
    "netherlands": "NLD",
    "ursula-von-der-leyen": "EU",
    "jens-stoltenberg": "NATO",
    "turkey": "TUR",
    "recep-tayyip-erdogan": "TUR",
    "israel": "ISR",
    "sudan": "SDN",
}
_COUNTRIES = frozenset(
    [
        "united-states",
        "china",
        "russia",
        "ukraine",
        "france",
        "germany",
        "italy",
        "netherlands",
        "turkey",
        "israel",
        "sudan",
    ]
)
_MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


def read(marked: str) -> tuple[Reading, dict[str, Actor]]:
    """The reading of a marked text, and its actors."""
    text, spans, at = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        actor_id, _, form = match[1].partition(":")
        spans.append((len(text), len(text) + len(match[2]), actor_id, form))
        text += match[2]
        at = match.end()
    text += marked[at:]
    doc = Document(Article("test", text, (Block(0, len(text), "paragraph"),), ""))
    mentions = [
        Mention(start, end, doc.token_at(start), doc.token_before(end), actor_id, form if form != "'s" else "short", "test",
                possessive=form == "'s")
        for start, end, actor_id, form in spans
    ]  # fmt: skip
    actors = {
        m.actor_id: Actor(
            m.actor_id,
            m.actor_id,
            _kind(m.actor_id),
            COUNTRY.get(m.actor_id, "" if m.actor_id == "somebody" else m.actor_id[:3].upper()),
        )
        for m in mentions
    }
    return Reading(doc, CLAUSES.read(doc), mentions), actors


def meetings(marked: str) -> tuple[Meeting, ...]:
    """What `MeetingFinder` finds in a marked text that appeared on Wednesday 22 February 2023."""
    reading, actors = read(marked)
    return FINDER.find(reading, actors, find_expressions(reading.doc), Interval(PUBLISHED, PUBLISHED))


def _kind(actor_id: str) -> str:
    if actor_id in ("cbs", "cnn", "nos"):
        return "outlet"
    return "country" if actor_id in _COUNTRIES else "person"
