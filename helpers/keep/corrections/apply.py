"""Lets corrections win over the rules: findings in, corrected findings out, with what became of each correction.

Corrections are replayed in the order in which they were made, so that of two that contradict each other the later one wins. An
accepted finding stays as it was accepted, whatever the rules say later; a changed one keeps what was changed, and for the
rest follows the rules; a rejected one is left out as long as the rules find it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from helpers.keep.corrections.desk import ActorOf, Desk, Judged
from helpers.keep.corrections.log import Entry
from helpers.keep.corrections.said import Orphan, Said, find_again
from helpers.keep.corrections.whereabouts import Articles
from helpers.records import Findings

State = Literal["applied", "superseded", "withdrawn", "moot", "orphan"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a correction: `judged` is the finding that it is about, where there is one.

    `found_again` says how its passages were found: `exact`, `moved`, `edited`, or empty.
    """

    entry: Entry
    article_id: str
    state: State
    judged: Judged | None = None
    found_again: str = ""


@dataclass(frozen=True, slots=True)
class Applied:
    """Corrected findings, and what became of each correction. Articles that nobody corrected are the same objects."""

    findings: tuple[Findings, ...]
    outcomes: tuple[Outcome, ...] = ()
    orphans: tuple[Orphan, ...] = ()
    judged: tuple[Judged, ...] = ()


def apply_corrections(findings: Sequence[Findings], entries: Sequence[Entry], actor_of: ActorOf) -> Applied:
    """Apply corrections, in the order of time, to everything found in articles.

    `actor_of` makes the actor of an id that an article does not know yet. What no longer fits is listed as an orphan.
    """
    if not entries:
        return Applied(tuple(findings))
    articles = Articles([one.article for one in findings])
    withdrawn = withdrawn_ids(entries)
    outcomes: list[Outcome] = []
    orphans: list[Orphan] = []
    here: dict[int, list[Said]] = defaultdict(list)
    for entry in entries:
        verdict, gone = entry.annotation.body.verdict, entry.annotation.id in withdrawn
        if verdict == "withdraw":
            outcomes.append(_withdrawal(entry, entries, withdrawn))
        elif verdict == "complete":
            outcomes.append(Outcome(entry, _source(entry), "withdrawn") if gone else _completion(entry, articles))
        else:
            number, said = find_again(entry, articles, [] if gone else orphans)
            if said is not None:
                here[number].append(said)
            else:
                article_id = _source(entry) if number is None else articles.articles[number].article_id
                outcomes.append(Outcome(entry, article_id, "withdrawn" if gone else "orphan"))
    corrected = list(findings)
    judged: dict[int, Judged] = {}
    for number, said in here.items():
        desk, article_id = Desk(findings[number]), findings[number].article.article_id
        heard = [one for one in said if one.annotation.id not in withdrawn]
        for one, (state, finding) in zip(heard, desk.hear(heard), strict=True):
            outcomes.append(Outcome(one.entry, article_id, state, finding, one.found_again))
            if finding is not None:
                judged[id(finding)] = finding
        for one in (one for one in said if one.annotation.id in withdrawn):
            outcomes.append(Outcome(one.entry, article_id, "withdrawn", desk.find(one), one.found_again))
        if heard:
            corrected[number] = desk.corrected(actor_of)
    rank = {entry.annotation.id: number for number, entry in enumerate(entries)}
    outcomes.sort(key=lambda one: rank[one.entry.annotation.id])
    return Applied(tuple(corrected), tuple(outcomes), tuple(orphans), tuple(judged.values()))


def withdrawn_ids(entries: Sequence[Entry]) -> set[str]:
    """The annotations that are withdrawn; one that withdraws can itself be withdrawn, which brings back what it took away."""
    withdrawn: set[str] = set()
    for annotation in (entry.annotation for entry in reversed(entries)):
        if annotation.body.verdict == "withdraw" and annotation.id not in withdrawn:
            withdrawn.add(annotation.target)
    return withdrawn


def _withdrawal(entry: Entry, entries: Iterable[Entry], withdrawn: set[str]) -> Outcome:
    target = next((one for one in entries if one.annotation.id == entry.annotation.target), None)
    if target is None:
        return Outcome(entry, "", "moot")
    return Outcome(entry, _source(target), "withdrawn" if entry.annotation.id in withdrawn else "applied")


def _completion(entry: Entry, articles: Articles) -> Outcome:
    """Holds for the text that the reader saw; of another text it says nothing."""
    source = entry.annotation.target[0].source
    number = articles.named(source)
    same = number is not None and articles.articles[number].sha256 == source.sha256
    return Outcome(entry, articles.articles[number].article_id if same else source.article_id, "applied" if same else "moot")


def _source(entry: Entry) -> str:
    """The article that a correction is about by its own account."""
    target = entry.annotation.target
    return "" if isinstance(target, str) else target[0].source.article_id
