"""Where an article names the proposal: by a name of its own, as the owner's plan, or as what was told
before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from helpers.find.document import TOKEN, Document, Sentence
from helpers.find.patterns import Hit, Patterns, VerbForms
from helpers.find.reading import Reading
from helpers.find.sides import Party
from helpers.read.codebook.plan import PlanCues

_DEFINITE = frozenset("het dit dat deze die de zijn hun haar diens dergelijk dergelijke".split())
_SOME = frozenset({"alle", "sommige", "enkele", "bepaalde", "meeste", "verschillende"})
_EACH_OTHERS = frozenset({"elkaars", "mekaars", "beider", "wederzijdse", "ieders"})
_JOINT = ("gezamenlijk", "gemeenschappelijk", "slot")
_OUR = frozenset({"ons", "onze", "mijn"})
_ITS = frozenset({"een", "eigen", "zijn", "haar", "twaalf", "zes", "gezamenlijke", "gemeenschappelijke"})
_RELATIVES = frozenset({"dat", "die", "waar", "waaraan", "waarmee"})
_ON_SOMETHING = frozenset("waarvoor waarover waarin waarbij waaraan waarmee die dat waartoe waarop".split())
_IT = frozenset({"het", "ze", "zij", "hij"})
_MADE = ("wapen", "raket", "drone", "tank", "machine")
_ANY = frozenset({"alle", "elk", "elke", "ieder", "iedere"})
_FOR = frozenset({"voor", "om", "over", "tegen", "tot"})
_BEING = frozenset({"is", "was", "blijft", "bleef", "zijn", "waren"})
_TWELVE = frozenset({"twaalf", "12", "twaalfpuntenplan"})
_TOPIC = 8  # tokens that tell what a text is about
_BESIDE = 3
_NEAR_OTHER = 5
_AROUND = 60  # tokens before a sentence in which its subject may be told


@dataclass(frozen=True, slots=True)
class Naming:
    """The proposal named at the tokens `first` to `last` (exclusive)."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Known:
    """What an article has told before a sentence.

    `introduced`: it has told of the proposal. `owner_near`: it has named the owner in or just before the sentence,
    `owner_told`: anywhere before. `awaited`: the proposal was the news of those days, and needs no introduction where its
    owner is named. `renewed`: it was put forward anew with others in them. `headed`: the title tells what it is about.
    """

    introduced: bool
    owner_near: bool
    owner_told: bool
    awaited: bool
    renewed: bool
    headed: bool


