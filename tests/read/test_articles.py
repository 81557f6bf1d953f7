"""Files to articles: what is read, how it is decoded, what is left out and what is told about it."""

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.read.articles import Reading, read_articles
from helpers.read.language import language_of
from helpers.read.sources import Part, list_parts
from helpers.read.told import LeftOut

PROSE = (
    "De minister van Buitenlandse Zaken zei dinsdag dat het “coöperatieve” overleg – met onder meer België "
    "en Oekraïne – ‘één stap’ is. Hij noemde het plan een begin, maar wilde niet zeggen wie het heeft "
    "geschreven."
)

SEEDS = {
    "000_384bbdaf1085f4f2.txt": "770c365c444ef74240e007071301d5b5529ebbbb0969f8ab34ebe59529990c30",
    "001_754626131f494896.txt": "13b50cfd6c86efcd5986ae32d1edb4705cd6f5fd12ba784fca1386738df14748",
    "002_087f8b08bb0593c3.txt": "0e8deecf4e29ceb301591b7503d4f27955617590abc88952ee7a223e4a37d602",
    "003_79c815f5f65dac68.txt": "0f71e6228dddac9e1cc565bdad9bedb82c0a23b8c0d445dd661c31b801091894",
    "004_1579a0da4c8a3e18.txt": "61419fc8bcd8c75f950199e5de920720e0af2f88ae7d6417dec6ec5aadc27872",
}


def put(folder: Path, name: str, content: str | bytes) -> None:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))


def reason(reading: Reading, source: str) -> str:
    return next(left.reason for left in reading.left_out if left.source == source)


def note(reading: Reading, source: str) -> str:
    return next(note.note for note in reading.notes if note.source == source)


class TestSeeds:
    def test_byte_for_byte(self, seeds):
        assert {f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in seeds.iterdir()} == SEEDS

    def test_as_read(self, seeds):
        reading = read_articles(seeds)
        assert [article.source for article in reading.articles] == list(SEEDS)
        assert [article.sha256 for article in reading.articles] == list(SEEDS.values())
        assert [article.header_date for article in reading.articles] == [
            "2023-02",
            "2022-07",
            "",
            "2022-03",
            "2023-03",
        ]
        assert [article.outlet for article in reading.articles] == ["", "", "", "", "CNN"]
        assert {article.language for article in reading.articles} == {"nl"}
        assert all(article.title == "" for article in reading.articles)
        assert (reading.left_out, reading.notes) == ((), ())

    def test_furniture(self, seeds):
        found = {
            article.source[:3]: [
                (block.kind, article.text[block.start : block.end])
                for block in article.blocks
                if block.kind not in ("paragraph", "header")
            ]
            for article in read_articles(seeds).articles
        }
        assert found == {
            "000": [
                ("teaser", "LEES OOK. Waarom het grote Russische offensief weleens fout zou kunnen aflopen"),
                ("heading", "Ballon was “onverantwoordelijke daad”"),
            ],
            "001": [("heading", "Geïsoleerd"), ("heading", "'Militaire samenzwering'")],
            "002": [],
            "003": [
                ("heading", "Ontmoeting in Rome"),
                ("heading", "Op de vlakte"),
                ("heading", "De druk wordt opgevoerd"),
            ],
            "004": [("dateline", "Hongkong"), ("outlet", "CNN")],
        }


class TestText:
    @pytest.mark.parametrize("text", [PROSE, f"{PROSE}\r\n\r\n{PROSE}\r\n", f" {PROSE}\r{PROSE}\n\n"])
    def test_line_ends_stay(self, tmp_path, text):
        put(tmp_path, "a.txt", text)
        assert read_articles(tmp_path).articles[0].text == text

    def test_byte_order_mark_is_not_part_of_it(self, tmp_path):
        put(tmp_path, "a.txt", b"\xef\xbb\xbf" + PROSE.encode())
        article = read_articles(tmp_path).articles[0]
        assert (article.text, article.encoding) == (PROSE, "utf-8")
        assert article.sha256 == hashlib.sha256(b"\xef\xbb\xbf" + PROSE.encode()).hexdigest()

    def test_title_outlet_and_header(self, tmp_path):
        put(tmp_path, "a.txt", f" date 2023-02-19 NOS Nieuws\n\nOverleg begint  met plan\n\n{PROSE}")
        article = read_articles(tmp_path).articles[0]
        assert (article.title, article.outlet) == ("Overleg begint  met plan".replace("  ", " "), "NOS")
        assert article.header_date == "2023-02-19"

    def test_header_with_no_such_month(self, tmp_path):
        put(tmp_path, "a.txt", f" date 2023-13 {PROSE}")
        reading = read_articles(tmp_path)
        assert reading.articles[0].header_date == ""
        assert "header" in note(reading, "a.txt")


