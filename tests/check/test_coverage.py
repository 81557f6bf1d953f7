"""What looks like news and ended in a finding, and what did not."""

from types import SimpleNamespace

import pytest

from helpers.check.coverage import coverage
from helpers.find.analyser import Analyser
from helpers.read.blocks import find_blocks
from helpers.read.codebook import load_codebook
from helpers.records import Article


@pytest.fixture(scope="module")
def analyser():
    return Analyser(load_codebook())


@pytest.fixture
def covered(analyser):
    """The coverage of a text: share by sign, and the unexplained pieces."""

    def cover(text):
        article = Article("a", text, find_blocks(text), "sha", header_date="2023-02")
        result = coverage(SimpleNamespace(findings=analyser.analyse([article])))
        lines = {row.sign: (row.explained, row.found) for row in result.lines.itertuples()}
        return lines, list(zip(result.unexplained["sign"], result.unexplained["text"], strict=True))

    return cover


def test_a_quotation_that_is_a_statement_is_explained_and_a_title_is_not(covered):
    lines, left = covered("“De brug blijft voorlopig dicht”, zei Olaf Scholz. Hij las het boek ‘De brug’ twee keer.")
    assert lines["quotation"] == (1, 2)
    assert left == [("quotation", "‘De brug’")]


def test_volgens_and_aldus(covered):
    lines, left = covered(
        "Volgens Olaf Scholz blijft de brug dicht. Alles verloopt volgens plan. De brug blijft dicht, aldus Scholz."
    )
    assert lines["volgens"] == (1, 2) and lines["aldus"] == (1, 1)
    assert left == [("volgens", "volgens")]


def test_zou(covered):
    lines, _ = covered("De brug zou volgens Olaf Scholz dicht blijven. Zonder brug zou de stad leeg zijn.")
    assert lines["zou"] == (1, 2)


def test_a_weekday_is_explained_by_a_meeting_that_it_dates(covered):
    lines, left = covered("Olaf Scholz heeft dinsdag in Berlijn gesproken met Emmanuel Macron. Zondag schijnt de zon.")
    assert lines["weekday"] == (1, 2)
    assert left == [("weekday", "Zondag")]


def test_an_unexplained_sign_comes_with_its_sentence(corpus):
    result = coverage(corpus)
    assert (result.lines["share"] <= 1).all() and (result.lines["explained"] <= result.lines["found"]).all()
    for row in result.unexplained.itertuples():
        assert corpus.texts[row.article_id][row.start : row.end] == row.text
        assert row.text in row.sentence


def test_nothing_to_explain():
    assert coverage(SimpleNamespace(findings=())).lines.empty
