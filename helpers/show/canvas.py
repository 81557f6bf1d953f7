"""What a figure is made of: lines, boxes, marks and words at places in points, and a panel that puts them there.

Places are in points from the figure's upper left corner. Whatever has a `key` can be chosen: the key is a finding's or an
article's id, or the values that a row has, such as `actor=wang-yi`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from helpers.show import style

INCH = 72.0
_CONTROL = re.compile("[\0-\x09\x0b-\x1f\x7f\ud800-\udfff]")  # no type has a picture of these
LETTER = 0.6
"""The mean width of a letter in the figures' type, as a share of its size, on the wide side."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line through points. `dash` is `-`, `--` or `:`."""

    points: tuple[tuple[float, float], ...]
    colour: str
    width: float
    dash: str
    alpha: float
    z: float
    key: str


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle; `hatched` draws strokes across it instead."""

    left: float
    top: float
    width: float
    height: float
    colour: str
    alpha: float
    hatched: bool
    z: float
    key: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign: `shape` is one of `o s D ^ > x X |`, `fill` empty where it has none."""

    x: float
    y: float
    shape: str
    size: float
    colour: str
    fill: str
    edge: float
    z: float
    key: str


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of text; `across` is `left`, `center` or `right`, `up` is `top`, `center` or `bottom`; `turned` in degrees."""

    x: float
    y: float
    lines: tuple[str, ...]
    size: float
    colour: str
    bold: bool
    italic: bool
    across: str
    up: str
    turned: float
    z: float
    key: str

    @property
    def width(self) -> float:
        """About how wide it is."""
        return max(map(len, self.lines), default=0) * self.size * LETTER


Item = Line | Box | Mark | Words


class Panel:
    """A part of a figure with scales of its own: puts things at data coordinates, `dx` and `dy` points right of and above."""

    def __init__(self, items: list[Item], left: float, top: float, width: float, height: float) -> None:
        """A panel that adds to `items`; its place and size are in points."""
        self.items = items
        self.at_left, self.at_top, self.width, self.height = left, top, width, height
        self.left, self.right, self.bottom, self.top = 0.0, 1.0, 0.0, 1.0

    def limits(self, x: tuple[float, float] | None = None, y: tuple[float, float] | None = None) -> None:
        """Set the data coordinates of the left and right edge, and of the bottom and top one."""
        self.left, self.right = x or (self.left, self.right)
        self.bottom, self.top = y or (self.bottom, self.top)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Data coordinates in points from the figure's upper left corner."""
        across = (x - self.left) / (self.right - self.left)
        down = (self.top - y) / (self.top - self.bottom)
        return self.at_left + across * self.width, self.at_top + down * self.height

    def line(
        self,
        xs: Sequence[float],
        ys: Sequence[float],
        colour: str,
        width: float = 1.0,
        dash: str = "-",
        alpha: float = 1.0,
        z: float = 3,
        key: str = "",
    ) -> None:
        """Draw a line through places."""
        points = tuple(self.place(x, y) for x, y in zip(xs, ys, strict=True))
        self.items.append(Line(points, colour, width, dash, alpha, z, key))

    def across(self, y: float, colour: str = style.FAINT, width: float = 0.8, z: float = 1, key: str = "") -> None:
        """Draw a line from edge to edge."""
        self.line((self.left, self.right), (y, y), colour, width, z=z, key=key)

    def upright(self, x: float, colour: str = style.FAINT, width: float = 0.8, z: float = 0.5) -> None:
        """Draw a line from bottom to top."""
        self.line((x, x), (self.bottom, self.top), colour, width, z=z)

    def box(
        self,
        left: float,
        right: float,
        bottom: float,
        top: float,
        colour: str,
        alpha: float = 1.0,
        hatched: bool = False,
        z: float = 2,
        key: str = "",
    ) -> None:
        """Fill a rectangle."""
        (x1, y1), (x2, y2) = self.place(left, bottom), self.place(right, top)
        self.items.append(Box(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1), colour, alpha, hatched, z, key))

    def band(self, left: float, right: float, colour: str = style.BAND, hatched: bool = False) -> None:
        """Fill a rectangle from bottom to top, behind all else."""
        self.box(left, right, self.bottom, self.top, colour, hatched=hatched, z=0)

    def mark(
        self,
        x: float,
        y: float,
        shape: str,
        colour: str,
        filled: bool = True,
        size: float = 7.5,
        edge: float = 1.6,
        rim: str = "",
        z: float = 5,
        key: str = "",
    ) -> None:
        """Draw a sign of `size` points; what is not filled is open. `rim` is the colour of its edge, if another."""
        across, down = self.place(x, y)
        fill = colour if filled else style.PAPER
        self.items.append(Mark(across, down, shape, size, rim or colour, fill, edge, z, key))

    def write(
        self,
        words: str,
        x: float,
        y: float,
        dx: float = 0.0,
        dy: float = 0.0,
        size: float = style.TEXT,
        colour: str = style.INK,
        bold: bool = False,
        italic: bool = False,
        across: str = "left",
        up: str = "center",
        turned: float = 0.0,
        z: float = 6,
        key: str = "",
    ) -> None:
        """Write words, which may be lines, beside a place."""
        right, down = self.place(x, y)
        lines = tuple(_CONTROL.sub("\ufffd", words).split("\n"))
        self.items.append(
            Words(right + dx, down - dy, lines, size, colour, bold, italic, across, up, turned, z, key),
        )
