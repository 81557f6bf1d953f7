"""One article on a reader's desk: its findings, what readers say of each, and what is left of it in the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import msgspec
from msgspec import UNSET

from helpers.keep.columns import TOLD
from helpers.keep.corrections.annotation import as_columns
from helpers.keep.corrections.findings import Finding, Record, findings_of, recognise, record_of
from helpers.keep.corrections.quotation import Span
from helpers.keep.corrections.said import Said
from helpers.records import Actor, Findings

ActorOf = Callable[[str], Actor]

_BY = {"accept": "accepted by", "change": "corrected by", "add": "added by"}


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding that readers judged: as the rules found it, as it is now, and as each reader has it; None where rejected.

    `by_rules` is false where the rules do not find it (any more), `alone` true where no other finding of its table stands on
    the same passages. `readers` has each reader's name.
    """

    article_id: str
    origin: Finding
    by_rules: bool
    alone: bool
    now: Finding | None
    readers: Mapping[str, Finding | None]

    def disagree_with(self, reader: str) -> tuple[str, ...]:
        """The readers who have it otherwise than one of them."""
        if reader not in self.readers:  # what was said is withdrawn
            return ()
        own = self.readers[reader]
        return tuple(name for name, other in self.readers.items() if not _agree(own, other))


@dataclass(slots=True)
class _Item:
    """A finding with all that is said of it; `record` is None where the rules do not find it."""

    origin: Finding
    record: Record | None
    alone: bool
    now: Finding | None
    parent: _Item | None = None
    said: list[Said] = field(default_factory=list)


class Desk:
    """One article with all findings in it, and what is said of each."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        told = list(findings_of(findings))
        places = Counter((finding.table, frozenset(finding.spans)) for _, finding in told)
        self._items = [
            _Item(finding, record, places[finding.table, frozenset(finding.spans)] == 1, finding) for record, finding in told
        ]
        for item in self._items[: len(findings.statements)]:
            item.parent = None if item.record.parent is None else self._items[item.record.parent]

    def hear(self, said: Sequence[Said]) -> list[tuple[str, Judged | None]]:
        """Take in corrections, in the order of time.

        Returns for each its state (`applied`, `superseded`, `moot`) and the finding that it is about, None where that is gone.
        """
        heard = [(one, self._item(one)) for one in said]
        items = {id(item): item for _, item in heard if item is not None}
        for item in items.values():
            item.now = _replay(item, item.said)
        judged = {key: self._judged(item) for key, item in items.items()}
        return [
            ("moot", None) if item is None else ("applied" if _stands(one, item.now) else "superseded", judged[id(item)])
            for one, item in heard
        ]

    def find(self, said: Said) -> Judged | None:
        """The finding that a correction is about, which is not taken in."""
        item = self._recognised(said)
        return None if item is None else self._judged(item)

    def _item(self, said: Said) -> _Item | None:
        """The finding that a correction is about, with what it says noted there; a new one where the rules do not find it."""
        item = self._recognised(said)
        if item is None and said.annotation.body.verdict == "reject":
            return None
        if item is None:
            item = _Item(said.wanted, None, said.annotation.body.alone, None)
            self._items.append(item)
        item.said.append(said)
        return item

    def _recognised(self, said: Said) -> _Item | None:
        number = recognise(said.wanted, said.annotation.body.alone, [item.origin for item in self._items])
        return None if number is None else self._items[number]

    def findings(self) -> Iterator[Judged]:
        """Every finding of the article, judged or not, those that were rejected included."""
        return map(self._judged, self._items)

    def _judged(self, item: _Item) -> Judged:
        names = dict.fromkeys(said.annotation.creator.name for said in item.said)
        readers = {name: _replay(item, [said for said in item.said if said.annotation.creator.name == name]) for name in names}
        by_rules = item.record is not None
        return Judged(self._findings.article.article_id, item.origin, by_rules, item.alone, item.now, readers)

    def corrected(self, actor_of: ActorOf) -> Findings:
        """The article's findings with the corrections applied."""
        left = [item for item in self._items if item.now is not None]
        statements = sorted((item for item in left if item.now.table == "statements"), key=lambda item: item.now.spans[0])
        index = {id(item): number for number, item in enumerate(statements)}
        others = [item for item in left if item.now.table != "statements"]
        made = {
            table: tuple(self._record(item, index) for item in (*statements, *others) if item.now.table == table)
            for table in TOLD
        }
        known = {actor.actor_id for actor in self._findings.actors}
        named = dict.fromkeys(actor for item in left if item.said for actor in item.now.columns.actors if actor)
        actors = (*self._findings.actors, *(actor_of(actor) for actor in named if actor not in known))
        return replace(self._findings, actors=actors, **made)

    def _record(self, item: _Item, index: Mapping[int, int]) -> Record:
        parent = self._parent(item, index)
        if not item.said and (item.now.table != "statements" or item.record.parent == parent):
            return item.record
        return record_of(item.now, lambda span: _rule(item, span), parent)

    def _parent(self, item: _Item, index: Mapping[int, int]) -> int | None:
        """The number of the statement that a statement is reported inside; of a rejected one's, its own parent."""
        parent, seen = self._parent_item(item), {id(item)}
        while parent is not None and id(parent) not in index and id(parent) not in seen:
            seen.add(id(parent))
            parent = self._parent_item(parent)
        above = parent
        while above is not None:  # a ring has no innermost statement, so that none is told
            if id(above) in seen:
                return None
            seen.add(id(above))
            above = self._parent_item(above)
        return None if parent is None else index[id(parent)]

    def _parent_item(self, item: _Item) -> _Item | None:
        told = [said.parent for said in item.said if said.parent is not UNSET]
        if not told:
            return item.parent
        return next(
            (
                other
                for other in self._items
                if other is not item and other.origin.table == "statements" and other.origin.spans[0] == told[-1]
            ),
            None,
        )


