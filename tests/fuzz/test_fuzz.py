"""A short run of each fuzzer, from the same start every time; by hand they run as long as you like."""

import os
import subprocess
import sys

import pytest


@pytest.mark.parametrize(("fuzzer", "longest"), [("read", 40_000), ("find", 1_500)])
def test_a_thousand_inputs(project, tmp_path, fuzzer, longest):
    pytest.importorskip("atheris", reason="atheris, the fuzzer, is made for Linux")
    done = subprocess.run(
        [
            sys.executable,
            project / "tests" / "fuzz" / f"{fuzzer}.py",
            "-runs=1000",
            "-seed=1",
            f"-max_len={longest}",
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
