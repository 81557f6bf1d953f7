"""How a run grows with its source: throughput, memory and disk at 1,000, 10,000 and 100,000 articles.

    python benchmarks/scale.py [--articles N …] [--workers N …] [--folder DIR]

Writes its own articles (made_news.py) as JSON lines and analyses them with `python -m helpers analyse --format parquet`:
everything, and then only stances and acts on the plan, so that the sieve passes over what can hold none of it. Prints a line
for each run: articles a second from start to end, how much of the time came after reading (joining and writing), the most
memory that all processes together held, the size of the source and of the result, and the machine's load before it began.
Then: how fast the sieve alone is.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import made_news
import psutil

PROJECT = Path(__file__).resolve().parents[1]
SIEVED = ("--only", "stances", "plan")
MB = 1e6
_LOOK = 2.0  # seconds between looks at the memory


def run(source: Path, out: Path, workers: int, more: tuple[str, ...]) -> tuple[float, float, int]:
    """Analyse a source; the seconds it took, those of them after reading, and the most memory that was held."""
    shutil.rmtree(out, ignore_errors=True)
    command = [
        sys.executable,
        "-m",
        "helpers",
        "analyse",
        source,
        "--out",
        out,
        "--format",
        "parquet",
        "--workers",
        workers,
        *more,
    ]
    told = out.with_name("told")
    begin, peak, read, looked = time.perf_counter(), 0, None, 0.0
    with told.open("w") as errors:
        process = psutil.Popen(list(map(str, command)), cwd=PROJECT, stdout=subprocess.DEVNULL, stderr=errors)
        while process.poll() is None:
            if time.perf_counter() - looked > _LOOK:  # to look takes time that the run lacks
                peak = max(peak, held(process))
                looked = time.perf_counter()
            if read is None and "Bringing together" in told.read_text():
                read = time.perf_counter()
            time.sleep(0.1)
    if process.returncode:
        raise SystemExit(f"the run of {source} ended with {process.returncode}: {told.read_text()}")
    end = time.perf_counter()
    return end - begin, end - (read or end), peak


def held(process: psutil.Process) -> int:
    """The memory of a process and those that it started, in bytes; what they share counts once."""
    total = 0
    for one in (process, *process.children(recursive=True)):
        try:
            told = one.memory_full_info()
            total += getattr(told, "pss", told.rss)
        except psutil.Error:
            continue
    return total


def size(folder: Path) -> int:
    """The bytes of all files in a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def sieve() -> None:
    """Print how fast the sieve is."""
    from helpers.find.sieve import PLAN, STANCES, Sieve
    from helpers.read.codebook import load_codebook

    sieve = Sieve(load_codebook())
    texts = [made_news.article(number)["text"] for number in range(20_000)]
    total = sum(len(text.encode()) for text in texts)
    best = min(_seconds(sieve, texts) for _ in range(3))
    passed = sum(1 for kinds in sieve.kinds_of(texts) if kinds & (STANCES | PLAN))
    print(f"the sieve alone: {total / best / MB:.0f} MB/s; {passed / len(texts):.0%} of the articles go through")


def _seconds(sieve: object, texts: list[str]) -> float:
    begin = time.process_time()
    sieve.kinds_of(texts)
    return time.process_time() - begin


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--folder", type=Path, help="where the articles and the results are kept; a passing one unless told")
    options = parser.parse_args()
    folder = options.folder or Path(tempfile.mkdtemp(prefix="scale-"))
    print(f"{os.cpu_count()} cores, Python {sys.version.split()[0]}")
    heads = ("articles", "workers", "sieve", "seconds", "articles/s", "after", "memory", "source", "result", "load")
    print("".join(f"{head:>12}" for head in heads))
    for count in options.articles:
        source = folder / f"news-{count}"
        if not source.exists():
            made_news.write(source, count, max(1000, count // 20))
        for more in ((), SIEVED):
            for workers in options.workers:
                load = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
                seconds, after, peak = run(source, folder / "out", workers, more)
                told = (
                    f"{count:,}", workers, "on" if more else "off", f"{seconds:.1f}", f"{count / seconds:,.0f}",
                    f"{after / seconds:.0%}", f"{peak / MB:,.0f} MB", f"{size(source) / MB:,.1f} MB",
                    f"{size(folder / 'out') / MB:,.1f} MB", f"{load:.1f}",
                )  # fmt: skip
                print("".join(f"{one!s:>12}" for one in told), flush=True)
    sieve()
    if not options.folder:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
