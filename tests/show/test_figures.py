"""The figures: what they say in words, that all of it fits, and that nothing depends on chance or on pyplot."""

import subprocess
import sys
from types import SimpleNamespace

import pandas as pd
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text

from helpers import open_corpus
from helpers.show import figures, style
from helpers.show.canvas import Mark
from helpers.show.figures_plan import is_before
from helpers.show.figures_stances import in_order
from helpers.show.plot import Plot

DRAWN = {
    "article_timeline": "articles",
    "meeting_timeline": "meetings",
    "meeting_network": "meetings",
    "stance_timeline": "stances",
    "term_timeline": "stances",
    "sourcing_bars": "stances",
    "report_chains": "stances",
    "stance_chains": "stances",
    "claim_pairs": "stances",
    "not_heard": "stances",
    "plan_timeline": "plan",
    "points_timeline": "plan",
    "reaction_scale": "plan",
}
OF_ONE_THING = {"meeting_accounts", "plan_by_day", "word_places"}  # a meeting, a day, a search: tested where these are
QUALITY = {"score_dots", "construction_grid", "blind_dating"}  # test_quality.py
every_figure = pytest.mark.parametrize("name", DRAWN)


def draw(name, corpus, rows=None):
    return getattr(figures, name)(corpus, rows)


def rows_of(name, corpus):
    return getattr(corpus, DRAWN[name])


def test_every_public_figure_is_tested():
    assert set(figures.__all__) == {*DRAWN, *QUALITY, *OF_ONE_THING, "meeting_graph"}


@every_figure
def test_a_figure_is_a_matplotlib_figure_with_an_alternative_text(name, corpus):
    plot = draw(name, corpus)
    assert isinstance(plot, Figure)
    assert plot.alt.startswith(plot.headline.rstrip("."))
    assert len(plot.alt) > len(plot.headline) + 20


@pytest.mark.parametrize("name", [name for name in DRAWN if name != "report_chains"])  # that draws all statements
def test_the_alternative_text_is_computed_from_the_rows(name, corpus):
    assert draw(name, corpus, rows_of(name, corpus)[:1]).alt != draw(name, corpus).alt


@every_figure
def test_a_figure_shows_itself_with_its_alternative_text(name, corpus):
    data, metadata = draw(name, corpus)._repr_mimebundle_()
    assert data["image/png"].startswith(b"\x89PNG")
    assert metadata["image/png"]["alt"] == data["text/plain"]


@every_figure
def test_every_word_lies_within_the_figure(name, corpus):
    assert outside(draw(name, corpus)) == []


def outside(plot):
    """The words of a figure that lie outside of it, or partly."""
    canvas = FigureCanvasAgg(plot)
    canvas.draw()
    renderer, (width, height) = canvas.get_renderer(), canvas.get_width_height()
    found = []
    for text in plot.findobj(Text):
        box = text.get_window_extent(renderer)
        if text.get_text().strip() and not (box.x0 >= -1 and box.y0 >= -1 and box.x1 <= width + 1 and box.y1 <= height + 1):
            found.append(text.get_text())
    return found


@every_figure
def test_no_rows_make_a_figure_that_says_so(name, corpus):
    plot = draw(name, corpus, rows_of(name, corpus)[:0])
    assert plot.png
    assert plot.headline


@every_figure
def test_the_same_rows_give_the_same_picture(name, corpus):
    assert draw(name, corpus).render(60) == draw(name, corpus).render(60)


def test_no_figure_needs_pyplot(project):
    code = "import sys, helpers.show.figures; sys.exit('matplotlib.pyplot' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=project).returncode == 0


def test_status_and_sourcing_can_be_told_apart_without_colour():
    assert len(set(style.STATUS.values())) == len(style.STATUS)
    shapes = {(marker, filled) for marker, filled in style.SOURCING.values()}
    assert len(shapes) == len(style.SOURCING)


def test_a_long_headline_is_set_smaller_and_a_long_reading_in_lines():
    plot = Plot(1.0, "w" * 110, "word " * 60)
    headline, reading = plot.axes[0].texts
    assert headline.get_size() < style.HEADLINE
    assert "\n" in reading.get_text()


