"""The texts that findings point into, and the sentences around a span."""

from __future__ import annotations

from collections.abc import Iterable

from helpers.find.document import Document
from helpers.records import Article


class Passages:
    """The sentences around spans, in those articles whose text is at hand."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = {article.article_id: article for article in articles}
        self._sentences: dict[str, list[tuple[int, int]]] = {}

    def text(self, article_id: str, start: int, end: int) -> str:
        """What stands between two offsets; empty where the article is not at hand."""
        return self._articles[article_id].text[start:end] if article_id in self._articles else ""

    def around(self, article_id: str, start: int, end: int) -> tuple[int, str]:
        """The sentences that a span touches with the one before and the one after: where they begin, and their text."""
        first, last = self._stretch(article_id, start, end, beside=1)
        return first, self.text(article_id, first, last)

    def sentence(self, article_id: str, start: int, end: int) -> str:
        """The whole sentences that a span touches; empty where the article is not at hand."""
        return self.text(article_id, *self._stretch(article_id, start, end))

    def _stretch(self, article_id: str, start: int, end: int, beside: int = 0) -> tuple[int, int]:
        """From where to where the sentences that a span touches reach, with so many beside them; at least the span."""
        sentences = self._sentences_of(article_id)
        touched = [n for n, (first, last) in enumerate(sentences) if first <= max(start, end - 1) and last > start]
        if not touched:
            return start, end
        first = sentences[max(touched[0] - beside, 0)][0]
        last = sentences[min(touched[-1] + beside, len(sentences) - 1)][1]
        return min(first, start), max(last, end)

    def _sentences_of(self, article_id: str) -> list[tuple[int, int]]:
        if article_id not in self._sentences:
            article = self._articles.get(article_id)
            self._sentences[article_id] = (
                [(sentence.start, sentence.end) for sentence in Document(article).sentences] if article else []
            )
        return self._sentences[article_id]
