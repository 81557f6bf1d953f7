"""Whatever text comes, finding raises nothing and every finding points into the text."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.find.hold import check
from tests.find.made import PIECES

TEXTS = st.lists(st.sampled_from(PIECES), max_size=60).map("".join) | st.text(max_size=120)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
def test_every_finding_points_into_the_text(findings_of, text: str) -> None:
    check(findings_of(text))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
def test_the_same_text_gives_the_same_findings(findings_of, text: str) -> None:
    assert findings_of(text) == findings_of(text)


@pytest.mark.parametrize("number", range(5))
def test_an_article_may_end_after_any_word(findings_of, seeds, number: int) -> None:
    text = sorted(seeds.glob("*.txt"))[number].read_text("utf-8")
    for sentence in re.split(r"(?<=[.!?]) +|\n", text):
        for word in re.finditer(r"\w+", sentence):
            check(findings_of(sentence[: word.end()], "2023-02"))


@pytest.mark.parametrize(
    "text",
    [
        "Tijdens die ontmoeting zou Blinken zijn ambtgenoot gewaarschuwd hebben voor Chinese inmenging in",
        "Het ballonincident dwong Blinken om een zeldzame reis naar Peking begin februari uit",
        "Poetin deed een uitnodiging aan Xi tijdens een gebruikelijk eindejaarsgesprek tussen de twee leiders, maar",
        "Rusland heeft China gevraagd om militaire steun, zo meldden internationaal gerespecteerde media als",
        "De Chinezen zijn met de inlichtingendienstse top",
        "Rutte noemde het plan ‘een sterk signaal’,",
        "Oekraïne verdient steun. Dat betogen zowel Macron",
        "Volgens een vrijdag gepubliceerd",
        "De voormalige perschef van de NAVO, Jan Bos",
        "Volgens Merz – hij was net terug uit Kiev –",
        " zij",
    ],
)
def test_what_once_ended_too_early(findings_of, text: str) -> None:
    check(findings_of(text))


@pytest.mark.parametrize(
    ("text", "actor_id", "name"),
    [
        ("Het plan is van de baan, volgens een Amerikaanse lezing.", "united-states", "Verenigde Staten"),
        ("Volgens Zwaagman gaat het goed met de economie.", "zwaagman", "Zwaagman"),
    ],
)
def test_who_speaks_is_among_the_actors_though_no_other_mention_tells(findings_of, text, actor_id, name) -> None:
    findings = findings_of(text)
    assert [said.speaker_id for said in findings.statements] == [actor_id]
    assert [actor.name for actor in findings.actors if actor.actor_id == actor_id] == [name]
