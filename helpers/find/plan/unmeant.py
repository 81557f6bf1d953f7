"""Cues of a reaction that are none: felt of something else, owed, hoped for, told of somebody else or of what is left out."""

from __future__ import annotations

from itertools import pairwise

from helpers.find.patterns import Hit
from helpers.find.plan.scene import Cue, Scene
from helpers.find.plan.whose import passive

_SUBJECTS = frozenset("hij zij ze we wij ik men".split())
_DETERMINERS = frozenset("de het een dit deze die alle".split())
THEREOF = frozenset("er erin daarin daar hiermee daarmee".split())
_OPENING = 4
_OWN_LAND = frozenset({"land", "regering", "kabinet", "partij", "ministerie", "president", "minister"})
_OBJECT = 10  # tokens
_IMPORTANCE = frozenset({"belang", "betekenis"})
_STRANDING = frozenset({"er", "daar", "hier"})
_ABOUT = frozenset({"over", "met", "voor"})
_ANY = frozenset({"elk", "elke", "ieder", "iedere"})
_ONE_OR_ANY = _ANY | {"een", "geen"}
_RELATIVES = frozenset({"dat", "die", "waarin", "waarbij"})
_NOT_TO = frozenset({"niet", "geen", "nooit", "zonder"})
_HAD = frozenset({"had", "hadden"})
_SOME = frozenset({"sommige", "enkele", "bepaalde", "paar", "deel"})
_OTHERS = frozenset({"andere", "rest", "overige"})
_ASKING = frozenset(
    "vragen verzoeken dringen aan|dringen drukken manen roepen op|roepen sporen aan|sporen houden eisen".split()
)
_OVER = frozenset({"voorbij", "over", "afgelopen", "gedaan"})
_AT_ONCE = frozenset({"morgen", "vandaag", "vanavond", "onmiddellijk", "meteen", "direct"})
_IT = frozenset({"het", "dit", "dat"})
_OWED = frozenset({"moeten", "dienen", "horen", "behoren"})
_FORCED = frozenset({"dwingen", "verplichten", "nopen", "af|dwingen", "overhalen", "bewegen"})
_MENTIONS = frozenset(
    "lezen zien vinden horen bespeuren ontdekken staan zeggen vermelden stellen schrijven eisen vragen noemen melden aangeven "
    "opleggen verlangen".split()
)
_DEMANDS = frozenset({"eis", "eisen", "voorwaarde", "voorwaarden"})
_FIRMS = frozenset({"bedrijven", "ondernemingen", "firma's", "firma’s", "investeerders", "toeristen"})
_STAYING_AWAY = frozenset(
    "afwezigheid afwezig wegblijven wegblijft wegbleef weggebleven afzegging afgezegd afzegt afzegde thuisblijft thuisbleef "
    "thuisblijven verstek".split()
)
_NOBODY = frozenset({"niet", "niemand", "geen", "nooit"})
_TURNING_UP = frozenset("bij aanwezig vertegenwoordigd afvaardiging delegatie vertegenwoordiger gezant present".split())
_COMING = frozenset(
    "komen op|dagen opdagen deel|nemen deelnemen mee|doen meedoen sturen af|vaardigen afvaardigen aan|schuiven aanschuiven "
    "aan|zitten aanzitten verschijnen bij|wonen bijwonen mee|praten meepraten".split()
)
_CONDUCT = frozenset({"houding", "opstelling", "optreden", "toon", "gedrag", "aanwezigheid"})
_SERVING = frozenset({"belang", "belangen", "baat", "gebaat"})
_LEFT_OUT = frozenset({"niet", "nergens", "nooit", "zonder", "geen"})


def does_it_itself(scene: Scene, hit: Hit[Cue]) -> bool:
    """`Borrell vindt het goed dat het plan kernwapens afwijst`: a verb of a dat-clause in which the proposal is the subject."""
    first, last = scene.reading.clauses.bounds(hit.first)
    if hit.value.kind != "by" or scene.reading.doc.lower[first] != "dat" or passive(scene, hit):
        return False
    opening = scene.reading.doc.lower[first + 1 : first + 3]
    if not _SUBJECTS.isdisjoint(opening[:1]) or (opening[:1] == ["het"] and not _DETERMINERS.isdisjoint(opening[1:])):
        return False  # dat het de inspanningen waardeert
    lower = scene.reading.doc.lower
    opens = any(first < name.first <= first + _OPENING and name.last <= hit.first for name in scene.names)
    opens = opens and _OWN_LAND.isdisjoint(lower[first : first + _OPENING])  # dat haar land het steunt
    return opens and not any(p.role == "free" and first <= p.first < last for p in scene.parties)


