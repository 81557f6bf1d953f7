"""How fast a filter over a million meetings answers: `StoredCorpus.choose`, as an explorer uses it.

    python benchmarks/choosing.py [ROWS]

Writes a result folder with made meetings, opens it, and for every value of actor, status and mode, pairs of these, and periods,
times one answer: the filter itself, the number of rows, two divisions of them for a figure, and a page of fifty for a table.
Prints the median and the slowest, when all has been read once.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

from helpers.keep.corpus import open_corpus
from helpers.keep.files import table_file
from helpers.keep.run.results import FINDINGS, FORMAT
from helpers.keep.tables import COLUMNS, LEFT_OUT, NOTES, as_arrow

ROUNDS = 3
_STATUSES = ("held", "planned", "possible", "cancelled", "ongoing")
_MODES = ("in_person", "phone", "video", "unknown")
_ACTORS = [f"actor-{number}" for number in range(400)]
_BATCH = 50_000


def write(folder: Path, rows: int) -> None:
    """Write a result folder that holds nothing but meetings; of the actors a few meet often and most seldom."""
    draw = random.Random(1)
    weights = [1 / (number + 1) for number in range(len(_ACTORS))]
    file = table_file("meetings", folder, "parquet")
    for first in range(0, rows, _BATCH):
        made = []
        for number in range(first, min(first + _BATCH, rows)):
            people = tuple(sorted({*draw.choices(_ACTORS, weights, k=2), draw.choice(_ACTORS)}))
            day = f"{2015 + number * 10 // rows}-{draw.randrange(1, 13):02d}-{draw.randrange(1, 29):02d}"
            place = draw.choice(("Peking", "Parijs", "Brussel", "", ""))
            told = (day, day, place, "", draw.choice(_STATUSES), draw.choice(_MODES), (draw.choice(("trade", "energy")),), None)
            made.append((f"meeting-{number:012x}", people, *told))
        file.write(as_arrow(COLUMNS["meetings"], made))
    file.close()
    for name, columns in {**COLUMNS, "left_out": LEFT_OUT, "notes": NOTES, "findings": FINDINGS}.items():
        if name != "meetings":
            table_file(name, folder, "parquet", columns).close()
    rows_of = {name: 0 for name in (*COLUMNS, "left_out", "notes", "findings")} | {"meetings": rows}
    manifest = {"format": FORMAT, "only": [], "passed_over": 0, "depends": {}, "rows": rows_of, "files": {}}
    (folder / "manifest.json").write_text(json.dumps(manifest))


def filters() -> list[dict[str, object]]:
    """What is asked, one after the other."""
    actors = [{"participants": actor} for actor in _ACTORS[::20]]
    statuses, modes = [{"status": one} for one in _STATUSES], [{"mode": one} for one in _MODES]
    pairs = [{**actor, **status} for actor in actors[:6] for status in statuses]
    periods = [{"since": f"{year}-01-01", "until": f"{year}-12-31"} for year in range(2015, 2025)]
    return [{}, *actors, *statuses, *modes, *pairs, *periods]


def answer(corpus: object, asked: dict[str, object]) -> int:
    """One answer, as an explorer shows it."""
    choice = corpus.choose("meetings", **asked)
    choice.count("month", "status")
    choice.count("participants", most=30)
    choice.page(0, 50)
    return len(choice)


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), rows)
        begin = time.perf_counter()
        corpus = open_corpus(folder)
        opened = time.perf_counter() - begin
        times: list[tuple[float, dict[str, object]]] = []
        for number in range(ROUNDS + 1):
            for asked in filters():
                begin = time.perf_counter()
                answer(corpus, asked)
                if number:  # the first time is to warm up
                    times.append((time.perf_counter() - begin, asked))
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
    print(f"{rows:,} meetings, opened in {opened * 1000:.0f} ms; load {load:.1f}")
    slowest, asked = max(times, key=lambda one: one[0])
    median = statistics.median(seconds for seconds, _ in times)
    print(f"median {median * 1000:.0f} ms, slowest {slowest * 1000:.0f} ms ({asked or 'everything'})")


if __name__ == "__main__":
    main()
