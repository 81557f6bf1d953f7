"""Whether a meeting took place: from the tense, from cue patterns in its clause, and from the day it falls on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from helpers.find.meetings.cues import Hit
from helpers.find.meetings.firsts import counts, first_time, is_to_be
from helpers.find.meetings.intended import intended
from helpers.find.meetings.notions import came_to_nothing, habit, is_judged, left_open, only_if, talked_of, would, would_be
from helpers.find.meetings.outlook import direction_of, governing, of_a_place, outcome_of, set_for
from helpers.find.meetings.refused import (
    aimed_at,
    by_whom,
    denied,
    denied_above,
    in_vain,
    kept_open,
    makes_room,
    missed,
    ruled_out,
    tried,
    turned_down,
    unplanned,
    unreached,
    unwilling,
    was_to_be,
)
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.segments import Clause, finite_of, holds
from helpers.find.meetings.subjects import asks
from helpers.find.meetings.words import (
    ARTICLES,
    DATED,
    DEFINITE,
    DETERMINERS,
    MARKS,
    POINTING,
    TRAVELLING,
    each,
)
from helpers.find.patterns import Patterns, VerbForms
from helpers.find.verbs import INFINITIVE, PARTICIPLE, PAST
from helpers.read.codebook.meetings import MeetingStatuses

HELD, ONGOING, PLANNED, POSSIBLE, CANCELLED = "held", "ongoing", "planned", "possible", "cancelled"
_AROUND = each("na tijdens in bij op sinds gedurende")
_GATHERINGS = ("top", "bijeenkomst", "bijeenkomsten", "conferentie", "vergadering", "diner")  # sprak op een top
_BEFOREHAND = each("voorafgaand aanloop vooravond")
_OTHER_PREPOSITIONS = each("voor aan van met tot")
_POINTING_BACK = each("dat die dit deze beide het daar zover zo'n")
_OUT_OF_IT = each("eruit ervan hiervan daarvan")  # trok de stekker eruit, zag ervan af
_UNCONFIRMED = each(
    "kwijt bevestigen bevestigt bevestigd bevestigde commentaar onzeker onduidelijk reageren zweeg zwijgt zwegen zwijgen"
)
_POINTING = each("dat die dit deze het")
_STALLED = each("stil stilgevallen slepen slepende vastgelopen muurvast uitblijft uitblijven")  # de gesprekken liggen stil
_INVITING = each("uit|nodigen inviteren")
_NEVER = each("nooit nog")  # nog geen gesprek
_EXPECTED = each("verwachting waarschijnlijk vermoedelijk")
_SPANS = each("uur halfuur dag etmaal week maand jaar minuut")
_CALLED_OFF = each("uitgestelde afgelaste geannuleerde afgezegde afgeblazen geschrapte geweigerde")
_MANAGED = each("toch even nog alsnog eindelijk wel al")
_FANCIES = each("zin trek interesse vertrouwen geloof")
_FOR_LONG = each("dagen weken maanden jaren tijden langer")
_TIMES_BEFORE = _SPANS | each("uren dagen weken maanden minuten vlak kort net")
_AIMS = each("om op tot voor naar")
_STATES = each("zitten samenzitten bijeenzitten onderhandelen overleggen praten bespreken discussiëren")
_PARTS, _AT_PART = each("deel gedeelte begin einde slot"), each("in aan bij tijdens")
_ASKING = each("wat hoe waarover welke")  # over wat ze bespreken, is weinig bekend
_HOLDING = each("hebben voeren houden plegen plaats|vinden krijgen")
_DONE = re.compile(r"\w+ (?!gedachten)\w*ge\w+(d|en)$").fullmatch  # contact opgenomen, van gedachten gewisseld
_WISHES = each("verzoek wens aanbod verlangen oproep poging voorstel idee")  # het verzoek van X om hem te spreken
_ONCE = each("zodra mits tenzij totdat")
_BEGINNING = each("beginnen starten volgen aan|vangen plaats|vinden")
_APPOINTMENTS = each("afspraak afspraken")
_SOONER = each("eerst vooraf eerder ochtends morgens middags avonds")
_LATER = each("later nog straks vanavond vanmiddag voor dat die maar")
_IF = each("als indien mocht mochten")
_ACCEPTED = each("aangenomen aanvaard aanvaardde aanvaardt aanvaarden geaccepteerd accepteerde accepteert accepteren")
_TAKES = each("nam neemt namen nemen")
_REQUEST = 4  # words: een verzoek om een gesprek
_REMARK = 12  # words
_PHRASE = 5  # words between a preposition and the noun it governs: na afloop van zijn eerste ontmoeting


class StatusFinder:
    """Reads the status of a meeting. Built once from the codebook."""

    def __init__(self, statuses: MeetingStatuses, forms: VerbForms) -> None:
        listed = (
            (CANCELLED, statuses.cancelled),
            (POSSIBLE, statuses.possible),
            (PLANNED, statuses.planned),
            (ONGOING, statuses.ongoing),
        )
        self._patterns: Patterns[str] = Patterns(
            ((pattern, status) for status, patterns in listed for pattern in patterns), forms
        )

    def called_off(self, scene: Scene, hit: Hit) -> bool:
        """Whether the clause of a cue, or the one it hangs on, tells that it was called off, put off or refused."""
        clause = scene.clause(hit.first)
        wanted = missed(scene, clause) and scene.lower[clause[-1].last : clause[-1].last + 1] == [
            "maar"
        ]  # had willen gaan, maar
        return wanted or CANCELLED in self._told(scene, hit) or came_to_nothing(scene, hit)

    def calls_off(self, lower: Sequence[str], first: int, last: int) -> bool:
        """Whether a short sentence calls off what it points to: dat ging niet door, Parijs zag ervan af."""
        pointing = not _POINTING_BACK.isdisjoint(lower[first : first + 3]) or not _OUT_OF_IT.isdisjoint(lower[first:last])
        if last - first > _REMARK or not pointing:
            return False
        return any(match.value == CANCELLED for match in self._patterns.find(lower, first, last))

    def find(self, scene: Scene, hit: Hit, relation: str) -> str:
        """The status, or empty where the sentence denies that there was a meeting or tells of a habit.

        `relation` says whether it falls `before`, on the `same` day as, or `after` publication; empty where untold.
        """
        clause, direction = scene.clause(hit.first), direction_of(scene, hit)
        if habit(scene, hit, clause) or denied_above(scene, clause) or (not relation and is_judged(scene, clause, direction)):
            return ""
        if clause[0].kind == "infinitive" and scene.lower[clause[0].first] == "zonder":
            return ""  # zonder X te zien
        if direction != "past" and not relation and (scene.lower[clause[0].first] in _ONCE or only_if(scene, clause)):
            return ""  # zodra zij het eens zijn, wil pas met X praten als
        around = "" if hit.cue.verb else adjunct(scene, hit)
        if around and not _CALLED_OFF.isdisjoint(scene.before(hit.first, 2)):
            return CANCELLED  # na de afgelaste ontmoeting
        if talked_of(scene, hit):
            return POSSIBLE
        if around in _BEFOREHAND:
            return HELD if relation == "before" else PLANNED
        if around:
            if relation == "before":
                return HELD  # zou Peking bezoeken na een ontmoeting in november
            return PLANNED if direction == "future" or relation == "after" else HELD
        if first_time(scene, clause):
            return PLANNED if is_to_be(scene, clause) else HELD
        dated = not hit.cue.verb and relation == "before" and not DATED.isdisjoint(scene.words(clause))
        if dated or counts(scene, hit, clause):
            return HELD  # hun vorige ontmoeting dateert van april
        if kept_open(scene, hit):
            return ""
        told = self._told(scene, hit)
        if CANCELLED in told or came_to_nothing(scene, hit) or turned_down(scene):
            return CANCELLED
        if ruled_out(scene, hit, clause) or missed(scene, clause):
            return CANCELLED
        if unplanned(scene, hit) or (PLANNED in told and _not_yet(scene, hit)):
            return ""
        if scene.lower[clause[0].first] == "of" and direction == "past" and clause[0].first + 1 not in scene.verbs:
            return ""  # of hij X heeft gesproken, wilde hij niet zeggen
        if unwilling(scene, hit, clause):
            return CANCELLED
        if hit.cue.word == "verwachten" and hit.cue.verb and direction == "past":
            return PLANNED  # werd dinsdag bij X verwacht
        if hit.cue.word in _APPOINTMENTS and not relation and _is_made(scene, clause):
            return PLANNED  # met X is een afspraak gemaakt
        if denied(scene, hit, clause):
            if unreached(scene, hit):
                return CANCELLED
            if not _EXPECTED.isdisjoint(scene.words(clause)):
                return ""  # zal hem naar verwachting niet spreken
            never = not _NEVER.isdisjoint(scene.words(clause))
            people = any(scene.cast.person(i) for g in scene.groups_in(clause) for i in g.ids) or "wil" in scene.words(clause)
            called_off = not never and direction != "past" and not set_for(scene, clause) and people
            called_off = called_off and (hit.cue.verb or not hit.cue.plural)
            return CANCELLED if called_off else ""
        if not hit.cue.verb and (told == {PLANNED} or "agenda" in hit.cue.frames) and "niet" in scene.words(clause):
            return ""  # staat niet op het programma
        if not hit.cue.verb and not _STALLED.isdisjoint(scene.words(clause)):
            return ""
        if (POSSIBLE in told or offers(scene, hit)) and in_vain(scene, hit):
            return CANCELLED
        bidden = hit.cue.verb and scene.after_te(hit.first) and clause[0].kind != "infinitive" and asks(scene, clause)
        if bidden or offers(scene, hit) or _asked_for(scene, hit, clause):
            return PLANNED if accepted(scene) and _sets_out(scene, hit) else POSSIBLE
        if aim := intended(scene, hit):
            return aim
        if aimed_at(scene, hit, clause):
            return POSSIBLE
        if _happened(scene, hit, clause, direction):
            return HELD
        if told == {POSSIBLE} and _managed(scene, hit, clause):
            return HELD
        if not hit.cue.verb and not relation and would_be(scene, hit, clause):
            return POSSIBLE
        asked = scene.lower[clause[0].first] == "of" or left_open(scene, clause) or scene.lower[scene.sentence.first] in _IF
        # drong maandag aan op een gesprek, wilde maandag met X spreken
        tries = tried(scene, hit) if hit.cue.verb else scene.preposition(hit.first) in _AIMS
        if (POSSIBLE in told or asked) and (tries or relation != "before"):
            return POSSIBLE
        if relation == "before" and direction != "future":
            return HELD
        sooner = relation == "same" or not _SOONER.isdisjoint(scene.words(clause))
        if sooner and direction == "past" and told == {PLANNED} and not _later(scene, clause):
            return HELD  # vanochtend (of eerst, ’s ochtends) stond een gesprek met X op het programma
        if told == {PLANNED} and not relation and "van plan" in " ".join(scene.words(governing(scene, hit)[-1])):
            return POSSIBLE  # wat iemand van plan is, zonder dag
        if ONGOING in told or (direction == "present" and _lasting(scene, hit)):
            return ONGOING
        if direction == "future" or relation == "after" or PLANNED in told:
            return PLANNED
        return HELD if direction == "past" else _present(scene, hit, relation)

    def _told(self, scene: Scene, hit: Hit) -> set[str]:
        """What the patterns tell in the clause of a cue and in the one it hangs on, the cue's own words left out."""
        told = {
            match.value
            for clause in governing(scene, hit)
            for match in self._patterns.find(scene.lower, clause[0].first, clause[-1].last)
            if (hit.cue.verb or match.first < hit.first or match.last > hit.last)
            and holds(clause, match.first)
            and not _is_noun(scene, match.first)
            and not (match.value == CANCELLED and (makes_room(scene, hit, match.last) or by_whom(scene, match.last)))
            and not (match.value == POSSIBLE and of_a_place(scene, match.first, match.last))
        }
        if not hit.cue.verb and not _CALLED_OFF.isdisjoint(scene.before(hit.first, 2)):
            told.add(CANCELLED)  # de afgelaste reis
        clause, *above = governing(scene, hit)
        wish = clause[0].kind == "infinitive" and not _WISHES.isdisjoint(scene.before(clause[0].first, _PHRASE))
        if wish or any(asks(scene, one) for one in above):
            told.add(POSSIBLE)  # riep Xi op om hem te bellen
        begin, end = clause[0].first, clause[-1].last
        # zou Xi spreken, maar dat ging niet door
        after = scene.lower[end + 1 : end + 2]
        pointing = not _POINTING.isdisjoint(after) or after == ["daarover"] or "daar" in scene.lower[end + 1 : end + _PHRASE]
        if scene.lower[end : end + 1] == ["maar"] and (pointing or would(scene, hit)):
            after = self._patterns.find(scene.lower, end, min(end + _REMARK, scene.sentence.last))
            told |= {CANCELLED for match in after if match.value == CANCELLED}
        noun = not hit.cue.verb or tried(scene, hit)  # wilde X spreken, maar kreeg nul op het rekest
        begins = scene.verbs.get(end + 1, ()) if scene.lower[end : end + 1] == ["maar"] and noun else ()
        if begins and all(form.finite for form in begins):  # het bezoek was gepland, maar werd uitgesteld
            after = self._patterns.find(scene.lower, end, min(end + _REMARK, scene.sentence.last))
            told |= {CANCELLED for match in after if match.value == CANCELLED}
        if (
            scene.lower[end : end + 1] == ["maar"]
            and pointing
            and not _UNCONFIRMED.isdisjoint(scene.lower[end : end + _REMARK])
        ):
            told.add(POSSIBLE)  # zou hem opwachten, maar daarover wil Warschau niets kwijt
        if outcome := outcome_of(scene, clause):  # het gesprek dat X met Y zou voeren, ging niet door
            after = self._patterns.find(scene.lower, outcome[0].first, outcome[-1].last)
            told |= {CANCELLED for match in after if match.value == CANCELLED}
        if not hit.cue.verb and was_to_be(scene, hit):
            after = self._patterns.find(scene.lower, hit.last, scene.sentence.last)
            told |= {CANCELLED for match in after if match.value == CANCELLED}
        if scene.lower[begin] in ("dat", "als", "indien") and begin > scene.sentence.first:  # een kans dat, zou goed zijn als
            above = self._patterns.find(scene.lower, scene.clause(begin - 1)[0].first, begin)
            told |= {POSSIBLE for match in above if match.value == POSSIBLE and match.last >= begin - 1}
            finite = finite_of(scene.clause(begin - 1))
            wished = scene.lower[begin] != "dat" and finite is not None and scene.lower[finite] in ("zou", "zouden")
            told |= {POSSIBLE} if wished else set()
        return told


