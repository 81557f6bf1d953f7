"""Puts labels beside marks so that they cover neither each other nor the marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from matplotlib.axes import Axes

from helpers.show import style

_GLYPH = 0.6  # of the size: the mean width of a letter in the figures' type, on the wide side
_GAP = 8.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points, from the lower left of the axes."""

    left: float
    bottom: float
    right: float
    top: float

    def overlaps(self, other: Box) -> bool:
        return self.left < other.right and other.left < self.right and self.bottom < other.top and other.bottom < self.top


@dataclass
class Labels:
    """What is taken in `axes` so far. Limits and position of the axes must be final."""

    axes: Axes
    taken: list[Box] = field(default_factory=list)

    def __post_init__(self) -> None:
        figure_width, figure_height = self.axes.figure.get_size_inches() * 72
        place = self.axes.get_position()
        self._width, self._height = place.width * figure_width, place.height * figure_height
        self._to_axes = self.axes.transData + self.axes.transAxes.inverted()

    def points(self, x: float, y: float) -> tuple[float, float]:
        """Data coordinates as points from the lower left of the axes."""
        across, up = self._to_axes.transform((x, y))
        return across * self._width, up * self._height

    def keep_clear(self, x: float, y: float, width: float, height: float) -> None:
        """Let no label cover `width` by `height` points around a place in data coordinates."""
        across, up = self.points(x, y)
        self.taken.append(Box(across - width / 2, up - height / 2, across + width / 2, up + height / 2))

    def keep_line_clear(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Let no label cover the line between two places in data coordinates."""
        (x1, y1), (x2, y2) = self.points(*start), self.points(*end)
        steps = max(1, int(max(abs(x2 - x1), abs(y2 - y1)) / 5))
        for step in range(steps + 1):
            across, up = x1 + (x2 - x1) * step / steps, y1 + (y2 - y1) * step / steps
            self.taken.append(Box(across - 2, up - 2, across + 2, up + 2))

    def place(self, text: str, spots: list[tuple[float, float]], size: float = style.SMALL, needed: bool = False) -> bool:
        """Write `text` at the first of `spots` (data coordinates of a mark) with room right, left, above or below.

        Returns whether there was room. Without room nothing is written, and the table under the figure has to tell;
        what is `needed` is written where it covers least.
        """
        tried = [choice for spot in spots for choice in self._choices(text, spot, size)]
        free = [choice for choice in tried if not choice[0]]
        if not text or not (free or needed):
            return not text
        covers, box, spot, dx, dy, align = (free or sorted(tried, key=lambda choice: choice[0]))[0]
        self.taken.append(box)
        self.axes.annotate(
            text, spot, xytext=(dx, dy), textcoords="offset points", size=size, color=style.INK,
            ha=align, va="center", zorder=6,
        )  # fmt: skip
        return not covers

    def _choices(self, text: str, spot: tuple[float, float], size: float) -> Iterator[tuple]:
        """Each way to write beside a spot: how much it would cover, its box, and where it stands."""
        across, up = self.points(*spot)
        wide, high = len(text) * size * _GLYPH, size * 1.2
        for dx, dy, align in (
            (_GAP, 0.0, "left"),
            (-_GAP, 0.0, "right"),
            (0.0, 12.0, "center"),
            (0.0, -12.0, "center"),
        ):
            left = across + dx - {"left": 0.0, "center": wide / 2, "right": wide}[align]
            box = Box(left, up + dy - high / 2, left + wide, up + dy + high / 2)
            outside = box.left < 0 or box.right > self._width + 6 or box.bottom < 0 or box.top > self._height
            covers = sum(box.overlaps(other) for other in self.taken) + 100 * outside
            yield covers, box, spot, dx, dy, align
