"""A matplotlib figure that knows its alternative text, and shows itself in a notebook without pyplot."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Iterable
from functools import cached_property

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from PIL import Image

from helpers.show import style

DPI = 140
_COLOURS = 96
SHOWN_DPI = 100
_TOP = 0.68  # inches that the headline and the line under it take
_SIDE = 0.15
_LINE = 0.17
_LETTERS = 13.6  # of the line under the headline, to an inch


class Plot(Figure):
    """A figure with `alt`, the text that says what it shows to those who cannot see it.

    As the last line of a notebook cell it shows itself as a PNG image with that text. It uses no pyplot, so nothing
    stays behind in memory and no display is needed.
    """

    def __init__(self, height: float, headline: str, reading: str = "", width: float = style.WIDTH) -> None:
        """A figure of `height` inches under a headline and a line that says how to read it."""
        headline = headline[:1].upper() + headline[1:]
        lines = textwrap.wrap(reading, int(width * _LETTERS)) or [""]
        top = _TOP + _LINE * (len(lines) - 1)
        super().__init__(figsize=(width, height + top), facecolor=style.PAPER)
        self.headline = self.alt = headline
        self._inches = height
        size = style.HEADLINE * min(1.0, 8.2 * width / max(len(headline), 1))
        place = {"va": "top", "x": _SIDE / width}
        self.text(y=1 - 0.10 / (height + top), s=headline, size=size, weight="bold", color=style.INK, **place)
        self.text(
            y=1 - 0.39 / (height + top), s="\n".join(lines), size=style.SMALL, color=style.GREY, linespacing=1.35, **place
        )

    def panel(self, left: float, right: float = _SIDE, bottom: float = 0.12, top: float = 0.0) -> Axes:
        """Axes without a frame; margins are in inches, and `top` is counted from under the headline."""
        width, total = self.get_size_inches()
        return self.add_axes(
            (left / width, bottom / total, (width - left - right) / width, (self._inches - bottom - top) / total),
            frameon=False,
            xticks=(),
            yticks=(),
        )

    def describe(self, lines: Iterable[str]) -> Plot:
        """Set the alternative text: the headline, then what each line says. Returns the figure."""
        self.alt = " ".join([self.headline.rstrip(".") + ".", *lines])
        return self

    @cached_property
    def png(self) -> bytes:
        """The picture, sharp enough for print at its own size, in the few colours that it has."""
        picture = Image.open(io.BytesIO(self.render(DPI))).convert("RGB").quantize(_COLOURS, Image.Quantize.MAXCOVERAGE)
        buffer = io.BytesIO()
        picture.save(buffer, format="png", optimize=True)
        return buffer.getvalue()

    def render(self, dpi: float, compression: int = 6) -> bytes:
        """The picture at `dpi` dots an inch, without the date and program that PNG files often hold.

        `compression` from 0 to 9 trades bytes for time.
        """
        buffer = io.BytesIO()
        told = {"metadata": {"Software": None}, "pil_kwargs": {"compress_level": compression}}
        self.savefig(buffer, format="png", dpi=dpi, **told)
        return buffer.getvalue()

    def _repr_mimebundle_(self, **_: object) -> tuple[dict[str, object], dict[str, object]]:
        width, height = (round(side * SHOWN_DPI) for side in self.get_size_inches())
        shown = {"alt": self.alt, "width": width, "height": height, "needs_background": "light"}
        return {"image/png": self.png, "text/plain": self.alt}, {"image/png": shown}
