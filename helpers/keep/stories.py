"""Stories that several outlets brought: which they are, and a corpus that holds each of them once."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from helpers.keep.corpus import Corpus, as_corpus


def stories(articles: pd.DataFrame) -> pd.DataFrame:
    """The stories that stand in more than one article of a corpus (`articles` is its table), the most told first.

    Columns: `article_id` and `title` of the article that can have appeared first, `articles`, how many there are, and
    `outlets`, a tuple of their names, in which an article that names none has no part.
    """
    first = articles["duplicate_of"].where(articles["duplicate_of"] != "", articles["article_id"])
    titles = dict(zip(articles["article_id"], articles["title"], strict=True))
    rows = []
    for article_id, told in articles.groupby(first, sort=False):
        if len(told) > 1:
            rows.append((article_id, titles[article_id], len(told), tuple(sorted({*told["outlet"]} - {""}))))
    rows.sort(key=lambda row: (-row[2], row[0]))
    return pd.DataFrame(rows, columns=["article_id", "title", "articles", "outlets"])


def without_copies(corpus: Corpus) -> Corpus:
    """The corpus without the articles that repeat another's story; the same one, where there are none.

    A finding that stands only in a copy, in a sentence that the first article lacks, goes with it. What was left out, what is
    noted and the folder of corrections stay.
    """
    repeats = corpus.articles["duplicate_of"] != ""
    if not repeats.any():
        return corpus
    copies = set(corpus.articles.loc[repeats, "article_id"])
    kept = [finding for finding in corpus.rules.findings if finding.article.article_id not in copies]
    made = as_corpus(kept, corpus.rules.codebook, folder=corpus.folder)
    return replace(made, left_out=corpus.left_out, notes=corpus.notes)
