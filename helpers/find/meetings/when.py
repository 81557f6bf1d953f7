"""Which days a meeting is told to fall on, and which days of earlier meetings its sentence tells of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from helpers.find.dates.freshness import SOON, Publication
from helpers.find.dates.resolve import resolve
from helpers.find.dates.scan import DateExpression
from helpers.find.meetings.cues import Hit
from helpers.find.meetings.firsts import first_time, since_one, time_before
from helpers.find.meetings.intended import invited_for, of_the_telling
from helpers.find.meetings.notions import came_to_nothing, put_off, talked_of, was_before, would
from helpers.find.meetings.outlook import direction_of, governing, stood_planned
from helpers.find.meetings.refused import called_off_then
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.segments import Clause, finite_of, holds
from helpers.find.meetings.subjects import subject
from helpers.find.meetings.words import DATED, GATHERINGS, ORDINALS, POINTING, TELLING, THERE_AND_THEN, TRAVELLING, each
from helpers.find.verbs import PARTICIPLE
from helpers.records import Interval

_DASHES = ("-", "–", "—", ":", "|")
_DAY_RULES = ("month_day", "weekday")
FAR_RULES = ("month", "month_part", "month_day", "season")
_ARRANGING = each("bevestigen bekend|maken voor|bereiden vrij|maken regelen plannen af|spreken in|stemmen beklinken")
OF_A_DAY = ("weekday", "deictic", "month_day", "next_day")
_STRETCHES = each("is was loop begin eind einde midden helft week weken dagen weekend weekeinde nacht avond ochtend middag")
_CONDUCTED = each("gevoerde gehouden afgelegde gebrachte gepleegde afgeronde")
_AGREEING = each("af|spreken aan|kondigen overeen|komen bekend|maken aan|vragen")
_MONTHS = ("month", "month_part", "month_day")
_HAD, _SOME_DAY = each("had hadden was waren"), date(2022, 6, 15)
_SAME_DAY = (
    "eerder op de dag", "later op de dag", "dezelfde dag", "op de middag", "op de avond", "op de ochtend", "in de ochtend",
    "in de middag", "in de avond", "s ochtends", "s morgens", "s middags", "s avonds", "overdag",
    "in de namiddag", "in de voormiddag", "die dag", "die ochtend", "die middag", "die avond",
)  # fmt: skip
_GOES_ON = each("daarna voordien vervolgens nadien aansluitend daarvoor vooraf eerst ook later daarbij eveneens")
_SECOND_DAY = ("tweede dag", "tweede gespreksdag")
_ADVERBS = ("weekday", "deictic")  # rules of dates whose expressions belong to no noun before them
WIDEST = 62  # days of publication within which `dinsdag` still tells something
_TWO_WEEKS = 14
_MOST = 0.65
_REACH = 8  # words between a noun and the relative clause that tells when
_PARTICIPIAL = re.compile(r"(\w{0,4}ge|be|ver|ont|her)\w{3,}[dt]e").fullmatch
_SET = each("geplande ingeplande voorziene aangekondigde verwachte uitgestelde afgelaste")
_ONE_DAY = timedelta(days=1)
_YEAR = timedelta(days=300)  # as far back as a chronicle goes that tells no years


def date_of(scene: Scene, hit: Hit, dates: Sequence[DateExpression], elsewhere: frozenset[str]) -> DateExpression | None:
    """The date expression that tells when: the nearest in the cue's clause, or in the one that it hangs on.

    It hangs on another with `om … te`, `toen`, `waar`: bracht vorig jaar een bezoek aan Kiev, waar hij Zelensky ontmoette.
    So it does after a colon: ontmoette woensdag drie leiders: eerst sprak hij Sunak.
    `elsewhere` are nouns that take a date of their own (de inval op 24 februari).
    """
    clauses = governing(scene, hit)
    first = clauses[0][0].first
    itself = not hit.cue.verb and hit.first - first <= 2 and scene.lower[hit.first - 1] in POINTING  # maar die afspraak
    elided = clauses[0][0].kind == "and" and not itself and subject(scene, clauses[0]) is None  # kwam aan en had een gesprek
    on_which = scene.lower[first] == "wanneer" and scene.before(first, 1) == [","]  # op 9 maart, wanneer zij elkaar spreken
    if (elided or on_which or scene.lower[first] in THERE_AND_THEN) and first > scene.sentence.first:
        clauses.append(scene.clause(first - 1))
    elif scene.before(first, 1) == [":"] and first - 1 > scene.sentence.first:
        clauses.append(scene.clause(first - 2))
    if scene.lower[first] == "terwijl":  # terwijl X en Y elkaar spraken, stapte Z dinsdag uit de trein
        beside = first - 1 if first > scene.sentence.first else clauses[0][-1].last
        clauses += [scene.clause(beside)] if beside < scene.sentence.last else []
    if any(one[0].first > scene.sentence.first and _verb_first(scene, one) for one in clauses):
        # vandaag gaan de scholen open, ontvangt Rutte X en spreekt Y; in juli, voor de breuk, was hij in Kiev om X te spreken
        clauses.append(scene.clause(scene.sentence.first))
    if clauses[0][0].kind == "and" and scene.lower[first] == "en" and _fronted(scene, dates):
        clauses.append(scene.clause(scene.sentence.first))  # de dag daarop was het de beurt aan X, en ook Y ontving hem
    if scene.lower[first] in THERE_AND_THEN and (then := _since(dates, first)):
        return then  # de eerste ontmoeting sinds september, toen zij elkaar in New York zagen
    if scene.lower[first] == "die" and (first_time(scene, clauses[0]) or "enige" in scene.before(first, 4)):
        clauses.append(scene.clause(first - 1))  # wordt woensdag de eerste leider die Xi bezoekt
    if scene.lower[first] == "dat" and "keer" in scene.before(first, 2):  # de laatste keer dat X en Y elkaar zagen, was in juli
        clauses += [scene.clause(token) for token in (first - 1, clauses[0][-1].last) if token < scene.sentence.last]
    elif scene.lower[first] == "dat" and (scene.before(first, 1) == ["geleden"] or _says_when(scene, first)):
        # het is een jaar geleden dat X en Y elkaar zagen, het was dinsdag dat X Y ontving
        clauses.append(scene.clause(first - 1))
    if clauses[0][0].kind == "relative" and scene.lower[first] in ("die", "dat") and _of_one_time(scene, clauses[0], first - 1):
        clauses.append(scene.clause(first - 1))  # dinsdag kwam X aan, die door Y werd ontvangen
    if not hit.cue.verb:  # een gesprek met Xi, dat voor dinsdag gepland stond
        after = [one for one in scene.segments if 0 <= one.first - hit.last <= _REACH]
        # zei na het gesprek dat hij vrijdag Y ontvangt
        told = any(form.lemma in TELLING for s in clauses[0] for t in s.finite for form in scene.verbs[t])
        said = told and scene.preposition(hit.first) in ("na", "tijdens", "in", "bij")
        after = [
            one
            for one in after
            if (one.kind == "relative" and not was_before(scene, clauses[0], one))
            or (one.first == hit.last and one.kind == "sub" and not said)
            or (one.kind == "infinitive" and "offered" in hit.cue.frames)  # een uitnodiging aan X om in mei te komen
        ]
        # not: een ontmoeting met X, die in mei bij Y was
        clauses += [[one] for one in after[:1] if scene.lower[one.first] != "die" or not scene.groups_in([one])]
    clauses[:0] = [aim for aim in invited_for(scene, hit) if any(holds(aim, expression.first) for expression in dates)]
    for number, clause in enumerate(clauses):
        if number == 1 and on_that_day(scene, hit):  # maandag kwam X langs, zondag ontving hij Y en ’s avonds Z
            told = [e for e in dates if e.rule in OF_A_DAY and e.first < first and not e.bound]
            if told:
                return told[-1]
        found = [
            expression
            for expression in dates
            if holds(clause, expression.first)
            and not (number == 0 and _apart(scene, hit, clause, expression))
            and _adverbial(scene, hit, expression, elsewhere)
            and not of_the_telling(scene, hit, expression)
            and not called_off_then(scene, hit, expression.first)
        ]
        if found:
            own = next((one for one in clause if one.first <= hit.first < one.last), clause[0])
            return min(
                found,
                # heeft maandag met X gebeld en dinsdag met Y: a day behind `en` is that of another
                key=lambda e: (
                    not own.first <= e.first < own.last,
                    e.first > hit.last and scene.lower[e.first - 1] == "en",
                    abs(e.first - hit.first),
                ),
            )
        counted = next((e for e in dates if e.rule == "from_clause" and e.last - 1 == clause[0].first), None)
        if counted:
            return counted  # drie dagen nadat X Y had ontmoet
    return None


def _since(dates: Sequence[DateExpression], begin: int) -> DateExpression | None:
    """The time since which something was, right before the clause at a token that tells what was then."""
    return next((e for e in dates if e.bound == "since" and begin - 1 <= e.last <= begin), None)


def _of_one_time(scene: Scene, relative: Clause, before: int) -> bool:
    """Whether a relative clause, and the one of a token before it, tell of one time: volgden X en Y, die hij in Z sprak."""
    finite, above = finite_of(relative), scene.clause(before)
    if finite is None or scene.lower[finite] in ("had", "hadden", "was", "waren", "heeft", "hebben"):
        return travels(scene, above)
    return travels(scene, above) or scene.direction(relative) == scene.direction(above) != ""


def _apart(scene: Scene, hit: Hit, clause: Clause, expression: DateExpression) -> bool:
    """Whether a day is that of what goes on behind a relative clause: was in Kiev, waar hij X sprak, en dinsdag in Lviv."""
    behind = clause[0].kind == "relative" and hit.last <= expression.first
    return behind and list(scene.before(expression.first, 2)) == [",", "en"]


def travels(scene: Scene, clause: Clause) -> bool:
    """Whether a clause tells that somebody goes or comes somewhere, or is there."""
    lemmas = {form.lemma for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ())}
    return not lemmas.isdisjoint(TRAVELLING)


def _fronted(scene: Scene, dates: Sequence[DateExpression]) -> bool:
    """Whether a sentence begins with its day, which is that of all that it tells."""
    finite = finite_of(scene.clause(scene.sentence.first))
    return finite is not None and any(e.first == scene.sentence.first and e.last == finite for e in dates)


def _says_when(scene: Scene, dat: int) -> bool:
    """Whether a clause before `dat` tells no more than when: het was dinsdag dat."""
    before = scene.before(dat, 5)
    return before[:2] in (["het", "was"], ["het", "is"]) and len(before) < 5


def _verb_first(scene: Scene, clause: Clause) -> bool:
    """Whether a clause begins with its verb, after what it shares with the one before or what is put in between."""
    finite = finite_of(clause)
    return any(finite == segment.first + (scene.lower[segment.first] == "en") for segment in clause)


def days_of(scene: Scene, hit: Hit, expression: DateExpression | None, published: Interval | None) -> Interval | None:
    """The days an expression stands for, by the tense of its clause; None where `published` leaves too many open."""
    if expression is None:
        return None
    direction = direction_for(scene, hit, expression, published)
    if published and heads_entry(scene, expression) and direction == "past":
        published = Interval(published.latest, published.latest)
    days = likely_days(expression, published, direction)
    if days and published and published.days > WIDEST:
        exact = resolve(expression, Interval(published.earliest, published.earliest), direction)
        return days if exact and days.days <= exact.days + WIDEST else None
    return days


def direction_for(scene: Scene, hit: Hit, expression: DateExpression, published: Interval | None) -> str:
    """Where to look for the days of an expression: what stood planned for Sunday, or was to be in May, was for the nearest."""
    if expression.rule == "from_clause":
        return scene.reading.clauses.direction(expression.first)  # is dinsdag in Kiev, een dag nadat hij Y ontmoette
    if any(holds(aim, expression.first) for aim in invited_for(scene, hit)) or talked_of(scene, hit):
        return "future"  # een uitnodiging om in mei te komen, spraken over een top in mei
    direction = direction_of(scene, hit)
    above = scene.clause(expression.first) if direction == "future" else ()
    if above and not any(holds(clause, expression.first) for clause in governing(scene, hit)) and travels(scene, above):
        # is dinsdag aangekomen in Kiev, waar hij X zal spreken
        return "past" if scene.reading.clauses.direction(expression.first) == "past" else direction
    finite = finite_of(scene.clause(hit.first))
    entry = heads_entry(scene, expression)
    if entry and published and direction == "present":
        return "past" if expression.meaning.on(published.latest, "past").latest >= published.latest - _YEAR else direction
    if not entry and direction == "present" and expression.rule in FAR_RULES and hit.cue.verb and finite == hit.first:
        return "future"  # mogelijk ontmoeten X en Y elkaar in september
    set_for_it = scene.before(expression.first, 1) == ["voor"]
    set_for_it = set_for_it or (
        scene.before(expression.first, 1) == ["van"] and put_off(scene, hit)
    )  # zegde het bezoek van vrijdag af
    set_for_it = set_for_it or (not hit.cue.verb and stood_planned(scene, scene.clause(hit.first)))
    set_for_it = set_for_it or hit.cue.word == "verwachten"  # werden vrijdagmiddag verwacht bij X
    planned = direction == "past" and set_for_it and expression.rule == "weekday"
    was_to_be = direction == "future" and expression.rule in _MONTHS and would(scene, hit)
    missed = direction == "future" and expression.rule == "weekday" and came_to_nothing(scene, hit)
    # maakte een ontmoeting in maart bekend, bereidde die voor
    arranged = direction == "past" and expression.rule in FAR_RULES and not hit.cue.verb and _arranged(scene, hit)
    if published is None or not (planned or was_to_be or missed or arranged):
        return direction
    day = published.earliest
    back, ahead = (expression.meaning.on(day, where) for where in ("past", "future"))
    return "past" if day - back.latest <= ahead.earliest - day else "future"


def _of_arranging(scene: Scene, hit: Hit, expression: DateExpression) -> bool:
    """Whether a bare day or month is that on which talks were agreed on or announced; not: voor dinsdag afgesproken."""
    then = expression.first == scene.sentence.first + 1 and _HAD.intersection(
        scene.lower[expression.last : expression.last + 1]
    )
    bare = scene.before(expression.first, 1) not in (["voor"], ["op"], ["in"], ["van"])  # not: in mei is een top afgesproken
    if expression.rule == "range" or not (bare or then):  # in november hadden X en Y de reis afgesproken
        return False
    clause = scene.clause(hit.first)
    tokens = (t for segment in clause for t in range(segment.first, segment.last) if t > expression.first)
    return any(f.lemma in _AGREEING and f.form == PARTICIPLE for t in tokens for f in scene.verbs.get(t, ()))


def _arranged(scene: Scene, hit: Hit) -> bool:
    """Whether the clause of a noun tells that it was made known or prepared, which can be long before."""
    clause = scene.clause(hit.first)
    return any(form.lemma in _ARRANGING for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ()))


def heads_entry(scene: Scene, expression: DateExpression) -> bool:
    """Whether a day heads an entry of a chronicle, a dash or colon after it: 10 april – …"""
    after = scene.lower[expression.last : expression.last + 1]
    return bool(after) and after[0] in _DASHES and not expression.bound and expression.rule in _DAY_RULES


def likely_days(expression: DateExpression, published: Interval | None, direction: str) -> Interval | None:
    """The days that an expression stands for: the fewest that hold most of what is likely, where publication is known closely.

    Elsewhere all that are possible, as `resolve` gives them.
    """
    if published is None or not 1 < published.days <= _TWO_WEEKS:
        return resolve(expression, published, direction)
    weights = _weights(published)
    seen = [
        expression.meaning.on(published.earliest + day * _ONE_DAY, expression.direction or direction)
        for day in range(len(weights))
    ]
    runs = (range(first, last + 1) for first in range(len(seen)) for last in range(first, len(seen)))
    likely = [
        Interval(min(seen[day].earliest for day in run), max(seen[day].latest for day in run))
        for run in runs
        if sum(weights[day] for day in run) >= _MOST * sum(weights)
    ]
    return min(likely, key=lambda days: days.days)


def _weights(published: Interval) -> Sequence[float]:
    """How likely each of the first days of publication is."""
    return (isinstance(published, Publication) and published.weights) or SOON[: published.days]


def soon(published: Interval) -> Interval:
    """The days on which an article is likely to have appeared, where it is dated to two weeks at most."""
    if published.days > _TWO_WEEKS:
        return published
    if not isinstance(published, Publication):
        return Interval(published.earliest, min(published.latest, published.earliest + (len(SOON) - 2) * _ONE_DAY))
    weights, days = published.weights, range(published.days)
    runs = (range(first, last + 1) for first in days for last in range(first, published.days))
    likely = min((run for run in runs if sum(weights[day] for day in run) >= _MOST * sum(weights)), key=len)
    return Interval(published.earliest + likely[0] * _ONE_DAY, published.earliest + likely[-1] * _ONE_DAY)


def on_that_day(scene: Scene, hit: Hit) -> bool:
    """Whether it is told to be on the day that the text is about: eerder op de dag."""
    inside = scene.words(scene.clause(hit.first))
    after_it = any(one == "afloop" and two != "van" for one, two in pairwise([*inside, ""]))
    return (after_it and hit.cue.verb) or _says(scene, hit, _SAME_DAY)


def goes_on(scene: Scene, hit: Hit) -> bool:
    """Whether a clause goes on with what was told just before: daarna sprak hij X, ook Y ontving hem."""
    return not _GOES_ON.isdisjoint(scene.words(scene.clause(hit.first)))


def relation(scene: Scene, hit: Hit, expression: DateExpression | None, published: Interval | None) -> str:
    """Whether an expression's days lie `before` or `after` publication, or on the `same` day; else empty.

    Most expressions tell this without a known day of publication: gisteren, volgende week.
    """
    if expression is None:
        return ""
    day = published.earliest if published else _SOME_DAY
    seen_from = published if expression.meaning.absolute else Interval(day, day)
    days = seen_from and resolve(expression, seen_from, direction_for(scene, hit, expression, seen_from))
    if not days or not seen_from:
        return ""
    if days.latest < seen_from.earliest:
        return "before"
    return "after" if days.earliest > seen_from.latest else "same"


def earlier_days(
    scene: Scene, hit: Hit, dates: Sequence[DateExpression], days: Interval | None, published: Interval | None
) -> Interval | None:
    """The days of an earlier meeting of the same people.

    The day before, for `voor de tweede dag`, and never after publication; for `de eerste ontmoeting sinds oktober`, October.
    """
    if days and days.days <= _TWO_WEEKS and second_day(scene, hit):
        latest = days.latest - _ONE_DAY
        if published and days.earliest - _ONE_DAY <= published.latest:
            latest = min(latest, published.latest)
        return Interval(days.earliest - _ONE_DAY, latest)
    clause = scene.clause(hit.first)
    begin = clause[0].first
    if scene.lower[begin] == "dat" and begin > scene.sentence.first:
        begin = scene.clause(begin - 1)[0].first  # het is voor het eerst sinds oktober dat zij elkaar zien
    for expression in dates:
        as_then = {"net", "als"} <= {*scene.before(expression.first, 3)}
        if as_then and hit.last <= expression.first:
            return likely_days(expression, published, "past")  # kwam langs, net als in april
        if expression.bound == "since" and begin <= expression.first < clause[-1].last:
            before = scene.lower[max(begin, min(hit.first, expression.first) - 4) : expression.first]
            if "eerste" in before or "eerst" in before or "laatste" in before:
                return likely_days(expression, published, "past")
    then = since_one(scene, hit, dates)
    return likely_days(then, published, "past") if then else time_before(scene, hit, published)


def last_time(scene: Scene, hit: Hit, dates: Sequence[DateExpression], published: Interval | None) -> Interval | None:
    """The days of the meeting before a time without any: sprak Xi al maanden niet, de laatste keer was in november."""
    for expression in dates:
        before = scene.lower[max(hit.last, expression.first - _REACH) : expression.first]
        if "keer" in before and "laatste" in before:
            return likely_days(expression, published, "past")
    return None


def second_day(scene: Scene, hit: Hit) -> bool:
    """Whether the talks go on: `voor de tweede dag`."""
    return _says(scene, hit, _SECOND_DAY)


def _says(scene: Scene, hit: Hit, listed: Sequence[str]) -> bool:
    inside = f" {' '.join(word for clause in governing(scene, hit) for word in scene.words(clause))} "
    return any(f" {phrase} " in inside for phrase in listed)


def _adverbial(scene: Scene, hit: Hit, expression: DateExpression, elsewhere: frozenset[str]) -> bool:
    """Whether an expression can tell when: it bounds no period and belongs to no other noun (het akkoord van 2015)."""
    from_then = expression.bound == "since" and scene.before(expression.first, 1) == ["vanaf"]  # ontvangt hem vanaf vrijdag
    counted = expression.rule == "from_clause"  # een dag nadat
    if (
        counted
        or (not from_then and expression.bound in ("since", "until", "before"))
        or "sinds" in scene.lower[hit.last : expression.first]
    ):
        return False
    if not hit.cue.manner and any(scene.tells(t) and scene.preposition(t) for t in range(hit.last, expression.first)):
        return False  # belden in de aanloop naar hun ontmoeting in het weekend
    counted = not hit.cue.verb and not ORDINALS.isdisjoint(scene.before(hit.first, 3))
    if counted and expression.rule.startswith("this_") and not any(t in scene.verbs for t in range(hit.last, expression.first)):
        return False  # de derde ontmoeting dit jaar
    adverb = expression.rule in _ADVERBS
    if not adverb and not elsewhere.isdisjoint(scene.before(expression.first, 4)):
        return False
    after = scene.lower[expression.last] if expression.last < scene.sentence.last else ""
    own = after in _CONDUCTED and hit.first == expression.last + 1  # het gisteren gevoerde gesprek
    fronted = expression.first == scene.sentence.first  # zaterdag bezichtigde hij met X een schip
    if _PARTICIPIAL(after) and expression.last not in scene.verbs and after not in _SET and not (own or fronted):
        return False  # onze begin mei gelanceerde uitnodiging; not: de voor maandag geplande ontmoeting
    of_top = not adverb and scene.lower[expression.first - 2].rpartition("-")[2] in GATHERINGS
    if of_top and "over" in scene.lower[hit.last : expression.first]:
        return False  # overlegde met X over de G7-top in mei
    if not hit.cue.verb and _of_arranging(scene, hit, expression):
        return False  # was vorige maand afgesproken
    if scene.before(expression.first, 1) == ["naar"]:
        return False  # is uitgesteld naar volgende week
    of_a_noun = scene.before(expression.first, 1) == ["van"] and expression.first - 1 != hit.last
    of_a_noun = of_a_noun and scene.lower[expression.first - 2] not in DATED | _STRETCHES  # het is van mei geleden dat
    if of_a_noun and adverb and not hit.cue.verb and hit.last < expression.first:
        of_a_noun = not scene.named(expression.first - 2)  # het gesprek tussen X en Y van dinsdag
    return expression.rule == "range" or not of_a_noun
