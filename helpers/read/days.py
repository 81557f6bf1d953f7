"""The day that a source writes, in the forms that Dutch and English sources write it: to ISO 8601, and never by a guess."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan",
            "februari february feb febr",
            "maart march mar mrt",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "augustus august aug",
            "september sep sept",
            "oktober october okt oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_DAY = r"(?P<day>\d{1,2})"
_ISO = (
    re.compile(rf"{_YEAR}([-/.])(?P<month>\d\d?)(?:\2(?P<day>\d\d?))?(?!\d)"),
    re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?:T?\d{6}Z?)?(?!\d)"),
)
_NAMED = (
    re.compile(rf"(?<!\d){_DAY}(?:e|ste|de|st|nd|rd|th)?\.?[\s-]+(?:of\s+)?{_MONTH},?[\s-]+{_YEAR}", re.I),
    re.compile(rf"\b{_MONTH}\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}", re.I),
    re.compile(rf"\b{_MONTH},?\s+{_YEAR}(?P<day>)", re.I),
)
_NUMBERS = re.compile(rf"(?<!\d)(\d{{1,2}})([-/.])(\d{{1,2}})\2{_YEAR}")


def read_day(told: object, order: str = "") -> tuple[str, str]:
    """A day as `Article.header_date` has it (a month, a day, an interval, or ''), and what is to be said of it, or ''.

    `told` is what a source holds: a `date` or `datetime`, or text such as `2023-02-19T23:30:00+01:00` (the day where it was
    written, whatever the zone), `20230219`, `zondag 19 februari 2023`, `February 19, 2023 Sunday`, `19-2-2023`. Where the day
    and the month of `03/04/2023` can be changed round, `order` (`day` or `month`: what comes first there) decides;
    without it the interval from the earlier to the later of both is given. Years are those from 1900 to 2099.
    """
    if isinstance(told, date):
        return told.isoformat()[:10], ""
    text = "" if told is None else str(told).strip()
    if not text or text.lower() in ("nan", "nat", "none", "null", "-"):
        return "", ""
    for pattern in (*_ISO, *_NAMED):
        if match := pattern.match(text) if pattern in _ISO else pattern.search(text):
            month = match["month"].lower().rstrip(".")
            return _checked(text, match["year"], _MONTHS.get(month) or int(month), match["day"])
    if match := _NUMBERS.search(text):
        first, mark, second, year = int(match[1]), match[2], int(match[3]), match["year"]
        if mark == "." or order == "day" or first > 12 or first == second:
            return _checked(text, year, second, first)
        if order == "month" or second > 12:
            return _checked(text, year, first, second)
        days = sorted(date(int(year), month, day) for day, month in ((first, second), (second, first)))
        return "/".join(map(str, days)), f"{_short(text)} can be {days[0]} or {days[1]}: dated between the two"
    return "", f"its day was not understood: {_short(text)}"


def order_of(told: Iterable[object]) -> str:
    """Whether the `day` or the `month` comes first in days such as 19/2/2023; '' where they do not tell, or differ."""
    found = set()
    for match in filter(None, (_NUMBERS.search(one) for one in told if isinstance(one, str))):
        if int(match[1]) > 12 >= int(match[3]):
            found.add("day")
        elif int(match[3]) > 12 >= int(match[1]):
            found.add("month")
    return found.pop() if len(found) == 1 else ""


def _checked(text: str, year: str, month: int, day: str | int | None) -> tuple[str, str]:
    try:
        found = date(int(year), month, int(day or 1)).isoformat()
    except ValueError:
        return "", f"there is no such day: {_short(text)}"
    return found if day else found[:7], ""


def _short(text: str) -> str:
    return " ".join(text[:60].split())