def _is_made(scene: Scene, clause: Clause) -> bool:
    """Whether a clause tells that something was made: maakte een afspraak, is een afspraak gemaakt."""
    return any(form.lemma == "maken" for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ()))


def _later(scene: Scene, clause: Clause) -> bool:
    """Whether a clause tells of later today, or what something was set for: stond voor vandaag gepland."""
    return not _LATER.isdisjoint(scene.words(clause))


def _present(scene: Scene, hit: Hit, relation: str) -> str:
    """The status of what is told in the present without more: looked ahead to, going on, or known."""
    if hit.cue.trip and hit.cue.open and relation != "after":
        return PLANNED if "dan" in scene.words(scene.clause(hit.first)) else ONGOING  # Rutte is dan in Tallinn bij Kallas
    if not hit.cue.verb and any(
        f.lemma in _BEGINNING for s in scene.clause(hit.first) for t in s.finite for f in scene.verbs[t]
    ):
        return PLANNED  # het gesprek begint om drie uur
    asked = scene.lower[scene.clause(hit.first)[0].first] in _ASKING
    if hit.cue.word in _STATES and not relation and not scene.after_te(hit.first) and not asked:
        return ONGOING  # zit in Moskou bij Poetin, onderhandelt met Iran
    if hit.cue.verb or relation or "agenda" in hit.cue.frames:
        return PLANNED
    phrase = hit.last - hit.first > 1
    if phrase and _sets_about(scene, hit):
        return PLANNED
    before = hit.first - 1
    if scene.lower[before] == "er" or before in scene.verbs or scene.named(before):
        return ONGOING  # ook is er overleg met X, heeft contact met X
    if phrase or hit.cue.plural:
        return ONGOING
    known = not DEFINITE.isdisjoint(scene.before(hit.first, 2)) and not scene.preposition(hit.first)
    return HELD if known else PLANNED


