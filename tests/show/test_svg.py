"""SVG: places to choose that the keyboard reaches, words to the letter, and the picture that matplotlib draws."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from helpers.show import style
from helpers.show.canvas import Box
from helpers.show.plot import Plot
from helpers.show.svg import _SHAPES, text, write_svg

SPACE = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def plot() -> Plot:
    plot = Plot(2.0, "A headline", "How to read it")
    panel = plot.panel(left=1.0)
    panel.limits((0, 10), (10, 0))
    panel.line((0, 10), (5, 5), style.GREY, key="one")
    panel.mark(5, 5, "o", style.BLUE, key="one")
    panel.write("two & <three>", 2, 2, key="two")
    panel.box(1, 2, 3, 4, style.BLUE)
    plot.names["one"] = "the first"
    return plot.describe(["It says so."])


def groups(svg: str) -> list[ElementTree.Element]:
    return ElementTree.fromstring(svg).findall(f"{SPACE}g")


def test_each_key_is_one_place_to_choose(plot: Plot) -> None:
    one, two = groups(plot.svg)
    assert [one.get("data-key"), two.get("data-key")] == ["one", "two"]
    assert [one.get("aria-label"), two.get("aria-label")] == ["the first", "two"]
    assert all(group.get("role") == "button" for group in (one, two))
    assert len(one.findall("*")) == 3  # its name, the line, the mark


def test_one_place_is_reached_by_the_tab_key_the_others_from_there(plot: Plot) -> None:
    assert [group.get("tabindex") for group in groups(plot.svg)] == ["0", "-1"]


def test_title_and_description(plot: Plot) -> None:
    root = ElementTree.fromstring(plot.svg)
    assert root.find(f"{SPACE}title").text == "A headline"
    assert root.find(f"{SPACE}desc").text == "A headline. It says so."


def test_words_are_shown_to_the_letter(plot: Plot) -> None:
    shown = ["".join(element.itertext()) for element in ElementTree.fromstring(plot.svg).iter(f"{SPACE}text")]
    assert "two & <three>" in shown


@pytest.mark.parametrize("sign", ["\0", "\x08", "\ud800", "\ufffe"])
def test_what_xml_does_not_know_is_replaced(sign: str) -> None:
    assert text(f"a{sign}b") == "a\ufffdb"


def test_everything_that_is_drawn_is_in_both_pictures(plot: Plot) -> None:
    axes = plot.axes[0]
    assert len(axes.lines) + len(axes.patches) + len(axes.texts) == len(plot.items)
    assert plot.png.startswith(b"\x89PNG")


@pytest.mark.parametrize("shape", ["o", *_SHAPES])
def test_every_shape_is_drawn(shape: str) -> None:
    plot = Plot(1.0, "A headline")
    plot.panel(left=0.1).mark(0.5, 0.5, shape, style.BLUE)
    assert plot.svg.count("<circle" if shape == "o" else "<path") == 1


def test_strokes_lie_in_their_box_and_need_nothing_of_another_figure() -> None:
    plot = Plot(2.0, "A headline")
    panel = plot.panel(left=0.5)
    panel.box(0.2, 0.6, 0.9, 0.1, style.FAINT, hatched=True)
    box = next(item for item in plot.items if isinstance(item, Box))
    ends = [tuple(map(float, end)) for end in re.findall(r"[ML](\S+?) (\S+?)(?=[ML\"])", plot.svg)]
    assert len(ends) > 10
    assert all(box.left - 0.1 <= x <= box.left + box.width + 0.1 for x, _ in ends)
    assert all(box.top - 0.1 <= y <= box.top + box.height + 0.1 for _, y in ends)
    assert not re.search(r" id=|url\(", plot.svg)


def test_nothing_to_draw_is_a_figure() -> None:
    assert ElementTree.fromstring(write_svg([], 10, 10, "", "", {})) is not None
