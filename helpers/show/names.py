"""English names for the ids in the tables, and small words for numbers of things."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import TYPE_CHECKING

import pandas as pd

from helpers.keep.passages import Passages
from helpers.records import Article
from helpers.show.once import once
from helpers.show.when import NOT_TOLD

if TYPE_CHECKING:
    import pyarrow as pa

_OPENING = 200  # characters
_OTHERWISE = {"west": "the West", "media": "the media"}
_NUMERALS = frozenset("ii iii iv vi vii viii xiv xvi".split())  # as a last word: Charles III
_ABBREVIATIONS = frozenset("ap eu icc nato uae uk un us".split())


class Names:
    """Looks up actors and articles by id."""

    def __init__(self, actors: pd.DataFrame, article_ids: pd.Series | pa.ChunkedArray) -> None:
        """Names of the actors of a table, and of the articles with these ids."""
        self._name = dict(zip(actors["actor_id"], actors["name"], strict=True))
        self._told: dict[str, str] = {}
        self._country = dict(zip(actors["actor_id"], actors["country"], strict=True))
        self._is_short = _tell_apart(article_ids)

    def __call__(self, actor_id: str) -> str:
        """The usual English name, which is what an id is a slug of; `not told` for an empty id.

        The name in the tables, which is Dutch for countries and bodies, only serves where it spells the same.
        """
        if actor_id not in self._told:
            self._told[actor_id] = self._worded(actor_id)
        return self._told[actor_id]

    def _worded(self, actor_id: str) -> str:
        if not actor_id:
            return NOT_TOLD
        if actor_id.startswith("anonymous"):
            country = actor_id.removeprefix("anonymous").strip("-")
            return f"unnamed ({_title(country)})" if country else "unnamed"
        if actor_id in _OTHERWISE:
            return _OTHERWISE[actor_id]
        name = self._name.get(actor_id, "")
        return name if _slug(name) == actor_id and name != name.lower() else _title(actor_id)

    def country(self, actor_id: str) -> str:
        """ISO 3166-1 alpha-3, or a body's own code; empty where there is none."""
        return self._country.get(actor_id, "")

    def join(self, actor_ids: Iterable[str]) -> str:
        """`Antony Blinken and Wang Yi`, `China, Germany, Italy and France`."""
        return enumerate_words([self(actor_id) for actor_id in actor_ids])

    def article(self, article_id: str) -> str:
        """An article's id without what does not tell it from the others: `000` for `000_384bbdaf1085f4f2`."""
        return article_id.partition("_")[0] if self._is_short else article_id


@once
def names_of(corpus) -> Names:
    """The names of a corpus or a comparison, looked up once."""
    stored = isinstance(corpus, Passages)
    return Names(corpus.actors, corpus.held("articles").column("article_id") if stored else corpus.articles["article_id"])


def enumerate_words(words: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def count(number: int, noun: str, plural: str = "") -> str:
    """`1 meeting`, `16 meetings`, `no meetings`."""
    return f"{number or 'no'} {noun if number == 1 else plural or noun + 's'}"


def shortened(name: str, letters: int) -> str:
    """A name that has room for so many letters, its end left out where it is longer."""
    return name if len(name) <= letters else f"{name[: letters - 1].rstrip()}…"


def opening(article: Article) -> str:
    """An article's title, or the words with which its prose begins."""
    first = next((block.start for block in article.blocks if block.kind == "paragraph"), 0)
    return article.title or " ".join(article.text[first : first + _OPENING].split())


def capital(words: str) -> str:
    """Words as they begin a sentence."""
    return words[:1].upper() + words[1:]


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _title(slug: str) -> str:
    *first, last = slug.split("-")
    upper = _ABBREVIATIONS | _NUMERALS if first else _ABBREVIATIONS
    return " ".join([*(_cased(word, _ABBREVIATIONS) for word in first), _cased(last, upper)])


def _cased(word: str, upper: frozenset[str]) -> str:
    return word.upper() if word in upper else word.capitalize()


def short_ids(article_ids: Iterable[str]) -> dict[str, str]:
    """Each article's id without what does not tell it from the others: what stands before its first underscore."""
    unlike = pd.Series(list(dict.fromkeys(article_ids)), dtype="str")
    short = _tell_apart(unlike)
    return {article_id: article_id.partition("_")[0] if short else article_id for article_id in unlike}


def _tell_apart(article_ids: pd.Series | pa.ChunkedArray) -> bool:
    """Whether what stands before its first underscore tells each id from the others."""
    import pyarrow as pa
    import pyarrow.compute as pc

    ids = article_ids if isinstance(article_ids, pa.ChunkedArray) else pa.array(article_ids, pa.string())
    return pc.count_distinct(pc.replace_substring_regex(ids, "_.*", "")).as_py() == len(ids)
