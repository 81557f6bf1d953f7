"""Blind dating: the day is hidden, and what is inferred is compared with it."""

import pytest

from helpers.check.blind import date_blindly
from helpers.read.articles import read_articles
from helpers.read.blocks import find_blocks
from helpers.records import Article

TEXT = "De Chinese president Xi Jinping is maandag in Moskou aangekomen voor een staatsbezoek."


def article(header, text=TEXT):
    whole = f" date {header} {text}" if header else text
    return Article("a", whole, find_blocks(whole), "sha", header_date=header)


def test_the_day_is_hidden_and_the_month_kept():
    (row,) = date_blindly([article("2023-03-20")]).itertuples()
    assert (row.true_day, row.sound, row.dating_basis) == ("2023-03-20", True, "inferred")
    assert row.published_earliest == "2023-03-20" and 1 < row.days < 8


def test_the_month_can_be_hidden_too():
    (row,) = date_blindly([article("2023-03-20", "De zon schijnt.")], keep_month=False).itertuples()
    assert (row.published_earliest, row.dating_basis, row.sound) == ("", "none", True)


def test_a_wrong_day_is_unsound():
    (row,) = date_blindly([article("2023-03-05")]).itertuples()
    assert not row.sound


def test_articles_without_a_known_day_are_left_out():
    assert date_blindly([article("2023-03"), article("")]).empty


@pytest.mark.parametrize("keep_month", [True, False])
def test_the_sample_is_dated_soundly(project, keep_month):
    articles = read_articles(project / "data" / "sample").articles
    dated = date_blindly(articles, keep_month)
    assert len(dated) == len(articles) >= 12
    assert dated["sound"].all()
    assert dated["days"].median() <= 7
