"""Feeds texts that a fuzzer makes to everything that finds: `python tests/fuzz/find.py [-max_total_time=600] [FOLDER]`.

Needs atheris. The options are those of libFuzzer (`-artifact_prefix=out/` says where to leave what did not hold); without any,
it runs until it is stopped or something does not hold. It starts from the five articles, paragraph by paragraph, and from
pieces of news (`tests/find/made.py`) in the order in which they are listed.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import atheris
from harness import PROJECT, fuzz

with atheris.instrument_imports(include=["helpers.find", "helpers.keep", "tests.find.hold"]):
    from helpers.find.analyser import Analyser
    from helpers.find.sieve import MEETINGS, PLAN, STANCES, Sieve
    from helpers.keep.together import date_together, make_tables
    from tests.find.hold import check

from helpers.read.blocks import find_blocks
from helpers.read.codebook import load_codebook
from helpers.records import Article, Findings
from tests.find.made import PIECES, text_of

HEADERS = ["", "2023-02", "2023-02-21", "2023-03-04/2023-04-03", "1900-01-01", "2099-12-31", "2024-02-29", "2023-12"]
OWN = ("statements", "accounts", "stances", "plan", "evidence")
"""The tables whose rows belong to one article."""

TABLES = 16  # one input in so many becomes tables, which takes longer than all the rest


def article(name: str, text: str, header_date: str) -> Article:
    return Article(
        name, text, find_blocks(text), sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), header_date=header_date
    )


ANALYSER, SIEVE = Analyser(load_codebook()), Sieve(load_codebook())
# of people and words that no piece holds, so that nothing in another article can bear on it
NEIGHBOUR = article(
    "neighbour",
    "Rutte sprak maandag in Lissabon met de Spaanse premier Sánchez. “Wij gaan onze havens samen verduurzamen”, zei Rutte.",
    "2021-06-09",
)
(ALONE,) = ANALYSER.analyse([NEIGHBOUR])


def one(_: Path, data: bytes) -> None:
    """Find what is in the text that the fuzzer made: of pieces or of its own characters, with one of the headers.

    The sieve, which looks at texts before all else, must not have missed what is found.
    """
    if not data:
        return
    text = data[1:].decode("utf-8", "surrogateescape") if data[0] % 2 else text_of(data[1:])
    made = article("made", text, HEADERS[data[0] // 2 % len(HEADERS)])
    found, neighbour = ANALYSER.analyse([made, NEIGHBOUR])
    check(found)
    assert neighbour == ALONE and ANALYSER.find(made) == found
    (held,) = SIEVE.kinds_of([text])
    assert not found.meetings or held & MEETINGS
    assert not found.stances or held & STANCES
    assert not found.plan or held & PLAN
    whole = not any("\ud800" <= letter <= "\udfff" for letter in text)  # the reader replaces halves of characters
    if whole and data[-1] % TABLES == 0:
        _together(found)


def _together(found: Findings) -> None:
    """What is told of an article is the same with another one beside it, which shares nothing with it."""
    assert date_together([found, ALONE], [0, 0], ANALYSER.find) == (found, ALONE)
    tables, beside = make_tables([found]), make_tables([found, ALONE])
    for name in OWN:
        assert tables[name].equals(beside[name][beside[name]["article_id"] == "made"].reset_index(drop=True)), name
        if name not in ("accounts", "evidence"):
            assert tables[name]["finding_id"].is_unique
    assert set(tables["evidence"]["finding_id"]) == {id for name in OWN[:-1] for id in tables[name]["finding_id"]}


def starts() -> dict[str, bytes]:
    found = {}
    for file in sorted((PROJECT / "seeds").glob("*.txt")):
        for number, paragraph in enumerate(file.read_text("utf-8").split("\n\n")):
            found[f"{file.stem}-{number}"] = bytes([3 + number % 4 * 2]) + paragraph.encode()
    listed = bytes(range(len(PIECES)))
    return found | {"listed": b"\0" + listed, "backwards": b"\4" + listed[::-1], "by fives": b"\2" + listed[::5] + listed[3::7]}


if __name__ == "__main__":
    fuzz(one, starts())
