"""Whatever bytes come: nothing is raised, what comes out can be written, and its offsets hold."""

import csv
import io
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers.read.articles import iter_articles, read_articles
from helpers.records import Article
from tests.read.hold import check

GOOD = "De minister van Buitenlandse Zaken zei dinsdag in Moskou dat het overleg over het plan één stap is."
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
ENDINGS = ["txt", "html", "csv", "tsv", "jsonl", "json", "warc", "zip", "docx", "xlsx", "parquet", "csv.gz", "txt.zst"]
CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)


@pytest.mark.parametrize("ending", ENDINGS)
@QUICK
@given(data=st.binary(max_size=300))
def test_any_bytes_under_any_name(tmp_path, ending, data):
    (tmp_path / f"a.{ending}").write_bytes(data)
    check(iter_articles(tmp_path))


@pytest.mark.parametrize(
    "name", ["krant.csv", "nexis.docx", "werkblad.xlsx", "archief.parquet", "archief.warc.gz", "feed.jsonl.zst", "bundel.zip"]
)
@QUICK
@given(data=st.data())
def test_a_real_file_with_some_bytes_changed(tmp_path, project, name, data):
    whole = bytearray((project / "data" / "formats" / name).read_bytes())
    for at in data.draw(st.lists(st.integers(0, len(whole) - 1), max_size=4)):
        whole[at] = data.draw(st.integers(0, 255))
    (tmp_path / name).write_bytes(whole[: data.draw(st.integers(0, len(whole)))])
    check(iter_articles(tmp_path))


@QUICK
@given(
    rows=st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=6),
    separator=st.sampled_from(",;\t|"),
    end=st.sampled_from(["\n", "\r\n"]),
)
def test_a_table_comes_back_as_it_was_written(tmp_path, rows, separator, end):
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator, lineterminator=end)
    writer.writerow(["title", "text"])
    writer.writerows((title, f"{GOOD}\n{body}") for title, body in rows)
    (tmp_path / "a.csv").write_text(text.getvalue(), "utf-8", newline="")
    assert [article.text for article in read_articles(tmp_path).articles] == [f"{GOOD}\n{body}" for _, body in rows]


@QUICK
@given(bodies=st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40), min_size=1, max_size=6))
def test_objects_come_back_as_they_were_written(tmp_path, bodies):
    lines = [json.dumps({"text": f"{GOOD}\n{body}"}) for body in bodies]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), "utf-8")
    assert [article.text for article in read_articles(tmp_path).articles] == [f"{GOOD}\n{body}" for body in bodies]


@QUICK
@given(
    junk=st.lists(st.binary(max_size=60).filter(lambda data: b"\n" not in data and b"\r" not in data), max_size=5),
    place=st.integers(0, 5),
)
def test_whatever_stands_around_a_row_it_is_read(tmp_path, junk, place):
    lines = [*junk[:place], f'Kop,"{GOOD}"'.encode(), *junk[place:]]
    (tmp_path / "a.csv").write_bytes(b"\n".join([b"title,text", *lines, b""]))
    assert any(GOOD in one.text for one in check(iter_articles(tmp_path)) if isinstance(one, Article))
