"""Passages found again: in the same text, in one that moved, in one that changed, and not where they are not."""

import random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from helpers.keep.corrections.quotation import anchor, occurrences, quote

TEXT = (
    "De minister sprak dinsdag met zijn ambtgenoot in Moskou. “Wij leveren geen wapens”, zei hij na afloop. "
    "China ontkent. De Verenigde Staten waarschuwen Peking voor de gevolgen van militaire steun aan Rusland. "
    "De minister sprak woensdag met zijn ambtgenoot in Peking."
)
WORDS = st.text("abcdefghijklmnop éï😀  .", max_size=80)


def passage(words, text=TEXT, after=0):
    start = text.index(words, after)
    return quote(text, start, start + len(words))


def stands(text, place):
    return text[place.start : place.end]


def test_in_the_same_text_it_stands_where_it_stood():
    place, near = anchor(TEXT, passage("Wij leveren geen wapens"))
    assert (place.how, stands(TEXT, place), near) == ("exact", "Wij leveren geen wapens", None)


def test_text_before_it_moves_it():
    text = "Een nieuwe inleiding. " + TEXT
    place, _ = anchor(text, passage("China ontkent"))
    assert (place.how, stands(text, place)) == ("moved", "China ontkent")


@pytest.mark.parametrize("number", [0, 1])
def test_of_two_alike_the_one_in_the_same_context_is_meant(number):
    starts = [first for first, _ in occurrences(TEXT, "met zijn ambtgenoot in")]
    quoted = quote(TEXT, starts[number], starts[number] + len("met zijn ambtgenoot in"))
    text = "Eerst iets anders, en nog wat meer. " * 5 + TEXT
    place, _ = anchor(text, quoted)
    assert text[place.end : place.end + 7] == (" Moskou", " Peking")[number]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("waarschuwen Peking", "waarschuwden Beijing"),
        ("militaire steun", "militaire en financiële steun"),
        ("De Verenigde Staten", "De  Verenigde\r\nStaten"),
        ("gevolgen van ", ""),
    ],
)
def test_a_small_edit_is_followed(old, new):
    quoted = passage("De Verenigde Staten waarschuwen Peking voor de gevolgen van militaire steun aan Rusland.")
    text = "Inleiding. " + TEXT.replace(old, new)
    place, _ = anchor(text, quoted)
    assert place.how == "edited"
    assert stands(text, place) == quoted.exact.replace(old, new)
    assert 0.75 <= place.likeness < 1


@pytest.mark.parametrize(("old", "new"), [("China ontkent.", "China zwijgt."), ("China ontkent.", "")])
def test_a_few_words_that_are_gone_are_not_found_elsewhere(old, new):
    place, near = anchor(TEXT.replace(old, new), passage("China ontkent"))
    assert place is None
    assert near is not None


def test_what_was_written_anew_is_no_longer_there_and_the_nearest_place_is_told():
    old = "De Verenigde Staten waarschuwen Peking voor de gevolgen van militaire steun aan Rusland."
    text = TEXT.replace(old, "Washington zegt voorlopig niets over wat het weet.")
    place, near = anchor(text, passage(old))
    assert place is None
    assert near is not None and text[near.start :].startswith("Washington")


def test_in_another_text_there_is_nothing_near():
    assert anchor("Het weer blijft zonnig.", passage("China ontkent")) == (None, None)


def test_an_empty_passage_stands_between_the_words_around_it():
    at = TEXT.index("ontkent")
    text = "Een inleiding. " + TEXT
    place, _ = anchor(text, quote(TEXT, at, at))
    assert (place.start, place.end) == (at + 15, at + 15)
    assert anchor("Iets heel anders.", quote(TEXT, at, at)) == (None, None)


def test_positions_are_code_points():
    text = "😀😀 China ontkent alles."
    place, _ = anchor(text, passage("China ontkent", text))
    assert (place.start, place.end) == (3, 16)


@given(WORDS, st.integers(0, 80), st.integers(0, 80))
def test_a_passage_is_always_found_in_its_own_text(text, start, length):
    start = min(start, len(text))
    quoted = quote(text, start, min(start + length, len(text)))
    place, _ = anchor(text, quoted)
    assert place is None or stands(text, place) == quoted.exact
    if quoted.exact:
        assert (place.how, place.start) == ("exact", start)


@given(WORDS, WORDS, st.integers(0, 80), st.integers(0, 80))
def test_a_place_lies_in_the_text_whatever_the_text(text, other, start, length):
    start = min(start, len(text))
    for place in anchor(other, quote(text, start, min(start + length, len(text)))):
        assert place is None or (0 <= place.start <= place.end <= len(other) and 0 <= place.likeness <= 1)


@given(st.text(max_size=200), st.integers(0, 400), st.data())
def test_text_put_in_around_a_long_passage_only_moves_it(corpus_text, at, data):
    words = "De Verenigde Staten waarschuwen Peking voor de gevolgen van militaire steun aan Rusland."
    assume(words not in corpus_text)
    quoted = passage(words)
    at = min(at, quoted.start)
    text = TEXT[:at] + corpus_text + TEXT[at:]
    assume(text.count(words) == 1)
    place, _ = anchor(text, quoted)
    assert stands(text, place) == words


def test_one_changed_word_in_any_evidence_of_the_seeds_is_survived(corpus):
    chance = random.Random(7)
    lost = []
    for piece in corpus.evidence.itertuples():
        text = corpus.texts[piece.article_id]
        quoted = quote(text, piece.start, piece.end)
        words = [word for word in quoted.exact.split() if len(word) > 3]
        if len(words) < 5:
            continue
        word = chance.choice(words[1:-1])
        changed = "Vooraf. " + text[: piece.start] + quoted.exact.replace(word, "anders", 1) + text[piece.end :]
        place, _ = anchor(changed, quoted)
        if place is None or stands(changed, place) != quoted.exact.replace(word, "anders", 1):
            lost.append(quoted.exact)
    assert lost == []


def test_a_passage_that_is_not_in_a_long_text_is_sought_and_not_found():
    text = "Xi sprak met Poetin over handel en vrede in Moskou. " * 40_000  # two million characters
    place, _ = anchor(text, passage("De Verenigde Staten waarschuwen Peking voor de gevolgen van militaire steun aan Rusland."))
    assert place is None


def test_words_are_found_whatever_the_white_space():
    assert [TEXT[a:b] for a, b in occurrences(TEXT, " de  minister\nsprak ".replace("de", "De"))] == ["De minister sprak"] * 2
    assert occurrences(TEXT, "  ") == []
    assert occurrences(TEXT, "(") == []
