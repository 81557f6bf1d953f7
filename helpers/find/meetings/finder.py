"""Finds the meetings that an article tells of. Codebook, section 4."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import groupby

from helpers.find.dates.scan import DateExpression
from helpers.find.meetings.account import Account
from helpers.find.meetings.again import Recall
from helpers.find.meetings.cast import Cast
from helpers.find.meetings.cues import CueIndex
from helpers.find.meetings.details import DetailFinder
from helpers.find.meetings.scene import Lexis, Scene
from helpers.find.meetings.status import StatusFinder
from helpers.find.patterns import VerbForms
from helpers.find.reading import Reading
from helpers.read.codebook.calendar import Calendar
from helpers.read.codebook.meetings import MeetingCues
from helpers.records import Actor, Interval, Meeting


_WIDEST = 62  # days of publication within which `dinsdag` still tells something


class MeetingFinder:
    """Finds meetings by named rules. Built once from the codebook; `find` is pure.

    Only who is resolved to an actor with a state or organisation takes part, and never a journalist or medium. A meeting
    whose participants are told neither in its sentence nor just before is not found.
    """

    def __init__(self, codebook: MeetingCues, calendar: Calendar, forms: VerbForms) -> None:
        self._cues = CueIndex(codebook)
        self._status = StatusFinder(codebook.statuses, forms)
        self._details = DetailFinder(codebook, calendar)
        self._recall = Recall(codebook.groups)
        groups = codebook.groups
        self._lexis = Lexis(
            self._cues.nouns, frozenset(groups.delegates.split()), tuple(groups.relations.split())
        )

    @property
    def infinitives(self) -> tuple[str, ...]:
        """The verbs that `ClauseFinder` must know for it."""
        return self._cues.infinitives

    def find(
        self,
        reading: Reading,
        actors: Mapping[str, Actor],
        dates: Sequence[DateExpression],
        published: Interval | None,
    ) -> tuple[Meeting, ...]:
        """The meetings of a document, each with all its evidence, in the order in which they are first told.

        `dates` are the document's date expressions in text order, `published` the days on which it can have appeared.
        """
        hits = self._cues.find(reading)
        if not hits:
            return ()
        if published and published.days > _WIDEST:
            published = None
        doc, cast = reading.doc, Cast(actors, reading.mentions)
        mentions = [mention for mention in reading.mentions if mention.form != "apposition"]
        firsts = [mention.first for mention in mentions]
        account = Account(self._status, self._details, self._recall, cast, dates, published)
        for sentence, inside in groupby(hits, key=lambda hit: doc.sentence_of(hit.first)):
            low, high = bisect_left(firsts, sentence.first), bisect_left(firsts, sentence.last)
            number = bisect_left(doc.sentences, sentence.first, key=lambda one: one.first)
            before = bisect_left(firsts, doc.sentences[max(0, number - 2)].first)
            if before == high and not account.told:
                continue
            scene = Scene(reading, sentence, mentions[low:high], cast, self._lexis)
            for hit in inside:
                account.hear(scene, hit, mentions[before:low], number)
        return tuple(one.meeting for one in account.told)
