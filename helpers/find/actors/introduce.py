"""First pass over an article: everybody it names goes into the roster, with offices and country."""

from __future__ import annotations

import re
from operator import itemgetter

from helpers.find.actors.holders import Holders
from helpers.find.actors.homes import Homes
from helpers.find.actors.lexicon import Lettered
from helpers.find.actors.names import NameJudge, is_misspelt, slug, without_possessive
from helpers.find.actors.phrases import Phrase
from helpers.find.actors.roster import Entity, Roster
from helpers.find.actors.standing import acts, goes_on, has_age, is_whole, of_a_trade, opens
from helpers.find.actors.vocabulary import Sense
from helpers.find.actors.words import PLACE
from helpers.read.codebook.actors import ActorBook, Person
from helpers.records import Interval

_LONG_NAME = 6  # letters, of which one may be wrong
_APPOSITION = re.compile(r"[,(][dDz]?[aen_]{0,4}[ou]")  # Lena Hartmann, de nieuwe gezant
_WORDS = frozenset({"office", "kind", "inhabitants", "place", "body_again"})
_HOME = frozenset({"netherlands", "belgium"})
_GOVERNING = ("minister", "leader")
_TITLED = frozenset({"office", "kind", "counterpart"})
_WITH = frozenset({"met", "bij", "tussen", "door"})


