"""Pairing: one to one, as many as can be, the most alike together, in whatever order."""

import random

import pytest

from helpers.check.pairing import pair_up, shared_characters
from helpers.check.statements import overlap


def likeness(predicted, gold):
    share = overlap(predicted, gold)
    return (round(1000 * share),) if share >= 0.3 else None


def ids(pairing):
    return {(one.id, other.id) for one, other in pairing.pairs}


def test_each_has_one_partner_at_most(statement):
    pairing = pair_up([statement(id="p1"), statement(id="p2")], [statement(id="g1")], likeness)
    assert len(pairing.pairs) == 1
    assert len(pairing.false_alarms) == 1
    assert not pairing.misses


def test_nothing_is_paired_across_articles(statement):
    pairing = pair_up([statement(article_id="a")], [statement(article_id="b")], likeness)
    assert not pairing.pairs
    assert [row.article_id for row in pairing.misses] == ["b"]
    assert [row.article_id for row in pairing.false_alarms] == ["a"]


def test_as_many_pairs_as_can_be(statement):
    predicted = [statement(0, 100, id="wide"), statement(0, 40, id="first")]
    gold = [statement(0, 50, id="one"), statement(50, 100, id="two")]
    assert ids(pair_up(predicted, gold, likeness)) == {("wide", "two"), ("first", "one")}


def test_of_equally_many_pairs_the_most_alike(statement):
    predicted = [statement(0, 100, id="p")]
    gold = [statement(0, 60, id="worse"), statement(0, 90, id="better")]
    assert ids(pair_up(predicted, gold, likeness)) == {("p", "better")}


def test_the_first_number_counts_most(statement):
    def by_cue(predicted, gold):
        return 1000 * (predicted.cue == gold.cue), 1000 * (predicted.kind == gold.kind)

    predicted = [statement(id="p", cue="zei", kind="mixed")]
    gold = [statement(id="kind", cue="meldde", kind="mixed"), statement(id="cue", cue="zei", kind="direct")]
    assert ids(pair_up(predicted, gold, by_cue)) == {("p", "cue")}


@pytest.mark.parametrize("seed", range(5))
def test_order_does_not_matter(statement, seed):
    rows = [statement(start, start + 30, id=f"r{start}") for start in range(0, 200, 7)]
    gold = [statement(start, start + 25, id=f"g{start}") for start in range(3, 200, 9)]
    shuffled, shuffled_gold = rows[:], gold[:]
    random.Random(seed).shuffle(shuffled)
    random.Random(seed + 1).shuffle(shuffled_gold)
    assert pair_up(shuffled, shuffled_gold, likeness) == pair_up(rows, gold, likeness)


def test_nothing_against_nothing(statement):
    assert pair_up([], [], likeness).pairs == ()


@pytest.mark.parametrize(
    ("some", "others", "shared"),
    [
        ([(0, 10)], [(10, 20)], 0),
        ([(0, 10)], [(5, 20)], 5),
        ([(0, 10), (20, 30)], [(5, 25)], 10),
        ([], [(0, 10)], 0),
    ],
)
def test_shared_characters(some, others, shared):
    assert shared_characters(some, others) == shared
