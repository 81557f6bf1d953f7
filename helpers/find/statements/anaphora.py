"""Speakers taken up from before: `een van hen`, `die laatste`, `in een mededeling`, a pronoun that nothing resolved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence

from msgspec.structs import replace

from helpers.find.document import Sentence
from helpers.find.reading import Reading
from helpers.find.statements.draft import Draft, told_within
from helpers.find.statements.impersonal import IN_IT
from helpers.find.statements.nounphrases import OWN, PLACE, PREPOSITIONS, Speaker, can_be_subject, enumerated
from helpers.find.statements.speakers import subject
from helpers.records import Mention

_SOURCES = frozenset({"bron", "bronnen"})
_EDITORIALS = frozenset({"hoofdartikel", "commentaar", "redactioneel", "editoriaal", "hoofdcommentaar"})
_MEDIA = frozenset({"media", "state_media"})
_PEOPLE = frozenset({"name", "short", "office"})
_BULLETINS, _PHRASE = frozenset({"verklaring", "communiqué", "mededeling", "persbericht", "verslag", "lezing", "statement"}), 3
_OUTLETS = frozenset({"krant", "redactie", "site", "nieuwssite", "website", "omroep", "zender", "nieuwsredactie"})
_FEELINGS = frozenset("hopen vrezen verwachten betreuren overwegen rekenen".split())
_NAMED_WITHIN = _PEOPLE | {"unnamed"}
_SPEAKERS = _PEOPLE | {"pronoun", "relational"}
_BODIES = frozenset({"institution", "country"})
_NOBODY_KNOWN = "anonymous"
_VIEWS = frozenset("schatting schattingen inschatting berekening berekeningen mening woorden visie oordeel lezing idee".split())
_BY_NOUN = ("noun-", "colon-")  # rules where a noun of speech says whose words they are
_ANSWER = "interview-answer"  # the rule of answers without a cue
_PUBLISHING = frozenset("publiceren presenteren uit|brengen lanceren vrij|geven voor|leggen voor|stellen".split())
_NEAR = 2  # paragraphs
_BACK, _FAR = 4, 60  # mentions
_SENTENCES = 2
_WITHIN = 4  # words
_RECENT = 6  # drafts
_PARTS = frozenset({"punt", "passage", "inleiding", "slotzin", "paragraaf"})  # of a document
_IS_SO = frozenset({"zijn", "blijven", "worden", "betekenen", "gaan", "komen"})  # het is zeker dat …


class Anaphora:
    """The codebook's nouns for documents, compiled once."""

    def __init__(self, documents: Iterable[str]) -> None:
        self._documents = frozenset(documents)
        self._pointers = self._documents | IN_IT | _PARTS

    def resolve(self, reading: Reading, drafts: Iterable[Draft]) -> list[Draft]:
        """The drafts (in text order) with speakers found for phrases that only point back."""
        found: list[Draft] = []
        last: Draft | None = None
        drafts = list(drafts)
        answers = next((draft.speaker for draft in drafts if draft.rule == _ANSWER), None)
        renamed: dict[int, Speaker] = {}  # by the speaker that a quotation which goes on shares with its first half
        for draft in drafts:
            speaker = draft.speaker
            if speaker is not None and id(speaker) in renamed:
                draft = replace(draft, speaker=renamed[id(speaker)])
            elif (
                speaker is not None
                and _is_he(reading, speaker)
                and (told := _who_tells(reading, draft, speaker, last, answers))
            ):
                draft = replace(draft, speaker=replace(speaker, mentions=told.mentions))
            elif speaker is not None and _is_within(reading, draft, speaker) and (other := _who_else(reading, draft, last)):
                draft = replace(draft, speaker=replace(speaker, mentions=other))
            elif speaker is not None and _is_part(reading, speaker):
                draft = replace(draft, speaker=replace(speaker, mentions=_one_of(reading, speaker)))
            elif speaker is not None and not any(mention.actor_id or mention.members for mention in speaker.mentions):
                mentions = self._antecedent(reading, draft, speaker, last, found)
                draft = replace(draft, speaker=replace(speaker, mentions=mentions)) if mentions else draft
            nobody = speaker is not None and not speaker.mentions and draft.speaker is speaker
            if nobody and (_is_expletive(reading, speaker) or _is_ours(reading, speaker)):
                continue
            found.append(draft)
            if speaker is not None and draft.speaker is not None and draft.speaker is not speaker:
                renamed[id(speaker)] = draft.speaker
            alone = draft.speaker is not None and len(draft.speaker.mentions) == 1 and not draft.attitude
            if alone and not told_within(reading, draft, found[-_RECENT:]):
                last = draft
        return found

    def _antecedent(
        self, reading: Reading, draft: Draft, speaker: Speaker, last: Draft | None, told: Sequence[Draft]
    ) -> tuple[Mention, ...]:
        """Whom a phrase without an actor of its own stands for; nobody where that cannot be told. `told` are those before."""
        words = reading.doc.lower[speaker.first : speaker.last]
        one: Mention | None = None
        if not _SOURCES.isdisjoint(words):
            one = _before(reading, speaker.first, _FAR, "unnamed")
        elif words == ["die"] and _is_plural(reading, speaker.last):
            return _several(reading, speaker.first)
        elif words in (["de", "eerste"], ["eerstgenoemde"]):
            one = _first_named(reading, speaker.first)
        elif words in (["die"], ["die", "laatste"], ["de", "laatste"]):
            one = _before(reading, speaker.first, _BACK, *_PEOPLE, *(["unnamed"] if words == ["die"] else []))
            previous = reading.doc.sentence_of(speaker.first - 1) if speaker.first else draft.sentence
            one = one if one is not None and one.first >= previous.first else None
        elif not speaker.mentions and not _EDITORIALS.isdisjoint(words[-1:]):
            one = _outlet_before(reading, speaker.first)
        elif not self._pointers.isdisjoint(words) and not speaker.mentions:
            one = _from_where(reading, speaker.last) or self._issuer(reading, speaker.first, last, told)
        elif (
            _is_own(words, speaker)
            or _is_own_reply(reading, draft, speaker)
            or (draft.rule.startswith(_BY_NOUN) and words[0] in OWN)
        ):
            one = _behind_verb(reading, draft, speaker) or _who_owns(reading, speaker.first)
            if one is None and last is not None and last.speaker is not None and _near(last, draft):
                one = last.speaker.mentions[0]
        elif words in (["ze"], ["zij"]) and _is_plural(reading, draft.cue) and not _are_several(last):
            return ()
        elif _is_pronoun(words, speaker) and last is not None and _near(last, draft):
            one = last.speaker.mentions[0] if last.speaker is not None else None
            if words == ["het"] and one is not None and one.form not in _BODIES:
                inside = last.start <= draft.start < last.end  # “Het noemt X niet”, zei Y
                one = None if inside or _is_so(reading, speaker.last) else _told_of(reading, last)
        return (one,) if one is not None else ()

    def _issuer(self, reading: Reading, token: int, last: Draft | None, told: Sequence[Draft]) -> Mention | None:
        """Whose a document is that the phrase at a token names: who is told to own one shortly before, or a body that spoke,
        last of all or as the only one of the paragraph."""
        lower, begin = reading.doc.lower, reading.doc.sentence_of(token).first
        for _ in range(_SENTENCES):
            begin = reading.doc.sentence_of(begin - 1).first if begin else 0
        for mention in reversed(reading.between(begin, token)):
            before = lower[max(begin, mention.first - _WITHIN) : mention.first]
            if before[-1:] == ["van"] and not self._documents.isdisjoint(before):
                return mention
        if lower[token] != "een" and (publisher := self._publisher(reading, token)) is not None:
            return publisher
        spoke = last.speaker.mentions[0] if last is not None and last.speaker is not None else None
        near = spoke is not None and last is not None and last.sentence.first >= begin
        if near and spoke.form in _BODIES and spoke.office not in _MEDIA:
            return spoke
        sentence = reading.doc.sentence_of(token)
        written = reading.clauses.is_finite(token - 2)  # staat in de brief
        if written or _BULLETINS.isdisjoint(lower[token : token + _PHRASE]):
            return None
        recent = (d for d in told[-_RECENT:] if d.sentence.first >= begin and d.sentence.paragraph == sentence.paragraph)
        heard = (draft.speaker.mentions[0] for draft in recent if draft.speaker is not None and draft.speaker.mentions)
        bodies = {mention.actor_id: mention for mention in heard if mention.form in _BODIES and mention.office not in _MEDIA}
        return next(iter(bodies.values())) if len(bodies) == 1 else None

    def _publisher(self, reading: Reading, token: int) -> Mention | None:
        """The body that the article has told to publish a document: `China publiceerde een tekst. … Daarin staat dat …`."""
        lower, clauses = reading.doc.lower, reading.clauses
        for verb in reversed([t for t in clauses.tokens_of(_PUBLISHING) if t < token]):
            sentence = reading.doc.sentence_of(verb)
            finite = verb if clauses.is_finite(verb) else clauses.auxiliary(verb)
            end = min(sentence.last, token)
            if finite is None or self._documents.isdisjoint(lower[sentence.first : end]):
                continue
            who = subject(reading, sentence, finite)
            if who is not None and len(who.mentions) == 1 and who.mentions[0].form in _BODIES:
                return who.mentions[0] if who.mentions[0].office not in _MEDIA else None
        return None


