"""The figure of one day: what had happened with the plan by then, and what of it could be known from the articles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
import pandas as pd

from helpers.show import facets, keys, style, when
from helpers.show.facets import Facet
from helpers.show.figures_density import MANY
from helpers.show.figures_plan import ACTS, draw_publication, in_order, lane_of, name_keys, published, spans_of
from helpers.show.names import count, names_of
from helpers.show.once import once
from helpers.show.plot import Plot
from helpers.show.rows import draw_bar, draw_mark, open_rows

YES, PERHAPS, NO = "yes", "perhaps", "not yet"


def by_then(earliest: Iterable[str], latest: Iterable[str], day: str) -> np.ndarray:
    """Whether each interval lies before the end of a day: `yes`, `perhaps` where it begins before and ends after, or `not yet`.

    All are ISO days; an interval that is not told gives an empty string.
    """
    first, last = (np.asarray(days, dtype="U10") for days in (earliest, latest))
    return np.where(first == "", "", np.where(last <= day, YES, np.where(first <= day, PERHAPS, NO)))


DAYS = ("date_earliest", "date_latest", "reported_earliest", "reported_latest")


@once
def _days(corpus) -> dict[str, np.ndarray]:
    """The days of `corpus.plan`, in a form that is quickly compared."""
    return {column: corpus.plan[column].to_numpy(dtype="U10") for column in DAYS}


def states(plan: Mapping[str, Iterable[str]], day: str) -> tuple[np.ndarray, np.ndarray]:
    """For each act, by the columns of `DAYS`, whether it had happened by a day, and whether it could be known.

    An act whose own day is not told had happened when it could be known, since articles tell of what has been; of one that
    could not be known yet, nothing is said.
    """
    known = by_then(plan["reported_earliest"], plan["reported_latest"], day)
    happened = by_then(plan["date_earliest"], plan["date_latest"], day)
    return np.where((happened == "") & (known != NO), known, happened), known


def days_of(plan: pd.DataFrame, most: int = 400) -> list[str]:
    """The days on which what had happened or could be known changes, in order; of very many, an even choice."""
    days = sorted({day for column in DAYS for day in plan[column].unique() if day})
    return days if len(days) <= most else [days[int(at)] for at in np.linspace(0, len(days) - 1, most)]


def plan_by_day(corpus, day: str, plan: pd.DataFrame | None = None, width: float = style.WIDTH) -> Plot:
    """What had happened with the plan by the end of a day against what could be known by then (all acts if None).

    A filled mark stands when an act was done, an open one when an article told of it; what was still to come is grey, and
    what had happened without being told yet is black. More than 200 acts are counted.
    """
    rows = corpus.plan if plan is None else plan
    rows = in_order(corpus, rows) if len(rows) <= MANY else rows
    days = _days(corpus)
    happened, known = states({column: days[column][rows.index] for column in DAYS}, day)
    span = when.interval(day, day)
    headline = f"By the end of {when.words(span)}: {_some(happened, 'had happened')}; {_some(known, 'could be known')}"
    if len(rows) > MANY:
        return _counted(facets.plan(corpus)[0]["act"], rows, happened, known, headline, width)
    names = names_of(corpus)
    lanes = {lane_of(names, row): None for row in rows.itertuples()}
    acts = [spans_of(row) for row in rows.itertuples()]
    reading = "● done  ○ told by an article  Grey: still to come.  Black: it had happened, and no article had told it yet."
    spans = [one for act in acts for one in act[:2] if one] + [published(), span]
    plot, panel, scale, heights = open_rows(list(lanes), spans, headline, reading, width=width)
    draw_publication(panel, scale)
    at = scale.extent(span)[1]
    panel.box(scale.x(span.earliest), at, panel.bottom, panel.top, style.ORANGE, alpha=0.2, z=0.6)
    told = []
    for row, (done, reported, _), now, heard in zip(rows.itertuples(), acts, happened, known, strict=True):
        height, key = heights[lane_of(names, row)], row.finding_id
        own = style.country_colour(names.country(row.actor_id))
        untold = now in (YES, PERHAPS) and heard == NO
        for one, state, filled in ((done, now, True), (reported, heard, False)):
            if one:
                colour = style.FAINT if state == NO else style.INK if untold else own
                draw_bar(panel, scale, one, height, colour, key)
                draw_mark(panel, sum(scale.extent(one)) / 2, height, "o", filled, colour, key)
        told.append(f"{names(row.actor_id)} {style.plain(row.act)}: happened {now or when.NOT_TOLD}, known {heard}.")
    name_keys(corpus, plot, rows, lanes)
    return plot.describe(told)


def _some(found: np.ndarray, words: str) -> str:
    sure, perhaps = int((found == YES).sum()), int((found == PERHAPS).sum())
    if not sure:
        return f"{perhaps or 'nothing'}{' perhaps' if perhaps else ''} {words}"
    return f"{sure} {words}{f', {perhaps} more perhaps' if perhaps else ''}"


def _counted(facet: Facet, rows: pd.DataFrame, happened: np.ndarray, known: np.ndarray, headline: str, width: float) -> Plot:
    """Many acts: how many of each had happened, and how many could be known."""
    acts = facet.codes[rows.index]
    present = [act for act in ACTS if act in facet.code and (acts == facet.code[act]).any()]
    plot = Plot(
        0.45 * max(len(present), 1) + 0.5, headline, f"More than {MANY} acts: counts. Dark: surely. Pale: perhaps.", width
    )
    panel = plot.panel(left=1.6, right=0.9, top=0.1)
    most = max((int((acts == facet.code[act]).sum()) for act in present), default=1)
    panel.limits((0, most), (max(len(present), 1) - 0.4, -0.6))
    told = []
    for lane, act in enumerate(present):
        key = keys.of_rows(act=act)
        plot.names[key] = f"all: {style.plain(act)}"
        panel.write(style.plain(act), 0, lane, dx=-8, across="right", bold=True, key=key)
        for up, found, colour in ((-0.2, happened, style.BLUE), (0.2, known, style.GREEN)):
            sure = int(((acts == facet.code[act]) & (found == YES)).sum())
            perhaps = int(((acts == facet.code[act]) & (found == PERHAPS)).sum())
            panel.box(0, sure, lane + up + 0.18, lane + up - 0.18, colour, key=key)
            panel.box(sure, sure + perhaps, lane + up + 0.18, lane + up - 0.18, colour, alpha=0.35, key=key)
            words = count(sure, "act") + (" happened" if up < 0 else " known")
            panel.write(words, sure + perhaps, lane + up, dx=4, size=style.SMALL - 2, colour=style.GREY)
            told.append(f"{style.plain(act)}: {words}.")
    return plot.describe(told)
