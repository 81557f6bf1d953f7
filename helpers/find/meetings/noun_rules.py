"""How the participants stand with a noun or fixed phrase: one named rule a construction of Dutch news prose.

A rule gets a scene and a cue and gives two sets of actors, or None. It knows nothing of dates, status or earlier sentences.
"""

from __future__ import annotations

from itertools import pairwise

from helpers.find.meetings.cues import Hit
from helpers.find.meetings.scene import Group, Scene
from helpers.find.meetings.segments import finite_of
from helpers.find.meetings.status import adjunct
from helpers.find.meetings.subjects import Found, Rule, agrees, asked, can_be_met, governing_subject, ids_of, split, subject
from helpers.find.meetings.verb_rules import at_whom, examples, listed, met_object, plural_subject, vague, with_whom
from helpers.find.meetings.words import FIRST_PERSON, GATHERINGS, MATTERS, PREPOSITIONS, each

_REACH = 14  # words between a noun and the preposition that names its participants
_LIGHT = each(
    """hebben zijn worden zullen gaan kunnen willen moeten voeren houden plegen plannen plaats|vinden organiseren regelen
    beleggen bevestigen aan|vragen af|spreken brengen krijgen hervatten beginnen starten af|sluiten af|ronden"""
)
_DURING, _OBJECTS = each("na tijdens"), each("hem haar")
_CONTACTS = each("contact contacten")
_THEIRS = each("zijn haar")
_CONDUCTING = each("voeren plegen houden hervatten voort|zetten af|ronden")
_BY = each("door via zonder over")
_FORMER = each("vorige vorig voorgaande laatste")
_MAKING_KNOWN = each("in|stemmen publiceren bekend|maken vrij|geven openbaren af|luisteren op|nemen uit|zenden")
_HAVING = each("hebben krijgen ontvangen")
_ATTENDING = each("deelnemers aanwezigen deelnemer")
_PARTNERS = each("met tussen bij")
_BEING_SET = each("staan zijn wachten volgen beginnen zitten worden")
_PLANS = each("agenda programma")
_SUMMITS = each("top toppen")
_REQUESTS = each("uitnodiging verzoek voorstel aanbod vraag")
_GIVING = each("geven houden aan|bieden organiseren")
_VISITS = each("bezoek telefoontje")
_GETTING = each("krijgen wachten genieten")
_REFUSING = each("weigeren af|wijzen af|slaan negeren af|houden")
_HEARING = each("krijgen horen vernemen eisen verlangen")
_SPOKEN_TO = each("aan bij op tegen tegenover richting naast met") | {""}


def zone(scene: Scene, hit: Hit) -> tuple[int, int]:
    """Where the phrases that belong to a noun can begin: up to the next verb that tells something else."""
    end = min(hit.last + _REACH, scene.clause(hit.first)[-1].last)
    past_verb, light = False, _LIGHT | hit.cue.beside
    for token in range(hit.last, end):
        tells, forms = scene.tells(token), scene.verbs.get(token, ())
        if forms and all(form.lemma not in light for form in forms) and not tells:
            return hit.last, token
        if tells and past_verb:
            return hit.last, token  # vóór de top had hij een onderonsje met X
        past_verb = past_verb or any(form.finite for form in forms)
    return hit.last, end


def anchored(scene: Scene, hit: Hit) -> Hit:
    """A noun moved into the relative clause that tells who met: het telefoongesprek dat X zaterdag had met Y."""
    token = hit.last + (scene.lower[hit.last : hit.last + 1] == [","])
    if hit.cue.verb or token >= scene.sentence.last or scene.lower[token] not in ("dat", "die"):
        return hit
    groups = scene.groups_in(scene.clause(token))
    told = any(g.preposition == "met" or (g.free and scene.cast.meet(g.ids)) for g in groups)
    return Hit(token, token + 1, hit.cue) if told else hit


def possessor(scene: Scene, hit: Hit) -> Group | None:
    """Wangs ontmoeting · zijn eerste ontmoeting · de ontmoeting van Wang met Lavrov."""
    for group in scene.groups:
        if group.mentions[-1].possessive and 0 <= hit.first - group.last <= 3:
            return group
    first = hit.last
    return next((g for g in scene.groups if first < g.first <= first + 3 and g.preposition == "van"), None)


