"""Finds who takes which position on a target. Codebook, section 5."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from helpers.find.document import Document
from helpers.find.holders import Voices
from helpers.find.patterns import Hit, Patterns, VerbForms, infinitives
from helpers.find.reading import Reading
from helpers.find.sides import Named, Parties, first_persons, nationalities
from helpers.find.stances.links import STILL
from helpers.find.stances.rules import positions_in
from helpers.find.stances.scene import Carried, Cue, Found, Scene
from helpers.find.stances.topic import Topic, TopicFinder, about
from helpers.find.verbs import Conjugator
from helpers.read.codebook import Codebook
from helpers.read.codebook.target import Positions, Target
from helpers.records import Actor, Evidence, Stance, Statement

_CARRIED = 5  # sentences over which words can point back to what was told
_NOUNS = frozenset({"vragen", "eisen", "verzoeken"})
_BEFORE_NOUNS = frozenset("op over met de die deze zijn haar hun alle veel andere enkele geen bij aan van".split())
_TELLING = frozenset({"alleges", "requests"})
_NEAR = 3  # sentences within which giver and receiver may be told


class StanceFinder:
    """Stances on every target of the codebook. Compiled once; `find` is pure."""

    def __init__(self, codebook: Codebook, conjugator: Conjugator) -> None:
        forms = VerbForms(conjugator, codebook.verbs)
        countries = codebook.places.countries
        nationality = nationalities(countries)
        ids = {country.iso: country.id for country in countries}
        positions = codebook.positions
        self._targets = [_TargetFinder(target, positions, nationality, ids, forms) for target in codebook.targets]
        cues = [lists for book in (positions, *codebook.targets) for lists in book.cues.values()]
        terms = [term for target in codebook.targets for term in target.terms.values()]
        self.infinitives = infinitives(
            [
                *(pattern for lists in cues for pattern in (*lists.by, *lists.says, *lists.of)),
                *(pattern for term in terms for pattern in term.patterns),
                *(pattern for target in codebook.targets for pattern in target.giving),
            ]
        )

    def find(self, reading: Reading, actors: Mapping[str, Actor], statements: Sequence[Statement]) -> tuple[Stance, ...]:
        """The stances in one article: one for each target, holder and position, with every piece of
        evidence.

        `actors` maps the ids of the article's mentions to what is known of them. The holder is empty
        where the article itself alleges. Does not look across articles.
        """
        return tuple(stance for target in self._targets for stance in target.find(reading, actors, statements))


class _TargetFinder:
    """Stances on one target."""

    def __init__(
        self,
        target: Target,
        positions: Positions,
        nationality: Mapping[str, str],
        ids: Mapping[str, str],
        forms: VerbForms,
    ) -> None:
        self._target = target
        self._nationality, self._ids = nationality, ids
        self._topics = TopicFinder(target, positions.moods, forms)
        cues = [
            (pattern, Cue(position, kind))
            for book in (positions.cues, target.cues)
            for position, lists in book.items()
            for kind, patterns in (("by", lists.by), ("says", lists.says), ("of", lists.of))
            for pattern in patterns
        ]
        self._cues = Patterns(cues, forms)
        self._refrains = Patterns([(pattern, "refrain") for pattern in positions.moods.refrain], forms)
        self._back = Patterns([(pattern, "back") for pattern in positions.moods.back], forms)
        self._giver = target.giver.country if target.giver else ""
        self._receiver = target.receiver.country if target.receiver else ""
        self._named_sides = [Named.of(side, nationality) for side in (self._giver, self._receiver) if self._giver]

    def find(
        self,
        reading: Reading,
        actors: Mapping[str, Actor],
        statements: Sequence[Statement],
    ) -> list[Stance]:
        if not self._may_hold(actors, reading.doc):
            return []
        voices = Voices(reading, statements, actors)
        persons = first_persons(reading, statements, actors)
        parties = Parties(reading, actors, self._nationality, persons)
        return _merged(self._target.id, self._walk(reading, voices, parties))

    def _may_hold(self, actors: Mapping[str, Actor], doc: Document) -> bool:
        """A cheap look: both sides are in the article, and a term of the target is."""
        return all(side.among(actors, doc) for side in self._named_sides) and self._topics.touches(doc.where.keys())

    def _named(self, scene: Scene, item: Found) -> Found:
        """Who deflects turns to other givers: what he calls it counts, whoever gives it there."""
        if item.position != "deflects":
            return item
        return replace(item, terms=self._topics.terms_in(scene.reading, scene.sentence))

    def _walk(self, reading: Reading, voices: Voices, parties: Parties) -> list[Found]:
        lower = reading.doc.lower
        found: list[Found] = []
        carried: Carried | None = None
        seen: list[frozenset[str]] = []
        strong = False
        for sentence in voices.passages:
            first, last = sentence.first, sentence.last
            named = parties.within(first, last)
            seen = [*seen[1 - _NEAR :], frozenset(party.country for party in named)]
            sides = {
                "giver": any(self._giver in countries for countries in seen),
                "receiver": any(self._receiver in countries for countries in seen),
            }
            carried = _older(carried)
            still = carried is not None and carried.distance <= STILL
            topics = [
                topic
                for topic in self._topics.find(reading, parties, sentence)
                if about(topic, still or (topic.weak and strong), strong, sides)
            ]
            if not topics and carried is None:
                continue
            scene = Scene(
                reading,
                voices,
                sentence,
                topics,
                [hit for hit in self._cues.find(lower, first, last) if not _is_noun(lower, hit)],
                self._topics.giving.find(lower, first, last),
                self._refrains.find(lower, first, last),
                self._back.find(lower, first, last),
                named,
                carried,
                self._giver,
                self._receiver,
                self._ids,
            )
            here = [self._named(scene, item) for item in positions_in(scene)]
            found += here
            strong = strong or any(not topic.weak for topic in topics)
            carried = _carry(carried, topics, here)
        return found


def _is_noun(lower: Sequence[str], hit: Hit[Cue]) -> bool:
    """`op vragen van de pers`, `de eisen van Kiev`: a plural noun that looks like its verb."""
    return hit.value.kind == "by" and lower[hit.core[0]] in _NOUNS and lower[hit.core[0] - 1] in _BEFORE_NOUNS


def _older(carried: Carried | None) -> Carried | None:
    if carried is None or carried.distance >= _CARRIED:
        return None
    return Carried(carried.terms, carried.distance + 1)


def _carry(carried: Carried | None, topics: Sequence[Topic], here: Sequence[Found]) -> Carried | None:
    """What the next sentence may point back to; a weak term alone keeps a topic going and starts none."""
    strong = [topic.term for topic in topics if not topic.weak]
    if not here and not strong:
        return carried
    told = [term for found in here if found.position in _TELLING for term in found.terms]
    before = carried.terms if carried else [term for found in here for term in found.terms]
    return Carried(tuple(dict.fromkeys(told or strong or before)), 0)


def _terms(items: Sequence[Found]) -> tuple[str, ...]:
    """What the evidence itself calls the target, else what the sentences before it did."""
    own = [item for item in items if not item.carried and item.terms]
    return tuple(dict.fromkeys(term for item in own or items for term in item.terms))


def _merged(target_id: str, found: Sequence[Found]) -> list[Stance]:
    """One stance for each holder and position, in the order of their first evidence."""
    groups: dict[tuple[str, str], list[Found]] = {}
    for item in found:
        groups.setdefault((item.holder.actor_id, item.position), []).append(item)
    stances = []
    for (holder_id, position), items in groups.items():
        evidence = {(i.sentence.start, i.sentence.end): i.rule for i in reversed(items)}
        stances.append(
            Stance(
                target_id,
                holder_id,
                position,
                tuple(Evidence(start, end, rule) for (start, end), rule in sorted(evidence.items())),
                _terms(items),
                items[0].holder.sourcing,
                items[0].holder.reportative,
            )
        )
    return stances
