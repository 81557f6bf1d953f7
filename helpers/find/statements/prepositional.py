"""Content that hangs on a preposition: `waarschuwt voor …`, `roept op tot …`, `beschuldigt X van …`."""

from __future__ import annotations

from helpers.find.clauses import COORDINATORS
from helpers.find.document import Sentence
from helpers.find.reading import Reading
from helpers.find.statements.clausal import FRAME_WORDS, Content, begin_of
from helpers.find.statements.content import content_end
from helpers.find.statements.cues import Cue
from helpers.find.statements.nounphrases import PREPOSITIONS, Speaker

_BESIDE = frozenset({"via", "op", "in", "tegen", "bij", "tijdens", "aan", "na"})
_AMONG_OTHERS = frozenset({"meer", "andere", "anderen"})
_CHANNEL, _OWN = frozenset({"in", "op", "tijdens"}), frozenset({"een", "zijn", "haar", "hun"})
_TOLD = frozenset({"nu", "toen", "nadat", "omdat", "terwijl", "hoewel", "die"})


def prepositional(reading: Reading, sentence: Sentence, cue: Cue, speaker: Speaker | None) -> Content:
    """`… waarschuwt voor …`, `… roept op tot …`, `… beschuldigt X van …`: from after the preposition."""
    lower = reading.doc.lower
    wanted = cue.entry.takes - FRAME_WORDS
    begin = begin_of(reading, cue, speaker)
    ranges = [range(begin, min(sentence.last - 1, begin + 12))]
    if cue.compound:
        ranges.insert(0, range(cue.finite + 1, cue.token))
    opens = _opens_told(reading, cue)
    closes = opens > 0 and speaker is not None and speaker.last < cue.token
    if closes and speaker is not None:
        ranges.insert(0, range(max(opens, speaker.last), cue.token))
    for tokens in ranges:
        for token in tokens:
            word = lower[token]
            outside = reading.quote_at(token) is None
            leads = word in PREPOSITIONS and word not in wanted and word not in _BESIDE
            if outside and (leads or word in (",", ";", ":", "dat", "elkaar")):
                if word == "onder" and not _AMONG_OTHERS.isdisjoint(lower[token + 1 : token + 2]):
                    continue
                break
            through = len(lower) > begin + 1 and lower[begin] in _CHANNEL and lower[begin + 1] in _OWN
            channel = through and lower[token + 1 : token + 2] in (["een"], ["geen"])
            between = (
                word == "van"
                and not channel
                and "te" not in cue.entry.takes
                and bool(PREPOSITIONS.intersection(lower[begin:token]))
            )
            if between and not any(reading.quote_at(t) for t in range(token, min(token + 3, sentence.last))):
                break  # op Telegram van X
            if word in wanted and (closes or token + 1 >= cue.last - (token < cue.token)):
                inside = reading.quote_at(token)
                if word in cue.entry.quoted and not any(
                    reading.quote_at(t) for t in range(token + 1, min(token + 4, sentence.last))
                ):
                    break
                first = reading.doc.token_at(inside.start) if inside else token + 1
                if lower[first] in COORDINATORS or (word == "voor" and lower[first] == "dat"):
                    return None  # is er niet bang voor en …; was er bang voor dat …
                end = content_end(reading, sentence, first)
                if "elkaar" in lower[first:end][-1:] or not (reading.doc.words[first][0].isalnum() or reading.quote_at(first)):
                    return None
                if tokens.stop == cue.token and end > cue.token:
                    after = cue.token + 1
                    end = cue.token if not _goes_on(reading, after, sentence) else end
                    if end > cue.token:
                        return cue.token + 1, end
                return first, end
    return None


def _opens_told(reading: Reading, cue: Cue) -> int:
    """The token behind the `toen` of `toen Zelensky om wapens vroeg`, whose clause the verb closes; 0 elsewhere."""
    opens = reading.clauses.bounds(cue.finite)[0]
    opens += reading.doc.lower[opens] in COORDINATORS
    closes = not cue.compound and cue.last == cue.token + 1 and opens < cue.token - 1
    return opens + 1 if closes and reading.doc.lower[opens] in _TOLD else 0


def _goes_on(reading: Reading, token: int, sentence: Sentence) -> bool:
    return token < sentence.last and reading.doc.lower[token] in PREPOSITIONS
