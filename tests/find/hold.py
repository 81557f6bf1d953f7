"""What holds of everything that is found, whatever the text was."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from helpers.find.statements.hearers import REPORTERS
from helpers.read.codebook.closed import CLOSED
from helpers.records import Evidence, Findings

_CLOSED = {column: frozenset(get_args(words)) for column, words in CLOSED.items()}


def evidence_of(findings: Findings) -> Iterator[Evidence]:
    """The evidence of meetings, stances and acts, and of the article's days."""
    for found in (*findings.meetings, *findings.stances, *findings.plan):
        assert found.evidence
        yield from found.evidence
    yield from (cue.evidence for cue in findings.dating.cues if cue.evidence.rule != "source")  # a day that no text tells


def check(findings: Findings) -> None:
    """Raises `AssertionError` where something does not hold."""
    text = findings.article.text
    for piece in evidence_of(findings):
        assert 0 <= piece.start < piece.end <= len(text), piece
        assert piece.rule
    _statements(findings)
    _values(findings)
    known = {"", *(actor.actor_id for actor in findings.actors)}
    assert len(known) == len(findings.actors) + 1
    for mention in findings.mentions:
        assert 0 <= mention.start < mention.end <= len(text), mention
        # a name that stands alone, of which the article tells nothing, is listed once something is found of it
        assert mention.rule == "lone-name" or known >= {mention.actor_id, *mention.members}, mention
    told = [one.speaker_id for one in findings.statements] + [one.holder_id for one in findings.stances]
    told += [one.actor_id for one in findings.plan]
    told += [actor for one in findings.statements for actor in one.addressee_id if actor != REPORTERS]
    assert known >= {*told, *(actor for one in findings.meetings for actor in one.participants)}


def _statements(findings: Findings) -> None:
    text = findings.article.text
    for number, said in enumerate(findings.statements):
        assert 0 <= said.scope_start <= said.start <= said.end <= said.scope_end <= len(text), said
        assert said.scope_start < said.scope_end and said.rule, said
        if said.start == said.end:  # a bare denial, which stands at its cue
            assert said.kind == "indirect" and text[said.start : said.scope_end].strip(), said
        assert said.speaker_text in text
        assert said.parent is None or (0 <= said.parent < len(findings.statements) and said.parent != number), said


def _values(findings: Findings) -> None:
    assert findings.dating.basis in _CLOSED["dating_basis"]
    assert (findings.dating.basis == "none") == (findings.dating.interval is None)
    for said in findings.statements:
        assert said.kind in _CLOSED["kind"] and said.sourcing in _CLOSED["sourcing"], said
    for met in findings.meetings:
        assert met.status in _CLOSED["status"] and met.mode in _CLOSED["mode"], met
        assert len(set(met.participants)) == len(met.participants) >= 2, met
        assert met.place in findings.article.text and met.setting in findings.article.text, met
    for stance in findings.stances:
        assert stance.position in _CLOSED["position"] and stance.sourcing in _CLOSED["sourcing"], stance
    for act in findings.plan:
        assert act.act in _CLOSED["act"] and set(act.points) <= set(range(1, 13)), act
