"""The figure for more rows than can be drawn one by one: how many there are of each kind in each month."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from helpers.show import keys, style
from helpers.show.facets import NONE, Facet
from helpers.show.names import count
from helpers.show.plot import Plot
from helpers.show.rows import LEFT, Lane, name_rows, named_rows
from helpers.show.when import NOT_TOLD

MANY = 200
"""With more rows than this, figures count instead of drawing each."""

MOST_LANES = 24
_MOST_MONTHS = 30


def density(
    lanes: Sequence[tuple[Lane, np.ndarray]], begins: Facet, noun: str, headline: str, left: float = LEFT,
    width: float = style.WIDTH,
) -> Plot:  # fmt: skip
    """Rows in lanes against the months in which they begin, as counts: the more, the darker.

    `lanes` are pairs of a lane and the numbers of its rows, `begins` the month of each row. With more than thirty months,
    years are counted. Each count is a place to choose.
    """
    per_row = np.full(begins.size, -1)
    per_row[begins.rows] = begins.codes
    periods, period_of = _periods(begins)
    counted = []
    for lane, rows in lanes:
        codes = per_row[rows]
        counted.append((lane, np.bincount(period_of[codes[codes >= 0]], minlength=len(periods))))
    total = sum(int(counts.sum()) for _, counts in counted)
    reading = (
        f"More than {MANY} rows: each number counts the {noun} that begin in it, those of the {len(lanes)} busiest rows; "
        "the darker, the more."
    )
    plot, panel, heights = named_rows([lane for lane, _ in counted], headline, reading, left, light=False, width=width)
    panel.limits(x=(0, max(len(periods), 1)))
    name_rows(panel, heights, left, light=False, width=width)
    step = max(1, int(26 * len(periods) / panel.width) + 1)
    for number, period in enumerate(periods):
        if number % step == 0:
            words = "\n".join(reversed(period.split("-"))) if period != NONE else NOT_TOLD.replace(" ", "\n")
            panel.write(words, number + 0.5, panel.top, dy=4, size=style.SMALL - 1, across="center", up="bottom")
    most = max((int(counts.max()) for _, counts in counted if counts.size), default=1) or 1
    for lane, counts in counted:
        for number in np.flatnonzero(counts):
            found = int(counts[number])
            key = keys.of_rows(**keys.values(lane.key), begins=periods[number])
            plot.names[key] = (
                f"{lane.group} {lane.name}, {periods[number]}: {count(found, noun.removesuffix('s'), noun)}".strip()
            )
            strength, height = (found / most) ** 0.5, heights[lane]
            panel.box(number + 0.04, number + 0.96, height + 0.44, height - 0.44, style.BLUE, 0.12 + 0.6 * strength, key=key)
            if len(f"{found}") * style.SMALL * 0.6 + 2 < panel.width / len(periods):
                panel.write(f"{found}", number + 0.5, height, size=style.SMALL - 1, across="center")
    return plot.describe(
        [f"{total} {noun} counted."]
        + [f"{' '.join(filter(None, (lane.group, lane.name)))}: {int(counts.sum())}." for lane, counts in counted]
    )


def _periods(begins: Facet) -> tuple[list[str], np.ndarray]:
    """The periods to count by, in order, and the number of the period of each of the facet's values."""
    cut = 7 if len(begins.values) <= _MOST_MONTHS else 4
    names = [value if value == NONE else value[:cut] for value in begins.values]
    periods = sorted(set(names), key=lambda name: (name == NONE, name))
    place = {name: number for number, name in enumerate(periods)}
    return periods, np.array([place[name] for name in names], dtype=int)
