"""Who takes part in what a cue tells, by the first rule that fits. See `verb_rules` and `noun_rules`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from helpers.find.meetings.carried import carried
from helpers.find.meetings.cast import Cast
from helpers.find.meetings.cues import Hit
from helpers.find.meetings.noun_rules import NOUN_RULES
from helpers.find.meetings.refused import turned_down
from helpers.find.meetings.scene import Group, Scene
from helpers.find.meetings.segments import finite_of, holds
from helpers.find.meetings.subjects import DELEGATIONS, Found, governing_subject
from helpers.find.meetings.verb_rules import VERB_RULES
from helpers.find.meetings.words import PREPOSITIONS, SETTING_OUT, each
from helpers.find.verbs import INFINITIVE, VerbForm

_NO_VERB = VerbForm("", INFINITIVE)
_NEXT = each("daarna vervolgens later nadien ook eerst")
_ALWAYS_PLURAL = ("besprekingen", "onderhandelingen", "consultaties")  # na besprekingen met X en Y
_AFTER_THAT = each("daarna vervolgens later nadien")
_TOPIC = each("over tot")
_SOME = each("andere aantal enkele verschillende diverse meerdere verscheidene talrijke talloze tal vele veel reeks")
_AIM = each("voor op naar van aan")
_FOSTERING = each(
    """aan|moedigen steunen ondersteunen bevorderen toe|juichen stimuleren faciliteren vergemakkelijken mogelijk|maken bepleiten
    verwelkomen prijzen bemoedigen aan|jagen vlot|trekken blokkeren dwarsbomen saboteren bemoeilijken eisen vergen vereisen
    vragen aan|vragen verlangen wensen"""
)
_HOLDING = each("behelzen bevatten omvatten voorzien voor|zien")
_AT_TABLE = ("aan tafel", "aan de tafel", "om de tafel", "om tafel", "rond de tafel")
_SITTING = each(
    "zitten aan|zitten samen|zitten gaan komen brengen krijgen schuiven aan|schuiven nemen keren terug|keren willen roepen"
)
_SEATING = each("krijgen brengen nemen roepen")  # of those whom somebody brings there: kreeg X en Y aan tafel
_AMONG = {("onder", "anderen"), ("onder", "andere"), ("onder", "meer")}
_WITNESSES = each("getuige gastheer gastvrouw bemiddelaar")
_PRESENCE = each("bijzijn aanwezigheid gezelschap")
_CONVENING = each("bemiddeling toezicht oog auspiciën begeleiding voorzitterschap regie supervisie")  # onder … van
_ESCORTED = each("geleid aangevoerd vergezeld geflankeerd bijgestaan geëscorteerd")
_JOINTLY = each("drieën vieren gezamenlijk samen")
_EACH = each("elk ieder allebei beiden")
_APART = each("apart afzonderlijk")
_BRINGING = each("brengen bijeen|brengen roepen halen")
_TOGETHER = "noun_alone"  # X, Y en Z voerden gesprekken
_TOPS = ("top", "conferentie")
_OF_MANY = each("object with")
_PARTS = each("ochtends morgens middags namiddags avonds")
_IN_TURN = each("verder achtereenvolgens apart aparte afzonderlijk afzonderlijke")
_DAYS = each(
    """maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gisteren vandaag morgen overmorgen eergisteren januari
    februari maart april mei juni juli augustus september oktober november december"""
)
_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_LATER_UNITS = each("dag dagen week weken maand uur")
_LATER = each("later erna daarna nadien eerder ervoor daarvoor voordien tevoren")
_BY_WHOM = each("zo aldus volgens naar")
_FOR_SO_LONG = each("uur uren minuten kwartier halfuur")


@dataclass(frozen=True, slots=True)
class Parties:
    """Two sides of one meeting, either of which may be unknown.

    `apart` is true where each country on the far side had a meeting of its own: ontmoetingen met X en Y, sprak met X en met Y;
    `in_turn` where each person there had (sprak apart met X en Y), `each` where each on the near side had (X en Y spraken elk
    apart met Z), and `together` where all of them met then too (en daarna met z'n drieën); `besides` are those met another
    time (behalve Z ook Y), each with the token at which they stand if they have a day or place of their own, else 0.
    """

    near: tuple[str, ...]
    far: tuple[str, ...]
    rule: str
    apart: bool = False
    in_turn: bool = False
    besides: tuple[tuple[tuple[str, ...], int], ...] = ()
    each: bool = False
    together: bool = False

    @property
    def all(self) -> tuple[str, ...]:
        return self.near + self.far

    def meetings(self, cast: Cast, hit: Hit) -> list[tuple[Hit, tuple[str, ...]]]:
        """The participants of each meeting, with the cue as it stands for it: dinsdag met X en woensdag met Y."""
        sides: dict[str, tuple[str, ...]] = {}
        for one in self.far:
            side = one if self.in_turn else cast.side(one) if self.apart else ""
            sides[side] = (*sides.get(side, ()), one)
        others = [(Hit(at, at + 1, hit.cue) if at else hit, ids) for ids, at in self.besides]
        found = [(hit, far) for far in sides.values()] + others
        near = [(one,) for one in self.near] if self.each else [self.near]
        apart = [(cue, one + far) for cue, far in found if far for one in near]
        return [*apart, (hit, self.all)] if self.together and len(apart) > 1 else apart


def find_parties(scene: Scene, hit: Hit) -> Parties | None:
    """The participants that the cue's own sentence names, by the first rule that fits."""
    if not carried(scene, hit):
        return None
    if hit.cue.verb and not hit.cue.weak and (found := _listed_behind(scene, hit)):
        return Parties(*found, "listed_behind", in_turn=True)
    for name, frame, rule in VERB_RULES if hit.cue.verb else NOUN_RULES:
        found = rule(scene, hit) if frame in hit.cue.frames else None
        if found and (found[0] or found[1]):
            inside = scene.words(scene.clause(hit.first))
            among = any(pair in _AMONG for pair in pairwise(inside))  # trof onder anderen X, Y en Z
            several = hit.cue.plural and not hit.cue.word.endswith(_ALWAYS_PLURAL)
            in_turn = (
                (among and frame == "object")
                or _in_turn(scene, hit)
                or (frame in ("with", "at", "object") and _both(scene, found[1]))
                or (frame in ("turn", "turn_of") and len(found[1]) > 1)
                or (frame == "with" and name != _TOGETHER and several and _titled(scene, found[1]))
            )
            both_called = hit.cue.mode == "phone" and "beide" in inside  # belde met beide partijen
            each_apart = several or both_called
            each_apart = each_apart and frame in ("with", "called") and name != _TOGETHER
            apart = frame in ("agenda", "to", "for") or each_apart
            others = company(scene, hit, found)
            besides = _besides(scene, hit, found[1])
            each_of = len(found[0]) > 1 and not _EACH.isdisjoint(inside) and not _APART.isdisjoint(inside)
            if frame == "with" and not in_turn and (parts := _one_by_one(scene, found[1])):
                found, besides = (found[0], parts[0]), (*((ids, 0) for ids in parts[1:]), *besides)
            if in_turn and (dated := _each_on_a_day(scene, found[1])):
                (found, besides), in_turn = ((found[0], dated[0][0]), tuple(dated[1:])), False
            parties = Parties((*found[0], *others), found[1], name, apart, in_turn, besides, each_of, _joint(inside))
            if turned_down(scene) and not scene.cast.meet(parties.all):
                parties = replace(parties, near=())  # who asked, is found as whom the text is about
            if _unclear(scene, found[1]) or _fostered(scene, hit, parties):
                return None
            if _at_a_summit(scene, hit, parties):
                return None
            return None if hit.cue.weak and _generic(scene, hit, parties) else parties
    return None


def _listed_behind(scene: Scene, hit: Hit) -> Found:
    """X sprak in Y iedereen die ertoe doet: A, B en C · ontmoette drie leiders: A, B en C."""
    clause, last = scene.clause(hit.first), scene.sentence.last
    colon = next((t for t in range(hit.last, last) if scene.lower[t] == ":"), last) if scene.groups else last
    behind = tuple(dict.fromkeys(i for group in scene.groups if group.first > colon for i in group.ids))
    if len(behind) < 2 or hit.cue.frames.isdisjoint(_OF_MANY) or not all(map(scene.cast.person, behind)):
        return None
    told = any(form.finite for t in range(colon, last) for form in scene.verbs.get(t, ()))
    one = governing_subject(scene, clause)
    others = any(group is not one and any(group.ids) for group in scene.groups_in(clause) if group.first < colon)
    return (one.ids, behind) if one and not (told or others) and set(behind).isdisjoint(one.ids) else None


def _each_on_a_day(scene: Scene, far: tuple[str, ...]) -> list[tuple[tuple[str, ...], int]]:
    """Those of a list who have each a day of their own between commas (X, vrijdag, en Y, zaterdag), with where that stands."""
    group = next((group for group in scene.groups if group.ids == far and len(group.mentions) > 1), None)
    lower = scene.lower
    after = [lower[m.last : m.last + 2] for m in group.mentions] if group else []
    days = [words[1] for words in after if len(words) > 1 and words[0] == ","]
    if group is None or sum(word in _DAYS or word.startswith(_WEEKDAYS) for word in days) < len(group.mentions):
        return []
    return [(scene.cast.ids(mention), mention.last + 1) for mention in group.mentions]


def _fostered(scene: Scene, hit: Hit, parties: Parties) -> bool:
    """Whether talks of countries are what another one is for or against: moedigt gesprekken tussen X en Y aan."""
    clause = scene.clause(hit.first)
    if hit.cue.verb or any(map(scene.cast.person, parties.all)):
        return False
    lemmas = {form.lemma for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ())}
    beside = any(g.preposition == "met" and set(g.ids) == set(parties.all) for g in scene.groups_in(clause))
    if hit.cue.word in _AT_TABLE and lemmas.isdisjoint(_SITTING - _SEATING if beside else _SITTING):
        return True  # zijn pleidooi voor een conferentie met X en Y aan tafel
    if scene.preposition(hit.first) not in ("", "in"):  # het plan voorziet in gesprekken tussen X en Y
        return False
    if not lemmas.isdisjoint(_HOLDING):
        return True  # het plan voorziet in gesprekken tussen X en Y
    if scene.lower[hit.first - 1] in (",", "en"):  # vraagt respect, een bestand, gesprekken tussen X en Y en een einde aan
        lemmas |= {f.lemma for t in range(scene.sentence.first, hit.first) for f in scene.verbs.get(t, ()) if f.finite}
    fosters = not lemmas.isdisjoint(_FOSTERING)
    one = (governing_subject(scene, clause) or next((g for g in scene.groups if g.free), None)) if fosters else None
    return one is not None and set(one.ids).isdisjoint(parties.all)


