"""The stages of a run, each of which goes on where an earlier one was stopped."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import msgspec
import pyarrow.parquet as pq
from filelock import FileLock, Timeout

from helpers.keep.rows import Rows
from helpers.keep.run.correct import corrected_findings
from helpers.keep.run.crew import Crew, WorkerLost
from helpers.keep.run.files import whole_file
from helpers.keep.run.joining import JOINED, Joining, corrected_rows, join_step, made_by, revised_rows, rows_of_all
from helpers.keep.run.plan import Options, Plan, digest_of
from helpers.keep.run.results import collected, write_results
from helpers.keep.run.work import (
    COUNT,
    Count,
    Revision,
    Task,
    analyse_partition,
    book_of,
    count_of,
    folder_of,
    partition_of,
    revise_partition,
)
from helpers.keep.store import RUN, UNFINISHED, StoreError, check_folder, put_in_place
from helpers.keep.together import STEPS, Together
from helpers.read.sources import Part
from helpers.read.told import LeftOut, nothing_read
from helpers.records import Findings

_MEMORY = 1000  # MB, of what is brought together
_SAID = {"source": "what is read", "codebook": "the codebook", "code": "the program", "options": "the options"}


class RunError(StoreError):
    """The run cannot go on; the message says why and what to do. What is done is kept."""


class Stopped(Exception):
    """The run was asked to stop; what is done is kept, and the same call goes on."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is: articles read so far (passed over or left out too), the share of the source's bytes, seconds of work.

    `stage` is `reading`, `joining` or `writing`; `left` the seconds that reading will still take, None where it cannot be told.
    """

    stage: str
    articles: int = 0
    share: float = 0.0
    seconds: float = 0.0
    left: float | None = None

    @property
    def rate(self) -> float:
        """Articles a second."""
        return self.articles / self.seconds if self.seconds else 0.0


def analyse(
    options: Options,
    out: Path | str,
    crew: Crew | None = None,
    corrections: Path | None = None,
    progress: Callable[[Progress], None] = lambda _: None,
    stop: Callable[[], bool] = lambda: False,
    say: Callable[[str], None] = lambda _: None,
) -> dict[str, int]:
    """Analyse a source into the folder `out`, and return how many rows each table has.

    `out` is there only when the run is finished; until then all is in a folder beside it (`out.unfinished`), from which the
    same call goes on. Where something has changed since, `say` is told and the run starts anew. `progress` is told of every
    partition that is done, and `stop` is asked. `corrections` is a folder of readers' corrections, which win over the rules;
    what cannot be used of it is said. Raises `Stopped`, `RunError` and `StoreError`; `FileNotFoundError` and `CodebookError`.
    """
    out = Path(os.path.abspath(out))
    check_folder(out)
    book_of(options.codebook)  # which may be broken: told before anything is read
    with _working(out) as folder, crew or Crew() as workers:
        run = _Run(options, Plan(options, folder, {out, folder}), folder, workers, progress, stop, say)
        run.read()
        if not run.found:
            left_out = [LeftOut(**row) for table in collected(run.folders(), "left_out") for row in table.to_pylist()]
            shutil.rmtree(folder, ignore_errors=True)
            raise RunError(nothing_read(options.sources, left_out))
        progress(Progress("joining"))
        together = run.bring_together()
        corrected = run.correct(together, corrections) if corrections else {}
        run.join(together, STEPS)
        progress(Progress("writing"))
        depends = {**run.depends, "corrections": digest_of(sorted(corrections.glob("*.jsonl")) if corrections else ())}
        rows = write_results(together, run.folders(), corrected, options, folder / "tables", depends)
        together.close()
        put_in_place(folder / "tables", out)
    shutil.rmtree(folder, ignore_errors=True)
    return rows


@contextmanager
def _working(out: Path) -> Iterator[Path]:
    """The folder of an unfinished run, for one run at a time."""
    folder = out.with_name(out.name + UNFINISHED)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / "lock", timeout=0):
            yield folder
    except Timeout:
        raise RunError(f"{folder}: another run is at work there; wait for it, or name another folder.") from None
    except OSError as error:
        if isinstance(error, FileNotFoundError) and not str(error.filename or "").startswith(str(folder)):
            raise
        reason = f"{error.filename or folder}: {error.strerror or error}"
        raise RunError(
            f"{reason}; {out.name} was not written. Put it right: the same command goes on where it stopped."
        ) from error


class _Run:
    """A run in its folder: `first` and `again` hold what the partitions gave, `tables` the results as they are made."""

    def __init__(
        self,
        options: Options,
        plan: Plan,
        folder: Path,
        crew: Crew,
        progress: Callable[[Progress], None],
        stop: Callable[[], bool],
        say: Callable[[str], None],
    ) -> None:
        self._options, self._folder, self._crew = options, folder, crew
        self._progress, self._stop, self._say = progress, stop, say
        self.depends, self._plan = plan.depends, plan
        self.found = 0  # articles, those passed over among them
        self._revised: tuple[int, ...] = ()
        self._corrected = False
        self._go_on_or_start_anew()

    def _go_on_or_start_anew(self) -> None:
        known = self._folder / RUN
        before = msgspec.json.decode(known.read_bytes()) if known.exists() else None
        if before != self.depends:
            if before is not None:
                changed = [said for name, said in _SAID.items() if before.get(name) != self.depends[name]]
                self._say(f"Since the unfinished run {' and '.join(changed)} changed: it starts anew.")
            for stage in ("first", "again"):
                shutil.rmtree(self._folder / stage, ignore_errors=True)
            (self._folder / "revisions").unlink(missing_ok=True)
            with whole_file(known) as file:
                file.write(msgspec.json.encode(self.depends))
        for stage in ("tables", JOINED):
            shutil.rmtree(self._folder / stage, ignore_errors=True)

    def folders(self) -> list[tuple[Path, Path | None]]:
        """For every partition the folder with what it gave, and the one with what was made anew, if there is one."""
        folders = []
        for number in range(len(self._plan.sizes)):
            again = folder_of(str(self._folder), "again", number)
            folders.append((folder_of(str(self._folder), "first", number), again if again.exists() else None))
        return folders

    def read(self) -> None:
        """Read and analyse all partitions that are not done."""
        began, articles, size = time.monotonic(), 0, 0
        total, sizes = sum(self._plan.sizes), self._plan.sizes
        fresh = fresh_size = 0

        def tasks() -> Iterator[bytes]:
            for partition in self._plan.partitions():
                if not self._done("first", partition.number):
                    task = Task(options=self._options, partition=partition, folder=str(self._folder))
                    yield msgspec.msgpack.encode(task)

        for number in range(len(sizes)):
            if self._done("first", number):
                articles += self._tell(count_of(self._file("first", number, COUNT).read_bytes()))
                size += sizes[number]
        for piece, count in self._do(analyse_partition, tasks()):
            number = msgspec.msgpack.decode(piece, type=Task).partition.number
            fresh, fresh_size = fresh + self._tell(count_of(count)), fresh_size + sizes[number]
            seconds = time.monotonic() - began
            left = seconds * (total - size - fresh_size) / fresh_size if fresh_size else None
            share = (size + fresh_size) / total if total else 1.0
            self._progress(Progress("reading", articles + fresh, share, seconds * (articles + fresh) / max(fresh, 1), left))

    def _tell(self, count: Count) -> int:
        """How many articles were read, those left out among them."""
        self.found += count.articles + count.passed_over
        return count.articles + count.left_out + count.passed_over

    def bring_together(self) -> Together:
        """The rows of all articles, those revised that others tell of."""
        work = self._folder / JOINED
        work.mkdir(exist_ok=True)
        rows = rows_of_all(str(self._folder), len(self._plan.sizes))
        together = Together(rows, work, self._crew.side_by_side, _MEMORY)
        self._revised = tuple(n for n in self._revise(together) if self._done("again", n))
        if self._revised:
            together.revise(revised_rows(str(self._folder), self._revised))
        return together

    def correct(self, together: Together, corrections: Path) -> dict[int, Findings]:
        """The findings of the articles that corrections change, whose rows are then made of these."""
        book = book_of(self._options.codebook)
        corrected = corrected_findings(corrections, together, self.folders(), book, self._say)
        copies, rows = together.copies(), Rows()
        for number, findings in corrected.items():
            rows.add(number, findings, copy=copies.get(number, 0))
        if corrected:
            files = corrected_rows(str(self._folder))
            for name, held in rows.take().items():
                (path,) = files[name]
                Path(path).parent.mkdir(exist_ok=True)
                pq.write_table(held, path)
            together.revise(files)
            self._corrected = True
        return corrected

    def join(self, together: Together, steps: Sequence[str]) -> None:
        """Do some steps of the joining, side by side, and hand in what comes of them."""
        workers = self._crew.side_by_side
        todo = [
            Joining(
                codebook=self._options.codebook,
                folder=str(self._folder),
                step=step,
                partitions=len(self._plan.sizes),
                revised=self._revised,
                corrected=self._corrected,
                threads=max(1, workers // len(steps)),
                memory=_MEMORY // min(workers, len(steps)),
            )
            for step in steps
        ]
        for _ in self._do(join_step, map(msgspec.msgpack.encode, todo)):
            pass
        for step in steps:
            together.take(step, made_by(str(self._folder), step))

    def _revise(self, together: Together) -> list[int]:
        """Make the rows anew that hang on other articles; the partitions that have some."""
        held = self._folder / "revisions"
        if not held.exists():
            self.join(together, together.day_steps())
            with whole_file(held) as file:
                for number, group in groupby(together.revisions(), key=lambda revision: partition_of(revision[0])):
                    task = Revision(options=self._options, number=number, articles=tuple(group), folder=str(self._folder))
                    file.write(msgspec.json.encode(task) + b"\n")
        numbers = []

        def tasks() -> Iterator[bytes]:
            with held.open("rb") as file:
                for line in file:
                    task = msgspec.json.decode(line, type=Revision)
                    numbers.append(task.number)
                    if not self._done("again", task.number):
                        yield msgspec.msgpack.encode(task)

        for _ in self._do(revise_partition, tasks()):
            pass
        return numbers

    def _do(self, work: Callable[[bytes], bytes], tasks: Iterator[bytes]) -> Iterator[tuple[bytes, bytes]]:
        try:
            for piece, count in self._crew.do(work, tasks):
                yield piece, count
                if self._stop():
                    raise Stopped
        except WorkerLost as lost:
            raise RunError(_lost(lost.args[0])) from None

    def _done(self, stage: str, number: int) -> bool:
        return folder_of(str(self._folder), stage, number).exists()

    def _file(self, stage: str, number: int, name: str) -> Path:
        return folder_of(str(self._folder), stage, number) / name


def _lost(piece: bytes) -> str:
    task = msgspec.msgpack.decode(piece, type=Task | Revision | Joining)
    if isinstance(task, Task):
        parts = [item.name for item in task.partition.read() if isinstance(item, Part)]
        where = f"{parts[0]} to {parts[-1]}" if len(parts) > 1 else "".join(parts)
    else:
        where = f"partition {task.number}" if isinstance(task, Revision) else f"all articles ({task.step})"
    return (
        f"{where}: the process that read this was killed again and again, perhaps for want of memory. What is done is kept; "
        "take it out of the source, or give it more memory, and run the same command again."
    )
