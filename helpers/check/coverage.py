"""How much of what looks like news to us ended in a finding, and what did not: a check that needs no gold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pandas as pd

from helpers.check.passages import Passages
from helpers.check.rows import Span
from helpers.find.dates.words import WEEKDAY_FORMS
from helpers.find.document import Document
from helpers.keep.corpus import Corpus
from helpers.records import Findings

SOURCES = ("volgens", "aldus")
CONDITIONAL = frozenset({"zou", "zouden"})


@dataclass(frozen=True, slots=True)
class Coverage:
    """`lines` has a row a sign (`sign`, `found`, `explained`, `share`); `unexplained` one for each that ended in no
    finding (`sign`, `article_id`, `start`, `end`, `text`, `sentence`), in the order of the articles."""

    lines: pd.DataFrame
    unexplained: pd.DataFrame


def coverage(corpus: Corpus) -> Coverage:
    """Which quotations, `volgens`, `aldus`, `zou` and weekdays in the articles' prose a finding explains.

    A quotation, a source or a `zou` is explained by a statement that it lies in (content, cue and speaker together); a
    weekday by a meeting or an act with a day whose evidence holds it, or as a clue to the article's own day. What is
    left need not be an error: a title in quotation marks, or a weekday of something else, is no finding.
    """
    passages = Passages(finding.article for finding in corpus.findings)
    rows = [
        (sign, finding.article.article_id, start, end, explained)
        for finding in corpus.findings
        for sign, start, end, explained in _signs(finding)
    ]
    frame = pd.DataFrame(rows, columns=["sign", "article_id", "start", "end", "explained"])
    counted = frame.groupby("sign", sort=False)["explained"].agg(found="size", explained="sum").reset_index()
    lines = counted.assign(share=counted["explained"] / counted["found"])
    left = (
        frame[~frame["explained"].astype(bool)]
        .drop(columns="explained")
        .sort_values(["article_id", "start"], ignore_index=True)
    )
    spans = list(zip(left["article_id"], left["start"], left["end"], strict=True))
    unexplained = left.assign(
        text=[passages.text(*span) for span in spans], sentence=[passages.sentence(*span) for span in spans]
    )
    return Coverage(lines, unexplained)


def _signs(finding: Findings) -> Iterator[tuple[str, int, int, bool]]:
    """Each sign in an article's prose, its span, and whether a finding explains it."""
    doc = Document(finding.article)
    told = _inside([(one.scope_start, one.scope_end) for one in finding.statements])
    dated = _inside(
        [
            *((piece.start, piece.end) for one in (*finding.meetings, *finding.plan) if one.dates for piece in one.evidence),
            *((cue.evidence.start, cue.evidence.end) for cue in finding.dating.cues),
        ]
    )
    for quote in doc.quotes:
        if quote.depth == 0:
            yield "quotation", quote.start, quote.end, told(quote.inner_start, quote.inner_start + 1)
    for token, word in enumerate(doc.lower):
        span = doc.starts[token], doc.ends[token]
        if word in SOURCES:
            yield word, *span, told(*span)
        elif word in CONDITIONAL:
            yield "zou", *span, told(*span)
        elif word in WEEKDAY_FORMS:
            yield "weekday", *span, dated(*span)


def _inside(spans: list[Span]) -> Callable[[int, int], bool]:
    return lambda start, end: any(first <= start and end <= last for first, last in spans)
