"""Finds the statements of a document: quotations, reported clauses, sources named by `volgens`, nouns of speech."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from helpers.find.document import Sentence
from helpers.find.reading import Reading
from helpers.find.statements import impersonal, indirect, objects, quoted
from helpers.find.statements.anaphora import Anaphora
from helpers.find.statements.assemble import Assembler
from helpers.find.statements.content import content_end, is_sentence
from helpers.find.statements.continued import after_colon, continued
from helpers.find.statements.cues import Cue, CueVerbs
from helpers.find.statements.draft import Draft
from helpers.find.statements.hearers import Hearers
from helpers.find.statements.interviews import answers
from helpers.find.statements.nounphrases import PLACE, Speaker, before_times, is_filler, named
from helpers.find.statements.nouns import NounCues
from helpers.find.statements.pointers import is_pointer, points_back, reports_a_pointer
from helpers.find.statements.sources import SourceCues
from helpers.find.statements.sourcing import Sourcing
from helpers.find.statements.speakers import subject
from helpers.find.statements.told import ToldCues
from helpers.find.statements.views import ViewCues
from helpers.read.codebook import Codebook
from helpers.records import Actor, Statement

_PHRASES = frozenset({"prepositional-object", "te-infinitive", "noun-phrase-object", "noun-phrase-news"})
_CHANNEL_REACH = 16
_OBJECTS = frozenset({"noun-phrase-object", "noun-phrase-news"})
_CITES = frozenset({"citeren", "aan|halen", "halen"})
_NO_OBJECT = frozenset({"reageren", "dreigen"})  # Dat reageert: that is who reacts
_LOOMS = frozenset({"dreigen"})  # what nobody does: er dreigt een ramp
_IN_MAIN_CLAUSES = frozenset({"bereid"})  # Niets wijst erop dat X bereid is om …
_TAKES = " or "


class StatementFinder:
    """Reported speech and positions, by the codebook's section 3. Compiled once; `find` is pure."""

    def __init__(self, codebook: Codebook) -> None:
        cues = codebook.cues
        self._verbs = CueVerbs(cues)
        self._nouns = NounCues(cues.nouns)
        self._sources = SourceCues(cues.before, cues.no_source)
        self._views = ViewCues(cues)
        self._told = ToldCues(cues)
        self._channels = frozenset(word.lower() for channel in cues.channels for word in channel.split())
        self._words = self._nouns.words | self._sources.words | self._views.words | self._told.words
        self._anaphora = Anaphora(cues.documents)
        self._documents = frozenset(cues.documents)
        self._assembler = Assembler(Sourcing(codebook), Hearers(cues.reporters))

    @property
    def infinitives(self) -> list[str]:
        """The infinitives whose forms the clause finder must know."""
        return [*self._verbs.lemmas, *self._told.infinitives]

    def find(self, readings: Sequence[Reading], actors: Sequence[Mapping[str, Actor]]) -> list[tuple[Statement, ...]]:
        """The statements of each document, in text order, with their parents; one step for all documents after the other.

        `actors` maps the ids in each reading's mentions to what is known of them. Does not look across articles.
        """
        introduced = [_one_of_each(self._introduced(reading)) for reading in readings]
        drafts = list(map(self._drafts, readings, introduced))
        return list(map(self._assembler.assemble, readings, drafts, actors))

    def _drafts(self, reading: Reading, introduced: Sequence[Draft]) -> list[Draft]:
        """What was introduced by a cue, and what goes on from it without one; with everybody whom pronouns stand for."""
        claimed = {draft.start for draft in introduced}
        after = [draft for draft in after_colon(reading, introduced) if draft.start not in claimed]
        told = [*introduced, *after]
        return self._anaphora.resolve(reading, continued(reading, [*told, *answers(reading, told)]))

    def _introduced(self, reading: Reading) -> Iterator[Draft]:
        sentences = reading.doc.sentences
        for number, (verbs, others) in self._cued(reading):
            sentence, previous = sentences[number], sentences[number - 1] if number else None
            told = list(self._told.find(reading, sentence)) if others else []
            heard = {draft.cue for draft in told}  # liet zich door X verzekeren: the subject assures nobody
            for cue in self._verbs.find(reading, sentence, verbs):
                if cue.token in heard:
                    continue
                quote = reading.quote_at(cue.token)
                if quote is None:
                    draft = self._by_verb(reading, sentence, previous, cue)
                else:
                    draft = None if quote.closed else quoted.unclosed(reading, sentence, quote, cue)
                if draft is not None:
                    yield _with_its_source(reading, draft)
            if not others:
                continue
            for draft in self._sources.find(reading, sentence, previous, others):
                yield _with_its_source(reading, draft)
            yield from self._views.find(reading, sentence)
            yield from told
            yield from self._nouns.find(reading, sentence, others)

    def _cued(self, reading: Reading) -> list[tuple[int, tuple[list[int], list[int]]]]:
        """The numbers of the sentences with anything to look at, with the tokens that may be cue verbs and other cues."""
        doc = reading.doc
        firsts = [sentence.first for sentence in doc.sentences]
        found: dict[int, tuple[list[int], list[int]]] = {}
        for kind, tokens in enumerate((self._verbs.tokens(reading), doc.tokens_of(self._words))):
            for token in tokens:
                found.setdefault(bisect_right(firsts, token) - 1, ([], []))[kind].append(token)
        return sorted(found.items())

    def _by_verb(self, reading: Reading, sentence: Sentence, previous: Sentence | None, cue: Cue) -> Draft | None:
        lemma = cue.entry.lemma
        if reading.doc.lower[reading.clauses.bounds(cue.finite)[0]] == "of":
            return _stopped(reading, cue, "the verb stands in a question (of …): nobody says that he did")
        if cue.entry.attitude and _asks(reading, sentence, cue.finite):
            return _stopped(reading, cue, "the verb opens a question: nobody says that he did")
        if cue.entry.needs in _IN_MAIN_CLAUSES and objects.subordinate(reading, cue.finite):
            return _stopped(reading, cue, "in a subordinate clause this tells what somebody else thinks of him")
        if cue.passive or lemma in impersonal.HEARD or lemma in impersonal.WRITTEN:
            draft = self._impersonal(reading, sentence, previous, cue)
            return draft or _stopped(reading, cue, "without a subject that speaks, it brings no content here")
        speaker = subject(reading, sentence, cue.finite)
        if speaker is None:
            return _stopped(reading, cue, "no subject that could speak beside the verb")
        if not _agrees(reading, cue, speaker):
            return _stopped(reading, cue, "the nearest subject is one, the verb stands in the plural")
        after = max(cue.last, speaker.last if speaker.after else 0)
        utters = "quote" in cue.entry.takes and (bool(speaker.mentions) or lemma not in _LOOMS)
        if cue.entry.needs == "kwijt" and "niet" in reading.doc.lower[cue.finite : cue.last]:
            return _stopped(reading, cue, "the verb is denied: it tells what was not said")
        if utters:
            draft = self._around(reading, sentence, previous, cue, speaker, after)
            if draft is not None:
                return draft
        fronted = _named_clause(reading, sentence, cue, speaker)
        if fronted is not None:
            return fronted
        found = indirect.content_of(reading, sentence, cue, speaker)
        if utters and (found is None or found[0] in _OBJECTS):
            draft = quoted.behind_colon(reading, sentence, cue, speaker)
            if draft is not None:
                return draft
        if found is None:
            return _stopped(reading, cue, f"nothing that “{lemma}” brings: {_TAKES.join(sorted(cue.entry.takes))}")
        rule, first, last = found
        if rule in _PHRASES:
            last = self._before_channel(reading, first, last)
        if rule in _OBJECTS and reading.quote_at(last - 1) is None:
            last = before_times(reading.doc.lower, first, last)
        if (not cue.entry.attitude or rule == "bare-denial") and indirect.negated(reading, cue, first, rule == "bare-denial"):
            return _stopped(reading, cue, "the verb is denied: it tells what was not said")
        starts, ends = reading.doc.starts, reading.doc.ends
        kind = quoted.kind_of(reading, first, last)
        end = ends[last - 1] if last > first else starts[first]
        return Draft(
            starts[first],
            end,
            kind,
            rule,
            speaker,
            sentence,
            cue.telling,
            after,
            object_from=(cue.finite + 1 if cue.compound else cue.token + 1) if _has_hearer(cue, rule) else -1,
            conditional=cue.conditional,
            attitude=cue.entry.attitude,
            wish=cue.entry.wish,
        )

    def _impersonal(self, reading: Reading, sentence: Sentence, previous: Sentence | None, cue: Cue) -> Draft | None:
        """`er wordt gezegd`, `klinkt het`, `staat te lezen in`."""
        if cue.passive:
            return impersonal.passive(reading, sentence, previous, cue)
        if cue.entry.lemma in impersonal.HEARD:
            return impersonal.heard(reading, sentence, cue)
        return impersonal.written(reading, sentence, cue, self._documents)

    def _before_channel(self, reading: Reading, first: int, last: int) -> int:
        """A content without the channel that its sentence ends in: `riep op tot vrede | in een vage verklaring`."""
        lower = reading.doc.lower
        for token in range(last - 2, max(first + 1, last - _CHANNEL_REACH), -1):
            if (
                lower[token] in ("in", "via")
                and not {"een", "zijn", "haar", "hun"}.isdisjoint(lower[token + 1 : token + 2])
                and reading.quote_at(token) is None
            ):
                words = lower[token + 2 : min(token + 7, last)]
                told = reading.first_quoted(token, last) is not None  # noemt X in een brief “fout”
                return token if not self._channels.isdisjoint(words) and not told else last
        return last

    def _around(
        self,
        reading: Reading,
        sentence: Sentence,
        previous: Sentence | None,
        cue: Cue,
        speaker: Speaker | None,
        after: int,
    ) -> Draft | None:
        """Content in front of the cue, behind a colon, or in the sentence before (`Dat zei Blinken`)."""
        lower, finite = reading.doc.lower, cue.finite
        follows = speaker is None or speaker.after
        begin = finite - 1 if finite > sentence.first and lower[finite - 1] in ("zo", "aldus") else finite
        resumes = lower[max(finite - 2, 0) : finite] == [",", "dat"] and cue.token == finite and speaker is not None
        if resumes and speaker is not None and speaker.after and speaker.mentions and speaker.first == finite + 1:
            begin = finite - 1  # …, dat zegt X
        opens = begin == reading.clauses.bounds(begin)[0] or reading.quote_at(begin - 1) is not None
        told = begin > sentence.first and follows and opens
        if told and (_behind_clause(reading, begin, after) or not indirect.has_content(reading, sentence, cue, after)):
            found = (
                None
                if _denied(reading, sentence, after)
                else quoted.attributed(reading, sentence, begin, speaker, cue.token, after, "verb")
            )
            if found is not None and cue.entry.lemma in _CITES:
                cited = named(reading, sentence, after)
                found = replace(found, inner=cited if cited is not None and cited.mentions else None)
            if found is not None and speaker is not None and _has_hearer(cue):
                found = replace(found, object_from=speaker.last)
            if found is not None:
                return found
            if previous is not None and speaker is not None and reports_a_pointer(reading, sentence, cue, speaker):
                return quoted.back_to(reading, previous, speaker, sentence, cue.token, after, "report")
        draft = quoted.following(reading, sentence, cue, speaker)
        if draft is not None and cue.entry.lemma in _CITES:
            draft = replace(draft, inner=_cited(reading, cue, draft))
        if draft is not None and _has_hearer(cue):
            draft = replace(draft, object_from=cue.token + 1)
        if draft is not None or previous is None:
            return draft
        if speaker is not None and cue.entry.lemma not in _NO_OBJECT and is_pointer(reading, sentence, cue, speaker):
            return points_back(reading, sentence, previous, speaker, cue, after)
        return None


