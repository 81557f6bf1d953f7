"""Files: whole or not at all, and the same bytes for the same tables."""

import csv
import os
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest

from helpers.check.tables import read_tables
from helpers.keep import store
from helpers.keep.store import StoreError, write_tables
from helpers.keep.tables import COLUMNS
from helpers.keep.together import make_tables
from helpers.records import Evidence, Stance


@pytest.fixture
def tables(make_finding, make_meeting):
    meetings = (make_meeting("antony-blinken wang-yi", evidence=[Evidence(0, 3, "met")]),)
    stances = (Stance("lethal-aid", "china", "denies", (Evidence(0, 3, "denial"),), ("lethal", "weapons")),)
    return make_tables([make_finding(meetings=meetings, stances=stances)])


def content(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


@pytest.mark.parametrize("file_format", ["csv", "parquet"])
class TestBoth:
    def test_every_table_is_a_file(self, tables, tmp_path, file_format):
        files = write_tables(tables, tmp_path / "deep" / "out", file_format)
        assert [file.name for file in files] == [f"{name}.{file_format}" for name in COLUMNS]
        assert sorted(content(tmp_path / "deep" / "out")) == sorted(file.name for file in files)

    def test_same_bytes(self, tables, tmp_path, file_format):
        write_tables(tables, tmp_path / "one", file_format)
        write_tables(tables, tmp_path / "other", file_format)
        assert content(tmp_path / "one") == content(tmp_path / "other")

    def test_a_former_result_is_replaced_whole(self, tables, tmp_path, file_format):
        write_tables(tables, tmp_path / "out", "csv")
        write_tables(tables, tmp_path / "out", file_format)
        assert {name.rsplit(".")[-1] for name in content(tmp_path / "out")} == {file_format}
        assert os.listdir(tmp_path) == ["out"]

    @pytest.mark.parametrize("at", ["first", "last"])
    def test_a_failure_while_writing_leaves_the_former_result(self, tables, tmp_path, monkeypatch, file_format, at):
        write_tables(tables, tmp_path / "out", file_format)
        before, real = content(tmp_path / "out"), store.table_file

        def fail(name, folder, file_format):
            if name == (next(iter(COLUMNS)) if at == "first" else list(COLUMNS)[-1]):
                (folder / f"{name}.{file_format}").write_bytes(b"half")
                raise OSError(28, "No space left on device", f"{name}.{file_format}")
            return real(name, folder, file_format)

        monkeypatch.setattr(store, "table_file", fail)
        with pytest.raises(StoreError, match=r"No space left on device.*nothing was written"):
            write_tables(tables, tmp_path / "out", file_format)
        assert content(tmp_path / "out") == before
        assert os.listdir(tmp_path) == ["out"]

    @pytest.mark.parametrize("step", [1, 2])
    def test_a_failure_while_swapping_leaves_the_former_result(self, tables, tmp_path, monkeypatch, file_format, step):
        write_tables(tables, tmp_path / "out", file_format)
        before, real, steps = content(tmp_path / "out"), Path.rename, []

        def fail(file, target):
            steps.append(file)
            if len(steps) == step:
                raise PermissionError(13, "Permission denied", str(file))
            return real(file, target)

        monkeypatch.setattr(Path, "rename", fail)
        with pytest.raises(StoreError, match="Permission denied"):
            write_tables(tables, tmp_path / "out", file_format)
        assert content(tmp_path / "out") == before
        assert os.listdir(tmp_path) == ["out"]

    def test_a_run_that_is_stopped_leaves_the_former_result(self, tables, tmp_path, monkeypatch, file_format):
        write_tables(tables, tmp_path / "out", file_format)
        before = content(tmp_path / "out")

        def stop(*_):
            raise KeyboardInterrupt

        monkeypatch.setattr(store, "table_file", stop)
        with pytest.raises(KeyboardInterrupt):
            write_tables(tables, tmp_path / "out", file_format)
        assert content(tmp_path / "out") == before
        assert os.listdir(tmp_path) == ["out"]


def test_lists_in_csv(tables, tmp_path):
    write_tables(tables, tmp_path / "out", "csv")
    read = pd.read_csv(tmp_path / "out" / "stances.csv")
    assert read["term"].to_list() == ["lethal;weapons"]
    assert b"\r" not in (tmp_path / "out" / "stances.csv").read_bytes()


def test_lists_in_parquet(tables, tmp_path):
    write_tables(tables, tmp_path / "out", "parquet")
    assert pq.read_table(tmp_path / "out" / "stances.parquet")["term"].to_pylist() == [["lethal", "weapons"]]
    meetings = pq.read_table(tmp_path / "out" / "meetings.parquet")
    assert meetings["participants"].to_pylist() == [["antony-blinken", "wang-yi"]]
    assert meetings["duration_minutes"].to_pylist() == [None]


def test_a_folder_with_other_files_is_refused(tables, tmp_path):
    (tmp_path / "thesis.docx").write_text("years of work")
    with pytest.raises(StoreError, match=r"thesis\.docx.*another folder"):
        write_tables(tables, tmp_path)
    assert content(tmp_path) == {"thesis.docx": b"years of work"}


def test_a_file_is_refused(tables, tmp_path):
    (tmp_path / "out").write_text("a file")
    with pytest.raises(StoreError, match="this is a file"):
        write_tables(tables, tmp_path / "out")


def test_an_unknown_format(tables, tmp_path):
    with pytest.raises(ValueError, match="csv, parquet"):
        write_tables(tables, tmp_path / "out", "xlsx")


FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
HOSTILE = ['=HYPERLINK("http://x","y")', "@SUM(A1)", "-2", "\t=1", "tien;=1+1;", "\n+1", "\r", "nul \0", "'=1", "“Nee”"]


@pytest.mark.parametrize("words", HOSTILE)
def test_no_cell_of_csv_is_a_formula_and_all_are_read_back(make_finding, make_statement, tmp_path, words):
    text = f"Zij zei: {words}."
    said = make_statement(text, "zei", speaker_id="-x", speaker_text=words, via=words)
    written = make_tables([make_finding(f"{words}.txt", text, statements=[said])])
    write_tables(written, tmp_path / "out", "csv")
    for file in (tmp_path / "out").iterdir():
        with file.open(encoding="utf-8", newline="") as lines:
            cells = [cell for row in csv.reader(lines) for cell in row]
        assert not [cell for cell in cells if cell.lstrip(" \"'").startswith(FORMULA) and not cell.lstrip(" ").startswith("'")]
    read = read_tables(tmp_path / "out")
    for name in ("articles", "statements", "evidence"):
        for column, holds in COLUMNS[name].items():
            if holds == "text":
                assert read[name][column].tolist() == written[name][column].tolist(), column


def test_parquet_holds_text_as_it_is(make_finding, make_statement, tmp_path):
    text = "Zij zei: =1+1."
    write_tables(make_tables([make_finding(statements=[make_statement(text, "zei", via="=1+1")])]), tmp_path / "out", "parquet")
    assert pq.read_table(tmp_path / "out" / "statements.parquet")["via"].to_pylist() == ["=1+1"]