def _sets_about(scene: Scene, hit: Hit) -> bool:
    """`gaat met KLM om tafel`: whether something is about to begin."""
    finite = finite_of(scene.clause(hit.first))
    return finite is not None and any(form.lemma.endswith(("gaan", "treden")) for form in scene.verbs[finite])


def _managed(scene: Scene, hit: Hit, clause: Clause) -> bool:
    """`kon in Brussel toch nog even met X praten`: whether a main clause tells what somebody managed to do."""
    finite = finite_of(clause)
    if finite is None or clause[0].kind == "sub" or scene.lower[finite] not in ("kon", "konden"):
        return False
    return not _MANAGED.isdisjoint(scene.words(clause))


def _lasting(scene: Scene, hit: Hit) -> bool:
    """`praten al maanden`, `al enkele weken`, `al langer`: whether something is told to have gone on for some time.

    What stands behind a comma is told of something else: belt binnenkort met X, iets waar hij al maanden op aandringt.
    """
    lower = scene.lower
    return any(
        lower[t] == "al"
        and not _FOR_LONG.isdisjoint(lower[t + 1 : min(t + 4, s.last)])
        and "," not in lower[min(t, hit.first) : max(t, hit.first)]
        for s in scene.clause(hit.first)
        for t in range(s.first, s.last)
    )


