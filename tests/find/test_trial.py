"""A target tried on articles: what it finds is what the analysis finds once it is saved."""

from __future__ import annotations

from dataclasses import replace

import pytest

from helpers.find.analyser import Analyser
from helpers.find.trial import Trial
from helpers.read.articles import read_articles
from helpers.read.codebook import load_codebook, load_targets


@pytest.fixture(scope="module")
def articles(project):
    return read_articles(project / "seeds").articles


@pytest.mark.parametrize("name", ["lethal-aid", "sanctions", "taiwan", "balloon"])
def test_it_finds_what_the_analysis_finds(articles, name: str) -> None:
    codebook = load_codebook(targets=name)
    findings = Analyser(codebook).analyse(articles)
    tried = Trial(codebook, [(one.article, one.dating) for one in findings]).run(codebook.targets[0])
    found = {one.article.article_id: one.stances for one in tried if one.stances}
    assert found == {one.article.article_id: one.stances for one in findings if one.stances}


def test_it_tells_where_the_words_stand_and_what_came_close(articles) -> None:
    codebook = load_codebook()
    (target,) = (target for target in load_targets() if target.id == "balloon")
    findings = Analyser(replace(codebook, targets=())).analyse(articles)
    tried = Trial(codebook, [(one.article, one.dating) for one in findings]).run(target)
    words = [one.article.text[start:end].lower() for one in tried for start, end in one.words]
    assert words
    assert all("ballon" in word or "luchtschip" in word for word in words)
    assert any(one.stops for one in tried)
