"""Whose an act is: the speaker, the subject, the possessor, or the owner of the proposal."""

from __future__ import annotations

from helpers.find.clauses import SUBORDINATORS
from helpers.find.patterns import Hit
from helpers.find.plan.scene import Cue, Scene
from helpers.find.plan.where import at_its_seat, felt_in, from_whom, heard_at, met_with, where
from helpers.find.seats import joined
from helpers.find.verbs import PARTICIPLE
from helpers.records import Mention, Statement

_BECOMES = frozenset({"worden"})
_BY = 7  # tokens
_JUST_BEFORE = 80  # tokens
_OWN_STAFF = frozenset("correspondent correspondente verslaggever verslaggeefster redacteur redactrice onze".split())
_DENYING = frozenset({"niet", "geen", "nooit", "nergens", "niets"})
_TWO = frozenset({"de twee", "de beide", "beide leiders", "beide mannen", "beide ministers", "beide presidenten"})
_CALLS = frozenset({"oproep", "pleidooi", "verzoek", "aanbod", "vraag", "eis"})
_HEARD = frozenset({"klonk", "klinkt", "heet", "heette", "luidde", "luidt"})
_TELLING = frozenset(
    "zeggen vinden stellen menen maken laten verklaren herhalen benadrukken waarschuwen blijven vrezen".split()
)
_COPULAS = frozenset({"zijn", "worden", "blijven"})
_ONE = frozenset("enige eerste tweede derde laatste voornaamste grootste".split())
_CLEAR = frozenset({"duidelijk", "weten", "verstaan", "helder"})
_PASSIVE = frozenset({"worden", "zijn", "zullen"})


def _the_two(scene: Scene, hit: Hit[Cue]) -> list[tuple[str, str]]:
    """`De twee stonden stil bij het plan`: the two people who were named last before the sentence."""
    reading, lower = scene.reading, scene.reading.doc.lower
    first, last = reading.clauses.bounds(hit.first)
    opens = " ".join(lower[first : first + 2])
    if opens not in _TWO and not any(" ".join(lower[t + 1 : t + 3]) in _TWO for t in reading.clauses.finite(first, last)):
        return []
    before = reading.between(max(0, scene.sentence.first - _JUST_BEFORE), scene.sentence.first)
    named = [m.actor_id for m in reversed(before) if scene.voices.is_person(m.actor_id)]
    two = list(dict.fromkeys(named))[:2]
    return [(actor, scene.voices.country_of(actor)) for actor in reversed(two)] if len(two) > 1 else []


def actors_of(scene: Scene, hit: Hit[Cue]) -> list[tuple[str, str]]:
    """The speakers of the cue's statement, who does it by `door`, else the subjects; with their countries."""
    voices = scene.voices
    if two := _the_two(scene, hit):
        return two
    told = [s.speaker_id for s in voices.told_by(scene.sentence, hit.first, hit.last) if s.speaker_id]
    if told:
        telling = [s.speaker_id for s in voices.saying(scene.sentence, hit.first)]
        told = [next((one for one in telling if voices.speaks_for(one, actor)), actor) for actor in told]
        return [(actor, voices.country_of(actor)) for actor in told]
    lower, verbs = scene.reading.doc.lower, scene.reading.clauses.verbs
    clause = scene.reading.clauses.bounds(hit.first)[0]
    relative = lower[clause] in ("die", "dat")  # sancties die niet door de VN zijn goedgekeurd
    agents = [
        m
        for m in scene.reading.between(hit.first if relative else clause, scene.sentence.last)
        if m.actor_id and "door" in lower[max(0, m.first - 2) : m.first] and not _of_another_clause(scene, hit, m)
    ]
    active = any(form.finite and form.lemma not in _PASSIVE for token in range(*hit.core) for form in verbs.get(token, ()))
    if agents and not active:
        both = [m.actor_id for m in joined(scene.reading, agents[0]) if voices.is_person(m.actor_id)] or [agents[0].actor_id]
        return [(actor, voices.country_of(actor)) for actor in both]
    if "stuit" in lower[hit.first][:5] or "stuit" in lower[hit.last - 1][:5]:
        return met_with(scene, hit)
    if passive(scene, hit, _BECOMES):
        return met_with(scene, hit) or where(scene, hit)
    if lower[scene.sentence.first] == "in" and (felt := where(scene, hit)):
        return felt  # in Kiev wijzen ze het plan af
    if relative and (named := _predicate(scene, clause)):
        return named
    found = [(h.actor_id, h.country) for h in voices.subjects(scene.sentence, hit.first, hit.last, "unknown") if h.actor_id]
    return found or where(scene, hit)


