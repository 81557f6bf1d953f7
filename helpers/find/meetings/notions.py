"""What no clause tells as an event: habits, what is thought, judged or left open, what would be."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from helpers.find.dates.words import NUMBERS
from helpers.find.meetings.cues import Hit
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.segments import Clause, Segment, finite_of
from helpers.find.meetings.subjects import governing_subject
from helpers.find.meetings.words import MARKS, OFTEN, PREPOSITIONS, each
from helpers.records import Meeting

_GENERIC = each("alle elke iedere ieder elk talloze veel vele regelmatig regelmatige jarenlange")
_TIMES = each("meerdere verschillende enkele paar tien twintig veertig talloze vele")
_STRETCHES, _LONG = each("afgelopen voorbije laatste anderhalf"), each("jaar jaren maanden")
_OPEN = each("onduidelijk bekend onbekend onzeker bekendgemaakt duidelijk")
_CONDITIONS = each("als indien wanneer zodra nadat mits")
_ABLE = each("enige iemand niemand man vrouw leider persoon wereldleider")
_ONLY = each("alleen pas enkel slechts")
_OBJECTS = each("hem haar hen")
_INSTEAD = each("eerst ook wel toch daarover hierover")
_KEPT_AWAY = each("ziek corona covid griep verhinderd thuis thuiszit thuiszat thuisblijft thuisbleef thuisblijven")
_PUTTING_OFF = each("af|zeggen uit|stellen annuleren schrappen af|lasten verzetten af|gelasten")
_REMARK = 12  # words
_DISCUSSING = each("spreken praten overleggen onderhandelen discussiëren brainstormen")
_JUDGMENTS = each(
    """goed nuttig winst belangrijk verstandig hoopgevend bemoedigend positief verheugd blij tevreden jammer zorgelijk
    noodzakelijk wenselijk zinvol heuglijk opmerkelijk"""
)
_LEADING = each(
    """uitmonden uitmondt uitlopen uitloopt uitdraaien uitdraait leiden leidt resulteren resulteert opleveren oplevert
    bijdragen bijdraagt monden mondt uitmondden"""
)
_PARTICLE = 4  # letters
_AFTER_ROUND = each("is was wordt werd worden werden zal zou kan moet heeft had die dat te")
_RAISED = (("ter", "sprake"), ("aan", "bod"), ("ter", "tafel"), ("aan", "orde"), ("de", "orde"))


def only_thought(scene: Scene, hit: Hit, people: bool) -> bool:
    """Whether somebody only thinks that others should or could talk: dat de VS met Rusland moeten praten.

    What countries can do is no more than a thought; what people can do may be a plan (Biden zou Xi kunnen spreken).
    """
    finite = finite_of(scene.clause(hit.first))
    if not hit.cue.verb or finite is None:
        return False
    lemmas = {form.lemma for form in scene.verbs[finite]}
    if "zullen" in lemmas:  # zou ook met Kiev moeten praten
        clause = scene.clause(hit.first)
        lemmas |= {form.lemma for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ())}
    able = "kunnen" in lemmas and (not people or _of_the_only_one(scene, scene.clause(hit.first)))
    return able or not lemmas.isdisjoint(("moeten", "horen", "behoren", "dienen"))


def _of_the_only_one(scene: Scene, clause: Clause) -> bool:
    """`is de enige die Poetin kan bellen`: whether a relative clause tells no more than what somebody is able to do."""
    begin = clause[0].first
    return scene.lower[begin] == "die" and not _ABLE.isdisjoint(scene.before(begin, 2))


def only_if(scene: Scene, clause: Clause) -> bool:
    """`wil pas met Moskou praten als de troepen weg zijn`: whether talks are told only as what a condition would allow."""
    after = scene.lower[clause[-1].last : clause[-1].last + 2]
    return ("pas" in scene.words(clause) and not _CONDITIONS.isdisjoint(after)) or _is_condition(scene, clause)


def _is_condition(scene: Scene, clause: Clause) -> bool:
    """`heeft alleen zin als zij (komen en) aan tafel zitten`: whether a clause tells the only condition of something."""
    begin = clause[0].first
    if clause[0].kind == "and" and begin > scene.sentence.first:
        clause = scene.clause(begin - 1)
        begin = clause[0].first
    conditional = scene.lower[begin] in _CONDITIONS and begin > scene.sentence.first
    return conditional and not _ONLY.isdisjoint(scene.words(scene.clause(begin - 1)))


def talked_of(scene: Scene, hit: Hit) -> bool:
    """Whether talks are no more than what others talked of: spraken over een ontmoeting tussen X en Y, dat ter sprake kwam."""
    if hit.cue.verb or "een" not in scene.before(hit.first, 3):
        return False
    clause = scene.clause(hit.first)
    lemmas = {form.lemma for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ())}
    governor = scene.preposition(hit.first)
    if governor == "over":
        return not lemmas.isdisjoint(_DISCUSSING)
    raised = not lemmas.isdisjoint(("komen", "brengen")) and any(two in _RAISED for two in pairwise(scene.words(clause)))
    return not governor and (raised or "bespreken" in lemmas)


def left_open(scene: Scene, clause: Clause) -> bool:
    """`Wanneer zij elkaar spreken, is nog niet bekend`: whether when it will be is told to be open."""
    after = scene.lower[clause[-1].last : clause[-1].last + _REMARK]
    return scene.lower[clause[0].first] == "wanneer" and not _OPEN.isdisjoint(after)


def is_judged(scene: Scene, clause: Clause, direction: str) -> bool:
    """`Dat zij elkaar spreken, is goed`: whether a clause is no more than what somebody thinks of.

    Of countries also where it comes after: vindt het nuttig dat Peking met Kiev praat.
    """
    begin, end = clause[0].first, clause[-1].last
    if scene.lower[begin] == "dat" and begin > scene.sentence.first and direction == "present":
        people = any(scene.cast.person(one) for group in scene.groups_in(clause) for one in group.ids)
        return not people and not _JUDGMENTS.isdisjoint(scene.before(begin, _REMARK))
    fronted = begin == scene.sentence.first + (scene.lower[scene.sentence.first] in MARKS) and scene.lower[begin] == "dat"
    return fronted and direction == "present" and clause[0].kind == "sub" and end < scene.sentence.last


def habit(scene: Scene, hit: Hit, clause: Clause) -> bool:
    """Whether something is told of several times: spraken elkaar regelmatig, meerdere keren, alle gesprekken."""
    inside = scene.words(clause)
    times = [one for one, two in pairwise(inside) if two in ("keren", "keer", "maal")]
    counted = any(one in _TIMES or _in_a_while(inside, one) for one in times)
    generic = not hit.cue.verb and not _GENERIC.isdisjoint(scene.before(hit.first, 2))
    if hit.cue.verb and not scene.after_te(hit.first) and ("geen", "zin") in pairwise(inside):
        return True  # zolang dat zo is, heeft praten geen zin
    often = counted or generic or not OFTEN.isdisjoint(inside)
    return often and "laatst" not in scene.lower[scene.sentence.first : scene.sentence.last]  # voor het laatst in juli


def _in_a_while(inside: Sequence[str], count: str) -> bool:
    """`vier keer` in a stretch of time: zagen elkaar de afgelopen anderhalf jaar vier keer; not: spraken elkaar twee keer."""
    return NUMBERS.get(count, 0) > 1 and any(one in _STRETCHES and two in _LONG for one, two in _steps(inside))


def _steps(inside: Sequence[str]) -> list[tuple[str, str]]:
    """Each word with each of the two after it."""
    return [*pairwise(inside), *zip(inside, inside[2:], strict=False)]


def of_whom_was_told(scene: Scene, hit: Hit) -> bool:
    """`belde met X om hem bij te praten`: a purpose with a pronoun for whom the sentence has told to be met."""
    clause = scene.clause(hit.first)
    begin = clause[0].first
    purpose = hit.cue.verb and clause[0].kind == "infinitive" and scene.lower[begin] == "om"
    return purpose and scene.lower[begin + 1] in _OBJECTS and scene.clause(begin - 1)[0].kind != "infinitive"


def would_be(scene: Scene, hit: Hit, clause: Clause) -> bool:
    """`een gesprek met Xi zou nuttig zijn`: whether a clause tells no more than what talks would be."""
    lemmas = [f.lemma for s in clause for t in range(s.first, s.last) for f in scene.verbs.get(t, ())]
    return would(scene, hit) and set(lemmas) <= {"zullen", "zijn"} and "zijn" in scene.words(clause)


def would(scene: Scene, hit: Hit) -> bool:
    """Whether a clause tells what was to be: zou hem ontmoeten."""
    finite = finite_of(scene.clause(hit.first))
    return finite is not None and scene.lower[finite] in ("zou", "zouden")


def came_to_nothing(scene: Scene, hit: Hit) -> bool:
    """Whether what was to be is told not to have been: zouden maandag spreken, maar het gesprek ging niet door; zou naar Peking
    gaan, maar is ziek.
    """
    clause = scene.clause(hit.first)
    end = clause[-1].last
    but = next((t for t in range(hit.last, min(end + 1, scene.sentence.last - 1)) if scene.lower[t] == "maar"), None)
    if but is None or not would(scene, hit):
        return False
    if not _KEPT_AWAY.isdisjoint(scene.lower[but : scene.clause(but)[-1].last]):
        return True
    instead = not _INSTEAD.isdisjoint(scene.lower[but + 1 : but + 4])  # maar sprak eerst Y, maar daarover zweeg Z
    return but == end and not instead and scene.direction(scene.clause(but + 1)) == "past"


def was_before(scene: Scene, clause: Clause, relative: Segment) -> bool:
    """Whether a relative clause tells what somebody did before: morgen is een gesprek gepland met X, die in juli bij Y was."""
    back = scene.direction([relative]) == "past" != scene.direction(clause)
    return back and scene.lower[relative.first] == "die" and bool(scene.groups_in([relative]))


def leads_to(scene: Scene, hit: Hit) -> bool:
    """`hoopt dat de gesprekken dit najaar uitmonden in een top`: whether a clause tells what talks will lead to, and when."""
    clause = scene.clause(hit.first)
    return not hit.cue.verb and not _LEADING.isdisjoint(scene.words(clause)) and scene.direction(clause) != "past"


def put_off(scene: Scene, hit: Hit) -> bool:
    """Whether the clause of a noun tells that it was called off."""
    clause = scene.clause(hit.first)
    return any(form.lemma in _PUTTING_OFF for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ()))


def for_others(scene: Scene, hit: Hit, meeting: Meeting) -> bool:
    """Whether somebody else sets about talks: Blinken reist naar Peking om de gesprekken van Biden voort te zetten."""
    clause = scene.clause(hit.first)
    one = governing_subject(scene, clause) if clause[0].kind == "infinitive" else None
    people = {i for i in one.ids if scene.cast.person(i)} if one else set()
    return bool(people) and people.isdisjoint(meeting.participants)


def only_wanted(scene: Scene, hit: Hit) -> bool:
    """Whether nothing but `wil` makes it possible only."""
    finite = finite_of(scene.clause(hit.first))
    return finite is not None and any(form.lemma == "willen" for form in scene.verbs[finite])


def of_other_things(scene: Scene, token: int) -> bool:
    """Whether a round is followed by what it is of, and that is no talks: een nieuwe ronde Amerikaanse sancties."""
    after = [word for word in scene.lower[token : token + 2] if word[0].isalpha()]
    plain = bool(after) and scene.lower[token] == after[0] and token not in scene.verbs
    plain = plain and len(after[0]) > _PARTICLE  # zegde een ronde af
    return plain and after[0] not in PREPOSITIONS | _AFTER_ROUND and not any(scene.tells(t) for t in (token, token + 1))
