"""Figures of how far the findings can be trusted: scores, constructions tried, blind dating."""

from __future__ import annotations

import pandas as pd
from matplotlib.ticker import MaxNLocator

from helpers.show import style
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
    axes = plot.panel(_LEFT, _RIGHT, bottom=0.4)
    axes.set_xlim(-0.02, 1.02)
    axes.set_ylim(len(rows) - 0.5, -0.5)
    axes.set_xticks([0, 0.25, 0.5, 0.75, 1])
    axes.tick_params(length=0, labelsize=style.SMALL, labelcolor=style.GREY)
    axes.vlines([0, 0.25, 0.5, 0.75, 1], -0.5, len(rows) - 0.5, color=style.FAINT, lw=0.8, zorder=0)
    told = []
    for y, (name, row) in enumerate(rows):
        counted = f"{int(row['right'])} of {int(row['predicted'])} of {int(row['expected'])}"
        axes.plot([row["low"], row["high"]], [y, y], color=style.SKY, lw=5, solid_capstyle="butt", zorder=1)
        axes.plot(row["f1"], y, "o", color=style.BLUE, ms=7, zorder=2)
        axes.text(-0.04, y, name, ha="right", va="center", size=style.TEXT, color=style.INK)
        axes.text(1.04, y, f"{row['f1']:.2f}   {counted}", ha="left", va="center", size=style.SMALL, color=style.INK)
        told.append(f"{name}: {row['f1']:.2f}, likely {row['low']:.2f} to {row['high']:.2f}, {counted}.")
    return plot.describe(told)


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
    axes = plot.panel(2.75, 0.15, top=0.78)
    axes.set_xlim(-0.5, len(grid.columns) + 0.5)
    axes.set_ylim(len(grid) - 0.5, -0.5)
    for x, column in enumerate([*grid.columns, "all"]):
        place = {"rotation": 40, "ha": "left", "va": "bottom", "rotation_mode": "anchor"}
        axes.text(
            x - 0.15, -0.65, column, size=style.SMALL, color=style.INK, weight="bold" if column == "all" else "normal", **place
        )
    for y, construction in enumerate(grid.index):
        axes.text(-0.7, y, construction, ha="right", va="center", size=style.TEXT, color=style.INK)
        for x, share in enumerate([*grid.loc[construction], total[construction]]):
            _cell(axes, x, y, share)
    worst = total.sort_values(kind="stable").head(_WORST)
    return plot.describe(f"{construction}: {share:.0%} right." for construction, share in worst.items())


def _cell(axes, x: int, y: int, share: float) -> None:
    if pd.isna(share):
        return
    missed = 1 - share
    axes.fill_between([x - 0.48, x + 0.48], y - 0.46, y + 0.46, color=style.VERMILLION, alpha=0.75 * missed, lw=0)
    axes.text(x, y, f"{share:.0%}", ha="center", va="center", size=style.SMALL, color=style.GREY if share == 1 else style.INK)


def blind_dating(dated: pd.DataFrame) -> Plot:
    """Articles whose day was hidden: the days that the text leaves, as a bar around the true day."""
    held, told = int(dated["sound"].sum()), dated["days"].dropna()
    median = f", {told.median():g} days wide in the middle" if len(told) else ""
    plot = Plot(
        _ROW * len(dated) + 0.55,
        f"{held} of {count(len(dated), 'interval')} hold the true day{median}",
        "The line is the day on which the article appeared, hidden from the rules; a bar the days that text and month leave.",
    )
    axes = plot.panel(3.3, 1.0, bottom=0.45)
    axes.set_ylim(len(dated) - 0.5, -0.5)
    axes.axvline(0, color=style.INK, lw=1.2, zorder=2)
    lines = []
    for y, row in enumerate(dated.itertuples()):
        axes.text(-0.02, y, row.article_id, ha="right", va="center", size=style.SMALL, transform=axes.get_yaxis_transform())
        day = pd.Timestamp(row.true_day)
        if not row.published_earliest:
            axes.text(0.5, y, " not told", va="center", size=style.SMALL, color=style.GREY)
            lines.append(f"{row.article_id}: not told.")
            continue
        first, last = ((pd.Timestamp(edge) - day).days for edge in (row.published_earliest, row.published_latest))
        axes.barh(
            y, last - first + 0.8, left=first - 0.4, height=0.5, color=style.SKY if row.sound else style.VERMILLION, zorder=1
        )
        axes.text(
            1.01,
            y,
            count(row.days, "day"),
            va="center",
            size=style.SMALL,
            color=style.INK,
            transform=axes.get_yaxis_transform(),
        )
        lines.append(f"{row.article_id}: {row.published_earliest} to {row.published_latest}, true day {row.true_day}.")
    axes.set_xlabel("days before and after the true day", size=style.SMALL, color=style.GREY)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True, nbins=9))
    axes.tick_params(length=0, labelsize=style.SMALL, labelcolor=style.GREY)
    return plot.describe(lines)
