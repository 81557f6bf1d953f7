"""Tables of who met whom: the meetings, the pairs, and accounts of one meeting side by side."""

from __future__ import annotations

from collections.abc import Callable

import networkx as nx
import numpy as np
import pandas as pd

from helpers.keep.held import AnyRows, Selection, selected
from helpers.keep.lookup import Lookup
from helpers.show import keys, markup, style, when
from helpers.show.evidence import evidence_of, sentences_around
from helpers.show.figures_network import network_graph
from helpers.show.names import enumerate_words, names_of
from helpers.show.once import once
from helpers.show.table import Listing, Table


@once
def accounts_of(corpus) -> Lookup:
    """The accounts of each meeting, by its id, in order."""
    return Lookup(corpus.held("accounts"), "finding_id")


def meetings(corpus, rows: AnyRows | None = None) -> Table:
    """Each meeting: who, when, where, in which status and mode, and in which articles."""
    names, chosen = names_of(corpus), selected(corpus.held("meetings"), rows).frame
    told = accounts_of(corpus).get(chosen["finding_id"])
    made = tuple(
        (
            when.words(when.interval(row.date_earliest, row.date_latest)),
            names.join(row.participants),
            ", ".join(filter(None, (row.place, row.setting))) or when.NOT_TOLD,
            row.status,
            style.plain(row.mode),
            ", ".join(map(style.plain, row.topics)) or when.NOT_TOLD,
            ", ".join(names.article(account.article_id) for account in told[row.finding_id]),
        )
        for row in chosen.itertuples()
    )
    return Table(("when", "who", "where", "status", "mode", "topics", "article"), made, tuple(chosen["finding_id"]))


def pairs(corpus, rows: AnyRows | None = None) -> Table:
    """Who met whom how often: each two who met or were to meet, the days, and the status of each meeting.

    At most five meetings of a pair are told. Of many meetings, the pairs are those of the actors who meet most, as in the
    figure of the network.
    """
    return pairs_of(corpus, network_graph(corpus, selected(corpus.held("meetings"), rows))).whole


def pairs_of(corpus, graph: nx.Graph) -> Listing:
    """The pairs of a network (of `network_graph`), page by page."""
    names = names_of(corpus)
    edges = sorted(graph.edges(data=True), key=lambda edge: (-edge[2]["number"], names(edge[0]), names(edge[1])))

    def make(first: int, last: int) -> Table:
        places = sorted({place for *_, told in edges[first:last] for place in told["places"]})
        met = {row.Index: row for row in corpus.held("meetings").rows(places)}
        made = []
        for one, other, told in edges[first:last]:
            few = [met[place] for place in told["places"]]
            days = [f"{when.words(when.interval(row.date_earliest, row.date_latest))} ({row.status})" for row in few]
            more = told["number"] - len(few)
            made.append((names(one), names(other), told["number"], "; ".join(days + [f"{more} more"] * bool(more))))
        chosen_by = tuple(keys.of_rows(actor=one, counterpart=other) for one, other, _ in edges[first:last])
        return Table(("one", "other", "meetings", "when"), tuple(made), chosen_by)

    return Listing(len(edges), make)


def accounts(corpus, finding_id: str) -> Table:
    """The accounts of one meeting side by side, and what only one of them tells.

    Raises `KeyError` for an id that is no meeting's.
    """
    told = accounts_of(corpus)[finding_id]
    if not told:
        raise KeyError(f"{finding_id}: no meeting has this id; ids stand in the column finding_id of corpus.meetings.")
    names = names_of(corpus)
    heads = [f"article {names.article(row.article_id)}" for row in told]
    lines = [
        (
            label,
            *(", ".join(tell(row)) or when.NOT_TOLD for row in told),
            _only([tell(row) for row in told], heads) if len(told) > 1 else "",
        )
        for label, tell in ACCOUNT.items()
    ]
    evidence = [markup.lines(map(markup.dutch, sentences_in(corpus, finding_id, row.article_id))) for row in told]
    return Table(("", *heads, "told by only one"), (*lines, ("sentences", *evidence, "")))


def sentences_in(corpus, finding_id: str, article_id: str) -> list[str]:
    """The sentences with which one article tells of a finding, each once."""
    pieces = [piece for piece in evidence_of(corpus).pieces(finding_id) if piece.article_id == article_id]
    return sentences_around(corpus, pieces)


def _only(values: list[list[str]], heads: list[str]) -> str:
    """What a single account tells: each such value, and whose it is."""
    told = [(head, alone(values, number)) for number, head in enumerate(heads)]
    return "; ".join(f"{head}: {enumerate_words(found)}" for head, found in told if found)


def alone(values: list[list[str]], number: int) -> list[str]:
    """What one of several accounts tells, and no other does."""
    others = {value for other, told in enumerate(values) if other != number for value in told}
    return [value for value in values[number] if value not in others]


ACCOUNT: dict[str, Callable[[object], list[str]]] = {
    "when": lambda row: [when.words(when.interval(row.date_earliest, row.date_latest))] if row.date_earliest else [],
    "where": lambda row: [row.place] if row.place else [],
    "setting": lambda row: [row.setting] if row.setting else [],
    "status": lambda row: [row.status],
    "mode": lambda row: [] if row.mode == "unknown" else [style.plain(row.mode)],
    "topics": lambda row: list(map(style.plain, row.topics)),
    "minutes": lambda row: [] if pd.isna(row.duration_minutes) else [str(row.duration_minutes)],
}
"""What an account tells, as values that can be compared."""


def told_twice(corpus, rows: Selection) -> Selection:
    """Those of some meetings that more than one article tells."""
    return Selection.of_mask(rows.held, rows.mask & _twice(corpus))


@once
def _twice(corpus) -> np.ndarray:
    """Which meetings more than one article tells."""
    meetings = corpus.held("meetings")
    places = corpus.held("accounts").matches("finding_id", meetings, "finding_id")
    return np.bincount(places, minlength=len(meetings)) > 1
