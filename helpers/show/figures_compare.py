"""The figure of two corpora side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from helpers.keep.compare import BY, Comparison, in_both, only_here, only_there
from helpers.show import keys, style
from helpers.show.canvas import INCH, Panel
from helpers.show.figures_plan import proposal
from helpers.show.names import count, names_of, shortened
from helpers.show.plot import Plot
from helpers.show.rows import LANE, Lane

MOST = 8
"""Rows of each group that are drawn."""

COMPARED = {
    "meetings": ("pair meets", "pairs meet"),
    "positions": ("position is taken", "positions are taken"),
    "acts": ("act on the plan is told", "acts on the plan are told"),
    "points": ("point of the plan is touched", "points of the plan are touched"),
}
"""The tables of a comparison, with what one row of it and several rows say."""

_LEFT, _HEAD, _SIDE = 4.3, 0.2, 0.15  # inches
_LETTERS = 56  # of a row's name
_THICK = 0.3
_ROOM = 1.18  # of the longest bar, so that a number fits beside it
_COLOURS = (style.BLUE, style.ORANGE)


def compared(comparison: Comparison, table: str) -> Plot:
    """One table of a comparison: to the left what the first corpus tells, to the right what the other one does.

    A row is a pair of actors, a holder's position, an actor's act, or a point of the plan: those that both tell, then those
    that only one does, the eight most told of each. A bar is as long as there are findings for each article, since the two may
    be of unlike size; the number beside it counts the findings. Raises `KeyError` for another table than those of `COMPARED`.
    """
    rows = getattr(comparison, table) if table in COMPARED else COMPARED[table]
    sides = [
        Side(name, max(1, int(comparison.articles[side].sum()))) for name, side in zip(comparison.names, _SIDES, strict=True)
    ]
    groups = {
        "in both": in_both(rows),
        f"only in {sides[0].name}": only_here(rows),
        f"only in {sides[1].name}": only_there(rows),
    }
    lanes = {
        Lane(group, row_name(comparison, table, row), row_key(table, row)): row
        for group, held in groups.items()
        for row in held[:MOST].itertuples()
    }
    few = any(len(held) > MOST for held in groups.values())
    heads = dict.fromkeys(lane.group for lane in lanes)
    heights = {lane: number + list(heads).index(lane.group) + 1.0 for number, lane in enumerate(lanes)}
    bottom = max(heights.values(), default=0) + 0.6
    plot = Plot(_HEAD + LANE * bottom + 0.12, _headline(table, groups), _READING + _FEW * few)
    panel = plot.panel(left=_LEFT, top=_HEAD)
    longest = max((number / side.articles for row in lanes.values() for number, side in _counts(row, sides)), default=0) or 1
    panel.limits((-longest * _ROOM, longest * _ROOM), (bottom, 0.0))
    panel.upright(0, style.GREY)
    _name_sides(panel, sides)
    for lane, row in lanes.items():
        plot.names[lane.key] = f"{lane.name}: {_told(row, sides)}"
        for (number, side), sign, colour in zip(_counts(row, sides), (-1, 1), _COLOURS, strict=True):
            _draw(panel, heights[lane], sign * number / side.articles, number, colour, lane.key)
    _name_rows(panel, heights)
    return plot.describe(
        [
            f"{sides[0]} to the left, {sides[1]} to the right.",
            *(f"{lane.name}: {_told(row, sides)}." for lane, row in lanes.items()),
        ]
    )


_SIDES = ("here", "there")
_READING = "A bar is as long as there are findings for each article; the number counts them."
_FEW = f" The {MOST} most told of each group."


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two corpora: what it is called, and how many articles it has."""

    name: str
    articles: int

    def __str__(self) -> str:
        return f"{self.name} ({count(self.articles, 'article')})"


def row_key(table: str, row) -> str:
    """What a row of a comparison is chosen by."""
    return keys.of_rows(**{column: getattr(row, column) for column in BY[table]})


def row_name(comparison: Comparison, table: str, row) -> str:
    """What a row of a comparison is about, in words."""
    names = names_of(comparison)
    if table == "meetings":
        return names.join((row.one, row.other))
    if table == "positions":
        targets = comparison.positions["target_id"].nunique()
        return f"{names(row.holder_id)}: {style.plain(row.position)}{f' ({row.target_id})' * (targets > 1)}"
    if table == "acts":
        return f"{names(row.actor_id)}: {style.plain(row.act)}"
    return f"{row.point}  {proposal().points[row.point].name}"


def _headline(table: str, groups: dict[str, pd.DataFrame]) -> str:
    both, *others = ((len(rows), group) for group, rows in groups.items())
    said = [count(others[0][0], *COMPARED[table]) + f" {others[0][1]}"]
    said += [f"{number or 'none'} {group}" for number, group in (others[1], both)]
    return ", ".join(said)


def _counts(row, sides: list[Side]) -> Iterator[tuple[int, Side]]:
    return zip((row.here, row.there), sides, strict=True)


def _told(row, sides: list[Side]) -> str:
    return ", ".join(f"{number or 'none'} in {side.name}" for number, side in _counts(row, sides))


def _name_sides(panel: Panel, sides: list[Side]) -> None:
    for side, across, dx in zip(sides, ("right", "left"), (-8, 8), strict=True):
        panel.write(str(side), 0, panel.top, dx=dx, dy=4, size=style.SMALL, bold=True, across=across, up="bottom")


def _name_rows(panel: Panel, heights: dict[Lane, float]) -> None:
    """The name of each row beside it, and of each group above its first."""
    drawn = None
    for lane, height in heights.items():
        panel.across(height, width=0.7)
        panel.write(shortened(lane.name, _LETTERS), panel.left, height, dx=-8, across="right", key=lane.key)
        if lane.group != drawn:
            drawn = lane.group
            panel.write(drawn, panel.left, height - 0.95, dx=-(_LEFT - _SIDE) * INCH, bold=True)


def _draw(panel: Panel, height: float, length: float, number: int, colour: str, key: str) -> None:
    if number:
        panel.box(min(length, 0), max(length, 0), height + _THICK, height - _THICK, colour, alpha=0.8, key=key)
        side = {"dx": 4, "across": "left"} if length > 0 else {"dx": -4, "across": "right"}
        panel.write(f"{number}", length, height, size=style.SMALL, key=key, **side)
