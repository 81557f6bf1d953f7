"""Claim and rebuttal: which answer, in the same article, goes with which claim."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from helpers.show.evidence import evidence_of
from helpers.show.once import once

CLAIMS = ("requests", "supports", "alleges")
"""The positions that say that something is done or asked for."""

ANSWERS = ("denies", "does_not_deny", "deflects", "silent", "no_evidence")
"""The positions that answer it."""

NOBODY = -1


@dataclass(frozen=True, eq=False)
class Exchanges:
    """Pairs of rows of `corpus.stances`: a claim and an answer; -1 where one of them stands alone."""

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
    evidence, pairs = evidence_of(corpus), []
    rows = corpus.stances
    columns = zip(rows["finding_id"], rows["holder_id"], rows["position"], strict=True)
    told = [(number, *values) for number, values in enumerate(columns)]
    groups = pd.Series(range(len(rows))).groupby([rows["article_id"].to_numpy(), rows["target_id"].to_numpy()]).indices
    for numbers in groups.values():
        here = sorted((min(piece.start for piece in evidence.pieces(told[n][1])), n) for n in numbers)
        claims = [(at, n) for at, n in here if told[n][3] in CLAIMS]
        answered = set()
        for at, n in here:
            if told[n][3] in ANSWERS:
                fitting = [(begin, claim) for begin, claim in claims if told[claim][2] != told[n][2]]
                before = [claim for begin, claim in fitting if begin <= at]
                claim = before[-1] if before else fitting[0][1] if fitting else NOBODY
                answered.add(claim)
                pairs.append((claim, n))
        pairs += [(claim, NOBODY) for _, claim in claims if claim not in answered]
    pairs.sort(key=lambda pair: max(pair[0], 0) if pair[0] != NOBODY else pair[1])
    made = np.array(pairs, dtype=int).reshape(-1, 2)
    return Exchanges(made[:, 0], made[:, 1])