def test_every_meeting_has_its_line_in_the_alternative_text(corpus):
    assert figures.meeting_timeline(corpus).alt.count(": ") >= len(corpus.meetings)


@pytest.mark.parametrize("width", [6.0, style.WIDTH])
def test_long_names_and_many_meetings_without_a_day_have_room(tmp_path, width):
    people = "Loekasjenko Erdogan Zelensky Scholz Macron Meloni Rutte Sunak Trudeau Modi Lula Orbán".split()
    text = " ".join(f"Het Chinese ministerie van Buitenlandse Zaken en {name} ontmoetten elkaar." for name in people)
    (tmp_path / "a.txt").write_text(f"{text}\n", encoding="utf-8")
    plot = figures.meeting_timeline(open_corpus(tmp_path), width=width)
    texts = {text.get_text(): text for text in plot.findobj(Text)}
    assert {"Alexander Lukashenko", "China Foreign Ministry"} <= set(texts)
    assert outside(plot) == []
    marks = {round(item.x, 1) for item in plot.items if isinstance(item, Mark)}
    assert len(marks) == len(people)


@pytest.fixture(scope="module")
def crowded(tmp_path_factory):
    """Articles in which ten people take positions and meet, with their days and without."""
    folder = tmp_path_factory.mktemp("crowded")
    people = "Blinken Stoltenberg Borrell Baerbock Scholz Macron Rutte Sunak Meloni Biden".split()
    for number in range(44):
        one, other = people[number % 10], people[(number * 3 + 1 + number // 10) % 10]
        head = f" date 2023-02-{number % 28 + 1:02}\n\n" if number % 4 else ""
        text = (
            f"{head}{one} waarschuwt China geen wapens aan Rusland te leveren. China ontkent dat het wapens levert. "
            f"{other} denkt dat China Rusland drones wil leveren. {one} en {other} ontmoetten elkaar in Brussel. "
            f"{one} is sceptisch over het Chinese vredesplan voor Oekraïne.\n"
        )
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    return open_corpus(folder)


@every_figure
@pytest.mark.parametrize("width", [6.4, style.WIDTH])
def test_what_is_crowded_lies_within_the_figure_too(name, width, crowded):
    assert outside(getattr(figures, name)(crowded, width=width)) == []


def test_the_network_joins_those_who_met(corpus):
    graph = figures.meeting_graph(corpus.meetings)
    told = {meeting for *_, meetings in graph.edges(data="meetings") for meeting in meetings}
    assert told == set(corpus.meetings["finding_id"])


def test_an_edge_has_the_status_of_the_surest_meeting():
    rows = [("a", ("x", "y"), "possible"), ("b", ("x", "y"), "held"), ("c", ("y", "z"), "cancelled")]
    graph = figures.meeting_graph(pd.DataFrame(rows, columns=["finding_id", "participants", "status"]))
    assert graph.edges["x", "y"] == {"number": 2, "meetings": ("a", "b"), "places": (0, 1), "status": "held"}
    assert graph.edges["y", "z"]["status"] == "cancelled"


def test_every_point_of_the_plan_has_a_row(corpus):
    texts = [text.get_text() for text in figures.points_timeline(corpus).findobj(Text)]
    assert all(any(text.startswith(f"{number}  ") for text in texts) for number in range(1, 13))


@pytest.mark.parametrize(
    ("act", "latest", "before"),
    [
        ("previews", "2023-03-01", True),
        ("offers_mediation", "", True),
        ("publishes", "2023-03-21", False),
        ("doubts", "2023-02-22", True),
        ("doubts", "2023-02-24", False),
        ("sets_condition", "", False),
    ],
)
def test_what_came_before_the_publication(act, latest, before):
    assert is_before(SimpleNamespace(act=act, reported_latest=latest)) is before


def test_terms_of_another_target_stand_after_those_of_lethal_aid():
    assert in_order(["sanctions", "weapons", "evasion", "lethal"]) == ["lethal", "weapons", "evasion", "sanctions"]


def test_every_target_is_drawn(seeds):
    corpus = open_corpus(seeds, targets="all", corrections=None)
    assert corpus.stances["target_id"].nunique() > 1
    for name in ("stance_timeline", "term_timeline", "sourcing_bars", "stance_chains", "claim_pairs"):
        assert draw(name, corpus).svg
