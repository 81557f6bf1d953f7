"""Figures of who met whom: a time line with a lane for each actor, and a network."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from helpers.records import Interval
from helpers.show import style, when
from helpers.show.labels import Labels
from helpers.show.names import Names, count
from helpers.show.plot import Plot
from helpers.show.timescale import HEAD, TimeScale

_LANE = 0.34  # inches
_MOST_LANES = 24
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


def meeting_timeline(corpus, meetings: pd.DataFrame | None = None) -> Plot:
    """A time line of `meetings` (all of the corpus if None) in which each joins the lanes of those who took part.

    A bar is as long as the days on which it can have been; the mark on it shows by its shape whether the meeting was
    held, is going on, planned, possible or cancelled. With more than 24 actors, those with most meetings are drawn.
    """
    names = Names(corpus)
    encounters = list(_encounters(corpus.meetings if meetings is None else meetings))
    lanes = _lanes(encounters, names)
    shown = [e for e in encounters if sum(p in lanes for p in e.participants) > 1]
    plot = Plot(
        HEAD + _LANE * max(1, len(lanes)) + 0.15,
        _headline(encounters),
        _reading(encounters, shown),
    )
    axes = plot.panel(left=2.35, top=HEAD)
    axes.set_ylim(len(lanes) - 0.4, -0.6)
    scale = TimeScale(e.span for e in shown)
    scale.draw(axes)
    _draw_lanes(axes, lanes, names)
    labels = Labels(axes)
    places = scale.spots([e.span for e in shown], apart=0.42)
    for encounter, x in zip(shown, places, strict=True):
        _draw_encounter(axes, encounter, x, scale, lanes, labels)
    busy = Counter(p for e in shown for p in e.participants)
    for encounter, x in zip(shown, places, strict=True):
        quietest = sorted((p for p in encounter.participants if p in lanes), key=lambda p: (busy[p], p))
        labels.place(encounter.label, [(x, lanes[p]) for p in quietest])
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
        )


def _headline(encounters: list[_Encounter]) -> str:
    held = sum(e.status == "held" for e in encounters)
    everyone = {p for e in encounters for p in e.participants}
    return f"{count(len(encounters), 'meeting')} of {count(len(everyone), 'actor')}; {held or 'none'} known to have been held"


def _reading(encounters: list[_Encounter], shown: list[_Encounter]) -> str:
    present = {e.status for e in encounters}
    signs = "   ".join(f"{_SIGN[s]} {s}" for s in style.STATUS if s in present)
    missing = len(encounters) - len(shown)
    left_out = f"   {count(missing, 'meeting')} of actors who meet less often not drawn." if missing else ""
    return f"A line joins those who met; a bar spans the days on which it can have been.   {signs}{left_out}"


def _lanes(encounters: list[_Encounter], names: Names) -> dict[str, int]:
    """The lane of each actor: countries together, the one that meets most in the middle, so that lines stay short."""
    meetings = Counter(p for e in encounters for p in e.participants)
    chosen = sorted(meetings, key=lambda p: (-meetings[p], p))[:_MOST_LANES]
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


def _draw_lanes(axes, lanes: dict[str, int], names: Names) -> None:
    for actor, lane in lanes.items():
        axes.axhline(lane, color=style.FAINT, lw=0.8, zorder=1)
        beside = {"xycoords": ("axes fraction", "data"), "textcoords": "offset points", "va": "center", "ha": "right"}
        axes.annotate(names(actor), (0, lane), xytext=(-34, 0), size=style.TEXT, color=style.INK, **beside)
        axes.annotate(names.country(actor), (0, lane), xytext=(-6, 0), size=style.SMALL - 2, color=style.GREY, **beside)


def _draw_encounter(axes, encounter: _Encounter, x: float, scale: TimeScale, lanes: dict[str, int], labels: Labels) -> None:
    marker, filled, line = style.STATUS[encounter.status]
    colour = _COLOUR[encounter.status]
    joined = sorted(lanes[p] for p in encounter.participants if p in lanes)
    left, right = scale.extent(encounter.span)
    axes.plot([x, x], [joined[0], joined[-1]], color=colour, lw=1.4, ls=line, zorder=3)
    for lane in joined:
        if encounter.span is not None:
            axes.plot(
                [left + 0.06, right - 0.06], [lane, lane], color=colour, lw=4.5, alpha=0.28, solid_capstyle="butt", zorder=2
            )
        axes.plot(
            [x], [lane], marker=marker, ms=8 if marker != "D" else 6.5, mew=1.5, zorder=5,
            color=colour, mfc=colour if filled else style.PAPER,
        )  # fmt: skip
        labels.keep_clear(x, lane, 11, 11)
    if scale.leaves(encounter.span):
        for lane in joined:
            axes.annotate("›", (right, lane), size=style.TEXT, color=colour, va="center", ha="left")
