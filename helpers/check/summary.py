"""Counts to scores: precision, recall and F1, with intervals from resampling the articles."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from helpers.check.agreement import Comparison, Count

_RESAMPLES = 1000
_SEED = 20230224


def summarise(counts: Sequence[Count], articles: Sequence[str]) -> pd.DataFrame:
    """A row for each table and measure, in the order in which they were first counted.

    `right`, `predicted` and `expected` are numbers of findings, or of pairs of them where it is asked whether
    two are one. Where `share` is true (the right speaker, say), there is one answer each: `precision`,
    `recall` and `f1` are the share that is right. `low` and `high` are the 95 % interval of F1; see
    `bootstrap`.
    """
    place = {article: number for number, article in enumerate(articles)}
    counted: dict[tuple[str, str], np.ndarray] = {}
    share: dict[tuple[str, str], bool] = {}
    for count in counts:
        key = count.table, count.measure
        share[key] = count.share
        by_article = counted.setdefault(key, np.zeros((len(articles), 3), dtype=int))
        by_article[place[count.article_id]] += count.right, count.predicted, count.expected
    rows = []
    for key, by_article in counted.items():
        right, predicted, expected = by_article.sum(axis=0)
        scores = _ratio(right, predicted), _ratio(right, expected), _ratio(2 * right, predicted + expected)
        rows.append((*key, *scores, *bootstrap(by_article), right, predicted, expected, share[key]))
    names = ["table", "measure", "precision", "recall", "f1", "low", "high", "right", "predicted", "expected", "share"]
    return pd.DataFrame(rows, columns=names).set_index(["table", "measure"])


def bootstrap(counts: np.ndarray, resamples: int = _RESAMPLES, seed: int = _SEED) -> tuple[float, float]:
    """The 95 % interval of F1 when the articles are drawn anew, with replacement, many times.

    `counts` has a row an article: right, predicted, expected. The same counts and seed give the same
    interval; it is nan where there is nothing to count. It tells how much the score hangs on these articles,
    and nothing about how others differ from them.
    """
    articles = len(counts)
    if not articles or not counts.any():
        return np.nan, np.nan
    draws = np.random.default_rng(seed).multinomial(articles, np.full(articles, 1 / articles), size=resamples)
    right, predicted, expected = (draws @ counts).T
    all_findings = predicted + expected
    scores = 2 * right[all_findings > 0] / all_findings[all_findings > 0]
    low, high = np.quantile(scores, [0.025, 0.975])
    return float(low), float(high)


def score_rules(comparisons: Sequence[Comparison]) -> pd.DataFrame:
    """How many of the findings that each rule led to are right: `table`, `rule`, `found`, `right`, `share`.

    A finding with evidence from several rules counts for each of them.
    """
    rows = [
        (comparison.table, rule, right)
        for comparison in comparisons
        for right, findings in (
            (True, [predicted for predicted, _ in comparison.pairing.pairs]),
            (False, comparison.pairing.false_alarms),
        )
        for finding in findings
        for rule in dict.fromkeys(finding.rules)
    ]
    findings = pd.DataFrame(rows, columns=["table", "rule", "right"])
    frame = findings.groupby(["table", "rule"])["right"].agg(found="size", right="sum").reset_index()
    return frame.assign(share=frame["right"] / frame["found"])


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else np.nan