def _before(reading: Reading, token: int, reach: int, *forms: str, actors: Collection[str] | None = None) -> Mention | None:
    """The nearest of the `reach` mentions before a token that has one of these forms, and stands for one of the `actors`."""
    position = bisect_left(reading.mentions, token, key=lambda mention: mention.first)
    near = reading.mentions[max(0, position - reach) : position]
    return next(
        (mention for mention in reversed(near) if mention.form in forms and (actors is None or mention.actor_id in actors)),
        None,
    )


def _from_where(reading: Reading, token: int) -> Mention | None:
    """`een verklaring uit Peking`: the place behind a document, which stands for who governs there."""
    mention = reading.first_of.get(token + 1) if reading.doc.lower[token : token + 1] in (["uit"], ["vanuit"]) else None
    return mention if mention is not None and mention.form in (PLACE, *_BODIES) else None


def _is_expletive(reading: Reading, speaker: Speaker) -> bool:
    """`Het is zeker dat …`: a `het` that stands for nobody."""
    return reading.doc.lower[speaker.first : speaker.last] == ["het"]


def _is_ours(reading: Reading, speaker: Speaker) -> bool:
    """`vernam onze redactie`, `heeft deze krant vernomen`: the outlet itself is no source."""
    words = reading.doc.lower[speaker.first : speaker.last]
    return words[:1] in (["onze"], ["deze"]) and words[-1] in _OUTLETS


