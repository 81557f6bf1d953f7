"""Who is talked about, and who is heard: mentions of actors against statements of theirs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from helpers.show.once import once


@dataclass(frozen=True, eq=False)
class Hearing:
    """How often each of `actors` is mentioned and speaks in each article, as parallel arrays of numbers.

    A country speaks where one of its own does. Unnamed people are not counted.
    """

    actors: tuple[str, ...]
    articles: pd.Index
    article: np.ndarray
    actor: np.ndarray
    mentions: np.ndarray
    statements: np.ndarray

    def within(self, article_ids: pd.Series) -> list[tuple[str, int, int]]:
        """Each actor with its mentions and statements in some articles, those mentioned most first."""
        wanted = np.zeros(len(self.articles) + 1, dtype=bool)
        wanted[self.articles.get_indexer(article_ids.unique())] = True
        kept = wanted[self.article]
        size = len(self.actors)
        mentioned = np.bincount(self.actor[kept], self.mentions[kept], size).astype(int)
        heard = np.bincount(self.actor[kept], self.statements[kept], size).astype(int)
        order = np.lexsort((np.arange(size), -mentioned))
        return [(self.actors[code], int(mentioned[code]), int(heard[code])) for code in order if mentioned[code]]


@once
def hearing_of(corpus) -> Hearing:
    """Who is mentioned and heard in each article of a corpus."""
    kinds = dict(zip(corpus.actors["actor_id"], corpus.actors["kind"], strict=True))
    country = dict(zip(corpus.actors["actor_id"], corpus.actors["country"], strict=True))
    lands = {country[actor]: actor for actor, kind in kinds.items() if kind == "country" and country[actor]}
    counted: dict[tuple[str, str], list[int]] = {}
    for finding in corpus.findings:
        for mention in finding.mentions:
            for actor in mention.members or (mention.actor_id,):
                if kinds.get(actor, "unnamed") != "unnamed":
                    counted.setdefault((finding.article.article_id, actor), [0, 0])[0] += 1
    for article_id, speaker in zip(corpus.statements["article_id"], corpus.statements["speaker_id"], strict=True):
        for actor in {speaker, lands.get(country.get(speaker, ""), speaker)}:
            if (article_id, actor) in counted:
                counted[article_id, actor][1] += 1
    actors = tuple(sorted({actor for _, actor in counted}))
    code = {actor: number for number, actor in enumerate(actors)}
    articles = pd.Index(corpus.articles["article_id"])
    numbers = np.array(list(counted.values()), dtype=int).reshape(-1, 2)
    return Hearing(
        actors,
        articles,
        articles.get_indexer([article_id for article_id, _ in counted]),
        np.array([code[actor] for _, actor in counted], dtype=int),
        numbers[:, 0],
        numbers[:, 1],
    )
