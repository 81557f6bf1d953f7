"""Figures of how China's plan came about and was received."""

from __future__ import annotations

import textwrap
from collections import defaultdict
from functools import cache

import pandas as pd
from matplotlib.patches import Rectangle

from helpers.read.codebook import FOLDER, load_file
from helpers.read.codebook.plan import PlanCues
from helpers.records import Interval
from helpers.show import style, when
from helpers.show.labels import Labels
from helpers.show.names import Names, count, enumerate_words
from helpers.show.plot import Plot
from helpers.show.rows import Lane, draw_bar, draw_mark, open_rows

ACTS = (
    *("offers_mediation", "announces", "consults", "previews", "publishes"),
    *("discusses", "welcomes", "doubts", "rejects", "sets_condition"),
)
"""The codebook's acts, in the order in which a plan comes about and is received."""

REACTIONS = ("welcomes", "discusses", "sets_condition", "doubts", "rejects")
"""The acts that answer a plan, from warm to cold."""

_NOBODY = "no passage"


@cache
def proposal() -> PlanCues:
    """What the codebook says of the plan: when it was published, and the names of its points."""
    return load_file(FOLDER / "plan.yml", PlanCues)


def published() -> Interval:
    """The day on which the plan was published."""
    return Interval(proposal().published, proposal().published)


def plan_timeline(corpus, plan: pd.DataFrame | None = None) -> Plot:
    """What was done with the plan over time: a row for each act and actor.

    A filled mark stands on the days when it was done, an open one when the article that reports it can have appeared, a
    triangle on the days named for publication. The line through all is the day of publication.
    """
    names, rows = Names(corpus), corpus.plan if plan is None else plan
    acts = [_spans(row) for row in rows.itertuples()]
    lanes = {Lane(style.plain(row.act), names(row.actor_id)): None for row in _in_order(rows)}
    spans = [span for act in acts for span in act if span] + [published()]
    plot, axes, scale, heights = open_rows(
        list(lanes),
        spans,
        _headline(rows, names),
        "● when it was done  ○ when an article reported it  ▷ the day named for publication; "
        "bars span the days it can have been.",
    )
    _draw_publication(axes, scale)
    told = []
    for row, (done, reported, aimed) in zip(rows.itertuples(), acts, strict=True):
        lane = Lane(style.plain(row.act), names(row.actor_id))
        height, colour = heights[lane], style.country_colour(names.country(row.actor_id))
        drawn = [(span, mark) for span, mark in ((done, "o"), (reported, "w"), (aimed, ">")) if span]
        spots = [sum(scale.extent(span)) / 2 for span, _ in drawn]
        if done and reported and abs(spots[1] - spots[0]) < 0.7:
            spots[1] = min(spots[0] + 0.7, scale.extent(reported)[1] - 0.2)
        axes.plot([min(spots), max(spots)], [height, height], color=colour, lw=1, zorder=2)
        for (span, mark), x in zip(drawn, spots, strict=True):
            draw_bar(axes, scale, span, height, colour)
            draw_mark(axes, x, height, "o" if mark == "w" else mark, mark == "o", colour)
        told.append(
            f"{lane.name} {lane.group}{': ' + when.words(done) if done else ''}"
            f"{', for ' + when.words(aimed) if aimed else ''}, reported {when.words(reported)}."
        )
    return plot.describe(told)


def _spans(row) -> tuple[Interval | None, Interval | None, Interval | None]:
    """When it was done, when it was reported, and the day that was named for publication."""
    return (
        when.interval(row.date_earliest, row.date_latest),
        when.interval(row.reported_earliest, row.reported_latest),
        when.announced(row.announced_for),
    )


def _in_order(rows: pd.DataFrame) -> list:
    """By act as the codebook has them, then by the day of doing, or else of reporting."""
    return sorted(
        rows.itertuples(),
        key=lambda row: (ACTS.index(row.act), row.date_earliest or row.reported_earliest, row.actor_id),
    )


def _headline(rows: pd.DataFrame, names: Names) -> str:
    dated = [(span, row) for row in rows.itertuples() for span in _spans(row)[:2] if span]
    if not dated:
        return "No act on the plan"
    span, row = min(dated, key=lambda one: (one[0].earliest, ACTS.index(one[1].act), one[1].actor_id))
    reacting = rows.loc[rows["act"].isin(REACTIONS), "actor_id"].nunique()
    return (
        f"{names(row.actor_id)} comes first ({style.plain(row.act)}, {when.words(span)}); "
        f"{count(reacting, 'actor reacts', 'actors react')}"
    )


