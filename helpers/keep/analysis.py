"""A source analysed into a folder of its own: a run that can be stopped and go on, and that is not done twice."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from helpers.keep.corpus import PROJECT, Corpus, as_corpus, open_corpus
from helpers.keep.corrections.log import usual_folder
from helpers.keep.run import Options, Progress, analyse
from helpers.keep.run.crew import Crew
from helpers.keep.run.plan import Plan, digest_of
from helpers.keep.store import StoreError
from helpers.keep.stored import StoredCorpus, is_stored
from helpers.read.codebook import load_codebook

RESULTS = PROJECT / "out"
"""Where results are kept, unless told otherwise."""

MOST_IN_MEMORY = 10_000
"""Articles of a corpus that is read into memory whole, where it can be corrected and each story counted once."""

_UNCORRECTED = {"corrections": digest_of(())}
"""What a result depends on, besides its plan, to which no corrections were applied."""

_SMALL = 4 << 20  # bytes: less is done before other processes have begun
_MOST_WORKERS = 8


@dataclass(frozen=True)
class Analysis:
    """What is to be analysed: a source, which columns of a table hold what (as in `open_corpus`), where results are kept."""

    source: Path
    columns: Mapping[str, str] = field(default_factory=dict)
    results: Path = RESULTS

    @property
    def folder(self) -> Path:
        """The folder of its result: named after the source, and for this source and these columns alone."""
        told = repr((str(self.source.absolute()), sorted(self.columns.items())))
        stem = re.sub(r"[^\w.-]+", "-", self.source.absolute().name.partition(".")[0]).strip("-.") or "articles"
        return self.results / f"{stem[:40]}-{hashlib.sha256(told.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"

    @property
    def is_unfinished(self) -> bool:
        """Whether a run was stopped before it was finished, and will go on."""
        return not is_stored(self.source) and self.folder.with_name(f"{self.folder.name}.unfinished").exists()

    def run(
        self,
        progress: Callable[[Progress], None] = lambda _: None,
        stop: Callable[[], bool] = lambda: False,
        say: Callable[[str], None] = lambda _: None,
    ) -> Corpus | StoredCorpus:
        """Analyse it, or go on where it was stopped, and open the result; one that is finished and still fits is opened.

        A source that is such a result is opened too. A small one is a `Corpus` in memory. `progress`, `stop` and `say` and the
        errors that are raised are those of `helpers.keep.run.analyse`; `stop` is asked now and then.
        """
        if is_stored(self.source):
            return opened(self.source)
        options = Options(sources=(str(self.source.absolute()),), columns=dict(self.columns))
        with TemporaryDirectory() as folder:
            plan = Plan(options, Path(folder))
        if not self._is_done(plan):
            workers = 1 if sum(plan.sizes) < _SMALL else min(os.cpu_count() or 1, _MOST_WORKERS)
            self.results.mkdir(parents=True, exist_ok=True)
            analyse(options, self.folder, Crew(workers), progress=progress, stop=stop, say=say)
        say("Opening the result …")
        return opened(self.folder)

    def _is_done(self, plan: Plan) -> bool:
        """Whether a result is there that the same source, codebook, program and options gave."""
        if not is_stored(self.folder) or self.is_unfinished:
            return False
        try:
            return StoredCorpus(self.folder).manifest.depends == {**plan.depends, **_UNCORRECTED}
        except StoreError:  # of another version, or with a file missing: it is done anew
            return False


def opened(folder: Path) -> Corpus | StoredCorpus:
    """A result that a run has written; one of at most 10,000 articles in memory, where readers' corrections are applied.

    One to which the run has applied corrections already is as the run left it, and no more can be made.
    """
    stored = open_corpus(folder)
    if len(stored.texts) > MOST_IN_MEMORY:
        return stored
    is_by_rules = stored.manifest.depends.get("corrections") == _UNCORRECTED["corrections"]
    made = as_corpus(stored.findings, load_codebook(), folder=usual_folder() if is_by_rules else None)
    return replace(made, left_out=stored.left_out, notes=stored.notes)
