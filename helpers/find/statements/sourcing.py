"""On what basis a statement is known, and through which channel it came."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile

from helpers.find.actors.vocabulary import adjective_forms
from helpers.find.phrases import PhraseIndex
from helpers.find.reading import Reading
from helpers.find.statements.draft import Draft
from helpers.find.statements.hearers import hears, speaks, went_before
from helpers.find.statements.impersonal import IN_IT
from helpers.find.statements.nounphrases import PLACE, PREPOSITIONS, Speaker
from helpers.find.statements.outlets import is_medium, named_outlet, outlet_name
from helpers.read.codebook import Codebook
from helpers.records import Actor, Mention

ON_RECORD, SPOKESPERSON, READOUT = "on_record", "spokesperson", "readout"
ANONYMOUS, STATE_MEDIA, MEDIA, UNKNOWN = "anonymous", "state_media", "media", "unknown"
_SPEAKS_FOR_ITSELF = frozenset({"institution", "country", "group"})
_PAPERS = ("puntenplan", "verklaring", "rapport", "nota", "communiqué")  # of compounds: het tienpuntenplan
_THEREIN = frozenset({"daarin", "hierin", "waarin"})
_SOURCES = ("volgens", "aldus", "dixit")
_BREAK = frozenset({";"})
_JOINTLY = frozenset({"gezamenlijke", "gemeenschappelijke", "hun"})
_OF_PEOPLE = ("ers", "aars", "isten", "eurs", "logen", "nomen", "kundigen", "anten", "bazen", "artsen", "boeren", "docenten")
_OF_ONE = tuple(
    "er aar ster ist iste eur euse loog kundige genoot man vrouw ling baas arts boer gast ier klant passant lid rebel "
    "gevangene gedetineerde migrant overlevende collega gepensioneerde oudere jongere kind veteraan criticus ontheemde "
    "dienstplichtige gelovige geestelijke monnik consument".split()
)
_NO_PEOPLE = frozenset(
    "cijfers computers kamers letters posters servers nummers monsters varianten kranten restanten zenders filters papers "
    "persbureaus burgemeesters ministers leiders rekenkamers provincies cijfer computer kamer letter poster server nummer "
    "monster zender filter paper meter leger theater register dealer papier dossier kwartier onder rekenkamer teller".split()
)
_PRESS_SERVICES = frozenset({"rijksvoorlichtingsdienst", "rvd", "voorlichtingsdienst", "persdienst"})
_NEAR = 4  # tokens
_LONG = 9  # letters of a channel that compounds end in
_THE = frozenset({"de", "het"})
_VAGUE = frozenset("een enkele sommige veel verschillende diverse meerdere andere velen dit die dat".split())
_CHANNEL_PREPOSITIONS = frozenset({"in", "op", "via", "tijdens", "aan", "tegen", "tegenover", "bij", "per", "met"})
_REACTED_TO = frozenset(
    "video interview toespraak speech brief voorstel plan vredesplan rapport nota document artikel essay column memo "
    "opiniestuk verklaring boodschap videoboodschap tweet communiqué filmpje persbericht".split()
)
_REACH = 9
_SOURCE_WORDS = frozenset({"bron", "bronnen", "ingewijden", "insiders"})


class Sourcing:
    """Decides `sourcing` and `via`. Built once from the codebook's documents, channels and outlets."""

    def __init__(self, codebook: Codebook) -> None:
        cues = codebook.cues
        self._documents = frozenset(cues.documents)
        self._unnamed = frozenset(cues.unnamed)
        self._media = frozenset(codebook.actors.terms.nouns_before_bodies.outlet.split())
        self._channel_endings = tuple(word for word in cues.channels if word.islower() and len(word) >= _LONG)
        self._channel_verbs = cues.channel_verbs
        self._channels = PhraseIndex((channel.lower(), channel) for channel in cues.channels)
        countries = codebook.places.countries
        self._nations = {
            form.lower(): country.id for country in countries for word in country.adjectives for form in adjective_forms(word)
        }
        self._seats = {
            name.lower(): place.stands_for
            for place in codebook.places.places
            if place.seat and place.stands_for
            for name in (place.name, *place.variants)
        }
        people = codebook.actors.people
        self._spokespersons = frozenset(one.id for one in people if any(role.office == SPOKESPERSON for role in one.roles))
        outlets = (body for body in codebook.actors.institutions if body.kind == "outlet")
        self._outlets = frozenset(name.lower().removeprefix("the ") for body in outlets for name in body.names)
        self._state_media = {body.id for body in codebook.actors.institutions if body.state_media}

    def of(
        self,
        reading: Reading,
        draft: Draft,
        speaker: Speaker | None,
        mention: Mention | None,
        actors: Mapping[str, Actor],
    ) -> str:
        """One of the codebook's values, from who speaks and how he is named.

        A speaker known only through the writer's `zou` has an unknown source; an institution or country that speaks `in
        een verklaring` is known by that document.
        """
        if speaker is None:
            return UNKNOWN
        doubted = draft.conditional and not any(word in draft.rule for word in _SOURCES)  # X zou volgens Y …: Y says so
        kind = actors[mention.actor_id].kind if mention is not None and mention.actor_id in actors else ""
        words = reading.doc.lower[speaker.first : speaker.last]
        head = words[: words.index("van")] if "van" in words else words  # not: de indieners van de motie
        if kind != "person" and (not self._documents.isdisjoint(head) or any(word.endswith(_PAPERS) for word in head)):
            return READOUT
        if not _PRESS_SERVICES.isdisjoint(words):
            return SPOKESPERSON
        if mention is None and not self._media.isdisjoint(words):  # een Duits weekblad
            return MEDIA
        if mention is None and (not self._unnamed.isdisjoint(words) or _are_people(words)):
            return ANONYMOUS
        if mention is None:
            in_it = IN_IT.intersection(reading.doc.lower[speaker.first : speaker.last])
            if in_it and draft.rule.endswith(("written", "written-dat")):
                return READOUT
            return ON_RECORD if _is_definite(reading, speaker) and not doubted else UNKNOWN
        if mention.office == SPOKESPERSON or mention.actor_id in self._spokespersons:
            return SPOKESPERSON
        if mention.form == "unnamed" or kind == "unnamed":
            return ANONYMOUS
        if is_medium(mention, actors):
            own = mention.actor_id in self._state_media or mention.actor_id.endswith("state-media")
            return STATE_MEDIA if own else MEDIA
        before = reading.doc.lower[draft.sentence.first : max(draft.cue, draft.sentence.first)]
        wherein = "waarin" in before[-_NEAR:] and not self._documents.isdisjoint(before)  # een brief waarin ze eisen
        if doubted or not (mention.actor_id or mention.members or mention.form in _SPEAKS_FOR_ITSELF):
            return READOUT if wherein and not doubted else UNKNOWN
        if _through_spokesperson(reading, draft):
            return SPOKESPERSON
        front = self._document_in_front(reading, draft)
        bodies = [one for one in mention.members if one in actors and actors[one].kind in _SPEAKS_FOR_ITSELF]
        if bodies and len(bodies) == len(mention.members) and (front or wherein):  # in het document roepen de twee landen op
            return READOUT
        if kind == "person" or mention.members:
            return ON_RECORD if _JOINTLY.isdisjoint(front) else READOUT  # in hun gezamenlijke verklaring noemen ze
        words = reading.doc.lower[draft.after : min(draft.sentence.last, draft.after + _REACH)]
        told = any(word in self._documents and "in" in words[max(0, i - 4) : i] for i, word in enumerate(words))
        therein = reading.doc.lower[draft.cue + 1 : draft.cue + _NEAR]
        told = told or (draft.rule != "seen-in" and not _THEREIN.isdisjoint(therein))
        told = told or wherein
        return READOUT if (told or front) and kind in _SPEAKS_FOR_ITSELF else ON_RECORD

    def _document_in_front(self, reading: Reading, draft: Draft) -> list[str]:
        """The words of `in de slotverklaring`, where the clause of the cue opens with that."""
        opens = reading.clauses.bounds(draft.cue)[0] if draft.cue >= 0 else draft.sentence.first
        words = reading.doc.lower[opens : max(opens + _NEAR + 1, draft.cue)]
        if words[:1] != ["in"]:
            return []
        number = next((n for n, word in enumerate(words) if word in self._documents), 0)
        return words[: number + 1] if number else []

    def nation(self, reading: Reading, draft: Draft, speaker: Speaker | None) -> str:
        """The country whose adjective stands with a document or noun of speech (`een Amerikaanse lezing`); Europa is the EU."""
        words = reading.doc.lower[speaker.first : speaker.last] if speaker is not None else []
        if words[-1:] == ["europa"]:
            return "eu"
        if not self._documents & frozenset(words) and not draft.rule.startswith("noun-"):
            return ""
        return next((self._nations[word] for word in words if word in self._nations), "")

    def seat(self, reading: Reading, mention: Mention | None, actors: Mapping[str, Actor]) -> str:
        """Who sits where it is said, if the article tells of them and of more than the country: the EU `in Brussel`."""
        if mention is None or mention.form != PLACE:
            return ""
        body = self._seats.get(reading.text(mention.first, mention.last).lower(), "")
        return body if body in actors else ""

    def via(self, reading: Reading, draft: Draft, content: range, actors: Mapping[str, Actor]) -> str:
        """The channel that the sentence names outside the content: an outlet spoken to, else a tweet, an interview, a plan."""
        lower, found = reading.doc.lower, ""
        last = draft.sentence.last - 1
        if draft.cue >= 0:  # …; dat staat ook in Der Spiegel
            last = next(iter(reading.doc.tokens_between(_BREAK, max(draft.cue, draft.after), last)), last)
        earlier = went_before(reading, draft)
        for token in reading.doc.tokens_between(_CHANNEL_PREPOSITIONS, draft.sentence.first, last):
            if token in content or token in earlier or reading.quote_at(token):
                continue
            reach = 7 if lower[token + 1] == "een" else 5  # in een vorige week opgenomen interview
            for begin in range(token + 1, min(token + reach, draft.sentence.last)):
                mention = reading.first_of.get(begin)
                if mention is not None and is_medium(mention, actors) and not speaks(mention, draft):
                    return named_outlet(reading.doc.text[mention.start : mention.end], actors.get(mention.actor_id))
                hit = self._channels.at(lower, begin)
                if lower[token] == "op" and lower[begin] in _REACTED_TO:  # reageerde op de toespraak
                    break
                if hit or lower[begin].endswith(self._channel_endings):  # in zijn radio-interview
                    channel = reading.text(begin, hit[0] if hit else begin + 1)
                    found = channel if found.islower() and not channel.islower() else found or channel  # in een filmpje op X
                elif mention is None and lower[begin] in self._media and lower[token + 1] in _VAGUE:  # tegen een Franse zender
                    found = found or reading.text(token + 1, begin + 1)
                if hit or mention is not None or lower[begin] in PREPOSITIONS:
                    break
        found = found or self._outlet_of_sources(reading, draft)
        return found or self._outlet_told(reading, draft, content, actors) or self._by_its_verb(reading, draft)

    def _outlet_of_sources(self, reading: Reading, draft: Draft) -> str:
        """`volgens bronnen van de krant X`: the outlet that has the sources, where the codebook knows it."""
        speaker = draft.speaker
        words = reading.doc.lower[speaker.first : speaker.last] if speaker is not None else []
        if speaker is None or _SOURCE_WORDS.isdisjoint(words):
            return ""
        of = next((n for n, word in enumerate(words) if word in ("van", "bij") and n), 0)
        name = outlet_name(reading.text(speaker.first + of + 1, speaker.last)) if of else ""
        return name if name.lower().removeprefix("the ") in self._outlets else ""

    def _by_its_verb(self, reading: Reading, draft: Draft) -> str:
        """`twitterde X`: a verb that names its channel."""
        forms = reading.clauses.verbs.get(draft.cue, ())
        return next((self._channel_verbs[form.lemma] for form in forms if form.lemma in self._channel_verbs), "")

    def _outlet_told(self, reading: Reading, draft: Draft, content: range, actors: Mapping[str, Actor]) -> str:
        """`vertelde de BBC dat …`: the outlet that is the object of a verb of telling."""
        if draft.object_from < 0:
            return ""
        last = content.start if content.start > draft.object_from else draft.object_from + _NEAR
        for mention in reading.between(draft.object_from, min(last, draft.sentence.last)):
            if is_medium(mention, actors) and hears(mention, draft):
                return named_outlet(reading.doc.text[mention.start : mention.end], actors.get(mention.actor_id))
        return ""


