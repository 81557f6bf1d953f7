"""To whom a statement is made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from helpers.find.clauses import SUBORDINATORS
from helpers.find.reading import Reading
from helpers.find.statements.draft import Draft
from helpers.find.statements.nounphrases import PLACE, PREPOSITIONS, enumerated, past_adverbials
from helpers.find.statements.outlets import is_medium
from helpers.records import Actor, Mention

REPORTERS = "reporters"
_OBJECTS = frozenset({"hem", "haar", "hen"})
_AGAINST = frozenset({"tegen", "tegenover"})
_MAY_GOVERN = _AGAINST | {"bij", "aan"}  # who is spoken to
_GOVERNS = frozenset(
    "strijd oorlog sancties maatregelen verzet kritiek aanval aanvallen protest protesten actie stappen".split()
)
_URGES = frozenset({"aan|dringen", "insisteren"})
_NEAR = 4  # tokens
_REACH = 9
_WITH, _DURING = frozenset({"met"}), frozenset({"in", "tijdens", "bij"})
_TALKS = frozenset(
    "gesprek gesprekken telefoongesprek telefoongesprekken videogesprek onderhoud ontmoeting ontmoetingen overleg "
    "beraad".split()
)
_BEHIND_THEM = frozenset({"dat", "toen", "om", "ook", "opnieuw", ",", ":", "te", "daarop", "nog", "vervolgens", "later"})


class Hearers:
    """Finds `addressee_id`. Built once from the codebook's nouns for journalists."""

    def __init__(self, reporters: Iterable[str]) -> None:
        self._reporters = frozenset(reporters)

    def addressees(self, reading: Reading, draft: Draft, content: range, actors: Mapping[str, Actor]) -> tuple[str, ...]:
        """Who is spoken to: beside the cue, else with whom the sentence says the speaker was talking.

        Outlets are channels and no addressees; journalists in general are `reporters`.
        """
        if draft.told is not None:
            return tuple(actor for one in draft.told.mentions for actor in one.members or (one.actor_id,) if actor)
        if found := self._beside_cue(reading, draft, content, actors):
            said = {actor for _, actor in _speakers(draft)}
            return tuple(actor for actor in found if actor not in said)
        if draft.cue < 0 or draft.speaker is None or draft.attitude:
            return ()
        return _them(reading, draft) or self._talked_with(reading, draft, content, actors)

    def _talked_with(self, reading: Reading, draft: Draft, content: range, actors: Mapping[str, Actor]) -> tuple[str, ...]:
        """`In een telefoongesprek met Scholz zei Xi dat …`: who takes part in talks that the words were spoken in."""
        lower, sentence = reading.doc.lower, draft.sentence
        for token in reading.doc.tokens_between(_WITH, sentence.first + 1, sentence.last - 1):
            talks = token not in content and lower[token - 1] in _TALKS and reading.quote_at(token) is None
            talks = talks and _beside_its_verb(reading, draft, token)
            if talks and not _DURING.isdisjoint(lower[max(sentence.first, token - _REACH) : token - 1]):
                if ", waaronder" in " ".join(lower[token : token + _REACH]):  # met Europese leiders, waaronder X en Y
                    token = lower.index("waaronder", token)
                said = {actor for _, actor in _speakers(draft)}
                return tuple(actor for actor in self._people(reading, token + 1, actors) if actor not in said)
        return ()

    def _beside_cue(self, reading: Reading, draft: Draft, content: range, actors: Mapping[str, Actor]) -> tuple[str, ...]:
        """Who stands after `tegen`, right behind the speaker after `aan`, or as the object of a verb such as waarschuwen."""
        lower, sentence = reading.doc.lower, draft.sentence
        begin = past_adverbials(lower, draft.after, sentence.last)
        if begin < sentence.last and lower[begin] == "aan" and begin not in content:
            found = self._people(reading, begin + 1, actors)
            if found:
                return found
        beside = draft.cue + 1 if draft.cue >= 0 else begin
        if beside < begin and lower[beside] == "aan" and (found := self._people(reading, beside + 1, actors)):
            return found  # zegde aan X toe dat
        preposition = _before_hearer(reading, draft, content)
        if preposition is not None:
            return self._people(reading, preposition + 1, actors)
        if draft.after < sentence.last and lower[draft.after] in self._reporters:
            return (REPORTERS,)
        if told := self._pronoun_beside(reading, draft):
            return told
        if draft.object_from < 0:
            return ()
        if hearer := _before_its_verb(reading, draft):
            return self._people(reading, hearer.first, actors)
        if content.start < draft.object_from and draft.cue < draft.object_from:  # …, hield X de Russische leider voor
            follows = reading.first_of.get(past_adverbials(lower, draft.object_from, sentence.last))
            return self._people(reading, follows.first, actors) if follows is not None and hears(follows, draft) else ()
        last = content.start if content.start > draft.object_from else max(draft.cue, draft.object_from)
        for mention in reading.between(draft.object_from, min(last, sentence.last)):
            if hears(mention, draft) and lower[mention.first - 1] not in PREPOSITIONS:
                return self._people(reading, mention.first, actors)
        return ()

    @staticmethod
    def _pronoun_beside(reading: Reading, draft: Draft) -> tuple[str, ...]:
        """`zei hem dat …`, `die hem verzekerde dat …`: a pronoun of the object right beside the verb."""
        behind = draft.speaker.last if draft.speaker is not None else draft.cue + 1  # vroegen ze hem om …
        lower = reading.doc.lower
        for token in (draft.cue + 1, draft.cue - 1, behind) if draft.cue > 0 else ():
            mention = reading.first_of.get(token) if _OBJECTS.issuperset(lower[token : token + 1]) else None
            if mention is None or mention.form != "pronoun" or abs(token - draft.cue) > _NEAR:
                continue
            if lower[token - 1] not in PREPOSITIONS and not speaks(mention, draft):
                return mention.members or ((mention.actor_id,) if mention.actor_id else ())
        return ()

    def _people(self, reading: Reading, first: int, actors: Mapping[str, Actor]) -> tuple[str, ...]:
        """The actors of an enumeration that begins at a token, or just behind a determiner there."""
        if self._reporters & frozenset(reading.doc.lower[first : first + 2]):
            return (REPORTERS,)
        mention = reading.first_of.get(first) or reading.first_of.get(first + 1)
        if mention is None or mention.possessive or is_medium(mention, actors):
            return ()
        found = [actor for one in enumerated(reading, mention) for actor in one.members or (one.actor_id,)]
        return tuple(dict.fromkeys(actor for actor in found if actor))


