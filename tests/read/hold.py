"""What holds of everything that is read, whatever it was."""

from __future__ import annotations

from collections.abc import Iterable

from helpers.read.told import LeftOut, Note
from helpers.records import Article


def check(told: Iterable[Article | LeftOut | Note]) -> list[Article | LeftOut | Note]:
    """Everything that was told; raises `AssertionError` where something does not hold."""
    found = list(told)
    articles = [one for one in found if isinstance(one, Article)]
    assert len({article.article_id for article in articles}) == len(articles)
    for article in articles:
        _article(article)
    for left in (one for one in found if isinstance(one, LeftOut)):
        assert left.source and left.reason and left.advice
        # others' libraries fail in ways of their own; what the project parses itself has a reason for everything
        assert "its reader failed" not in left.reason or left.source.endswith(("docx", "xlsx", "parquet")), left
    return found


def _article(article: Article) -> None:
    for told in (article.text, article.title, article.outlet, article.source, article.article_id):
        told.encode("utf-8")
    end = 0
    for block in article.blocks:
        assert end <= block.start < block.end <= len(article.text)
        assert not article.text[end : block.start].strip()
        end = block.end
    assert not article.text[end:].strip()
