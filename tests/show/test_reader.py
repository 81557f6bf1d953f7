"""The evidence reader: spans marked in untouched text, and nothing in an article acts as HTML."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.records import Article, Block
from helpers.show import reader
from helpers.show.reader import Mark

HOSTILE = "<script>alert(1)</script> \" onmouseover='x' & &lt; <img src=x onerror=y> \u202e \u0000 ‘vrede’"


class Page(HTMLParser):
    """The text and the tags of a page, as a browser would read them."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def article(text: str) -> Article:
    return Article("a", text, (Block(0, len(text), "paragraph"),), "")


def test_hostile_text_shows_as_text() -> None:
    marks = {"meetings": [Mark(0, len(HOSTILE), "m", HOSTILE)], "actors": [Mark(3, 12, "", HOSTILE)]}
    page = Page(reader.render(article(HOSTILE), marks))
    assert {tag for tag, _ in page.tags} <= {"div", "p", "mark", "details", "summary"}
    assert {name for _, attributes in page.tags for name in attributes} <= {
        "lang",
        "style",
        "title",
        "data-start",
        "data-article",
    }
    assert page.text == HOSTILE.replace("\0", "\ufffd")


def test_furniture_is_shown_and_not_marked() -> None:
    text = "Kop <b>\nDe tekst."
    whole = Article("a", text, (Block(0, 7, "heading"), Block(8, len(text), "paragraph")), "")
    page = Page(reader.render(whole, {"actors": [Mark(0, len(text), "", "alles")]}))
    assert "Kop <b>" in page.text
    assert [attributes["title"] for tag, attributes in page.tags if tag == "p" and "title" in attributes] == [
        "heading, not read as prose"
    ]


def test_overlapping_marks_are_cut_at_their_edges() -> None:
    marks = {"statements": [Mark(0, 8, "s", "een")], "meetings": [Mark(4, 12, "m", "twee")]}
    page = Page(reader.render(article("abcdefghijkl"), marks))
    titles = [attributes["title"] for tag, attributes in page.tags if tag == "mark"]
    assert page.text == "abcdefghijkl"
    assert set(titles) == {"een", "een\ntwee", "twee"}


@given(
    st.text(min_size=1, max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), st.sampled_from(reader.ALL_LAYERS)), max_size=6),
)
def test_no_character_is_lost_or_added(text: str, spans: list[tuple[int, int, str]]) -> None:
    marks: dict[str, list[Mark]] = {}
    for start, end, layer in spans:
        if start < end <= len(text):
            marks.setdefault(layer, []).append(Mark(start, end, "f", "titel"))
    found = [mark for layer in marks.values() for mark in layer][:1]
    shown = Page(reader.render(article(text), marks, found)).text
    assert len(shown) == len(text)
    assert shown == "".join("\ufffd" if sign == "\0" or "\ud800" <= sign <= "\udfff" else sign for sign in text)


@pytest.mark.parametrize("table", ["statements", "meetings", "stances", "plan"])
def test_every_finding_is_told_in_its_articles(corpus, table: str) -> None:
    for finding_id in getattr(corpus, table)["finding_id"]:
        page = Page(reader.tell(corpus, finding_id))
        rows = corpus.evidence[corpus.evidence["finding_id"] == finding_id]
        for row in rows.itertuples():
            assert corpus.texts[row.article_id][row.start : row.end].strip() in page.text
            assert row.start == row.end or any(row.rule in (a.get("title") or "") for tag, a in page.tags if tag == "mark")


def test_an_unknown_finding_is_named(corpus) -> None:
    with pytest.raises(KeyError, match="no finding has this id"):
        reader.tell(corpus, "meeting-nothing")


def test_a_paragraph_says_where_in_the_text_it_begins(corpus) -> None:
    for article_id, text in corpus.texts.items():
        page = Page(reader.read(corpus, article_id, english=True))
        starts = [int(attributes["data-start"]) for tag, attributes in page.tags if tag == "p" and "data-start" in attributes]
        blocks = next(f.article.blocks for f in corpus.findings if f.article.article_id == article_id)
        assert len(starts) == len(blocks)
        assert all(not text[start].isspace() for start in starts)


def test_what_is_found_stands_out_and_the_rest_is_folded(corpus) -> None:
    ids = corpus.stances["finding_id"].iloc[:2].tolist()
    page = Page(reader.tell(corpus, ids))
    found = [attributes for tag, attributes in page.tags if tag == "mark" and "data-found" in attributes]
    assert found
    assert any(tag == "details" for tag, _ in page.tags)
    assert "found by the rule" in page.text


def test_an_unknown_layer_is_named(corpus) -> None:
    with pytest.raises(KeyError, match="no layer has this name"):
        reader.read(corpus, corpus.articles["article_id"].iloc[0], ["cake"])