class PlanNamer:
    """Finds namings of the proposal in a sentence. Built once."""

    def __init__(self, plan: PlanCues, forms: VerbForms, adjectives: frozenset[str]) -> None:
        names = plan.names
        self._owner = plan.owner
        self._adjectives = adjectives
        self._telling = Patterns([(p, "telling") for p in names.telling], forms)
        self._shared = Patterns([(p, "telling") for p in names.joint], forms)
        self._plans = Patterns([(p, "plain") for p in names.plain], forms)
        self._plain = Patterns([*((p, "plain") for p in names.plain), *((p, "view") for p in names.views)], forms)
        self._again = Patterns([(p, "again") for p in names.again], forms)
        self._others = Patterns([(p, "others") for p in names.others], forms)
        self._about = Patterns([(p, "about") for p in names.about], forms)
        self._moves = Patterns([(p, "moves") for p in names.moves], forms)
        self._conduct = Patterns([(p, "conduct") for p in names.conduct], forms)
        self._efforts = Patterns([(p, "efforts") for p in names.efforts], forms)

    def find(
        self,
        reading: Reading,
        parties: list[Party],
        sentence: Sentence,
        known: Known,
    ) -> list[Naming]:
        """The namings in a sentence, in text order, given what is `known` before it. A plan with somebody else's nationality,
        or somebody else's by `van`, is left out."""
        lower, first, last = reading.doc.lower, sentence.first, sentence.last
        acting = {party.first for party in parties if party.role == "free"}
        others = [hit for hit in self._others.find(lower, first, last) if hit.first not in acting]
        others = [hit for hit in others if "landen" not in lower[max(first, hit.first - 3) : hit.first]]  # bij landen in Azië
        about = known.headed or bool(self._about.find(lower, max(0, first - _AROUND), last))
        about_here = about and bool(self._about.find(lower, first, last))
        found: dict[int, Naming] = {}
        kinds = [(self._telling, True), (self._plain, False), (self._again, None)]
        for hits, strong in [*kinds, (self._shared, True)] if known.renewed else kinds:
            news = known.awaited and known.owner_near and strong is not None
            for hit in hits.find(lower, first, last):
                if any(abs(other.first - hit.first) <= _NEAR_OTHER for other in others):
                    continue
                if lower[hit.first - 1] == "van" and lower[hit.first] == "plan":  # is van plan
                    continue
                if (
                    strong is True
                    and not lower[hit.first][0].isdigit()
                    and _ANY & {*lower[max(first, hit.first - 2) : hit.first]}
                ):
                    continue  # alle vredesplannen
                if not (about_here or known.introduced) and hit.last < last and lower[hit.last] in _FOR:
                    continue  # een plan voor de economie
                parts = strong is None and lower[hit.last - 1] == "onderdelen"
                if parts and any(word.startswith(_MADE) for word in lower[hit.last : hit.last + _BESIDE]):
                    continue  # de meeste onderdelen in Russische wapens
                if lower[hit.first - 1] in _EACH_OTHERS:
                    continue  # luisterden naar elkaars standpunten
                joint = strong is None and lower[hit.first - 1].startswith(_JOINT)
                if joint and not (known.renewed or self._telling.find(lower, first, last)):
                    continue  # in de gezamenlijke verklaring van Riyad en Teheran
                if strong is not True and self._on_another_matter(lower, hit, last):
                    continue
                own_near = known.owner_near or (
                    known.owner_told and bool(_TWELVE.intersection(lower[hit.first : hit.first + 1]))
                )
                if self._is_owners(lower, parties, hit, strong, known.introduced or news, own_near, about):
                    found.setdefault(hit.core[0], Naming(*hit.core))
        for hit in self._moves.find(lower, first, last) if about else ():
            if self._joint(lower, hit):  # de Chinees-Braziliaanse bemoeienis
                found.setdefault(hit.core[0], Naming(*hit.core))
        return [found[token] for token in sorted(found)]

    def may_name(self, doc: Document) -> bool:
        """Whether an article has a word that can name a peace plan: a cheap look before it is read for it."""
        return self._telling.may_begin(doc.lower)

    def somebody_elses(self, reading: Reading, parties: list[Party], sentence: Sentence) -> bool:
        """Whether a sentence turns to a plan that is somebody else's."""
        lower, first, last = reading.doc.lower, sentence.first, sentence.last
        hits = (*self._telling.find(lower, first, last), *self._plans.find(lower, first, last))
        return any(_beside(parties, hit) not in (None, self._owner) for hit in hits)

    def moves(self, reading: Reading, parties: list[Party], sentence: Sentence, near: bool) -> list[Naming]:
        """The namings of what the owner does towards peace: `de Chinese toenadering`, `de oproep van Peking`, `dat Peking zich
        inzet voor vrede`; where the article told of the proposal just before (`near`), `de opstelling van China` too."""
        mine = any(party.country == self._owner for party in parties)
        if not mine and not any("-" in word for word in reading.doc.lower[sentence.first : sentence.last]):
            return []
        hits = self._moves.find(reading.doc.lower, sentence.first, sentence.last)
        hits += self._conduct.find(reading.doc.lower, sentence.first, sentence.last) if near else []
        lower = reading.doc.lower
        found = [
            Naming(*hit.core)
            for hit in hits
            if (self._joint(lower, hit) or _beside(parties, hit) or _thanked(reading, parties, hit)) == self._owner
        ]
        for hit in self._efforts.find(reading.doc.lower, sentence.first, sentence.last):
            first, last = reading.clauses.bounds(hit.first)
            doing = [p for p in parties if p.role == "free" and first <= p.first < last]
            if reading.doc.lower[first] == "dat" and doing and doing[0].country == self._owner:
                found.append(Naming(*hit.core))
        return found

    def about_war(self, title: str) -> bool:
        """Whether a title tells that a plan is one about the war."""
        words = [match.group() for match in TOKEN.finditer(title.lower())]
        return bool(self._about.find(words, 0, len(words)))

    def titles(self, title: str, owner_words: frozenset[str] | None) -> bool:
        """Whether a title names the owner's proposal; without `owner_words` whether it names a peace plan, whosever it is."""
        words = [match.group() for match in TOKEN.finditer(title.lower())]
        parts = [part for word in words for part in word.split("-")]  # Chinees-Braziliaans vredesplan
        if (owner_words is not None and owner_words.isdisjoint([*words, *parts])) or self._others.find(words, 0, len(words)):
            return False
        plain = owner_words is not None and self._plain.find(words, 0, len(words))
        return bool(plain or self._telling.find(words, 0, len(words)))

    def _on_another_matter(self, lower: list[str], hit: Hit[str], last: int) -> bool:
        """`een paper over mondiale veiligheid`: a new text, on what is not the war."""
        if hit.last >= last or lower[hit.last] != "over" or "een" not in lower[max(0, hit.first - 2) : hit.first]:
            return False
        return not self._about.find(lower, hit.last, min(last, hit.last + _TOPIC))

    def _is_owners(
        self,
        lower: list[str],
        parties: list[Party],
        hit: Hit[str],
        strong: bool | None,
        introduced: bool,
        owner_near: bool,
        about: bool,
    ) -> bool:
        beside = self._joint(lower, hit) or _ours(lower, parties, hit) or _beside(parties, hit)
        if beside is not None:
            return beside == self._owner and (strong is True or introduced or (strong is False and about))
        if hit.value == "view" and not introduced and hit.last < len(lower) and lower[hit.last] in _BEING:
            return False  # zijn standpunt is helder: nobody puts it forward
        definite = lower[hit.first] in _SOME or bool(_DEFINITE & set(lower[max(0, hit.first - _BESIDE) : hit.first]))
        vague = lower[hit.first - 1] == "een" and lower[hit.first].startswith("vredes")
        if vague and not any(p.country == self._owner and p.role != "to" for p in parties):
            return False
        if introduced and (strong or definite):
            return strong is not False or definite
        relative = {self._owner} if owner_near and _it_did(lower, hit) else _relative(lower, parties, hit)
        if self._owner in relative and about:
            return definite or strong is not None
        if strong is None:
            return False
        acting = relative or _acting(parties, hit)
        if strong:  # over het vredesplan is Michel niet te spreken: who comes after it has none
            opens = definite and not any(p.role == "free" and p.last <= hit.first for p in parties)
            return self._owner in acting or (owner_near and (opens or not acting))
        return self._owner in acting and about and bool(_ITS & set(lower[max(0, hit.first - 4) : hit.first]))

    def _joint(self, lower: list[str], hit: Hit[str]) -> str | None:
        """The owner, where the plan is one with others': `het Chinees-Braziliaanse voorstel`."""
        before = lower[max(0, hit.first - _BESIDE) : hit.first]
        return self._owner if any("-" in w and not self._adjectives.isdisjoint(w.split("-")) for w in before) else None


