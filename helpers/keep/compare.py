"""Two corpora side by side: who meets whom, who takes which position, what is done with the plan, here and not there."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import pandas as pd

from helpers.keep.held import Held

BY = {
    "meetings": ("one", "other"),
    "positions": ("target_id", "country", "holder_id", "position"),
    "acts": ("act", "actor_id"),
    "points": ("point",),
}
"""The tables of a comparison, and the columns that say what is counted in each."""


@dataclass(frozen=True, eq=False)
class Comparison:
    """What two corpora tell, counted in each of them.

    The tables have the columns of `BY`, then `here` and `there`, the numbers of findings, and `ids_here` and `ids_there`,
    their ids (tuples), which lead to the sentences: `meetings` by pair of actors (whatever became of the meeting), `positions`
    by holder (stances), `acts` by actor, and `points`, those of the plan that acts touch. What both tell comes first, then what
    only one does, in each the most told first. `names` says what the two are called; `articles` has the `article_id` of every
    article, with 1 or 0 for `here` and `there`; `actors` those of both, as in a corpus.
    """

    names: tuple[str, str]
    articles: pd.DataFrame
    meetings: pd.DataFrame
    positions: pd.DataFrame
    acts: pd.DataFrame
    points: pd.DataFrame
    actors: pd.DataFrame


def compare(corpus, other, names: tuple[str, str] = ("here", "there")) -> Comparison:
    """Count what is told in each of two corpora.

    Of copies of a story each counts; compare corpora `without_copies` to count a story once. Nothing says that what one corpus
    does not tell did not happen: it may only be that it has no article on it.
    """
    both = (corpus, other)
    return Comparison(
        names=names,
        articles=_articles(*(_column(one.held("articles"), "article_id") for one in both)),
        meetings=_counted("meetings", *(_pairs(one.held("meetings")) for one in both)),
        positions=_counted("positions", *(_rows(one.held("stances"), BY["positions"]) for one in both)),
        acts=_counted("acts", *(_rows(one.held("plan"), BY["acts"]) for one in both)),
        points=_counted("points", *(_points(one.held("plan")) for one in both)),
        actors=pd.concat([one.actors for one in both]).drop_duplicates("actor_id", ignore_index=True),
    )


def only_here(table: pd.DataFrame) -> pd.DataFrame:
    """The rows of a comparison's table that only the first corpus tells."""
    return table[table["there"] == 0]


def only_there(table: pd.DataFrame) -> pd.DataFrame:
    """The rows of a comparison's table that only the other corpus tells."""
    return table[table["here"] == 0]


def in_both(table: pd.DataFrame) -> pd.DataFrame:
    """The rows of a comparison's table that both corpora tell."""
    return table[(table["here"] > 0) & (table["there"] > 0)]


def _column(table: Held, name: str) -> list:
    return table.column(name).to_pylist()


def _articles(here: list[str], there: list[str]) -> pd.DataFrame:
    every = pd.Series(list(dict.fromkeys([*here, *there])), name="article_id", dtype="str")
    told = {"article_id": every, "here": every.isin(here).astype("int64"), "there": every.isin(there).astype("int64")}
    return pd.DataFrame(told)


_Told = Iterable[tuple[tuple[Hashable, ...], str]]


def _pairs(meetings: Held) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every two who take part in a meeting, and its id."""
    for people, finding_id in zip(_column(meetings, "participants"), _column(meetings, "finding_id"), strict=True):
        yield from ((pair, finding_id) for pair in combinations(sorted(people), 2))


def _rows(table: Held, columns: Sequence[str]) -> Iterator[tuple[tuple[str, ...], str]]:
    """What these columns of each finding hold, and its id."""
    values = zip(*(_column(table, column) for column in columns), strict=True)
    return zip(values, _column(table, "finding_id"), strict=True)


def _points(plan: Held) -> Iterator[tuple[tuple[int, ...], str]]:
    """Every point that an act touches, and the act's id."""
    for points, finding_id in zip(_column(plan, "points"), _column(plan, "finding_id"), strict=True):
        yield from (((point,), finding_id) for point in points)


def _counted(table: str, *sides: _Told) -> pd.DataFrame:
    """A row for each thing that is told, with its findings on either side."""
    found: dict[tuple[Hashable, ...], tuple[list[str], list[str]]] = {}
    for side, told in enumerate(sides):
        for what, finding_id in told:
            found.setdefault(what, ([], []))[side].append(finding_id)
    rows = sorted(found.items(), key=lambda row: (_side(*row[1]), -max(map(len, row[1])), row[0]))
    made = pd.DataFrame([what for what, _ in rows], columns=list(BY[table]))
    for name, side in (("here", 0), ("there", 1)):
        made[name] = np.array([len(ids[side]) for _, ids in rows], dtype="int64")
    for name, side in (("ids_here", 0), ("ids_there", 1)):
        made[name] = pd.Series([tuple(ids[side]) for _, ids in rows], dtype="object")
    return made


def _side(here: Sequence[str], there: Sequence[str]) -> int:
    """0 for what both tell, 1 for what only the first does, 2 for what only the other does."""
    return 1 if not there else 2 if not here else 0
