"""Quotations and clauses that stand before or after their cue, and those that go on without one."""

from __future__ import annotations

from helpers.find.clauses import COORDINATORS, SUBORDINATORS
from helpers.find.document import Sentence
from helpers.find.quotes import Quote
from helpers.find.reading import Reading
from helpers.find.statements.content import content_end, is_sentence, kind_of, trimmed
from helpers.find.statements.cues import Cue
from helpers.find.statements.draft import Draft
from helpers.find.statements.interrupted import goes_on_at
from helpers.find.statements.nounphrases import PREPOSITIONS, Speaker, is_filler, named, past_adverbials

_IN_TURN = frozenset(
    {("van", "basis"), ("van", "gezag"), ("naar", "verwijzend"), ("naar", "verwijzing"), ("op", "afgaand")}
    | {("op", word) for word in ("beroept", "beroepen", "baseert", "baseren", "beroepend", "baserend")}
)
_NAMES_SOURCE = frozenset(word for _, word in _IN_TURN) | {"citerend"}
_LABELS = frozenset(
    "ontkenning reactie antwoord boodschap oproep waarschuwing verklaring verwijt eis kritiek pleidooi conclusie advies".split()
)
_BODIES = frozenset({"institution", "country"})
_COMES = frozenset({"komen", "volgen", "klinken", "luiden", "blijven"})
_CLAUSE, _PHRASE, _ADVERBIAL, _POINTER = "clause", "phrase", "adverbial", "pointer"
_QUESTION = frozenset({"wat", "wie", "hoe", "waarom", "of"})
_RELATIVES = frozenset({"die", "dat", "waarin", "waarbij", "waarop", "waarmee"})
_DASHES = frozenset("-–—•*")
_AFTERTHOUGHT = 4
_JUDGES, _JUDGED = frozenset({"vinden", "noemen", "achten"}), 4
_TAIL = 16  # tokens
_CONTENT = frozenset({"dat", "of", "om", "te", ":"})
_WHEN = frozenset("toen nadat voordat terwijl hoewel zodra wanneer zolang nu".split())
_SCENE = PREPOSITIONS | _WHEN  # the writer's own
_BEFORE_MAIN_CLAUSE = PREPOSITIONS | SUBORDINATORS | _QUESTION
_WE = frozenset({"ik", "we", "wij", "je", "jij", "jullie", "hij", "ze", "zij", "er", "men"})
_GAP = frozenset(",.-–— ") | {"”", '"', "’", "'", "»", ")"}


def quote_before(reading: Reading, token: int) -> Quote | None:
    """The outer quotation that ends just before a token, a comma or dash between them allowed."""
    previous = token - 1
    while previous >= 0 and reading.quote_at(previous) is None and reading.doc.words[previous] in _GAP:
        previous -= 1
    return reading.quote_at(previous) if previous >= 0 else None


def quote_after(reading: Reading, sentence: Sentence, first: int) -> Quote | None:
    """The quotation that a sentence has after a cue: after a colon or comma, or at once."""
    token = reading.first_quoted(first, sentence.last)
    quote = reading.quote_at(token) if token is not None else None
    if token is None or quote is None or is_name(reading, quote):  # bericht ‘The New York Times’
        return None
    leads = token == first or reading.doc.words[token - 1] in (":", ",", "woorden")  # met de woorden “…”
    return quote if leads and is_sentence(reading, quote) else None


def is_name(reading: Reading, quote: Quote) -> bool:
    """Whether somebody's name is all that stands between quotation marks."""
    mention = reading.first_of.get(reading.doc.token_at(quote.inner_start))
    return mention is not None and mention.form == "institution" and mention.end >= quote.inner_end


def inner(reading: Reading, quote: Quote) -> tuple[int, int]:
    """A quotation's words without its marks and without a comma that only leads to the cue."""
    text, start, end = reading.doc.text, quote.inner_start, quote.inner_end
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end


