"""Rules for what the proposal's owner does with it, one function a group of acts.

Each looks at one sentence and yields what it finds; what an article adds up to is the finder's business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from helpers.find.clauses import SUBORDINATORS
from helpers.find.patterns import Hit
from helpers.find.plan.links import about_the_plan, coming, inside, negated, only_able, round_it, told_ahead
from helpers.find.plan.owners import both_owners, in_relative, owner_beside, owners_actors
from helpers.find.plan.scene import Cue, Found, Scene
from helpers.find.plan.whose import actors_of, passive, said_at

FROM_IT = "told from it"
UNSOURCED = "told without a source"
PEACE = frozenset({3, 4})  # the points of a ceasefire and of talks
_COMES = frozenset({"komt", "komen", "zal", "zullen"})
_OBLIGED = frozenset({"moet", "moest", "dient"})
_ANNOUNCING = ("kondig", "beloof", "beloofd", "vooruitzicht", "toegezegd", "zegde")
_AWAITED = frozenset({"aangekondigde", "beloofde", "toegezegde"})
_ITS = frozenset({"het", "de", "zijn", "haar", "lang", "eerder"})
_BESIDE = 2  # tokens between an adjective and its noun
_ARTICLES = frozenset({"de", "een", "zijn", "nieuwe"})
_PREPOSITIONS = frozenset("in op bij aan van na voor tijdens met door over uit tot sinds namens tegen".split())
_TIMES = frozenset("dag week maand volgende vorige minister president woordvoerder regering partijleider leider".split())
_DENYING = frozenset({"niet", "geen", "nooit", "weinig", "nauwelijks"})
_NOTHING = frozenset({"niets", "niks", "nergens"})
_WISHING = ("moeten", "moet", "zou", "kan", "kunnen", "wil", "willen")


def announces_or_publishes(scene: Scene) -> Iterator[Found]:
    """`China komt met een vredesplan`, `het document werd gepubliceerd`: announced while it is still to
    come, else published."""
    if not scene.linked:
        return
    for hit in scene.hits("announces"):
        if negated(scene, hit) or not about_the_plan(scene, hit):
            continue
        announcing = _has(scene, hit, *_ANNOUNCING) and not any(inside(scene, name.first) for name in scene.names)
        if announcing and not scene.names and (scene.points or _something_else(scene, hit)):
            continue
        if not (scene.names or scene.time.after) and _has(scene, hit, "bekend", "openbaar", "onthul"):
            announcing = True  # Wang maakte dat zaterdag bekend
        worked = _has(scene, hit, "gewerkt", "werkte")  # zijn land had gewerkt aan een vredesvoorstel
        if announcing and scene.time.after and _long_announced(scene, hit):
            continue
        ahead = announcing or (
            (scene.time.before or scene.earlier) and (worked or coming(scene, hit) or told_ahead(scene, hit))
        )
        for actor in owners_actors(scene, hit, announcing)[:1] if ahead else ():
            yield Found("announces", actor, "announces: still to come", scene.sentence, hit.first)
    for hit in scene.hits("publishes"):
        if not scene.time.after or negated(scene, hit) or not about_the_plan(scene, hit) or coming(scene, hit):
            continue
        if only_able(scene, hit) or (hit.value.kind == "by" and round_it(scene, hit)):
            continue
        if scene.time.before and told_ahead(scene, hit):
            continue
        if _has(scene, hit, "opstel", "opgesteld") and "met" in scene.reading.doc.lower[slice(*_clause(scene, hit))]:
            continue  # de zes punten die het met Brazilië opstelde: how it came to be
        if scene.earlier and any(one.first == hit.first for one in scene.hits("consults")):
            continue
        if not scene.names and scene.voices.told_by(scene.sentence, hit.first, hit.last):
            continue  # `Dat heeft Wang bekendgemaakt`: it is words that were made known
        told = hit.value.kind == "says"
        if told and _to_stand(scene, hit):
            continue
        signed = not told and _has(scene, hit, "onderteken") and scene.told_before and not _by_owner(scene, hit)
        if not told and (_signed_by(scene, hit) or signed):
            continue
        if told and not _NOTHING.isdisjoint(scene.reading.doc.lower[hit.first : hit.last]):
            continue  # over een aftocht staat er niets in
        if told and any(country != scene.sides.owner for _, country in said_at(scene, hit.first)):
            continue
        alone = [scene.sides.ids[scene.sides.owner]]
        for actor in (both_owners(scene, hit) or alone) if told else _with_partner(scene, hit):
            yield Found("publishes", actor, "publishes: made public", scene.sentence, hit.first)


def _long_announced(scene: Scene, hit: Hit[Cue]) -> bool:
    """`heeft zijn lang aangekondigde nota gepubliceerd`: the adjective of a plan that the sentence tells to be out."""
    lower = scene.reading.doc.lower
    adjectives = [
        t for t in range(hit.first, hit.last) if lower[t] in _AWAITED and (lower[t][0] != "b" or lower[t - 1] in _ITS)
    ]
    before_it = any(0 < name.first - t <= _BESIDE for name in scene.names for t in adjectives)
    published = (other for other in scene.hits("publishes") if other.value.kind == "by" and other.core != hit.core)
    return before_it and (any(published) or hit.core[0] not in adjectives)


def _something_else(scene: Scene, hit: Hit[Cue]) -> bool:
    """`kondigde Peking de missie van Li aan`, `kondigde Wang een rondreis aan`: a cue with an object that is no proposal."""
    lower, (first, last) = scene.reading.doc.lower, scene.reading.clauses.bounds(hit.core[0])
    first = hit.core[1] if hit.core[0] in scene.reading.clauses.finite(*hit.core) else first
    mentions = {t for m in scene.reading.between(first, last) for t in range(m.first, m.last)}
    opens = (t for t in range(first, last - 1) if lower[t] in _ARTICLES and t not in mentions)
    return any(lower[t - 1] not in _PREPOSITIONS and lower[t + 1] not in _TIMES and t + 1 not in mentions for t in opens)


def _clause(scene: Scene, hit: Hit[Cue]) -> tuple[int, int]:
    return scene.reading.clauses.bounds(hit.core[0])


def _to_stand(scene: Scene, hit: Hit[Cue]) -> bool:
    """`in de tekst komt te staan dat …`: what is to stand in it does not yet."""
    words = scene.reading.doc.lower[hit.first : hit.last]
    return not _COMES.isdisjoint(words) and "te" in words


def _signed_by(scene: Scene, hit: Hit[Cue]) -> bool:
    """`Dat staat in een verklaring die is ondertekend door Wang`: how a document came to be, behind what it holds."""
    lower = scene.reading.doc.lower
    told = any(other.value.kind == "says" and other.first < hit.first for other in scene.hits("publishes"))
    return told and any(lower[name.last] in ("die", "dat") and name.last < hit.first for name in scene.names)


def _by_owner(scene: Scene, hit: Hit[Cue]) -> bool:
    """`De tekst werd in Peking ondertekend door topdiplomaat Wang`: it is its owner's who sign it."""
    return passive(scene, hit) and any(country == scene.sides.owner for _, country in actors_of(scene, hit))


