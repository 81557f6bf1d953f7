"""Whatever comes: it is told in a sentence, the run goes on, and the article beside it is read as ever."""

import csv
import gzip
import io
import json
import os
import stat
import tracemalloc
import zipfile
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from helpers.read import limits
from helpers.read.articles import Reading, iter_articles, read_articles, read_part
from helpers.read.sources import Part, list_parts
from helpers.read.told import LeftOut
from helpers.records import Article

GOOD = "De minister van Buitenlandse Zaken zei dinsdag in Moskou dat het overleg over het plan één stap is."
NAMES = ["date", "title", "text"]


@pytest.fixture
def beside(tmp_path):
    """`beside(name, data)`: what comes of reading a file next to a good one, which must come out as it always does."""
    (tmp_path / "goed.txt").write_text(GOOD, "utf-8")
    (usual,) = read_articles(tmp_path).articles

    def read(name: str, data: bytes | str) -> Reading:
        (tmp_path / name).write_bytes(data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass"))
        before = {path: path.lstat().st_mtime_ns for path in tmp_path.rglob("*")}
        reading = read_articles(tmp_path)
        assert usual in reading.articles
        assert {path: path.lstat().st_mtime_ns for path in tmp_path.rglob("*")} == before
        articles = tuple(article for article in reading.articles if article != usual)
        for article in articles:
            article.text.encode("utf-8")
            assert all(0 <= block.start < block.end <= len(article.text) for block in article.blocks)
        return Reading(articles, reading.left_out, reading.notes)

    return read


def reasons(reading: Reading) -> dict[str, str]:
    return {left.source: left.reason for left in reading.left_out}


def rows(*cells: tuple[str, ...], **form: str) -> str:
    text = io.StringIO()
    csv.writer(text, **form).writerows([NAMES, *cells])
    return text.getvalue()


def row(text: str = GOOD, title: str = "Kop", day: str = "2023-02-19") -> tuple[str, str, str]:
    return day, title, text


def zipped(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


class TestCharacters:
    def test_a_few_nul_bytes_stay_where_they_are(self, beside):
        (article,) = beside("a.txt", f"{GOOD[:40]}\0{GOOD[40:]} {GOOD}").articles
        assert article.text[40] == "\0"

    def test_nul_bytes_in_a_cell(self, beside):
        (article,) = beside("a.csv", rows(row(f"{GOOD}\0"))).articles
        assert article.text == f"{GOOD}\0"

    def test_half_a_character_is_replaced_by_one(self, beside):
        reading = beside("a.jsonl", json.dumps({"text": f"\ud800{GOOD}", "title": "\udfff", "date": "2023-02-19"}))
        (article,) = reading.articles
        assert (article.text, article.title) == (f"\ufffd{GOOD}", "\ufffd")
        assert any("halves of characters" in note.note for note in reading.notes)

    def test_marks_that_turn_the_direction_stay(self, beside):
        text = f"\u202e\u200f{GOOD}\u2066"
        assert beside("a.txt", text).articles[0].text == text

    def test_every_cell_in_an_encoding_of_its_own(self, beside):
        texts = [f"{GOOD} In België en Oekraïne, zei hij – “nummer {i}”." for i in range(3)]
        lines = [b"date,title,text"]
        for text, encoding in zip(texts, ("utf-8", "cp1252", "utf-8"), strict=True):
            lines.append(f'2023-02-19,Oekraïne,"{text}"'.encode(encoding))
        reading = beside("a.csv", b"\n".join(lines))
        assert [article.text for article in reading.articles] == texts
        assert any("cp1252" in note.note for note in reading.notes)

    def test_what_looks_like_a_formula_is_text_like_any_other(self, beside):
        (article,) = beside("a.csv", rows(row(f"=HYPERLINK('x') {GOOD}", "@SUM(1)", "=1+1"))).articles
        assert (article.text[0], article.title, article.header_date) == ("=", "@SUM(1)", "")


class TestSize:
    def test_a_hundred_megabytes_on_one_line(self, beside):
        assert reasons(beside("a.txt", b"woord " * 17_500_000)) == {"a.txt": "too large: over 8 MiB"}

    def test_more_than_an_article(self, beside):
        assert reasons(beside("a.txt", "woord " * 200_000)) == {"a.txt": "too large: 1200000 characters"}

    @pytest.mark.parametrize("mark", ['"', "“", "'", "(", "<"])
    def test_a_paragraph_of_a_million_quotation_marks(self, beside, mark):
        reading = beside("a.txt", mark * (limits.ARTICLE - len(GOOD) - 1) + " " + GOOD)
        assert len(reading.articles) + len(reading.left_out) == 1

    def test_a_cell_larger_than_any_article_is_not_kept_in_memory(self, tmp_path):
        good = rows(row()).encode()
        with (tmp_path / "a.csv").open("wb") as file:
            file.write(good + b'2023-02-19,Kop,"')
            file.truncate(200 * limits.MIB)
            file.seek(0, os.SEEK_END)
            file.write(b'"\n' + good.partition(b"\r\n")[2])
        tracemalloc.start()
        reading = read_articles(tmp_path)
        size = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert [article.source for article in reading.articles] == ["a.csv#row=2", "a.csv#row=4"]
        assert reasons(reading) == {"a.csv#row=3": "too large: over 8 MiB"}
        assert size < 60 * limits.MIB

    def test_ten_thousand_columns(self, beside):
        names = ",".join([*(f"kolom{i}" for i in range(10_000)), "text"])
        cells = "," * 10_000 + f'"{GOOD}"'
        reading = beside("a.csv", f"{names}\n{cells}\n{cells}\n")
        assert len(reading.articles) == 2
        assert all(len(note.note) < 1000 for note in reading.notes)

    def test_a_million_members(self, beside, monkeypatch):
        monkeypatch.setattr(limits, "MEMBERS", 10)
        assert reasons(beside("a.zip", zipped(**{f"{i}.txt": b"" for i in range(11)}))) == {"a.zip": "11 members"}


class TestTables:
    UNCLOSED = "broken: a quotation mark that does not close, or stands alone"

    def test_a_quotation_mark_that_does_not_close_spoils_its_own_row(self, beside):
        good = rows(row(f"{GOOD} Eén."), row(f"{GOOD}\n\nTwee.")).splitlines(keepends=True)
        broken = '2023-02-19,Kop,"niet gesloten\r\n'
        reading = beside("a.csv", "".join([good[0], broken, *good[1:], broken, *good[1:]]))
        assert len(reading.articles) == 4
        assert reasons(reading) == {"a.csv#row=2": self.UNCLOSED, "a.csv#row=5": self.UNCLOSED}

    def test_broken_rows_that_follow_each_other_are_told_together(self, beside):
        reading = beside("a.csv", rows(row()) + '2023-02-19,Kop,"niet gesloten\n' * 50 + rows(row()).partition("\n")[2])
        assert len(reading.articles) == 2
        assert reasons(reading) == {"a.csv#row=3-52": self.UNCLOSED}

    def test_nothing_but_unclosed_marks(self, tmp_path):
        (tmp_path / "a.csv").write_text("date,title,text\n" + 'x,"y\n,,\n' * 40_000, "utf-8")
        assert read_articles(tmp_path).articles == ()

    def test_marks_that_are_not_written_twice(self, beside):
        reading = beside("a.csv", f'date,title,text\n2023-02-19,Kop,"{GOOD} Hij zei "nee" en ging."\n{",".join(row())}\n')
        assert len(reading.articles) == 2
        assert any("not written twice" in note.note for note in reading.notes)

    def test_marks_behind_a_backslash(self, beside):
        (article,) = beside("a.csv", f'date,title,text\n2023-02-19,Kop,"{GOOD} Hij zei \\"nee\\"."\n').articles
        assert article.text == f'{GOOD} Hij zei "nee".'

    def test_a_backslash_at_the_end_of_a_cell(self, beside):
        (article,) = beside("a.csv", f'date,title,text\n2023-02-19,"Kop,\\","{GOOD}\\"\n').articles
        assert (article.title, article.text) == ("Kop,\\", f"{GOOD}\\")

    def test_rows_too_short_and_too_long(self, beside):
        reading = beside("a.csv", f"date,title,text\n2023-02-19\n2023-02-19,Kop,{GOOD},meer\n2023-02-19,Kop,{GOOD},\n\n,,\n")
        assert [article.source for article in reading.articles] == ["a.csv#row=4"]
        assert reasons(reading) == {
            "a.csv#row=2": "broken: 1 cells where the first row has 3",
            "a.csv#row=3": "broken: 4 cells where the first row has 3",
        }

    @pytest.mark.parametrize(
        ("name", "data", "reason"),
        [
            ("a.csv", b"", "empty"),
            ("a.csv", b"\n\n \n", "no column is known to hold the text"),
            ("a.csv", b"een,twee\n1,2\n", "no column is known to hold the text; there are een, twee"),
            ("a.csv", bytes(range(256)) * 9, "not text in any encoding known here"),
            ("a.jsonl", b"", "empty"),
            ("a.jsonl", b"[1]\n{", "broken: no JSON object"),
            ("a.jsonl", b'{"a": ' * 100_000, "broken: no JSON"),
            ("a.json", b"[" * 100_000, "broken: no JSON"),
            ("a.json", b'"text"', "broken: no JSON object"),
            ("a.jsonl", b'{"text": ' + b"9" * 10_000 + b"}", "broken: no JSON"),
            ("a.xlsx", b"no zip file", "broken: not what its name says"),
            ("a.xlsx", zipped(x=b"y"), "broken"),
            ("a.docx", b"no zip file", "broken: not what its name says"),
            ("a.docx", zipped(x=b"y"), "broken"),
            ("a.parquet", b"PAR1 and nothing more", "broken"),
            ("a.warc", b"no WARC file\n" * 9, "broken: no WARC file"),
            ("a.warc.gz", b"\x1f\x8b\x08 broken", "empty, or no WARC file"),
            ("a.csv.gz", gzip.compress(b"")[:6], "empty"),
            ("a.csv.zst", b"no zstd", "empty"),
            ("a.zip", b"PK no zip file", "broken: no zip file"),
            ("a.html", b"", "no page: it holds no HTML"),
            ("a.html", b"https://example.org/", "no page: it holds no HTML"),
            ("a.html", b"<html><head><script>alert(1)</script></head></html>", "no main text in the page"),
            ("a.rtf", b"{\\rtf1}", "not a kind of file that is read"),
        ],
    )
    def test_what_is_not_what_its_name_says(self, beside, name, data, reason):
        reading = beside(name, data)
        assert reading.articles == ()
        assert next(iter(reasons(reading).values())).startswith(reason)

    def test_a_broken_line_among_objects(self, beside):
        good = json.dumps({"text": GOOD})
        reading = beside("a.jsonl", f'{good}\n{good[:-9]}\n"text"\n{good}\n')
        assert [article.source for article in reading.articles] == ["a.jsonl#line=1", "a.jsonl#line=4"]
        assert reasons(reading) == {"a.jsonl#line=2": "broken: no JSON", "a.jsonl#line=3": "broken: no JSON object"}

    def test_nested_columns(self, beside, tmp_path):
        table = pa.Table.from_pylist([{"a": {"b": {"body": GOOD, "tags": ["x"]}}, "date": None}])
        out = io.BytesIO()
        pq.write_table(table, out)
        assert beside("a.parquet", out.getvalue()).articles[0].text == GOOD

    def test_a_text_column_of_lists(self, beside):
        out = io.BytesIO()
        pq.write_table(pa.Table.from_pylist([{"text": [GOOD]}]), out)
        assert reasons(beside("a.parquet", out.getvalue()))["a.parquet"].startswith("the column text holds list")


class TestArchives:
    def test_names_that_lead_outside_are_not_followed(self, beside, tmp_path):
        names = ("../buiten.txt", "/etc/buiten.txt", "C:/buiten.txt", "a\\..\\..\\buiten.txt")
        reading = beside("a.zip", zipped(**{name: GOOD.encode() for name in (*names, "binnen.txt")}))
        assert [article.source for article in reading.articles] == ["a.zip/binnen.txt"]
        assert list(reasons(reading).values()) == ["its name leads outside the zip file"] * 4
        assert not list(tmp_path.parent.rglob("buiten.txt"))

    @pytest.mark.parametrize("name", [b"\0xyz", b".//."])
    def test_members_without_a_name(self, beside, name):
        data = zipped(wxyz=GOOD.encode(), **{"b.txt": GOOD.encode()}).replace(b"wxyz", name)
        reading = beside("a.zip", data)
        assert [article.source for article in reading.articles] == ["a.zip/b.txt"]

    def test_a_bomb(self, beside):
        reading = beside("a.zip", zipped(**{"a.txt": b" " * (limits.RATIO_FROM + 1)}))
        assert "times its size, as no articles do" in reasons(reading)["a.zip"]

    def test_a_bomb_that_lies_about_its_size(self, beside):
        data = bytearray(zipped(**{"a.txt": b" " * (limits.RATIO_FROM * 2)}))
        size = (limits.RATIO_FROM * 2).to_bytes(4, "little")
        reading = beside("a.zip", bytes(data).replace(size, (1000).to_bytes(4, "little")))
        assert reading.articles == () and reading.left_out

    @pytest.mark.parametrize("name", ["a.csv.gz", "a.warc.gz", "a.txt.gz", "a.jsonl.gz"])
    def test_a_packed_bomb(self, beside, name):
        reading = beside(name, gzip.compress(b" " * (limits.RATIO_FROM * 4)))
        assert reading.articles == () and len(reading.left_out) == 1

    def test_a_packed_bomb_of_short_lines(self, beside, monkeypatch):
        monkeypatch.setattr(limits, "RATIO_FROM", limits.MIB)
        reading = beside("a.csv.gz", gzip.compress(b"text\n" + b",\n" * limits.RATIO_FROM))
        assert "unpacks to over 200 times its size" in reasons(reading)["a.csv.gz"]

    def test_a_zip_file_in_a_zip_file(self, beside):
        reading = beside("a.zip", zipped(**{"b.zip": zipped(**{"c.txt": GOOD.encode()}), "d.txt": GOOD.encode()}))
        assert reasons(reading) == {"a.zip/b.zip": "an archive in a zip file"}
        assert len(reading.articles) == 1

    def test_a_password(self, beside):
        data = bytearray(zipped(**{"a.txt": GOOD.encode()}))
        for mark, at in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
            data[data.index(mark) + at] |= 1
        assert reasons(beside("a.zip", bytes(data))) == {"a.zip/a.txt": "locked with a password"}

    def test_a_link_in_a_zip_file(self, beside):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            link = zipfile.ZipInfo("wachtwoorden.txt")
            link.external_attr = (stat.S_IFLNK | 0o777) << 16
            archive.writestr(link, "/etc/passwd")
        assert reasons(beside("a.zip", out.getvalue())) == {"a.zip/wachtwoorden.txt": "a link"}

    def test_two_members_of_one_name(self, beside):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive, pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.txt", f"{GOOD} Eén.")
            archive.writestr("a.txt", f"{GOOD} Twee.")
        articles = beside("a.zip", out.getvalue()).articles
        assert [article.text[-5:] for article in articles] == [" Eén.", "Twee."]
        assert len({article.article_id for article in articles}) == 2

    def test_a_damaged_member_spoils_no_other(self, beside):
        data = bytearray(zipped(**{"a.txt": f"{GOOD} Eén.".encode(), "b.txt": f"{GOOD} Twee.".encode()}))
        data[60:64] = b"\0\0\0\0"
        reading = beside("a.zip", bytes(data))
        assert [article.source for article in reading.articles] == ["a.zip/b.txt"]
        assert reasons(reading) == {"a.zip/a.txt": "cut off or damaged: what follows is missing"}

    @pytest.mark.parametrize("ending", ["csv", "csv.gz", "csv.zst"])
    def test_a_table_that_is_cut_off_gives_the_rows_before(self, beside, ending):
        data = rows(*(row(f"{GOOD} {os.urandom(40).hex()} {i}") for i in range(2000))).encode()
        if ending.endswith("zst"):
            data = pa.compress(data, "zstd", asbytes=True)
        elif ending.endswith("gz"):
            data = gzip.compress(data)
        reading = beside(f"a.{ending}", data[: len(data) // 2])
        assert len(reading.articles) > 100
        assert reading.left_out or ending == "csv"


XML_BOMB = (
    '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]><w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>&i;</w:t>"
    "</w:r></w:p></w:body></w:document>"
)


class TestPackages:
    def swapped(self, file: Path, member: str, data: bytes) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(file) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
            for info in old.infolist():
                new.writestr(info.filename, data if info.filename == member else old.read(info))
        return out.getvalue()

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
    @pytest.mark.parametrize(
        ("file", "member"),
        [
            ("nexis.docx", "word/document.xml"),
            ("nexis.docx", "word/styles.xml"),
            ("werkblad.xlsx", "xl/worksheets/sheet1.xml"),
            ("werkblad.xlsx", "xl/workbook.xml"),
        ],
    )
    def test_entities_that_grow_without_end(self, beside, project, file, member, encoding):
        data = self.swapped(project / "data" / "formats" / file, member, XML_BOMB.encode(encoding))
        assert reasons(beside(file, data)) == {file: "holds XML entities, which no such file needs"}

    def test_a_bomb_of_spaces(self, beside, project):
        spaces = b" " * (limits.DOCUMENT + 1)
        data = self.swapped(project / "data" / "formats" / "nexis.docx", "word/document.xml", spaces)
        assert "times its size" in reasons(beside("a.docx", data))["a.docx"]


class TestFiles:
    @pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
    def test_links_in_a_circle(self, beside, tmp_path):
        (tmp_path / "a").symlink_to(tmp_path / "b")
        (tmp_path / "b").symlink_to(tmp_path / "a")
        (tmp_path / "c.txt").symlink_to(tmp_path / "c.txt")
        (tmp_path / "kring").symlink_to(tmp_path)
        found = reasons(beside("d.txt", GOOD))
        assert set(found) == {"a", "b", "c.txt", "kring"}
        assert found["kring"] == "a link to a folder"

    def test_a_file_that_vanishes_before_it_is_read(self, tmp_path):
        for name in ("a.txt", "b.csv", "c.zip"):
            (tmp_path / name).write_bytes(zipped(**{"d.txt": GOOD.encode()}) if name == "c.zip" else GOOD.encode())
        parts = list(list_parts(tmp_path))
        for file in tmp_path.iterdir():
            file.unlink()
        told = [one for part in parts for one in read_part(part)]
        assert [one.source for one in told] == ["a.txt", "b.csv", "c.zip/d.txt"]
        assert all(isinstance(one, LeftOut) and "No such file" in one.reason for one in told)

    def test_a_file_that_vanishes_while_it_is_read(self, tmp_path):
        (tmp_path / "a.csv").write_text(rows(*[row()] * 5), "utf-8", newline="")
        told = iter_articles(tmp_path)
        first = next(one for one in told if isinstance(one, Article))
        if os.name != "nt":
            (tmp_path / "a.csv").unlink()
        assert first.text == GOOD
        assert len([one for one in told if isinstance(one, Article)]) == 4

    def test_a_file_that_shrinks_after_it_was_listed(self, tmp_path, monkeypatch):
        monkeypatch.setattr(limits, "PART", 200)
        (tmp_path / "a.csv").write_text(rows(*[row()] * 9), "utf-8", newline="")
        parts = list(list_parts(tmp_path))
        (tmp_path / "a.csv").write_text(rows(row()), "utf-8", newline="")
        assert len(parts) > 2
        assert sum(isinstance(one, Article) for part in parts for one in read_part(part)) == 1

    def test_a_folder_without_permission(self, beside, tmp_path, monkeypatch):
        (tmp_path / "dicht").mkdir()
        real = os.scandir

        def refuse(path):
            if str(path).endswith("dicht"):
                raise PermissionError(13, "Permission denied", str(path))
            return real(path)

        monkeypatch.setattr(os, "scandir", refuse)
        assert reasons(beside("a.txt", GOOD)) == {"dicht": "the folder cannot be listed (Permission denied)"}

    def test_no_space_left_while_reading_is_told_like_any_fault(self, beside, monkeypatch):
        real = Path.open

        def full(file, mode="r", *how, **more):
            if file.name == "a.txt" and mode == "rb":
                raise OSError(28, "No space left on device", str(file))
            return real(file, mode, *how, **more)

        monkeypatch.setattr(Path, "open", full)
        assert reasons(beside("a.txt", GOOD)) == {"a.txt": "cannot be opened (No space left on device)"}


class TestPages:
    def test_script_and_no_body(self, beside):
        reading = beside("a.html", "<script>document.write('x')</script>")
        assert (reading.articles, len(reading.left_out)) == ((), 1)

    def test_what_a_page_runs_is_not_in_its_text(self, beside):
        inside = f"<script>var geheim = 1;</script><p>{GOOD}</p><p>{GOOD} En &lt;b&gt;.</p>"
        (article,) = beside("a.html", f"<html><body><article>{inside}</article></body></html>").articles
        assert "geheim" not in article.text and "En <b>." in article.text

    def test_a_page_of_a_hundred_thousand_nested_elements(self, beside):
        reading = beside("a.html", "<div>" * 100_000 + f"<p>{GOOD}</p>")
        assert len(reading.articles) + len(reading.left_out) == 1

    def test_the_day_a_page_was_changed_is_not_the_day_it_appeared(self, beside):
        head = (
            '<meta property="article:modified_time" content="2024-01-01">'
            '<script type="application/ld+json">{"dateModified": "2024-01-01"}</script>'
        )
        page = f"<html><head>{head}</head><body><article>{f'<p>{GOOD}</p>' * 5}</article></body></html>"
        assert beside("a.html", page).articles[0].header_date == ""

    def test_a_day_that_can_be_two_is_an_interval(self, beside):
        head = '<meta name="date" content="03/04/2023">'
        reading = beside("a.html", f"<html><head>{head}</head><body><article>{f'<p>{GOOD}</p>' * 5}</article></body></html>")
        assert reading.articles[0].header_date == "2023-03-04/2023-04-03"
        assert "can be 2023-03-04 or 2023-04-03" in reading.notes[0].note

    @pytest.mark.parametrize("declared", ["iso-8859-15", "windows-1252"])
    def test_a_page_says_its_encoding(self, beside, declared):
        text = f"{GOOD} België, Oekraïne."
        page = f'<html><head><meta charset="{declared}"></head><body><article>{f"<p>{text}</p>" * 5}</article></body></html>'
        (article,) = beside("a.html", page.encode(declared)).articles
        assert text in article.text and article.encoding == declared


def test_every_part_says_what_it_is(project):
    parts = [part for part in list_parts(project / "data" / "formats") if isinstance(part, Part)]
    assert {part.form for part in parts} == {"text", "html", "docx", "csv", "excel", "parquet", "jsonl", "warc"}
