"""Finds the statements of a document: quotations, reported clauses, sources named by `volgens`, nouns of speech."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from helpers.find.document import Sentence
from helpers.find.reading import Reading
from helpers.find.statements import indirect, quoted
from helpers.find.statements.assemble import Assembler
from helpers.find.statements.continued import after_colon, continued
from helpers.find.statements.cues import Cue, CueVerbs
from helpers.find.statements.draft import Draft
from helpers.find.statements.nouns import NounCues
from helpers.find.statements.sources import SourceCues
from helpers.find.statements.sourcing import Sourcing
from helpers.find.statements.speakers import Speaker, named, subject
from helpers.read.codebook import Codebook
from helpers.records import Actor, Statement

_POINTERS = frozenset({"dat", "dit", "zulks", "zo"})
_CITES = frozenset({"citeren"})
_IMPERSONAL = frozenset({"luiden", "klinken"})


class StatementFinder:
    """Reported speech and positions, by the codebook's section 3. Compiled once; `find` is pure."""

    def __init__(self, codebook: Codebook) -> None:
        cues = codebook.cues
        self._verbs = CueVerbs(cues)
        self._nouns = NounCues(cues.nouns)
        self._sources = SourceCues(cues.before, cues.no_source)
        self._assembler = Assembler(Sourcing(codebook))

    @property
    def infinitives(self) -> list[str]:
        """The infinitives whose forms the clause finder must know."""
        return self._verbs.lemmas

    def find(self, reading: Reading, actors: Mapping[str, Actor]) -> tuple[Statement, ...]:
        """The statements of one document, in text order, with their parents.

        `actors` maps the ids in the reading's mentions to what is known of them. Does not look across articles.
        """
        drafts: dict[tuple[int, int, int], Draft] = {}
        for draft in self._introduced(reading):
            drafts.setdefault((draft.start, draft.end, draft.speaker.first if draft.speaker else -1), draft)
        introduced = list(drafts.values())
        claimed = {draft.start for draft in introduced}
        after = [draft for draft in after_colon(reading) if draft.start not in claimed]
        return self._assembler.assemble(reading, continued(reading, [*introduced, *after]), actors)

    def _introduced(self, reading: Reading) -> Iterator[Draft]:
        for number, sentence in enumerate(reading.doc.sentences):
            previous = reading.doc.sentences[number - 1] if number else None
            for cue in self._verbs.find(reading.doc, reading.clauses, sentence):
                if reading.quote_at(cue.token) is None:
                    draft = self._by_verb(reading, sentence, previous, cue)
                    if draft is not None:
                        yield draft
            yield from self._sources.find(reading, sentence, previous)
            yield from self._nouns.find(reading, sentence)

    def _by_verb(self, reading: Reading, sentence: Sentence, previous: Sentence | None, cue: Cue) -> Draft | None:
        speaker = subject(reading, sentence, cue.finite)
        impersonal = cue.entry.lemma in _IMPERSONAL
        if speaker is None and not impersonal:
            return None
        after = max(cue.last, speaker.last if speaker is not None and speaker.after else 0)
        if "quote" in cue.entry.takes:
            draft = self._around(reading, sentence, previous, cue, speaker, after)
            if draft is not None:
                return draft
        if impersonal:
            return None
        found = indirect.content_of(reading, sentence, cue, speaker)
        if found is None:
            return None
        rule, first, last = found
        if not cue.entry.attitude and indirect.negated(reading, cue, first):
            return None
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
            cue.token,
            after,
            object_from=(cue.finite + 1 if cue.compound else cue.token + 1) if cue.entry.addressee else -1,
            conditional=cue.conditional,
            attitude=cue.entry.attitude,
        )

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
        opens = begin == reading.clauses.bounds(begin)[0] or reading.quote_at(begin - 1) is not None
        if follows and opens and begin > sentence.first and not indirect.has_content(reading, sentence, cue, after):
            found = quoted.attributed(reading, sentence, begin, speaker, cue.token, after, "verb")
            if found is not None and cue.entry.lemma in _CITES:
                found = replace(found, inner=named(reading, sentence, after))
            if found is not None:
                return found
        draft = quoted.following(reading, sentence, cue, speaker)
        if draft is not None and cue.entry.addressee:
            draft = replace(draft, object_from=cue.token + 1)
        if draft is not None or previous is None:
            return draft
        if _is_pointer(reading, sentence, cue):
            return _points_back(reading, sentence, previous, speaker, cue, after)
        return None


def _is_pointer(reading: Reading, sentence: Sentence, cue: Cue) -> bool:
    """`Dat zei Blinken`, `Blinken heeft dat gezegd`: the cue's object is a `dat` that points back."""
    lower = reading.doc.lower
    begin = sentence.first
    if lower[begin] in _POINTERS and cue.finite == begin + 1:
        return True
    return cue.compound and any(lower[t] == "dat" for t in range(cue.finite + 1, cue.token))


def _points_back(
    reading: Reading, sentence: Sentence, previous: Sentence, speaker: Speaker | None, cue: Cue, after: int
) -> Draft | None:
    """The sentence before as the content, unless the sentence itself has a content of its own."""
    fronted = reading.doc.lower[sentence.first] in ("dat", "dit")
    if not fronted and any(reading.doc.lower[t] == "dat" for t in range(after, sentence.last)):
        return None
    return quoted.back_to(reading, previous, speaker, sentence, cue.token, after, "verb")
