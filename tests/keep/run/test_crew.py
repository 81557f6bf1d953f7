"""Who does the work: all of it is done, whoever dies over it; what cannot be done is told."""

import sys

import psutil
import pytest

from helpers.keep.run.crew import Crew, WorkerLost
from tests.keep.run import crew_work

PIECES = [b"a", b"b", b"c", b"d", b"e"]
KILLS = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")


@pytest.mark.parametrize("workers", [1, 2])
def test_every_piece_comes_back(workers):
    assert sorted(Crew(workers).do(crew_work.double, PIECES)) == [(piece, piece * 2) for piece in PIECES]


@KILLS
def test_a_piece_whose_worker_dies_is_done_again(tmp_path):
    pieces = [str(tmp_path / name).encode() for name in "abc"]
    assert sorted(Crew(2).do(crew_work.die_once, pieces)) == [(piece, piece) for piece in pieces]


@KILLS
def test_a_piece_that_kills_twice_is_told_and_the_others_are_done():
    done = []
    with pytest.raises(WorkerLost) as lost:
        for piece, _ in Crew(2).do(crew_work.die, [*PIECES, b"bad", b"f", b"g"]):
            done.append(piece)
    assert lost.value.args == (b"bad",)
    assert set(PIECES) <= set(done)


@pytest.mark.parametrize("workers", [1, 2])
def test_what_work_raises_is_raised(workers):
    with pytest.raises(OSError, match="No space left"):
        list(Crew(workers).do(crew_work.fail, PIECES))


def test_workers_stay_for_what_is_asked_next_and_end_with_it():
    with Crew(2) as crew:
        first, second = ({int(pid) for _, pid in crew.do(crew_work.who, PIECES)} for _ in range(2))
        assert first & second and len(first | second) <= 2
    assert not any(map(psutil.pid_exists, first | second))


def test_a_dask_cluster(tmp_path):
    distributed = pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
    with distributed.LocalCluster(n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None) as cluster:
        done = Crew(scheduler=cluster.scheduler_address).do(crew_work.double, PIECES)
        assert sorted(done) == [(piece, piece * 2) for piece in PIECES]