def _replay(item: _Item, said: Iterable[Said]) -> Finding | None:
    """A finding after some of what was said of it, None where that leaves none."""
    found = item.origin if item.record is not None else None
    now = found
    for one in said:
        verdict, corrected = one.annotation.body.verdict, one.annotation.body.corrected
        if verdict == "reject":
            now = None
        elif verdict == "change":
            base = now or found or one.wanted
            values = {**msgspec.structs.asdict(base.columns), **corrected}
            now = Finding(base.table, one.spans or base.spans, as_columns(base.table, values))
        else:
            now = Finding(one.wanted.table, one.spans or one.wanted.spans, one.annotation.values)
    return now


def _stands(said: Said, now: Finding | None) -> bool:
    """Whether what a correction says holds in the end; of a change, whether any of it does."""
    verdict = said.annotation.body.verdict
    if verdict == "reject" or now is None:
        return verdict == "reject" and now is None
    if verdict == "accept":
        own = Finding(now.table, said.spans or said.wanted.spans, said.annotation.values)
        return set(own.spans) == set(now.spans) and not own.differences(now)
    if verdict == "add":
        return True
    own = Finding(now.table, now.spans, said.annotation.values)
    kept = set(said.annotation.body.corrected) - set(own.differences(now))
    return bool(kept) or bool(said.spans and said.spans == now.spans) or said.parent is not UNSET


def _rule(item: _Item, span: Span) -> str:
    """The name of the rule that found a piece of evidence, and who judged it."""
    names = []
    if item.record is not None:
        pieces = getattr(item.record, "evidence", ())
        rules = {(piece.start, piece.end): piece.rule for piece in pieces}
        first = pieces[0].rule if pieces else getattr(item.record, "rule", "")
        names.append(rules.get(span, first))
    for said in item.said:
        if _stands(said, item.now):
            names.append(f"{_BY[said.annotation.body.verdict]} {said.annotation.creator.name}")
    return ", ".join(dict.fromkeys(names))


def _agree(one: Finding | None, other: Finding | None) -> bool:
    if one is None or other is None:
        return one is other
    return set(one.spans) == set(other.spans) and not one.differences(other)
