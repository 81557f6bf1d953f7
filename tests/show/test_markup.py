"""HTML from untrusted text."""

import pytest

from helpers.keep.frames import make_frame
from helpers.show import markup
from helpers.show.table import Table

HOSTILE = '<script>alert(1)</script>" onmouseover="x" \'</td><img src=x onerror=y>&amp;'


@pytest.mark.parametrize(
    "made",
    [
        lambda words: markup.text(words),
        lambda words: markup.dutch(words),
        lambda words: markup.marked(f"voor {words} na", words),
        lambda words: markup.lines([words]),
        lambda words: markup.table([words], [[words]]),
        lambda words: markup.folded(words, markup.text(words)),
        lambda words: markup.at_right(words),
        lambda words: markup.strong(words),
        lambda words: markup.table([words], [[words]], [words]),
        lambda words: markup.paragraph(words),
    ],
)
def test_no_text_acts_as_html(made):
    html = made(HOSTILE)
    assert "<script" not in html
    assert "<img src=x" not in html
    assert 'onmouseover="' not in html


def test_html_says_what_it_says_without_its_tags():
    table = markup.table(["a"], [[markup.lines(["x < y", "“z”"])]])
    assert markup.plain(table) == "a | \nx < y; “z” |"


def test_the_evidence_is_marked_in_its_sentence():
    assert ">zei<" in markup.marked("Zij zei ja.", "zei").replace("mark style", "mark")
    assert "<mark" not in markup.marked("Zij zei ja.", "nee")


def test_what_is_not_told_is_grey():
    assert "#6b6b6b" in markup.table(["a"], [["not told"]])


@pytest.mark.parametrize("words", ["$$\\href{javascript:x}{y}$$", "\\(x\\)", "1 $ en 2 $"])
def test_what_jupyterlab_would_set_as_mathematics_is_marked_as_none(words: str) -> None:
    for shown in (markup.paragraph(words), Table(("one",), ((words,),))):
        assert shown._repr_html_().startswith('<div class="tex2jax_ignore mathjax_ignore"><')


def test_other_words_are_shown_as_they_are() -> None:
    assert markup.paragraph("€ 5")._repr_html_() == markup.paragraph("€ 5")


def test_tables_of_pandas_hold_no_mathematics() -> None:
    assert "tex2jax_ignore" in make_frame({"words": "object"}, [("$x$",)])._repr_html_()