class TestEncodings:
    @pytest.mark.parametrize("encoding", ["cp1252", "mac-roman", "cp850", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
    def test_detected_and_told(self, tmp_path, encoding):
        plain = str.maketrans("“”‘’–", "\"\"''-")
        text = PROSE.translate(plain) if encoding == "cp850" else PROSE
        put(tmp_path, "a.txt", text.encode(encoding))
        reading = read_articles(tmp_path)
        assert (reading.articles[0].text, reading.articles[0].encoding) == (text, encoding)
        assert encoding in note(reading, "a.txt")

    def test_latin_1_is_read_as_its_superset(self, tmp_path):
        text = "De Oekraïense minister zei dat België één voorstel heeft gedaan, maar niet welk voorstel het is."
        put(tmp_path, "a.txt", text.encode("latin-1"))
        assert read_articles(tmp_path).articles[0].text == text

    def test_seeds_survive_windows(self, seeds, tmp_path):
        for file in seeds.iterdir():
            put(tmp_path, file.name, file.read_bytes().decode("utf-8").encode("cp1252"))
        for article, other in zip(read_articles(tmp_path).articles, read_articles(seeds).articles, strict=True):
            assert article.text == other.text

    @given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1))
    def test_any_utf_8_comes_back_as_it_was(self, tmp_path_factory, text):
        folder = tmp_path_factory.mktemp("texts")
        put(folder, "a.txt", f"{PROSE}\n\n{text}")
        articles = read_articles(folder).articles
        if articles:
            assert articles[0].text == f"{PROSE}\n\n{text}"
        else:
            assert any(ord(character) < 32 or ord(character) == 127 for character in text)


class TestLeftOut:
    @pytest.mark.parametrize(
        ("content", "told"),
        [
            (b"", "empty"),
            (b" \r\n\t\n", "empty"),
            (b"\xef\xbb\xbf", "empty"),
            (b"\0" * 400, "not text"),
            (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "not text"),
            (b"\x81\x8d\x8f\x90\x9d" * 40, "not text"),
            (b"CNN\n\nLEES OOK. Iets anders\n", "only page furniture"),
        ],
    )
    def test_with_its_reason_and_the_rest_goes_on(self, tmp_path, content, told):
        put(tmp_path, "a.txt", content)
        put(tmp_path, "b.txt", PROSE)
        reading = read_articles(tmp_path)
        assert [article.source for article in reading.articles] == ["b.txt"]
        assert told in reason(reading, "a.txt")
        assert reading.left_out[0].advice.endswith(".")

    def test_other_kinds_of_files(self, tmp_path):
        put(tmp_path, "a.pdf", b"%PDF")
        put(tmp_path, "b.TXT", PROSE)
        put(tmp_path, ".hidden/c.txt", PROSE)
        reading = read_articles(tmp_path)
        assert [article.source for article in reading.articles] == ["b.TXT"]
        assert {(left.source, left.reason) for left in reading.left_out} == {
            ("a.pdf", "not a kind of file that is read"),
            (".hidden", "hidden"),
        }
        assert ".docx" in next(left.advice for left in reading.left_out if left.source == "a.pdf")

    @pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
    def test_links_in_a_circle_and_to_nothing(self, tmp_path):
        put(tmp_path, "a.txt", PROSE)
        (tmp_path / "circle").symlink_to(tmp_path)
        (tmp_path / "nothing.txt").symlink_to(tmp_path / "gone")
        reading = read_articles(tmp_path)
        assert len(reading.articles) == 1
        assert {left.source for left in reading.left_out} == {"circle", "nothing.txt"}

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
    def test_a_pipe_is_not_waited_for(self, tmp_path):
        os.mkfifo(tmp_path / "a.txt")
        assert "opened" in reason(read_articles(tmp_path), "a.txt")

    def test_no_permission(self, tmp_path, monkeypatch):
        put(tmp_path, "a.txt", PROSE)
        put(tmp_path, "b.txt", PROSE)
        real = Path.open

        def refuse(file, *how):
            if file.name == "a.txt":
                raise PermissionError(13, "Permission denied", str(file))
            return real(file, *how)

        monkeypatch.setattr(Path, "open", refuse)
        reading = read_articles(tmp_path)
        assert reading.left_out == (
            LeftOut("a.txt", "cannot be opened (Permission denied)", "Check that it is there and may be read."),
        )
        assert len(reading.articles) == 1

    def test_no_such_path(self, tmp_path):
        with pytest.raises(FileNotFoundError, match="gone"):
            read_articles(tmp_path / "gone")


