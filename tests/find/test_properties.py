"""Whatever text comes, finding raises nothing and every finding points into the text."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers.records import Evidence, Findings

PIECES = [
    *(
        "Blinken",
        "Wang Yi",
        "China",
        "Peking",
        "het Kremlin",
        "de Amerikaanse minister",
        "hij",
        "zijn ambtgenoot",
        "een woordvoerder",
    ),
    *(
        "zei dat",
        "zei",
        "volgens",
        "aldus",
        "waarschuwde voor",
        "riep op tot",
        "ontkende",
        "heeft gezegd",
        "zou",
        "wil dat",
        "noemde",
    ),
    *(
        "had dinsdag een ontmoeting met",
        "sprak met",
        "belde met",
        "spraken elkaar",
        "zal woensdag ontmoeten",
        "na een gesprek met",
    ),
    *(
        "dodelijke steun aan Rusland",
        "wapens te leveren",
        "het Chinese vredesplan",
        "een staakt-het-vuren",
        "op 24 februari 2023",
    ),
    *(
        "vorige week",
        "maandag",
        "gisteren",
        "in München",
        "en",
        "maar",
        "die",
        "dat",
        ",",
        ".",
        ":",
        "?",
        "–",
        "“",
        "”",
        "‘",
        "’",
        '"',
        "'",
    ),
    *(
        "„",
        "«",
        "»",
        "\n",
        "\n\n",
        "(",
        ")",
        "LEES OOK",
        "BRUSSEL (ANP) -",
        "\u0000",
        "\u200f",
        "\ud800",
        "é",
        "1.000",
        "<b>",
        "&amp;",
    ),
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join) | st.text(max_size=120)


def evidence_of(findings: Findings) -> list[Evidence]:
    pieces = [piece for found in (*findings.meetings, *findings.stances, *findings.plan) for piece in found.evidence]
    return pieces + [cue.evidence for cue in findings.dating.cues]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
def test_every_finding_points_into_the_text(findings_of, text: str) -> None:
    findings = findings_of(text)
    length = len(text)
    for piece in evidence_of(findings):
        assert 0 <= piece.start <= piece.end <= length
        assert piece.rule
    for statement in findings.statements:
        assert 0 <= statement.scope_start <= statement.start <= statement.end <= statement.scope_end <= length
        assert statement.kind in ("direct", "indirect", "mixed")
        assert statement.parent is None or 0 <= statement.parent < len(findings.statements)
        assert statement.speaker_text in text
    known = {actor.actor_id for actor in findings.actors}
    assert all(mention.actor_id in known for mention in findings.mentions if mention.actor_id)
    assert all(0 <= mention.start < mention.end <= length for mention in findings.mentions)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
def test_the_same_text_gives_the_same_findings(findings_of, text: str) -> None:
    assert findings_of(text) == findings_of(text)
