"""What is told without a day: whether its tense and its place in the text make it news of the day on which that appeared."""

from __future__ import annotations

from bisect import bisect_left

from helpers.find.meetings.cues import Hit
from helpers.find.meetings.outlook import direction_of
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.segments import Clause, finite_of
from helpers.find.meetings.status import adjunct
from helpers.find.meetings.words import each
from helpers.find.verbs import PARTICIPLE, PAST, PRESENT

_PERFECT = each("hebben zijn")
_ONCE = each("eerder ooit destijds toen vroeger eens voordien laatst recent onlangs al reeds")  # had hem eerder gesproken
_SOMETIME = each("binnenkort later ooit eerdaags spoedig weldra snel volgend volgende komend komende nog geregeld eerst")
_SOON = each("straks dadelijk zometeen")
_LIGHT = each("zijn hebben voeren houden brengen zitten plegen beginnen starten")
_JUST = each("vlak kort meteen direct onmiddellijk")
_ABOUT = each("over tot naar van aan")
_EPOCHS = each(
    """inval invasie oorlog annexatie pandemie coronapandemie revolutie machtswisseling staatsgreep coup brexit winterspelen
    spelen aantreden verkiezingen"""
)
_JOURNEYS = each("reis bezoek vertrek rondreis tournee komst")
_FEASTS = each(
    """kerst kerstmis kerstvakantie pasen paasvakantie pinksteren nieuwjaar nieuwjaarsdag carnaval zomer zomervakantie weekend
    weekeinde ramadan"""
)
_BEGINNINGS = each("begin start uitbreken opening eind einde slot")
_AROUND = each("voor vóór na bij tijdens")
_ON = _AROUND | each("met op in rond rondom")
_COUNTED = each("keer keren maal")
_UNITS = each("uur uren dag dagen week weken maand maanden jaar jaren")
_SAYING = each("zeggen verklaren vertellen melden benadrukken herhalen waarschuwen aan|kondigen bevestigen schrijven laten")
_UNSURE = each("hopen vrezen wensen eisen ontkennen betwijfelen")
_NEWS = 12  # sentences, with which an article tells its news


def long_past(scene: Scene, hit: Hit) -> bool:
    """Whether a clause tells what had happened before: had gesproken; not: had een gesprek."""
    return _perfect(scene, scene.clause(hit.first), PAST)


def is_of_an_event(scene: Scene, hit: Hit) -> bool:
    """Whether a clause tells only before or after what great event something was: nog voor de oorlog, na de annexatie."""
    clause = scene.clause(hit.first)
    for token in (t for segment in clause for t in range(segment.first, segment.last)):
        if scene.lower[token] in _FEASTS and scene.preposition(token) in _ON:
            return True
        if scene.lower[token] in _JOURNEYS and scene.preposition(token) == "voor":
            return _JUST.isdisjoint(scene.before(token, 5))  # (een paar dagen) voor zijn reis; not: vlak voor zijn reis
        if scene.lower[token] not in _EPOCHS or "over" in scene.lower[hit.last : token]:
            continue
        before = scene.before(token, 6)
        begun = scene.preposition(token) == "van" and not _BEGINNINGS.isdisjoint(before) and "sinds" not in before
        if scene.preposition(token) in _AROUND or begun:
            return True
    return False


def is_news(scene: Scene, hit: Hit) -> bool:
    """Whether a clause tells what happened in the perfect (heeft gesproken), neither in a quotation nor as of another time.

    In a subordinate clause only where somebody now says so, or judges it: het Kremlin meldt, Parijs vindt het goed dat X en Y
    elkaar hebben gesproken.
    """
    clause = scene.clause(hit.first)
    begin = clause[0].first
    told = scene.lower[begin] == "dat" and (begin == scene.sentence.first or _holds_now(scene, begin - 1))
    if clause[0].kind == "sub" and not told:
        return False
    if is_of_another_time(scene, clause, hit) or adjunct(scene, hit):
        return False
    return _perfect(scene, clause, PRESENT)


