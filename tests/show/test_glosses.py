"""English glosses fit the seeds' text, reach every sentence that is evidence, and are shown nowhere else."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from helpers.show.glosses import FOLDER, fits, glosses_of, load_glosses


def test_every_gloss_fits_its_text(corpus) -> None:
    glosses = [gloss for found in load_glosses().values() for gloss in found]
    assert len(glosses) > 100
    for gloss in glosses:
        assert fits(gloss, corpus.texts[gloss.article_id]), gloss
        assert gloss.english.strip() == gloss.english != ""


def test_glosses_do_not_overlap() -> None:
    for glosses in load_glosses().values():
        for before, after in pairwise(glosses):
            assert before.end <= after.start


@pytest.mark.parametrize("table", ["meetings", "stances", "plan"])
def test_every_sentence_that_is_evidence_has_a_gloss(corpus, table: str) -> None:
    ids = set(getattr(corpus, table)["finding_id"])
    for row in corpus.evidence[corpus.evidence["finding_id"].isin(ids)].itertuples():
        glosses = load_glosses()[row.article_id]
        covered = set().union(*(range(gloss.start, gloss.end) for gloss in glosses))
        words = {place for place in range(row.start, row.end) if not corpus.texts[row.article_id][place].isspace()}
        assert words <= covered, corpus.texts[row.article_id][row.start : row.end]


def test_a_gloss_of_other_words_is_not_shown(corpus) -> None:
    article = corpus.article("003_79c815f5f65dac68")
    assert len(glosses_of(article)) == len(load_glosses()[article.article_id])
    changed = replace(article, text=article.text.replace("Sullivan", "Solivan"))
    assert 0 < len(glosses_of(changed)) < len(glosses_of(article))
    assert glosses_of(replace(article, article_id="another")) == ()


def test_glosses_are_explained() -> None:
    assert "never evidence" in (FOLDER / "README.md").read_text(encoding="utf-8")