def _is_so(reading: Reading, verb: int) -> bool:
    return any(form.lemma in _IS_SO for form in reading.clauses.verbs.get(verb, ()))


def _told_of(reading: Reading, last: Draft) -> Mention | None:
    """`China heeft niemand bedreigd, zei ze. Het wil …`: the country or body that somebody's words are about."""
    content = reading.between(reading.doc.token_at(last.start), reading.doc.token_before(last.end))
    return next((m for m in content if m.form in _BODIES and not m.plural and can_be_subject(reading, m)), None)


def _outlet_before(reading: Reading, token: int) -> Mention | None:
    """The outlet among the mentions before a token that was named last: whose `een commentaar` is."""
    position = bisect_left(reading.mentions, token, key=lambda mention: mention.first)
    near = reversed(reading.mentions[max(0, position - _BACK) : position])
    return next((mention for mention in near if mention.form == "institution" and mention.office in _MEDIA), None)


def _who_owns(reading: Reading, token: int) -> Mention | None:
    """`Blinken sprak met Wang. Zijn boodschap`: who is named right before, or the one of whom the sentence before tells."""
    nearest = _before(reading, token, 1, *_PEOPLE, "pronoun")
    sentence = reading.doc.sentence_of(token)
    if sentence.first < token - 1 or token == 0 or sentence.first == 0:
        return nearest
    return _subject_of(reading, reading.doc.sentence_of(sentence.first - 1)) or nearest


