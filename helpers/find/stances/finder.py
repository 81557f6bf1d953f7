"""Finds who takes which position on a target. Codebook, section 5."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from helpers.find.document import TOKEN, Document, Sentence, sections
from helpers.find.holders import Holder, Voices
from helpers.find.patterns import Hit, Patterns, VerbForms, infinitives
from helpers.find.reading import Reading
from helpers.find.seats import Seats, seats_of
from helpers.find.sides import Named, Parties, Party, first_persons, nationalities, surnames
from helpers.find.stances.likewise import agreeing
from helpers.find.stances.links import ends_war, terms_of
from helpers.find.stances.merging import merged
from helpers.find.stances.rules import positions_in
from helpers.find.stances.scene import ACCUSING, Cue, Found, Scene
from helpers.find.stances.theme import Carried, Elsewhere, Theme, headline_words
from helpers.find.stances.topic import Topic, TopicFinder, about, names
from helpers.find.stances.unmeant import charge_of_else
from helpers.find.statements.sourcing import ANONYMOUS, MEDIA, ON_RECORD, STATE_MEDIA
from helpers.find.verbs import Conjugator
from helpers.read.codebook import Codebook
from helpers.read.codebook.target import Positions, Target
from helpers.records import Actor, Stance, Statement

_NOUNS = frozenset({"vragen", "eisen", "verzoeken", "verwijten"})
_BEFORE_NOUNS = frozenset("op over met de die deze zijn haar hun alle veel andere enkele geen bij aan van".split())
_AFTER_NOUNS = frozenset("te over aan van uit zijn waren , .".split())
_TELLING = frozenset({"alleges", "requests"})
_AGAINST = ("tegen",)  # sancties tegen Rusland
_TWICE = 2  # passages that tell of the receiver
_BITS = 3  # passages that tell of giving, where none of them names both sides
_REPLY = "does_not_deny: word of the speaker"
_NEAR = 3  # sentences within which giver and receiver may be told

_NOT_NAMED = "a word for the target, but who gives and who receives it are not told near it"
_NO_POSITION = "the target is named, and nothing in the sentence tells whose position on it, or which"


class StanceFinder:
    """Stances on every target of the codebook. Compiled once; `find` is pure."""

    def __init__(self, codebook: Codebook, conjugator: Conjugator) -> None:
        forms = VerbForms(conjugator, codebook.verbs)
        countries = codebook.places.countries
        nationality = nationalities(countries)
        ids = {country.iso: country.id for country in countries}
        positions = codebook.positions
        self._targets = [
            _TargetFinder(target, positions, nationality, ids, seats_of(codebook), forms, _side_words(codebook, target))
            for target in codebook.targets
        ]
        self._state_media = {body.id for body in codebook.actors.institutions if body.state_media}
        cues = [lists for book in (positions, *codebook.targets) for lists in book.cues.values()]
        terms = [term for target in codebook.targets for term in target.terms.values()]
        self.infinitives = infinitives(
            [
                *positions.moods.punishing,
                *positions.moods.punished,
                *positions.moods.agreeing,
                *(pattern for lists in cues for pattern in lists.every_pattern()),
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
        found = (stance for target in self._targets for stance in target.find(reading, actors, statements))
        return tuple(self._sourced(stance, actors.get(stance.holder_id)) for stance in found)

    def _sourced(self, stance: Stance, holder: Actor | None) -> Stance:
        """A stance of what somebody does (`functionarissen waarschuwen`, `de krant meldt`) on the basis that they are."""
        if stance.sourcing != ON_RECORD or holder is None:
            return stance
        own = STATE_MEDIA if holder.actor_id in self._state_media else MEDIA if holder.kind == "outlet" else ON_RECORD
        return replace(stance, sourcing=ANONYMOUS if holder.actor_id.startswith(ANONYMOUS) else own)


def _side_words(codebook: Codebook, target: Target) -> tuple[frozenset[str], ...]:
    """The names, seats, adjectives and leaders of the target's giver and of its receiver, in lower case."""
    codes = {side.country for side in (target.giver, target.receiver) if side}
    sides = [country for country in codebook.places.countries if country.iso in codes]
    seats = {c.id: [p.name for p in codebook.places.places if p.seat and p.country == c.id] for c in sides}
    people = codebook.actors.people
    return tuple(
        frozenset(w.lower() for w in (*c.names, *c.adjectives, *c.people, *seats[c.id], *surnames(people, [c.id])))
        for c in sides
    )


