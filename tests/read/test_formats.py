"""The sample in every form: what comes out is what the sample holds."""

import gzip
import json
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest

from helpers.read import limits
from helpers.read.articles import iter_articles, read_articles, read_part
from helpers.read.sources import Part, list_parts
from helpers.records import Article
from tests.read.sample_formats import OUTLETS, sample, write


@pytest.fixture(scope="module")
def folder(project) -> Path:
    return project / "data" / "formats"


@pytest.fixture(scope="module")
def reading(folder):
    return read_articles(folder)


@pytest.fixture(scope="module")
def samples(project):
    return {one.title: one for one in sample(project / "data" / "sample")}


def told(reading):
    return [(a.article_id, a.text, a.title, a.outlet, a.header_date, a.source) for a in reading.articles]


def test_every_article_of_the_sample_is_there_with_its_day(reading, samples):
    found = {article.title: article for article in reading.articles}
    assert set(found) == set(samples)
    assert all(article.header_date == str(samples[article.title].day) for article in reading.articles)


def test_its_words_are_those_of_the_sample(reading, samples):
    for article in reading.articles:
        words = samples[article.title].text.split()
        assert " ".join(words) in " ".join(article.text.split()), article.source


def test_outlets_are_those_that_were_written(reading):
    assert {article.outlet for article in reading.articles} == {"", *OUTLETS}


def test_what_is_left_out_says_why(reading):
    assert {left.source: left.reason for left in reading.left_out} == {
        "archief.warc.gz": "records that are no pages, or that their server did not find: 1",
        "bundel.zip/../buiten.txt": "its name leads outside the zip file",
        "krant.csv#row=6": "another language (en)",
        "krant.csv#row=7": "empty",
        "krant.csv#row=8": "broken: a quotation mark that does not close, or stands alone",
        "werkblad.xlsx#sheet=Toelichting": "no column is known to hold the text; there are Dit werkblad houdt geen artikelen.",
    }
    assert all(left.advice.endswith((".", "…")) for left in reading.left_out)


def test_the_files_are_those_that_the_script_writes(reading, samples, tmp_path):
    write(list(samples.values()), tmp_path)
    assert told(read_articles(tmp_path)) == told(reading)


def test_every_part_can_be_read_by_itself_in_any_order(folder, reading):
    parts = [part for part in list_parts(folder) if isinstance(part, Part)]
    apart = {part: [one for one in read_part(part) if isinstance(one, Article)] for part in reversed(parts)}
    assert tuple(article for part in parts for article in apart[part]) == reading.articles


def test_what_is_not_wanted_is_passed_over(folder, reading):
    parts = [part for part in list_parts(folder) if isinstance(part, Part)]
    told = [one for part in parts for one in read_part(part, wanted=lambda texts: ["Zelensky" in text for text in texts])]
    assert [one for one in told if isinstance(one, Article)] == [a for a in reading.articles if "Zelensky" in a.text]


def test_the_same_source_gives_the_same(folder):
    assert list(iter_articles(folder)) == list(iter_articles(folder))


@pytest.mark.parametrize(
    "name", ["krant.csv", "feed.jsonl.zst", "archief.parquet", "werkblad.xlsx", "nexis.docx", "archief.warc.gz"]
)
def test_in_a_zip_file_it_reads_the_same(folder, tmp_path, name):
    with zipfile.ZipFile(tmp_path / "alles.zip", "w") as archive:
        archive.write(folder / name, name)
    inside, outside = read_articles(tmp_path / "alles.zip"), read_articles(folder / name)
    assert [article.text for article in inside.articles] == [article.text for article in outside.articles] != []
    assert inside.articles[0].source.startswith(f"alles.zip/{name}")


class TestParts:
    """A large table is cut at rows, and the cuts change nothing."""

    ROWS = 700

    @pytest.fixture
    def small(self, monkeypatch):
        monkeypatch.setattr(limits, "PART", 5_000)

    def lines(self, form):
        text = "De minister zei dinsdag, in Moskou, dat het “plan” een begin is.\nEn verder: nummer {}; meer niet."
        if form == "jsonl":
            return "".join(f"{json.dumps({'text': text.format(i), 'date': '2023-02-19'})}\n" for i in range(self.ROWS))
        quoted = ('2023-02-19,"' + text + '"\r\n').format
        return "date,text\r\n" + "".join(quoted(i) if i % 7 else '2023-02-19,"niet gesloten\r\n' for i in range(self.ROWS))

    @pytest.mark.parametrize("form", ["csv", "jsonl"])
    def test_lines(self, tmp_path, small, monkeypatch, form):
        (tmp_path / f"a.{form}").write_text(self.lines(form), "utf-8", newline="")
        parts = list(list_parts(tmp_path))
        assert len(parts) > 10
        assert all(before.end == after.start for before, after in pairwise(parts))
        cut = [one for part in parts for one in read_part(part) if isinstance(one, Article)]
        monkeypatch.setattr(limits, "PART", 10**9)
        whole = read_articles(tmp_path)
        assert tuple(cut) == whole.articles
        assert len(cut) == (self.ROWS if form == "jsonl" else self.ROWS - -(-self.ROWS // 7))

    def test_row_groups(self, tmp_path, small):
        import pyarrow as pa
        import pyarrow.parquet as pq

        texts = [f"De minister zei dinsdag in Moskou dat het plan nummer {i} een begin is." for i in range(self.ROWS)]
        pq.write_table(pa.table({"text": texts}), tmp_path / "a.parquet", row_group_size=100, compression=None)
        parts = list(list_parts(tmp_path))
        assert [part.first for part in parts] == [1, 101, 201, 301, 401, 501, 601]
        assert [article.text for article in read_articles(tmp_path).articles] == texts

    def test_packed_tables_are_one_part(self, tmp_path, small):
        (tmp_path / "a.csv.gz").write_bytes(gzip.compress(self.lines("csv").encode()))
        assert len(list(list_parts(tmp_path))) == 1
