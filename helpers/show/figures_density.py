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

    `lanes` are pairs of a lane and how many of its rows begin in each value of `begins` (see `in_lanes`). With more than
    thirty months, years are counted. Each count is a place to choose.
    """
    periods, period_of = _periods(begins)
    counted = [(lane, np.bincount(period_of, counts, len(periods)).astype(int)) for lane, counts in lanes]
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


def in_lanes(lane_of: np.ndarray, number: int, begins: np.ndarray, months: int) -> np.ndarray:
    """How many rows of each of a number of lanes begin in each month: the lane (-1 for none) and the month of each are told."""
    kept = lane_of >= 0
    told = lane_of[kept].astype(np.int64) * months + begins[kept]
    return np.bincount(told, minlength=number * months).reshape(number, months)


def busiest(one: Facet, other: Facet, mask: np.ndarray, begins: Facet) -> list[tuple[str, str, np.ndarray]]:
    """The pairs of a value of a facet and one of another that most rows in a mask have, and in which months these begin.

    The other facet has one value for each row, and so has `begins`.
    """
    kept = one.within(mask)
    rows = one.rows[kept]
    pairs = one.codes[kept].astype(np.int64) * len(other.values) + other.codes[rows]
    counts = np.bincount(pairs)
    most = np.argsort(-counts, kind="stable")[:MOST_LANES]
    most = most[counts[most] > 0]
    lane = np.full(len(counts), -1, dtype=np.int32)
    lane[most] = np.arange(len(most), dtype=np.int32)
    told = in_lanes(lane[pairs], len(most), begins.codes[rows], len(begins.values))
    names = [(one.values[pair // len(other.values)], other.values[pair % len(other.values)]) for pair in most.tolist()]
    return [(*name, counted) for name, counted in zip(names, told, strict=True)]


def _periods(begins: Facet) -> tuple[list[str], np.ndarray]:
    """The periods to count by, in order, and the number of the period of each of the facet's values."""
    cut = 7 if len(begins.values) <= _MOST_MONTHS else 4
    names = [value if value == NONE else value[:cut] for value in begins.values]
    periods = sorted(set(names), key=lambda name: (name == NONE, name))
    place = {name: number for number, name in enumerate(periods)}
    return periods, np.array([place[name] for name in names], dtype=int)
