"""Statements: overlap of spans, bare denials, who is paired with whom, and what is compared of the pairs."""

import pytest

from helpers.check.statements import compare_statements, overlap
from helpers.check.summary import summarise


@pytest.fixture
def scores(found):
    """F1 of each measure: `scores([predictions], [gold])`."""

    def make(predicted, gold, articles=("a",)):
        compared = compare_statements(found(statements=tuple(predicted)), found(statements=tuple(gold)))
        return summarise(compared.counts, list(articles)).loc["statements"]["f1"]

    return make


@pytest.mark.parametrize(
    ("span", "share"),
    [((0, 100), 1.0), ((0, 50), 0.5), ((50, 150), 1 / 3), ((100, 200), 0.0), ((150, 200), 0.0)],
)
def test_overlap_is_intersection_over_union(statement, span, share):
    assert overlap(statement(*span), statement(0, 100)) == pytest.approx(share)


@pytest.mark.parametrize(
    ("span", "told", "share"),
    [
        ((100, 100), {}, 1.0),
        ((160, 160), {}, 0.8),
        ((161, 161), {}, 0.0),
        ((68, 70), {}, 0.9),
        ((90, 120), {}, 0.5),
        ((130, 190), {}, 0.5),
        ((170, 190), {}, 0.0),
        ((90, 120), {"speaker_id": "russia"}, 0.5),
        ((90, 120), {"cue": "zei"}, 0.5),
        ((90, 120), {"speaker_id": "russia", "cue": "zei"}, 0.0),
    ],
)
def test_an_empty_span_is_matched_at_its_cue(statement, span, told, share):
    denial = statement(100, 100, speaker_id="china", cue="ontkent", kind="indirect")
    other = statement(*span, **{"speaker_id": "china", "cue": "Ontkent"} | told)
    assert overlap(other, denial) == pytest.approx(share)
    assert overlap(denial, other) == pytest.approx(share)


def test_a_loose_span_is_found_at_03_and_not_at_08(statement, scores):
    told = scores([statement(0, 50)], [statement(0, 100)])
    assert told["overlap ≥ 0.3"] == 1
    assert told["span ≥ 0.8"] == told["overlap ≥ 0.8"] == 0


def test_two_speakers_of_the_same_words_are_each_found(statement, scores):
    speakers = ["financial-times", "washington-post"]
    predicted = [statement(id=name, speaker_id=name) for name in reversed(speakers)]
    told = scores(predicted, [statement(id=f"g-{name}", speaker_id=name) for name in speakers])
    assert told["overlap ≥ 0.3"] == told["speaker"] == 1


def test_the_same_speaker_goes_before_a_larger_overlap(statement, found):
    gold = [statement(0, 100, id="other", speaker_id="china"), statement(20, 100, id="same")]
    compared = compare_statements(found(statements=(statement(0, 100),)), found(statements=tuple(gold)))
    assert [row.id for _, row in compared.pairing.pairs] == ["same"]


@pytest.mark.parametrize(
    ("measure", "says", "should_say", "f1"),
    [
        ("speaker", {"speaker_id": "china"}, {"speaker_id": ""}, 0),
        ("speaker", {"speaker_id": ""}, {"speaker_id": ""}, 1),
        ("kind", {"kind": "mixed"}, {"kind": "direct"}, 0),
        ("sourcing", {"sourcing": "media"}, {"sourcing": "unknown"}, 0),
        ("reportative", {"reportative": True}, {}, 0),
        ("cue", {"cue": "Volgens"}, {"cue": "volgens"}, 1),
        ("cue", {"cue": ""}, {"cue": "volgens"}, 0),
        ("via", {"via": "CNN"}, {}, 0),
        ("via", {}, {"via": "CNN"}, 0),
        ("via", {"via": "cnn"}, {"via": "CNN"}, 1),
        ("via", {"via": "de nieuwszender CNN"}, {"via": "CNN"}, 1),
        ("addressee", {"addressee_id": ("china",)}, {"addressee_id": ("china", "russia")}, 2 / 3),
    ],
)
def test_what_pairs_are_compared_in(statement, scores, measure, says, should_say, f1):
    assert scores([statement(**says)], [statement(**should_say)])[measure] == pytest.approx(f1)


def test_what_neither_tells_is_not_counted(statement, found):
    rows = found(statements=(statement(),))
    summary = summarise(compare_statements(rows, rows).counts, ["a"]).loc["statements"]
    assert summary.loc["via", "expected"] == 0
    assert summary.loc["parent", "expected"] == 0


@pytest.mark.parametrize(("parent", "f1"), [("p1", 1), ("p2", 0), ("", 0), ("gone", 0)])
def test_the_parent_is_the_one_that_is_paired_with_the_golds_parent(statement, scores, parent, f1):
    predicted = [
        statement(0, 100, id="p1", speaker_id="cnn"),
        statement(200, 300, id="p2", speaker_id="tass"),
        statement(20, 90, id="p3", parent_id=parent),
    ]
    gold = [
        statement(0, 100, id="g1", speaker_id="cnn"),
        statement(200, 300, id="g2", speaker_id="tass"),
        statement(20, 90, id="g3", parent_id="g1"),
    ]
    assert scores(predicted, gold)["parent"] == f1


def test_a_parent_that_the_gold_does_not_tell_is_wrong(statement, scores):
    predicted = [statement(id="p1", parent_id="p2"), statement(200, 300, id="p2")]
    assert scores(predicted, [statement(id="g1")])["parent"] == 0


@pytest.mark.parametrize(("labels", "f1"), [(("x", "x"), 1), (("x", "y"), 0), (("", ""), 0)])
def test_one_utterance_in_two_articles(statement, scores, labels, f1):
    predicted = [statement(article_id=a, utterance_id=u) for a, u in zip("ab", labels, strict=True)]
    gold = [statement(article_id=a, utterance_id="u1") for a in "ab"]
    assert scores(predicted, gold, "ab")["same utterance"] == f1


def test_differences_name_both_values(statement, found):
    compared = compare_statements(found(statements=(statement(kind="mixed"),)), found(statements=(statement(),)))
    (difference,) = compared.differences
    assert (difference.measure, difference.says, difference.should_say) == ("kind", "mixed", "direct")
