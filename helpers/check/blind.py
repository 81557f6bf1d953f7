"""Blind dating: hide the day of articles whose day is known, date them from their text, and compare."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pandas as pd

from helpers.find.analyser import Analyser
from helpers.read.blocks import find_blocks
from helpers.read.codebook import Codebook, load_codebook
from helpers.records import Article

COLUMNS = ("article_id", "true_day", "published_earliest", "published_latest", "days", "sound", "dating_basis", "because")
_MONTH = len("2023-02")
_DAY = len("2023-02-19")
_TELLS_DAY = frozenset({"header", "dateline"})


def date_blindly(articles: Iterable[Article], keep_month: bool = True, codebook: Codebook | None = None) -> pd.DataFrame:
    """A row for each article whose header tells its day: that day, and the days that the text leaves without it.

    Of the header only the month is kept, or nothing without `keep_month`. `days` is the width of the interval, none
    where the text tells nothing; `sound` is whether the interval holds the true day, which one without days does;
    `because` are the rules of the clues. Articles whose day is not known are left out. Lines that only give the day
    (header, dateline) are blanked; a full date in the prose is not, for a reader sees it too.
    """
    known = [article for article in articles if len(article.header_date) == _DAY]
    hidden = [_hide(article, article.header_date[:_MONTH] if keep_month else "") for article in known]
    rows = []
    for article, finding in zip(known, Analyser(codebook or load_codebook()).analyse(hidden), strict=True):
        found, day = finding.dating.interval, date.fromisoformat(article.header_date)
        rows.append(
            (
                article.article_id,
                day.isoformat(),
                found.earliest.isoformat() if found else "",
                found.latest.isoformat() if found else "",
                found.days if found else pd.NA,
                found is None or found.earliest <= day <= found.latest,
                finding.dating.basis,
                tuple(dict.fromkeys(cue.evidence.rule for cue in finding.dating.cues)),
            )
        )
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype({"days": "Int64", "sound": "bool"})


def _hide(article: Article, header_date: str) -> Article:
    """The article without the lines that give its day; offsets stay as they are."""
    text = article.text
    for block in article.blocks:
        if block.kind in _TELLS_DAY:
            text = text[: block.start] + " " * (block.end - block.start) + text[block.end :]
    return replace(article, text=text, blocks=find_blocks(text), header_date=header_date)
