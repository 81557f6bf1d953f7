"""A matplotlib figure that knows its alternative text, and shows itself in a notebook without pyplot.

What it is made of (`helpers.show.canvas`) is kept as plain records. They are drawn as SVG where a figure has to be there at
once, and become artists of matplotlib only when something asks for these: a PNG, `savefig`, a look at `axes`.
"""

from __future__ import annotations

import io
import textwrap
from collections.abc import Iterable
from functools import cached_property

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from PIL import Image

from helpers.show import style
from helpers.show.canvas import INCH, Box, Item, Line, Mark, Panel, Words
from helpers.show.svg import write_svg

DPI = 140
_COLOURS = 96
SHOWN_DPI = 100
_TOP = 0.68  # inches that the headline and the line under it take
_SIDE = 0.15
_LINE = 0.17
_LETTERS = 13.0  # of the line under the headline, to an inch
_BOLD_LETTERS = 8.2
_HEAD_LINE = 0.23


class Plot(Figure):
    """A figure with `alt`, the text that says what it shows to those who cannot see it.

    As the last line of a notebook cell it shows itself as a PNG image with that text; `svg` is the same with places to
    choose, named by `names`. It uses no pyplot, so nothing stays behind in memory and no display is needed.
    """

    def __init__(self, height: float, headline: str, reading: str = "", width: float = style.WIDTH) -> None:
        """A figure of `height` inches under a headline and a line that says how to read it."""
        headline = headline[:1].upper() + headline[1:]
        lines = textwrap.wrap(reading, int(width * _LETTERS)) or [""]
        heads = textwrap.wrap(headline, int(width * _BOLD_LETTERS), break_long_words=False) or [""]
        under = 0.39 + _HEAD_LINE * (len(heads) - 1)
        top = _TOP + _LINE * (len(lines) - 1) + under - 0.39
        self.items: list[Item] = []
        self.names: dict[str, str] = {}
        self._filled = True  # matplotlib looks at its parts while it makes the figure
        super().__init__(figsize=(width, height + top), facecolor=style.PAPER)
        self._filled = False
        self.headline = self.alt = headline
        self._inches, self._head = height, top
        whole = Panel(self.items, 0.0, 0.0, width * INCH, (height + top) * INCH)
        whole.limits((0, width), (0, height + top))
        size = style.HEADLINE * min(1.0, _BOLD_LETTERS * width / max(1, *map(len, heads)))
        whole.write("\n".join(heads), _SIDE, height + top - 0.10, size=size, bold=True, up="top")
        whole.write("\n".join(lines), _SIDE, height + top - under, size=style.SMALL, colour=style.GREY, up="top")

    def panel(self, left: float, right: float = _SIDE, bottom: float = 0.12, top: float = 0.0) -> Panel:
        """A part to draw in; margins are in inches, and `top` is counted from under the headline."""
        width, _ = self.get_size_inches()
        return Panel(
            self.items,
            left * INCH,
            (self._head + top) * INCH,
            (width - left - right) * INCH,
            (self._inches - bottom - top) * INCH,
        )

    def describe(self, lines: Iterable[str]) -> Plot:
        """Set the alternative text: the headline, then what each line says. Returns the figure."""
        self.alt = " ".join([self.headline.rstrip(".") + ".", *lines])
        return self

    @cached_property
    def svg(self) -> str:
        """The figure as SVG, with its headline as title, its alternative text as description, and its places to choose."""
        width, height = self.get_size_inches() * INCH
        return write_svg(self.items, width, height, self.headline, self.alt, self.names)

    @cached_property
    def png(self) -> bytes:
        """The picture, sharp enough for print at its own size, in the few colours that it has."""
        picture = Image.open(io.BytesIO(self.render(DPI))).convert("RGB").quantize(_COLOURS, Image.Quantize.MAXCOVERAGE)
        buffer = io.BytesIO()
        picture.save(buffer, format="png", optimize=True)
        return buffer.getvalue()

    def render(self, dpi: float) -> bytes:
        """The picture at `dpi` dots an inch, without the date and program that PNG files often hold."""
        buffer = io.BytesIO()
        self.savefig(buffer, format="png", dpi=dpi, metadata={"Software": None})
        return buffer.getvalue()

    def _repr_mimebundle_(self, **_: object) -> tuple[dict[str, object], dict[str, object]]:
        width, height = (round(side * SHOWN_DPI) for side in self.get_size_inches())
        shown = {"alt": self.alt, "width": width, "height": height, "needs_background": "light"}
        return {"image/png": self.png, "text/plain": self.alt}, {"image/png": shown}

    @property
    def axes(self) -> list[Axes]:
        """The axes, made when they are first asked for: one over the whole figure, measured in points."""
        self._fill()
        return super().axes

    def get_children(self) -> list[Artist]:
        """The artists, made when they are first asked for."""
        self._fill()
        return super().get_children()

    def _fill(self) -> None:
        if self._filled:
            return
        self._filled = True
        width, height = self.get_size_inches() * INCH
        axes = self.add_axes((0, 0, 1, 1), frameon=False, xticks=(), yticks=(), xlim=(0, width), ylim=(height, 0))
        for item in self.items:
            axes.add_artist(_ARTIST[type(item)](item))


def _line(line: Line) -> Artist:
    xs, ys = zip(*line.points, strict=True)
    look = {"color": line.colour, "linewidth": line.width, "linestyle": line.dash, "alpha": line.alpha, "zorder": line.z}
    return Line2D(xs, ys, solid_capstyle="butt", solid_joinstyle="round", **look)


def _box(box: Box) -> Artist:
    look = {"hatch": "////", "facecolor": style.PAPER, "edgecolor": box.colour} if box.hatched else {"color": box.colour}
    return Rectangle((box.left, box.top), box.width, box.height, linewidth=0, alpha=box.alpha, zorder=box.z, **look)


def _mark(mark: Mark) -> Artist:
    look = {"markersize": mark.size, "markeredgewidth": mark.edge, "markeredgecolor": mark.colour, "zorder": mark.z}
    return Line2D([mark.x], [mark.y], marker=mark.shape, markerfacecolor=mark.fill, linestyle="none", **look)


def _words(words: Words) -> Artist:
    look = {"weight": "bold" if words.bold else "normal", "style": "italic" if words.italic else "normal"}
    place = {"ha": words.across, "va": words.up, "rotation": words.turned, "rotation_mode": "anchor"}
    return Text(
        words.x, words.y, "\n".join(words.lines), size=words.size, color=words.colour, zorder=words.z,
        parse_math=False, linespacing=1.25, **look, **place,
    )  # fmt: skip


_ARTIST = {Line: _line, Box: _box, Mark: _mark, Words: _words}
