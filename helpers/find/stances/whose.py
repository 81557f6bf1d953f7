"""Whose a position is that a cue tells: the speaker, the subject, the possessor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from helpers.find.holders import Holder
from helpers.find.patterns import Hit
from helpers.find.seats import heard_in
from helpers.find.sides import Party
from helpers.find.stances.scene import Cue, Scene
from helpers.find.verbs import PARTICIPLE
from helpers.records import Statement

_SPOKEN = frozenset({"alleges", "warns", "urges_against", "denies", "does_not_deny", "deflects"})
_FOUND = ("informatie", "aanwijzing", "signa", "teken", "bewij", "inlichting", "indicatie")
_NO_AGENT = frozenset({"aan", "naar", "voor", "in", "uit", "over"})
_LOOKS_BACK = 40  # tokens
_HAD = frozenset({"alleges", "no_evidence"})
_PRONOUNS = frozenset({"hij", "zij", "ze"})
_ADDRESSED = frozenset({"warns", "urges_against"})
_UNNAMED = "anonymous"
_IT = frozenset({"dat", "dit", "daarover", "erover", "hierover"})
_SHOWING = frozenset({"blijkt", "bleek", "onderzoek", "reconstructie"})
_STORIES = frozenset({"verhaal", "bericht", "primeur", "onthulling", "artikel", "scoop", "reportage", "reconstructie"})
_BASES = frozenset({"baseert", "baseerde", "baseren", "beroept", "beriep"})
_STATED = frozenset({"alleges", "warns", "urges_against"})
_THENCE = frozenset({"daaruit", "hieruit", "daarin", "hierin"})
_THEREIN = frozenset({"daarin", "hierin"})
_DOCUMENTS = ("verklaring", "communiqué", "slottekst", "conclusies", "resolutie", "document", "brief", "tekst", "stuk")
_STANDING = frozenset({"worden", "staan", "heten", "luiden", "zijn", "noemen"})
_HEAD = 6  # tokens at the head of a sentence
_ALLIANCES = frozenset({"bondgenootschap", "alliantie", "blok", "unie", "verdragsorganisatie"})
_THE, _WITH = frozenset({"het", "de"}), frozenset({"met", "tussen"})
_FAR_BACK = 200  # tokens
_POSSESSIVES = frozenset({"zijn", "haar", "hun"})


def holders_of(scene: Scene, hit: Hit[Cue], told: Sequence[Statement], position: str) -> list[Holder]:
    """Who holds what a verb tells; who asks for it, where the grammar points to another side, is the receiver in its
    clause."""
    found = _holders(scene, hit, told, position)
    if position in _STATED and not any(scene.allows(position, holder) for holder in found):
        found = of_document(scene, hit) or _of_alliance(scene, hit) or found  # in de slotverklaring wordt China opgeroepen …
    if position != "requests" or any(scene.allows(position, holder) for holder in found):
        return found
    first, last = scene.reading.clauses.bounds(hit.first)
    asking = [
        p for p in scene.parties if first <= p.first < last and p.country == scene.receiver and p.role in ("free", "from")
    ]
    sourcing = found[0].sourcing if found else "unknown"
    return [Holder(scene.actor_of(p), p.country, sourcing) for p in asking[:1] if scene.actor_of(p)]


def of_document(scene: Scene, hit: Hit[Cue]) -> list[Holder]:
    """Whose the document is in which something stands or somebody is asked: `in de slotverklaring van de NAVO wordt China
    gevraagd …`, `daarin heet het land …`; of one without an owner it is the first body or country of the sentence before."""
    reading, lower = scene.reading, scene.reading.doc.lower
    begin, last = scene.sentence.first, reading.clauses.bounds(hit.first)[1]
    head = [t for t in range(begin, min(begin + _HEAD, last)) if lower[t] in _THEREIN or lower[t].endswith(_DOCUMENTS)]
    lemmas = {form.lemma for t in reading.clauses.finite(begin, last) for form in reading.clauses.verbs[t]}
    opens = reading.first_of.get(begin)
    giver = opens is not None and scene.voices.country_of(opens.actor_id) == scene.giver  # Peking wordt gevraagd …
    if not head and "worden" in lemmas and (giver or lower[begin] in ("het", "de")) and begin:  # Het land wordt opgeroepen …
        before = reading.doc.sentence_of(begin - 1)
        speaking = scene.voices.near(before) if before.paragraph == scene.sentence.paragraph else []
        holders = [scene.voices.speaker(s) for s in speaking if s.speaker_id and not scene.voices.is_person(s.speaker_id)]
        return [
            h for h in holders if not scene.voices.is_outlet(h.actor_id) and h.country not in (scene.giver, scene.receiver)
        ][-1:]
    if not head or not (lower[head[0]] in _THEREIN or "in" in lower[begin : head[0]]) or not _STANDING & lemmas:
        return []
    owned = [m for m in reading.between(head[0], head[0] + _HEAD) if m.actor_id and "van" in lower[m.first - 2 : m.first]]
    before = reading.doc.sentence_of(begin - 1) if begin else scene.sentence
    named = owned or (reading.between(before.first, before.last) if before.paragraph == scene.sentence.paragraph else [])
    for mention in named:
        country = scene.voices.country_of(mention.actor_id)
        body = not scene.voices.is_person(mention.actor_id) and mention.form != "place" and mention.actor_id
        if body and country not in (scene.giver, scene.receiver) and not scene.voices.is_outlet(mention.actor_id):
            return [Holder(mention.actor_id, country, "readout")]
    return []


def of_text(scene: Scene, statement: Statement) -> list[Holder]:
    """`“…”, staat in de slottekst`: whose the document is that a statement of nobody stands in."""
    begin = scene.reading.doc.token_before(statement.end)
    return [] if statement.speaker_id else of_tail(scene, max(scene.sentence.first, begin))


def of_tail(scene: Scene, token: int) -> list[Holder]:
    """`…, staat in het stuk`: the union or alliance that was named last before what stands in its document, told behind a
    token."""
    last = scene.sentence.last
    tail = scene.reading.doc.lower[token:last]
    if "in" not in tail or not any(word.endswith(_DOCUMENTS) for word in tail):
        return []
    before = scene.reading.between(max(0, last - _FAR_BACK), last)
    bodies = [m.actor_id for m in before if m.actor_id and scene.voices.is_union(m.actor_id)]
    return [Holder(i, scene.voices.country_of(i), "readout") for i in bodies[-1:]]


def _of_alliance(scene: Scene, hit: Hit[Cue]) -> list[Holder]:
    """`Het bondgenootschap roept China op …`: the body without a country of its own that was named last before it."""
    lower, (first, last) = scene.reading.doc.lower, scene.reading.clauses.bounds(hit.first)
    called = [t for t in range(first + 1, last) if lower[t] in _ALLIANCES and not _WITH & {*lower[t + 1 : t + 2]}]
    if not called or not _THE & {*lower[max(first, called[0] - 3) : called[0]]}:
        return []
    before = scene.reading.between(max(0, called[0] - _FAR_BACK), called[0])
    bodies = [m.actor_id for m in before if m.actor_id and scene.voices.is_union(m.actor_id)]
    return [Holder(i, scene.voices.country_of(i), "on_record") for i in bodies[-1:]]


def _holders(scene: Scene, hit: Hit[Cue], told: Sequence[Statement], position: str) -> list[Holder]:
    """The speaker of the statement of a verb, else its subject; of a country and its envoy the envoy."""
    both = scene.voices.both(scene.sentence, hit.first) or _agents(scene, hit)
    if both:
        return [Holder(i, scene.voices.country_of(i), "on_record") for i in both]
    found = position == "alleges" and any(w.startswith(_FOUND) for w in scene.reading.doc.lower[hit.first : hit.last])
    sourcing = "on_record" if position in _SPOKEN and not found else "unknown"
    pointed = _pointed_at(scene, hit, sourcing)
    holders = [scene.voices.speaker(s) for s in told if s.speaker_id] or _himself(scene, hit, position)
    if len(pointed) > 1 or not holders:
        subjects = [_who_says(scene, hit, h) for h in scene.voices.subjects(scene.sentence, hit.first, hit.last, sourcing)]
        return pointed or _taking_up(scene, hit, sourcing) or _where(scene, hit) or subjects
    outer = [scene.voices.speaker(s) for s in scene.voices.saying(scene.sentence, hit.first)]
    return [o for o in outer if scene.voices.speaks_for(o.actor_id, holders[0].actor_id)] or holders


def _himself(scene: Scene, hit: Hit[Cue], position: str) -> list[Holder]:
    """`vertelden dat zij over aanwijzingen beschikken`: who says, by a pronoun, what he has
    himself."""
    lower, first = scene.reading.doc.lower, scene.reading.clauses.bounds(hit.first)[0]
    if position not in _HAD or lower[first] != "dat" or lower[first + 1] not in _PRONOUNS:
        return []
    saying = [scene.voices.speaker(s) for s in scene.voices.saying(scene.sentence, hit.first)[:1]]
    return [holder for holder in saying if holder.actor_id and scene.allows(position, holder)]


def _who_says(scene: Scene, hit: Hit[Cue], holder: Holder) -> Holder:
    """`Oekraïne ziet geen tekenen, zei Danilov`: who tells what his own side sees or does holds it; an unnamed official only
    passes on whom it warned."""
    for statement in scene.voices.saying(scene.sentence, hit.first):
        unnamed = statement.speaker_id.startswith(_UNNAMED) and hit.value.position in _ADDRESSED
        if scene.voices.speaks_for(statement.speaker_id, holder.actor_id) and not unnamed:
            return scene.voices.speaker(statement)
    return holder


def _agents(scene: Scene, hit: Hit[Cue]) -> list[str]:
    """`China is door Rusland om wapens gevraagd`, `is door Peking verworpen`, `liet zich door Wang verzekeren dat …`, `kreeg
    van Xi de verzekering dat …`: who does it where the subject does not."""
    reading = scene.reading
    first, last = reading.clauses.bounds(hit.first)
    finite = {form.lemma for t in reading.clauses.finite(first, last) for form in reading.clauses.verbs[t]}
    every = {form.lemma for t in range(first, last) for form in reading.clauses.verbs.get(t, ())}
    forms = {form.form for t in range(hit.first, hit.last) for form in reading.clauses.verbs.get(t, ())}
    if (PARTICIPLE in forms and "zijn" in finite) or "laten" in finite:
        by = "door"
    elif hit.value.position == "denies" and "krijgen" in every:
        by = "van"
    else:
        return []
    agents = [m for m in reading.between(first, last) if by in reading.doc.lower[max(first, m.first - 2) : m.first]]
    return [m.actor_id for m in agents[:1] if m.actor_id]


def _pointed_at(scene: Scene, hit: Hit[Cue], sourcing: str) -> list[Holder]:
    """`Die beschuldigen China ervan …`, `…; die verzekerde hem dat …`: who was named last before it."""
    reading = scene.reading
    first = reading.clauses.bounds(hit.first)[0]
    if reading.doc.lower[first] != "die" or not (first == scene.sentence.first or reading.doc.lower[first - 1] == ";"):
        return []
    named = [m for m in reading.between(max(0, first - _LOOKS_BACK), first) if m.actor_id and m.form != "place"]
    named = [m for m in named if not _NO_AGENT & set(reading.doc.lower[max(0, m.first - 1) : m.first])]
    found = named[-1:]
    while found and len(found) < len(named) and reading.doc.lower[found[0].first - 1] in ("en", ","):
        joint = named[-len(found) - 1]
        if joint.last != found[0].first - 1:
            break
        found.insert(0, joint)
    return [Holder(m.actor_id, scene.voices.country_of(m.actor_id), sourcing) for m in found]


def _taking_up(scene: Scene, hit: Hit[Cue], sourcing: str) -> list[Holder]:
    """`…, iets wat Peking van de hand wijst`: the first name in a clause that takes up what was told before it."""
    first, last = scene.reading.clauses.bounds(hit.first)
    if scene.reading.doc.lower[first] not in ("wat", "iets", "hetgeen"):
        return []
    named = [m for m in scene.reading.between(first, last) if m.actor_id and m.form != "place"]
    return [Holder(m.actor_id, scene.voices.country_of(m.actor_id), sourcing) for m in named[:1]]


def _where(scene: Scene, hit: Hit[Cue]) -> list[Holder]:
    """`In Washington groeit het vermoeden dat …`: who is named by where it is felt."""
    heard = heard_in(scene.reading, scene.seats, *scene.reading.clauses.bounds(hit.first))
    return [Holder(actor, scene.voices.country_of(actor), "unknown") for actor in heard]


def article_itself(scene: Scene) -> Holder:
    """The article's own account: no holder, or the medium that its sentence rests on (uit onderzoek van
    Politico blijkt …)."""
    reading, first, last = scene.reading, scene.sentence.first, scene.sentence.last
    outlets = [m.actor_id for m in reading.between(first, last) if scene.voices.is_outlet(m.actor_id)]
    outlets = outlets or _told_next(scene) or _told_just_before(scene)
    distant = bool({"zou", "zouden"} & set(reading.doc.lower[first:last]))
    return Holder(outlets[0], "", "media", distant) if outlets else Holder("", "", "unknown", distant)


def _told_just_before(scene: Scene) -> list[str]:
    """`Dat blijkt uit onderzoek van de krant Y. Bedrijf X levert wapens`, `De krant Y zag documenten in. Daaruit blijkt dat …`:
    the medium whose findings go on."""
    doc, first = scene.reading.doc, scene.sentence.first
    if first == 0:
        return []
    before = doc.sentence_of(first - 1)
    if before.paragraph != scene.sentence.paragraph:
        return []
    if doc.lower[first] not in _THENCE and not (_SHOWING | _STORIES) & set(doc.lower[before.first : before.last]):
        return []
    return [m.actor_id for m in scene.reading.between(before.first, before.last) if scene.voices.is_outlet(m.actor_id)]


def _told_next(scene: Scene) -> list[str]:
    """`Bedrijf X levert wapens. De krant Y leidt dat af uit cijfers`: the medium in the next sentence that takes it up."""
    doc, last = scene.reading.doc, scene.sentence.last
    if last >= len(doc.words):
        return []
    after = doc.sentence_of(last)
    if after.paragraph != scene.sentence.paragraph or not (_IT | _BASES) & set(doc.lower[after.first : after.last]):
        return []
    return [m.actor_id for m in scene.reading.between(after.first, after.last) if scene.voices.is_outlet(m.actor_id)]


def owners_of(scene: Scene, hit: Hit[Cue], told: Sequence[Statement]) -> list[Holder]:
    """Whose the noun of a cue is: its possessors, else the speaker of its statement, else who the
    sentence tells of."""
    found = _owners(scene, hit)
    if scene.reading.doc.lower[hit.first].startswith(_FOUND):
        return found  # aanwijzingen van X dat …: those of nobody are told by verbs
    found = found or [scene.voices.speaker(s) for s in told if s.speaker_id] or _unowned(scene, hit)
    return [_person_before(scene, hit, holder) for holder in found]


def _unowned(scene: Scene, hit: Hit[Cue]) -> list[Holder]:
    """Whose a noun without an owner is: `zijn waarschuwing` is his who was named last, `er zijn zorgen`
    the speaker's."""
    saying = [scene.voices.speaker(s) for s in scene.voices.saying(scene.sentence, hit.first) if s.speaker_id]
    far, near = scene.reading.doc.lower[hit.first - 2 : hit.first] if hit.first > 1 else ("", "")
    if near not in _POSSESSIVES and not (far in _POSSESSIVES and near.endswith("e")):
        return saying if hit.value.position == "alleges" else []
    named = [m for m in scene.reading.between(scene.sentence.first, hit.first) if m.actor_id and m.form != "place"]
    return [Holder(m.actor_id, scene.voices.country_of(m.actor_id), "on_record") for m in named[-1:]]


