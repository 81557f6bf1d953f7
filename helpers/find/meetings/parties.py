"""Who takes part in what a cue tells: one named rule a construction of Dutch news prose, the first that fits counts.

A rule gets a scene and a cue and gives two sets of actors, or None. It knows nothing of dates, status or earlier sentences.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from helpers.find.meetings.cues import Hit
from helpers.find.meetings.scene import PREPOSITIONS, Group, Scene, Segment
from helpers.find.quotes import Quote
from helpers.find.verbs import PARTICIPLE
from helpers.records import Mention

_REACH = 14  # words between a noun and the preposition that names its participants
_EXAMPLES = frozenset("waaronder zoals namelijk".split())
_FIRST_PERSON = frozenset("ik mij me mijn we wij ons onze".split())
_LIGHT = frozenset(
    "hebben zijn worden zullen gaan kunnen willen moeten voeren houden plegen plannen plaats|vinden".split()
)
_CONDUCTING = frozenset(["voeren", "plegen", "houden"])
_ATTENDING = frozenset(["deelnemers", "aanwezigen", "deelnemer"])
_PARTNERS = frozenset(["met", "tussen", "bij"])
_SPOKEN_TO = frozenset(["", "aan", "bij", "op", "tegen", "tegenover", "met"])


@dataclass(frozen=True, slots=True)
class Parties:
    """Two sides of one meeting, either of which may be unknown.

    `apart` is true where each on the far side had a meeting of his own (ontmoetingen met X en Y).
    """

    near: tuple[str, ...]
    far: tuple[str, ...]
    rule: str
    apart: bool = False

    @property
    def all(self) -> tuple[str, ...]:
        return self.near + self.far


Found = tuple[tuple[str, ...], tuple[str, ...]] | None
Rule = Callable[[Scene, Hit], Found]


def find_parties(scene: Scene, hit: Hit) -> Parties | None:
    """The participants that the cue's own sentence names, by the first rule that fits."""
    if hit.cue.weak and scene.preposition(hit.first) in ("over", "tot"):
        return None  # sprak over onderhandelingen tussen X en Y
    for name, frame, rule in _VERB_RULES if hit.cue.verb else _NOUN_RULES:
        if frame in hit.cue.frames:
            found = rule(scene, hit)
            if found and (found[0] or found[1]):
                apart = hit.cue.plural and frame == "with" and len(found[1]) > 1
                return Parties(found[0], found[1], name, apart)
    return None


def subject(scene: Scene, clause: Sequence[Segment], used: Sequence[Group] = ()) -> Group | None:
    """The subject of a clause: the free group before its finite verb, else the first one after it."""
    finite = scene.finite_of(clause)
    free = [group for group in scene.groups_in(clause) if group.free and group not in used]
    if finite is None:
        return free[0] if free else None
    before = [group for group in free if group.last <= finite]
    if before:
        return before[-1] if clause[0].kind == "main" else before[0]
    return free[0] if free else None


def governing_subject(scene: Scene, clause: Sequence[Segment], used: Sequence[Group] = ()) -> Group | None:
    """The subject of a clause, or of the one it hangs on.

    `Wang reist naar Moskou om …`, `Wang vloog naar Rome en sprak …`, `Wang, die … sprak`.
    """
    found = subject(scene, clause, used)
    if found or clause[0].first == scene.sentence.first:
        return found
    if clause[0].kind == "infinitive":
        beside = next((group for group in scene.groups if group.last == clause[0].first), None)
        if beside:  # de bereidheid van Xi om …, vroeg Xi om …
            return beside
    if clause[0].kind in ("infinitive", "and"):
        return governing_subject(scene, scene.clause(clause[0].first - 1), used)
    if clause[0].kind == "relative":
        before = [group for group in scene.groups if group.last <= clause[0].first and group not in used]
        return before[-1] if before else None
    return None


