"""Rules for expressions that name a day, a part of it, or a month: weekdays, vandaag, op 26 april, begin februari, 24-02-2023.

Each rule takes the sentence and the token that set it off, and returns an expression or None. Habits (elke maandag, op
zondagen) and proper names (Witte Donderdag) are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from helpers.find.dates import words
from helpers.find.dates.calendar_meanings import Fixed, Month, MonthDay, Relative, Shift, WeekdayThen
from helpers.find.dates.meanings import Days, Meaning, Tonight, Weekday, month_interval, part_of
from helpers.find.dates.scan import DateExpression, Scan
from helpers.records import Interval

_NAMED_DAYS = words.each("witte goede zwarte blauwe bloedige dolle vette stille super black")
_YEAR_OFFSETS = {word: -1 for word in words.PREVIOUS} | {word: 1 for word in words.NEXT} | {"dit": 0}
_DEICTIC = {
    "vandaag": Days(0, 0),
    "gisteren": Days(-1, -1),
    "eergisteren": Days(-2, -2),
    "morgen": Days(1, 1),
    "overmorgen": Days(2, 2),
    "vannacht": Tonight(),
    "gisternacht": Days(-1, 0),
    "gisterennacht": Days(-1, 0),
}
_DEICTIC |= {"van" + part: Days(0, 0) for part in ("ochtend", "morgen", "middag", "namiddag", "voormiddag", "avond")}
_DEICTIC |= {
    yesterday + part: Days(-1, -1) for yesterday in ("gister", "gisteren") for part in words.PARTS_OF_DAY if part != "nacht"
}
_DEICTIC |= {"morgen" + part: Days(1, 1) for part in words.PARTS_OF_DAY}
DEICTIC = frozenset(_DEICTIC)
_DAYBREAK = words.each("de 's s deze die elke iedere goede goeden goedemorgen vroege volgende zekere een ene")
_ARTICLES, _MARKS = words.each("de een deze"), words.each(", . ; : ? !")
_GATHERINGS = ("top", "conferentie", "vergadering", "bijeenkomst", "zitting", "ontmoeting", "reis", "ronde", "gesprekken")
_BESIDE = (words.BEFORE_THAT | words.AFTER_THAT) - {"eerder", "later"}
_A_WEEK = 7
_NUMERIC = re.compile(
    r"(?P<day>\d{1,2})(?P<mark>[-./])(?P<month>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)$"
    r"|(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)$"
)
_HALVES = {"eerste": "first_half", "tweede": "second_half"}
_ENDS = {"eerste": "begin", "laatste": "end"}
_STRETCHES = ("helft", "week", "weken", "dagen")
_MONTH_INTRODUCERS = words.each(
    "in begin eind einde medio half halverwege midden sinds vanaf tot tegen van afgelopen vorige voorbije komende volgende"
)


def weekday(scan: Scan, token: int) -> DateExpression | None:
    """dinsdag, maandagochtend, maandag jl., vorige week maandag, maandag van vorige week, dinsdag 21 februari."""
    number = words.WEEKDAY_FORMS[scan.word(token)]
    before = scan.word(token - 1)
    if before in words.HABITUAL or before == "een" or _is_name(scan, token):
        return None
    if dated := _dated_weekday(scan, token):
        return dated
    if scan.word(token - 1) == "week" and (offset := _week_offset(scan, token - 2)) is not None:
        return scan.make("weekday_of_week", token - 2, token + 1, Weekday(number, week=offset))
    last = token + 1
    if scan.word(last) in words.PARTS_OF_DAY and scan.word(token) in words.WEEKDAYS:
        last += 1
    which = last + 1 if scan.word(last) == "van" else last
    if scan.word(which + 1) == "week" and (offset := _week_offset(scan, which)) is not None:
        return scan.make("weekday_of_week", token, which + 2, Weekday(number, week=offset))
    for modifiers, choice, direction in (
        (words.LAST, "last", "past"),
        (words.PREVIOUS, "previous", "past"),
        (words.COMING, "coming", "future"),
        (words.NEXT, "next", "future"),
    ):
        if before in modifiers:
            return scan.make(f"weekday_{choice}", token - 1, last, Weekday(number, choice), direction)
    if scan.word(last) in ("jl", "jongstleden", "j.l."):
        last += 2 if scan.says(last, "jl", ".") else 1
        return scan.make("weekday_last", token, last, Weekday(number, "last"), "past")
    if scan.word(last) in ("a.s.", "aanstaande"):
        return scan.make("weekday_coming", token, last + 1, Weekday(number, "coming"), "future")
    if before in words.SAME and _points(scan, token - 1) and (anchor := last_day(scan)):
        return scan.make("same_weekday", token - 1, last, WeekdayThen(anchor.meaning, number))
    beside = scan.word(last) in _BESIDE and before == "de"
    if beside and (anchor := last_day(scan)):
        meaning = weekday_beside(anchor.meaning, number, scan.word(last) in words.AFTER_THAT)  # de maandag erop
        return scan.make("same_weekday", token - 1, last + 1, meaning)
    first = token - 1 if before in words.THIS else token
    return scan.make("weekday", first, last, Weekday(number))


def weekday_beside(anchor: Meaning, number: int, later: bool) -> WeekdayThen:
    """The weekday (Monday is 0) next after or before the day that an expression means."""
    return WeekdayThen(Relative(anchor, Shift("day", 1, 1) if later else Shift("day", -_A_WEEK, -_A_WEEK)), number)


def _points(scan: Scan, token: int) -> bool:
    """Whether `die` before a day points to it: op die vrijdag, Die vrijdag is hij; not: een ronde die vrijdag begint."""
    pointing = scan.word(token) != "die" or scan.doc.words[token][0].isupper()
    return pointing or scan.word(token - 1) in _BEFORE_THAT_DAY


def _is_name(scan: Scan, token: int) -> bool:
    """Witte Donderdag: a capital where none belongs, after another."""
    written = scan.doc.words
    if not written[token][0].isupper() or token == scan.first:
        return False
    return scan.word(token - 1) in _NAMED_DAYS or (token - 1 > scan.first and written[token - 1][0].isupper())


def _week_offset(scan: Scan, token: int) -> int | None:
    """vorige (-1), deze (0), volgende (1), before `week`."""
    word = scan.word(token)
    for offset, choices in ((-1, words.PREVIOUS), (0, words.THIS), (1, words.NEXT)):
        if word in choices:
            return offset
    return None


def _dated_weekday(scan: Scan, token: int) -> DateExpression | None:
    """A weekday with its date: dinsdag 21 februari, maandagochtend, 20 februari 2023."""
    for after in range(token + 1, token + 4):
        if scan.day_number(after) and (named := _month_after(scan, after)):
            return month(scan, named)
        if scan.word(after) not in (",", "de", *words.PARTS_OF_DAY):
            return None
    return None


def _month_after(scan: Scan, day: int) -> int:
    """The month of a day of the month: 21 februari, 20 tot en met woensdag 22 maart; 0 where none follows."""
    after = day + 1
    joint = next((joint for joint in _UP_TO if scan.says(after, *joint)), ())
    after += len(joint)
    after += bool(joint) and scan.word(after) in words.WEEKDAYS
    after += bool(joint) and scan.day_number(after) is not None
    return after if scan.word(after) in words.MONTHS else 0


def deictic(scan: Scan, token: int) -> DateExpression | None:
    """vandaag, gisteravond, overmorgen, vannacht. Not `vandaag de dag`, `vandaag of morgen`, `de morgen`."""
    word, last = scan.word(token), token + 1
    before, after = scan.word(token - 1), scan.word(last)
    if (word, after) == ("vandaag", "of") and scan.word(last + 1) == "morgen":
        return None
    if word == "morgen" and before == "of" and scan.word(token - 2) == "vandaag":
        return None
    if word == "vandaag" and (scan.says(last, "de", "dag") or (scan.word(token - 2) == "dag" and before == "van")):
        return None
    daybreak = word == "morgen" and (before in _DAYBREAK or before in words.WEEKDAYS or before == "van")
    if daybreak and not (before == "die" and _is_relative(scan, token - 1)):
        return None
    if word in ("gisteren", "morgen") and after in words.PARTS_OF_DAY:
        last += 1
    meaning = _DEICTIC[word]
    direction = ""
    if isinstance(meaning, Days):
        direction = "past" if meaning.low < 0 else "future" if meaning.low > 0 else ""
    return scan.make("deictic", token, last, meaning, direction)


def _is_relative(scan: Scan, die: int) -> bool:
    """Whether `die` in front of `morgen` opens a relative clause: Biden, die morgen vertrekt, de top die morgen begint."""
    after, noun = scan.word(die + 2), scan.word(die - 1)
    if noun == ",":
        return after not in _MARKS
    return scan.word(die - 2) in _ARTICLES and noun.endswith(_GATHERINGS)


def part_of_day(scan: Scan, token: int) -> DateExpression | None:
    """deze avond, afgelopen nacht, die avond."""
    before = scan.word(token - 1)
    night = scan.word(token) == "nacht"
    if before == "deze":
        return scan.make("deictic", token - 1, token + 1, Tonight() if night else Days(0, 0))
    if night and before in words.LAST | words.PREVIOUS:
        return scan.make("deictic", token - 1, token + 1, Days(-1, 0), "past")
    if night and before in words.COMING:
        return scan.make("deictic", token - 1, token + 1, Days(0, 1), "future")
    anchor, after = last_day(scan), scan.word(token + 1)
    if before in words.SAME and anchor:
        return scan.make("same_day", token - 1, token + 1, Relative(anchor.meaning, Shift("day", 0, 0)))
    if anchor and before == "volgende" and scan.word(token - 2) == "de":
        return scan.make("next_day", token - 2, token + 1, Relative(anchor.meaning, Shift("day", 1, 1)))
    if anchor and ((before == "de" and after in _BESIDE) or (before == "een" and after in ("eerder", "later"))):
        count = 1 if after in words.AFTER_THAT else -1  # de avond ervoor
        return scan.make("next_day", token - 1, token + 2, Relative(anchor.meaning, Shift("day", count, count)))
    return None


def last_day(scan: Scan) -> DateExpression | None:
    """The nearest expression before this one that names a day."""
    return last_told(found for found in reversed(scan.anchors) if isinstance(found.meaning, _DAY_MEANINGS))


def last_told(anchors: Iterator[DateExpression]) -> DateExpression | None:
    """Of these expressions, the latest first, the one that another counts from.

    Since when something was (het eerste gesprek sinds 19 augustus) is no day of the story, where one was told just before.
    """
    last, before = next(anchors, None), next(anchors, None)
    since = last and before and last.bound == "since" and not before.bound
    return before if since and last.first - before.first < _JUST_BEFORE else last


_JUST_BEFORE = 40  # tokens
_UP_TO = (("tot", "en", "met"), ("t", "/", "m"), ("tot",), ("t/m",), ("–",))
_BEFORE_THAT_DAY = words.each(
    """op sinds tot van vanaf is was werd wordt had heeft zat zit kwam komt ging gaat vloog vliegt reisde reist sprak spreekt
    ontving ontvangt ontmoette ontmoet belde belt maakte maakt kreeg krijgt volgde volgt stond staat bleef zag ziet"""
)
_DAY_MEANINGS = (Days, Tonight, Weekday, MonthDay, Fixed, Relative)


def month(scan: Scan, token: int) -> DateExpression | None:
    """op 26 april, 24 februari 2022, 17 en 18 maart, in februari, begin februari, afgelopen februari, februari vorig jaar."""
    number = words.MONTHS.get(scan.word(token)) or words.MONTH_ABBREVIATIONS[scan.word(token)]
    if days := scan.day_number(token - 1):
        return _month_day(scan, token, number, days)
    if scan.word(token) in words.MONTH_ABBREVIATIONS:
        return None
    before = scan.word(token - 1)
    if scan.doc.words[token][0].isupper() and token > scan.first and before not in _MONTH_INTRODUCERS:
        return None
    if before == "maand":
        before, first = scan.word(token - 3), token - 2
    else:
        first = token
    last, year, offset = _year_after(scan, token + 1)
    if offset is None and year is None and before == "jaar" and scan.word(token - 2) in _YEAR_OFFSETS:
        offset, first = _YEAR_OFFSETS[scan.word(token - 2)], token - 2
        before = scan.word(first - 1)
    part = _part(before)
    if part:
        first -= 1
    elif before == "van" and (part := _part(scan.word(first - 2)) or _half(scan, first - 2)):
        first -= 3 if scan.word(first - 2) in _STRETCHES else 2
    direction = ""
    if before in words.LAST | words.PREVIOUS:
        direction, first = "past", first - 1
    elif before in words.COMING | words.NEXT:
        direction, first = "future", first - 1
    rule = "month_part" if part else "month"
    if year is not None:
        return scan.make(rule, first, last, Fixed(part_of(month_interval(year, number), "month", part)))
    return scan.make(rule, first, last, Month(number, part, offset), direction)


def _part(word: str) -> str:
    if word in words.BEGIN:
        return "begin"
    if word in words.MIDDLE:
        return "middle"
    return "end" if word in words.END else ""


def _half(scan: Scan, token: int) -> str:
    """`eerste helft`, `laatste week`, `eerste dagen`, as a part of a month."""
    if scan.word(token) not in _STRETCHES:
        return ""
    return (_HALVES if scan.word(token) == "helft" else _ENDS).get(scan.word(token - 1), "")


def _year_after(scan: Scan, token: int) -> tuple[int, int | None, int | None]:
    """The year told after a month: the token after it, the year itself, or its distance from that of publication."""
    start = token + 1 if scan.word(token) == "van" else token
    if year := scan.year(start):
        return start + 1, year, None
    if scan.word(start + 1) == "jaar" and scan.word(start) in _YEAR_OFFSETS:
        return start + 2, None, _YEAR_OFFSETS[scan.word(start)]
    return token, None, None


def _month_day(scan: Scan, token: int, number: int, days: tuple[int, int]) -> DateExpression | None:
    first = token - 1
    if scan.word(first - 1) in ("en", "of") and (other := scan.day_number(first - 2)) and other[1] == days[0] - 1:
        days, first = (other[0], days[1]), first - 2
    last = token + 1
    if scan.word(token) in words.MONTH_ABBREVIATIONS:
        if scan.word(last) == ".":
            last += 1
        elif scan.year(last) is None:
            return None
    last, year, offset = _year_after(scan, last)
    weekday_number, first = _weekday_before(scan, first)
    days, weekday_number, first, ranges = _since(scan, days, weekday_number, first)
    direction = ""
    if scan.word(last) in ("jl", "jongstleden", "j.l."):
        direction, last = "past", last + (2 if scan.says(last, "jl", ".") else 1)
    if year is not None:
        end = month_interval(year, number).latest.day
        if days[1] > end:
            return None
        interval = Interval(date(year, number, days[0]), date(year, number, days[1]))
        return scan.make("full_date", first, last, Fixed(interval))
    meaning = MonthDay(number, *days, offset, weekday_number)
    if scan.says(first - 2, "week", "van"):
        return scan.make("week_of", first - 2, last, Relative(meaning, Shift("day", 0, 6)), direction)
    found = scan.make("range" if ranges else "month_day", first, last, meaning, direction)
    return replace(found, bound="") if ranges else found


def _since(
    scan: Scan, days: tuple[int, int], weekday_number: int | None, first: int
) -> tuple[tuple[int, int], int | None, int, bool]:
    """Days with those from which they go on (van 20 tot en met 22 maart, tussen 20 en 22 maart), and whether they do."""
    between = ("en",) if scan.word(first - 3) == "tussen" else ()
    for joint in (*_UP_TO, between):
        start = first - len(joint) - 1
        earlier = scan.day_number(start) if joint and scan.says(first - len(joint), *joint) else None
        if earlier and earlier[0] < days[0]:
            told, begin = _weekday_before(scan, start)
            if told is None and weekday_number is not None:
                told = (weekday_number - days[0] + earlier[0]) % 7
            return (earlier[0], days[1]), told, begin, True
    return days, weekday_number, first, False


def _weekday_before(scan: Scan, first: int) -> tuple[int | None, int]:
    """The weekday written before a date, and where the expression then begins."""
    start = first - 1
    while scan.word(start) in (",", "de", *words.PARTS_OF_DAY) and start > first - 4:
        start -= 1
    if scan.word(start) not in words.WEEKDAY_FORMS or (scan.word(first - 1) == "de" and start == first - 1):
        return None, first
    number = words.WEEKDAY_FORMS[scan.word(start)]
    return number, start - 1 if scan.word(start - 1) in words.COMING | words.LAST else start


def numeric(scan: Scan, token: int) -> DateExpression | None:
    """24-02-2023, 24/02/2023, 24.02.2023, 2023-02-24."""
    last = token + 1
    text = scan.word(token)
    if scan.word(last) == "/":
        last = token + 5
        text = "".join(scan.word(t) for t in range(token, last))
    match = _NUMERIC.match(text)
    if not match:
        return None
    year, month_, day = (match[a] or match[b] for a, b in (("year", "y"), ("month", "m"), ("day", "d")))
    try:
        found = date(int(year), int(month_), int(day))
    except ValueError:
        return None
    _, first = _weekday_before(scan, token)
    return scan.make("full_date", first, last, Fixed(Interval(found, found)))
