"""Figures of on whose word it is known: how stances are sourced, and who reports whom."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import pandas as pd

from helpers.show import style
from helpers.show.names import Names, count
from helpers.show.plot import Plot
from helpers.show.rows import draw_mark
from helpers.show.when import NOT_TOLD

_LANE = 0.42  # inches
_CHAIN = 0.36


def sourcing_bars(corpus, stances: pd.DataFrame | None = None) -> Plot:
    """How the stances are sourced: a row for each kind of sourcing, from nearest to farthest, and a mark for each stance.

    The marks of a row are gathered by country, each in its colour.
    """
    rows = corpus.stances if stances is None else stances
    present = [sourcing for sourcing in style.SOURCING if (rows["sourcing"] == sourcing).any()]
    firm = int((rows["sourcing"] == "on_record").sum() + (rows["sourcing"] == "spokesperson").sum())
    plot = Plot(
        _LANE * max(1, len(present)) * 1.25 + 0.25,
        f"{firm} of {count(len(rows), 'stance')} rest on somebody’s own word or a spokesperson’s" if len(rows) else "No stance",
        "A mark is one stance in one article; its shape is the sourcing.",
    )
    axes = plot.panel(left=1.9)
    widest = max([*rows["sourcing"].value_counts(), 18])
    axes.set(xlim=(0, widest + 4), ylim=(len(present) - 0.45, -0.7))
    told = []
    for lane, sourcing in enumerate(present):
        axes.annotate(
            style.plain(sourcing), (0, lane), xycoords=("axes fraction", "data"), xytext=(-10, 0),
            textcoords="offset points", ha="right", va="center", size=style.TEXT, weight="bold",
        )  # fmt: skip
        countries = Counter(rows.loc[rows["sourcing"] == sourcing, "country"])
        at = 0
        for country, number in sorted(countries.items(), key=lambda item: (-item[1], item[0])):
            colour = style.country_colour(country)
            for step in range(number):
                draw_mark(axes, at + step + 0.5, lane, *style.SOURCING[sourcing], colour)
            name = country or NOT_TOLD
            axes.text(at + 0.3, lane - 0.3, f"{name} {number}", size=style.SMALL - 1, color=style.GREY, va="bottom")
            told.append(f"{style.plain(sourcing)}, {name}: {number}.")
            at += max(number + 1, 2.5)
    return plot.describe(told)


def report_chain_rows(corpus) -> list[list]:
    """Each statement within a statement that holds no further one, as the rows from the outermost to itself."""
    rows = {row.finding_id: row for row in corpus.statements.itertuples()}
    parents = {row.parent_id for row in rows.values() if row.parent_id}
    chains = []
    for row in rows.values():
        if row.parent_id and row.finding_id not in parents:
            chain = [row]
            while chain[0].parent_id:
                chain.insert(0, rows[chain[0].parent_id])
            chains.append(chain)
    return chains


@dataclass
class _Node:
    """Somebody who is reported, within whoever reports it."""

    name: str
    cue: str = ""
    about: bool = False
    children: dict[tuple[str, str], _Node] = field(default_factory=dict)
    height: float = 0.0

    def depth(self) -> int:
        return 1 + max((child.depth() for child in self.children.values()), default=0)


def report_chains(corpus, stances: pd.DataFrame | None = None) -> Plot:
    """Who reports whom: each article, whom it reports, and whom those report in turn, with the cue that tells.

    Only chains of two or more speakers are drawn. A strong line leads to words that tell one of `stances` (all of the corpus
    if None).
    """
    names = Names(corpus)
    trees = _trees(corpus, names, corpus.stances if stances is None else stances)
    leaves = _place_all(trees)
    depth = max((tree.depth() for tree in trees), default=1)
    plot = Plot(
        0.35 + _CHAIN * max(leaves, 1),
        f"{count(len(_ends(trees)), 'chain')} of reports within reports, up to {depth - 1} speakers long",
        "From left to right: the article reports the first, who reports the next; in italics the cue. "
        "Strong lines: on lethal aid.",
    )
    axes = plot.panel(left=0.2)
    columns = max(depth, 4)
    axes.set(xlim=(0, columns), ylim=(leaves - 0.4, -1.1))
    heads = ["in article", "is reported", *["who reports"] * (depth - 2)]
    for column, head in enumerate(heads):
        axes.text(column, -0.95, head, size=style.SMALL, color=style.GREY, va="center")
    for tree in trees:
        _draw(axes, tree, 0, columns / 4)
    return plot.describe(f"Article {line}." for line in _ends(trees))


def _trees(corpus, names: Names, stances: pd.DataFrame) -> list[_Node]:
    about = corpus.evidence[corpus.evidence["finding_id"].isin(stances["finding_id"])]
    spans = list(zip(about["article_id"], about["start"], about["end"], strict=True))
    trees: dict[str, _Node] = {}
    for chain in report_chain_rows(corpus):
        row = chain[-1]
        told = any(a == row.article_id and start < row.end and row.start < end for a, start, end in spans)
        node = trees.setdefault(row.article_id, _Node(names.article(row.article_id)))
        for link in chain:
            key = (link.speaker_id, link.cue)
            node = node.children.setdefault(key, _Node(names(link.speaker_id), link.cue))
            node.about |= told
    return [trees[article] for article in sorted(trees)]


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


def _draw(axes, node: _Node, column: int, stretch: float) -> None:
    weight = "bold" if column == 0 else "normal"
    axes.text(column, node.height, node.name, size=style.TEXT, va="center", weight=weight, color=style.INK)
    for child in node.children.values():
        colour, width = (style.VERMILLION, 2.2) if child.about else (style.GREY, 1.0)
        begin, bend, end = column + min(_width(node.name) * stretch, 0.95), column + 0.86, column + 0.97
        axes.plot(
            [begin, bend, end], [node.height, child.height, child.height], color=colour, lw=width, solid_joinstyle="round"
        )
        _draw(axes, child, column + 1, stretch)
    if node.cue:
        axes.annotate(
            node.cue, (column, node.height), xytext=(0, -9), textcoords="offset points",
            size=style.SMALL - 1, style="italic", color=style.GREY, va="center",
        )  # fmt: skip


def _width(text: str) -> float:
    """About how much of a column words take where there are four."""
    return 0.05 + 0.034 * len(text)


def _ends(trees: list[_Node]) -> list[str]:
    """Each chain in words."""

    def walk(node: _Node, before: str) -> list[str]:
        here = f"{before}, {node.cue}: {node.name}" if before else node.name
        return [line for child in node.children.values() for line in walk(child, here)] if node.children else [here]

    return [line for tree in trees for line in walk(tree, "")]
