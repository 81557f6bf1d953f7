"""People without a name: office holders, spokespersons and the unnamed."""

from __future__ import annotations

from itertools import pairwise

from helpers.find.actors.belonging import told_by_setting
from helpers.find.actors.context import is_person, may_be
from helpers.find.actors.phrases import Phrase
from helpers.find.actors.scene import Scene
from helpers.find.actors.spokespeople import spokesperson
from helpers.find.actors.unions import of_members

_OF_BOTH = (" van beide landen", " van de twee landen", " van de beide landen")
_COUNTED = frozenset({"twee", "beide", "drie", "vier"})
_COPULAS = frozenset(["is", "was", "werd", "wordt", "worden", "blijft", "bleef", "als", "tot", "zijn"])
_APART = frozenset({"", ",", "(", ":", '"', "-", "."})
_ROLES = frozenset({"expert", "journalist", "politician", "military", "envoy", "ambassador", "diplomat", "adviser"})
_ARTISTS = frozenset(
    "zanger zangeres acteur actrice schrijver schrijfster auteur kunstenaar kunstenares regisseur muzikant voetballer trainer "
    "coach bondscoach rapper miljardair zakenman zakenvrouw ondernemer influencer".split()
)
_BESIDE_OFFICE = frozenset({"prince", "politician"})
_BY_TRADE = frozenset(  # what somebody is called who has another office: Sjojgoe … de generaal
    "generaal admiraal kolonel econoom econome jurist juriste historicus historica politicoloog politicologe sinoloog sinologe "
    "slavist arts advocaat advocate zakenman zakenvrouw ondernemer diplomaat diplomate".split()
)
_OF_A_PAPER = frozenset({"commentator", "hoofdredacteur", "redacteur", "columnist", "commentatrice", "columniste"})
_RELATIVES = frozenset(
    "vader moeder zoon dochter broer zus oom tante neef nicht echtgenoot echtgenote weduwe vriend vriendin".split()
)
_OF_A_CASE = frozenset("verdachte dader slachtoffer getuige ooggetuige nabestaande omwonende buurman buurvrouw".split())
_ANYBODY, _AGED = "human", "-jarige"
_KIN = "citizen"  # a son is no neighbour, though both are what anybody can be
_BOSSES = frozenset({"baas", "chef", "superieur", "broodheer"})
_SHORT, _JUST, _CALLED = 4, 2, 25  # sentences
_MEDIA = frozenset({"media", "state_media"})
_OF_ANY_BODY = frozenset({"leader", "head", "chair"})
_OF_THE_CABINET = frozenset({"bewindslieden", "bewindspersonen"})  # what only the paper's own country calls its ministers
# de leiders van de negen landen are not those told of
_OF_OTHERS = frozenset(
    "vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien twintig dertig veertig".split()
)
_SPEAK_FOR_COUNTRY = frozenset({"leader", "head-of-state", "president", "minister", "prime-minister", "ally", "envoy"})


def office(phrase: Phrase, scene: Scene) -> None:
    """De Chinese president, de minister, president van Oekraïne."""
    phrase.office = phrase.head.id
    nation = phrase.of if phrase.of_kind == "Y" else scene.nation(phrase)
    if nation == "west" and not phrase.plural:
        nation, phrase.of_kind = "", ""
    if _is_predicate(phrase, scene):
        phrase.shape = ""
    elif not (nation or phrase.body) and _of_a_paper(phrase, scene):
        return
    elif phrase.plural:
        _several(phrase, scene, nation)
    elif nation or phrase.body:
        if not (phrase.former and phrase.definite and _told_by_another_name(phrase, scene, nation)):
            _holder(phrase, scene, nation)
        if phrase.form == "unnamed" and phrase.definite and "-" in scene.text.doc.lower[phrase.last - 1]:
            _of_a_party(phrase, scene)
    elif phrase.indefinite:
        phrase.settle("anonymous", "unnamed", "unnamed")
    elif phrase.of_kind == "x":
        if not _newly_told(phrase, scene):
            phrase.settle("", "office", "office-of-unknown")
    elif phrase.definite or phrase.owner:
        _again_or_ahead(phrase, scene)
    else:
        phrase.shape = ""


