"""Who is talked about, and who is heard: mentions of actors against statements of theirs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from helpers.show import facets
from helpers.show.once import once


@dataclass(frozen=True, eq=False)
class Hearing:
    """How often each of `actors` is mentioned and speaks in each article (by its place), as parallel arrays of numbers.

    A country speaks where one of its own does. Unnamed people are not counted.
    """

    actors: tuple[str, ...]
    article: np.ndarray
    actor: np.ndarray
    mentions: np.ndarray
    statements: np.ndarray

    def within(self, articles: np.ndarray) -> list[tuple[str, int, int]]:
        """Each actor with its mentions and statements in the articles of a mask, those mentioned most first."""
        kept = articles[self.article]
        size = len(self.actors)
        mentioned = np.bincount(self.actor[kept], self.mentions[kept], size).astype(int)
        heard = np.bincount(self.actor[kept], self.statements[kept], size).astype(int)
        return [(self.actors[code], int(mentioned[code]), int(heard[code])) for code in facets.most_of(mentioned, size)]


@once
def hearing_of(corpus) -> Hearing:
    """Who is mentioned and heard in each article of a corpus."""
    everyone = corpus.held("actors").at(range(len(corpus.held("actors"))))
    kinds = dict(zip(everyone["actor_id"], everyone["kind"], strict=True))
    country = dict(zip(everyone["actor_id"], everyone["country"], strict=True))
    lands = {country[actor]: actor for actor, kind in kinds.items() if kind == "country" and country[actor]}
    actor = facets.facet_of(corpus, "mentions", "actor_id")
    named = np.array([kinds.get(value, "unnamed") != "unnamed" for value in actor.values], dtype=bool)[actor.codes]
    article, codes = facets.article_places(corpus, "mentions")[named], actor.codes[named]
    mentions = corpus.held("mentions").column("mentions").to_numpy()[named]
    speaker = facets.facet_of(corpus, "statements", "speaker_id")
    spoken = [(value, lands.get(country.get(value, ""), value)) for value in speaker.values]
    said_in = facets.article_places(corpus, "statements").astype(np.int64)
    size = max(len(actor.values), 1)
    heard = []
    for nth in (0, 1):  # who speaks, and the country that speaks with them
        of = [actor.code.get(pair[nth], -1) if nth == 0 or pair[0] != pair[1] else -1 for pair in spoken]
        told = np.array(of, dtype=np.int64)[speaker.codes]
        heard.append((said_in * size + told)[told >= 0])
    where = article.astype(np.int64) * size + codes
    order = np.argsort(where, kind="stable")
    place, number = np.unique(np.concatenate(heard), return_counts=True)
    at = np.searchsorted(where[order], place)
    there = at < len(where)
    there[there] = where[order][at[there]] == place[there]
    statements = np.zeros(len(where), dtype=np.int64)
    statements[order[at[there]]] = number[there]
    return Hearing(actor.values, article, codes, mentions, statements)
