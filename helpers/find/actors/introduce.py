"""First pass over an article: everybody it names, put into the roster with the offices and countries it gives them."""

from __future__ import annotations

from helpers.find.actors.holders import Holders
from helpers.find.actors.homes import Homes
from helpers.find.actors.lexicon import Lettered, Sense
from helpers.find.actors.names import NameJudge, slug, without_possessive
from helpers.find.actors.phrases import Phrase
from helpers.find.actors.roster import Entity, Roster

_OUTLETS = frozenset(
    ["krant", "dagblad", "zender", "tv-zender", "televisiezender", "nieuwszender", "omroep", "persbureau", "nieuwsagentschap", "nieuwssite", "tabloid", "weekblad", "tijdschrift", "magazine", "blad", "avondkrant", "ochtendkrant", "zakenkrant", "nieuwsdienst", "website"]
)


class Introducer:
    """Fills a roster from an article's phrases. Built once."""

    def __init__(self, judge: NameJudge, holders: Holders, homes: Homes) -> None:
        self._judge, self._holders, self._homes = judge, holders, homes

    def introduce(self, text: Lettered, phrases: list[Phrase]) -> Roster:
        """Give every phrase with a name its actor; phrases that turn out to name nobody get an empty `shape`."""
        roster = Roster()
        waiting: list[tuple[Phrase, list[str]]] = []
        long_names: list[tuple[Phrase, list[str]]] = []
        for phrase in phrases:
            if phrase.name is None:
                continue
            if phrase.shape == "named_body":
                self._named_body(text, phrase, roster)
                continue
            known = self._known(text, phrase)
            words = text.words(*phrase.name)
            if known:
                self._add_known(known, phrase, roster)
            elif len(words) > 1:
                long_names.append((phrase, words))
            else:
                waiting.append((phrase, words))
        for phrase, words in sorted(long_names, key=lambda item: -len(item[1])):
            self._long(phrase, words, roster)
        seen = {
            text.doc.words[p.name[0]]
            for p, _ in waiting
            if p.name and p.name[0] != text.doc.sentences[p.sentence].first
        }
        for phrase, words in waiting:
            self._short(text, phrase, words, roster, seen)
        return roster

    def nation(self, phrase: Phrase, roster: Roster) -> str:
        """The country that a phrase gives somebody, by its adjectives or its complement."""
        if phrase.nations:
            return phrase.nations[0]
        if phrase.of in roster.entities:
            return roster.entities[phrase.of].nation
        return self._homes.nation(phrase.of) if phrase.of else ""

    def _known(self, text: Lettered, phrase: Phrase) -> Sense | None:
        """The person of the codebook whose name this is; narrows the phrase to it where other words stand before."""
        first, last = phrase.name or (0, 0)
        tokens = [token for token in range(first, last) if text.letters[token] == "P"]
        if not tokens:
            return None
        token = tokens[0]
        hit = text.sense(token)
        if hit.full:
            if token != first and phrase.shape == "name":
                phrase.first = token
            phrase.name = (token, last)
            return hit
        before = text.words(first, token)
        if before and before[0] in self._holders.people[hit.id].first:
            return hit
        return hit if not before and token + 1 == last else None

    def _add_known(self, sense: Sense, phrase: Phrase, roster: Roster) -> None:
        person = self._holders.people[sense.id]
        name = person.full_names[0]
        entity = roster.add(
            Entity(person.id, name, "person", self._homes.nation(person.id), person.gender), *person.last
        )
        if sense.full:
            entity.mentions += 1
        phrase.actor_id, phrase.form = person.id, "name" if sense.full else "short"
        phrase.rule = "known-name" if sense.full else "known-surname"
        self._office(phrase, entity, roster)

    def _office(self, phrase: Phrase, entity: Entity, roster: Roster) -> None:
        if phrase.shape in ("office", "kind") and phrase.head and not phrase.former:
            phrase.office = phrase.head.id
            roster.give_office(entity, phrase.head.id, self.nation(phrase, roster) or entity.nation)
        elif phrase.nations and not entity.nation:
            entity.nation = phrase.nations[0]

    def _long(self, phrase: Phrase, words: list[str], roster: Roster) -> None:
        """A name of several words that is in no list."""
        words = [*words[:-1], without_possessive(words[-1])]
        kind = self._judge.kind(words)
        titled = phrase.shape in ("office", "kind", "counterpart")
        if self._judge.nothing(words) or (not titled and words[0] == words[-1]):
            phrase.shape = ""
            return
        if kind == "institution":
            entity = roster.add(Entity(slug(" ".join(words)), " ".join(words), kind), " ".join(words))
            if titled:
                phrase.of, phrase.of_kind, phrase.name = entity.actor_id, "Y", None
                return
            phrase.actor_id, phrase.form, phrase.rule = entity.actor_id, "institution", "unknown-body"
            return
        surname = self._judge.surname(words)
        same = [
            entity
            for entity in roster.called(surname)
            if entity.kind == "person"
            and entity.name.split()[0][0] == words[0][0]
            and words[0] in entity.name.split()
        ]
        entity = same[0] if same else Entity(slug(" ".join(words)), " ".join(words), "person")
        entity = roster.add(entity, surname, words[0])
        entity.gender = (
            entity.gender
            or (phrase.head.gender if titled and phrase.head else "")
            or self._judge.gender(words)
        )
        entity.nation = entity.nation or self.nation(phrase, roster)
        phrase.actor_id, phrase.form = entity.actor_id, "name"
        phrase.rule = "titled-name" if titled else ("first-name" if kind == "person" else "capitals")
        self._office(phrase, entity, roster)

    def _short(
        self, text: Lettered, phrase: Phrase, words: list[str], roster: Roster, seen: set[str]
    ) -> None:
        """One word: the surname of somebody in the article, a titled surname, or the name of we know not what."""
        word = without_possessive(words[0])
        called = roster.called(word) or (roster.called(word[:-1]) if word.endswith("s") else [])
        titled = (
            phrase.shape in ("office", "kind", "counterpart")
            or (phrase.shape == "name"
            and phrase.head is None)
        )
        if called:
            entity = called[-1] if len(called) == 1 else max(called, key=lambda e: e.mentions)
            phrase.actor_id, phrase.form, phrase.rule = entity.actor_id, "short", "surname"
            self._office(phrase, entity, roster)
            return
        if titled and not self._judge.nothing(words) and self._judge.kind(words) != "institution":
            entity = roster.add(Entity(slug(word), word, "person", self.nation(phrase, roster)), word)
            entity.gender = entity.gender or (phrase.head.gender if phrase.head else "")
            phrase.actor_id, phrase.form, phrase.rule = entity.actor_id, "name", "titled-name"
            self._office(phrase, entity, roster)
            return
        at_start = phrase.first == text.doc.sentences[phrase.sentence].first
        first = phrase.name[0] if phrase.name else phrase.first
        if (
            titled
            or self._judge.nothing(words)
            or (at_start and text.letters[first] == "C" and word not in seen)
        ):
            phrase.name = None
            if phrase.shape == "name":
                phrase.shape = ""
            return
        kind = "person" if text.letters[first] == "F" else "institution"
        entity = roster.add(Entity(slug(word), word, kind, "", self._judge.gender([word])), word)
        phrase.actor_id, phrase.form, phrase.rule = entity.actor_id, "name", "lone-name"

    def _named_body(self, text: Lettered, phrase: Phrase, roster: Roster) -> None:
        """De krant Politika, persbureau TASS, de denktank Clingendael."""
        first, last = phrase.name or (0, 0)
        head = text.doc.lower[first - 1]
        kind = "outlet" if head in _OUTLETS else "institution"
        if text.letters[first] == "Y":
            entity = roster.add(
                Entity(phrase.head.id, self._homes.name(phrase.head.id), self._homes.kind(phrase.head.id))
            )
        else:
            words = text.words(first, last)
            words[-1] = without_possessive(words[-1])
            entity = roster.add(
                Entity(slug(" ".join(words)), " ".join(words), kind, self.nation(phrase, roster)), words[0]
            )
        phrase.actor_id, phrase.form, phrase.rule = entity.actor_id, "institution", "noun-and-body"
        if self._homes.is_state_media(entity.actor_id) or head.startswith("staats"):
            phrase.office = "state_media"
        elif entity.kind == "outlet":
            phrase.office = "media"
