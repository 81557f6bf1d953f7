"""Figures of who says what about a target, when, and in which words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from helpers.keep.held import AnyRows, Selection, selected
from helpers.records import Interval
from helpers.show import facets, keys, style, when
from helpers.show.facets import NONE, Facet
from helpers.show.figures_density import MANY, busiest, density
from helpers.show.labels import Labels
from helpers.show.names import Names, count, enumerate_words, names_of
from helpers.show.plot import Plot
from helpers.show.rows import Lane, draw_bar, draw_mark, open_rows
from helpers.show.telling import telling_of

POSITIONS = {
    "requests": ("request", "requests"),
    "supports": ("word of support", "words of support"),
    "alleges": ("allegation", "allegations"),
    "warns": ("warning", "warnings"),
    "urges_against": ("appeal against it", "appeals against it"),
    "denies": ("denial", "denials"),
    "does_not_deny": ("answer without denial", "answers without denial"),
    "deflects": ("deflection", "deflections"),
    "silent": ("silence", "silences"),
    "no_evidence": ("finding of no evidence", "findings of no evidence"),
}
"""The codebook's positions, first what is said to be done and against it, then the answers; a noun for one and for more."""

TERMS = ("lethal", "weapons", "military", "material", "intelligence", "support")
"""The codebook's terms, from the plainest to the vaguest."""

_PLAIN = style.plain("on_record")
_FEW = 40  # marks that can all have a word beside them
_READING = "A mark is what one article reports; its bar spans the days on which the article can have appeared."


@dataclass(frozen=True, slots=True)
class _Mark:
    lane: Lane
    span: Interval | None
    sourcing: str
    country: str
    note: str
    told: str
    key: str


def stance_timeline(corpus, stances: AnyRows | None = None, width: float = style.WIDTH) -> Plot:
    """Holders against positions over time: a row for each holder of each position, a mark for each article.

    Shape and word beside a mark are its sourcing (`zou`: the writer keeps distance), its colour is the holder's country.
    Of more than 40, those on record have no word beside them. More than 200 stances are counted by month, for the rows that
    hold most of them.
    """
    names, selection = names_of(corpus), selected(corpus.held("stances"), stances)
    headline = _headline(corpus, selection)
    if len(selection) > MANY:
        return _counted(corpus, selection, names, "position", headline, width)
    rows = selection.frame
    spans = _published(corpus, rows)
    marks = []
    for row in rows.itertuples():
        note = style.plain(row.sourcing) + (", zou" if row.reportative else "")
        key = keys.of_rows(position=row.position, holder=row.holder_id or NONE)
        lane = Lane(style.plain(row.position), names(row.holder_id), key)
        told = f"{lane.name} {lane.group}, in an article of {when.words(spans[row.article_id])}, {note}."
        beside = note if note != _PLAIN or len(rows) <= _FEW else ""
        marks.append(_Mark(lane, spans[row.article_id], row.sourcing, row.country, beside, told, row.finding_id))
    reading = _READING if len(rows) <= _FEW else f"{_READING}  {_signs(marks)}"
    return _draw(corpus, marks, [style.plain(position) for position in POSITIONS], headline, reading, width)


def _headline(corpus, rows: Selection) -> str:
    (found, _), mask = facets.stances(corpus), rows.mask
    led = enumerate_words([count(number, *POSITIONS[position]) for position, number in _most(found["position"], mask)])
    holders = count(int((found["holder"].count(mask) > 0).sum()), "holder")
    return f"{count(len(rows), 'stance')} of {holders}{', most of all ' + led if led else ''}"


def _most(facet: Facet, mask: np.ndarray) -> list[tuple[str, int]]:
    """The three values that most rows have, and how many."""
    counts = facet.count(mask)
    return [(facet.values[code], int(counts[code])) for code in facet.commonest(mask, 3)]