def _planner(scene: Scene, hit: Hit) -> Group | None:
    """Op de agenda van X staat een gesprek met Y · voor X staat een gesprek met Y gepland · er is voor X geen afspraak."""
    clause = scene.clause(hit.first)
    for group in scene.groups_in(clause):
        before = group.at - 1
        if group.preposition == "van" and scene.lower[before] in _PLANS:
            return group
        opens = group.at == clause[0].first or before in scene.verbs or scene.lower[before] in ("er", "ook", "nog")
        if group.preposition == "voor" and opens and any(map(scene.cast.person, group.ids)):
            forms = [form for segment in clause for t in segment.finite for form in scene.verbs[t]]
            if any(form.lemma in _BEING_SET for form in forms):
                return group
    return None


def _after(scene: Scene, hit: Hit, preposition: str) -> Group | None:
    """The group that a noun takes with a preposition."""
    first, last = zone(scene, hit)
    for group in scene.groups:
        if first <= group.first < last and group.preposition == preposition:
            return examples(scene, group)
    if preposition in scene.lower[first:last]:
        return listed(scene, scene.lower.index(preposition, first), last)
    return None


def _beside(scene: Scene, hit: Hit, preposition: str) -> Group | None:
    """`met X` just before a noun, with nothing of its own between: voerde met X een goed gesprek.

    A fixed phrase takes it anywhere in its clause: ging bij X in Moskou op bezoek, op audiëntie mag bij X.
    """
    governed = [group for group in scene.groups_in(scene.clause(hit.first)) if group.preposition == preposition]
    governed = [group for group in governed if not scene.accompanies(group)] or governed
    if hit.last - hit.first > 1 or (preposition == "bij" and scene.lower[hit.first - 1] == "op"):
        return governed[0] if governed else None  # was bij X op kennismakingsbezoek
    if preposition == "bij" and "by" in hit.cue.frames and _introduced(scene, hit):
        return governed[0] if governed else None  # kreeg bij X een warm welkom
    for group in governed if preposition == "met" else ():
        if group.at == scene.clause(hit.first)[0].first and _introduced(scene, hit):
            return group  # met X heeft Y vanavond nog een diner
        between = scene.lower[group.last : hit.first]
        if group.last <= hit.first and len(between) <= 4:
            return group if PREPOSITIONS.isdisjoint(between) else None
    return None


def _introduced(scene: Scene, hit: Hit) -> bool:
    """Whether a noun is new, and has nothing of its own after it: een diner; not: een ontmoeting met Y."""
    return "een" in scene.before(hit.first, 3) and _PARTNERS.isdisjoint(scene.lower[hit.last : zone(scene, hit)[1]])


def _his(scene: Scene, hit: Hit, far: Group) -> Group | None:
    """Whose `zijn` it is where the subject is no person: China hoopt, na het bezoek van X aan Y en zijn ontmoeting met Z."""
    one = subject(scene, scene.clause(hit.first), [far])
    if _THEIRS.isdisjoint(scene.before(hit.first, 3)) or one is None or any(map(scene.cast.person, one.ids)):
        return None
    people = [g for g in scene.groups if one.last <= g.first < hit.first and all(map(scene.cast.person, g.ids))]
    return people[-1] if people else None


def _agent(scene: Scene, hit: Hit) -> Group | None:
    """Who did something after or during talks: werd aangekondigd door X na een gesprek met Y."""
    if adjunct(scene, hit) not in _DURING:
        return None
    by = (g for g in scene.groups_in(scene.clause(hit.first)) if g.preposition == "door" and g.last <= hit.first)
    return next((group for group in by if all(map(scene.cast.person, group.ids))), None)


def _is_subject(scene: Scene, hit: Hit) -> bool:
    """Whether a noun is itself the subject: ging een gesprek vooraf, volgde een ontmoeting."""
    before = scene.lower[hit.first - 1]
    return before == "een" and any(form.finite for form in scene.verbs.get(hit.first - 2, ()))


