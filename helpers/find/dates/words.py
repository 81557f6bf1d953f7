"""The closed classes of words that Dutch date expressions are made of. The dated events of the world are in the codebook."""

from __future__ import annotations


def each(words: str) -> frozenset[str]:
    """The words of a list that is written as a text."""
    return frozenset(words.split())


WEEKDAYS = {
    "maandag": 0,
    "dinsdag": 1,
    "woensdag": 2,
    "donderdag": 3,
    "vrijdag": 4,
    "zaterdag": 5,
    "zondag": 6,
}
PARTS_OF_DAY = ("ochtend", "morgen", "voormiddag", "middag", "namiddag", "avond", "nacht")
WEEKDAY_FORMS = WEEKDAYS | {day + part: number for day, number in WEEKDAYS.items() for part in PARTS_OF_DAY}

MONTHS = {
    "januari": 1,
    "februari": 2,
    "maart": 3,
    "april": 4,
    "mei": 5,
    "juni": 6,
    "juli": 7,
    "augustus": 8,
    "september": 9,
    "oktober": 10,
    "november": 11,
    "december": 12,
}
MONTH_ABBREVIATIONS = {
    "jan": 1,
    "feb": 2,
    "febr": 2,
    "mrt": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "okt": 10,
    "nov": 11,
    "dec": 12,
}

# First and last month; winter runs into the next year.
SEASONS = {
    "voorjaar": (3, 5),
    "lente": (3, 6),
    "zomer": (6, 9),
    "najaar": (9, 11),
    "herfst": (9, 12),
    "winter": (12, 14),
}

UNITS = {
    "dag": "day",
    "dagen": "day",
    "week": "week",
    "weken": "week",
    "weekend": "weekend",
    "weekeinde": "weekend",
    "maand": "month",
    "maanden": "month",
    "jaar": "year",
    "jaren": "year",
}

_ONES = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_TENS = {
    "twintig": 20,
    "dertig": 30,
    "veertig": 40,
    "vijftig": 50,
    "zestig": 60,
    "zeventig": 70,
    "tachtig": 80,
    "negentig": 90,
}


def _number_words() -> dict[str, int]:
    tens = ("tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien")
    numbers = {word: value for value, word in enumerate(_ONES, start=1)}
    numbers |= {word: value for value, word in enumerate((*tens, "negentien"), start=10)}
    numbers |= _TENS | {"één": 1, "honderd": 100}
    for value, one in enumerate(_ONES, start=1):
        joint = "ën" if one.endswith("e") else "en"
        numbers |= {one + joint + word: value + ten for word, ten in _TENS.items()}
    return numbers


NUMBERS = _number_words()
ORDINALS = {
    "eerste": 1,
    "tweede": 2,
    "derde": 3,
    "vierde": 4,
    "vijfde": 5,
    "zesde": 6,
    "zevende": 7,
    "achtste": 8,
}

# What an uncounted number of units can be: `enkele weken geleden`.
VAGUE = each("enkele enige paar aantal meerdere verschillende verscheidene")
VAGUE_RANGE = {"day": (2, 7), "week": (2, 8), "month": (2, 11), "year": (2, 10)}
# How far `de afgelopen weken` reaches.
RECENT_REACH = {"day": 7, "week": 8, "month": 6, "year": 5}

# Which way the word before a weekday, a month or a unit of time points.
LAST = each("afgelopen voorbije laatste")
PREVIOUS = each("vorige vorig voorgaande")
COMING = each("komende komend aanstaande aankomende eerstkomende eerstvolgende a.s.")
NEXT = each("volgende volgend")
THIS = each("deze dit")
SAME = each("die dat dezelfde diezelfde hetzelfde datzelfde")
HABITUAL = each("elke iedere elk ieder alle per")

BEGIN = frozenset({"begin"})
MIDDLE = frozenset({"medio", "half", "halverwege", "midden"})
END = frozenset({"eind", "einde"})
NEARLY = frozenset({"bijna", "krap", "haast"})
OVER = frozenset({"ruim", "meer", "goed"})
EXACTLY = frozenset({"precies", "exact"})

# Before and after the day told last: de avond ervoor, de dag erna.
BEFORE_THAT, AFTER_THAT = each("eerder ervoor daarvoor tevoren voordien"), each("later erna erop daarna nadien daarop")
