"""Sources named without a verb: `volgens Blinken …`, `…, aldus het Kremlin`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from helpers.find.clauses import SUBORDINATORS
from helpers.find.document import Sentence
from helpers.find.reading import Reading
from helpers.find.statements import quoted
from helpers.find.statements.content import FINAL, INVERTED, PHRASE, content_end, kind_of, trimmed
from helpers.find.statements.draft import Draft
from helpers.find.statements.speakers import Speaker, named

_BEFORE_CLAUSE = frozenset({"en", "maar", "want", "of", "dus", ":", ";"})
_RELATIVES = frozenset({"waar", "die", "wat", "waarin", "waarmee", "waarbij", "waardoor", "waarvan", "waarop"})


class SourceCues:
    """`volgens` and `aldus` with who or what they name."""

    def __init__(self, before: Iterable[str], no_source: Iterable[str]) -> None:
        self._before = frozenset(before)
        self._no_source = frozenset(no_source)

    def find(self, reading: Reading, sentence: Sentence, previous: Sentence | None) -> Iterator[Draft]:
        """The statements that these prepositions introduce in a sentence, outside quotations."""
        lower = reading.doc.lower
        if self._before.isdisjoint(lower[sentence.first : sentence.last]):
            return
        for token in range(sentence.first, sentence.last - 1):
            if lower[token] in self._before and reading.quote_at(token) is None:
                speaker = named(reading, sentence, token + 1)
                if speaker is not None and not self._names_no_source(reading, speaker):
                    draft = self._draft(reading, sentence, previous, token, speaker)
                    if draft is not None:
                        yield draft

    def _names_no_source(self, reading: Reading, speaker: Speaker) -> bool:
        words = reading.doc.lower[speaker.first : speaker.last]
        return not speaker.mentions and bool(self._no_source & frozenset(words))

    def _draft(
        self, reading: Reading, sentence: Sentence, previous: Sentence | None, token: int, speaker: Speaker
    ) -> Draft | None:
        lower = reading.doc.lower
        word, after = lower[token], speaker.last
        ends_here = not any(reading.doc.words[t][0].isalnum() for t in range(after, sentence.last))
        opens = token == sentence.first or lower[token - 1] in _BEFORE_CLAUSE
        if opens and ends_here:
            return quoted.back_to(reading, previous, speaker, sentence, token, after, "source") if previous else None
        if opens:
            return _first(reading, sentence, token, speaker)
        if word == "aldus" or ((lower[token - 1] == "," or reading.quote_at(token - 1)) and _ends(reading, sentence, after)):
            return quoted.attributed(reading, sentence, token, speaker, token, after, word)
        first = reading.clauses.bounds(token)[0]
        if first > sentence.first and lower[first] in _RELATIVES | SUBORDINATORS:
            first += lower[first] in SUBORDINATORS
            last = content_end(reading, sentence, after, FINAL)
            return _span(reading, sentence, first, last, f"{word}-in-clause", token, speaker)
        first = _main_clause_start(reading, sentence, token)
        last = trimmed(reading, first, token) if ends_here else content_end(reading, sentence, after, PHRASE)
        return _span(reading, sentence, first, last, f"{word}-last" if ends_here else f"{word}-inside", token, speaker)


def _first(reading: Reading, sentence: Sentence, token: int, speaker: Speaker) -> Draft | None:
    """`Volgens Blinken is …`, `Volgens Blinken, die …, is …`, `Volgens Blinken: “…”`."""
    lower, after = reading.doc.lower, speaker.last
    if after < sentence.last and lower[after] in (",", ":"):
        quote = quoted.quote_after(reading, sentence, after + 1)
        if quote is not None:
            start, end = quoted.inner(reading, quote)
            return Draft(start, end, "direct", f"{lower[token]}-quotation", speaker, sentence, token, after)
    finite = next((t for t in reading.clauses.finite(after, min(sentence.last, after + 25)) if _main(reading, t, after)), None)
    first = after if finite is None else finite
    while first < sentence.last and not reading.doc.words[first][0].isalnum() and reading.quote_at(first) is None:
        first += 1
    last = content_end(reading, sentence, first, INVERTED)
    return _span(reading, sentence, first, last, f"{lower[token]}-first", token, speaker)


def _main(reading: Reading, finite: int, after: int) -> bool:
    """Whether a finite verb can be the main one after a source: not that of a relative clause or apposition in between."""
    if reading.quote_at(finite) is not None:
        return False
    first = reading.clauses.bounds(finite)[0]
    return finite == after or first == finite or reading.doc.lower[first] not in _RELATIVES


def _main_clause_start(reading: Reading, sentence: Sentence, token: int) -> int:
    """Where the coordinated main clause with this token begins: after `, en` or `, maar`, else with the sentence."""
    lower = reading.doc.lower
    for t in range(token, sentence.first + 1, -1):
        if lower[t] in ("en", "maar", "want") and lower[t - 1] == "," and reading.clauses.finite(sentence.first, t):
            return t + 1
    return sentence.first


def _ends(reading: Reading, sentence: Sentence, after: int) -> bool:
    """`…, volgens X.` and `…, volgens X, die …`: nothing of the content comes after."""
    return after >= sentence.last - 1 or reading.doc.lower[after] in (",", "–", "-")


def _span(reading: Reading, sentence: Sentence, first: int, last: int, rule: str, cue: int, speaker: Speaker) -> Draft | None:
    """The draft of a token range; the writer keeps distance where its main verb is `zou` (`Hij zou volgens X …`)."""
    if last - first < 2:
        return None
    doc, finite = reading.doc, reading.clauses.finite(first, last)
    doubted = bool(finite) and doc.lower[finite[0]] in ("zou", "zouden") and reading.quote_at(finite[0]) is None
    start, end, kind = doc.starts[first], doc.ends[last - 1], kind_of(reading, first, last)
    return Draft(start, end, kind, rule, speaker, sentence, cue, speaker.last, conditional=doubted)
