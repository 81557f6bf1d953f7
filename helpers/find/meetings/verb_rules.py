"""How the participants stand with a verb: one named rule a construction of Dutch news prose.

A rule gets a scene and a cue and gives two sets of actors, or None. It knows nothing of dates, status or earlier sentences.
"""

from __future__ import annotations

from helpers.find.meetings.cues import Hit
from helpers.find.meetings.said_rules import at_a_place, deed_there, told, told_that, told_there
from helpers.find.meetings.scene import Group, Scene
from helpers.find.meetings.segments import Clause, finite_of, holds
from helpers.find.meetings.subjects import (
    Found,
    Rule,
    agrees,
    asked,
    can_be_met,
    governing_subject,
    ids_of,
    let_it_be_done,
    said_by_himself,
    split,
    subject,
)
from helpers.find.meetings.words import (
    DETERMINERS,
    GATHERINGS,
    PREPOSITIONS,
    SUBJECTS,
    THERE_AND_THEN,
    TRAVELLING,
    each,
)
from helpers.find.verbs import INFINITIVE, PARTICIPLE

_COUNTED = each("twee drie vier beide")
_EXAMPLES = each("waaronder zoals namelijk")
_AT_MINISTRY = each("op bij naar")
_EXAMPLE = 6  # words between people and who of them are named: vijf leiders uit de regio, onder wie X
_THEN = each("daarna vervolgens")
_SPARING = each("hebben vinden vrij|maken uit|trekken nemen")
_WILL = each("zullen gaan willen")
_OF_WHAT = each("onderhandelen bespreken doorspreken doornemen")  # which one side does together with another
_OF_TALKS = each("over telefonisch videoverbinding videolink telefoon samen uur minuten onderling")


def _mutual(scene: Scene, hit: Hit) -> Found:
    """X en Y spraken elkaar."""
    clause = scene.clause(hit.first)
    if "elkaar" not in scene.words(clause) or _other_verb(scene, hit, clause):
        return None
    return split(governing_subject(scene, clause))


def _passive(scene: Scene, hit: Hit) -> Found:
    """X werd ontvangen door Y · wordt X door Y verwelkomd · X liet zich bijpraten door Y."""
    clause = scene.clause(hit.first)
    participle = any(form.form == PARTICIPLE for form in scene.verbs.get(hit.first, ()))
    if not (hit.cue.manner or participle or let_it_be_done(scene, clause)):
        return None
    by = [g for g in scene.groups_in(clause) if g.preposition == "door" and scene.lower[g.at - 1] not in DETERMINERS]
    one = governing_subject(scene, clause, by) if by else None
    return (one.ids, by[0].ids) if one and can_be_met(scene, hit, one) else None


def _assured(scene: Scene, hit: Hit) -> Found:
    """X werd in Parijs door Y verzekerd dat · X liet zich daar door Y vertellen dat."""
    return _passive(scene, hit) if at_a_place(scene, scene.clause(hit.first)) else None


def _by_both(scene: Scene, hit: Hit) -> Found:
    """Er werd onderhandeld door X en Y."""
    groups = scene.groups_in(scene.clause(hit.first))
    by = next((group for group in groups if group.preposition == "door" and len(group.ids) > 1), None)
    return split(by) if by and not vague(scene, by) and not any(group.free for group in groups) else None


def _summoned(scene: Scene, hit: Hit) -> Found:
    """De ambassadeur van X werd ontboden in Y · is op het matje geroepen bij het ministerie van Y."""
    clause = scene.clause(hit.first)
    one = subject(scene, clause)
    if one is None or not any(mention.office for mention in one.mentions):
        return None
    host = next((g for g in scene.groups_in(clause) if g is not one and g.preposition in _AT_MINISTRY), None)
    place = next((m for m in scene.mentions if m.form == "place" and m.actor_id and holds(clause, m.first)), None)
    return (one.ids, host.ids) if host else (one.ids, (place.actor_id,)) if place else None