class _TargetFinder:
    """Stances on one target."""

    def __init__(
        self,
        target: Target,
        positions: Positions,
        nationality: Mapping[str, str],
        ids: Mapping[str, str],
        seats: Seats,
        forms: VerbForms,
        side_words: Sequence[frozenset[str]],
    ) -> None:
        self._target = target
        self._nationality, self._ids, self._seats = nationality, ids, seats
        self._topics = TopicFinder(target, positions.moods, forms, side_words)
        cues = [
            (pattern, Cue(position, kind))
            for book in (positions.cues, target.cues)
            for position, lists in book.items()
            for kind, patterns in (("by", lists.by), ("says", lists.says), ("of", lists.of), ("theme", lists.theme))
            for pattern in patterns
        ]
        self._cues = Patterns(cues, forms)
        self._refrains = Patterns([(pattern, "refrain") for pattern in positions.moods.refrain], forms)
        self._back = Patterns([(pattern, "back") for pattern in positions.moods.back], forms)
        self._punishing = Patterns([(pattern, "punishing") for pattern in positions.moods.punishing], forms)
        self._punished = Patterns([(pattern, "punished") for pattern in positions.moods.punished], forms)
        self._agreeing = Patterns([(pattern, "agreeing") for pattern in positions.moods.agreeing], forms)
        self._elsewhere = Elsewhere(target, forms, side_words[0] if side_words else frozenset())
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
        return merged(self._target.id, self._walk(reading, voices, parties))

    def _may_hold(self, actors: Mapping[str, Actor], doc: Document) -> bool:
        """A cheap look: both sides are in the article, and a term of the target is."""
        headline = list(headline_words(doc))
        headed = self._topics.sides_in(headline).values()
        named = all(
            told or side.among(actors, doc) or self._topics.may_stand_for(side.country, doc, headline)
            for side, told in zip(self._named_sides, headed, strict=False)
        )
        return named and self._topics.touches(doc, headline)

    def _named(self, scene: Scene, item: Found) -> Found:
        """Who deflects turns to other givers: what he calls it counts, whoever gives it there."""
        if item.position != "deflects":
            return item
        return replace(item, terms=self._topics.terms_in(scene.reading, scene.sentence))

    def _walk(self, reading: Reading, voices: Voices, parties: Parties) -> list[Found]:
        looks = [self._look(reading, voices, parties, sentence) for sentence in voices.passages]
        headline = list(headline_words(reading.doc))
        headed = self._topics.sides_in(headline)
        sides = [self._sides(self._near(looks, number), headed if number < _NEAR else {}) for number in range(len(looks))]
        named = [n for n, look in enumerate(looks) if any(names(topic, sides[n], look.turned) for topic in look.topics)]
        under = self._under(reading.doc, voices)
        given = set(self._given_anywhere(looks))
        named = sorted({*named, *given, *self._spread(looks, sides, bool(named)), *under})
        if not named and not self._topics.heads(headline, whole=True):
            for topic in (topic for look in looks for topic in look.topics):
                reading.stopped("stance", topic.first, topic.last, _NOT_NAMED)
            return []
        theme = Theme(named, self._topics.heads(headline))
        carried = Carried((), 0) if theme.opens else None
        found: list[Found] = []
        elsewhere = False
        apart = self._apart(reading.doc, looks)
        for number, look in enumerate(looks):
            if number in apart:
                continue
            carried = theme.after(Carried(under[number], 0) if number in under else carried)
            told = theme.leading or bool(named and named[0] < number) or number in given
            topics = [topic for topic in look.topics if about(topic, carried is not None, told, sides[number])]
            topics = [topic for topic in topics if topic.giver or not (topic.weak and look.turned)]
            if not topics and not self._goes_on(reading, look.sentence, carried):
                continue
            scene = self._scene(reading, voices, look, topics, carried)
            elsewhere = not topics and (
                look.other or (elsewhere and look.sentence.paragraph == looks[number - 1].sentence.paragraph) or look.turned
            )
            accusers = frozenset(item.holder.country for item in found if item.position in ACCUSING)
            elsewhere = elsewhere or (not topics and _answers_else(scene))
            scene = replace(scene, elsewhere=elsewhere, other=look.other and not look.turned, accusers=accusers - {""})
            scene = replace(scene, alleging=_alleging(found, look.sentence))
            here = [self._named(scene, item) for item in positions_in(scene)]
            here = here or list(agreeing(scene, found))
            if not here:
                for topic in topics:
                    reading.stopped("stance", topic.first, topic.last, _NO_POSITION)
            found += here
            elsewhere = elsewhere and not here  # other givers blamed: the article is still on the target
            carried = _carry(carried, topics, here)
        return [item for item in found if not _denied_near(item, found)]

    def _under(self, doc: Document, voices: Voices) -> dict[int, tuple[str, ...]]:
        """What a heading calls the target, by the number of the passage that it stands over: `Levert China wapens?`."""
        found: dict[int, tuple[str, ...]] = {}
        for block in doc.article.blocks:
            words = TOKEN.findall(doc.text[block.start : block.end].lower()) if block.kind == "heading" else []
            terms = self._topics.headed(words) if words else ()
            after = (n for n, passage in enumerate(voices.passages) if passage.start >= block.end) if terms else iter(())
            if (number := next(after, None)) is not None:
                found[number] = terms
        return found

    def _goes_on(self, reading: Reading, sentence: Sentence, carried: Carried | None) -> bool:
        """Whether a sentence that does not name the target can be about it all the same.

        A target without giver and receiver has no sides that would tell so: it goes on in the next sentence alone, where that
        points back.
        """
        if carried is None or self._giver:
            return carried is not None
        return carried.distance == 1 and bool(self._back.find(reading.doc.lower, sentence.first, sentence.last))

    def _apart(self, doc: Document, looks: Sequence[_Look]) -> set[int]:
        """The passages under a heading under which neither the target nor its giver is named: news of something else."""
        numbers = sections(doc, [look.sentence for look in looks])
        named = {section for section, look in zip(numbers, looks, strict=True) if look.topics or self._giver in look.countries}
        return {n for n, section in enumerate(numbers) if section and self._giver and section not in named}

    def _look(self, reading: Reading, voices: Voices, parties: Parties, sentence: Sentence) -> _Look:
        topics, other = self._topics.find(reading, parties, sentence)
        named = parties.within(sentence.first, sentence.last)
        by_words = self._topics.by_words(reading.doc.lower, sentence)
        lower = reading.doc.lower
        countries = {
            p.country for p in (*named, *by_words) if p.country != self._receiver or lower[p.first - 1] not in _AGAINST
        }
        turned = self._elsewhere.turns(reading, voices, sentence)
        return _Look(sentence, named, frozenset(countries), topics, other, turned)

    def _spread(self, looks: Sequence[_Look], sides: Sequence[Mapping[str, bool]], named: bool) -> list[int]:
        """The passages that name a target told in bits: the giver's goods here and there, the receiver elsewhere.

        There must be several of them, unless one passage of the article has `named` it whole or the giver itself gives.
        """
        if sum(self._receiver in look.countries for look in looks) < _TWICE:
            return []
        near = [n for n, look in enumerate(looks) if look.topics and sides[n]["giver"]]
        strong = [topic for n in near for topic in looks[n].topics if not topic.weak]
        gives = any(topic.giver and topic.given for topic in strong)
        return near if strong and (named or gives or len(near) >= _BITS) else []

    def _given_anywhere(self, looks: Sequence[_Look]) -> list[int]:
        """The passages in which the giver gives or considers giving arms, with no receiver told, behind one that has named the
        receiver: `Washington beweert dat China overweegt wapens te sturen`."""
        terms = {name for name, term in self._target.terms.items() if term.anywhere}
        first = next((n for n, look in enumerate(looks) if self._receiver in look.countries), len(looks))
        return [
            n
            for n in range(first, len(looks))
            if not looks[n].turned
            if any(t.term in terms and t.giver and t.given and not (t.weak or t.general) for t in looks[n].topics)
        ]

    def _near(self, looks: Sequence[_Look], number: int) -> Sequence[_Look]:
        """The passages that may tell the sides of a naming: those just before it, and the next one where it names nobody
        else."""
        alone = looks[number].countries <= {self._giver, self._receiver}
        return looks[max(0, number + 1 - _NEAR) : number + 2 if alone else number + 1]

    def _sides(self, looks: Sequence[_Look], headed: Mapping[str, bool]) -> dict[str, bool]:
        """Whether the giver and the receiver are named in these passages, or in the headline above them (`headed`)."""
        countries = {country for look in looks for country in look.countries}
        named = {"giver": self._giver in countries, "receiver": self._receiver in countries}
        return {side: told or headed.get(side, False) for side, told in named.items()}

    def _scene(self, reading: Reading, voices: Voices, look: _Look, topics: Sequence[Topic], carried: Carried | None) -> Scene:
        lower, first, last = reading.doc.lower, look.sentence.first, look.sentence.last
        return Scene(
            reading,
            voices,
            look.sentence,
            topics,
            [hit for hit in self._cues.find(lower, first, last) if not _is_noun(lower, hit)],
            self._topics.giving.find(lower, first, last),
            [hit for hit in self._refrains.find(lower, first, last) if not ends_war(lower, hit)],
            self._back.find(lower, first, last),
            self._punishing.find(lower, first, last),
            self._punished.find(lower, first, last) if topics else [],
            look.parties,
            carried,
            self._giver,
            self._receiver,
            self._ids,
            self._seats,
            agreeing=self._agreeing.find(lower, first, last) if carried is not None and not topics else [],
        )


