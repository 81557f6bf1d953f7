"""Who does the work: this process, several on this machine, or a Dask cluster that is already there."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import active_children, get_context, parent_process
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from distributed import Client

Work = Callable[[bytes], bytes]
_TRIES = 2  # of a piece by itself, which may not have been begun when the worker died


class WorkerLost(Exception):
    """A worker died again over one piece of work, by itself; the argument is that piece."""


class Crew:
    """Does pieces of work, given as bytes, in any order; each comes back with what came of it.

    A piece that was at work when a worker died (killed, out of memory) is done again by itself. Workers begin when there is
    something to do and stay for what is asked next, until `close` or the end of a `with`.
    """

    def __init__(self, workers: int = 1, scheduler: str = "") -> None:
        """`workers` are processes on this machine: a single one is this process itself. `scheduler` is the address of a Dask
        scheduler, `tcp://…`, whose workers see the same files."""
        self._workers, self._scheduler = workers, scheduler
        self._pool: ProcessPoolExecutor | None = None
        self._client: Client | None = None
        self._others: set[BaseProcess] = set()

    @property
    def side_by_side(self) -> int:
        """How many pieces can be at work at a time, as far as this machine has to make room for them."""
        return (os.cpu_count() or 1) if self._scheduler else self._workers

    def __enter__(self) -> Crew:
        return self

    def __exit__(self, error: object, *_: object) -> None:
        self.close(at_once=error is not None)

    def close(self, at_once: bool = False) -> None:
        """Let the workers go; `at_once` those of this machine end whatever they are at."""
        if self._pool and at_once:
            for process in set(active_children()) - self._others:
                process.terminate()
        if self._pool:
            self._pool.shutdown(wait=True, cancel_futures=True)
        if self._client:
            self._client.close()
        self._pool = self._client = None

    def do(self, work: Work, pieces: Iterable[bytes]) -> Iterator[tuple[bytes, bytes]]:
        """The pieces with what came of them, as they are done. Raises `WorkerLost`, and whatever `work` raises."""
        if self._workers == 1 and not self._scheduler:
            for piece in pieces:
                yield piece, work(piece)
            return
        lost = yield from self._side_by_side(work, iter(pieces))
        for piece in lost:  # by itself, so that only what kills its worker is lost again
            for _ in range(_TRIES):
                if not (yield from self._side_by_side(work, iter([piece]))):
                    break
            else:
                raise WorkerLost(piece)

    def _side_by_side(self, work: Work, pieces: Iterator[bytes]) -> Generator[tuple[bytes, bytes], None, list[bytes]]:
        """Do pieces side by side; returns those that were at work when a worker died."""
        lost: list[bytes] = []
        waiting = next(pieces, None)
        while waiting is not None:
            executor, ahead, lost_with = self._executor()
            at_work: dict[Future[bytes], bytes] = {}
            died = False
            try:
                while not died and (at_work or waiting is not None):
                    while waiting is not None and len(at_work) < ahead:
                        at_work[executor.submit(work, waiting)] = waiting
                        waiting = next(pieces, None)
                    done, _ = wait(at_work, return_when=FIRST_COMPLETED)
                    for future in done:
                        piece = at_work.pop(future)
                        error = future.exception()
                        if error is None:
                            yield piece, future.result()
                        elif isinstance(error, lost_with):
                            lost.append(piece)
                            died = True
                        else:
                            raise error
            except BaseException:
                self.close(at_once=True)
                raise
            if died:
                self.close()
            lost += at_work.values()
        return lost

    def _executor(self) -> tuple[Executor, int, type[Exception]]:
        """Who works, how many pieces are given out at a time, and the error that says that a worker is lost."""
        if self._scheduler:
            from distributed import Client, KilledWorker

            self._client = self._client or Client(self._scheduler, set_as_default=False)
            ahead = 2 * sum(self._client.nthreads().values()) or 2
            return self._client.get_executor(pure=False), ahead, KilledWorker
        if not self._pool:
            self._others = set(active_children())
            self._pool = ProcessPoolExecutor(self._workers, get_context("spawn"), _begin)
        return self._pool, 2 * self._workers, BrokenProcessPool


def _begin() -> None:
    """What each worker does first: leave it to the parent to be interrupted, and end when the parent has."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()

    def follow() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=follow, daemon=True).start()