def owed(scene: Scene, hit: Hit[Cue]) -> bool:
    """`alle partijen moeten terughoudend blijven`: what somebody is to feel is not felt."""
    clauses = scene.reading.clauses
    finite = clauses.finite(*clauses.bounds(hit.first))
    every = clauses.verb_tokens(*clauses.bounds(hit.first))
    forced = any(form.lemma in _FORCED for token in every for form in clauses.verbs[token])  # tot instemming gedwongen
    return forced or any(form.lemma in _OWED for token in finite[:1] for form in clauses.verbs[token])


def over_else(scene: Scene, hit: Hit[Cue]) -> bool:
    """`is bezorgd over de banden met Moskou`, `staat open voor overleg`: a mood about what is named behind it, which is
    neither the proposal nor its owner."""
    lower, last = scene.reading.doc.lower, scene.reading.clauses.bounds(hit.last - 1)[1]
    over = next((t for t in (hit.last, hit.last + 1) if t < last and lower[t] in _ABOUT), None)
    if over is None or not _STRANDING.isdisjoint(lower[scene.reading.clauses.bounds(hit.first)[0] : over]):
        return False  # heeft er geen goed woord voor over
    end = min(last, over + _OBJECT)
    if not any(lower[t][0].isalpha() for t in range(over + 1, end)):
        return False  # is er enthousiast over
    near = (*scene.names, *scene.moves, *scene.of("back"))
    if any(p.country == scene.sides.owner and hit.first <= p.first < end for p in scene.parties):
        return False
    return not any(one.first < end and over < one.last for one in near) and not any(map(scene.is_pronoun, range(over, end)))


def is_missed(scene: Scene, hit: Hit[Cue]) -> bool:
    """`een plan waarin belangrijke elementen ontbreken`: what lacks is not praised."""
    last = scene.reading.clauses.bounds(hit.first)[1]
    return hit.value.kind == "says" and any(hit.last <= one.first < min(last, hit.last + 2) for one in scene.of("missing"))


def was_hoped(scene: Scene, hit: Hit[Cue]) -> bool:
    """`had gehoopt dat er een basis voor overleg zou komen`: what was hoped for is not what there is."""
    before = scene.reading.doc.lower[scene.sentence.first : hit.first]
    return "gehoopt" in before and not _HAD.isdisjoint(before)


def behind_others(scene: Scene, hit: Hit[Cue]) -> bool:
    """`schaart zich met het plan achter Rusland`: who is backed is somebody else."""
    lower, reading = scene.reading.doc.lower, scene.reading
    behind = [t for t in range(hit.first, hit.last) if lower[t] == "achter"]
    backed = (m for t in behind for m in reading.between(t, min(t + 3, scene.sentence.last)) if m.actor_id and not m.possessive)
    return any(scene.voices.country_of(mention.actor_id) != scene.sides.owner for mention in backed)


def of_any(scene: Scene, hit: Hit[Cue]) -> bool:
    """`elke bijdrage is welkom`, `is voor alles wat naar vrede ruikt`: praise of whatever comes is none of it."""
    first, last = scene.reading.clauses.bounds(hit.first)
    words = scene.reading.doc.lower[first : last + 1]
    return not _ANY.isdisjoint(words) or ("alles", "wat") in pairwise(words)


def named_in(scene: Scene, hit: Hit[Cue]) -> bool:
    """`sprak zich niet uit over de Chinese voorstellen`: a noun that names the proposal is no verb."""
    noun = scene.reading.doc.lower[hit.core[0]] in ("voorstellen", "voorstel")
    return noun and any(name.first <= hit.core[0] < name.last for name in scene.names)


def matters_that(scene: Scene, hit: Hit[Cue]) -> bool:
    """`Het is van belang dat China met Kiev praat`: what matters is told, and is not the proposal."""
    lower = scene.reading.doc.lower
    return lower[hit.last - 1] in _IMPORTANCE and lower[hit.last : hit.last + 1] in (["dat"], ["om"], ["voor"])


def asked_whether(scene: Scene, hit: Hit[Cue]) -> bool:
    """`twijfelachtig of China een constructieve rol wil spelen`: what is open is not praised."""
    first = scene.reading.clauses.bounds(hit.first)[0]
    return first > scene.sentence.first and scene.reading.doc.lower[first] == "of"