def term_timeline(corpus, stances: AnyRows | None = None, width: float = style.WIDTH) -> Plot:
    """What the aid is called over time: a row for each term and holder, a mark for each article, with the position taken.

    More than 200 stances are counted by month, for the rows that hold most of them.
    """
    names, selection = names_of(corpus), selected(corpus.held("stances"), stances)
    terms = _most(facets.stances(corpus)[0]["term"], selection.mask)
    headline = enumerate_words([f"“{term}” in {count(number, 'stance')}" for term, number in terms])
    headline = headline or "The aid is called nothing in particular"
    if len(selection) > MANY:
        return _counted(corpus, selection, names, "term", headline, width)
    rows = selection.frame
    spans = _published(corpus, rows)
    said: dict[tuple, list] = {}
    for row in rows.itertuples():
        for term in row.term:
            said.setdefault((term, row.holder_id, row.article_id, row.sourcing, row.country), []).append(row)
    marks = []
    for (term, holder, article, sourcing, country), told_by in said.items():
        lane = Lane(style.plain(term), names(holder), keys.of_rows(term=term, holder=holder or NONE))
        note = enumerate_words([style.plain(row.position) for row in told_by])
        told = f"{term}: {lane.name} {note}, in an article of {when.words(spans[article])}."
        marks.append(_Mark(lane, spans[article], sourcing, country, note, told, told_by[0].finding_id))
    return _draw(corpus, marks, in_order(mark.lane.group for mark in marks), headline, f"{_READING}  {_signs(marks)}", width)


def in_order(terms: Iterable[str]) -> list[str]:
    """Terms from the plainest to the vaguest, each once; those of a target of the reader's own after them, by alphabet."""
    present = set(terms)
    return [term for term in TERMS if term in present] + sorted(present - set(TERMS))


def _counted(corpus, rows: Selection, names: Names, by: str, headline: str, width: float) -> Plot:
    """Many stances: how many each holder has of each position or term, in each month."""
    found, months = facets.stances(corpus)
    groups = found[by].values
    order = [style.plain(one) for one in POSITIONS] if by == "position" else in_order(map(style.plain, groups))
    lanes = []
    for group, holder, counts in busiest(found[by], found["holder"], rows.mask, months.first):
        lane = Lane(style.plain(group), names("" if holder == NONE else holder), keys.of_rows(**{by: group, "holder": holder}))
        lanes.append((lane, counts))
    lanes.sort(key=lambda one: (order.index(one[0].group), -one[1].sum(), one[0].name))
    return density(lanes, months.first, "stances", headline, width=width)


def _published(corpus, rows: pd.DataFrame) -> dict[str, Interval | None]:
    """When the articles of some stances can have appeared."""
    telling, articles = telling_of(corpus), rows["article_id"].unique()
    telling.know_articles(articles)
    return {article_id: telling.published(article_id) for article_id in articles}


def _signs(marks) -> str:
    present = {mark.sourcing for mark in marks}
    return "  ".join(f"{style.SOURCING_SIGN[s]}\u00a0{style.plain(s)}" for s in style.SOURCING if s in present)


def _draw(corpus, marks: list[_Mark], groups: list[str], headline: str, reading: str, width: float) -> Plot:
    first: dict[Lane, str] = {}
    for mark in marks:
        since = mark.span.earliest.isoformat() if mark.span else "none"
        first[mark.lane] = min(first.get(mark.lane, since), since)
    lanes = sorted(first, key=lambda lane: (groups.index(lane.group), first[lane], lane.name))
    plot, panel, scale, heights = open_rows(lanes, [mark.span for mark in marks], headline, reading, width=width)
    labels = Labels(panel)
    placed = []
    for lane in lanes:
        here = [mark for mark in marks if mark.lane == lane]
        placed += zip(here, scale.spots([mark.span for mark in here], apart=0.8), strict=True)
    for mark, x in placed:
        marker, filled = style.SOURCING[mark.sourcing]
        colour = style.country_colour(mark.country)
        draw_bar(panel, scale, mark.span, heights[mark.lane], colour, mark.key)
        draw_mark(panel, x, heights[mark.lane], marker, filled, colour, mark.key)
        labels.keep_clear(x, heights[mark.lane], 11, 11)
    for mark, x in placed:
        labels.place(mark.note, [(x, heights[mark.lane])], size=style.SMALL - 0.5, key=mark.key)
    plot.names |= telling_of(corpus).lines(mark.key for mark in marks)
    plot.names |= {lane.key: f"all: {lane.name}, {lane.group}" for lane in lanes}
    return plot.describe(mark.told for mark in marks)
