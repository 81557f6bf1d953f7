"""What the explorer of meetings is about."""

from __future__ import annotations

import networkx as nx

from helpers.keep.held import Selection
from helpers.show import facets, figures, style, tables
from helpers.show.figures_accounts import meeting_accounts
from helpers.show.figures_network import network_graph
from helpers.show.kinds import Filter, Kind, Left, View
from helpers.show.names import names_of
from helpers.show.periods import period_filters
from helpers.show.plot import Plot
from helpers.show.table import Listing
from helpers.show.tables_meetings import pairs_of, told_twice


def kind(corpus) -> Kind:
    """Meetings by who took part, when, in which status and mode; on a time line, as a network, and as they are told twice."""
    names, (found, months) = names_of(corpus), facets.meetings(corpus)
    asked, hidden = period_filters(months)
    last: list[tuple[Selection, nx.Graph]] = []

    def graph_of(left: Left) -> nx.Graph:
        """The network of the rows left, made once for figure and table."""
        if not last or last[0][0] is not left.rows:
            last[:] = [(left.rows, network_graph(corpus, left.rows))]
        return last[0][1]

    return Kind(
        call="meetings",
        noun="meeting",
        plural="meetings",
        key="finding_id",
        held=corpus.held("meetings"),
        filters=(
            Filter.by("actor", "actor", found["actor"], names),
            Filter.by("counterpart", "with", found["actor"], names),
            *asked,
            Filter.by("status", "status", found["status"]),
            Filter.by("mode", "mode", found["mode"], style.plain),
        ),
        hidden=hidden,
        views=(
            View(
                "time line",
                lambda left: figures.meeting_timeline(corpus, left.rows, left.width),
                lambda left: Listing.of_rows(corpus, left.rows, tables.meetings),
            ),
            View(
                "network",
                lambda left: figures.meeting_network(corpus, left.rows, left.width, graph_of(left)),
                lambda left: pairs_of(corpus, graph_of(left)),
            ),
            View("accounts side by side", _draw_accounts, _list_accounts, by_chosen=True),
        ),
        layers=("meetings", "actors"),
    )


def _draw_accounts(left: Left) -> Plot:
    """The chosen meeting as its articles tell it, or the first that is told by more than one."""
    if left.rows.mask[left.rows.held.where("finding_id", [left.chosen])].any():
        return meeting_accounts(left.corpus, left.chosen, left.width)
    twice = told_twice(left.corpus, left.rows)
    if not len(twice):
        return Plot(0.1, "No meeting that is left is told by more than one article", width=left.width)
    return meeting_accounts(left.corpus, twice.page(0, 1)["finding_id"].iloc[0], left.width)


def _list_accounts(left: Left) -> Listing:
    """The meetings that are told by more than one article."""
    return Listing.of_rows(left.corpus, told_twice(left.corpus, left.rows), tables.meetings)
