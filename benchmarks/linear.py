"""How the cost of reading and finding grows with the length of one text.

    python benchmarks/linear.py

For prose, and for texts made to be awkward, prints how many times as long a text of eight times the length takes: 8 is
linear growth, 64 would be quadratic.
"""

from __future__ import annotations

import time
from hashlib import sha256
from pathlib import Path

from helpers.find.analyser import Analyser
from helpers.read.blocks import find_blocks
from helpers.read.codebook import load_codebook
from helpers.records import Article

SEED = Path(__file__).resolve().parents[1] / "seeds" / "002_087f8b08bb0593c3.txt"
TIMES = 8
ROUNDS, ENOUGH = 3, 1  # the least disturbed one counts; a text that takes more seconds than that is read once
CHARACTERS = 160_000
PIECES = {
    "quotation marks": "“",
    "straight quotes": "' \" ",
    "quotations": "“Wij gaan door”, zei Blinken. ",
    "no full stop": "Blinken zei dat China wil dat Rusland zegt dat ",
    "volgens": "volgens Blinken ",
    "names": "Blinken en ",
    "commas": "Wang, ",
    "capitals": "Jan Peter ",
    "days": "dinsdag en woensdag ",
    "headings": "Overleg\n\n",
    "short lines": "a\n",
    "date lines": "BRUSSEL - ",
    "credits": "Foto: ANP/AFP/ANP/AFP x\n",
    "brackets": "(",
}
MANY = {
    "a million quotation marks": ("“Ja” ", 500_000),
    "a million marks that open": ("“", 1_000_000),
    "a million commas": (",", 1_000_000),
    "100,000 names": ("Blinken, ", 100_000),
    "100,000 weekdays": ("dinsdag ", 100_000),
    "50,000 times volgens": ("volgens ", 50_000),
    "100,000 headings": ("Overleg\n\n", 100_000),
    "100,000 times of day": ("20.30 ", 100_000),
    "a live blog": ("20.30 uur\n\nDe minister zei dat het goed gaat.\n\n", 10_000),
    "a word of 5 MB": ("a", 5_000_000),
    "a capital word of 5 MB": ("A", 5_000_000),
    "hyphens, 5 MB": ("aan-", 1_250_000),
    "a number of 5 MB": ("1", 5_000_000),
    "white space, 5 MB": (" ", 5_000_000),
}
"""What stands how often in the longer text, on one line or page."""


def seconds(analyser: Analyser, text: str) -> float:
    """How long reading and finding take, the time of other processes left out."""
    start = time.process_time()
    analyser.analyse([Article("text", text, find_blocks(text), sha256(text.encode()).hexdigest())])
    return time.process_time() - start


def least(analyser: Analyser, text: str) -> float:
    """The least of some rounds of `seconds`."""
    found: list[float] = []
    while len(found) < ROUNDS and sum(found) < ENOUGH:
        found.append(seconds(analyser, text))
    return min(found)


def nested(depth: int) -> str:
    """Quotations inside quotations."""
    return "“Hij zei: ‘" * depth + "ja" + "’”" * depth


def people(count: int, surname: str = "") -> str:
    """People whom no list knows, each of another name; or all of the same surname, which stands alone too."""
    first = ["".join(chr(ord("a") + number // 26**place % 26) for place in range(4)).capitalize() for number in range(count)]
    if surname:
        return " ".join(f"{name} {surname} en {surname} gingen." for name in first)
    return " ".join(f"{name} {name}sen zei," for name in first)


def main() -> None:
    analyser = Analyser(load_codebook())
    prose = SEED.read_text(encoding="utf-8")
    texts = {"prose": (prose * 4, prose * 4 * TIMES)}
    texts["prose without a full stop"] = tuple(text.replace(".", ",").replace("\n", " ") for text in texts["prose"])
    for name, piece in PIECES.items():
        small = piece * (CHARACTERS // TIMES // len(piece))
        texts[name] = (small, small * TIMES)
    for name, (piece, count) in MANY.items():
        texts[name] = (piece * (count // TIMES), piece * count)
    texts["10,000 quotations deep"] = (nested(10_000 // TIMES), nested(10_000))
    texts["50,000 unlike names"] = (people(50_000 // TIMES), people(50_000))
    texts["50,000 of one surname"] = (people(50_000 // TIMES, "Pietersma"), people(50_000, "Pietersma"))
    print(f"{'text':<28}{'characters':>12}{'seconds':>10}{f'for {TIMES}x':>10}")
    for name, (small, large) in texts.items():
        before, after = least(analyser, small), least(analyser, large)
        print(f"{name:<28}{len(large):>12,}{after:>10.2f}{after / before:>10.1f}", flush=True)


if __name__ == "__main__":
    main()