def of_some(scene: Scene, hit: Hit[Cue]) -> bool:
    """`Met sommige punten stemt hij in, met andere niet`: what holds of some parts turns down none of the whole."""
    words = scene.reading.doc.lower[scene.sentence.first : scene.sentence.last]
    some = next((n for n, word in enumerate(words) if word in _SOME), None)
    return some is not None and not _OTHERS.isdisjoint(words[some:])


def of_a_point(scene: Scene, hit: Hit[Cue]) -> bool:
    """`het eerste punt: respect voor de soevereiniteit`: what stands in the text praises nothing."""
    lower = scene.reading.doc.lower
    return lower[hit.first : hit.last] == ["respect", "voor"] and bool(scene.points)


def unreal(scene: Scene, hit: Hit[Cue]) -> bool:
    """`Als China het meende, had het Kiev gesteund`: what would have been done was not."""
    lower, clauses = scene.reading.doc.lower, scene.reading.clauses
    opens = next((lower[t] for t in range(scene.sentence.first, hit.first) if lower[t][0].isalpha()), "")
    finite = clauses.finite(*clauses.bounds(hit.first))
    return opens == "als" and any(lower[t] in _HAD for t in finite)


def freezes(scene: Scene, hit: Hit[Cue]) -> bool:
    """`een zet van Rusland om de oorlog te bevriezen`: what somebody else is out to do is no condition."""
    lower, first = scene.reading.doc.lower, scene.sentence.first
    clause = scene.reading.clauses.bounds(hit.first)[0]
    if lower[hit.first] == "bevriest" and lower[hit.first - 1] in _IT and hit.first - 1 <= clause + 1:
        return True  # Het bevriest de frontlijn
    if lower[hit.first].startswith("bevr") and not _SERVING.isdisjoint(lower[hit.last : scene.sentence.last]):
        return not scene.names  # het bevriezen van de oorlog is in niemands belang
    frozen = [t for t in range(hit.first, hit.last) if lower[t].startswith("bevr") and lower[t - 1] == "te"]
    begin = max((t for t in range(first, frozen[0]) if lower[t] == "om"), default=None) if frozen else None
    return begin is not None and _NOT_TO.isdisjoint(lower[begin : frozen[0]])


def of_any_plan(scene: Scene, hit: Hit[str]) -> bool:
    """`een plan dat niet voorziet in een aftocht`: what any plan is not to lack is a condition."""
    lower, first = scene.reading.doc.lower, scene.reading.clauses.bounds(hit.first)[0]
    return lower[first] in _RELATIVES and not _ONE_OR_ANY.isdisjoint(lower[max(scene.sentence.first, first - 3) : first])


def in_it(scene: Scene) -> bool:
    """`Er zou in staan dat soevereiniteit heilig is`, `“…”, staat in de nota`: what the proposal holds, and nobody's
    condition."""
    lower = scene.reading.doc.lower
    stands = {"staan", "staat", "stond", "stonden"} & set(lower[scene.sentence.first : scene.sentence.last])
    back = (lower[b.first : b.last] for b in scene.of("back"))
    held = any("in" in lower[max(scene.sentence.first, name.first - 2) : name.first] for name in scene.names)
    if stands and held and not any(s.speaker_id for s in scene.voices.near(scene.sentence)):
        return True
    return bool(stands) and any(words[0] in THEREOF and words[-1].endswith("in") for words in back)


def left_out(scene: Scene, hit: Hit[Cue]) -> bool:
    """`zegt daarbij niet dat de troepen weg moeten`, `verbindt daaraan niet de eis dat …`: what is not told is no condition."""
    reading, lower = scene.reading, scene.reading.doc.lower
    begin = reading.clauses.bounds(hit.first)[0]
    core = reading.clauses.bounds(hit.core[0])
    verbs = {form.lemma for t in range(*hit.core) for form in reading.clauses.verbs.get(t, ())}
    if hit.value.kind == "by" and "staan" in verbs and _LEFT_OUT & set(lower[slice(*core)]):
        return True  # omdat in het document niet staat dat de troepen weg moeten
    if lower[hit.first] in _DEMANDS and _LEFT_OUT & set(lower[max(begin, hit.first - 2) : hit.first]):
        return True
    if begin <= scene.sentence.first or lower[begin] != "dat":
        return False
    first, last = reading.clauses.bounds(begin - 1)
    verbs = {form.lemma for token in range(first, last) for form in reading.clauses.verbs.get(token, ())}
    return bool(_LEFT_OUT & set(lower[first:last])) and bool(_MENTIONS & verbs)


