"""Stories that several outlets brought: tables that count each story once."""

from __future__ import annotations

import pandas as pd


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
