"""Findings against gold: how much is found, how much of it is right, and every error with its sentence.

from helpers import check, open_corpus
result = check.score(open_corpus("seeds"))
result.summary
"""

from __future__ import annotations

from helpers.check.blind import date_blindly
from helpers.check.constructed import try_constructions
from helpers.check.coverage import coverage
from helpers.check.gold import Gold, GoldError, read_gold
from helpers.check.promote import PromotionError, promote
from helpers.check.report import report
from helpers.check.score import Score, score, score_folder, score_tables
from helpers.check.tables import TableError

__all__ = [
    "Gold",
    "GoldError",
    "PromotionError",
    "Score",
    "TableError",
    "coverage",
    "date_blindly",
    "promote",
    "read_gold",
    "report",
    "score",
    "score_folder",
    "score_tables",
    "try_constructions",
]