def attributed(
    reading: Reading,
    sentence: Sentence,
    begin: int,
    speaker: Speaker | None,
    cue: int,
    after: int,
    rule: str,
    impersonal: bool = False,
) -> Draft | None:
    """The statement that stands before an attribution which begins at token `begin`: a quotation or a clause."""
    quote = quote_before(reading, begin)
    starts = reading.doc.starts
    if quote is not None and is_sentence(reading, quote) and quote.start <= max(sentence.start, starts[begin]):
        first = reading.doc.token_at(quote.start)
        lead = first - sentence.first
        if lead <= 0 or reading.doc.words[first - 1] in (":", ","):
            start, end = inner(reading, quote)
            rule = f"quotation-before-{rule}"
            return Draft(start, end, "direct", rule, speaker, sentence, cue, after, impersonal=impersonal)
    base = sentence
    if quote is not None and quote.start < sentence.start:  # X was verantwoordelijk “voor A. En B”, aldus Y
        base = reading.doc.sentence_of(reading.doc.token_at(quote.start))
    opens = _past_dash(reading, base)
    colon = next((t for t in range(opens, begin - 1) if reading.doc.words[t] == ":" and reading.quote_at(t) is None), None)
    if (
        colon is not None
        and speaker is not None
        and (
            _is_announced(reading, opens, colon)
            or _told_before(reading, speaker, opens, colon)
            or _another_says(reading, speaker, opens, colon, begin)
        )
    ):
        opens = colon + 1
    last = trimmed(reading, opens, begin)
    shape = _shape(reading, opens, last)
    if shape == _PHRASE and reading.doc.words[begin - 1] == ")":  # X (49) vertelt een verhaal
        return None
    goes_on = after + 1 < sentence.last and reading.doc.lower[after] == "," and _is_finite(reading, after + 1)
    closes = reading.doc.lower[begin - 1] == "," and _closes(reading, sentence, after)
    if (shape == _POINTER and rule != "aldus") or (shape == _ADVERBIAL and not (goes_on or closes)):
        return None
    described = rule == "aldus" and _is_described(reading, after, sentence.last)
    if (
        shape == _PHRASE
        and not (goes_on or closes or described or _joined(reading, sentence, begin, after))
        and any(reading.doc.words[t][0].isalnum() for t in range(after, sentence.last))
    ):
        return None
    if resumed := goes_on_at(reading, sentence, (opens, begin), after, cue):
        last = content_end(reading, sentence, resumed)
    elif shape != _CLAUSE and goes_on:
        last = content_end(reading, sentence, after)
    if last <= opens:
        return None
    kind = kind_of(reading, opens, last)
    start, end = starts[opens], reading.doc.ends[last - 1]
    inner_source = source_named(reading, sentence, after)
    rule = f"clause-before-{rule}"
    return Draft(start, end, kind, rule, speaker, sentence, cue, after, inner_source, impersonal=impersonal)


def _closes(reading: Reading, sentence: Sentence, after: int) -> bool:
    """Whether a sentence ends with its attribution: nothing but an apposition, a day or a place comes after the speaker."""
    lower = reading.doc.lower
    after = past_adverbials(lower, after, sentence.last)
    last = min(after + _TAIL, sentence.last)
    opens = after == last or not reading.doc.words[after][0].isalnum() or lower[after] in PREPOSITIONS
    tells = not _CONTENT.isdisjoint(lower[after:last]) or bool(reading.clauses.finite(after, last))
    return last == sentence.last and opens and not tells and lower[sentence.first] not in _SCENE


def _joined(reading: Reading, sentence: Sentence, begin: int, after: int) -> bool:
    """`…, zei X, maar …`: an attribution between commas, and more behind it."""
    lower = reading.doc.lower
    after = past_adverbials(lower, after, sentence.last)
    return lower[begin - 1] == "," and lower[after : after + 2] in ([",", "maar"], [",", "en"], [",", "want"])


def _is_described(reading: Reading, after: int, last: int) -> bool:
    """`Een trendbreuk, aldus X (GroenLinks), die tegen is`: a relative clause about the speaker ends it."""
    lower = reading.doc.lower
    if lower[after : after + 1] == ["("]:
        after = next((t + 1 for t in range(after, last) if lower[t] == ")"), last)
    told = lower[after : after + 1] == [","] and lower[after + 1 : after + 2] in (["die"], ["dat"])
    return told and not any(lower[t - 1] == "," for t in reading.clauses.finite(after + 2, last))


def _is_announced(reading: Reading, first: int, colon: int) -> bool:
    """`Uit Minsk kwam een ontkenning: …, zei X`: the writer's words before a colon, that only say what follows."""
    comes = (form.lemma for verb in reading.clauses.finite(first, colon) for form in reading.clauses.verbs[verb])
    return not _LABELS.isdisjoint(reading.doc.lower[first:colon]) and any(lemma in _COMES for lemma in comes)


