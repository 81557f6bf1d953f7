"""Figures of how China's plan came about and was received."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from functools import cache

import numpy as np
import pandas as pd

from helpers.keep.held import AnyRows, Selection, selected
from helpers.read.codebook import FOLDER, load_file
from helpers.read.codebook.plan import PlanCues
from helpers.records import Interval
from helpers.show import facets, keys, style, when
from helpers.show.canvas import LETTER, Panel
from helpers.show.facets import NONE, most_of
from helpers.show.figures_density import MANY, busiest, density
from helpers.show.labels import Labels
from helpers.show.names import Names, count, enumerate_words, names_of
from helpers.show.once import once
from helpers.show.plot import Plot
from helpers.show.rows import Lane, draw_bar, draw_mark, open_rows
from helpers.show.telling import telling_of
from helpers.show.timescale import TimeScale

ACTS = (
    *("offers_mediation", "announces", "consults", "previews", "publishes"),
    *("discusses", "welcomes", "doubts", "rejects", "sets_condition"),
)
"""The codebook's acts, in the order in which a plan comes about and is received."""

_BEFORE = ACTS[: ACTS.index("publishes")]

REACTIONS = ("welcomes", "discusses", "sets_condition", "doubts", "rejects")
"""The acts that answer a plan, from warm to cold."""

_NOBODY = "no passage"
_MOST_NAMED = 12


@cache
def proposal() -> PlanCues:
    """What the codebook says of the plan: when it was published, and the names of its points."""
    return load_file(FOLDER / "plan.yml", PlanCues)


def published() -> Interval:
    """The day on which the plan was published."""
    return Interval(proposal().published, proposal().published)


def plan_timeline(corpus, plan: AnyRows | None = None, width: float = style.WIDTH) -> Plot:
    """What was done with the plan over time: a row for each act and actor.

    A filled mark stands on the days when it was done, an open one when the article that reports it can have appeared, a
    triangle on the days named for publication. The line through all is the day of publication. What has none of these stands
    in a column of its own.
    More than 200 acts are counted by the month in which they were reported.
    """
    names, selection = names_of(corpus), selected(corpus.held("plan"), plan)
    if len(selection) > MANY:
        return _counted(corpus, selection, "act", width)
    rows = selection.frame
    acts = [spans_of(row) for row in rows.itertuples()]
    lanes = {lane_of(names, row): None for row in in_order(corpus, selection).frame.itertuples()}
    spans = [span for act in acts for span in (list(filter(None, act)) or [None])] + [published()]
    plot, panel, scale, heights = open_rows(
        list(lanes),
        spans,
        _headline(rows, names),
        "●\u00a0when it was done  ○\u00a0when an article reported it  ▷\u00a0the day named for publication; "
        "bars span the days it can have been.",
        width=width,
    )
    draw_publication(panel, scale)
    told = []
    for row, (done, reported, aimed) in zip(rows.itertuples(), acts, strict=True):
        lane, key = lane_of(names, row), row.finding_id
        height, colour = heights[lane], style.country_colour(names.country(row.actor_id))
        drawn = [(span, mark) for span, mark in ((done, "o"), (reported, "w"), (aimed, ">")) if span] or [(None, "w")]
        spots = [sum(scale.extent(span)) / 2 for span, _ in drawn]
        if done and reported and abs(spots[1] - spots[0]) < 0.7:
            spots[1] = min(spots[0] + 0.7, scale.extent(reported)[1] - 0.2)
        panel.line((min(spots), max(spots)), (height, height), colour, z=2, key=key)
        for (span, mark), x in zip(drawn, spots, strict=True):
            draw_bar(panel, scale, span, height, colour, key)
            draw_mark(panel, x, height, "o" if mark == "w" else mark, mark == "o", colour, key)
        told.append(
            f"{lane.name} {lane.group}{': ' + when.words(done) if done else ''}"
            f"{', for ' + when.words(aimed) if aimed else ''}, reported {when.words(reported)}."
        )
    name_keys(corpus, plot, rows, lanes)
    return plot.describe(told)


def lane_of(names: Names, row) -> Lane:
    """The row of a figure that an act belongs to."""
    return Lane(style.plain(row.act), names(row.actor_id), keys.of_rows(act=row.act, actor=row.actor_id))


def name_keys(corpus, plot: Plot, rows: pd.DataFrame, lanes: Iterable[Lane]) -> None:
    """Say in words what the marks and rows of a figure of acts stand for."""
    plot.names |= telling_of(corpus).lines(rows["finding_id"])
    plot.names |= {lane.key: f"all: {lane.name}, {lane.group}" for lane in lanes if lane.key}


