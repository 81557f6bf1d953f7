"""Rules for expressions that name a week, weekend, month, season or year, or count units of time. See `day_rules`."""

from __future__ import annotations

from dataclasses import replace

from helpers.find.dates import words
from helpers.find.dates.calendar_meanings import Fixed, Relative, Season, Shift
from helpers.find.dates.day_rules import last_day, last_told, month, weekday, weekday_beside
from helpers.find.dates.meanings import Meaning, Period, month_interval, part_of
from helpers.find.dates.scan import DateExpression, Scan
from helpers.records import Interval

_CHOICES = (
    ("this", words.THIS, ""),
    ("last", words.LAST, "past"),
    ("previous", words.PREVIOUS, "past"),
    ("coming", words.COMING, "future"),
    ("next", words.NEXT, "future"),
)
_SLACK = {"day": 1, "week": 4, "month": 16, "year": 92}
_MANY_YEARS_SLACK = 183
_DAYS_IN = {"day": 1, "week": 7, "month": 30, "year": 365}
_MONTHS_IN = {"year": 12, "month": 1}
_AGO = frozenset({"geleden", "terug"})
_BEFORE, _LATER = words.BEFORE_THAT, words.AFTER_THAT
_YEAR_PREPOSITIONS = words.each("in sinds vanaf uit jaar begin eind einde medio half halverwege tussen tot tegen na vóór")
_IN_WEEKEND = words.each("in tijdens over van")
_LONGEST_COUNT = 150
_FEW = 3  # days that are counted back from the news where no day was told


def unit(scan: Scan, token: int) -> DateExpression | None:
    """deze week, later dit jaar, begin volgende maand, twee weken geleden, de afgelopen dagen, enkele dagen later, die dag."""
    name = words.UNITS[scan.word(token)]
    plural = scan.word(token) in ("dagen", "weken", "maanden", "jaren")
    return _counted(scan, token, name) or (_open_ended(scan, token, name) if plural else _single(scan, token, name))


def _choice(word: str) -> tuple[str, str]:
    """What the word before a unit tells: which one, and the way it looks."""
    return next(((choice, direction) for choice, found, direction in _CHOICES if word in found), ("", ""))


def _part_before(scan: Scan, first: int) -> tuple[str, int]:
    """`begin`, `eerder` and the like before a period, and where the expression then begins."""
    start = first - 1
    if scan.word(start) == "van":
        start -= 1
    word = scan.word(start)
    adjacent = start == first - 1
    for part, found in (("begin", words.BEGIN), ("middle", words.MIDDLE), ("end", words.END)):
        if word in found:
            return part, start
    if adjacent and word in ("eerder", "later"):
        return word, start
    return "", first


def _single(scan: Scan, token: int, name: str) -> DateExpression | None:
    before = scan.word(token - 1)
    if name == "day":
        return _day(scan, token, before)
    choice, direction = _choice(before)
    if choice and name == "week" and scan.word(token + 1) in words.WEEKDAY_FORMS:
        return weekday(scan, token + 1)
    if choice and name == "year" and scan.word(token + 1) in words.MONTHS:
        return month(scan, token + 1)
    if choice:
        part, first = _part_before(scan, token - 1)
        direction = {"earlier": "past", "later": "future"}.get(_PARTS.get(part, part), direction)
        return scan.make(f"{choice}_{name}", first, token + 1, Period(name, choice, _PARTS.get(part, part)), direction)
    if before in words.SAME and (anchor := last_day(scan)):
        reach = _DAYS_IN.get(name, 7)
        return scan.make(f"same_{name}", token - 1, token + 1, Relative(anchor.meaning, Shift("day", -reach, reach)))
    if before == "het" and name == "weekend" and scan.word(token - 2) in _IN_WEEKEND and scan.word(token + 1) != "van":
        return scan.make("this_weekend", token - 1, token + 1, Period(name, "this"))
    after = scan.word(token + 1)
    if before == "de" and name in ("week", "month") and after in _LATER | _BEFORE and scan.anchors:
        shift, _ = distance(scan, name, (1, 1, token - 1, ""))  # de week ervoor
        meaning = Relative(scan.anchors[-1].meaning, shift if after in _LATER else backwards(shift))
        return scan.make("later" if after in _LATER else "before", token - 1, token + 2, meaning)
    if before == "het" and name == "weekend" and after in _LATER | _BEFORE and (anchor := last_day(scan)):
        saturday = weekday_beside(anchor.meaning, 5, after in _LATER)  # het weekend ervoor
        return scan.make("same_weekend", token - 1, token + 2, Relative(saturday, Shift("day", 0, 1)))
    if before in ("de", "het"):
        part, first = _part_before(scan, token - 1)
        if part in ("begin", "middle", "end") and scan.word(token + 1) != "van":
            return scan.make(f"this_{name}", first, token + 1, Period(name, "this", part))
    return None