def _person_before(scene: Scene, hit: Hit[Cue], holder: Holder) -> Holder:
    """Who tells of his own country's worry holds it himself: `Blinken sprak van de bezorgdheid van de VS
    dat …`, `“Amerika's zorg is dat …”, zei Sullivan`."""
    if holder.actor_id not in scene.ids.values():
        return holder
    for statement in scene.voices.saying(scene.sentence, hit.first):
        if scene.voices.speaks_for(statement.speaker_id, holder.actor_id):
            return scene.voices.speaker(statement)
    for mention in scene.reading.between(scene.sentence.first, hit.first):
        if mention.actor_id in scene.ids.values() or not mention.actor_id:
            continue
        if holder.country and scene.voices.country_of(mention.actor_id) == holder.country:
            return replace(holder, actor_id=mention.actor_id)
    return holder


def _owners(scene: Scene, hit: Hit[Cue]) -> list[Holder]:
    """`Amerikaanse beschuldigingen`, `beschuldigingen van Washington en de NAVO`: the possessors of a
    noun."""
    found: list[Party] = []
    for party in scene.parties:
        before = party.role == "of" and 0 <= hit.first - party.last <= 1
        after = party.role == "from" and 0 <= party.first - hit.last <= 3
        joint = found and party.first - found[-1].last == 1 and scene.reading.doc.lower[found[-1].last] in ("en", ",")
        if before or after or joint:
            found.append(party)
    ids = [scene.actor_of(party) for party in found]
    return [Holder(i, party.country, "on_record") for i, party in zip(ids, found, strict=True) if i]