def _predicate(scene: Scene, clause: int) -> list[tuple[str, str]]:
    """`Servië is het enige land dat het plan steunt`: of whom it is told that he is the one who does it."""
    reading, begin = scene.reading, scene.reading.clauses.bounds(clause - 1)[0] if clause else clause
    finite = reading.clauses.finite(begin, clause)[:1]
    if not finite or not any(form.lemma in _COPULAS for form in reading.clauses.verbs[finite[0]]):
        return []
    if _ONE.isdisjoint(reading.doc.lower[finite[0] : clause]):
        return []
    named = [m for m in reading.between(begin, finite[0]) if m.actor_id and not m.possessive][:1]
    return [(m.actor_id, scene.voices.country_of(m.actor_id)) for m in named]


def _of_another_clause(scene: Scene, hit: Hit[Cue], mention: Mention) -> bool:
    """`om het plan toe te lichten, waarna hij door Poetin werd ontvangen`: by whom something else was done."""
    clauses = scene.reading.clauses
    first, last = clauses.bounds(mention.first)
    opens = scene.reading.doc.lower[first]
    return first >= hit.last and (opens in SUBORDINATORS or opens.startswith("waar")) and bool(clauses.finite(first, last))


def owned_by(scene: Scene, hit: Hit[Cue]) -> list[tuple[str, str]]:
    """`Amerika’s scepsis`, `de eis van Oekraïne`: the possessor of a noun."""
    for party in scene.parties:
        before = party.role == "of" and 0 <= hit.core[0] - party.last <= 1
        if before and scene.reading.doc.words[hit.core[0] - 1][0].isupper() and hit.core[0] > party.last:
            continue  # in het Russische Kazan steun zoeken
        after = party.role == "from" and 0 <= party.first - hit.core[1] <= 2
        if "door" in scene.reading.doc.lower[max(0, party.first - 2) : party.first]:
            after = after or hit.core[1] <= party.first <= hit.core[1] + _BY  # de afwijzing van het plan door de president
        if (before or after) and party.country in scene.sides.ids:
            return [(scene.sides.ids[party.country], party.country)]
    return []


def reacting(scene: Scene, hit: Hit[Cue]) -> list[tuple[str, str]]:
    """Who makes something of the proposal: the speaker of a word, the possessor of a noun, the subject of a verb or
    an attitude, who is named by where it is heard; ("", "") where nobody is.

    `voor Kiev onbespreekbaar` is Kyiv's.
    """
    kind = hit.value.kind
    if kind == "of":
        return owned_by(scene, hit) or from_whom(scene, hit) or where(scene, hit, True)
    owner = scene.sides.owner
    found: list[tuple[str, str]] = []
    if kind == "says":
        found = (
            _judged_by(scene, hit)
            or _told_within(scene, hit)
            or said_at(scene, hit.first)
            or _told_of(scene, hit)
            or _for_whom(scene, hit, True)
        )
        if not found and hit.value.act == "sets_condition":  # not those who have to go
            found = _before_colon(scene, hit)
        near = scene.names or scene.distance in (0, 1) or any(p.country == owner and p.role != "of" for p in scene.parties)
        if not found and (near or hit.value.act == "sets_condition"):
            found = _doing(scene, hit)
        found = found or _before_colon(scene, hit) or _going_on(scene, hit) or at_its_seat(scene, hit)
        found = found or _quoted_after(scene, hit)
    elif kind == "mood":
        found = where(scene, hit) or actors_of(scene, hit)
        if found and found in (_told_of(scene, hit), said_at(scene, hit.first)) and (felt := felt_in(scene, hit)):
            found = felt  # Volgens X maakt dat in Kiev weinig indruk
        if any(country == owner for _, country in found):
            found = said_at(scene, hit.first)
    else:
        found = actors_of(scene, hit)
    if kind == "says" and any(country == owner for _, country in found):
        return _on_its_call(scene, hit) or _missing_it(scene, hit) or _quoted_after(scene, hit)
    papers = hit.value.act == "welcomes" and kind == "by"  # Global Times prijst het document
    others = [one for one in found if one[1] != owner or (papers and scene.voices.is_outlet(one[0]))]
    others = others or _for_whom(scene, hit)
    if others:
        return others
    if kind in ("mood", "by") and (given := from_whom(scene, hit)):
        return given
    if kind != "says" and (anywhere := where(scene, hit, True)):
        return anywhere
    if kind not in ("by", "mood") or not passive(scene, hit):
        return []
    if not passive(scene, hit, _BECOMES) and (there := met_with(scene, hit)):
        return there  # is in Oekraïne nooit met gejuich begroet
    said = said_at(scene, hit.first)  # wordt zeer op prijs gesteld, zegt X
    return [one for one in said if one[1] != owner] if said else [("", "")]