def _another_says(reading: Reading, speaker: Speaker, first: int, colon: int, last: int) -> bool:
    """`De partij is tegen: te duur, vindt Kamerlid X`: somebody else's clause before a colon, and a phrase behind it."""
    opening = reading.first_of.get(first)
    other = opening is not None and opening.form in _BODIES and opening not in speaker.mentions
    return other and bool(reading.clauses.finite(first, colon)) and not reading.clauses.finite(colon + 1, last)


def _told_before(reading: Reading, speaker: Speaker, first: int, colon: int) -> bool:
    """Whether the speaker is told of before a colon already: `X was minder terughoudend: het kan niet, zei hij`."""
    said = {mention.actor_id for mention in speaker.mentions if mention.actor_id}
    return any(mention.actor_id in said for mention in reading.between(first, colon))


def _shape(reading: Reading, first: int, last: int) -> str:
    """What stands before an attribution: a clause, a phrase, an adverbial (`nadat X aankwam`) or a pointer (`dat zei X`)."""
    lower, clauses = reading.doc.lower, reading.clauses
    finite = clauses.finite(first, last)
    if lower[first] in ("dat", "dit") and finite[:1] == [first + 1] and _somebody(reading, first + 2):
        judged = any(form.lemma in _JUDGES for form in clauses.verbs[first + 1]) and last - first > _JUDGED
        return _CLAUSE if judged else _POINTER  # Dat vinden beiden een goed plan
    if reading.first_quoted(first, last) is not None:
        return _CLAUSE
    finite = [token for token in finite if lower[token - 1] not in ("de", "een")]
    closing = [token for token in (last - 1, last - 2) if token in finite and last - 1 in clauses.verbs]  # werd onthaald
    if lower[first] in _WHEN and closing and finite[-1:] == closing[:1] and "," not in lower[first:last]:
        return _ADVERBIAL  # Toen hij laat aankwam
    begins = [clauses.bounds(token)[0] for token in finite]
    if any(not _subordinate(reading, max(begin, first), token) for begin, token in zip(begins, finite, strict=True)):
        return _CLAUSE
    if len(set(begins)) < len([t for t in finite if all(form.finite and not form.plural for form in clauses.verbs[t])]):
        return _CLAUSE
    return _ADVERBIAL if lower[first] in _BEFORE_MAIN_CLAUSE or is_filler(lower[first]) else _PHRASE


def is_main_clause(reading: Reading, first: int, last: int) -> bool:
    """Whether a main clause stands from `first` on, and it is no question."""
    asks = last - 1 > first and reading.doc.words[last - 1] == "?"
    return not asks and bool(reading.clauses.finite(first, last)) and _shape(reading, first, last) == _CLAUSE


def _somebody(reading: Reading, token: int) -> bool:
    return token in reading.first_of or reading.doc.lower[token : token + 1] in (["ze"], ["zij"], ["hij"])


def _subordinate(reading: Reading, begin: int, finite: int) -> bool:
    """Whether a verb closes a subordinate or relative clause, not a main one."""
    lower = reading.doc.lower
    if lower[begin] in COORDINATORS and begin + 1 < finite:
        if lower[begin] == "of" and lower[finite + 1 : finite + 2] == [","]:  # op de vraag of het doorgaat,
            return True
        begin += 1
    opens = begin == reading.doc.sentence_of(begin).first or lower[begin - 1] == ":"  # X zegt: dat is gewone handel
    if finite == begin or (finite == begin + 1 and opens):
        return False
    if lower[begin] in PREPOSITIONS and finite > begin + 3 and lower[finite + 1 : finite + 2] == [","]:
        return True
    if lower[begin] == "dat" and not _WE.isdisjoint(lower[finite + 1 : finite + 2]):  # Dat soort grappen zien we niet meer
        return False
    if lower[begin] in SUBORDINATORS or (lower[begin] in _QUESTION and finite > begin + 1):
        return True
    return any(
        lower[token] == "of" or (lower[token] in _RELATIVES and lower[token - 1] not in PREPOSITIONS)  # not: op die manier
        for token in range(begin, finite)
    )


def _past_dash(reading: Reading, sentence: Sentence) -> int:
    """The token where a sentence's prose begins: past the dash of a list and the hour of a live blog (`11.35 uur – `)."""
    words = reading.doc.words
    for token in range(sentence.first, min(sentence.first + 3, sentence.last)):
        if words[token] in _DASHES:
            return token + 1
    return sentence.first


