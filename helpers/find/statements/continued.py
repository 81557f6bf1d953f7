"""Quotations without a cue of their own: they go on with the speaker of what stands before, or follow a colon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from helpers.find.quotes import Quote
from helpers.find.reading import Reading
from helpers.find.statements import quoted
from helpers.find.statements.content import is_sentence
from helpers.find.statements.draft import Draft
from helpers.find.statements.speakers import Speaker, subject

_BREAKS = frozenset({",", ":", ".", "-", "–"})
_SHORTEST = 4


def after_colon(reading: Reading) -> Iterator[Draft]:
    """`Blinken: “…”`, `Blinken was duidelijk: “…”`: somebody, a colon, a quotation, and perhaps a verb that is no cue."""
    words = reading.doc.words
    for quote in reading.outer_quotes:
        first = reading.doc.token_at(quote.start)
        if first == 0 or words[first - 1] != ":" or not is_sentence(reading, quote):
            continue
        sentence = reading.doc.sentence_of(first - 1)
        finite = reading.clauses.finite(sentence.first, first - 1)
        opening = reading.first_of.get(sentence.first)
        speaker = Speaker((opening,), opening.first, opening.last, after=False) if opening is not None else None
        if finite:
            speaker = subject(reading, sentence, finite[0])
        if speaker is not None and speaker.mentions:
            start, end = quoted.inner(reading, quote)
            yield Draft(start, end, "direct", "colon-quotation", speaker, sentence, -1, speaker.last)


def continued(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts in text order, with the whole-sentence quotations added that go on with an earlier speaker.

    A quotation goes on where it opens a sentence and nothing follows it there, or where its cue broke it in two; what
    stands before must lie in the same paragraph, or be a quotation at the end of the one before. `klinkt het` and
    `luidt het`, which name nobody, get the earlier speaker too.
    """
    claimed = {draft.start for draft in drafts}
    quotes = [quote for quote in reading.outer_quotes if is_sentence(reading, quote)]
    loose = [quote for quote in quotes if quoted.inner(reading, quote)[0] not in claimed]
    waiting = sorted([*drafts, *loose], key=lambda item: (item.start, isinstance(item, Quote)))
    found: list[Draft] = []
    covered = -1
    for item in waiting:
        before = max(found[-6:], key=lambda draft: (draft.sentence.first, draft.cue), default=None)
        if isinstance(item, Quote):
            item = _going_on(reading, item, before) if item.inner_start >= covered else None
        elif item.speaker is None and before is not None and item.sentence.paragraph - before.sentence.paragraph <= 1:
            item = replace(item, speaker=before.speaker)
        if item is not None:
            found.append(item)
            covered = max(covered, item.end)
    return found


def _going_on(reading: Reading, quote: Quote, before: Draft | None) -> Draft | None:
    first, last = reading.doc.token_at(quote.start), reading.doc.token_before(quote.end)
    if before is None or before.speaker is None or last - first < _SHORTEST:
        return None
    opening, closing = reading.doc.sentence_of(first), reading.doc.sentence_of(last - 1)
    broken = before.sentence == opening and before.kind == "direct" and reading.doc.words[first - 1] in _BREAKS
    if not broken and (opening.first != first or quoted.trimmed(reading, last, closing.last) > last):
        return None
    apart = opening.paragraph - before.sentence.paragraph
    opens_paragraph = reading.doc.paragraphs[opening.paragraph][0] == first
    if apart > 1 or (apart == 1 and not (opens_paragraph and before.kind == "direct")):
        return None
    start, end = quoted.inner(reading, quote)
    return replace(before, start=start, end=end, kind="direct", rule="quotation-goes-on")
