"""Quotations without a cue of their own: they go on with the speaker of what stands before, or follow a colon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from helpers.find.clauses import COORDINATORS, SUBORDINATORS
from helpers.find.document import Sentence
from helpers.find.quotes import Quote
from helpers.find.reading import Reading
from helpers.find.statements import quoted
from helpers.find.statements.content import is_sentence
from helpers.find.statements.draft import PEOPLE, Draft, told_within
from helpers.find.statements.nounphrases import OWN, PREPOSITIONS, Speaker, past_adverbials
from helpers.find.statements.nouns import owner
from helpers.find.statements.speakers import subject
from helpers.find.verbs import PRESENT
from helpers.records import Mention

_BREAKS = frozenset({",", ":", ".", "-", "–"})
_COLON = frozenset({":"})
_LEAD = 5  # tokens
_ON = "over"
_BEFORE_COLON = 8  # tokens
_WORDS = frozenset(
    "boodschap verklaring reactie antwoord conclusie eis advies oordeel waarschuwing oproep kritiek verwijt pleidooi standpunt "
    "stelling uitleg commentaar redenering mening betoog repliek verweer ontkenning argument motto mededeling".split()
)
_SHOWS = frozenset({"bekijk", "lees", "luister", "beluister", "zie", "kijk", "hoor"})
_PLAIN = frozenset(
    "duidelijk helder stellig resoluut kort beslist kritisch eerlijk optimistisch pessimistisch somber streng mild hard scherp "
    "fel voorzichtig positief negatief sceptisch cynisch laconiek bondig diplomatiek enthousiast lovend vernietigend "
    "eensgezind duidelijker stelliger kritischer eerlijker optimistischer pessimistischer somberder strenger milder harder "
    "scherper feller voorzichtiger positiever negatiever sceptischer cynischer diplomatieker enthousiaster directer".split()
)
_QUESTION = 40  # tokens of an interviewer's
_SHORTEST = 4
_RECENT = 6  # drafts
_TITLES = frozenset({"getiteld", "titel", "heet", "kop", "kopte", "boek", "film", "slogan", "hashtag"})  # is getiteld: “…”
_THESE_WORDS = frozenset(
    {("met", which, noun) for which in ("die", "deze") for noun in ("woorden", "uitspraak", "boodschap", "zin")}
)
_AUXILIARIES = frozenset({"zijn", "hebben", "worden", "zullen", "kunnen", "moeten", "mogen", "willen", "krijgen", "doen"})
_COMMENTS = frozenset({"verwijzend", "doelend", "refererend", "alluderend"})  # “…”, daarmee doelend op X


def after_colon(reading: Reading, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """`Blinken: “…”`, `Blinken was duidelijk: “…”`: somebody, a colon, a quotation, and perhaps a verb that is no cue.

    Where the words before the colon hold a statement already (`drafts`), its speaker goes on.
    """
    yield from _without_marks(reading, drafts)
    words = reading.doc.words
    speakers = {draft.sentence.first: draft.speaker for draft in drafts if draft.speaker is not None}
    for quote in reading.outer_quotes:
        first = reading.doc.token_at(quote.start)
        if first == 0 or words[first - 1] != ":" or words[first - 2] in _TITLES or not is_sentence(reading, quote):
            continue
        sentence = reading.doc.sentence_of(first - 1)
        speaker = speakers.get(sentence.first) or _before_colon(reading, sentence, first - 1)
        speaker = speaker or _on_a_subject(reading, drafts, sentence, first - 1) or _own_word(reading, sentence, first - 1)
        if speaker is not None:
            start, end = quoted.inner(reading, quote)
            yield Draft(start, end, "direct", "colon-quotation", speaker, sentence, -1, speaker.last)


def _without_marks(reading: Reading, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """`Rutte: We gaan door.`, `Rutte is duidelijk: we gaan door.`: a person, a colon, a clause without quotation marks.

    A sentence behind the colon that ends a statement is its speaker's too: `zei dat het mag: We gaan door.`
    """
    doc = reading.doc
    told = {draft.end: draft.speaker for draft in drafts if not draft.attitude}
    for colon in doc.tokens_of(_COLON):
        sentence = doc.sentence_of(colon)
        first, last = colon + 1, quoted.trimmed(reading, colon + 1, sentence.last)
        if first >= last or reading.quote_at(first) is not None or not reading.clauses.finite(first, last):
            continue
        speaker = told.get(doc.ends[colon - 1])
        if speaker is not None and doc.words[first][0].isupper() and first not in reading.first_of:
            kind = quoted.kind_of(reading, first, last)
            yield Draft(doc.starts[first], doc.ends[last - 1], kind, "colon-clause", speaker, sentence, -1, colon)
            continue
        if owner := _owner_of_word(reading, drafts, sentence, colon):
            kind = quoted.kind_of(reading, first, last)
            yield Draft(doc.starts[first], doc.ends[last - 1], kind, "colon-clause", owner, sentence, -1, colon)
            continue
        begin = sentence.first + (doc.lower[sentence.first] in COORDINATORS)
        person = reading.first_of.get(begin)
        if person is None or reading.quote_at(colon) is not None:
            continue
        after = past_adverbials(doc.lower, person.last, colon)
        if person.form not in PEOPLE and after == colon:
            continue
        if (doc.words[first][0].isupper() or person.last < colon) and _leads(reading, after, colon):
            speaker = Speaker((person,), person.first, person.last, after=False)
            kind = quoted.kind_of(reading, first, last)
            yield Draft(doc.starts[first], doc.ends[last - 1], kind, "colon-clause", speaker, sentence, -1, colon)


def _own_word(reading: Reading, sentence: Sentence, colon: int) -> Speaker | None:
    """`Zijn boodschap was duidelijk: “…”`: whose word it is, what came before tells."""
    owned = sentence.first + (reading.doc.lower[sentence.first] in COORDINATORS)
    near = reading.doc.lower[owned + 1 : min(owned + _LEAD, colon)]
    return (
        Speaker((), owned, owned + 2, after=False) if reading.doc.lower[owned] in OWN and not _WORDS.isdisjoint(near) else None
    )


def _owner_of_word(reading: Reading, drafts: Sequence[Draft], sentence: Sentence, colon: int) -> Speaker | None:
    """Whose word a noun of speech in front of a colon is: `Zijn boodschap: het mag niet`, `X hield het bij een advies: …`."""
    doc = reading.doc
    noun = next((t for t in range(colon - 1, max(sentence.first, colon - _BEFORE_COLON), -1) if doc.lower[t] in _WORDS), None)
    start = doc.starts[colon + 1]
    if noun is None or reading.quote_at(colon) is not None or any(draft.start <= start < draft.end for draft in drafts):
        return None
    if not quoted.is_main_clause(reading, colon + 1, sentence.last):
        return None
    if not _brings_words(reading, sentence, noun):
        return None
    speaker = owner(reading, sentence, noun)[0]
    finite = reading.clauses.finite(sentence.first, colon)
    if speaker is None and finite and noun > finite[0]:
        speaker = subject(reading, sentence, finite[0])
        speaker = speaker if speaker is not None and speaker.mentions else None
    return speaker


def _brings_words(reading: Reading, sentence: Sentence, noun: int) -> bool:
    """Whether a noun of speech is told to be uttered: no pointer to a recording, nothing that another phrase is about.

    `kwam met een boodschap`, `hield het bij een advies`; not `Bekijk de reactie van X`, `verbaasd over de reactie van X`.
    """
    lower, governs = reading.doc.lower, noun - 1
    if lower[sentence.first] in _SHOWS:
        return False
    while governs > sentence.first and lower[governs] not in PREPOSITIONS and noun - governs < _LEAD:
        governs -= 1
    if lower[governs] not in PREPOSITIONS:
        return True
    indefinite = lower[governs + 1] in ("een", "geen")
    return indefinite and (lower[governs] == "met" or lower[governs - 1 : governs + 1] == ["het", "bij"])


def _leads(reading: Reading, first: int, colon: int) -> bool:
    """Whether nothing stands between a person and a colon but `is duidelijk` and the like."""
    is_so = reading.clauses.is_finite(first) and any(form.lemma == "zijn" for form in reading.clauses.verbs[first])
    return first == colon or (is_so and colon - first <= _LEAD and reading.doc.lower[colon - 1] in _PLAIN)


def _before_colon(reading: Reading, sentence: Sentence, colon: int) -> Speaker | None:
    """Who opens the sentence, the subject of its first verb, or the one person in it: `Het antwoord van Wang was kort: “…”`."""
    finite = reading.clauses.finite(sentence.first, colon)
    opening = reading.first_of.get(sentence.first)
    speaker = subject(reading, sentence, finite[0]) if finite else None
    if not finite and opening is not None:
        return Speaker((opening,), opening.first, opening.last, after=False)
    if speaker is not None and speaker.mentions:
        return speaker
    people = [mention for mention in reading.between(sentence.first, colon) if mention.form in PEOPLE]
    if len({mention.actor_id for mention in people}) != 1 or _is_subject_matter(reading, sentence, people[0]):
        return None
    return Speaker((people[0],), people[0].first, people[0].last, after=False)


def _is_subject_matter(reading: Reading, sentence: Sentence, person: Mention) -> bool:
    """`Over een gesprek met X: “…”`, which somebody else says."""
    before = reading.doc.lower[person.first - 1] if person.first > sentence.first else ""
    return reading.doc.lower[sentence.first] == _ON and before in PREPOSITIONS


def _on_a_subject(reading: Reading, drafts: Sequence[Draft], sentence: Sentence, colon: int) -> Speaker | None:
    """`Over de sancties: “…”`: who was heard before in the same paragraph."""
    if reading.doc.lower[sentence.first] != _ON or reading.clauses.finite(sentence.first, colon):
        return None
    same = [d for d in drafts if d.sentence.paragraph == sentence.paragraph and d.sentence.first < sentence.first]
    return max(same, key=lambda draft: draft.start).speaker if same else None


def continued(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts in text order, with the quotations added that go on with an earlier speaker.

    A quotation goes on where it opens a sentence and nothing follows it there, or where its cue broke it in two; what
    stands before must lie in the same paragraph, or end the one before. `klinkt het` and `luidt het`, which name nobody,
    get the earlier speaker too.
    """
    drafts = [*drafts, *_paragraphs_before(reading, drafts)]
    claimed = {draft.start for draft in drafts}
    loose = [quote for quote in reading.outer_quotes if quoted.inner(reading, quote)[0] not in claimed]
    waiting = sorted([*drafts, *loose], key=lambda item: (item.start, isinstance(item, Quote)))
    found: list[Draft] = []
    covered = -1
    for item in waiting:
        if isinstance(item, Quote):
            quote, item = item, _going_on(reading, item, _before(reading, found)) if item.inner_start >= covered else None
            if item is None and quote.inner_start >= covered:
                first, last = reading.doc.token_at(quote.start), reading.doc.token_before(quote.end)
                reading.stopped("statement", first, max(last, first + 1), "a quotation that no cue or earlier speaker explains")
        elif item.impersonal:
            before, speaker = _before(reading, found), _told_before(reading, item.sentence)
            near = before is not None and item.sentence.paragraph - before.sentence.paragraph <= 1
            if near and (speaker is None or before.sentence.last >= item.sentence.first):
                speaker = before.speaker
            if near or item.speaker is None:
                item = replace(item, speaker=speaker)
        if item is not None:
            found.append(item)
            covered = max(covered, item.end)
    return found


