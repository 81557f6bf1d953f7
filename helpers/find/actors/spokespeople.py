"""People who speak for others: `een woordvoerder`, `de woordvoerster van het ministerie`, `een zegsman in Brussel`."""

from __future__ import annotations

from helpers.find.actors.context import may_be
from helpers.find.actors.names import slug
from helpers.find.actors.phrases import Phrase
from helpers.find.actors.roster import Entity
from helpers.find.actors.scene import Scene

_JUST = 2  # sentences
_BY_NAME = frozenset({"name", "short", "office", "apposition"})


def spokesperson(phrase: Phrase, scene: Scene, body: str, nation: str) -> None:
    """An unnamed spokesperson speaks for the body, or for the country, person's country or organisation.

    `body` and `nation` are what the phrase's own words tell. Settles the phrase; does not look ahead in the article.
    """
    owner = scene.one_owner(phrase)
    of_owner = scene.holders.body_of(owner.actor_id, scene.published) if owner else ""
    suffix, home = scene.body_of_owner(phrase, "ministry") if owner else ("ministry", "")
    if not of_owner and suffix != "ministry":  # de woordvoerder van wie een ministerie leidt
        of_owner = scene.homes.body(suffix, home)
    heard = scene.homes.kind(phrase.of) == "outlet" and "bij" in scene.text.doc.lower[phrase.first : phrase.last]
    of = phrase.of if phrase.of_kind in "YS" and not heard else ""  # een woordvoerder bij Omroep West
    if phrase.of_kind == "m":  # een politiewoordvoerder
        of = scene.bodies.get(phrase.of, ("", 0))[0] or phrase.of
    whom = body or of or of_owner or nation or _named_body(phrase, scene)
    if phrase.definite and whom and (known := _who_speaks_for(phrase, whom, scene)):
        phrase.settle(known, "office", "again")
        return
    if phrase.seat and nation == scene.homes.nation(phrase.seat):  # een woordvoerder in Brussel
        whom = _body_near(scene, phrase.sentence, nation) or whom
    elif not whom and not (phrase.of or phrase.inner) and scene.text.letters[phrase.last : phrase.last + 1] != "v":
        whom = _body_near(scene, phrase.sentence)
    phrase.settle(whom or "anonymous", "unnamed", "spokesperson-of" if whom else "unnamed")


def _who_speaks_for(phrase: Phrase, whom: str, scene: Scene) -> str:
    """`…, zegt Maria Zacharova. De woordvoerster van het ministerie stelt …`: who was just named and speaks for that body."""
    nation = scene.nation_of(whom)

    def fits(earlier: Phrase) -> bool:
        if (
            earlier.form not in _BY_NAME
            or scene.nation_of(earlier.actor_id) != nation
            or not scene.holds(earlier, phrase.office)
        ):
            return False
        return may_be(earlier, phrase.head.gender) and scene.holders.body_of(earlier.actor_id, scene.published) in ("", whom)

    known = scene.context.person(fits, phrase.sentence, _JUST)
    return known.actor_id if known is not None else ""


def _body_near(scene: Scene, sentence: int, nation: str = "") -> str:
    """The body that was told of last, of this country if one is given: one that acts rather than one behind a preposition,
    and where it speaks as its country (het leger is klaar) the ministry of that country in the sentence before."""
    near = [scene.context.here(sentence), *scene.context.back(sentence, 2)]
    for number, phrases in enumerate(near):
        bodies = [
            p
            for p in reversed(phrases)
            if (_is_body(p) or _is_house(p, scene)) and (not nation or scene.nation_of(p.actor_id) == nation)
        ]
        found = next((p for p in bodies if not p.oblique), bodies[0] if bodies else None)
        if found is None:
            continue
        if found.form == "country" and not phrases[0].sentence < sentence:
            before = (
                (p for p in near[number + 1] if p.form == "institution" and not p.oblique) if number + 1 < len(near) else ()
            )
            ministry = next((p for p in before if scene.nation_of(p.actor_id) == found.actor_id and _is_body(p)), None)
            found = ministry or found
        return found.actor_id
    return ""


def _is_body(phrase: Phrase) -> bool:
    return (phrase.form == "institution" or phrase.shape == "body") and not phrase.office


def _is_house(phrase: Phrase, scene: Scene) -> bool:
    """Het Witte Huis, het Kremlin: a seat of government that is no town."""
    words = scene.text.doc.lower
    return phrase.rule == "seat-of-government" and "het" in (words[phrase.first], words[phrase.first - 1])


def _named_body(phrase: Phrase, scene: Scene) -> str:
    """Een woordvoerder van Transavia: a body in no list, whom the article need not name elsewhere."""
    inner = next((p for p in phrase.inner if scene.text.before(p.first) == "v" and p.last == phrase.last), None)
    if inner is None or (inner.shape and inner.rule != "lone-name"):
        return ""
    if inner.actor_id:
        return inner.actor_id
    name = " ".join(scene.text.words(inner.first, inner.last))
    return scene.roster.add(Entity(slug(name), name, "institution"), name).actor_id