def _is_finite(reading: Reading, token: int) -> bool:
    return reading.clauses.is_finite(token) or reading.quote_at(token) is not None


def source_named(reading: Reading, sentence: Sentence, after: int, last: int | None = None) -> Speaker | None:
    """The source that an attribution names in turn: `op basis van …`, `op gezag van …`, `verwijzend naar …`, `citerend`."""
    lower, last = reading.doc.lower, sentence.last - 1 if last is None else last
    if _NAMES_SOURCE.isdisjoint(lower[max(after - 2, 0) : last]):
        return None
    for token in range(after, last):
        before = lower[token - 2] if lower[token - 1] == "zich" else lower[token - 1]  # beroept zich op, zich beroept op
        if (lower[token], before) in _IN_TURN or lower[token] == "citerend":
            found = named(reading, sentence, token + 1)
            return found if found is not None and found.mentions else None
    return None


def following(reading: Reading, sentence: Sentence, cue: Cue, speaker: Speaker | None) -> Draft | None:
    """`X zei: “…”`."""
    after = max(cue.last, speaker.last if speaker is not None and speaker.after else 0)
    quote = quote_after(reading, sentence, after)
    first = reading.doc.token_at(quote.start) if quote is not None else after
    told = any(reading.doc.lower[token] == "dat" for token in range(after, first - 1))  # ontkende dat …: “…”
    if quote is None or told or _another_leads(reading, after, first):
        return None
    start, end = inner(reading, quote)
    return Draft(start, end, "direct", "quotation-after-cue", speaker, sentence, cue.token, cue.last)


def _another_leads(reading: Reading, first: int, last: int) -> bool:
    """`vroeg zich af wat het doel was en waarschuwde: “…”`: the quotation is that of the second verb."""
    return any(reading.doc.lower[token - 1] in ("en", "maar") for token in reading.clauses.finite(first, last))


def behind_colon(reading: Reading, sentence: Sentence, cue: Cue, speaker: Speaker) -> Draft | None:
    """`X verdedigde de keuze: het plan verdient steun`: a clause without quotation marks behind a colon."""
    words, after = reading.doc.words, max(cue.last, speaker.last if speaker.after else 0)
    colon = next((t for t in range(after, sentence.last - 2) if words[t] == ":" and reading.quote_at(t) is None), None)
    if colon is None or reading.quote_at(colon + 1) is not None:
        return None
    last = trimmed(reading, colon + 1, sentence.last)
    end = content_end(reading, sentence, colon + 1)
    if end < last and words[end] == "," and reading.clauses.is_finite(end + 1):  # …: het plan verdient steun, vindt hij
        return None
    if not reading.clauses.finite(colon + 1, last) or _shape(reading, colon + 1, last) != _CLAUSE:
        return None
    start, end = reading.doc.starts[colon + 1], reading.doc.ends[last - 1]
    kind = kind_of(reading, colon + 1, last)
    return Draft(start, end, kind, "clause-behind-colon", speaker, sentence, cue.token, after)


def unclosed(reading: Reading, sentence: Sentence, quote: Quote, cue: Cue) -> Draft | None:
    """`“We gaan door, zei X.`: a quotation whose closing mark is missing runs to the comma before its attribution."""
    words, comma = reading.doc.words, cue.finite - 1
    while comma > sentence.first and words[comma] in _GAP and words[comma] != ",":
        comma -= 1
    speaker = reading.first_of.get(cue.finite + 1)
    if words[comma] != "," or speaker is None or cue.compound or not is_sentence(reading, quote):
        return None
    if any(words[t][0].isalnum() for t in range(speaker.last + _AFTERTHOUGHT, sentence.last)):
        return None
    named_speaker = Speaker((speaker,), speaker.first, speaker.last, after=True)
    start, end = quote.inner_start, reading.doc.starts[comma]
    return Draft(start, end, "direct", "quotation-unclosed", named_speaker, sentence, cue.token, speaker.last)


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
    ends = previous.last - 1 if reading.quote_at(previous.last - 1) else trimmed(reading, previous.first, previous.last) - 1
    quote = reading.quote_at(ends)
    whole = quote is not None and reading.quote_at(previous.first) is quote
    led = quote is not None and reading.doc.words[reading.doc.token_at(quote.start) - 1] == ":"  # X: “…”. Dat heeft hij gezegd
    if quote is not None and (whole or led) and is_sentence(reading, quote):
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