def _with_partner(scene: Scene, hit: Hit[Cue]) -> list[str]:
    """The owner's who publish, and with whom: `publiceerde met Brazilië een plan`, `dat China en Brazilië voorlegden`."""
    doing, reading = owners_actors(scene, hit, False), scene.reading
    named = reading.between(reading.clauses.bounds(hit.first)[0], reading.clauses.bounds(hit.last - 1)[1])
    pairs = [(a, b) for a, b in pairwise(named) if b.first - a.last == 1 and reading.doc.lower[a.last] == "en"]
    both = [m for pair in pairs if any(one.actor_id in doing for one in pair) for m in pair]
    partners = [m.actor_id for m in named if m.actor_id and m.first and reading.doc.lower[m.first - 1] == "met"]
    partners += [m.actor_id for m in both if m.actor_id and (m.first < hit.first or passive(scene, hit))]
    people = any(map(scene.voices.is_person, doing))  # Wang presenteerde het met adviseur Amorim
    if people:
        begin = named[0].first if named else hit.first
        with_ = next((t for t in range(hit.first - 1, begin, -1) if reading.doc.lower[t] == "met"), None)
        partners += [m.actor_id for m in named if with_ is not None and with_ < m.first and scene.voices.is_person(m.actor_id)]
        lower = reading.doc.lower  # Wang Yi, de minister, en Celso Amorim, de adviseur van X, presenteerden
        before = reading.between(scene.sentence.first, hit.first)
        own = [m for m in before if m.actor_id in doing]
        after = [m for m in before if lower[m.first - 1] == "en" and scene.voices.is_person(m.actor_id)]
        after = [m for m in after if own and own[0].last <= m.first and not reading.clauses.finite(own[0].last, m.first)]
        partners += [m.actor_id for m in after]
    alike = scene.voices.is_person if people else scene.voices.is_country
    partners = [one for one in partners if alike(one) and one not in doing]
    return [*doing, *partners[:1]] if doing else []


