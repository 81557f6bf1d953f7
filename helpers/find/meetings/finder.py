"""Finds the meetings that an article tells of. Codebook, section 4."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import dropwhile, groupby

from msgspec.structs import replace

from helpers.find.dates.freshness import publication
from helpers.find.dates.headings import day_headings
from helpers.find.dates.scan import DateExpression
from helpers.find.document import Document, Sentence
from helpers.find.meetings.account import Account
from helpers.find.meetings.again import Recall
from helpers.find.meetings.cast import Cast
from helpers.find.meetings.cues import BETWEEN, CueIndex, Hit
from helpers.find.meetings.delegations import find_delegation
from helpers.find.meetings.details import DetailFinder
from helpers.find.meetings.hours import may_last
from helpers.find.meetings.join import Joiner
from helpers.find.meetings.known import KnownMeetings
from helpers.find.meetings.latest import shared_by_last
from helpers.find.meetings.namesakes import Namesakes
from helpers.find.meetings.pointers import Pointers
from helpers.find.meetings.pronouns import Pronouns
from helpers.find.meetings.scene import Lexis, Scene
from helpers.find.meetings.status import StatusFinder
from helpers.find.meetings.subjects import takes_up
from helpers.find.meetings.teller import Teller
from helpers.find.meetings.trips import may_arrive
from helpers.find.meetings.words import each
from helpers.find.patterns import VerbForms
from helpers.find.reading import Reading
from helpers.read.codebook.calendar import Calendar
from helpers.read.codebook.meetings import MeetingCues
from helpers.records import Actor, Interval, Meeting, Mention

_LONGEST = 150  # words of a sentence; of longer ones only the surroundings of a cue are read
_JUST_BEFORE = 2  # sentences
_GOING_ON = frozenset({"turn", "again"})  # frames that tell of a meeting like one told before

_ONE_SIDE = "no two sides of different states or bodies are named in this sentence or just before it"


class MeetingFinder:
    """Finds meetings by named rules. Built once from the codebook; `find` is pure.

    Only who is resolved to an actor with a state or organisation takes part, and never a journalist or medium. A meeting
    whose participants are told neither in its sentence nor just before is not found.
    """

    def __init__(self, codebook: MeetingCues, calendar: Calendar, forms: VerbForms) -> None:
        self._cues = CueIndex(codebook)
        self._status = StatusFinder(codebook.statuses, forms)
        self._details = DetailFinder(codebook, calendar)
        self._known = KnownMeetings(calendar)
        self._recall = Recall(codebook.groups, codebook.joining.also, codebook.distant, codebook.remote)
        groups = codebook.groups
        delegates, relations = each(groups.delegates), tuple(groups.relations.split())
        self._lexis = Lexis(self._cues.nouns, delegates, relations)

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
        cast = Cast(actors, reading.mentions, reading.doc.words)
        if reading.stops is None and not cast.several_sides(reading.mentions):
            return ()
        hits = self._cues.find(reading)
        if not hits:
            return ()
        found, within = self._hear(reading, cast, hits, dates, published)
        if within and within != published:  # a meeting that the calendar knows tells when the article appeared
            found, _ = self._hear(reading, cast, hits, dates, within)
        return found

    def _hear(
        self,
        reading: Reading,
        cast: Cast,
        hits: Sequence[Hit],
        dates: Sequence[DateExpression],
        published: Interval | None,
    ) -> tuple[tuple[Meeting, ...], Interval | None]:
        """The meetings that cues tell of, and the days of publication that are left by those which the calendar knows."""
        passages = _passages(reading, hits)
        if reading.stops is None:
            passages = dropwhile(lambda passage: not _tells_of_several(reading, cast, passage), passages)
        worth_hearing = list(passages)
        if not worth_hearing:
            return (), None
        countries = {reading.text(m.first, m.last): m.actor_id for m in reading.mentions if m.form in ("place", "country")}
        published = publication(published, reading.doc, reading.clauses, dates)
        delegation = find_delegation(reading, cast)
        delegates = delegation.everyone if delegation else ()
        teller = Teller(self._status, self._details, dates, published, reading, cast, self._known, delegates)
        headings, under = day_headings(reading.doc.article), 0
        account = Account(teller, self._recall, cast, Joiner(cast.actors, countries, teller.published), delegation)
        pronouns, pointers, namesakes = Pronouns(reading, cast), Pointers(reading, cast), Namesakes(reading, cast)
        for passage in worth_hearing:
            sentence, inside, number, before = passage.sentence, passage.hits, passage.number, passage.before
            while under < len(headings) and headings[under].end <= sentence.start:
                teller.go_on_below(headings[under].days(published), headings[under].end)
                under += 1
            if not account.told and not _tells_of_several(reading, cast, passage):
                for hit in inside:
                    if not hit.cue.open:
                        reading.stopped("meeting", hit.first, hit.last, _ONE_SIDE)
                continue
            before = namesakes.settle(before)
            told = pointers.add(sentence, namesakes.settle(passage.mentions), before, shared_by_last(account.recent))
            here = pronouns.settle(told, before, account.recent, number)
            if reading.stops is None and not account.begun:
                if not cast.several_sides(here):
                    inside = [hit for hit in inside if takes_up(reading, sentence, hit) or may_last(reading, hit)]
                if not any(_may_begin(reading, sentence, here, cast, hit) for hit in inside):
                    continue
                if _at_home(reading, sentence, (*before, *here), cast):
                    continue
            scene = Scene(reading, sentence, here, cast, self._lexis)
            account.hear_sentence(scene, inside, before, number)
        return tuple(account.meetings), teller.published_within


@dataclass(slots=True)
class _Passage:
    """A sentence with cues, its number and its mentions, and those of the sentences just `before`."""

    sentence: Sentence
    hits: list[Hit]
    number: int
    mentions: list[Mention]
    before: list[Mention]


def _tells_of_several(reading: Reading, cast: Cast, passage: _Passage) -> bool:
    """Whether several sides are named in a sentence or just before it, or it tells how long talks took."""
    return cast.several_sides([*passage.before, *passage.mentions]) or any(may_last(reading, hit) for hit in passage.hits)


def _passages(reading: Reading, hits: Sequence[Hit]) -> Iterator[_Passage]:
    """The sentences that hold cues, in text order."""
    mentions = [mention for mention in reading.mentions if mention.form != "apposition"]
    firsts = [mention.first for mention in mentions]
    starts = [sentence.first for sentence in reading.doc.sentences]
    for sentence, inside in _sentences(reading.doc, hits):
        number = bisect_right(starts, sentence.first) - 1
        before = bisect_left(firsts, starts[max(0, number - _JUST_BEFORE)])
        low, high = bisect_left(firsts, sentence.first), bisect_left(firsts, sentence.last)
        yield _Passage(sentence, inside, number, mentions[low:high], mentions[before:low])


def _sentences(doc: Document, hits: Sequence[Hit]) -> Iterator[tuple[Sentence, list[Hit]]]:
    """The sentences that hold cues, with them; of an overlong sentence a stretch around each cue."""
    for sentence, grouped in groupby(hits, key=lambda hit: doc.sentence_of(hit.first)):
        inside = list(grouped)
        if sentence.last - sentence.first <= _LONGEST:
            yield sentence, inside
            continue
        for hit in inside:
            first = max(sentence.first, hit.first - _LONGEST // 2)
            last = min(sentence.last, hit.last + _LONGEST // 2)
            yield (
                replace(sentence, first=first, last=last, start=doc.starts[first], end=doc.ends[last - 1]),
                [hit],
            )


def _at_home(reading: Reading, sentence: Sentence, mentions: Sequence[Mention], cast: Cast) -> bool:
    """Whether all are of the paper's own country, who count only where they do something with or among each other."""
    words = reading.doc.lower[sentence.first : sentence.last]
    return BETWEEN.isdisjoint(words) and not any(cast.abroad(cast.ids(mention)) for mention in mentions)


def _may_begin(reading: Reading, sentence: Sentence, mentions: Sequence[Mention], cast: Cast, hit: Hit) -> bool:
    """Whether a cue may tell of the first meeting or trip of an article: a cheap look before its sentence is read."""
    if not hit.cue.verb:
        return True
    if hit.cue.trip and not hit.cue.frames:
        return may_arrive(reading, sentence, mentions, cast, hit)
    return not hit.cue.frames or not hit.cue.frames <= _GOING_ON
