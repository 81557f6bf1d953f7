"""Second pass over an article: a phrase gets its actor by its words, what went before, and the codebook."""

from __future__ import annotations

from collections.abc import Callable

from helpers.find.actors import bodies, officers
from helpers.find.actors.context import is_person
from helpers.find.actors.counterparts import counterpart
from helpers.find.actors.phrases import Phrase
from helpers.find.actors.pronouns import named_after, pronoun
from helpers.find.actors.scene import Scene

_RULES: dict[str, Callable[[Phrase, Scene], None]] = {
    "country": bodies.country,
    "place": bodies.place,
    "capital": bodies.capital,
    "possessive": bodies.possessive,
    "inhabitants": bodies.inhabitants,
    "fellow": bodies.fellow,
    "body_again": bodies.again,
    "known_body": bodies.known_body,
    "body": bodies.body,
    "office": officers.office,
    "kind": officers.kind,
    "counterpart": counterpart,
    "pronoun": pronoun,
}
_BODIES = frozenset({"body", "known_body", "named_body"})
_STILL, _BESIDE = frozenset("ook tevens nu inmiddels destijds toen eveneens tegenwoordig zelf".split()), 2
_MORE_OF_HIM = frozenset({"een", "tevens", "oud", "voormalig"})
_BARE_OFFICES = frozenset({"office", "kind"})


def resolve(phrases: list[Phrase], scene: Scene) -> None:
    """Fill `actor_id`, `form`, `rule`, `office` and `members` of every phrase, in text order."""
    taken = 0
    waiting: list[Phrase] | None = []  # pronouns before anybody has been named
    for number, phrase in enumerate(phrases):
        if phrase.first < taken:
            phrase.shape = ""
        if not phrase.shape:
            continue
        if phrase.shape == "body" and _is_verb(phrase, scene):
            phrase.shape, phrase.last = "pronoun", phrase.first + 1
        if phrase.shape == "counterpart":
            phrase.belongs_to = scene.owner(phrase)
        following = phrases[number + 1] if number + 1 < len(phrases) else None
        if not phrase.actor_id and not phrase.form:
            _RULES.get(phrase.shape, _nobody)(phrase, scene)
        if not phrase.shape:
            continue
        if phrase.shape == "pronoun":
            named_after(phrase, phrases[number + 1 : number + 5], scene)
        _appose(phrase, following, scene)
        taken = phrase.last
        phrase.gender = phrase.gender or _gender(phrase, scene)
        scene.context.add(phrase)
        if waiting is not None:
            waiting = _ahead(phrase, waiting)


def _is_verb(phrase: Phrase, scene: Scene) -> bool:
    """Volgens haar staat Rusland open voor overleg: no state of hers."""
    return scene.text.before(phrase.first) == "g" and scene.text.doc.lower[phrase.first : phrase.last] == ["haar", "staat"]


def _ahead(phrase: Phrase, waiting: list[Phrase]) -> list[Phrase] | None:
    """Hij moest slikken. … Zelensky …: who opens an article as a pronoun is the first person that it names."""
    if phrase.form == "pronoun":
        return [*waiting, phrase] if not (phrase.actor_id or phrase.plural) and phrase.rule == "pronoun" else waiting
    if not is_person(phrase) or phrase.form == "unnamed":
        return waiting
    for pronoun_ahead in waiting:
        pronoun_ahead.settle(phrase.actor_id, "pronoun", "pronoun-ahead")
    return None


def _nobody(phrase: Phrase, scene: Scene) -> None:
    phrase.shape = ""


def _gender(phrase: Phrase, scene: Scene) -> str:
    entity = scene.roster.entities.get(phrase.actor_id)
    if entity and entity.gender:
        return entity.gender
    return phrase.head.gender if phrase.shape in ("office", "kind", "counterpart") else ""


def _appose(phrase: Phrase, following: Phrase | None, scene: Scene) -> None:
    """Blinken, de Amerikaanse minister, … and: het hoofd van de Veiligheidsraad, Nikolai Patrushev, …"""
    letters = scene.text.letters
    if following is None or following.sentence != phrase.sentence or phrase.plural or following.plural:
        return
    between = letters[phrase.last : following.first]
    if between[:1] == "," and len(between) == _BESIDE and scene.text.doc.lower[following.first - 1] in _STILL:
        between = ","  # Sturgeon, ook leider van de SNP,
    if between not in (",", "(", "-", "(9),"):
        return
    if between == "(" and following.shape in _BODIES and is_person(phrase):
        if letters[following.last : following.last + 1] == ")":
            following.shape = ""  # Sven Biscop (Egmontinstituut): where he works is told of him
        return
    end = letters[following.last] if following.last < len(letters) else "."
    if end == "&" and not _MORE_OF_HIM.isdisjoint(scene.text.doc.lower[following.last + 1 : following.last + 2]):
        end = ","  # X, de secretaris van de raad en een oude bekende
    if phrase.shape == "counterpart" and not phrase.actor_id and following.name is not None and end in ",.-)":
        phrase.actor_id = following.actor_id  # zijn gastheer, de Tsjechische president Petr Pavel,
    elif (
        following.name is None
        and following.shape in _BARE_OFFICES
        and ((phrase.shape == "name" and end != "&") or (_has_office_too(phrase, following) and end in ",.-)"))
    ):
        _name_first(phrase, following, scene)
    elif phrase.shape == "kind" and phrase.owner and following.name is not None and phrase.name is None and end in ",.-)":
        _office_first(phrase, following, scene)  # haar buurman, oud-militair X,
    elif following.shape == "name" and phrase.shape in _BARE_OFFICES and phrase.name is None and end in ",.-)":
        _office_first(phrase, following, scene)


def _has_office_too(phrase: Phrase, following: Phrase) -> bool:
    """Whether somebody with office and name has another one: de Senegalese president Macky Sall, voorzitter van de unie,"""
    titled = phrase.shape in _BARE_OFFICES and phrase.name is not None
    return titled and not (following.definite or following.indefinite or following.plural)


def _name_first(name: Phrase, office: Phrase, scene: Scene) -> None:
    entity = scene.roster.entities.get(name.actor_id)
    if entity is None or entity.kind != "person":
        return
    office.settle(name.actor_id, "apposition", "apposition")
    office.office = name.office = office.office_told
    office.last = _end_of_apposition(office, scene)
    if not office.former:
        scene.roster.give_office(entity, office.office, scene.nation(office))


def _end_of_apposition(office: Phrase, scene: Scene) -> int:
    """An apposition runs to its comma: `hoogleraar internationale betrekkingen aan de KU Leuven,`."""
    doc, letters = scene.text.doc, scene.text.letters
    limit = min(doc.sentence_of(office.first).last, office.last + 12)
    for token in range(office.last, limit):
        if letters[token] in ",.:)-":
            return token
        if letters[token] in '(")p' or doc.lower[token] in ("die", "dat"):
            break
    return office.last


def _is_long(name: Phrase) -> bool:
    """Whether a name is more than a surname: een woordvoerster, Mao Ning, …"""
    first, last = name.name or (0, 0)
    return last - first > 1


def _office_first(office: Phrase, name: Phrase, scene: Scene) -> None:
    entity = scene.roster.entities.get(name.actor_id)
    told = office.definite or office.nations or office.of or office.owner or _is_long(name)
    if entity is None or entity.kind != "person" or not told:
        return
    office.settle(entity.actor_id, "office", "office-before-name")
    office.office = office.office_told
    name.form, name.office = "apposition", office.office
    if not office.former:
        scene.roster.give_office(entity, office.office, scene.nation(office))
