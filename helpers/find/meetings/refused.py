"""What was denied, wished for, refused, ruled out, missed or not even planned, as the clause of a cue tells."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from helpers.find.meetings.cues import Hit
from helpers.find.meetings.outlook import governing
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.segments import Clause, finite_of, holds
from helpers.find.meetings.subjects import asks
from helpers.find.meetings.words import DETERMINERS, each
from helpers.find.verbs import INFINITIVE

_DENIALS = each("niet nooit geen evenmin")
_NOT_A_DENIAL = each("alleen zozeer enkel slechts eerder namens als omdat vanwege")
_RULED_OUT = ("uitsl", "uitgesl", "sluit")
_SPANS = each("uur halfuur dag etmaal week maand jaar minuut uren dagen weken maanden jaren minuten kwartier")
_COUNTED_FROM = each("geleden later eerder terug tevoren na nadat")
_WOULD = each("zou zouden wilde wilden")
_IN_VAIN = each("tevergeefs vergeefs vruchteloos")
_SUCCESS = each("succes resultaat gevolg")
_TRYING = each("proberen trachten pogen willen")
_PUTTING_OFF = each("af|zeggen uit|stellen annuleren schrappen verzetten af|lasten op|schorten laten onderbreken")
_CALLING_OFF = each("af|zeggen uit|stellen annuleren schrappen af|lasten af|gelasten af|blazen op|schorten in|trekken verdagen")
_TURNING_DOWN = each(
    """weigeren af|wijzen af|slaan af|zeggen annuleren schrappen af|lasten af|gelasten af|blazen op|schorten verhinderen
    blokkeren dwarsbomen saboteren"""
)
_NO_LONGER = {("niet", "langer"), ("niet", "meer"), ("niet", "verder")}
_REQUESTS = each("verzoek voorstel uitnodiging aanbod")
_WENT = each("ging gingen gaat gaan")  # niet in op
_WISHED = each("graag willen zullen moeten")
_BEEN = each("geweest gekomen")
_EXPECTING = each("verwachten denken geloven menen")
_GETTING = each("krijgen bereiken")
_AIMS = each("verzoek verzoeken poging pogingen wens wil verlangen voorstel aanbod vraag bereidheid kans hoop uitnodiging")
_MAKING = each("in|dienen doen sturen ontvangen krijgen binnen|komen liggen zijn bereiken")  # a request
_AIM = 5  # words between a noun for an aim and its infinitive: een verzoek van X aan Y om
_RELATIVE = 20  # words of a relative clause up to its verb


def ruled_out(scene: Scene, hit: Hit, clause: Clause) -> bool:
    """`sluit een gesprek met X uit`, and not: sluit een gesprek niet uit."""
    if hit.cue.verb or not _DENIALS.isdisjoint(scene.words(clause)):
        return False
    return any(form.lemma == "uit|sluiten" for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ()))


def missed(scene: Scene, clause: Clause) -> bool:
    """`had X graag gesproken`, `had X willen (zullen, moeten) spreken`: what somebody would have liked, or was to do."""
    finite, inside = finite_of(clause), scene.own_words(clause)
    return finite is not None and scene.lower[finite] in ("had", "hadden") and not _WISHED.isdisjoint(inside)


def unwilling(scene: Scene, hit: Hit, clause: Clause) -> bool:
    """`wilde hem in Madrid niet ontvangen`: what somebody refused."""
    finite, inside = finite_of(clause), scene.own_words(clause)
    refused = finite is not None and scene.lower[finite] in ("wilde", "wilden", "wou") and "niet" in inside
    return refused and hit.cue.verb and any(form.form == INFINITIVE for form in scene.verbs.get(hit.first, ()))


def in_vain(scene: Scene, hit: Hit) -> bool:
    """`vroeg tevergeefs om een gesprek`, `probeerde zonder succes X te bellen`: what somebody tried or asked for."""
    inside = [word for clause in governing(scene, hit) for word in scene.words(clause)]
    return not _IN_VAIN.isdisjoint(inside) or any(one == "zonder" and two in _SUCCESS for one, two in pairwise(inside))


def kept_open(scene: Scene, hit: Hit) -> bool:
    """`heeft het overleg nooit geweigerd`, `zegt zijn bezoek niet af`: talks that somebody is told not to have called off.

    So for whom nobody talks: dat hij niet namens de Unie met X onderhandelt.
    """
    for clause in governing(scene, hit):
        if ("niet", "namens") in pairwise(scene.own_words(clause)) and scene.direction(clause) == "present":
            return True
        inside = scene.own_words(clause)
        denied = any(one in ("niet", "nooit") and two not in _NOT_A_DENIAL for one, two in pairwise([*inside, ""]))
        forms = (form for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ()))
        lemmas = {form.lemma for form in forms}
        no_longer = "uit|stellen" in lemmas and any(pair in _NO_LONGER for pair in pairwise(inside))
        if no_longer or (denied and not lemmas.isdisjoint(_TURNING_DOWN)):
            return True
    return False


def turned_down(scene: Scene) -> bool:
    """`Op een verzoek om X te spreken ging Peking niet in`: whether a sentence opens with what was asked for in vain."""
    first, last = scene.sentence.first, scene.sentence.last
    asked = scene.lower[first] == "op" and not _REQUESTS.isdisjoint(scene.lower[first + 1 : first + _AIM])
    inside = scene.lower[first:last] if asked else []
    return (
        asked
        and not _WENT.isdisjoint(inside)
        and any(
            one == "niet" and two == "in" and not three.isalpha()
            for one, two, three in zip(inside, inside[1:], inside[2:], strict=False)
        )
    )


def makes_room(scene: Scene, hit: Hit, last: int) -> bool:
    """`zegde zijn vakantie af om X te ontvangen`: what was called off, as told up to a token, to make room."""
    clause = scene.clause(hit.first)
    if clause[0].kind != "infinitive" or not scene.sentence.first < last <= clause[0].first:
        return False
    above = scene.clause(clause[0].first - 1)
    return any(form.lemma in _PUTTING_OFF for s in above for t in range(s.first, s.last) for form in scene.verbs.get(t, ()))


def called_off_then(scene: Scene, hit: Hit, day: int) -> bool:
    """`zegde vrijdag zijn bezoek af`, `werd in mei geschrapt`: whether a day, at a token, is that on which it was called off.

    Not: zegde zijn bezoek van vrijdag af, het bezoek op 5 mei is geschrapt.
    """
    clause = scene.clause(hit.first)
    finite = finite_of(clause)
    if hit.cue.verb or finite is None or not holds(clause, day) or scene.before(day, 1) in (["voor"], ["van"]):
        return False
    if not (day < hit.first or hit.last <= finite < day) or scene.direction(clause) != "past":
        return False
    return any(form.lemma in _CALLING_OFF for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ()))


def tried(scene: Scene, hit: Hit) -> bool:
    """`probeerde maandag X te bellen`, `wilde hem maandag spreken`: what nobody says was done."""
    finite = next((token for token in map(finite_of, governing(scene, hit)) if token is not None and token != hit.first), None)
    tries = finite is not None and any(form.lemma in _TRYING for form in scene.verbs[finite])
    return tries and any(form.form == INFINITIVE for form in scene.verbs.get(hit.first, ()))


def aimed_at(scene: Scene, hit: Hit, clause: Clause) -> bool:
    """`een verzoek om hem te spreken`, `deed een poging om X te bellen`: an infinitive that a noun for an aim brings."""
    begin = clause[0].first
    if clause[0].kind != "infinitive" or begin == scene.sentence.first:
        return False
    if not hit.cue.verb:
        return asks(scene, scene.clause(begin - 1))  # vroeg Xi om contact op te nemen met Y
    before = scene.before(begin, _AIM)
    aim = max((n for n, word in enumerate(before) if word in _AIMS), default=None)
    first = begin - len(before)
    return aim is not None and not any(first + n in scene.verbs for n in range(aim + 1, len(before)))


def was_to_be(scene: Scene, hit: Hit) -> bool:
    """`het bezoek dat X aan Y zou brengen`: whether a relative clause tells of what was to be."""
    relative = scene.lower[hit.first] in ("dat", "die")  # where a noun was moved to its clause
    first = hit.first if relative else hit.last + (scene.lower[hit.last : hit.last + 1] == [","])
    after = scene.lower[first : min(first + _RELATIVE, scene.sentence.last)]
    return after[:1] in (["dat"], ["die"]) and not _WOULD.isdisjoint(after)


def unplanned(scene: Scene, hit: Hit) -> bool:
    """`geen plannen om X te ontmoeten`, `geen plannen voor een ontmoeting`, `geen sprake van een ontmoeting`."""
    before = scene.before(hit.first, 12)
    return any(one == "geen" and two.startswith(("plan", "sprake")) for one, two in pairwise(before)) or _unasked(scene, hit)


def _unasked(scene: Scene, hit: Hit) -> bool:
    """`een verzoek om een onderhoud met X is niet ingediend`, `heeft geen verzoek om een gesprek gekregen`."""
    clause, before = scene.clause(hit.first), scene.before(hit.first, _AIM)
    if hit.cue.verb or _AIMS.isdisjoint(before) or _DENIALS.isdisjoint(scene.own_words(clause)):
        return False
    forms = (form for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ()))
    return scene.preposition(hit.first) in ("om", "voor", "tot") and any(form.lemma in _MAKING for form in forms)


def wished(scene: Scene, hit: Hit) -> bool:
    """`zou hem graag willen zien`, `wil X in Washington zien`: what somebody wants, told by a verb that often means less."""
    clause = scene.clause(hit.first)
    wants = any(form.lemma == "willen" for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ()))
    return wants and any(form.form == INFINITIVE for form in scene.verbs.get(hit.first, ()))


def denied(scene: Scene, hit: Hit, clause: Clause) -> bool:
    """`geen ontmoeting`, `heeft X niet gesproken`, `nooit ontmoet`; neither `niet alleen` nor `niet uitgesloten`."""
    if unreached(scene, hit):
        return True
    if not hit.cue.verb and _never_was(scene, hit, clause):
        return True
    if not hit.cue.verb:
        before = scene.before(hit.first, 4)
        return "geen" in before[-3:] and not _is_a_span([*before, ""], before.index("geen"))
    if scene.lower[clause[0].first] == "of" or hit.cue.word == "eens":
        return False  # werden het niet eens; of X wordt ontvangen door Y is nog niet zeker
    inside = scene.own_words(clause)
    if ("meer", "niet") in pairwise(inside) or ("niet", "meer", "dan") in zip(inside, inside[1:], inside[2:], strict=False):
        return False  # gaf hem een hand, meer niet
    if "niet" in inside and inside[: inside.index("niet")][-2:] == ["zij", "het"]:
        return False  # heeft een afspraak, zij het niet in Y
    if "geen" in inside and _is_a_span(inside, inside.index("geen")):
        return False
    if any(word.startswith(_RULED_OUT) for word in inside):
        return False
    return any(
        word in ("niet", "nooit", "geen") and following not in _NOT_A_DENIAL for word, following in pairwise([*inside, ""])
    )


def _is_a_span(words: Sequence[str], geen: int) -> bool:
    """`was nog geen week eerder bij Y`, `trof X geen drie weken geleden`; not: had geen vijf minuten voor X."""
    last = next((t for t in (geen + 1, geen + 2) if t < len(words) and words[t] in _SPANS), 0)
    return bool(last) and (words[geen - 1] == "nog" or not _COUNTED_FROM.isdisjoint(words[last + 1 : last + 2]))


def unreached(scene: Scene, hit: Hit) -> bool:
    """`kreeg X niet aan de lijn`, `kreeg X maar niet te spreken`: whom somebody did not get to talk to."""
    if hit.cue.weak and hit.cue.verb:
        return False  # kreeg hem niet te zien
    lemmas = {form.lemma for s in scene.clause(hit.first) for t in range(s.first, s.last) for form in scene.verbs.get(t, ())}
    before = scene.before(hit.first, 2)
    return "niet" in (before[:1] if before[-1:] == ["te"] else before[-1:]) and not lemmas.isdisjoint(_GETTING)


def _never_was(scene: Scene, hit: Hit, clause: Clause) -> bool:
    """`een gesprek met X is er niet geweest`, `tot een ontmoeting kwam het niet`: what did not come about."""
    inside = scene.own_words(clause)
    ends = "geweest" in inside or inside[-1:] == ["niet"]
    yet = ("nog", "niet") in pairwise(inside) and ends and "er" in inside  # is er nog niet geweest
    been = yet or (not _BEEN.isdisjoint(inside) and ("er", "niet") in pairwise(inside))
    never = ("niet", "eerder") in pairwise(inside) or "nooit" in inside
    if never and "gekomen" in inside and scene.preposition(hit.first) == "tot":
        return True
    return (been or never) and scene.preposition(hit.first) == ""


def denied_above(scene: Scene, clause: Clause) -> bool:
    """`Beide landen ontkennen dat er wordt gepraat`."""
    begin = clause[0].first
    if scene.lower[begin] != "dat" or begin == scene.sentence.first:
        return False
    above = finite_of(scene.clause(begin - 1))
    lemmas = {form.lemma for form in scene.verbs[above]} if above is not None else set()
    doubted = not lemmas.isdisjoint(_EXPECTING) and "niet" in scene.words(scene.clause(begin - 1))  # verwacht niet dat
    return doubted or not lemmas.isdisjoint(("ontkennen", "tegen|spreken"))


def by_whom(scene: Scene, last: int) -> bool:
    """Whether a pattern ends in a `door` that tells by whom: sancties die niet door de VN zijn goedgekeurd."""
    after = last < scene.sentence.last and (scene.lower[last] in DETERMINERS or scene.named(last))
    return scene.lower[last - 1] == "door" and after
