"""Constructions of reported speech, tried with every kind of speaker, in both tenses and with every quotation mark.

The sentences are in `data/constructions/statements.yml`. They show where the rules are weak; they are no sample of news.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pandas as pd

from helpers.check.pairing import shared_part
from helpers.check.rows import Span
from helpers.check.statements import STRICT
from helpers.find.analyser import Analyser
from helpers.keep.corpus import PROJECT
from helpers.read.codebook import load_codebook
from helpers.read.codebook.loader import Entry, load_file
from helpers.records import Article, Block, Statement

FILE = PROJECT / "data" / "constructions" / "statements.yml"
COLUMNS = ("construction", "speaker", "tense", "marks", "text", "expected", "found", "right")
TENSES = ("present", "past")
_DAY = "2023-02-24"  # for who holds which office
_SLOT = re.compile(r"\{([^{}]+)\}")


class Speaker(Entry):
    """How a speaker stands in a sentence, and who must be found."""

    type: str
    who: str
    id: str
    whom: str = ""
    plural: bool = False
    before: str = ""


class Construction(Entry):
    """Sentences that are built alike."""

    name: str
    kind: Literal["direct", "indirect", "mixed", "none"]
    sentences: tuple[str, ...]


class Constructed(Entry):
    """The whole file; its comment explains the fields."""

    speakers: tuple[Speaker, ...]
    marks: tuple[str, ...]
    constructions: tuple[Construction, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence made: where its contents must be found, and by whom they are said."""

    construction: Construction
    speaker: Speaker
    tense: str
    marks: str
    text: str
    spans: tuple[Span, ...]


def try_constructions(file: Path = FILE) -> pd.DataFrame:
    """A row for each sentence that the file makes: `construction`, `speaker` (its type), `tense`, `marks`, `text`,
    `expected` and `found` (contents), and whether that is `right`: every content found, four fifths of it or more, with
    its speaker and kind, and nothing else in that sentence.

    Raises `CodebookError` where the file does not say what it should.
    """
    cases = list(_cases(load_file(file, Constructed)))
    articles = [
        Article(f"{number}", case.text, (Block(0, len(case.text), "paragraph"),), "", header_date=_DAY)
        for number, case in enumerate(cases)
    ]
    analyser = Analyser(load_codebook())
    rows = []
    for case, article in zip(cases, articles, strict=True):
        begin = len(case.speaker.before)
        # one at a time: the same words in two sentences here are no utterance that two papers share
        statements = [one for one in analyser.analyse([article])[0].statements if one.end >= begin]
        expected = tuple(case.text[start:end] for start, end in case.spans)
        found = tuple(case.text[one.start : one.end] for one in statements)
        names = case.construction.name, case.speaker.type, case.tense, case.marks
        rows.append((*names, case.text, expected, found, _right(case, statements)))
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _right(case: Case, statements: Sequence[Statement]) -> bool:
    if len(statements) != len(case.spans):
        return False
    return all(
        _same_words(span, (one.start, one.end)) and one.speaker_id == case.speaker.id and one.kind == case.construction.kind
        for span, one in zip(case.spans, statements, strict=True)
    )


def _same_words(one: Span, other: Span) -> bool:
    """Whether two contents are the same, or share enough; a bare denial's empty one must stand in its place."""
    return one == other or (one[0] < one[1] and shared_part(one, other) >= STRICT)


def _cases(file: Constructed) -> Iterator[Case]:
    for construction in file.constructions:
        for sentence in construction.sentences:
            for speaker in file.speakers:
                tenses = TENSES if any(" " in slot for slot in _SLOT.findall(sentence)) else TENSES[:1]
                for tense in tenses:
                    yield _case(construction, sentence, speaker, tense, file.marks[0])
            if file.marks[0][0] in sentence:
                for marks in file.marks[1:]:
                    yield _case(construction, sentence, file.speakers[0], TENSES[-1], marks)


def _case(construction: Construction, sentence: str, speaker: Speaker, tense: str, marks: str) -> Case:
    def fill(slot: re.Match[str]) -> str:
        if slot[1] == "who":
            return speaker.who
        if slot[1] == "whom":
            return speaker.whom or speaker.who
        return slot[1].split()[2 * speaker.plural + TENSES.index(tense)]

    made = _SLOT.sub(fill, sentence).replace("“", marks[0]).replace("”", marks[1])
    first = next(place for place, letter in enumerate(made) if letter.isalpha())
    made = made[:first] + made[first].upper() + made[first + 1 :]
    text = f"{speaker.before} " if speaker.before else ""
    spans, opened = [], 0
    for letter in made:
        if letter == "[":
            opened = len(text)
        elif letter == "]":
            spans.append((opened, len(text)))
        else:
            text += letter
    return Case(construction, speaker, tense, marks, text, tuple(spans))
