"""The figure of who met whom as a network."""

from __future__ import annotations

from collections import defaultdict
from math import ceil

import networkx as nx
import numpy as np
import pandas as pd

from helpers.keep.held import AnyRows, Selection, selected
from helpers.show import facets, keys, style
from helpers.show.figures_density import MANY
from helpers.show.labels import Labels
from helpers.show.names import Names, count, enumerate_words, names_of
from helpers.show.once import once
from helpers.show.plot import Plot

_HEIGHT = 4.0  # inches
_ACTOR = 0.13  # more for each actor beyond
_FEW = 16
_ASPECT = 2.1  # of a figure of that height
_MOST_ACTORS = 40
_MOST_LINES = 80
_MOST_TOLD = 5
_LONGEST = 0.3  # of the height: what one step apart is drawn as, at most
_LINE = {"held": "-", "ongoing": "-", "planned": "--", "possible": ":", "cancelled": ":"}


def meeting_graph(meetings: pd.DataFrame) -> nx.Graph:
    """Actors, joined where they met; each edge keeps the `meetings` (finding ids), their `number` and the `status` of them.

    Status is that of the surest meeting: held before ongoing, planned, possible and cancelled. `places` has the index of the
    first five of the meetings.
    """
    joined: dict[tuple[str, str], list] = defaultdict(list)
    graph = nx.Graph()
    for row in meetings.itertuples():
        people = sorted(row.participants)
        graph.add_nodes_from(people)
        for number, one in enumerate(people):
            for other in people[number + 1 :]:
                joined[one, other].append(row)
    for (one, other), rows in sorted(joined.items()):
        surest = min((row.status for row in rows), key=list(style.STATUS).index)
        ids = tuple(row.finding_id for row in rows)
        places = tuple(row.Index for row in rows[:_MOST_TOLD])
        graph.add_edge(one, other, number=len(ids), meetings=ids, places=places, status=surest)
    return graph


def meeting_network(corpus, meetings: AnyRows | None = None, width: float = style.WIDTH, graph: nx.Graph | None = None) -> Plot:
    """Who met whom in `meetings` (all of the corpus if None): a line a pair, thicker for more meetings.

    Drawn through where a meeting was held or is going on, broken where it was only planned, dotted where it was thought
    possible or called off. Circles are people, squares countries and institutions. The places on paper mean nothing.
    With more than 200 meetings or 40 actors, those among the 40 who meet most are drawn. `graph` is what `network_graph`
    makes of the meetings, if it is at hand.
    """
    names = names_of(corpus)
    rows = selected(corpus.held("meetings"), meetings)
    graph = network_graph(corpus, rows) if graph is None else graph
    busiest = sorted(graph.degree, key=lambda pair: (-pair[1], pair[0]))
    lines = sorted(graph.edges(data=True), key=lambda edge: -edge[2]["number"])[:_MOST_LINES]
    few = f"  At most the {_MOST_ACTORS} actors who meet most, and {_MOST_LINES} lines."
    height = _HEIGHT + _ACTOR * max(0, len(graph) - _FEW)
    plot = Plot(height, _headline(busiest, names), _READING + few * graph.graph.get("busiest", False), width)
    panel = plot.panel(left=0.5, right=0.5, bottom=0.3, top=0.1)
    aspect = _ASPECT * (width - 1) / (style.WIDTH - 1) * _HEIGHT / height
    places = _layout(graph, aspect)
    kinds = _kinds(corpus)
    panel.limits((0, aspect), (-0.06, 1.06))
    labels = Labels(panel)
    most = max((told["number"] for *_, told in graph.edges(data=True)), default=1)
    for one, other, told in lines:
        (x1, y1), (x2, y2) = places[one], places[other]
        thick = 1.0 + 0.9 * told["number"] * min(1.0, 9 / most)
        key = keys.of_rows(actor=one, counterpart=other)
        plot.names[key] = f"{names(one)} and {names(other)}: {count(told['number'], 'meeting')}"
        panel.line((x1, x2), (y1, y2), style.GREY, thick, _LINE[told["status"]], alpha=0.75, z=1, key=key)
        labels.keep_line_clear((x1, y1), (x2, y2))
    for actor, (x, y) in places.items():
        size = 9 + 2.2 * graph.degree[actor] ** 0.5
        person = kinds.get(actor, "person") == "person"
        colour = style.country_colour(names.country(actor))
        key = keys.of_rows(actor=actor)
        plot.names[key] = f"all meetings of {names(actor)}"
        panel.mark(x, y, "o" if person else "s", colour, size=size, edge=1.2, rim=style.PAPER, z=3, key=key)
        labels.keep_clear(x, y, size, size)
    for actor, _ in busiest:
        labels.place(names(actor), [places[actor]], size=style.TEXT, needed=True, key=keys.of_rows(actor=actor))
    return plot.describe(
        f"{names(one)} and {names(other)}: {count(told['number'], 'meeting')}, {told['status']}"
        f"{' at least once' if told['number'] > 1 else ''}."
        for one, other, told in graph.edges(data=True)
    )


_READING = (
    "Unbroken: held.  Broken: only planned.  Dotted: thought possible or called off.  "
    "●\u00a0people  ■\u00a0countries and bodies"
)


@once
def _kinds(corpus) -> dict[str, str]:
    return dict(zip(corpus.actors["actor_id"], corpus.actors["kind"], strict=True))