@dataclass(frozen=True, slots=True)
class _Look:
    """What a passage names, before it is known what the article is about.

    `countries` are those that can give or receive there. `other`: it tells of other givers or receivers only; `turned`: it
    has a word of another theme.
    """

    sentence: Sentence
    parties: Sequence[Party]
    countries: frozenset[str]
    topics: Sequence[Topic]
    other: bool
    turned: bool


def _denied_near(item: Found, found: Sequence[Found]) -> bool:
    """`Peking wijst de kritiek af. De handel is volgens China normaal`: what is told of an answer that denies, by
    the same side in the sentence before, or by the same holder in its paragraph."""
    if item.position != "does_not_deny" or item.rule != _REPLY:
        return False
    denials = (one for one in found if one.position == "denies" and one.holder.country == item.holder.country)
    here = item.sentence
    return any(
        one.sentence.last == here.first
        or (one.sentence.paragraph == here.paragraph and one.holder.actor_id == item.holder.actor_id)
        for one in denials
    )


def _answers_else(scene: Scene) -> bool:
    """`wees het verwijt van de hand dat het landen onder druk zet`: the answer to a charge of something else."""
    denials = (hit for hit in scene.of_kind("by") if hit.value.position == "denies")
    return any(charge_of_else(scene, hit.first) for hit in denials)