def narrator(scene: Scene, hit: Hit, parties: Parties, before: Sequence[Mention]) -> tuple[str, ...]:
    """Who is meant where a sentence names only one side.

    In a quotation with `ik` or `we` its speaker (tijdens mijn ontmoeting met Wang); in an impersonal passive whom the
    sentences before were about (ook is met Zelensky … besproken), and so with `zijn ambtgenoot`. `before` are their
    mentions.
    """
    reading, clause = scene.reading, scene.clause(hit.first)
    quote = reading.quote_at(hit.first)
    if quote and not _FIRST_PERSON.isdisjoint(scene.lower[scene.sentence.first : scene.sentence.last]):
        return _speaker(scene, quote, before)
    forms = reading.clauses.verbs.get(hit.first, ())
    if any(form.form == PARTICIPLE for form in forms) and not any(g.free for g in scene.groups_in(clause)):
        people = [
            m.actor_id for m in before if scene.cast.person(m.actor_id) and m.actor_id not in parties.far
        ]
        return tuple(people[-1:])
    return ()


def _speaker(scene: Scene, quote: Quote, before: Sequence[Mention]) -> tuple[str, ...]:
    """The last person named outside a quotation before it, within the sentences just before."""
    people = [
        mention.actor_id
        for mention in (*before, *scene.mentions)
        if mention.end <= quote.start and scene.cast.person(mention.actor_id)
    ]
    return tuple(people[-1:])


def _ids(group: Group | None) -> tuple[str, ...]:
    return group.ids if group else ()


def _met(scene: Scene, hit: Hit, group: Group) -> bool:
    """Whether a group can be met by a cue that takes only persons."""
    return hit.cue.object != "person" or any(map(scene.cast.person, group.ids))


def _object(scene: Scene, hit: Hit) -> Found:
    """X ontmoet Y · Dinsdag ontmoette X Y · dat X Y had ontmoet · om Y te ontmoeten · Y, die X ontmoette."""
    clause = scene.clause(hit.first)
    inside = scene.lower[clause[0].first : clause[-1].last]
    if "elkaar" in inside or not hit.cue.not_with.isdisjoint(inside):
        return None
    free = [group for group in scene.groups_in(clause) if group.free]
    if not free:
        return None
    one = subject(scene, clause)
    after = [group for group in free if group is not one and group.first > (scene.finite_of(clause) or 0)]
    rest = after or [group for group in free if group is not one]
    if not rest:
        one, rest = governing_subject(scene, clause, free), free[:1]
    return (_ids(one), rest[0].ids) if one and _met(scene, hit, rest[0]) else None


def _passive(scene: Scene, hit: Hit) -> Found:
    """X werd ontvangen door Y · wordt X door Y verwelkomd."""
    forms = scene.reading.clauses.verbs.get(hit.first, ())
    if not any(form.form == PARTICIPLE for form in forms):
        return None
    clause = scene.clause(hit.first)
    by = [group for group in scene.groups_in(clause) if group.preposition == "door"]
    one = governing_subject(scene, clause, by) if by else None
    return (one.ids, by[0].ids) if one and _met(scene, hit, one) else None


def _mutual(scene: Scene, hit: Hit) -> Found:
    """X en Y spraken elkaar."""
    clause = scene.clause(hit.first)
    if "elkaar" not in scene.lower[clause[0].first : clause[-1].last]:
        return None
    one = governing_subject(scene, clause)
    return (one.ids[:1], one.ids[1:]) if one else None


def _plural(scene: Scene, hit: Hit) -> Found:
    """X en Y overlegden · X en Y spraken over Z."""
    inside = scene.lower[hit.first : scene.clause(hit.first)[-1].last]
    if hit.cue.verb and "object" in hit.cue.frames and "over" not in inside:
        return None
    one = governing_subject(scene, scene.clause(hit.first))
    return (one.ids[:1], one.ids[1:]) if one and len(one.ids) > 1 else None


