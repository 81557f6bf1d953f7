"""Lines that hold nothing but a day, and date what stands below them."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.find.dates.headings import day_headings
from helpers.read.blocks import find_blocks
from helpers.records import Article, Interval

WEEK = Interval(date(2023, 2, 20), date(2023, 2, 26))
PROSE = "De leiders spreken over de oorlog."


def days(*lines: str, published: Interval = WEEK) -> list[str]:
    """The first days of the headings among lines that each stand above a line of prose, below a title and an opening."""
    text = "\n\n".join(["Een dag op de voet gevolgd", PROSE, *(part for line in lines for part in (line, PROSE))])
    found = (heading.days(published) for heading in day_headings(Article("a", text, find_blocks(text), "")))
    return [str(one.earliest) if one else "-" for one in found]


@pytest.mark.parametrize(
    "line",
    ["Dinsdag 21 februari", "21 februari", "di. 21 feb. 2023", "Dinsdag (21 februari)", "21 februari 2023, 14.05 uur",
     "Dag 363, dinsdag 21 februari", "Dinsdag", "Dinsdagavond", "DINSDAG 21 FEBRUARI", "Dinsdag:"],
)  # fmt: skip
def test_lines_that_are_a_day(line):
    assert days(line) == ["2023-02-21"]


@pytest.mark.parametrize(
    "line", ["Dinsdag voor de rechter", "14.05 uur", "Di", "31 april", "Februari 2023", "Bijgewerkt op 21 februari 2023"]
)
def test_lines_that_are_none(line):
    assert days(line) == []


def test_a_chronicle_goes_back():
    assert days("4 oktober", "31 december", "21 februari") == ["2022-10-04", "2022-12-31", "2023-02-21"]


def test_the_year_of_the_heading_before_holds():
    assert days("24 februari 2022", "29 maart", "3 januari") == ["2022-02-24", "2022-03-29", "2022-01-03"]


def test_a_day_that_comes_soon():
    assert days("27 februari", "1 maart") == ["2023-02-27", "2023-03-01"]


def test_a_weekday_of_one_of_several_weeks_is_open():
    assert days("Dinsdag", published=Interval(date(2023, 2, 1), date(2023, 2, 28))) == ["-"]


def test_the_date_of_an_article_is_no_heading():
    text = f"Biden in Kiev\n\n20 februari 2023\n\n{PROSE}\n\n{PROSE}"
    assert day_headings(Article("a", text, find_blocks(text), "")) == []