def _object(scene: Scene, hit: Hit) -> Found:
    """X ontmoet Y · Dinsdag ontmoette X Y · dat X Y had ontmoet · om Y te ontmoeten · Y, die X ontmoette."""
    clause = scene.clause(hit.first)
    inside = scene.words(clause)
    after = scene.lower[hit.last : hit.last + 2]
    if not hit.cue.manner and (after[:1] == ["van"] or (after[1:] == ["van"] and after[0] in SUBJECTS)):
        return None  # sprak (hij) van een hysterische reactie; not: ontvangt Modi van dinsdag tot donderdag
    free = [group for group in scene.groups_in(clause) if group.free]
    if not free or "elkaar" in inside or _other_verb(scene, hit, clause):
        return None
    one = subject(scene, clause)
    others = [group for group in free if group is not one]
    met = [group for group in others if group.first > (finite_of(clause) or 0)] or others
    if met and scene.lower[met[0].last : met[0].last + 1] == ["als"]:
        return None  # ziet Xi als een rivaal
    if (one is None or not met) and said_by_himself(scene, hit, clause):
        return ((), free[0].ids) if can_be_met(scene, hit, free[0]) else None
    if one is None or not met:
        own = SUBJECTS.isdisjoint(scene.lower[clause[0].first + 1 : clause[0].first + 2])
        if own and scene.lower[clause[0].first] in THERE_AND_THEN and clause[0].finite:
            return None  # liepen weg toen X sprak
        one, met = governing_subject(scene, clause, free), free[:1]
    return (one.ids, examples(scene, met[0]).ids) if one and can_be_met(scene, hit, met[0]) else None


def _other_verb(scene: Scene, hit: Hit, clause: Clause) -> bool:
    """Whether a particle makes it another verb: sprak de menigte toe; not: had voor zijn vertrek uit Delhi Modi gesproken."""
    end = clause[-1].last
    for token in range(clause[0].first, end) if hit.cue.not_with else ():
        word, after = scene.lower[token], scene.lower[token + 1 : token + 2]
        governs = after and after[0].isalnum() and after[0] not in PREPOSITIONS and token + 1 not in scene.verbs
        if word in hit.cue.not_with and not (word in PREPOSITIONS and governs):
            return True
    return False


def _prepositional(preposition: str) -> Rule:
    def rule(scene: Scene, hit: Hit) -> Found:
        """X sprak met Y · nadat X met Y had gesproken · om met Y te praten."""
        clause = scene.clause(hit.first)
        of_it = [g for g in scene.groups_in(clause) if g.preposition == preposition and _own(scene, hit, g)]
        if not of_it or _other_verb(scene, hit, clause):
            return None
        faces = preposition == "met" and "facing" in hit.cue.frames
        if faces and any(group.preposition == "tegenover" for group in scene.groups_in(clause)):
            return None  # zat met X tegenover Y
        beside = all(map(scene.accompanies, of_it))
        if beside and hit.cue.word in _OF_WHAT:
            return None  # heeft samen met X een bestand onderhandeld
        if beside and "object" in hit.cue.frames and sum(group.free for group in scene.groups_in(clause)) > 1:
            return None  # sprak X samen met Z
        of_it = [group for group in of_it if not scene.tells(group.at - 1)] or of_it  # voor een gesprek met Z sprak X met Y
        then = not _THEN.isdisjoint(scene.words(clause))  # sprak eerst samen met Z, daarna met Y
        of_it = of_it if then else [group for group in of_it if not scene.accompanies(group)] or of_it
        far = examples(scene, min(of_it, key=lambda group: abs(group.first - hit.first)))
        people = all(map(scene.cast.person, far.ids))
        one_sided = hit.cue.manner or hit.cue.weak
        if not people and (preposition in ("tegen", "aan") or (one_sided and not can_be_met(scene, hit, far))):
            return None  # zei nee tegen Rusland
        if preposition == "naar" and not people and far.mentions[-1].form != "pronoun":
            return None  # belde naar Washington; not: naar zijn collega’s in Parijs en Berlijn
        bidden = asked(scene, clause) if scene.after_te(hit.first) and clause[0].kind != "infinitive" else None
        if bidden and not people:
            return None  # riep X op zich terug te trekken en te onderhandelen met Kiev
        near = ids_of(bidden or governing_subject(scene, clause, [far]))
        return (near, far.ids) if set(near).isdisjoint(far.ids) else None

    return rule


def _beside(scene: Scene, hit: Hit) -> Found:
    """X zat naast Y; not: naast Y was ook X aangeklaagd."""
    clause = scene.clause(hit.first)
    besides = "ook" in scene.words(clause) or scene.lower[clause[0].first] == "naast"
    return None if besides else _prepositional("naast")(scene, hit)


def _amid(scene: Scene, hit: Hit) -> Found:
    """X zat tussen Y en Z; not: een gesprek tussen X en Y zit er niet in."""
    found = _prepositional("tussen")(scene, hit)
    between = next((group for group in scene.groups if found and group.ids == found[1]), None)
    return found if between and not scene.tells(between.at - 1) and found[0] else None


