"""Whatever text comes, finding raises nothing and every finding points into the text."""

from __future__ import annotations

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
