"""Words that tell a position of whoever says them, while an article is speaking of a target.

Whose side the holder is on decides what a word can tell: nonsense, said by the giver, denies; a price to pay, said by
anybody else, warns.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from helpers.find.holders import Holder
from helpers.find.patterns import Hit
from helpers.find.seats import seat
from helpers.find.sides import Party
from helpers.find.stances.links import saying_at, terms_of, who_else, within
from helpers.find.stances.scene import Cue, Found, Scene
from helpers.find.stances.unmeant import MUST, not_meant
from helpers.find.stances.whose import of_document, of_text
from helpers.records import Statement

_BARE = frozenset({"denies", "does_not_deny", "silent", "no_evidence"})  # answers, which need not call it anything
_ACTS = frozenset({"silent"})  # done, not said: the subject has it, whoever tells
_LONG_AGO = 5  # sentences
_PROOF = ("bewij", "aanwijzing")
_UNPOINTED = {
    "warns": 2,
    "urges_against": 1,
    "no_evidence": 1,
    "silent": 2,
    "denies": 3,
}  # sentences without a word that points back
_IT = frozenset({"het", "hij", "ze", "zij"})
_POINTERS = frozenset("dat dit daar daarvan daarmee dan zo'n zo’n zulke zoiets het die deze er hij zij ze dergelijke".split())
_READOUTS = frozenset({"verklaring", "lezing", "communiqué", "persbericht", "verslag", "samenvatting", "gespreksverslag"})
_PRONOUNS = frozenset({"", "hij", "zij", "ze", "een van hen", "hem", "haar", "die", "deze"})
_PEOPLE = frozenset({"name", "short", "office", "unnamed", "institution"})
_LOOKS_BACK = 60  # tokens
_HEAD = 3  # tokens at the head of what is said
_OWN_STAFF = frozenset("correspondent correspondente verslaggever verslaggeefster redacteur redactrice redactie".split())
_SAYING = frozenset("zeggen verklaren stellen vertellen waarschuwen benadrukken herhalen laten noemen".split())
_SPOKESPEOPLE = ("woordvoerder", "woordvoerster")
_IMPERSONAL = frozenset({"luidt", "luidde", "klinkt", "klonk", "heet", "heette"})
_WE = frozenset({"we", "wij"})
_UNNAMED = "anonymous"


_Told = tuple[Holder, Statement | None]


def words_said(scene: Scene) -> Iterator[Found]:
    """`“Dat zou ernstige gevolgen hebben”, zei X`, `Norinco gaf geen antwoord`, where the article speaks of the target."""
    for hit in (*scene.of_kind("says"), *scene.of_kind("theme")):
        position = hit.value.position
        if not_meant(scene, hit) or not (scene.topics or _continues(scene, hit)):
            continue
        for holder, statement in _whose(scene, hit):
            topics = within(scene, statement) if statement else []
            topics = topics or scene.topics
            carried = scene.carried.terms if scene.carried and position not in _BARE else ()
            terms = terms_of(topics) if topics else carried
            yield Found(position, holder, f"{position}: word of the speaker", scene.sentence, terms, not topics)


def _continues(scene: Scene, hit: Hit[Cue]) -> bool:
    """Whether a sentence that does not name the target goes on about it."""
    position = hit.value.position
    if scene.carried is None:
        return False
    if position in ("deflects", "no_evidence") and scene.carried.distance > _LONG_AGO:
        return False
    proof = any(word.startswith(_PROOF) for word in scene.reading.doc.lower[hit.first : hit.last])
    if scene.carried.distance > _UNPOINTED.get(position, _LONG_AGO) and not scene.back and not proof:
        return False  # is een breuk met het verleden: said long after, and pointing nowhere
    if position == "warns" and _of_its_own(scene):
        return False
    if _of_same_clause(scene, hit) or _none_without(scene, hit):
        return False
    return not scene.elsewhere or (position in ("deflects", "denies") and scene.other)


def _of_same_clause(scene: Scene, hit: Hit[Cue]) -> bool:
    """`heeft nooit olie op het vuur gegooid en zal dat ook niet doen`: what is not done is what others are blamed for."""
    blaming = any(o.value.position == "deflects" and o.first < hit.first for o in scene.cues)
    return hit.value.position == "denies" and "dat" in scene.reading.doc.lower[hit.first : hit.last] and blaming


def _none_without(scene: Scene, hit: Hit[Cue]) -> bool:
    """`geen drone in handen gehad zonder Chinese motor`: what was not seen had nothing of the giver's in it."""
    lower = scene.reading.doc.lower
    own = {p.first for p in scene.parties if p.country == scene.giver}
    return hit.value.position == "no_evidence" and any(
        lower[t] == "zonder" and t + 1 in own for t in range(hit.first, scene.sentence.last)
    )