def _towards(scene: Scene, hit: Hit) -> Found:
    """X reist in juni naar Y: somebody goes where somebody else is · X belde naar Y."""
    clause = scene.clause(hit.first)
    forms = (form for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ()))
    goes = hit.cue.mode == "phone" or any(form.lemma in TRAVELLING for form in forms)
    return _prepositional("naar")(scene, hit) if goes else None


def _waiting(scene: Scene, hit: Hit) -> Found:
    """X wachtte in Warschau op Y: where both are people, and he came."""
    found = _prepositional("op")(scene, hit)
    people = found and all(map(scene.cast.person, (*found[0], *found[1])))
    return found if people and scene.direction(scene.clause(hit.first)) == "past" else None


def _turn(scene: Scene, hit: Hit) -> Found:
    """Gisterochtend volgde Y, dinsdag volgden Y en Z: whose guest or host, is found as whom the text is about."""
    clause = scene.clause(hit.first)
    free = [group for group in scene.groups_in(clause) if group.free]
    if len(free) == 2 and free[0].first == hit.last and free[0].mentions[-1].form == "pronoun":
        return free[0].ids, free[1].ids
    ids = tuple(dict.fromkeys(actor_id for group in free for actor_id in group.ids))
    plural = any(form.plural for form in scene.verbs.get(hit.first, ()) if form.finite)
    alone = free and (len(free) == 1 or plural) and all(map(scene.cast.person, ids)) and free[0].first > hit.first
    after = {scene.lower[free[-1].last]} if alone else set()
    own = any(hit.cue.word.startswith(word) for word in after)  # komt Y langs
    return ((), ids) if alone and (own or not (PREPOSITIONS | DETERMINERS) & after) else None


def _given(scene: Scene, hit: Hit) -> Found:
    """X kreeg drie uur van Y · X had twee uur voor Y · X heeft een uur gevonden voor Y."""
    clause = scene.clause(hit.first)
    lemmas = {form.lemma for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ())}
    preposition = "van" if "krijgen" in lemmas else "voor" if lemmas & _SPARING else ""
    return _prepositional(preposition)(scene, hit) if preposition else None


def _for(scene: Scene, hit: Hit) -> Found:
    """X rolde voor Y de rode loper uit · X en Z maakten tijd voor Y, each for himself · X trok er drie uur voor uit."""
    found = _prepositional("voor")(scene, hit)
    if found is None and {"er", "voor"} <= set(scene.words(scene.clause(hit.first))):
        one = subject(scene, scene.clause(hit.first))
        return ((), one.ids) if one and all(map(scene.cast.person, one.ids)) else None
    return (found[1], found[0]) if found and found[0] else None


def _whom(preposition: str) -> Rule:
    def rule(scene: Scene, hit: Hit) -> Found:
        """Y, met wie X sprak · Y, bij wie X langsging."""
        clause = scene.clause(hit.first)
        begin = clause[0].first
        before = [group for group in scene.groups if group.last <= begin]
        if scene.lower[begin : begin + 2] != [preposition, "wie"] or not before:
            return None
        near, far = ids_of(subject(scene, clause)), before[-1].ids
        return (() if near == far else near), far

    return rule


def _own(scene: Scene, hit: Hit, group: Group) -> bool:
    """Whether a group with a preposition belongs to the cue, and not to a noun before it.

    Such are `over onderhandelingen met X`, `over zijn huwelijk met X`; but not `over Oekraïne met X`.
    """
    before = group.at - 1
    if before < hit.last:
        return True
    about = "over" in scene.lower[hit.last : before] and scene.lower[before].isalpha()
    return not scene.tells(before) and (not about or scene.named(before))


def _plural(scene: Scene, hit: Hit) -> Found:
    """X en Y overlegden · X en Y spraken over Z · X en Y zitten bij elkaar."""
    clause = scene.clause(hit.first)
    spoke = hit.cue.mode == "unknown" and "object" in hit.cue.frames  # X en Y spraken over Z; not: spraken op een congres
    after = scene.lower[hit.first : clause[-1].last]
    last = not any(word.isalpha() for word in after[1:])  # dat X en Y een uur lang spraken
    talks = hit.cue.manner or not _OF_TALKS.isdisjoint(scene.words(clause) if last else after)
    if spoke and not talks and not _are_to_speak(scene, hit, clause):
        return None
    if hit.cue.word == "zitten" and "tafel" not in scene.words(clause):
        return None
    one = governing_subject(scene, clause)
    if one and hit.cue.object == "person" and (hit.cue.mode == "in_person" or hit.cue.weak) and not hit.cue.manner:
        one = one if any(map(scene.cast.person, one.ids)) or scene.official(one.ids) else None
    together = one and len(one.ids) > 1 and agrees(scene, clause, one)
    return split(one) if together and not vague(scene, one) else None


