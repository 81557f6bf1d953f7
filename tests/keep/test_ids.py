"""Ids: the same everywhere, and never the same twice."""

from hypothesis import given
from hypothesis import strategies as st

from helpers.keep.ids import IdMaker

ASKED = st.tuples(
    st.sampled_from(["statement", "meeting"]),
    st.text(max_size=5),
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=2),
    st.lists(st.one_of(st.none(), st.text(max_size=3)), max_size=2),
)


def test_an_id_is_what_it_was():
    """On any machine and in any year; to change this is to change every id that somebody has cited."""
    assert IdMaker().make("meeting", "Dé tekst", [(0, 8)], ["china"], "held") == "meeting-85fc8ca6f32a"


def test_text_span_and_values_all_count():
    asked = [
        ("statement", "tekst", [(0, 5)], "zei"),
        ("meeting", "tekst", [(0, 5)], "zei"),
        ("statement", "Tekst", [(0, 5)], "zei"),
        ("statement", "tekst", [(0, 4)], "zei"),
        ("statement", "tekst", [(0, 5)], "wil"),
        ("statement", "tekst", [], "zei"),
    ]
    assert len({IdMaker().make(*one) for one in asked}) == len(asked)


def test_a_finding_has_its_id_whatever_was_asked_before():
    maker = IdMaker()
    maker.make("plan", "andere tekst", [(0, 1)])
    assert maker.make("plan", "tekst", [(0, 5)]) == IdMaker().make("plan", "tekst", [(0, 5)])


@given(st.lists(ASKED, max_size=20))
def test_no_two_are_the_same_and_a_second_run_makes_the_same(asked):
    first, second = IdMaker(), IdMaker()
    ids = [first.make(table, text, spans, *values) for table, text, spans, values in asked]
    assert len(set(ids)) == len(ids)
    assert ids == [second.make(table, text, spans, *values) for table, text, spans, values in asked]
