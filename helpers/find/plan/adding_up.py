"""What the acts found in an article's sentences add up to: one for each actor and act."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from helpers.find.holders import Voices
from helpers.find.plan.contents import HELD
from helpers.find.plan.owner import FROM_IT, UNSOURCED
from helpers.find.plan.reception import HEARD
from helpers.find.plan.scene import Found, Sides, Time
from helpers.find.plan.when import Calendar
from helpers.find.statements.sourcing import SPOKESPERSON
from helpers.records import Evidence, Interval, PlanAct

Places = Mapping[int, Sequence[tuple[int, int]]]  # by the first token of a sentence: where it touches which point
_TEXTS = (
    *("plan", "voorstel", "voorstellen", "document", "nota", "standpunt", "initiatief", "stuk", "tekst", "ideeën", "visie"),
    *("plannen", "initiatieven", "suggesties", "gedachten", "inspanningen", "pogingen", "inzet", "bijdrage"),
)
_LACKING = frozenset({"niet", "geen", "niets", "nergens", "zonder"})
_NAME = 4  # tokens
TALKS = 4  # the point of peace talks
_FELT = "attitude of the actor"  # Moskou is positiever. Peskov noemde …
_NO_POINTS = frozenset({"announces", "consults"})
_CALLED = 80  # tokens before a pronoun in which somebody was called by what he is
_TOGETHER = range(-3, 4)  # sentences between a country's act and the same of who speaks for it
_GOING_ON = range(1, 3)  # sentences after what a country said in which who said it may be named
_AGAINST = frozenset({"doubts", "rejects"})  # what nobody does with a plan of his own
_OPPOSITE = {"welcomes": "doubts", "doubts": "welcomes"}
_TURNING = frozenset({"maar", "toch", "wel", "al", "tegelijk", "tegelijkertijd", "echter"})
_OPENING = 4  # tokens
_WEAK = ("word of the speaker", "denied or missed", "praise or blame", "goes on", "not done or seen")
OF_WORDS = frozenset({"discusses", "welcomes", "doubts", "rejects", "sets_condition"})


def unless_told(found: Sequence[Found]) -> list[Found]:
    """Without what was only presumed of somebody whose reaction is told outright, and without the owner's country where the
    sentence tells who publishes: `Wang Yi ondertekende met Amorim een verklaring in zes punten`."""
    signed = {item.sentence.first for item in found if item.act == "publishes" and not item.rule.endswith(FROM_IT)}
    found = [item for item in found if not item.rule.endswith(FROM_IT) or item.sentence.first not in signed]
    told = {item.actor_id for item in found if not item.presumed}
    return [item for item in found if not item.presumed or item.actor_id not in told]


def one_verdict(found: Sequence[Found], lower: Sequence[str]) -> list[Found]:
    """Without what a verdict outdoes: doubts of who turns it down; looking into it, of who doubts it right then; and words that
    lean the other way in a later sentence than the one that tells what he makes of it, which no `maar` opens."""
    acts: dict[str, dict[str, Found]] = {}
    for item in found:
        acts.setdefault(item.actor_id, {}).setdefault(item.act, item)

    def outdone(item: Found) -> bool:
        told = acts[item.actor_id]
        if item.act == "doubts" and "rejects" in told:
            return True
        if item.act == "discusses" and (verdict := told.get("rejects") or told.get("doubts")) is not None:
            return verdict.sentence == item.sentence or verdict.sentence.first == item.sentence.last
        other = told.get(_OPPOSITE.get(item.act, ""))
        later = other is not None and other.sentence.last <= item.sentence.first and item.rule.endswith(_WEAK)
        return later and _TURNING.isdisjoint(lower[item.sentence.first : item.sentence.first + _OPENING])

    return [item for item in found if not item.actor_id or not outdone(item)]


def later_on(found: Sequence[Found], time: Time, calendar: Calendar, sides: Sides, voices: Voices) -> list[Found]:
    """Who puts the proposal forward long after its publication discusses it; the day of publication told, he published it.
    Whose it is, and who told others of it on days before it came out, consulted them: `kaartte het vorige maand al aan`."""
    homes = {voices.country_of(item.actor_id) for item in found if item.act == "publishes"} - {""}
    found = [
        replace(item, act="consults", rule="consults: before it came out")
        if item.act == "discusses"
        and time.fresh
        and voices.country_of(item.actor_id) in homes
        and calendar.before_release(item)
        else item
        for item in found
    ]
    return [
        replace(item, act="discusses", rule="discusses: puts it forward again")
        if item.act == "publishes"
        and not item.rule.endswith(HELD)
        and not time.fresh
        and item.actor_id not in sides.ids.values()
        and not calendar.done(item)
        and not calendar.aside(item)
        else item
        for item in found
    ]


def one_voice(found: Sequence[Found], voices: Voices, sides: Sides, countries: frozenset[str]) -> list[Found]:
    """`China wil bemiddelen. Dat zei minister Wang`: what is told of a country and close by again of somebody who
    speaks for it is one voice: his for the owner's offers, the country's where he has no name."""
    numbers = {passage.first: number for number, passage in enumerate(voices.passages)}
    owner = sides.ids[sides.owner]
    doing: dict[tuple[str, int], set[str]] = {}
    for item in found:
        doing.setdefault((item.act, numbers[item.sentence.first]), set()).add(item.actor_id)

    def beside(item: Found, reach: range) -> list[str]:
        here = numbers[item.sentence.first]
        others = (actor for step in reach for actor in sorted(doing.get((item.act, here + step), ())))
        return [actor for actor in others if actor != item.actor_id]

    def announcing(item: Found) -> list[str]:
        here = numbers[item.sentence.first]
        return sorted(actor for step in _GOING_ON for actor in doing.get(("announces", here - step), ()))

    def after(item: Found) -> list[str]:
        here = numbers[item.sentence.first]
        telling = [s for s in voices.near(item.sentence) if s.speaker_id == item.actor_id]
        if not telling or any(s.sourcing == SPOKESPERSON for s in telling):
            return []  # een woordvoerder, and not who is named after him
        return [actor for step in _GOING_ON for actor in sorted(reacting.get(here + step, ()))]

    publishing = {item.actor_id for item in found if item.act == "publishes" and item.actor_id in countries}
    reacting: dict[int, set[str]] = {}
    for item in found:
        if item.act in OF_WORDS and item.actor_id not in countries:
            reacting.setdefault(numbers[item.sentence.first], set()).add(item.actor_id)
    discussing = {item.actor_id for item in found if item.act == "discusses"}
    kept = []
    for item in found:
        actor = item.actor_id
        if item.act == "publishes" and not voices.is_person(actor) and actor not in countries and owner in publishing:
            actor = owner  # a ministry's website is its country's
        reach = _TOGETHER if actor == owner and item.act == "offers_mediation" else range(0)
        felt = item.rule.endswith(HEARD) or (actor in countries and item.rule.endswith(_FELT))
        reach = range(2) if felt else reach
        if actor in countries and item.act in OF_WORDS and item.rule.endswith(("speaker", "about it")):
            actor = next((other for other in after(item) if voices.speaks_for(other, actor)), actor)
        if item.unnamed or (item.act == "announces" and actor == owner):
            actor = next((one.actor_id for one in found if _is_somebodys(one, item, voices, sides.owner)), actor)
        if item.act == "previews" and item.rule.endswith(UNSOURCED):  # told behind who announced it
            actor = next((other for other in announcing(item) if voices.speaks_for(other, actor)), actor)
        if reach:
            actor = next((other for other in beside(item, reach) if voices.speaks_for(other, actor)), actor)
        if actor in countries and item.rule.endswith(HEARD) and _is_told_next(item, voices, discussing):
            continue
        country = actor.removeprefix("anonymous-")
        if country != actor and (named := _named_before(item, voices)):
            actor = named
        elif country != actor and country in beside(item, _TOGETHER):
            actor = country
        kept.append(replace(item, actor_id=actor))
    doing = {
        (i.act, i.sentence.first, voices.country_of(i.actor_id)) for i in kept if not i.rule.endswith("speaker") and i.actor_id
    }
    kept = [item for item in kept if not _is_told_by_its_body(item, doing, voices)]
    named = {(i.act, i.sentence.first, voices.country_of(i.actor_id)) for i in kept if voices.is_person(i.actor_id)}
    kept = [
        item
        for item in kept
        if not item.rule.endswith("noun of the actor")
        or item.actor_id not in countries
        or (item.act, item.sentence.first, voices.country_of(item.actor_id)) not in named
    ]
    owners = {voices.country_of(i.actor_id) for i in kept if i.act == "publishes"} - {"", *sides.at_war}
    kept = [i for i in kept if i.act not in _AGAINST or voices.country_of(i.actor_id) not in owners]
    told = {(item.act, item.sentence.first, item.actor_id) for item in kept}
    bodies = {
        (act, first, voices.country_of(actor))
        for act, first, actor in told
        if act in OF_WORDS and actor and not (actor in countries or voices.is_person(actor) or voices.is_union(actor))
    }
    return [item for item in kept if not _is_its_bodys(item, bodies, voices, countries)]


def _is_told_next(item: Found, voices: Voices, discussing: Set[str]) -> bool:
    """`In Kiev is de toon milder. President Zelensky …`: what is felt in a country, told of somebody of it right after,
    who does not only look into it."""
    reading, next_one = voices.reading, item.sentence.last
    if next_one >= len(reading.doc.lower):
        return False
    after = reading.doc.sentence_of(next_one)
    named = [m for m in reading.between(after.first, after.last) if m.actor_id and m.form != "place"][:2]
    people = [m.actor_id for m in named if voices.is_person(m.actor_id)][:1]
    same = any(voices.country_of(one) == voices.country_of(item.actor_id) and one not in discussing for one in people)
    return after.paragraph == item.sentence.paragraph and same


def _is_told_by_its_body(item: Found, doing: Set[tuple[str, int, str]], voices: Voices) -> bool:
    """`Lavrov bedankte Peking, meldt het ministerie`: what somebody of its country does is not the body's that tells it."""
    bodys = item.rule.endswith("speaker") and item.act in OF_WORDS and not voices.is_person(item.actor_id)
    country = voices.country_of(item.actor_id)
    return bodys and bool(country) and (item.act, item.sentence.first, country) in doing