def _taking(preposition: str) -> Rule:
    def rule(scene: Scene, hit: Hit) -> Found:
        """X had een gesprek met Y · na een gesprek met Y zei X · X voerde met Y overleg."""
        far = _after(scene, hit, preposition) or _beside(scene, hit, preposition)
        if far is None or not can_be_met(scene, hit, far):
            return None
        if preposition == "bij" and not any(map(scene.cast.person, far.ids)) and not _is_guest_of(scene, hit, far):
            return None
        near = possessor(scene, hit) or _planner(scene, hit) or asked(scene, scene.clause(hit.first)) or _agent(scene, hit)
        if near is None or near is far:
            near = _his(scene, hit, far) or governing_subject(scene, scene.clause(hit.first), [far])
            if near and near.first > far.last > hit.last and _is_subject(scene, hit):
                near = None  # daaraan ging een gesprek met X vooraf, en ook Y kwam langs
        return ids_of(near), far.ids

    return rule


def _is_guest_of(scene: Scene, hit: Hit, far: Group) -> bool:
    """X was te gast bij de EU, op bezoek bij het ministerie: a body of more than one country, or a ministry of another."""
    return hit.last - hit.first > 1 and not any(map(scene.cast.country, far.ids)) and all(map(scene.cast.side, far.ids))


def _between(scene: Scene, hit: Hit) -> Found:
    """een ontmoeting tussen X en Y."""
    group = _after(scene, hit, "tussen") or _fronted(scene, hit)
    if group and scene.lower[group.at - 1] in MATTERS:
        return None  # de ontmoeting is een zaak tussen X en Y
    unclear = group and vague(scene, group) and not any(map(scene.cast.person, group.ids))
    return None if unclear else split(group)


def _fronted(scene: Scene, hit: Hit) -> Group | None:
    """Tussen X en Y is een onderhoud gepland."""
    groups = scene.groups_in(scene.clause(hit.first))
    return next((g for g in groups if g.preposition == "tussen" and g.last <= hit.first and len(g.ids) > 1), None)


def _hosting(scene: Scene, hit: Hit) -> Found:
    """X had Y te gast · X kreeg Y aan de lijn."""
    clause = scene.clause(hit.first)
    lemmas = {form.lemma for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ())}
    if _HAVING.isdisjoint(lemmas):
        return None
    only = [group for group in scene.groups_in(clause) if group.free]
    if len(only) == 1 and scene.reading.quote_at(hit.first) and not FIRST_PERSON.isdisjoint(scene.words(clause)):
        return (), only[0].ids  # „Ik heb Poetin aan de lijn gehad”: the speaker is found as the narrator
    return met_object(scene, hit)


def _brought(scene: Scene, hit: Hit) -> Found:
    """X hoopt Y en Z bij elkaar te brengen: these two."""
    clause = scene.clause(hit.first)
    one = subject(scene, clause)
    together = (g for g in scene.groups_in(clause) if g.free and g is not one and scene.cast.meet(g.ids))
    return split(next((g for g in together if any(map(scene.cast.person, g.ids))), None))


def _attended(scene: Scene, hit: Hit) -> Found:
    """Deelnemers van de minitop zijn X, Y en Z."""
    if _ATTENDING.isdisjoint(scene.before(hit.first, 4)):
        return None
    return split(next((group for group in scene.groups if group.first >= hit.last), None))


def _from(scene: Scene, hit: Hit) -> Found:
    """X kreeg bezoek van Y · X kreeg van Y een warm onthaal · X weigerde een telefoontje van Y."""
    clause, far = scene.clause(hit.first), _after(scene, hit, "van") or _before_it(scene, hit, "van")
    lemmas = {form.lemma for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ())}
    if "hebben" in lemmas and hit.cue.word in _VISITS:
        lemmas |= {"krijgen"}  # heeft bezoek gehad van Y
    if far is None or not (lemmas & _GETTING or (lemmas & _REFUSING and hit.cue.mode == "phone")):
        return None
    return (ids_of(governing_subject(scene, clause, [far])), far.ids) if can_be_met(scene, hit, far) else None


def _by(scene: Scene, hit: Hit) -> Found:
    """De ontvangst van X door Y · morgen volgt de ontvangst door Y, of whom the text is about."""
    far = _after(scene, hit, "door")
    return (ids_of(possessor(scene, hit)), far.ids) if far and all(map(scene.cast.person, far.ids)) else None


