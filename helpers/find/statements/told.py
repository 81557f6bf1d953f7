"""Speech told by the one who hears it: `X kreeg van Y te horen dat …`, `X liet zich door Y verzekeren dat …`."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from helpers.find.clauses import CONDITIONAL
from helpers.find.document import Sentence
from helpers.find.phrases import PhraseIndex
from helpers.find.reading import Reading
from helpers.find.statements import clausal, quoted
from helpers.find.statements.content import kind_of
from helpers.find.statements.cues import Cue, Entry
from helpers.find.statements.draft import Draft
from helpers.find.statements.nounphrases import DETERMINERS, PLACE, TIMES, Speaker, is_filler
from helpers.find.statements.speakers import subject
from helpers.find.verbs import PARTICIPLE
from helpers.read.codebook.cues import Cues

_GETS, _LETS = "krijgen", "laten"
_BY = {_GETS: "van", _LETS: "door"}
_PERFECT = frozenset({"hebben"})
_PEOPLE = frozenset({"name", "short", "office", "relational"})
_DENIALS = frozenset({"niet", "nooit"})
_TAKES = frozenset({"dat", "of", "quote"})


class ToldCues:
    """The codebook's words for being told, compiled once."""

    def __init__(self, cues: Cues) -> None:
        gets, lets = [(words, _GETS) for words in cues.gets_told], [(words, _LETS) for words in cues.lets_tell]
        self._phrases = PhraseIndex(gets + lets)
        self.words = frozenset(words.split()[-1] for words, _ in gets + lets)
        self.infinitives = (_GETS, _LETS)

    def find(self, reading: Reading, sentence: Sentence) -> Iterator[Draft]:
        """What somebody is told in a sentence, outside quotations: the speaker stands after `van` or `door`.

        Where nobody stands there it is the only other person of this sentence and the one before, or nobody.
        """
        lower = reading.doc.lower
        if self.words.isdisjoint(lower[sentence.first : sentence.last]):
            return
        for first, last, kinds in self._phrases.find(lower, sentence.first, sentence.last):
            finite = _carrier(reading, first, kinds[0]) if reading.quote_at(first) is None else None
            if finite is not None and (draft := _draft(reading, sentence, first, last, finite, kinds[0])):
                yield draft


def _carrier(reading: Reading, token: int, lemma: str) -> int | None:
    """The finite verb of being told in the clause of a token: `kreeg`, `liet zich`, or the auxiliary of `gekregen`."""
    clauses = reading.clauses
    begin, end = clauses.bounds(token)
    if lemma == _LETS and "zich" not in reading.doc.lower[begin:token]:
        return None
    for verb in clauses.verb_tokens(begin, end):
        forms = [form for form in clauses.verbs[verb] if form.lemma == lemma]
        if any(form.finite for form in forms) and clauses.is_finite(verb) and clauses.auxiliary(verb) in (None, verb):
            return verb
        auxiliary = clauses.auxiliary(verb) if any(not form.finite or form.plural for form in forms) else None
        told = any(form.form == PARTICIPLE for form in forms) or lemma == _LETS
        if told and auxiliary is not None and any(form.lemma in _PERFECT for form in clauses.verbs[auxiliary]):
            return auxiliary
    return None


def _draft(reading: Reading, sentence: Sentence, first: int, last: int, finite: int, lemma: str) -> Draft | None:
    lower = reading.doc.lower
    hearer = subject(reading, sentence, finite)
    begin, end = reading.clauses.bounds(finite)
    if hearer is None or not _DENIALS.isdisjoint(lower[finite + 1 : first]):
        return None
    speaker = _by(reading, begin, max(end, last + 3), _BY[lemma]) or (
        _where(reading, begin, finite) or _other(reading, sentence, hearer, first) if lemma == _GETS else None
    )
    if speaker is None and (lemma == _LETS or lower[first] in DETERMINERS):  # kreeg de garantie dat …
        return None
    entry = Entry(lemma, "", _TAKES, attitude=False, addressee=False, quoted=frozenset(), wish=False, tells=False)
    conditional = lower[finite] in CONDITIONAL
    cue = Cue(last - 1, finite, last, last - 1, entry, conditional, passive=False)
    after = max(last, speaker.last if speaker is not None and speaker.first < sentence.last else 0)
    draft = None
    if finite > sentence.first and begin == finite and (lower[finite - 1] == "," or reading.quote_at(finite - 1) is not None):
        draft = quoted.attributed(reading, sentence, finite, speaker, cue.token, after, "told")
    elif (content := clausal.clause(reading, sentence, cue, None)) is not None:
        start, stop = reading.doc.starts[content[0]], reading.doc.ends[content[1] - 1]
        kind = kind_of(reading, *content)
        draft = Draft(start, stop, kind, "told-dat", speaker, sentence, cue.token, after)
    else:
        draft = quoted.following(reading, sentence, cue, speaker)
    return replace(draft, told=hearer, conditional=conditional) if draft is not None else None


def _by(reading: Reading, first: int, last: int, preposition: str) -> Speaker | None:
    """Who stands after `van` or `door`, not as the owner of a noun: `kreeg van X te horen`, not `in het land van X`."""
    lower = reading.doc.lower
    for token in range(first + 1, min(last, len(lower) - 1)):
        if lower[token] != preposition:
            continue
        before = lower[token - 1]
        free = token in reading.last_of or token - 1 in reading.clauses.verbs or is_filler(before) or before in TIMES
        mention = reading.first_of.get(token + 1)
        if mention is not None and mention.form != PLACE and (free or preposition == "door"):
            return Speaker((mention,), mention.first, mention.last, after=False)
    return None


def _where(reading: Reading, begin: int, finite: int) -> Speaker | None:
    """Whose house it is heard in: `In Peking kreeg hij te horen dat …`."""
    mention = reading.first_of.get(begin + 1) if reading.doc.lower[begin] in ("in", "bij") else None
    if mention is None or mention.last != finite:
        return None
    return Speaker((mention,), mention.first, mention.last, after=False)


def _other(reading: Reading, sentence: Sentence, hearer: Speaker, token: int) -> Speaker | None:
    """The only other person of the sentence up to a token and of the one before, in the same paragraph."""
    heard = {mention.actor_id for mention in hearer.mentions if mention.actor_id}
    previous = reading.doc.sentence_of(sentence.first - 1) if sentence.first else sentence
    begin = previous.first if previous.paragraph == sentence.paragraph else sentence.first
    people = [m for m in reading.between(begin, token) if m.actor_id and m.form in _PEOPLE and m.actor_id not in heard]
    if not heard or len({mention.actor_id for mention in people}) != 1:
        return None
    return Speaker((people[-1],), people[-1].first, people[-1].last, after=False)
