"""How fast an explorer answers: everything that a change of a filter makes anew, on the seeds and on many findings.

    python benchmarks/explorers.py [ROWS] [STORED]

ROWS (100,000 unless told) is the number of findings of each kind in a corpus in memory, STORED (1,000,000 unless told) that
in a result as a run leaves it in files; `made_findings` makes both, and 0 leaves one out. For every view of every explorer
each filter is set to each of its values (of many values, to twenty of them), once; the time is that of the widget in Python,
with figure, table, choices and line of code, and no figure remembered from before. Prints median and worst by the clock, the
median time of the processor, which other work on the machine does not lengthen, and the most memory that the process took
until then. What the browser takes is not measured.
"""

from __future__ import annotations

import gc
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from helpers import open_corpus
from helpers.show import explore_articles, explore_meetings, explore_plan, explore_stances
from helpers.show.explorer import Explorer
from helpers.show.kinds import ALL

try:
    from benchmarks.made_findings import make_corpus, write_result
except ImportError:  # run as a script
    from made_findings import make_corpus, write_result

KINDS = (explore_articles.kind, explore_meetings.kind, explore_stances.kind, explore_plan.kind)
LIMITS = {"seeds": 0.100, "in memory": 0.150, "stored": 0.150}
"""Seconds that a change of a filter may take."""

_VALUES = 20


def changes(explorer: Explorer) -> Iterator[tuple[float, float]]:
    """For each value of each filter, and for all, the seconds that a change to it takes: by the clock, and of the processor."""
    for one in explorer.kind.filters:
        control = explorer.controls[one.name]
        step = max(1, len(one.values) // _VALUES)
        for value in (*one.values[::step], ALL):
            explorer.forget()
            start, worked = time.perf_counter(), time.process_time()
            control.value = value
            yield time.perf_counter() - start, time.process_time() - worked


def measure(name: str, opened: Callable[[], object]) -> None:
    """Open a corpus and every view of every explorer over it, and print how long changes take."""
    start = time.perf_counter()
    corpus = opened()
    print(f"{name}: {corpus}, opened in {time.perf_counter() - start:.1f} s; a change may take {1000 * LIMITS[name]:.0f} ms")
    gc.collect()
    gc.freeze()  # what is there for good is not gone through again by every collection
    for make in KINDS:
        start = time.perf_counter()
        explorer = Explorer(corpus, make)
        made = time.perf_counter() - start
        views = explorer.controls["view"].options
        for view in views:  # what is worked out once for a corpus belongs to opening it
            explorer.controls["view"].value = view
        print(f"{explorer.kind.plural}: opened in {made:.1f} s, every view once in {time.perf_counter() - start:.1f} s", end="")
        print(f"; {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.2f} GB")
        for view in views:
            explorer.controls["view"].value = view
            clock, processor = zip(*changes(explorer), strict=True)
            median, worst, worked = (1000 * n for n in (statistics.median(clock), max(clock), statistics.median(processor)))
            within = "" if median <= 1000 * LIMITS[name] else "   TOO SLOW"
            print(
                f"    {view:<26}{len(clock):>4} changes   median {median:6.1f} ms   worst {worst:6.1f} ms"
                f"   processor {worked:6.1f} ms{within}",
                flush=True,
            )
    gc.unfreeze()


def main() -> None:
    rows, stored = (int(told) for told in [*sys.argv[1:3], *("100000", "1000000")[len(sys.argv) - 1 :]])
    measure("seeds", partial(open_corpus, "seeds"))
    if stored:  # before the corpus in memory, so that the memory told is its own
        with tempfile.TemporaryDirectory() as folder:
            write_result(Path(folder, "result"), stored)
            measure("stored", partial(open_corpus, Path(folder, "result")))
    if rows:
        measure("in memory", partial(make_corpus, rows))


if __name__ == "__main__":
    main()