def _asks(reading: Reading, sentence: Sentence, finite: int) -> bool:
    """`Is China bereid druk te zetten?`: the verb in front, in a sentence or behind a colon that ends as a question."""
    opens = finite == sentence.first or reading.doc.words[finite - 1] in (":", "–", "-")
    return opens and reading.doc.words[sentence.last - 1] == "?"


def _stopped(reading: Reading, cue: Cue, step: str) -> None:
    """No statement, and why."""
    reading.stopped("statement", cue.token, cue.token + 1, step)


def _cited(reading: Reading, cue: Cue, draft: Draft) -> Speaker | None:
    """Whose words a verb of citing brings: `TASS citeert X met de woorden: “…”`."""
    for mention in reading.between(cue.token + 1, reading.doc.token_at(draft.start)):
        if mention.form != PLACE and not (draft.speaker is not None and mention in draft.speaker.mentions):
            return Speaker((mention,), mention.first, mention.last, after=True)
    return None


def _has_hearer(cue: Cue, rule: str = "dat-clause") -> bool:
    """Whether an object of the verb is the one spoken to, with the content that a rule found."""
    return cue.entry.addressee or (cue.entry.tells and rule in ("dat-clause", "noun-phrase-news"))


def _one_of_each(drafts: Iterable[Draft]) -> list[Draft]:
    """One draft for the same words of the same speaker; of a verb and a noun that bring the same words, the owner's.

    `reageerde op de beschuldiging van X dat …` tells X's words; `maakt zich zorgen dat …` tells the subject's.
    """
    found: dict[tuple[int, int], Draft] = {}
    for draft in drafts:
        key = (draft.start, draft.speaker.first if draft.speaker else -1)
        found.setdefault(key, draft)
    attributed = {draft.start for draft in found.values() if draft.rule == "quotation-before-verb"}
    found = {k: draft for k, draft in found.items() if draft.start not in attributed or draft.rule != "quotation-after-cue"}
    nouns = {draft.start: draft for draft in found.values() if draft.rule.startswith("noun-")}
    verbs = {draft.start for draft in found.values() if not draft.rule.startswith("noun-")}
    kept = []
    for draft in found.values():
        noun = nouns.get(draft.start)
        if draft.rule == "noun-phrase-news" and any(_utters(draft, one) for one in nouns.values()):
            continue
        if draft is noun:
            if draft.start not in verbs or draft.owned:
                kept.append(draft)
        elif noun is None or not noun.owned or draft.start == draft.end:
            kept.append(draft)
    return kept


