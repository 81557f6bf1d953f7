"""The corpus of the five articles, and what is said when there is none."""

import subprocess
import sys

import pandas as pd
import pytest

from helpers.keep.corpus import Corpus, CorpusError, open_corpus
from helpers.keep.tables import COLUMNS


def test_every_piece_of_evidence_stands_in_its_text(corpus):
    assert len(corpus.evidence)
    for piece in corpus.evidence.itertuples():
        text = corpus.texts[piece.article_id]
        assert 0 <= piece.start < piece.end <= len(text)
        assert text[piece.start : piece.end] == text[piece.start : piece.end].strip()
        assert piece.rule


def test_content_of_statements_stands_in_its_text(corpus):
    for one in corpus.statements.itertuples():
        assert 0 <= one.start <= one.end <= len(corpus.texts[one.article_id])


def test_every_finding_has_evidence_and_an_id_of_its_own(corpus):
    ids = pd.concat([corpus.tables[name]["finding_id"] for name in ("statements", "meetings", "stances", "plan")])
    assert ids.is_unique
    assert set(ids) == set(corpus.evidence["finding_id"])


def test_every_actor_is_in_the_table_of_actors(corpus):
    known = set(corpus.actors["actor_id"])
    assert set(corpus.statements["speaker_id"]) - {""} <= known
    assert set(corpus.meetings["participants"].explode()) <= known
    assert set(corpus.stances["holder_id"]) - {""} <= known
    assert set(corpus.plan["actor_id"]) - {""} <= known


def test_the_meeting_in_munich_is_one_with_two_accounts(corpus):
    munich = corpus.meetings[
        (corpus.meetings["participants"].map(set) == {"antony-blinken", "wang-yi"})
        & (corpus.meetings["date_earliest"] >= "2023-02-01")
    ]
    assert len(munich) == 1
    accounts = corpus.accounts[corpus.accounts["finding_id"] == munich["finding_id"].item()]
    assert list(accounts["article_id"].str[:3]) == ["000", "002"]


def test_sentences_hold_their_evidence(corpus):
    for finding_id in corpus.evidence["finding_id"].unique():
        for piece in corpus.sentences(finding_id).itertuples():
            assert piece.text in piece.sentence
            assert piece.sentence in corpus.texts[piece.article_id]


def test_an_unknown_finding(corpus):
    with pytest.raises(KeyError, match="no finding has this id"):
        corpus.sentences("meeting-0")


def test_it_cannot_be_changed_and_shows_itself_in_a_line(corpus):
    with pytest.raises(AttributeError):
        corpus.meetings = None
    with pytest.raises(TypeError):
        corpus.texts["a"] = ""
    assert repr(corpus).startswith("Corpus(5 articles, ")
    assert isinstance(corpus, Corpus)
    assert list(corpus.tables) == list(COLUMNS)


def test_a_second_run_finds_the_same(corpus, seeds):
    for name, table in open_corpus(seeds).tables.items():
        pd.testing.assert_frame_equal(table, corpus.tables[name])


def test_a_relative_path_is_also_looked_up_in_the_project(corpus, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert list(open_corpus("seeds").articles["article_id"]) == list(corpus.articles["article_id"])


class TestNothingToAnalyse:
    def test_no_such_folder(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        with pytest.raises(CorpusError, match="artikelen: there is no such folder or file"):
            open_corpus("artikelen")

    def test_an_empty_folder(self, tmp_path):
        with pytest.raises(CorpusError, match="the folder is empty; put articles in it"):
            open_corpus(tmp_path)

    def test_nothing_that_can_be_read(self, tmp_path):
        (tmp_path / "a.pdf").write_bytes(b"%PDF")
        (tmp_path / "b.txt").write_bytes(b"")
        with pytest.raises(CorpusError, match=r"a\.pdf: not a kind of file that is read \(and 1 more\)\. Export"):
            open_corpus(tmp_path)


def test_what_was_left_out_and_noted(tmp_path):
    (tmp_path / "a.txt").write_text("De minister sprak dinsdag met zijn ambtgenoot in Moskou.", "utf-8")
    (tmp_path / "b.txt").write_text("De minister sprak dinsdag met zijn ambtgenoot in Moskou.", "utf-8")
    (tmp_path / "c.txt").write_bytes(b"")
    made = open_corpus(tmp_path)
    assert made.left_out.to_dict("records") == [{"source": "c.txt", "reason": "empty", "advice": "Fill it or remove it."}]
    assert made.notes.empty


def test_import_loads_nothing_heavy(project, monkeypatch):
    monkeypatch.chdir(project)
    heavy = ["pandas", "numpy", "matplotlib", "ipywidgets", "yaml", "py3langid"]
    code = f"import helpers, sys; assert not set({heavy}) & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


def test_names_that_are_not_offered():
    import helpers

    assert {"open_corpus", "figures", "widgets"} <= set(dir(helpers))
    with pytest.raises(AttributeError, match="no attribute 'figure'"):
        _ = helpers.figure