def in_the_document(scene: Scene) -> Iterator[Found]:
    """`In een vredesvoorstel riep China op tot …`, `het document bepleit …`: the proposal is out where it speaks."""
    if not scene.time.after or not scene.names:
        return
    clauses, owner = scene.reading.clauses, scene.sides.owner
    for name in scene.names:
        first, last = clauses.bounds(name.first)
        dependent = scene.reading.doc.lower[first] in SUBORDINATORS or scene.reading.doc.lower[first] == "zoals"
        if dependent or clauses.direction(name.first) == "future" or said_at(scene, name.first):
            continue
        free = [p for p in scene.parties if p.role == "free"]
        acting = [p for p in free if first <= p.first < last] or [p for p in free if p.first < first][-1:]
        owners = bool(acting) and acting[0].country == owner
        within = inside(scene, name.first)
        if within and not acting:  # `De twee landen roepen in zes punten op`
            tellers = {s.speaker_id: scene.voices.country_of(s.speaker_id) for s in scene.voices.near(scene.sentence)}
            for actor in tellers if owner in tellers.values() else ():
                yield Found("publishes", actor, f"publishes: {FROM_IT}", scene.sentence, name.first)
        judged = not scene.points and any(scene.hits("welcomes", "doubts", "rejects"))  # het bevat in zijn ogen goede punten
        speaks = scene.time.fresh and not judged and any(name.last <= hit.first < last for hit in scene.hits("previews"))
        if (owners and within) or (speaks and not within and not any(first <= p.first < last for p in free)):
            yield Found("publishes", scene.sides.ids[owner], f"publishes: {FROM_IT}", scene.sentence, name.first)


def spoken_of(scene: Scene) -> Iterator[Found]:
    """`Wang zei dat Peking een vredesplan heeft`: before it is published, who speaks of it for the owner
    announces it."""
    if not scene.time.before or scene.time.after or any(previews(scene)):
        return
    for name in scene.names:
        for actor, country in said_at(scene, name.first):
            if country == scene.sides.owner and not scene.voices.is_outlet(actor):
                yield Found("announces", actor, "announces: spoken of before publication", scene.sentence, name.first)


def consults(scene: Scene) -> Iterator[Found]:
    """`Wang besprak het plan met Macron`: the owner talks of it with others before it is published."""
    if not scene.linked or not (scene.time.before or scene.earlier):
        return
    lower, owner = scene.reading.doc.lower, scene.sides.owner
    for hit in scene.hits("consults"):
        others = any(p.country != owner and p.role != "of" for p in scene.parties)
        with_ = others and "met" in lower[scene.sentence.first : scene.sentence.last]
        if negated(scene, hit) or not (with_ or scene.names) or _not_done(scene, hit):
            continue
        if _has(scene, hit, "presenter") and coming(scene, hit):
            continue
        if "waarin" in lower[scene.reading.clauses.bounds(hit.first)[0] : hit.first]:
            continue  # het document waarin Peking zijn kijk schetst
        if _has(scene, hit, "vertel") and not any(
            p.country != owner and p.role == "free" and 0 <= p.first - hit.core[1] <= 2 for p in scene.parties
        ):
            continue  # Wang vertelde dat er een plan komt; vertelde Macron over het plan
        if any(country != owner for _, country in said_at(scene, hit.first)) and not scene.names:
            continue
        beside = owner_beside(scene, hit)
        doing = actors_of(scene, hit) or [(beside, scene.voices.country_of(beside))]
        unnamed = bool(scene.names) and passive(scene, hit) and not any(country == owner for _, country in doing)
        if unnamed:  # `in Parijs is het plan besproken`, `Rome werd ingelicht`
            doing = [(scene.sides.ids[owner], owner)]
        for actor, country in doing:
            if country == owner:
                rule = "consults: before publication"
                yield Found("consults", actor, rule, scene.sentence, hit.first, unnamed=unnamed)
    yield from _heard_of(scene)


