"""Words that stand for companies of the giver's country that an article has named before them."""

from __future__ import annotations

from collections.abc import Iterator, Set

from helpers.find.document import Sentence

_ONE = frozenset("bedrijf onderneming fabrikant producent firma concern fabriek bouwer".split())
PLURAL = frozenset("bedrijven firma's firma’s ondernemingen fabrikanten producenten leveranciers".split())
_A_COMPANY = (*_ONE - {"fabriek"}, *PLURAL, "banken")  # endings: chipfabrikant
_THE = frozenset({"het", "dat", "dit", "de", "deze", "die"})
_SEVERAL = frozenset("de die deze twee drie vier vijf zes zeven acht negen tien enkele sommige alle zulke".split())
_THEY, _FROM = frozenset({"ze", "zij", "die", "deze"}), frozenset({"uit", "in", "van"})
_FAR, _JUST = 80, 25  # tokens


def companies(lower: list[str], sentence: Sentence, own: Set[str]) -> Iterator[tuple[int, int, str]]:
    """`het bedrijf`, `drie firma's`, `Ze leverden …`: the tokens and the role (`free`, or `to` for who receives) of what stands
    for companies of the country whose words `own` are. Does not look at companies by their names."""
    first = sentence.first
    they = lower[first] in _THEY and lower[first + 1 : first + 2] and lower[first + 1].endswith("en")
    if they and _named_before(lower, first, _JUST, own):
        yield first, first + 1, "free"
    for token in range(first + 1, sentence.last):
        one = lower[token] in _ONE and lower[token - 1] in _THE
        if (one or (lower[token] in PLURAL and lower[token - 1] in _SEVERAL)) and _named_before(lower, token, _FAR, own):
            yield token - 1, token + 1, "to" if lower[token - 2] in ("aan", "naar", "voor") else "free"


def _named_before(lower: list[str], token: int, reach: int, own: Set[str]) -> bool:
    """`Chinese bedrijven`, `firma's uit China`, `bedrijven op het Chinese vasteland` within some tokens before."""
    return any(
        any(word.endswith(_A_COMPANY) for word in lower[t + 1 : t + 3])
        or (t > 2 and lower[t - 1] in _FROM and lower[t - 2].endswith(_A_COMPANY))
        or (t > 2 and lower[t - 1] == "het" and lower[t - 3].endswith(_A_COMPANY))
        for t in range(max(0, token - reach), token - 1)
        if lower[t] in own
    )
