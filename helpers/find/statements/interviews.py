"""Answers of an interview: quotations in paragraphs of their own, whose speaker only the introduction names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from helpers.find.reading import Reading
from helpers.find.statements import quoted
from helpers.find.statements.content import is_sentence
from helpers.find.statements.draft import Draft
from helpers.find.statements.nounphrases import Speaker
from helpers.records import Mention

_ASKS = frozenset({"?"})
_ENDS = frozenset({".", "!", "…", "..."})
_FEWEST = 2  # questions
_QUESTION = 60  # tokens of an interviewer's
_SCENE = 8  # tokens before an answer: Lange stilte. ‘…’
_NAMED = frozenset({"name", "short"})
_KNOWN = "known"  # what the rules for people of the codebook are called
_TO = frozenset({"aan", "met", "voor"})
_ASKING = frozenset("vraag vragen gesprek interview vraaggesprek".split())
_NEAR = 5  # tokens


def answers(reading: Reading, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The quotations of an interview that no draft holds yet, as words of the one who is interviewed.

    It takes two answers or more that open with the name of the same person (`X: “…”`), or else two questions or more: headings
    or paragraphs that end in a question mark outside quotation marks, each followed by a paragraph that opens with a quotation.
    Yields nothing where the one who answers cannot be told: by an age behind the name in the introduction (`X (44)`) or by a
    word of asking before it (`vragen aan X`), as the only person whom the drafts after the first question quote, as the only
    one of the introduction or the only stranger there, or as the only one to whom those drafts give words.
    """
    headed = _headed(reading)
    if len(reading.doc.tokens_of(_ASKS)) + len(headed) < 1 or len(reading.outer_quotes) < _FEWEST:
        return
    paragraphs = reading.doc.paragraphs
    labelled = _labelled(reading)
    asked = [
        n
        for n in range(1, len(paragraphs))
        if n in labelled or ((n in headed or _asks(reading, *paragraphs[n - 1])) and _opens(reading, *paragraphs[n]))
    ]
    person = _answering(labelled) or (_interviewed(reading, drafts, asked[0]) if len(asked) >= _FEWEST else None)
    if person is None:
        return
    speaker, claimed = Speaker((person,), person.first, person.last, after=False), {draft.start for draft in drafts}
    for number in range(asked[0], len(paragraphs)):
        asks = number in headed or _asks(reading, *paragraphs[number - 1])
        follows = asks or not _quotes(reading, *paragraphs[number - 1])
        if not follows or not _opens(reading, *paragraphs[number]):
            continue
        for quote in reading.outer_quotes:
            start, end = quoted.inner(reading, quote)
            first = reading.doc.token_at(quote.start)
            inside = paragraphs[number][0] <= first < paragraphs[number][1]
            if inside and start not in claimed and is_sentence(reading, quote):
                sentence = reading.doc.sentence_of(first)
                yield Draft(start, end, "direct", "interview-answer", speaker, sentence, -1, first)


def _labelled(reading: Reading) -> dict[int, Mention]:
    """The paragraphs that open with a name, a colon and a quotation (`Verbeke: “…”`), with whose name it is."""
    found: dict[int, Mention] = {}
    for number, (first, _) in enumerate(reading.doc.paragraphs):
        mention = reading.first_of.get(first)
        if mention is None or mention.form not in _NAMED or reading.doc.words[mention.last : mention.last + 1] != [":"]:
            continue
        if reading.quote_at(mention.last + 1) is not None:
            found[number] = mention
    return found


def _answering(labelled: Mapping[int, Mention]) -> Mention | None:
    """The one whose name stands before two answers or more, if nobody else's does."""
    return _only(labelled.values()) if len(labelled) >= _FEWEST else None


def _headed(reading: Reading) -> frozenset[int]:
    """The numbers of the paragraphs right behind a heading that asks."""
    found, number = set(), 0
    asked = False
    for block in reading.doc.article.blocks:
        if block.kind == "paragraph":
            found |= {number} if asked else set()
            number, asked = number + 1, False
        elif block.kind == "heading":
            asked = reading.doc.text[block.start : block.end].rstrip().endswith("?")
    return frozenset(found)


def _asks(reading: Reading, first: int, last: int) -> bool:
    return last - first <= _QUESTION and reading.doc.words[last - 1] == "?" and not _quotes(reading, last - 1, last)


def _quotes(reading: Reading, first: int, last: int) -> bool:
    return reading.first_quoted(first, last) is not None


def _opens(reading: Reading, first: int, last: int) -> bool:
    """Whether a paragraph begins with a quotation, or with one behind a few words that end in a full stop."""
    opening = reading.first_quoted(first, min(last, first + _SCENE))
    return opening is not None and (opening == first or reading.doc.words[opening - 1] in _ENDS)


def _interviewed(reading: Reading, drafts: Sequence[Draft], question: int) -> Mention | None:
    words, lower, begin = reading.doc.words, reading.doc.lower, reading.doc.paragraphs[question][0]
    named = [mention for mention in reading.between(0, begin) if mention.form in _NAMED and mention.actor_id]
    for mention in named:
        bracket, age = [*words[mention.last : mention.last + 2], "", ""][:2]
        asked = lower[mention.first - 1] in _TO and not _ASKING.isdisjoint(lower[max(0, mention.first - _NEAR) : mention.first])
        if asked or (bracket == "(" and age.isdigit()):
            return mention
    told = [d for d in drafts if d.speaker is not None and d.speaker.mentions and d.sentence.first >= begin]
    heard = ((d.kind, d.speaker.mentions[0]) for d in told if d.speaker is not None)
    answering = [(kind, mention) for kind, mention in heard if mention.form in _NAMED and mention.actor_id]
    quoted_there = (mention for kind, mention in answering if kind == "direct")
    strangers = (mention for mention in named if not mention.rule.startswith(_KNOWN))
    found = _only(quoted_there) or _only(strangers) or _only(named) or _only(mention for _, mention in answering)
    return next((mention for mention in named if found is not None and mention.actor_id == found.actor_id), found)


def _only(mentions: Iterable[Mention]) -> Mention | None:
    """The first of several mentions if all of them are of one person."""
    people: dict[str, Mention] = {}
    for mention in mentions:
        people.setdefault(mention.actor_id, mention)
    return next(iter(people.values())) if len(people) == 1 else None
