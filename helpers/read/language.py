"""The language of a text as a BCP 47 tag."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

UNKNOWN = "und"
_SURE = 0.9
_WORD = re.compile(r"[^\W\d_]+")
_REACH = 3000
_ARTICLE, _OTHERS = "de", frozenset(["een", "het", "van", "niet", "zijn", "ook", "wordt", "heeft"])
_LANGUAGES = (
    *("af", "ar", "be", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "fy", "he", "hi", "hr"),
    *("hu", "id", "it", "ja", "ko", "lb", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sv", "tr", "uk", "zh"),
)


def language_of(text: str) -> str:
    """The language that the first 3,000 characters are in, or `und` where they do not tell it for sure.

    Plain Dutch is told by its commonest words: `de`, and others that no neighbouring language shares with
    `de`. Whatever else it may be is left to py3langid, which is loaded only then, since that takes 0.6 s. What it
    takes for another language counts from a probability of 0.9, so that short Dutch full of foreign names is not lost.
    """
    opening = text[:_REACH].lower()
    if _is_plain_dutch(opening.split()):
        return "nl"
    words = _WORD.findall(opening)
    if not words:
        return UNKNOWN
    if _is_plain_dutch(words):
        return "nl"
    language, probability = _identifier().classify(text[:_REACH])
    return language if language == "nl" or probability >= _SURE else UNKNOWN


def _is_plain_dutch(words: list[str]) -> bool:
    articles, others = words.count(_ARTICLE), sum(map(words.count, _OTHERS))
    return len(words) >= 20 and articles * 50 >= len(words) and others * 25 >= len(words)


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_LANGUAGES)
    return identifier