def _before_it(scene: Scene, hit: Hit, preposition: str) -> Group | None:
    governed = [g for g in scene.groups_in(scene.clause(hit.first)) if g.preposition == preposition and g.last <= hit.first]
    return governed[0] if governed and _introduced(scene, hit) else None


def _of(scene: Scene, hit: Hit) -> Found:
    """het gesprek van X en Y."""
    group = possessor(scene, hit)
    if group is None or len(group.ids) < 2 or (hit.cue.weak and not any(map(scene.cast.person, group.ids))):
        return None
    return split(group)


def _invited(scene: Scene, hit: Hit) -> Found:
    """Op uitnodiging van X brengt Y een bezoek aan China, het bezoek van Y is op uitnodiging van X.

    Not: is op uitnodiging van X op de top.
    """
    far, clause = _after(scene, hit, "van"), scene.clause(hit.first)
    inside = scene.words(clause)
    if far is None or any(word.rpartition("-")[2] in GATHERINGS for word in inside):
        return None
    groups = [group for group in scene.groups_in(clause) if group is not far]
    finite = finite_of(clause)
    plural = finite is not None and all(form.plural for form in scene.verbs[finite] if form.finite)
    if plural and governing_subject(scene, clause, [far]) is None:
        return None  # tientallen diplomaten spraken er op uitnodiging van X
    whose = (g for g in groups if (g.preposition == "van" and scene.tells(g.at - 1)) or _owns(scene, g))
    return ids_of(governing_subject(scene, clause, [far]) or next(whose, None)), far.ids


def _owns(scene: Scene, group: Group) -> bool:
    """Whether a group is whose visit or talks are named next: Scholz’ bezoek."""
    return group.mentions[-1].possessive and group.last < scene.sentence.last and scene.tells(group.last)


def _hosted(scene: Scene, hit: Hit) -> Found:
    """X gaf een lunch voor Y."""
    clause, far = scene.clause(hit.first), _after(scene, hit, "voor")
    lemmas = {form.lemma for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ())}
    if far is None or not any(map(scene.cast.person, far.ids)) or lemmas.isdisjoint(_GIVING):
        return None
    return ids_of(subject(scene, clause)), far.ids


def _offered(scene: Scene, hit: Hit) -> Found:
    """X aanvaardde de uitnodiging van Y · Y's uitnodiging heeft X aanvaard."""
    near, far = possessor(scene, hit), subject(scene, scene.clause(hit.first))
    people = near and far and any(map(scene.cast.person, near.ids)) and any(map(scene.cast.person, far.ids))
    return (near.ids, far.ids) if people else None


def _on_the_agenda(scene: Scene, hit: Hit) -> Found:
    """Morgen staat X op haar agenda: whose it is, is found as whom the text is about."""
    one = subject(scene, scene.clause(hit.first))
    if one is None or ";" in scene.lower[hit.last : one.first]:
        return None
    return ((), one.ids) if all(map(scene.cast.person, one.ids)) else None


def _turn_of(scene: Scene, hit: Hit) -> Found:
    """Dinsdag was het de beurt aan Y, vrijdag is het aan Y: whose guest or host, is found as whom the text is about."""
    clause = scene.clause(hit.first)
    group = next((g for g in scene.groups_in(clause) if g.at == hit.last - 1), None)
    if group is None or not all(map(scene.cast.person, group.ids)):
        return None
    more = (g for g in scene.groups_in(clause) if g is not group and g.preposition == "aan" and scene.lower[g.at - 1] == "en")
    others = tuple(i for g in more for i in g.ids if scene.cast.person(i))  # en aan Z
    begins = clause[0].first in (hit.first, scene.sentence.first) or "was" in scene.words(clause) or "is" in scene.words(clause)
    return ((), (*group.ids, *others)) if begins and scene.lower[group.last : group.last + 1] != ["om"] else None


def _requested(scene: Scene, hit: Hit) -> Found:
    """X sloeg een uitnodiging van Y voor een gesprek af."""
    if hit.cue.word in _SUMMITS:
        return None
    clause = scene.clause(hit.first)
    before = scene.before(hit.first, 5)
    if any(one in _THEIRS and two in _REQUESTS for one, two in pairwise(before)):
        return (), ids_of(subject(scene, clause))  # ging niet in op zijn verzoek om een gesprek: whose, the text is about
    asked = [g for g in scene.groups_in(clause) if g.preposition == "van" and scene.lower[g.at - 1] in _REQUESTS]
    far = next((group for group in asked if 0 < hit.first - group.last <= 4), None)
    return (ids_of(subject(scene, clause)), far.ids) if far else None


