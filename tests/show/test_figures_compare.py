"""Two corpora in one figure and its table: what is drawn, what it says in words, and that all of it fits."""

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text

from helpers import open_corpus
from helpers.keep.compare import compare
from helpers.keep.stories import without_copies
from helpers.show import tables_compare
from helpers.show.figures_compare import COMPARED, MOST, compared
from helpers.show.svg import write_svg

every_table = pytest.mark.parametrize("table", COMPARED)
HOSTILE = "<script>alert('x')</script>"


@pytest.fixture(scope="module")
def sample(project):
    return open_corpus(project / "data" / "formats", corrections=None)


@pytest.fixture(scope="module")
def both(sample, corpus):
    return compare(sample, corpus, ("the sample", "the seeds"))


def test_the_headline_counts_what_is_told_where(both):
    plot = compared(both, "meetings")
    assert plot.headline == "7 pairs meet only in the sample, 13 only in the seeds, 3 in both"


@every_table
def test_a_figure_says_in_words_what_it_draws(both, table):
    plot = compared(both, table)
    assert plot.alt.startswith(f"{plot.headline}. the sample (17 articles) to the left, the seeds (5 articles) to the right.")
    rows = getattr(both, table)
    assert all(
        f"{row.here or 'none'} in the sample, {row.there or 'none'} in the seeds" in plot.alt for row in rows[:2].itertuples()
    )


@every_table
def test_no_more_rows_of_a_group_are_drawn_than_can_be_read_and_all_stand_in_the_table(both, table):
    rows = getattr(both, table)
    drawn = {item.key for item in compared(both, table).items if item.key}
    groups = zip(rows["here"] > 0, rows["there"] > 0, strict=True)
    assert len(drawn) == sum(min(MOST, count) for count in _sizes(groups))
    assert len(tables_compare.compared(both, table)) == len(rows)
    assert drawn <= set(tables_compare.compared(both, table).keys)


def _sizes(groups):
    found = {}
    for group in groups:
        found[group] = found.get(group, 0) + 1
    return found.values()


@every_table
def test_all_words_lie_within_the_figure(both, table):
    plot = compared(both, table)
    FigureCanvasAgg(plot).draw()
    for words in plot.findobj(Text):
        if words.get_text():
            box = words.get_window_extent()
            assert box.x0 >= 0 and box.x1 <= plot.bbox.x1, words.get_text()


def test_bars_are_measured_by_the_article(both, sample, corpus):
    """The seeds tell of one pair five times in five articles, the sample three times in seventeen."""
    boxes = [item for item in compared(both, "meetings").items if type(item).__name__ == "Box"][:2]
    assert boxes[1].width / boxes[0].width == pytest.approx((5 / 5) / (3 / 17))


def test_two_that_tell_the_same_have_nothing_of_their_own(corpus):
    same = compare(corpus, corpus, ("one", "other"))
    assert compared(same, "meetings").headline == "No pairs meet only in one, none only in other, 16 in both"
    assert {row[-1] for row in tables_compare.compared(same, "acts").rows} == {"both"}


def test_a_table_that_there_is_not(both):
    for show in (compared, tables_compare.compared):
        with pytest.raises(KeyError, match="articles"):
            show(both, "articles")


def test_what_a_corpus_is_called_acts_as_text(sample, corpus):
    both = compare(sample, corpus, (HOSTILE, "the seeds"))
    plot = compared(both, "positions")
    assert "<script" not in write_svg(plot.items, 100, 100, plot.headline, plot.alt, plot.names)
    assert "<script" not in tables_compare.compared(both, "positions").choosable


def test_stories_with_their_outlets(sample):
    told = tables_compare.stories(sample)
    assert len(told) == 5
    assert ("Xi en Poetin ontmoeten elkaar in Samarkand", "krant#00002", 2, "2: De Proefkrant, Oefenblad") in told.rows
    assert len(tables_compare.stories(without_copies(sample))) == 0
