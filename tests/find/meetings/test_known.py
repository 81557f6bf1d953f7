"""Days that publication leaves open, narrowed by what the calendar knows; only the month of publication is known."""

from __future__ import annotations

import pytest

MONTH = "2023-02"


def days(findings_of, text: str) -> list[tuple[str, str, str]]:
    """Participants and days of the meetings of a text."""
    return [
        ("+".join(one.participants), str(one.dates and one.dates.earliest), str(one.dates and one.dates.latest))
        for one in findings_of(text, MONTH).meetings
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "De Franse president heeft woensdag de Chinese topdiplomaat Wang Yi ontvangen.",
            [("emmanuel-macron+wang-yi", "2023-02-15", "2023-02-15")],
        ),
        # a journey that the calendar knows tells when the other meetings of the article were
        (
            "NAVO-chef Stoltenberg is donderdag in Turkije. Hij praat er met president Erdogan. "
            "Dinsdag sprak hij met de Duitse minister Pistorius.",
            [
                ("jens-stoltenberg+recep-tayyip-erdogan", "2023-02-16", "2023-02-16"),
                ("boris-pistorius+jens-stoltenberg", "2023-02-14", "2023-02-14"),
            ],
        ),
        # a weekday that is taken over from the sentence before
        (
            "De Chinese topdiplomaat Wang Yi zei woensdag in Moskou dat hij vrede wil. Hij werd ontvangen door Poetin.",
            [("vladimir-putin+wang-yi", "2023-02-22", "2023-02-22")],
        ),
        # what the text tells more widely stays wide
        (
            "Xi Jinping en Poetin spraken elkaar in september in Samarkand.",
            [("vladimir-putin+xi-jinping", "2022-09-01", "2022-09-30")],
        ),
        # a weekday on which the calendar knows nothing
        (
            "De Franse president heeft maandag de Chinese topdiplomaat Wang Yi ontvangen.",
            [("emmanuel-macron+wang-yi", "2023-01-30", "2023-02-27")],
        ),
    ],
)
def test_days_that_the_calendar_knows(findings_of, text, expected):
    assert days(findings_of, text) == expected