def _of_a_party(phrase: Phrase, scene: Scene) -> None:
    """De CDA-bewindsman: the last one told of in such an office, whose country the article does not tell."""
    known = scene.context.holder(
        lambda p: scene.holds(p, phrase.office) and not scene.nation_of(p.actor_id) and phrase.sentence - p.sentence < _SHORT,
        phrase,
    )
    if known:
        phrase.settle(known.actor_id, "office", "office-again")


def _again_or_ahead(phrase: Phrase, scene: Scene) -> None:
    """De minister: the last one told of, zijn minister another than himself; in a title or lead, the only one to come."""
    owner = scene.one_owner(phrase)
    if owner is not None and scene.text.doc.lower[phrase.last - 1] in _BOSSES:
        _boss(phrase, owner, scene)
        return
    mine = owner.actor_id if owner is not None else ""
    known = scene.context.holder(
        lambda p: (
            p.actor_id != mine
            and (
                (scene.holds(p, phrase.office) and (p.former or not phrase.former))
                or (phrase.former and scene.held(p, phrase.office))
            )
        ),
        phrase,
    )
    if known:
        phrase.settle(known.actor_id, "office", "office-again")
        return
    if phrase.former:
        if not _told_by_another_name(phrase, scene):
            phrase.settle("", "office", "office-again")
        return
    ahead = scene.named(phrase.office)
    if len(ahead) == 1:
        phrase.settle(ahead[0], "office", "office-ahead")
    elif not (_newly_told(phrase, scene) or _told_by_another_name(phrase, scene)):
        phrase.settle(scene.holders.only(phrase.office, scene.published), "office", "office-alone")


def _boss(phrase: Phrase, owner: Phrase, scene: Scene) -> None:
    """Zijn baas: whose chief of staff or spokesman somebody is, else the leader of his country who was told of last."""
    nation = scene.nation_of(owner.actor_id)
    known = scene.context.person(
        lambda p: p.actor_id != owner.actor_id and scene.nation_of(p.actor_id) == nation and scene.holds(p, "leader"),
        phrase.sentence,
    )
    found = known.actor_id if known is not None else ""
    if not found and scene.holders.body_of(owner.actor_id, scene.published) == "":
        heads = (scene.holders.holder(office, nation, scene.published) for office in ("president", "prime-minister"))
        found = next((head for head in heads if head and head != owner.actor_id), "")
    phrase.settle(found, "office", "boss")


def _newly_told(phrase: Phrase, scene: Scene) -> bool:
    """Sense Hofstede … De China-expert …: the last one, if the article has told nothing of him yet."""
    if not phrase.definite or phrase.owner or phrase.plural:
        return False
    named = scene.context.subject(phrase.sentence, phrase.head.gender)
    entity = scene.roster.entities.get(named.actor_id) if named else None
    if named is None or entity is None or phrase.sentence - named.sentence > 2 or scene.offices_of(entity.actor_id):
        return False
    if entity.nation and phrase.nations and phrase.nations[0] != entity.nation:
        return False
    phrase.settle(entity.actor_id, "office", "office-newly-told")
    scene.roster.give_office(entity, phrase.office, scene.nation(phrase))
    return True


def _told_by_another_name(phrase: Phrase, scene: Scene, nation: str = "") -> bool:
    """Kirby zei … “…”, zei de oud-admiraal: what somebody has been, or is by birth or party, is told of the one just named.

    Not of one of another `nation`.
    """
    beside_office = phrase.office in _BESIDE_OFFICE or scene.text.doc.lower[phrase.last - 1] in _BY_TRADE
    if not (phrase.former or beside_office) or not phrase.definite or phrase.plural or phrase.owner:
        return False
    beside = next((p.actor_id for p in scene.context.clause_before(phrase) if is_person(p) and not p.oblique), "")
    named = scene.context.subject(phrase.sentence, phrase.head.gender, besides=beside)
    if phrase.nations and (named is None or scene.nation_of(named.actor_id) != phrase.nations[0]):
        named = scene.context.person(lambda p: scene.nation_of(p.actor_id) == phrase.nations[0], phrase.sentence, 1)
    if named is None or named.form == "unnamed" or phrase.sentence - named.sentence > 2:
        return False
    if nation and scene.nation_of(named.actor_id) not in ("", scene.homes.nation(nation) or nation):
        return False
    phrase.settle(named.actor_id, "office", "told-by-another-name")
    phrase.office = named.office
    return True


