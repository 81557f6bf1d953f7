"""By which construction a finding is told, for gold and predictions alike, and the scores by it."""

import pandas as pd
import pytest

from helpers import check
from helpers.check.constructions import Constructions
from helpers.check.passages import Passages
from helpers.read.blocks import find_blocks
from helpers.records import Article

BEFORE, INSIDE, AFTER = "verb before", "verb inside", "verb after"


def named(row_of, text, content, cue, kind):
    start = text.index(content) if content else text.index(cue)
    article = Article("a", text, find_blocks(text), "sha")
    return Constructions(Passages([article])).of(row_of(start, start + len(content), cue=cue, kind=kind))


@pytest.mark.parametrize(
    ("text", "content", "cue", "kind", "construction"),
    [
        ("De burgemeester zei dat de brug dicht blijft.", "de brug dicht blijft", "zei", "indirect", f"clause, {BEFORE}"),
        ("De brug blijft dicht, zei de burgemeester.", "De brug blijft dicht", "zei", "indirect", f"clause, {AFTER}"),
        ("De brug, zei hij, blijft dicht.", "De brug, zei hij, blijft dicht", "zei", "indirect", f"clause, {INSIDE}"),
        ("Hij zei dat het “echt” zo is.", "het “echt” zo is", "zei", "mixed", f"clause with quoted words, {BEFORE}"),
        ("“De brug blijft dicht”, zei hij.", "De brug blijft dicht", "zei", "direct", f"quotation, {AFTER}"),
        ("“Nee. Nooit”, zei hij.", "Nee. Nooit", "zei", "direct", f"quotation of several sentences, {AFTER}"),
        ("“Dat klopt”, zei hij. “Helaas.”", "Helaas", "", "direct", "quotation, no cue of its own"),
        ("Volgens hem blijft de brug dicht.", "blijft de brug dicht", "Volgens", "indirect", "volgens before"),
        ("De brug blijft volgens hem dicht.", "De brug blijft volgens hem dicht", "volgens", "indirect", "volgens inside"),
        ("De brug blijft dicht, volgens hem.", "De brug blijft dicht", "volgens", "indirect", "volgens after"),
        ("De brug blijft dicht, aldus hem.", "De brug blijft dicht", "aldus", "indirect", "aldus"),
        ("Het wordt druk, klinkt het.", "Het wordt druk", "klinkt", "indirect", "klinkt het"),
        ("Zijn eis dat de brug dichtgaat.", "de brug dichtgaat", "eis", "indirect", "noun"),
        ("Hij vreest dat de brug instort.", "de brug instort", "vreest", "indirect", "attitude verb"),
        ("China ontkent.", "", "ontkent", "indirect", "bare denial"),
    ],
)  # fmt: skip
def test_a_statement_is_named_by_its_form_and_the_place_of_its_cue(statement, text, content, cue, kind, construction):
    assert named(statement, text, content, cue, kind) == construction


def test_the_nearest_cue_counts(statement):
    text = "Hij zei niets over het weer, en over de wegen weinig. De brug blijft dicht, zei hij."
    assert named(statement, text, "De brug blijft dicht", "zei", "indirect") == f"clause, {AFTER}"


def test_meetings_stances_and_acts(meeting, stance, act):
    text = "Blinken sprak met Wang. De ontmoeting van maandag gaat niet door."
    name = Constructions(Passages([Article("a", text, find_blocks(text), "sha")])).of
    assert name(meeting("antony-blinken wang-yi", (0, 23))) == "held, by a verb"
    assert name(meeting("antony-blinken wang-yi", (24, 65), status="cancelled")) == "cancelled, by a noun"
    assert name(stance("china", "denies")) == "denies"
    assert name(act("china", "publishes")) == "publishes"


def test_a_pair_counts_where_the_gold_puts_it(found, stance, act, as_gold, as_tables):
    gold = found(stances=(stance("china", "denies"), stance("china", "deflects", id="t2")))
    told = found(stances=(stance("china", "denies"), stance("united-states", "warns", id="t3")))
    score = check.score_tables(as_tables(told), as_gold(gold))
    rows = score.constructions.set_index("construction")
    assert rows.loc["denies", ["right", "predicted", "expected", "f1"]].tolist() == [1, 1, 1, 1]
    assert rows.loc["deflects", ["right", "predicted", "expected", "recall"]].tolist() == [0, 0, 1, 0]
    assert rows.loc["warns", ["right", "predicted", "expected", "precision"]].tolist() == [0, 1, 0, 0]
    assert pd.isna(rows.loc["deflects", "precision"]) and pd.isna(rows.loc["warns", "recall"])


def test_constructions_add_up_to_the_scores(corpus):
    score = check.score(corpus)
    sums = score.constructions.groupby("table")[["right", "predicted", "expected"]].sum()
    for table, measure in (("statements", "overlap ≥ 0.3"), ("meetings", "found"), ("stances", "found"), ("plan", "found")):
        assert sums.loc[table].tolist() == score.summary.loc[(table, measure), ["right", "predicted", "expected"]].tolist()