def _utters(news: Draft, noun: Draft) -> bool:
    """`X herhaalde zijn oproep om …`: what the noun brings is what is said."""
    own = not noun.owned or (noun.speaker is not None and not noun.speaker.mentions)
    return own and news.sentence == noun.sentence and news.start < noun.start and noun.end <= news.end


def _with_its_source(reading: Reading, draft: Draft) -> Draft:
    """A draft with the source that stands between its speaker and its content: `X schreef, op basis van ingewijden, dat …`."""
    if draft.inner is not None or draft.speaker is None or draft.kind == "direct":
        return draft
    sentence, content = draft.sentence, reading.doc.token_at(draft.start)
    last = content if content > draft.after else sentence.last - 1 if draft.end <= sentence.start else draft.after
    before = sentence.first <= draft.speaker.first < draft.speaker.last <= draft.cue  # X, dat zich beroept op Y, meldt dat
    begin = draft.speaker.last if before else draft.after
    source = quoted.source_named(reading, sentence, begin, last)
    return draft if source is None else replace(draft, inner=source)


def _named_clause(reading: Reading, sentence: Sentence, cue: Cue, speaker: Speaker) -> Draft | None:
    """`Dat het land zweeg, noemt X laf`: a clause in front and what it is called are the content, the verb within it."""
    if reading.doc.lower[sentence.first] != "dat" or not speaker.after:
        return None
    begin = reading.clauses.bounds(cue.finite)[0]
    judges = cue.entry.lemma in objects.JUDGING and begin == sentence.first < cue.finite - 2
    names = cue.entry.lemma in objects.NAMING | objects.JUDGING
    opens = begin == cue.finite and (names or _doubts(reading, sentence, cue))
    if not (opens or (judges and cue.finite - 1 in reading.clauses.verbs)):
        return None
    last = content_end(reading, sentence, cue.last)
    start, end = reading.doc.starts[sentence.first], reading.doc.ends[last - 1]
    kind = quoted.kind_of(reading, sentence.first, last)
    return Draft(start, end, kind, "clause-named", speaker, sentence, cue.token, last)


