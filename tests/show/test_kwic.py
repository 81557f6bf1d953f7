"""Keyword in context: what is looked for is found, a bad pattern is told, a catastrophic one is stopped."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.show import kwic
from helpers.show.kwic import PatternError, search

TEXTS = {
    "a": "China ontkent. De Chinezen leveren geen wapens aan Rusland.",
    "b": "Wapenleveranties: de VS vreest\n\nwapens van China.",
}


def words(query: str, **options) -> list[str]:
    return [hit.words for hit in search(TEXTS.items(), query, **options).hits]


def test_words_are_found_whole_and_in_any_case() -> None:
    assert words("wapens") == ["wapens", "wapens"]
    assert words("china") == ["China", "China"]
    assert words("Chin") == []


def test_a_star_stands_for_the_rest_of_a_word() -> None:
    assert words("wapen*") == ["wapens", "Wapenleveranties", "wapens"]


def test_a_space_stands_for_any_white_space() -> None:
    assert words("vreest wapens") == ["vreest wapens"]


def test_signs_in_words_are_no_pattern() -> None:
    assert search([("a", "Wat (nu)?")], "(nu)?").hits[0].words == "(nu)?"


def test_a_pattern_stands_between_strokes() -> None:
    assert words(r"/wapen\w+/") == ["wapens", "Wapenleveranties", "wapens"]


@pytest.mark.parametrize(("order", "first"), [("article", "a"), ("left", "a"), ("right", "a")])
def test_every_order_holds_every_hit(order: str, first: str) -> None:
    assert sorted(hit.article_id for hit in search(TEXTS.items(), "wapens", order).hits) == ["a", "b"]


def test_hits_are_sorted_by_what_stands_beside_them() -> None:
    assert [hit.before.split()[-1] for hit in search(TEXTS.items(), "wapens", "left").hits] == ["geen", "vreest"]
    assert [hit.after.split()[0] for hit in search(TEXTS.items(), "wapens", "right").hits] == ["aan", "van"]


def test_offsets_point_into_the_untouched_text() -> None:
    for hit in search(TEXTS.items(), "/wapens|china/").hits:
        assert TEXTS[hit.article_id][hit.start : hit.end] == hit.words


@pytest.mark.parametrize("pattern", ["/(/", "/[/", "/a{2/b)/", "/(?P<x>a)(?P<x>b/", "/\\/", "/*/"])
def test_a_bad_pattern_is_told(pattern: str) -> None:
    try:
        search(TEXTS.items(), pattern)
    except PatternError as error:
        assert "no pattern" in str(error)


def test_something_too_long_is_told() -> None:
    with pytest.raises(PatternError, match="too many"):
        search(TEXTS.items(), "x" * 1000)


@pytest.mark.parametrize("pattern", [r"/(a|aa)+$/", r"/(a*)*b/", r"/(\w+\s?)+!/"])
def test_a_catastrophic_pattern_is_stopped(pattern: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kwic, "SECONDS", 0.3)
    texts = {name: "a" * 5000 + "c " + "aa " * 3000 for name in "abcdef"}
    found = search(texts.items(), pattern)
    assert found.stopped == "" or "stopped" in found.stopped


def test_a_search_through_very_many_articles_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kwic, "SECONDS", 0.05)
    read = []

    def texts():
        for number in range(1_000_000):
            read.append(number)
            yield f"a{number}", "Het plan is er."

    found = search(texts(), "wapens")
    assert found.searched == len(read) < 1_000_000
    assert found.stopped == f"The search was stopped after 0.05 seconds, when {len(read):,} articles had been read"


def test_very_many_hits_are_cut_and_it_is_said() -> None:
    found = search([("a", "de " * 5000)], "de")
    assert len(found.hits) == kwic.MOST_HITS
    assert "stopped after 1,000 hits" in found.stopped


@given(st.text(max_size=40), st.text(max_size=80))
def test_whatever_is_typed_is_answered(query: str, text: str) -> None:
    try:
        found = search([("a", text)], query)
    except PatternError:
        return
    assert all(text[hit.start : hit.end] for hit in found.hits)
