"""Where an article speaks of a target: its terms, who would give and who receive, and whether the clause
asserts it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace

from helpers.find.document import Document, Sentence
from helpers.find.patterns import Hit, Patterns, VerbForms
from helpers.find.reading import Reading
from helpers.find.sides import Parties, Party
from helpers.find.stances.clause import RELATIVES, clause_of, opens_with_infinitive, set_against
from helpers.find.stances.companies import PLURAL, companies
from helpers.find.stances.making import is_made, made_with_it, part_of_it
from helpers.find.stances.transfer import Passage, gives, receives, without_others
from helpers.find.verbs import INFINITIVE
from helpers.read.codebook.target import Moods, Target

_MARKS = frozenset("“”„\"«»‘’'‹›,")
_BREAKS = frozenset({",", ";", ":", "maar"})
_PART_OF_IT = frozenset({"daarvan", "ervan", "hiervan", "erin", "daarin"})
_BEFORE_NOUNS = frozenset(", over van met door bij aan tegen voor op om naar uit in".split())  # over die leveringen
_ONLY = frozenset({"alleen", "slechts", "enkel", "uitsluitend"})  # niet langer alleen helmen, maar ook wapens
_THANKS = frozenset({"zonder", "dankzij", "door"})
_POINTING = frozenset({"die", "deze", "zulke", "zo'n", "zo’n", "dergelijke", "dit", "dat"})
_QUESTIONED = frozenset({"niet", "geen", "als", "vraag"})
_SUBJECTS = frozenset({"het", "hij", "zij", "ze", "er"})
_WEIGHING = ("bekijk", "bekek", "overw", "afwe", "onderzoek", "nadenk", "beraad", "bestude")
_INTERESTS = frozenset({"kernbelangen", "soevereiniteit", "kernbelang", "kernkwesties"})
_JUDGED = (["een"], ["geen"], ["onaanvaardbaar"], ["onbespreekbaar"], ["onacceptabel"], ["ondenkbaar"])
_BEING = frozenset({"zijn", "is", "waren", "was"})
_FOR = frozenset({"van", "voor", "aan", "in"})
_ASKING = frozenset("vraagt vragen vroeg vroegen gevraagd verzoekt verzocht verzoeken".split())
_URGING = frozenset(
    "drong drongen dringt dringen aangedrongen maant maande gemaand sommeert sommeerde smeekt smeekte bezweert".split()
)
_BEFORE_IF = frozenset("ook zelfs maar en want dat of alleen pas behalve zeker vooral wat".split())
_ROLES = frozenset(
    "lid permanent vast grootmacht wereldmacht bondgenoot buurland partner vriend neutraal eerste enige bemiddelaar".split()
)
_IN_CASE = frozenset({"voor", "in"})  # voor het geval China …
_MODAL = frozenset({"zullen", "kunnen", "moeten", "mogen", "willen", "gaan"})
_BEFORE = 4  # tokens
_CLOSE = 2  # tokens between a term and its verb


@dataclass(frozen=True, slots=True)
class Topic:
    """One naming of the target at the tokens `first` to `last` (exclusive). `pointing`: die steun, zulke hulp.

    `giver` and `receiver` are true where the passage tells them; `telling` and `weak` come with the term, and
    `general` is true where its pattern is a weak one, or where it is what something else is for (onderdelen voor tanks).
    `given` is true where a verb of giving stands with it, `transfer` where the term is a giving by
    itself. The clause can be `negated`, `supposed` (als China …), `wanted` (China moet …) or `infinite` (… te geven).
    """

    first: int
    last: int
    term: str
    giver: bool
    receiver: bool
    telling: bool
    weak: bool
    general: bool
    pointing: bool
    given: bool
    transfer: bool
    negated: bool
    supposed: bool
    wanted: bool
    infinite: bool


class TopicFinder:
    """Finds the namings of one target in a sentence. Built once."""

    def __init__(self, target: Target, moods: Moods, forms: VerbForms, side_words: Sequence[Set[str]]) -> None:
        """`side_words` are the names and adjectives of the giver and of the receiver, in lower case."""
        self.target = target
        self._side_words = side_words
        named = [
            (pattern, (name, weak))
            for name, term in target.terms.items()
            for weak, patterns in ((False, term.patterns), (True, term.weak))
            for pattern in patterns
        ]
        self._terms = Patterns(named, forms)
        self.giving = Patterns([(pattern, "giving") for pattern in target.giving], forms)
        sides = [side for side in (target.giver, target.receiver) if side]
        self._sides = {side.country: Patterns([(word, side.country) for word in side.words], forms) for side in sides}
        self._firm = Patterns([(pattern, "firm") for pattern in target.firm], forms)
        self._transfers = Patterns([(pattern, "transfer") for pattern in target.transfers], forms)
        self._not_after = tuple(word.rstrip("*") for word in target.not_after)
        self._negations = frozenset(moods.negations)
        self._conditions = frozenset(moods.conditions)
        self._possible = frozenset(moods.possible)
        self._avoided = frozenset(moods.avoided)
        self._demands = frozenset(moods.demands)

    def touches(self, doc: Document, headline: Sequence[str]) -> bool:
        """Whether a term of the target can be in an article or its headline."""
        return self._terms.may_begin(headline) or self._terms.may_begin(doc.lower)

    def may_stand_for(self, country: str, doc: Document, headline: Sequence[str]) -> bool:
        """Whether a word of the target's own for one of its sides can be in an article or its headline: asked of nearly all."""
        return bool(doc.tokens_of(self._sides[country])) or self._sides[country].may_begin(headline)

    def terms_in(self, reading: Reading, sentence: Sentence) -> tuple[str, ...]:
        """The terms in a sentence, whoever gives or receives there; weak ones left out."""
        hits = self._terms.find(reading.doc.lower, sentence.first, sentence.last)
        return tuple(dict.fromkeys(name for name, weak in (hit.value for hit in hits) if not weak))

    def heads(self, words: Sequence[str], whole: bool = False) -> bool:
        """Whether a headline, given its words, names the target: a term and a side of it, both sides for the `whole`."""
        sides = [bool(side.intersection(words)) for side in self._side_words]
        named = all(sides) if whole else any(sides)
        return bool(named and self._terms.find(words, 0, len(words)))

    def headed(self, words: Sequence[str]) -> tuple[str, ...]:
        """What a heading, given its words, calls the target, where it names the giver."""
        if not self._side_words or self._side_words[0].isdisjoint(words):
            return ()
        hits = self._terms.find(words, 0, len(words))
        return tuple(dict.fromkeys(name for name, weak in (hit.value for hit in hits) if not weak))

    def sides_in(self, words: Sequence[str]) -> dict[str, bool]:
        """Whether a headline, given its words, names the giver and the receiver."""
        named = [bool(side.intersection(words)) for side in self._side_words]
        return dict(zip(("giver", "receiver"), named, strict=False))

    def find(self, reading: Reading, parties: Parties, sentence: Sentence) -> tuple[list[Topic], bool]:
        """The namings in a sentence that can be about the target, and whether there are only such with another giver or
        receiver, which are left out."""
        found = []
        hits = self._terms.find(reading.doc.lower, sentence.first, sentence.last)
        for hit in _longest([Hit(*hit.core, hit.value, hit.core) for hit in hits]):
            topic = self._read(reading, parties, sentence, hit)
            if topic is not None:
                found.append(topic)
        return found, bool(hits) and not found

    def _read(self, reading: Reading, parties: Parties, sentence: Sentence, hit: Hit[tuple[str, bool]]) -> Topic | None:
        lower, (name, weak) = reading.doc.lower, hit.value
        telling = self.target.terms[name].telling
        before = hit.first - 1
        if before >= sentence.first and lower[before].startswith(self._not_after) and reading.doc.words[before][0].islower():
            return None  # and not behind the name of a ministry (van Financiën motoren bouwen)
        if hit.last < sentence.last and lower[hit.last] in _PART_OF_IT:
            return None  # veel onderdelen daarvan
        first, last = clause_of(reading, sentence, hit)
        if weak and any(lower[t].startswith(self._not_after) and reading.doc.words[t][0].islower() for t in range(first, last)):
            return None  # and not beside the name of a ministry
        if weak and not _INTERESTS.isdisjoint(lower[hit.last : sentence.last]):
            return None  # elkaar steunen „als het gaat om kernbelangen”
        given = (weak and hit.first in reading.clauses.verbs) or self._given(reading, first, hit, last)
        mood = self._mood(reading, first, hit, last)
        if self.target.giver is None or self.target.receiver is None:
            return Topic(hit.first, hit.last, name, True, True, True, False, weak, False, given, True, *mood)
        named = [_acting(reading, p) for p in parties.within(sentence.first, sentence.last)]
        named = without_others(lower, named, first, hit.first) + self.by_words(lower, sentence)
        relative = hit.last < last and lower[hit.last] in RELATIVES
        phrase = hit.first if hit.first in reading.clauses.verbs else _phrase(lower, first, hit.first)
        words = set(lower[first:last])
        infinitive = "te" in lower[hit.first - 1 : last]
        turns = (given, relative, infinitive, bool(({"ervan"} | _URGING) & words), bool(_ASKING & words))
        if _accused_else(lower, named, first, hit.first, self.target.giver.country):
            return None
        if infinitive and _ASKING & words:
            named = [_addressed(p, self.target.giver.country, hit.first) for p in named]
        passage = Passage(phrase, hit.first, hit.last, first, last, named, *turns)
        receiver = receives(passage, self.target.receiver.country)
        giver = gives(passage, self.target.giver.country, self.target.receiver.country, bool(receiver))
        if receiver is False or giver is False:
            return None
        if giver and receiver is None and weak and self._feeds_war(lower, hit.last, last):
            receiver = True  # een facilitator van de oorlog
        firm = bool(giver and receiver and self._firm.find(lower, sentence.first, sentence.last))
        named_by = hit.first - 3 if "van" in lower[max(first, hit.first - 2) : hit.first] else hit.first
        transfer = bool(self._transfers.find(lower, max(first, named_by), hit.last))  # de levering van wapens
        if giver and not mood[-1] and _THANKS & set(lower[max(first, hit.first - _BEFORE) : hit.first]):
            given, mood = True, (False, *mood[1:])
        purpose = "voor" in lower[max(first, hit.first - _BEFORE) : hit.first] or part_of_it(lower, first, hit.first)
        purpose = purpose or made_with_it(reading, sentence, hit)
        kind = (telling, weak and not firm, weak or purpose, lower[hit.first - 1] in _POINTING)
        return Topic(hit.first, hit.last, name, bool(giver), bool(receiver), *kind, given, transfer, *mood)

    def _feeds_war(self, lower: list[str], first: int, last: int) -> bool:
        """Whether the war, and nobody's, is what a weak term right before the token `first` is for."""
        last = min(last, first + _BEFORE)
        return not _FOR.isdisjoint(lower[first:last]) and bool(self._firm.find(lower, first, last))

    def _given(self, reading: Reading, first: int, hit: Hit[tuple[str, bool]], last: int) -> bool:
        """Whether a verb of giving stands in the clause of a term; `het leveren` is a noun, and a term that holds the
        verb's letters (wapenleveringen) is no verb."""
        lower, verbs = reading.doc.lower, reading.clauses.verbs
        return any(
            not (lower[g.first - 1] == "het" and lower[g.first].endswith("en"))
            and (g.last <= hit.first or hit.last <= g.first or hit.last < g.last or g.first in verbs)
            for g in self.giving.find(lower, first, last)
        )

    def by_words(self, lower: list[str], sentence: Sentence) -> list[Party]:
        """The giver and the receiver where the target's own words stand for them (het huurlingenleger)."""
        found = []
        for hit in (h for side in self._sides.values() for h in side.find(lower, sentence.first, sentence.last)):
            before = lower[max(sentence.first, hit.first - 2) : hit.first]
            found.append(Party(hit.first, hit.last, hit.value, "to" if {"aan", "naar", "voor"} & set(before) else "free"))
        own = companies(lower, sentence, self._side_words[0]) if self.target.giver else []
        return found + [Party(first, last, self.target.giver.country, role) for first, last, role in own]

    def _mood(self, reading: Reading, first: int, hit: Hit[str], last: int) -> tuple[bool, bool, bool, bool]:
        """Whether the clause is negated, supposed, wanted, and whether the term stands in an infinitive.

        `zonder` denies only what follows it. A restrictive relative clause asserts nothing (`bedrijven die wapens leveren`),
        unless somebody is named who says so: `bedrijven die volgens Kiev wapens leveren`.
        """
        lower = reading.doc.lower
        relative = [
            t
            for t in range(first + 1, hit.first)
            if (lower[t] in RELATIVES and lower[t - 1] not in _BEFORE_NOUNS and lower[t + 1] not in PLURAL) or lower[t] == "wie"
        ]
        relative = bool(relative) and "volgens" not in lower[relative[0] : hit.last]
        there = "er" in lower[first : first + 3] or lower[first] in _BEING  # (er) zijn bedrijven die wapens leveren
        supposed = (relative and not there) or self._supposed(reading, first, hit.first) or _is_named(reading, first, hit, last)
        supposed = supposed or opens_with_infinitive(reading, first, last)
        told = next((t for t in range(hit.last + 1, last) if lower[t] in RELATIVES), last)
        denying = (t for t in range(first, told) if lower[t] in self._negations)
        negated = (
            any(lower[t] != "niet" or _ONLY.isdisjoint(lower[t + 1 : t + 3]) for t in denying)
            or "zonder" in lower[first : hit.first]
        )
        negated = negated and not set_against(lower, first, hit.first)
        return negated, supposed, bool(self._demands & set(lower[first:told])), _infinite(reading, hit.last, last)

    def _supposed(self, reading: Reading, first: int, term: int) -> bool:
        """`als China …`, `als blijkt dat China …`, `de vraag of China …`, `eventuele leveringen`, `elke stap om …`."""
        lower, opening = reading.doc.lower, first
        while opening < term and lower[opening] in _MARKS:
            opening += 1
        if lower[opening] in ("zou", "zouden") and _begins_speech(reading, opening):  # Zou China wapens leveren, dan …
            return True
        before = reading.clauses.bounds(first - 1)[0] if lower[opening] in ("dat", "of") and first else opening
        if any(self._is_condition(reading, begin, t) for begin in {opening, before} for t in range(begin, begin + 3)):
            return True
        if any(lower[t] in self._possible and not reading.clauses.finite(t, term) for t in range(first, term)):
            return True
        if any(lower[t] == "geval" and lower[t - 2] in _IN_CASE for t in range(max(before, 2), term)):
            return True
        if lower[opening] == "dat" and lower[opening - 1] in self._avoided:
            return True
        asked = [t for t in range(before, term) if lower[t] == "of" and self._begins_clause(reading, t)]
        return any(not _weighed(reading, t) for t in asked)

    def _is_condition(self, reading: Reading, begin: int, token: int) -> bool:
        """Whether a word near the beginning of a clause opens a condition; `als` without a verb only compares (China als
        leverancier)."""
        lower, clauses = reading.doc.lower, reading.clauses
        if token >= len(lower) or lower[token] not in self._conditions:
            return False
        if lower[token] != "als":
            return True
        if token + 1 < len(lower) and lower[token + 1] in _ROLES:
            return False  # China als lid van de Veiligheidsraad
        opens = token == begin or lower[token - 1] in _BEFORE_IF or not lower[token - 1][0].isalnum()
        return opens and (token != begin or bool(clauses.finite(token, clauses.bounds(token)[1])))

    @staticmethod
    def _begins_clause(reading: Reading, token: int) -> bool:
        """Whether `of` asks (of China wapens levert) and does not join two words (wapens of munitie)."""
        follows = token + 1 in reading.first_of or reading.doc.lower[token + 1] in _SUBJECTS
        return follows and token not in reading.last_of