def _alleging(found: Sequence[Found], sentence: Sentence) -> Holder | None:
    """Who was told last to allege, in the paragraph of a sentence or the one before it."""
    last = found[-1] if found else None
    told = last is not None and last.position == "alleges" and last.sentence.paragraph >= sentence.paragraph - 1
    return last.holder if told and last.holder.actor_id else None


def _is_noun(lower: Sequence[str], hit: Hit[Cue]) -> bool:
    """`op vragen van de pers`, `de eisen van Kiev`, `ongegronde verwijten te maken`, `zes maanden`: a plural noun that looks
    like its verb."""
    first = hit.core[0]
    if lower[first] == "maanden":
        return True
    if hit.value.kind not in ("by", "theme") or lower[first] not in _NOUNS:
        return False
    return lower[first - 1] in _BEFORE_NOUNS or (lower[first - 1].endswith("e") and lower[first + 1] in _AFTER_NOUNS)


def _carry(carried: Carried | None, topics: Sequence[Topic], here: Sequence[Found]) -> Carried | None:
    """What the next sentence may point back to; a weak term alone keeps a topic going and starts none."""
    strong = terms_of([topic for topic in topics if not topic.weak])
    if not here and not strong:
        return carried
    told = [term for found in here if found.position in _TELLING for term in found.terms]
    before = carried.terms if carried else [term for found in here for term in found.terms]
    return Carried(tuple(dict.fromkeys(told or strong or before)), 0)