def _not_done(scene: Scene, hit: Hit[Cue]) -> bool:
    """`zolang Peking niet ook met hen praat`: who does not talk consults nobody."""
    lower, first = scene.reading.doc.lower, scene.reading.clauses.bounds(hit.first)[0]
    return "niet" in lower[first : hit.first] and lower[first] in SUBORDINATORS


def _heard_of(scene: Scene) -> Iterator[Found]:
    """`Koeleba kreeg te horen wat er in het plan staat`: who is told of it was consulted, by the owner's named beside it."""
    lower, owner = scene.reading.doc.lower, scene.sides.owner
    for hit in scene.of("hearing") if scene.names else ():
        first, last = scene.reading.clauses.bounds(hit.first)
        others = any(p.country != owner and p.role == "free" for p in scene.parties)
        if others and not {"niet", "geen", "nooit", "nog"} & set(lower[first:last]):
            by = [p for p in scene.parties if p.country == owner and lower[p.first - 1] in ("van", "door")]
            named = scene.reading.first_of.get(by[0].first) if by else None
            actor = named.actor_id if named else scene.sides.ids[owner]
            yield Found("consults", actor, "consults: heard of by others", scene.sentence, hit.first, unnamed=named is None)


def previews(scene: Scene) -> Iterator[Found]:
    """`Wang zei dat het plan de soevereiniteit zou onderstrepen`: the owner's people tell what it will
    hold."""
    if not scene.time.before or scene.distance is None or scene.distance > 2:
        return
    if not set(scene.points) - {4}:
        return
    owner = scene.sides.owner
    unsourced = _unsourced(scene)
    if not unsourced and not scene.names and not scene.of("back") and not any(p.country == owner for p in scene.parties):
        return
    told = False
    for statement in scene.voices.near(scene.sentence):
        if statement.start < scene.sentence.end and scene.voices.country_of(statement.speaker_id) == owner:
            token = scene.reading.doc.token_at(max(statement.start, scene.sentence.start))
            yield Found("previews", statement.speaker_id, "previews: what it will hold", scene.sentence, token)
            told = True
    calls = not (scene.names or scene.of("back"))  # Xi wil aandringen op een bestand: a call of his, not what the text holds
    for hit in () if told else scene.hits("consults", *(() if calls else ("previews",))):
        for actor, country in actors_of(scene, hit):
            if country == owner:
                told = True
                yield Found("previews", actor, "previews: what it will hold", scene.sentence, hit.first)
    if not told and unsourced:
        yield Found("previews", scene.sides.ids[owner], f"previews: {UNSOURCED}", scene.sentence, scene.sentence.first)


def _unsourced(scene: Scene) -> bool:
    """`Het document zou twaalf punten tellen, waaronder …`, `Die zijn bekend: …`: what it will hold, from nobody by name."""
    if scene.time.after or scene.earlier or scene.distance not in (0, 1):
        return False
    if any(s.speaker_id and not s.speaker_id.startswith("anonymous") for s in scene.voices.near(scene.sentence)):
        return False
    if any(p.role == "free" and p.country != scene.sides.owner for p in scene.parties):
        return False
    lower = scene.reading.doc.lower
    listed = scene.distance == 1 and ":" in lower[scene.sentence.first : scene.sentence.last]
    back = any(hit.first <= scene.sentence.first + 2 for hit in scene.of("back"))  # `Verder zou er in staan dat …`
    return listed or (bool(scene.names or back) and any(scene.hits("previews")))


def mediation(scene: Scene) -> Iterator[Found]:
    """`Peking riep op tot onderhandelingen`: offers and calls of the owner, while there is no proposal yet;
    what the proposal itself calls for is none, and what others want of the owner neither."""
    if not (scene.time.before or (scene.earlier and not scene.time.fresh)) or not scene.war:
        return
    owner = scene.sides.owner
    for hit in scene.hits("offers_mediation"):
        first = scene.reading.clauses.bounds(hit.first)[0]
        no_more = _has(scene, hit, "doorga", "woeden", "voortduren")  # de oorlog mag niet doorgaan
        if (negated(scene, hit) and not no_more) or _is_to(scene, hit):
            continue
        inside_it = any(first <= name.first < hit.first or hit.first < name.last <= hit.last for name in scene.names)
        if inside_it or _disbelieved(scene, first):
            continue
        said = said_at(scene, hit.first)
        own = [one for one in said if one[1] == owner]
        if said and not own and set(scene.reading.doc.lower[max(first, hit.first - 8) : hit.last]) & set(_WISHING):
            continue
        doing = own or actors_of(scene, hit)
        if all(actor.startswith("anonymous") for actor, _ in doing):
            doing = _quoting(scene, hit)
        for actor, country in doing:
            if country == owner and not scene.voices.is_outlet(actor):
                yield Found("offers_mediation", actor, "offers_mediation: offer or call", scene.sentence, hit.first)


