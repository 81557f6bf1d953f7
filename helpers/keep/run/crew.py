"""Who does the work: this process, several on this machine, or a Dask cluster that is already there."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import active_children, get_context, parent_process

Work = Callable[[bytes], bytes]
_TRIES = 2  # of a piece by itself, which may not have been begun when the worker died


class WorkerLost(Exception):
    """A worker died again over one piece of work, by itself; the argument is that piece."""


class Crew:
    """Does pieces of work, given as bytes, in any order; each comes back with what came of it.

    A piece that was at work when a worker died (killed, out of memory) is done again by itself.
    """

    def __init__(self, workers: int = 1, scheduler: str = "") -> None:
        """`workers` are processes on this machine, one of them this process itself; `scheduler` is the address of a Dask
        scheduler, `tcp://…`, whose workers see the same files."""
        self._workers, self._scheduler = workers, scheduler

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
            with self._executor() as (executor, ahead, lost_with):
                at_work: dict[Future[bytes], bytes] = {}
                died = False
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
                lost += at_work.values()
        return lost

    @contextmanager
    def _executor(self) -> Iterator[tuple[Executor, int, type[Exception]]]:
        """Who works, how many pieces are given out at a time, and the error that says that a worker is lost."""
        if self._scheduler:
            from distributed import Client, KilledWorker

            with Client(self._scheduler, set_as_default=False) as client:
                ahead = 2 * sum(client.nthreads().values()) or 2
                yield client.get_executor(pure=False), ahead, KilledWorker
            return
        others = set(active_children())
        pool = ProcessPoolExecutor(self._workers, get_context("spawn"), _begin)
        try:
            yield pool, 2 * self._workers, BrokenProcessPool
        except BaseException:
            for process in set(active_children()) - others:
                process.terminate()
            raise
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _begin() -> None:
    """What each worker does first: leave it to the parent to be interrupted, and end when the parent has."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()

    def follow() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=follow, daemon=True).start()
