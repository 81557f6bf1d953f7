"""Whether a cue without a naming beside it is about what was told before it."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.find.patterns import Hit
from helpers.find.stances.links import DENYING, DETERMINERS, TAKING_UP, joined, terms_of
from helpers.find.stances.scene import Cue, Scene
from helpers.find.stances.theme import Carried
from helpers.find.verbs import PARTICIPLE
from helpers.records import Statement

_LOOSE = frozenset({"in", "met", "op", "tot", "via", "bij", "tijdens", "voor", "door", "volgens"})
_THEREOF = frozenset("er daar hier erop daarop hierop ermee daarmee hiermee".split())
_ADVERBS = frozenset(
    "niet ook al nog wel eerder echter meteen direct rechtstreeks tegen maandag dinsdag woensdag donderdag vrijdag".split()
)
_ASKS = frozenset({"wie", "wat", "hoe", "waarom", "wanneer", "of"})
_NEAR = 8  # tokens
_WORRIES = ("zorg", "bezorg", "ongerust", "verontrust")
_PROOF = ("bewij", "aanwijzing", "indicatie", "signa", "inlichting")
_OF = frozenset("van voor over tegen om te of".split())
_HAVING = frozenset({"hebben", "beschikken", "bezitten", "verzamelen"})
_UNPROVEN = frozenset({"geen", "niet", "nooit", "evenmin", "nauwelijks", "weinig"})
_NAMING = frozenset({"noemen", "vinden", "heten", "omschrijven", "bestempelen"})
_INVOLVED = ("inmeng", "betrokken", "bemoei", "steun", "hulp", "lever", "deelna", "deelne")  # Chinese inmenging in de oorlog
_JUST, _LONG_AGO = 2, 5  # sentences
_REQUESTS, _OPEN = ("verzoek", "vraag", "verlanglijst"), frozenset({"openstaat", "openstaan", "open", "welwillend"})
_LIKEWISE = frozenset({"eveneens", "evenzeer", "insgelijks", "evengoed"})
_HELPERS = (
    "medestander",
    "medeplichtig",
    "facilitator",
    "mogelijkmaker",
    "enabler",
    "handlanger",
    "steunpilaar",
    "wegbereider",
)
_SAME = "hetzelfde"
_ABOUT = frozenset({"over", "om", "dat"})
_SHARING = frozenset({"delen", "onderschrijven", "beamen", "bevestigen"})
STILL = 3  # sentences over which a cue needs no word that points back


def told_before(scene: Scene, hit: Hit[Cue]) -> Carried | None:
    """What was told before a cue: earlier in its sentence (`…, maar Peking ontkent dat`), else in those before."""
    earlier = [t for t in scene.topics if t.last <= hit.first]
    return Carried(terms_of(earlier), 0) if earlier else scene.carried


def points_back(scene: Scene, hit: Hit[Cue], position: str, told: Sequence[Statement], before: Carried) -> bool:
    """Whether a cue without a naming beside it is about what was told before it."""
    if position == "requests":
        lower, last = scene.reading.doc.lower, scene.reading.clauses.bounds(hit.last - 1)[1]
        near = lower[max(scene.sentence.first, hit.first - _NEAR) : hit.last + 2]
        return before.distance <= STILL and ("erom" in near or ("daarom" in near and "om" not in lower[hit.first : last]))
    if position == "supports":
        if before.distance <= 1 and "er" in scene.reading.doc.lower[slice(*hit.core)]:
            return True  # X is er openlijk voor
        return before.distance <= STILL and any(b.first >= hit.core[0] for b in scene.back) and _grants(scene, hit)
    if position == "deflects":
        return before.distance <= _LONG_AGO or scene.other
    if scene.reading.doc.lower[scene.reading.clauses.bounds(hit.first)[0]] in TAKING_UP:
        return before.distance == 0
    if position == "alleges" and before.distance <= STILL:
        begin = scene.reading.clauses.bounds(hit.first)[0]
        words = scene.reading.doc.lower[begin : scene.reading.clauses.bounds(hit.first)[1]]
        if (words[0] == "ook" or not _LIKEWISE.isdisjoint(words)) and _bare(scene, hit):  # Ook de NAVO maakt zich zorgen
            return True
    if position == "no_evidence" and before.distance <= STILL:
        clause = scene.reading.clauses.bounds(hit.last - 1)[1]
        if any(p.country == scene.giver and p.role == "free" and p.first >= clause for p in scene.parties):
            return True  # heeft geen informatie waaruit blijkt dat Peking al een besluit heeft genomen
        if scene.reading.doc.lower[hit.first + 1 : hit.first + 2] == ["dat"]:
            return True  # Aanwijzingen dat het gebeurt, heeft X niet
    if position == "alleges" and before.distance <= _JUST and any(f(scene, hit) for f in (_over_it, _worried, _proven)):
        return True
    if position == "alleges" and before.distance <= STILL and _of_a_request(scene, hit):
        return True
    if position == "alleges" and scene.reading.doc.lower[hit.last - 1] == "eerste":
        return not scene.elsewhere  # Reuters berichtte als eerste over het project
    if position == "alleges" and before.distance <= _JUST and _sure_of_it(scene, hit):
        return True
    if position == "alleges" and before.distance <= _JUST and _SAME in scene.reading.doc.lower[hit.first : hit.last]:
        return bool(scene.accusers)  # zei in Parijs hetzelfde
    if position == "alleges" and before.distance <= STILL and _shared(scene, hit):
        return True
    if position == "alleges" and any(word.startswith(_HELPERS) for word in scene.reading.doc.lower[hit.first : hit.last]):
        return any(
            p.country == scene.giver and hit.first < p.first < hit.last for p in scene.parties
        )  # noemen China medeplichtig
    if position == "alleges" and scene.reading.doc.lower[hit.first] in _THEREOF:
        met = any(p.country == scene.giver for p in scene.parties)
        return met and before.distance <= STILL  # Blinken heeft Wang er in New York op aangesproken
    if position == "alleges":
        acting = [p for p in scene.parties if p.country == scene.giver and p.role == "free" and p.first >= hit.last]
        if acting and not DENYING.isdisjoint(scene.reading.doc.lower[acting[0].last : scene.sentence.last]):
            return False  # denkt dat Peking de grens niet overgaat
        it = bool(acting) and scene.reading.doc.lower[acting[0].last] in ("het", "dat", "dit")
        it = it and any(verb.first > acting[0].last for verb in scene.giving)  # is ervan overtuigd dat Peking het overweegt
        return it or (bool(acting) and any(0 <= b.first - acting[0].last < _NEAR for b in scene.back))
    if any(s.start < s.end <= scene.sentence.start for s in told) and before.distance == 1:
        return True
    content = [s for s in told if " " in scene.reading.doc.text[s.start : s.end].strip()]  # ontkent steevast says nothing
    if position == "silent" and (before.distance > 1 or _other_question(scene)):
        return False
    if any(joined(scene, hit.last - 1, b.first) for b in scene.back):
        return position != "urges_against" or bool(scene.refrains)
    if position == "urges_against" and before.distance <= STILL and not scene.elsewhere:
        asked = {p.country for p in scene.parties if p.first >= hit.first and p.role != "of"}  # nobody else is to refrain
        within = any(hit.first < r.first < hit.last for r in scene.refrains)
        return asked == {scene.giver} and (
            within or any(hit.first < r.first and joined(scene, hit.last - 1, r.first) for r in scene.refrains)
        )
    if before.distance > STILL:
        return False
    if position == "silent":
        return not content
    if position in ("denies", "does_not_deny"):
        if _of_its_own_subject(scene, hit):
            return False
        if position == "denies" and not scene.elsewhere and _having_asked(scene, hit):
            return True
        return _takes_pronoun(scene, hit) or (not content and _bare(scene, hit))
    sides = {scene.giver, scene.receiver, *(scene.voices.country_of(s.speaker_id) for s in told)}
    third = any(p.country not in sides and p.role != "away" and p.first >= hit.last for p in scene.parties)
    return position == "warns" and not scene.elsewhere and not third and not _of_something_else(scene, hit)


def _grants(scene: Scene, hit: Hit[Cue]) -> bool:
    """`is bereid om op dat verzoek in te gaan`, `staat open voor het verzoek`: willing to do what was asked."""
    lower = scene.reading.doc.lower
    asked = any(word.endswith(_REQUESTS) for word in lower[hit.first : scene.sentence.last])
    return (
        asked
        and "niet" not in lower[hit.first : hit.last]
        and (not _OPEN.isdisjoint(lower[hit.first : hit.last]) or any(g.last > hit.first for g in scene.giving))
    )


def _of_something_else(scene: Scene, hit: Hit[Cue]) -> bool:
    """`waarschuwde voor overcapaciteit in de Chinese auto-industrie`: what is warned of is named, with no word of a warning."""
    last = scene.reading.clauses.bounds(hit.last - 1)[1]
    over = scene.reading.doc.lower[hit.last : min(last, hit.last + _JUST)]
    inside = any(o.value.position == "warns" and hit.last <= o.first < last for o in scene.cues)
    of_giver = any(p.country == scene.giver and p.role == "of" and hit.last <= p.first < last for p in scene.parties)
    if _on_receiver(scene, hit):
        return not inside
    involved = any(word.startswith(_INVOLVED) for word in scene.reading.doc.lower[hit.last : last])
    return "voor" in over and of_giver and not inside and not involved


def _on_receiver(scene: Scene, hit: Hit[Cue]) -> bool:
    """`waarschuwde dat Rusland een offensief voorbereidt`: what is warned of is done by the receiver, and the giver
    is not in it."""
    lower, last = scene.reading.doc.lower, scene.sentence.last
    begin = next((t for t in range(hit.last, last) if lower[t] == "dat"), None)
    if begin is None or any(back.first > begin for back in scene.back):
        return False
    named = [p for p in scene.parties if p.first > begin]
    acting = bool(named) and named[0].country == scene.receiver and named[0].role in ("free", "of")
    return acting and named[0].first <= begin + _JUST and not any(p.country == scene.giver for p in named)


def _of_a_request(scene: Scene, hit: Hit[Cue]) -> bool:
    """`heeft aanwijzingen dat Rusland daarom vroeg`: who says that it was asked for."""
    asking = (o for o in scene.cues if o.value == Cue("requests", "by") and o.first >= hit.last)
    lower = scene.reading.doc.lower
    return any({"daarom", "erom", "hierom"} & {*lower[hit.last : o.last]} for o in asking)


def _having_asked(scene: Scene, hit: Hit[Cue]) -> bool:
    """`spreekt tegen dat het in Peking heeft aangeklopt`: what is denied is that it was asked for."""
    asking = (o for o in scene.cues if o.value == Cue("requests", "by") and o.core[0] >= hit.last)
    return any("dat" in scene.reading.doc.lower[hit.last : o.core[0]] for o in asking) or _having_dealt(scene, hit)


def _having_dealt(scene: Scene, hit: Hit[Cue]) -> bool:
    """`ontkende zaken te doen met het Russische leger`: the receiver stands in what the cue itself holds."""
    return any(p.country == scene.receiver and hit.core[1] <= p.first < hit.last for p in scene.parties)


def _sure_of_it(scene: Scene, hit: Hit[Cue]) -> bool:
    """`Wel zei hij ervan overtuigd te zijn`: sure of what was told, and of nothing that is told behind it."""
    lower = scene.reading.doc.lower
    sure = not {"ervan", "daarvan"}.isdisjoint(lower[hit.first : hit.last]) and "overtuigd" in lower[hit.first : hit.last]
    return sure and "dat" not in lower[hit.last : scene.sentence.last] and not scene.elsewhere


def _shared(scene: Scene, hit: Hit[Cue]) -> bool:
    """`deelt de Amerikaanse vrees`: what somebody else alleged before is held, too."""
    clauses = scene.reading.clauses
    lemmas = {form.lemma for t in range(hit.first, hit.last) for form in clauses.verbs.get(t, ())}
    return bool(_SHARING & lemmas) and bool(scene.accusers)


def _over_it(scene: Scene, hit: Hit[Cue]) -> bool:
    """`heeft daar zorgen over`, `is daarover bezorgd`."""
    lower, (first, last) = scene.reading.doc.lower, scene.reading.clauses.bounds(hit.first)
    words = lower[first:last]
    worried = any(word.startswith(_WORRIES) for word in lower[hit.first : hit.last])
    over = next((t for t in range(max(first, hit.last - 1), last) if lower[t] == "over"), None)
    if worried and over is not None and any(over < b.first <= over + 2 for b in scene.back):
        return True  # is bezorgd over die berichten
    return worried and ("daarover" in words or "hierover" in words or ("daar" in words and "over" in words))


def _proven(scene: Scene, hit: Hit[Cue]) -> bool:
    """`De EU heeft daar bewijzen van`: what points back is parted around the proof."""
    lower, last = scene.reading.doc.lower, scene.reading.clauses.bounds(hit.first)[1]
    proof = any(word.startswith(_PROOF) for word in lower[hit.first : hit.last])
    if not proof or scene.elsewhere:
        return False
    return any(hit.first <= b.first < hit.last <= b.last <= last for b in scene.back) or _of_nothing_else(scene, hit, last)


def _of_nothing_else(scene: Scene, hit: Hit[Cue], last: int) -> bool:
    """`Berlijn heeft hard bewijs`, `beschikt over bewijs dat ze overtuigend noemen`: proof, with no word of what it proves."""
    lower, clauses = scene.reading.doc.lower, scene.reading.clauses
    sure = any(word.startswith("bewij") for word in lower[hit.first : hit.last])
    words = {form.lemma for t in range(*clauses.bounds(hit.first)) for form in clauses.verbs.get(t, ())}
    if not _HAVING & words or "willen" in words or not _UNPROVEN.isdisjoint(lower[clauses.bounds(hit.first)[0] : last]):
        return False
    if not sure or not _OF.isdisjoint(lower[hit.last : last]) or "?" in lower[hit.last : scene.sentence.last]:
        return False
    if lower[hit.last] != "dat":
        return last == scene.sentence.last or lower[last] != "dat"
    begin, end = clauses.bounds(hit.last)
    return any(form.lemma in _NAMING for t in range(begin, end) for form in clauses.verbs.get(t, ()))


def _worried(scene: Scene, hit: Hit[Cue]) -> bool:
    """`Rutte zei dat hij zich grote zorgen maakt`: right after it was told, with nothing else to worry about."""
    lower, first = scene.reading.doc.lower, scene.reading.clauses.bounds(hit.first)[0]
    worried = any(word.startswith(_WORRIES) for word in lower[hit.first : hit.last])
    nothing_else = _ABOUT.isdisjoint(lower[first + 1 : scene.sentence.last])
    return worried and not scene.elsewhere and nothing_else and _bare(scene, hit)


def _bare(scene: Scene, hit: Hit[Cue]) -> bool:
    """`China ontkent`, `ontkende in vage termen`: no object and no clause after the cue."""
    lower, last = scene.reading.doc.lower, scene.reading.clauses.bounds(hit.last - 1)[1]
    if last < scene.sentence.last and lower[last] in ("dat", "of", "te"):
        return last + 1 == scene.sentence.last or not lower[last + 1][0].isalnum()
    rest = range(hit.last, next((t for t in range(hit.last, last) if lower[t] == "en"), last))
    return not any(lower[t] in DETERMINERS and lower[t - 1] not in _LOOSE for t in rest)


def _of_its_own_subject(scene: Scene, hit: Hit[Cue]) -> bool:
    """`Een ontvangst is niet uitgesloten`: a passive whose subject is a noun, and points to nothing told before."""
    clauses, lower = scene.reading.clauses, scene.reading.doc.lower
    passive = [t for t in range(hit.first, hit.last) if any(form.form == PARTICIPLE for form in clauses.verbs.get(t, ()))]
    first, last = clauses.bounds(passive[0]) if passive else (0, 0)
    finite = {form.lemma for t in clauses.finite(first, last) for form in clauses.verbs[t]}
    if not {"zijn", "worden"} & finite or "hebben" in finite:
        return False
    named = (t for t in range(first, passive[0]) if lower[t] in DETERMINERS and lower[t - 1] not in _LOOSE)
    return any(not any(b.first <= t + 1 < b.last + 1 for b in scene.back) for t in named)


def _other_question(scene: Scene) -> bool:
    """`Wie hij bedoelde, liet hij in het midden`: what is not answered is told, and is not the target."""
    return bool(_ASKS & set(scene.reading.doc.lower[scene.sentence.first : scene.sentence.last]))


def _takes_pronoun(scene: Scene, hit: Hit[Cue]) -> bool:
    """`China sprak dat eerder al tegen`, `Peking ontkent het`: the object is a pronoun, not a clause or a noun."""
    lower = scene.reading.doc.lower
    for token in range(hit.first + 1, min(hit.last + 2, scene.sentence.last - 1)):
        if lower[token] in ("dat", "dit", "het"):
            after = lower[token + 1]
            loose = after in _LOOSE and not scene.reading.clauses.verb_tokens(token + 1, scene.sentence.last)
            return not after[0].isalnum() or after in _ADVERBS or loose  # ontkent dat in alle toonaarden
    return False
