"""From a finding to the sentences that tell it: what a corpus in memory and one in files have in common."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

import pandas as pd

from helpers.find.document import Document
from helpers.records import Article

_REMEMBERED = 200  # articles


class Passages:
    """The sentences behind findings. Who inherits it has `texts`, and says where evidence and articles are."""

    texts: Mapping[str, str]

    def pieces_of(self, finding_id: str) -> pd.DataFrame:
        """The rows of evidence of one finding, in order; none for an id that is in no table."""
        raise NotImplementedError

    def article(self, article_id: str) -> Article:
        """An article as it was read; raises `KeyError` where there is none of that id."""
        raise NotImplementedError

    def sentences(self, finding_id: str) -> pd.DataFrame:
        """The evidence of one finding, in order: `article_id`, `start`, `end`, `rule`, `text`, `sentence`.

        `text` is what stands between `start` and `end`, `sentence` the whole sentence or sentences around
        it. Raises `KeyError` for an id that is in no table.
        """
        pieces = self.pieces_of(finding_id).drop(columns="finding_id")
        if pieces.empty:
            raise KeyError(f"{finding_id}: no finding has this id; ids stand in the column finding_id of each table.")
        spans = list(zip(pieces["article_id"], pieces["start"], pieces["end"], strict=True))
        texts = [self.texts[article_id][start:end] for article_id, start, end in spans]
        around = [(article_id, *self.around(article_id, start, end)) for article_id, start, end in spans]
        sentences = [self.texts[article_id][start:end] for article_id, start, end in around]
        return pieces.assign(text=texts, sentence=sentences).reset_index(drop=True)

    def around(self, article_id: str, start: int, end: int) -> tuple[int, int]:
        """Where the sentence or sentences around a passage start and end."""
        sentences = self._sentences_of(article_id)
        firsts = [first for first, _ in sentences]
        touched = sentences[max(bisect_right(firsts, start) - 1, 0) : bisect_right(firsts, max(start, end - 1))]
        touched = [(first, last) for first, last in touched if last > start]
        if not touched:
            return start, end
        return min(touched[0][0], start), max(touched[-1][1], end)

    def _sentences_of(self, article_id: str) -> list[tuple[int, int]]:
        known = self.__dict__.setdefault("_sentences", {})
        if article_id not in known:
            if len(known) == _REMEMBERED:
                known.clear()
            article = self.article(article_id)
            furniture = [(block.start, block.end) for block in article.blocks if block.kind != "paragraph"]
            prose = [(sentence.start, sentence.end) for sentence in Document(article).sentences]
            known[article_id] = sorted(furniture + prose)
        return known[article_id]
