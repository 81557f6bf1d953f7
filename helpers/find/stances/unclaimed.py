"""What a clause tells that nobody stands for: doubted by who says it, or only spoken of as a report, a sign or a question."""

from __future__ import annotations

from helpers.find.patterns import Hit
from helpers.find.stances.scene import Cue, Scene
from helpers.find.stances.topic import Topic

_REPORTS = frozenset("berichten bericht berichtgeving geruchten gerucht speculaties speculatie verhalen onderzoek".split())
_BEFORE_REPORTS = frozenset("de over van op naar deze die aan door alle het een".split())
_SIGNS = frozenset("aanwijzingen signalen tekenen meldingen vermoedens vermoeden aanwijzing signaal rapporten".split())
_THE = frozenset({"de", "die", "deze"})
_OVER = frozenset({"over", "naar", "op"})
_ASKING = frozenset("vragen af|vragen weten informeren onderzoeken bespreken bekijken uit|zoeken na|gaan debatteren".split())
_OMITTED = frozenset({"moeten", "kunnen", "mogen"})
_CLOSE = 4  # tokens
_REACH = 8  # tokens from a verb to what it is about


def doubted(scene: Scene, topic: Topic) -> bool:
    """`“Ik zie niet dat China wapens levert”`: the clause that holds the naming's clause is denied."""
    lower, clauses = scene.reading.doc.lower, scene.reading.clauses
    first = clauses.bounds(topic.first)[0]
    if lower[first] != "dat" or first <= scene.sentence.first:
        return False
    begin = max(clauses.bounds(first - 1)[0], scene.sentence.first)
    return "niet" in lower[begin:first]


def taken_up(scene: Scene, token: int) -> bool:
    """`wil opheldering over berichten dat China wapens levert`, `bogen zich over aanwijzingen dat …`: who takes up a report or
    a sign does not say so himself."""
    lower, first = scene.reading.doc.lower, scene.sentence.first
    reports = [t for t in range(first + 1, token) if _reported(lower, t) or spoken_of(lower, t)]
    return any({"dat", "over", "van"} & {*lower[t + 1 : t + _CLOSE]} for t in reports[-1:])


def _reported(lower: list[str], token: int) -> bool:
    """Whether a noun names a report of others."""
    return lower[token] in _REPORTS and lower[token - 1] in _BEFORE_REPORTS


def spoken_of(lower: list[str], token: int) -> bool:
    """Whether a noun is a sign that somebody speaks of or looks into, not one that he has (`beschikt over aanwijzingen`)."""
    if lower[token] not in _SIGNS:
        return False
    over = token - 2 if lower[token - 1] in _THE else token - 1
    around = (*lower[max(0, over - _REACH) : over], *lower[token + 1 : token + _CLOSE])
    return lower[over] in _OVER and not any(word.startswith("beschik") for word in around)


def asked_about(scene: Scene, hit: Hit[Cue]) -> bool:
    """`Journalisten vroegen of de EU sancties overweegt`, `de vraag of er gevolgen komen`: what somebody asks."""
    lower, verbs = scene.reading.doc.lower, scene.reading.clauses.verbs
    doc = scene.reading.doc
    said = [doc.token_at(s.start) for s in scene.voices.saying(scene.sentence, hit.first) if s.speaker_id]
    said = [t for t in said if t <= hit.first and "of" not in lower[max(0, t - 1) : t + 1]]
    begin = max(said, default=scene.sentence.first)  # Op de vraag of …, zei hij dat het gevolgen heeft
    asked = (t - 1 for t in range(max(begin, scene.sentence.first + 1), hit.first) if lower[t] == "of")
    return any(lower[t] == "vraag" or any(form.lemma in _ASKING for form in verbs.get(t, ())) for t in asked)


def omitted(scene: Scene, hit: Hit[Cue]) -> bool:
    """`Scholz had moeten zeggen wat de prijs is`: what somebody should have said was not said."""
    lower = scene.reading.doc.lower
    had = [t for t in range(scene.sentence.first, hit.last) if lower[t] in ("had", "hadden")]
    return any(not _OMITTED.isdisjoint(lower[t + 1 : t + _CLOSE]) for t in had)