def is_reported(scene: Scene, hit: Hit) -> bool:
    """Whether somebody said what has just been: Tass meldde vrijdag dat X met Y heeft gesproken."""
    clause = scene.clause(hit.first)
    begin = clause[0].first
    if scene.lower[begin] != "dat" or begin == scene.sentence.first or is_of_another_time(scene, clause, hit):
        return False
    return _perfect(scene, clause, PRESENT) and _says(scene, begin - 1, PAST)


def is_told_as_news(scene: Scene, hit: Hit, begins: int = 0) -> bool:
    """Whether a sentence tells what happened in the past tense, or what followed it: zei na het gesprek dat …

    It is among the first from character `begins` on.
    Not what had happened before, and in subordinate clauses only what has just been: vlak nadat X Y had ontmoet, zei Z … (or:
    zei X nadat hij Y had ontmoet)
    """
    clause, doc = scene.clause(hit.first), scene.reading.doc
    number = bisect_left(doc.sentences, scene.sentence.first, key=lambda one: one.first)
    if number - bisect_left(doc.sentences, begins, key=lambda one: one.start) >= _NEWS:
        return False
    if is_of_another_time(scene, clause, hit) or not _COUNTED.isdisjoint(scene.words(clause)):
        return False
    if clause[0].kind == "sub":
        begin = clause[0].first
        after = scene.lower[begin] == "nadat" and scene.before(begin, 1)
        return bool(after) and (not _JUST.isdisjoint(after) or (_UNITS.isdisjoint(after) and _says(scene, begin - 1, PAST)))
    before = scene.clause(clause[0].first - 1) if clause[0].kind == "and" else clause
    at_which = before[0].kind == "relative" and scene.lower[before[0].first].startswith("waar")
    if at_which and scene.reading.clauses.direction(scene.sentence.first) == "present":
        return False  # het plan komt na een reis waarop Wang eerst Scholz groette en daarna met Poetin sprak
    return not _perfect(scene, clause, PAST) and (direction_of(scene, hit) == "past" or adjunct(scene, hit) == "na")


def is_told_as_now(scene: Scene, hit: Hit) -> bool:
    """Whether something is told in the present as of this day: is in Kiev voor overleg met X, ontvangt in Parijs Y, straks."""
    clause = scene.clause(hit.first)
    inside = scene.words(clause)
    if not _SOON.isdisjoint(inside):
        return True
    finite = finite_of(clause)
    if clause[0].kind == "sub" or finite is None or is_of_another_time(scene, clause, hit) or not _SOMETIME.isdisjoint(inside):
        return False
    itself = finite == hit.first or (not hit.cue.verb and any(form.lemma in _LIGHT for form in scene.verbs[finite]))
    if not hit.cue.verb and scene.preposition(hit.first) in _ABOUT:
        return False  # er is een akkoord over een ontmoeting
    if _perfect(scene, clause, PRESENT):
        return False  # heeft een top met X belegd
    return itself and hit.cue.word not in ("verwachten", "sturen") and direction_of(scene, hit) == "present"


def is_of_another_time(scene: Scene, clause: Clause, hit: Hit) -> bool:
    """Whether a clause is quoted, or tells what was once: eerder, toen, onlangs."""
    return scene.reading.quote_at(hit.first) is not None or not _ONCE.isdisjoint(scene.words(clause))


def _perfect(scene: Scene, clause: Clause, tense: str) -> bool:
    """Whether a clause has hebben or zijn in a tense, with a participle."""
    auxiliary = any(form.lemma in _PERFECT and form.form == tense for s in clause for t in s.finite for form in scene.verbs[t])
    return auxiliary and any(
        f.form == PARTICIPLE for s in clause for t in range(s.first, s.last) for f in scene.verbs.get(t, ())
    )


def _holds_now(scene: Scene, token: int) -> bool:
    """Whether the clause of a token tells, in the present, what somebody says or thinks of what has been."""
    finite = finite_of(scene.clause(token))
    return finite is not None and any(f.form == PRESENT and f.lemma not in _UNSURE for f in scene.verbs[finite])


def _says(scene: Scene, token: int, tense: str) -> bool:
    """Whether the clause of a token tells, in a tense, what somebody says."""
    finite = finite_of(scene.clause(token))
    return finite is not None and any(form.lemma in _SAYING and form.form == tense for form in scene.verbs[finite])