def _joint(inside: Sequence[str]) -> bool:
    """Whether those who met apart then met all together: eerst elk apart met Z, daarna met z'n drieën."""
    after = next((number for number, word in enumerate(inside) if word in _AFTER_THAT), len(inside))
    return not _JOINTLY.isdisjoint(inside[after:])


def _in_turn(scene: Scene, hit: Hit) -> bool:
    """Whether a clause tells that people were met one after the other: sprak verder met X; not: wil met X verder praten."""
    clause = scene.clause(hit.first)
    places = [m for m in scene.mentions if m.form == "place" and holds(clause, m.first)]
    if any(scene.lower[one.last : two.first] == ["en"] for one, two in pairwise(places)):
        return True  # in Belgrado en Boedapest werd hij onthaald door X en Y
    return any(
        scene.lower[t] in _IN_TURN
        and not (scene.lower[t] == "verder" and (t + 1 in scene.verbs or scene.lower[t + 1 : t + 2] == ["te"]))
        for t in range(clause[0].first, clause[-1].last)
    )


def company(scene: Scene, hit: Hit, found: tuple[tuple[str, ...], tuple[str, ...]]) -> tuple[str, ...]:
    """Who was on the near side too: X sprak samen met Z met Y, samen met Z ontving X Y."""
    if not found[0]:
        return ()
    clause = scene.clause(hit.first)
    beside = next((group for group in scene.groups_in(clause) if scene.accompanies(group)), None)
    lemmas = {form.lemma for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ())}
    if beside is None and lemmas & _BRINGING:  # werden door Z om de tafel gebracht
        beside = next((group for group in scene.groups_in(clause) if group.preposition == "door"), None)
    beside = beside or next((group for group in scene.groups_in(clause) if _attends(scene, group)), None)
    beside = beside or next((g for g in scene.groups if scene.lower[g.at - 1] in _ESCORTED and _attends(scene, g)), None)
    return tuple(i for i in beside.ids if i not in (*found[0], *found[1])) if beside else ()


