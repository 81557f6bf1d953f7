"""Who is told to be where, and when: what a meeting told without its day takes its day and place from.

`Biden is dinsdag in Warschau aangekomen. Daar werd hij ontvangen door Duda`, `Macron gaat in april naar Peking. Hij wil er Xi
spreken`: the meeting is on the days of the stay, since it is there, or with somebody whose country it is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise

from helpers.find.dates.scan import DateExpression
from helpers.find.meetings.cast import Cast
from helpers.find.meetings.words import MISSIONS, PREPOSITIONS, TRAVELLING, each
from helpers.find.reading import Reading
from helpers.find.verbs import PARTICIPLE, PAST
from helpers.records import Interval, Mention

_AT = each("in te op vanuit")
_TO = each("naar aan richting")
_GOING = TRAVELLING | each("terug|reizen afreizen verwachten")
_BEING = each("zijn blijven verblijven")
_STAYING = each("uit|stellen af|zeggen annuleren schrappen overwegen af|lasten")
VISITS = ("bezoek", "reis", "trip")
_REGIONS = each(
    """europa azië afrika noord-afrika west-afrika oost-afrika zuid-amerika latijns-amerika noord-amerika midden-amerika
    centraal-azië zuidoost-azië zuidoost-azie oost-europa midden-oosten golfregio golfstaten golf balkan baltikum kaukasus"""
)
_LENGTHS = {
    word + ending: days
    for days, word in enumerate(("tweedaags", "driedaags", "vierdaags", "vijfdaags"), start=1)
    for ending in ("", "e")
}
_PERFECT = each("hebben zijn")
_ELSEWHEN = each("sinds sedert")  # het eerste bezoek aan Rusland sinds de inval een jaar geleden
_DENIED = each("niet geen nooit noch")
_PLACES = each("place country")
WIDE = ("country-as-place", "country")  # the rules of mentions of a whole country
REGION = "region"  # that of one of several countries
_ARTICLES = each("de het een")
_GATHERINGS = ("conferentie", "top", "forum")
_DESCRIBING = ("se", "stad", "plaats", "oord", "eiland")  # in het Spaanse Granada, in de badplaats Sotsji
_DESCRIBED = 3  # words between the article and the place
_NEAR, _SOON_AFTER = 12, 3  # sentences
Days = Callable[[DateExpression, str, Sequence[str], str, int], Interval | None]


@dataclass(frozen=True, slots=True)
class Stay:
    """People told, at a token, to be or go to a place, in a country or at the seat of a body.

    `days` are those told with it, or None; `direction` is that of its clause. `going` is true where the clause tells no more
    than that (is in Kiev, reist naar Kiev), and false where it tells what somebody did there (zei in Kiev). `now` is true where
    the day is that of the news (is in Kiev, zei in Kiev), `wide` where the place is a country.
    """

    people: tuple[str, ...]
    place: str
    country: str
    days: Interval | None
    direction: str
    going: bool
    now: bool
    token: int
    wide: bool = False


class Stays:
    """The stays told in one article, read at the first question.

    `days` gives the days of a date expression, by the direction of its clause, the people, the place and its token; `dates` are
    the article's date expressions in text order, `soon` the days on which it is likely to have appeared, and `elsewhere` the
    nouns after which a place is theirs (de oorlog in Oekraïne). `delegates` are the people of `de delegatie`.
    """

    def __init__(
        self,
        reading: Reading,
        cast: Cast,
        dates: Sequence[DateExpression],
        days: Days,
        soon: Interval | None,
        elsewhere: frozenset[str],
        delegates: tuple[str, ...],
    ) -> None:
        self._delegates = delegates
        self._elsewhere = elsewhere
        self._reading, self._cast, self._dates, self._days, self._soon = reading, cast, dates, days, soon
        self._found: list[Stay] | None = None

    def latest(self, people: Sequence[str], token: int, ahead: bool, country: str = "") -> Stay | None:
        """Where one of these people was last told to be, in a `country` if that is told, before a token and near it.

        For what lies `ahead` only where he is or goes, and not where he did something.
        """
        found = self._all()
        doc, wanted = self._reading.doc, set(people)
        number = bisect_left(doc.sentences, token + 1, key=lambda one: one.first) - 1
        since = doc.sentences[max(0, number - _NEAR)].first
        before = found[: bisect_left(found, token, key=lambda stay: stay.token)]
        near = [stay for stay in reversed(before) if stay.token >= since]
        theirs = [stay for stay in near if wanted & set(stay.people)]
        fitting = [stay for stay in theirs if country in ("", stay.country) or (stay.going and not stay.country)]
        found = next((stay for stay in fitting if stay.going or not ahead), None)
        if found is None:
            return None
        if found.wide:
            found = next((stay for stay in fitting if not stay.wide and _of_one_journey(stay, found)), found)
        if found.days or not found.place:
            return found
        # haalde zondag in Singapore uit naar Peking. … Dong, die ook in Singapore was
        dated = next((stay for stay in near if stay.days and stay.place == found.place and stay.token < found.token), None)
        return replace(found, days=dated.days, now=False) if dated else found

    def just_before(self, country: str, token: int) -> Stay | None:
        """The stay in a country that is told in the sentence before the one that begins at a token."""
        before = self._reading.doc.sentence_of(token - 1) if token else None
        return next(
            (
                stay
                for stay in self._all()
                if before and stay.country == country and stay.token >= before.first and stay.token < before.last
            ),
            None,
        )

    def following(self, people: Sequence[str], token: int) -> Iterator[Stay]:
        """Where one of these people is told to go, soon after a token, on days that are told."""
        sentences, wanted = self._reading.doc.sentences, set(people)
        number = bisect_left(sentences, token + 1, key=lambda one: one.first) - 1
        last = sentences[min(number + _SOON_AFTER, len(sentences) - 1)].last
        for stay in self._all():
            if token < stay.token < last and stay.going and stay.days and wanted & set(stay.people):
                yield stay

    def _all(self) -> list[Stay]:
        if self._found is None:
            self._found = [stay for mention in self._places() if (stay := self._read(mention))]
        return self._found

    def _places(self) -> list[Mention]:
        lower = self._reading.doc.lower
        named = ((m, self._governor(m)) for m in self._reading.mentions if m.form in _PLACES and m.first)
        places = [m for m, at in named if at is not None and lower[at - 1] not in self._elsewhere]
        regions = [self._region(token) for token in self._reading.doc.tokens_of(_REGIONS) if token > 1]
        return sorted([*places, *filter(None, regions)], key=lambda one: one.first) if regions else places

    def _governor(self, mention: Mention) -> int | None:
        """The preposition that puts somebody in a place, with what the place is between: in de Saudische havenstad Jeddah."""
        lower, before = self._reading.doc.lower, mention.first - 1
        at_one = lower[before] == "van" and lower[before - 1].endswith(_GATHERINGS)  # op de conferentie van München
        if lower[before] in _AT or lower[before] in _TO or at_one:
            return before
        begin = next((t for t in range(before, max(0, before - _DESCRIBED), -1) if lower[t] in _ARTICLES), 0)
        described = mention.form == "place" and begin and lower[begin - 1] in _AT and lower[before].endswith(_DESCRIBING)
        return begin - 1 if described else None

    def _region(self, token: int) -> Mention | None:
        """A region where somebody is told to go, as a place without a country: naar Europa, door het Midden-Oosten."""
        doc, lower = self._reading.doc, self._reading.doc.lower
        first = token - (lower[token - 1] in ("de", "het"))
        if lower[first - 1] not in _TO and lower[first - 1] != "door":
            return None
        return Mention(doc.starts[first], doc.ends[token], first, token + 1, "", "place", REGION)

    def _read(self, mention: Mention) -> Stay | None:
        lower, clauses = self._reading.doc.lower, self._reading.clauses
        first, last = clauses.bounds(mention.first)
        if lower[first] == "of" and first:  # in april of begin mei naar Moskou
            first = clauses.bounds(first - 1)[0]
        finite = clauses.finite(first, last)
        if not _DENIED.isdisjoint(lower[first:last]) or self._reading.quote_at(mention.first):
            return None
        lemmas = {form.lemma for token in clauses.verb_tokens(first, last) for form in clauses.verbs[token]}
        lemmas |= {two for one, two in pairwise(lower[mention.last : last]) if one == "te" and two in _GOING}
        at = self._governor(mention) or mention.first - 1
        visit = lower[at - 1].endswith(VISITS)
        if (lower[at] in _TO and _GOING.isdisjoint(lemmas) and not visit) or not _STAYING.isdisjoint(lemmas):
            return None
        people = self._travellers(first, last)
        if not people or not (finite or _GOING & lemmas):  # is van plan om naar Rusland te reizen
            return None
        direction = clauses.direction(mention.first)
        forms = [form for token in finite for form in clauses.verbs[token]]
        going = visit or not lemmas.isdisjoint(_GOING) or lemmas <= _BEING
        earlier = any(form.lemma in _PERFECT and form.form == PAST for form in forms) and len(lemmas) > 1  # had gezegd
        arrived = any(form.form == PARTICIPLE for t in clauses.verb_tokens(first, last) for form in clauses.verbs[t])
        is_there = direction == "present" and lemmas <= _BEING
        now = is_there or (direction == "past" and not earlier and (arrived or not going))
        begin = mention.first + (lower[mention.first] in ("de", "het"))
        place = self._reading.text(begin, mention.last) if mention.rule != REGION else ""

        def days_of(expression: DateExpression, where: str) -> Interval | None:
            return self._days(expression, where, people, place, mention.first)

        days, told = self._told(first, last, direction, is_there, days_of)
        longer = next((_LENGTHS[word] for word in lower[first:last] if word in _LENGTHS), 0)
        if days and longer:
            days = Interval(days.earliest, days.latest + timedelta(days=longer))
        return Stay(
            people,
            place,
            mention.actor_id,
            days,
            direction,
            going,
            now and not told,
            mention.first,
            mention.rule in (*WIDE, REGION),
        )

    def _travellers(self, first: int, last: int) -> tuple[str, ...]:
        """The people who are the subject of a clause, or of the one it goes on from in its sentence."""
        lower, begin = self._reading.doc.lower, self._reading.doc.sentence_of(first).first
        for start, end in ((first, last), (begin, first)):
            for mention in self._reading.between(start, end):
                people = tuple(i for i in Cast.ids(mention) if self._cast.person(i) or self._cast.is_group(i))
                if people and not mention.possessive and (not mention.first or lower[mention.first - 1] not in PREPOSITIONS):
                    return people
        return () if MISSIONS.isdisjoint(lower[first:last]) else self._delegates

    def _told(
        self, first: int, last: int, direction: str, is_there: bool, days_of: Callable[[DateExpression, str], Interval | None]
    ) -> tuple[Interval | None, bool]:
        """The days that a clause tells, if any, and whether it tells when: dinsdag, in april of begin mei, sinds maandag."""
        low = bisect_left(self._dates, first, key=lambda one: one.first)
        high = bisect_left(self._dates, last, key=lambda one: one.first)
        lower = self._reading.doc.lower
        inside = [e for e in self._dates[low:high] if e.bound or _ELSEWHEN.isdisjoint(lower[first : e.first])]
        free = [e for e in inside if not e.bound or e.rule == "range"]
        if free:
            joined = len(free) > 1 and "of" in self._reading.doc.lower[free[0].last : free[1].first]
            days = [found for e in free[: 2 if joined else 1] if (found := days_of(e, direction))]
            return (Interval(min(d.earliest for d in days), max(d.latest for d in days)) if days else None), True
        for expression in inside if is_there and self._soon else ():
            known = days_of(expression, "past" if expression.bound == "since" else "future")
            if known and expression.bound == "since" and known.earliest <= self._soon.latest:
                return Interval(known.earliest, self._soon.latest), True
            if known and expression.bound == "until" and known.latest >= self._soon.earliest:
                return Interval(self._soon.earliest, known.latest), True
        return None, bool(inside)


def _of_one_journey(town: Stay, country: Stay) -> bool:
    """Whether a stay in a town is a part of one in its country: arriveerde in Moskou, tijdens zijn bezoek aan Rusland."""
    days = not (town.days and country.days) or bool(town.days & country.days)
    return town.going and town.country == country.country and days and not set(town.people).isdisjoint(country.people)
