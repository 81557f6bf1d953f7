"""A run with its progress in a notebook: a bar, a sentence, a button that stops it and one that goes on."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from html import escape
from pathlib import Path

import ipywidgets

from helpers.keep.corpus import open_corpus
from helpers.keep.run import Options, Progress, RunError, Stopped, analyse
from helpers.keep.run.crew import Crew
from helpers.keep.run.telling import sentence
from helpers.keep.store import StoreError
from helpers.keep.stored import StoredCorpus
from helpers.read.codebook import CodebookError

_STOPPED = "Stopped. What is done is kept, also when the notebook is closed: go on when you like."
_DONE = "Done: {rows} articles, in {out}."


class Run(ipywidgets.VBox):
    """Analyses a source of any size into a folder, beside what else is done in the notebook.

    `start` begins, or goes on where it was stopped (so does the button); `stop` stops it after the partition in hand. `wait`
    waits until it is done or stopped. `corpus` is the result, None until it is there. Errors are told in the widget.
    """

    def __init__(
        self,
        source: str | Path | Sequence[str | Path],
        out: str | Path,
        workers: int = 1,
        columns: dict[str, str] | None = None,
        only: Sequence[str] = (),
        codebook: str | Path | None = None,
        corrections: Path | None = None,
    ) -> None:
        sources = [source] if isinstance(source, (str, Path)) else source
        self._options = Options(
            sources=tuple(str(Path(one).absolute()) for one in sources),
            codebook=str(Path(codebook).absolute()) if codebook else "",
            columns=columns or {},
            only=tuple(only),
        )
        self._out, self._crew, self._corrections = Path(out).absolute(), Crew(workers), corrections
        self._asked_to_stop = threading.Event()
        self._thread: threading.Thread | None = None
        self.corpus: StoredCorpus | None = None
        self.bar = ipywidgets.FloatProgress(min=0.0, max=1.0, description="read", layout={"width": "60%"})
        self.told = ipywidgets.HTML()
        self.start_button = ipywidgets.Button(description="Start", tooltip="Start, or go on where it was stopped")
        self.stop_button = ipywidgets.Button(description="Stop", tooltip="Stop; what is done is kept", disabled=True)
        self.start_button.on_click(lambda _: self.start())
        self.stop_button.on_click(lambda _: self.stop())
        super().__init__([self.bar, self.told, ipywidgets.HBox([self.start_button, self.stop_button])])

    def start(self) -> Run:
        """Begin, or go on; does nothing while it runs."""
        if self._thread is None or not self._thread.is_alive():
            self._asked_to_stop.clear()
            self.start_button.disabled, self.stop_button.disabled = True, False
            self._say("Looking at what there is to read …")
            self._thread = threading.Thread(target=self._run, name="analysis", daemon=True)
            self._thread.start()
        return self

    def stop(self) -> None:
        """Ask it to stop; the partition in hand is finished first."""
        if self._thread is not None and self._thread.is_alive():
            self._asked_to_stop.set()
            self._say("Stopping when the partition in hand is done …")

    def wait(self, seconds: float | None = None) -> Run:
        """Wait until it is done or stopped, or for so many seconds."""
        if self._thread is not None:
            self._thread.join(seconds)
        return self

    def _run(self) -> None:
        try:
            rows = analyse(
                self._options,
                self._out,
                self._crew,
                self._corrections,
                progress=self._show,
                stop=self._asked_to_stop.is_set,
                say=self._say,
            )
            self.corpus = open_corpus(self._out)
            self.bar.value = 1.0
            self._say(_DONE.format(rows=f"{rows['articles']:,}", out=self._out))
        except Stopped:
            self._say(_STOPPED)
        except (CodebookError, FileNotFoundError, RunError, StoreError) as error:
            self._say(f"{error}")
        finally:
            self.start_button.disabled, self.stop_button.disabled = False, True

    def _show(self, progress: Progress) -> None:
        if progress.stage == "reading":
            self.bar.value = progress.share
        if not self._asked_to_stop.is_set():
            self._say(sentence(progress))

    def _say(self, told: str) -> None:
        self.told.value = f"<p>{escape(told)}</p>"
