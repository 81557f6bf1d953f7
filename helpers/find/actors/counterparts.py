"""Counterparts: who holds an office like that of somebody else (zijn ambtgenoot), and guests and hosts."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.find.actors.context import is_person
from helpers.find.actors.officers import find_holder
from helpers.find.actors.phrases import Phrase
from helpers.find.actors.scene import Scene

_UNION = "eu"
_GUESTS = frozenset({"gast", "bezoeker"})


def counterpart(phrase: Phrase, scene: Scene) -> None:
    """Zijn Chinese ambtgenoot: somebody of that country in an office like that of the one he belongs to."""
    if phrase.plural:
        _several(phrase, scene)
        return
    if not (phrase.owner or phrase.nations or phrase.of or phrase.definite):
        if phrase.indefinite and not phrase.body and scene.text.doc.lower[phrase.last - 1] not in _GUESTS:  # een oud-collega
            phrase.settle("anonymous", "unnamed", "unnamed")
        else:
            phrase.shape = ""
        return
    owner = phrase.belongs_to
    guest = scene.text.doc.lower[phrase.last - 1] in _GUESTS
    if guest and (not phrase.owner or phrase.nations or phrase.of):
        phrase.shape = ""
        return
    phrase.settle("", "relational", "counterpart")
    if guest or scene.text.doc.lower[phrase.last - 1] == "gastheer":
        _guest_or_host(phrase, scene)
        return
    nation = scene.nation(phrase)
    if phrase.indefinite and nation:
        _some_counterpart(phrase, scene, nation)
        return
    if owner and not nation and phrase.body and phrase.body.id.endswith("-ministry"):  # zijn collega van Financiën
        phrase.office = phrase.body.id.removesuffix("ministry") + "minister"
        if phrase.office in scene.holders.offices:
            phrase.settle(find_holder(phrase, scene, scene.nation_of(owner.actor_id))[0], "relational", "colleague")
        return
    mine = _offices_of(owner, scene)
    if mine or nation:
        phrase.actor_id, phrase.rule = _counterpart_of(owner, mine, nation, phrase, scene)
    if mine and nation and not phrase.actor_id:
        _unnamed(phrase, scene, nation, mine[0])
    elif nation and not phrase.actor_id:
        _some_counterpart(phrase, scene, nation)


def _unnamed(phrase: Phrase, scene: Scene, nation: str, office: str) -> None:
    """Zijn Keniaanse ambtgenoot: who was introduced as such before, else somebody of that country whom nobody names.

    Several who could be meant leave it open.
    """
    people = [e for e in scene.roster.entities.values() if e.kind == "person" and e.nation == nation]
    if any(scene.holders.kin(office, other) for e in people for other in scene.offices_of(e.actor_id)):
        return
    untitled = {e.actor_id for e in people if not scene.offices_of(e.actor_id)}
    again = scene.context.person(lambda p: p.actor_id in untitled, phrase.sentence)
    if again:
        phrase.actor_id = again.actor_id
    else:
        phrase.settle(scene.homes.unnamed(nation), "unnamed", "counterpart-unnamed")
        phrase.office = office


def _several(phrase: Phrase, scene: Scene) -> None:
    """Zijn Franse en Duitse ambtgenoten, haar collega’s uit Japan en Zuid-Korea: one of each country, else the countries."""
    phrase.settle("", "relational", "counterparts")
    owner, nations = phrase.belongs_to, phrase.nations
    mine = _offices_of(owner, scene)
    if phrase.of == _UNION and not nations:
        phrase.settle(_UNION, "people", "counterparts")  # zijn EU-collega’s
    elif len(nations) > 1 and mine:
        found = tuple(_counterpart_of(owner, mine, scene.homes.nation(one) or one, phrase, scene)[0] for one in nations)
        phrase.members, phrase.office = found if all(found) else nations, mine[0]


def _offices_of(owner: Phrase | None, scene: Scene) -> Sequence[str]:
    if owner is None:
        return ()
    return scene.offices_of(owner.actor_id) or ([owner.office] if owner.office else [])


def _counterpart_of(owner: Phrase | None, mine: Sequence[str], nation: str, phrase: Phrase, scene: Scene) -> tuple[str, str]:
    """Whom the article names in an office like one of `mine`, else who is known to hold it then; and the rule."""
    candidates = {
        entity.actor_id
        for entity in scene.roster.entities.values()
        if entity.kind == "person"
        and (owner is None or entity.actor_id != owner.actor_id)
        and (not nation or entity.nation == nation)
        and any(scene.holders.kin(one, other) for one in mine for other in scene.offices_of(entity.actor_id))
    }
    recent = scene.context.person(lambda p: p.actor_id in candidates, phrase.sentence)
    if recent or len(candidates) == 1:
        return (recent.actor_id if recent else candidates.pop()), "counterpart"
    known = next((k for each in mine if (k := scene.holders.holder(each, nation, scene.published))), "")
    if known:
        scene.introduce(known)
    return known, "counterpart-by-time" if known else "counterpart"


def _some_counterpart(phrase: Phrase, scene: Scene, nation: str) -> None:
    """Een Zwitserse collega: somebody unnamed of that country, in an office like that of whom the sentence is about."""
    phrase.settle(scene.homes.unnamed(nation), "unnamed", "unnamed")
    subject = scene.context.subject(phrase.sentence, "", phrase.quoted)
    phrase.office = next(iter(scene.offices_of(subject.actor_id)), "") if subject else ""


def _guest_or_host(phrase: Phrase, scene: Scene) -> None:
    """Zijn gast, haar gastheer: the only other person of the sentence and the one before, or who comes first there."""
    owner = phrase.belongs_to.actor_id if phrase.belongs_to else ""
    for phrases in (scene.context.here(phrase.sentence), *scene.context.back(phrase.sentence, 3)):
        others = [p for p in phrases if is_person(p) and p.actor_id != owner and not p.quoted]
        if others:
            host = scene.text.doc.lower[phrase.last - 1] == "gastheer"
            if host or len({p.actor_id for p in others}) == 1:
                phrase.actor_id = others[0].actor_id
            return
