"""An article's prose as tokens, sentences and quotations: the view on the untouched text that every extractor shares."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Sequence
from itertools import accumulate, chain, islice, repeat
from operator import sub

from msgspec import Struct

from helpers.find.quotes import Quote, find_quotes
from helpers.find.wordlists import Rule, WordLists
from helpers.records import Article

_TOKEN = (
    r"(?:"
    r"[A-Za-z]{2,}+(?=[ ,.])"  # most words; what follows would find them too, but takes longer
    r"|(?:[^\W\d_]\.){2,}"  # o.a., U.S.
    r"|\d+(?:[.,:]\d+)+"  # 1.000, 20.30
    r"|\w+(?:['’\-&]\w+)*(?:-(?=\s))?"  # VN-Handvest, CBS’s, CD&V, veiligheids- (en)
    r"|\.{2,}|--|[^\w\s])"
)
TOKEN = re.compile(rf"(?=\S){_TOKEN}")
_WITH_SPACE_BEFORE = re.compile(rf"\s*+{_TOKEN}")  # such pieces follow each other without a gap
_TERMINATORS = frozenset({".", "!", "?", "…", "...", "..", "...."})
_PAUSES = frozenset(",;:–—")
_LONGEST = 160  # tokens: no sentence of prose is longer, and what reads whole sentences stays fast on text without stops
_HEADINGS = ("heading", "dateline")
_CLOSERS = frozenset("”’\"'»)]“«›")
_ABBREVIATIONS = frozenset(
    "dr drs ir ing mr mrs ms prof st jr sr gen kol sgt lt ds jhr mgr ca nr art afb blz bijv bv resp vgl "
    "jl mln mld min max incl excl tel red vs jan feb febr mrt apr jun jul aug sep sept okt nov dec".split()
)


class Sentence(Struct, frozen=True):
    """Tokens `first` to `last` (exclusive), characters `start` to `end`, in the paragraph with number `paragraph`.

    What goes on for more than 160 tokens without a full stop is cut at a comma, a dash or, failing these, right there.
    """

    first: int
    last: int
    start: int
    end: int
    paragraph: int


class Document:
    """The running prose of one article: furniture is left out, offsets are those of the article's text.

    `words` and `lower` are the tokens as written and in lower case, `starts` and `ends` their offsets; `sentences`
    and `quotes` are in text order. Knows no grammar and no names.
    """

    def __init__(self, article: Article, lists: WordLists | None = None) -> None:
        """`lists` remembers between documents which words are looked for."""
        self.article = article
        self.text = article.text
        self.ends: list[int] = []
        self.paragraphs: list[tuple[int, int]] = []
        pieces: list[str] = []
        for block in article.blocks:
            if block.kind == "paragraph":
                found = _WITH_SPACE_BEFORE.findall(self.text, block.start, block.end)
                self.ends += islice(accumulate(map(len, found), initial=block.start), 1, None)
                self.paragraphs.append((len(pieces), len(pieces) + len(found)))
                pieces += found
        self._lists = lists or WordLists()
        looked = self._lists.read(pieces)
        self.words, self.lower, self._on_list, self._said = looked.words, looked.lower, looked.on_list, looked.said
        self.starts = list(map(sub, self.ends, map(len, self.words)))
        self.sentences: list[Sentence] = []
        self._split()
        lengths = [sentence.last - sentence.first for sentence in self.sentences]
        self._sentence_at = list(chain.from_iterable(map(repeat, self.sentences, lengths)))
        self._sentence_at += self.sentences[-1:]  # also for the token after the last one
        self.quotes: list[Quote] = find_quotes(self.text, [b for b in article.blocks if b.kind == "paragraph"])

    def _split(self) -> None:
        words, stops, number = self.words, self.tokens_of(_TERMINATORS), 0
        for paragraph, (begin, last) in enumerate(self.paragraphs):
            after = begin
            while number < len(stops) and stops[number] < last:
                stop = stops[number]
                number += 1
                if stop < after or (words[stop] == "." and self._abbreviates(stop, last)):
                    continue
                after = stop + 1
                while after < last and (
                    words[after] in _TERMINATORS
                    or (words[after] in _CLOSERS and self.starts[after] == self.ends[after - 1])
                    or (words[after] == "»" and after + 1 < last and self.starts[after + 1] > self.ends[after])
                ):
                    after += 1
                if after == last or self._begins_sentence(after):
                    self._add_sentence(begin, after, paragraph)
                    begin = after
            if begin < last:
                self._add_sentence(begin, last, paragraph)

    def _abbreviates(self, dot: int, last: int) -> bool:
        """A full stop that belongs to the word before it: `dr.`, an initial."""
        word = self.words[dot - 1] if dot else ""
        if not word or self.ends[dot - 1] != self.starts[dot]:
            return False
        if len(word) == 1 and word.isupper():
            named = dot > 1 and self.words[dot - 2].lower() == "op" and word == "X"  # schreef X op X. Wang zei …
            return dot + 1 < last and self.words[dot + 1][0].isupper() and not named
        return self.lower[dot - 1] in _ABBREVIATIONS and word != word.upper()

    def _begins_sentence(self, token: int) -> bool:
        """Whether a token can open a sentence: after white space, and not a word in lower case."""
        return self.starts[token] > self.ends[token - 1] and not self.words[token][0].islower()

    def _add_sentence(self, first: int, last: int, paragraph: int) -> None:
        while last - first > _LONGEST:
            pauses = [t for t in range(first + _LONGEST // 2, first + _LONGEST) if self.words[t] in _PAUSES]
            end = pauses[-1] + 1 if pauses else first + _LONGEST
            self.sentences.append(Sentence(first, end, self.starts[first], self.ends[end - 1], paragraph))
            first = end
        self.sentences.append(Sentence(first, last, self.starts[first], self.ends[last - 1], paragraph))

    def tokens_of(self, words: Container[str]) -> Sequence[int]:
        """The tokens that are, in lower case, on a constant list of words (see `WordLists`); in text order."""
        found = self._on_list.get(words)
        if found is None:
            self._lists.join(words)
            found = self._on_list[words] = [token for token, word in enumerate(self.lower) if word in words]
        return found

    def said_by(self, rule: Rule) -> list[str]:
        """What a constant rule says of each token as written: it is asked of a word once (see `WordLists`)."""
        if rule not in self._said:
            self._lists.join_rule(rule)
            self._said[rule] = list(map(rule, self.words))
        return self._said[rule]

    def tokens_between(self, words: Container[str], first: int, last: int) -> Sequence[int]:
        """Those of `tokens_of` that lie in a token range."""
        tokens = self.tokens_of(words)
        return tokens[bisect_left(tokens, first) : bisect_left(tokens, last)]

    def sentence_of(self, token: int) -> Sentence:
        """The sentence that holds a token."""
        return self._sentence_at[token]

    def token_at(self, offset: int) -> int:
        """The first token that ends after a character offset (the number of tokens where there is none)."""
        return bisect_right(self.ends, offset)

    def token_before(self, offset: int) -> int:
        """The number of tokens that start before a character offset, so the end of a token range up to it."""
        return bisect_left(self.starts, offset)


def sections(doc: Document, passages: Sequence[Sentence]) -> list[int]:
    """Under which heading each passage stands, 0 before the first. One that asks (En Rusland zelf?) goes on with the same."""
    blocks = [block for block in doc.article.blocks if block.kind in _HEADINGS]
    starts = [block.start for block in blocks if "?" not in doc.text[block.start : block.end]]
    return [bisect_right(starts, passage.start) for passage in passages]