def _of_its_own(scene: Scene) -> bool:
    """Whether a paragraph opens with words that name neither side and point nowhere: news of something else."""
    if scene.sentence.first == 0 or scene.back:
        return False
    doc = scene.reading.doc
    if doc.sentence_of(scene.sentence.first - 1).paragraph == scene.sentence.paragraph:
        return False
    words = {*doc.lower[scene.sentence.first : scene.sentence.last]}
    return _POINTERS.isdisjoint(words) and not any(p.country in (scene.giver, scene.receiver) for p in scene.parties)


def _whose(scene: Scene, hit: Hit[Cue]) -> list[_Told]:
    """Who says a word, else who does what it tells; those of the wrong side are left out."""
    position = hit.value.position
    acts = position in _ACTS
    saying = saying_at(scene, hit.first) or saying_at(scene, hit.last - 1)
    if any(not _OWN_STAFF.isdisjoint(s.speaker_text.lower().split()) for s in saying):
        return []  # volgens onze correspondent
    spoken = [(_spoken_for(scene, hit, s), s) for s in saying if s.speaker_id]
    if not spoken and hit.value.kind == "theme":
        told = scene.voices.told_by(scene.sentence, hit.first, hit.last)
        spoken = [(scene.voices.speaker(s), s) for s in told if s.speaker_id]
    untold = all(statement.cue.lower() in _IMPERSONAL for statement in saying)
    if hit.value.kind == "theme" and position != "alleges" and (acts or (not spoken and untold)):
        sourcing = "unknown" if acts else "on_record"
        subjects = scene.voices.subjects(scene.sentence, *hit.core, sourcing)
        verbs = scene.reading.doc.lower[slice(*hit.core)]
        wanted = position == "urges_against" and any(word.startswith(MUST) for word in verbs)
        wanted = wanted or (position == "denies" and _tells_of_giving(scene, hit))
        spoken = [] if wanted else [(holder, None) for holder in subjects if _stands_before(scene, hit, holder)]
    if not spoken and not saying and hit.value.kind == "says" and scene.reading.quote_at(hit.first) is not None:
        spoken = [(holder, None) for holder in scene.voices.subjects(scene.sentence, *_around(scene, hit), "on_record")]
        spoken = [(holder, None) for holder, _ in spoken if scene.allows(position, holder)]
    anybody = position == "supports" and hit.value.kind == "theme"
    found = [(h, s) for h, s in spoken if h.actor_id and (anybody or scene.allows(position, h))]
    if position == "urges_against" and not found and not _WE.isdisjoint(scene.reading.doc.lower[hit.first : hit.last]):
        return []  # “We moeten ophouden”, said by the giver
    if not found and spoken and position != "silent":
        found = _meant(scene, spoken, position)
    answered = position == "does_not_deny" and any(p.country == scene.giver for p in scene.parties)
    if not spoken or answered or position not in ("silent", "does_not_deny"):
        found = found or [(holder, None) for holder in _unanswering(scene, hit) if scene.allows(position, holder)]
    if not found and not spoken and saying:
        found = [(holder, None) for holder in of_text(scene, saying[0]) if scene.allows(position, holder)]
    if found or spoken or saying:
        return found
    return _for_whom(scene, hit) or _told_on(scene, hit) or _in_document(scene, hit) or _going_on(scene, hit)


def _around(scene: Scene, hit: Hit[Cue]) -> tuple[int, int]:
    """The finite verb of the clause that quoted words stand in: `hield het op “ernstige gevolgen”`, `had het over …`."""
    quote = scene.reading.quote_at(hit.first)
    opening = scene.reading.doc.token_at(quote.start) if quote else hit.first
    finite = scene.reading.clauses.finite(scene.sentence.first, opening)
    return (finite[-1], finite[-1] + 1) if finite else (hit.first, hit.last)


def _tells_of_giving(scene: Scene, hit: Hit[Cue]) -> bool:
    """`China heeft nooit iets geleverd`: who does it denies nothing by it; who says it does."""
    return any(hit.first < giving.first < hit.last for giving in scene.giving)