def _draw_publication(axes, scale) -> None:
    at = scale.x(published().earliest)
    axes.axvline(at, color=style.INK, lw=1.2, zorder=1.5)
    axes.text(
        at, 0.01, f" published {when.words(published())} ", transform=axes.get_xaxis_transform(),
        size=style.SMALL - 1, rotation=90, ha="right", va="bottom", color=style.INK,
    )  # fmt: skip


def points_timeline(corpus, plan: pd.DataFrame | None = None) -> Plot:
    """The points of the plan against the passages that touch them, before and after its publication.

    A row for each point and actor, and one for every point that no passage touches. Marks stand when the article can have
    appeared; beside them is the act.
    """
    names, rows = Names(corpus), corpus.plan if plan is None else plan
    touched = [(number, row, _spans(row)[1]) for row in _in_order(rows) for number in row.points]
    lanes: dict[Lane, list] = {}
    for number, point in sorted(proposal().points.items()):
        here = [(row, span) for n, row, span in touched if n == number]
        for row, span in here:
            lanes.setdefault(Lane(_short(number, point.name), names(row.actor_id)), []).append((row, span))
        if not here:
            lanes[Lane(_short(number, point.name), _NOBODY)] = []
    early = {number for number, row, _ in touched if is_before(row)}
    plot, axes, scale, heights = open_rows(
        list(lanes),
        [*(span for _, _, span in touched), published()],
        f"{len({n for n, *_ in touched})} of {len(proposal().points)} points are touched, "
        f"{len(early)} of them before the plan was published",
        "A mark is one act in one article, at the days on which the article can have appeared; beside it the act.",
        left=4.3,
        light=True,
    )
    _draw_publication(axes, scale)
    labels = Labels(axes)
    line = scale.x(published().earliest)
    labels.keep_line_clear((line, 0), (line, max(heights.values())))
    for lane, here in lanes.items():
        spots = scale.spots([span for _, span in here], apart=0.8)
        for (row, span), x in zip(here, spots, strict=True):
            colour = style.country_colour(names.country(row.actor_id))
            draw_bar(axes, scale, span, heights[lane], colour)
            draw_mark(axes, x, heights[lane], "o", True, colour)
            labels.keep_clear(x, heights[lane], 11, 11)
        for (row, _), x in zip(here, spots, strict=True):
            labels.place(style.plain(row.act), [(x, heights[lane])], size=style.SMALL - 0.5)
    return plot.describe(
        f"Point {number}, {proposal().points[number].name}: {names(row.actor_id)} {style.plain(row.act)}, "
        f"reported {when.words(span)}."
        for number, row, span in touched
    )


def is_before(row) -> bool:
    """Whether an act came before the publication: by what it is, or because the article that reports it did."""
    return row.act in ACTS[: ACTS.index("publishes")] or (
        bool(row.reported_latest) and row.reported_latest < published().earliest.isoformat()
    )


def _short(number: int, name: str) -> str:
    return f"{number}  {textwrap.shorten(name, 40, placeholder=' …')}"


def reaction_scale(corpus, plan: pd.DataFrame | None = None) -> Plot:
    """Who answered the plan how, from warm to cold: a column for each act, with the actors under it."""
    names, rows = Names(corpus), corpus.plan if plan is None else plan
    who: dict[str, list[str]] = defaultdict(list)
    for row in _in_order(rows):
        if row.act in REACTIONS and row.actor_id not in who[row.act]:
            who[row.act].append(row.actor_id)
    deepest = max([len(actors) for actors in who.values()], default=1)
    counts = enumerate_words([f"{len(who[act])} {style.plain(act)}" for act in REACTIONS if who[act]])
    plot = Plot(
        0.55 + 0.3 * max(deepest, 1),
        f"Reactions, by number of actors: {counts or 'none'}",
        "From warm on the left to cold on the right.",
    )
    axes = plot.panel(left=0.15)
    axes.set(xlim=(0, len(REACTIONS)), ylim=(deepest + 0.6, -0.5))
    for column, act in enumerate(REACTIONS):
        axes.add_patch(_column(column))
        axes.text(column + 0.06, 0, style.plain(act), size=style.TEXT, weight="bold", va="center", color=style.INK)
        for row, actor in enumerate(who[act] or [""], start=1):
            if actor:
                draw_mark(axes, column + 0.12, row, "o", True, style.country_colour(names.country(actor)))
            axes.text(
                column + (0.2 if actor else 0.06), row, names(actor) if actor else "nobody",
                size=style.SMALL, va="center", color=style.INK if actor else style.GREY,
            )  # fmt: skip
    return plot.describe(f"{style.plain(act)}: {names.join(who[act]) or 'nobody'}." for act in REACTIONS)


def _column(number: int) -> Rectangle:
    return Rectangle((number + 0.01, -0.5), 0.98, 100, color=style.BAND, lw=0, zorder=0)