def _prepositional(preposition: str) -> Rule:
    def rule(scene: Scene, hit: Hit) -> Found:
        """X sprak met Y · nadat X met Y had gesproken · om met Y te praten."""
        clause = scene.clause(hit.first)
        far = [
            group
            for group in scene.groups_in(clause)
            if group.preposition == preposition and _own(scene, hit, group)
        ]
        if not far or (preposition == "tegen" and not _face_to_face(scene, far[0])):
            return None
        other = _examples(scene, min(far, key=lambda group: abs(group.first - hit.first)))
        return _ids(governing_subject(scene, clause, [other])), other.ids

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


def _face_to_face(scene: Scene, group: Group) -> bool:
    """Whether something can be said to a group: only to persons (zei Xi tegen Poetin)."""
    return all(map(scene.cast.person, group.ids))


def _examples(scene: Scene, group: Group) -> Group:
    """`met Europese leiders, waaronder Macron en Scholz`: those who are named count."""
    return _listed(scene, group.last, group.last + 2) or group


def _listed(scene: Scene, first: int, last: int) -> Group | None:
    """The group after `waaronder`, `onder wie`, `zoals` in a range of tokens."""
    for token in range(first, min(last, scene.sentence.last)):
        if scene.lower[token] in _EXAMPLES or scene.lower[token : token + 2] == ["onder", "wie"]:
            return next((group for group in scene.groups if 0 < group.first - token <= 4), None)
    return None


def zone(scene: Scene, hit: Hit) -> tuple[int, int]:
    """Where the phrases that belong to a noun can begin: up to the next verb that tells something else."""
    end = min(hit.last + _REACH, scene.clause(hit.first)[-1].last)
    verbs = scene.reading.clauses.verbs
    for token in range(hit.last, end):
        if any(form.lemma not in _LIGHT for form in verbs.get(token, ())) and not scene.tells(token):
            return hit.last, token
    return hit.last, end


def anchored(scene: Scene, hit: Hit) -> Hit:
    """A noun moved into the relative clause that tells who met: het telefoongesprek dat X zaterdag had met Y."""
    token = hit.last + (scene.lower[hit.last : hit.last + 1] == [","])
    if hit.cue.verb or token >= scene.sentence.last or scene.lower[token] not in ("dat", "die"):
        return hit
    groups = scene.groups_in(scene.clause(token))
    told = any(g.preposition == "met" or (g.free and scene.cast.meet(g.ids)) for g in groups)
    return Hit(token, token + 1, hit.cue) if told else hit


def _after(scene: Scene, hit: Hit, preposition: str) -> Group | None:
    """The group that a noun takes with a preposition."""
    first, last = zone(scene, hit)
    for group in scene.groups:
        if first <= group.first < last and group.preposition == preposition:
            return _examples(scene, group)
    if preposition in scene.lower[first:last]:
        return _listed(scene, scene.lower.index(preposition, first), last)
    return None


def _beside(scene: Scene, group: Group, hit: Hit) -> bool:
    """Whether `met X` stands just before a noun, with nothing of its own between: voerde met X een goed gesprek."""
    between = scene.lower[group.last : hit.first]
    return group.last <= hit.first and len(between) <= 4 and PREPOSITIONS.isdisjoint(between)


def possessor(scene: Scene, hit: Hit) -> Group | None:
    """Wangs ontmoeting · zijn eerste ontmoeting · de ontmoeting van Wang met Lavrov."""
    for group in scene.groups:
        if group.mentions[-1].possessive and 0 <= hit.first - group.last <= 3:
            return group
    first, last = zone(scene, hit)
    return next((g for g in scene.groups if first < g.first <= first + 3 and g.preposition == "van"), None)


def _noun_between(scene: Scene, hit: Hit) -> Found:
    """een ontmoeting tussen X en Y."""
    group = _after(scene, hit, "tussen")
    return (group.ids[:1], group.ids[1:]) if group else None


