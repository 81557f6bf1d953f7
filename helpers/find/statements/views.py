"""Sources told by a set phrase: `naar eigen zeggen`, `naar verluidt`, `in de ogen van X`, `als het aan X ligt`."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.find.document import Sentence
from helpers.find.phrases import PhraseIndex
from helpers.find.reading import Reading
from helpers.find.statements.content import FRONTED, INVERTED, PHRASE, content_end, kind_of
from helpers.find.statements.draft import Draft
from helpers.find.statements.nounphrases import Speaker, named
from helpers.find.statements.sources import main_clause_start
from helpers.find.statements.speakers import subject
from helpers.read.codebook.cues import Cues

_SELF, _RUMOUR, _VIEW = "self", "rumour", "view"
_BEYOND = frozenset(
    "onaanvaardbaar onacceptabel onbespreekbaar ondenkbaar uitgesloten onbegrijpelijk onverteerbaar duidelijk".split()
)
_HELD = frozenset({"zijn", "blijven"})
_LINES = frozenset({"lijn", "optie", "voorwaarde", "breekpunt"})  # Voor Kiev is dat een rode lijn


class ViewCues:
    """The codebook's set phrases, compiled once."""

    def __init__(self, cues: Cues) -> None:
        self._closing: dict[str, str] = {}
        opening = []
        for phrase in cues.views:
            before, _, after = phrase.partition("…")
            opening.append((before.strip(), _VIEW))
            self._closing[before.strip()] = after.strip()
        whole = [(phrase, _SELF) for phrase in cues.self] + [(phrase, _RUMOUR) for phrase in cues.rumour]
        self._phrases = PhraseIndex(opening + whole)
        words = (max(phrase.split(), key=len) for phrase in (*cues.views, *cues.self, *cues.rumour))
        self.words = frozenset(words) | _BEYOND | _LINES

    def find(self, reading: Reading, sentence: Sentence) -> Iterator[Draft]:
        """The clauses that such a phrase stands in or before, outside quotations."""
        lower = reading.doc.lower
        if self.words.isdisjoint(lower[sentence.first : sentence.last]):
            return
        if lower[sentence.first] == "voor" and (draft := _for_whom(reading, sentence)) is not None:
            yield draft
        for first, last, kinds in self._phrases.find(lower, sentence.first, sentence.last):
            if reading.quote_at(first) is None:
                draft = self._draft(reading, sentence, first, last, kinds[0])
                if draft is not None:
                    yield draft

    def _draft(self, reading: Reading, sentence: Sentence, first: int, last: int, kind: str) -> Draft | None:
        lower, speaker = reading.doc.lower, None
        if kind == _VIEW:
            speaker = named(reading, sentence, last)
            if speaker is None or not (speaker.mentions or (lower[first] == "als" and lower[speaker.first] in ("de", "het"))):
                return None
            last, closing = speaker.last, self._closing[" ".join(lower[first:last])]
            if closing and lower[last : last + 1] != [closing]:
                return None
            last += bool(closing)
        finite = reading.clauses.finite(last, sentence.last)
        opens = first == sentence.first
        if not opens:
            finite = reading.clauses.finite(reading.clauses.bounds(first)[0], sentence.last)
        opening = reading.first_of.get(sentence.first)
        loose = kind == _SELF and lower[first - 1] == "," and opening is not None
        before = reading.clauses.finite(sentence.first, first) if loose else []
        finite = before or finite
        if loose and opening is not None and not before:
            speaker = Speaker((opening,), opening.first, opening.last, after=False)
            return _clause(reading, sentence, sentence.first, PHRASE, kind, first, speaker)  # X bouwt, naar eigen zeggen om Y
        if not finite:
            return None
        if kind == _SELF:
            speaker = subject(reading, sentence, finite[0])
            if speaker is None:
                return None
        begin = reading.clauses.bounds(first)[0]
        if lower[begin] == "dat" and begin > sentence.first and begin in reading.clauses.starts and kind == _VIEW:
            return None  # zegt dat het wat hem betreft kan: told by the verb already
        relative = begin > sentence.first and lower[begin] in ("die", "dat")
        if relative:
            return _clause(reading, sentence, begin, FRONTED, kind, first, speaker)
        colon = next((t for t in range(first, finite[0]) if lower[t] == ":"), None) if opens else None
        if colon is not None:  # In de woorden van de advocaat, X: Y
            apposed = reading.last_of.get(colon)
            speaker = Speaker((apposed,), apposed.first, apposed.last, after=True) if apposed is not None else speaker
            return _clause(reading, sentence, colon + 1, PHRASE, kind, first, speaker)
        return _clause(
            reading,
            sentence,
            finite[0] if opens else main_clause_start(reading, sentence, first),
            INVERTED if opens else PHRASE,
            kind,
            first,
            speaker,
        )


def _for_whom(reading: Reading, sentence: Sentence) -> Draft | None:
    """`Voor Zelensky is dat onaanvaardbaar`, `Voor China is Taiwan een rode lijn`: what somebody will not have."""
    lower = reading.doc.lower
    speaker = named(reading, sentence, sentence.first + 1)
    if speaker is None or not speaker.mentions or speaker.mentions[0].first > sentence.first + 2:
        return None
    finite = speaker.last
    if finite not in reading.clauses.verbs or not any(f.finite and f.lemma in _HELD for f in reading.clauses.verbs[finite]):
        return None
    predicate = lower[finite + 1 : sentence.last]
    if _BEYOND.isdisjoint(predicate) and _LINES.isdisjoint(predicate):
        return None
    return _clause(reading, sentence, finite, INVERTED, _VIEW, sentence.first, speaker)


def _clause(
    reading: Reading, sentence: Sentence, begin: int, shape: str, kind: str, cue: int, speaker: Speaker | None
) -> Draft | None:
    end = content_end(reading, sentence, begin, shape)
    if end - begin < 2:
        return None
    start, stop = reading.doc.starts[begin], reading.doc.ends[end - 1]
    return Draft(start, stop, kind_of(reading, begin, end), f"set-phrase-{kind}", speaker, sentence, cue, end)
