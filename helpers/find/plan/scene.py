"""One sentence as the rules of the plan see it, and what they find in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from helpers.find.document import Sentence
from helpers.find.holders import Voices
from helpers.find.patterns import Hit
from helpers.find.plan.names import Naming
from helpers.find.reading import Reading
from helpers.find.seats import Seats
from helpers.find.sides import Party

_AFTER_OBJECT = frozenset(
    "toe af aan op nog wel zeer niet nu eerst in als met en van door volgens vooral slechts alleen maar ook gewoon eigenlijk "
    "te geen bij voor over zelf meteen direct maandag dinsdag woensdag donderdag vrijdag "
    "zaterdag zondag gisteren vandaag eerder".split()
)
_LAST, _PERIODS = frozenset({"vorige", "afgelopen", "deze"}), frozenset({"week", "maand", "zomer", "jaar", "weekend", "dagen"})
_HAVING = frozenset({"heeft", "hebben", "had", "hadden"})
_WHEN = frozenset(
    "vorige afgelopen eerder gisteren vandaag vrijdag zaterdag zondag maandag dinsdag woensdag donderdag in".split()
)
_DETERMINERS = frozenset("de een zijn haar hun deze die".split())
_JUDGES = frozenset({"noemen", "vinden", "achten"})
_GOES_ON = frozenset({"en", "maar", "of", "want"})
_NO_JUDGEMENT = frozenset("gesprek overleg bezoek onderhoud contact nieuws bericht verhaal besluit incident moment".split())


@dataclass(frozen=True, slots=True)
class Cue:
    """What a cue pattern stands for: an act, and whether it is its actor's verb (`by`), attitude (`mood`), word
    (`says`) or noun (`of`)."""

    act: str
    kind: str


@dataclass(frozen=True, slots=True)
class Found:
    """An act told in one sentence; `token` is where, for its date. `presumed`: only where nothing else is told of its
    actor. `unnamed`: nobody is told to do it, and it is the owner's because the proposal is."""

    act: str
    actor_id: str
    rule: str
    sentence: Sentence
    token: int
    presumed: bool = False
    unnamed: bool = False


@dataclass(frozen=True, slots=True)
class Time:
    """Whether an article can have appeared before and after the proposal was published, `fresh` whether it can
    have while that was news."""

    before: bool
    after: bool
    fresh: bool


@dataclass(frozen=True, slots=True)
class Sides:
    """Whose proposal it is, who is at war, the actor that each country is, and the bodies that places stand for."""

    owner: str
    at_war: tuple[str, ...]
    ids: Mapping[str, str]
    seats: Seats


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence with everything the rules look at.

    `peace`: it speaks of peace and how it would come, or the article, which tells of the proposal, just did.
    `told_before`: the article has named it before this sentence, or in its title; `others_plan`: it names a plan of others.
    `turned`: its paragraph has turned to another subject since the proposal was named.

    `names` are the namings of the proposal in it, `moves` those of what its owner does towards peace; `distance`
    is how many sentences ago it was last spoken of (None: not yet), and `reach` how far on it still is what the
    article is about. `words` are those of the codebook's other lists, by list. `war`: the article has told of the owner's
    concern; `earlier`: it tells of days before the publication. `points` are those that the sentence touches.
    """

    reading: Reading
    voices: Voices
    sentence: Sentence
    names: Sequence[Naming]
    moves: Sequence[Naming]
    distance: int | None
    reach: int
    cues: Sequence[Hit[Cue]]
    words: Sequence[Hit[str]]
    war: bool
    earlier: bool
    points: tuple[int, ...]
    parties: Sequence[Party]
    time: Time
    sides: Sides
    turned: bool = False
    peace: bool = False
    told_before: bool = True
    others_plan: bool = False

    def hits(self, *acts: str) -> Iterator[Hit[Cue]]:
        return (hit for hit in self.cues if hit.value.act in acts)

    def of(self, word_list: str) -> list[Hit[str]]:
        """The words of one of the codebook's lists."""
        return [hit for hit in self.words if hit.value == word_list]

    @property
    def unread(self) -> bool:
        """Whether somebody does not know the proposal yet; not where anybody does (`wie het plan leest, …`)."""
        lower, clauses = self.reading.doc.lower, self.reading.clauses
        anybody = any(lower[clauses.bounds(hit.first)[0]] == "wie" for hit in self.of("unread"))
        return not anybody and bool(self.of("unread"))

    @property
    def linked(self) -> bool:
        """Whether the sentence is about the proposal: named in it, or pointed back to."""
        if self.names:
            return True
        if self.distance not in (1, 2):
            return False
        return bool(self.of("back")) or any(self.is_pronoun(t) for t in range(self.sentence.first, self.sentence.last))

    @property
    def looks_back(self) -> bool:
        """Whether the sentence tells of days before the publication, in an article of long after it: a line of a time line."""
        return self.earlier and not self.time.fresh

    def is_pronoun(self, token: int) -> bool:
        """Whether `het`, `dit`, `dat`, `ze` stands for what was told: no noun follows it, and no clause with dat."""
        lower, last = self.reading.doc.lower, self.sentence.last
        if lower[token] == "die" and token and token - 1 in self.reading.clauses.verbs:  # maakten die vorige maand bekend
            return token + 1 < last and lower[token + 1] in _WHEN
        if lower[token] not in ("het", "dit", "dat", "ze") or "dat" in lower[token + 1 : last]:
            return False
        after = lower[token + 1] if token + 1 < last else "."
        if lower[token] == "het" and after == "over" and token and lower[token - 1] in _HAVING:
            return False  # had het over beginselen
        if lower[token] == "het" and token + 1 in self.reading.clauses.verbs:  # dat hij het steunt
            return token + 2 >= last or not lower[token + 2][0].isalnum()
        if after in _LAST and token + 2 < last and lower[token + 2] in _PERIODS:
            return True  # haalde het vorige week nog aan
        judged = lower[token] == "het" and any(f.lemma in _JUDGES for f in self.reading.clauses.verbs.get(token - 1, ()))
        behind = lower[token + 2] if token + 2 < last else "."
        if judged and after not in _NO_JUDGEMENT and (behind in _GOES_ON or not behind[0].isalnum()):
            return True  # noemde het vaag, vond het eenzijdig
        return after in _AFTER_OBJECT or not after[0].isalnum() or (after in _DETERMINERS and lower[token] == "het")

    @property
    def on_topic(self) -> bool:
        """Whether the article is still about the proposal here."""
        if self.names or (self.moves and not self.turned):
            return True
        return self.distance is not None and self.distance <= self.reach and not self.turned
