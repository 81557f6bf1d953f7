"""Tables of how far the findings can be trusted, to read under the figures."""

from __future__ import annotations

import pandas as pd

from helpers.show import markup, when
from helpers.show.figures_quality import MEASURES
from helpers.show.names import short_ids
from helpers.show.table import Table


def scores(score) -> Table:
    """The measures against gold, with the 95 % interval, and how many were right, found and annotated."""
    made = []
    for key, name in MEASURES.items():
        if key in score.summary.index:
            row = score.summary.loc[key]
            precision, recall = ("", "") if row["share"] else (_share(row["precision"]), _share(row["recall"]))
            interval = f"{_share(row['low'])} to {_share(row['high'])}"
            counts = [int(row[column]) for column in ("right", "predicted", "expected")]
            made.append((name, precision, recall, _share(row["f1"]), interval, *counts))
    return Table(("measure", "precision", "recall", "F1 or share", "95 %", "right", "found", "annotated"), tuple(made))


def constructions(score) -> Table:
    """The constructions that the annotated findings are told by: how many were found, the most frequent first."""
    made = [
        (
            row.table,
            row.construction,
            _share(row.precision),
            _share(row.recall),
            _share(row.f1),
            row.right,
            row.predicted,
            row.expected,
        )
        for row in score.constructions.itertuples()
    ]
    return Table(("table", "construction", "precision", "recall", "F1", "right", "found", "annotated"), tuple(made))


def errors(score) -> Table:
    """Every miss, false alarm and wrong value, with the sentence it stands in and the words of the finding marked."""
    short = short_ids(score.errors["article_id"])
    made = [
        (
            short[row.article_id],
            row.table,
            row.error,
            row.wrong or row.finding,
            row.rule or when.NOT_TOLD,
            markup.marked(row.sentence, row.text),
        )
        for row in score.errors.itertuples()
    ]
    return Table(("article", "table", "error", "what", "rule", "the sentence"), tuple(made))


def tried(sentences: pd.DataFrame) -> Table:
    """The constructed sentences: of each construction how many are read right, and an example of one that is not."""
    made = []
    for construction, group in sentences.groupby("construction", sort=False):
        wrong = group[~group["right"]]
        example = markup.dutch(wrong["text"].iloc[0]) if len(wrong) else "none"
        made.append((construction, int(group["right"].sum()), len(group), f"{group['right'].mean():.0%}", example))
    return Table(("construction", "right", "of", "share", "one that is not"), tuple(made))


def signs(covered) -> Table:
    """Of each sign how many there are, and how many a finding explains."""
    made = [(row.sign, row.found, row.explained, f"{row.share:.0%}") for row in covered.lines.itertuples()]
    return Table(("sign", "in the prose", "explained", "share"), tuple(made))


def unexplained(covered) -> Table:
    """Every sign that ended in no finding, in its sentence."""
    short = short_ids(covered.unexplained["article_id"])
    made = [
        (short[row.article_id], row.sign, markup.marked(row.sentence, row.text)) for row in covered.unexplained.itertuples()
    ]
    return Table(("article", "sign", "the sentence"), tuple(made))


def dated(blind: pd.DataFrame) -> Table:
    """Articles dated blindly: the true day, the days inferred, and the rules that led there."""
    made = []
    for row in blind.itertuples():
        days = when.words(when.interval(row.published_earliest, row.published_latest))
        verdict = "yes" if row.sound else "NO"
        made.append(
            (row.article_id, when.words(when.interval(row.true_day, row.true_day)), days, verdict, ", ".join(row.because))
        )
    return Table(("article", "true day", "inferred", "holds it", "by the rules"), tuple(made))


def _share(value: float) -> str:
    return "" if pd.isna(value) else f"{value:.2f}"