def _attends(scene: Scene, group: Group) -> bool:
    """Whether a group is that of who was there too.

    Met Z erbij, met Z als getuige, in het bijzijn van Z, onder het toeziend oog van Z, vergezeld door Z.
    """
    after, before = scene.lower[group.last : group.last + 4], scene.lower[group.at - 1]
    if group.preposition == "met":
        return after[:1] == ["erbij"] or (after[:1] == ["als"] and not _WITNESSES.isdisjoint(after))
    if group.preposition in ("door", "van") and before in _ESCORTED:
        return True
    if group.preposition == "onder":  # onder leiding van Z; not: een delegatie onder leiding van Z
        return scene.lower[group.at + 1] == "leiding" and not before.endswith(DELEGATIONS)
    convened = before in _CONVENING and "onder" in scene.before(group.at, 4)
    return group.preposition == "van" and (before in _PRESENCE or convened)


def _both(scene: Scene, far: tuple[str, ...]) -> bool:
    """Whether the far side is `zowel X als Y`, or `beiden` and not both at once."""
    group = next((group for group in scene.groups if group.ids == far and len(far) > 1), None)
    if group is not None and scene.lower[group.first : group.last] == ["beiden"]:
        return "samen" not in scene.words(scene.clause(group.first))
    return group is not None and "zowel" in scene.before(group.first, 2) and "als" in scene.lower[group.first : group.last]


