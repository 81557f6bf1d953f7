"""What the tests of stances share: the stances of a text in the form of their expectations."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.find.document import Document


@pytest.fixture(scope="session")
def stances_told(findings_of) -> Callable[[str], str]:
    """`stances_told(text)`: a text's stances, each as `holder position sentences`, in text order.

    `china denies 2` says that the second sentence is the whole evidence; `(the article)` stands for an empty holder.
    """

    def tell(text: str) -> str:
        findings = findings_of(text)
        sentences = [text[s.start : s.end] for s in Document(findings.article).sentences]
        found = []
        for stance in findings.stances:
            numbers = [sentences.index(text[e.start : e.end]) + 1 for e in stance.evidence]
            holder = stance.holder_id or "(the article)"
            found.append((numbers, stance.position, f"{holder} {stance.position} {','.join(map(str, numbers))}"))
        return "; ".join(line for *_, line in sorted(found))

    return tell
