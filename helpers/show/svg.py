"""A figure as SVG, written straight from what it is made of, with places to choose that the keyboard reaches too.

Over the drawing lies a group for each key, transparent but for a halo where it is chosen or pointed at. Nothing in a figure
can act as markup: every word is escaped, and characters that XML does not know are replaced.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from html import escape

from helpers.show import style
from helpers.show.canvas import Box, Item, Line, Mark, Words

_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TYPE = "DejaVu Sans, Verdana, Arial, sans-serif"
_DASHES = {"-": (), "--": (3.7, 1.6), ":": (1.0, 1.65)}
_ANCHOR = {"left": "start", "center": "middle", "right": "end"}
_ABOVE, _BELOW = 0.93, 0.24  # of the size: from the baseline to the top and the bottom of a line
_SPACING = 1.2
_APART = 8.5  # points between strokes
_FINGER = 5.0  # points that a place to choose reaches beyond what is drawn


def write_svg(
    items: Iterable[Item], width: float, height: float, title: str, description: str, names: Mapping[str, str]
) -> str:
    """The figure, `width` by `height` points, with its headline and alternative text as `title` and `desc`.

    `names` says in words what each key stands for; a key without a name says itself.
    """
    drawn = sorted(items, key=lambda item: item.z)
    parts = [_DRAW[type(item)](item) for item in drawn]
    keyed: dict[str, list[str]] = {}
    for item in drawn:
        if item.key:
            keyed.setdefault(item.key, []).append(_TOUCH[type(item)](item))
    for number, (key, shapes) in enumerate(keyed.items()):
        told = text(names.get(key, key))
        parts.append(
            f'<g data-key="{text(key)}" role="button" tabindex="{-1 if number else 0}" aria-label="{told}" fill="none" '
            f'stroke="transparent" pointer-events="all"><title>{told}</title>{"".join(shapes)}</g>'
        )
    across = width * 100 / 72
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(width)} {_n(height)}" width="{across:.0f}" '
        f'height="{height * 100 / 72:.0f}" role="group" aria-label="{text(title)}" font-family="{_TYPE}" '
        f'style="max-width:100%;height:auto;background:{style.PAPER}"><title>{text(title)}</title>'
        f"<desc>{text(description)}</desc>"
        f"{''.join(parts)}</svg>"
    )


def text(words: object) -> str:
    """Words as XML that shows them, in an element or in an attribute."""
    return escape(_NO_XML.sub("\ufffd", str(words)), quote=True)


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _line(line: Line, touch: bool = False) -> str:
    way = "M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in line.points)
    if touch:
        return f'<path d="{way}" stroke-width="{_n(line.width + 2 * _FINGER)}"/>'
    dashes = ",".join(_n(part * line.width) for part in _DASHES[line.dash])
    broken = f' stroke-dasharray="{dashes}"' if dashes else ""
    look = f'fill="none" stroke="{line.colour}" stroke-width="{_n(line.width)}" stroke-linejoin="round"'
    return f'<path d="{way}" {look}{broken}{_see_through(line.alpha)}/>'


def _box(box: Box) -> str:
    if box.hatched:
        return f'<path d="{_strokes(box)}" fill="none" stroke="{box.colour}" stroke-width="2"{_see_through(box.alpha)}/>'
    place = f'x="{_n(box.left)}" y="{_n(box.top)}" width="{_n(box.width)}" height="{_n(box.height)}"'
    return f'<rect {place} fill="{box.colour}"{_see_through(box.alpha)}/>'


def _strokes(box: Box) -> str:
    """Slanting lines across a box, one by one: a pattern that figures on a page share is lost where its first one is hidden."""
    right, bottom = box.left + box.width, box.top + box.height
    way = ""
    for step in range(int((box.width + box.height) / _APART)):
        c = box.left + box.top + (step + 0.5) * _APART  # x + y of every point of the line
        begin, end = min(right, c - box.top), max(box.left, c - bottom)
        way += f"M{_n(begin)} {_n(c - begin)}L{_n(end)} {_n(c - end)}"
    return way


def _see_through(alpha: float) -> str:
    return "" if alpha == 1 else f' opacity="{alpha:.2f}"'


def _mark(mark: Mark) -> str:
    look = f'fill="{mark.fill}" stroke="{mark.colour}" stroke-width="{_n(mark.edge)}"'
    if mark.shape == "o":
        return f'<circle cx="{_n(mark.x)}" cy="{_n(mark.y)}" r="{_n(mark.size / 2)}" {look}/>'
    way = "".join(
        f"{'L' if number else 'M'}{_n(mark.x + x * mark.size)} {_n(mark.y + y * mark.size)}"
        for stroke in _SHAPES[mark.shape]
        for number, (x, y) in enumerate(stroke)
    )
    return f'<path d="{way}{_OPEN.get(mark.shape, "Z")}" {look}/>'


_OPEN = {"x": "", "|": ""}
_SHAPES = {
    "s": (((-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)),),
    "D": (((-math.sqrt(0.5), 0), (0, -math.sqrt(0.5)), (math.sqrt(0.5), 0), (0, math.sqrt(0.5))),),
    "^": (((0, -0.5), (0.5, 0.5), (-0.5, 0.5)),),
    ">": (((0.5, 0), (-0.5, 0.5), (-0.5, -0.5)),),
    "x": (((-0.5, -0.5), (0.5, 0.5)), ((0.5, -0.5), (-0.5, 0.5))),
    "|": (((0, -0.5), (0, 0.5)),),
    "X": (
        tuple(
            (x / 2, y / 2)
            for x, y in (
                *((-0.5, -1), (0, -0.5), (0.5, -1), (1, -0.5), (0.5, 0), (1, 0.5)),
                *((0.5, 1), (0, 0.5), (-0.5, 1), (-1, 0.5), (-0.5, 0), (-1, -0.5)),
            )
        ),
    ),
}


def _words(words: Words) -> str:
    below = {"top": _ABOVE, "center": (_ABOVE - _BELOW) / 2, "bottom": -_BELOW}[words.up] * words.size
    step = words.size * _SPACING
    below -= {"top": 0, "center": 0.5, "bottom": 1}[words.up] * step * (len(words.lines) - 1)
    look = f'font-size="{_n(words.size)}" fill="{words.colour}" text-anchor="{_ANCHOR[words.across]}"'
    look += ' font-weight="bold"' if words.bold else ""
    look += ' font-style="italic"' if words.italic else ""
    turn = f' transform="rotate({-words.turned:g} {_n(words.x)} {_n(words.y)})"' if words.turned else ""
    return "".join(
        f'<text x="{_n(words.x)}" y="{_n(words.y + below + number * step)}" {look}{turn}>{text(line)}</text>'
        for number, line in enumerate(words.lines)
    )


def _touch_line(line: Line) -> str:
    return _line(line, touch=True)


def _touch_mark(mark: Mark) -> str:
    return f'<circle cx="{_n(mark.x)}" cy="{_n(mark.y)}" r="{_n(mark.size / 2 + _FINGER - 1)}"/>'


def _touch_box(box: Box) -> str:
    return f'<rect x="{_n(box.left)}" y="{_n(box.top)}" width="{_n(box.width)}" height="{_n(box.height)}"/>'


def _touch_words(words: Words) -> str:
    width, height = words.width * 1.06, words.size * _SPACING * len(words.lines) + 2
    left = words.x - width * {"left": 0, "center": 0.5, "right": 1}[words.across]
    top = words.y - height * {"top": 0, "center": 0.5, "bottom": 1}[words.up]
    return f'<rect x="{_n(left)}" y="{_n(top)}" width="{_n(width)}" height="{_n(height)}"/>'


_DRAW = {Line: _line, Box: _box, Mark: _mark, Words: _words}
_TOUCH = {Line: _touch_line, Box: _touch_box, Mark: _touch_mark, Words: _touch_words}