def _is_its_bodys(item: Found, bodies: Set[tuple[str, int, str]], voices: Voices, countries: frozenset[str]) -> bool:
    """`De EU zal het bestuderen, zei de Commissie`: a union's reaction that a body of it tells in the same sentence is one."""
    actor = item.actor_id
    mine = (item.act, item.sentence.first, voices.country_of(actor))
    return bool(mine[2]) and mine in bodies and voices.is_union(actor)


def _named_before(item: Found, voices: Voices) -> str:
    """`Wang Yi had een verrassing. De hoogste adviseur van Xi kondigde …`: the one person of the same country who was named
    just before somebody is called by what he is."""
    reading, last = voices.reading, item.sentence.last
    called = [m for m in reading.between(max(0, item.sentence.first - _CALLED), last) if m.actor_id == item.actor_id]
    called = [m for m in called if m.form != "pronoun"]
    if not called:
        return ""
    here, first = called[-1], reading.doc.sentence_of(called[-1].first).first
    if first == 0:
        return ""
    words = reading.doc.lower[here.first : here.last]
    noun = words[words.index("van") - 1] if "van" in words else words[-1]
    if words[0] not in ("de", "het") or noun.endswith(("en", "s")):
        return ""
    country = voices.country_of(item.actor_id)
    before = reading.doc.sentence_of(first - 1)
    named = {m.actor_id for m in reading.between(before.first, first) if voices.is_person(m.actor_id)}
    named = {actor for actor in named if voices.country_of(actor) == country}
    return named.pop() if len(named) == 1 else ""


