"""Everything that is found in articles, in one order: dates, actors, statements, meetings, stances, acts on the plan."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from helpers.find.actors import ActorFinder
from helpers.find.clauses import ClauseFinder
from helpers.find.dates import DateFinder
from helpers.find.document import Document
from helpers.find.meetings.finder import MeetingFinder
from helpers.find.patterns import VerbForms
from helpers.find.reading import Reading
from helpers.find.stances import StanceFinder
from helpers.find.statements import StatementFinder
from helpers.find.verbs import Conjugator
from helpers.read.codebook import Codebook
from helpers.records import Article, Findings


class Analyser:
    """The extractors, compiled once from a codebook. Pure: the same articles give the same findings."""

    def __init__(self, codebook: Codebook) -> None:
        conjugator = Conjugator(codebook.verbs)
        self._dates = DateFinder(codebook.calendar)
        self._actors = ActorFinder(codebook.actors, codebook.places)
        self._statements = StatementFinder(codebook.cues, codebook.places.countries)
        self._meetings = MeetingFinder(codebook.meetings, codebook.calendar, VerbForms(conjugator, codebook.verbs))
        self._stances = StanceFinder(codebook, conjugator)
        self._clauses = ClauseFinder(
            codebook.verbs, [*self._statements.infinitives, *self._meetings.infinitives, *self._stances.infinitives]
        )

    def analyse(self, articles: Iterable[Article]) -> tuple[Findings, ...]:
        """Everything found in the articles, in their order."""
        return tuple(self._one(article) for article in articles)

    def _one(self, article: Article) -> Findings:
        doc = Document(article)
        clauses = self._clauses.read(doc)
        expressions = self._dates.expressions(doc)
        dating = self._dates.date_article(doc, expressions, clauses, article.header_date)
        published = dating.interval
        found = self._actors.find(doc, published)
        actors = {actor.actor_id: actor for actor in found.actors}
        reading = Reading(doc, clauses, found.mentions)
        statements = self._statements.find(reading, actors)
        return Findings(
            article=article,
            dating=dating,
            actors=found.actors,
            mentions=found.mentions,
            statements=statements,
            meetings=self._meetings.find(reading, actors, expressions, published),
            stances=self._stances.find(reading, actors, statements),
        )
