"""Indirect and mixed statements: what a cue verb takes, from the `dat` clause to the bare denial.

Each frame is a function `(reading, sentence, cue, speaker) -> (first, last) | None`: the token range of the content. Of the
frames of `FRAMES` that a cue takes and that fit, the one whose content begins nearest to the cue counts; its name is the rule.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from helpers.find.clauses import SUBORDINATORS
from helpers.find.document import Sentence
from helpers.find.reading import Reading
from helpers.find.statements import clausal, objects, prepositional
from helpers.find.statements.cues import Cue
from helpers.find.statements.nounphrases import PREPOSITIONS, Speaker, past_adverbials

_RELATIVES = frozenset({"die", "dat"})
_DENIALS = frozenset({"niet", "nooit", "noch"})


def has_content(reading: Reading, sentence: Sentence, cue: Cue, after: int) -> bool:
    """Whether a verb with its speaker behind it goes on to its own content, so that what stands before it is none.

    `Hoewel …, zei Peskov maandag dat …`, `Tijdens …, benadrukte Wang het belang van …`.
    """
    lower = reading.doc.lower
    after = past_adverbials(lower, after, sentence.last)
    if after >= sentence.last:
        return False
    if lower[after] == ",":
        resumed = [
            t for t in range(after + 2, min(after + 16, sentence.last)) if lower[t] == "," and lower[t + 1 : t + 2] == ["dat"]
        ]
        return bool(resumed)
    if lower[after] in PREPOSITIONS:
        reach = 14 if SUBORDINATORS & set(lower[sentence.first : sentence.first + 2]) else 8
        near = range(after + 2, min(after + reach, sentence.last))
        return next((lower[t] == "dat" for t in near if lower[t] in (",", "dat")), False)
    quoted = lower[after] == ":" and reading.quote_at(min(after + 1, sentence.last - 1)) is not None
    return (
        quoted
        or lower[after] in ("dat", "of", "te")
        or (after >= cue.last and bool({"object", "news"} & cue.entry.takes) and reading.doc.words[after][0].isalnum())
    )


def negated(reading: Reading, cue: Cue, content: int, bare: bool = False) -> bool:
    """Whether the cue itself is denied (`zei niet dat`, `heeft niet bevestigd dat`), so that nothing was said.

    A `bare` denial is denied by what stands before the end of its verb, too: `wees het niet van de hand`.
    """
    end = cue.token if cue.compound else max(content, cue.last + 1) if bare else content
    return any(reading.quote_at(token) is None for token in reading.doc.tokens_between(_DENIALS, cue.finite + 1, end))


Frame = Callable[[Reading, Sentence, Cue, Speaker | None], clausal.Content]
FRAMES: tuple[tuple[str, str, Frame], ...] = (
    ("dat", "dat-clause", clausal.clause),
    ("of", "indirect-question", clausal.question),
    ("te", "te-infinitive", clausal.infinitive),
    ("preposition", "prepositional-object", prepositional.prepositional),
    ("infinitive", "wish", objects.wish),
    ("object", "noun-phrase-object", objects.noun_phrase),
    ("news", "noun-phrase-news", objects.news),
    ("judgement", "judgement", objects.judgement),
    ("seen", "seen-in", objects.seen),
    ("bare", "bare-denial", objects.bare),
)


_NO_CLAUSES = frozenset({"infinitive", "object", "news", "judgement", "seen", "bare"})


def _end_of_clause(reading: Reading, cue: Cue, first: int, last: int) -> int:
    """`Macron, die belooft te komen, zegt niets`: where the main verb follows a subordinate clause that the content closes."""
    lower, opens = reading.doc.lower, reading.clauses.bounds(cue.finite)[0]
    relative = lower[opens] in _RELATIVES and lower[opens - 1] == "," and cue.finite > opens
    if not relative and lower[opens] not in SUBORDINATORS:
        return last
    for token in reading.clauses.finite(first + 2, last):
        if lower[token - 1] == "," and reading.quote_at(token) is None:
            verbs = (t for t in reading.clauses.finite(first, token - 1) if lower[t] != "zijn")  # which may be whose
            return token - 1 if "te" in lower[first : token - 1] or any(verbs) else last
    return last


@cache
def _frames(takes: frozenset[str]) -> tuple[tuple[int, str, str, Frame], ...]:
    """The frames of what a cue of the codebook takes, numbered in their order."""
    return tuple(
        (order, *named)
        for order, named in enumerate(FRAMES)
        if named[0] in takes or (named[0] == "preposition" and takes - clausal.FRAME_WORDS)
    )


def content_of(reading: Reading, sentence: Sentence, cue: Cue, speaker: Speaker | None) -> tuple[str, int, int] | None:
    """The rule's name and the token range of what the cue introduces, or None: the frame that begins nearest to the cue."""
    takes = cue.entry.takes
    best: tuple[int, int, str, int, int] | None = None
    for order, word, rule, frame in _frames(takes):
        if word in _NO_CLAUSES and best is not None:
            break
        content = frame(reading, sentence, cue, speaker)
        if content is None or (content[0] >= content[1] and word != "bare"):
            continue
        content = (content[0], _end_of_clause(reading, cue, *content))
        if word == "object" and "bare" in takes and objects.anaphoric_object(reading, cue, content):
            if objects.refused(reading, cue, content):
                return None
            continue
        near = abs(content[0] - cue.token)
        if best is None or (near, order) < best[:2]:
            best = (near, order, rule, *content)
    return best[2:] if best else None