def _is_somebodys(one: Found, item: Found, voices: Voices, country: str) -> bool:
    """Whether what nobody is told to do is told elsewhere of somebody of the same side, the owner's `country`, by name."""
    other = one.act == item.act and one.actor_id != item.actor_id and not one.unnamed
    side = voices.country_of(item.actor_id) or country
    return other and bool(side) and voices.country_of(one.actor_id) == side


def merged(
    found: Sequence[Found], places: Places, lower: Sequence[str], calendar: Calendar, published: Interval | None
) -> tuple[PlanAct, ...]:
    """One act for each actor and act, with all its evidence and the points that it touches."""
    groups: dict[tuple[str, str], list[Found]] = {}
    for item in found:
        groups.setdefault((item.actor_id, item.act), []).append(item)
    acts = []
    for (actor_id, act), items in groups.items():
        evidence = {(i.sentence.start, i.sentence.end): i.rule for i in reversed(items)}
        touched = () if act in _NO_POINTS else {p for item in items for p in _points(item, found, places, lower)}
        ahead = (calendar.announced_for(item) for item in items) if act == "announces" else ()
        acts.append(
            PlanAct(
                actor_id,
                act,
                tuple(Evidence(start, end, rule) for (start, end), rule in sorted(evidence.items())),
                tuple(sorted(touched)),
                next((days for item in items if (days := calendar.done(item)) is not None), None),
                published,
                next((days for days in ahead if days is not None), None),
            )
        )
    return tuple(acts)


def _points(item: Found, found: Sequence[Found], places: Places, lower: Sequence[str]) -> set[int]:
    """The points that a sentence touches, without those on the other side of a `maar` or `al`, where it tells of another act
    of the same actor: `noemde het nuttig, maar mist een aftocht`; and of what is published without those that it does not hold:
    `pleit voor een bestand, maar niet voor een aftocht`."""
    touched = places.get(item.sentence.first, ())
    if item.act == "publishes":
        opens = range(item.sentence.first, item.sentence.last)
        lacking = next((t for t in opens if lower[t] == "maar" and not _LACKING.isdisjoint(lower[t + 1 : t + 3])), None)
        touched = [(t, p) for t, p in touched if lacking is None or t < lacking]
    beside = [o for o in found if o.sentence == item.sentence and o.actor_id == item.actor_id and o.act != item.act]
    for other in beside:
        low, high = sorted((item.token, other.token))
        turns = [t for t in range(low, high) if lower[t] == "maar" or lower[t - 1 : t + 1] == [",", "al"]]
        if turns:
            touched = [(t, p) for t, p in touched if (t < turns[0]) == (item.token < turns[0])]
    found_points = {point for token, point in touched if not _in_its_name(lower, token, item.act)}
    return found_points - {TALKS} if item.act == "sets_condition" and len(found_points) > 1 else found_points


def _in_its_name(lower: Sequence[str], token: int, act: str) -> bool:
    """`een document over een politieke oplossing`, `geen geloofwaardige bemiddelaar`: what it is for, and who is to bring it
    about, are none of its points, but of an offer."""
    if act == "offers_mediation":
        return False
    if lower[token].startswith("bemiddel"):
        return True
    if lower[token] not in ("politieke", "vreedzame", "diplomatieke"):
        return False
    before = lower[max(0, token - _NAME) : token]
    return "over" in before or ("voor" in before and any(word.endswith(_TEXTS) for word in before))
