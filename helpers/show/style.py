"""Colours, shapes and sizes that all figures share.

Colours are those of Okabe and Ito, which people with any colour vision tell apart. Colour never stands alone: each
thing it marks has a shape or a word as well, so that figures can be read in grey.
"""

from __future__ import annotations

INK = "#1a1a1a"
GREY = "#6b6b6b"
FAINT = "#d9d9d9"
PAPER = "#ffffff"
BAND = "#f5f5f3"

BLUE = "#0072b2"
SKY = "#56b4e9"
GREEN = "#009e73"
ORANGE = "#e69f00"
VERMILLION = "#d55e00"
PURPLE = "#cc79a7"

COUNTRY = {"CHN": VERMILLION, "USA": BLUE, "RUS": PURPLE, "UKR": ORANGE}
EUROPE = frozenset("AUT BEL DEU ESP EST FIN FRA GBR GRC HUN ITA LTU LVA NLD POL PRT SWE EU NATO".split())


def country_colour(country: str) -> str:
    """The colour of the side that a country code stands for; grey where there is none of its own."""
    return COUNTRY.get(country, GREEN if country in EUROPE else GREY)


# the codebook's words for sourcing, from nearest the source to farthest, as a marker and whether it is filled
SOURCING = {
    "on_record": ("o", True),
    "spokesperson": ("s", True),
    "readout": ("^", True),
    "state_media": ("D", True),
    "media": ("D", False),
    "anonymous": ("o", False),
    "unknown": ("x", False),
}
SOURCING_SIGN = {
    **{"on_record": "●", "spokesperson": "■", "readout": "▲", "state_media": "◆"},
    **{"media": "◇", "anonymous": "○", "unknown": "×"},
}
# the codebook's words for the status of a meeting
STATUS = {
    "held": ("o", True, "-"),
    "ongoing": ("s", True, "-"),
    "planned": ("o", False, "-"),
    "possible": ("D", False, ":"),
    "cancelled": ("X", False, "--"),
}

# in points; a figure is shown at 100 pixels an inch, so 10.5 points are 15 pixels
TEXT = 10.5
SMALL = 9.0
HEADLINE = 13.0
WIDTH = 9.4
"""Width of a figure in inches."""


def plain(word: str) -> str:
    """A word of the codebook as it is read aloud: `on_record` → `on record`."""
    return word.replace("_", " ")
