"""Sources named without a verb: `volgens Blinken …`, `…, aldus het Kremlin`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from helpers.find.clauses import CONDITIONAL, SUBORDINATORS
from helpers.find.document import Sentence
from helpers.find.reading import Reading
from helpers.find.statements import quoted
from helpers.find.statements.content import FRONTED, INVERTED, PHRASE, content_end, kind_of, trimmed
from helpers.find.statements.draft import Draft
from helpers.find.statements.interrupted import interrupts
from helpers.find.statements.nounphrases import Speaker, is_filler, named

_AFTER_CLAUSE = frozenset({"aldus", "dixit"})
_BEFORE_CLAUSE = frozenset({"en", "maar", "want", "of", "dus", ":", ";"})
_NO_ATTRIBUTION = frozenset({"hebben", "zijn", "worden", "zullen", "kunnen", "moeten", "mogen", "willen", "gaan", "komen"})
_ARTICLES = frozenset({"de", "een"})
_APPOSED = 8
_SELF, _OURS = frozenset({"mij", "jou"}), (["ons"], ["u"])  # within words that somebody says
_LABEL = 3  # tokens: De boodschap: …
_RELATIVES = frozenset({"waar", "die", "wat", "waarin", "waarmee", "waarbij", "waardoor", "waarvan", "waarop"})


class SourceCues:
    """`volgens` and `aldus` with who or what they name."""

    def __init__(self, before: Iterable[str], no_source: Iterable[str]) -> None:
        self.words = frozenset(before)
        self._no_source = frozenset(no_source)

    def find(self, reading: Reading, sentence: Sentence, previous: Sentence | None, tokens: Iterable[int]) -> Iterator[Draft]:
        """The statements that such prepositions among these tokens introduce in a sentence, outside quotations."""
        lower = reading.doc.lower
        for token in tokens:
            attributive = token > sentence.first and lower[token - 1] in _ARTICLES  # de volgens X niet te stoppen raket
            if lower[token] in self.words and token < sentence.last - 1 and reading.quote_at(token) is None and not attributive:
                speaker = named(reading, sentence, token + 1)
                if speaker is None or self._names_no_source(reading, speaker):
                    reading.stopped("statement", token, token + 1, "what follows names no source")
                    continue
                draft = self._draft(reading, sentence, previous, token, speaker)
                if draft is not None:
                    yield draft
                else:
                    reading.stopped("statement", token, token + 1, "no clause that it could be the source of")

    def _names_no_source(self, reading: Reading, speaker: Speaker) -> bool:
        words = reading.doc.lower[speaker.first : speaker.last]
        return not speaker.mentions and (bool(self._no_source & frozenset(words)) or words[0] in _SELF or words in _OURS)

    def _draft(
        self, reading: Reading, sentence: Sentence, previous: Sentence | None, token: int, speaker: Speaker
    ) -> Draft | None:
        lower = reading.doc.lower
        word, after = lower[token], speaker.last
        behind = _attribution(reading, sentence, token)
        if behind is not None:
            return quoted.attributed(reading, sentence, behind, speaker, token, after, "source")
        ends_here = not any(reading.doc.words[t][0].isalnum() for t in range(after, sentence.last))
        opens = token == sentence.first or lower[token - 1] in _BEFORE_CLAUSE
        if opens and ends_here:
            return quoted.back_to(reading, previous, speaker, sentence, token, after, "source") if previous else None
        if opens:
            return _first(reading, sentence, token, speaker)
        loose = lower[token - 1] == "," or reading.quote_at(token - 1)
        if lower[token - 1] == "," and _is_apposed(reading, sentence, after):
            return None
        if loose and interrupts(reading, sentence, sentence.first, token, after):
            first = main_clause_start(reading, sentence, token)
            return _span(
                reading, sentence, first, content_end(reading, sentence, after + 1, PHRASE), f"{word}-inside", token, speaker
            )
        if word in _AFTER_CLAUSE or (loose and _ends(reading, sentence, token, after)):
            draft = quoted.attributed(reading, sentence, token, speaker, token, after, word)
            doubted = draft is not None and draft.kind != "direct" and _is_doubted(reading, sentence.first, token)
            return replace(draft, conditional=True) if draft is not None and doubted else draft
        first = reading.clauses.bounds(token)[0]
        pointed = lower[token - 1] == "dat" and reading.clauses.is_finite(token - 2)  # is dat volgens X …
        if lower[token - 1] in ("die", "dat", "wat") and token - 1 > sentence.first and not pointed:
            first = token - 1
        pointed = pointed or (lower[first] == "dat" and first + 1 < token and reading.clauses.is_finite(first + 1))
        if first > sentence.first and not pointed and lower[first] in _RELATIVES | SUBORDINATORS:
            first += lower[first] in SUBORDINATORS
            last = content_end(reading, sentence, after, FRONTED)
            return _span(reading, sentence, first, last, f"{word}-in-clause", token, speaker)
        first = main_clause_start(reading, sentence, token)
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
    if lower[after : after + 1] in (["–"], ["—"], ["-"]):  # Volgens X – hij was net terug – is …
        closing = next((t for t in range(after + 1, sentence.last) if lower[t] == lower[after]), after)
        after = closing + (closing > after)
    verbs = [t for t in reading.clauses.finite(after, min(sentence.last, after + 25)) if _main(reading, t, after)]
    within = lower[after : after + 1] == [","] or (bool(verbs) and not _RELATIVES.isdisjoint(lower[speaker.first : verbs[0]]))
    resumed = (t for t in verbs if within and lower[t - 1] == ",")  # Volgens X, een boer die in Y woont, is …
    finite = next(resumed, next(iter(verbs), None))
    first = after if finite is None else finite
    while first < sentence.last and not reading.doc.words[first][0].isalnum() and reading.quote_at(first) is None:
        first += 1
    last = content_end(reading, sentence, first, INVERTED)
    return _span(reading, sentence, first, last, f"{lower[token]}-first", token, speaker)


def _main(reading: Reading, finite: int, after: int) -> bool:
    """Whether a finite verb can be the main one after a source: not that of a relative clause or apposition in between."""
    named_so = finite in reading.first_of  # Ben Wallace
    if named_so or reading.quote_at(finite) is not None or reading.doc.lower[finite - 1] in ("de", "het", "een"):
        return False
    first = reading.clauses.bounds(finite)[0]
    return finite == after or first == finite or reading.doc.lower[first] not in _RELATIVES


def main_clause_start(reading: Reading, sentence: Sentence, token: int) -> int:
    """Where the main clause with this token begins: behind a colon, after `, en` or `, maar`, else with the sentence."""
    lower = reading.doc.lower
    for t in range(token, sentence.first + 1, -1):
        label = t - sentence.first <= _LABEL or reading.clauses.finite(sentence.first, t)
        if lower[t] == ";" or (lower[t] == ":" and label):
            return t + 1
        if lower[t] == "al" and lower[t - 1] == "," and reading.clauses.is_finite(t + 1):
            return t + 1
        if lower[t] == "," and _joins(reading, sentence, t, token):
            return t + 1
        if lower[t] in ("en", "maar", "want") and lower[t - 1] == "," and reading.clauses.finite(sentence.first, t):
            return t + 1
    return sentence.first


def _joins(reading: Reading, sentence: Sentence, comma: int, token: int) -> bool:
    """Whether a comma joins two main clauses, the second with a source in it: X noemt het “fout”, de eis is volgens Y …"""
    lower, clauses = reading.doc.lower, reading.clauses
    first, before = clauses.bounds(token)[0], clauses.finite(sentence.first, comma)
    if first != comma + 1 or lower[first] not in _ARTICLES | {"het"} or clauses.is_finite(first) or not before:
        return False
    main = lower[sentence.first] not in SUBORDINATORS and not any(lower[t] in _RELATIVES for t in range(sentence.first, comma))
    return main and bool(clauses.finite(first, token)) and reading.quote_at(comma - 1) is not None


def _is_apposed(reading: Reading, sentence: Sentence, after: int) -> bool:
    """`De mannen, volgens het leger strijders, hoorden bij …`: what somebody is called between commas, in front of the verb."""
    closing = next((t for t in range(after, min(after + _APPOSED, sentence.last - 1)) if reading.doc.lower[t] == ","), after)
    return after < closing and not reading.clauses.finite(after, closing) and reading.clauses.is_finite(closing + 1)


def _ends(reading: Reading, sentence: Sentence, token: int, after: int) -> bool:
    """`…, volgens X.`, `…, volgens X, die …`, `…, volgens twee bronnen bij Y`: nothing of the content comes after."""
    if after >= sentence.last - 1 or reading.doc.lower[after] in (",", "–", "-"):
        return True
    main = [t for t in reading.clauses.finite(after, sentence.last) if _main(reading, t, after)]
    told = reading.clauses.finite(sentence.first, token)
    return bool(told) and (not main or any(word in _RELATIVES for word in reading.doc.lower[after : main[0]]))


def _attribution(reading: Reading, sentence: Sentence, token: int) -> int | None:
    """Where an attribution begins that a source stands right behind: `“…”, zei Xi volgens CCTV`."""
    lower = reading.doc.lower
    for finite in reversed(reading.clauses.finite(sentence.first, token)):
        mention = reading.first_of.get(finite + 1)
        auxiliary = any(form.lemma in _NO_ATTRIBUTION for form in reading.clauses.verbs[finite])
        if auxiliary or mention is None or mention.last > token or not _only_adverbials(lower, mention.last, token):
            continue
        if finite > sentence.first and (lower[finite - 1] == "," or reading.quote_at(finite - 1) is not None):
            return finite
    return None


def _only_adverbials(lower: list[str], first: int, last: int) -> bool:
    """Whether nothing but adverbs stands in a range, or `zelf na afloop`."""
    rest = [word for word in lower[first:last] if not is_filler(word)]
    return not rest or rest in (["na", "afloop"], ["achteraf"], ["toe"], ["hierop"])


def _span(reading: Reading, sentence: Sentence, first: int, last: int, rule: str, cue: int, speaker: Speaker) -> Draft | None:
    """The draft of a token range; the writer keeps distance where its main verb is `zou` (`Hij zou volgens X …`)."""
    if last - first < 2:
        return None
    doc, doubted = reading.doc, _is_doubted(reading, first, last)
    start, end, kind = doc.starts[first], doc.ends[last - 1], kind_of(reading, first, last)
    return Draft(start, end, kind, rule, speaker, sentence, cue, speaker.last, conditional=doubted)


def _is_doubted(reading: Reading, first: int, last: int) -> bool:
    """Whether the main verb of a token range is `zou`, outside quotations: `Later zou X, volgens Y, …`."""
    lower, clauses = reading.doc.lower, reading.clauses
    main = (t for t in clauses.finite(first, last) if lower[t] in CONDITIONAL and reading.quote_at(t) is None)
    return any(lower[clauses.bounds(t)[0]] not in _RELATIVES | SUBORDINATORS for t in main)
