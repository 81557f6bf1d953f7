"""Keyword in context: every place where words or a pattern occur in the articles, with what stands before and after."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass

import regex

ORDERS = {"article": "by article", "left": "by what stands before", "right": "by what stands after"}
"""The orders in which hits can be listed."""

MOST_HITS = 1000
SECONDS = 2.0
"""A search stops after this many hits or seconds, and says so."""

_LONGEST = 300
_CONTEXT = 48


class PatternError(ValueError):
    """Words or a pattern that can not be looked for; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One place: the article, from where to where, and the text around it on a line."""

    article_id: str
    start: int
    end: int
    before: str
    words: str
    after: str


@dataclass(frozen=True)
class Found:
    """The hits in order; `searched` articles were read through. `stopped` says why there may be more, or is empty."""

    hits: tuple[Hit, ...]
    searched: int
    stopped: str = ""


def compiled(query: str) -> regex.Pattern:
    """What a query looks for: a pattern between strokes (`/dodelijke? \\w+/`), or else words to the letter, in any case.

    In words `*` stands for the rest of a word (`wapen*`), and a space for any white space. Raises `PatternError`.
    """
    query = query.strip()
    if len(query) > _LONGEST:
        raise PatternError(f"{len(query)} characters are too many to look for; use {_LONGEST} or fewer.")
    if len(query) > 1 and query.startswith("/") and query.endswith("/"):
        try:
            return regex.compile(query[1:-1], regex.IGNORECASE)
        except (regex.error, OverflowError, RecursionError) as error:
            raise PatternError(f"This is no pattern: {error}.") from None
    words = r"\s+".join(regex.escape(word, literal_spaces=True).replace(r"\*", r"[\w\-]*") for word in query.split())
    before, after = (r"\b" if sign[:1].isalnum() else "" for sign in (query, query[-1:]))
    return regex.compile(f"{before}{words}{after}", regex.IGNORECASE)


def search(texts: Iterable[tuple[str, str]], query: str, order: str = "article") -> Found:
    """Every place where a query occurs in texts (ids of articles, and what stands in them), in one of `ORDERS`.

    Empty matches are no hits. A search is bounded in time, whatever the pattern, and in hits. Raises `PatternError`.
    """
    if not query.strip():
        return Found((), 0)
    pattern, hits = compiled(query), []
    end = time.monotonic() + SECONDS
    searched, stopped = 0, False
    for article_id, text in texts:
        try:
            for match in pattern.finditer(text, timeout=max(end - time.monotonic(), 0.001)):
                if match.start() < match.end():
                    hits.append(_hit(article_id, text, match.start(), match.end()))
                if len(hits) >= MOST_HITS:
                    break
        except TimeoutError:
            stopped = True
        searched += not stopped
        stopped = stopped or len(hits) >= MOST_HITS or time.monotonic() > end
        if stopped:
            break
    if order == "left":
        hits.sort(key=lambda hit: [word.lower() for word in reversed(hit.before.split())])
    elif order == "right":
        hits.sort(key=lambda hit: (hit.after.lower().split(), hit.words.lower()))
    limit = f"{MOST_HITS:,} hits" if len(hits) >= MOST_HITS else f"{SECONDS:g} seconds"
    read = f"{searched:,} article{'s' * (searched != 1)}"
    return Found(tuple(hits), searched, f"The search was stopped after {limit}, when {read} had been read" if stopped else "")


def _hit(article_id: str, text: str, start: int, end: int) -> Hit:
    before, after = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
    if start > _CONTEXT:
        before = before.partition(" ")[2] or before
    if end + _CONTEXT < len(text):
        after = after.rpartition(" ")[0] or after
    return Hit(article_id, start, end, *(" ".join(part.split()) for part in (before, text[start:end], after)))
