"""By which construction of Dutch news prose a finding is told, so that scores can be given for each of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import pandas as pd

from helpers.check.agreement import Comparison, found_counts
from helpers.check.passages import Passages
from helpers.check.rows import MeetingRow, PlanRow, Row, StanceRow, StatementRow
from helpers.check.summary import summarise
from helpers.find.verbs import Conjugator
from helpers.read.codebook import load_codebook

COLUMNS = ("table", "construction", "right", "predicted", "expected", "precision", "recall", "f1")
_IMPERSONAL = re.compile(r"\b(?:klinkt|klonk|luidt|luidde|heet|heette)\b")
_BREAK = re.compile(r"[.!?…][”’\"'»]?\s+\S")
_FORMS = {"direct": "quotation", "mixed": "clause with quoted words", "indirect": "clause"}


@dataclass(frozen=True, slots=True)
class _CueWords:
    """The words by which constructions are told apart."""

    prepositions: frozenset[str]
    nouns: frozenset[str]
    attitudes: frozenset[str]
    meeting_nouns: frozenset[str]


@cache
def _cue_words() -> _CueWords:
    """The project's cue words; attitude verbs in all their forms, without those that also tell an utterance."""
    codebook = load_codebook()
    cues, conjugator = codebook.cues, Conjugator(codebook.verbs)
    verbs = {attitude: {v for g in cues.verbs if g.attitude == attitude for v in g.verbs.split()} for attitude in (True, False)}
    infinitives = {verb.partition("(")[0] for verb in verbs[True]} - verbs[False]
    return _CueWords(
        prepositions=frozenset(cues.before),
        nouns=frozenset(noun for group in cues.nouns for noun in group.nouns.split()),
        attitudes=frozenset(form for verb in infinitives for form in conjugator.forms(verb)),
        meeting_nouns=frozenset(word for entry in codebook.meetings.nouns for word in entry.words.split()),
    )


class Constructions:
    """Names the construction of a finding from its span, its cue and the text around it, whoever made the finding.

    A statement is named by its form (`quotation`, `clause`, `clause with quoted words`) and the place of its cue
    (`verb before`, `verb after`, `verb inside`), or by a cue that is a construction of its own (`volgens before`,
    `aldus`, `noun`, `attitude verb`, `klinkt het`); a meeting by its status and by whether a verb or a noun tells it; a
    stance by its position, an act on the plan by itself.
    """

    def __init__(self, passages: Passages) -> None:
        self._passages = passages
        self._words = _cue_words()

    def of(self, row: Row) -> str:
        """The construction of one finding. Raises `TypeError` for a row that is no finding."""
        match row:
            case StatementRow():
                return self._statement(row)
            case MeetingRow():
                words = [word for span in row.spans for word in self._words_of(row.article_id, *span)]
                return f"{row.status}, by a {'noun' if self._words.meeting_nouns.intersection(words) else 'verb'}"
            case StanceRow():
                return row.position
            case PlanRow():
                return row.act
        raise TypeError(f"{type(row).__name__}: no construction for this kind of finding")

    def _statement(self, row: StatementRow) -> str:
        cue = row.cue.casefold()
        words = cue.split()
        if self._words.prepositions.intersection(words):
            return cue if words[0] == "aldus" else f"{words[0]} {self._place(row)}"
        if row.end - row.start <= 1:
            return "bare denial"
        if self._words.nouns.intersection(words):
            return "noun"
        if _IMPERSONAL.search(cue):
            return "klinkt het"
        if self._words.attitudes.intersection(words):
            return "attitude verb"
        form = _FORMS.get(row.kind, "clause")
        if not cue:
            return f"{form}, no cue of its own"
        if form == "quotation" and _BREAK.search(self._passages.text(row.article_id, row.start, row.end)):
            form = "quotation of several sentences"
        return f"{form}, verb {self._place(row)}"

    def _place(self, row: StatementRow) -> str:
        """Whether the cue stands before the content, after it or inside; the nearest occurrence counts, outside first."""
        first, around = self._passages.around(row.article_id, row.start, row.end)
        cue = re.compile(rf"\b{re.escape(row.cue)}\b", re.IGNORECASE)
        found = [(first + match.start(), first + match.end()) for match in cue.finditer(around)]
        before = max((end for _, end in found if end <= row.start), default=None)
        after = min((start for start, _ in found if start >= row.end), default=None)
        if before is None and after is None:
            return "inside" if found else "elsewhere"
        if before is None or (after is not None and after - row.end < row.start - before):
            return "after"
        return "before"

    def _words_of(self, article_id: str, start: int, end: int) -> Iterable[str]:
        return re.findall(r"\w[\w-]*", self._passages.text(article_id, start, end).casefold())


def score_constructions(comparisons: Sequence[Comparison], constructions: Constructions) -> pd.DataFrame:
    """A row a table and construction, the most frequent first: how many were found, and precision, recall and F1.

    A pair counts where the gold's finding belongs; a false alarm where the prediction's does.
    """
    counts = [count for one in comparisons for count in found_counts(one.table, one.pairing, constructions.of)]
    frame = summarise(counts, sorted({count.article_id for count in counts})).reset_index(names=list(COLUMNS[:2]))
    order = {comparison.table: number for number, comparison in enumerate(comparisons)}
    return frame[list(COLUMNS)].sort_values(
        ["table", "expected", "predicted", "construction"],
        ascending=[True, False, False, True],
        key=lambda column: column.map(order) if column.name == "table" else column,
        ignore_index=True,
    )
