"""Meetings over all articles: the accounts of each event brought together, and its id."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from helpers.keep.days import read_days
from helpers.keep.ids import IdMaker
from helpers.keep.merge import Account, Events, merge
from helpers.keep.places import PlaceMatcher
from helpers.keep.rows import meeting_values
from helpers.keep.tables import COLUMNS
from helpers.keep.together.identity import tell_events_apart
from helpers.keep.together.sql import Filler, fill, forget, rows_of
from helpers.records import Actor, Evidence, Meeting

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_VALUES = {column: holds for column, holds in COLUMNS["meetings"].items() if column != "finding_id"}
_ASSIGNED = {"event": "number", "n": "number", "nth": "number", "nr": "number"}
# `first` is the article that the event's id comes from, with what its account tells; `pieces` all evidence, to sort by.
_EVENT = {
    "event": "number",
    **_VALUES,
    "first": "number",
    "spans": "numbers",
    "people": "list",
    "first_status": "text",
    "pieces": "numbers",
}
_ACCOUNT = {"event": "number", "nr": "number", "n": "number", **_VALUES}
_EVIDENCE = {"event": "number", "n": "number", "start": "number", "end": "number", "rule": "text"}

_ACTORS = f"""
CREATE TABLE actor AS
SELECT actor_id, arg_min(name, told) AS name, arg_min(kind, told) AS kind, arg_min(country, told) AS country
FROM (SELECT *, n + CASE country WHEN '' THEN {1 << 62} ELSE 0 END AS told FROM actors) GROUP BY actor_id
"""
# Each account with what is known of its participants, in their order; one that is in no list of actors counts as a person.
_TOLD = """
CREATE TABLE told AS
WITH who AS (SELECT n, nth, unnest(participants) AS actor_id, generate_subscripts(participants, 1) AS nr FROM accounts),
known AS (SELECT n, nth,
    list(coalesce(kind, 'person') ORDER BY nr) AS kinds, list(coalesce(country, '') ORDER BY nr) AS countries,
    array_to_string(list_sort(list_distinct(list(coalesce(nullif(country, ''), actor_id)))), '|') AS sides,
    count(*) FILTER (coalesce(kind, 'person') = 'person') AS people
    FROM who LEFT JOIN actor USING (actor_id) GROUP BY n, nth),
appeared AS (SELECT n, row_number() OVER (
    ORDER BY published_earliest = '', published_earliest, published_latest, article_id) AS rank FROM articles)
SELECT accounts.*, kinds, countries, sides, people, rank, coalesce(list_min(starts), 0) AS start,
    CASE date_earliest WHEN '' THEN 1000000 ELSE date_diff('day', date_earliest::DATE, date_latest::DATE) END AS open,
    count(*) OVER (PARTITION BY sides, n) > 1 AS several
FROM accounts JOIN known USING (n, nth) JOIN appeared USING (n)
"""
_READ = ", ".join(
    f'told."{column}"' for column in ("sides", "n", "nth", "several", "kinds", "countries", *_VALUES, "starts", "ends", "rules")
)
_MOST_TELLING = f"SELECT {_READ} FROM told ORDER BY sides, open, -people, place = '', rank, start, status, participants, nth"
_TOGETHER = f"SELECT event, {_READ} FROM told JOIN assigned USING (n, nth) ORDER BY event, rank, start, nr"
_IN_ORDER = """
CREATE TABLE ranked AS SELECT *, row_number() OVER (
    ORDER BY date_earliest = '', date_earliest, date_latest, participants, status, pieces, event) AS rank FROM event
"""
_TO_NAME = """
SELECT first, digest, copy, event, spans, people, first_status FROM ranked JOIN articles ON n = first ORDER BY first, rank
"""


def merge_meetings(con: DuckDBPyConnection, same_place: PlaceMatcher) -> None:
    """Make the tables `meeting`, `account` and `account_evidence`, with a `finding_id` and in order of `rank`, and `actor`.

    An actor of whom articles differ is as in the first that tells a country.
    """
    con.execute(_ACTORS)
    con.execute(_TOLD)
    fill(con, "assigned", _ASSIGNED, _assigned(con, same_place))
    with (
        Filler(con, "event", _EVENT) as events,
        Filler(con, "event_account", _ACCOUNT) as accounts,
        Filler(con, "event_evidence", _EVIDENCE) as evidence,
    ):
        for event, group in groupby(rows_of(con, _TOGETHER), key=itemgetter(0)):
            merged = merge(_account(*row) for _, *row in group)
            first, own = merged.accounts[0]
            spans = [place for piece in own.evidence for place in (piece.start, piece.end)]
            pieces = [place for n, account in merged.accounts for piece in account.evidence for place in (n, piece.start)]
            events.add((event, *meeting_values(merged.meeting), first, spans, own.participants, own.status, pieces))
            for nr, (n, account) in enumerate(merged.accounts):
                accounts.add((event, nr, n, *meeting_values(account)))
                for piece in account.evidence:
                    evidence.add((event, n, piece.start, piece.end, piece.rule))
    con.execute(_IN_ORDER)
    fill(con, "named", {"event": "number", "finding_id": "text"}, _named(con))
    tell_events_apart(con)
    con.execute("CREATE TABLE meeting AS FROM ranked JOIN named USING (event)")
    con.execute(
        "CREATE TABLE account AS SELECT event_account.*, finding_id, article_id, rank FROM event_account "
        "JOIN (SELECT event, finding_id, rank FROM meeting) AS known USING (event) JOIN articles USING (n)"
    )
    con.execute(
        'CREATE TABLE account_evidence AS SELECT n, finding_id, article_id, start, "end", rule FROM event_evidence '
        "JOIN named USING (event) JOIN (SELECT n, article_id FROM articles) AS known USING (n)"
    )
    forget(con, "told", "assigned", "event", "event_account", "event_evidence", "ranked", "named")


def _assigned(con: DuckDBPyConnection, same_place: PlaceMatcher) -> Iterator[tuple[int, int, int, int]]:
    """The event of each account, and a number that tells the order in which accounts were sorted into events."""
    after = number = 0
    for _, group in groupby(rows_of(con, _MOST_TELLING), key=itemgetter(0)):
        events = Events(same_place, after)
        for row in group:
            yield events.add(_account(*row)), row[1], row[2], number
            number += 1
        after = events.after


def _account(
    sides: str, n: int, position: int, several: bool, kinds: list[str], countries: list[str], participants: list[str],
    earliest: str, latest: str, place: str, setting: str, status: str, mode: str, topics: list[str], minutes: int | None,
    starts: list[int], ends: list[int], rules: list[str],
) -> Account:  # fmt: skip
    meeting = Meeting(
        tuple(participants),
        status,
        mode,
        tuple(map(Evidence, starts, ends, rules)),
        read_days(earliest, latest),
        place,
        setting,
        tuple(topics),
        minutes,
    )
    known = zip(participants, kinds, countries, strict=True)
    return Account(n, meeting, {actor_id: Actor(actor_id, "", kind, country) for actor_id, kind, country in known}, several)


def _named(con: DuckDBPyConnection) -> Iterator[tuple[int, str]]:
    """The id of each event, by its first account; those that begin in one article in their order."""
    for (_, digest, copy), group in groupby(rows_of(con, _TO_NAME), key=itemgetter(0, 1, 2)):
        ids = IdMaker(digest, copy)
        for *_, event, spans, people, status in group:
            yield event, ids.make("meeting", list(zip(spans[::2], spans[1::2], strict=True)), people, status)
