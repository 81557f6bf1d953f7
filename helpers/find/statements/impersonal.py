"""Speech without a subject that speaks: `klinkt het in Moskou`, `in de verklaring staat dat …`, `er wordt gezegd dat …`."""

from __future__ import annotations

from msgspec.structs import replace

from helpers.find.clauses import SUBORDINATORS
from helpers.find.document import Sentence
from helpers.find.reading import Reading
from helpers.find.statements import clausal, indirect, prepositional, quoted
from helpers.find.statements.content import FINAL, content_end, kind_of
from helpers.find.statements.cues import Cue
from helpers.find.statements.draft import Draft
from helpers.find.statements.nounphrases import DETERMINERS, PREPOSITIONS, Speaker, is_filler, named, noun_phrase_after
from helpers.records import Mention

_IN = frozenset({"in", "op", "uit"})
IN_IT = frozenset({"daarin", "waarin", "hierin", "erin", "er"})
HEARD = frozenset({"klinken", "luiden", "heten"})
WRITTEN = frozenset({"staan", "blijken"})
_WHERE = frozenset({"bij", "in", "vanuit", "uit", "binnen", "onder"})
_HOUSES = frozenset({"kabinet", "ministerie", "departement", "hoofdkwartier", "hoofdkantoor", "partijbureau", "stadhuis"})
_NO_NOUN = frozenset(
    "dat er daar hier voorts onder stellig officieel steeds kort droog streng fel scherp somber hard simpel cynisch unaniem "
    "eensgezind letterlijk nog diplomatiek zuinig kritisch".split()
)
_HOW = ("end", "ig", "lijk", "isch", "zaam", "loos")  # of adjectives
_ONLY = frozenset({"alleen", "slechts", "letterlijk", "onder", "meer"})
_READ = frozenset({"te", "lezen", "beschreven", "uitgelegd", "vermeld"})
_ASKED = frozenset("of wat wie welke waar waarom waaraan waarover waarvoor waardoor wanneer hoe hoeveel".split())
_QUESTIONS = frozenset({"hoe", "waarom", "wat", "wie", "welke"})
_CALLING = frozenset({"tot", "voor", "op", "om"})
_ADOPT = "aan|nemen"  # what a parliament has done with a bill
_GOT = frozenset("handen bezit ingezien inzag inzagen gezien zag kreeg verkreeg gekregen bemachtigde opvroeg laten".split())
_REACH = 5


def heard(reading: Reading, sentence: Sentence, cue: Cue) -> Draft | None:
    """`“…”, klinkt het in Washington`, `…, luidde zijn reactie`: a quotation or clause before a verb without a speaker."""
    lower, finite = reading.doc.lower, cue.finite
    begin = finite - 1 if finite > sentence.first and lower[finite - 1] == "zo" else finite
    opens = begin == reading.clauses.bounds(begin)[0] or reading.quote_at(begin - 1) is not None
    told = lower[finite + 1 : finite + 2] == ["het"] and not _opens_noun_phrase(reading, sentence, finite + 2)
    first = reading.clauses.bounds(finite)[0]
    there = lower[finite + 1 : finite + 2] == ["dat"] and first < finite and lower[first] in _WHERE  # bij Defensie klinkt dat
    if there or (told and lower[finite + 2 : finite + 3] == ["dat"]):
        speaker = _somewhere(reading, sentence, first)  # in het Kremlin heet het dat
        draft = _clause(reading, sentence, cue, speaker, "heard-dat")
        return replace(draft, impersonal=speaker is None) if draft is not None else None
    if not opens or begin == sentence.first or not (told or cue.entry.lemma == "luiden"):
        return None
    after = finite + 2 if told else finite + 1
    speaker = _somewhere(reading, sentence, after) if told else noun_phrase_after(reading, sentence, finite)
    last = speaker.last if speaker is not None else after
    return quoted.attributed(reading, sentence, begin, speaker, cue.token, last, "verb", impersonal=speaker is None)


def _opens_noun_phrase(reading: Reading, sentence: Sentence, token: int) -> bool:
    """Whether a noun follows `het` (luidt het document), not an adverb, a preposition or nothing (luidt het in Moskou)."""
    if token >= sentence.last or not reading.doc.words[token][0].isalnum() or token in reading.clauses.verbs:
        return False
    word = reading.doc.lower[token]
    alone = token + 1 >= sentence.last or not reading.doc.words[token + 1][0].isalnum()
    how = alone and word.endswith(_HOW)  # klonk het dreigend
    return not (how or is_filler(word) or word in PREPOSITIONS | _NO_NOUN)


