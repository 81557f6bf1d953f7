"""How, where, about what and for how long: read from the sentences that tell of a meeting."""

from __future__ import annotations

import re
from collections.abc import Sequence

from helpers.find.meetings.cues import Hit, phrases
from helpers.find.meetings.scene import Scene
from helpers.find.meetings.settings import Setting, SettingFinder
from helpers.find.phrases import PhraseIndex
from helpers.read.codebook.calendar import Calendar
from helpers.read.codebook.meetings import MeetingCues
from helpers.records import Mention

_AT = frozenset("in te op vanuit nabij buiten bij".split())
_LOOSE = frozenset(
    "elkaar daar er ook al nog vandaag gisteren morgen opnieuw eerder later samen persoonlijk weer hier en februari januari maart "
    "april mei juni juli augustus september oktober november december week weekend maand jaar deuren uur ogen".split()
)
_PLACE_NOUNS = frozenset(
    "stad plaats hoofdstad badplaats havenstad eiland kustplaats grensplaats miljoenenstad provincie resort stadje kuststad".split()
)
_NUMBERS = {
    "een": 1, "één": 1, "anderhalf": 1.5, "anderhalve": 1.5, "twee": 2, "tweeënhalf": 2.5, "drie": 3, "vier": 4, "vijf": 5,
    "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10, "twaalf": 12, "vijftien": 15, "twintig": 20, "dertig": 30,
    "veertig": 40, "vijfenveertig": 45, "vijftig": 50, "negentig": 90,
}  # fmt: skip
_UNITS = {"uur": 60, "uren": 60, "minuten": 1, "minuut": 1}
_FIXED = {("half", "uur"): 30, ("halfuur",): 30, ("drie", "kwartier"): 45, ("kwartier",): 15}
_LASTING = re.compile(r"duurde|duurt|duren|duurden|geduurd|durende?|lang|gesprek\w*|ontmoeting|overleg\w*|gesproken|sprak\w*|spraken|"
                      r"praatten|gepraat|onderhoud|telefoongesprek\w*|zaten|gezeten|besprekingen")  # fmt: skip


class DetailFinder:
    """Reads mode, place, setting, topics and duration. Built once from the codebook."""

    def __init__(self, codebook: MeetingCues, calendar: Calendar) -> None:
        modes = codebook.modes
        self._modes = {
            word: mode
            for mode, listed in (
                ("phone", modes.phone),
                ("video", modes.video),
                ("in_person", modes.in_person),
            )
            for word in listed.split()
        }
        self._settings = SettingFinder(codebook.settings, calendar)
        self.elsewhere = frozenset(codebook.elsewhere.split())
        self._terms = PhraseIndex(
            (term.lower(), topic) for topic, entry in codebook.topics.items() for term in phrases(entry.terms)
        )
        self._about = PhraseIndex(
            (term.lower(), topic) for topic, entry in codebook.topics.items() for term in phrases(entry.about)
        )

    def mode(self, scene: Scene, hit: Hit, place: str) -> str:
        """The manner: what a word in the clause says, else the cue, else in person where a place is told."""
        clause = scene.clause(hit.first)
        for token in range(clause[0].first, clause[-1].last):
            if scene.lower[token] in self._modes:
                return self._modes[scene.lower[token]]
        return "in_person" if hit.cue.mode == "unknown" and place else hit.cue.mode

    def place(self, scene: Scene, hit: Hit) -> str:
        """The place in the clause of a cue, as the text has it; not one that belongs to another noun (de oorlog in Oekraïne)."""
        clause = scene.clause(hit.first)
        words, lower = scene.reading.doc.words, scene.lower
        known = {mention.first: mention for mention in scene.mentions if mention.form == "place"}
        inside = [token for segment in clause for token in range(segment.first, segment.last)]
        found = [
            _place_at(words, lower, token, known, clause[-1].last)
            for token in inside
            if lower[token] in _AT and self._loose(scene, token)
        ]
        named = [(abs(first - hit.first), first, last) for first, last in found if last]
        if not named:
            return ""
        _, first, last = min(named)
        return scene.reading.text(first, last)

    @staticmethod
    def _loose(scene: Scene, preposition: int) -> bool:
        """Whether a preposition follows no noun of its own: ontmoetten elkaar in Rome, not de spanningen in Taiwan."""
        before = preposition - 1
        word = scene.lower[before]
        return (
            before < scene.sentence.first
            or before in scene.reading.clauses.verbs
            or scene.tells(before)
            or scene.named(before)
            or word in _LOOSE
            or not word[0].isalpha()
            or word.endswith(("dag", "avond", "middag", "ochtend"))
        )

    def setting(self, scene: Scene, hit: Hit) -> Setting:
        """The gathering in whose margin it is."""
        return self._settings.find(scene, hit)

    def topics(self, scene: Scene) -> tuple[str, ...]:
        """What a sentence tells that it was about. What is quoted in it is left out: it may have been said elsewhere."""
        lower, reading = scene.lower, scene.reading
        first, last = scene.sentence.first, scene.sentence.last
        found = [
            topic
            for at, _, topics in self._terms.find(lower, first, last)
            if not reading.quote_at(at)
            for topic in topics
        ]
        found += [
            topic
            for at, _, topics in self._about.find(lower, first, last)
            if "over" in lower[max(first, at - 4) : at]
            for topic in topics
        ]
        return tuple(sorted(set(found)))

    @staticmethod
    def minutes(scene: Scene) -> int | None:
        """How long it took: duurde ongeveer een uur, een gesprek van drie kwartier, vier uur lang."""
        lower, first, last = scene.lower, scene.sentence.first, scene.sentence.last
        for token in range(first, last):
            word = lower[token]
            minutes: float | None = None
            for phrase, fixed in _FIXED.items():
                if tuple(lower[token : token + len(phrase)]) == phrase:
                    minutes = fixed
            if minutes is None and word in _UNITS and token > first:
                number = lower[token - 1].replace(",", ".")
                amount = _NUMBERS.get(number) or (
                    float(number) if re.fullmatch(r"\d{1,2}(\.5)?", number) else None
                )
                if amount and lower[token - 2] not in ("om", "tegen", "rond", "vanaf", "sinds", "binnen"):
                    minutes = amount * _UNITS[word]
            if (
                minutes
                and "dan" not in lower[max(first, token - 3) : token]
                and lower[token + 1 : token + 2] not in (["langer"], ["eerder"], ["later"])
                and any(_LASTING.fullmatch(w) for w in lower[max(first, token - 8) : min(last, token + 4)])
            ):
                return round(minutes)
        return None


def _place_at(
    words: Sequence[str], lower: Sequence[str], preposition: int, known: dict[int, Mention], end: int
) -> tuple[int, int]:
    """The tokens of the place after a preposition, or an empty range: in Rome, in de Jordaanse plaats Aqaba, op Bali."""
    token = preposition + 1
    if token in known:
        mention = known[token]
        return _without_article(lower, mention.first, mention.last)
    if lower[token : token + 1] in (["de"], ["het"]):
        for noun in range(token + 1, min(token + 4, end - 1)):
            if lower[noun] in _PLACE_NOUNS and words[noun + 1][0].isupper():
                return noun + 1, noun + 2
        token += 1
        if token in known:
            return token, known[token].last
    return 0, 0


def _without_article(lower: Sequence[str], first: int, last: int) -> tuple[int, int]:
    return (first + 1, last) if lower[first] in ("de", "het") and last - first > 1 else (first, last)