def _counted(corpus, rows: Selection, by: str, width: float) -> Plot:
    """Many acts: how many each actor has of each act or on each point, by the month in which they were reported."""
    names, (found, months) = names_of(corpus), facets.plan(corpus)
    lanes = []
    for group, actor, counts in busiest(found[by], found["actor"], rows.mask, months.first):
        lane = Lane(_group(by, group), names(actor), keys.of_rows(**{by: group, "actor": actor}))
        lanes.append((_rank(by, group), lane, counts))
    lanes.sort(key=lambda one: (one[0], -one[2].sum(), one[1].name))
    headline = f"{count(len(rows), 'act')} of {count(int((found['actor'].count(rows.mask) > 0).sum()), 'actor')}"
    return density([(lane, counts) for _, lane, counts in lanes], months.first, "acts", headline, width=width)


def _group(by: str, value: str) -> str:
    return style.plain(value) if by == "act" else _short(int(value), proposal().points[int(value)].name)


def _rank(by: str, value: str) -> int:
    return ACTS.index(value) if by == "act" else int(value)


def spans_of(row) -> tuple[Interval | None, Interval | None, Interval | None]:
    """When it was done, when it was reported, and the day that was named for publication."""
    return (
        when.interval(row.date_earliest, row.date_latest),
        when.interval(row.reported_earliest, row.reported_latest),
        when.announced(row.announced_for),
    )


def in_order(corpus, rows: AnyRows | None) -> Selection:
    """Acts as the codebook has them, then by the day of doing, or else of reporting, then by actor; all, if None."""
    held, order = corpus.held("plan"), _order_of(corpus)
    return Selection(held, order[selected(held, rows).mask[order]])


@once
def _order_of(corpus) -> np.ndarray:
    """The places of all acts in that order."""
    found, days = facets.plan(corpus)[0], facets.plan_days(corpus)
    number = {act: number for number, act in enumerate(ACTS)}
    act = np.array([number.get(value, len(ACTS)) for value in found["act"].values], dtype=np.int32)
    done, reported = (days[column].codes for column in ("date_earliest", "reported_earliest"))
    untold = days["date_earliest"].code.get(NONE, -1)
    return np.lexsort((found["actor"].codes, np.where(done == untold, reported, done), act[found["act"].codes]))


@once
def before_publication(corpus) -> np.ndarray:
    """Which acts of a corpus came before the plan was published."""
    act, reported = facets.plan(corpus)[0]["act"], facets.plan_days(corpus)["reported_latest"]
    early = np.array([came_before(value, "") for value in act.values], dtype=bool)
    told = np.array([value != NONE and came_before("", value) for value in reported.values], dtype=bool)
    return early[act.codes] | told[reported.codes]


def _headline(rows: pd.DataFrame, names: Names) -> str:
    dated = [(span, row) for row in rows.itertuples() for span in spans_of(row)[:2] if span]
    if not dated:
        return "No act on the plan"
    span, row = min(dated, key=lambda one: (one[0].earliest, ACTS.index(one[1].act), one[1].actor_id))
    reacting = rows.loc[rows["act"].isin(REACTIONS), "actor_id"].nunique()
    return (
        f"{names(row.actor_id)} comes first ({style.plain(row.act)}, {when.words(span)}); "
        f"{count(reacting, 'actor reacts', 'actors react')}"
    )


def draw_publication(panel: Panel, scale: TimeScale) -> None:
    """Draw the line of the day on which the plan was published."""
    at = scale.x(published().earliest)
    panel.upright(at, style.INK, 1.2, z=1.5)
    words = f"published {when.words(published())}"
    panel.write(words, at, panel.bottom, dx=-1, dy=4, size=style.SMALL - 1, turned=90, up="bottom")