def asked_of_owner(scene: Scene, hit: Hit[Cue]) -> bool:
    """`drong er bij zijn Chinese collega op aan de integriteit van zijn land te respecteren`: what the owner itself is to do is
    no condition of a plan."""
    first, last = scene.reading.clauses.bounds(hit.first)
    verbs = {form.lemma for t in range(first, hit.last) for form in scene.reading.clauses.verbs.get(t, ())}
    asked = bool(_ASKING & verbs) and any(
        p.country == scene.sides.owner and first <= p.first < max(last, hit.last) for p in scene.parties
    )
    return asked and not scene.names and not scene.of("peace")


def at_once(scene: Scene, hit: Hit[Cue]) -> bool:
    """`Als Rusland zijn troepen terughaalt, is de oorlog morgen voorbij`: what would end the war is no condition of a plan."""
    lower, (first, last) = scene.reading.doc.lower, (scene.sentence.first, scene.sentence.last)
    words = lower[first:last]
    over = next((n for n, word in enumerate(words) if word in _OVER), None)
    return over is not None and "oorlog" in words and not _AT_ONCE.isdisjoint(words[max(0, over - 2) : over])


def too_much_to(scene: Scene, hit: Hit[Cue]) -> bool:
    """`te vaag om als basis te dienen`: what something is not fit for."""
    lower, first = scene.reading.doc.lower, scene.reading.clauses.bounds(hit.first)[0]
    om = next((t for t in range(hit.first, max(first, scene.sentence.first) - 1, -1) if lower[t] == "om"), None)
    if om is None or om < scene.sentence.first + 2:
        return False
    return lower[om - 2] == "te" and om - 1 not in scene.reading.clauses.verbs


def of_penalties(scene: Scene, hit: Hit[Cue]) -> bool:
    """`tegen eenzijdige sancties`: what is unilateral is no plan."""
    after = scene.reading.doc.lower[hit.last : hit.last + 1]
    return bool(after) and after[0].startswith(("sanctie", "straf", "maatregel", "dwang"))


def of_absence(scene: Scene, hit: Hit[Cue] | Hit[str]) -> bool:
    """`Bern betreurt dat China niet komt`, `teleurgesteld over de Chinese afwezigheid`: what is felt of who stays away."""
    lower, clauses = scene.reading.doc.lower, scene.reading.clauses
    first, last = clauses.bounds(hit.first)
    if last < scene.sentence.last and lower[last] == "dat":
        last = clauses.bounds(last)[1]
    last = max(last, hit.last)
    if not _STAYING_AWAY.isdisjoint(lower[first:last]):
        return True
    opens = next((t for t in range(first, last) if lower[t] in ("dat", "omdat")), None)
    if opens is None or not any(p.country == scene.sides.owner and opens < p.first < last for p in scene.parties):
        return False
    denied = next((t for t in range(opens, last) if lower[t] in _NOBODY), None)
    verbs = {form.lemma for t in range(opens, last) for form in clauses.verbs.get(t, ())}
    return denied is not None and (not _TURNING_UP.isdisjoint(lower[opens:last]) or bool(_COMING & verbs))


def of_conduct(scene: Scene, hit: Hit[Cue] | Hit[str]) -> bool:
    """`omschrijft de houding van Li als constructief`: what is made of how somebody behaves is not of what he proposes."""
    reading, lower = scene.reading, scene.reading.doc.lower
    if scene.names or _CONDUCT.isdisjoint(lower[scene.sentence.first : scene.sentence.last]):
        return False
    first, last = reading.clauses.bounds(hit.first)
    first = reading.clauses.bounds(first - 1)[0] if lower[first] == "als" and first > scene.sentence.first else first
    behaving = (t for t in range(first, max(last, hit.last) - 1) if lower[t] in _CONDUCT and lower[t + 1] == "van")
    return any((m := reading.first_of.get(t + 2)) is not None and scene.voices.is_person(m.actor_id) for t in behaving)


def of_silence(scene: Scene, hit: Hit[Cue]) -> bool:
    """`Over het voorstel repte hij met geen woord`: who does not speak of the proposal itself misses nothing in it."""
    lower = scene.reading.doc.lower
    silent = lower[hit.last - 3 : hit.last] == ["met", "geen", "woord"]
    return silent and any("over" in lower[max(scene.sentence.first, n.first - _OPENING) : n.first] for n in scene.names)


def of_firms(scene: Scene, hit: Hit[Cue]) -> bool:
    """`honderden bedrijven verlieten Rusland`: it is no army that leaves."""
    first, last = scene.reading.clauses.bounds(hit.first)
    return not _FIRMS.isdisjoint(scene.reading.doc.lower[first:last])
