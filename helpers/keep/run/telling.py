"""How far a run is, in words."""

from __future__ import annotations

import sys
import time
from typing import TextIO

from helpers.keep.run.stages import Progress

_PAUSE = 0.2, 15.0  # seconds between lines that replace each other on a screen, and between lines of a file
_STAGES = {"joining": "Bringing together what articles tell of one another …", "writing": "Writing the tables …"}


def sentence(progress: Progress) -> str:
    """One line: `12,400 articles, 35% · 310 a second · 2 min left`."""
    if progress.stage != "reading":
        return _STAGES[progress.stage]
    told = [f"{progress.articles:,} articles, {progress.share:.0%}"]
    if progress.rate:
        told.append(f"{progress.rate:,.0f} a second" if progress.rate >= 1 else f"{progress.rate:.1f} a second")
    if progress.left is not None and progress.share < 1:
        told.append(f"{duration(progress.left)} left")
    return " · ".join(told)


def duration(seconds: float) -> str:
    """`40 s`, `12 min`, `3 h 20 min`."""
    if seconds < 60:
        return f"{round(seconds)} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


class Teller:
    """Tells progress on a stream: one line that changes on a screen, a line now and then in a file."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._screen = self._stream.isatty()
        self._last, self._width = 0.0, 0

    def __call__(self, progress: Progress) -> None:
        now = time.monotonic()
        if progress.stage == "reading" and progress.share < 1 and now - self._last < _PAUSE[not self._screen]:
            return
        self._last = now
        line = sentence(progress)
        if self._screen:
            print(f"\r{line:<{self._width}}", end="", file=self._stream, flush=True)
            self._width = len(line)
        else:
            print(line, file=self._stream, flush=True)

    def end(self) -> None:
        """Leave the line that changes."""
        if self._screen and self._width:
            print(file=self._stream, flush=True)
            self._width = 0
