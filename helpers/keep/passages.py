"""From a finding to the sentences that tell it: what a corpus in memory and one in files have in common."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

import numpy as np
import pandas as pd

from helpers.find.document import Document
from helpers.keep.held import Held
from helpers.records import Article, Block, Findings

_REMEMBERED = 2000  # paragraphs


class Passages:
    """The sentences behind findings. Who inherits it has `texts`, and says where tables and articles are.

    `can_be_corrected` tells whether readers' corrections are applied to it as they are made.
    """

    texts: Mapping[str, str]
    can_be_corrected = False

    def held(self, table: str) -> Held:
        """A table, of which any part can be read; those of `helpers.keep.held.FURTHER` too."""
        raise NotImplementedError

    def read(self, article_ids: Iterable[str]) -> dict[str, Findings]:
        """What was found in some articles, read at once; raises `KeyError` where there is none of an id."""
        raise NotImplementedError

    def read_texts(self, places: np.ndarray) -> Iterator[tuple[str, str]]:
        """The ids and texts of the articles at these places of their table, one after the other."""
        raise NotImplementedError

    def pieces_of(self, finding_id: str) -> pd.DataFrame:
        """The rows of evidence of one finding, in order; none for an id that is in no table."""
        evidence = self.held("evidence")
        return evidence.at(evidence.where("finding_id", [finding_id]))

    def finding(self, article_id: str) -> Findings:
        """Everything found in one article; raises `KeyError` where there is none of that id."""
        return self.read([article_id])[article_id]

    def article(self, article_id: str) -> Article:
        """An article as it was read; raises `KeyError` where there is none of that id."""
        return self.finding(article_id).article

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
        article = self.article(article_id)
        blocks = [block for block in article.blocks if block.start < max(end, start + 1) and start < block.end]
        sentences = [sentence for block in blocks for sentence in self._sentences_of(article, block)]
        firsts = [first for first, _ in sentences]
        touched = sentences[max(bisect_right(firsts, start) - 1, 0) : bisect_right(firsts, max(start, end - 1))]
        touched = [(first, last) for first, last in touched if last > start]
        if not touched:
            return start, end
        return min(touched[0][0], start), max(touched[-1][1], end)

    def _sentences_of(self, article: Article, block: Block) -> list[tuple[int, int]]:
        """Where the sentences of a paragraph start and end; furniture is as one sentence."""
        if block.kind != "paragraph":
            return [(block.start, block.end)]
        known = self.__dict__.setdefault("_sentences", {})
        key = article.article_id, block.start
        if key not in known:
            if len(known) == _REMEMBERED:
                known.clear()
            prose = Document(replace(article, blocks=(block,))).sentences
            known[key] = [(sentence.start, sentence.end) for sentence in prose]
        return known[key]