def _speakers(draft: Draft) -> list[tuple[Mention, str]]:
    mentions = draft.speaker.mentions if draft.speaker is not None else ()
    return [(mention, actor) for mention in mentions for actor in mention.members or (mention.actor_id,)]


def _beside_its_verb(reading: Reading, draft: Draft, token: int) -> bool:
    """Whether a phrase belongs to the cue: in front of it with no other verb between, or behind it and its speaker at once."""
    if token > draft.cue:
        return all(word[0].isalnum() and word != "en" for word in reading.doc.lower[max(draft.after, draft.cue + 1) : token])
    begin = reading.clauses.bounds(draft.cue)[0]
    opens = reading.doc.lower[begin] not in SUBORDINATORS or token > begin
    return opens and not reading.clauses.finite(token, draft.cue - 1)


def _them(reading: Reading, draft: Draft) -> tuple[str, ...]:
    """`Hij verzekerde hun dat …`: the last several people told of, none of whom is the speaker."""
    lower, behind = reading.doc.lower, draft.cue + 1
    if lower[behind : behind + 1] != ["hun"] or _BEHIND_THEM.isdisjoint(lower[behind + 1 : behind + 2]):
        return ()
    begin = reading.doc.sentence_of(draft.sentence.first - 1).first if draft.sentence.first else 0
    said = {actor for _, actor in _speakers(draft)}
    for mention in reversed(reading.between(begin, draft.cue)):
        several = mention.members or tuple(one.actor_id for one in enumerated(reading, mention))
        if len(several) > 1 and all(several) and said.isdisjoint(several):
            return several
    return ()


def _before_its_verb(reading: Reading, draft: Draft) -> Mention | None:
    """`dat hij Wang had gevraagd om …`: the object right behind the subject of a clause that its verb closes."""
    speaker = draft.speaker
    if speaker is None or not speaker.last < draft.cue or reading.clauses.bounds(speaker.last)[0] > speaker.first:
        return None
    mention = reading.first_of.get(speaker.last)
    beside = mention is not None and draft.cue - mention.last <= 1  # an auxiliary between them
    return mention if mention is not None and beside and hears(mention, draft) else None


def _before_hearer(reading: Reading, draft: Draft, content: range) -> int | None:
    """The `tegen` before who is spoken to: in front of the clause, between speaker and verb, or behind both.

    `aandringen` takes `bij`. A `tegen` behind a noun such as `strijd` belongs to that noun.
    """
    lower, sentence, speaker = reading.doc.lower, draft.sentence, draft.speaker
    opens = reading.clauses.bounds(draft.cue)[0] if draft.cue >= 0 else sentence.first
    between = speaker is not None and opens <= speaker.first < draft.cue and speaker.last < draft.after
    begin = speaker.last if speaker is not None and between else draft.after
    last = min(sentence.last - 1, draft.after + _REACH)
    if lower[opens] not in _MAY_GOVERN and _MAY_GOVERN.isdisjoint(lower[begin:last]):
        return None
    urges = any(form.lemma in _URGES for form in reading.clauses.verbs.get(draft.cue, ()))
    for token in (opens, *range(begin, last)):
        word = lower[token]
        if not (word in _AGAINST or (urges and word == "bij") or (token == opens and word == "aan")):
            continue
        governed = token != opens and lower[token - 1] in _GOVERNS
        if token not in content and token not in went_before(reading, draft) and not governed:
            return token
    return None


def went_before(reading: Reading, draft: Draft) -> range:
    """The tokens of the content that a quotation goes on from."""
    start, end = draft.earlier or (0, 0)
    return range(reading.doc.token_at(start), reading.doc.token_before(end)) if end else range(0)


def hears(mention: Mention, draft: Draft) -> bool:
    """Whether a mention beside a verb can be its object: neither the speaker, nor who he is, nor a place."""
    return not speaks(mention, draft) and mention.form not in ("apposition", PLACE)


def speaks(mention: Mention, draft: Draft) -> bool:
    return draft.speaker is not None and mention in draft.speaker.mentions