def in_passing(reading: Reading, names: Sequence[Naming], after: int) -> bool:
    """`twijfelt aan vrede in Oekraïne, waarvoor China een plan uitbracht`: whether the proposal is named only in a relative
    clause on something else, which begins behind the token `after`."""
    lower, first = reading.doc.lower, min(name.first for name in names)
    opens = next((t for t in range(first - 1, after - 1, -1) if lower[t] in _ON_SOMETHING and lower[t - 1] == ","), None)
    return opens is not None and opens > after and "," not in lower[opens:first]


def _beside(parties: list[Party], hit: Hit[str]) -> str | None:
    """Whose the plan is said to be: by an adjective or possessive before it, or `van` after it."""
    for party in parties:
        if party.role == "of" and 0 <= hit.first - party.last <= _BESIDE - 1:
            return party.country
        if party.role == "from" and 0 <= party.first - hit.last <= _BESIDE:
            return party.country
    return None


def _thanked(reading: Reading, parties: list[Party], hit: Hit[str]) -> str | None:
    """`is China dankbaar voor de pogingen`, `bedankte Peking voor zijn inzet`: the country of whom an effort is credited to."""
    lower = reading.doc.lower
    credited = lower[hit.first - 1] in _DEFINITE and lower[hit.first - 2] == "voor"
    first = reading.clauses.bounds(hit.first)[0]
    before = [p for p in parties if p.role in ("free", "to") and first <= p.first and p.last <= hit.first - 2]
    return before[-1].country if credited and before else None


def _ours(lower: list[str], parties: list[Party], hit: Hit[str]) -> str | None:
    """The country of who speaks of `ons voorstel`."""
    own = (p.country for p in parties if lower[p.first] in _OUR and 0 <= hit.first - p.last <= 1)
    return next(own, None)


def _relative(lower: list[str], parties: list[Party], hit: Hit[str]) -> set[str]:
    """The country of who does it in a relative clause on the plan: `het voorstel dat Peking zou doen`."""
    opens = next((t for t in range(hit.last, min(hit.last + _BESIDE + 1, len(lower))) if lower[t] in _RELATIVES), None)
    if opens is None:
        return set()
    if lower[opens + 1 : opens + 2] and lower[opens + 1] in _IT:  # Peking wijst op het document dat het uitbracht
        return {p.country for p in [p for p in parties if p.role == "free" and p.last <= hit.first][-1:]}
    return {p.country for p in parties if p.role == "free" and p.first == opens + 1}


def _it_did(lower: list[str], hit: Hit[str]) -> bool:
    """`de zes punten die het in mei presenteerde`: a country, which is told of as `het`."""
    opens = next((t for t in range(hit.last, min(hit.last + _BESIDE + 1, len(lower))) if lower[t] in _RELATIVES), None)
    return opens is not None and lower[opens + 1 : opens + 2] == ["het"]


def _acting(parties: list[Party], hit: Hit[str]) -> set[str]:
    """The countries of the nearest party before the plan that can be subject and of those joined to it, else
    of the first one after it."""
    free = [p for p in parties if p.role == "free"]
    before = [p for p in free if p.last <= hit.first]
    if not before:
        return {p.country for p in free[:1]}
    joint = [before.pop()]
    while before and joint[0].first - before[-1].last == 1:
        joint.insert(0, before.pop())
    return {p.country for p in joint}
