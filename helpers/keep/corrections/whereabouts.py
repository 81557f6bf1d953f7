"""Which article of a corpus a correction is about, and where its passages stand there now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from helpers.keep.corrections.annotation import Source
from helpers.keep.corrections.quotation import Place, Quotation, anchor
from helpers.records import Article

_TELLING = 12  # characters: what is shorter stands in too many articles to find one by
_MOST = 2 * 10**9  # characters that are looked through for all passages of articles that are gone: a second or two
GONE = "the article is not in this corpus"
CHANGED = "the article is here, but the passage is not in it any more"
TOO_MUCH = "the article is not in this corpus, which is too large to look for its words in all others"
DOUBTFUL = "the article is not in this corpus, and several others hold the passage"


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where passages of one article stand now.

    `number` is the article's in the corpus, or None; `places` has a place for each passage that was found, `nearest` what comes
    nearest to each other one. `reason` says why a passage was not found.
    """

    number: int | None
    places: tuple[Place | None, ...]
    nearest: tuple[Place | None, ...]
    reason: str = ""


class Articles:
    """Finds articles by id, by what they were read from, and by what stands in them; made once for a corpus."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = articles
        self._by_id = {article.article_id: number for number, article in enumerate(articles)}
        self._by_sha256: dict[str, int] = {}
        for number, article in enumerate(articles):
            self._by_sha256.setdefault(article.sha256, number)
        self._characters = sum(len(article.text) for article in articles)
        self._left = _MOST

    def named(self, source: Source) -> int | None:
        """The article that a source names: by its id if its text is the same, else by its text, else by its id."""
        same_name = self._by_id.get(source.article_id)
        if same_name is not None and self.articles[same_name].sha256 == source.sha256:
            return same_name
        return self._by_sha256.get(source.sha256, same_name)

    def find(self, source: Source, passages: Sequence[Quotation]) -> Whereabouts:
        """Where the passages of an article stand; in another article where that one is gone or holds none of them."""
        number = self.named(source)
        if number is not None:
            found = self._in(number, passages)
            if any(found.places) or self.articles[number].sha256 == source.sha256:
                return found
        others = [self._in(other, passages) for other in self._holding(passages) if other != number]
        best = max((sum(map(bool, one.places)) for one in others), default=0)
        fitting = [one for one in others if sum(map(bool, one.places)) == best]
        if best and len(fitting) == 1:
            return fitting[0]
        if number is not None:
            return found
        nothing = (None,) * len(passages)
        if not others:
            return Whereabouts(None, nothing, nothing, GONE if self._left >= self._characters else TOO_MUCH)
        nearest = tuple(place or near for place, near in zip(fitting[0].places, fitting[0].nearest, strict=True))
        return Whereabouts(fitting[0].number, nothing, nearest, DOUBTFUL if best else GONE)

    def _in(self, number: int, passages: Iterable[Quotation]) -> Whereabouts:
        text = self.articles[number].text
        anchored = [anchor(text, one) for one in passages]
        return Whereabouts(number, tuple(one for one, _ in anchored), tuple(near for _, near in anchored), CHANGED)

    def _holding(self, passages: Sequence[Quotation]) -> list[int]:
        """The articles in which the words of a passage stand, or else those before or after it."""
        for words in ([one.exact for one in passages], [part for one in passages for part in (one.prefix, one.suffix)]):
            found = dict.fromkeys(number for told in words for number in self._with(told.strip()))
            if found:
                return list(found)
        return []

    def _with(self, words: str) -> Iterator[int]:
        if len(words) >= _TELLING and self._left >= self._characters:
            self._left -= self._characters
            yield from (number for number, article in enumerate(self.articles) if words in article.text)
