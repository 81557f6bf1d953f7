"""`python -m helpers score`: what it shows, how it ends."""

import shutil

import pytest

from helpers.__main__ import main
from helpers.keep.store import write_tables


@pytest.fixture(scope="module")
def tables(corpus, tmp_path_factory):
    """A folder with what was found in the seeds."""
    folder = tmp_path_factory.mktemp("scored") / "ours"
    write_tables(corpus.tables, folder)
    return folder


@pytest.fixture
def gold(project):
    return str(project / "data" / "gold")


def test_it_shows_scores_rules_and_errors(tables, gold, capsys):
    assert main(["score", str(tables), gold]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    for part in ("statements\n  overlap ≥ 0.3", "meetings\n  found", ": dating", ": rules", ": errors ("):
        assert part in told.out
    assert "Note:" not in told.out
    assert "== 000_384bbdaf1085f4f2" in told.out


def test_several_predictions_stand_side_by_side(tables, gold, tmp_path, capsys):
    other = tmp_path / "theirs"
    other.mkdir()
    shutil.copy(tables / "statements.csv", other)
    assert main(["score", str(tables), str(other), gold]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == [f"A  {tables}", f"B  {other}"]
    (found,) = (line for line in lines if line.startswith("  overlap ≥ 0.3"))
    cells = found.removeprefix("  overlap ≥ 0.3").split()
    assert cells[:5] == cells[5:]
    (meetings,) = (line for line in lines if line.startswith("  found, days"))
    assert meetings.split()[-3:] == ["–", "–", "–"]


def test_gold_whose_articles_are_not_at_hand_is_scored_with_a_note(tables, gold, tmp_path, capsys, seeds):
    shutil.copy(seeds / "000_384bbdaf1085f4f2.txt", tmp_path)
    assert main(["score", str(tables), gold, "--articles", str(tmp_path)]) == 0
    assert "no text at hand of 001_754626131f494896 and 3 more" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("predictions", "told"),
    [
        (["empty", "GOLD"], "empty: holds none of the tables"),
        (["TABLES", "empty"], "empty: holds no .json file"),
        (["TABLES", "GOLD", "--articles", "gone"], "gone: there is no such folder"),
        (["TABLES", "broken"], "broken/a.json: not valid JSON"),
    ],
)
def test_one_clear_sentence_and_no_traceback(tables, gold, tmp_path, monkeypatch, capsys, predictions, told):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "a.json").write_text("{", encoding="utf-8")
    names = {"TABLES": str(tables), "GOLD": gold}
    assert main(["score", *(names.get(word, word) for word in predictions)]) == 1
    streams = capsys.readouterr()
    assert told in streams.err.replace("\\", "/")
    assert len(streams.err.splitlines()) == 1
    assert streams.out == ""
