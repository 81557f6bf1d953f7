"""What a reader has in mind at a point in the text: who was last spoken of, and who is the subject."""

from __future__ import annotations

from collections.abc import Callable

from helpers.find.actors.phrases import Phrase

_MALE, _FEMALE = frozenset({"zijn", "diens"}), frozenset({"haar"})
_REACH = 6
_NOBODY = frozenset({"place"})


class Context:
    """The resolved phrases so far, searched backwards within a few sentences."""

    def __init__(self) -> None:
        self._phrases: list[Phrase] = []
        self._gender: list[str] = []

    def add(self, phrase: Phrase, gender: str) -> None:
        """Note a resolved phrase."""
        phrase.gender = gender
        self._phrases.append(phrase)

    def last(self) -> Phrase | None:
        """The phrase before this one."""
        return self._phrases[-1] if self._phrases else None

    def person(self, fits: Callable[[Phrase], bool], reach: int = 10**6) -> Phrase | None:
        """The last single person that fits."""
        for phrase in reversed(self._phrases):
            if reach < 0:
                return None
            reach -= 1
            if is_person(phrase) and fits(phrase):
                return phrase
        return None

    def group(self, fits: Callable[[Phrase], bool]) -> Phrase | None:
        """The last plural phrase that fits."""
        return next((p for p in reversed(self._phrases) if p.plural and p.actor_id and fits(p)), None)

    def pair(self, fits: Callable[[Phrase], bool]) -> tuple[str, ...]:
        """The last two different people that fit, in text order."""
        found: list[str] = []
        for phrase in reversed(self._phrases[-40:]):
            if is_person(phrase) and phrase.actor_id not in found and fits(phrase):
                found.append(phrase.actor_id)
                if len(found) == 2:
                    return (found[1], found[0])
        return ()

    def nation(self, nation_of: Callable[[str], str]) -> str:
        """The country of the last subject."""
        for phrase in reversed(self._phrases[-12:]):
            if (
                phrase.actor_id
                and phrase.form not in _NOBODY
                and not phrase.oblique
                and (nation := nation_of(phrase.actor_id))
            ):
                return nation
        return ""

    def owner(self, possessive: str, phrase: Phrase) -> Phrase | None:
        """Whom zijn, haar or hun in a phrase belongs to."""
        gender = "m" if possessive in _MALE else "f" if possessive in _FEMALE else ""
        return self.subject(phrase.sentence, gender)

    def in_sentence(self, sentence: int) -> list[Phrase]:
        """The phrases of a sentence so far."""
        found: list[Phrase] = []
        for phrase in reversed(self._phrases):
            if phrase.sentence < sentence:
                break
            found.append(phrase)
        return found[::-1]

    def subject(self, sentence: int, gender: str, quoted: bool = False) -> Phrase | None:
        """The person that a pronoun of this gender most likely stands for: the last subject here, else of earlier sentences."""
        here = [p for p in self.in_sentence(sentence) if is_person(p) and fits_gender(p, gender)]
        free = [p for p in here if not p.oblique and p.quoted == quoted]
        if free:
            return free[-1]
        for back in range(1, _REACH + 1):
            there = [p for p in self._sentence(sentence - back) if is_person(p) and fits_gender(p, gender)]
            subjects = [p for p in there if not p.oblique and not p.quoted and p.form != "apposition"]
            if subjects:
                return subjects[0]
            spoken = [p for p in there if not p.quoted] or there
            if spoken:
                return spoken[-1]
        return here[-1] if here else None

    def _sentence(self, sentence: int) -> list[Phrase]:
        found: list[Phrase] = []
        for phrase in reversed(self._phrases):
            if phrase.sentence < sentence:
                break
            if phrase.sentence == sentence:
                found.append(phrase)
        return found[::-1]


def is_person(phrase: Phrase) -> bool:
    """Whether a phrase stands for one human being."""
    return bool(
        phrase.actor_id
        and not phrase.plural
        and (
            phrase.shape in ("name", "office", "kind", "counterpart")
            or phrase.form == "pronoun"
            or phrase.rule in ("inhabitant",)
        )
        and phrase.rule not in ("lone-name", "unknown-body")
    )


def fits_gender(phrase: Phrase, gender: str) -> bool:
    """Whether a pronoun of this gender can stand for it; who has no known gender fits both."""
    return not gender or not phrase.gender or phrase.gender == gender
