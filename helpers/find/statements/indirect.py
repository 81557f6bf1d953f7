"""Indirect and mixed statements: what a cue verb takes, from the `dat` clause to the bare denial.

Each frame is a function `(reading, sentence, cue, speaker) -> (first, last) | None`: the token range of the content. Of the
frames of `FRAMES` that a cue takes and that fit, the one whose content begins nearest to the cue counts; its name is the rule.
"""

from __future__ import annotations

from collections.abc import Callable

from helpers.find.clauses import COORDINATORS, SUBORDINATORS
from helpers.find.document import Sentence
from helpers.find.reading import Reading
from helpers.find.statements.content import FINAL, content_end
from helpers.find.statements.cues import Cue
from helpers.find.statements.speakers import PREPOSITIONS, Speaker, is_filler
from helpers.find.verbs import INFINITIVE

Content = tuple[int, int] | None
_RELATIVES = frozenset({"die", "dat", "wat", "waarin", "waarbij", "waarmee", "waarop"})
_QUESTION = frozenset("wie wat waar waarom wanneer hoe hoeveel welke waarmee waarvoor hoelang".split())
_ANAPHORS = frozenset("dat dit het deze die ze hem haar hen dergelijke daar hier er".split())
_NAMED_CLAIMS = frozenset(
    "beschuldiging beschuldigingen aantijging aantijgingen bewering beweringen bericht berichten claim claims".split()
)
_FRAME_WORDS = frozenset({"quote", "dat", "of", "te", "infinitive", "object", "news", "bare"})
_NEGATIONS = frozenset({"niet", "nooit", "geen"})
_ENDS = frozenset({";", ":", "dat", "die", "terwijl"})
_OBJECTS = frozenset({"hem", "haar", "hen", "zich", "zelf", "nog", "er", "zelfs"})
_LEADS = frozenset({"om", "ervan", "erop", "ertoe", "eraan", "ermee"})
_COMPLETES = frozenset({"als", "tegen", "voor", "van", "om", "over"})
_BESIDE = frozenset({"via", "op", "in", "tegen", "bij", "tijdens", "aan", "na"})
_REACH = 30


def has_content(reading: Reading, sentence: Sentence, cue: Cue, after: int) -> bool:
    """Whether a verb with its speaker behind it goes on to its own content, so that what stands before it is none.

    `Hoewel …, zei Peskov maandag dat …`, `Tijdens …, benadrukte Wang het belang van …`.
    """
    lower = reading.doc.lower
    while after < sentence.last and is_filler(lower[after]):
        after += 1
    if after >= sentence.last:
        return False
    if lower[after] in PREPOSITIONS:
        reach = 14 if SUBORDINATORS & set(lower[sentence.first : sentence.first + 2]) else 8
        return any(lower[t] == "dat" for t in range(after + 2, min(after + reach, sentence.last)))
    quoted = lower[after] == ":" and reading.quote_at(min(after + 1, sentence.last - 1)) is not None
    return (
        quoted
        or lower[after] in ("dat", "of", "te")
        or (after >= cue.last and bool({"object", "news"} & cue.entry.takes) and reading.doc.words[after][0].isalnum())
    )


def negated(reading: Reading, cue: Cue, content: int) -> bool:
    """Whether the cue itself is denied (`zei niet dat`, `heeft niet bevestigd dat`), so that nothing was said."""
    end = cue.token if cue.compound else content
    tokens = range(cue.finite + 1, max(end, cue.finite + 1))
    return any(reading.doc.lower[t] in ("niet", "nooit", "noch") and reading.quote_at(t) is None for t in tokens)


def _after_verb(cue: Cue, speaker: Speaker | None) -> int:
    """The first token after the verb itself and a speaker that follows it."""
    return max(cue.token + 1, speaker.last if speaker is not None and speaker.after else 0)


def _begin(reading: Reading, cue: Cue, speaker: Speaker | None) -> int:
    """The first token after cue, particle and a speaker that follows the verb."""
    last = cue.last
    if speaker is not None and speaker.after:
        last = max(last, speaker.last)
    return last


def clause(reading: Reading, sentence: Sentence, cue: Cue, speaker: Speaker | None) -> Content:
    """`… zei dat …`: from after the conjunction."""
    lower, begin = reading.doc.lower, cue.token + 1
    for token in range(begin, min(sentence.last - 1, begin + _REACH)):
        if reading.quote_at(token) is not None and lower[token] != "dat":
            continue
        word = lower[token]
        if word in (";", ":") or (word in COORDINATORS and (lower[token - 1] == "," or _another_verb(reading, token))):
            return None
        determiner = lower[token - 1] in PREPOSITIONS and token != cue.last
        if (
            word == "dat"
            and lower[token - 1] == ","
            and {"object", "news"} & cue.entry.takes
            and not _only_fillers(reading, _after_verb(cue, speaker), token)
        ):
            return None
        if word == "dat" and not determiner and not _is_pronoun(reading, token, sentence):
            return token + 1, content_end(reading, sentence, token + 1, FINAL)
        if word in ("nadat", "terwijl", "omdat", "als") and lower[token - 1] != ",":
            return None
    return None


