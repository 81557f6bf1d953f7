"""What a side's statement tells by its build, whatever its words, while an article is speaking of a target."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.find.holders import Holder
from helpers.find.sides import Party
from helpers.find.stances.links import terms_of, within
from helpers.find.stances.scene import Found, Scene
from helpers.records import Statement

_NEGATIONS = frozenset({"niet", "geen", "nooit", "niets", "noch", "nergens"})
_POINTING = frozenset("dat daar daarvan ervan hiervan daaraan eraan zulke zoiets zo'n dergelijke dit".split())
_TIMES = frozenset({"moment", "ogenblik", "jaar", "punt", "stadium", "conflict"})
_WOULD = frozenset(
    "zal zullen zou zouden kan kunnen krijgt krijgen komt komen heeft hebben is zijn wordt worden gaat gaan moet moeten".split()
)
_HARM = frozenset(
    "schade schaadt schaden gevolgen consequenties prijs grens lijn ramp fout vergissing breuk straf sancties".split()
)
_CONDITIONS = frozenset({"als", "indien", "mocht", "mochten", "wanneer", "zodra", "elke", "iedere"})
_COMPARED = frozenset({"anders", "niet", "ook", "andere", "ander", "zelfs"})
_UNLESS = frozenset({"als", "indien", "zolang", "zodra", "wanneer", "tenzij", "mocht", "mochten"})
_PRONOUNS = frozenset({"dat", "dit", "het", "ze", "zij", "zoiets"})
_HAPPENING = frozenset(
    "gebeurt gebeuren doet doen zover besluit besluiten kiest kiezen overgaat overgaan waar klopt blijkt".split()
)
_DOING = frozenset("doet doen deed besluit besluiten kiest kiezen overgaat overgaan waagt wil zet".split())
_GOING_ON = frozenset(
    "doorgaat doorgaan doorzet doorzetten toelaat toelaten gedoogt niets niks ophoudt stopt ingrijpt optreedt".split()
)
_THIS = frozenset("dit dat er daar ermee daarmee hiermee zo china peking beijing".split())
_APPROVING = frozenset({"gelijk", "goed", "terecht", "prima", "logisch"})
_JUDGED = frozenset({"klopt", "klopte", "strookt", "rijmt", "wringt", "deugt"})
_UNDONE = frozenset({"niet", "nooit", "geen"})
_CALLING = frozenset({"noemt", "noemen", "noemde", "noemden", "heet", "heette"})
_TELLING = frozenset({"zeggen", "vertellen", "verzekeren", "beloven", "toezeggen", "verklaren", "antwoorden"})
_ONE = frozenset({"hij", "zij", "ze"})
_ONES = frozenset({"ze", "zij", "hij", "china", "peking", "beijing"})
_NEAR = 6  # tokens
_LOOKS_BACK, _CONTENT = 80, 10  # tokens
_NOUN = 2  # tokens of a pointer that names what it points to
_JUST, _FAR, _ANSWERED = 1, 2, 4  # sentences


def by_build(scene: Scene) -> Iterator[Found]:
    """Denials that point back, others blamed, consequences of a supposed giving; the words of the codebook are left to other
    rules."""
    if not scene.giver:
        return
    for statement in scene.voices.near(scene.sentence):
        holder = scene.voices.speaker(statement)
        if not holder.actor_id or scene.voices.is_outlet(holder.actor_id) or _passes_on(scene, statement, holder):
            continue
        if scene.other and holder.country == scene.giver:
            yield from _others_blamed(scene, statement, holder)
        elif scene.elsewhere:
            continue
        elif holder.country in (scene.giver, scene.receiver):
            yield from _denied(scene, statement, holder)
            yield from _turned_back(scene, statement, holder)
        else:
            yield from _relayed(scene, statement)
            yield from _threatened(scene, statement, holder)
            yield from _not_done(scene, statement, holder)


def _passes_on(scene: Scene, statement: Statement, holder: Holder) -> bool:
    """`Volgens de Chinese lezing zei Wang dat …`: what one of the same side said is told in the words of his country."""
    inner = (s for s in scene.voices.near(scene.sentence) if s is not statement and s.speaker_id not in ("", holder.actor_id))
    inner = (s for s in inner if statement.start <= s.start and s.end <= statement.end)
    return any(scene.voices.speaks_for(s.speaker_id, holder.actor_id) for s in inner)


def _tokens(scene: Scene, statement: Statement) -> tuple[int, int]:
    """The tokens of a statement's content that lie in the sentence."""
    doc = scene.reading.doc
    return max(doc.token_at(statement.start), scene.sentence.first), min(doc.token_before(statement.end), scene.sentence.last)


