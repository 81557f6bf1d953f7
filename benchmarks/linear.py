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
ROUNDS = 3  # the least disturbed one counts
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


def seconds(analyser: Analyser, text: str) -> float:
    """How long reading and finding take, the time of other processes left out."""
    start = time.process_time()
    analyser.analyse([Article("text", text, find_blocks(text), sha256(text.encode()).hexdigest())])
    return time.process_time() - start


def main() -> None:
    analyser = Analyser(load_codebook())
    prose = SEED.read_text(encoding="utf-8")
    texts = {"prose": (prose * 4, prose * 4 * TIMES)}
    texts["prose without a full stop"] = tuple(text.replace(".", ",").replace("\n", " ") for text in texts["prose"])
    for name, piece in PIECES.items():
        small = piece * (20_000 // len(piece))
        texts[name] = (small, small * TIMES)
    print(f"{'text':<28}{'characters':>12}{'seconds':>10}{f'for {TIMES}x':>10}")
    for name, (small, large) in texts.items():
        before = min(seconds(analyser, small) for _ in range(ROUNDS))
        after = min(seconds(analyser, large) for _ in range(ROUNDS))
        print(f"{name:<28}{len(large):>12,}{after:>10.2f}{after / before:>10.1f}", flush=True)


if __name__ == "__main__":
    main()