_PARTS = {"eerder": "earlier", "later": "later"}


def _day(scan: Scan, token: int, before: str) -> DateExpression | None:
    """die dag, dezelfde dag, de volgende dag, de dag daarna."""
    after = scan.word(token + 1)
    anchor = last_day(scan)
    if anchor is None:
        return None
    if before in words.SAME:
        return scan.make("same_day", token - 1, token + 1, Relative(anchor.meaning, Shift("day", 0, 0)))
    if before in ("volgende", "vorige") and scan.word(token - 2) == "de":
        count = 1 if before == "volgende" else -1
        return scan.make("next_day", token - 2, token + 1, Relative(anchor.meaning, Shift("day", count, count)))
    if before == "de" and after in _LATER | _BEFORE:
        count = 1 if after in _LATER else -1
        return scan.make("next_day", token - 1, token + 2, Relative(anchor.meaning, Shift("day", count, count)))
    return None


def daily(scan: Scan, token: int) -> DateExpression | None:
    """daags nadien, daags voordien, 's anderendaags: the day after or before the one told last."""
    anchor, after = last_day(scan), scan.word(token + 1)
    alone = scan.word(token) == "anderendaags"
    if anchor is None or not (alone or after in _LATER | _BEFORE):
        return None
    count = -1 if after in _BEFORE and not alone else 1
    return scan.make("next_day", token, token + (1 if alone else 2), Relative(anchor.meaning, Shift("day", count, count)))


def count_before(scan: Scan, token: int) -> tuple[int, int, int, str] | None:
    """The number of units before `token`: lowest, highest, first token, and `half` for a half more (anderhalf)."""
    word = scan.word(token - 1)
    if word in words.VAGUE:
        first = token - 2 if scan.word(token - 2) == "een" else token - 1
        return 0, 0, first, "vague"
    if word == "geen" and scan.word(token - 2) == "nog":
        return 1, 1, token - 2, "under"  # nog geen week geleden
    if word in ("anderhalve", "anderhalf"):
        return 1, 1, token - 1, "half"
    if word in ("half", "halve"):
        return 0, 0, token - 2 if scan.word(token - 2) == "een" else token - 1, "half"
    if word in ("kleine", "klein", "dikke") and scan.word(token - 2) == "een":
        return 1, 1, token - 2, ""
    number = scan.number(token - 1)
    return (number, number, token - 1, "") if number and number <= _LONGEST_COUNT else None