def _alone(scene: Scene, hit: Hit) -> Found:
    """X en Y voerden een gesprek · tijdens een ontmoeting waarschuwde X Y · in een gesprek leverde X kritiek op Y."""
    clause, (first, last) = scene.clause(hit.first), zone(scene, hit)
    one = subject(scene, clause)
    if one and scene.lower[clause[0].first] == "die" and scene.lower[one.first] in _OBJECTS:
        who = next(
            (g for g in scene.groups if 0 <= clause[0].first - g.last <= 1), None
        )  # X, die hem in een gesprek waarschuwde
        return (who.ids, one.ids) if who and all(map(scene.cast.person, who.ids)) else None
    if one is None or hit.cue.trip or not agrees(scene, clause, one):
        return None
    with_whom = [group for group in scene.groups if first <= group.at < last]
    if not _PARTNERS.isdisjoint(scene.lower[first:last]) and (with_whom or len(one.ids) < 2 or hit.cue.weak):
        return None
    if all(map(scene.cast.country, one.ids)) and not _FORMER.isdisjoint(scene.before(hit.first, 2)):
        return None  # bij de vorige ontmoeting beloofden de twee landen: of those who met
    if scene.cast.meet(one.ids) and (_held_by_them(scene, hit) if hit.cue.weak else not _of_use(scene, hit)):
        return split(one)
    if hit.cue.weak:
        return None
    lemmas = {form.lemma for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ())}
    if "kennen" in lemmas:
        return None  # kent Poetin van persoonlijke gesprekken
    spoken_to = _SPOKEN_TO | {"van"} if lemmas & _HEARING else _SPOKEN_TO  # kreeg tijdens het gesprek van X te horen
    others = [g for g in scene.groups_in(clause) if g is not one and g.preposition in spoken_to]
    other = next((group for group in others if any(map(scene.cast.person, group.ids))), None)
    return (one.ids, other.ids) if other else None


def _held_by_them(scene: Scene, hit: Hit) -> bool:
    return _conducted(scene, hit) or adjunct(scene, hit) in _DURING or hit.cue.word in _CONTACTS


def _of_use(scene: Scene, hit: Hit) -> bool:
    """Whether talks are what is made use of or made known: door gesprekken op te lossen, hebben gesprekken gepubliceerd."""
    clause = scene.clause(hit.first)
    forms = (form for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ()))
    preposition = scene.preposition(hit.first)  # maakten dat bekend na een gesprek
    return preposition in _BY or (not preposition and any(form.lemma in _MAKING_KNOWN for form in forms))


def _conducted(scene: Scene, hit: Hit) -> bool:
    """Whether a verb of its clause says that it was held: pleegden overleg, onderhandelingen voerden."""
    return any(
        form.lemma in _CONDUCTING
        for segment in scene.clause(hit.first)
        for token in range(segment.first, segment.last)
        for form in scene.verbs.get(token, ())
    )


# name of the rule, frame of the codebook that it stands for, rule
NOUN_RULES: tuple[tuple[str, str, Rule], ...] = (
    ("attended", "with", _attended),
    ("brought", "object", _brought),
    ("plural_subject", "plural", plural_subject),
    ("noun_between", "between", _between),
    ("with_whom", "with", with_whom),
    ("at_whom", "at", at_whom),
    ("noun_with", "with", _taking("met")),
    ("noun_at", "at", _taking("bij")),
    ("noun_to", "to", _taking("aan")),
    ("hosting", "hosting", _hosting),
    ("noun_for", "for", _hosted),
    ("noun_from", "from", _from),
    ("noun_by", "by", _by),
    ("noun_of", "of", _of),
    ("invited", "invited", _invited),
    ("offered", "offered", _offered),
    ("agenda", "agenda", _on_the_agenda),
    ("turn_of", "turn_of", _turn_of),
    ("requested", "of", _requested),
    ("noun_alone", "with", _alone),
)
