"""Countries, capitals, ministries and other bodies: which actor a phrase stands for."""

from __future__ import annotations

from helpers.find.actors.belonging import nation_at
from helpers.find.actors.context import may_be
from helpers.find.actors.phrases import Phrase
from helpers.find.actors.roster import Entity
from helpers.find.actors.scene import Scene
from helpers.find.actors.unions import of_members
from helpers.find.actors.words import PLACE

_CABINET = "kabinet"  # what papers call the government at home, before any other that is near
_CHAMBER = "kamer"  # what they call its parliament, and no other
_RESTRICTS = frozenset({"die", "waar", "waarvan"})
_AUTHORITIES = "autoriteiten"
_STATE_MEDIA = "state_media"
_MEDIA, _JUST = frozenset({"media", _STATE_MEDIA}), 3  # sentences
_EMBASSIES = frozenset({"ambassade", "consulaat", "consulaat-generaal", "vertegenwoordiging"})
_OF_SOME_KIND = ("partij", "beweging", "groep", "leger", "bank", "bond")
_ALLIANCES = frozenset({"eu", "nato", "un", ""})
_ADJECTIVES, _BEFORE_ADJECTIVES = "ea", ("d", "D", "z", "H", *PLACE)
_COUNTED = frozenset({"twee", "beide", "drie", "vier"})
_OURS = frozenset({"onze", "ons", "mijn"})
_SOME_PEOPLE = "citizen"
_STRONG_VERBS = frozenset(
    "vroeg riep drong sprak wees hield gaf kwam kreeg bleef liet bracht schreef reed vloog sloot bood nam trof ziet zag vindt "
    "vond vraagt roept dringt spreekt wijst houdt geeft komt krijgt blijft laat brengt hoopt eist vreest denkt "
    "dacht gelooft".split()
)


def country(phrase: Phrase, scene: Scene) -> None:
    """Rusland; after in, naar, uit it is the place that is meant."""
    if scene.text.before(phrase.first) in PLACE:
        phrase.settle(phrase.head.id, "place", "country-as-place")
    else:
        phrase.settle(phrase.head.id, "country", "country")


def place(phrase: Phrase, scene: Scene) -> None:
    """Peking, het Kremlin: the government, unless a preposition of place, an adjective or another place goes before."""
    seat = "S" in scene.text.letters[phrase.first : phrase.last]
    if seat and not (scene.text.before(phrase.first) in PLACE or _described(phrase, scene) or _beside_place(phrase, scene)):
        form = "country" if scene.homes.kind(phrase.head.id) == "country" else "institution"
        phrase.settle(phrase.head.id, form, "seat-of-government")
        scene.remember_body(scene.homes.suffix(phrase.actor_id), phrase.actor_id, phrase.sentence)
    else:
        phrase.settle(phrase.head.of or phrase.head.id, "place", "seat" if seat else "place")


def capital(phrase: Phrase, scene: Scene) -> None:
    """De Poolse hoofdstad: a place in that country; had de Poolse in mei ontmoet: the woman of that country."""
    word, before = scene.text.doc.lower[phrase.last - 1], scene.text.before(phrase.first)
    if word == "hoofdstad":
        phrase.settle(scene.text.sense(phrase.first + 1).id, "place", "capital")
    elif word in ("in", "te", "vanuit") and before in tuple("XZxyt"):
        phrase.last, phrase.head = phrase.last - 1, scene.text.sense(phrase.first + 1)
        fellow(phrase, scene)
    else:
        phrase.shape = ""


def _described(phrase: Phrase, scene: Scene) -> bool:
    """Het belegerde Kiev, in hartje Moskou; not: zo maakte het Kremlin bekend, dreigde Moskou."""
    letters, token = scene.text.letters, phrase.first - 1
    while token >= 0 and letters[token] in _ADJECTIVES:
        token -= 1
    return letters[phrase.first] != "d" and 0 <= token < phrase.first - 1 and letters[token] in _BEFORE_ADJECTIVES