def _judged_by(scene: Scene, hit: Hit[Cue]) -> list[tuple[str, str]]:
    """`Dat is voor Oekraïne onaanvaardbaar, zegt ook Washington`, `is er voor Kiev geen vrede mogelijk`: for whom it holds,
    named right behind the verb, whoever tells."""
    if hit.value.act not in ("rejects", "sets_condition"):
        return []
    reading, lower = scene.reading, scene.reading.doc.lower
    last = reading.clauses.bounds(hit.last - 1)[1]
    for token in reading.clauses.finite(reading.clauses.bounds(hit.first)[0], max(last, hit.last)):
        behind = token + 2 if lower[token + 1 : token + 2] == ["er"] else token + 1
        named = reading.first_of.get(behind + 1) if lower[behind : behind + 1] == ["voor"] else None
        home = scene.voices.country_of(named.actor_id) if named is not None and named.actor_id else scene.sides.owner
        if named is not None and home not in (scene.sides.owner, *(country for _, country in said_at(scene, hit.first))):
            return [(named.actor_id, home)]
    return []


def _on_its_call(scene: Scene, hit: Hit[Cue]) -> list[tuple[str, str]]:
    """`zei dat zijn land een Chinese oproep tot een bestand niet zou steunen`: who tells of the owner's call, around it."""
    place, owner = scene.reading.doc.starts[hit.first], scene.sides.owner
    around = [s for s in scene.voices.near(scene.sentence) if s.start <= place < s.end and s.speaker_id]
    homes = {s.speaker_id: scene.voices.country_of(s.speaker_id) for s in around}
    if not all(s.cue.lower() in _CALLS for s in around if homes[s.speaker_id] == owner):
        return []
    return [(one, home) for one, home in homes.items() if home != owner]


def _told_within(scene: Scene, hit: Hit[Cue]) -> list[tuple[str, str]]:
    """`“De Unie blijft zeggen dat het plan …”, aldus X`: whose view somebody quoted tells of, in a clause with dat."""
    reading, lower = scene.reading, scene.reading.doc.lower
    begin, verbs = reading.clauses.bounds(hit.core[0])[0], reading.clauses.verbs
    while begin > scene.sentence.first and lower[begin] == "dat" and lower[begin - 1] not in _CLEAR and begin - 1 not in verbs:
        begin = reading.clauses.bounds(begin - 1)[0]  # een bestand dat het conflict bevriest
    if reading.quote_at(hit.first) is None or lower[begin] != "dat" or begin <= scene.sentence.first:
        return []
    first, last = max(reading.clauses.bounds(begin - 1)[0], scene.sentence.first), begin
    if not any(form.lemma in _TELLING for token in range(first, last) for form in verbs.get(token, ())):
        return []
    finite = reading.clauses.finite(first, last)
    named = [m for m in reading.between(scene.sentence.first, last) if m.actor_id and m.form not in ("place", "pronoun")]
    told = scene.voices.subjects(scene.sentence, finite[0], finite[0] + 1, "unknown") if finite and named else []
    found = [(one.actor_id, one.country) for one in told if one.actor_id in {m.actor_id for m in named}]
    return [one for one in found if one not in said_at(scene, hit.first)]


