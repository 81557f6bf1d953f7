"""Agreement of readers: by hand, by the library, and not told where it cannot be."""

import krippendorff
import numpy as np
import pandas as pd
import pytest

from helpers.keep.corrections import judge
from helpers.keep.corrections.agreement import agreement


def measure(found, table, column):
    return found.measures.set_index(["table", "column"]).loc[(table, column)]


@pytest.fixture
def two(desk):
    """What two readers say of the first twelve stances, each as the rules find them."""

    def read(ann, bob):
        after, now = desk, desk.stances.set_index("finding_id")["position"]
        for name, verdicts in (("Ann", ann), ("Bob", bob)):
            for finding_id, verdict in zip(desk.stances["finding_id"], verdicts, strict=False):
                if verdict in ("+", now[finding_id]):
                    after = judge.save(desk, judge.accept(desk, finding_id, name)).corpus
                elif verdict == "-":
                    after = judge.save(desk, judge.reject(desk, finding_id, name)).corpus
                elif verdict != " ":
                    after = judge.save(desk, judge.change(desk, finding_id, name, {"position": verdict})).corpus
        return after

    return read


def test_a_worked_example(two):
    """Twelve findings, 24 verdicts: 18 of one kind and 6 of the other, two pairs apart.

    Observed disagreement 4/24; expected 2·18·6/(24·23); alpha = 1 - (4/24)/(216/552) = 0.574.
    """
    found = agreement(two("+++++++++---", "++++++++--+-"))
    told = measure(found, "stances", "finding")
    assert (told["findings"], told["agreed"], told["readers"]) == (12, 10, 2)
    assert told["alpha"] == pytest.approx(1 - (4 / 24) / (2 * 18 * 6 / (24 * 23)), abs=0.001)
    assert told["alpha"] == measure(found, "all", "finding")["alpha"]


def test_fields_are_compared_where_both_let_it_stand(two):
    kinds = ["denies", "warns", "silent", "alleges"]
    ann = [*(kinds * 3)[:11], "-"]
    bob = [*(kinds * 3)[:9], "supports", "requests", "denies"]
    found = agreement(two(ann, bob))
    told = measure(found, "stances", "position")
    codes = {kind: number for number, kind in enumerate(dict.fromkeys([*ann, *bob]))}
    data = np.array([[codes[one] for one in ann[:11]], [codes[one] for one in bob[:11]]], dtype=float)
    assert told["findings"] == 11
    assert told["agreed"] == 9
    wanted = krippendorff.alpha(reliability_data=data, level_of_measurement="nominal")
    assert told["alpha"] == pytest.approx(wanted, abs=0.001)


def test_too_few_are_counted_but_give_no_figure(two):
    told = measure(agreement(two("++-", "+--")), "stances", "finding")
    assert (told["findings"], told["agreed"]) == (3, 2)
    assert pd.isna(told["alpha"])
    assert "too few findings" in told["note"]


def test_the_same_answer_everywhere_gives_no_figure(two):
    told = measure(agreement(two("+" * 12, "+" * 12)), "stances", "finding")
    assert told["agreed"] == 12
    assert pd.isna(told["alpha"])
    assert "cannot be told from chance" in told["note"]


def test_what_one_reader_judged_alone_is_not_compared(two):
    found = agreement(two("+++ ", "  ++"))
    assert measure(found, "stances", "finding")["findings"] == 1
    assert len(found.conflicts) == 0


def test_conflicts_come_with_their_sentences(two):
    corpus = two(["+", "denies"], ["-", "warns"])
    conflicts = agreement(corpus).conflicts
    verdict, position = conflicts.to_dict("records")
    assert (verdict["column"], verdict["says"], verdict["other_says"], verdict["wins"]) == (
        "finding",
        "a finding",
        "no finding",
        "Bob",
    )
    assert (position["column"], position["says"], position["other_says"], position["wins"]) == (
        "position",
        "denies",
        "warns",
        "Bob",
    )
    for row in conflicts.itertuples():
        assert all(part in corpus.texts[row.article_id] for part in row.sentence.split(" … "))


def test_only_the_readers_that_are_named(two):
    corpus = two("+-", "--")
    assert len(agreement(corpus, ["Ann", "Cee"]).measures.query("findings > 0")) == 0
    assert len(agreement(corpus, ["Ann", "Bob"]).conflicts) == 1


def test_nobody_has_judged_anything(desk):
    found = agreement(desk)
    assert (len(found.conflicts), list(found.measures["findings"])) == (0, [0])
