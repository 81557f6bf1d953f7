"""Execute every notebook of this folder, without a screen: `python notebooks/run.py OUT`.

Leaves an executed copy and an HTML page of each in the folder OUT. A notebook that fails stops at that cell,
its copy shows the error, and the others are executed all the same; at the end each failure is told in one
message with notebook, cell and error, and the exit code is 1.
"""

import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbconvert import HTMLExporter
from traitlets.config import Config

NOTEBOOKS = Path(__file__).resolve().parent
SECONDS_A_CELL = 600
# without this, every kernel warns on the screen that other users of the machine could listen in
ENCRYPTED = Config(KernelManager={"transport_encryption": "auto"})


def main(folder: Path, out: Path) -> int:
    """Execute the notebooks of `folder` in the order of their names into `out`; returns the exit code."""
    notebooks = sorted(folder.glob("*.ipynb"))
    if not notebooks:
        print(f"There is no notebook in {folder}.", file=sys.stderr)
        return 1
    out.mkdir(parents=True, exist_ok=True)
    failures = []
    for number, path in enumerate(notebooks, start=1):
        print(f"[{number}/{len(notebooks)}] {path.name} ... ", end="", flush=True)
        began = time.monotonic()
        notebook, failure = execute(path)
        save(notebook, out / path.name)
        print("FAILED" if failure else "done", f"({time.monotonic() - began:.1f} s)", flush=True)
        if failure:
            failures.append(failure)
    for failure in failures:
        print(f"\n{failure}", file=sys.stderr)
    return 1 if failures else 0


def execute(path: Path) -> tuple[nbformat.NotebookNode, str]:
    """Execute one notebook in its own folder; returns it executed, and what failed ("" when nothing did)."""
    notebook = nbformat.read(path, as_version=4)
    started: list[int] = []
    client = NotebookClient(
        notebook,
        config=ENCRYPTED,
        timeout=SECONDS_A_CELL,
        resources={"metadata": {"path": str(path.parent)}},
        on_cell_start=lambda cell, cell_index: started.append(cell_index),
    )
    try:
        client.execute()
    except CellExecutionError as error:
        return notebook, f"{where(path, started)}: {error.ename}: {error.evalue}"
    except CellTimeoutError:
        return notebook, f"{where(path, started)}: not done after {SECONDS_A_CELL} seconds"
    except DeadKernelError:
        return notebook, f"{where(path, started)}: its Python process died (out of memory?)"
    return notebook, ""


def where(path: Path, started: list[int]) -> str:
    """The notebook and the cell last started, counted from 1 over all its cells as a reader counts them."""
    return f"{path.name}, cell {started[-1] + 1}" if started else f"{path.name}, before its first cell"


def save(notebook: nbformat.NotebookNode, path: Path) -> None:
    """Write the notebook to `path`, and as a page beside it."""
    nbformat.write(notebook, path)
    page, _ = HTMLExporter().from_notebook_node(notebook)
    path.with_suffix(".html").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    # in a thread of its own, for in the main one nbclient answers Ctrl+C with a traceback
    work = ThreadPoolExecutor(max_workers=1).submit(main, NOTEBOOKS, Path(sys.argv[1]))
    try:
        sys.exit(work.result())
    except KeyboardInterrupt:
        os._exit(130)  # the notebook's own process ends when this one is gone
