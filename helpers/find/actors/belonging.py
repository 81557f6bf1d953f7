"""Whose people the unnamed are: `zijn medewerkers`, `bronnen rond de president`, `een functionaris in Washington`."""

from __future__ import annotations

from helpers.find.actors.phrases import Phrase
from helpers.find.actors.scene import Scene

_OF_GOVERNMENT = frozenset({"official", "spokesperson"})
_AROUND = frozenset({"rond", "rondom", "nabij"})
_NATIONAL = ("regering", "overheids", "parlement", "kamer", "defensie", "inlichtingen")  # what every country has of its own
_HEADS = frozenset("president premier staatshoofd regeringsleider bondskanselier minister presidente koning leider".split())
_WITHIN = frozenset({"in", "uit", "binnen"})
_OWN = frozenset({"zijn", "haar", "hun", "diens"})
_ENTOURAGE = frozenset(
    "gevolg gezelschap entourage omgeving kring kringen staf ploeg team delegatie kabinet regering partij kamp "
    "gelederen".split()
)
_TRAVELLING = frozenset({"meereizende", "meegereisde"})
_ALONG = ("meereis", "meegereisd", "meevlieg", "meevloog", "meekwam", "meekom", "meegekomen", "onderweg", "reist", "reisde")
_OPENING = _AROUND | _WITHIN | {"daar", "dicht", "die"}  # what tells behind a phrase whose it is
_PHRASE = 5  # tokens


def told_by_setting(phrase: Phrase, scene: Scene) -> str:
    """The country of officials by whose they are (zijn medewerkers), where they sit (een functionaris in Washington), or
    of whom the sentence is (een regeringsfunctionaris); empty where nothing tells.

    Does not look at the phrase's own adjectives.
    """
    official = phrase.office == "politician" or scene.holders.covers("official", phrase.office)
    if phrase.seat and not _AROUND.isdisjoint(scene.text.doc.lower[phrase.first : phrase.last]):
        return scene.homes.nation(phrase.seat)  # bronnen rond het Witte Huis
    if not (phrase.of or phrase.body or phrase.definite) and (nation := _behind(phrase, scene)):
        return nation
    words = scene.text.doc.lower[phrase.first : phrase.last]
    if not phrase.of and not phrase.body and (_is_of_its_head(phrase, scene) or not _TRAVELLING.isdisjoint(words)):
        return scene.context.nation(scene.nation_of, phrase.sentence, 2)[0]
    if phrase.of or phrase.body or not official:
        return ""
    if phrase.owner:
        owner = scene.one_owner(phrase)
        return scene.nation_of(owner.actor_id) if owner else ""
    if phrase.seat and phrase.office in _OF_GOVERNMENT:
        return scene.homes.nation(phrase.seat)
    if phrase.definite or not any(word.startswith(_NATIONAL) for word in words):
        return ""
    return scene.context.nation(scene.nation_of, phrase.sentence, 1)[0]


def _is_of_its_head(phrase: Phrase, scene: Scene) -> bool:
    """`een adviseur van het staatshoofd`, `medewerkers van de premier`: of whose country the article has just told."""
    words = scene.text.doc.lower[phrase.first : phrase.last]
    return len(words) > 2 and words[-3] == "van" and words[-2] in ("de", "het") and words[-1] in _HEADS


def _behind(phrase: Phrase, scene: Scene) -> str:
    """The country of whom the words behind a phrase name: `bronnen rond de president`, `medewerkers uit zijn gevolg`, `een bron
    in de omgeving van X`, `bronnen dicht bij X`."""
    lower, token = scene.text.doc.lower, phrase.last
    if _OPENING.isdisjoint(lower[token : token + 1]):
        return ""
    if lower[token : token + 1] == ["daar"]:  # in Washington …: functionarissen daar geven toe
        there = scene.context.last_that(lambda p: p.form == "place", phrase.sentence, 1)
        return scene.nation_of(there.actor_id) or scene.homes.nation(there.actor_id) if there is not None else ""
    near = lower[token : token + 4]
    if near[:1] and near[0] in _WITHIN and near[1:2] and near[1] in _OWN and not _ENTOURAGE.isdisjoint(near[2:4]):
        owner = scene.context.subject(phrase.sentence, {"zijn": "m", "haar": "f"}.get(near[1], ""), phrase.quoted)
        return scene.nation_of(owner.actor_id) if owner is not None else ""
    if near[:1] and near[0] in _WITHIN and near[1:2] in (["de"], ["het"]) and near[3:] == ["van"] and near[2] in _ENTOURAGE:
        token += 4
    elif near[:2] == ["dicht", "bij"] or (near[:2] == ["die", "met"] and _travels_along(token, scene)):
        token += 2
    elif near[:1] and near[0] in _AROUND:
        token += 1
    else:
        return ""
    return nation_at(token, phrase, scene)


def _travels_along(token: int, scene: Scene) -> bool:
    """`een functionaris die met de minister meereist`."""
    return any(word.startswith(_ALONG) for word in scene.text.doc.lower[token + 2 : token + _PHRASE + 3])


def nation_at(token: int, phrase: Phrase, scene: Scene) -> str:
    """The country of the noun phrase that begins at a token: an adjective, a name, a seat or an office told of before."""
    text = scene.text
    for at in range(token, min(token + _PHRASE, len(text.letters))):
        letter = text.letters[at]
        if letter in "nKSPQY":
            return scene.homes.nation(text.sense(at).id) or scene.nation_of(text.sense(at).id)
        if letter in "CF" and (bearer := scene.roster.bearer(text.doc.words[at], at)):
            return bearer.nation
        if letter == "o" and text.letters[at + 1 : at + 2] not in ("P", "Q", "C", "F", "T", "_"):
            return _nation_of_office(text.sense(at).id, phrase, scene)
        if letter not in "deaoT_":
            return ""
    return ""


def _nation_of_office(office: str, phrase: Phrase, scene: Scene) -> str:
    """The country of the last one told of in an office, if he was told of just before or nobody else has it in the article."""
    known = scene.context.holder(lambda p: scene.holds(p, office), phrase)
    if known is None or (phrase.sentence - known.sentence > 1 and len(scene.named(office)) > 1):
        return ""
    return scene.nation_of(known.actor_id)