def _paragraphs_before(reading: Reading, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The paragraphs of a long quotation that only its last one attributes: each opens with a mark, and the next one too."""
    by_start = {draft.start: draft for draft in drafts if draft.kind == "direct"}
    quotes, paragraphs = reading.outer_quotes, {first: i for i, (first, _) in enumerate(reading.doc.paragraphs)}
    follower: tuple[int, Draft] | None = None
    for quote in reversed(quotes):
        number = paragraphs.get(reading.doc.token_at(quote.start))
        start, end = quoted.inner(reading, quote)
        draft = by_start.get(start)
        goes_on = follower is not None and number is not None and follower[0] == number + 1 and not quote.closed
        if draft is None and follower is not None and goes_on:
            draft = _next(follower[1], start, end)
            yield draft
        follower = (number, draft) if number is not None and draft is not None else None


def _before(reading: Reading, drafts: Sequence[Draft]) -> Draft | None:
    """The draft that was told last; of `“…”, zei X volgens Y` the words are X's, of `X wijst erop dat Y zei …` too."""
    recent = drafts[-_RECENT:]
    told = [draft for draft in recent if not told_within(reading, draft, recent)]
    told.sort(key=lambda draft: (draft.sentence.first, not draft.rule.endswith("-source"), draft.cue))
    if len(told) > 1 and told[-1].sentence.paragraph == told[-2].sentence.paragraph and told[-1].kind != "direct":
        last, earlier = told[-1], told[-2]  # Vaker bellen, vindt X. Y heeft Z al gewaarschuwd dat … ‘Prima, maar …’
        if last.sentence != earlier.sentence and _is_perfect(reading, last) and _is_present(reading, earlier):
            return replace(earlier, sentence=last.sentence)
    return told[-1] if told else None


def _is_perfect(reading: Reading, draft: Draft) -> bool:
    """Whether somebody `heeft gezegd` it: what is told of him beside what another says now."""
    finite = reading.clauses.finite(draft.sentence.first, draft.cue)
    forms = [form for token in finite for form in reading.clauses.verbs[token]]
    return bool(forms) and any(form.lemma == "hebben" and form.form == PRESENT for form in forms)


def _is_present(reading: Reading, draft: Draft) -> bool:
    """Whether somebody says it now: `vindt X`."""
    return any(form.form == PRESENT and form.finite for form in reading.clauses.verbs.get(draft.cue, ()))


def _going_on(reading: Reading, quote: Quote, before: Draft | None) -> Draft | None:
    first, last = reading.doc.token_at(quote.start), reading.doc.token_before(quote.end)
    if last - first < _SHORTEST:
        return None
    opening, closing = reading.doc.sentence_of(first), reading.doc.sentence_of(last - 1)
    start, end = quoted.inner(reading, quote)
    if before is not None and _broken(reading, before, opening, first):
        return _next(before, start, end)
    if (draft := _before_other_verb(reading, quote, opening, closing, first, last)) is not None:
        return draft
    ends = quoted.trimmed(reading, last, closing.last) <= last or not _COMMENTS.isdisjoint(
        reading.doc.lower[last + 1 : last + 3]
    )
    if not is_sentence(reading, quote) or opening.first != first or not ends:
        return None
    if (taken_up := _taken_up(reading, closing)) is not None:
        return Draft(start, end, "direct", "quotation-taken-up", taken_up, opening, -1, first)
    previous = reading.doc.sentence_of(first - 1) if first else None
    if previous is None or opening.paragraph - previous.paragraph > 1:
        return None
    same = opening.paragraph == previous.paragraph
    told = before is not None and (before.speaker is not None or before.impersonal)
    told = told and (before.sentence == previous or (same and before.sentence.paragraph == opening.paragraph))
    told = told or (before is not None and before.kind == "direct" and opening.paragraph - _paragraph(reading, before) == 1)
    answers = before is not None and not same and _answers(reading, quote, before, opening)
    told = told or answers
    if answers:
        person = None
    elif told and before is not None and before.sentence == previous:
        person = _turned_to(reading, previous, before)
    else:
        person = _person(reading, previous)
    if person is not None:
        return Draft(start, end, "direct", "quotation-after-person", person, previous, -1, person.last)
    if not told or before is None:
        return None
    if not same and reading.doc.paragraphs[opening.paragraph][0] != first:
        return None
    return _next(before, start, end)


def _before_other_verb(
    reading: Reading, quote: Quote, opening: Sentence, closing: Sentence, first: int, last: int
) -> Draft | None:
    """`“…”, kwam X ter zake`: a quoted sentence, a verb that is no cue, and somebody."""
    verb = last + (reading.doc.words[last : last + 1] == [","])
    if opening.first != first or verb + 1 >= closing.last or not is_sentence(reading, quote):
        return None
    forms = reading.clauses.verbs.get(verb, ())
    person = reading.first_of.get(verb + 1)
    if person is None or person.form not in PEOPLE or not reading.clauses.is_finite(verb):
        return None
    if all(form.lemma in _AUXILIARIES for form in forms):
        return None
    start, end = quoted.inner(reading, quote)
    speaker = Speaker((person,), person.first, person.last, after=True)
    return Draft(start, end, "direct", "quotation-before-other-verb", speaker, closing, verb, person.last)


def _paragraph(reading: Reading, draft: Draft) -> int:
    """The paragraph that a draft ends in, which may be one of many that a quotation runs through."""
    ends = reading.doc.sentence_of(max(reading.doc.token_before(draft.end) - 1, 0)).paragraph
    return max(ends, draft.sentence.paragraph)


def _next(before: Draft, start: int, end: int) -> Draft:
    """The quotation that goes on from a statement."""
    earlier = before.earlier or (before.start, before.end)
    rule = "quotation-goes-on"
    return replace(before, start=start, end=end, kind="direct", rule=rule, earlier=earlier, object_from=-1)


def _answers(reading: Reading, quote: Quote, before: Draft, opening: Sentence) -> bool:
    """Whether a quotation is the next answer of an interview: a paragraph of its own, as the last one, behind a question."""
    doc, number = reading.doc, opening.paragraph
    if before.kind != "direct" or number - before.sentence.paragraph != 2 or before.rule == "quotation-after-person":
        return False
    first, last = doc.paragraphs[number - 1]
    alone = doc.token_at(quote.start) == doc.paragraphs[number][0]
    asked = last - first <= _QUESTION and reading.first_quoted(first, last) is None
    return alone and asked and (doc.words[last - 1] == "?" or not before.sentence.first < before.cue)


def _taken_up(reading: Reading, sentence: Sentence) -> Speaker | None:
    """`“…” Daarmee haalde X de krant`, `“…” Met die woorden opende X`: whose words the next sentence says they are."""
    doc, first = reading.doc, sentence.last
    if first >= len(doc.words) or not (doc.lower[first] == "daarmee" or tuple(doc.lower[first : first + 3]) in _THESE_WORDS):
        return None
    following = doc.sentence_of(first)
    return _person(reading, following) if following.paragraph == sentence.paragraph else None


def _told_before(reading: Reading, sentence: Sentence) -> Speaker | None:
    """Whom the sentence before is about, in the same paragraph: `Rutte is opgelucht. “…”, klinkt het.`"""
    previous = reading.doc.sentence_of(sentence.first - 1) if sentence.first else None
    same = previous is not None and previous.paragraph == sentence.paragraph
    return _person(reading, previous) if previous is not None and same else None


def _broken(reading: Reading, before: Draft, opening: Sentence, first: int) -> bool:
    """`“Dit”, zei X, “is het.”`: the second half of a quotation that its cue broke."""
    same = before.sentence == opening and before.speaker is not None
    broken = before.kind == "direct" or (before.rule == "clause-before-verb" and before.cue < first)
    return same and broken and reading.doc.words[first - 1] in _BREAKS


def _turned_to(reading: Reading, sentence: Sentence, before: Draft) -> Speaker | None:
    """`China zegt niets te weten, maar expert X ziet een risico. “…”`: who acts in a main clause behind what another said."""
    begin = reading.doc.token_before(before.end)
    finite = [t for t in reading.clauses.finite(begin, sentence.last) if reading.clauses.bounds(t)[0] >= begin]
    speaker = subject(reading, sentence, finite[0]) if finite and before.kind != "direct" else None
    if speaker is None or len(speaker.mentions) != 1 or speaker.first < begin or speaker.mentions[0].form not in PEOPLE:
        return None
    if before.speaker is not None and speaker.mentions == before.speaker.mentions:
        return None
    lower, opens = reading.doc.lower, reading.clauses.bounds(finite[0])[0]
    fronted = lower[sentence.first] in SUBORDINATORS and finite[0] == opens and lower[opens - 1] == ","  # Dat X …, snapt Y
    return speaker if fronted or lower[opens] in COORDINATORS else None


def _person(reading: Reading, sentence: Sentence) -> Speaker | None:
    """The subject of a sentence, where it is a person told by name or office: `Rutte is opgelucht. “…”`."""
    finite = reading.clauses.finite(sentence.first, sentence.last)
    if not finite or reading.quote_at(finite[0]) is not None:
        return None
    speaker = subject(reading, sentence, finite[0])
    alone = speaker is not None and len(speaker.mentions) == 1 and speaker.mentions[0].form in PEOPLE
    return speaker if alone else None
