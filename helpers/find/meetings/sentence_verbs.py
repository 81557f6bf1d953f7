"""Which words of one sentence are verbs, and which of these are finite."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from helpers.find.clauses import Clauses
from helpers.find.document import Sentence
from helpers.find.meetings.words import AUXILIARIES, DETERMINERS, PREPOSITIONS, each
from helpers.find.verbs import PAST

_BEFORE_NOUN = PREPOSITIONS | DETERMINERS | {"te"}
_ALONE = each("twee drie beide meeste andere eerste tweede")  # de twee spraken elkaar
_ADVERBS = each("begin ruim keer weer dagen maanden")  # begin februari, ruim drie uur, vijf keer, spraken elkaar weer
_NEVER_NOUNS = each("is was waren heeft had hadden wordt werd werden zal zullen kan kon moet moest")
_DAYTIMES = ("dag", "avond", "middag", "nacht")
_NOUNS = each("eer steun dank hoop eis vraag reis rust spoed druk inzet groet")  # met militaire eer
_PAUSES = each(", ; :")
_UNITS = each("uur uren dagen weken minuten maanden")
_AFTER = each("na")  # na twaalf uur onderhandelen
_SO_LONG = 5  # words: na ruim twee en een half uur


class SentenceVerbs:
    """The verbs of one sentence. `noun` says whether a token cannot be one: a name, or what tells of a meeting."""

    def __init__(self, lower: Sequence[str], clauses: Clauses, sentence: Sentence, noun: Callable[[int], bool]) -> None:
        self._lower, self._clauses, self._sentence, self._noun = lower, clauses, sentence, noun

    def _verb_in(self, first: int, last: int) -> bool:
        return any(token in self._clauses.verbs and not self._nominal(token) for token in range(first, last))

    def _finite(self, first: int, last: int) -> list[int]:
        """Finite verbs; a form that may be infinite too counts only where nothing else is finite."""
        found = [token for token in self._clauses.finite(first, last) if not self._nominal(token)]
        return [t for t in found if all(form.finite for form in self._clauses.verbs[t])] or found[:1]

    def _nominal(self, token: int) -> bool:
        """Whether a word that looks like a verb is a noun: een bezoek, de Jordaanse plaats, begin februari."""
        before, farther = self._lower[token - 1], self._lower[token - 2]
        if before == "het" and any(form.lemma in AUXILIARIES for form in self._clauses.verbs[token]):
            return False  # het was het eerste gesprek
        if before == "het" and self._is(token, PAST) and token - 1 == self._sentence.first:
            return False  # het kwam tot een gesprek
        if before in PREPOSITIONS and self._lower[token] in _NEVER_NOUNS:
            return False  # waar ook X bij is
        if token == self._sentence.first and self._lower[token] in PREPOSITIONS:
            return True  # uit protest ontbood China
        if self._lower[token] == "uit" and not self._lower[min(token + 1, len(self._lower) - 1)][0].isalnum():
            return True  # sluit een gesprek tussen X en Y uit
        adjective = before.endswith("e") and not before.endswith("ie") and before not in _ALONE  # not: sinds de invasie
        opened = farther in DETERMINERS or (farther in PREPOSITIONS and self._lower[token] in _NOUNS)
        described = adjective and opened and not self._is(token, PAST)
        begins = self._lower[token] in PREPOSITIONS and token + 1 < len(self._lower)
        phrase = begins and (self._noun(token + 1) or self._lower[token + 1] in DETERMINERS)
        after_so_long = before in _UNITS and not _AFTER.isdisjoint(self._lower[max(0, token - _SO_LONG) : token])
        late = self._lower[token] == "laat" and before.endswith(_DAYTIMES)  # maandagavond laat
        if after_so_long or late or described or phrase:
            return True
        return before in _BEFORE_NOUN or self._lower[token] in _ADVERBS or self._noun(token)

    def _is(self, token: int, form: str) -> bool:
        return any(reading.form == form for reading in self._clauses.verbs.get(token, ()))

    def _pause(self, token: int) -> int:
        """The next comma, semicolon or colon, else the end of the sentence."""
        last = self._sentence.last
        return next((t for t in range(token, last) if self._lower[t] in _PAUSES), last)