def spokespersons(reading: Reading, actors: Mapping[str, Actor]) -> frozenset[str]:
    """The people whom the article calls a spokesperson, here or elsewhere: `woordvoerder Kirby … Kirby zei`."""
    found = set()
    for mention in reading.mentions:
        if mention.office == SPOKESPERSON:
            apposed = reading.doc.words[mention.last : mention.last + 1] in ([","], ["("])  # de woordvoerder, X,
            name = reading.first_of.get(mention.last + 1) if apposed else None
            found |= {mention.actor_id} | ({name.actor_id} if name is not None else set())
    return frozenset(actor for actor in found if actor in actors and actors[actor].kind == "person")


def _through_spokesperson(reading: Reading, draft: Draft) -> bool:
    """`liet Poetin via zijn woordvoerder weten`, `noemde Moskou bij monde van Peskov …`."""
    lower, first = reading.doc.lower, max(draft.sentence.first, draft.cue)
    last = min(draft.sentence.last - 2, first + _REACH) if draft.cue >= 0 else first
    inside = lower[first : last + 1]
    if "monde" in inside[1:]:
        return True
    return "via" in inside and any(lower[t] == "via" and lower[t + 2].startswith("woordvoerder") for t in range(first, last))


def _are_people(words: Sequence[str]) -> bool:
    """Whether a phrase ends in a noun for people of a trade or kind: `beleggers`, `een winkelier`; not: `de cijfers`."""
    one = words[:1] == ["een"]
    head = list(takewhile(lambda word: word not in PREPOSITIONS, words)) if one and words[1:2] != ["van"] else words
    noun = head[-1] if head else ""
    endings = _OF_PEOPLE + _OF_ONE if one else _OF_PEOPLE
    return noun.endswith(endings) and noun not in _NO_PEOPLE and (len(head) < _NEAR or words[0] in _VAGUE)


def _is_definite(reading: Reading, speaker: Speaker) -> bool:
    """Whether a phrase that is no known actor says who speaks: `de vakbond`, `brandweerbond FNV`; not: `een onderzoek`."""
    lower, words = reading.doc.lower, reading.doc.words
    opens = reading.doc.sentence_of(speaker.first).first == speaker.first
    named = any(words[token][0].isupper() for token in range(speaker.first + opens, speaker.last))
    return lower[speaker.first] not in _VAGUE and (lower[speaker.first] in _THE or named)
