"""How long a meeting took: duurde ongeveer een uur, een gesprek van drie kwartier, ruim vier uur lang."""

from __future__ import annotations

import re
from collections.abc import Sequence

from helpers.find.meetings.words import each

_NUMBERS = {
    "een": 1, "één": 1, "anderhalf": 1.5, "anderhalve": 1.5, "twee": 2, "tweeënhalf": 2.5, "drie": 3, "vier": 4,
    "vierenhalf": 4.5, "viereneenhalf": 4.5, "drieënhalf": 3.5, "vijfenhalf": 5.5, "zesenhalf": 6.5, "elf": 11, "vijf": 5,
    "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10, "twaalf": 12, "vijftien": 15, "twintig": 20, "dertig": 30,
    "veertig": 40, "vijfenveertig": 45, "vijftig": 50, "negentig": 90,
}  # fmt: skip
_UNITS = {"uur": 60, "uren": 60, "minuten": 1, "minuut": 1}
_FIXED = {("half", "uur"): 30, ("halfuur",): 30, ("drie", "kwartier"): 45, ("kwartier",): 15}
_FIGURE = re.compile(r"\d{1,2}([.,]5)?")
_LASTING = re.compile(
    r"duu?r(t|en|de|den)|geduurd|durende?|lang|.*gesprek(ken)?|.*ontmoeting|.*overleg|sprak(en)?|gesproken|praat?ten|gepraat"
    r"|onderhoud|zaten|zat|gezeten|.*gezeten|.*besprekingen|tête-à-tête|praten|spreken|beslag|apart|doorgebracht|gebeld|belden?"
    r"|belt|telefoneerden?|getelefoneerd|overlegden?|onderhandeld|onderhandelden?|vergaderden?|vergaderd|samen|bijeen|.*onderonsje"
)
_WORDS = frozenset([*_UNITS, "half", "halfuur", "kwartier"])
_CLOCK = each("om tegen rond vanaf sinds binnen over")
_COMPARED = each("langer eerder later korter geleden")
_UNDER = each("minder geen binnen")


def minutes_in(lower: Sequence[str], first: int, last: int) -> int | None:
    """The minutes that words in a range tell, or None: the hours named in `ruim vier uur`, `meer dan twee uur`.

    Not those of `om vier uur`, nor the bound in `minder dan een uur`, `nog geen uur`.
    """
    if _WORDS.isdisjoint(lower[first:last]):
        return None
    for token in range(first, last):
        minutes = _minutes_at(lower, token, first)
        before = lower[max(first, token - 4) : token]
        if minutes is None or _UNDER & set(before) or ("dan" in before and "meer" not in before):
            continue
        after = lower[token + 1] if token + 1 < last else ""
        around = lower[max(first, token - 8) : min(last, token + 4)]
        if after not in _COMPARED and any(map(_LASTING.fullmatch, around)):
            return round(minutes)
    return None


def _minutes_at(lower: Sequence[str], token: int, first: int) -> float | None:
    for phrase, minutes in _FIXED.items():
        if tuple(lower[token : token + len(phrase)]) == phrase:
            return minutes
    unit = _UNITS.get(lower[token])
    if unit is None or token == first:
        return None
    number = lower[token - 1]
    amount = _NUMBERS.get(number) or (float(number.replace(",", ".")) if _FIGURE.fullmatch(number) else None)
    return amount * unit if amount and lower[token - 2] not in _CLOCK else None