def _missing_it(scene: Scene, hit: Hit[Cue]) -> list[tuple[str, str]]:
    """`Volgens X deugt het niet zolang China de dader niet noemt`: who tells what the owner does not say."""
    denied = hit.value.act == "doubts" and not _DENYING.isdisjoint(scene.reading.doc.lower[hit.first : hit.last])
    place = scene.reading.doc.starts[hit.first]
    telling = [s for s in scene.voices.near(scene.sentence) if denied and s.speaker_id and s.start <= place < s.end]
    others = [(s.speaker_id, scene.voices.country_of(s.speaker_id)) for s in telling]
    return [one for one in others if one[1] != scene.sides.owner][:1]


def _quoted_after(scene: Scene, hit: Hit[Cue]) -> list[tuple[str, str]]:
    """`Volgens X wil China gezien worden. “De tekst is vaag.”`: nobody doubts what is his own; X goes on."""
    reading, first = scene.reading, scene.sentence.first
    if hit.value.act != "doubts" or first == 0 or reading.quote_at(hit.first) is None:
        return []
    before = reading.doc.sentence_of(first - 1)
    opens = reading.between(before.first + 1, before.first + 3) if reading.doc.lower[before.first] == "volgens" else []
    named = opens[0] if opens else None
    country = scene.voices.country_of(named.actor_id) if named is not None else scene.sides.owner
    same = before.paragraph == scene.sentence.paragraph and country != scene.sides.owner
    return [(named.actor_id, country)] if named is not None and named.actor_id and same else []


def _doing(scene: Scene, hit: Hit[Cue]) -> list[tuple[str, str]]:
    """`Analisten missen een veroordeling`: the subject of a main clause, where the words are nobody's statement."""
    reading = scene.reading
    if passive(scene, hit, _BECOMES):
        return []  # Nergens wordt Rusland genoemd
    verbs = [form for token in range(hit.first, hit.last) for form in reading.clauses.verbs.get(token, ()) if form.finite]
    clause = reading.clauses.bounds(hit.first)
    quote = reading.quote_at(hit.first)
    appraised = [one.first for one in scene.of("appraising") if clause[0] <= one.first < clause[1]]
    verbs += appraised
    opens = reading.doc.lower[clause[0]]
    if (
        (quote and (quote.start <= scene.sentence.start or not appraised))
        or opens in SUBORDINATORS - {"dat"}
        or not (verbs or hit.value.act == "sets_condition")
    ):
        return []
    begins = reading.clauses.bounds(hit.first)[0]
    if opens == "die" and begins > scene.sentence.first:
        return []  # Ruslands bondgenoot, die achter Moskou staat: told of him, not by him
    if opens == "dat" and any(noun.last == begins for noun in scene.of("peace")):
        return []  # `een plan dat Rusland laat houden wat het heeft`: not Russia's words
    found = scene.voices.subjects(scene.sentence, hit.first, hit.first + 1, "unknown")
    return [(h.actor_id, h.country) for h in found if h.actor_id and not scene.voices.is_outlet(h.actor_id)]


def _before_colon(scene: Scene, hit: Hit[Cue]) -> list[tuple[str, str]]:
    """`Podoljak is duidelijk: een plan zonder aftocht …`: who is named in what leads up to it."""
    lower, first = scene.reading.doc.lower, scene.sentence.first
    colon = next((t for t in range(hit.last - 1, first, -1) if lower[t] == ":"), None)
    if colon is None:
        return []
    named = [m for m in scene.reading.between(first, colon) if m.actor_id and m.form != "place" and not m.possessive]
    return [(m.actor_id, scene.voices.country_of(m.actor_id)) for m in named[:1]]


