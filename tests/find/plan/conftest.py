"""What the tests of the plan share: the acts in a text in the form of their expectations."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.find.document import Document


@pytest.fixture(scope="session")
def acts_told(findings_of) -> Callable[[str, str], str]:
    """`acts_told(text, day)`: the acts in the text of an article of that day, each as `actor act sentences`.

    `russia welcomes 2` says that the second sentence is the whole evidence; `(nobody)` stands for an empty actor.
    """

    def tell(text: str, day: str) -> str:
        findings = findings_of(text, day)
        sentences = [text[s.start : s.end] for s in Document(findings.article).sentences]
        found = []
        for act in findings.plan:
            numbers = [sentences.index(text[e.start : e.end]) + 1 for e in act.evidence]
            found.append((numbers, act.act, f"{act.actor_id or '(nobody)'} {act.act} {','.join(map(str, numbers))}"))
        return "; ".join(line for *_, line in sorted(found))

    return tell


@pytest.fixture(scope="session")
def points_of(findings_of) -> Callable[[str, str], dict[str, tuple[int, ...]]]:
    """`points_of(text, day)`: the points that each act touches, by `actor act`."""

    def tell(text: str, day: str) -> dict[str, tuple[int, ...]]:
        return {f"{act.actor_id} {act.act}": act.points for act in findings_of(text, day).plan}

    return tell
