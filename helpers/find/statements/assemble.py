"""Makes records of drafts: a row for each speaker, with sourcing, channel, addressees and the statement it lies in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from helpers.find.reading import Reading
from helpers.find.statements.draft import Draft
from helpers.find.statements.hearers import Hearers
from helpers.find.statements.nounphrases import Speaker
from helpers.find.statements.outlets import is_medium, named_outlet
from helpers.find.statements.sourcing import ANONYMOUS, ON_RECORD, READOUT, SPOKESPERSON, Sourcing, spokespersons
from helpers.records import Actor, Mention, Statement

_NEIGHBOURS = 12
_REPEATED = 0.7
_POSITIONS = frozenset({"noun-phrase-object", "judgement", "bare-denial"})
_ABOUT_IT = frozenset({"erover", "ermee", "daarover", "daarmee"})
_ASKS = frozenset({"vragen", "eisen", "verwijten", "aan|dringen", "verzoeken", "smeken"})
_KNOWN_BY = frozenset({READOUT, ANONYMOUS})


class Assembler:
    """Turns the drafts of a document into its statements. Pure; holds only compiled rules."""

    def __init__(self, sourcing: Sourcing, hearers: Hearers) -> None:
        self._sourcing, self._hearers = sourcing, hearers

    def assemble(self, reading: Reading, drafts: Sequence[Draft], actors: Mapping[str, Actor]) -> tuple[Statement, ...]:
        """The statements in text order; `parent` points into the same tuple."""
        rows: list[tuple[Statement, Draft, int]] = []
        speak_for = spokespersons(reading, actors)
        for number, draft in enumerate(drafts):
            for said in self._rows(reading, draft, actors):
                speaks_for = said.sourcing == ON_RECORD and said.speaker_id in speak_for
                rows.append((replace(said, sourcing=SPOKESPERSON) if speaks_for else said, draft, number))
        rows.sort(key=lambda row: (row[0].start, -row[0].end, row[0].scope_start, row[2]))
        rows = _asked(reading, rows)
        rows = _without_echoes(_without_repeats(_named_documents(rows)))
        parents = _parents(rows)
        keep = [
            i
            for i, row in enumerate(rows)
            if parents[i] is None
            or not (row[1].speaker is None or rows[parents[i]][1].wish or _own_attitude(row, parents[i], rows, actors))
        ]
        position = {old: new for new, old in enumerate(keep)}
        found = []
        for old in keep:
            parent, said = parents[old], rows[old][0]
            found.append(said if parent is None else replace(said, parent=position.get(parent)))
        return tuple(_still_through(reading, _passed_on(found, actors)))

    def _rows(self, reading: Reading, draft: Draft, actors: Mapping[str, Actor]) -> Iterator[Statement]:
        """One statement for each speaker; the source that the speakers name in turn comes after them."""
        content = range(reading.doc.token_at(draft.start), reading.doc.token_before(draft.end))
        via = self._sourcing.via(reading, draft, content, actors)
        to = self._hearers.addressees(reading, draft, content, actors)
        if draft.inner is None or not draft.inner.mentions:
            for mention, actor_id in _voices(draft.speaker):
                sourcing = self._sourcing.of(reading, draft, draft.speaker, mention, actors)
                actor_id = self._sourcing.seat(reading, mention, actors) or actor_id
                actor_id = actor_id or self._sourcing.nation(reading, draft, draft.speaker)
                actor_id = actor_id or (ANONYMOUS if mention is None and sourcing == ANONYMOUS else "")
                channel = "" if sourcing == "readout" else via
                yield self._row(reading, draft, draft.speaker, mention, actor_id, sourcing, channel, to)
            return
        sourcing = self._sourcing.of(reading, draft, draft.inner, draft.inner.mentions[0], actors)
        media = [m for m, _ in _voices(draft.speaker) if m is not None and is_medium(m, actors)]
        names = [named_outlet(reading.doc.text[m.start : m.end], actors.get(m.actor_id)) for m in media]
        for mention, actor_id in _voices(draft.speaker):
            own = names[media.index(mention)] if mention in media else via
            yield self._row(reading, draft, draft.speaker, mention, actor_id, sourcing, own, ())
        for mention, actor_id in _voices(draft.inner):
            yield self._row(reading, draft, draft.inner, mention, actor_id, sourcing, "; ".join(names) or via, to)

    @staticmethod
    def _row(
        reading: Reading,
        draft: Draft,
        speaker: Speaker | None,
        mention: Mention | None,
        actor_id: str,
        sourcing: str,
        via: str,
        to: tuple[str, ...],
    ) -> Statement:
        doc = reading.doc
        scope_start, scope_end, text = draft.start, draft.end, ""
        if draft.cue >= 0:
            scope_start, scope_end = min(scope_start, doc.starts[draft.cue]), max(scope_end, doc.ends[draft.cue])
        if speaker is not None:
            if draft.sentence.first <= speaker.first < draft.sentence.last:
                scope_start = min(scope_start, doc.starts[speaker.first])
                scope_end = max(scope_end, doc.ends[speaker.last - 1])
            alone = mention is None or len(speaker.mentions) == 1
            text = reading.text(speaker.first, speaker.last) if alone else doc.text[mention.start : mention.end]
        return Statement(
            draft.start,
            draft.end,
            draft.rule,
            actor_id,
            text,
            _cue_words(reading, draft.cue),
            draft.kind,
            sourcing,
            scope_start,
            scope_end,
            tuple(actor for actor in to if actor != actor_id) if to else (),
            draft.conditional,
            via,
        )


def _cue_words(reading: Reading, cue: int) -> str:
    """A cue as written: one word, or the phrase that says that several agree (het erover eens)."""
    lower, first = reading.doc.lower, cue
    if cue > 1 and lower[cue - 1] in _ABOUT_IT:
        first -= 1 + (lower[cue - 2] == "het")
    return reading.text(first, cue + 1) if cue >= 0 else ""


def _passed_on(statements: list[Statement], actors: Mapping[str, Actor]) -> list[Statement]:
    """Statements inside another one are known the way that one is: by its document, or through its outlet.

    The outlet that tells of somebody's words has his sourcing, since the innermost source counts.
    """
    found = list(statements)
    for number, statement in enumerate(statements):
        if statement.parent is None:
            continue
        outer = found[statement.parent]
        if outer.sourcing in _KNOWN_BY and statement.sourcing == ON_RECORD:
            found[number] = replace(statement, sourcing=outer.sourcing)
        elif outer.sourcing in ("media", "state_media"):
            outlet = named_outlet(outer.speaker_text, actors.get(outer.speaker_id))
            found[number] = replace(statement, via=statement.via or outlet)
            if statement.sourcing != "unknown":
                found[statement.parent] = replace(outer, sourcing=statement.sourcing, via=outlet)
    return found


def _still_through(reading: Reading, statements: Sequence[Statement]) -> list[Statement]:
    """Give what somebody goes on to say in a paragraph the channel named just before: `zei hij op de persconferentie`."""
    found: list[Statement] = []
    for said in statements:
        before = found[-1] if found else None
        if (
            before is not None
            and before.via
            and not said.via
            and said.speaker_id == before.speaker_id != ""
            and said.kind == "direct"
        ):
            there = reading.doc.sentence_of(reading.doc.token_at(before.start))
            here = reading.doc.sentence_of(reading.doc.token_at(said.start))
            if here.paragraph == there.paragraph and said.sourcing == before.sourcing:
                said = replace(said, via=before.via)
        found.append(said)
    return found


def _voices(speaker: Speaker | None) -> list[tuple[Mention | None, str]]:
    """Who speaks, one by one: each mention, and each member of a plural one (`de twee ministers`)."""
    if speaker is None or not speaker.mentions:
        return [(None, "")]
    return [(mention, actor) for mention in speaker.mentions for actor in mention.members or (mention.actor_id,)]


def _named_documents(rows: Sequence[tuple[Statement, Draft, int]]) -> list[tuple[Statement, Draft, int]]:
    """Give `de verklaring`, named by nobody, the speaker of the document that was told before it."""
    found, last = [], ""
    for statement, draft, number in rows:
        if statement.sourcing == READOUT and not statement.speaker_id:
            statement = replace(statement, speaker_id=last)
        elif statement.sourcing == READOUT:
            last = statement.speaker_id
        found.append((statement, draft, number))
    return found


def _without_repeats(rows: Sequence[tuple[Statement, Draft, int]]) -> list[tuple[Statement, Draft, int]]:
    """Leave out what a second cue tells again of the same speaker and nearly the same words (`Volgens X … Dat zei X`)."""
    kept: list[tuple[Statement, Draft, int]] = []
    for row in rows:
        said = row[0]
        over = [other for other, _, _ in kept[-_NEIGHBOURS:] if other.end > said.start] if said.speaker_id else ()
        if not any(other.speaker_id == said.speaker_id and _repeats(said, other) for other in over):
            kept.append(row)
    return kept


def _asked(reading: Reading, rows: Sequence[tuple[Statement, Draft, int]]) -> list[tuple[Statement, Draft, int]]:
    """Give a question or demand the hearer of what its speaker said just before: `zei X tegen Y. Hij vroeg om …`."""
    found: list[tuple[Statement, Draft, int]] = []
    for statement, draft, number in rows:
        before = found[-1] if found else None
        if (
            before is not None
            and not statement.addressee_id
            and before[0].speaker_id == statement.speaker_id
            and before[1].sentence.paragraph == draft.sentence.paragraph
            and any(form.lemma in _ASKS for form in reading.clauses.verbs.get(draft.cue, ()))
        ):
            statement = replace(statement, addressee_id=before[0].addressee_id)
        found.append((statement, draft, number))
    return found


def _without_echoes(rows: Sequence[tuple[Statement, Draft, int]]) -> list[tuple[Statement, Draft, int]]:
    """Leave out a sentence that `Dat zei X` points back to where it holds X's words already (`Volgens X … Dat zei X`)."""
    kept = []
    for position, row in enumerate(rows):
        said = row[0]
        if said.rule == "sentence-then-verb":
            inside = (other for other, _, _ in rows[position + 1 : position + _NEIGHBOURS])
            if any(o.speaker_id == said.speaker_id and _lies_in(o, said) for o in inside):
                continue
        kept.append(row)
    return kept