def _only_fillers(reading: Reading, first: int, last: int) -> bool:
    """Whether nothing but adverbs and mentions stands in a range: a `dat` behind it is then no relative pronoun."""
    token = first
    while token < last:
        mention = reading.first_of.get(token)
        if mention is None and not is_filler(reading.doc.lower[token]) and reading.doc.lower[token] != ",":
            return False
        token = mention.last if mention else token + 1
    return True


def _is_pronoun(reading: Reading, dat: int, sentence: Sentence) -> bool:
    """`dat` as a pronoun or determiner at the end of its clause: `zei dat.`, `zei dat ook`, `heeft dat gezegd`."""
    after = dat + 1
    return after >= sentence.last or reading.doc.lower[after] in (",", ".", "niet", "te")


def _another_verb(reading: Reading, coordinator: int) -> bool:
    return any(form.finite for form in reading.clauses.verbs.get(coordinator + 1, ()))


def question(reading: Reading, sentence: Sentence, cue: Cue, speaker: Speaker | None) -> Content:
    """`… vroeg of …`, `… legde uit waarom …`."""
    begin = _begin(reading, cue, speaker)
    for token in range(begin, min(sentence.last - 1, begin + 8)):
        word = reading.doc.lower[token]
        if word == "of" or word in _QUESTION:
            first = token + 1 if word == "of" else token
            return first, content_end(reading, sentence, first, FINAL)
        if word in ("dat", ";", ":", "en"):
            return None
    return None


def infinitive(reading: Reading, sentence: Sentence, cue: Cue, speaker: Speaker | None) -> Content:
    """`… belooft (…) te leveren`, `roept X op (om) … te …`: from after `om` or `ervan`, or after cue, addressee and adverbs."""
    lower, begin = reading.doc.lower, _begin(reading, cue, speaker)
    te = next(
        (
            t
            for t in range(begin, min(sentence.last - 1, begin + _REACH))
            if lower[t] == "te" and _infinitive_follows(reading, t)
        ),
        None,
    )
    if te is None or any(lower[t] in _ENDS or _joins(reading, t) for t in range(begin, te)):
        return None
    first = next((t + 1 for t in range(begin, te) if lower[t] in _LEADS), None)
    if first is None:
        first = begin
        if cue.entry.addressee and first in reading.first_of:
            first = reading.first_of[first].last
        while first < te and ((is_filler(lower[first]) and lower[first] not in _OBJECTS) or lower[first] == ","):
            first += 1
    quote = reading.quote_at(first)
    if quote is not None:
        first = max(begin, reading.doc.token_at(quote.start))
    return first, content_end(reading, sentence, te + 1)


def _joins(reading: Reading, token: int) -> bool:
    return reading.doc.lower[token] in COORDINATORS and _another_verb(reading, token)


def _infinitive_follows(reading: Reading, te: int) -> bool:
    forms = reading.clauses.verbs.get(te + 1, ())
    word = reading.doc.lower[te + 1]
    return any(form.form == INFINITIVE for form in forms) or (word.endswith(("en", "aan", "ien", "oen")) and word.isalpha())


def prepositional(reading: Reading, sentence: Sentence, cue: Cue, speaker: Speaker | None) -> Content:
    """`… waarschuwt voor …`, `… roept op tot …`, `… beschuldigt X van …`: from after the preposition."""
    lower = reading.doc.lower
    wanted = cue.entry.takes - _FRAME_WORDS
    begin = _begin(reading, cue, speaker)
    ranges = [range(begin, min(sentence.last - 1, begin + 12))]
    if cue.compound:
        ranges.insert(0, range(cue.finite + 1, cue.token))
    for tokens in ranges:
        for token in tokens:
            word = lower[token]
            outside = reading.quote_at(token) is None
            if outside and (word in (",", ";", ":", "dat", "elkaar") or word in PREPOSITIONS - wanted - _BESIDE):
                break
            if word in wanted and token + 1 >= cue.last - (token < cue.token):
                inside = reading.quote_at(token)
                first = reading.doc.token_at(inside.start) if inside else token + 1
                end = content_end(reading, sentence, first)
                if tokens.stop == cue.token and end > cue.token:
                    after = cue.token + 1
                    end = cue.token if not _goes_on(reading, after, sentence) else end
                    if end > cue.token:
                        return cue.token + 1, end
                return first, end
    return None


def _goes_on(reading: Reading, token: int, sentence: Sentence) -> bool:
    return token < sentence.last and reading.doc.lower[token] in PREPOSITIONS