def _doubts(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """`Dat er iets verandert, gelooft X niet`: the denial of an attitude belongs to what is thought."""
    last = content_end(reading, sentence, cue.last)
    return cue.entry.attitude and reading.doc.lower[last - 1] == "niet"


def _agrees(reading: Reading, cue: Cue, speaker: Speaker) -> bool:
    """Whether a verb in the plural can have this subject: `met die voorstellen` after `China` is a noun, not its verb."""
    forms = [form for form in reading.clauses.verbs[cue.finite] if form.finite]
    if len(speaker.mentions) != 1 or not all(form.plural for form in forms):
        return True
    mention, lower = speaker.mentions[0], reading.doc.lower
    beside = {lower[mention.first - 1] if mention.first else "", *lower[mention.last : mention.last + 1]}
    one = mention.last - mention.first == 1 and mention.form in ("name", "short", "country") and not mention.plural
    abbreviated = reading.doc.words[mention.first].isupper()  # VS zeggen
    return not one or abbreviated or bool(beside & {"en", ",", "als"})


def _behind_clause(reading: Reading, begin: int, after: int) -> bool:
    """Whether a verb stands right behind what it introduces: a quoted sentence, or a clause that a colon goes on from.

    `We hebben geen kennis, gaf hij toe: “…”`; the quotation behind the colon is a statement of its own.
    """
    lower, quote = reading.doc.lower, quoted.quote_before(reading, begin)
    if quote is not None and is_sentence(reading, quote):
        return True
    colon = next((token for token in range(after, min(after + 3, len(lower) - 1)) if lower[token] == ":"), None)
    return colon is not None and lower[begin - 1] == "," and reading.quote_at(colon + 1) is not None


def _denied(reading: Reading, sentence: Sentence, after: int) -> bool:
    """`…, weet Washington nog niet`."""
    lower = reading.doc.lower
    if lower[after : after + 1] == ["("]:  # gelooft professor X (KU Leuven) niet
        after = next((t + 1 for t in range(after, sentence.last) if lower[t] == ")"), after)
    while after < sentence.last and (is_filler(lower[after]) or lower[after] in ("nog", "altijd")):
        after += 1
    return lower[after : after + 1] == ["niet"]
