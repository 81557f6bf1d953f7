"""Figures of on whose word it is known: how stances are sourced, and who reports whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from helpers.keep.held import AnyRows, Selection, selected
from helpers.show import facets, keys, style
from helpers.show.canvas import INCH, LETTER, Panel
from helpers.show.chains import Chain, chains_of_stances, report_chain_rows
from helpers.show.facets import NONE
from helpers.show.figures_density import MANY
from helpers.show.names import count, names_of
from helpers.show.plot import Plot
from helpers.show.rows import draw_mark
from helpers.show.telling import telling_of
from helpers.show.when import NOT_TOLD

_LANE = 0.42  # inches
_CHAIN = 0.36
_FEWEST = 18  # marks for which there is room in a row, however few there are
_SMALLEST = 8.5  # points that a mark takes in a row


def sourcing_bars(corpus, stances: AnyRows | None = None, width: float = style.WIDTH) -> Plot:
    """How the stances are sourced: a row for each kind of sourcing, from nearest to farthest, and a mark for each stance.

    The marks of a row are gathered by country, each in its colour. More stances than a row has room for are bars.
    """
    rows = selected(corpus.held("stances"), stances)
    found = _by_country(corpus, rows) if len(rows) > MANY else _ids_by_country(rows.frame)
    present = [sourcing for sourcing in style.SOURCING if found[sourcing]]
    left, apart = (1.9, 2.5) if width == style.WIDTH else (1.3, 3.3)
    longest = max([sum(max(len(ids) + 1, apart) for _, ids in found[sourcing]) for sourcing in present], default=0)
    many = len(rows) > MANY or longest > (width - left) * INCH / _SMALLEST
    firm = sum(len(ids) for sourcing in ("on_record", "spokesperson") for _, ids in found[sourcing])
    plot = Plot(
        _LANE * max(1, len(present)) * 1.25 + 0.25,
        f"{firm} of {count(len(rows), 'stance')} rest on somebody’s own word or a spokesperson’s" if len(rows) else "No stance",
        "A bar is as long as there are many; each colour is a country." if many else _READING,
        width,
    )
    panel = plot.panel(left=left)
    widest = max([sum(len(ids) for _, ids in found[sourcing]) for sourcing in present], default=0)
    panel.limits((0, widest * 1.1 if many else max(longest, _FEWEST)), (len(present) - 0.45, -0.7))
    letter = (style.SMALL - 1) * LETTER * panel.right / panel.width
    told = []
    for lane, sourcing in enumerate(present):
        key = keys.of_rows(sourcing=sourcing)
        plot.names[key] = f"all: {style.plain(sourcing)}"
        panel.write(style.plain(sourcing), panel.left, lane, dx=-10, across="right", bold=True, key=key)
        at = free = 0.0
        for country, ids in sorted(found[sourcing], key=lambda item: (-len(item[1]), item[0])):
            (_draw_block if many else _draw_marks)(panel, at, lane, sourcing, country, ids)
            name = country or NOT_TOLD
            key = keys.of_rows(sourcing=sourcing, country=country or NONE)
            plot.names[key] = f"{style.plain(sourcing)}, {name}: {len(ids)}"
            dy = {"dy": 7 if many else 9, "up": "bottom"}
            label = f"{name} {len(ids)}"
            if not many or (at >= free and at + len(label) * letter <= panel.right):
                panel.write(label, at, lane, dx=2, size=style.SMALL - 1, colour=style.GREY, key=key, **dy)
                free = at + len(label) * letter
            told.append(f"{style.plain(sourcing)}, {name}: {len(ids)}.")
            at += len(ids) if many else max(len(ids) + 1, apart)
    if not many:  # each mark is a stance
        plot.names |= telling_of(corpus).lines(rows.frame["finding_id"])
    return plot.describe(told)


_Found = dict[str, list[tuple[str, Sequence[str]]]]


def _ids_by_country(rows: pd.DataFrame) -> _Found:
    """For each kind of sourcing the countries and the ids of their stances."""
    found: _Found = {sourcing: [] for sourcing in style.SOURCING}
    for (sourcing, country), ids in rows.groupby(["sourcing", "country"])["finding_id"]:
        found[sourcing].append((country, ids.to_numpy()))
    return found


def _by_country(corpus, rows: Selection) -> _Found:
    """As `_ids_by_country`, with a place for each stance instead of its id."""
    sourcing, country = (facets.stances(corpus)[0][name] for name in ("sourcing", "country"))
    told = facets.counted_together(sourcing, country, rows.mask)
    countries = ["" if value == NONE else value for value in country.values]
    found: _Found = {name: [] for name in style.SOURCING}
    for name, counts in zip(sourcing.values, told, strict=True):
        found[name] = [(countries[code], range(int(counts[code]))) for code in np.flatnonzero(counts)]
    return found


_READING = "A mark is one stance in one article; its shape is the sourcing."


def _draw_marks(panel: Panel, at: float, lane: int, sourcing: str, country: str, ids: Sequence[str]) -> None:
    for step, finding_id in enumerate(ids):
        draw_mark(panel, at + step + 0.5, lane, *style.SOURCING[sourcing], style.country_colour(country), finding_id)


def _draw_block(panel: Panel, at: float, lane: int, sourcing: str, country: str, ids: Sequence[str]) -> None:
    key = keys.of_rows(sourcing=sourcing, country=country or NONE)
    panel.box(at, at + len(ids), lane + 0.2, lane - 0.2, style.country_colour(country), alpha=0.75, key=key)


@dataclass
class _Node:
    """Somebody who is reported, within whoever reports it."""

    name: str
    cue: str = ""
    key: str = ""
    about: bool = False
    children: dict[tuple[str, str], _Node] = field(default_factory=dict)
    height: float = 0.0

    def depth(self) -> int:
        return 1 + max((child.depth() for child in self.children.values()), default=0)


def report_chains(corpus, stances: AnyRows | None = None, width: float = style.WIDTH) -> Plot:
    """Who reports whom: each article, whom it reports, and whom those report in turn, with the cue that tells.

    Only chains of two or more speakers are drawn. A strong line leads to words that tell one of `stances` (all of the corpus
    if None).
    """
    rows = selected(corpus.held("stances"), stances).frame
    about = corpus.evidence[corpus.evidence["finding_id"].isin(rows["finding_id"])]
    spans = list(zip(about["article_id"], about["start"], about["end"], strict=True))

    def told(row) -> bool:
        return any(a == row.article_id and start < row.end and row.start < end for a, start, end in spans)

    chains = [Chain(chain[-1].article_id, tuple(chain), chain[-1].finding_id) for chain in report_chain_rows(corpus)]
    trees = _trees(corpus, ((chain, told(chain.links[-1])) for chain in chains))
    depth = max((tree.depth() for tree in trees), default=1)
    return _draw_trees(
        corpus,
        trees,
        f"{count(len(_ends(trees)), 'chain')} of reports within reports, up to {depth - 1} speakers long",
        f"{_CHAIN_READING}Strong lines: on lethal aid.",
        width,
    )


_CHAIN_READING = "From left to right: the article reports the first, who reports the next; in italics the cue. "
MOST_CHAINS = 40


def stance_chains(corpus, stances: AnyRows | None = None, width: float = style.WIDTH) -> Plot:
    """On whose word each of `stances` (all of the corpus if None) is known: the article, whom it reports, whom those report.

    A stance that the article tells on its own account stands beside the article. At most 40 are drawn.
    """
    rows = selected(corpus.held("stances"), stances)
    chains = chains_of_stances(corpus, rows.page(0, MOST_CHAINS))
    trees = _trees(corpus, ((chain, len(chain.links) > 1) for chain in chains))
    own = sum(not chain.links for chain in chains)
    left_out = f" The first {MOST_CHAINS} of {len(rows)}." if len(rows) > MOST_CHAINS else ""
    return _draw_trees(
        corpus,
        trees,
        f"{count(len(chains), 'stance')}: {own or 'none'} told on the article’s own account, "
        f"{sum(len(chain.links) > 1 for chain in chains) or 'none'} at second hand or further",
        f"{_CHAIN_READING}Strong lines: at second hand.{left_out}",
        width,
    )


def _trees(corpus, chains: Iterable[tuple[Chain, bool]]) -> list[_Node]:
    """Chains that begin alike, brought together by article; beside each whether its lines are strong."""
    names, telling = names_of(corpus), telling_of(corpus)
    trees: dict[str, _Node] = {}
    told = list(chains)
    telling.know(chain.key for chain, _ in told)
    for chain, strong in told:
        node = trees.setdefault(chain.article_id, _Node(names.article(chain.article_id), key=chain.article_id))
        steps = [((link.speaker_id, link.cue), _Node(names(link.speaker_id), link.cue)) for link in chain.links]
        if not chain.links:
            steps = [(("", chain.key), _Node(telling.line(chain.key).partition(" · ")[0], "on its own account"))]
        for step, fresh in steps:
            node = node.children.setdefault(step, fresh)
            node.about |= strong
        node.key = node.key or chain.key
    return [trees[article] for article in sorted(trees)]


def _draw_trees(corpus, trees: list[_Node], headline: str, reading: str, width: float) -> Plot:
    leaves = _place_all(trees)
    depth = max((tree.depth() for tree in trees), default=1)
    plot = Plot(0.35 + _CHAIN * max(leaves, 1), headline, reading, width)
    panel = plot.panel(left=0.2)
    columns = max(depth, 4 if width == style.WIDTH else 3)
    panel.limits((0, columns), (leaves - 0.4, -1.1))
    heads = ["in article", "is reported", *["whom they report"] * (depth - 2)]
    for column, head in enumerate(heads):
        panel.write(head, column, -0.95, size=style.SMALL, colour=style.GREY)
    for tree in trees:
        _draw(panel, tree, 0)
    telling, chosen = telling_of(corpus), {item.key for item in plot.items if item.key}
    telling.know(chosen)
    for key in chosen:
        plot.names[key] = telling.line(key) if key in telling else telling.article(key)
    return plot.describe(f"Article {line}." for line in _ends(trees))


def _place_all(trees: list[_Node]) -> int:
    """Give every node its height; returns how many rows that takes."""
    at = 0.0
    for tree in trees:
        at = _place(tree, at)
    return round(at)


def _place(node: _Node, at: float) -> float:
    """Give a node and those under it their heights from `at` on; returns where the next begins."""
    if not node.children:
        node.height = at
        return at + 1
    for child in node.children.values():
        at = _place(child, at)
    heights = [child.height for child in node.children.values()]
    node.height = (heights[0] + heights[-1]) / 2
    return at


def _draw(panel: Panel, node: _Node, column: int) -> None:
    panel.write(node.name, column, node.height, bold=column == 0, key=node.key)
    inch = panel.right / panel.width * 72
    for child in node.children.values():
        colour, width = (style.VERMILLION, 2.2) if child.about else (style.GREY, 1.0)
        begin = column + min((0.1 + 0.076 * len(node.name)) * inch, 0.84)
        xs, ys = (begin, column + 0.86, column + 0.97), (node.height, child.height, child.height)
        panel.line(xs, ys, colour, width, key=child.key)
        _draw(panel, child, column + 1)
    if node.cue:
        panel.write(node.cue, column, node.height, dy=-9, size=style.SMALL - 1, italic=True, colour=style.GREY, key=node.key)


def _ends(trees: list[_Node]) -> list[str]:
    """Each chain in words."""

    def walk(node: _Node, before: str) -> list[str]:
        here = f"{before}, {node.cue}: {node.name}" if before else node.name
        return [line for child in node.children.values() for line in walk(child, here)] if node.children else [here]

    return [line for tree in trees for line in walk(tree, "")]