def _denied(scene: Scene, statement: Statement, holder: Holder) -> Iterator[Found]:
    """`“Dat hebben wij nooit gedaan”`, `dat zijn land daar niet aan meedoet`: a negation and a word that points back."""
    if scene.topics or scene.carried is None:
        return
    first, last = _tokens(scene, statement)
    lower = scene.reading.doc.lower
    named = any(back.last - back.first == _NOUN and first <= back.first < last for back in scene.back)  # het verhaal
    if scene.carried.distance > (_ANSWERED if named else _JUST):
        return
    for denying in (t for t in range(first, last) if lower[t] in _NEGATIONS):
        begin, end = scene.reading.clauses.bounds(denying)
        begin, end = max(begin, first), min(end, last)
        if lower[end : end + 1] == ["dat"] and any(f.lemma == "willen" for f in scene.reading.clauses.verbs.get(end - 1, ())):
            continue  # sommigen willen niet dat er vrede komt
        opens = begin == first and lower[begin] in _POINTING
        pointing = opens and (lower[begin] != "dat" or begin + 1 in scene.reading.clauses.verbs)
        named = {t for t in range(begin, end) if lower[t] != "dit" or _TIMES.isdisjoint(lower[t + 1 : t + 2])}  # op dit moment
        pointing = pointing or _POINTING - {"dat"} & {lower[t] for t in named}
        if not (pointing or any(back.first in named for back in scene.back)):
            continue
        yield Found("denies", holder, "denies: negated, pointing back", scene.sentence, scene.carried.terms, True)
        return


def _relayed(scene: Scene, statement: Statement) -> Iterator[Found]:
    """`“Hij zei mij dat ze dat niet zullen doen”, aldus X`: a denial of the giver's side, in the words of who heard it."""
    if scene.carried is None or scene.carried.distance > _ANSWERED or statement.kind != "direct":
        return
    first, last = _tokens(scene, statement)
    lower, clauses = scene.reading.doc.lower, scene.reading.clauses
    for telling in (t for t in range(first, last) if lower[t] == "dat" and clauses.bounds(t)[0] == t):
        begin = max(clauses.bounds(telling - 1)[0], first)
        told = any(form.lemma in _TELLING for t in range(begin, telling) for form in clauses.verbs.get(t, ()))
        content = {*lower[telling + 1 : min(telling + _CONTENT, last)]}
        if not told or not (_ONES & content and _NEGATIONS & content and (_POINTING & content or scene.topics)):
            continue
        own = [m for m in scene.reading.between(begin, telling) if scene.voices.country_of(m.actor_id) == scene.giver]
        if not own and _ONE & {*lower[begin:telling]}:
            before = scene.reading.between(max(0, first - _LOOKS_BACK), first)
            own = [m for m in before if scene.voices.country_of(m.actor_id) == scene.giver]
        people = [m.actor_id for m in own if scene.voices.is_person(m.actor_id)] or [m.actor_id for m in own]
        if people:
            holder = Holder(people[-1], scene.giver, "on_record")
            yield Found("denies", holder, "denies: told by who heard it", scene.sentence, scene.carried.terms, True)
        return


def _others_blamed(scene: Scene, statement: Statement, holder: Holder) -> Iterator[Found]:
    """`“Het zijn de VS die wapens sturen”`, said by the giver's side: somebody else gives, to somebody else."""
    if scene.carried is None or scene.carried.distance > _ANSWERED:
        return
    first, last = _tokens(scene, statement)
    others = [p for p in scene.parties if first <= p.first < last and p.role == "free" and p.sure]
    if any(p.country not in (scene.giver, scene.receiver) for p in others):
        yield Found("deflects", holder, "deflects: others give", scene.sentence, (), True)


def _turned_back(scene: Scene, statement: Statement, holder: Holder) -> Iterator[Found]:
    """`“Wij aanvaarden geen bevelen van de VS”`, said by the giver's side after the accusation: it turns to who accused."""
    if scene.topics or scene.carried is None or scene.carried.distance > _JUST or holder.country != scene.giver:
        return
    first, last = _tokens(scene, statement)
    named = [p for p in scene.parties if first <= p.first < last and p.role in ("free", "from", "of") and p.sure]
    if any(p.country in scene.accusers and not _beside_giver(scene, p, named) for p in named):
        yield Found("deflects", holder, "deflects: turns to the accuser", scene.sentence, (), True)


def _beside_giver(scene: Scene, party: Party, named: Sequence[Party]) -> bool:
    """`China en Duitsland moeten partners zijn`: who is named in one breath with the giver is not turned to."""
    lower = scene.reading.doc.lower
    beside = (p for p in named if p.country == scene.giver)
    return any(
        lower[one.last : two.first] in (["en"], ["en", "de"])
        for p in beside
        for one, two in ((p, party), (party, p))
        if one.last < two.first
    )