def _beside_place(phrase: Phrase, scene: Scene) -> bool:
    """In Kiev en Moskou."""
    last = scene.context.last
    return last is not None and last.form == "place" and last.last + 1 == phrase.first and scene.text.letters[last.last] in "&,"


def possessive(phrase: Phrase, scene: Scene) -> None:
    """China’s, Pekings, Bidens."""
    base = phrase.head.base
    form = {"P": "name", "Q": "short", "Y": "institution", "L": "place"}.get(base, "country")
    phrase.settle(phrase.head.id, form, "possessive")
    if base in "PQ":
        scene.introduce(phrase.head.id)


def inhabitants(phrase: Phrase, scene: Scene) -> None:
    """De Chinezen stand for China; de Rus for the Russian that was told of."""
    nation = phrase.head.id
    if phrase.plural and (phrase.quantifier or scene.text.before(phrase.first) == "9"):
        phrase.settle(scene.homes.unnamed(nation), "unnamed", "inhabitants")  # twee Russen, sommige Palestijnen
        phrase.office = _SOME_PEOPLE
        return
    if phrase.plural:
        phrase.settle(nation, "people", "inhabitants")
        return
    if not (phrase.definite or phrase.indefinite):
        phrase.shape = ""
        return
    known = _countryman(nation, "m", phrase, scene) if phrase.definite else None
    if known:
        phrase.settle(known.actor_id, "office", "inhabitant")
    else:
        phrase.settle(scene.homes.unnamed(nation), "unnamed", "inhabitant")


def fellow(phrase: Phrase, scene: Scene) -> None:
    """Aldus de Duitse, de Duitse vroeg: the woman of that country who was told of."""
    verb = scene.text.doc.lower[phrase.last]
    acts = scene.text.letters[phrase.last] != "x" or verb in _STRONG_VERBS or verb.endswith(("de", "te"))
    letters = scene.text.letters
    inverted = letters[phrase.first - 1] == "g" and letters[phrase.last + 1 : phrase.last + 2] in tuple("dDzHpKSPQCFn")
    acts = acts or (inverted and verb.endswith("t"))  # volgens de Estse kost het
    known = _countryman(phrase.head.id, "f", phrase, scene) if acts else None
    if known and known.gender and scene.text.doc.lower[phrase.first] == "de":
        phrase.settle(known.actor_id, "office", "inhabitant")
    else:
        phrase.shape = ""


def _countryman(nation: str, gender: str, phrase: Phrase, scene: Scene) -> Phrase | None:
    """The last person of a country; else the last subject whose country is not known, or who works for a body of states
    (Stoltenberg, de Noor)."""

    lower = scene.text.doc.lower

    def of_it(person: Phrase) -> bool:
        return scene.nation_of(person.actor_id) == nation and may_be(person, gender)

    def fits(person: Phrase) -> bool:
        aside = lower[person.first - 1] == "die" and not person.plural  # Lavrov, die Poetin vervangt, … de Rus
        return of_it(person) and not aside

    told = scene.context.person(lambda p: fits(p) and p.quoted == phrase.quoted, phrase.sentence, 5)
    known = told or scene.context.person(fits, phrase.sentence, 5)  # rather than one whom only somebody's words name
    known = known or scene.context.person(of_it, phrase.sentence, 5)  # Blinken, die Wang sprak, … de Chinees
    subject = scene.context.subject(phrase.sentence, gender, phrase.quoted)
    nearer = subject is not None and not scene.nation_of(subject.actor_id) and subject.form != "unnamed"
    if known and not (nearer and subject.sentence > known.sentence):
        return known
    if subject and scene.nation_of(subject.actor_id) in _ALLIANCES:
        return subject
    bodies = _ALLIANCES - {""}
    return scene.context.person(lambda p: scene.nation_of(p.actor_id) in bodies and may_be(p, gender), phrase.sentence, 3)


