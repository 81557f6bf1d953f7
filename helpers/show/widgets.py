"""The widgets, each a function that returns an ipywidgets widget; the explorers take a corpus."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pandas as pd

from helpers.show import figures, style, tables, when
from helpers.show.explorer import Explorer, Filter, Kind
from helpers.show.figures_plan import proposal
from helpers.show.names import NOT_TOLD, Names
from helpers.show.question import QuestionWidget
from helpers.show.telling import Telling
from helpers.show.why import WhyWidget

_LONGEST_PERIOD = 24  # months


def articles(corpus) -> Explorer:
    """Explore the articles: filter them, choose one, and read it with the layers of findings that you switch on."""
    names, telling = Names(corpus), Telling(corpus)
    named = {f.article.article_id: sorted({m.actor_id for m in f.mentions if m.actor_id}) for f in corpus.findings}
    kind = Kind(
        noun="article",
        plural="articles",
        key="article_id",
        rows=corpus.articles,
        filters=(
            Filter("actor", "names", lambda row: [(actor, names(actor)) for actor in named[row.article_id]]),
            Filter("basis", "dated by", lambda row: [(row.dating_basis, row.dating_basis)]),
            Filter("outlet", "outlet", lambda row: [(row.outlet or "none", row.outlet or NOT_TOLD)]),
        ),
        lines={article_id: telling.article(article_id) for article_id in corpus.articles["article_id"]},
        draw=partial(figures.article_timeline, corpus),
        tabulate=partial(tables.articles, corpus),
        layers=("statements", "meetings"),
    )
    return Explorer(corpus, kind)


def meetings(corpus) -> Explorer:
    """Explore the meetings by actor, month, status and mode."""
    names = Names(corpus)
    kind = Kind(
        noun="meeting",
        plural="meetings",
        key="finding_id",
        rows=corpus.meetings,
        filters=(
            Filter("actor", "actor", lambda row: [(actor, names(actor)) for actor in row.participants]),
            Filter("period", "month", lambda row: _months(row.date_earliest, row.date_latest)),
            Filter("status", "status", lambda row: [(row.status, row.status)]),
            Filter("mode", "mode", lambda row: [(row.mode, style.plain(row.mode))]),
        ),
        lines=_lines(corpus, corpus.meetings),
        draw=partial(figures.meeting_timeline, corpus),
        tabulate=partial(tables.meetings, corpus),
        layers=("meetings", "actors"),
    )
    return Explorer(corpus, kind)


def stances(corpus) -> Explorer:
    """Explore the stances by target, holder, position, sourcing and term."""
    names = Names(corpus)
    kind = Kind(
        noun="stance",
        plural="stances",
        key="finding_id",
        rows=corpus.stances,
        filters=(
            Filter("target", "target", lambda row: [(row.target_id, row.target_id)]),
            Filter("holder", "holder", lambda row: [(row.holder_id or "none", names(row.holder_id))]),
            Filter("position", "position", lambda row: [(row.position, style.plain(row.position))]),
            Filter("sourcing", "sourcing", lambda row: [(row.sourcing, style.plain(row.sourcing))]),
            Filter("term", "term", lambda row: [(term, term) for term in row.term]),
        ),
        lines=_lines(corpus, corpus.stances),
        draw=partial(figures.stance_timeline, corpus),
        tabulate=partial(tables.stances, corpus),
        layers=("stances", "actors"),
    )
    return Explorer(corpus, kind)


def plan(corpus) -> Explorer:
    """Explore the acts on the peace plan by act, point and actor."""
    names, points = Names(corpus), proposal().points
    kind = Kind(
        noun="act",
        plural="acts",
        key="finding_id",
        rows=corpus.plan,
        filters=(
            Filter("act", "act", lambda row: [(row.act, style.plain(row.act))]),
            Filter("point", "point", lambda row: [(str(n), f"{n:2} {points[n].name}") for n in row.points]),
            Filter("actor", "actor", lambda row: [(row.actor_id, names(row.actor_id))]),
        ),
        lines=_lines(corpus, corpus.plan),
        draw=partial(figures.plan_timeline, corpus),
        tabulate=partial(tables.plan, corpus),
        layers=("plan", "actors"),
    )
    return Explorer(corpus, kind)


def why() -> WhyWidget:
    """Paste a passage, and see which rules found something in it, which came close, and where they stopped."""
    return WhyWidget()


def question(corpus, folder: Path | None = None) -> QuestionWidget:
    """A target of stances of your own: type it, see at once what it finds in the corpus, and save it.

    It is saved in `data/codebook/targets`, or in the codebook that `folder` is.
    """
    return QuestionWidget(corpus, folder)


def _lines(corpus, rows: pd.DataFrame) -> dict[str, str]:
    """A line for each finding of a table, to choose it by."""
    telling = Telling(corpus)
    return {finding_id: telling.line(finding_id) for finding_id in rows["finding_id"]}


def _months(earliest: str, latest: str) -> Iterator[tuple[str, str]]:
    """The months in which something can have been, the first two years of them."""
    span = when.interval(earliest, latest)
    if span is None:
        yield "none", NOT_TOLD
        return
    month = span.earliest.replace(day=1)
    for _ in range(_LONGEST_PERIOD):
        if month > span.latest:
            return
        yield f"{month:%Y-%m}", f"{month.year} {calendar.month_abbr[month.month]}"
        month = date(month.year + month.month // 12, month.month % 12 + 1, 1)
