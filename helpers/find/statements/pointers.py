"""Words that point back to the sentence before: `Dat zei Blinken`, `Blinken heeft dat gezegd`, `Dat zei X, meldt Y`."""

from __future__ import annotations

from helpers.find.document import Sentence
from helpers.find.reading import Reading
from helpers.find.statements import objects, quoted
from helpers.find.statements.cues import Cue
from helpers.find.statements.draft import Draft
from helpers.find.statements.nounphrases import PREPOSITIONS, Speaker, is_filler

_POINTERS = frozenset({"dat", "dit", "zulks", "zo"})
_SUBJECTS = tuple([word] for word in "hij zij ze we wij ik er het de een".split())  # with which a dat clause begins
_SAYING = frozenset(
    "zeggen melden verklaren stellen schrijven vertellen bevestigen benadrukken onderstrepen hebben laten".split()
)
_DENIED = frozenset({"niet", "nooit", "geen", "ontkend", "nog"})


def is_pointer(reading: Reading, sentence: Sentence, cue: Cue, speaker: Speaker) -> bool:
    """`Dat zei Blinken`, `Blinken heeft dat gezegd`: the cue's object is a `dat` that points back."""
    lower = reading.doc.lower
    begin = sentence.first
    if cue.entry.lemma in objects.JUDGING and speaker.last + 1 < sentence.last and not is_filler(lower[speaker.last]):
        return False  # Dat vonden beiden een goed plan
    if lower[begin] in _POINTERS and cue.finite == begin + 1:
        return "dat" in cue.entry.takes if lower[begin] != "zo" else _is_all(reading, sentence, cue, speaker)
    if not cue.compound:  # X zei dat maandag in het parlement
        told = lower[cue.token + 1 : cue.token + 2] == ["dat"] and "niet" not in lower[cue.token : sentence.last]
        utters = "dat" in cue.entry.takes and "bare" not in cue.entry.takes and not cue.entry.attitude
        alone = lower[cue.token + 2 : cue.token + 3] not in _SUBJECTS and cue.token + 2 not in reading.first_of
        verbs = reading.clauses.verb_tokens(cue.token + 1, sentence.last)
        within = (t for t in verbs if t != cue.last - 1 and lower[t] != "laat")  # maakte dat gisteravond laat bekend
        return told and utters and alone and not any(within)
    return any(lower[t] == "dat" for t in range(cue.finite + 1, cue.token))


def _is_all(reading: Reading, sentence: Sentence, cue: Cue, speaker: Speaker) -> bool:
    """`Zo zei Blinken in Kiev`: with content of its own (`Zo hoopt X geld te vinden`) the sentence gives an example."""
    after = reading.doc.lower[speaker.last] if speaker.last < sentence.last else "."
    ends = not after[0].isalnum() or (after in PREPOSITIONS and after not in cue.entry.takes)
    return ends and not reading.clauses.verb_tokens(speaker.last, sentence.last)


def reports_a_pointer(reading: Reading, sentence: Sentence, cue: Cue, speaker: Speaker) -> bool:
    """`Dat zei X, meldt Y`: Y reports what the sentence before tells, as X's words."""
    lower, first = reading.doc.lower, sentence.first
    points = lower[first] in ("dat", "dit") and reading.clauses.is_finite(first + 1) and cue.finite > first + 2
    within = any(form.lemma in _SAYING for form in reading.clauses.verbs.get(first + 1, ()))
    denied = not _DENIED.isdisjoint(lower[first : cue.finite])
    return points and within and not denied and bool(speaker.mentions) and "dat" in cue.entry.takes and not cue.entry.attitude


def points_back(
    reading: Reading, sentence: Sentence, previous: Sentence, speaker: Speaker | None, cue: Cue, after: int
) -> Draft | None:
    """The sentence before as the content, unless the sentence itself has a content of its own."""
    fronted = reading.doc.lower[sentence.first] in ("dat", "dit")
    if "duidelijk" in reading.doc.lower[cue.finite : after] and reading.doc.lower[after : after + 1] == ["dat"]:
        return None  # Dat maakt ons duidelijk dat …
    if not fronted and any(reading.doc.lower[t] == "dat" for t in range(after + 1, sentence.last)):
        return None
    return quoted.back_to(reading, previous, speaker, sentence, cue.token, after, "verb")