class TestFolders:
    def test_one_file(self, tmp_path):
        put(tmp_path, "a.txt", PROSE)
        assert read_articles(tmp_path / "a.txt").articles[0].source == "a.txt"

    def test_order_is_that_of_the_paths(self, tmp_path):
        for name in ("z.txt", "b/c.txt", "a.txt", "b/a/x.txt", "B.txt"):
            put(tmp_path, name, f"{name} {PROSE}")
        sources = [article.source for article in read_articles(tmp_path).articles]
        assert sources == ["B.txt", "a.txt", "b/a/x.txt", "b/c.txt", "z.txt"]

    def test_same_stem_twice(self, tmp_path):
        for name in ("a.txt", "b/a.txt", "c.txt"):
            put(tmp_path, name, f"{name} {PROSE}")
        reading = read_articles(tmp_path)
        assert [article.article_id for article in reading.articles] == ["a.txt", "b/a.txt", "c"]
        assert "b/a.txt" in note(reading, "b/a.txt")

    def test_ids_are_unique_even_when_stems_look_like_paths(self, tmp_path):
        for name in ("a.txt", "b/a.txt", "a.txt.txt"):
            put(tmp_path, name, f"{name} {PROSE}")
        ids = [article.article_id for article in read_articles(tmp_path).articles]
        assert len(set(ids)) == 3

    @pytest.mark.skipif(os.name == "nt", reason="names are text there")
    def test_a_name_that_is_no_text(self, tmp_path):
        try:
            Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")).write_text(PROSE, "utf-8")
        except OSError:
            pytest.skip("this file system refuses such names")
        assert read_articles(tmp_path).articles[0].article_id == "\ufffd"

    def test_several_sources(self, tmp_path):
        for name in ("een/a.txt", "twee/a.txt", "b.txt"):
            put(tmp_path, name, f"{name} {PROSE}")
        reading = read_articles([tmp_path / "een", tmp_path / "twee", tmp_path / "b.txt"])
        assert [article.source for article in reading.articles] == ["een/a.txt", "twee/a.txt", "b.txt"]
        assert [article.article_id for article in reading.articles] == ["een/a.txt", "twee/a.txt", "b"]

    def test_what_a_browser_saved_beside_a_page_is_left_alone(self, tmp_path):
        put(tmp_path, "krant.txt", PROSE)
        put(tmp_path, "pagina.html", f"<html><body><p>{PROSE}</p></body></html>")
        put(tmp_path, "pagina_files/reclame.html", f"<p>{PROSE}</p>")
        put(tmp_path, "krant_files/b.txt", PROSE)
        sources = [part.name for part in list_parts(tmp_path) if isinstance(part, Part)]
        assert sources == ["krant.txt", "krant_files/b.txt", "pagina.html"]


class TestLanguage:
    @pytest.mark.parametrize(
        ("text", "language"),
        [
            (PROSE, "nl"),
            ("Blinken en Wang spraken elkaar in München.", "nl"),
            ("The secretary of state met his counterpart and said that the plan was only a beginning.", "en"),
            (
                "Der Minister hat gesagt, dass der Plan nur ein Anfang ist und dass er nicht weiter weiß.",
                "de",
            ),
            ("Le ministre de la France a dit que le plan de la Chine était le début de la discussion.", "fr"),
            (
                "Die minister het gesê dat die plan nie genoeg is nie, en dat hy dit nie wil aanvaar nie.",
                "af",
            ),
            ("1 2 3 …", "und"),
        ],
    )
    def test_told(self, text, language):
        assert language_of(text) == language

    def test_another_language_is_left_out(self, tmp_path):
        put(tmp_path, "a.txt", "The secretary of state met his counterpart and said that it was a beginning.")
        reading = read_articles(tmp_path)
        assert reading.articles == ()
        assert reason(reading, "a.txt") == "another language (en)"

    @pytest.mark.parametrize(
        "text",
        ["Xi Jinping en Poetin in Moskou: foto's.", "Minister Lavrov in Peking bij Wang Yi.", "Xi ontvangt Poetin in Peking."],
    )
    def test_short_dutch_full_of_foreign_names_is_kept(self, tmp_path, text):
        put(tmp_path, "a.txt", text)
        assert len(read_articles(tmp_path).articles) == 1