def _is_predicate(phrase: Phrase, scene: Scene) -> bool:
    """Is een bondgenoot van Poetin, als president: what somebody is called, and nobody else."""
    if phrase.plural:
        return False
    if phrase.quantifier == "eerste":
        return True
    if not (phrase.definite or phrase.indefinite or phrase.nations or phrase.quantifier):
        return scene.text.before(phrase.first) not in _APART and not scene.text.begins(phrase.first)
    return phrase.indefinite and phrase.first > 0 and scene.text.doc.lower[phrase.first - 1] in _COPULAS


def _holder(phrase: Phrase, scene: Scene, nation: str) -> None:
    """Whom the article names in that office, else who is known to hold it then, else somebody unnamed."""
    if not nation and phrase.body:
        nation = scene.homes.nation(scene.body_without_nation(phrase.body.id, phrase.sentence))
    actor_id, rule = find_holder(phrase, scene, nation)
    form = "unnamed" if actor_id.startswith("anonymous") else "office"
    phrase.settle(actor_id, form, rule)


def find_holder(phrase: Phrase, scene: Scene, nation: str) -> tuple[str, str]:
    """The actor behind an office of a country, and the rule; empty where it is unclear who is meant."""
    office_id, holders = phrase.office, scene.holders
    if phrase.former:
        return "", "office-former"
    of_body = phrase.of_kind == "Y" and office_id in _OF_ANY_BODY
    home = nation if of_body else scene.homes.nation(nation) or nation  # de Congresleider leads no country
    named = scene.named(office_id, nation, home)
    if len(named) == 1:
        return named[0], "office-named-in-article"
    known = holders.holder(office_id, nation, scene.published) or holders.holder(office_id, home, scene.published)
    if known in named:
        return known, "office-named-in-article"  # de Chinese leider is Xi, and not the premier, who was named last
    recent = scene.context.person(
        lambda p: p.actor_id in named if named else scene.nation_of(p.actor_id) == home and scene.holds(p, office_id),
        phrase.sentence,
    )
    if named and recent:
        return recent.actor_id, "office-named-in-article"
    if known:
        scene.introduce(known)
        return known, "office-by-time"
    if recent:
        return recent.actor_id, "office-again"
    if holders.offices[office_id].unique and (holders.knows(office_id, nation) or holders.knows(office_id, home)):
        return "", "office-unclear"
    return scene.homes.unnamed(scene.homes.nation(nation) or nation), "office-unnamed"


def _several(phrase: Phrase, scene: Scene, nation: str) -> None:
    """Westerse leiders, de ministers, de Amerikaanse en Chinese presidenten."""
    phrase.settle("", "office", "offices")
    if phrase.definite and of_members(phrase, scene):
        return
    lower, nations = scene.text.doc.lower, phrase.nations
    if " ".join(lower[phrase.first : phrase.last]).endswith(_OF_BOTH):  # de premiers van beide landen
        nations = scene.context.nations(scene.nation_of, phrase.sentence)
    if len(nations) > 1:
        found = tuple(find_holder(phrase, scene, each)[0] for each in nations)
        known = all(found) and not any(each.startswith("anonymous") for each in found)
        phrase.members = found if known else tuple(nations)
    elif nation:
        _people_of(phrase, scene, nation)
    elif scene.text.doc.lower[phrase.last - 1] in _OF_THE_CABINET and not phrase.owner and (home := scene.at_home()):
        phrase.settle(home, "people", "officials-at-home")
    elif _OF_OTHERS.isdisjoint(lower[phrase.first : phrase.last + 1]) and _refers_back(phrase):
        phrase.members = scene.context.several(lambda p: scene.holds(p, phrase.office), phrase.sentence, phrase.quantifier)


