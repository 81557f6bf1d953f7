"""Finds the actors of an article: who is mentioned, in which words, and who they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from helpers.find.actors.context import Context
from helpers.find.actors.holders import Holders
from helpers.find.actors.homes import Homes
from helpers.find.actors.introduce import Introducer
from helpers.find.actors.lexicon import Lexicon
from helpers.find.actors.phrases import Phrase, read_phrases
from helpers.find.actors.resolve import resolve
from helpers.find.actors.roster import Roster
from helpers.find.actors.scene import Scene
from helpers.find.document import Document
from helpers.read.codebook.actors import ActorBook
from helpers.read.codebook.places import PlaceBook
from helpers.records import Actor, Interval, Mention

_LONE = "lone-name"


@dataclass(frozen=True, slots=True)
class ActorReading:
    """The mentions of an article, in text order and not overlapping, and the actors they stand for.

    `lone` holds those of names that stand alone, of which the article tells nothing: actors only if they say or do something.
    """

    mentions: tuple[Mention, ...]
    actors: tuple[Actor, ...]
    lone: tuple[Actor, ...]


class ActorFinder:
    """Built once from the codebook; `find` is pure. Codebook, section 2."""

    def __init__(self, actors: ActorBook, places: PlaceBook) -> None:
        self._lexicon = Lexicon(actors, places)
        self._homes = Homes(actors, places)
        self._holders = Holders(actors, places)
        self._known: dict[str, Actor] = {}
        self._introducer = Introducer(actors, self._holders, self._homes)

    def find(self, docs: Sequence[Document], published: Sequence[Interval | None]) -> list[ActorReading]:
        """Find every mention in each document, each step for all of them in turn; `published` decides who holds an office.

        Leaves ik, we and wij alone, and does not join actors across articles.
        """
        texts = [self._lexicon.read(doc) for doc in docs]
        phrases = list(map(read_phrases, docs, texts))
        rosters = list(map(self._introducer.introduce, texts, phrases, published))
        for text, found, days, roster in zip(texts, phrases, published, rosters, strict=True):
            resolve(found, Scene(text, roster, days, self._holders, self._homes, Context(text)))
        return list(map(self._reading, docs, phrases, rosters))

    def _reading(self, doc: Document, phrases: Iterable[Phrase], roster: Roster) -> ActorReading:
        mentions = tuple(_mention(phrase, doc) for phrase in phrases if phrase.shape and phrase.form)
        lone = [mention for mention in mentions if mention.rule == _LONE]
        listed = [mention for mention in mentions if mention.rule != _LONE]
        return ActorReading(mentions, self._actors(listed, roster), self._actors(lone, roster))

    def _actors(self, mentions: Iterable[Mention], roster: Roster) -> tuple[Actor, ...]:
        ids: dict[str, None] = {}
        for mention in mentions:
            ids[mention.actor_id] = None
            if mention.members:
                ids.update(dict.fromkeys(mention.members))
        return tuple(self._actor(actor_id, roster) for actor_id in ids if actor_id)

    def _actor(self, actor_id: str, roster: Roster) -> Actor:
        entity = roster.entities.get(actor_id)
        if entity and not _is_unnamed(actor_id):
            return Actor(actor_id, entity.name, entity.kind, self._homes.code(entity.nation or actor_id))
        return self.of_codebook(actor_id)

    def of_codebook(self, actor_id: str) -> Actor:
        """What the codebook tells of an actor: the same record in every article that itself tells nothing about him."""
        if actor_id not in self._known:
            self._known[actor_id] = self._of_codebook(actor_id)
        return self._known[actor_id]

    def _of_codebook(self, actor_id: str) -> Actor:
        if _is_unnamed(actor_id):
            return Actor(actor_id, actor_id, "unnamed", self._homes.code(actor_id))
        return Actor(actor_id, self._homes.name(actor_id), self._homes.kind(actor_id), self._homes.code(actor_id))


def _is_unnamed(actor_id: str) -> bool:
    return actor_id.partition("-")[0] == "anonymous"


def _mention(phrase: Phrase, doc: Document) -> Mention:
    return Mention(
        doc.starts[phrase.first],
        doc.ends[phrase.last - 1],
        phrase.first,
        phrase.last,
        phrase.actor_id,
        phrase.form,
        phrase.rule,
        phrase.plural,
        phrase.shape == "possessive",
        phrase.office,
        phrase.members,
    )