def _are_to_speak(scene: Scene, hit: Hit, clause: Clause) -> bool:
    """X en Y zullen binnenkort spreken: nothing follows, and no gathering is told of at which each could speak."""
    infinitive = any(form.form == INFINITIVE for form in scene.verbs.get(hit.first, ()))
    will = any(form.lemma in _WILL for s in clause for t in s.finite for form in scene.verbs[t])
    after = scene.lower[hit.last : hit.last + 1]
    gathered = any(word.endswith(tuple(GATHERINGS)) for word in scene.words(clause))
    return infinitive and will and not gathered and not (after and after[0].isalnum() and hit.last < clause[-1].last)


def _between(scene: Scene, hit: Hit) -> Found:
    """Er is gebeld tussen X en Y."""
    groups = scene.groups_in(scene.clause(hit.first))
    two = next((group for group in groups if group.preposition == "tussen" and len(group.ids) > 1), None)
    if two and scene.tells(two.at - 1):
        return None  # een gesprek tussen X en Y zit er niet in
    return split(two) if two and (two.at == hit.last or two.last <= hit.first) and not any(g.free for g in groups) else None


def vague(scene: Scene, group: Group) -> bool:
    """Whether a group is no more than `de leiders`, `de landen`, which may stand for any number of them."""
    inside = scene.lower[group.first : group.last]
    named = any(word[0].isupper() for word in scene.reading.doc.words[group.first + 1 : group.last])
    if group.mentions[-1].form == "pronoun":
        return False
    return bool(group.mentions[-1].members) and len(group.mentions) == 1 and not named and _COUNTED.isdisjoint(inside)


def examples(scene: Scene, group: Group) -> Group:
    """`met Europese leiders, waaronder Macron en Scholz`: those who are named count."""
    reach = range(group.last, min(group.last + _EXAMPLE, scene.sentence.last))
    last = next((t for t in reach if t in scene.verbs and scene.lower[t] not in PREPOSITIONS), reach.stop)
    return listed(scene, group.last, last) or group


def listed(scene: Scene, first: int, last: int) -> Group | None:
    """The group after `waaronder`, `onder wie`, `zoals` in a range of tokens."""
    for token in range(first, min(last, scene.sentence.last)):
        if scene.lower[token] in _EXAMPLES or scene.lower[token : token + 2] == ["onder", "wie"]:
            return next((group for group in scene.groups if 0 < group.first - token <= 4), None)
    return None


plural_subject: Rule = _plural
met_object: Rule = _object
with_whom: Rule = _whom("met")
at_whom: Rule = _whom("bij")

# name of the rule, frame of the codebook that it stands for, rule
VERB_RULES: tuple[tuple[str, str, Rule], ...] = (
    ("mutual", "mutual", _mutual),
    ("passive", "object", _passive),
    ("with_whom", "with", with_whom),
    ("verb_with", "with", _prepositional("met")),
    ("verb_with", "called", _prepositional("naar")),
    ("at_whom", "at", at_whom),
    ("verb_at", "at", _prepositional("bij")),
    ("verb_beside", "beside", _beside),
    ("verb_amid", "amid", _amid),
    ("towards", "towards", _towards),
    ("waiting", "waiting", _waiting),
    ("turn", "turn", _turn),
    ("given", "given", _given),
    ("verb_facing", "facing", _prepositional("tegenover")),
    ("verb_for", "for", _for),
    ("summoned", "summoned", _summoned),
    ("assured", "told_there", _assured),
    ("by_both", "plural", _by_both),
    ("hand_of", "hand", _prepositional("van")),
    ("around", "around", _prepositional("om")),
    ("verb_to", "to", _prepositional("aan")),
    ("verb_object", "object", _object),
    ("said_to", "to_face", _prepositional("tegen")),
    ("said_to", "told", told),
    ("said_to", "told_that", told_that),
    ("said_there", "told_there", told_there),
    ("deed_there", "deed_there", deed_there),
    ("verb_between", "plural", _between),
    ("plural_subject", "plural", _plural),
)
