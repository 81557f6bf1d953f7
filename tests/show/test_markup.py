"""HTML from untrusted text."""

import pytest

from helpers.show import markup

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
