"""Figures of who met whom: a time line with a lane for each actor, and a network."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from helpers.keep.held import AnyRows, Selection, selected
from helpers.records import Interval
from helpers.show import facets, keys, style, when
from helpers.show.canvas import INCH, Panel
from helpers.show.figures_density import MANY, MOST_LANES, density, in_lanes
from helpers.show.labels import Labels
from helpers.show.names import Names, count, names_of, shortened
from helpers.show.plot import Plot
from helpers.show.rows import Lane
from helpers.show.telling import telling_of
from helpers.show.timescale import HEAD, TimeScale

_LANE = 0.34  # inches
_APART, _WIDEST_UNDATED = 0.42, 8.4  # widths of a day on which something is told
_COUNTRY = 34  # points, from the beginning of a lane to the end of a name: the country stands between them
_NARROWEST, _WIDEST, _EDGE = 2.05, 2.75, 0.12  # inches of room for names and countries, and before them
_LETTER = 0.57 * style.TEXT  # points
_COLOUR = {
    "held": style.BLUE,
    "ongoing": style.GREEN,
    "planned": style.BLUE,
    "possible": style.ORANGE,
    "cancelled": style.VERMILLION,
}
_SIGN = {"held": "●", "ongoing": "■", "planned": "○", "possible": "◇", "cancelled": "✖"}


@dataclass(frozen=True, slots=True)
class _Encounter:
    participants: tuple[str, ...]
    span: Interval | None
    status: str
    label: str
    key: str


def meeting_timeline(corpus, meetings: AnyRows | None = None, width: float = style.WIDTH) -> Plot:
    """A time line of `meetings` (all of the corpus if None) in which each joins the lanes of those who took part.

    A bar is as long as the days on which it can have been; the mark on it shows by its shape whether the meeting was
    held, is going on, planned, possible or cancelled. With more than 24 actors, those with most meetings are drawn; with
    more than 200 meetings, they are counted by month.
    """
    names = names_of(corpus)
    rows = selected(corpus.held("meetings"), meetings)
    if len(rows) > MANY:
        return _counted(corpus, rows, names, width)
    encounters = list(_encounters(rows.frame))
    lanes = _lanes(encounters, names)
    shown = [e for e in encounters if sum(p in lanes for p in e.participants) > 1]
    drawn = {p for e in shown for p in e.participants}
    lanes = {actor: lane for lane, actor in enumerate(filter(drawn.__contains__, lanes))}
    plot = Plot(
        HEAD + _LANE * max(1, len(lanes)) + 0.15,
        _headline(encounters),
        _reading(encounters, shown),
        width,
    )
    room = _room([names(actor) for actor in lanes])
    panel = plot.panel(left=room, top=HEAD)
    panel.limits(y=(len(lanes) - 0.4, -0.6))
    spans = [e.span for e in shown]
    scale = TimeScale(spans, undated=min(_WIDEST_UNDATED, _APART * (spans.count(None) + 1)))
    scale.draw(panel)
    _draw_lanes(panel, lanes, names, int(((room - _EDGE) * INCH - _COUNTRY) / _LETTER))
    labels = Labels(panel)
    places = scale.spots(spans, _APART)
    for encounter, x in zip(shown, places, strict=True):
        _draw_encounter(panel, encounter, x, scale, lanes, labels)
    busy = Counter(p for e in shown for p in e.participants)
    for encounter, x in zip(shown, places, strict=True):
        quietest = sorted((p for p in encounter.participants if p in lanes), key=lambda p: (busy[p], p))
        labels.place(encounter.label, [(x, lanes[p]) for p in quietest], key=encounter.key)
    plot.names |= telling_of(corpus).lines(e.key for e in shown)
    plot.names |= {keys.of_rows(actor=actor): f"all meetings of {names(actor)}" for actor in lanes}
    return plot.describe(
        f"{names.join(e.participants)}: {e.status}, {when.words(e.span)}{', ' + e.label.split(',')[0] if e.label else ''}."
        for e in encounters
    )


def _encounters(meetings: pd.DataFrame) -> Iterator[_Encounter]:
    for row in meetings.itertuples():
        told = [row.place or row.setting, "" if row.status == "held" else row.status]
        told += [f"by {row.mode}"] if row.mode in ("phone", "video") else []
        yield _Encounter(
            tuple(row.participants),
            when.interval(row.date_earliest, row.date_latest),
            row.status,
            ", ".join(filter(None, told)),
            row.finding_id,
        )


def _counted(corpus, rows: Selection, names: Names, width: float) -> Plot:
    """Many meetings: how many each of those who met most had in each month."""
    found, months = facets.meetings(corpus)
    people, begins, mask = found["actor"], months.first, rows.mask
    shown = people.commonest(mask, MOST_LANES)
    lane = np.full(len(people.values), -1, dtype=np.int32)
    lane[shown] = np.arange(len(shown), dtype=np.int32)
    kept = people.within(mask)
    told = in_lanes(lane[people.codes[kept]], len(shown), begins.codes[people.rows[kept]], len(begins.values))
    lanes = [
        (Lane("", names(people.values[code]), keys.of_rows(actor=people.values[code])), counts)
        for code, counts in zip(shown, told, strict=True)
    ]
    held = int((found["status"].mask("held") & mask).sum())
    everyone = int((people.count(mask) > 0).sum())
    headline = f"{count(len(rows), 'meeting')} of {count(everyone, 'actor')}; {held or 'none'} known to have been held"
    return density(lanes, months.first, "meetings", headline, left=2.35, width=width)


def _headline(encounters: list[_Encounter]) -> str:
    held = sum(e.status == "held" for e in encounters)
    everyone = {p for e in encounters for p in e.participants}
    return f"{count(len(encounters), 'meeting')} of {count(len(everyone), 'actor')}; {held or 'none'} known to have been held"


def _reading(encounters: list[_Encounter], shown: list[_Encounter]) -> str:
    present = {e.status for e in encounters}
    signs = "   ".join(f"{_SIGN[s]}\u00a0{s}" for s in style.STATUS if s in present)
    missing = len(encounters) - len(shown)
    left_out = f".   {count(missing, 'meeting')} of actors who meet less often not drawn." if missing else ""
    return f"A line joins those who met; a bar spans the days on which it can have been.   {signs}{left_out}"


def _lanes(encounters: list[_Encounter], names: Names) -> dict[str, int]:
    """The lane of each actor: countries together, the one that meets most in the middle, so that lines stay short."""
    meetings = Counter(p for e in encounters for p in e.participants)
    chosen = sorted(meetings, key=lambda p: (-meetings[p], p))[:MOST_LANES]
    countries = Counter()
    for actor in chosen:
        countries[names.country(actor)] += meetings[actor]
    upper: list[str] = []
    lower: list[str] = []
    for number, country in enumerate(sorted(countries, key=lambda c: (-countries[c], c))):
        group = [p for p in chosen if names.country(p) == country]
        if number == 0 or len(lower) <= len(upper):
            lower += group
        else:
            upper += group
    return {actor: lane for lane, actor in enumerate([*reversed(upper), *lower])}


def _room(shown: list[str]) -> float:
    """The inches that names and countries beside the lanes take."""
    return min(_WIDEST, max(_NARROWEST, (_COUNTRY + max(map(len, shown), default=0) * _LETTER) / INCH + _EDGE))


def _draw_lanes(panel: Panel, lanes: dict[str, int], names: Names, letters: int) -> None:
    for actor, lane in lanes.items():
        panel.across(lane)
        name, key = shortened(names(actor), letters), keys.of_rows(actor=actor)
        panel.write(name, panel.left, lane, dx=-_COUNTRY, across="right", key=key)
        panel.write(names.country(actor), panel.left, lane, dx=-6, across="right", size=style.SMALL - 2, colour=style.GREY)


def _draw_encounter(
    panel: Panel, encounter: _Encounter, x: float, scale: TimeScale, lanes: dict[str, int], labels: Labels
) -> None:
    marker, filled, dash = style.STATUS[encounter.status]
    colour, key = _COLOUR[encounter.status], encounter.key
    joined = sorted(lanes[p] for p in encounter.participants if p in lanes)
    left, right = scale.extent(encounter.span)
    panel.line((x, x), (joined[0], joined[-1]), colour, 1.4, dash, key=key)
    for lane in joined:
        if encounter.span is not None:
            panel.line((left + 0.06, right - 0.06), (lane, lane), colour, 4.5, alpha=0.28, z=2, key=key)
        panel.mark(x, lane, marker, colour, filled, size=8 if marker != "D" else 6.5, edge=1.5, key=key)
        labels.keep_clear(x, lane, 11, 11)
    if scale.leaves(encounter.span):
        for lane in joined:
            panel.write("›", right, lane, colour=colour)
