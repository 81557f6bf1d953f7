"""The writing of cue patterns: what each sign stands for, and what is told of a pattern that cannot be read."""

from __future__ import annotations

import pytest

from helpers.find.patterns import Patterns, VerbForms, infinitives
from helpers.find.phrases import words_of
from helpers.find.verbs import Conjugator
from helpers.read.codebook import load_codebook
from helpers.read.codebook.loader import CodebookError, load_file
from helpers.read.codebook.target import Target


@pytest.fixture(scope="module")
def forms() -> VerbForms:
    verbs = load_codebook().verbs
    return VerbForms(Conjugator(verbs), verbs)


FOUND = [
    ("geen bewijs/bewijzen", "Er zijn geen bewijzen.", "geen bewijzen"),
    ("geen bewijs", "Er is ‘geen bewijs’ gezien.", "geen bewijs"),
    ("olie op het vuur", "Stop met ‘olie op het vuur’ gooien.", "olie op het vuur"),
    ("wapen*", "De wapenlevering ging door.", "wapenlevering"),
    ("*plan", "Het vredesplan is er.", "vredesplan"),
    ("[ontkennen]", "China heeft dat ontkend.", "ontkend"),
    ("[ontkennen/verwerpen]", "Peking verwierp het.", "verwierp"),
    ("[hebben]", "Hij heeft tijd.", "heeft"),
    ("[op|roepen]", "Hij riep China op.", "riep"),
    ("[op|roepen]", "Hij riep China op geen wapens te leveren.", "riep"),
    ("[op|roepen]", "Het is tijd om China op te roepen.", "roepen"),
    ("[op|roepen]", "Hij heeft China opgeroepen.", "opgeroepen"),
    ("een (hele) grote fout", "Een hele grote fout.", "Een hele grote fout"),
    ("geen … wapens", "Zij leveren geen zware of lichte wapens.", "geen zware of lichte wapens"),
    ("[wijzen] & van de hand", "Peking wees dat van de hand.", "wees dat van de hand"),
    ("[wijzen] & van de hand", "Dat heeft Peking van de hand gewezen.", "van de hand gewezen"),
]
NOT_FOUND = [
    ("geen bewijs", "Er is geen enkel bewijs."),
    ("[op|roepen]", "Hij riep iets."),
    ("[voor|stellen]", "Zij stellen eisen voor China."),
    ("[steunen]", "De steun kwam laat."),
    ("geen … wapens", "Geen van de landen heeft tot nu toe ook maar iets als wapens."),
]
REFUSED = ["", "a &", "… wapens", "geen …", "geen […", "*", "a//b", "(heel)", "[leveren"]


@pytest.mark.parametrize(("pattern", "text", "expected"), FOUND)
def test_found(forms, pattern, text, expected):
    words = list(words_of(text))
    (hit, *_) = Patterns([(pattern, "x")], forms).find([word.lower() for word in words], 0, len(words))
    assert words[hit.first : hit.last] == list(words_of(expected))


@pytest.mark.parametrize(("pattern", "text"), NOT_FOUND)
def test_not_found(forms, pattern, text):
    words = [word.lower() for word in words_of(text)]
    assert Patterns([(pattern, "x")], forms).find(words, 0, len(words)) == []


@pytest.mark.parametrize("pattern", REFUSED)
def test_refused(forms, pattern):
    with pytest.raises(ValueError, match="“"):
        Patterns([(pattern, "x")], forms)


def test_a_bad_pattern_is_told_with_its_file(tmp_path):
    path = tmp_path / "balloon.yml"
    path.write_text("id: balloon\nname: The balloon\nterms:\n  balloon:\n    patterns: ['… ballon']\n", encoding="utf-8")
    with pytest.raises(CodebookError, match=r"balloon\.yml, line \d+: “… ballon” must begin and end with a word"):
        load_file(path, Target)


def test_infinitives():
    assert infinitives(["[op|roepen/eisen] & niet", "geen [eisen]"]) == ["op|roepen", "eisen"]


def test_a_cheap_look_at_the_words_of_a_text(forms: VerbForms) -> None:
    patterns = Patterns([("geen bewijs", ""), ("wapen*", ""), ("[op|roepen]", "")], forms)
    assert [word for word in ("geen", "bewijs", "wapens", "roept", "op") if patterns.may_begin([word])] == [
        "geen",
        "wapens",
        "roept",
    ]
    assert not patterns.may_begin([])
