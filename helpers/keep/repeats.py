"""Stories that several outlets brought: which article repeats which, and tables that count each story once."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from helpers.read.duplicates import find_duplicates
from helpers.records import Findings


def repeated_articles(findings: Sequence[Findings]) -> dict[str, str]:
    """The `article_id` of every article that repeats another's story, and that of the one it repeats.

    The first is the one that can have appeared first, by `article_id` where several can.
    """
    ordered = sorted(findings, key=_appeared)
    ids = [finding.article.article_id for finding in ordered]
    found = find_duplicates([finding.article.text for finding in ordered])
    return {ids[later]: ids[earlier] for later, earlier in found.items()}


def count_once(table: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """A table with an `article_id` (or `articles` itself) without the rows of articles that repeat another's story.

    A column `outlets` says how many outlets brought the story, one for each article that names none. A finding that stands
    only in a copy, in a sentence that the first article lacks, goes with it.
    """
    repeats = articles["duplicate_of"] != ""
    story = articles["duplicate_of"].where(repeats, articles["article_id"])
    outlet = articles["outlet"].where(articles["outlet"] != "", articles["article_id"])
    outlets = outlet.groupby(story).nunique()
    kept = table[~table["article_id"].isin(articles.loc[repeats, "article_id"])]
    return kept.assign(outlets=kept["article_id"].map(outlets).astype("int64")).reset_index(drop=True)


def _appeared(finding: Findings) -> tuple[str, str]:
    """A key for the order in which articles appeared, as far as is known."""
    published = finding.dating.interval
    return published.earliest.isoformat() if published else "9999", finding.article.article_id
