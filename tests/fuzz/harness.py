"""What the fuzzers share: where they begin, and the options of libFuzzer."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

import atheris

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))


def fuzz(one: Callable[[Path, bytes], None], starts: Mapping[str, bytes]) -> None:
    """Call `one` with an empty folder and with bytes made from `starts`, until it is stopped or something does not hold.

    The options of the command are those of libFuzzer.
    """
    with tempfile.TemporaryDirectory() as made:
        work, corpus = Path(made, "work"), Path(made, "corpus")
        work.mkdir()
        corpus.mkdir()
        for name, data in starts.items():
            (corpus / name).write_bytes(data)
        atheris.Setup([*sys.argv, str(corpus)], lambda data: one(work, data))
        atheris.Fuzz()