class Introducer:
    """Fills a roster from an article's phrases. Built once."""

    def __init__(self, actors: ActorBook, holders: Holders, homes: Homes) -> None:
        self._judge, self._holders, self._homes = NameJudge(actors.names), holders, homes
        self._short_forms = {
            p.id: (
                *p.last,
                *self._judge.without_particles(p.last),
                *self._judge.given_last(p.full_names),
                *self._judge.without_title(p.full_names),
            )
            for p in actors.people
        }
        self._by_first: dict[str, list[Person]] = {}
        for person in actors.people:
            for name in person.first:
                self._by_first.setdefault(name, []).append(person)
        self._common: dict[str, list[Person]] = {}
        for person in actors.people:
            for surname in () if person.alone else person.last:
                self._common.setdefault(surname, []).append(person)

    def introduce(self, text: Lettered, phrases: list[Phrase], published: Interval | None) -> Roster:
        """Give every phrase with a name its actor; those that turn out to name nobody lose their `shape`.

        `published` decides between those of one surname who had an office one after the other.

        Full names go first, the longest before the rest, so that a surname may stand before the full name.
        """
        roster = Roster(published)
        _share_titles(text, phrases)
        named = [p for phrase in phrases for p in (phrase, *phrase.inner) if p.name is not None]
        short: list[Phrase] = []
        long: list[tuple[list[str], Phrase]] = []
        surnames: list[tuple[Sense, Phrase]] = []
        for phrase in named:
            first, last = phrase.name or (0, 0)
            if phrase.shape == "named_body":
                self._body(text, phrase, roster)
            elif known := self._known(text, phrase):
                if known.full:
                    self._add_known(known, phrase, roster)
                else:
                    surnames.append((known, phrase))
            elif len(words := text.words(first, last)) > 1:
                long.append((words, phrase))
            else:
                short.append(phrase)
        called = {without_possessive(text.doc.words[p.name[1] - 1]) for p in short if p.name}
        announced = {p.last + 1 for p in phrases if p.name is None and p.shape in _TITLED} if long else set()
        for words, phrase in sorted(long, key=lambda item: -len(item[0])):
            self._long(text, phrase, words, roster, called, announced)
        for known, phrase in surnames:
            self._known_surname(text, known, phrase, roster)
        certain = {text.doc.words[p.name[0]] for p in short if p.name and not text.begins(p.name[0])}
        aged = {text.doc.words[p.name[0]] for p in short if p.name and has_age(text, p)}
        alone = [not (phrase.shape in _TITLED or acts(text, phrase)) for phrase in short]  # Hersh plaatste … Volgens Hersh
        for _, phrase in sorted(zip(alone, short, strict=True), key=itemgetter(0)):
            self._short(text, phrase, roster, certain, aged)
        self._surnames_that_are_words(text, phrases, roster)
        return roster

    # --- people of the codebook

    def _known(self, text: Lettered, phrase: Phrase) -> Sense | None:
        """The person of the codebook whose name this is, misspelt or not."""
        first, last = phrase.name or (0, 0)
        if text.letters[first] == "P":
            return text.sense(first)
        token = text.letters.find("Q", first, last)
        if token < 0:
            return None
        person = text.sense(token)
        if token == first and "C" not in text.letters[first:last] and "F" not in text.letters[first:last]:
            return person
        words = text.words(first, last)
        known = self._holders.people[person.id]
        if words[0] in known.first and token > first:  # Wang Yiwei is not Wang Yi
            return person
        if self._judge.gender(words) in ("", known.gender) and is_misspelt(" ".join(words), known.full_names):
            return person
        return None

    def _add_known(self, sense: Sense, phrase: Phrase, roster: Roster, *written: str) -> None:
        """Put somebody of the codebook into the roster, by the names that he has there and as he is `written` here."""
        person = self._holders.people[sense.id]
        nation = self._homes.nation(person.id)
        entity = Entity(person.id, person.full_names[0], "person", nation, person.gender)
        entity = roster.add(entity, *self._short_forms[person.id], *written)
        if sense.full:
            roster.name_at(entity, phrase.first)
            phrase.settle(person.id, "name", "known-name")
        else:
            phrase.settle(person.id, "short", "known-surname")
        self._give_office(phrase, entity, roster)

    def _known_surname(self, text: Lettered, sense: Sense, phrase: Phrase, roster: Roster) -> None:
        """A well-known surname, unless the article has somebody else of that name: Wang Wenbin … Wang."""
        first, last = phrase.name or (0, 0)
        bearer = roster.bearer(" ".join(text.words(first, last)), first, _is_met(text, phrase))
        if bearer is None or bearer.actor_id == sense.id:
            self._add_known(sense, phrase, roster)
            return
        phrase.settle(bearer.actor_id, "short", "surname")
        self._give_office(phrase, bearer, roster)

    def _nation(self, phrase: Phrase) -> str:
        if phrase.nations:
            return phrase.nations[0]
        return self._homes.nation(phrase.of) if phrase.of else ""

    def _give_office(self, phrase: Phrase, entity: Entity, roster: Roster) -> None:
        if phrase.shape in ("office", "kind"):
            phrase.office = phrase.office_told
            if not phrase.former:
                body = phrase.of if phrase.of_kind == "Y" else ""
                roster.give_office(entity, _narrow(phrase), body or self._nation(phrase) or entity.nation)
        nation = self._nation(phrase)
        if nation and not entity.nation:
            entity.nation = nation

    # --- names in no list

    def _long(
        self, text: Lettered, phrase: Phrase, words: list[str], roster: Roster, called: set[str], announced: set[int]
    ) -> None:
        """A name of several words. `announced` are the tokens before which an office stands: de gezant, Lena Hartmann, …"""
        first, last = phrase.name or (0, 0)
        words = [*words[:-1], without_possessive(words[-1])]
        bearer = roster.bearer(" ".join(words), first) if self._judge.is_surname(words) else None
        if bearer:
            phrase.settle(bearer.actor_id, "short", "surname")
            self._give_office(phrase, bearer, roster)
            return
        if holder := self._holder(text, phrase, " ".join(words), roster):
            self._add_known(Sense("Q", holder.id, full=True), phrase, roster, words[-1])
            return
        if namesake := self._almost(words):
            self._add_known(Sense("Q", namesake.id, full=True), phrase, roster, words[-1])
            return
        titled = phrase.shape in _TITLED or (
            first in announced and text.before(first) == "," and text.letters[last : last + 1] in (",", ".", ")")
        )
        if not titled and text.letters[first] == "C" and "F" in text.letters[first + 1 : last - 1]:
            skipped = text.letters.index("F", first + 1, last)
            if self._judge.kind(words) != "institution":
                words = words[skipped - first :]
                phrase.first, phrase.name = skipped, (skipped, last)
        if not phrase.nations and text.letters[last : last + 2] == "vK":
            phrase.nations = (text.sense(last + 1).id,)  # met Hassan Sheikh Mohamud van Somalië
        kind = self._judge.kind(words)
        before = text.before(first)
        if roster.is_body(" ".join(words)):
            kind = "institution"
        if self._judge.nothing(words) or (kind != "person" and not titled and before in PLACE):
            phrase.shape = ""
        elif kind == "institution" or not (kind or titled or self._is_person(text, phrase, words, called)):
            self._unknown_body(text, phrase, " ".join(words), roster)
        else:
            self._unknown_person(phrase, words, kind, roster)

    def _is_person(self, text: Lettered, phrase: Phrase, words: list[str], called: set[str]) -> bool:
        """Unknown capitals are a person's where the surname comes back alone, an office follows, or they act."""
        if self._judge.doubtful(words) or text.before(phrase.first) in ("d", "D"):
            return False
        return (
            words[-1] in called
            or text.letters[phrase.first] == "W"
            or _APPOSITION.match(text.letters, phrase.last) is not None
            or of_a_trade(text, phrase)
            or acts(text, phrase)
        )

    def _unknown_person(self, phrase: Phrase, words: list[str], kind: str, roster: Roster) -> None:
        surname = self._judge.surname(words)
        given = words[-1] if surname == words[0] else words[0]  # Wang Yiwei is not the Wang Yi of before
        entity = roster.person(surname, given) or Entity(slug(" ".join(words)), " ".join(words), "person")
        entity = roster.add(entity, surname, self._judge.with_particles(words), words[0], words[-1])
        entity.gender = entity.gender or phrase.head.gender or self._judge.gender(words)
        roster.name_at(entity, phrase.first)
        titled = phrase.shape in _TITLED
        rule = "named-counterpart" if phrase.shape == "counterpart" and not phrase.nations else "titled-name"
        phrase.settle(entity.actor_id, "name", rule if titled else "first-name" if kind else "capitals")
        self._give_office(phrase, entity, roster)

    def _unknown_body(self, text: Lettered, phrase: Phrase, name: str, roster: Roster) -> None:
        entity = roster.add(Entity(slug(name), name, "institution"), name)
        if phrase.shape in _TITLED:
            phrase.of, phrase.of_kind, phrase.name = entity.actor_id, "Y", None
            return
        if text.before(phrase.first) == "d" and text.doc.lower[phrase.first - 1] != "een":
            phrase.first -= 1
        phrase.settle(entity.actor_id, "institution", "unknown-body")

    def _short(self, text: Lettered, phrase: Phrase, roster: Roster, certain: set[str], aged: set[str]) -> None:
        """One word: the surname of somebody in the article, a titled surname, or we know not whose name."""
        first, _ = phrase.name or (0, 0)
        written = text.doc.words[first]
        word = without_possessive(written)
        met = _is_met(text, phrase)
        bearer = roster.bearer(word, first, met) or (roster.bearer(word[:-1], first, met) if word.endswith("s") else None)
        lone = roster.called(word)
        titled = phrase.shape in _TITLED or phrase.first < first
        if bearer:
            phrase.settle(bearer.actor_id, "short", "surname")
            self._take_particles(text, phrase, bearer)
            self._give_office(phrase, bearer, roster)
        elif lone and lone.kind == "person":
            phrase.settle(lone.actor_id, "short", "surname")
            self._give_office(phrase, lone, roster)
        elif self._judge.nothing([word]):
            self._drop_name(phrase)
        elif holder := self._holder(text, phrase, word, roster):
            self._add_known(Sense("Q", holder.id, full=True), phrase, roster, word)
        elif titled and self._judge.kind([word]) != "institution" and not goes_on(text, phrase):
            entity = roster.add(Entity(slug(word), word, "person", self._nation(phrase)), word)
            entity.gender = entity.gender or phrase.head.gender
            phrase.settle(entity.actor_id, "name", "titled-name")
            self._give_office(phrase, entity, roster)
        elif titled or not (
            (lone and is_whole(text, phrase))
            or any(stands(text, phrase, word in certain or (word.isupper() and len(word) > 1)) for stands in (opens, acts))
        ):
            self._drop_name(phrase)
        else:
            self._lone(text, phrase, word, roster, "person" if word in aged else "")

    def _holder(self, text: Lettered, phrase: Phrase, surname: str, roster: Roster) -> Person | None:
        """Who of the codebook has a common surname and governs, or heads a body, by that title: minister Blok, CIA-baas Burns.
        Who has a lesser one must be told to be of that country: de Britse onderhandelaar Frost.

        Of no country told only somebody of the paper's own, whom its readers know, or of one that the article names
        (Netanyahu … president Herzog); of several who had the office, the one who had it then.
        """
        told = bool(phrase.nations) and phrase.shape == "kind"  # de Britse onderhandelaar Frost
        if phrase.shape != "office" and not told:
            return None
        nation, covers, published = self._nation(phrase), self._holders.covers, roster.published

        def titles(person: Person) -> list[str]:
            found = [role for role in person.roles if covers(phrase.head.id, role.office)]
            return [r.office for r in found if told or r.of == phrase.of != "" or any(covers(o, r.office) for o in _GOVERNING)]

        common = [person for person in self._common.get(surname, ()) if titles(person)]
        of_it = [person for person in common if (person.country == nation if nation else person.country in _HOME)]
        known = of_it or ([] if nation or not common else [p for p in common if self._names_country(text, roster, p.country)])
        if len(known) > 1 and published is not None:
            known = [p for p in known if not set(titles(p)).isdisjoint(self._holders.offices_of(p.id, published))]
        known = known or self._misspelt(phrase, surname, published)
        return known[0] if len(known) == 1 else None

    def _names_country(self, text: Lettered, roster: Roster, country: str) -> bool:
        """Whether the article names a country, a town of it or somebody known from there."""
        if any(entity.nation == country for entity in roster.entities.values()):
            return True
        there = (text.sense(token) for token, letter in enumerate(text.letters) if letter in "KSLn")
        return any(self._homes.nation(sense.of or sense.id) == country for sense in there)

    def _almost(self, words: list[str]) -> Person | None:
        """Whom of the codebook somebody with his first name and almost his surname must be: Volodimir Zelenksi."""
        surname = words[-1]
        if len(words) != 2 or len(surname) < _LONG_NAME:
            return None
        people = (p for p in self._by_first.get(words[0], ()) if is_misspelt(surname, p.last))
        return next(people, None)

    def _misspelt(self, phrase: Phrase, name: str, published: Interval | None) -> list[Person]:
        """Those of the codebook whose office stands before a name almost theirs: EU-buitenlandchef Borell."""
        if len(name) < _LONG_NAME or phrase.former:
            return []
        homes = {self._nation(phrase), phrase.of} - {""}
        ids = {person_id for of in homes for person_id in self._holders.everybody(phrase.head.id, of, published)}
        people = (self._holders.people[person_id] for person_id in sorted(ids))
        return [person for person in people if is_misspelt(name, (*person.last, *person.full_names))]

    def _lone(self, text: Lettered, phrase: Phrase, word: str, roster: Roster, kind: str) -> None:
        kind = kind or ("person" if text.letters[phrase.first] == "F" else "institution")
        entity = roster.add(Entity(slug(word), word, kind, "", self._judge.gender([word])), word)
        if kind == "institution" and text.before(phrase.first) == "d":
            phrase.first -= 1
        phrase.settle(entity.actor_id, "name" if kind == "person" else "institution", "lone-name")

    def _surnames_that_are_words(self, text: Lettered, phrases: list[Phrase], roster: Roster) -> None:
        """Deen, De Koning, Houston: a word that is the surname of somebody whom the article names in full."""
        for phrase in phrases:
            if phrase.shape not in _WORDS or phrase.name or phrase.last - phrase.first > 2:
                continue
            token = phrase.last - 1
            word = text.doc.words[token]
            if word[0].isupper() and not phrase.plural and (bearer := roster.bearer(word, token)):
                if text.before(phrase.first) in PLACE:
                    continue
                phrase.shape, phrase.first, phrase.name = "name", token, (token, token + 1)
                phrase.settle(bearer.actor_id, "short", "surname")
                self._take_particles(text, phrase, bearer)

    @staticmethod
    def _take_particles(text: Lettered, phrase: Phrase, bearer: Entity) -> None:
        """Van Houten at the beginning of a sentence, where `Van` may be a preposition."""
        words = bearer.name.lower().split()
        while phrase.first and phrase.shape == "name" and text.doc.lower[phrase.first - 1] in words[:-1]:
            phrase.first -= 1

    @staticmethod
    def _drop_name(phrase: Phrase) -> None:
        phrase.name = None
        if phrase.shape == "name":
            phrase.shape = ""

    def _body(self, text: Lettered, phrase: Phrase, roster: Roster) -> None:
        """De krant Politika, persbureau TASS, de denktank Clingendael."""
        first, last = phrase.name or (0, 0)
        noun = text.doc.lower[first - 1]
        if text.letters[first] == "Y":
            actor_id = text.sense(first).id
            entity = Entity(actor_id, self._homes.name(actor_id), self._homes.kind(actor_id))
        else:
            words = text.words(first, last)
            name = " ".join([*words[:-1], without_possessive(words[-1])])
            kind = "outlet" if text.sense(first - 1).id == "outlet" else "institution"
            entity = Entity(slug(name), name, kind, self._nation(phrase))
        entity = roster.add(entity, entity.name)
        phrase.settle(entity.actor_id, "institution", "known-body" if text.letters[first] == "Y" else "noun-and-body")
        if self._homes.is_state_media(entity.actor_id) or noun.startswith("staats"):
            phrase.office = "state_media"
        elif entity.kind == "outlet":
            phrase.office = "media"


def _is_met(text: Lettered, phrase: Phrase) -> bool:
    """Whether a name is that of who is met or acts with others: met Wang, door Wang ontvangen."""
    return phrase.first > 0 and text.doc.lower[phrase.first - 1] in _WITH


def _narrow(phrase: Phrase) -> str:
    """The office of a phrase: that of `minister Ollongren van Binnenlandse Zaken` is told by the ministry behind the name."""
    ministry = phrase.body.id if phrase.body is not None and phrase.head.id == "minister" else ""
    return ministry.removesuffix("ministry") + "minister" if ministry.endswith("-ministry") else phrase.head.id


def _share_titles(text: Lettered, phrases: list[Phrase]) -> None:
    """De ministers Jansen, Pietersen en Klaassen: a title in the plural is that of everybody listed after it."""
    title: Phrase | None = None
    for phrase in phrases:
        listed = title is not None and phrase.first == title.last + 1 and text.letters[title.last] in "&,"
        if title is not None and listed and phrase.shape == "name" and phrase.name is not None:
            phrase.shape, phrase.head, phrase.nations = "office", title.head, title.nations
            title = phrase if text.letters[title.last] == "," else None
        else:
            title = phrase if phrase.shape == "office" and phrase.plural and phrase.name is not None else None
