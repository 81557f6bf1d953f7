"""What is inserted into a clause between commas: whose word it is, and what went with it."""

from __future__ import annotations

from helpers.find.meetings.sentence_verbs import SentenceVerbs
from helpers.find.meetings.words import TELLING, each
from helpers.find.verbs import PARTICIPLE

_SAYING = TELLING | each("laten luiden melden weten")
_WITH_IT = each("gevolgd vergezeld geflankeerd bijgestaan omringd begeleid voorafgegaan gesteund onderbroken")
_QUOTES = each("„ “ ‘ ' \" «")
_WITH_PARTICIPLE = each("worden zijn hebben")
_INSERTION = 9  # words


class Insertions(SentenceVerbs):
    """The insertions of one sentence, each by the token with which it begins, right behind a comma."""

    def _accompanied(self, start: int) -> bool:
        """`heeft een gesprek met X, gevolgd door een diner`: what went with it, and no verb of the clause."""
        return self._lower[start] in _WITH_IT and self._lower[start + 1 : start + 2] in (["door"], ["van"])

    def _inserts(self, start: int) -> bool:
        """`, zo liet hij weten,` or `, zegt Scholz,` within a clause: one that has had no verb yet, or goes on without one."""
        begin = start + (self._lower[start] == "zo")
        verbs = self._clauses.verbs
        told = any(form.finite and form.lemma in _SAYING for form in verbs.get(begin, ()))
        comma, first, last = self._pause(begin), self._sentence.first, self._sentence.last
        if not told or comma - start > _INSERTION or self._lower[comma : comma + 1] != [","] or comma + 1 >= last:
            return False
        if self._lower[first] in _QUOTES:
            return False
        before = self._finite(first, start)
        if not before:
            return bool(self._finite(comma + 1, min(comma + 4, last)))
        after = range(comma + 1, self._pause(comma + 1))
        waits = any(form.lemma in _WITH_PARTICIPLE for form in verbs[before[-1]])
        completed = waits and any(self._is(token, PARTICIPLE) for token in after)
        own_verb = any(all(form.finite for form in verbs[t]) for t in self._finite(after.start, after.stop))
        return not own_verb and (begin > start or completed)