def _accused_else(lower: list[str], named: Sequence[Party], first: int, term: int, giver: str) -> bool:
    """`De VS beschuldigen Iran ervan drones te leveren`: who is accused stands right before `ervan`, behind who accuses."""
    at = next((t for t in range(first, term) if lower[t] == "ervan"), None)
    accused = next((p for p in named if p.last == at and p.sure and p.role == "free" and p.country != giver), None)
    return accused is not None and any(p.role == "free" and first <= p.first and p.last < accused.first for p in named)


def _begins_speech(reading: Reading, token: int) -> bool:
    """Whether a token begins its sentence or words quoted in it."""
    begins = token == reading.doc.sentence_of(token).first
    return begins or reading.doc.lower[token - 1] == ":" or reading.doc.lower[token - 1] in _MARKS - {","}


def _is_named(reading: Reading, first: int, hit: Hit[str], last: int) -> bool:
    """`Wapens leveren is een grens`, `dat wapens sturen niets oplost`: an infinitive without a subject, of which the clause
    tells something."""
    lower, verbs = reading.doc.lower, reading.clauses.verbs
    giving = next((t for t in range(hit.last, min(hit.last + _CLOSE, last)) if t in verbs), None)
    if lower[first] == "en" or lower[min(giving or 0, last - 1) + 1 : last][:1] == ["die"]:
        return False  # dat zij machines en chips leveren die Rusland gebruikt
    doing = any(form.form == INFINITIVE for form in verbs.get(hit.first, ()))
    if doing and lower[hit.last : hit.last + 1] in (["zou"], ["zouden"]) and not reading.clauses.finite(first, hit.first):
        return True  # de agressor bewapenen zou …
    if giving is None or lower[giving - 1] == "te" or not any(form.plural or form.form == INFINITIVE for form in verbs[giving]):
        return False
    if reading.clauses.finite(first, hit.first) or reading.between(first, hit.first) or "er" in lower[first : first + 3]:
        return False
    after = reading.clauses.finite(giving + 1, last)
    return bool(after) and not any(form.plural or form.lemma in _MODAL for form in verbs[after[0]])


