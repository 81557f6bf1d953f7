"""Figures of how far the findings can be trusted: scores, constructions tried, blind dating."""

from __future__ import annotations

import pandas as pd

from helpers.show import style
from helpers.show.canvas import Panel
from helpers.show.names import count
from helpers.show.plot import Plot

MEASURES = {
    ("statements", "overlap ≥ 0.3"): "statements, found",
    ("statements", "overlap ≥ 0.8"): "… with their exact words",
    ("statements", "speaker"): "… with the right speaker",
    ("statements", "kind"): "… of the right kind",
    ("statements", "sourcing"): "… with the right sourcing",
    ("meetings", "found"): "meetings, found",
    ("meetings", "found, days and status right"): "… with days and status right",
    ("stances", "found"): "stances, found",
    ("plan", "found"): "acts on the plan, found",
    ("plan", "points"): "… with the right points",
}
"""The measures that the figure and the table of scores show, in words."""

_ROW = 0.30
_LEFT = 3.1
_RIGHT = 1.6
_WORST = 4


def score_dots(score) -> Plot:
    """How much is found and right, against gold: a dot a measure, on a bar from its lowest to its highest likely value."""
    rows = [(name, score.summary.loc[key]) for key, name in MEASURES.items() if key in score.summary.index]
    found = score.summary.loc[("statements", "overlap ≥ 0.3"), "f1"] if rows else float("nan")
    plot = Plot(
        _ROW * len(rows) + 0.45,
        f"Statements are found with an F1 of {found:.2f} on {count(len(score.dating), 'article')}",
        "A dot is F1, or the share that is right; its bar the 95 % interval when the articles are drawn anew. "
        "At the right: right of found of annotated.",
    )
    panel = plot.panel(_LEFT, _RIGHT, bottom=0.4)
    panel.limits((-0.02, 1.02), (len(rows) - 0.5, -0.5))
    for share in (0, 0.25, 0.5, 0.75, 1):
        panel.upright(share)
        panel.write(f"{share:.2f}", share, panel.bottom, dy=-4, **_TICK)
    told = []
    for y, (name, row) in enumerate(rows):
        counted = f"{int(row['right'])} of {int(row['predicted'])} of {int(row['expected'])}"
        panel.line((row["low"], row["high"]), (y, y), style.SKY, 5, z=1)
        panel.mark(row["f1"], y, "o", style.BLUE, size=7, edge=1)
        panel.write(name, -0.04, y, across="right")
        panel.write(f"{row['f1']:.2f}   {counted}", 1.04, y, size=style.SMALL)
        told.append(f"{name}: {row['f1']:.2f}, likely {row['low']:.2f} to {row['high']:.2f}, {counted}.")
    return plot.describe(told)


_TICK = {"size": style.SMALL, "colour": style.GREY, "across": "center", "up": "top"}


def construction_grid(tried: pd.DataFrame) -> Plot:
    """Constructions of reported speech against kinds of speakers: the share of sentences read right, in words and shade."""
    grid = tried.pivot_table(index="construction", columns="speaker", values="right", aggfunc="mean", sort=False)
    total = tried.groupby("construction", sort=False)["right"].mean().reindex(grid.index)
    right = int(tried["right"].sum())
    plot = Plot(
        _ROW * len(grid) + 0.95,
        f"{right:,} of {len(tried):,} constructed sentences are read right ({right / max(len(tried), 1):.0%})",
        "A cell is the share of sentences of that construction, said by that kind of speaker, "
        "of which content, speaker and kind are right.",
    )
    panel = plot.panel(2.75, 0.15, top=0.78)
    panel.limits((-0.5, len(grid.columns) + 0.5), (len(grid) - 0.5, -0.5))
    for x, column in enumerate([*grid.columns, "all"]):
        panel.write(column, x - 0.15, -0.65, size=style.SMALL, bold=column == "all", turned=40, up="bottom")
    for y, construction in enumerate(grid.index):
        panel.write(construction, -0.7, y, across="right")
        for x, share in enumerate([*grid.loc[construction], total[construction]]):
            _cell(panel, x, y, share)
    worst = total.sort_values(kind="stable").head(_WORST)
    return plot.describe(f"{construction}: {share:.0%} right." for construction, share in worst.items())


def _cell(panel: Panel, x: int, y: int, share: float) -> None:
    if pd.isna(share):
        return
    missed = 1 - share
    panel.box(x - 0.48, x + 0.48, y + 0.46, y - 0.46, style.VERMILLION, alpha=0.75 * missed)
    colour = style.GREY if share == 1 else style.INK
    panel.write(f"{share:.0%}", x, y, size=style.SMALL, colour=colour, across="center")


def blind_dating(dated: pd.DataFrame) -> Plot:
    """Articles whose day was hidden: the days that the text leaves, as a bar around the true day."""
    held, told = int(dated["sound"].sum()), dated["days"].dropna()
    median = f", {told.median():g} days wide in the middle" if len(told) else ""
    plot = Plot(
        _ROW * len(dated) + 0.55,
        f"{held} of {count(len(dated), 'interval')} hold the true day{median}",
        "The line is the day on which the article appeared, hidden from the rules; a bar the days that text and month leave.",
    )
    panel = plot.panel(3.3, 1.0, bottom=0.45)
    spans = [_around(row) for row in dated.itertuples()]
    edges = [0, *(edge for span in spans if span for edge in span)]
    panel.limits((min(edges) - 0.8, max(edges) + 0.8), (len(dated) - 0.5, -0.5))
    panel.upright(0, style.INK, 1.2, z=3)
    step = next(step for step in _STEPS if (max(edges) - min(edges)) / step <= _MOST_TICKS)
    for tick in range(-(-min(edges) // step) * step, max(edges) + 1, step):
        panel.write(f"{tick}", tick, panel.bottom, dy=-3, **_TICK)
    panel.write("days before and after the true day", 0, panel.bottom, dy=-16, **_TICK)
    lines = []
    for y, (row, span) in enumerate(zip(dated.itertuples(), spans, strict=True)):
        panel.write(row.article_id, panel.left, y, dx=-8, across="right", size=style.SMALL)
        if span is None:
            panel.write("not told", 0.5, y, dx=3, size=style.SMALL, colour=style.GREY)
            lines.append(f"{row.article_id}: not told.")
            continue
        first, last = span
        panel.box(first - 0.4, last + 0.4, y + 0.25, y - 0.25, style.SKY if row.sound else style.VERMILLION, z=1)
        panel.write(count(row.days, "day"), panel.right, y, dx=6, size=style.SMALL)
        lines.append(f"{row.article_id}: {row.published_earliest} to {row.published_latest}, true day {row.true_day}.")
    return plot.describe(lines)


_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10_000)
_MOST_TICKS = 9


def _around(row) -> tuple[int, int] | None:
    """From how many days before to how many after the true day an article can have appeared; None where not told."""
    if not row.published_earliest:
        return None
    day = pd.Timestamp(row.true_day)
    first, last = ((pd.Timestamp(edge) - day).days for edge in (row.published_earliest, row.published_latest))
    return first, last