def _refers_back(phrase: Phrase) -> bool:
    """Whether `de leiders`, `de twee ministers` can be those told of; not: hun leiders, enkele ministers."""
    return not phrase.owner and ((phrase.definite and not phrase.quantifier) or phrase.quantifier in _COUNTED)


def _people_of(phrase: Phrase, scene: Scene, nation: str) -> None:
    """Chinese leiders speak for China; Chinese functionarissen are unnamed people."""
    home = scene.homes.nation(nation) or nation
    broad = phrase.office in _SPEAK_FOR_COUNTRY or any(
        scene.holders.covers(each, phrase.office) for each in ("leader", "minister")
    )
    of_government = phrase.definite and phrase.of_kind in "KS" and phrase.of_kind and phrase.office == "diplomat"
    if broad or of_government:
        phrase.settle(home, "people", "officials-of-country")
    else:
        phrase.settle(scene.homes.unnamed(home), "unnamed", "unnamed")


def kind(phrase: Phrase, scene: Scene) -> None:
    """Een hoge ambtenaar van …, Amerikaanse functionarissen, analisten, de woordvoerder."""
    phrase.office = phrase.head.id
    phrase.plural = phrase.plural or _one_of_each(phrase, scene)
    outlet = phrase.of and scene.homes.kind(phrase.of) == "outlet"
    nation = "" if outlet else scene.nation(phrase)
    body = _body_of(phrase, scene, nation)
    nation = nation or scene.homes.nation(body) or told_by_setting(phrase, scene)
    if _is_predicate(phrase, scene):
        phrase.shape = ""
        return
    if phrase.quantifier in _COUNTED and phrase.plural and phrase.definite and not nation:
        phrase.settle("", "office", "pair")
        phrase.members = scene.context.several(lambda p: not p.oblique and is_person(p), phrase.sentence, phrase.quantifier)
        return
    if phrase.definite and scene.text.doc.lower[phrase.last - 1].endswith(_AGED) and _aged(phrase, scene):
        return
    if phrase.definite and not body and not phrase.of and phrase.of_kind != "x" and _again(phrase, scene, nation):
        return
    if _of_a_paper(phrase, scene):
        return
    named = scene.named(phrase.office, nation, phrase.of) if phrase.definite and nation and not phrase.plural else []
    if len(named) == 1 and not phrase.former:
        phrase.settle(named[0], "office", "office-named-in-article")
        return
    there = phrase.of_kind == "x" and "in" in scene.text.doc.lower[phrase.first : phrase.last]
    if phrase.definite and there and not phrase.plural and (sent := _sent_there(phrase, scene, nation)):
        phrase.settle(sent, "office", "office-again")
        return
    role = phrase.office in _ROLES or scene.text.doc.lower[phrase.last - 1] in _ARTISTS
    if (role and _newly_told(phrase, scene)) or _told_by_another_name(phrase, scene):
        return
    if phrase.office == "spokesperson" and not phrase.plural:
        spokesperson(phrase, scene, body, nation)
    elif phrase.plural and len(phrase.nations) > 1:
        speak = phrase.office in _SPEAK_FOR_COUNTRY
        phrase.settle("", "people" if speak else "unnamed", "officials-of-country" if speak else "unnamed")
        phrase.members = phrase.nations if speak else tuple(map(scene.homes.unnamed, phrase.nations))
    elif phrase.plural and nation:
        _people_of(phrase, scene, nation)
    elif phrase.plural or phrase.definite or phrase.indefinite or phrase.of or phrase.nations or phrase.owner:
        phrase.settle(scene.homes.unnamed(nation), "unnamed", "unnamed")
    else:
        phrase.shape = ""


def _aged(phrase: Phrase, scene: Scene) -> bool:
    """De 34-jarige: the one of whom the article has just told."""
    told = scene.context.subject(phrase.sentence, "", phrase.quoted)
    if told is None or phrase.sentence - told.sentence > _SHORT:
        return False
    phrase.settle(told.actor_id, "unnamed" if told.form == "unnamed" else "office", "again")
    phrase.office, phrase.gender = told.office, told.gender
    return True


