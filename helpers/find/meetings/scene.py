"""One sentence as the rules of meetings see it: its clauses, and groups of actors with their prepositions."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from helpers.find.document import Sentence
from helpers.find.meetings.cast import Cast
from helpers.find.meetings.segments import Clause, Segmenter, finite_of, holds
from helpers.find.meetings.words import CONJUNCTIONS, DETERMINERS, MARKS, PREPOSITIONS, WITH_INFINITIVES, each
from helpers.find.reading import Reading
from helpers.find.verbs import INFINITIVE, PARTICIPLE
from helpers.records import Mention

_LISTING = each("zowel onder meer andere anderen zowel ook vooral eerst respectievelijk allereerst minste alleen zelf")
_BEFORE_LISTED = PREPOSITIONS | _LISTING
_JOINING = each(
    ", en & of alsook evenals alsmede plus maar ook met aan de het een onder daarna vervolgens later enerzijds anderzijds"
)
_PHRASE = 6  # words
_APPOSED = 12  # words between the commas of an apposition
_PERFECT = each("hebben zijn")
_FOR_PARTICIPLES = each("laten kunnen mogen")
_COUNTRIES = ("country", "place")
_COUNTS = each("twee drie vier vijf zes zeven acht negen tien elf twaalf dertien vijftien twintig dertig veertig vijftig")
_CALLED = each("zogeheten zogenoemd eigen")
_NOT_IN_PHRASE = each("die te ze we wie hoe")
_NOT_IN_APPOSITION = each("die dat waar wie hij ze dus maar en of met")


@dataclass(frozen=True, slots=True)
class Lexis:
    """Words that change how a sentence is read.

    `nouns` tell of meetings, so they are no verbs (overleg); `delegates` act for a country (de leiders van Israël); after
    `relations`, as the end of a word, `met` names no participant (de oorlog met Oekraïne).
    """

    nouns: frozenset[str]
    delegates: frozenset[str]
    relations: tuple[str, ...]


class Group(Struct, frozen=True):
    """Actors named together: `Duitsland, Italië en Frankrijk`.

    `preposition` governs it, at token `at`; it is empty where there is none.
    """

    first: int
    last: int
    mentions: tuple[Mention, ...]
    preposition: str
    at: int

    @property
    def ids(self) -> tuple[str, ...]:
        """The actors; one empty id where none of them is known."""
        ids = dict.fromkeys(actor_id for mention in self.mentions for actor_id in Cast.ids(mention))
        return tuple(actor_id for actor_id in ids if actor_id) or ("",)

    @property
    def free(self) -> bool:
        """Whether it can be a subject or object: neither after a preposition nor a possessor."""
        return not self.preposition and not self.mentions[-1].possessive


class Scene:
    """A sentence with its segments and its groups of actors."""

    def __init__(self, reading: Reading, sentence: Sentence, mentions: Sequence[Mention], cast: Cast, lexis: Lexis) -> None:
        self.reading, self.sentence, self.mentions, self.cast = reading, sentence, mentions, cast
        self.lower, self.verbs, self._lexis = reading.doc.lower, reading.clauses.verbs, lexis
        words, lower = reading.doc.words, self.lower
        owned = {m.first for m in mentions if not words[m.first][0].isupper() and lower[m.first] not in DETERMINERS}
        self._possessive = {token: m.first for m in mentions if self._owns(m, owned) for token in range(m.first, m.last)}
        self._named = frozenset(token for m in mentions for token in range(m.first, m.last))
        lower, named, nouns = self.lower, self._named, lexis.nouns  # not self, which would hold on to itself
        self._segmenter = Segmenter(
            lower, reading.clauses, sentence, lambda t: t in named or lower[t] in nouns, lambda t: lower[t] in nouns
        )
        self.segments = self._segmenter.segments
        self._explained = dict(end for mention in mentions if (end := self._explains(mention)))
        explaining = set(self._explained.values())
        taking = (mention for mention in mentions if cast.takes_part(mention) or self._sends(mention))
        self.groups = self._groups([mention for mention in taking if mention.last not in explaining])

    def clause(self, token: int) -> Clause:
        """The segments that make up the clause of a token, in order, relative clauses left out."""
        return self._segmenter.clause(token)

    def words(self, clause: Clause) -> Sequence[str]:
        """All words from the beginning of a clause to its end."""
        return self.lower[clause[0].first : clause[-1].last]

    def own_words(self, clause: Clause) -> Sequence[str]:
        """The words of a clause without those of the relative clauses inside it."""
        return [word for segment in clause for word in self.lower[segment.first : segment.last]]

    def before(self, first: int, number: int) -> Sequence[str]:
        """Up to so many words of the sentence before a token."""
        return self.lower[max(self.sentence.first, first - number) : first]

    def direction(self, clause: Clause) -> str:
        """Whether a clause looks to the `past`, the `present` or the `future`; empty where it has no finite verb."""
        finite, last = finite_of(clause), clause[-1].last
        if finite is None:
            return ""
        tense = self.reading.clauses.tense(finite, last)
        if tense == "present" and self._has_let(finite, last):
            return "past"
        if tense != "conditional":
            return tense
        return "past" if any(self._is_perfect(t) for t in range(finite + 1, last) if t in self.verbs) else "future"

    def _is_perfect(self, token: int) -> bool:
        """Whether a verb is the auxiliary of a participle beside it: zou X hebben ontvangen, zou X ontvangen hebben."""
        auxiliary = any(form.lemma in _PERFECT and form.form == INFINITIVE for form in self.verbs[token])
        beside = [form for t in (token - 1, token + 1) for form in self.verbs.get(t, ())] if auxiliary else ()
        return any(form.form == PARTICIPLE for form in beside)

    def _has_let(self, finite: int, last: int) -> bool:
        """Whether a clause is in the perfect, with an infinitive for its participle: heeft hem laten ontbieden."""
        if all(form.lemma != "hebben" for form in self.verbs[finite]):
            return False
        return any(self.lower[t] in _FOR_PARTICIPLES and t + 1 in self.verbs for t in range(finite + 1, last - 1))

    def named(self, token: int) -> bool:
        """Whether a token is part of the name of an actor or place."""
        return token in self._named

    def after_te(self, token: int) -> bool:
        """Whether a verb is an infinitive with `te`: te praten, te gaan praten."""
        before = self.before(token, 2)
        return before[-1:] == ["te"] or (before[:1] == ["te"] and before[-1] in WITH_INFINITIVES)

    def locative(self, clause: Clause, er: int) -> bool:
        """Whether `er` stands for a place (hij werd er ontvangen), and not for an untold subject (er was een gesprek)."""
        if ("op", "aan") in pairwise(self.words(clause)):
            return False  # drong er bij X op aan
        return any(clause[0].first <= mention.first < er for mention in self.mentions)

    def tells(self, token: int) -> bool:
        """Whether a token is a noun that tells of a meeting."""
        return self.lower[token] in self._lexis.nouns

    def accompanies(self, group: Group) -> bool:
        """Whether a group is that of those with whom somebody acts: samen met Macron."""
        return group.preposition == "met" and self.before(group.at, 1) == ["samen"]

    def official(self, ids: Collection[str]) -> bool:
        """Whether a group of these actors is of officials, who can be met: de ambassadeur, de delegaties van X en Y."""
        delegates, lower = self._lexis.delegates, self.lower
        groups = (group for group in self.groups if not set(ids).isdisjoint(group.ids))
        return any(any(m.office for m in g.mentions) or lower[max(0, g.first - 2)] in delegates for g in groups)

    def groups_in(self, clause: Clause) -> list[Group]:
        """The groups that begin in a clause, in order."""
        return [group for group in self.groups if holds(clause, group.first)]

    def preposition(self, first: int) -> str:
        """The preposition that governs the phrase that begins at a token, or empty."""
        return self._governor(first)[0]

    def _explains(self, mention: Mention) -> tuple[int, int] | None:
        """Where a mention that tells what the one before it is begins, with what stands before it, and where it ends.

        Duda (Polen) en Iohannis (Roemenië), de Boekarest Negen, de landen aan de oostgrens; Mirzojan van Armenië en Bayramov.
        """
        before, last_of = self.before(mention.first, 1), self.reading.last_of
        who = last_of.get(mention.first - 1)
        if before == ["("] and self.lower[mention.last : mention.last + 1] == [")"] and mention.form in _COUNTRIES:
            return (mention.first - 1, mention.last) if who else None
        if mention.rule == "lands" and before == [","] and who:
            return mention.first - 1, mention.last
        if mention.form not in _COUNTRIES or before not in (["van"], ["uit"]) or who is None:
            return None
        home = self.cast.person(who.actor_id) and self.cast.side(who.actor_id) == self.cast.side(mention.actor_id)
        return (mention.first - 1, mention.last) if home else None

    def _sends(self, mention: Mention) -> bool:
        """Whether a place stands for those who come from it: delegaties uit Jordanië."""
        before = [word for word in self.before(mention.first, 5) if word not in _LISTING]
        return mention.form == "place" and any(one in self._lexis.delegates and two == "uit" for one, two in pairwise(before))

    def _groups(self, mentions: Sequence[Mention]) -> list[Group]:
        coordinated = {segment.first for segment in self.segments if segment.kind == "and"}
        groups: list[Group] = []
        chain: list[Mention] = []
        told = 0  # where the apposition of the last mention ends, with what it names
        for mention in mentions:
            if chain and mention.first < told:
                continue
            goes_on = chain and told and self._joined(range(told, mention.first)) and told not in coordinated
            told = self._end_of_apposition(mention)
            if goes_on:
                chain.append(mention)
                continue
            described = chain and chain[-1].form != "institution" and Cast.ids(chain[-1]) == ("",)
            if described and chain[-1].last == mention.first:
                mention = replace(mention, first=chain.pop().first)  # zijn collega minister Blok
            elif chain:
                between = range(chain[-1].last, mention.first)
                if not self._joined(between) or not coordinated.isdisjoint(between):
                    groups.extend(self._close(chain))
                    chain = []
            chain.append(mention)
        if chain:
            groups.extend(self._close(chain))
        return groups

    def _end_of_apposition(self, mention: Mention) -> int:
        """Where the apposition of a mention ends, if more names follow: met X, de rechterhand van Y, en Z; else 0.

        No comma stands before `en` in an enumeration.
        """
        first, last = mention.last, min(mention.last + _APPOSED, self.sentence.last - 1)
        if first + 1 >= last or self.lower[first] != "," or not self.reading.doc.words[first + 1].islower():
            return 0
        for token in range(first + 1, last):
            if self.lower[token] == ",":
                return token + 1 if self.lower[token + 1] == "en" else 0
            if token in self.verbs or self.lower[token] in _NOT_IN_APPOSITION:
                return 0
        return 0

    def _joined(self, between: range) -> bool:
        words = self.lower[between.start : between.stop]
        if between.start in self._explained:
            between = range(self._explained[between.start], between.stop)
            words = self.lower[between.start : between.stop]
            words, between = (words[1:], between[1:]) if words[:1] == [")"] else (words, between)
        elif words[:1] == ["("] and ")" in words:
            words = words[words.index(")") + 1 :]  # Lula (77) en Biden (80)
            between = range(between.stop - len(words), between.stop)
        if words == ["als"] or words == ["als", "met"]:
            return "zowel" in self.before(between.start, _PHRASE)  # met zowel X als Y
        if words == ["met"]:
            return False  # belde hij met X
        return 0 < len(between) <= 4 and all(word in _JOINING for word in words)

    def _close(self, chain: Sequence[Mention]) -> list[Group]:
        """One group, or one for each mention where only commas stand between them."""
        joined = any(word in CONJUNCTIONS for one, two in pairwise(chain) for word in self.lower[one.last : two.first])
        joined = joined or self._goes_on(chain[-1].last)
        parts = [chain] if joined else [[mention] for mention in chain]
        return [Group(p[0].first, p[-1].last, tuple(p), *self._governor_of(p)) for p in parts]

    def _goes_on(self, token: int) -> bool:
        """Whether a list ends in somebody who is no known actor: FNV, CNV en VVMC."""
        if token + 1 >= self.sentence.last or self.lower[token] not in CONJUNCTIONS:
            return False
        return self.reading.doc.words[token + 1][0].isupper()

    def _governor_of(self, part: Sequence[Mention]) -> tuple[str, int]:
        """The preposition that governs mentions; that before a possessor belongs to what he has."""
        return ("", part[0].first) if part[-1].first in self._possessive else self._governor(part[0].first)

    def _owns(self, mention: Mention, owned: Collection[int]) -> bool:
        """Whether a mention is a possessor: Pekings, or Lavrovs in `Lavrovs voorganger Ivanov`."""
        named = mention.last in owned and mention.form != "place" and self.lower[mention.last - 1].endswith("s")
        return mention.possessive or named

    def _governor(self, first: int) -> tuple[str, int]:
        """The preposition that governs a phrase, up to three words away, and its token.

        That of `met de leiders van Israël` is `met`; that of `de oorlog met Oekraïne` counts as `van`.
        """
        lower, begin = self.lower, self.sentence.first
        token, reach = first - 1, 1 if lower[first] in DETERMINERS else 3
        while token > begin and lower[token] in _LISTING and lower[token - 1] in _BEFORE_LISTED:
            token -= 1
        for t in range(token, max(begin - 1, token - reach), -1):
            word = lower[t]
            if word in ("van", "uit") and t > begin and lower[t - 1] in self._lexis.delegates:
                return self._governor(t - 1)
            before = lower[t - 1 - (lower[t - 1] in MARKS)]
            if word in ("met", "tussen") and before.endswith(self._lexis.relations):
                return "van", t
            if t in self._possessive:
                return self._governor(self._possessive[t])  # met Lavrovs voorganger Ivanov
            if word in ("sinds", "tot") and any(segment.first == t and segment.kind == "sub" for segment in self.segments):
                return "", first  # sinds Xi bij Poetin op bezoek ging
            if word == "onder" and lower[t + 1] in _LISTING:
                return "", first  # sprak onder meer Poetin
            if word in PREPOSITIONS:
                return ("", first) if self._segmenter.infinitive_end(t) else (word, t)
            inside = (
                word in DETERMINERS
                or word in _CALLED
                or word in _COUNTS
                or word.endswith(("e", "land"))
                or self.reading.doc.words[t] != word
            )
            if not inside or word in _NOT_IN_PHRASE or t in self.verbs or t in self._named:
                return "", first
        return "", first