def _weighed(reading: Reading, token: int) -> bool:
    """Whether `of` follows a verb of considering (`China bekijkt of het wapens levert`): who weighs it considers it."""
    lower, first = reading.doc.lower, reading.clauses.bounds(token - 1)[0] if token else 0
    weighing = [t for t in range(first, token) if lower[t].startswith(_WEIGHING)]
    return bool(weighing) and not any(word in _QUESTIONED for word in lower[first:token])


def _phrase(lower: list[str], first: int, term: int) -> int:
    """Where the adjectives before a term begin: `nieuwe Chinese wapens`."""
    while term > first and (lower[term - 1] in _MARKS or lower[term - 1].endswith("e")):
        term -= 1
    return term


def _acting(reading: Reading, party: Party) -> Party:
    """A party as it is read in `als China wapens levert`, where `als` opens a clause and compares nothing, in `een beroep
    op China om …`, where it is who would do it, in `…, die Chinese bedrijven hebben gestuurd`, in `laat in China drones
    bouwen`, and in `onderdelen uit China`."""
    before, lower = party.first - 1, reading.doc.lower
    if party.role == "of" and lower[before] in RELATIVES and party.first > reading.doc.sentence_of(party.first).first + 1:
        return replace(party, role="free")
    if party.role == "away" and lower[before] == "op" and "om" in lower[party.last : party.last + 2]:
        return replace(party, role="free")
    after = party.last + 1 if party.last < len(lower) and lower[party.last] in _MARKS else party.last
    if party.role == "to" and lower[before] == "voor" and lower[after : after + 1] in _JUDGED:
        return replace(party, role="away")  # wapens zijn voor Nederland een rode lijn
    if lower[before] == "via":
        return replace(party, role="via")
    if party.role == "away" and lower[before] == "uit":
        return replace(party, role="from")
    if party.role == "away" and lower[before] == "in" and is_made(reading, party.first):
        return replace(party, role="free")
    if party.role != "away" or lower[before] != "als":
        return party
    first, last = reading.clauses.bounds(party.first)
    return replace(party, role="free") if first == before and reading.clauses.finite(first, last) else party


