"""Rows in groups along a time axis: the layout that figures of stances and of acts share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from helpers.records import Interval
from helpers.show import style
from helpers.show.canvas import Panel
from helpers.show.names import shortened
from helpers.show.plot import Plot
from helpers.show.timescale import HEAD, TimeScale

LANE = 0.315  # inches
LEFT = 3.45
_NARROW_LEFT = 2.0
_LETTERS = 23  # of a row's name, where there is little room
GROUP_GAP = 0.25  # lanes


@dataclass(frozen=True, slots=True)
class Lane:
    """One row: the group it belongs to, its own name, and the key that its name is chosen by."""

    group: str
    name: str
    key: str = field(default="", compare=False)


def open_rows(
    lanes: Sequence[Lane],
    spans: Iterable[Interval | None],
    headline: str,
    reading: str,
    left: float = LEFT,
    light: bool = False,
    width: float = style.WIDTH,
) -> tuple[Plot, Panel, TimeScale, dict[Lane, float]]:
    """A plot with named rows in the order given, a time scale fitted to `spans`, and where each row lies.

    `left` is the room for names, in inches; with `light`, groups are named in small type. In a figure narrower than usual,
    groups are named above their rows instead of beside them.
    """
    plot, panel, heights = named_rows(lanes, headline, reading, left, light, width)
    scale = TimeScale(spans)
    scale.draw(panel)
    name_rows(panel, heights, left, light, width)
    return plot, panel, scale, heights


def named_rows(
    lanes: Sequence[Lane], headline: str, reading: str, left: float, light: bool, width: float
) -> tuple[Plot, Panel, dict[Lane, float]]:
    """A plot with room for rows and their names, and where each row lies."""
    narrow = width < style.WIDTH
    heights: dict[Lane, float] = {}
    at = 0.0
    for before, lane in zip([None, *lanes], lanes, strict=False):
        new = before is None or before.group != lane.group
        if narrow:
            at += 0.85 * new * bool(lane.group)
        elif before and new:
            at += GROUP_GAP
        heights[lane] = at
        at += 1
    bottom = max(at, 1.0)
    plot = Plot(HEAD + LANE * bottom + 0.15, headline, reading, width)
    panel = plot.panel(left=_NARROW_LEFT if narrow else left, top=HEAD)
    panel.limits(y=(bottom - 0.45, -0.55))
    return plot, panel, heights


def name_rows(panel: Panel, heights: dict[Lane, float], left: float, light: bool, width: float) -> None:
    """Write the names of rows and groups, and draw a line along each row. The limits of the panel must be final."""
    narrow, drawn = width < style.WIDTH, ""
    look = {"size": style.SMALL + 0.5} if light else {"size": style.TEXT, "bold": True}
    for lane, height in heights.items():
        panel.across(height, width=0.7)
        name = shortened(lane.name, _LETTERS) if narrow else lane.name
        panel.write(name, panel.left, height, dx=-8, across="right", key=lane.key)
        if lane.group != drawn:
            drawn = lane.group
            if narrow:
                panel.write(drawn, panel.left, height - 0.85, dx=-(_NARROW_LEFT - 0.15) * 72, **look)
            else:
                panel.write(drawn, panel.left, height, dx=-(left - 0.15) * 72, **look)


def draw_bar(panel: Panel, scale: TimeScale, span: Interval | None, height: float, colour: str, key: str = "") -> None:
    """Draw the days of a span as a bar; an undated one has none."""
    if span is not None:
        left, right = scale.extent(span)
        inset = min(0.06, (right - left) / 4)
        panel.line((left + inset, right - inset), (height, height), colour, 5, alpha=0.3, z=2, key=key)


def draw_mark(panel: Panel, x: float, height: float, marker: str, filled: bool, colour: str, key: str = "") -> None:
    """One mark, of a size that suits its shape."""
    size = {"o": 8.0, "s": 7.0, "D": 6.0, "^": 8.0, "x": 6.5, "X": 8.0, "|": 11.0}.get(marker, 7.5)
    panel.mark(x, height, marker, colour, filled, size, key=key)
