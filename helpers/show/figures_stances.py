"""Figures of who says what about a target, when, and in which words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import pandas as pd

from helpers.records import Interval
from helpers.show import style, when
from helpers.show.labels import Labels
from helpers.show.names import Names, count, enumerate_words
from helpers.show.plot import Plot
from helpers.show.rows import Lane, draw_bar, draw_mark, open_rows

POSITIONS = {
    "requests": "request",
    "supports": "promise of support",
    "alleges": "allegation",
    "warns": "warning",
    "urges_against": "appeal against it",
    "denies": "denial",
    "does_not_deny": "answer without denial",
    "deflects": "deflection",
    "silent": "silence",
    "no_evidence": "finding of no evidence",
}
"""The codebook's positions, first what is said to be done and against it, then the answers; and a noun for each."""

TERMS = ("lethal", "weapons", "military", "material", "intelligence", "support")
"""The codebook's terms, from the plainest to the vaguest."""

_READING = "A mark is what one article reports; its bar spans the days on which the article can have appeared."


@dataclass(frozen=True, slots=True)
class _Mark:
    lane: Lane
    span: Interval | None
    sourcing: str
    country: str
    note: str
    told: str


def stance_timeline(corpus, stances: pd.DataFrame | None = None) -> Plot:
    """Holders against positions over time: a row for each holder of each position, a mark for each article.

    Shape and word beside a mark are its sourcing (`zou`: the writer keeps distance), its colour is the holder's country.
    """
    names, rows = Names(corpus), corpus.stances if stances is None else stances
    spans = _published(corpus)
    marks = []
    for row in rows.itertuples():
        note = style.plain(row.sourcing) + (", zou" if row.reportative else "")
        lane = Lane(style.plain(row.position), names(row.holder_id))
        told = f"{lane.name} {lane.group}, in an article of {when.words(spans[row.article_id])}, {note}."
        marks.append(_Mark(lane, spans[row.article_id], row.sourcing, row.country, note, told))
    found = Counter(rows["position"]).most_common(3)
    led = enumerate_words([count(number, POSITIONS[position]) for position, number in found])
    holders = count(rows["holder_id"].nunique(), "holder")
    headline = f"{count(len(rows), 'stance')} of {holders}{', most of all ' + led if led else ''}"
    return _draw(marks, [style.plain(position) for position in POSITIONS], headline, _READING)


def term_timeline(corpus, stances: pd.DataFrame | None = None) -> Plot:
    """What the aid is called over time: a row for each term and holder, a mark for each article, with the position taken."""
    names, rows = Names(corpus), corpus.stances if stances is None else stances
    spans = _published(corpus)
    said: dict[tuple, list] = {}
    for row in rows.itertuples():
        for term in row.term:
            said.setdefault((term, row.holder_id, row.article_id, row.sourcing, row.country), []).append(row.position)
    marks = []
    for (term, holder, article, sourcing, country), positions in said.items():
        lane = Lane(term, names(holder))
        note = enumerate_words([style.plain(position) for position in positions])
        told = f"{term}: {lane.name} {note}, in an article of {when.words(spans[article])}."
        marks.append(_Mark(lane, spans[article], sourcing, country, note, told))
    terms = Counter(term for terms in rows["term"] for term in terms).most_common(3)
    told = enumerate_words([f"“{term}” in {count(number, 'stance')}" for term, number in terms])
    return _draw(marks, list(TERMS), told or "The aid is called nothing in particular", f"{_READING}  {_signs(marks)}")


def _published(corpus) -> dict[str, Interval | None]:
    articles = corpus.articles[["article_id", "published_earliest", "published_latest"]]
    return {article: when.interval(earliest, latest) for article, earliest, latest in articles.itertuples(index=False)}


def _signs(marks) -> str:
    present = {mark.sourcing for mark in marks}
    return "  ".join(f"{style.SOURCING_SIGN[s]} {style.plain(s)}" for s in style.SOURCING if s in present)


def _draw(marks: list[_Mark], groups: list[str], headline: str, reading: str) -> Plot:
    first: dict[Lane, str] = {}
    for mark in marks:
        since = mark.span.earliest.isoformat() if mark.span else "none"
        first[mark.lane] = min(first.get(mark.lane, since), since)
    lanes = sorted(first, key=lambda lane: (groups.index(lane.group), first[lane], lane.name))
    plot, axes, scale, heights = open_rows(lanes, [mark.span for mark in marks], headline, reading)
    labels = Labels(axes)
    placed = []
    for lane in lanes:
        here = [mark for mark in marks if mark.lane == lane]
        placed += zip(here, scale.spots([mark.span for mark in here], apart=0.8), strict=True)
    for mark, x in placed:
        marker, filled = style.SOURCING[mark.sourcing]
        colour = style.country_colour(mark.country)
        draw_bar(axes, scale, mark.span, heights[mark.lane], colour)
        draw_mark(axes, x, heights[mark.lane], marker, filled, colour)
        labels.keep_clear(x, heights[mark.lane], 11, 11)
    for mark, x in placed:
        labels.place(mark.note, [(x, heights[mark.lane])], size=style.SMALL - 0.5)
    return plot.describe(mark.told for mark in marks)