def _disbelieved(scene: Scene, first: int) -> bool:
    """`gelooft niet dat China naar vrede streeft`: what is denied of the owner in the clause before."""
    lower = scene.reading.doc.lower
    if lower[first] != "dat" or first <= scene.sentence.first:
        return False
    return not _DENYING.isdisjoint(lower[max(scene.reading.clauses.bounds(first - 1)[0], scene.sentence.first) : first])


def _quoting(scene: Scene, hit: Hit[Cue]) -> list[tuple[str, str]]:
    """`Wang deed de suggestie “na te denken over …”`: who does what the words quoted belong to, where nobody says them."""
    quote = scene.reading.quote_at(hit.first)
    before = scene.reading.doc.token_at(quote.start) if quote is not None else scene.sentence.first
    finite = scene.reading.clauses.finite(scene.sentence.first, before)
    subjects = scene.voices.subjects(scene.sentence, finite[0], finite[0] + 1, "unknown") if finite else []
    return [(holder.actor_id, holder.country) for holder in subjects if holder.actor_id]


def _is_to(scene: Scene, hit: Hit[Cue]) -> bool:
    """`dat China moet helpen om een einde aan de oorlog te maken`: what the owner is to do is no offer of its own."""
    first, last = scene.reading.clauses.bounds(hit.first)
    doing = [p for p in scene.parties if p.role == "free" and first <= p.first < last]
    return bool(_OBLIGED & set(scene.reading.doc.lower[first:last])) and bool(doing) and doing[0].country == scene.sides.owner


def peace_talk(scene: Scene) -> Iterator[Found]:
    """`“Wij werken aan vrede”, zei de ambassadeur`: whatever the owner's people say of peace while there is no proposal."""
    if not scene.time.before or not scene.war or scene.names or any(mediation(scene)):
        return
    lower, (first, last) = scene.reading.doc.lower, (scene.sentence.first, scene.sentence.last)
    if {"niet", "geen"} & set(lower[first:last]):
        return
    tokens = [hit.first for hit in scene.of("calls")]
    if PEACE & set(scene.points):
        tokens += [scene.reading.doc.token_at(max(s.start, scene.sentence.start)) for s in scene.voices.near(scene.sentence)]
    for token in tokens:
        for actor, country in said_at(scene, token):
            if country == scene.sides.owner and not scene.voices.is_outlet(actor):
                yield Found("offers_mediation", actor, "offers_mediation: speaks of peace", scene.sentence, token)
                return


def puts_forward(scene: Scene) -> Iterator[Found]:
    """`Xi schreef dat het document de wil van de wereld weerspiegelt`: the owner's people speak of it, or do something with
    it, once it is out.
    """
    if scene.time.before or not all(in_relative(scene, hit) for hit in scene.hits("publishes")):
        return
    owner = scene.sides.ids[scene.sides.owner]
    for name in scene.names:
        said = said_at(scene, name.first)
        if not said and not scene.time.fresh and not any(scene.hits("announces")):
            first, last = scene.reading.clauses.bounds(name.first)
            if not _DENYING.isdisjoint(scene.reading.doc.lower[first:last]):
                continue  # over zijn eigen plan repte hij niet
            doing = scene.voices.subjects(scene.sentence, name.first, name.last, "unknown")
            said = [(holder.actor_id, holder.country) for holder in doing if holder.actor_id]
        for actor, country in said:
            if country == scene.sides.owner and actor != owner and not scene.voices.is_outlet(actor):
                yield Found("discusses", actor, "discusses: speaks of it", scene.sentence, name.first, True)


OWNERS: tuple[Callable[[Scene], Iterator[Found]], ...] = (
    announces_or_publishes,
    in_the_document,
    spoken_of,
    consults,
    previews,
    mediation,
    peace_talk,
    puts_forward,
)


def _has(scene: Scene, hit: Hit[Cue], *stems: str) -> bool:
    """Whether a word of a cue holds one of these stems."""
    return any(stem in word for word in scene.reading.doc.lower[hit.first : hit.last] for stem in stems)