def offers(scene: Scene, hit: Hit) -> bool:
    """Whether a cue tells of an invitation, whose day is not that of the meeting: nodigde X in januari uit."""
    invited = hit.cue.verb and any(form.lemma in _INVITING for form in scene.verbs.get(hit.first, ()))
    return invited or "offered" in hit.cue.frames


def accepted(scene: Scene) -> bool:
    """Whether a sentence tells that an invitation was accepted: nam de uitnodiging aan, heeft die aanvaard."""
    words = {*scene.lower[scene.sentence.first : scene.sentence.last]}
    return not words.isdisjoint(_ACCEPTED) or ("aan" in words and not words.isdisjoint(_TAKES))


def _sets_out(scene: Scene, hit: Hit) -> bool:
    """Whether the sentence goes on with the journey: aanvaardt de uitnodiging van X en komt in maart naar Moskou."""
    on = (
        token for segment in scene.segments if segment.kind == "and" and segment.first > hit.first for token in segment.finite
    )
    return any(form.lemma in TRAVELLING for token in on for form in scene.verbs[token])


def adjunct(scene: Scene, hit: Hit) -> str:
    """The preposition of time that governs a noun: na een gesprek, tijdens zijn eerste ontmoeting; or empty."""
    lower, determined = scene.lower, False
    for token in range(hit.first - 1, max(scene.sentence.first, hit.first - _PHRASE) - 1, -1):
        word, before = lower[token], lower[token - 1]
        if word in ("voor", "vóór") and before in _TIMES_BEFORE:
            return "voorafgaand"  # een dag voor zijn ontmoeting met X
        if word == "in" and before in _FANCIES:
            return ""  # had geen zin in een gesprek
        if word in _BEFOREHAND or (word in _AROUND and (word != "op" or lower[hit.first].endswith(_GATHERINGS))):
            return word
        if word == "van" and before in ("afloop", "loop", "vooravond"):
            return "vooravond" if before == "vooravond" else "na"
        if word == "van" and before in _PARTS and not _AT_PART.isdisjoint(lower[token - _PHRASE : token - 1]):
            return "tijdens"  # in het openbare deel van de ontmoeting
        if word in _OTHER_PREPOSITIONS or token in scene.verbs:
            return before if word == "aan" and before in _BEFOREHAND else ""
        if determined or scene.named(token) or (not word[0].isalnum() and word not in MARKS):
            return ""
        determined = word in DETERMINERS or word in POINTING
    return ""