def _somewhere(reading: Reading, sentence: Sentence, first: int) -> Speaker | None:
    """Whose house it is heard in: `bij de oppositie`, `in het Kremlin`."""
    lower = reading.doc.lower
    for token in range(first, min(sentence.last - 1, first + _REACH)):
        if lower[token] == "op" and not _HOUSES.isdisjoint(lower[token + 1 : token + 3]):  # op het kabinet van X
            house = reading.first_of.get(token + 1)
            return Speaker((house,) if house is not None else (), token + 1, token + 3, after=True)
        if lower[token] in _WHERE:
            mention = reading.first_of.get(token + 1) or reading.first_of.get(token + 2)
            if mention is None:
                return named(reading, sentence, token + 1)
            return Speaker((mention,), mention.first, mention.last, after=True)
        if not is_filler(lower[token]) and lower[token] not in _NO_NOUN:
            break
    return None


def written(reading: Reading, sentence: Sentence, cue: Cue, documents: frozenset[str]) -> Draft | None:
    """`In de nota staat (te lezen) dat …`, `“…”, staat in de nota`: the document speaks, with the actor whom it names.

    `blijkt uit` tells what a document says only where the codebook knows the document.
    """
    lower, clauses = reading.doc.lower, reading.clauses
    first = clauses.bounds(cue.finite)[0]
    if "niet" in lower[first : cue.finite]:
        return None
    place = next((t for t in range(cue.finite + 1, min(sentence.last - 1, cue.finite + 7)) if lower[t] in _IN), None)
    if place is None:
        place = next((t for t in range(first, cue.finite) if lower[t] in _IN), None)
    if place is None and first == cue.finite and lower[first - 1] == "," and lower[sentence.first] in _IN:
        place = sentence.first  # In de tekst, die vrijdag verscheen, staat dat …
    if place is None:
        place = next((t for t in range(first, min(cue.finite + 3, sentence.last)) if lower[t] in IN_IT), None)
        if place is None:
            return None
        speaker: Speaker | None = Speaker((), place, place + 1, after=place > cue.finite)
    else:
        speaker = named(reading, sentence, place + 1)
        got = speaker is not None and not _GOT.isdisjoint(lower[speaker.last : speaker.last + _REACH])
        if got and speaker is not None and "die" in lower[speaker.first : speaker.last]:  # een brief die X in handen heeft
            speaker = Speaker((), speaker.first, lower.index("die", speaker.first), after=speaker.after)
    if cue.entry.lemma == "blijken":
        named_words = lower[speaker.first : speaker.last] if speaker is not None else []
        if lower[place] != "uit" or documents.isdisjoint(named_words):
            return None
    after = max(cue.finite + 1, speaker.last if speaker is not None else 0)
    while after < sentence.last and (is_filler(lower[after]) or lower[after] in _READ | _ONLY):
        after += 1
    closes = first == cue.finite > sentence.first and lower[first - 1] == "," and place > cue.finite
    relative = closes and speaker is not None and lower[speaker.first] == "een"  # …, blijkt uit een verslag dat de krant inzag
    if after < sentence.last and lower[after] == "dat" and not relative:
        return _clause(reading, sentence, cue, speaker, "written-dat")
    if after < sentence.last and lower[after] in _QUESTIONS and lower[after - 1] in _READ:
        first, last = after, content_end(reading, sentence, after, FINAL)
        return _draft(reading, sentence, cue, speaker, "written-question", first, last) if last > first + 1 else None
    begin = cue.finite - 1 if lower[cue.finite - 1] == "zo" else cue.finite
    quote = quoted.quote_before(reading, begin)
    told = speaker is not None and lower[speaker.first] in DETERMINERS
    told = told and speaker is not None and not documents.isdisjoint(lower[speaker.first : speaker.last])
    if (
        (quote is None and begin == cue.finite and not (told and place == begin + 1))
        or place < cue.finite
        or (quote is None and lower[cue.finite + 1 : cue.finite + 2] == ["er"] and not told)  # zo staan er vaten in de schuur
        or not (begin == clauses.bounds(begin)[0] or reading.quote_at(begin - 1))
    ):
        return None
    return quoted.attributed(reading, sentence, begin, speaker, cue.token, after, "written")


