"""Columns by the names that exports give them, or as they are told."""

import pytest

from helpers.read.articles import read_articles
from helpers.read.columns import ColumnsError, recognise
from helpers.read.told import Unreadable

GOOD = "De minister van Buitenlandse Zaken zei dinsdag in Moskou dat het overleg over het plan één stap is."


@pytest.mark.parametrize(
    ("seen", "places"),
    [
        ("id datum kop tekst krant", ((3,), 1, 2, 4)),
        ("Publication Date|Headline|Body|Publication|Byline", ((2,), 0, 1, 3)),
        ("article_id|Published_At|TITLE|full_text|source_name", ((3,), 1, 2, 4)),
        ("AN HD LP TD PD SN", ((2, 3), 4, 1, 5)),
        ("GKGRECORDID V2.1DATE SOURCECOMMONNAME content", ((3,), None, None, 2)),
        ("medium headline date hlead", ((3,), 2, 1, 0)),
        ("author title publishedAt content source.id source.name", ((3,), 2, 1, 5)),
        ("text", ((0,), None, None, None)),
    ],
)
def test_usual_names(seen, places):
    found = recognise(seen.split("|") if "|" in seen else seen.split(), {})
    assert (found.text, found.date, found.title, found.outlet) == places


def test_several_that_fit_are_told():
    found = recognise(["content", "text", "date"], {})
    assert found.text == (1,)
    assert found.notes == (
        "read with text=text,date=date",
        "text is taken from the column text; content would fit too: say text=… if it is not",
    )


def test_no_day_is_told_with_what_was_seen():
    assert "there are id, text: say date=…" in recognise(["id", "text"], {}).notes[1]


def test_no_text_is_told_with_what_was_seen():
    with pytest.raises(Unreadable) as told:
        recognise(["id", "wanneer", ""], {})
    assert told.value.args == (
        "no column is known to hold the text; there are id, wanneer, (no name)",
        "Say which it is: text=…",
    )


@pytest.mark.parametrize(("given", "text"), [("Verhaal", (1,)), ("verhaal", (1,)), ("lead+Verhaal", (0, 1)), ("a+b", (2,))])
def test_given(given, text):
    assert recognise(["lead", "Verhaal", "a+b"], {"text": given}).text == text


def test_given_but_not_there():
    with pytest.raises(Unreadable, match="no column is called romp"):
        recognise(["text"], {"text": "romp"})


def test_a_role_that_is_none():
    with pytest.raises(ColumnsError, match="columns: datum is none of text, date, title, outlet"):
        read_articles(".", {"datum": "date"})


def test_told_for_a_whole_folder(tmp_path):
    (tmp_path / "a.csv").write_text(f"wanneer;verhaal\n19-2-2023;{GOOD}\n", "utf-8")
    assert read_articles(tmp_path).articles == ()
    (article,) = read_articles(tmp_path, {"text": "verhaal", "date": "wanneer"}).articles
    assert (article.text, article.header_date) == (GOOD, "2023-02-19")


def test_a_text_in_two_columns(tmp_path):
    (tmp_path / "a.tsv").write_text(f"LP\tTD\n{GOOD}\tEn verder.\n\t{GOOD}\n", "utf-8")
    assert [article.text for article in read_articles(tmp_path).articles] == [f"{GOOD}\n\nEn verder.", GOOD]
