"""Quotations and clauses that stand before or after their cue, and those that go on without one."""

from __future__ import annotations

from helpers.find.document import Sentence
from helpers.find.quotes import Quote
from helpers.find.reading import Reading
from helpers.find.statements.content import content_end, is_sentence, kind_of, trimmed
from helpers.find.statements.cues import Cue
from helpers.find.statements.draft import Draft
from helpers.find.statements.speakers import Speaker, is_filler, named

_GOES_ON = frozenset("tijdens voor met door omdat terwijl zodat maar en nu hoewel waar wanneer als toen nadat".split())
_IN_TURN = frozenset({("van", "basis"), ("van", "gezag"), ("naar", "verwijzend"), ("naar", "verwijzing")})
_GAP = frozenset(",.-–— ") | {"”", '"', "’", "'", "»", ")"}


def quote_before(reading: Reading, token: int) -> Quote | None:
    """The outer quotation that ends just before a token, a comma or dash between them allowed."""
    previous = token - 1
    while previous >= 0 and reading.quote_at(previous) is None and reading.doc.words[previous] in _GAP:
        previous -= 1
    return reading.quote_at(previous) if previous >= 0 else None


def quote_after(reading: Reading, sentence: Sentence, first: int) -> Quote | None:
    """The quotation that a sentence has after a cue: after a colon or comma, or at once."""
    for token in range(first, sentence.last):
        quote = reading.quote_at(token)
        if quote is not None:
            before = reading.doc.words[token - 1]
            return quote if (before in (":", ",") or token == first) and is_sentence(reading, quote) else None
    return None


def inner(reading: Reading, quote: Quote) -> tuple[int, int]:
    """A quotation's words without its marks and without a comma that only leads to the cue."""
    text, start, end = reading.doc.text, quote.inner_start, quote.inner_end
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end


def attributed(
    reading: Reading, sentence: Sentence, begin: int, speaker: Speaker | None, cue: int, after: int, rule: str
) -> Draft | None:
    """The statement that stands before an attribution which begins at token `begin`: a quotation or a clause."""
    quote = quote_before(reading, begin)
    starts = reading.doc.starts
    if quote is not None and is_sentence(reading, quote) and quote.start <= max(sentence.start, starts[begin]):
        first = reading.doc.token_at(quote.start)
        lead = first - sentence.first
        if lead <= 0 or reading.doc.words[first - 1] in (":", ","):
            start, end = inner(reading, quote)
            return Draft(start, end, "direct", f"quotation-before-{rule}", speaker, sentence, cue, after)
    last = trimmed(reading, sentence.first, begin)
    around = not any(_is_finite(reading, token) for token in range(sentence.first, last))
    if around and not (after + 1 < sentence.last and reading.doc.lower[after] == "," and _is_finite(reading, after + 1)):
        return None
    if around or _goes_on(reading, sentence, after):
        last = content_end(reading, sentence, after)
    kind = kind_of(reading, sentence.first, last)
    start, end = starts[sentence.first], reading.doc.ends[last - 1]
    inner_source = source_named(reading, sentence, after)
    return Draft(start, end, kind, f"clause-before-{rule}", speaker, sentence, cue, after, inner_source)


def _is_finite(reading: Reading, token: int) -> bool:
    quoted = reading.quote_at(token) is not None
    return quoted or any(form.finite for form in reading.clauses.verbs.get(token, ()))


def _goes_on(reading: Reading, sentence: Sentence, after: int) -> bool:
    """Whether the clause goes on behind its attribution: `X arriveerde, meldt Y, tijdens …`."""
    lower = reading.doc.lower
    while after < sentence.last and is_filler(lower[after]):
        after += 1
    return after + 1 < sentence.last and lower[after] == "," and lower[after + 1] in _GOES_ON


def source_named(reading: Reading, sentence: Sentence, after: int) -> Speaker | None:
    """The source that an attribution names in turn: `op basis van …`, `op gezag van …`, `verwijzend naar …`, `citerend`."""
    lower = reading.doc.lower
    for token in range(after, sentence.last - 1):
        if (lower[token], lower[token - 1]) in _IN_TURN or lower[token] == "citerend":
            found = named(reading, sentence, token + 1)
            return found if found is not None and found.mentions else None
    return None


def following(reading: Reading, sentence: Sentence, cue: Cue, speaker: Speaker | None) -> Draft | None:
    """`X zei: “…”`."""
    after = max(cue.last, speaker.last if speaker is not None and speaker.after else 0)
    quote = quote_after(reading, sentence, after)
    if quote is None:
        return None
    start, end = inner(reading, quote)
    return Draft(start, end, "direct", "quotation-after-cue", speaker, sentence, cue.token, cue.last)


def back_to(
    reading: Reading,
    previous: Sentence,
    speaker: Speaker | None,
    sentence: Sentence,
    cue: int,
    after: int,
    rule: str,
) -> Draft | None:
    """The sentence before as a statement: `direct` where it is one quotation."""
    quote = reading.quote_at(previous.last - 1)
    if quote is not None and reading.quote_at(previous.first) is quote and is_sentence(reading, quote):
        start, end = inner(reading, quote)
        return Draft(start, end, "direct", f"quotation-then-{rule}", speaker, sentence, cue, after)
    last = trimmed(reading, previous.first, previous.last)
    if last <= previous.first:
        return None
    kind = kind_of(reading, previous.first, last)
    return Draft(
        reading.doc.starts[previous.first],
        reading.doc.ends[last - 1],
        kind,
        f"sentence-then-{rule}",
        speaker,
        sentence,
        cue,
        after,
    )