def noun_phrase(reading: Reading, sentence: Sentence, cue: Cue, speaker: Speaker | None) -> Content:
    """`… veroordeelt de inval`, `… heeft de inval veroordeeld`, `… kondigde sancties aan tegen …`: the object."""
    lower = reading.doc.lower
    first, limit = _after_verb(cue, speaker), sentence.last
    if cue.compound:
        after_speaker = speaker.last if speaker is not None and speaker.after else 0
        first, limit = max(cue.finite + 1, after_speaker), cue.token
    elif cue.last > cue.token + 1 and cue.last - 1 > first:
        limit = cue.last - 1
    else:
        first = max(first, cue.last)
    while first < limit and (is_filler(lower[first]) or _is_subject_pronoun(lower, first)):
        first += 1
    if first >= limit or lower[first] in PREPOSITIONS or _stands_alone(reading, first, limit):
        return None
    if (lower[first] in _NEGATIONS and not cue.entry.attitude) or subordinate(reading, cue.finite):
        return None
    if not (reading.doc.words[first][0].isalnum() or reading.quote_at(first)):
        return None
    if limit == sentence.last or (limit + 1 < sentence.last and lower[limit + 1] in _COMPLETES):
        return first, content_end(reading, sentence, first)
    return (first, limit) if limit > first else None


def news(reading: Reading, sentence: Sentence, cue: Cue, speaker: Speaker | None) -> Content:
    """`… kondigt sancties aan`: an object that is new; `… kondigt het bezoek aan` only points back to one."""
    content = noun_phrase(reading, sentence, cue, speaker)
    if content is None:
        return None
    definite = reading.doc.lower[content[0]] in ("de", "het", "dit", "deze", "die", "dat")
    return None if definite and content[1] - content[0] <= 3 else content


def _is_subject_pronoun(lower: list[str], token: int) -> bool:
    """`herhaalde het de retoriek …`: a pronoun with a noun phrase right behind it is the subject."""
    return lower[token] in ("het", "ze", "zij", "hij") and lower[token + 1 : token + 2] in (["de"], ["het"], ["een"], ["zijn"])


def _stands_alone(reading: Reading, token: int, limit: int) -> bool:
    """`dat`, `het`, `die` as pronouns: nothing that they could belong to follows."""
    if reading.doc.lower[token] not in _ANAPHORS:
        return False
    after = token + 1
    if after >= limit or not reading.doc.words[after][0].isalnum():
        return True
    word = reading.doc.lower[after]
    return is_filler(word) or word in _NEGATIONS or word in PREPOSITIONS or after in reading.clauses.verbs


def subordinate(reading: Reading, finite: int) -> bool:
    """Whether a finite verb closes a subordinate clause, so that its object stands before it."""
    first = reading.clauses.bounds(finite)[0]
    return finite > first and reading.doc.lower[first] in SUBORDINATORS | _RELATIVES


def wish(reading: Reading, sentence: Sentence, cue: Cue, speaker: Speaker | None) -> Content:
    """`De EU wil toegang houden`: what a known actor wants to do, in a main clause; a refusal is no statement."""
    first = _begin(reading, cue, speaker)
    if speaker is None or not speaker.mentions or subordinate(reading, cue.finite):
        return None
    end = content_end(reading, sentence, first)
    if any(reading.doc.lower[t] in _NEGATIONS for t in range(first, end)):
        return None
    infinitives = [t for t in range(first, end) if reading.doc.lower[t].endswith(("en", "aan", "ien", "oen"))]
    return (first, end) if infinitives and end - first > 1 else None


def bare(reading: Reading, sentence: Sentence, cue: Cue, speaker: Speaker | None) -> Content:
    """`China ontkent`: nothing follows, so the span is empty and stands at the cue."""
    return cue.token, cue.token


def anaphoric_object(reading: Reading, cue: Cue, content: tuple[int, int]) -> bool:
    """`deze beschuldiging`, `de berichten`: the object only points back, so the denial is bare."""
    words = reading.doc.lower[content[0] : content[1]]
    return words[0] in _NAMED_CLAIMS or (len(words) <= 3 and (words[0] in _ANAPHORS or words[-1] in _NAMED_CLAIMS))


Frame = Callable[[Reading, Sentence, Cue, Speaker | None], Content]
FRAMES: tuple[tuple[str, str, Frame], ...] = (
    ("dat", "dat-clause", clause),
    ("of", "indirect-question", question),
    ("te", "te-infinitive", infinitive),
    ("preposition", "prepositional-object", prepositional),
    ("infinitive", "wish", wish),
    ("object", "noun-phrase-object", noun_phrase),
    ("news", "noun-phrase-news", news),
    ("bare", "bare-denial", bare),
)


def content_of(reading: Reading, sentence: Sentence, cue: Cue, speaker: Speaker | None) -> tuple[str, int, int] | None:
    """The rule's name and the token range of what the cue introduces, or None: the frame that begins nearest to the cue."""
    takes = cue.entry.takes
    best: tuple[int, int, str, int, int] | None = None
    for order, (word, rule, frame) in enumerate(FRAMES):
        if word not in takes and not (word == "preposition" and takes - _FRAME_WORDS):
            continue
        if word in ("infinitive", "object", "news", "bare") and best is not None:
            break
        content = frame(reading, sentence, cue, speaker)
        if content is None or (content[0] >= content[1] and word != "bare"):
            continue
        if word == "object" and "bare" in takes and anaphoric_object(reading, cue, content):
            continue
        near = abs(content[0] - cue.token)
        if best is None or (near, order) < best[:2]:
            best = (near, order, rule, *content)
    return best[2:] if best else None