def _infinite(reading: Reading, token: int, last: int) -> bool:
    """Whether a clause goes on to `te` before any finite verb: `wapens aan Rusland te leveren`."""
    lower = reading.doc.lower
    for t in range(token, last):
        if lower[t] == "te":
            return True
        if lower[t] in _BREAKS or t in reading.clauses.verbs:
            return False
    return False


def _longest(hits: list[Hit[tuple[str, bool]]]) -> list[Hit[tuple[str, bool]]]:
    """Drop a hit that lies within another; of two that overlap the first stays. The same words can have two
    terms (militair materieel)."""
    kept: list[Hit[tuple[str, bool]]] = []
    for hit in sorted(hits, key=lambda h: (h.first, -h.last)):
        same = kept and (hit.first, hit.last) == (kept[-1].first, kept[-1].last)
        if not kept or hit.first >= kept[-1].last or (same and hit.value != kept[-1].value):
            kept.append(hit)
    return kept


def _addressed(party: Party, giver: str, term: int) -> Party:
    """`vroeg aan China om Rusland geen wapens te leveren`: who is asked to do something is who would do it."""
    return replace(party, role="free") if party.role == "to" and party.country == giver and party.last < term else party


def names(topic: Topic, sides: Mapping[str, bool], turned: bool) -> bool:
    """Whether a naming tells by itself what an article is about: a term of the target with both sides near it.

    In a sentence that has turned to another theme both must be told to give and to receive.
    """
    if topic.weak:
        return False
    return (topic.giver and topic.receiver and (topic.given or not turned)) or (
        sides["giver"] and (sides["receiver"] or (topic.telling and topic.giver)) and not turned
    )


def about(topic: Topic, context: bool, told: bool, sides: Mapping[str, bool]) -> bool:
    """Whether a naming is about the target, given whether the article was speaking of it just before
    (`context`) or at all (`told`).

    `sides` tells whether the giver and the receiver are named in the sentence or shortly before it.
    """
    if topic.weak:
        return context and (topic.giver or topic.receiver or topic.pointing)
    if context or (topic.giver and topic.receiver):
        return True
    if topic.giver:
        return told or sides["receiver"]
    if topic.receiver:
        return sides["giver"]
    return topic.telling and sides["giver"]
