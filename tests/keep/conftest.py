"""Findings made up for the tests of `keep`."""

from datetime import date

import pandas as pd
import pytest

from helpers.keep.merge import MergedMeeting
from helpers.keep.together import make_tables
from helpers.read.blocks import find_blocks
from helpers.records import Actor, Article, Dating, Evidence, Findings, Interval, Meeting, Statement

ACTORS = (
    Actor("antony-blinken", "Antony Blinken", "person", "USA"),
    Actor("joe-biden", "Joe Biden", "person", "USA"),
    Actor("united-states", "United States", "country", "USA"),
    Actor("us-state-department", "US State Department", "institution", "USA"),
    Actor("anonymous-united-states", "unnamed, United States", "unnamed", "USA"),
    Actor("wang-yi", "Wang Yi", "person", "CHN"),
    Actor("qin-gang", "Qin Gang", "person", "CHN"),
    Actor("xi-jinping", "Xi Jinping", "person", "CHN"),
    Actor("china", "China", "country", "CHN"),
    Actor("vladimir-putin", "Vladimir Putin", "person", "RUS"),
    Actor("russia", "Russia", "country", "RUS"),
)


@pytest.fixture
def make_finding():
    """Makes the findings of one article: `make_finding("a", "De tekst.", statements=(…,))`."""

    def make(article_id="a", text="De ministers spraken elkaar.", published=None, basis="month", **found):
        article = Article(article_id, text, find_blocks(text), sha256=f"sha-{article_id}", source=f"{article_id}.txt")
        interval = Interval(*published) if published else None
        return Findings(article, Dating(interval, basis if interval else "none"), ACTORS, **found)

    return make


@pytest.fixture
def make_meeting():
    """Makes a meeting: `make_meeting("antony-blinken wang-yi", dates=(first, last), place="München")`."""

    def make(participants, status="held", mode="in_person", evidence=(), dates=None, **told):
        interval = Interval(*dates) if dates else None
        return Meeting(tuple(participants.split()), status, mode, tuple(evidence), interval, **told)

    return make


@pytest.fixture
def make_statement():
    """Makes a statement whose content is a piece of a text: `make_statement(text, "de woorden")`."""

    def make(text, content, speaker_id="antony-blinken", kind="direct", **told):
        start = text.index(content)
        end = start + len(content)
        told = {"speaker_text": "", "cue": "zei", "sourcing": "on_record"} | told
        return Statement(start, end, "rule", speaker_id=speaker_id, kind=kind, scope_start=start, scope_end=end, **told)

    return make


@pytest.fixture
def merge_meetings():
    """The events among findings, read back from the tables: `merge_meetings(findings, same_place)`."""

    def read(row, evidence=()) -> Meeting:
        days = (row.date_earliest, row.date_latest)
        return Meeting(
            row.participants,
            row.status,
            row.mode,
            tuple(evidence),
            Interval(*map(date.fromisoformat, days)) if days[0] else None,
            row.place,
            row.setting,
            row.topics,
            None if pd.isna(row.duration_minutes) else row.duration_minutes,
        )

    def merge(findings, same_place=None) -> list[MergedMeeting]:
        tables = make_tables(findings, same_place)
        numbers = {finding.article.article_id: number for number, finding in enumerate(findings)}
        evidence, accounts = tables["evidence"], tables["accounts"]
        events = []
        for row in tables["meetings"].itertuples():
            own = [
                (numbers[a.article_id], read(a, [
                    Evidence(e.start, e.end, e.rule)
                    for e in evidence.itertuples() if (e.finding_id, e.article_id) == (a.finding_id, a.article_id)
                ]))
                for a in accounts[accounts["finding_id"] == row.finding_id].itertuples()
            ]  # fmt: skip
            events.append(MergedMeeting(read(row), tuple(own)))
        return events

    return merge
