"""What a side's statement tells by its build, whatever its words, while an article is speaking of a target."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.find.holders import Holder
from helpers.find.stances.links import terms_of, within
from helpers.find.stances.scene import Found, Scene
from helpers.records import Statement

_NEGATIONS = frozenset({"niet", "geen", "nooit", "niets", "noch", "nergens"})
_POINTING = frozenset("dat daar daarvan ervan hiervan daaraan eraan zulke zoiets zo'n dergelijke dit".split())
_WOULD = frozenset(
    "zal zullen zou zouden kan kunnen krijgt krijgen komt komen heeft hebben is zijn wordt worden gaat gaan".split()
)
_CONDITIONS = frozenset({"als", "indien", "mocht", "mochten", "wanneer", "zodra"})
_COMPARED = frozenset({"anders", "niet", "ook", "andere", "ander", "zelfs"})
_JUST, _FAR = 1, 2  # sentences


def by_build(scene: Scene) -> Iterator[Found]:
    """Denials that point back, consequences of a supposed giving; the words of the codebook are left to other rules."""
    if not scene.giver or scene.elsewhere:
        return
    for statement in scene.voices.near(scene.sentence):
        holder = scene.voices.speaker(statement)
        if not holder.country or scene.voices.is_outlet(holder.actor_id):
            continue
        if holder.country in (scene.giver, scene.receiver):
            yield from _denied(scene, statement, holder)
        else:
            yield from _threatened(scene, statement, holder)


def _tokens(scene: Scene, statement: Statement) -> tuple[int, int]:
    """The tokens of a statement's content that lie in the sentence."""
    doc = scene.reading.doc
    return max(doc.token_at(statement.start), scene.sentence.first), min(doc.token_before(statement.end), scene.sentence.last)


def _denied(scene: Scene, statement: Statement, holder: Holder) -> Iterator[Found]:
    """`“Dat hebben wij nooit gedaan”`, `dat zijn land daar niet aan meedoet`: a negation and a word that points back."""
    if scene.topics or scene.carried is None or scene.carried.distance > _JUST:
        return
    first, last = _tokens(scene, statement)
    lower = scene.reading.doc.lower
    words = set(lower[first:last])
    opens = first < last and lower[first] in _POINTING
    pointing = opens or words & (_POINTING - {"dat"}) or any(first <= back.first < last for back in scene.back)
    if words & _NEGATIONS and pointing:
        yield Found("denies", holder, "denies: negated, pointing back", scene.sentence, scene.carried.terms, True)


def _threatened(scene: Scene, statement: Statement, holder: Holder) -> Iterator[Found]:
    """`Als China wapens levert, komt er oorlog`, `Dan krijgt China met ons allen te maken`: what follows from giving."""
    first, last = _tokens(scene, statement)
    lower, clauses = scene.reading.doc.lower, scene.reading.clauses
    topics = within(scene, statement)
    for topic in topics:
        begin = clauses.bounds(topic.first)[0]
        giving = any(p.country == scene.giver and begin <= p.first < topic.last for p in scene.parties)
        beyond = _WOULD & {*lower[first:begin], *lower[topic.last : last]}
        if topic.supposed and giving and beyond and lower[begin] in _CONDITIONS:
            yield Found("warns", holder, "warns: what follows from it", scene.sentence, terms_of([topic]))
            return
    if topics or scene.carried is None or scene.carried.distance > _FAR:
        return
    if any(_then(scene, token) for token in range(first, last)):
        yield Found("warns", holder, "warns: what follows from it", scene.sentence, scene.carried.terms, True)


def _then(scene: Scene, token: int) -> bool:
    """Whether a token is the `dan` of a consequence, not of a comparison (meer dan, niet anders dan)."""
    lower = scene.reading.doc.lower
    return lower[token] == "dan" and not lower[token - 1].endswith("er") and lower[token - 1] not in _COMPARED