def _stands_before(scene: Scene, hit: Hit[Cue], holder: Holder) -> bool:
    """Whether who is taken for the subject of a word stands before it or in its clause, not in a clause that follows."""
    last = scene.reading.clauses.bounds(hit.core[1] - 1)[1]
    return any(holder.actor_id in (m.actor_id, *m.members) for m in scene.reading.between(scene.sentence.first, last))


def _for_whom(scene: Scene, hit: Hit[Cue]) -> list[_Told]:
    """`Voor de EU is dat een rode lijn`: who is named by `voor` at the head of the sentence."""
    reading, first = scene.reading, scene.sentence.first
    opens = reading.doc.lower[first] == "voor" and hit.value.position == "warns"
    named = (reading.first_of.get(first + 1) or reading.first_of.get(first + 2)) if opens else None
    actor = seat(reading, scene.seats, named) if named is not None else ""
    holder = Holder(actor, scene.voices.country_of(actor) or _country(scene, actor), "on_record")
    return [(holder, None)] if actor and scene.allows(hit.value.position, holder) else []


def _told_on(scene: Scene, hit: Hit[Cue]) -> list[_Told]:
    """`‘Rutte heeft gezegd dat het alles zou veranderen’`: whom somebody quotes in words that nobody is named for."""
    reading = scene.reading
    begin = reading.clauses.bounds(hit.first)[0]
    if reading.doc.lower[begin] != "dat" or begin <= scene.sentence.first:
        return []
    first, last = reading.clauses.bounds(begin - 1)
    telling = any(form.lemma in _SAYING for t in range(first, last) for form in reading.clauses.verbs.get(t, ()))
    named = [m for m in reading.between(max(first, scene.sentence.first), last) if m.actor_id and m.form != "place"]
    if not telling or not named:
        return []
    holder = Holder(named[0].actor_id, scene.voices.country_of(named[0].actor_id), "on_record")
    return [(holder, None)] if scene.allows(hit.value.position, holder) else []


def _in_document(scene: Scene, hit: Hit[Cue]) -> list[_Told]:
    """`Daarin heet China een facilitator`: whose the document is that its words stand in."""
    holders = of_document(scene, hit)
    return [(holder, None) for holder in holders if scene.allows(hit.value.position, holder)]


def _country(scene: Scene, actor: str) -> str:
    """The code of a country that only its seat stands for."""
    return next((code for code, country in scene.ids.items() if country == actor), "")


def _going_on(scene: Scene, hit: Hit[Cue]) -> list[_Told]:
    """`De banken krijgen het te verduren`, after what a minister said, with nobody else named: her words still."""
    doc, position = scene.reading.doc, hit.value.position
    if position in _ACTS or scene.sentence.first == 0:
        return []
    if position == "warns" and scene.reading.clauses.direction(hit.first) == "past":
        return []  # De beurs schortte de handel op: it was done, and is no consequence
    here = [s for s in scene.voices.near(scene.sentence) if s.speaker_id and s.end <= doc.starts[hit.first]]
    if here and scene.allows(position, holder := scene.voices.speaker(here[-1])) and holder.country:
        return [(holder, here[-1])]  # … volgens hem, maar die mogelijkheid „ligt op tafel”
    before = doc.sentence_of(scene.sentence.first - 1)
    if before.paragraph != scene.sentence.paragraph:
        return []
    speaking = [s for s in scene.voices.near(before) if s.speaker_id]
    if not speaking or any(p.role == "free" and p.country not in (scene.giver, scene.receiver) for p in scene.parties):
        return []
    holder = scene.voices.speaker(speaking[-1])
    return [(holder, speaking[-1])] if holder.country and scene.allows(position, holder) else []


def _spoken_for(scene: Scene, hit: Hit[Cue], statement: Statement) -> Holder:
    """The speaker; of `De Duitse regering heeft geen bewijs, zegt een woordvoerder` the one he speaks for."""
    holder = scene.voices.speaker(statement)
    if holder.country or not holder.actor_id.startswith(_UNNAMED):
        return holder
    if statement.speaker_text.lower().endswith(_SPOKESPEOPLE) and (whose := _just_told(scene)):
        return replace(holder, actor_id=scene.actor_of(whose), country=whose.country)
    first, last = scene.reading.clauses.bounds(hit.first)
    subjects = [p for p in scene.parties if first <= p.first < last and p.role == "free" and p.sure and scene.actor_of(p)]
    return replace(holder, actor_id=scene.actor_of(subjects[0]), country=subjects[0].country) if subjects else holder


