"""Finds the actors of an article: who is mentioned, in which words, and who they are."""

from __future__ import annotations

from dataclasses import dataclass

from helpers.find.actors.holders import Holders
from helpers.find.actors.homes import Homes
from helpers.find.actors.introduce import Introducer
from helpers.find.actors.lexicon import Lettered, Lexicon
from helpers.find.actors.names import NameJudge
from helpers.find.actors.phrases import Phrase, PhraseReader
from helpers.find.actors.resolve import Resolver
from helpers.find.actors.roster import Roster
from helpers.find.document import Document
from helpers.read.codebook.actors import ActorBook
from helpers.read.codebook.places import PlaceBook
from helpers.records import Actor, Interval, Mention


@dataclass(frozen=True, slots=True)
class ActorReading:
    """The mentions of an article, in text order and not overlapping, and the actors they stand for."""

    mentions: tuple[Mention, ...]
    actors: tuple[Actor, ...]


class ActorFinder:
    """Built once from the codebook; pure for each document. Codebook, section 2."""

    def __init__(self, actors: ActorBook, places: PlaceBook) -> None:
        self._homes = Homes(actors, places)
        self._holders = Holders(actors)
        self._reader = PhraseReader(Lexicon(actors, places))
        self._introducer = Introducer(NameJudge(actors.names), self._holders, self._homes)

    def find(self, doc: Document, published: Interval | None) -> ActorReading:
        """Find every mention in a document; `published` decides who holds an office.

        Does not look into ik, we and wij, and does not join actors across articles.
        """
        text, phrases = self._reader.read(doc)
        _mark(text, phrases)
        roster = self._introducer.introduce(text, phrases)
        Resolver(text, roster, published, self._holders, self._homes, self._introducer).resolve(phrases)
        mentions = tuple(_mention(phrase, text) for phrase in phrases if phrase.shape and phrase.form)
        return ActorReading(mentions, self._actors(mentions, roster))

    def _actors(self, mentions: tuple[Mention, ...], roster: Roster) -> tuple[Actor, ...]:
        ids = dict.fromkeys(a for m in mentions for a in (m.actor_id, *m.members) if a)
        return tuple(self._actor(actor_id, roster) for actor_id in ids)

    def _actor(self, actor_id: str, roster: Roster) -> Actor:
        entity = roster.entities.get(actor_id)
        if actor_id.startswith("anonymous"):
            return Actor(actor_id, actor_id, "unnamed", self._homes.code(actor_id))
        if entity:
            return Actor(actor_id, entity.name, entity.kind, self._homes.code(entity.nation or actor_id))
        return Actor(
            actor_id, self._homes.name(actor_id), self._homes.kind(actor_id), self._homes.code(actor_id)
        )


def _mark(text: Lettered, phrases: list[Phrase]) -> None:
    """Note which phrases stand after a preposition and which in a quotation."""
    doc, letters = text.doc, text.letters
    quotes = [(quote.start, quote.end) for quote in doc.quotes if quote.depth == 0]
    number, oblique_before = 0, None
    for phrase in phrases:
        start = doc.starts[phrase.first]
        while number < len(quotes) and quotes[number][1] <= start:
            number += 1
        phrase.quoted = number < len(quotes) and quotes[number][0] <= start
        before = letters[phrase.first - 1] if phrase.first else ""
        phrase.oblique = before in "vist" and bool(before)
        if before == "&" and oblique_before is not None and oblique_before.last + 1 == phrase.first:
            phrase.oblique = oblique_before.oblique
        oblique_before = phrase


def _mention(phrase: Phrase, text: Lettered) -> Mention:
    doc = text.doc
    return Mention(
        start=doc.starts[phrase.first],
        end=doc.ends[phrase.last - 1],
        first=phrase.first,
        last=phrase.last,
        actor_id=phrase.actor_id,
        form=phrase.form,
        rule=phrase.rule,
        plural=phrase.plural,
        possessive=phrase.shape == "possessive",
        office=phrase.office,
        members=phrase.members,
    )