def _asked_for(scene: Scene, hit: Hit, clause: Clause) -> bool:
    """`vroeg X om een gesprek met Y`, `heeft een verzoek om een gesprek met Y ingediend`."""
    if hit.cue.verb or scene.preposition(hit.first) not in _AIMS:
        return False
    return asks(scene, clause) or not _WISHES.isdisjoint(scene.before(hit.first, _REQUEST)[:-1])


def _is_noun(scene: Scene, token: int) -> bool:
    """Whether what looks like a verb is a noun: de wil van Peking."""
    return token in scene.verbs and token > scene.sentence.first and scene.lower[token - 1] in ARTICLES


def _happened(scene: Scene, hit: Hit, clause: Clause, direction: str) -> bool:
    """Whether it is told as done: sprak, heeft gesproken, had een gesprek, heeft overleg gevoerd; not: wilde spreken."""
    if _DONE(hit.cue.word):
        return direction != "future"
    if direction != "past":
        return False
    if hit.cue.verb and not hit.cue.manner:
        if scene.after_te(hit.first):
            return False  # klaarstaat om X te ontvangen
        return any(form.form in (PAST, PARTICIPLE) for form in scene.verbs.get(hit.first, ()))
    forms = [form for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ())]
    done = {form.lemma for form in forms if form.form == PARTICIPLE} or {form.lemma for form in forms if form.form == PAST}
    return bool(done) and done <= _HOLDING and all(form.form != INFINITIVE or form.finite for form in forms)


def _not_yet(scene: Scene, hit: Hit) -> bool:
    """`er staat (nog) geen gesprek met X gepland`, `een volgende ronde is nog niet vastgelegd`."""
    after = scene.lower[hit.last : scene.clause(hit.first)[-1].last]
    return not hit.cue.verb and ("geen" in scene.before(hit.first, 4) or ("nog", "niet") in pairwise(after))
