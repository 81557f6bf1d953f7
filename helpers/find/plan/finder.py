"""Finds what actors do with China's proposal. Codebook, section 6."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from datetime import timedelta

from helpers.find.dates.resolve import resolve
from helpers.find.dates.scan import DateExpression
from helpers.find.document import Sentence
from helpers.find.holders import Voices
from helpers.find.patterns import Patterns, VerbForms, infinitives
from helpers.find.plan.names import PlanNamer
from helpers.find.plan.rules import RULES
from helpers.find.plan.scene import Cue, Found, Scene
from helpers.find.reading import Reading
from helpers.find.sides import Named, Parties, first_persons, nationalities
from helpers.find.verbs import Conjugator
from helpers.read.codebook import Codebook
from helpers.records import Actor, Evidence, Interval, PlanAct, Statement

_NO_POINTS = frozenset({"announces", "consults"})
_SPOKEN = frozenset({"offers_mediation", "announces", "previews", "welcomes", "doubts", "rejects", "sets_condition"})
_RELATIVES = frozenset({"die", "dat", "waar", "waarin", "waarbij", "waarmee"})
_FRESH = timedelta(days=6)  # how long after its publication an article tells what the proposal holds as news
_NEAR = 3


class PlanFinder:
    """Acts on the proposal of the codebook's `plan.yml`. Compiled once; `find` is pure."""

    def __init__(self, codebook: Codebook, conjugator: Conjugator) -> None:
        plan = codebook.plan
        forms = VerbForms(conjugator, codebook.verbs)
        countries = codebook.places.countries
        self._plan = plan
        self._releases = (plan.published, *plan.renewed)
        self._nationality = nationalities(countries)
        self._named_sides = [Named.of(side, self._nationality) for side in (plan.owner, plan.concerns)]
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
        self._peace = Patterns([(pattern, "peace") for pattern in plan.peace], forms)
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
        after it; an undated one is read as if after it. Does not look across articles.
        """
        if not all(side.among(actors, reading.doc) for side in self._named_sides):
            return ()
        voices = Voices(reading, statements, actors)
        parties = Parties(reading, actors, self._nationality, first_persons(reading, statements, actors))
        day = self._plan.published
        before = published is not None and published.earliest < day
        after = published is None or published.latest >= day
        fresh = after and published is not None and published.earliest <= day + _FRESH
        scenes, found = self._walk(reading, voices, parties, before, after, fresh)
        if before and after and any(act.act == "publishes" for act in found):
            scenes, found = self._walk(reading, voices, parties, False, True, fresh)
        found += self._contents(scenes, found)
        return self._merged(reading, found, {s.sentence.first: s.points for s in scenes}, expressions, published)

    def _walk(
        self, reading: Reading, voices: Voices, parties: Parties, before: bool, after: bool, fresh: bool
    ) -> tuple[list[Scene], list[Found]]:
        """The sentences that may tell of the proposal, in text order, and what the rules find in each."""
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
                    bool(self._peace.find(lower, first, last)),
                    tuple(sorted({hit.value for hit in self._points.find(lower, first, last)})),
                    named,
                    before,
                    after,
                    fresh,
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

    def _contents(self, scenes: Sequence[Scene], found: Sequence[Found]) -> list[Found]:
        """What the proposal holds, told while its publication is news: further evidence of its
        publication."""
        acts = [act for act in found if act.act == "publishes"]
        if not acts or not scenes[0].fresh:
            return []
        taken = {act.sentence.first for act in found}
        publishing = {act.sentence.first for act in acts}
        contents, going_on = [], False
        for scene in scenes:
            token = scene.sentence.first
            if token not in taken and scene.points and self._owner_tells(scene, going_on):
                contents.append(Found("publishes", acts[0].actor_id, "publishes: what it holds", scene.sentence, token))
                going_on = True
            else:
                going_on = token in publishing
        return contents

    def _owner_tells(self, scene: Scene, going_on: bool) -> bool:
        """Whether the owner, or the document itself, is who the sentence has its content from; where it names no
        source, whether the sentence before it told of the content (`going_on`)."""
        near = scene.voices.near(scene.sentence)
        speakers = [scene.voices.country_of(s.speaker_id) for s in near]
        if any(speaker and speaker != self._plan.owner for speaker in speakers):
            return False
        own = any(p.country == self._plan.owner and p.role in ("free", "of", "away") for p in scene.parties)
        return own or self._plan.owner in speakers or bool(scene.names) or (going_on and not any(speakers))

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
        acts = []
        for (actor_id, act), items in groups.items():
            evidence = {(i.sentence.start, i.sentence.end): i.rule for i in reversed(items)}
            touched = () if act in _NO_POINTS else {p for item in items for p in points[item.sentence.first]}
            coming = act == "announces"
            days = [self._when(reading, item, expressions, published) for item in items]
            ahead = [self._days(reading, i, i.sentence, expressions, published, True) for i in items] if coming else []
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

    def _when(
        self, reading: Reading, item: Found, expressions: Sequence[DateExpression], published: Interval | None
    ) -> Interval | None:
        """When an act was done: by its own sentence, else by those before it in which the same person was named.

        What a noun tells in passing (`ondanks Amerika's scepsis`) has no date of its own.
        """
        if item.rule.endswith("noun of the actor"):
            return None
        sentences = reading.doc.sentences
        number = bisect_right(sentences, item.sentence.first, key=lambda s: s.first) - 1
        days = self._days(reading, item, item.sentence, expressions, published, False)
        speaks = item.act in _SPOKEN and item.actor_id not in self._ids.values()
        while days is None and speaks and number > 0:
            number -= 1
            before = sentences[number]
            named = any(m.actor_id == item.actor_id for m in reading.between(before.first, before.last))
            if not named or before.paragraph < item.sentence.paragraph - 1:
                break
            days = self._days(reading, item, before, expressions, published, False)
        return days

    def _days(
        self,
        reading: Reading,
        item: Found,
        sentence: Sentence,
        expressions: Sequence[DateExpression],
        published: Interval | None,
        ahead: bool,
    ) -> Interval | None:
        """The days of the date expression nearest to an act in a sentence that looks back or, with `ahead`,
        forward.

        Of several that look ahead the days in common count: `later deze week, op de verjaardag van de
        invasie`. What a relative clause on somebody else tells (`Rutte, die vorige week …`) is left out.
        """
        begin = bisect_left(expressions, sentence.first, key=lambda e: e.first)
        end = bisect_left(expressions, sentence.last, key=lambda e: e.first)
        clauses, act = reading.clauses, reading.clauses.bounds(item.token)
        found: Interval | None = None
        for expression in sorted(expressions[begin:end], key=lambda e: abs(e.first - item.token)):
            clause = clauses.bounds(expression.first)
            if clause != act and clause[0] > sentence.first and reading.doc.lower[clause[0]] in _RELATIVES:
                continue
            direction = clauses.direction(expression.first)
            if (direction == "future") != ahead:
                continue
            days = resolve(expression, published, direction if ahead else "past")
            if days is None or (
                item.act == "publishes" and not any(days.earliest <= day <= days.latest for day in self._releases)
            ):
                continue
            if not ahead:
                return days
            found = (found & days or found) if found else days
        return found