def _noun_taking(preposition: str) -> Rule:
    def rule(scene: Scene, hit: Hit) -> Found:
        """X had een gesprek met Y · na een gesprek met Y zei X · X voerde met Y overleg."""
        clause = scene.clause(hit.first)
        far = _after(scene, hit, preposition)
        if far is None and preposition == "met":
            far = next(
                (g for g in scene.groups_in(clause) if g.preposition == "met" and _beside(scene, g, hit)),
                None,
            )
        if far is None or not _met(scene, hit, far):
            return None
        near = possessor(scene, hit) or governing_subject(scene, clause, [far])
        return _ids(near), far.ids

    return rule


def _attended(scene: Scene, hit: Hit) -> Found:
    """Deelnemers van de minitop zijn X, Y en Z."""
    first = scene.sentence.first
    if _ATTENDING.isdisjoint(scene.lower[max(first, hit.first - 4) : hit.first]):
        return None
    one = next((group for group in scene.groups if group.first >= hit.last), None)
    return (one.ids[:1], one.ids[1:]) if one else None


def _noun_from(scene: Scene, hit: Hit) -> Found:
    """X kreeg bezoek van Y."""
    clause = scene.clause(hit.first)
    far = _after(scene, hit, "van")
    got = any(
        form.lemma == "krijgen" for s in clause for t in s.finite for form in scene.reading.clauses.verbs[t]
    )
    return (
        (_ids(governing_subject(scene, clause, [far])), far.ids)
        if far and got and _met(scene, hit, far)
        else None
    )


def _noun_of(scene: Scene, hit: Hit) -> Found:
    """het gesprek van X en Y."""
    group = possessor(scene, hit)
    return (group.ids[:1], group.ids[1:]) if group and len(group.ids) > 1 else None


def _invited(scene: Scene, hit: Hit) -> Found:
    """Op uitnodiging van X brengt Y een bezoek aan China."""
    far = _after(scene, hit, "van")
    return (_ids(governing_subject(scene, scene.clause(hit.first), [far])), far.ids) if far else None


def _conducted(scene: Scene, hit: Hit) -> bool:
    """Whether a verb beside a noun says that it was held: pleegden overleg, onderhandelingen voerden."""
    verbs = scene.reading.clauses.verbs
    beside = range(max(scene.sentence.first, hit.first - 3), min(scene.sentence.last, hit.last + 3))
    return any(form.lemma in _CONDUCTING for token in beside for form in verbs.get(token, ()))


def _noun_alone(scene: Scene, hit: Hit) -> Found:
    """X en Y voerden een telefoongesprek · tijdens een ontmoeting waarschuwde X Y · in een gesprek leverde X kritiek op Y."""
    clause = scene.clause(hit.first)
    first, last = zone(scene, hit)
    one = subject(scene, clause)
    if one is None or hit.cue.trip or not _PARTNERS.isdisjoint(scene.lower[first:last]):
        return None
    if scene.cast.meet(one.ids) and (not hit.cue.weak or _conducted(scene, hit)):
        return one.ids[:1], one.ids[1:]
    if hit.cue.weak:
        return None
    others = [g for g in scene.groups_in(clause) if g is not one and g.preposition in _SPOKEN_TO]
    other = next((group for group in others if any(map(scene.cast.person, group.ids))), None)
    return (one.ids, other.ids) if other else None


_VERB_RULES: tuple[tuple[str, str, Rule], ...] = (
    ("mutual", "mutual", _mutual),
    ("passive", "object", _passive),
    ("verb_with", "with", _prepositional("met")),
    ("verb_at", "at", _prepositional("bij")),
    ("verb_object", "object", _object),
    ("said_to", "to_face", _prepositional("tegen")),
    ("plural_subject", "plural", _plural),
)
_NOUN_RULES: tuple[tuple[str, str, Rule], ...] = (
    ("attended", "with", _attended),
    ("plural_subject", "plural", _plural),
    ("noun_between", "between", _noun_between),
    ("noun_with", "with", _noun_taking("met")),
    ("noun_at", "at", _noun_taking("bij")),
    ("noun_to", "to", _noun_taking("aan")),
    ("noun_from", "from", _noun_from),
    ("noun_of", "of", _noun_of),
    ("invited", "invited", _invited),
    ("noun_alone", "with", _noun_alone),
)
