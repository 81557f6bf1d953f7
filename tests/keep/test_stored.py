"""What a run has put into files, opened without being read whole."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pandas as pd
import pytest

from helpers.keep.corpus import open_corpus
from helpers.keep.run import Options, analyse
from helpers.keep.store import StoreError
from helpers.keep.stored import StoredCorpus


@pytest.fixture(scope="module")
def folder(tmp_path_factory, seeds) -> Path:
    out = tmp_path_factory.mktemp("stored") / "out"
    analyse(Options(sources=(str(seeds),)), out)
    return out


@pytest.fixture(scope="module")
def stored(folder) -> StoredCorpus:
    return open_corpus(folder)


def test_it_has_what_a_corpus_has(stored, corpus):
    assert isinstance(stored, StoredCorpus)
    for name, table in corpus.tables.items():
        pd.testing.assert_frame_equal(getattr(stored, name), table)
    assert dict(stored.texts) == dict(corpus.texts)
    assert tuple(stored.findings) == corpus.findings
    assert stored.findings[-1] == corpus.findings[-1]
    assert len(stored.left_out) == len(stored.notes) == 0
    assert repr(stored).startswith("Corpus(5 articles, ")


def test_the_sentences_behind_a_finding(stored, corpus):
    for finding_id in corpus.evidence["finding_id"].unique():
        pd.testing.assert_frame_equal(stored.sentences(finding_id), corpus.sentences(finding_id))
    with pytest.raises(KeyError, match="no finding has this id"):
        stored.sentences("meeting-0")
    with pytest.raises(KeyError, match="no article has this id"):
        stored.texts["geen"]


class TestChoosing:
    def test_one_value_of_a_list(self, stored, corpus):
        wanted = corpus.meetings[["wang-yi" in ids for ids in corpus.meetings["participants"]]]
        choice = stored.choose("meetings", participants="wang-yi")
        assert len(choice) == len(wanted) > 1
        pd.testing.assert_frame_equal(choice.page(), wanted.reset_index(drop=True))
        pd.testing.assert_frame_equal(choice.page(1, 1), wanted.iloc[1:2].reset_index(drop=True))

    def test_several_values_and_several_columns(self, stored, corpus):
        table = corpus.statements
        wanted = table[table["kind"].isin(["direct", "mixed"]) & (table["sourcing"] == "on_record")]
        choice = stored.choose("statements", kind=["direct", "mixed"], sourcing="on_record")
        assert list(choice.page(rows=1000)["finding_id"]) == list(wanted["finding_id"])

    def test_days(self, stored, corpus):
        table = corpus.meetings
        wanted = table[
            (table["date_latest"] >= "2023-02-01") & (table["date_earliest"] <= "2023-02-28") & (table["date_earliest"] != "")
        ]
        chosen = stored.choose("meetings", since="2023-02-01", until="2023-02-28").page()
        assert list(chosen["finding_id"]) == list(wanted["finding_id"])

    def test_counts(self, stored, corpus):
        counted = stored.choose("meetings").count("status")
        assert dict(zip(counted["status"], counted["rows"], strict=True)) == corpus.meetings["status"].value_counts().to_dict()
        people = stored.choose("meetings").count("participants", most=3)
        assert people["rows"].is_monotonic_decreasing and len(people) == 3
        assert stored.choose("meetings").count("participants")["rows"].sum() == corpus.meetings["participants"].map(len).sum()
        assert stored.choose("meetings", participants="wang-yi").count("month", "status")["rows"].sum() > 1

    def test_nothing(self, stored):
        choice = stored.choose("meetings", participants="nobody")
        assert len(choice) == len(choice.page()) == len(choice.count("status")) == 0
        assert list(choice.page().columns) == list(stored.meetings.columns)

    def test_a_value_is_never_a_command(self, stored):
        assert len(stored.choose("meetings", place="'; DROP VIEW meetings; --")) == 0
        assert len(stored.choose("meetings")) == 17

    def test_a_column_that_there_is_not(self, stored):
        with pytest.raises(KeyError, match="weather"):
            stored.choose("meetings", weather="rain")


class TestWhatCannotBeOpened:
    @pytest.fixture
    def copy(self, folder, tmp_path) -> Path:
        return Path(shutil.copytree(folder, tmp_path / "copy"))

    def test_a_missing_file(self, copy):
        (copy / "plan.parquet").unlink()
        with pytest.raises(StoreError, match=r"plan\.parquet: this file of the result is missing"):
            open_corpus(copy)

    def test_a_broken_manifest(self, copy):
        (copy / "manifest.json").write_text("{")
        with pytest.raises(StoreError, match="no manifest of a run"):
            open_corpus(copy)

    def test_another_version(self, copy):
        manifest = json.loads((copy / "manifest.json").read_text()) | {"format": 0}
        (copy / "manifest.json").write_text(json.dumps(manifest))
        with pytest.raises(StoreError, match="another version of the program"):
            open_corpus(copy)

    def test_csv(self, seeds, tmp_path):
        analyse(Options(sources=(str(seeds),), file_format="csv"), tmp_path / "out")
        with pytest.raises(StoreError, match="--format parquet"):
            open_corpus(tmp_path / "out")


def test_a_table_in_several_files(tmp_path, monkeypatch):
    """As it is written from a few hundred thousand rows on: one folder, the same rows."""
    import pyarrow.parquet as pq

    from helpers.keep import files
    from helpers.keep.tables import COLUMNS, as_arrow

    monkeypatch.setattr(files, "_GROUP", 10)
    monkeypatch.setattr(files, "_PART", 2)
    rows = [(f"actor-{number}", "", "person", "") for number in range(95)]
    written = []
    for sizes in ([95], [1] * 95, [33, 0, 62]):
        file = files.table_file("actors", tmp_path, "parquet")
        first = 0
        for size in sizes:
            file.write(as_arrow(COLUMNS["actors"], rows[first : first + size]))
            first += size
        file.close()
        assert pq.read_table(file.path)["actor_id"].to_pylist() == [row[0] for row in rows]
        assert len(pd.read_parquet(file.path)) == 95
        written.append({part.name: part.read_bytes() for part in file.path.iterdir()})
        shutil.rmtree(file.path)
    assert written[0] == written[1] == written[2]
    assert len(written[0]) == 5