def _subject_of(reading: Reading, sentence: Sentence) -> Mention | None:
    """The person whom a sentence opens with."""
    told = (m for m in reading.between(sentence.first, sentence.last) if m.form in _PEOPLE or m.form == "pronoun")
    return next((m for m in told if can_be_subject(reading, m) and m.first - sentence.first <= _NEAR), None)


def _behind_verb(reading: Reading, draft: Draft, speaker: Speaker) -> Mention | None:
    """`Met haar oproep tot een staking heeft X iets bereikt`: the subject of a sentence that opens with what is his."""
    if speaker.first - draft.sentence.first > 1 or reading.doc.lower[draft.sentence.first] not in PREPOSITIONS:
        return None
    verb = next(iter(reading.clauses.finite(speaker.last, draft.sentence.last)), None)
    mention = reading.first_of.get(verb + 1) if verb is not None else None
    return mention if mention is not None and mention.form in _PEOPLE else None


def _several(reading: Reading, token: int) -> tuple[Mention, ...]:
    """`De VS en de EU zijn minder mild. Die …`: those that open the sentence before, if they are several."""
    previous = reading.doc.sentence_of(token - 1) if token else None
    opening = next(iter(reading.between(previous.first, previous.last)), None) if previous is not None else None
    found = enumerated(reading, opening) if opening is not None else ()
    return found if len(found) > 1 or (opening is not None and opening.plural) else ()


def _is_he(reading: Reading, speaker: Speaker) -> bool:
    return reading.doc.lower[speaker.first : speaker.last] in (["hij"], ["zij"], ["ze"]) and not any(
        mention.plural for mention in speaker.mentions
    )


def _who_tells(reading: Reading, draft: Draft, speaker: Speaker, last: Draft | None, answers: Speaker | None) -> Speaker | None:
    """Whose words `hij` says if he would be somebody named within words only, or in an interview, whose `answers` these are."""
    paragraph = reading.doc.paragraphs[draft.sentence.paragraph][0]
    near = [m for m in reading.between(paragraph, speaker.first) if m.form in _PEOPLE and reading.quote_at(m.first) is None]
    if answers is not None and answers.first < speaker.first and not near:
        return answers
    mine = {mention.actor_id for mention in speaker.mentions if mention.actor_id}
    kin = _before(reading, min(speaker.first, reading.doc.token_at(draft.start)), _BACK, "unnamed")
    spoke = last is not None and last.speaker is not None and last.speaker.mentions[:1] == (kin,)
    hers = kin is not None and reading.doc.lower[kin.first] == "haar" and reading.doc.lower[speaker.first] == "hij"
    if kin is not None and kin.actor_id in mine and reading.doc.lower[kin.first] in OWN and not (spoke or hers):
        owner = next((m for m in reversed(near) if m.first < kin.first), None)  # X hoopt … Zijn broer kwam om. “…”, zegt hij
        return Speaker((owner,), owner.first, owner.last, after=False) if owner is not None else None
    if last is None or last.speaker is None or not mine or not _near(last, draft) or near:
        return None
    before = _before(reading, speaker.first, _FAR, *_PEOPLE, actors=mine)
    within = before is not None and reading.quote_at(before.first) is not None and last.start <= before.start < last.end
    return last.speaker if within else None


def _is_within(reading: Reading, draft: Draft, speaker: Speaker) -> bool:
    """`Wie wijkt, geeft Poetin ruimte, vindt hij`: somebody named in the words themselves is not who says them."""
    if draft.rule != "clause-before-verb" or reading.doc.lower[speaker.first : speaker.last] != ["hij"]:
        return False
    mine = {mention.actor_id for mention in speaker.mentions if mention.actor_id}
    content = reading.between(reading.doc.token_at(draft.start), reading.doc.token_before(draft.end))
    return any(mention.actor_id in mine and mention.form in _NAMED_WITHIN for mention in content)


