"""Dutch verb forms, made from infinitives by the rules of the spelling.

The stem (maken → maak, schrijven → schrijf, waarschuwen → waarschuw), 't kofschip for the weak past, `ge-` unless the verb
has an unstressed prefix. What does not follow from the infinitive is listed in `data/codebook/verbs.yml`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from helpers.read.codebook.words import VerbList

PRESENT, PAST, PARTICIPLE, INFINITIVE = "present", "past", "participle", "infinitive"
_PREFIXES = (
    "be",
    "ver",
    "ont",
    "her",
    "er",
    "ge",
    "over",
    "onder",
    "voor",
    "weer",
    "mis",
    "door",
    "om",
    "aan",
)
_NO_GE = re.compile(r"(?:be|ver|ont|her|ge|er|over|onder|weer|om|door|achter|mis|vol|voor)(?=.*[aeiou].*en$)")
_LOOKS_PREFIXED = re.compile(r"(?:bell|bev|berg|erv|er|geld|gev|best)en$")
_SHORT_VOWEL = re.compile(r"(?<![aeiouëïöü])[aeou][^aeiouëïöüwx]$")


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One reading of a word: a form of the verb `lemma`.

    `plural` is true only for plural forms. Where `apart` is true the particle of a separable verb (`op|roepen`) stands
    elsewhere in the clause (riep … op). `finite` and `particle` follow from `form` and `lemma`.
    """

    lemma: str
    form: str
    plural: bool = False
    apart: bool = False

    finite: bool = field(init=False, compare=False, repr=False)
    particle: str = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "finite", self.form in (PRESENT, PAST))
        object.__setattr__(self, "particle", self.lemma.rpartition("|")[0])


class Conjugator:
    """Makes the forms of any verb. Built once from the codebook's verb list."""

    def __init__(self, verbs: VerbList) -> None:
        self._irregular = {base: forms.split() for base, forms in verbs.irregular.items()}
        self._also = {base: forms.split() for base, forms in verbs.also.items()}
        self._unstressed = frozenset(verbs.unstressed.split())

    def forms(self, lemma: str) -> dict[str, list[VerbForm]]:
        """Every word that is a form of `lemma`, with its readings; a bar marks a separable verb: `op|roepen`."""
        particle, _, base = lemma.rpartition("|")
        present = self._present(base)
        past, participle = self._past(base)
        found: dict[str, list[VerbForm]] = {}

        def add(word: str, form: str, plural: bool = False, apart: bool = False) -> None:
            found.setdefault(word, []).append(VerbForm(lemma, form, plural, apart))

        for tense, words in ((PRESENT, present), (PAST, past), (PAST, self._also.get(base, []))):
            for word in words:
                add(particle + word, tense, word == words[-1])
                if particle:
                    add(word, tense, word == words[-1], apart=True)
        add(particle + participle, PARTICIPLE)
        add(particle + base, INFINITIVE)
        if particle:
            add(base, INFINITIVE, apart=True)
        return found

    def _present(self, base: str) -> list[str]:
        """ik, hij, wij."""
        if base.endswith(("aan", "ien", "oen")) and not base.endswith(("ooien", "aaien", "oeien")):
            stem = base[:-2] if base.endswith("aan") else base[:-1]
            return [stem, base[:-1] + "t", base]
        stem = self._stem(base)
        return list(dict.fromkeys([stem, stem if stem.endswith("t") else stem + "t", base]))

    def _past(self, base: str) -> tuple[list[str], str]:
        """The past, singular and plural, and the participle."""
        for prefix in ("", *_PREFIXES):
            irregular = self._irregular.get(base.removeprefix(prefix)) if base.startswith(prefix) else None
            if irregular:
                past, participle, *plural = irregular
                kept = participle.removeprefix("ge") if prefix else participle
                return [prefix + past, prefix + (plural[0] if plural else _plural_past(past))], prefix + kept
        stem = self._stem(base)
        voiceless = base.removesuffix("en")[-1] in "tkfschpx"
        past_ending, participle_ending = ("te", "t") if voiceless else ("de", "d")
        prefixed = _NO_GE.match(base) and not _LOOKS_PREFIXED.match(base)
        participle = stem + ("" if stem[-1] in "td" else participle_ending)
        if not prefixed:
            participle = "ge" + {"e": "ë", "i": "ï"}.get(participle[0], participle[0]) + participle[1:]
        return [stem + past_ending, stem + past_ending + "n"], participle

    def _stem(self, base: str) -> str:
        if base.endswith("komen"):
            return base[:-2]
        root = base.removesuffix("en")
        if len(root) > 2 and root[-1] == root[-2]:
            return root[:-1]
        if _SHORT_VOWEL.search(root) and base not in self._unstressed:
            root = root[:-1] + root[-2] + root[-1]
        return root[:-1] + {"v": "f", "z": "s"}.get(root[-1], root[-1])


def _plural_past(past: str) -> str:
    """liep → liepen, schreef → schreven, bood → boden, trok → trokken, stierf → stierven, dacht → dachten."""
    if past.endswith(("te", "de")):
        return past + "n"
    if re.search(r"[aeiou]{2}[fs]$|rf$", past):
        past = past[:-1] + {"f": "v", "s": "z"}[past[-1]]
    if re.search(r"(?<![aeiou])(?:aa|ee|oo|uu)[^aeiou]$", past):
        return past[:-2] + past[-1] + "en"
    if re.search(r"(?<![aeiou])[aeiou][^aeiouw]$", past):
        return past + past[-1] + "en"
    return past + "en"