def _lies_in(one: Statement, other: Statement) -> bool:
    same = (one.start, one.end) == (other.start, other.end)
    return other.start <= one.start and one.end <= other.end and not same


def _repeats(said: Statement, other: Statement) -> bool:
    shared = min(said.end, other.end) - max(said.start, other.start)
    return shared > _REPEATED * (max(said.end, other.end) - min(said.start, other.start))


def _parents(rows: Sequence[tuple[Statement, Draft, int]]) -> list[int | None]:
    """For each row the smallest statement whose content holds all that tells it; a source named in turn lies in the namer's."""
    found: list[int | None] = []
    for number, (statement, draft, origin) in enumerate(rows):
        best: tuple[int, int] | None = None
        for other in range(max(0, number - _NEIGHBOURS), min(len(rows), number + _NEIGHBOURS)):
            holder, _, source = rows[other]
            if other > number and holder.start > statement.scope_start:
                break  # nor does any that follows hold it
            if holder.start == statement.start and _tells_of(holder, statement):
                best = (0, other)
            if other == number or holder.kind == "direct":
                continue
            wider = (holder.start, holder.end) != (statement.start, statement.end)
            if wider and holder.start <= statement.scope_start and statement.scope_end <= holder.end:
                size = holder.end - holder.start
                best = min(best, (size, other)) if best else (size, other)
            elif source == origin and draft.inner is not None and other < number and _is_inner(statement, draft):
                best = best or (0, other)
        found.append(best[1] if best else None)
    return found


