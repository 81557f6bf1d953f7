"""How fast an explorer answers: everything that a change of a filter makes anew, on the seeds and on many findings.

    python benchmarks/explorers.py [ROWS]

ROWS (100,000 unless told) is the number of findings in each table of a corpus that this benchmark writes itself: names, days,
positions and acts drawn with a fixed seed, told in articles of a few template sentences. For every view of every explorer
each filter is set to each of its values (of many values, to twenty of them), once; the time is that of the widget in Python,
with figure, table, choices and line of code, and no figure remembered from before. Prints median and worst by the clock, and
the median time of the processor, which other work on the machine does not lengthen. What the browser takes is not measured.
"""

from __future__ import annotations

import gc
import random
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pandas as pd

from helpers import open_corpus
from helpers.keep.corpus import Corpus, as_corpus
from helpers.keep.tables import COLUMNS
from helpers.read.codebook import load_codebook
from helpers.records import Article, Block, Dating, Findings, Interval, Mention
from helpers.show import explore_articles, explore_meetings, explore_plan, explore_stances, style
from helpers.show.explorer import Explorer
from helpers.show.figures_plan import ACTS
from helpers.show.figures_stances import POSITIONS, TERMS
from helpers.show.kinds import ALL

KINDS = (explore_articles.kind, explore_meetings.kind, explore_stances.kind, explore_plan.kind)
LIMITS = {"seeds": 0.100, "many": 0.150}
"""Seconds that a change of a filter may take."""

_VALUES = 20
_COUNTRIES = ("CHN", "USA", "RUS", "UKR", "FRA", "DEU", "NLD", "EU")
_PER_ARTICLE = 25
_SENTENCE = "Minister Jansen sprak dinsdag in Den Haag met zijn ambtgenoot over de oorlog in Oekraïne. "


def make_corpus(rows: int) -> Corpus:
    """A corpus with `rows` meetings, stances and acts each, the same on every run."""
    draw = random.Random(1)
    actors = [f"actor-{number}" for number in range(max(20, rows // 100))]
    weights = [1 / (number + 1) for number in range(len(actors))]
    articles = [f"a{number:06}" for number in range(max(1, rows // _PER_ARTICLE))]
    days = {article: _days(draw, 10) for article in articles}
    text = _SENTENCE * _PER_ARTICLE
    told = [(draw.choice(articles), draw.randrange(_PER_ARTICLE)) for _ in range(rows)]
    who = draw.choices(actors, weights, k=2 * rows)
    tables: dict[str, list[tuple]] = {name: [] for name in COLUMNS}
    for number, (article, place) in enumerate(told):
        one, other = who[2 * number], who[2 * number + 1]
        people = tuple(sorted({one, other if other != one else actors[0] if one != actors[0] else actors[1]}))
        meeting = (
            *(people, *_days(draw, 5), "Den Haag", "", draw.choice(list(style.STATUS))),
            *(draw.choice(("in_person", "phone", "unknown")), ("ukraine-war",), pd.NA),
        )
        tables["meetings"].append((f"meeting-{number}", *meeting))
        tables["accounts"].append((f"meeting-{number}", article, *meeting))
        country = _COUNTRIES[int(one.removeprefix("actor-")) % len(_COUNTRIES)]
        stance = (draw.choice(list(POSITIONS)), (draw.choice(TERMS),), draw.choice(list(style.SOURCING)), False)
        tables["stances"].append((f"stance-{number}", article, "lethal-aid", one, country, *stance))
        points = tuple(sorted(draw.sample(range(1, 13), draw.randrange(3))))
        tables["plan"].append((f"plan-{number}", article, one, draw.choice(ACTS), points, *_days(draw, 5), *days[article], ""))
        span = (article, place * len(_SENTENCE), (place + 1) * len(_SENTENCE) - 1, "made")
        tables["evidence"] += [(f"{kind}-{number}", *span) for kind in ("meeting", "stance", "plan")]
    tables["articles"] = [
        (one, f"Artikel {one}", "Krant", *days[one], "inferred", "nl", 300, "0" * 64, "", "") for one in articles
    ]
    tables["actors"] = [(one, one, "person", _COUNTRIES[number % len(_COUNTRIES)]) for number, one in enumerate(actors)]
    return _corpus(tables, text, draw)


def _corpus(tables: dict[str, list[tuple]], text: str, draw: random.Random) -> Corpus:
    names = [row[0] for row in tables["actors"][:200]]
    findings = []
    for row in tables["articles"]:
        article = Article(row[0], text, (Block(0, len(text), "paragraph"),), "0" * 64, title=row[1], outlet=row[2])
        span = Interval(date.fromisoformat(row[3]), date.fromisoformat(row[4]))
        mentions = tuple(Mention(0, 15, 0, 2, draw.choice(names), "name", "made") for _ in range(3))
        findings.append(Findings(article, Dating(span, "inferred"), mentions=mentions))
    frames = {name: _frame(name, rows) for name, rows in tables.items()}
    return replace(as_corpus(findings, load_codebook()), **frames)


def _frame(name: str, rows: list[tuple]) -> pd.DataFrame:
    kinds = {"text": "str", "truth": "bool", "number": "int64", "maybe": "Int64"}
    frame = pd.DataFrame(rows, columns=list(COLUMNS[name]), dtype=object)
    return frame.astype({column: kinds.get(holds, "object") for column, holds in COLUMNS[name].items()})


def _days(draw: random.Random, most: int) -> tuple[str, str]:
    first = date(2022, 2, 1) + timedelta(days=draw.randrange(900))
    return first.isoformat(), (first + timedelta(days=draw.randrange(most))).isoformat()


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


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    for name, corpus in (("seeds", open_corpus("seeds")), ("many", make_corpus(rows))):
        print(f"{name}: {corpus}; a change of a filter may take {1000 * LIMITS[name]:.0f} ms")
        gc.collect()
        gc.freeze()  # what is there for good is not gone through again by every collection
        for make in KINDS:
            start = time.perf_counter()
            explorer = Explorer(corpus, make)
            opened = time.perf_counter() - start
            views = explorer.controls["view"].options
            for view in views:  # what is worked out once for a corpus belongs to opening it
                explorer.controls["view"].value = view
            print(f"{explorer.kind.plural}: opened in {opened:.1f} s, every view once in {time.perf_counter() - start:.1f} s")
            for view in views:
                explorer.controls["view"].value = view
                clock, processor = zip(*changes(explorer), strict=True)
                median, worst, worked = (1000 * n for n in (statistics.median(clock), max(clock), statistics.median(processor)))
                within = "" if median <= 1000 * LIMITS[name] else "   TOO SLOW"
                print(
                    f"    {view:<26}{len(clock):>4} changes   median {median:6.1f} ms   worst {worst:6.1f} ms"
                    f"   processor {worked:6.1f} ms{within}"
                )


if __name__ == "__main__":
    main()
