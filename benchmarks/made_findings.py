"""Findings of any number that these benchmarks make up themselves, as a corpus in memory or as the files of a run.

Names, days, positions and acts are drawn with a fixed seed, and told in articles of a few template sentences: the same on every
run. Of the actors a few are told of often and most seldom, as in news.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pandas as pd

from helpers.keep.corpus import Corpus, as_corpus
from helpers.keep.files import table_file
from helpers.keep.rows import mention_rows
from helpers.keep.run.results import FINDINGS, FORMAT
from helpers.keep.run.work import encode
from helpers.keep.tables import COLUMNS, LEFT_OUT, MENTIONS, NOTES, as_arrow, as_frame
from helpers.read.codebook import load_codebook
from helpers.records import Article, Block, Dating, Findings, Interval, Mention
from helpers.show import style
from helpers.show.figures_plan import ACTS
from helpers.show.figures_stances import POSITIONS, TERMS

PER_ARTICLE = 25
"""Findings of each kind in an article."""

_COUNTRIES = ("CHN", "USA", "RUS", "UKR", "FRA", "DEU", "NLD", "EU")
_SENTENCES = (
    "Minister Jansen sprak dinsdag in Den Haag met zijn ambtgenoot over de oorlog in Oekraïne.",
    "Volgens haar is er niets besloten.",
    "Dat plan is volgens diplomaten in Brussel de afgelopen week meer dan eens ter sprake gekomen, maar nooit aangenomen.",
    "De regering ontkent dat zij wapens wil leveren.",
)
_TWICE = 20  # every so many meetings, one is told by the next article too
_BATCH = 400  # articles
Rows = dict[str, list[tuple]]


class Maker:
    """Makes articles with as many findings of each kind as are asked for."""

    def __init__(self, rows: int) -> None:
        self._draw = random.Random(1)
        self._number = max(1, rows // PER_ARTICLE)
        self._names = [f"actor-{number}" for number in range(max(20, rows // 100))]
        self._weights = [1 / (number + 1) for number in range(len(self._names))]
        self._again: list[tuple] = []  # what the next article tells too
        self.actors = [(name, name, "person", _COUNTRIES[number % len(_COUNTRIES)]) for number, name in enumerate(self._names)]

    def articles(self) -> Iterator[tuple[Rows, Findings]]:
        """The rows of each article, by table, and what was found in it."""
        for number in range(self._number):
            yield self._article(f"a{number:07}", number)

    def _article(self, name: str, number: int) -> tuple[Rows, Findings]:
        draw = self._draw
        days = self._days(10)
        sentences = [draw.choice(_SENTENCES) for _ in range(PER_ARTICLE)]
        text = " ".join(sentences)
        starts = [sum(map(len, sentences[:nth])) + nth for nth in range(PER_ARTICLE)]
        rows: Rows = {table: [] for table in COLUMNS}
        rows["articles"] = [(name, f"Artikel {name}", f"Krant {number % 12}", *days, "inferred", "nl", 300, "0" * 64, "", "")]
        evidence = rows["evidence"]
        for meeting in self._again:
            rows["accounts"].append((meeting[0], name, *meeting[1:]))
            evidence.append((meeting[0], name, 0, len(sentences[0]), "made"))
        self._again = []
        who = draw.choices(self._names, self._weights, k=2 * PER_ARTICLE)
        outer = ""
        for nth, (start, sentence) in enumerate(zip(starts, sentences, strict=True)):
            here, one, other = number * PER_ARTICLE + nth, who[2 * nth], who[2 * nth + 1]
            span = (name, start, start + len(sentence), "made")
            meeting = self._meeting(here, one, other)
            rows["meetings"].append(meeting)
            rows["accounts"].append((meeting[0], name, *meeting[1:]))
            self._again += [meeting] if here % _TWICE == 0 else []
            country = _COUNTRIES[int(one.removeprefix("actor-")) % len(_COUNTRIES)]
            sourcing = draw.choice(list(style.SOURCING))
            told = (draw.choice(list(POSITIONS)), (draw.choice(TERMS),), sourcing, False)
            rows["stances"].append((_id("stance", here), name, "lethal-aid", one, country, *told))
            points = tuple(sorted(draw.sample(range(1, 13), draw.randrange(3))))
            act = (one, draw.choice(ACTS), points, *self._days(5), *days, "")
            rows["plan"].append((_id("plan", here), name, *act))
            said, within = _id("statement", here), outer if nth % 3 == 2 else ""
            statement = (one, "", "zei", "indirect", start, span[2], (), sourcing, False, "", within, said)
            rows["statements"].append((said, name, *statement))
            outer = said
            evidence += [(_id(kind, here), *span) for kind in ("meeting", "plan", "stance", "statement")]
        mentions = tuple(Mention(0, 15, 0, 2, actor, "name", "made") for actor in who[:6])
        article = Article(name, text, (Block(0, len(text), "paragraph"),), "0" * 64, title=f"Artikel {name}", outlet="Krant")
        span = Interval(*map(date.fromisoformat, days))
        return rows, Findings(article, Dating(span, "inferred"), mentions=mentions)

    def _meeting(self, number: int, one: str, other: str) -> tuple:
        draw = self._draw
        if other == one:
            other = self._names[0] if one != self._names[0] else self._names[1]
        told = ("Den Haag", "", draw.choice(list(style.STATUS)), draw.choice(("in_person", "phone", "unknown")))
        return _id("meeting", number), tuple(sorted({one, other})), *self._days(5), *told, ("ukraine-war",), None

    def _days(self, most: int) -> tuple[str, str]:
        first = date(2022, 2, 1) + timedelta(days=self._draw.randrange(900))
        return first.isoformat(), (first + timedelta(days=self._draw.randrange(most))).isoformat()


def _id(kind: str, number: int) -> str:
    """An id as analyses make them: its letters tell nothing of the order."""
    return f"{kind}-{(number + 1) * 0x9E3779B97F4B % (1 << 48):012x}"


def make_corpus(rows: int) -> Corpus:
    """A corpus in memory with `rows` statements, meetings, stances and acts each."""
    maker = Maker(rows)
    tables: Rows = {table: [] for table in COLUMNS}
    findings = []
    for told, found in maker.articles():
        findings.append(found)
        for table, some in told.items():
            tables[table] += some
    tables["actors"] = maker.actors
    frames: dict[str, pd.DataFrame] = {
        name: as_frame(COLUMNS[name], as_arrow(COLUMNS[name], some)) for name, some in tables.items()
    }
    return replace(as_corpus(findings, load_codebook()), **frames)


def write_result(folder: Path, rows: int) -> None:
    """The same findings as a run would leave them in a folder, which is made."""
    maker = Maker(rows)
    folder.mkdir(parents=True)
    held = {**COLUMNS, "left_out": LEFT_OUT, "notes": NOTES, "mentions": MENTIONS, "findings": FINDINGS}
    files = {name: table_file(name, folder, "parquet", columns) for name, columns in held.items()}
    counts = dict.fromkeys(held, 0)
    waiting: Rows = {name: [] for name in held}

    def write() -> None:
        for name, some in waiting.items():
            files[name].write(as_arrow(held[name], some))
            counts[name] += len(some)
            waiting[name] = []

    for number, (told, found) in enumerate(maker.articles()):
        for table, some in told.items():
            waiting[table] += some
        waiting["mentions"] += mention_rows(found)
        waiting["findings"].append((found.article.article_id, found.article.text, encode(found)))
        if number % _BATCH == _BATCH - 1:
            write()
    waiting["actors"] = maker.actors
    write()
    for file in files.values():
        file.close()
    manifest = {"format": FORMAT, "only": [], "passed_over": 0, "depends": {}, "rows": counts, "files": {}}
    (folder / "manifest.json").write_text(json.dumps(manifest))