def _going_on(scene: Scene, hit: Hit[Cue]) -> list[tuple[str, str]]:
    """`Maar vrede is in zijn ogen alleen denkbaar als …`, just after what somebody said and with nobody else named: his."""
    doc = scene.reading.doc
    if scene.sentence.first == 0 or scene.reading.quote_at(hit.first) is not None:
        return []
    before = doc.sentence_of(scene.sentence.first - 1)
    if before.paragraph != scene.sentence.paragraph:
        return []
    speaking = [s.speaker_id for s in scene.voices.near(before) if s.speaker_id]
    named = {m.actor_id for m in scene.reading.between(scene.sentence.first, scene.sentence.last)} - {*speaking, ""}
    if not speaking or speaking[-1] == "anonymous":
        return []
    if any(not (scene.voices.is_country(actor) or actor.startswith("anonymous")) for actor in named):
        return []
    return [(speaking[-1], scene.voices.country_of(speaking[-1]))]


def _told_of(scene: Scene, hit: Hit[Cue]) -> list[tuple[str, str]]:
    """The speakers of the statement whose cue a word stands beside: `sprak van een gemiste kans`."""
    told = scene.voices.told_by(scene.sentence, hit.first, hit.last)
    return [(s.speaker_id, scene.voices.country_of(s.speaker_id)) for s in told if s.speaker_id]


def _for_whom(scene: Scene, hit: Hit[Cue], opening: bool = False) -> list[tuple[str, str]]:
    """`is voor Oekraïne onbespreekbaar`: who is named after `voor` in the clause, or only as its `opening`; not in `het plan
    voor Oekraïne`."""
    first, last = scene.reading.clauses.bounds(hit.first)
    lower = scene.reading.doc.lower
    plans = {name.last for name in scene.names}
    named = [m for m in scene.reading.between(first, last) if m.actor_id and m.first - 1 not in plans]
    named = [m for m in named if m.first > first and "voor" in lower[max(first, m.first - 2) : m.first]]
    if hit.value.act == "sets_condition" and not named:
        named = _unbearable_to(scene, hit)
    if opening or hit.value.act == "welcomes":
        named = [m for m in named if m.first - first <= 2]
    return [(m.actor_id, scene.voices.country_of(m.actor_id)) for m in named[:1]]


def _unbearable_to(scene: Scene, hit: Hit[Cue]) -> list[Mention]:
    """`Een plan dat grenzen verlegt, is voor Zelensky uitgesloten`: for whom the main clause behind a condition tells it."""
    last = scene.reading.clauses.bounds(hit.last - 1)[1]
    behind = scene.reading.clauses.finite(last, scene.sentence.last)[:1]
    first = scene.reading.first_of.get(behind[0] + 2) if behind else None
    voor = first is not None and scene.reading.doc.lower[first.first - 1] == "voor"
    return [first] if voor and first is not None and first.actor_id else []


def said_at(scene: Scene, token: int) -> list[tuple[str, str]]:
    """The speakers of what holds a token, with their countries."""
    saying = [s for s in scene.voices.saying(scene.sentence, token) if not _names_himself(scene, s)]
    saying = [s for s in saying if _OWN_STAFF.isdisjoint(s.speaker_text.lower().split())]
    heard = [one for s in saying if s.cue.lower() in _HEARD for one in heard_at(scene, s)]
    return heard or [(s.speaker_id, scene.voices.country_of(s.speaker_id)) for s in saying if s.speaker_id]


def passive(scene: Scene, hit: Hit[Cue], by: frozenset[str] = _PASSIVE) -> bool:
    """`werd gepresenteerd`, `is vrijgegeven`; with which auxiliaries."""
    clauses = scene.reading.clauses
    for token in range(hit.first, hit.last):
        if any(form.form == PARTICIPLE for form in clauses.verbs.get(token, ())):
            auxiliary = clauses.auxiliary(token)
            lemmas = {form.lemma for form in clauses.verbs.get(auxiliary, ())} if auxiliary is not None else set()
            return bool(lemmas & by)
    return False


def _names_himself(scene: Scene, statement: Statement) -> bool:
    """Whether the content names its own speaker: then a pronoun was taken for the wrong person."""
    doc = scene.reading.doc
    inside = scene.reading.between(doc.token_at(statement.start), doc.token_before(statement.end))
    return statement.kind == "direct" and any(
        m.actor_id == statement.speaker_id and m.form in ("name", "short") for m in inside
    )