def _who_else(reading: Reading, draft: Draft, last: Draft | None) -> tuple[Mention, ...]:
    """The person who spoke shortly before; where nobody did, of whom the sentence before tells.

    Who opens the words as their subject says them himself unless somebody else had the word: `Rutte wist van niets, zei hij`.
    """
    spoke = last.speaker.mentions if last is not None and last.speaker is not None and _near(last, draft) else ()
    before = reading.doc.sentence_of(draft.sentence.first - 1) if draft.sentence.first else draft.sentence
    if last is not None and last.sentence.paragraph < before.paragraph == draft.sentence.paragraph:
        one = _subject_of(reading, before)  # X opende het forum. Wordt Y gedood, dan is het oorlog, zei hij
        spoke = (one,) if one is not None else spoke
    opening = reading.first_of.get(reading.doc.token_at(draft.start))
    if opening is not None and opening.form in _PEOPLE and _feels(reading, opening, draft):
        return (opening,)
    if spoke and spoke[0].form in _SPEAKERS:
        return spoke
    if opening is not None and opening.form in _PEOPLE and can_be_subject(reading, opening):
        return (opening,)
    if spoke:
        return spoke
    one = _who_owns(reading, draft.sentence.first) if draft.sentence.first else None
    return (one,) if one is not None and last is None else ()


def _feels(reading: Reading, opening: Mention, draft: Draft) -> bool:
    """`Macron, die Xi ontving, hoopt op een rol, zei hij`: what only he himself can tell of himself."""
    last = reading.doc.token_before(draft.end)
    verbs = reading.clauses.finite(opening.last, last)
    main = next((t for t in verbs if t == opening.last or reading.doc.lower[t - 1] == ","), None)
    return main is not None and any(form.lemma in _FEELINGS for form in reading.clauses.verbs[main])


def _first_named(reading: Reading, token: int) -> Mention | None:
    """Whom the sentence before names first."""
    previous = reading.doc.sentence_of(token - 1) if token else None
    people = reading.between(previous.first, previous.last) if previous is not None else []
    return next((mention for mention in people if mention.form in _PEOPLE), None)


def _is_part(reading: Reading, speaker: Speaker) -> bool:
    """`een van hen`, `dertien van de ministers`."""
    if len(speaker.mentions) != 1 or not speaker.mentions[0].plural:
        return False
    return reading.doc.lower[speaker.first : speaker.mentions[0].first][1:2] == ["van"]


def _one_of(reading: Reading, speaker: Speaker) -> tuple[Mention, ...]:
    """Some of a group without names are what the group is; of people with names nobody knows which one is meant."""
    mention = speaker.mentions[0]
    group = _before(reading, speaker.first, _BACK, "unnamed") if mention.form == "pronoun" else None
    if group is not None and group.plural:
        return (group,)
    known = bool(mention.actor_id) or bool(mention.members)
    return () if mention.members else (mention,) if known else (replace(mention, actor_id=_NOBODY_KNOWN, form="unnamed"),)


def _is_plural(reading: Reading, verb: int) -> bool:
    forms = [form for form in reading.clauses.verbs.get(verb, ()) if form.finite]
    return bool(forms) and all(form.plural for form in forms)


def _are_several(last: Draft | None) -> bool:
    """Whether those who spoke last can be `ze` with a verb in the plural: no single person."""
    mention = last.speaker.mentions[0] if last is not None and last.speaker is not None else None
    if mention is None or mention.office in _MEDIA:
        return False
    return mention.plural or bool(mention.members) or mention.form in _BODIES


def _is_pronoun(words: list[str], speaker: Speaker) -> bool:
    pronoun = len(speaker.mentions) == 1 and speaker.mentions[0].form == "pronoun"
    return pronoun or words in (["hem"], ["haar"], ["het"])


def _is_own(words: list[str], speaker: Speaker) -> bool:
    """`volgens zijn schatting`, `volgens haar woorden`: what somebody thinks or says is his."""
    return not speaker.mentions and len(words) > 1 and words[0] in OWN and words[-1] in _VIEWS


def _is_own_reply(reading: Reading, draft: Draft, speaker: Speaker) -> bool:
    """`…, luidde haar boodschap`: whose words they are tells the possessive alone."""
    lower = reading.doc.lower
    luidt = any(form.lemma == "luiden" for form in reading.clauses.verbs.get(draft.cue, ()))
    return luidt and not speaker.mentions and not OWN.isdisjoint(lower[speaker.first - 1 : speaker.first + 1])


def _near(last: Draft, draft: Draft) -> bool:
    return 0 <= draft.sentence.paragraph - last.sentence.paragraph < _NEAR
