"""On what basis a statement is known, through which channel it came, and to whom it was made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from helpers.find.document import Sentence
from helpers.find.phrases import PhraseIndex
from helpers.find.reading import Reading
from helpers.find.statements.draft import Draft
from helpers.find.statements.speakers import Speaker
from helpers.read.codebook.places import Country
from helpers.records import Actor, Mention

_OUTLET = frozenset({"outlet", "state_outlet"})
_CHANNEL_PREPOSITIONS = frozenset({"in", "op", "via", "tijdens", "aan", "tegen", "tegenover", "bij", "per"})
_TO = frozenset({"tegen", "aan", "tegenover"})
_REACH = 9


class Sourcing:
    """Decides `sourcing`, `via` and `addressee_id`. Built once from the codebook's documents and channels."""

    def __init__(self, documents: Iterable[str], channels: Iterable[str], countries: Iterable[Country]) -> None:
        self._documents = frozenset(documents)
        self._nations = {word.lower(): country.id for country in countries for word in country.adjectives}
        self._channels = PhraseIndex((channel.lower(), channel) for channel in channels)

    def sourcing(self, reading: Reading, speaker: Speaker, mention: Mention | None, actors: Mapping[str, Actor]) -> str:
        """One of the codebook's values, from who speaks and how he is named."""
        words = frozenset(reading.doc.lower[speaker.first : speaker.last])
        if mention is None:
            return "readout" if words & self._documents else "unknown"
        actor = actors.get(mention.actor_id)
        kind = actor.kind if actor else ""
        if words & self._documents and kind != "person":
            return "readout"
        if mention.office == "spokesperson":
            return "spokesperson"
        if mention.form == "unnamed" or kind == "unnamed" or mention.actor_id.startswith("anonymous"):
            return "anonymous"
        if kind in _OUTLET or mention.actor_id.endswith("state-media"):
            return "state_media" if kind == "state_outlet" or mention.actor_id.endswith("state-media") else "media"
        return "on_record" if mention.actor_id else "unknown"

    def of(
        self,
        reading: Reading,
        draft: Draft,
        speaker: Speaker | None,
        mention: Mention | None,
        actors: Mapping[str, Actor],
    ) -> str:
        """`sourcing` of a draft; a speaker known only through the writer's `zou` has an unknown source."""
        if speaker is None:
            return "unknown"
        found = self.sourcing(reading, speaker, mention, actors)
        if found != "on_record":
            return found
        if draft.conditional:
            return "unknown"
        words = reading.doc.lower[draft.after : min(draft.sentence.last, draft.after + _REACH)]
        told = any(word in self._documents and "in" in words[max(0, i - 4) : i] for i, word in enumerate(words))
        return "readout" if told and self._institutional(mention, actors) else found

    def nation(self, reading: Reading, speaker: Speaker | None) -> str:
        """The country whose adjective stands in a phrase that is no mention: `een Amerikaanse lezing`; else empty."""
        words = reading.doc.lower[speaker.first : speaker.last] if speaker is not None else []
        if not self._documents & frozenset(words):
            return ""
        return next((self._nations[word] for word in words if word in self._nations), "")

    @staticmethod
    def _institutional(mention: Mention | None, actors: Mapping[str, Actor]) -> bool:
        actor = actors.get(mention.actor_id) if mention else None
        return actor is not None and actor.kind in ("institution", "country")

    @staticmethod
    def is_outlet(mention: Mention, actors: Mapping[str, Actor]) -> bool:
        """Whether a mention names a newspaper, broadcaster or agency."""
        actor = actors.get(mention.actor_id)
        return actor is not None and actor.kind in _OUTLET

    def via(self, reading: Reading, sentence: Sentence, first: int, actors: Mapping[str, Actor]) -> str:
        """The channel named within a few words after the cue: an outlet spoken to, or a tweet, interview, press conference."""
        lower = reading.doc.lower
        for token in range(first, min(sentence.last - 1, first + _REACH)):
            if lower[token] not in _CHANNEL_PREPOSITIONS or reading.quote_at(token):
                continue
            for begin in range(token + 1, min(token + 5, sentence.last)):
                mention = reading.first_of.get(begin)
                actor = actors.get(mention.actor_id) if mention else None
                if actor is not None and actor.kind in _OUTLET:
                    return actor.name
                hit = self._channels.at(lower, begin)
                if hit:
                    return reading.text(begin, hit[0])
                if mention is not None:
                    break
        return ""

    @staticmethod
    def addressees(
        reading: Reading,
        sentence: Sentence,
        first: int,
        last: int,
        direct_object: bool,
        actors: Mapping[str, Actor],
    ) -> tuple[str, ...]:
        """Who is spoken to: after `tegen` or `aan`, or the object of a verb such as waarschuwen; outlets are channels."""
        lower = reading.doc.lower
        for mention in reading.between(first, min(last, sentence.last)):
            before = lower[mention.first - 1] if mention.first else ""
            actor = actors.get(mention.actor_id)
            if actor is None or actor.kind in _OUTLET or mention.possessive or mention.form == "place":
                continue
            if before in _TO or direct_object and not before.startswith(("van", "voor", "met", "over")):
                return tuple(dict.fromkeys(m.actor_id for m in [mention] if m.actor_id))
        return ()
