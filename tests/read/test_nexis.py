"""Exports of Nexis Uni: where an article begins, ends, and what stands around it."""

import docx
import pytest

from helpers.read.articles import read_articles

GOOD = "De minister van Buitenlandse Zaken zei dinsdag in Moskou dat het overleg over het plan één stap is."
COVER = [
    "User Name: Lezer",
    "Date and Time: Sunday, March 5, 2023",
    "Job Number: 1",
    "Documents (2)",
    "1. Eerste kop",
    "2. Tweede kop",
]
FIRST = ["Eerste kop", "NRC Handelsblad", "19 februari 2023 zondag", "Copyright 2023 NRC Media All Rights Reserved"]
LABELS = ["Section: BUITENLAND; Blz. 10", "Length: 523 words", "Byline: Een redacteur"]
END = ["Load-Date: February 18, 2023", "End of Document"]


@pytest.fixture
def reading(tmp_path):
    def read(*lines):
        document = docx.Document()
        for line in lines:
            document.add_paragraph(line)
        document.save(tmp_path / "a.docx")
        return read_articles(tmp_path)

    return read


def test_the_cover_is_no_part_of_the_first_article(reading):
    second = [
        "Tweede kop",
        "Trouw",
        "February 20, 2023 Monday",
        "Lengte: 5 woorden",
        "Tekst",
        GOOD,
        "Laaddatum: x",
        "Einde van document",
    ]
    articles = reading(*COVER, *FIRST, *LABELS, "Body", GOOD, f"{GOOD} Twee.", *END, *second).articles
    assert [(a.title, a.outlet, a.header_date, a.text) for a in articles] == [
        ("Eerste kop", "NRC", "2023-02-19", f"{GOOD}\n\n{GOOD} Twee."),
        ("Tweede kop", "Trouw", "2023-02-20", GOOD),
    ]
    assert [a.source for a in articles] == ["a.docx#article=1", "a.docx#article=2"]


def test_what_follows_the_text_is_no_part_of_it(reading):
    (article,) = reading(*FIRST, "Body", GOOD, "Graphic", "Foto: iemand", *END).articles
    assert article.text == GOOD


def test_the_day_of_loading_is_no_day_of_publication(reading):
    told = reading("Kop", "NRC", *LABELS, "Body", GOOD, *END)
    assert told.articles[0].header_date == ""
    assert "no line with its day" in told.notes[0].note


def test_an_article_without_its_text_spoils_no_other(reading):
    told = reading(*FIRST, *LABELS, *END, *FIRST, "Body", GOOD, *END)
    assert [article.source for article in told.articles] == ["a.docx#article=2"]
    assert told.left_out[0].reason == "broken: an article without the line Body"


def test_an_export_that_stops_short(reading):
    told = reading(*FIRST, "Body", GOOD, *END, *FIRST, "Body", GOOD)
    assert len(told.articles) == 1
    assert (told.left_out[0].source, told.left_out[0].reason) == ("a.docx#article=2", "broken: its end is missing")


def test_any_other_document_is_one_article(reading):
    (article,) = reading("Kop", GOOD).articles
    assert (article.article_id, article.source, article.text) == ("a", "a.docx", f"Kop\n\n{GOOD}")