def _threatened(scene: Scene, statement: Statement, holder: Holder) -> Iterator[Found]:
    """`Als China wapens levert, komt er oorlog`, `Dan krijgt China met ons allen te maken`: what follows from giving."""
    first, last = _tokens(scene, statement)
    lower, clauses = scene.reading.doc.lower, scene.reading.clauses
    topics = within(scene, statement)
    for topic in topics:
        begin = clauses.bounds(topic.first)[0]
        while begin < topic.first and not lower[begin][0].isalnum():
            begin += 1
        giving = any(p.country == scene.giver and begin <= p.first < topic.last for p in scene.parties)
        giving = giving or (topic.receiver and scene.carried is not None)
        beyond = (_WOULD | _HARM) & {*lower[first:begin], *lower[topic.last : last]}
        if topic.supposed and giving and beyond and lower[begin] in _CONDITIONS and not _APPROVING & set(lower[first:begin]):
            yield Found("warns", holder, "warns: what follows from it", scene.sentence, terms_of([topic]))
            return
    if topics or scene.carried is None or scene.carried.distance > _FAR:
        return
    if any(_then(scene, token) for token in range(first, last)) or _if_given(scene, first, last):
        yield Found("warns", holder, "warns: what follows from it", scene.sentence, scene.carried.terms, True)


def _not_done(scene: Scene, statement: Statement, holder: Holder) -> Iterator[Found]:
    """`Peking heeft die stap niet gezet`: the giver has not done what was told before."""
    if scene.topics or scene.carried is None or scene.carried.distance > _ANSWERED:
        return
    first, last = _tokens(scene, statement)
    lower, clauses = scene.reading.doc.lower, scene.reading.clauses
    for denying in (t for t in range(first, last) if lower[t] in _UNDONE):
        begin, end = clauses.bounds(denying)
        acting = any(p.country == scene.giver and p.role == "free" and begin <= p.first < end for p in scene.parties)
        pointing = any(begin <= back.first < end for back in scene.back)
        if acting and pointing and clauses.direction(denying) == "past":
            yield Found("no_evidence", holder, "no_evidence: not done", scene.sentence, scene.carried.terms, True)
            return


def _if_given(scene: Scene, first: int, last: int) -> bool:
    """`Als China levert, moet het gestraft worden`: the giving is supposed, and something follows from it."""
    lower, clauses = scene.reading.doc.lower, scene.reading.clauses
    for token in range(first, last):
        begin, end = clauses.bounds(token)
        if end < last and lower[end] == "dat":
            end = clauses.bounds(end)[1]  # als China dat doet
        words = set(lower[token:end])
        if lower[token] not in _UNLESS or any(lower[t][0].isalnum() for t in range(max(begin, first), token)):
            continue
        beyond = (_WOULD | _HARM) & {*lower[first:begin], *lower[end:last]}
        if _PRONOUNS & words and _HAPPENING & words and beyond:
            return True  # Als dat gebeurt, is alles anders
        acting = any(p.country == scene.giver and begin <= p.first < end for p in scene.parties)
        if acting and _PRONOUNS & words and _DOING & words and clauses.finite(end, last):
            return True  # Als China dat doet, kiest het partij
        if any(p.country == scene.giver and begin <= p.first < end for p in scene.parties) and _WOULD & set(lower[end:last]):
            return True
        if _THIS & words and (_GOING_ON & words or _NEGATIONS & words):
            return True
    for verb in scene.giving:
        begin, end = clauses.bounds(verb.first)
        acting = any(p.country == scene.giver and p.role in ("free", "away") and begin <= p.first < end for p in scene.parties)
        beyond = _WOULD & {*lower[first:begin], *lower[end:last]}
        if first <= verb.first < last and acting and beyond and lower[begin] in _CONDITIONS:
            return True
    return False


def _then(scene: Scene, token: int) -> bool:
    """Whether a token ends `in dat geval` or is the `dan` of a consequence, not of a comparison (meer dan, niet anders dan)."""
    lower = scene.reading.doc.lower
    if lower[token] == "geval" and lower[token - 2 : token] == ["in", "dat"]:
        return True
    if (
        lower[token] != "dan"
        or lower[token - 1] in _COMPARED
        or lower[token + 1] in _JUDGED
        or "je" in lower[token + 1 : token + _JUST + _NOUN]  # Dan leg je je vast
        or any(word in _CALLING for word in lower[max(0, token - _NEAR) : token])
    ):
        return False  # Dat noemt Peking dan gewone handel; dan klopt dat niet
    begin = max(scene.reading.clauses.bounds(token - 1)[0], token - _NEAR)
    return not any(word.endswith("er") and len(word) > len("er") + 1 for word in lower[begin:token])
