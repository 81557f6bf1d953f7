"""Runs: the same tables however many work on them and however often they are killed; what has changed is noticed."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd
import psutil
import pyarrow.parquet as pq
import pytest

from helpers.keep.corpus import CorpusError, open_corpus
from helpers.keep.run import Options, RunError, Stopped, analyse
from helpers.keep.run.crew import Crew
from helpers.keep.store import UNFINISHED
from helpers.keep.tables import COLUMNS, as_frame

KILLS = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")


@pytest.fixture(scope="module")
def source(tmp_path_factory, seeds, made_news) -> Path:
    """The seeds twice and once with an end of their own, and made news: copies, near-copies, and several partitions."""
    folder = tmp_path_factory.mktemp("source")
    for seed in sorted(seeds.glob("*.txt")):
        text = seed.read_text("utf-8")
        for name, end in (("a", ""), ("b", ""), ("c", "\n\nDit is een afdruk.")):
            (folder / f"{name}-{seed.name}").write_text(text + end, "utf-8")
    for number in range(400):
        told = made_news.article(number)
        (folder / f"{told['id']}.txt").write_text(told["text"], "utf-8")
    (folder / "leeg.txt").write_text("", "utf-8")
    return folder


@pytest.fixture(scope="module")
def undisturbed(source, tmp_path_factory) -> dict[str, str]:
    """The digests of what a run gives that nobody disturbed."""
    out = tmp_path_factory.mktemp("undisturbed") / "out"
    analyse(Options(sources=(str(source),)), out)
    return digests(out)


def digests(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def test_the_tables_are_those_of_open_corpus(seeds, corpus, tmp_path):
    rows = analyse(Options(sources=(str(seeds),)), tmp_path / "out")
    for name, table in corpus.tables.items():
        pd.testing.assert_frame_equal(as_frame(COLUMNS[name], pq.read_table(tmp_path / "out" / f"{name}.parquet")), table)
        assert rows[name] == len(table)
    assert not (tmp_path / f"out{UNFINISHED}").exists()


def test_two_workers_give_the_same_bytes(source, undisturbed, tmp_path):
    analyse(Options(sources=(str(source),)), tmp_path / "out", Crew(2))
    assert digests(tmp_path / "out") == undisturbed


@KILLS
@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_run_that_is_killed_again_and_again_gives_the_same_bytes(source, undisturbed, tmp_path, project, workers):
    command = [sys.executable, "-m", "helpers", "analyse", source, "--out", tmp_path / "out"]
    command = [str(part) for part in (*command, "--format", "parquet", "--workers", workers)]
    draw = random.Random(int(workers))
    unfinished, done, killed = tmp_path / f"out{UNFINISHED}", 0, 0
    while not (tmp_path / "out").exists():
        run = subprocess.Popen(command, cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while run.poll() is None:
            # twice when one more partition is done, once while all are brought together; each time a little later
            ripe = len(finished(unfinished / "first")) > done if killed < 2 else (unfinished / "together").exists()
            if killed < 3 and ripe:
                time.sleep(draw.random() / 4)
                run.send_signal(signal.SIGKILL)
                run.wait()
                killed += 1
            time.sleep(0.01)
        assert (tmp_path / "out").exists() or len(finished(unfinished / "first")) >= done
        done = len(finished(unfinished / "first"))
    assert killed >= 2
    assert digests(tmp_path / "out") == undisturbed


def finished(folder: Path) -> list[str]:
    return [name for name in os.listdir(folder) if not name.startswith(".")] if folder.exists() else []


@KILLS
def test_workers_end_when_the_run_is_killed(source, tmp_path, project):
    command = [sys.executable, "-m", "helpers", "analyse", str(source), "--out", str(tmp_path / "out"), "--workers", "2"]
    run = subprocess.Popen(command, cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(6000):
        if finished(tmp_path / f"out{UNFINISHED}" / "first"):
            break
        time.sleep(0.01)
    workers = psutil.Process(run.pid).children(recursive=True)
    run.kill()
    run.wait()
    assert len(workers) >= 2
    _, alive = psutil.wait_procs(workers, timeout=20)
    assert not alive


class TestWhatHasChanged:
    @pytest.fixture
    def stopped(self, seeds, tmp_path) -> tuple[Options, Path]:
        """A run that was stopped after its first partition."""
        folder = tmp_path / "source"
        folder.mkdir()
        for seed in seeds.glob("*.txt"):
            (folder / seed.name).write_bytes(seed.read_bytes())
        options = Options(sources=(str(folder),))
        with pytest.raises(Stopped):
            analyse(options, tmp_path / "out", stop=lambda: True)
        assert not (tmp_path / "out").exists()
        return options, tmp_path / "out"

    def test_nothing(self, stopped):
        options, out = stopped
        said = []
        analyse(options, out, say=said.append)
        assert said == []

    def test_the_source(self, stopped):
        options, out = stopped
        Path(options.sources[0], "nieuw.txt").write_text("De minister sprak dinsdag met zijn ambtgenoot in Moskou.", "utf-8")
        said = []
        assert analyse(options, out, say=said.append)["articles"] == 6
        assert said == ["Since the unfinished run what is read changed: it starts anew."]

    def test_the_codebook(self, stopped, project, tmp_path):
        import shutil

        options, out = stopped
        shutil.copytree(project / "data" / "codebook", tmp_path / "codebook")
        with (tmp_path / "codebook" / "furniture.yml").open("a") as file:
            file.write("# een opmerking\n")
        said = []
        analyse(Options(sources=options.sources, codebook=str(tmp_path / "codebook")), out, say=said.append)
        assert said == ["Since the unfinished run the codebook and the options changed: it starts anew."]

    def test_the_options(self, stopped):
        options, out = stopped
        said = []
        analyse(Options(sources=options.sources, only=("stances",)), out, say=said.append)
        assert said == ["Since the unfinished run the options changed: it starts anew."]

    def test_an_unfinished_run_is_no_corpus(self, stopped):
        _, out = stopped
        with pytest.raises(CorpusError, match="is not finished; the same command goes on"):
            open_corpus(out)
        with pytest.raises(CorpusError, match="is not finished; the same command goes on"):
            open_corpus(f"{out}{UNFINISHED}")

    def test_a_second_run_at_once_is_refused(self, stopped):
        options, out = stopped
        refused = []

        def while_it_runs(_):
            with pytest.raises(RunError, match="another run is at work"):
                analyse(options, out)
            refused.append(True)

        analyse(options, out, progress=while_it_runs)
        assert refused


def test_a_full_disk_is_one_sentence_and_the_run_goes_on_afterwards(seeds, tmp_path, monkeypatch):
    from helpers.keep.run import work

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device", "statements.parquet")

    options = Options(sources=(str(seeds),))
    with monkeypatch.context() as patched:
        patched.setattr(work._Writer, "flush", full)
        with pytest.raises(RunError, match=r"statements\.parquet: No space left.*the same command goes on"):
            analyse(options, tmp_path / "out")
    assert not (tmp_path / "out").exists()
    assert analyse(options, tmp_path / "out")["articles"] == 5


def test_a_source_without_articles(tmp_path):
    (tmp_path / "source").mkdir()
    with pytest.raises(RunError, match="the folder is empty"):
        analyse(Options(sources=(str(tmp_path / "source"),)), tmp_path / "out")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["source"]


def test_progress_is_told(seeds, tmp_path):
    told = []
    analyse(Options(sources=(str(seeds),)), tmp_path / "out", progress=told.append)
    assert [progress.stage for progress in told] == ["reading", "joining", "writing"]
    assert (told[0].articles, told[0].share) == (5, 1.0)


def test_the_manifest_tells_every_file(source, undisturbed, tmp_path):
    analyse(Options(sources=(str(source),)), tmp_path / "out")
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text())
    assert manifest["files"] == {name: digest for name, digest in undisturbed.items() if name != "manifest.json"}
    assert manifest["rows"]["articles"] == 415
    assert manifest["rows"]["left_out"] == 1