def again(phrase: Phrase, scene: Scene) -> None:
    """De krant, het bedrijf: the outlet, or else the body without a country, that was told of last."""
    outlet = phrase.head.id == "outlet"
    lower = scene.text.doc.lower
    if phrase.owner in _OURS:
        phrase.shape = ""
        return
    if phrase.head.of and not phrase.of and scene.homes.kind(phrase.head.of) not in ("country", "person", ""):
        phrase.settle(phrase.head.of, "institution", "known-body")  # het Ecowas-blok
        return
    kind = "" if outlet else next(filter(lower[phrase.last - 1].endswith, _OF_SOME_KIND), "")

    def fits(earlier: Phrase) -> bool:
        if earlier.form != "institution" or (earlier.office in _MEDIA) != outlet:
            return False
        acronym = earlier.rule == "lone-name" and scene.text.doc.words[earlier.last - 1].isupper()
        named = earlier.shape in ("named_body", "known_body") or earlier.rule == "unknown-body" or acronym
        if not outlet and scene.homes.kind(earlier.actor_id) in ("group", "country"):
            return False  # het bedrijf is not the West
        if kind and not any(word.endswith(kind) for word in lower[earlier.first : earlier.last]):
            return False  # de bond: which of them is meant is sure only where one was called so
        return named and (not phrase.nations or scene.nation_of(earlier.actor_id) in ("", *phrase.nations))

    if scene.text.letters[phrase.last : phrase.last + 1] == "v":  # het blad van de partij: only where it was just named
        before = scene.context.back(phrase.sentence, 1)
        known = next((p for phrases in before for p in phrases if outlet and not p.oblique and fits(p)), None)
        if known is None or not phrase.definite:
            phrase.shape = ""
        else:
            phrase.settle(known.actor_id, "institution", "body-again")
            phrase.office = known.office
        return
    reach = 20 if outlet else 3
    known = scene.context.last_that(lambda p: not p.oblique and fits(p), phrase.sentence, 1)
    if known is None and outlet:  # een bericht in de Financial Times. De krant schreef …
        known = scene.context.last_that(fits, phrase.sentence, 1)
    if known is None and outlet and phrase.definite and not phrase.of and _of_its_people(phrase, scene):
        return
    known = known or scene.context.last_that(lambda p: not p.oblique and fits(p), phrase.sentence, reach)
    known = known or scene.context.last_that(fits, phrase.sentence, reach)
    if known is None or not phrase.definite or phrase.of:
        phrase.shape = ""
        return
    phrase.settle(known.actor_id, "institution", "body-again")
    phrase.office = known.office


def _of_its_people(phrase: Phrase, scene: Scene) -> bool:
    """De collega's van Le Monde zijn het eens. Het dagblad schrijft …: the outlet whose people the sentence before is about."""
    told = (p for phrases in scene.context.back(phrase.sentence, 1) for p in phrases)
    people = next((p for p in told if p.of and scene.homes.kind(p.of) == "outlet"), None)
    if people is None:
        return False
    phrase.settle(people.of, "institution", "body-again")
    phrase.office = "state_media" if scene.homes.is_state_media(people.of) else "media"
    return True


def known_body(phrase: Phrase, scene: Scene) -> None:
    """De NAVO, CNN."""
    place = phrase.head.id == "eu" and scene.text.before(phrase.first) in PLACE
    home, nation = scene.homes.nation(phrase.head.id), scene.nation(phrase)
    if phrase.nations and nation != home and phrase.head.id.startswith(f"{home}-"):
        _foreign_body(phrase, scene, nation, phrase.head.id.removeprefix(f"{home}-"))
        return
    phrase.settle(phrase.head.id, "place" if place else "institution", "known-body")
    scene.remember_body(scene.homes.suffix(phrase.actor_id), phrase.actor_id, phrase.sentence)
    if scene.homes.is_state_media(phrase.actor_id):
        phrase.office = "state_media"
    elif scene.homes.kind(phrase.actor_id) == "outlet":
        phrase.office = "media"


