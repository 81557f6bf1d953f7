"""Figures and tables of how far the findings can be trusted."""

import pandas as pd
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text

from helpers import check
from helpers.read.articles import read_articles
from helpers.show import figures, tables_quality


@pytest.fixture(scope="module")
def score(corpus):
    return check.score(corpus)


@pytest.fixture(scope="module")
def dated(project):
    return check.date_blindly(read_articles(project / "data" / "sample").articles)


@pytest.fixture(scope="module")
def tried():
    rows = [
        ("X zei dat", "person", "past", "“”", "Hij zei dat het regent.", ("het regent",), ("het regent",), True),
        ("X zei dat", "country", "past", "“”", "China zei dat het regent.", ("het regent",), (), False),
        ("volgens X", "person", "past", "“”", "Volgens hem regent het.", ("regent het",), ("regent het",), True),
    ]
    columns = ["construction", "speaker", "tense", "marks", "text", "expected", "found", "right"]
    return pd.DataFrame(rows, columns=columns)


@pytest.fixture(scope="module")
def drawn(score, tried, dated):
    return {
        "score_dots": figures.score_dots(score),
        "construction_grid": figures.construction_grid(tried),
        "blind_dating": figures.blind_dating(dated),
    }


@pytest.mark.parametrize("name", ["score_dots", "construction_grid", "blind_dating"])
def test_every_word_lies_within_the_figure_and_the_picture_is_told(drawn, name):
    plot = drawn[name]
    canvas = FigureCanvasAgg(plot)
    canvas.draw()
    renderer, (width, height) = canvas.get_renderer(), canvas.get_width_height()
    for text in plot.findobj(Text):
        box = text.get_window_extent(renderer)
        if text.get_text().strip():
            assert box.x0 >= -1 and box.y0 >= -1 and box.x1 <= width + 1 and box.y1 <= height + 1, text.get_text()
    assert len(plot.alt) > len(plot.headline) + 20


def test_the_headlines_are_counted(drawn, dated):
    assert drawn["construction_grid"].headline.startswith("2 of 3 constructed sentences")
    assert drawn["blind_dating"].headline.startswith(f"{len(dated)} of {len(dated)} intervals hold the true day")
    assert "on 5 articles" in drawn["score_dots"].headline


def test_an_interval_that_misses_the_day_is_told(dated):
    wrong = dated.assign(sound=False)
    assert figures.blind_dating(wrong).headline.startswith(f"0 of {len(dated)} intervals")
    assert "NO" in repr(tables_quality.dated(wrong))


def test_an_article_without_days_is_drawn_as_not_told(dated):
    untold = dated.assign(published_earliest="", published_latest="", days=pd.array([pd.NA] * len(dated), dtype="Int64"))
    assert "not told" in figures.blind_dating(untold).alt


def test_the_table_of_scores_says_what_the_summary_says(score):
    rows = {row[0]: row for row in tables_quality.scores(score).rows}
    row = score.summary.loc[("meetings", "found")]
    assert rows["meetings, found"][-3:] == (row["right"], row["predicted"], row["expected"])


def test_every_error_is_listed_with_its_sentence(score):
    table = tables_quality.errors(score)
    assert len(table) == len(score.errors)
    assert all(row[-1] for row in table.rows)


def test_a_construction_comes_with_a_sentence_that_goes_wrong(tried):
    (first, second) = tables_quality.tried(tried).frame.itertuples(index=False)
    assert tuple(first) == ("X zei dat", "1", "2", "50%", "China zei dat het regent.")
    assert second[-1] == "none"


def test_signs_and_what_is_unexplained(corpus):
    covered = check.coverage(corpus)
    assert len(tables_quality.signs(covered)) == len(covered.lines)
    assert len(tables_quality.unexplained(covered)) == len(covered.unexplained)


def test_constructions_of_the_gold(score):
    assert len(tables_quality.constructions(score)) == len(score.constructions)
