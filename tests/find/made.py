"""Text as a newspaper could never print it, made from pieces of Dutch news and of everything that is awkward in a text."""

from __future__ import annotations

_WORDS = (
    "Blinken|Antony Blinken|Wang Yi|Wang|Xi Jinping|president Poetin|Zelensky|Qin Gang|Ursula von der Leyen|China|"
    "Chinese|Peking|het Kremlin|Rusland|Washington|Brussel|de VS|de NAVO|de G20|EU|"
    "de Amerikaanse minister van Buitenlandse Zaken|zijn Chinese ambtgenoot|een woordvoerder|een hoge functionaris|"
    "hij|zij|die|ze|beiden|de twee ministers|het ministerie|CNN|TASS|persbureau|Jan de Vries|zei|zei dat|zegt|"
    "volgens|aldus|waarschuwde|waarschuwde voor|riep op tot|ontkende|ontkent|heeft gezegd|zou|wil dat|noemde|vindt|"
    "meldt|liet weten|klinkt het|vertelde|vroeg of|dat zei|had dinsdag een ontmoeting met|sprak met|belde met|"
    "spraken elkaar|zal woensdag ontmoeten|na een gesprek met|bracht een bezoek aan|ontmoetten elkaar|de ontmoeting|"
    "het gesprek duurde twee uur|zegde af|sluit niet uit|dodelijke steun aan Rusland|wapens te leveren|overweegt|"
    "geen bewijs|die beschuldiging|houdt zich op de vlakte|het Chinese vredesplan|een staakt-het-vuren|twaalf punten|"
    "presenteerde|kernwapens|sancties|bemiddelen|op 24 februari 2023|24-02-2023|31 februari|vorige week|maandag|"
    "gisteren|morgen|vandaag|in maart|een jaar na de inval|om 20.30 uur|sinds oktober|0 januari 0000|99 mei 99999|"
    "in 2023|de komende dagen|in München|in Moskou|op de Veiligheidsconferentie|naar|met|en|maar|of|dat|omdat|niet|"
    "geen|om|te|is|heeft|wordt|het|een|aan|over|tegen|door|zowel|als|elkaar|ook|had|1.000|3|12e|½|٣|²|"
    "1,5 miljard euro|LEES OOK|Foto: ANP|BRUSSEL (ANP) -| date 2023-02 |Update:|<b>|&amp;|=1+1|%s|{0}|\\d+|dr.|o.a.|"
    "A.|...|Hij.|İ|ß|ﬁ|Ǆ|ÉÉN"
).split("|")
_LONG = ["X" * 300, "aan-" * 40]
_MARKS = (
    "“ ” „ ‟ \" « » ‘ ’ ‚ ' ‹ › ,, '' ` ´ ’s 't . , : ; ? ! – — - … ( ) [ ] / • \n \n\n \n\n\n \r\n \t \x00 \ud800 "
    "\udfff \ufffd \u200f \u202e \u2066 \u200b \u200d \ufeff \xad \u0301 \u20dd \xa0 \u2009 \u3000 \u2028 \x85 \x0c \x1f "
    "\U0001f600 \U0001f1fa\U0001f1e6 \U0010ffff"
).split(" ")
PIECES = [*(f" {word}" for word in [*_WORDS, *_LONG]), *_MARKS]
_AGAIN = 255  # the byte after it says how many times more the piece before it stands there
_LONGEST = 20_000  # characters


def text_of(data: bytes) -> str:
    """The text that bytes stand for, a byte a piece; the same bytes are the same text."""
    made: list[str] = []
    piece = ""
    numbers = iter(data)
    for number in numbers:
        if number == _AGAIN:
            made.append(piece * next(numbers, 1))
        else:
            piece = PIECES[number % len(PIECES)]
            made.append(piece)
    return "".join(made)[:_LONGEST]