def _foreign_body(phrase: Phrase, scene: Scene, nation: str, kind: str) -> None:
    """Het Zweedse Openbaar Ministerie: another country's body, that is called like one of the codebook."""
    name = " ".join(scene.text.words(phrase.first, phrase.last))
    entity = scene.roster.add(Entity(f"{nation}-{kind}", name, "institution", nation), name)
    phrase.settle(entity.actor_id, "institution", "unknown-body")


def body(phrase: Phrase, scene: Scene) -> None:
    """Het Chinese ministerie van Buitenlandse Zaken, de regering, Russische staatsmedia, het land."""
    suffix = phrase.head.id
    nation = scene.nation(phrase)
    if suffix == "country":
        _land(phrase, scene, nation)
        return
    if nation and not phrase.nations and _is_abroad(phrase, scene):
        nation = scene.context.nation(lambda actor: _of_others(scene.nation_of(actor), nation), phrase.sentence)[0]
        if not nation:
            phrase.shape = ""
            return
    if phrase.owner and not nation:
        suffix, nation = scene.body_of_owner(phrase, suffix)
    bare = scene.text.letters[phrase.first] == "b"
    nation = nation or _at_seat(phrase, scene) or _of_whom(phrase, scene)
    phrase.office = scene.homes.body_office(suffix)
    if len(phrase.nations) > 1 and (phrase.plural or not phrase.of):  # de Franse en Nederlandse regering
        phrase.settle("", "country", "bodies")
        phrase.members = tuple(scene.body(suffix, each) for each in phrase.nations)
        return
    if phrase.office == _STATE_MEDIA and phrase.definite and (known := _paper_again(phrase, scene, nation)):
        phrase.settle(known, "institution", "body-again")
        return
    if nation:
        actor_id, rule = scene.body(suffix, nation), "body"
    elif suffix in ("side", "service") or scene.text.doc.lower[phrase.last - 1] == "delegaties":
        phrase.shape = ""  # whose they are, only their own words tell
        return
    elif alone := scene.homes.body_alone(suffix):
        actor_id, rule = alone, "body"
    elif phrase.indefinite or not (phrase.definite or phrase.plural or bare):
        phrase.shape = ""
        return
    else:
        word = scene.text.doc.lower[phrase.last - 1]
        home = scene.at_home() if word in (_CABINET, _CHAMBER) else ""
        nearest = "" if home or word == _CHAMBER else scene.body_without_nation(suffix, phrase.sentence)
        nearest = (_local(phrase, scene) if word == _AUTHORITIES else "") or nearest
        actor_id, rule = scene.body(suffix, home) if home else nearest, "body-of-whom"
    is_country = scene.homes.kind(actor_id) == "country"
    phrase.settle(actor_id, "country" if is_country else "institution", rule)
    scene.remember_body(suffix, "" if is_country else actor_id, phrase.sentence)


def _local(phrase: Phrase, scene: Scene) -> str:
    """`In de regio Krasnodar is brand. Volgens de autoriteiten …`: the country that the paragraph has named, if it is one."""
    doc, text = scene.text.doc, scene.text
    first = doc.paragraphs[doc.sentence_of(phrase.first).paragraph][0]
    told = {
        scene.homes.nation(text.sense(t).of or text.sense(t).id)
        for t in range(first, phrase.first)
        if text.letters[t] in "nKSL"
    }
    return told.pop() if len(told) == 1 else ""


def _paper_again(phrase: Phrase, scene: Scene, nation: str) -> str:
    """`De Global Times kijkt daar anders tegenaan. … de Chinese staatskrant`: the outlet of that state that was just named."""
    if phrase.plural:
        return ""
    known = scene.context.last_that(
        lambda p: (
            p.shape == "known_body"
            and p.office == _STATE_MEDIA
            and scene.nation_of(p.actor_id) in ("", nation or scene.nation_of(p.actor_id))
        ),
        phrase.sentence,
        _JUST,
    )
    return known.actor_id if known is not None else ""


