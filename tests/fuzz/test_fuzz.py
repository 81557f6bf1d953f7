"""A short run of the fuzzer, from the same start every time; `tests/fuzz/read.py` runs as long as you like."""

import os
import subprocess
import sys

import pytest


def test_a_thousand_inputs(project, tmp_path):
    pytest.importorskip("atheris", reason="atheris, the fuzzer, is made for Linux")
    done = subprocess.run(
        [
            sys.executable,
            project / "tests" / "fuzz" / "read.py",
            "-runs=1000",
            "-seed=1",
            "-max_len=40000",
            f"-artifact_prefix={tmp_path}/",
        ],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(project)},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert "Done 1000 runs" in done.stderr
