"""People meant by a word that names nobody: met die laatste, ontving het viertal, ontving Li haar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from helpers.find.document import Sentence
from helpers.find.meetings.cast import Cast
from helpers.find.meetings.words import PREPOSITIONS, each
from helpers.find.reading import Reading
from helpers.records import Mention

_LAST = each("laatste laatstgenoemde")
_CROWDS = {"tweetal": 2, "trio": 3, "drietal": 3, "viertal": 4, "kwartet": 4, "vijftal": 5}
_GUESTS = each("gast gastheer gastvrouw gesprekspartner bezoeker")
_HOSTS = each("gastheer gastvrouw")
_POSSESSIVES = each("zijn haar")
_BODIES = each("bonden vakbonden vakcentrales organisaties bedrijven clubs koepels")
_ALL = each("de beide die deze alle")
_LISTED = each(", en & plus met")
_POINTING = each("die deze de het")
_SIDES = each("partijen kampen kanten zijden")
_WITH_BOTH = (("met", "beide"), ("bij", "beide"), ("aan", "beide"))
_COUNTERPARTS = each("collega's ambtgenoten homologen tegenhangers evenknieën")
_WORDS = _COUNTERPARTS | {"haar", "die", *_LAST, *_CROWDS, *_GUESTS, *_BODIES, *_SIDES}
_SUBJECTS, _WHEN = each("hij ze zij"), each("toen nadat voordat terwijl omdat")
_PAUSES = each(". , ; : ? ! ) ” ’ \" '")
_AND = each("en of")
_ADVERBS = each(
    """maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gisteren vandaag morgen vorige afgelopen volgende komende
    eerder later toen ook nog al daar er kort onlangs vrij langs terug samen"""
)


class Pointers:
    """Adds what such words stand for to the mentions of the sentences of one article that tell of a meeting."""

    def __init__(self, reading: Reading, cast: Cast) -> None:
        self._reading, self._cast = reading, cast

    def add(
        self, sentence: Sentence, here: Sequence[Mention], before: Sequence[Mention], host: Sequence[str] = ()
    ) -> list[Mention]:
        """The mentions of a sentence, with those meant; `before` are the mentions of the sentences just before.

        `haar` is an object where no noun follows it; it is the person who was named last and is of another side than those of
        its clause, and so is `zijn gast`; `zijn gastheer` is the `host`, if known. A crowd is as many people as its name
        says, or nobody; `de bonden` are those that were listed last, `beide kampen` the two countries that
        were. `Die` at the head of a sentence is who was named last in the one before, or the two with a verb in the plural.
        """
        if _WORDS.isdisjoint(self._reading.doc.lower[sentence.first : sentence.last]):
            return list(here)
        here = [self._hosting(mention, here, host) for mention in here] if host else here
        taken = {token for mention in here for token in range(mention.first, mention.last)}
        found: list[Mention] = []
        for token in range(sentence.first, sentence.last):
            word = self._reading.doc.lower[token]
            if token in taken or word not in _WORDS:
                continue
            known = [*before, *(mention for mention in here if mention.last <= token)]
            if word == "die":
                inside = token > sentence.first and self._reading.doc.lower[token - 1] in (":", ";")
                inside = inside or self._follows_subject(token, sentence)
                meant = self._those(sentence, before) if token == sentence.first else self._that(token, known) if inside else ()
            elif token == sentence.first:
                meant = ()
            elif word in _COUNTERPARTS:
                meant = self._in_capitals(token, here)
            elif word in _BODIES:
                meant = self._listed(before) if self._reading.doc.lower[token - 1] in _ALL else ()
            elif word in _SIDES:
                both = tuple(self._reading.doc.lower[token - 2 : token]) in _WITH_BOTH
                meant = self._two_sides(known) if both else ()
            elif word in _GUESTS:
                owned = self._owned(token) and token + 1 not in taken
                meant = self._other(token, here, known) if owned else ()
            elif word == "haar":
                meant = self._she(token, sentence, here, known)
            elif word in _LAST:
                meant = self._people(known)[-1:] if self._stands_for_last(token, sentence) else ()
            else:
                people = self._people(before)[-_CROWDS[word] :]
                pointed = self._reading.doc.lower[token - 1] in _POINTING
                meant = people if pointed and len(people) == _CROWDS[word] else ()
            if meant:
                found.append(self._mention(token, word, meant))
        return sorted((*here, *found), key=lambda mention: mention.first) if found else list(here)

    def _hosting(self, mention: Mention, here: Sequence[Mention], host: Sequence[str]) -> Mention:
        """`Zijn gastheer` as the host of whom the others were guests, where he is not of the side of those in the sentence."""
        if self._reading.doc.lower[mention.last - 1] not in _HOSTS or mention.form != "relational":
            return mention
        sides = {self._cast.side(one.actor_id) for one in here if one is not mention}
        return mention if self._cast.side(host[0]) in sides else replace(mention, actor_id=host[0], members=())

    def _in_capitals(self, token: int, here: Sequence[Mention]) -> tuple[str, ...]:
        """The countries of somebody's counterparts who are told by their capitals: zijn collega’s in Parijs en Berlijn."""
        lower, at = self._reading.doc.lower, token + 2
        found: list[str] = []
        for mention in here if lower[token + 1] in ("in", "uit") else ():
            if mention.form == "place" and mention.first == at:
                found.append(mention.actor_id)
                at = mention.last + (lower[mention.last] in (",", "en"))
        return tuple(found) if len(found) > 1 and all(map(self._cast.country, found)) else ()

    def _owned(self, token: int) -> bool:
        """Whether somebody's guest is named by no more than where he is from: zijn gast, zijn Chinese gast."""
        lower, words = self._reading.doc.lower, self._reading.doc.words
        if lower[token - 2] == "de" and (words[token - 1][0].isupper() or lower[token - 1] == "hoge"):
            return True  # ontving de Chinese gast
        whose = token - 2 if words[token - 1][0].isupper() and lower[token - 1].endswith("e") else token - 1
        return lower[whose] in _POSSESSIVES

    def _that(self, token: int, known: Sequence[Mention]) -> tuple[str, ...]:
        """Whom `die` stands for right before its verb, after a colon: anders dan X: die gaat bij Y langs."""
        forms = [form for form in self._reading.clauses.verbs.get(token + 1, ()) if form.finite]
        acts = forms and not all(form.plural for form in forms)
        if self._reading.doc.lower[token - 1] in _SUBJECTS:
            return self._people([mention for mention in known if mention.form != "pronoun"])[-1:]
        return self._people(known)[-1:] if acts else ()

    def _follows_subject(self, token: int, sentence: Sentence) -> bool:
        """Whether `die` is the object of a clause of time, behind its subject: toen hij die in München sprak."""
        lower = self._reading.doc.lower
        return token - 2 >= sentence.first and lower[token - 1] in _SUBJECTS and lower[token - 2] in _WHEN

    def _those(self, sentence: Sentence, before: Sequence[Mention]) -> tuple[str, ...]:
        """Whom `die` before a verb stands for: those named last in the sentence before."""
        forms = [form for form in self._reading.clauses.verbs.get(sentence.first + 1, ()) if form.finite]
        if not forms or not before:
            return ()
        last = self._reading.doc.sentence_of(before[-1].first).first
        named = self._people([mention for mention in before if mention.first >= last and mention.form != "pronoun"])
        if not all(form.plural for form in forms):
            return named[-1:]
        return named[-2:] if len(named) > 1 and self._cast.meet(named[-2:]) else ()

    def _listed(self, before: Sequence[Mention]) -> tuple[str, ...]:
        """The bodies that were named last beside one another: FNV en CNV."""
        lower, found = self._reading.doc.lower, []
        for mention in reversed([mention for mention in before if mention.form == "institution"]):
            between = lower[mention.last : found[-1].first] if found else []
            if found and (len(between) > 2 or not _LISTED.issuperset(between)):
                if len(found) > 1:
                    break
                found.clear()
            found.append(mention)
        return tuple(dict.fromkeys(mention.actor_id for mention in reversed(found))) if len(found) > 1 else ()

    def _two_sides(self, known: Sequence[Mention]) -> tuple[str, ...]:
        """The two countries that were named last: belde met beide kampen."""
        named = (m for m in reversed(known) if m.form != "place")
        countries = dict.fromkeys(i for m in named for i in Cast.ids(m) if self._cast.country(i))
        if len(countries) > 1:
            return tuple(countries)[:2]
        here = {self._cast.side(i) for m in known for i in Cast.ids(m)} if known else set()
        first = known[-1].first if known else 0
        told = Counter(m.actor_id for m in self._reading.mentions if m.first < first and self._cast.country(m.actor_id))
        often = [one for one, times in told.most_common(3) if times > 1 and self._cast.side(one) not in here]
        return tuple(often[:2]) if len(often) == 2 else ()

    def _mention(self, token: int, word: str, meant: Sequence[str]) -> Mention:
        doc = self._reading.doc
        pointed = word in _LAST or word in _CROWDS or word in _BODIES or word in _SIDES
        first = token - (word in _GUESTS or (pointed and doc.lower[token - 1] in _POINTING | _ALL))
        several = len(meant) > 1
        members, actor_id = (tuple(meant), "") if several else ((), meant[0])
        return Mention(
            doc.starts[first], doc.ends[token], first, token + 1, actor_id, "pronoun", "pointer", several, members=members
        )

    def _people(self, mentions: Sequence[Mention]) -> tuple[str, ...]:
        """The people named, in the order in which they were named last."""
        people = (i for mention in reversed(mentions) for i in reversed(Cast.ids(mention)) if self._cast.person(i))
        return tuple(reversed(dict.fromkeys(people)))

    def _alone(self, token: int, sentence: Sentence) -> bool:
        """Whether no noun can follow: a preposition, a verb or a pause does."""
        after, lower = token + 1, self._reading.doc.lower
        verb = after in self._reading.clauses.verbs
        return after >= sentence.last or verb or lower[after] in _PAUSES | PREPOSITIONS | _AND | _ADVERBS

    def _stands_for_last(self, token: int, sentence: Sentence) -> bool:
        lower = self._reading.doc.lower
        if lower[token] == "laatstgenoemde":
            return self._alone(token, sentence)
        pointed = lower[token - 1] in ("die", "deze") or (lower[token - 1] == "de" and lower[token - 2] in PREPOSITIONS)
        return pointed and self._alone(token, sentence)

    def _she(self, token: int, sentence: Sentence, here: Sequence[Mention], known: Sequence[Mention]) -> tuple[str, ...]:
        if not self._alone(token, sentence):
            return ()
        return self._other(token, here, known)

    def _other(self, token: int, here: Sequence[Mention], known: Sequence[Mention]) -> tuple[str, ...]:
        """The person named last who is of another side than those of the clause of a token."""
        first, last = self._reading.clauses.bounds(token)
        sides = {self._cast.side(mention.actor_id) for mention in here if first <= mention.first < last}
        described = self._reading.last_of.get(first - 1) if self._reading.doc.lower[first] == "die" else None
        if described:  # Zelensky, die haar in Brussel sprak
            sides |= {self._cast.side(described.actor_id)}
        others = [one for one in self._people(known) if self._cast.side(one) not in {"", *sides}]
        return tuple(others[-1:]) if sides else ()
