"""A document with its clauses and mentions: what the extractors of statements, meetings, stances and acts read from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from helpers.find.clauses import Clauses
from helpers.find.document import Document
from helpers.find.quotes import Quote
from helpers.records import Mention, Stop


@dataclass(frozen=True, slots=True)
class Reading:
    """`mentions` are in text order. `first_of` and `last_of` find a mention by its first token and by the token after it.

    Where `stops` is a list, rules that come close to a finding tell there at which step they stopped; see `stopped`.
    """

    doc: Document
    clauses: Clauses
    mentions: Sequence[Mention]
    stops: list[Stop] | None = None
    first_of: dict[int, Mention] = field(init=False)
    last_of: dict[int, Mention] = field(init=False)
    outer_quotes: tuple[Quote, ...] = field(init=False)
    _firsts: list[int] = field(init=False)
    _quote_at: list[int] = field(init=False)

    def __post_init__(self) -> None:
        doc = self.doc
        object.__setattr__(self, "first_of", {m.first: m for m in self.mentions})
        object.__setattr__(self, "_firsts", list(self.first_of))
        object.__setattr__(self, "last_of", {m.last: m for m in self.mentions})
        object.__setattr__(self, "outer_quotes", tuple(quote for quote in doc.quotes if quote.depth == 0))
        quote_at = [-1] * (len(doc.words) + 1)
        for number, quote in enumerate(self.outer_quotes):
            for token in range(doc.token_before(quote.start), doc.token_before(quote.end)):
                quote_at[token] = number
        object.__setattr__(self, "_quote_at", quote_at)

    def stopped(self, finding: str, first: int, last: int, step: str) -> None:
        """Tell that a rule which the tokens from `first` up to `last` started stopped at a step, if anybody wants to know."""
        if self.stops is not None:
            self.stops.append(Stop(self.doc.starts[first], self.doc.ends[last - 1], finding, step))

    def quote_at(self, token: int) -> Quote | None:
        """The outer quotation that a token lies in, its marks included."""
        number = self._quote_at[token]
        return self.outer_quotes[number] if number >= 0 else None

    def first_quoted(self, first: int, last: int) -> int | None:
        """The first token of a range that lies in a quotation, its marks included, or None."""
        inside = self._quote_at[first:last] if self.outer_quotes else ()
        if max(inside, default=-1) < 0:
            return None
        return next(token for token, number in enumerate(inside, first) if number >= 0)

    def text(self, first: int, last: int) -> str:
        """The text of a token range, as written."""
        return self.doc.text[self.doc.starts[first] : self.doc.ends[last - 1]] if first < last else ""

    def between(self, first: int, last: int) -> list[Mention]:
        """The mentions that begin in a token range."""
        return list(self.mentions[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)])