def network_graph(corpus, meetings: Selection) -> nx.Graph:
    """As `meeting_graph`; of more than 200 meetings or 40 actors, those among the 40 who meet most, without the ids."""
    if len(meetings) <= MANY:
        graph = meeting_graph(meetings.frame)
        if len(graph) <= _MOST_ACTORS:
            return graph
    found, _ = facets.meetings(corpus)
    people, status = found["actor"], found["status"]
    chosen = np.sort(people.commonest(meetings.mask, _MOST_ACTORS))
    is_chosen = np.zeros(len(people.values), dtype=bool)
    is_chosen[chosen] = True
    kept = is_chosen[people.codes] & people.within(meetings.mask)
    rows, codes = people.rows[kept], people.codes[kept]
    ones, others, where = _together(rows, codes)
    rank = np.array([list(style.STATUS).index(word) for word in status.values])[status.codes]
    graph = nx.Graph(busiest=True)
    graph.add_nodes_from(people.values[code] for code in chosen)
    pairs = ones.astype(np.int64) * len(people.values) + others
    order = np.argsort(pairs, kind="stable")
    edges, starts, counts = np.unique(pairs[order], return_index=True, return_counts=True)
    for edge, start, number in zip(edges, starts, counts, strict=True):
        here = where[order[start : start + number]]
        one, other = divmod(int(edge), len(people.values))
        told = {"places": tuple(here[:_MOST_TOLD].tolist()), "status": list(style.STATUS)[rank[here].min()]}
        graph.add_edge(people.values[one], people.values[other], number=int(number), **told)
    return graph


def _together(rows: np.ndarray, codes: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Every two codes that stand in the same row, the smaller one first, and the row; `rows` is sorted."""
    ones, others, where = [], [], []
    for apart in range(1, len(rows)):
        same = rows[:-apart] == rows[apart:]
        if not same.any():
            break
        one, other = codes[:-apart][same], codes[apart:][same]
        ones.append(np.minimum(one, other))
        others.append(np.maximum(one, other))
        where.append(rows[:-apart][same])
    nothing = np.zeros(0, dtype=int)
    return tuple(np.concatenate([nothing, *found]) for found in (ones, others, where))


def _headline(busiest: list[tuple[str, int]], names: Names) -> str:
    if not busiest:
        return "Nobody met"
    most = [names(actor) for actor, links in busiest if links == busiest[0][1]][:3]
    were = "was" if len(most) == 1 else "were"
    return f"{enumerate_words(most)} met or {were} to meet {busiest[0][1]} others, more than anyone else"


def _layout(graph: nx.Graph, wide: float) -> dict[str, tuple[float, float]]:
    """Places with `x` from 0 to `wide` and `y` from 0 to 1, the same on every run.

    The largest part that hangs together stands left, the others in cells to the right of it.
    """
    parts = sorted(nx.connected_components(graph), key=lambda part: (-len(part), min(part)))
    columns = ceil((len(parts) - 1) / 4)
    left = wide * 0.68 if columns == 1 else wide / (columns + 1)
    rows = ceil((len(parts) - 1) / max(columns, 1))
    places: dict[str, tuple[float, float]] = {}
    for number, part in enumerate(parts):
        if number == 0:
            x, y, width, height = 0.0, 0.0, left if columns else wide, 1.0
        else:
            column, row = divmod(number - 1, rows)
            width, height = (wide - left) / columns, 1 / rows
            x, y = left + column * width, 1 - (row + 1) * height
        actors = sorted(part)
        found = _spread(nx.floyd_warshall_numpy(graph.subgraph(actors), nodelist=actors, weight=None))
        size = np.ptp(found, axis=0)
        # no line longer than it has to be, and room for names at the sides
        wider = min(width * 0.78 / max(size[0], 1e-9), _LONGEST)
        higher = min(height * 0.9 / max(size[1], 1e-9), wider * 1.6)
        middle = (found.max(axis=0) + found.min(axis=0)) / 2
        for actor, (across, up) in zip(actors, (found - middle) * (wider, higher), strict=True):
            places[actor] = (float(x + width / 2 + across), float(y + height / 2 + up))
    return places


def _spread(steps: np.ndarray) -> np.ndarray:
    """Points whose distances come close to `steps`, the lengths of the shortest ways between them.

    Stress majorisation (Gansner, Koren and North, 2004) from a circle, with nearer pairs weighing more.
    """
    number = len(steps)
    weight = 1 / np.maximum(steps, 1) ** 2 - np.eye(number)
    laplacian = np.diag(weight.sum(axis=1)) - weight
    inverse = np.linalg.pinv(laplacian)
    angle = 2 * np.pi * np.arange(number) / number
    points = np.column_stack([np.cos(angle), np.sin(angle)])
    for _ in range(200):
        apart = np.linalg.norm(points[:, None] - points[None], axis=2)
        pull = -weight * steps / np.maximum(apart, 1e-9)
        np.fill_diagonal(pull, 0)
        np.fill_diagonal(pull, -pull.sum(axis=1))
        points = inverse @ pull @ points
    points = points - points.mean(axis=0)
    _, _, axes = np.linalg.svd(points)  # turned so that the longest way lies across
    turned = points @ axes.T
    return turned * np.where(turned[0] < 0, -1, 1)  # of two mirror images, always the same
