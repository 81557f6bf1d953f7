"""Rows in groups along a time axis: the layout that figures of stances and of acts share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes

from helpers.records import Interval
from helpers.show import style
from helpers.show.plot import Plot
from helpers.show.timescale import HEAD, TimeScale

LANE = 0.315  # inches
LEFT = 3.45
GROUP_GAP = 0.25  # lanes


@dataclass(frozen=True, slots=True)
class Lane:
    """One row: the group it belongs to, and its own name."""

    group: str
    name: str


def open_rows(
    lanes: Sequence[Lane],
    spans: Iterable[Interval | None],
    headline: str,
    reading: str,
    left: float = LEFT,
    light: bool = False,
) -> tuple[Plot, Axes, TimeScale, dict[Lane, float]]:
    """A plot with named rows in the order given, a time scale fitted to `spans`, and where each row lies.

    `left` is the room for names, in inches; with `light`, groups are named in small type.
    """
    heights: dict[Lane, float] = {}
    at = 0.0
    for before, lane in zip([None, *lanes], lanes, strict=False):
        at += GROUP_GAP if before and before.group != lane.group else 0
        heights[lane] = at
        at += 1
    bottom = max(at, 1.0)
    plot = Plot(HEAD + LANE * bottom + 0.15, headline, reading)
    axes = plot.panel(left=left, top=HEAD)
    axes.set_ylim(bottom - 0.45, -0.55)
    scale = TimeScale(spans)
    scale.draw(axes)
    drawn = ""
    for lane, height in heights.items():
        beside = {"xycoords": ("axes fraction", "data"), "textcoords": "offset points", "va": "center"}
        axes.axhline(height, color=style.FAINT, lw=0.7, zorder=1)
        axes.annotate(lane.name, (0, height), xytext=(-8, 0), size=style.TEXT, color=style.INK, ha="right", **beside)
        if lane.group != drawn:
            drawn = lane.group
            x = -(left - 0.15) * 72
            look = {"size": style.SMALL + 0.5} if light else {"size": style.TEXT, "weight": "bold"}
            axes.annotate(drawn, (0, height), xytext=(x, 0), color=style.INK, **look, **beside)
    return plot, axes, scale, heights


def draw_bar(axes: Axes, scale: TimeScale, span: Interval | None, height: float, colour: str) -> None:
    """Draw the days of a span as a bar; an undated one has none."""
    if span is not None:
        left, right = scale.extent(span)
        inset = min(0.06, (right - left) / 4)
        axes.plot(
            [left + inset, right - inset], [height, height],
            color=colour, lw=5, alpha=0.3, solid_capstyle="butt", zorder=2,
        )  # fmt: skip


def draw_mark(axes: Axes, x: float, height: float, marker: str, filled: bool, colour: str) -> None:
    """One mark, of a size that suits its shape."""
    size = {"o": 8.0, "s": 7.0, "D": 6.0, "^": 8.0, "x": 6.5, "X": 8.0, "|": 11.0}.get(marker, 7.5)
    axes.plot(
        [x], [height], marker=marker, ms=size, mew=1.6, color=colour,
        mfc=colour if filled else style.PAPER, zorder=5,
    )  # fmt: skip
