"""The figure of one day: what had happened with the plan by then, and what of it could be known from the articles."""

from __future__ import annotations

import numpy as np

from helpers.keep.held import AnyRows, Selection, selected
from helpers.show import facets, keys, style, when
from helpers.show.facets import NONE, Facet
from helpers.show.figures_density import MANY
from helpers.show.figures_plan import ACTS, draw_publication, in_order, lane_of, name_keys, published, spans_of
from helpers.show.names import count, names_of
from helpers.show.plot import Plot
from helpers.show.rows import draw_bar, draw_mark, open_rows

UNTOLD, YES, PERHAPS, NO = STATES = ("", "yes", "perhaps", "not yet")
"""Whether something had happened by a day; functions here give the number of the word."""


def by_then(earliest: Facet, latest: Facet, day: str) -> np.ndarray:
    """Whether each interval lies before the end of a day: yes, perhaps where it begins before and ends after, or not yet.

    The facets are of ISO days. What has no days is untold.
    """
    begun, over = (np.array([value <= day for value in facet.values], dtype=bool)[facet.codes] for facet in (earliest, latest))
    told = np.where(over, 1, np.where(begun, 2, 3)).astype(np.int8)
    told[earliest.mask(NONE)] = 0
    return told


def states(corpus, day: str) -> tuple[np.ndarray, np.ndarray]:
    """For each act of a corpus, whether it had happened by a day, and whether it could be known, as numbers of `STATES`.

    An act whose own day is not told had happened when it could be known, since articles tell of what has been; of one that
    could not be known yet, nothing is said.
    """
    days = facets.plan_days(corpus)
    known = by_then(days["reported_earliest"], days["reported_latest"], day)
    happened = by_then(days["date_earliest"], days["date_latest"], day)
    return np.where((happened == 0) & (known != STATES.index(NO)), known, happened), known


def days_of(corpus, most: int = 400) -> list[str]:
    """The days on which what had happened or could be known changes, in order; of very many, an even choice."""
    days = sorted({day for facet in facets.plan_days(corpus).values() for day in facet.values} - {NONE})
    return days if len(days) <= most else [days[int(at)] for at in np.linspace(0, len(days) - 1, most)]


def plan_by_day(corpus, day: str, plan: AnyRows | None = None, width: float = style.WIDTH) -> Plot:
    """What had happened with the plan by the end of a day against what could be known by then (all acts if None).

    A filled mark stands when an act was done, an open one when an article told of it; what was still to come is grey, and
    what had happened without being told yet is black. More than 200 acts are counted.
    """
    rows = selected(corpus.held("plan"), plan)
    rows = in_order(corpus, rows) if len(rows) <= MANY else rows
    happened, known = (told[rows.places] for told in states(corpus, day))
    span = when.interval(day, day)
    headline = f"By the end of {when.words(span)}: {_some(happened, 'had happened')}; {_some(known, 'could be known')}"
    if len(rows) > MANY:
        return _counted(facets.plan(corpus)[0]["act"], rows, happened, known, headline, width)
    rows = rows.frame
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
    for row, (done, reported, _), *told_by_then in zip(rows.itertuples(), acts, happened, known, strict=True):
        now, heard = (STATES[state] for state in told_by_then)
        height, key = heights[lane_of(names, row)], row.finding_id
        own = style.country_colour(names.country(row.actor_id))
        is_news = now == YES and heard == NO
        for one, state, filled in ((done, now, True), (reported, heard, False)):
            if one:
                colour = style.FAINT if state == NO else style.INK if is_news else own
                draw_bar(panel, scale, one, height, colour, key)
                draw_mark(panel, sum(scale.extent(one)) / 2, height, "o", filled, colour, key)
        told.append(f"{names(row.actor_id)} {style.plain(row.act)}: happened {now or when.NOT_TOLD}, known {heard}.")
    name_keys(corpus, plot, rows, lanes)
    return plot.describe(told)


def _some(found: np.ndarray, words: str) -> str:
    sure, perhaps = (int((found == STATES.index(state)).sum()) for state in (YES, PERHAPS))
    if not sure:
        return f"{perhaps or 'nothing'}{' perhaps' if perhaps else ''} {words}"
    return f"{sure} {words}{f', {perhaps} more perhaps' if perhaps else ''}"


def _counted(facet: Facet, rows: Selection, happened: np.ndarray, known: np.ndarray, headline: str, width: float) -> Plot:
    """Many acts: how many of each had happened, and how many could be known."""
    acts = facet.codes[rows.places].astype(np.int64) * len(STATES)
    shape = len(facet.values), len(STATES)
    told_of = [np.bincount(acts + found, minlength=shape[0] * shape[1]).reshape(shape) for found in (happened, known)]
    numbers = {act: int(told_of[0][facet.code[act]].sum()) for act in ACTS if act in facet.code}
    present = [act for act, number in numbers.items() if number]
    plot = Plot(
        0.45 * max(len(present), 1) + 0.5, headline, f"More than {MANY} acts: counts. Dark: surely. Pale: perhaps.", width
    )
    panel = plot.panel(left=1.6, right=0.9, top=0.1)
    most = max(numbers.values(), default=1) or 1
    panel.limits((0, most), (max(len(present), 1) - 0.4, -0.6))
    told = []
    for lane, act in enumerate(present):
        key = keys.of_rows(act=act)
        plot.names[key] = f"all: {style.plain(act)}"
        panel.write(style.plain(act), 0, lane, dx=-8, across="right", bold=True, key=key)
        for up, counts, colour in ((-0.2, told_of[0], style.BLUE), (0.2, told_of[1], style.GREEN)):
            sure, perhaps = (int(counts[facet.code[act], STATES.index(state)]) for state in (YES, PERHAPS))
            panel.box(0, sure, lane + up + 0.18, lane + up - 0.18, colour, key=key)
            panel.box(sure, sure + perhaps, lane + up + 0.18, lane + up - 0.18, colour, alpha=0.35, key=key)
            words = count(sure, "act") + (" happened" if up < 0 else " known")
            panel.write(words, sure + perhaps, lane + up, dx=4, size=style.SMALL - 2, colour=style.GREY)
            told.append(f"{style.plain(act)}: {words}.")
    return plot.describe(told)
