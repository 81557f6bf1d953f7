"""Everything that is found in articles, in one order: dates, actors, statements, meetings, stances, acts on the plan."""

from __future__ import annotations

import gc
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain

from helpers.find.actors import ActorFinder
from helpers.find.clauses import ClauseFinder
from helpers.find.dates import DateExpression, DateFinder
from helpers.find.dates.shared import with_days
from helpers.find.document import Document
from helpers.find.meetings import MeetingFinder
from helpers.find.patterns import VerbForms
from helpers.find.plan import PlanFinder
from helpers.find.reading import Reading
from helpers.find.sieve import KINDS
from helpers.find.stances import StanceFinder
from helpers.find.statements import StatementFinder
from helpers.find.statements.hearers import REPORTERS
from helpers.find.verbs import Conjugator
from helpers.find.wordlists import WordLists
from helpers.read.codebook import Codebook
from helpers.records import Actor, Article, Dating, Findings, Meeting, PlanAct, Stance, Statement, Stop

_TOGETHER = 500_000  # characters: a few hundred articles, whose tokens are in memory at once
_AT_FIRST = 10_000  # the first articles tell which words are looked for in the next ones (see `WordLists`)


@dataclass(frozen=True, slots=True)
class Read:
    """An article read: with its clauses and mentions, its day and the dates in it, its actors by id, and its statements.

    `lone` are the actors that are none unless something is found of them.
    """

    reading: Reading
    dating: Dating
    dates: Sequence[DateExpression]
    actors: Mapping[str, Actor]
    lone: Mapping[str, Actor]
    statements: tuple[Statement, ...]


@contextmanager
def _no_search_for_cycles() -> Iterator[None]:
    """Reading leaves no cycles behind: Python need not walk over the codebook and all findings time and again to find some."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            if not gc.get_freeze_count():
                gc.freeze()  # what was found is taken for old at once, as it is not searched either when it is new
                gc.unfreeze()
            gc.enable()


def _together(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """The articles in groups of a size that fits into memory with all that is read from them, however long they are."""
    group: list[Article] = []
    size, enough = 0, _AT_FIRST
    for article in articles:
        group.append(article)
        size += len(article.text)
        if size >= enough:
            yield group
            group, size, enough = [], 0, _TOGETHER
    if group:
        yield group


class Analyser:
    """The extractors, compiled once from a codebook. Pure: the same articles give the same findings."""

    def __init__(self, codebook: Codebook, only: Collection[str] = ()) -> None:
        """`only` are the kinds of findings that are wanted besides statements, of meetings, stances and plan; empty for all."""
        self._only = frozenset(only or KINDS)
        self._lists = WordLists()
        conjugator = Conjugator(codebook.verbs)
        self._dates = DateFinder(codebook.calendar)
        self._actors = ActorFinder(codebook.actors, codebook.places)
        self._statements = StatementFinder(codebook)
        self._meetings = MeetingFinder(codebook.meetings, codebook.calendar, VerbForms(conjugator, codebook.verbs))
        self._stances = StanceFinder(codebook, conjugator)
        self._plan = PlanFinder(codebook, conjugator)
        others = (self._meetings, self._stances, self._plan)
        self._clauses = ClauseFinder(
            codebook.verbs,
            extra=[infinitive for finder in others for infinitive in finder.infinitives],
            despite=self._statements.infinitives,
        )

    def analyse(self, articles: Iterable[Article]) -> tuple[Findings, ...]:
        """Everything found in the articles, each by itself, in their order. What articles tell of one another is not for it
        to say: see `helpers.keep.together`."""
        with _no_search_for_cycles():
            return tuple(chain.from_iterable(map(self._find, _together(articles))))

    def explain(self, article: Article) -> tuple[Findings, tuple[Stop, ...]]:
        """What is found in one article, and the rules that came close, in text order."""
        stops: list[Stop] = []
        findings = self.find(article, stops=stops)
        return findings, tuple(sorted(set(stops), key=lambda stop: (stop.start, stop.end, stop.finding, stop.step)))

    def read(self, article: Article, dating: Dating | None = None, stops: list[Stop] | None = None) -> Read:
        """One article as far as the extractors of meetings, stances and acts share it; `dating` if it is known already."""
        return self._read([article], dating, stops)[0]

    def find(self, article: Article, dating: Dating | None = None, stops: list[Stop] | None = None) -> Findings:
        """Everything found in one article; `dating` is when it appeared, where more is known of it than the article tells.

        Rules that come close to a finding are added to `stops`.
        """
        return self._find([article], dating, stops)[0]

    def _read(self, articles: Sequence[Article], dating: Dating | None = None, stops: list[Stop] | None = None) -> list[Read]:
        """Some articles, each step for all of them before the next: a machine is faster at one thing many times than at many
        things in turn."""
        docs = [Document(article, self._lists) for article in articles]
        clauses = [self._clauses.read(doc) for doc in docs]
        dates = [self._dates.expressions(doc) for doc in docs]
        datings = [
            dating or self._dates.date_article(doc, told, within, doc.article.header_date)
            for doc, told, within in zip(docs, dates, clauses, strict=True)
        ]
        found = self._actors.find(docs, [dated.interval for dated in datings])
        actors = [{actor.actor_id: actor for actor in one.actors} for one in found]
        readings = [Reading(doc, within, one.mentions, stops) for doc, within, one in zip(docs, clauses, found, strict=True)]
        said = self._statements.find(readings, actors)
        lone = [{actor.actor_id: actor for actor in one.lone} for one in found]
        return list(map(Read, readings, datings, dates, actors, lone, said))

    def _find(
        self, articles: Sequence[Article], dating: Dating | None = None, stops: list[Stop] | None = None
    ) -> list[Findings]:
        """Everything found in some articles, each step for all of them before the next."""
        read, only = self._read(articles, dating, stops), self._only
        meetings = [
            self._meetings.find(one.reading, one.actors, one.dates, one.dating.interval) if "meetings" in only else ()
            for one in read
        ]
        stances = [self._stances.find(one.reading, one.actors, one.statements) if "stances" in only else () for one in read]
        plan = [
            self._plan.find(one.reading, one.actors, one.statements, one.dates, one.dating.interval) if "plan" in only else ()
            for one in read
        ]
        return list(map(self._findings, read, meetings, stances, plan))

    def _findings(
        self, read: Read, meetings: tuple[Meeting, ...], stances: tuple[Stance, ...], plan: tuple[PlanAct, ...]
    ) -> Findings:
        """The record of what was found in an article, with everybody who is named in it."""
        reading, actors, published = read.reading, read.actors, read.dating.interval
        named = [actor_id for said in read.statements for actor_id in (said.speaker_id, *said.addressee_id)]
        named += [actor_id for meeting in meetings for actor_id in meeting.participants]
        named += [one.holder_id for one in stances] + [one.actor_id for one in plan]
        # `een Amerikaanse lezing` speaks for a country that no mention names; journalists in general are nobody
        missing = [one for one in dict.fromkeys(named) if one not in actors and one not in ("", REPORTERS)]
        others = [read.lone.get(one) or self._actors.of_codebook(one) for one in missing]
        return Findings(
            article=reading.doc.article,
            dating=read.dating,
            actors=(*actors.values(), *others),
            mentions=tuple(reading.mentions),
            statements=tuple(
                with_days(reading.doc, reading.clauses, read.dates, statement, published) for statement in read.statements
            ),
            meetings=meetings,
            stances=stances,
            plan=plan,
        )