def _titled(scene: Scene, far: tuple[str, ...]) -> bool:
    """Whether the far side are people each told with his office: gesprekken met president X en minister Y."""
    group = next((group for group in scene.groups if group.ids == far and len(group.mentions) > 1), None)
    return group is not None and all(
        m.office and m.last - m.first > 1 and scene.cast.person(m.actor_id) for m in group.mentions
    )


def _unclear(scene: Scene, far: tuple[str, ...]) -> bool:
    """Whether nobody can tell whom somebody met: een aantal Europese leiders, and EU-leiders who met andere EU-leiders."""
    single = (g for g in scene.groups if g.ids == far and len(g.mentions) == 1)
    plural = (g for g in single if g.mentions[0].plural or scene.cast.is_group(far[0]))
    return any(not _SOME.isdisjoint(scene.lower[max(scene.sentence.first, g.first - 2) : g.last]) for g in plural)


def _at_a_summit(scene: Scene, hit: Hit, parties: Parties) -> bool:
    """Whether somebody is to see a whole group of countries at a summit: ziet de Afrikaanse leiders terug op een top."""
    groups = any(map(scene.cast.is_group, parties.all))
    inside = scene.words(scene.clause(hit.first)) if groups else ()
    return any(
        two.endswith(_TOPS) or three.endswith(_TOPS)
        for one, two, three in zip(inside, inside[1:], inside[2:], strict=False)
        if one in ("op", "tijdens", "bij")
    )


def _besides(scene: Scene, hit: Hit, far: tuple[str, ...]) -> tuple[tuple[tuple[str, ...], int], ...]:
    """Whom somebody met besides, each with where that stands if it has a day or place of its own, else 0.

    Behalve Z sprak hij ook Y; kreeg X te spreken en daarna Y; sprak eerst X, daarna Y; sprak met X en een uur met Y; sprak
    dinsdag met X en woensdag met Y; sprak bij X in Londen en bij Y in Parijs; een gesprek met X, later volgde Y.
    """
    clause = scene.clause(hit.first)
    met = next((group for group in scene.groups_in(clause) if group.ids == far), None)
    found: list[tuple[tuple[str, ...], int]] = []
    for group in scene.groups if met else ():
        final = hit.cue.frames & {"at"} and group.preposition == "bij"  # bij X in Moskou en bij Y in Kiev te gast
        if (group.first <= hit.last and not final) or group.first < met.last:
            continue
        if _follows(scene, group):
            found.append((group.ids, 0))
            break
        verbless = not any(
            all(form.finite for form in scene.verbs.get(t, ()) or [_NO_VERB])
            for t in range(_past_aside(scene, met.last, group.first), group.first)
            if t != hit.first
        )
        of_others = not holds(clause, group.first) and finite_of(scene.clause(group.first)) is not None
        if of_others and _past_aside(scene, met.last, group.first) == met.last:
            continue  # sprak X, en ook Y wil hem ontmoeten
        at = _in_its_turn(scene, met, group) if verbless and group.preposition == met.preposition else None
        if at is None and verbless and met.preposition == "door" == group.preposition and _by_another(scene, met, group):
            at = 0  # ontvangen door X en door Y
        if at is not None:
            found.append((group.ids, at))
            met = group
    if found or "ook" not in scene.words(clause):
        return tuple(found)
    beside = (group.ids for group in scene.groups_in(clause) if group.preposition in ("behalve", "naast"))
    return tuple((ids, 0) for ids in beside)[:1]


def _by_another(scene: Scene, met: Group, group: Group) -> bool:
    """Whether somebody did the same for himself: ontvangen door X en (ook) door Y, wie het hem en haar ambt ook noemt."""
    between = scene.lower[met.last : group.at]
    joined = between[:1] == ["en"] or between[-1:] == ["en"] or between[-2:-1] == ["en"]
    return joined and any(map(scene.cast.person, group.ids)) and all(word not in PREPOSITIONS for word in between)


