"""Hij, hem, zij, ze, hen, haar: whom they stand for."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.find.actors.context import is_person, may_be
from helpers.find.actors.phrases import Phrase
from helpers.find.actors.scene import Scene
from helpers.find.actors.unions import COUNTS, of_members
from helpers.find.actors.words import NOT_VERBS, PLURAL_VERBS, SINGULAR_VERBS

_HE = frozenset({"hij", "hijzelf"})
_GOING_ON = frozenset({"en", "waarna", "waarop", "voordat", "nadat"})
_THE_LAST = frozenset({"die", "deze", "laatstgenoemde"})
_IMPERSONAL = frozenset(
    [
        "klinkt",
        "luidt",
        "luidde",
        "gaat",
        "heet",
        "staat",
        "niet",
        "wordt",
        "moet",
        "lukt",
        "zit",
        "met",
        "dat",
        "uit",
        "want",
        "tot",
        "doet",
    ]
)
# What it is that speaks, and no "het" of the kind of "het zegt veel" or "het spreekt vanzelf".
_SPEAKS = frozenset(
    "voegt voegde meldt meldde meldden schrijft schreef waarschuwt waarschuwde ontkent ontkende beschuldigt beschuldigde "
    "beweert beweerde bevestigt bevestigde benadrukt benadrukte eist eiste veroordeelt veroordeelde verklaart verklaarde "
    "roept riep zei concludeert concludeerde belooft beloofde citeert citeerde".split()
)
_COUNTED = frozenset({"twee", "drie", "vier"})
_COUNTS = {"beiden": "twee", "tweetal": "twee", "duo": "twee", "drietal": "drie"} | {q: q for q in _COUNTED}
_MEDIA = frozenset({"media", "state_media"})
_PAUSES = frozenset(",;:-(")
_CLAUSE = 12  # words
_PHRASE = 2  # words: a preposition and its pronoun
_FIRST = frozenset({"ik", "wij", "we", "me", "mij"})
_IN_FRONT, _FRONT = frozenset({"zoals", "nadat", "voordat", "alvorens", "hoewel", "ofschoon"}), 5
_AT_HIS, _HIS = frozenset({"na", "tijdens", "voor", "bij"}), frozenset({"zijn", "haar"})
_VISIT = 10  # words: na zijn bezoek aan Kiev, waar hij Zelensky zag, reist Scholz naar Moskou
_WOMAN, _NEAR = 6, 3  # sentences back
_NO_VERB = frozenset({"zelf", "ook", "allemaal", "allebei", "samen", "beiden", "daarentegen", "echter"})
_SHORT = 3  # letters
_SHE = frozenset({"haar", "zijzelf"})


def pronoun(phrase: Phrase, scene: Scene) -> None:
    """Give a pronoun its actor, if somebody fits."""
    word = scene.text.doc.lower[phrase.last - 1]
    phrase.settle("", "pronoun", "pronoun")
    if word in COUNTS:
        phrase.plural, phrase.shape = True, "pronoun" if of_members(phrase, scene, word) else ""
    elif word in _COUNTS:
        _the_two(phrase, scene, _COUNTS[word])
    elif word in _HE and (same := _goes_on_with(phrase, scene)):
        _refer(phrase, same)
    elif word in _HE:
        he = scene.context.subject(phrase.sentence, "m", phrase.quoted, besides=_fronted(phrase, scene))
        _refer(phrase, _spoken_to(he, phrase, scene) or he or _lone(phrase, scene))
    elif word == "hem":
        _refer(phrase, _object(phrase, scene))
    elif word in _SHE:
        _refer(phrase, _she(phrase, scene))
    elif word in _THE_LAST:
        _refer(phrase, _last_named(phrase, scene))
    elif word == "hen":
        _they(phrase, scene)
    elif word == "het":
        _it(phrase, scene)
    else:
        _she_or_they(phrase, scene)


def named_after(phrase: Phrase, later: Sequence[Phrase], scene: Scene) -> None:
    """Zoals hij eerder deed, haalde Poetin uit: in a clause in front of the main one, a pronoun is the subject to come.

    `later` are the phrases behind it.
    """
    lower, first = scene.text.doc.lower, scene.text.doc.sentence_of(phrase.first).first
    fronted = not _IN_FRONT.isdisjoint(lower[first : phrase.first]) and phrase.first - first <= _FRONT
    visit = lower[first] in _AT_HIS and not _HIS.isdisjoint(lower[first + 1 : first + 2]) and phrase.first - first <= _VISIT
    if phrase.plural or phrase.quoted or not (fronted or visit):
        return
    gender = {"hij": "m", "ze": "f", "zij": "f"}.get(lower[phrase.last - 1])
    for subject in later:
        if subject.sentence != phrase.sentence:
            return
        behind_verb = scene.text.letters[subject.first - 2] == "," and scene.text.letters[subject.first - 1] in "xye"
        if gender and behind_verb and is_person(subject) and subject.name and may_be(subject, gender):
            _refer(phrase, subject)
            phrase.rule = "pronoun-ahead"
            return


def _goes_on_with(phrase: Phrase, scene: Scene) -> Phrase | None:
    """Daar trof hij Meloni, en ging hij langs bij de paus; sprak hij met Scholz, waarna hij doorreisde: the same as before."""
    lower = scene.text.doc.lower
    if _GOING_ON.isdisjoint(lower[phrase.first - 2 : phrase.first]):
        return None
    sooner = [
        p for p in scene.context.here(phrase.sentence) if p.actor_id and p.form == "pronoun" and p.quoted == phrase.quoted
    ]
    return next((p for p in reversed(sooner) if lower[p.last - 1] in _HE), None)


def _lone(phrase: Phrase, scene: Scene) -> Phrase | None:
    """A name of one word of which nothing is told, if nobody else fits: Hersh schreef een artikel. Daarin beweert hij …"""
    named = scene.context.last_that(lambda p: p.rule == "lone-name", phrase.sentence, 2)
    return named if named is not None and named.last - named.first == 1 else None


def _spoken_to(he: Phrase | None, phrase: Phrase, scene: Scene) -> Phrase | None:
    """Toen een journalist hem dat vroeg, keek hij weg: the one spoken to, rather than somebody without a name."""
    if he is None or he.form != "unnamed" or not he.indefinite or he.sentence != phrase.sentence:
        return None
    here = [p for p in scene.context.here(phrase.sentence) if p.first > he.first and p.form == "pronoun" and is_person(p)]
    return here[-1] if here and here[-1].actor_id != he.actor_id and may_be(here[-1], "m") else None


def _the_two(phrase: Phrase, scene: Scene, quantifier: str) -> None:
    """De twee, beiden, het tweetal: those who were named last."""
    phrase.plural, phrase.rule = True, "the-two"
    phrase.members = scene.context.several(is_person, phrase.sentence, quantifier)
    if not phrase.members or (quantifier not in _COUNTED):
        phrase.shape = ""


def _refer(phrase: Phrase, antecedent: Phrase | None) -> None:
    if antecedent is not None:
        phrase.actor_id, phrase.office, phrase.gender = (
            antecedent.actor_id,
            antecedent.office,
            antecedent.gender,
        )


def _described(phrase: Phrase, scene: Scene) -> str:
    """Of whom the relative clause of a pronoun tells: Sánchez, die bij hem op bezoek was."""
    lower = scene.text.doc.lower
    for token in range(phrase.first - 1, max(phrase.first - _CLAUSE, 0), -1):
        if lower[token] == "die" and token == phrase.first - _PHRASE:  # een functionaris die met hem reist
            before = next((p for p in scene.context.here(phrase.sentence) if p.last == token and is_person(p)), None)
            if before:
                return before.actor_id
        if scene.text.letters[token] in _PAUSES:
            before = next((p for p in scene.context.here(phrase.sentence) if p.last == token and is_person(p)), None)
            return before.actor_id if before and lower[token + 1] == "die" else ""
    return ""


def _fronted(phrase: Phrase, scene: Scene) -> str:
    """Whom a clause begins with that has its subject behind the verb: Cleverly trof hij bij het ontbijt."""
    before = next((p for p in reversed(scene.context.here(phrase.sentence)) if is_person(p)), None)
    if before is None or before.last + 1 != phrase.first or before.oblique:
        return ""
    opens = scene.text.begins(before.first) or scene.text.before(before.first) in _PAUSES
    return before.actor_id if opens else ""


def _object(phrase: Phrase, scene: Scene) -> Phrase | None:
    """Hem is not the subject of its own clause, if there is anybody else; with `zijn collega` as its subject the owner."""
    owner = next((p.belongs_to for p in scene.context.clause_before(phrase) if p.belongs_to and not p.oblique), None)
    if owner is not None and may_be(owner, "m"):
        return owner
    about = _described(phrase, scene)
    if about:
        return scene.context.subject(phrase.sentence, "m", phrase.quoted, besides=about)
    here = scene.context.clause_before(phrase)
    clause = [p for p in here if is_person(p) and not p.oblique]
    if not clause and any(p.actor_id and not p.oblique and p.form in ("country", "institution") for p in here):
        return scene.context.subject(phrase.sentence, "m", phrase.quoted)  # al zou Zuid-Afrika hem moeten uitleveren
    if not clause and (not phrase.oblique or scene.text.before(phrase.first) == "v" or _goes_on(phrase, scene)):
        before = [p for p in scene.context.here(phrase.sentence) if is_person(p) and not p.oblique and p.form != "apposition"]
        clause = [scene.context.first_of_clause(before)] if before else []
    if scene.text.doc.lower[phrase.first - 1] == "om":  # Zelensky riep Xi op om hem te bellen
        clause = clause[-1:]
    subject = clause[0].actor_id if clause else ""
    if together := next((p.members for p in scene.context.clause_before(phrase) if p.members and not p.oblique), ()):
        return _other_than(together, phrase, scene)  # Macron en Scholz zagen Xi. Ze vroegen hem …
    lower = scene.text.doc.lower
    if phrase.quoted and not subject and _says_i(phrase, scene):  # Zelensky … “Ik wil hem spreken”, zei hij
        speaker = scene.context.subject(phrase.sentence, "")
        return _other_than((speaker.actor_id,) if speaker else (), phrase, scene)
    told = lower[phrase.first - 1] == "wat" and lower[phrase.last : phrase.last + 1] == ["betreft"]
    source = scene.text.before(phrase.first) == "g"  # volgens hem; but: Wang herhaalde volgens hem dat …
    if (source and subject not in (p.actor_id for p in scene.context.clause_before(phrase))) or told or not subject:
        return scene.context.subject(phrase.sentence, "m", phrase.quoted)
    group = scene.context.group(lambda p: p is clause[0], phrase.sentence, 0)  # Sunak en de koning verwelkomden hem
    return _other_than((*(p.actor_id for p in clause), *(group[1] if group else ())), phrase, scene)


def _says_i(phrase: Phrase, scene: Scene) -> bool:
    """Whether the clause of a pronoun has a first person in front of it."""
    first = scene.text.doc.sentence_of(phrase.first).first
    return not _FIRST.isdisjoint(scene.text.doc.lower[max(first, phrase.first - _CLAUSE) : phrase.first])


def _goes_on(phrase: Phrase, scene: Scene) -> bool:
    """Whether nothing but `en` parts a phrase from the clause before: X dineerde en heeft een gesprek met hem."""
    letters = scene.text.letters
    breaks = (letters[t] for t in range(phrase.first - 1, max(phrase.first - _CLAUSE, 0), -1))
    return next((letter for letter in breaks if letter in _PAUSES or letter in "&."), "") == "&"


def _other_than(subjects: Sequence[str], phrase: Phrase, scene: Scene) -> Phrase | None:
    """The last other man of the sentence; else whom an earlier one is about: its subject before whom it only mentions."""

    def others(phrases: Sequence[Phrase]) -> list[Phrase]:
        return [p for p in phrases if is_person(p) and may_be(p, "m") and p.actor_id not in subjects]

    if here := others(scene.context.here(phrase.sentence)):
        return here[-1]
    there = next(filter(None, map(others, scene.context.back(phrase.sentence, 5))), [])
    free = (p for p in there if not p.oblique and p.quoted in (False, phrase.quoted) and p.form != "apposition")
    return next(free, there[-1] if there else None)


def _last_named(phrase: Phrase, scene: Scene) -> Phrase | None:
    """Die, deze: the one that the sentence before ended with."""
    for phrases in scene.context.back(phrase.sentence, 1):
        return next((p for p in reversed(phrases) if is_person(p) and not p.quoted), None)
    return None


def _she(phrase: Phrase, scene: Scene) -> Phrase | None:
    """The woman told of, if there is one; where she was named just before, nobody without a name who may be a man."""
    woman = scene.context.person(lambda p: p.gender == "f", phrase.sentence, _WOMAN)
    if woman is None:
        return None
    nearest = scene.context.person(lambda p: True, phrase.sentence, 1)
    speaks = nearest is not None and nearest.office == "spokesperson"
    near = woman.sentence >= phrase.sentence - (1 if speaks else _NEAR)
    return scene.context.subject(phrase.sentence, "f", phrase.quoted, told_so=near)


def _she_or_they(phrase: Phrase, scene: Scene) -> None:
    number = _number(phrase, scene)
    woman = None if number == "many" else _she(phrase, scene)
    if woman is not None and woman.form == "unnamed" and number == "one" and woman.sentence < phrase.sentence - 1:
        _body(phrase, scene)  # de ambassade zegt …, benadrukt ze
        woman = None if phrase.actor_id else woman
        if woman is None:
            return
    if woman is not None:
        _refer(phrase, woman)
    elif number != "many" and (stranger := _stranger(phrase, scene, back=1 if number == "one" else 0)):
        _refer(phrase, stranger)
        phrase.gender = "f"
    elif number == "one":
        _body(phrase, scene)
    else:
        _they(phrase, scene)


def _stranger(phrase: Phrase, scene: Scene, back: int) -> Phrase | None:
    """Who may be a woman and is the subject of this sentence or so many before, where nobody is known to be one: Postma …
    vindt zij; Arib deed aangifte, omdat ze …

    A body in that sentence (Frederiks vindt dat het OM …) gives way to him who stands before it.
    """
    for phrases in (scene.context.here(phrase.sentence), *scene.context.back(phrase.sentence, back)):
        free = [p for p in phrases if p.actor_id and not p.oblique and not p.quoted]
        people = [p for p in free if is_person(p) and not p.gender and p.form in ("name", "short", "office")]
        bodies = any(p.shape in ("body", "known_body") for p in free)
        if people and (free[0] is people[0] or (not bodies and len({p.actor_id for p in people}) == 1)):
            return people[0]
        if free and free[-1].form == "unnamed" and free[-1].office == "spokesperson" and not free[-1].plural:
            return free[-1]  # …, en een woordvoerder bevestigt het. Ze zegt …
    return None


def _body(phrase: Phrase, scene: Scene) -> None:
    """De regering zegt dat ze …: a government, ministry or alliance."""
    phrase.rule = "pronoun-body"
    for phrases in (scene.context.here(phrase.sentence), *scene.context.back(phrase.sentence, 2)):
        free = [p for p in phrases if p.actor_id and not p.oblique and not p.quoted]
        bodies = [p for p in free if p.shape in ("body", "known_body")]
        if bodies:
            phrase.actor_id = bodies[-1].actor_id
            return


def _it(phrase: Phrase, scene: Scene) -> None:
    """Volgens China …, meent het; and at the head of a sentence: Het voegde eraan toe dat …"""
    lower, opens = scene.text.doc.lower, scene.text.begins(phrase.first)
    verb = lower[phrase.last if opens else phrase.first - 1]
    speaks = verb in _SPEAKS if opens else verb not in _IMPERSONAL and verb.endswith(("t", "de", "te"))
    inverted = not opens and scene.text.before(phrase.first - 1) in (",", '"')
    known = _neuter_body(phrase, scene) if opens or inverted else None
    known = known or scene.context.country(phrase.sentence, phrase.quoted)
    if known is None or not speaks:
        phrase.shape = ""
        return
    phrase.actor_id, phrase.office, phrase.rule = known.actor_id, known.office, "pronoun-body"


def _neuter_body(phrase: Phrase, scene: Scene) -> Phrase | None:
    """The ministry, magazine or agency that the sentence before told of last, if no country is its subject."""
    for phrases in (scene.context.here(phrase.sentence), *scene.context.back(phrase.sentence, 2)):
        free = [p for p in phrases if p.actor_id and not p.quoted]
        for earlier in reversed(free):
            if earlier.form == "country" and not earlier.oblique:
                return None
            neuter = earlier.office in _MEDIA or scene.text.doc.lower[earlier.first] == "het"
            if neuter and earlier.form == "institution":
                return earlier
    return None


def _they(phrase: Phrase, scene: Scene) -> None:
    """The last group, unless a country has been spoken of since; nobody known where some without names are the subject."""
    phrase.plural, phrase.rule = True, "pronoun-plural"
    subjects = [p for p in scene.context.here(phrase.sentence) if p.plural and not p.oblique and p.form != "pronoun"]
    lower, opens = scene.text.doc.lower, scene.text.doc.sentence_of(phrase.first).first
    if lower[opens] == "mensen" and not subjects:
        return  # Mensen droegen borden waarmee ze …
    if subjects and subjects[-1].quantifier and not (subjects[-1].actor_id or subjects[-1].members):
        return  # Twaalf landen tekenden een verklaring waarin ze …
    found = scene.context.group(lambda p: p.quoted >= phrase.quoted and p.office not in _MEDIA, phrase.sentence, 2)
    if not phrase.quoted and (not found or found[0].sentence < phrase.sentence - 1):
        pair = scene.context.pair_before(phrase.sentence)
        if pair:
            phrase.members = pair
            return
    if found:
        group, members = found
        phrase.office = group.office
        phrase.actor_id, phrase.members = (members[0], ()) if len(members) == 1 else ("", members)
        return
    told = _plural_body(phrase, scene) or scene.context.country(phrase.sentence, phrase.quoted)
    phrase.actor_id = told.actor_id if told else ""


def _plural_body(phrase: Phrase, scene: Scene) -> Phrase | None:
    """`De Taliban weigeren dat`: a body with a verb in the plural right behind it, here or in the sentence before."""
    lower, letters = scene.text.doc.lower, scene.text.letters
    for phrases in (scene.context.here(phrase.sentence), *scene.context.back(phrase.sentence, 1)):
        for p in reversed(phrases):
            verb = lower[p.last] if p.last < len(lower) and letters[p.last] in "xyZ" else ""
            many = verb in PLURAL_VERBS or (len(verb) > _SHORT and verb.endswith("en"))
            if p.form == "institution" and p.actor_id and many and not p.oblique and not p.quoted:
                return p
    return None


def _number(phrase: Phrase, scene: Scene) -> str:
    """`one` or `many` by the verb beside the pronoun; empty where it stands elsewhere."""
    lower, letters = scene.text.doc.lower, scene.text.letters
    if "&" in (scene.text.before(phrase.first), letters[phrase.last : phrase.last + 1]):
        return "one"  # Macron en zij
    sides = [lower[t] for t in (phrase.last, phrase.first - 1) if 0 <= t < len(lower) and letters[t] in "xyXZez"]
    if (
        sides
        and scene.text.begins(phrase.first)
        and sides[:1] == lower[phrase.last : phrase.last + 1]
        and sides[0] not in _NO_VERB
    ):
        return "many" if sides[0].endswith(("en", "aan")) or sides[0] in PLURAL_VERBS else "one"  # Zij wees erop dat er … zijn
    if phrase.first and letters[phrase.first - 1] == "y":  # zei ze vorig jaar
        return "many" if lower[phrase.first - 1].endswith("en") else "one"
    for word in sides:
        if word in PLURAL_VERBS:
            return "many"
        if word in SINGULAR_VERBS:
            return "one"
    for token in range(phrase.last, min(phrase.last + 9, len(lower))):
        if letters[token] in "XZ":
            return "one" if letters[token] == "X" else "many"
        if letters[token] in ",.:;":
            break
    for word in sides:
        if word in _NO_VERB:
            continue  # waar ze samen met X Y ontmoette
        if len(word) > 3 and word.endswith("en"):
            return "many"
        if len(word) > 3 and word.endswith(("t", "de", "te")) and word not in NOT_VERBS:
            return "one"
    return ""
