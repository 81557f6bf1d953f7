"""Runs of analyses that a form starts: one at a time, with a bar and a sentence, in this thread or in one beside it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

import ipywidgets

from helpers.keep.analysis import Analysis
from helpers.keep.corpus import CorpusError
from helpers.keep.run import Progress, Stopped
from helpers.keep.run.telling import sentence
from helpers.keep.store import StoreError
from helpers.read.codebook import CodebookError
from helpers.read.columns import ColumnsError
from helpers.show import markup
from helpers.show.names import count

TOLD = (CodebookError, ColumnsError, CorpusError, StoreError, OSError, ValueError)
"""What can be wrong with what is typed, or with a disk: the message says what to do."""


class Runs:
    """Tells in `told` and on `bar` how far a run is. While there is one, `others` are disabled and `stop_button` is not."""

    def __init__(
        self,
        bar: ipywidgets.FloatProgress,
        told: ipywidgets.HTML,
        stop_button: ipywidgets.Button,
        others: Sequence[ipywidgets.Widget],
    ) -> None:
        self._bar, self._told, self._stop_button, self._others = bar, told, stop_button, others
        self._running, self._stopping = threading.Lock(), threading.Event()

    def do(self, work: Callable[[], None]) -> None:
        """Do some work; what goes wrong is told. Does nothing while other work is going on."""
        if not self._running.acquire(blocking=False):
            return
        try:
            self._stopping.clear()
            self._at_work(True)
            self._bar.value = 0.0
            work()
        except Stopped:
            self.say("Stopped. What is done is kept: it goes on from there.")
        except TOLD as error:
            self.say(str(error))
        except BaseException:
            self.say("This failed in a way that nobody foresaw. What is done is kept; the log of the kernel tells more.")
            raise
        finally:
            self._at_work(False)
            self._running.release()

    @staticmethod
    def beside(work: Callable[[], None]) -> None:
        """Do some work in a thread of its own, so that the form goes on to answer."""
        threading.Thread(target=work, name="sidelines-run", daemon=True).start()

    def stop(self) -> None:
        """Make the analysis that is going on stop after the piece that it is at."""
        self._stopping.set()
        if self._running.locked():
            self.say("Stopping when the piece in hand is done …")

    def analyse(self, analysis: Analysis):
        """The corpus that an analysis gives. Raises what `Analysis.run` raises."""
        self.say("Looking at what there is to read …")
        found = analysis.run(self._progress, self._stopping.is_set, self.say)
        self._bar.value = 1.0
        self.say(f"Done: {count(len(found.held('articles')), 'article')} of {analysis.source.absolute().name}.")
        return found

    def say(self, words: str) -> None:
        """Tell something about the run."""
        self._told.value = markup.paragraph(words)

    def _progress(self, progress: Progress) -> None:
        if progress.stage == "reading":
            self._bar.value = progress.share
        if not self._stopping.is_set():
            self.say(sentence(progress))

    def _at_work(self, is_at_work: bool) -> None:
        for control in self._others:
            control.disabled = is_at_work
        self._stop_button.disabled = not is_at_work
        self._bar.layout.visibility = "visible" if is_at_work else "hidden"
