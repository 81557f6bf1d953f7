"""What a reader has in mind at a point in the text: who was last spoken of, and who is the subject."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from helpers.find.actors.lexicon import Lettered
from helpers.find.actors.phrases import Phrase

_REACH = 6  # sentences back for a pronoun
_PHRASES = 40  # phrases of one sentence that are looked at
_MEMORY = 80  # sentences back for anything else; also what keeps the work linear
_NAMED = ("name", "short")
_HUMAN_SHAPES = frozenset({"name", "office", "kind", "counterpart"})
_BREAKS = frozenset(',;:".()-&')
_SUBORDINATORS = frozenset(
    [
        "dat",
        "omdat",
        "doordat",
        "nadat",
        "voordat",
        "terwijl",
        "toen",
        "als",
        "zodat",
        "hoewel",
        "indien",
        "tenzij",
        "zodra",
        "wanneer",
        "zolang",
        "of",
        "die",
        "maar",
        "want",
    ]
)
_MEDIA = frozenset({"media", "state_media"})
_FRONTED = frozenset("terwijl toen nadat voordat omdat hoewel zodra sinds of dat als wanneer waarom hoe wat wie".split())
_COUNTS = {"twee": 2, "beide": 2, "drie": 3, "vier": 4, "vijf": 5}
_TIMES = frozenset(  # die woensdag, die avond
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag dag week maand ochtend middag avond nacht keer".split()
)
_NATION_FORMS = frozenset({"country", "people"})


def _shares_office(phrase: Phrase) -> bool:
    """Whether a person is named behind an office that he shares with those who follow: de ministers Baerbock en Colonna."""
    return phrase.plural and phrase.form in _NAMED and bool(phrase.actor_id) and phrase.shape in _HUMAN_SHAPES


def is_person(phrase: Phrase) -> bool:
    """Whether a phrase stands for one human being."""
    if not phrase.actor_id or phrase.plural:
        return False
    if phrase.shape in _HUMAN_SHAPES:
        return phrase.form != "institution" and phrase.rule != "lone-name"
    return (phrase.form == "pronoun" and phrase.rule != "pronoun-body") or phrase.rule == "inhabitant"


def may_be(phrase: Phrase, gender: str) -> bool:
    """Whether a pronoun of this gender can stand for it; who has no known gender fits both."""
    return not gender or not phrase.gender or phrase.gender == gender


class Context:
    """The resolved phrases so far, searched backwards; groups are plurals and names joined by `en`."""

    def __init__(self, text: Lettered) -> None:
        self._text = text
        self._by_sentence: dict[int, list[Phrase]] = {}
        self._groups: list[tuple[Phrase, tuple[str, ...]]] = []
        self.last: Phrase | None = None

    def add(self, phrase: Phrase) -> None:
        """Note a resolved phrase."""
        if phrase.plural and (phrase.members or (phrase.actor_id and phrase.form != "pronoun" and not _shares_office(phrase))):
            self._groups.append((phrase, phrase.members or (phrase.actor_id,)))
        elif self._joined(phrase):
            earlier = self.last
            before = self._groups[-1] if self._groups and self._groups[-1][0] is earlier else None
            members = before[1] if before else (earlier.actor_id,) if earlier else ()
            self._groups.append((phrase, (*members, phrase.actor_id)))
        self._by_sentence.setdefault(phrase.sentence, []).append(phrase)
        self.last = phrase

    def _joined(self, phrase: Phrase) -> bool:
        """Blinken en Wang: two of a kind with nothing but `en` or a comma between them."""
        earlier = self.last
        return (
            earlier is not None
            and earlier.last + 1 == phrase.first
            and bool(earlier.actor_id and phrase.actor_id)
            and earlier.actor_id != phrase.actor_id
            and (self._text.letters[earlier.last] in "&," or self._text.doc.lower[earlier.last] == "als")
            and (is_person(earlier) or _shares_office(earlier)) == is_person(phrase)
            and phrase.form not in ("place", "apposition")
        )

    def back(self, sentence: int, reach: int = _REACH) -> Iterable[list[Phrase]]:
        """The phrases of the earlier sentences, one sentence at a time, the nearest first."""
        for number in range(sentence - 1, max(sentence - 1 - reach, -1), -1):
            if number in self._by_sentence:
                yield self._by_sentence[number][-_PHRASES:]

    def here(self, sentence: int) -> list[Phrase]:
        """The phrases of a sentence so far."""
        return self._by_sentence.get(sentence, [])[-_PHRASES:]

    def person(self, fits: Callable[[Phrase], bool], sentence: int, reach: int = _MEMORY) -> Phrase | None:
        """The last single person that fits."""
        for phrases in (self.here(sentence), *self.back(sentence, reach)):
            for phrase in reversed(phrases):
                if is_person(phrase) and fits(phrase):
                    return phrase
        return None

    def last_that(self, fits: Callable[[Phrase], bool], sentence: int, reach: int) -> Phrase | None:
        """The last phrase that fits, also of a body."""
        for phrases in (self.here(sentence), *self.back(sentence, reach)):
            for phrase in reversed(phrases):
                if phrase.actor_id and fits(phrase):
                    return phrase
        return None

    def group(
        self, fits: Callable[[Phrase], bool], sentence: int, reach: int = _MEMORY
    ) -> tuple[Phrase, tuple[str, ...]] | None:
        """The last plural or joined phrase that fits, with those it stands for."""
        for phrase, members in reversed(self._groups):
            if sentence - phrase.sentence > reach:
                return None
            if fits(phrase):
                return phrase, members
        return None

    def several(self, fits: Callable[[Phrase], bool], sentence: int, quantifier: str, joined: bool = False) -> tuple[str, ...]:
        """Whom `de ministers`, `de drie leiders` or `beide landen` stands for, in text order.

        Those that were last joined by `en`, as many as the quantifier tells; else, unless they must be
        `joined`, the last two that fit, or the last one that fits and the last other person.
        """
        count = _COUNTS.get(quantifier, 0)
        reach = 1 if joined else _REACH
        group = self.group(lambda p: not p.plural and fits(p), sentence, reach)
        if group and (len(group[1]) == count or not count):
            return group[1]
        if joined or count > 2:
            return ()
        found: list[str] = []
        for phrases in (self.here(sentence), *self.back(sentence)):
            for phrase in reversed(phrases):
                if phrase.actor_id and phrase.actor_id not in found and phrase.form != "place" and fits(phrase):
                    found.append(phrase.actor_id)
                    if len(found) == 2:
                        return (found[1], found[0])
        other = self.person(lambda p: p.actor_id not in found, sentence, 3) if found else None
        return (found[0], other.actor_id) if other else ()

    def nations(self, nation_of: Callable[[str], str], sentence: int) -> tuple[str, ...]:
        """The last two different countries that were spoken of, also by people of theirs; as places only if no two acted."""
        for places in (False, True):
            found: list[str] = []
            for phrases in (self.here(sentence), *self.back(sentence)):
                for phrase in phrases:
                    counts = phrase.actor_id and phrase.office not in _MEDIA and (places or phrase.form != "place")
                    nation = nation_of(phrase.actor_id) if counts else ""
                    if nation and nation not in found:
                        found.append(nation)
                if len(found) > 1:
                    return tuple(found[:2])
        return ()

    def pair_before(self, sentence: int) -> tuple[str, ...]:
        """The two people of the sentence before, where it has just two: Harris sprak met Sunak. Samen …"""
        for phrases in self.back(sentence, 1):
            people = tuple(dict.fromkeys(p.actor_id for p in phrases if is_person(p)))
            if len(people) == 2:
                return people
        return ()

    def country(self, sentence: int, quoted: bool = False, one: bool = False) -> Phrase | None:
        """The country that was last the subject, or else last spoken of; where it must be `one`, no group of several."""
        spare = None
        for phrases in (self.here(sentence), *self.back(sentence, 4)):
            named = [p for p in phrases if p.form in _NATION_FORMS and p.actor_id and (quoted or not p.quoted)]
            named = [p for p in named if p.shape != "body" or not p.plural] if one else named
            free = [p for p in named if not p.oblique and p.shape != "possessive"]
            if free:
                return free[-1] if free[-1].sentence == sentence else free[0]
            spare = spare or (named[-1] if named else None)
        return spare

    def place(self, sentence: int) -> Phrase | None:
        """The country that was last spoken of, also as a place."""
        for phrases in (self.here(sentence), *self.back(sentence, 4)):
            for phrase in reversed(phrases):
                if phrase.actor_id and (phrase.form in _NATION_FORMS or phrase.rule == "country-as-place"):
                    return phrase
        return None

    def holder(self, fits: Callable[[Phrase], bool], phrase: Phrase) -> Phrase | None:
        """The last person that fits, subjects before others: Lahbib schreef aan Koeleba. De minister …

        Not one in the same clause, since nobody is called twice there: Zelensky riep de militaire leider op.
        """
        spare = None
        sentence = phrase.sentence
        here = [p for p in self.here(sentence) if not self._one_clause(p, phrase)]
        for phrases in (here, *self.back(sentence, _MEMORY)):
            people = [p for p in phrases if is_person(p) and fits(p)]
            free = [p for p in people if not p.oblique]
            if free:
                return free[0]
            spare = spare or (people[-1] if people else None)
            if spare is not None and sentence - spare.sentence > 2:
                break
        return spare

    def nation(self, nation_of: Callable[[str], str], sentence: int, reach: int = 3) -> tuple[str, int]:
        """The country of the nearest subject, and how many sentences back that is."""
        for phrases in (self.here(sentence), *self.back(sentence, reach)):
            free = [p for p in phrases if p.actor_id and p.form != "place" and not p.oblique and nation_of(p.actor_id)]
            if free:
                nearest = self.first_of_clause(free) if free[0].sentence == sentence else free[0]
                return nation_of(nearest.actor_id), sentence - nearest.sentence
        return "", reach + 1

    def clause_before(self, phrase: Phrase) -> list[Phrase]:
        """The phrases of the clause of a phrase, up to it."""
        return [earlier for earlier in self.here(phrase.sentence) if self._one_clause(earlier, phrase)]

    def subject(
        self, sentence: int, gender: str, quoted: bool = False, besides: str = "", told_so: bool = False
    ) -> Phrase | None:
        """The person that a pronoun of this gender most likely stands for; nobody with the id `besides`.

        The subject of the last clause before it in the same sentence; else of the sentence before, and so on. Whom a sentence
        only mentions (er was een gesprek met Lavrov) gives way to the subject of the one before it. With `told_so` people
        without a name must be told to be of the gender.
        """

        def fits(phrase: Phrase) -> bool:
            if told_so and phrase.form == "unnamed" and phrase.gender != gender:
                return False
            return is_person(phrase) and may_be(phrase, gender) and phrase.actor_id != besides

        here = self._told_of([p for p in self.here(sentence) if fits(p)])
        free = [p for p in here if not p.oblique and p.quoted == quoted and p.form != "apposition"]
        if free:
            return self.first_of_clause(free)
        spare = inside = None
        for phrases in self.back(sentence):
            there = [p for p in phrases if fits(p)]
            inside = inside or next((p for p in reversed(there) if p.quoted), None)
            there = self._told_of([p for p in there if quoted or not p.quoted])
            subjects = [p for p in there if not p.oblique and not p.quoted and p.form != "apposition"]
            subjects = subjects or [p for p in there if p.agent and not p.quoted]  # wordt betwijfeld door X
            near = spare is None or spare.sentence - phrases[0].sentence <= 1
            if subjects and near:
                return self._told_by(subjects) or self._of_main_clause(subjects)
            if spare is not None:
                break
            if there:
                spare = next((p for p in reversed(there) if not p.quoted), there[-1])
        return spare or inside or (here[-1] if here else None)

    def _told_of(self, people: list[Phrase]) -> list[Phrase]:
        """Without sources that have no name, where there is anybody else: `Volgens een bron kwam Li en was hij blij`."""
        letters = self._text.letters
        others = [p for p in people if not (p.form == "unnamed" and p.indefinite and letters[p.first - 1] == "g")]
        return others or people

    def _told_by(self, subjects: list[Phrase]) -> Phrase | None:
        """Who tells of somebody without a name: `Er komt een gezant, maakte Yu bekend. Hij …`, `volgens Yu`."""
        letters, first = self._text.letters, subjects[0]
        if first.form != "unnamed" or not first.indefinite:
            return None
        named = (p for p in subjects[1:] if p.form != "unnamed")
        return next(
            (p for p in named if letters[p.first - 1] == "g" or letters[p.first - 2 : p.first] in (",x", ",y", ",e")), None
        )

    def _of_main_clause(self, subjects: list[Phrase]) -> Phrase:
        """The first subject of a sentence, or after a clause that it begins with (terwijl X …, is Y …) that of the main one."""
        first = self._text.doc.sentence_of(subjects[0].first).first
        if self._text.doc.lower[first] not in _FRONTED:
            return subjects[0]
        return next((p for p in subjects if not self._one_clause(subjects[0], p)), subjects[0])

    def first_of_clause(self, free: list[Phrase]) -> Phrase:
        """Of people in one clause the first is its subject: Rutte heeft Biden niet gefeliciteerd, zei hij."""
        number = len(free) - 1
        while number and self._one_clause(free[number - 1], free[number]):
            number -= 1
        return free[number]

    def _one_clause(self, earlier: Phrase, later: Phrase) -> bool:
        """Whether nothing between two phrases begins a clause."""
        letters, lower = self._text.letters, self._text.doc.lower
        return not any(
            letters[t] in _BREAKS or (lower[t] in _SUBORDINATORS and not (lower[t] == "die" and lower[t + 1] in _TIMES))
            for t in range(earlier.last, later.first)
        )
