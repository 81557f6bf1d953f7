"""The days of meetings told without one, in articles that can have appeared on several days."""

from __future__ import annotations

import pytest

from helpers.records import Interval
from tests.find.dates.marked import days


@pytest.fixture
def told(findings_of):
    """`told(text, header_date)`: the days of the meetings of a text."""

    def find(text: str, header_date: str) -> list[Interval | None]:
        return [meeting.dates for meeting in findings_of(text, header_date).meetings]

    return find


@pytest.mark.parametrize(
    ("text", "header", "expected"),
    [
        # news is of the likely days of publication, or of the day before
        ("Scholz sprak in Berlijn met Duda.", "2023-02-20/2023-02-21", "2023-02-19/2023-02-21"),
        ("Scholz sprak in Berlijn met Duda.", "2023-02-20/2023-02-24", "2023-02-20/2023-02-22"),
        ("Opvallend was het gesprek van Scholz met Duda.", "2023-02-20/2023-02-24", "2023-02-20/2023-02-22"),
        ("Scholz heeft in Berlijn Duda ontvangen.", "2023-02-20/2023-02-24", "2023-02-20/2023-02-22"),
        # in the opening of an article that only a month dates, of that month
        ("Scholz heeft in Berlijn Duda ontvangen.", "2023-02", "2023-01-31/2023-02-28"),
        ("Scholz had in Berlijn Duda ontvangen.", "2023-02", None),
        ("Scholz ontving in 2019 de Poolse premier. Hij sprak ook met Macron.", "2023-02-20/2023-02-24", None),
        # a day still to come, told before, is not its day
        ("Vrijdag reist Scholz naar Parijs. In Berlijn sprak hij met Duda.", "2023-02-20/2023-02-22", "2023-02-19/2023-02-21"),
        # another paragraph tells of another day
        ("Maandag ging Scholz naar Parijs.\n\nIntussen belde Macron met Xi.", "2023-02-24", "2023-02-23/2023-02-24"),
        ("Maandag ging Scholz naar Parijs. Intussen belde Macron met Xi.", "2023-02-24", "2023-02-20"),
        # what somebody said after it
        ("„Oorlog lost niets op”, zei Lula nadat hij Biden had ontmoet.", "2023-02-24", "2023-02-23/2023-02-24"),
        ("De beurs steeg nadat Lula Biden had ontmoet.", "2023-02-24", None),
        ("„Oorlog lost niets op”, zei Lula weken nadat hij Biden had ontmoet.", "2023-02-24", None),
    ],
)
def test_days_of_what_is_told_without_one(told, text: str, header: str, expected: str | None):
    assert told(text, header)[-1:] == [days(expected) if expected else None]
