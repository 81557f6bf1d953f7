"""Puts labels beside marks so that they cover neither each other nor the marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from helpers.show import style
from helpers.show.canvas import LETTER, Panel

_GAP = 8.0
_MARK, _LINE = 12, 1  # how bad it is to cover a mark or a word, and a piece of a line


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points, from the upper left of the figure."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Box) -> bool:
        return self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom


class Labels:
    """What is taken in `panel` so far. The limits of the panel must be final."""

    def __init__(self, panel: Panel) -> None:
        self.panel = panel
        self._edges = np.empty((64, 4))  # left, top, right and bottom of what is taken; there may be thousands
        self._weights = np.empty(64, dtype=int)  # how bad it is to cover it
        self._number = 0

    @property
    def taken(self) -> list[Box]:
        """What is taken, as boxes."""
        return [Box(*map(float, edges)) for edges in self._edges[: self._number]]

    def _take(self, left: float, top: float, right: float, bottom: float, weight: int = _MARK) -> None:
        if self._number == len(self._edges):
            self._edges = np.concatenate([self._edges, np.empty_like(self._edges)])
            self._weights = np.concatenate([self._weights, np.empty_like(self._weights)])
        self._edges[self._number], self._weights[self._number] = (left, top, right, bottom), weight
        self._number += 1

    def _covered(self, box: Box) -> int:
        """How much of what is taken a box would cover."""
        left, top, right, bottom = self._edges[: self._number].T
        under = (left < box.right) & (box.left < right) & (top < box.bottom) & (box.top < bottom)
        return int(self._weights[: self._number][under].sum())

    def keep_clear(self, x: float, y: float, width: float, height: float) -> None:
        """Let no label cover `width` by `height` points around a place in data coordinates."""
        across, down = self.panel.place(x, y)
        self._take(across - width / 2, down - height / 2, across + width / 2, down + height / 2)

    def keep_line_clear(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Let no label cover the line between two places in data coordinates."""
        (x1, y1), (x2, y2) = self.panel.place(*start), self.panel.place(*end)
        steps = max(1, int(max(abs(x2 - x1), abs(y2 - y1)) / 5))
        for step in range(steps + 1):
            across, down = x1 + (x2 - x1) * step / steps, y1 + (y2 - y1) * step / steps
            self._take(across - 2, down - 2, across + 2, down + 2, _LINE)

    def place(
        self, text: str, spots: list[tuple[float, float]], size: float = style.SMALL, needed: bool = False, key: str = ""
    ) -> bool:
        """Write `text` at the first of `spots` (data coordinates of a mark) with room right, left, above or below.

        Returns whether there was room. Without room nothing is written, and the table under the figure has to tell;
        what is `needed` is written where it covers least.
        """
        if not text:
            return True
        tried = []
        for choice in (choice for spot in spots for choice in self._choices(text, spot, size)):
            tried.append(choice)
            if not choice[0]:
                break
        least = min(tried, key=lambda choice: choice[0])
        if least[0] and not needed:
            return False
        covers, box, spot, dx, dy, across = least
        self._take(box.left, box.top, box.right, box.bottom)
        self.panel.write(text, *spot, dx=dx, dy=dy, size=size, across=across, key=key)
        return not covers

    def _choices(self, text: str, spot: tuple[float, float], size: float) -> Iterator[tuple]:
        """Each way to write beside a spot: how much it would cover, its box, and where it stands."""
        panel = self.panel
        across, down = panel.place(*spot)
        wide, high = len(text) * size * LETTER, size * 1.2
        for dx, dy, side in (
            (_GAP, 0.0, "left"),
            (-_GAP, 0.0, "right"),
            (0.0, 12.0, "center"),
            (0.0, -12.0, "center"),
            *((dx, dy, side) for dy in (12.0, -12.0) for dx, side in ((-4.0, "left"), (4.0, "right"))),
        ):
            left = across + dx - {"left": 0.0, "center": wide / 2, "right": wide}[side]
            box = Box(left, down - dy - high / 2, left + wide, down - dy + high / 2)
            outside = box.left < panel.at_left or box.right > panel.at_left + panel.width + 6
            outside |= box.top < panel.at_top or box.bottom > panel.at_top + panel.height
            yield self._covered(box) + 100 * outside, box, spot, dx, dy, side