def _is_abroad(phrase: Phrase, scene: Scene) -> bool:
    """`De ambassade in Den Haag`: told by where it is, which is in another country than its own."""
    words = scene.text.doc.lower[phrase.first : phrase.last]
    return "in" in words and "van" not in words and not _EMBASSIES.isdisjoint(words)


def _of_others(nation: str, host: str) -> str:
    return nation if nation != host else ""


def _of_whom(phrase: Phrase, scene: Scene) -> str:
    """`Het kabinet van premier De Croo`, `de regering van Meloni`: the country of whom the words behind a body name."""
    of = phrase.definite and scene.text.letters[phrase.last : phrase.last + 1] == "v"
    return nation_at(phrase.last + 1, phrase, scene) if of else ""


def _at_seat(phrase: Phrase, scene: Scene) -> str:
    """`In Moskou sprak het ministerie van …`, `In Moskou klonk kritiek. Het ministerie …`: the country whose capital opens
    the sentence or the one before; empty where none does."""
    for phrases in (scene.context.here(phrase.sentence), *scene.context.back(phrase.sentence, 1)) if phrase.definite else ():
        if not phrases:
            continue
        first = scene.text.doc.sentence_of(phrases[0].first).first
        opening = phrases[0] if phrases[0].first == first + 1 and scene.text.doc.lower[first] == "in" else None
        if opening is not None and opening.rule == "seat" and scene.homes.kind(opening.actor_id) == "country":
            return scene.nation_of(opening.actor_id)
        if any(scene.nation_of(p.actor_id) for p in phrases):
            break
    return ""


def _state_of(actor_id: str, scene: Scene) -> str:
    """The country of an actor; empty for who belongs to a body of several."""
    nation = scene.nation_of(actor_id)
    return nation if scene.homes.kind(nation) == "country" else ""


def _land(phrase: Phrase, scene: Scene, nation: str) -> None:
    """Het land, zijn land, beide landen, westerse landen."""
    if nation:
        phrase.settle(nation, "country", "land")
    elif phrase.plural and of_members(phrase, scene):
        return
    elif phrase.plural and not (phrase.definite or phrase.quantifier or phrase.owner):
        phrase.shape = ""
    elif phrase.plural:
        phrase.settle("", "country", "lands")
        follows = scene.text.doc.lower[phrase.last] if phrase.last < len(scene.text.letters) else ""
        others = follows in _RESTRICTS or "-" in scene.text.doc.lower[phrase.last - 1]  # de Brics-landen
        if ((phrase.definite and not phrase.quantifier) or phrase.quantifier in _COUNTED) and not others:
            joined = scene.context.several(
                lambda p: scene.homes.kind(p.actor_id) == "country",
                phrase.sentence,
                phrase.quantifier,
                joined=True,
            )
            phrase.members = joined or scene.context.nations(lambda one: _state_of(one, scene), phrase.sentence)
    elif phrase.owner:
        owner = scene.owner(phrase)
        phrase.settle(scene.nation_of(owner.actor_id) if owner else "", "country", "land-of-owner")
    elif phrase.definite and scene.text.before(phrase.first) in PLACE:
        there = scene.context.place(phrase.sentence)
        phrase.settle(there.actor_id if there else "", "place", "land-again")
    elif phrase.definite:
        known = scene.context.country(phrase.sentence, phrase.quoted, one=True)
        near = known is not None and phrase.sentence - known.sentence <= 1
        nation = known.actor_id if known and near else scene.context.nation(scene.nation_of, phrase.sentence)[0]
        phrase.settle(nation or (known.actor_id if known else ""), "country", "land-again")
    else:
        phrase.shape = ""