def _tells_of(source: Statement, statement: Statement) -> bool:
    """`“…”, zei X volgens een verklaring`, `Dat zei X, meldt Y`: the same words twice, X's within those of the source."""
    same = (source.start, source.end) == (statement.start, statement.end)
    reported = source.rule.endswith("then-report") and statement.rule.endswith("then-verb")
    return same and (reported or (source.rule.endswith("before-source") and statement.rule.endswith("before-verb")))


def _is_inner(statement: Statement, draft: Draft) -> bool:
    return draft.inner is not None and statement.speaker_id in {actor for _, actor in _voices(draft.inner)}


def _own_attitude(
    row: tuple[Statement, Draft, int],
    parent: int | None,
    rows: Sequence[tuple[Statement, Draft, int]],
    actors: Mapping[str, Actor],
) -> bool:
    """A speaker who tells his own side's position makes one statement: `Blinken zei dat Washington vreest dat …`.

    A position that his side shares with others (volgens Peking zijn Wang en Lavrov het eens) is one row for each.
    """
    if parent is None or not (row[1].attitude or row[1].rule in _POSITIONS) or len(_voices(row[1].speaker)) > 1:
        return False
    if rows[parent][0].sourcing in ("media", "state_media"):
        return False  # TASS schrijft dat Moskou vreest
    mine, theirs = actors.get(row[0].speaker_id), actors.get(rows[parent][0].speaker_id)
    if rows[parent][0].sourcing == READOUT and mine is not None and mine.kind == "person":
        return False  # Volgens het communiqué wil Xi …
    return mine is not None and theirs is not None and bool(mine.country) and mine.country == theirs.country
