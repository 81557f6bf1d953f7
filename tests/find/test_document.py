"""Tokens, sentences and quotations: the view on the untouched text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.find.document import TOKEN, Document
from helpers.find.quotes import find_quotes
from helpers.records import Article, Block

AWKWARD = st.text(alphabet=st.sampled_from("aA. ,\"'“”‘’„«»!?\n-–:;1é\u0000\u200f\ud800"), max_size=200)


def document(text: str) -> Document:
    return Document(Article("text", text, (Block(0, len(text), "paragraph"),) if text else (), ""))


def sentences(text: str) -> list[str]:
    doc = document(text)
    return [text[sentence.start : sentence.end] for sentence in doc.sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hij kwam. Zij ging.", ["Hij kwam.", "Zij ging."]),
        ("De oorlog duurt. “De zorgen blijven”, zei hij.", ["De oorlog duurt.", "“De zorgen blijven”, zei hij."]),
        ("“Wij gaan.” Hij zweeg.", ["“Wij gaan.”", "Hij zweeg."]),
        ("“Gaan we?” vroeg hij.", ["“Gaan we?” vroeg hij."]),
        ("Dr. Jansen en A. de Vries kwamen.", ["Dr. Jansen en A. de Vries kwamen."]),
        ("Het kostte 1.000 euro om 20.30 uur. Daarna niets.", ["Het kostte 1.000 euro om 20.30 uur.", "Daarna niets."]),
        ("Hij zei o.a. dat. Zij niet.", ["Hij zei o.a. dat.", "Zij niet."]),
        ("Wat nu?! Niets…", ["Wat nu?!", "Niets…"]),
        ("plannen van Peking. ambities om te winnen.", ["plannen van Peking. ambities om te winnen."]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_words_keep_apostrophes_and_hyphens() -> None:
    doc = document("CBS’s VN-Handvest, foto's en veiligheids- en defensieraad.")
    assert doc.words[:2] == ["CBS’s", "VN-Handvest"]
    assert "foto's" in doc.words
    assert "veiligheids-" in doc.words


@given(AWKWARD)
def test_tokens_are_found_where_they_stand(text: str) -> None:
    doc = document(text)
    assert list(zip(doc.starts, doc.ends, strict=True)) == [match.span() for match in TOKEN.finditer(text)]
    assert doc.words == TOKEN.findall(text)


def test_tokens_of_a_list_in_a_range() -> None:
    doc, commas = document("a, b, c, d"), frozenset({","})
    assert list(doc.tokens_between(commas, 2, 5)) == [3]
    assert list(doc.tokens_between(commas, 1, 6)) == [1, 3, 5]


def test_furniture_is_no_prose() -> None:
    text = "Kop boven\nDe tekst zelf."
    doc = Document(Article("text", text, (Block(0, 9, "heading"), Block(10, len(text), "paragraph")), ""))
    assert doc.words == ["De", "tekst", "zelf", "."]


def test_a_sentence_without_end_is_cut() -> None:
    doc = document("woord, " * 1000)
    assert max(sentence.last - sentence.first for sentence in doc.sentences) <= 160
    assert doc.sentences[0].first == 0
    assert doc.sentences[-1].last == len(doc.words)


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“Ja”, zei hij.", ["Ja"]),
        ("‘Ja’, zei hij.", ["Ja"]),
        ('"Ja", zei hij.', ["Ja"]),
        ("'Ja', zei hij.", ["Ja"]),
        ("„Ja”, zei hij.", ["Ja"]),
        ("„Ja“, zei hij.", ["Ja"]),
        ("”Ja”, zei hij.", ["Ja"]),
        ("«Ja», zei hij.", ["Ja"]),
        ("»Ja«, zei hij.", ["Ja"]),
        (",,Ja'', zei hij.", ["Ja"]),
        ("“Wij ‘moeten’ gaan”, zei hij.", ["Wij ‘moeten’ gaan", "moeten"]),
        ("Zo’n jaren ’90-foto's in 's-Hertogenbosch om 's avonds.", []),
        ("“Wij gaan door’, zei hij.", ["Wij gaan door"]),
        ("Hij zei: “Wij gaan door. En verder.", ["Wij gaan door. En verder."]),
        ("Wij gaan “door. En verder.", ["door."]),
        ('Een doel van 5" en niet meer.', []),
    ],
)
def test_quotations(text: str, inner: list[str]) -> None:
    found = find_quotes(text, [Block(0, len(text), "paragraph")])
    assert [text[quote.inner_start : quote.inner_end] for quote in found] == inner


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    text = "Hij sprak. “Een. Twee.\n“Drie.”"
    first = text.index("\n")
    blocks = [Block(0, first, "paragraph"), Block(first + 1, len(text), "paragraph")]
    one, two = find_quotes(text, blocks)
    assert (text[one.inner_start : one.inner_end], one.closed) == ("Een. Twee.", False)
    assert (text[two.inner_start : two.inner_end], two.closed) == ("Drie.", True)


@given(AWKWARD)
def test_offsets_hold_whatever_comes(text: str) -> None:
    doc = document(text)
    assert [text[start:end] for start, end in zip(doc.starts, doc.ends, strict=True)] == doc.words
    assert doc.starts == sorted(doc.starts)
    covered = [token for sentence in doc.sentences for token in range(sentence.first, sentence.last)]
    assert covered == list(range(len(doc.words)))
    for quote in doc.quotes:
        assert 0 <= quote.start < quote.inner_start <= quote.inner_end <= quote.end <= len(text)


@given(AWKWARD)
def test_tokens_leave_out_nothing_but_white_space(text: str) -> None:
    doc = document(text)
    left = "".join(text[end:start] for end, start in zip([0, *doc.ends], [*doc.starts, len(text)], strict=True))
    assert not left.strip() or not any(character.isalnum() for character in left)
