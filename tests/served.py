"""The project served as a reader starts it: a copy of its own, `start.py` with a command, and the address that it tells."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

PARTS = ("helpers", "data", "seeds", "notebooks", "start.py", "pyproject.toml")
NOT_COPIED = shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints", "out", "*.egg-info")

# start.py with this Python instead of one in a new `.venv`, and the code of its own folder
_START = """
import pathlib, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell that runs tests in the background has it ignored
sys.path.insert(0, {folder!r})
import start
start.VENV, start.PYTHON = pathlib.Path({venv!r}), pathlib.Path(sys.executable)
start.set_up = lambda lock: None
inside = start.environment
start.environment = lambda outside: {{**inside(outside), "PYTHONPATH": {folder!r}, "MPLCONFIGDIR": {fonts!r}}}
sys.exit(start.main({arguments!r}))
"""


def copy_project(project: Path, folder: Path) -> Path:
    """Copy what a reader uses of the project to a folder, so that what is saved is saved there; without corrections."""
    for name in PARTS:
        if (project / name).is_dir():
            shutil.copytree(project / name, folder / name, ignore=NOT_COPIED)
        else:
            shutil.copy(project / name, folder / name)
    for kept in (folder / "data" / "corrections").glob("*.jsonl"):
        kept.unlink()
    return folder


@dataclass
class Served:
    """A server that runs: its process, its address with the token, and what it has said so far."""

    process: subprocess.Popen
    address: str
    said: list[str] = field(default_factory=list)

    @property
    def port(self) -> int:
        """The port that it listens on."""
        return urlsplit(self.address).port

    def page(self, path: str) -> str:
        """The address of another page of the same server."""
        return f"{urlsplit(self.address)._replace(path=path).geturl()}&reset"

    def stop(self) -> str:
        """Press Ctrl+C once, as a terminal does it; returns what was said since the address was."""
        os.killpg(self.process.pid, signal.SIGINT)
        return self.process.communicate(timeout=30)[0]


@contextmanager
def serve(folder: Path, *arguments: str, scratch: Path, **environment: str) -> Iterator[Served]:
    """Run a copy's start.py with a command, without opening a browser, until the block ends."""
    import matplotlib  # takes a while, and every test run reads this file

    code = _START.format(folder=str(folder), venv=str(scratch), fonts=matplotlib.get_configdir(), arguments=[*arguments])
    outside = {name: value for name, value in os.environ.items() if not name.startswith("SIDELINES_")}
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=folder,
        env={**outside, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        said = []
        for line in process.stdout:
            said.append(line)
            if "Ctrl+C" in line:
                break
        address = re.search(r"http://127\.0\.0\.1:\d+/\S*\?token=\w{48}", "".join(said))
        assert address, "".join(said)
        yield Served(process, address.group(), said)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGTERM)
        process.wait()
        process.stdout.close()
