"""Ids: the same everywhere, and never the same twice."""

from hypothesis import given
from hypothesis import strategies as st

from helpers.keep.ids import IdMaker, digest

ASKED = st.tuples(
    st.sampled_from(["statement", "meeting"]),
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=2),
    st.lists(st.one_of(st.none(), st.text(max_size=3)), max_size=2),
)


def test_an_id_is_what_it_was():
    """On any machine and in any year; to change this is to change every id that somebody has cited."""
    assert IdMaker(digest("Dé tekst")).make("meeting", [(0, 8)], ["china"], "held") == "meeting-85fc8ca6f32a"


def test_text_span_and_values_all_count():
    asked = [
        ("tekst", "statement", [(0, 5)], "zei"),
        ("tekst", "meeting", [(0, 5)], "zei"),
        ("Tekst", "statement", [(0, 5)], "zei"),
        ("tekst", "statement", [(0, 4)], "zei"),
        ("tekst", "statement", [(0, 5)], "wil"),
        ("tekst", "statement", [], "zei"),
    ]
    assert len({IdMaker(digest(text)).make(*one) for text, *one in asked}) == len(asked)


def test_a_finding_has_its_id_whatever_was_asked_before():
    maker = IdMaker(digest("tekst"))
    maker.make("plan", [(0, 1)])
    assert maker.make("plan", [(0, 5)]) == IdMaker(digest("tekst")).make("plan", [(0, 5)])


@given(st.lists(ASKED, max_size=20))
def test_no_two_are_the_same_and_a_second_run_makes_the_same(asked):
    made = []
    for _ in range(2):
        copies = [IdMaker(digest("tekst"), copy) for copy in range(3)]
        made.append([ids.make(table, spans, *values) for ids in copies for table, spans, values in asked])
    assert len(set(made[0])) == len(made[0])
    assert made[0] == made[1]
