"""Finds what actors do with China's proposal. Codebook, section 6."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from helpers.find.dates.resolve import resolve
from helpers.find.dates.scan import DateExpression
from helpers.find.document import Sentence
from helpers.find.holders import Voices
from helpers.find.patterns import Patterns, VerbForms, infinitives
from helpers.find.plan.names import PlanNamer
from helpers.find.plan.rules import RULES
from helpers.find.plan.scene import Cue, Found, Scene
from helpers.find.reading import Reading
from helpers.find.sides import Parties, first_persons, nationalities
from helpers.find.verbs import Conjugator
from helpers.read.codebook import Codebook
from helpers.records import Actor, Evidence, Interval, PlanAct, Statement

_NO_POINTS = frozenset({"announces", "consults"})
_FRESH = timedelta(days=6)  # how long after its publication an article tells what the proposal holds as news
_NEAR = 2


class PlanFinder:
    """Acts on the proposal of the codebook's `plan.yml`. Compiled once; `find` is pure."""

    def __init__(self, codebook: Codebook, conjugator: Conjugator) -> None:
        plan = codebook.plan
        forms = VerbForms(conjugator, codebook.verbs)
        countries = codebook.places.countries
        self._plan = plan
        self._nationality = nationalities(countries)
        self._ids = {country.iso: country.id for country in countries}
        self._namer = PlanNamer(plan, forms)
        cues = [
            (pattern, Cue(act, kind))
            for act, lists in plan.acts.items()
            for kind, patterns in (("by", lists.by), ("says", lists.says), ("of", lists.of))
            for pattern in patterns
        ]
        self._cues = Patterns(cues, forms)
        self._future = Patterns([(pattern, "future") for pattern in plan.future], forms)
        self._back = Patterns([(pattern, "back") for pattern in plan.names.back], forms)
        self._war = Patterns([(pattern, "war") for pattern in plan.war], forms)
        self._points = Patterns(
            [(pattern, number) for number, point in plan.points.items() for pattern in point.patterns], forms
        )
        self.infinitives = infinitives([pattern for pattern, _ in cues])

    def find(
        self,
        reading: Reading,
        actors: Mapping[str, Actor],
        statements: Sequence[Statement],
        expressions: Sequence[DateExpression],
        published: Interval | None,
    ) -> tuple[PlanAct, ...]:
        """The acts in one article: one for each actor and act, with every piece of evidence, the points
        touched and two dates.

        `published` is when the article appeared, which decides what came before the proposal and what
        after it. Does not look across articles.
        """
        words = frozenset(reading.doc.lower)
        named = {actor.country for actor in actors.values()}
        named.update(self._nationality[word] for word in words & self._nationality.keys())
        if not {self._plan.owner, self._plan.concerns} <= named:
            return ()
        voices = Voices(reading, statements, actors)
        parties = Parties(reading, actors, self._nationality, first_persons(reading, statements, actors))
        scenes, found = self._walk(reading, voices, parties, published)
        found += self._contents(scenes, found, published)
        return self._merged(reading, found, {s.sentence.first: s.points for s in scenes}, expressions, published)

    def _walk(
        self, reading: Reading, voices: Voices, parties: Parties, published: Interval | None
    ) -> tuple[list[Scene], list[Found]]:
        """The sentences that may tell of the proposal, in text order, and what the rules find in each."""
        day = self._plan.published
        before = published is None or published.earliest < day
        after = published is None or published.latest >= day
        lower, scenes, found = reading.doc.lower, [], []
        distance: int | None = None
        owner_seen: int | None = None
        war_seen = False
        for number, sentence in enumerate(voices.passages):
            first, last = sentence.first, sentence.last
            named = parties.within(first, last)
            if any(party.country == self._plan.owner for party in named):
                owner_seen = number
            owner_near = owner_seen is not None and number - owner_seen <= _NEAR
            names = self._namer.find(reading, named, sentence, distance is not None, owner_near)
            distance = 0 if names else (distance + 1 if distance is not None else None)
            war_here = bool(self._war.find(lower, first, last))
            cues = self._cues.find(lower, first, last)
            if not names and distance is None and not (owner_near and cues):
                war_seen = war_seen or war_here
                continue
            scenes.append(
                Scene(
                    reading,
                    voices,
                    sentence,
                    names,
                    distance,
                    cues,
                    self._future.find(lower, first, last),
                    self._back.find(lower, first, last),
                    war_here or war_seen,
                    tuple(sorted({hit.value for hit in self._points.find(lower, first, last)})),
                    named,
                    before,
                    after,
                    self._plan.owner,
                    self._ids,
                )
            )
            here = [act for rule in RULES for act in rule(scenes[-1])]
            found += here
            if here and distance is not None:
                distance = 0
            war_seen = war_seen or war_here
        return scenes, found

    def _contents(self, scenes: Sequence[Scene], found: Sequence[Found], published: Interval | None) -> list[Found]:
        """What the proposal holds, told while its publication is news: further evidence of its
        publication."""
        acts = [act for act in found if act.act == "publishes"]
        fresh = published is None or published.earliest <= self._plan.published + _FRESH
        if not acts or not fresh:
            return []
        taken = {act.sentence.first for act in found}
        contents = []
        for scene in scenes:
            if not scene.points or scene.sentence.first in taken or not self._owner_tells(scene):
                continue
            token = scene.sentence.first
            contents.append(Found("publishes", acts[0].actor_id, "publishes: what it holds", scene.sentence, token))
        return contents

    def _owner_tells(self, scene: Scene) -> bool:
        """Whether the owner, or the document itself, is who the sentence has its content from."""
        near = scene.voices.near(scene.sentence)
        speakers = [scene.voices.country_of(s.speaker_id) for s in near]
        if any(speaker and speaker != self._plan.owner for speaker in speakers):
            return False
        own = any(p.country == self._plan.owner and p.role in ("free", "of", "away") for p in scene.parties)
        return own or self._plan.owner in speakers or bool(scene.names) or not [s for s in near if s.speaker_id]

    def _merged(
        self,
        reading: Reading,
        found: Sequence[Found],
        points: Mapping[int, tuple[int, ...]],
        expressions: Sequence[DateExpression],
        published: Interval | None,
    ) -> tuple[PlanAct, ...]:
        groups: dict[tuple[str, str], list[Found]] = {}
        for item in found:
            groups.setdefault((item.actor_id, item.act), []).append(item)
        acts, release = [], self._plan.published
        for (actor_id, act), items in groups.items():
            evidence = {(i.sentence.start, i.sentence.end): i.rule for i in reversed(items)}
            touched = () if act in _NO_POINTS else {p for item in items for p in points[item.sentence.first]}
            coming = act == "announces"
            days = [self._days(reading, item, expressions, published, False, release) for item in items]
            ahead = [self._days(reading, item, expressions, published, True, release) for item in items] if coming else []
            acts.append(
                PlanAct(
                    actor_id,
                    act,
                    tuple(Evidence(start, end, rule) for (start, end), rule in sorted(evidence.items())),
                    tuple(sorted(touched)),
                    next((d for d in days if d is not None), None),
                    published,
                    next((d for d in ahead if d is not None), None),
                )
            )
        return tuple(acts)

    @staticmethod
    def _days(
        reading: Reading,
        item: Found,
        expressions: Sequence[DateExpression],
        published: Interval | None,
        ahead: bool,
        release: date,
    ) -> Interval | None:
        """The days of the date expression nearest to an act in its sentence that looks back or, with
        `ahead`, forward.

        Of several that look ahead the days in common count: `later deze week, op de verjaardag van de
        invasie`.
        """
        sentence: Sentence = item.sentence
        begin = bisect_left(expressions, sentence.first, key=lambda e: e.first)
        end = bisect_left(expressions, sentence.last, key=lambda e: e.first)
        near = expressions[begin:end]
        found: Interval | None = None
        for expression in sorted(near, key=lambda e: abs(e.first - item.token)):
            direction = reading.clauses.direction(expression.first)
            if (direction == "future") != ahead:
                continue
            days = resolve(expression, published, direction if ahead else "past")
            if days is None or (item.act == "publishes" and not days.earliest <= release <= days.latest):
                continue
            if not ahead:
                return days
            found = (found & days or found) if found else days
        return found