def distance(scan: Scan, name: str, count: tuple[int, int, int, str]) -> tuple[Shift, int]:
    """How far the counted units reach, forward, and where the expression begins; `bijna` and `ruim` are heeded."""
    low, high, first, how = count
    if how == "vague":
        low, high = words.VAGUE_RANGE[name]
        return Shift(name, low, high, _SLACK[name] if name != "day" else 0), first
    if how == "under":
        return Shift("day", 1, _DAYS_IN[name]), first
    before = scan.word(first - 1)
    if before == "dan" and scan.word(first - 2) == "meer":
        before, start = "meer", first - 2
    else:
        start = first - 1
    months = _MONTHS_IN.get(name, 0)
    if how == "half":
        days = (_DAYS_IN[name] * (2 * low + 1)) // 2
        if name == "year":
            return Shift("month", 12 * low + 6, 12 * low + 6, 61), first
        return Shift("day", days, days, 2 if name == "week" else 12), first
    if before in words.NEARLY:
        if months:
            less = max(1, min(3 * low, 6)) if name == "year" else 1
            return Shift("month", months * low - less, months * low, 3), start
        return Shift("day", _DAYS_IN[name] * low - max(1, low), _DAYS_IN[name] * low), start
    if before in words.OVER:
        if months:
            more = 6 if name == "year" else 1
            return Shift("month", months * low, months * low + more, 3), start
        return Shift("day", _DAYS_IN[name] * low, _DAYS_IN[name] * low + max(1, low * _DAYS_IN[name] // 2)), start
    if before in words.EXACTLY:
        return Shift(name, low, high, 0 if name == "day" else 1), start
    slack = _MANY_YEARS_SLACK * (1 + low // 10) if name == "year" and low > 1 else _SLACK[name]
    return Shift(name, low, high, slack), first


def backwards(shift: Shift) -> Shift:
    """As far the other way."""
    return Shift(shift.unit, -shift.high, -shift.low, shift.slack)


def _counted(scan: Scan, token: int, name: str) -> DateExpression | None:
    """twee weken geleden, over drie dagen, enkele dagen later, de afgelopen twee weken."""
    if name == "weekend":
        return None
    count = count_before(scan, token)
    if count is None:
        return None
    shift, first = distance(scan, name, count)
    after = scan.word(token + 1)
    if after in _AGO and not (after == "terug" and scan.word(token + 2) in ("in", "naar")):
        return scan.make("ago", first, token + 2, backwards(shift), "past")
    choice, direction = _choice(scan.word(count[2] - 1))
    if choice in ("last", "previous", "coming", "next"):
        reach = shift.high
        ahead = direction == "future"
        meaning = Shift(shift.unit, 0 if ahead else -reach, reach if ahead else 0)
        return scan.make("recent" if not ahead else "coming", count[2] - 1, token + 1, meaning, direction)
    if scan.word(first - 1) == "over" and scan.word(token + 1) not in ("tijd", "heen"):
        return scan.make("in_future", first - 1, token + 1, shift, "future")
    if scan.word(first - 1) == "binnen":
        return scan.make("within", first - 1, token + 1, Shift(shift.unit, 0, shift.high, shift.slack), "future")
    if after in _BEFORE and not scan.anchors and name == "day" and 0 < shift.high <= _FEW:
        # een dag eerder: than the news, which is of the day itself or the day before
        return scan.make("before", first, token + 2, Shift("day", -shift.high - 1, -shift.low), "past")
    if after == "nadat":
        shift = replace(shift, slack=0) if name == "day" and shift.high <= _FEW else shift
        return _from_clause(scan, first, token + 2, backwards(shift))
    few_days = name == "day" and shift.high <= _FEW  # counted exactly, and from a day rather than from a month
    anchor = last_told(reversed(scan.anchors)) if after in _LATER or after in _BEFORE else None
    anchor = (last_day(scan) if anchor and few_days else None) or anchor
    if anchor:
        if few_days:
            shift = replace(shift, slack=0)
        meaning = Relative(anchor.meaning, shift if after in _LATER else backwards(shift))
        return scan.make("later" if after in _LATER else "before", first, token + 2, meaning)
    return None


def _from_clause(scan: Scan, first: int, last: int, shift: Shift) -> DateExpression:
    """`een dag nadat`: the day of what the clause tells that follows, counted from the day told last or from the news."""
    meaning: Meaning = Relative(scan.anchors[-1].meaning, shift) if scan.anchors else replace(shift, low=shift.low - 1)
    return scan.make("from_clause", first, last, meaning, bound="after")


def _open_ended(scan: Scan, token: int, name: str) -> DateExpression | None:
    """de afgelopen dagen, komende weken."""
    choice, direction = _choice(scan.word(token - 1))
    if choice not in ("last", "previous", "coming", "next"):
        return None
    reach = words.RECENT_REACH[name]
    ahead = direction == "future"
    meaning = Shift(name, 0 if ahead else -reach, reach if ahead else 0)
    return scan.make("coming" if ahead else "recent", token - 1, token + 1, meaning, direction)


def year(scan: Scan, token: int) -> DateExpression | None:
    """in 2014, begin 2022, eind 2023. Only after a preposition: a bare number can count anything."""
    before = scan.word(token - 1)
    if before not in _YEAR_PREPOSITIONS:
        return None
    number = scan.year(token)
    if number is None:
        return None
    part, first = _part_before(scan, token)
    whole = Interval(month_interval(number, 1).earliest, month_interval(number, 12).latest)
    return scan.make("year", first, token + 1, Fixed(part_of(whole, "year", part)))


def season(scan: Scan, token: int) -> DateExpression | None:
    """afgelopen zomer, dit najaar, in de winter van 2022."""
    name = scan.word(token)
    before = scan.word(token - 1)
    start = token + 2 if scan.word(token + 1) == "van" else token + 1
    if number := scan.year(start):
        return scan.make("season", token, start + 1, Season(name, year=number))
    choice, direction = _choice(before)
    if choice:
        meaning = Season(name, "" if choice == "this" else choice)
        return scan.make("season", token - 1, token + 1, meaning, direction)
    part = scan.word(token - 2) == "van" and scan.word(token - 3) in ("begin", "eind", "einde", "loop", "midden")
    if before in ("de", "het") and (scan.word(token - 2) in ("in", "sinds", "tijdens") or part):
        return scan.make("season", token, token + 1, Season(name))
    return None