def passive(reading: Reading, sentence: Sentence, previous: Sentence | None, cue: Cue) -> Draft | None:
    """`Er wordt gezegd dat …`, `in Brussel wordt gevreesd dat …`, `…, werd bevestigd door het Witte Huis`.

    The speaker is who stands after `door`, or where it is said; often the sentence tells nobody.
    """
    lower = reading.doc.lower
    speaker = _by(reading, sentence, cue)
    first = reading.clauses.bounds(cue.finite)[0]
    after = max(cue.token, cue.finite) + 1
    if lower[sentence.first] in _ASKED and "niet" in lower[first : sentence.last]:
        return None  # Wat het doelwit was, is niet bekendgemaakt
    if cue.entry.takes >= {"quote", "dat"} and first == cue.finite > sentence.first and lower[first - 1] == ",":
        return quoted.attributed(reading, sentence, first, speaker, cue.token, after, "passive")
    if previous is not None and first == sentence.first and lower[first] in ("dat", "dit") and cue.finite == first + 1:
        told = speaker is not None and cue.entry.lemma != _ADOPT
        return quoted.back_to(reading, previous, speaker, sentence, cue.token, after, "passive") if told else None
    if "of" in cue.entry.takes and cue.entry.lemma == "vragen":
        content = clausal.question(reading, sentence, cue, speaker)
        return _draft(reading, sentence, cue, speaker, "passive-question", *content) if content is not None else None
    said = cue.entry.lemma == "uit|sluiten" or not indirect.negated(reading, cue, cue.token)  # wordt niet uitgesloten dat
    if "dat" in cue.entry.takes and "van" not in cue.entry.takes and cue.entry.lemma != "vinden" and said:
        draft = _clause(reading, sentence, cue, speaker, "passive-dat")
        ends = "bare" in cue.entry.takes and not reading.clauses.finite(after, sentence.last)
        opens = lower[first : cue.finite]
        within = opens[:1] != ["dat"] and not SUBORDINATORS.isdisjoint(opens[:1])
        within = within or any(word.startswith("waar") for word in opens) or "door" in lower[after + 2 : sentence.last]
        if draft is None and ends and speaker is not None and not within:  # in Belgrado wordt dat tegengesproken
            return _draft(reading, sentence, cue, speaker, "passive-denial", cue.token, cue.token)
        if draft is not None or not cue.entry.takes & _CALLING:
            return draft
    if cue.entry.takes & _CALLING and (there := _in_it(lower, first, cue.token)) is not None:
        content = prepositional.prepositional(reading, sentence, cue, there)
        return _draft(reading, sentence, cue, there, "passive-called-for", *content) if content is not None else None
    accused = cue.entry.takes >= {"van", "te"}
    content = clausal.infinitive(reading, sentence, cue, speaker) if accused else None
    return _draft(reading, sentence, cue, speaker, "passive-te", *content) if content is not None else None


def _in_it(lower: list[str], first: int, last: int) -> Speaker | None:
    """The `waarin` of `een plan waarin wordt opgeroepen tot …`: what the document says is its owner's."""
    there = next((t for t in range(first, last) if lower[t] in IN_IT - {"er"}), None)
    return Speaker((), there, there + 1, after=False) if there is not None else None


def _by(reading: Reading, sentence: Sentence, cue: Cue) -> Speaker | None:
    """`door X`, else whom `in Brussel`, `bij de bondgenoten` or `vanuit Kiev` before the participle stands for."""
    lower, found = reading.doc.lower, None
    begin = reading.clauses.bounds(cue.finite)[0]
    for token in range(begin, min(sentence.last - 1, cue.token + 3)):
        house = lower[token] == "op" and not _HOUSES.isdisjoint(lower[token + 1 : token + 3])
        if lower[token] not in _WHERE and lower[token] != "door" and not house:
            continue
        mention: Mention | None = reading.first_of.get(token + 1) or reading.first_of.get(token + 2)
        if mention is not None and (found is None or lower[token] == "door"):
            found = Speaker((mention,), mention.first, mention.last, after=False)
    return found


def _is_noun(reading: Reading, token: int) -> bool:
    """Whether a word between a passive and `dat` has that `dat` for itself (`gevraagd naar berichten dat`)."""
    lower = reading.doc.lower
    mention = reading.first_of.get(token)
    return mention is None and not is_filler(lower[token]) and lower[token] not in PREPOSITIONS | DETERMINERS


def _clause(reading: Reading, sentence: Sentence, cue: Cue, speaker: Speaker | None, rule: str) -> Draft | None:
    content = clausal.clause(reading, sentence, cue, speaker)
    if content is None or content[1] <= content[0]:
        return None
    first, last = content
    behind = max(cue.token, cue.finite, speaker.last - 1 if speaker is not None and speaker.after else 0) + 1
    nouns = [t for t in range(behind, first - 2) if reading.doc.lower[t] not in _READ and _is_noun(reading, t)]
    if nouns or any(reading.doc.lower[t] not in _READ for t in reading.clauses.finite(behind, first)):
        return None
    return _draft(reading, sentence, cue, speaker, rule, first, last)


def _draft(reading: Reading, sentence: Sentence, cue: Cue, speaker: Speaker | None, rule: str, first: int, last: int) -> Draft:
    start, end = reading.doc.starts[first], reading.doc.ends[last - 1] if last > first else reading.doc.starts[first]
    kind = kind_of(reading, first, last) if last > first else "indirect"
    return Draft(
        start, end, kind, rule, speaker, sentence, cue.token, last, conditional=cue.conditional, attitude=cue.entry.attitude
    )
