"""What the rules for date expressions work with: a view on one sentence's tokens, and the expression they make."""

from __future__ import annotations

from dataclasses import dataclass

from helpers.find.dates import words
from helpers.find.dates.meanings import Meaning
from helpers.find.document import Document

BOUNDS = {
    "sinds": "since",
    "vanaf": "since",
    "tot": "until",
    "tegen": "until",
    "vóór": "before",
    "na": "after",
}


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A stretch of prose that names days: tokens `first` to `last` (exclusive), characters `start` to `end`.

    `rule` is the construction. `direction` is `past` or `future` where the words themselves tell (afgelopen maandag), and empty
    where the clause's tense must. `bound` is `since`, `until`, `before` or `after` where a preposition makes the days an end of
    a period (sinds oktober); the meaning is then still that of the days named.
    """

    start: int
    end: int
    first: int
    last: int
    rule: str
    meaning: Meaning
    direction: str = ""
    bound: str = ""


@dataclass(slots=True)
class Scan:
    """One sentence seen from a trigger word: `first` lies after the last expression found, `last` is the sentence's end.

    `anchors` are the expressions found before, for those that refer back.
    """

    doc: Document
    first: int
    last: int
    anchors: list[DateExpression]

    def word(self, token: int) -> str:
        """The token in lower case, or nothing outside the sentence."""
        return self.doc.lower[token] if self.first <= token < self.last else ""

    def says(self, token: int, *phrase: str) -> bool:
        """Whether these words stand at `token`."""
        return all(self.word(token + number) == word for number, word in enumerate(phrase))

    def number(self, token: int) -> int | None:
        """The number written at `token`, in figures or words."""
        word = self.word(token)
        return int(word) if word.isdecimal() and len(word) < 4 else words.NUMBERS.get(word)

    def year(self, token: int) -> int | None:
        """The year written at `token`."""
        word = self.word(token)
        return int(word) if len(word) == 4 and word.isdecimal() and "1900" <= word < "2100" else None

    def day_number(self, token: int) -> tuple[int, int] | None:
        """A day of the month at `token`, or two joined by a hyphen (17-18): 1, 24ste, 1e."""
        word = self.word(token)
        if "-" in word:
            low, _, high = word.partition("-")
            if low.isdecimal() and high.isdecimal() and 1 <= int(low) < int(high) <= 31:
                return int(low), int(high)
            return None
        for ending in ("ste", "de", "e"):
            word = word.removesuffix(ending)
        return (int(word), int(word)) if word.isdecimal() and len(word) < 3 and 1 <= int(word) <= 31 else None

    def make(self, rule: str, first: int, last: int, meaning: Meaning, direction: str = "", bound: str = "") -> DateExpression:
        """An expression over tokens `first` to `last`; its bound is the preposition before it, if none is given."""
        doc = self.doc
        before = self.word(first - 1)
        direction = direction or ("past" if before == "sinds" else "")
        bound = bound or BOUNDS.get(before, "") or ("until" if self.says(first - 3, "tot", "en", "met") else "")
        return DateExpression(doc.starts[first], doc.ends[last - 1], first, last, rule, meaning, direction, bound)
