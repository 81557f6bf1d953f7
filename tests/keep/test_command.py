"""`python -m helpers analyse`: what it writes, what it says, how it ends."""

import subprocess
import sys
from pathlib import Path

import pytest

from helpers.__main__ import main
from helpers.keep.corpus import open_corpus
from helpers.keep.corrections import judge
from helpers.keep.tables import COLUMNS


@pytest.mark.parametrize("file_format", ["csv", "parquet"])
def test_it_writes_the_tables_and_tells_so(seeds, tmp_path, capsys, file_format):
    assert main(["analyse", str(seeds), "--out", str(tmp_path / "out"), "--format", file_format]) == 0
    told = capsys.readouterr()
    assert "5 rows" in told.out.splitlines()[0]
    tables = [*COLUMNS, "left_out", "notes", *(["mentions", "findings"] if file_format == "parquet" else [])]
    assert [Path(line.split()[-1]).stem for line in told.out.splitlines()] == tables
    written = {file.name for file in (tmp_path / "out").iterdir()}
    assert written == {"manifest.json", *(f"{name}.{file_format}" for name in tables)}


def test_what_was_left_out_is_a_table(tmp_path, capsys):
    for number in range(30):
        (tmp_path / f"{number}.txt").write_bytes(b"")
    (tmp_path / "a.txt").write_text("De minister sprak dinsdag met zijn ambtgenoot in Moskou.", "utf-8")
    assert main(["analyse", str(tmp_path), "--out", str(tmp_path / "out")]) == 0
    told = capsys.readouterr().err
    assert told.count("Left out: ") == 20 and f"… and 10 more, in {tmp_path / 'out' / 'left_out.csv'}" in told
    written = (tmp_path / "out" / "left_out.csv").read_text("utf-8").splitlines()
    assert written[:2] == ["source,reason,advice", "0.txt,empty,Fill it or remove it."]
    assert len(written) == 31


def test_only_some_tables(project, tmp_path, capsys):
    """With the sieve: what is asked for is as without it, the other tables are empty."""
    sample = str(project / "data" / "sample")
    assert main(["analyse", sample, "--out", str(tmp_path / "all")]) == 0
    assert main(["analyse", sample, "--out", str(tmp_path / "some"), "--only", "stances", "plan"]) == 0
    for name in ("stances", "plan"):
        assert (tmp_path / "some" / f"{name}.csv").read_bytes() == (tmp_path / "all" / f"{name}.csv").read_bytes()
    assert len((tmp_path / "some" / "meetings.csv").read_text("utf-8").splitlines()) == 1
    assert "12 articles" in capsys.readouterr().err


def test_it_tells_what_was_left_out(tmp_path, capsys):
    (tmp_path / "a.txt").write_text("De minister sprak dinsdag met zijn ambtgenoot in Moskou.", "utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    assert main(["analyse", str(tmp_path), "--out", str(tmp_path / "out")]) == 0
    assert "Left out: b.txt: empty. Fill it or remove it." in capsys.readouterr().err


def test_it_applies_corrections_and_tells_what_could_not_be_used(seeds, tmp_path, capsys, monkeypatch):
    folder = tmp_path / "corrections"
    monkeypatch.setenv("SIDELINES_CORRECTIONS", str(folder))
    corpus = open_corpus(seeds)
    rejected = corpus.plan["finding_id"].iloc[0]
    saved = judge.save(corpus, judge.reject(corpus, rejected, "Ann"))
    saved.path.write_bytes(saved.path.read_bytes() + b"?\n")
    assert main(["analyse", str(seeds), "--out", str(tmp_path / "out")]) == 0
    assert "Correction not used: ann.jsonl, line 2: is not JSON" in capsys.readouterr().err
    assert rejected not in (tmp_path / "out" / "plan.csv").read_text("utf-8")


def test_several_sources_with_columns_of_their_own(tmp_path, capsys):
    sentence = "De minister sprak dinsdag met zijn ambtgenoot in Moskou."
    (tmp_path / "a.txt").write_text(sentence, "utf-8")
    (tmp_path / "b.csv").write_text(f"wanneer;verhaal\n19-2-2023;{sentence}\n", "utf-8")
    sources = [str(tmp_path / name) for name in ("a.txt", "b.csv")]
    assert main(["analyse", *sources, "--out", str(tmp_path / "out"), "--columns", "text=verhaal,date=wanneer"]) == 0
    assert "2 rows" in capsys.readouterr().out.splitlines()[0]
    written = (tmp_path / "out" / "articles.csv").read_text("utf-8")
    assert "2023-02-19,2023-02-19,day" in written and "b.csv#row=2" in written


@pytest.mark.parametrize(("columns", "told"), [("text", "write it as text=body"), ("datum=x", "datum is none of text, date")])
def test_columns_that_cannot_be_meant(seeds, tmp_path, capsys, columns, told):
    try:
        code = main(["analyse", str(seeds), "--out", str(tmp_path / "out"), "--columns", columns])
    except SystemExit as stopped:
        code = stopped.code
    assert code in (1, 2)
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["gone", "--out", "out"], "there is no such folder"),
        (["empty", "--out", "out"], "the folder is empty"),
        (["full", "--out", "full"], "which is no table"),
        (["full", "--out", "out", "--codebook", "empty"], "countries.yml: this codebook file is missing"),
    ],
)
def test_one_clear_sentence_and_no_traceback(tmp_path, monkeypatch, capsys, arguments, told):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "a.txt").write_text("De minister sprak met zijn ambtgenoot.", "utf-8")
    assert main(["analyse", *arguments]) == 1
    assert told in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_without_a_command_it_says_how_to_use_it(project):
    done = subprocess.run([sys.executable, "-m", "helpers"], cwd=project, capture_output=True, text=True)
    assert done.returncode == 2
    assert "analyse" in done.stderr
    assert "Traceback" not in done.stderr


def test_results_among_the_sources_are_no_sources(tmp_path, capsys):
    (tmp_path / "a.txt").write_text("De minister sprak dinsdag met zijn ambtgenoot in Moskou.", "utf-8")
    for _ in range(2):
        assert main(["analyse", str(tmp_path), "--out", str(tmp_path / "out")]) == 0
        told = capsys.readouterr()
        assert "Left out" not in told.err and "1 rows" in told.out.splitlines()[0]