def points_timeline(corpus, plan: AnyRows | None = None, width: float = style.WIDTH) -> Plot:
    """The points of the plan against the passages that touch them, before and after its publication.

    A row for each point and actor, and one for every point that no passage touches. Marks stand when the article can have
    appeared; beside them is the act. More than 200 acts are counted by month.
    """
    names, selection = names_of(corpus), selected(corpus.held("plan"), plan)
    if len(selection) > MANY:
        return _counted(corpus, selection, "point", width)
    rows = in_order(corpus, selection).frame
    touched = [(number, row, spans_of(row)[1]) for row in rows.itertuples() for number in row.points]
    lanes: dict[Lane, list] = {}
    for number, point in sorted(proposal().points.items()):
        here = [(row, span) for n, row, span in touched if n == number]
        for row, span in here:
            key = keys.of_rows(point=number, actor=row.actor_id)
            lanes.setdefault(Lane(_short(number, point.name), names(row.actor_id), key), []).append((row, span))
        if not here:
            lanes[Lane(_short(number, point.name), _NOBODY)] = []
    early = {number for number, row, _ in touched if is_before(row)}
    plot, panel, scale, heights = open_rows(
        list(lanes),
        [*(span for _, _, span in touched), published()],
        f"{len({n for n, *_ in touched})} of {len(proposal().points)} points are touched, "
        f"{len(early)} of them before the plan was published",
        "A mark is one act in one article, at the days on which the article can have appeared; beside it the act.",
        left=4.3,
        light=True,
        width=width,
    )
    draw_publication(panel, scale)
    labels = Labels(panel)
    line = scale.x(published().earliest)
    labels.keep_line_clear((line, 0), (line, max(heights.values())))
    for lane, here in lanes.items():
        spots = scale.spots([span for _, span in here], apart=0.8)
        for (row, span), x in zip(here, spots, strict=True):
            colour = style.country_colour(names.country(row.actor_id))
            draw_bar(panel, scale, span, heights[lane], colour, row.finding_id)
            draw_mark(panel, x, heights[lane], "o", True, colour, row.finding_id)
            labels.keep_clear(x, heights[lane], 11, 11)
        for (row, _), x in zip(here, spots, strict=True):
            labels.place(style.plain(row.act), [(x, heights[lane])], size=style.SMALL - 0.5, key=row.finding_id)
    name_keys(corpus, plot, rows, lanes)
    return plot.describe(
        f"Point {number}, {proposal().points[number].name}: {names(row.actor_id)} {style.plain(row.act)}, "
        f"reported {when.words(span)}."
        for number, row, span in touched
    )


def is_before(row) -> bool:
    """Whether an act came before the publication: by what it is, or because the article that reports it did."""
    return came_before(row.act, row.reported_latest)


def came_before(act: str, reported_latest: str) -> bool:
    """As `is_before`, for an act and the last day on which its article can have appeared."""
    return act in _BEFORE or (bool(reported_latest) and reported_latest < proposal().published.isoformat())


def _short(number: int, name: str) -> str:
    return f"{number}  {textwrap.shorten(name, 40, placeholder=' …')}"


def reaction_scale(corpus, plan: AnyRows | None = None, width: float = style.WIDTH) -> Plot:
    """Who answered the plan how, from warm to cold: a column for each act, with the actors under it.

    Of more than 12 actors in a column, those with most acts are named, with their number.
    """
    names, rows = names_of(corpus), selected(corpus.held("plan"), plan)
    act, actor = (facets.plan(corpus)[0][name] for name in ("act", "actor"))
    told = facets.counted_together(act, actor, rows.mask)
    nobody = np.zeros(len(actor.values), dtype=int)
    counted = {name: told[act.code[name]] if name in act.code else nobody for name in REACTIONS}
    who = {
        name: [(actor.values[code], int(counts[code])) for code in most_of(counts, _MOST_NAMED)]
        for name, counts in counted.items()
    }
    numbers = {name: int((counts > 0).sum()) for name, counts in counted.items()}
    deepest = max([len(actors) for actors in who.values()], default=1)
    counts = enumerate_words([f"{numbers[act]} {style.plain(act)}" for act in REACTIONS if numbers[act]])
    plot = Plot(
        0.55 + 0.3 * max(deepest, 1),
        f"Reactions, by number of actors: {counts or 'none'}",
        "From warm on the left to cold on the right.",
        width,
    )
    panel = plot.panel(left=0.15)
    panel.limits((0, len(REACTIONS)), (deepest + 0.6, -0.5))
    room = panel.width / len(REACTIONS)
    for column, act in enumerate(REACTIONS):
        panel.box(column + 0.01, column + 0.99, panel.bottom, panel.top, style.BAND, z=0)
        key = keys.of_rows(act=act)
        plot.names[key] = f"all: {style.plain(act)}"
        size = _fitting(style.plain(act), 0.92 * room, style.TEXT)
        panel.write(style.plain(act), column + 0.06, 0, size=size, bold=True, key=key if who[act] else "")
        for row, (actor, acts) in enumerate(who[act], start=1):
            key = keys.of_rows(act=act, actor=actor)
            plot.names[key] = f"{names(actor)}, {style.plain(act)}"
            told = f"{names(actor)} ({acts})" if len(rows) > MANY else names(actor)
            draw_mark(panel, column + 0.12, row, "o", True, style.country_colour(names.country(actor)), key)
            panel.write(told, column + 0.2, row, size=_fitting(told, 0.75 * room, style.SMALL), key=key)
        if not who[act]:
            panel.write("nobody", column + 0.06, 1, size=style.SMALL, colour=style.GREY)
    return plot.describe(f"{style.plain(act)}: {names.join(actor for actor, _ in who[act]) or 'nobody'}." for act in REACTIONS)


def _fitting(words: str, room: float, size: float) -> float:
    """A size, or a smaller one in which words fit into `room` points."""
    return min(size, room / (LETTER * len(words)))
