"""A run in a notebook: it shows how far it is, stops when it is asked to, and goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.keep.stored import StoredCorpus
from helpers.show.running import Run


@pytest.fixture
def source(tmp_path, seeds, made_news) -> Path:
    """So much that there is more than one partition."""
    folder = tmp_path / "source"
    folder.mkdir()
    for number in range(250):
        (folder / f"{number:03d}.txt").write_text(made_news.article(number)["text"], "utf-8")
    return folder


def test_it_runs_and_gives_the_corpus(seeds, tmp_path):
    run = Run(seeds, tmp_path / "out")
    assert run.corpus is None and run.stop_button.disabled
    run.start().wait(300)
    assert isinstance(run.corpus, StoredCorpus) and len(run.corpus.texts) == 5
    assert run.bar.value == 1.0 and "Done: 5 articles" in run.told.value
    assert not run.start_button.disabled and run.stop_button.disabled


def test_it_is_stopped_and_goes_on(source, tmp_path):
    run = Run(source, tmp_path / "out")
    run.start_button.click()
    run.stop_button.click()
    run.wait(300)
    assert "Stopped. What is done is kept" in run.told.value
    assert run.corpus is None and not (tmp_path / "out").exists() and (tmp_path / "out.unfinished").exists()
    run.start_button.click()
    run.wait(300)
    assert len(run.corpus.texts) == 250


def test_what_goes_wrong_is_told(tmp_path):
    run = Run(tmp_path / "<gone>", tmp_path / "out").start().wait(60)
    assert "&lt;gone&gt;: there is no such folder or file" in run.told.value
