"""How, where, about what: read from the sentences that tell of a meeting."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from helpers.find.meetings.cues import Hit, phrases
from helpers.find.meetings.duration import minutes_in
from helpers.find.meetings.notions import talked_of
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.segments import Clause, finite_of
from helpers.find.meetings.settings import Setting, SettingFinder
from helpers.find.meetings.status import adjunct, offers
from helpers.find.meetings.subjects import asks, subject
from helpers.find.meetings.words import DETERMINERS, PREPOSITIONS, SENDING, TRAVELLING, each
from helpers.find.phrases import PhraseIndex
from helpers.read.codebook.calendar import Calendar
from helpers.read.codebook.meetings import MeetingCues
from helpers.records import Mention

_HOSTS = each("gastheer gastvrouw")
_AT = each("in te op vanuit nabij buiten bij")
_TO = each("naar aan")
_ELSEWHEN = each("voor na sinds over aanloop vooravond voorafgaand")
_STOPS = ("stop", "tussenlanding", "bezoek", "bezoekje", "verblijf", "oponthoud")
_NOT_AT = each("over na sinds")
_THERE = each("daar er aldaar")
_VISITING = each("bezoeken")
_LOOSE = each(
    """tegen op aan af uit langs bijeen samen elkaar daar er ook al nog vandaag gisteren morgen opnieuw eerder later
    persoonlijk weer hier en januari februari maart april mei juni juli augustus september oktober november december
    week weekend maand jaar deuren uur ogen geleden maal keer kort binnen neer plaats terug door rond toe over apart even lang
    het hij zij ze hem haar hen zich hun ons thee koffie onverwacht onaangekondigd juist net pas toen nu straks vanochtend
    daarna daarvoor vervolgens nadien aansluitend vooraf tevens eveneens uitgebreid uitvoerig langdurig urenlang vluchtig
    informeel officieel eerst laatst vanmiddag vanavond stilte geheim halt zojuist eergisteren overmorgen minuten kwartier
    weekeinde halfuur dan wel niet dus inmiddels intussen ondertussen binnenkort spoedig weldra gast"""
)
# places within a town, with the prepositions that put somebody there: in een restaurant in Parijs, door het centrum van Kiev
_VENUES = (
    "restaurant", "hotel", "paleis", "kasteel", "villa", "kantoor", "residentie", "ministerie", "ambassade", "vliegveld",
    "luchthaven", "haven", "station", "centrum", "binnenstad", "gebouw", "zaal", "kamer", "tuin", "park", "museum",
    "basis", "kazerne", "universiteit", "kathedraal", "kerk", "klooster", "landgoed", "buitenverblijf", "hoofdkwartier",
    "club", "tafel", "bibliotheek", "trein", "staatsgastenverblijf", "gastenverblijf", "café", "straten", "oever",
    "eiland", "ziekenhuis", "trappen", "bordes", "balkon", "stoep", "oponthoud", "verblijf", "tussenstop",
    "tussenlanding", "school", "fabriek", "stadion", "operahuis", "theater", "lanceerbasis", "congrescentrum",
)  # fmt: skip
_IN_CAPITALS = re.compile(r"[^\W\d_a-z].*[a-zà-ÿ]").fullmatch
_OFFICIALS = each("people unnamed institution")
_IN_NAMES = each("van het de der den des")
_SEAT = "seat-of-government"  # the rule of a capital that stands for its government
_HALTS = each("volgde volgt halte eindhalte tussenstop stopplaats bestemming eindpunt pleisterplaats etappe")
_CALLED = each("deed deden doet doen")
_SURROUNDINGS = each("buurt omgeving nabijheid buitenwijken hart centrum")
_IN_TOWN = each("in te nabij")
_WITHIN = each("in op aan bij door vanaf van rond langs te buiten naar")
_WHEREABOUTS = _AT | _TO
_JUST_BEFORE, _SCENE = 2, 3  # sentences
_GATHERINGS = ("conferentie", "top", "forum", "vergadering")
_DAYTIMES = ("dag", "avond", "middag", "ochtend")
_PLACE_NOUNS = each(
    """stad plaats hoofdstad badplaats havenstad eiland kustplaats grensplaats miljoenenstad provincie resort stadje
    kuststad buurland"""
)


class DetailFinder:
    """Reads mode, place, setting, topics and duration. Built once from the codebook.

    `elsewhere` are the nouns after which a place or date is not the meeting's (de oorlog in Oekraïne).
    """

    def __init__(self, codebook: MeetingCues, calendar: Calendar) -> None:
        modes = codebook.modes
        told = (("phone", modes.phone), ("video", modes.video), ("in_person", modes.in_person))
        self._modes = {word: mode for mode, listed in told for word in listed.split()}
        self._manners = PhraseIndex(
            (phrase, entry.mode)
            for entry in codebook.manners
            if entry.mode != "unknown"
            for phrase in phrases(entry.words)
            if " " in phrase
        )
        self._settings = SettingFinder(codebook.settings, calendar)
        self.elsewhere = frozenset(codebook.elsewhere.split())
        topics = codebook.topics.items()
        self._terms = PhraseIndex((term.lower(), topic) for topic, entry in topics for term in phrases(entry.terms))
        self._about = PhraseIndex((term.lower(), topic) for topic, entry in topics for term in phrases(entry.about))

    def mode(self, scene: Scene, hit: Hit, place: str) -> str:
        """The manner: what a word in the clause says, else the cue, else in person where a place is told."""
        clause = scene.clause(hit.first)
        told = next((self._modes[word] for word in scene.words(clause) if word in self._modes), "")
        if not told and hit.cue.mode == "unknown":
            together = self._manners.find(scene.lower, clause[0].first, clause[-1].last)
            told = next((modes[0] for _, _, modes in together), "")
        there = (
            place
            or not _HOSTS.isdisjoint(scene.words(clause))
            or any(_is_venue(scene, t) for t in range(clause[0].first + 1, clause[-1].last))
        )
        return told or ("in_person" if hit.cue.mode == "unknown" and there else hit.cue.mode)

    def place(self, scene: Scene, hit: Hit) -> str:
        """The place in the clause of a cue, as the text has it; not that of another noun (de oorlog in Oekraïne).

        Else where the traveller went (reisde naar Kiev om Zelensky te spreken), or what `waar`, `daar` or `er` stands for.
        """
        clause = scene.clause(hit.first)
        if talked_of(scene, hit):
            return _place_of_noun(scene, hit)
        aim = next((one for one in scene.segments if one.kind == "infinitive" and one.first >= hit.last), None)
        if aim and offers(scene, hit) and (place := _place_in(scene, [aim], aim.first)):
            return place  # een uitnodiging aan X om naar Moskou te komen
        afterwards = not hit.cue.verb and adjunct(scene, hit) in ("na", "voorafgaand")  # na het gesprek reisde hij naar Peking
        finite = finite_of(clause)
        is_elsewhere = afterwards and finite is not None and any(form.lemma == "zijn" for form in scene.verbs[finite])
        if is_elsewhere and finite > hit.first:
            return ""  # na het gesprek met Xi is hij in Seoul
        after = scene.clause(hit.last) if hit.last < scene.sentence.last else clause
        described = not hit.cue.verb and after[0].first == hit.last and scene.lower[hit.last] in ("dat", "die")
        if described and (place := _place_in(scene, after, hit.last, goals=False)):
            return place  # een onderhoud dat in Brussel vijf uur duurde
        if not hit.cue.verb and not hit.cue.trip and (place := _place_of_noun(scene, hit)):
            return place
        if hit.cue.trip and hit.cue.word in _VISITING:
            return _visited(scene, clause) or _place_in(scene, clause, hit.first)
        return _place_in(scene, clause, hit.first, not afterwards) or _place_there(scene, clause, hit)

    def setting(self, scene: Scene, hit: Hit) -> Setting:
        """The gathering in whose margin it is; with `daar`, the one that a sentence just before named."""
        found = self._settings.find(scene, hit)
        place = found.place and self.place(scene, hit)
        if place and place not in found.text and found.place not in place:
            return Setting()  # na de conferentie in München ontmoette hij X in Moskou
        if found.text or "daar" in scene.words(scene.clause(hit.first)):
            return found if found.text else self.setting_before(scene, hit)
        return self.setting_at(scene, place or self.place(scene, hit)) if hit.cue.mode not in ("phone", "video") else found

    def setting_at(self, scene: Scene, place: str) -> Setting:
        """The gathering that a sentence before told to be in a place."""
        return self._settings.at(scene, place)

    def setting_before(self, scene: Scene, hit: Hit) -> Setting:
        """The gathering that a sentence just before names."""
        doc = scene.reading.doc
        number = bisect_left(doc.sentences, scene.sentence.first, key=lambda one: one.first)
        before = reversed(doc.sentences[max(0, number - _JUST_BEFORE) : number])
        told = (self._settings.named(scene, sentence.first, sentence.last) for sentence in before)
        return next((setting for setting in told if setting.text), Setting())

    def topics(self, scene: Scene) -> tuple[str, ...]:
        """What a sentence tells that it was about; what a sentence quotes first may have been said elsewhere."""
        first, last = scene.sentence.first, scene.sentence.last
        quote = scene.reading.quote_at(first)
        told = [(at, topics) for at, _, topics in self._terms.find(scene.lower, first, last)]
        found = [topic for at, topics in told if not quote or scene.reading.quote_at(at) != quote for topic in topics]
        for at, _, topics in self._about.find(scene.lower, first, last):
            if "over" in scene.before(at, 4):
                found += topics
        return tuple(sorted(set(found)))

    @staticmethod
    def minutes(scene: Scene, hit: Hit) -> int | None:
        """How long it took, in minutes: told in the clause of a cue, or around it where the sentence tells of nothing else."""
        clause, sentence = scene.clause(hit.first), scene.sentence
        told = minutes_in(scene.lower, clause[0].first, clause[-1].last)
        if told is None and not any(segment.kind == "and" for segment in scene.segments):
            return minutes_in(scene.lower, sentence.first, sentence.last)
        return told


def _place_in(scene: Scene, clause: Clause, near: int, goals: bool = True) -> str:
    """The place in a clause that is nearest to a token; where `goals` is true, also one to which somebody goes."""
    known = {mention.first: mention for mention in scene.mentions if mention.form in ("place", "country")}
    found = [
        _place_after(scene, token, known)
        for segment in clause
        for token in range(segment.first, segment.last)
        if (
            scene.lower[token] in _AT
            and _loose(scene, token)
            and not (scene.lower[token] == "vanuit" and _travels(scene, clause))
        )
        or (
            scene.lower[token] == "van"
            and token + 1 in known
            and known[token + 1].form == "place"
            and _is_venue(scene, token - 1)
        )
        or (goals and scene.lower[token] in _TO and _goal(scene, clause, token))
    ]
    own = next((segment for segment in clause if segment.first <= near < segment.last), clause[0])
    named = [(not own.first <= first < own.last, abs(first - near), -first, last) for first, last in found if last]
    if not named:
        return ""
    *_, first, last = min(named)  # in Peking zat hij dinsdag bij X, in Tokio bij Y
    return scene.reading.text(-first, last)


def _place_of_noun(scene: Scene, hit: Hit) -> str:
    """The place that stands behind a noun and those whom it takes: een ontmoeting met X in Moskou; not behind a verb."""
    known = {mention.first: mention for mention in scene.mentions if mention.form in ("place", "country")}
    towns = {place.last for place in known.values() if scene.lower[place.first - 1] in _IN_TOWN}  # in Samarkand in Oezbekistan
    for token in range(hit.last, scene.clause(hit.first)[-1].last - 1):
        if token in scene.verbs or scene.lower[token] == ",":
            return ""
        if scene.lower[token] in _IN_TOWN and scene.named(token - 1) and token + 1 in known and token not in towns:
            first, last = _place_after(scene, token, known)
            return scene.reading.text(first, last)
    return ""


def _visited(scene: Scene, clause: Clause) -> str:
    """The place that is the object of a visit: bezocht woensdag Londen."""
    named = (m for m in scene.mentions if m.form in ("place", "country") and clause[0].first <= m.first < clause[-1].last)
    free = next((mention for mention in named if not scene.preposition(mention.first)), None)
    return scene.reading.text(free.first, free.last) if free else ""


def _goal(scene: Scene, clause: Clause, preposition: int) -> bool:
    """Whether `naar` or `aan` names where somebody goes: reisde naar Kiev, bracht een bezoek aan Kiev, de reis naar Kiev."""
    if scene.tells(preposition - 1):
        before = scene.before(preposition - 1, 5)
        return "een" in before[-3:] or _ELSEWHEN.isdisjoint(before)  # not: vlak voor zijn bezoek aan Kiev
    return _travels(scene, clause) or (scene.lower[preposition] == "naar" and _is_sent(scene, clause))


def _travels(scene: Scene, clause: Clause) -> bool:
    return any(form.lemma in TRAVELLING for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ()))


def _is_sent(scene: Scene, clause: Clause) -> bool:
    """Whether somebody is sent somewhere: stuurt een gezant naar Kiev; not: stuurt wapens naar Kiev."""
    forms = (form for s in clause for t in range(s.first, s.last) for form in scene.verbs.get(t, ()))
    if all(form.lemma not in SENDING for form in forms):
        return False
    one = subject(scene, clause)
    free = [group for group in scene.groups_in(clause) if group.free and group is not one]
    return any(any(map(scene.cast.person, group.ids)) or any(m.office for m in group.mentions) for group in free)


def _place_there(scene: Scene, clause: Clause, hit: Hit) -> str:
    """The place that a clause refers to without naming it."""
    begin = clause[0].first
    elided = clause[0].kind == "and" and subject(scene, clause) is None  # kwam aan in Kiev en had een gesprek
    elided = elided or scene.lower[begin] == "waarna"
    explains = scene.before(begin, 1) == [":"] and begin - 1 > scene.sentence.first  # kwam het in Tokio tot X: Y at met Z
    if explains and (place := _place_in(scene, scene.clause(begin - 2), begin)):
        return place
    if begin > scene.sentence.first and (clause[0].kind == "infinitive" or elided or _on_that_day_before(scene, clause)):
        above = scene.clause(begin - 1)
        if clause[0].kind == "infinitive" and asks(scene, above):
            return ""  # vroeg Xi in Peking om contact op te nemen met Y
        return _place_in(scene, above, begin) or (_place_there(scene, above, hit) if elided else "")  # sprak daar X en at met Y
    if scene.lower[begin] == "waar":
        above = scene.clause(begin - 1) if begin > scene.sentence.first else ()
        return (
            _antecedent(scene, begin)
            or (above and _place_in(scene, above, begin))
            or _last_place(scene, scene.sentence.first, begin)
        )
    there = next((t for s in clause for t in range(s.first, s.last) if scene.lower[t] in _THERE), None)
    idiom = there is not None and scene.lower[there] == "er" and "in" in scene.words(clause)[-3:]  # zit er niet in
    if there is None or idiom or (scene.lower[there] == "er" and not scene.locative(clause, there)):
        return ""
    doc = scene.reading.doc
    number = bisect_left(doc.sentences, scene.sentence.first, key=lambda one: one.first)
    before = [s for s in doc.sentences[max(0, number - _SCENE) : number] if s.paragraph == scene.sentence.paragraph]
    ranges = [(scene.sentence.first, there), *((sentence.first, sentence.last) for sentence in reversed(before))]
    return next((place for first, last in ranges if (place := _last_place(scene, first, last))), "")


def _on_that_day_before(scene: Scene, clause: Clause) -> bool:
    """Whether a clause tells what was on the same day before: nadat hij eerder op de dag met Y had gesproken."""
    inside = " ".join(scene.words(clause))
    return scene.lower[clause[0].first] == "nadat" and "op de dag" in inside


def _antecedent(scene: Scene, waar: int) -> str:
    """The place just before `waar`; of a town and its country the town (in Kiev, Oekraïne, waar …)."""
    named = [m for m in scene.mentions if m.last <= waar and m.form in ("place", "country")]
    beside = named and scene.lower[named[-1].last : waar] in ([], [","], ["aan", ","])  # deed Kiev aan, waar hij X sprak
    if not beside:
        return ""
    nearest = named[-1]
    if len(named) > 1 and scene.lower[named[-2].last : nearest.first] == [","]:
        nearest = named[-2]
    return scene.reading.text(nearest.first, nearest.last)


def _last_place(scene: Scene, first: int, last: int) -> str:
    """The last place or country named in a range of tokens as where somebody is or goes."""
    lower = scene.reading.doc.lower
    for mention in reversed(scene.reading.between(first, last)):
        governed = not _WHEREABOUTS.isdisjoint(lower[max(first, mention.first - 3) : mention.first])
        stop = mention.rule == _SEAT and _is_stop(lower[first:last])
        if mention.form == "place" or (mention.form == "country" and governed) or stop:
            begin = mention.first + (lower[mention.first] in ("de", "het"))
            return scene.reading.text(begin, mention.last)
    return ""


def _is_stop(words: Sequence[str]) -> bool:
    """Whether a place is told as a stop of a journey: was Brussel aan de beurt, volgde Warschau, deed hij Berlijn aan."""
    said = " ".join(words)
    calls = not _CALLED.isdisjoint(words) and "aan" in words[-2:]
    return calls or not _HALTS.isdisjoint(words) or "aan de beurt" in said or "op het programma" in said


def _loose(scene: Scene, preposition: int) -> bool:
    """Whether a preposition follows no noun of its own: ontmoetten elkaar in Rome, not de spanningen in Taiwan."""
    before = preposition - 1
    word = scene.lower[before]
    if word.endswith(_STOPS) and scene.preposition(before) in _ELSEWHEN:
        return False  # na een tussenstop in Parijs
    about = _NOT_AT.isdisjoint(scene.before(before, 3))
    if "sinds" in scene.before(preposition, 4) and before not in scene.verbs:
        return False  # hun eerste gesprek sinds de G20 op Bali
    gathering = word.endswith(_GATHERINGS) and about  # op de conferentie in München
    return (
        before < scene.sentence.first
        or gathering
        or before in scene.verbs
        or scene.tells(before)
        or scene.named(before)
        or word in _LOOSE
        or not word[0].isalpha()
        or word.endswith(_DAYTIMES)
        or _is_venue(scene, before)
        or _is_hall(scene, before)
    )


def _is_hall(scene: Scene, last: int) -> bool:
    """Whether a place with a name of its own stands before a town: in de Grote Hal van het Volk in Peking."""
    words, token = scene.reading.doc.words, last
    while token > scene.sentence.first and (words[token][0].isupper() or scene.lower[token] in _IN_NAMES):
        token -= 1
    return words[last][0].isupper() and scene.lower[token] in _AT


def _is_venue(scene: Scene, noun: int) -> bool:
    """Whether a noun is a building or quarter in which somebody is: in een restaurant, op het vliegveld; not: over de basis."""
    if not scene.lower[noun].endswith(_VENUES):
        return False
    for token in range(noun - 1, max(scene.sentence.first - 1, noun - 5), -1):
        if scene.lower[token] in PREPOSITIONS:
            return scene.lower[token] in _WITHIN
        if token in scene.verbs or scene.named(token):
            return False
    return False


def _unlisted(scene: Scene, preposition: int, first: int) -> tuple[int, int]:
    """The tokens of a name after `in` that is in no list and nobody's: in Ohrid, in Simi Valley; not: in Chinese handen."""
    words, end = scene.reading.doc.words, scene.sentence.last
    around = next((m for m in scene.mentions if m.first < preposition < m.last and m.form in _OFFICIALS), None)
    if around and all(word[0].isupper() for word in words[first : around.last]):
        return first, around.last  # de onderhandelaars van X en Y in Brussel
    token = first
    while token < end and all(map(_IN_CAPITALS, words[token].split("-"))) and not scene.named(token):
        token += 1
    described = (
        token < end and words[token][:1].isalpha() and words[token - 1].endswith(("e", "s")) and token not in scene.verbs
    )
    if token == first or first - preposition > 1 or scene.lower[preposition] not in _IN_TOWN or described or scene.named(token):
        return 0, 0
    return first, token


def _place_after(scene: Scene, preposition: int, known: dict[int, Mention]) -> tuple[int, int]:
    """The tokens of the place after a preposition, or an empty range: in Rome, in de Jordaanse plaats Aqaba."""
    words, lower, last = scene.reading.doc.words, scene.lower, scene.sentence.last
    token = preposition + 1
    articled = lower[token : token + 1] in (["de"], ["het"])
    if articled and lower[token + 2 : token + 3] == ["van"] and lower[token + 1] in _SURROUNDINGS:
        token += 3  # in de buurt van Washington
    elif articled and token not in known:
        for noun in range(token + 1, min(token + 4, last - 1)):
            if (lower[noun] in _PLACE_NOUNS or lower[noun].endswith(_VENUES)) and words[noun + 1][0].isupper():
                return noun + 1, noun + 2
        token += 1 if token + 1 in known else 2  # in het Duitse München
    elif lower[token : token + 1] and lower[token] in _PLACE_NOUNS:
        token += 1  # in hoofdstad Kiev, aan buurland Polen
    place = known.get(token)
    if place is None:
        return _unlisted(scene, preposition, token)
    return (place.first + 1 if lower[place.first] in DETERMINERS else place.first), place.last