def _of_a_paper(phrase: Phrase, scene: Scene) -> bool:
    """`meent de hoofdredacteur`, `schrijft de commentator`: the paper that was just named."""
    if not phrase.definite or phrase.of or phrase.owner or scene.text.doc.lower[phrase.last - 1] not in _OF_A_PAPER:
        return False
    paper = scene.context.last_that(lambda p: p.form == "institution" and p.office in _MEDIA, phrase.sentence, _JUST)
    if paper is not None:
        phrase.settle(paper.actor_id, "institution", "body-again")
        phrase.office = paper.office
    return paper is not None


def _sent_there(phrase: Phrase, scene: Scene, nation: str) -> str:
    """`Tan Jian ontvangt … De Chinese ambassadeur in Nederland …`: who was just named and has that office."""
    known = scene.context.person(
        lambda p: p.form != "unnamed" and scene.nation_of(p.actor_id) == nation and scene.holds(p, phrase.office),
        phrase.sentence,
        _JUST,
    )
    return known.actor_id if known is not None else ""


def _one_of_each(phrase: Phrase, scene: Scene) -> bool:
    """Whether an article stands before each of several countries: de Belgische en de Spaanse ambassadeur."""
    words = scene.text.doc.lower[phrase.first : phrase.last]
    return len(phrase.nations) > 1 and any(two in (("en", "de"), ("en", "een")) for two in pairwise(words))


def _body_of(phrase: Phrase, scene: Scene, nation: str) -> str:
    if phrase.body is None:
        return ""
    suffix = phrase.body.id
    if suffix == "country":
        return ""
    body = scene.body(suffix, nation) if nation else scene.body_without_nation(suffix, phrase.sentence)
    scene.remember_body(suffix, body if scene.homes.kind(body) != "country" else "", phrase.sentence)
    return body


def _again(phrase: Phrase, scene: Scene, nation: str) -> bool:
    """De woordvoerder, de diplomaat, die functionarissen: those told of before."""

    def same_nation(earlier: Phrase) -> bool:
        return not nation or scene.nation_of(earlier.actor_id) == nation

    if phrase.plural:
        found = scene.context.group(lambda p: p.office == phrase.office and p.plural and same_nation(p), phrase.sentence, 8)
        if found:
            phrase.settle(found[0].actor_id, "unnamed", "again")
            phrase.members = found[0].members
        return found is not None
    word = scene.text.doc.lower[phrase.last - 1]

    def same_kin(earlier: Phrase) -> bool:
        if phrase.office != _KIN:
            return True
        before = scene.text.doc.lower[earlier.first : earlier.last]
        told = word in before
        return told or (not (phrase.owner or word in _OF_A_CASE) and _RELATIVES.isdisjoint(before))  # a father is no artist

    def fits(earlier: Phrase) -> bool:
        gender = may_be(earlier, phrase.head.gender)
        return gender and scene.holds(earlier, phrase.office) and same_nation(earlier) and same_kin(earlier)

    def called_so(earlier: Phrase) -> bool:
        return earlier.form == "unnamed" and word in scene.text.doc.lower[earlier.first : earlier.last] and fits(earlier)

    def just_told(earlier: Phrase) -> bool:
        return earlier.form == "unnamed" and earlier.indefinite and may_be(earlier, phrase.head.gender)

    known = scene.context.holder(fits, phrase)
    if known is None or (known.office != phrase.office and phrase.office not in scene.offices_of(known.actor_id)):
        known = scene.context.person(called_so, phrase.sentence, _CALLED) or known  # before a minister, an official too
    if not known and phrase.office == _ANYBODY and not phrase.inner:  # een functionaris … Dat wilde de man niet kwijt
        known = scene.context.person(just_told, phrase.sentence, _JUST)
    if known:
        phrase.settle(known.actor_id, "unnamed" if known.form == "unnamed" else "office", "again")
    return known is not None
