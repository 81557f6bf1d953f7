"""The corpus of the five articles with a folder of its own for corrections."""

import dataclasses

import pytest

from helpers.keep.corpus import Corpus
from helpers.keep.corrections import judge


@pytest.fixture
def desk(corpus, tmp_path) -> Corpus:
    """The five articles, nothing corrected yet; corrections go to a folder of the test's own."""
    return dataclasses.replace(corpus, folder=tmp_path / "corrections")


@pytest.fixture
def say():
    """Keeps a correction and returns the corpus after it: `say(desk, judge.reject, finding_id, "Ann")`."""

    def keep(corpus, verdict, *told, **more):
        return judge.save(corpus, verdict(corpus, *told, **more)).corpus

    return keep


@pytest.fixture
def again(desk):
    """Makes a corpus of changed findings with the same corrections: `again(desk, lambda one: replace(one, …))`."""

    def make(corpus, change):
        rules = dataclasses.replace(corpus.rules, findings=tuple(map(change, corpus.rules.findings)))
        texts = {one.article.article_id: one.article.text for one in rules.findings}
        return dataclasses.replace(corpus, rules=rules, texts=texts).with_corrections()

    return make
