"""Meetings told below a heading that is a day, in live blogs and chronicles."""

from __future__ import annotations

import pytest

OPENING = "Een dag op de voet gevolgd\n\nDe leiders praten deze week over de oorlog.\n\n"


@pytest.fixture
def below(findings_of):
    """`below(heading, text)`: the last meeting of a text below a heading, in an article of Wednesday 22 February 2023."""

    def find(heading: str, text: str) -> tuple[str, str]:
        found = findings_of(f"{OPENING}Woensdag 22 februari\n\nHet is stil.\n\n{heading}\n\n{text}", "2023-02-22")
        *_, last = found.meetings
        days = last.dates
        return last.status, "/".join(dict.fromkeys((str(days.earliest), str(days.latest)))) if days else "-"

    return find


@pytest.mark.parametrize("heading", ["Maandag 20 februari", "Maandag", "20 februari, 14.05 uur"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zelensky heeft in Kiev de Amerikaanse president Joe Biden ontvangen.", "held 2023-02-20"),
        ("Zelensky ontvangt in Kiev de Amerikaanse president Joe Biden.", "held 2023-02-20"),
        ("Scholz sprak vandaag met Macron.", "held 2023-02-20"),
        ("Gisteren belde Scholz met Macron.", "held 2023-02-19"),
        ("Morgen ontmoet Biden de Roemeense president Klaus Iohannis.", "planned 2023-02-21"),
        ("Scholz wil met Poetin praten.", "possible -"),
        ("Zondag spraken Scholz en Macron elkaar in Parijs.", "held 2023-02-19"),
        ("In april zal Macron president Xi in Peking ontmoeten.", "planned 2023-04-01/2023-04-30"),
        ("Scholz praat. Macron is er ook.\n\nHij sprak met de Poolse president Duda.", "held 2023-02-20"),
    ],
)
def test_days_below_a_heading(below, heading: str, text: str, expected: str):
    assert " ".join(below(heading, text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Scholz ontvangt in Berlijn de Franse president Emmanuel Macron.", "planned 2023-02-27"),
        ("Biden arriveert in Warschau voor overleg met president Duda.", "planned 2023-02-27"),
        ("Of Wang Yi ook apart praat met Antony Blinken, is onzeker.", "possible 2023-02-27"),
        ("Rutte is dan in Tallinn bij Kaja Kallas.", "planned 2023-02-27"),
        ("Guterres ontving vorige week al de Chinese ambassadeur Zhang Jun.", "held 2023-02-13/2023-02-19"),
        ("Een bezoek van de Zweedse premier Kristersson aan Den Haag is een week opgeschoven.", "cancelled 2023-02-27"),
        ("Op 2 maart volgt een gesprek van Scholz met Macron.", "planned 2023-03-02"),
    ],
)
def test_days_below_a_heading_that_lies_ahead(below, text: str, expected: str):
    assert " ".join(below("Maandag 27 februari", text)) == expected


def test_the_date_above_the_prose_is_that_of_the_article(findings_of):
    found = findings_of("Biden in Kiev\n\n20 februari 2023\n\nZelensky heeft in Kiev president Joe Biden ontvangen.")
    assert str(found.dating.interval.latest) == "2023-02-20"


def test_headings_of_a_chronicle_do_not_date_the_article(findings_of):
    text = "18 februari 2023\n\nWang Yi ontmoet Antony Blinken.\n\n20 februari 2023\n\nMacron praat met Scholz."
    found = findings_of(OPENING + text, "2023-02")
    assert found.dating.interval.days > 7
    assert [str(one.dates.earliest) for one in found.meetings] == ["2023-02-18", "2023-02-20"]