def _past_aside(scene: Scene, first: int, last: int) -> int:
    """Where a sentence goes on after whose word it is: X, zo vertellen diplomaten, en zondag met Y."""
    if scene.lower[first] != "," or scene.lower[first + 1] not in _BY_WHOM:
        return first
    return next((t + 1 for t in range(first + 2, last) if scene.lower[t] == ","), first)


def _in_its_turn(scene: Scene, met: Group, group: Group) -> int | None:
    """Where a group stands that was met after another, on a day or at a place of its own; 0 for no more than `daarna`.

    None where nothing tells that it was another time.
    """
    between = scene.lower[_past_aside(scene, met.last, group.first) : group.first]
    joined = max((number for number, word in enumerate(between) if word in ("en", ",")), default=-1)
    after = between[joined + 1 :]
    also = after[:1] == ["ook"]
    opens = any(word.startswith(_WEEKDAYS) or word in _DAYS for word in after[also : also + 1])
    opens = opens or (not _LATER_UNITS.isdisjoint(after[1:2]) and not _LATER.isdisjoint(after[2:3]))  # een dag later
    own_day = joined >= 0 and (opens or (not _DAYS.isdisjoint(between[-3:]) and len(between) > 1))
    own_place = group.at >= met.last and any(m.form == "place" and met.last < m.first < group.at for m in scene.mentions)
    there = own_place and joined >= 0 and after[:1] in (["in"], ["te"])  # en in Moskou met Y
    same_day = not _PARTS.isdisjoint(between[-2:])  # en ’s avonds met Y
    next_one = same_day or own_day or own_place or not _NEXT.isdisjoint(between) or not _FOR_SO_LONG.isdisjoint(between[-4:])
    aside = between[:2] == ["en", ","] and scene.lower[group.at - 2 : group.at] == [
        ",",
        "ook",
    ]  # en, tot veler verrassing, ook met Y
    in_turn = between[:1] == [","] and (own_day or own_place or not _AFTER_THAT.isdisjoint(between[:3]))
    last = (
        ("en" in between[-5:] or aside or (opens and between[joined] == "en"))
        and next_one
        and (own_day or there or between[:1] != ["en"] or aside or not _AFTER_THAT.isdisjoint(between[1:2]))
    )
    if not (in_turn or last):
        return None
    if own_day and not opens and scene.lower[group.last : group.last + 1] == [","]:
        return group.last + 1  # X, vrijdag, en Y, zaterdag
    return group.at if own_day else group.last - 1 if own_place else 0


def _follows(scene: Scene, group: Group) -> bool:
    """Whether a clause tells no more than that somebody's turn came: daarna volgden nog Macron en Scholz."""
    clause = scene.clause(group.first)
    if not group.free or not any(map(scene.cast.person, group.ids)) or _AFTER_THAT.isdisjoint(scene.words(clause)):
        return False
    forms = [form for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ())]
    return bool(forms) and all(form.lemma == "volgen" for form in forms)


def _one_by_one(scene: Scene, far: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Those of the far side who stand behind a preposition of their own: met X en met Y, met X en Y en daarna met Z.

    Nobody where several are listed at once: met X, met Y en met Z.
    """
    group = next((g for g in scene.groups if g.preposition == "met" and g.ids == far), None)
    inside = scene.lower[group.first : group.last] if group else []
    if group is None or "met" not in inside or (len(far) > 2 and _NEXT.isdisjoint(inside)):
        return []
    parts: list[list[str]] = [[]]
    for before, mention in zip((None, *group.mentions), group.mentions, strict=False):
        if before and "met" in scene.lower[before.last : mention.first]:
            parts.append([])
        parts[-1] += scene.cast.ids(mention)
    return list(map(tuple, parts))


def _is_there(scene: Scene, hit: Hit) -> bool:
    """Whether somebody is, goes or went to a place."""
    clause = scene.clause(hit.first)
    forms = [form for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ())]
    placed = any(mention.form == "place" and holds(clause, mention.first) for mention in scene.mentions)
    return placed and any(form.lemma == "zijn" or form.lemma in SETTING_OUT for form in forms)


def _generic(scene: Scene, hit: Hit, parties: Parties) -> bool:
    """Whether talks are no more than a topic or an aim: sprak over, riep op tot onderhandelingen tussen X en Y."""
    preposition, people = scene.preposition(hit.first), any(map(scene.cast.person, parties.far))
    said = scene.reading.quote_at(hit.first) is not None  # „onderhandelingen met Rusland zijn niet mogelijk”
    if preposition == "voor" and any(map(scene.cast.person, parties.near)) and _is_there(scene, hit):
        return False  # is in Kiev voor overleg met de Oekraïense regering
    return preposition in _TOPIC or ((preposition in _AIM or said) and not people)
