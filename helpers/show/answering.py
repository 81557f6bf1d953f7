"""Claim and rebuttal: which answer, in the same article, goes with which claim."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from helpers.show import facets
from helpers.show.facets import Facet
from helpers.show.once import once

CLAIMS = ("requests", "supports", "alleges")
"""The positions that say that something is done or asked for."""

ANSWERS = ("denies", "does_not_deny", "deflects", "silent", "no_evidence")
"""The positions that answer it."""

NOBODY = -1


@dataclass(frozen=True, eq=False)
class Exchanges:
    """Pairs of places of stances in their table: a claim and an answer; -1 where one of them stands alone."""

    claims: np.ndarray
    answers: np.ndarray

    def among(self, mask: np.ndarray) -> Exchanges:
        """The pairs of which a row is in a mask."""
        kept = (mask[self.claims] & (self.claims != NOBODY)) | (mask[self.answers] & (self.answers != NOBODY))
        return Exchanges(self.claims[kept], self.answers[kept])

    def __len__(self) -> int:
        return len(self.claims)


@once
def exchanges_of(corpus) -> Exchanges:
    """Each answer with the claim that goes before it in its article, or else the first after it, on the same target.

    A claim is of another holder than its answer. Claims without an answer in their article stand alone, and so do answers
    to what the article does not tell. Articles are not put together: that one answers another can not be read off them.
    """
    found, held = facets.stances(corpus)[0], corpus.held("stances")
    position, target = found["position"], found["target"]
    group = facets.article_places(corpus, "stances").astype(np.int64) * max(len(target.values), 1) + target.codes
    begin = _begins(corpus)
    order = np.lexsort((np.arange(len(held)), begin, group))
    is_claim, is_answer = (_any_of(position, wanted)[order] for wanted in (CLAIMS, ANSWERS))
    claims, answers = order[is_claim], order[is_answer]
    fitting = _fitting(claims, answers, group, begin, found["holder"].codes)
    alone = np.setdiff1d(claims, fitting)
    pairs = np.concatenate([np.column_stack([fitting, answers]), np.column_stack([alone, np.full(len(alone), NOBODY)])])
    told = np.concatenate([answers, alone])
    first = np.where(pairs[:, 0] == NOBODY, pairs[:, 1], pairs[:, 0])
    pairs = pairs[np.lexsort((told, begin[told], first))]
    return Exchanges(pairs[:, 0], pairs[:, 1])


def _begins(corpus) -> np.ndarray:
    """Where the first evidence of each stance starts."""
    evidence = corpus.held("evidence")
    places = evidence.matches("finding_id", corpus.held("stances"), "finding_id")
    told = places >= 0
    begin = np.full(len(corpus.held("stances")), np.iinfo(np.int64).max)
    np.minimum.at(begin, places[told], evidence.column("start").to_numpy()[told])
    return begin


def _any_of(facet: Facet, values: Iterable[str]) -> np.ndarray:
    wanted = set(values)
    return np.array([value in wanted for value in facet.values], dtype=bool)[facet.codes]


def _fitting(claims: np.ndarray, answers: np.ndarray, group: np.ndarray, begin: np.ndarray, holder: np.ndarray) -> np.ndarray:
    """For each answer the claim of another holder in its group that begins last before it or with it, else the first; or -1.

    `claims` are in the order of groups, and in these of where they begin.
    """
    if not len(claims) or not len(answers):
        return np.full(len(answers), NOBODY)
    # a run is what one holder claims in a group without another coming between
    fresh = np.append(True, (np.diff(group[claims]) != 0) | (np.diff(holder[claims]) != 0))
    run = np.cumsum(fresh) - 1
    firsts = np.flatnonzero(fresh)
    lasts = np.append(firsts[1:], len(claims)) - 1
    place = np.unique(np.concatenate([begin[claims], begin[answers]]), return_inverse=True)[1]
    keys = group[claims] * (place.max() + 1) + place[: len(claims)]
    sought = group[answers] * (place.max() + 1) + place[len(claims) :]
    last = np.searchsorted(keys, sought, side="right") - 1
    own, other = group[answers], holder[answers]

    def usable(at: np.ndarray) -> np.ndarray:
        safe = np.clip(at, 0, len(claims) - 1)
        return (at >= 0) & (at < len(claims)) & (group[claims[safe]] == own) & (holder[claims[safe]] != other)

    before = np.where(usable(last), last, firsts[run[np.clip(last, 0, None)]] - 1)
    before = np.where((last >= 0) & usable(before), before, NOBODY)
    start = np.searchsorted(group[claims], own, side="left")
    after = np.where(usable(start), start, lasts[run[np.clip(start, 0, len(claims) - 1)]] + 1)
    after = np.where(usable(after), after, NOBODY)
    chosen = np.where(before >= 0, before, after)
    return np.where(chosen >= 0, claims[np.clip(chosen, 0, None)], NOBODY)
