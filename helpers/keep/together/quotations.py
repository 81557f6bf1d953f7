"""Shared utterances over all articles, and what they tell of the days on which these appeared.

Every pair of statements cannot be compared. Two are compared when two of the rarest pairs of neighbouring words of one stand in
the other, for each no more than some hundreds; a wording that comes again word for word counts once. What then is alike falls
into clusters, mostly of two or three, which are sorted into utterances one by one.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from helpers.find.dates.shared import Quoted, not_before
from helpers.find.utterances import Said, Speaker, alike, utterances
from helpers.keep.days import read_days
from helpers.keep.together.sql import cluster, fill, forget, rows_of

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_COMMONPLACE = 200  # statements: a pair of words that more have tells nothing
_SHARED = 2
_REMEMBERED = 50_000  # statements
_LOOKED_UP = 100  # other statements for each, besides those that share one of its two rarest pairs of neighbouring words
_SAID = ("place", "n", "start", "end", "speaker_id", "country", "person", "quoted", "stems")
_PAIR = {"a": "number", "b": "number"}
_TOLD = {"n": "number", "nr": "number", "earliest": "text", "start": "number", "end": "number", "told_by": "text"}

# Every statement that is long enough, with the first that has the same words by the same speaker.
_STATEMENTS = """
CREATE TABLE said AS SELECT *, min(place) OVER (PARTITION BY speaker_id, country, person, quoted, stems) AS head FROM (
    SELECT row_number() OVER (ORDER BY n, nth) AS place, n, nth, start, "end", speaker_id, country, person,
        kind <> 'indirect' AS quoted, stems
    FROM statements SEMI JOIN (SELECT n FROM articles WHERE (kinds & {kinds}) = {kinds}) AS chosen USING (n)
    WHERE stems <> '')
"""
_NEIGHBOURS = """
CREATE TABLE neighbours AS SELECT DISTINCT place, words[i] || ' ' || words[i + 1] AS pair FROM (
    SELECT place, words, unnest(range(1, len(words))) AS i
    FROM (SELECT place, string_split(stems, ' ') AS words FROM said WHERE place = head))
"""
MAY_BE = """
(one.speaker_id = '' OR other.speaker_id = '' OR one.speaker_id = other.speaker_id
    OR one.country <> '' AND one.country = other.country AND NOT (one.person AND other.person))
"""
"""What `Speaker.may_be` says of two rows, `one` and `other`: it leaves few pairs to be compared word by word."""

_COMPARED = f"""
CREATE TABLE compared AS
WITH shared AS (SELECT pair, count(*) AS often FROM neighbours GROUP BY pair HAVING often BETWEEN 2 AND {_COMMONPLACE}),
rare AS (SELECT place, pair FROM neighbours JOIN shared USING (pair)
    WINDOW rarest AS (PARTITION BY place ORDER BY often, pair ROWS UNBOUNDED PRECEDING)
    QUALIFY row_number() OVER rarest <= {_SHARED} OR sum(often) OVER rarest <= {_LOOKED_UP}),
several AS (SELECT rare.place AS a, neighbours.place AS b FROM rare JOIN neighbours USING (pair) WHERE a <> b
    GROUP BY a, b HAVING count(*) >= {_SHARED})
SELECT least(a, b) AS a, greatest(a, b) AS b
FROM several JOIN said AS one ON one.place = a JOIN said AS other ON other.place = b WHERE {MAY_BE}
UNION SELECT head, place FROM said WHERE place <> head
"""
_TOLD_OF = """
SELECT first, said.n, articles.article_id, published_earliest, published_latest, said.start, said."end", quoted,
    said_earliest, said_latest
FROM shared JOIN said USING (place) JOIN articles USING (n) JOIN statements USING (n, nth) ORDER BY first, place
"""


def find_utterances(con: DuckDBPyConnection) -> None:
    """Make the table `utterance`: an id for each statement (`n`, `nth`) that shares its utterance with others."""
    _group(con, kinds=0)
    con.execute(
        "CREATE TABLE utterance AS SELECT own.n, own.nth, statements.utterance_id FROM shared "
        "JOIN said AS own ON own.place = shared.place JOIN said AS one ON one.place = shared.first "
        "JOIN statements ON statements.n = one.n AND statements.nth = one.nth"
    )
    forget(con, "said", "shared")


def tell_days(con: DuckDBPyConnection, kinds: int, table: str) -> None:
    """Make a table of what utterances tell of the days of the articles that can hold findings of these `kinds` and no others,
    in the order (`nr`) in which to apply it.

    An article is dated only by those that can hold every kind of finding that it can hold itself. So it has the same days
    whether or not others were left out because they can hold nothing that was asked for.
    """
    _group(con, kinds)
    fill(con, "told", _TOLD, _told(con))
    con.execute(f"CREATE TABLE {table} AS FROM told SEMI JOIN (SELECT n FROM articles WHERE kinds = {kinds}) AS own USING (n)")
    forget(con, "said", "shared", "told")


def _told(con: DuckDBPyConnection) -> Iterator[tuple]:
    for number, (_, places) in enumerate(groupby(rows_of(con, _TOLD_OF), key=itemgetter(0))):
        quoted = [
            Quoted(n, article_id, read_days(earliest, latest), start, end, in_quotes, read_days(*said))
            for _, n, article_id, earliest, latest, start, end, in_quotes, *said in places
        ]
        for one in not_before(quoted):
            yield one.article, number, one.earliest.isoformat(), one.start, one.end, one.told_by


def _group(con: DuckDBPyConnection, kinds: int) -> None:
    """Make the tables `said`, all statements to compare, and `shared`: the utterances, by their first statement's place."""
    con.execute(_STATEMENTS.format(kinds=kinds))
    con.execute(_NEIGHBOURS)
    con.execute(_COMPARED)
    fill(con, "same", _PAIR, ((one.place, other.place) for _, one, other in _pairs(con, "compared") if alike(one, other)))
    cluster(con, "same")
    fill(con, "shared", {"place": "number", "first": "number"}, _shared(con))
    forget(con, "neighbours", "compared", "same", "cluster")


def _shared(con: DuckDBPyConnection) -> Iterator[tuple[int, int]]:
    in_clusters = _pairs(con, "(SELECT cluster, a, b FROM same JOIN cluster ON place = a)", "cluster", "ORDER BY cluster, a, b")
    for _, pairs in groupby(in_clusters, key=itemgetter(0)):
        for group in utterances((one, other) for _, one, other in pairs):
            yield from ((said.place, group[0].place) for said in group)


def _pairs(con: DuckDBPyConnection, pairs: str, label: str = "0", order: str = "") -> Iterator[tuple[int, Said, Said]]:
    columns = ", ".join(f'{one}."{column}"' for one in ("one", "other") for column in _SAID)
    joined = f"{pairs} AS pair JOIN said AS one ON one.place = pair.a JOIN said AS other ON other.place = pair.b"
    width, known = len(_SAID) + 1, {}

    def said(row: tuple) -> Said:
        """A statement, made once for the pairs that follow each other."""
        if row[0] not in known:
            if len(known) == _REMEMBERED:
                known.clear()
            known[row[0]] = _said(*row)
        return known[row[0]]

    for row in rows_of(con, f"SELECT {label}, {columns} FROM {joined} {order}"):
        yield row[0], said(row[1:width]), said(row[width:])


def _said(place: int, n: int, start: int, end: int, speaker: str, country: str, person: bool, quoted: bool, stems: str) -> Said:
    return Said(place, n, (start, end), Speaker(speaker, country, person), quoted, tuple(stems.split(" ")))