def _just_told(scene: Scene) -> Party | None:
    """`De Chinese missie reageerde. Een woordvoerder …`: the giver or receiver that the sentence before is about."""
    doc = scene.reading.doc
    if scene.sentence.first == 0:
        return None
    before = doc.sentence_of(scene.sentence.first - 1)
    first = scene.reading.between(before.first, before.last)[:1] if before.paragraph == scene.sentence.paragraph else []
    country = scene.voices.country_of(first[0].actor_id) if first else ""
    return (
        Party(first[0].first, first[0].last, country, "free") if country in (scene.giver, scene.receiver) and country else None
    )


def _meant(scene: Scene, spoken: Sequence[_Told], position: str) -> list[_Told]:
    """Who else a pronoun can mean, where what is said does not go with the side of the one it was taken for."""
    found = []
    for holder, statement in spoken:
        if statement is None or statement.speaker_text.lower() not in _PRONOUNS:
            other_speaker = who_else(scene, statement, position) if statement is not None else None
            found += [(other_speaker, statement)] if other_speaker is not None else []
            continue
        token = scene.reading.doc.token_at(statement.start)
        before = scene.reading.between(max(0, token - _LOOKS_BACK), max(token, scene.sentence.first))
        head = scene.reading.between(token, token + _HEAD)
        if position == "denies" and any(scene.voices.country_of(m.actor_id) == scene.giver for m in head):
            continue  # “De Chinezen verzekerden ons dat …”: told of them, by whoever heard it
        for mention in reversed(before):
            other = replace(holder, actor_id=mention.actor_id, country=scene.voices.country_of(mention.actor_id))
            suits = other.country and mention.form in _PEOPLE and not scene.voices.is_outlet(other.actor_id)
            if suits and scene.allows(position, other):
                found.append((other, statement))
                break
    return found or _told_by_others(scene, spoken, position)


def _told_by_others(scene: Scene, spoken: Sequence[_Told], position: str) -> list[_Told]:
    """`Dat schrijft Reuters op basis van vier functionarissen`: who else says the same as one who cannot hold it."""
    places = {(statement.start, statement.end) for _, statement in spoken if statement is not None}
    same = (s for s in scene.voices.near(scene.sentence) if (s.start, s.end) in places and s.speaker_id)
    return [(holder, s) for s in same if scene.allows(position, holder := scene.voices.speaker(s))][:1]


def _unanswering(scene: Scene, hit: Hit[Cue]) -> list[Holder]:
    """`Een duidelijk antwoord kwam er niet`, `Van een toezegging rept het niet`: the one of the giver's side who was
    named last; `Uit Peking kwam geen reactie`: the only one in the sentence."""
    reading = scene.reading
    if hit.value.kind != "theme" or hit.value.position not in ("does_not_deny", "silent"):
        return []
    words = reading.doc.lower[max(scene.sentence.first, hit.first - 1) : hit.last]
    told = [p for p in scene.parties if p.country == scene.giver and p.last < scene.sentence.last]
    if hit.value.position == "silent" and any(reading.doc.lower[p.last] in _READOUTS & {*words} for p in told):
        return [Holder(scene.ids[scene.giver], scene.giver, "unknown")]  # De Chinese lezing zegt niets over wapens
    opens = reading.first_of.get(scene.sentence.first + 1)
    elsewhere = opens is not None and reading.doc.lower[scene.sentence.first] in ("in", "uit")
    if elsewhere and opens is not None and scene.voices.country_of(opens.actor_id) != scene.giver:
        return []  # In Kyiv bleef het stil
    if hit.value.position == "silent" and not _IT & set(reading.doc.lower[hit.first - 1 : hit.last + 1]):
        return [
            Holder(scene.actor_of(p), p.country, "unknown")
            for p in scene.parties
            if len(scene.parties) == 1 and scene.actor_of(p)
        ]
    before = reading.between(max(0, hit.first - _LOOKS_BACK), hit.first)
    asked = [m.actor_id for m in before if m.actor_id and scene.voices.country_of(m.actor_id) == scene.giver]
    return [Holder(asked[-1], scene.giver, "on_record")] if asked else []
